// SPDX-License-Identifier: Apache-2.0
/** The rows of the record as tables: a folder a kind, a folder a month in it. */
@NullMarked
package org.parley.spark.rows;

import org.jspecify.annotations.NullMarked;
