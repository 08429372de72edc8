// SPDX-License-Identifier: Apache-2.0
/** Whole archives on Apache Spark: one command, {@code spark-submit}'s main class. */
@NullMarked
package org.parley.spark;

import org.jspecify.annotations.NullMarked;
