// SPDX-License-Identifier: Apache-2.0
/** Which day is meant: time expressions. */
@NullMarked
package org.parley.reading.time;

import org.jspecify.annotations.NullMarked;
