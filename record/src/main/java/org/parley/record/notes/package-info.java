// SPDX-License-Identifier: Apache-2.0
/** How notes for the next merge are written. */
@NullMarked
package org.parley.record.notes;

import org.jspecify.annotations.NullMarked;
