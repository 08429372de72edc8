// SPDX-License-Identifier: Apache-2.0
/** Holds time expressions against documents with TIMEX2 marks. */
@NullMarked
package org.parley.evaluation.times;

import org.jspecify.annotations.NullMarked;
