// SPDX-License-Identifier: Apache-2.0
/** The original library behind {@link org.parley.language.Language}: slow to load, the oracle. */
@NullMarked
package org.parley.language.nlp4j;

import org.jspecify.annotations.NullMarked;
