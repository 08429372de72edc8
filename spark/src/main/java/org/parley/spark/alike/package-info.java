// SPDX-License-Identifier: Apache-2.0
/**
 * Which stories are alike, across the whole archive: links by the keys of the index of stories,
 * groups along copies, clusters along happenings. The comparing itself is {@code
 * record.likeness}'s.
 */
@NullMarked
package org.parley.spark.alike;

import org.jspecify.annotations.NullMarked;
