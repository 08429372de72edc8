// SPDX-License-Identifier: Apache-2.0
/**
 * Archives to readings: files are cut into documents, each document is read by the function that
 * {@code parley read} uses, and what came of it is kept batch by batch.
 */
@NullMarked
package org.parley.spark.read;

import org.jspecify.annotations.NullMarked;
