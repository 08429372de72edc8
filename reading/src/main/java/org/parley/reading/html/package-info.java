// SPDX-License-Identifier: Apache-2.0
/** What the markup of an HTML page says of its lines: main text, other parts, several stories. */
@NullMarked
package org.parley.reading.html;

import org.jspecify.annotations.NullMarked;
