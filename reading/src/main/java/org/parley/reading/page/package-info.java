// SPDX-License-Identifier: Apache-2.0
/** From bytes to decoded text. */
@NullMarked
package org.parley.reading.page;

import org.jspecify.annotations.NullMarked;
