// SPDX-License-Identifier: Apache-2.0
/** Tables that a job makes once and finds again. */
@NullMarked
package org.parley.spark.stage;

import org.jspecify.annotations.NullMarked;
