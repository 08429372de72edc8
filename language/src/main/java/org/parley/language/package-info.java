// SPDX-License-Identifier: Apache-2.0
/**
 * Sentences, tokens, tags, dependency trees and names of English text.
 *
 * <p>Start at {@link org.parley.language.Language}. Nothing outside this module names the parser
 * behind it.
 */
@NullMarked
package org.parley.language;

import org.jspecify.annotations.NullMarked;
