// SPDX-License-Identifier: Apache-2.0
/** Whether corrections hold again when pages are read anew. */
@NullMarked
package org.parley.evaluation.corrections;

import org.jspecify.annotations.NullMarked;
