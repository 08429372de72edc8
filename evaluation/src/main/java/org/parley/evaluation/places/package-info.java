// SPDX-License-Identifier: Apache-2.0
/** Places held against labelled sets. */
@NullMarked
package org.parley.evaluation.places;

import org.jspecify.annotations.NullMarked;
