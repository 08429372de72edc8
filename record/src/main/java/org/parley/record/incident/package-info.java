// SPDX-License-Identifier: Apache-2.0
/**
 * Which events of several stories tell one happening, and who says what of it. Each story is first
 * read by itself: events that go on with one another are a telling. Tellings are then compared
 * where a day and a place, a day and a rare word, or a cluster of stories brings them together, so
 * that a large record costs no more a telling than a small one. Everything is a function of the set
 * of readings.
 */
@NullMarked
package org.parley.record.incident;

import org.jspecify.annotations.NullMarked;
