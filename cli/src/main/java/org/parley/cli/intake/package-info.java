// SPDX-License-Identifier: Apache-2.0
/** Reading many inputs into a store: on all cores, in order, with flat memory. */
@NullMarked
package org.parley.cli.intake;

import org.jspecify.annotations.NullMarked;
