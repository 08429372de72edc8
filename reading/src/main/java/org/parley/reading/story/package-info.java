// SPDX-License-Identifier: Apache-2.0
/** From a page's text to its stories and what was left out. */
@NullMarked
package org.parley.reading.story;

import org.jspecify.annotations.NullMarked;
