// SPDX-License-Identifier: Apache-2.0
/** Who is who across an archive. */
@NullMarked
package org.parley.spark.actors;

import org.jspecify.annotations.NullMarked;
