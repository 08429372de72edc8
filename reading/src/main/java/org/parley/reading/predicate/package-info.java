// SPDX-License-Identifier: Apache-2.0
/** Predicates in a dependency tree: their frames' shape, their arguments, their polarity. */
@NullMarked
package org.parley.reading.predicate;

import org.jspecify.annotations.NullMarked;
