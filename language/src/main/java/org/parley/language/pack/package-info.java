// SPDX-License-Identifier: Apache-2.0
/**
 * The language pack: the parser's models as one flat, memory-mapped file, and the decoder that runs
 * from it.
 *
 * <p>Start at {@link org.parley.language.pack.LanguagePack}.
 */
@NullMarked
package org.parley.language.pack;

import org.jspecify.annotations.NullMarked;
