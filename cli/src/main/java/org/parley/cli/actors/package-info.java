// SPDX-License-Identifier: Apache-2.0
/** {@code parley actors}: who the record speaks of, and what a person decides on it. */
@NullMarked
package org.parley.cli.actors;

import org.jspecify.annotations.NullMarked;
