// SPDX-License-Identifier: Apache-2.0
/** What people correct: how it is said, kept, found again in a new reading, and made to hold. */
@NullMarked
package org.parley.record.correction;

import org.jspecify.annotations.NullMarked;
