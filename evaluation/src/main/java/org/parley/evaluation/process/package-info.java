// SPDX-License-Identifier: Apache-2.0
/** Short dossiers on peace processes: several stories each, and what a reader takes from them. */
@NullMarked
package org.parley.evaluation.process;

import org.jspecify.annotations.NullMarked;
