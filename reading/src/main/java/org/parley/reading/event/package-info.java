// SPDX-License-Identifier: Apache-2.0
/** Who did what to whom, as PLOVER events. */
@NullMarked
package org.parley.reading.event;

import org.jspecify.annotations.NullMarked;
