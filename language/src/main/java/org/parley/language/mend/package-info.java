// SPDX-License-Identifier: Apache-2.0
/**
 * Mends of the parser's known faults, each a pure function: of sentence borders before parsing, of
 * trees after it.
 */
@NullMarked
package org.parley.language.mend;

import org.jspecify.annotations.NullMarked;
