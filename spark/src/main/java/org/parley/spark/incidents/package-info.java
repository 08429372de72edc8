// SPDX-License-Identifier: Apache-2.0
/** What happened, as the stories of an archive tell it. */
@NullMarked
package org.parley.spark.incidents;

import org.jspecify.annotations.NullMarked;
