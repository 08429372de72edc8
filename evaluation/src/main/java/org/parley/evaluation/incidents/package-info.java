// SPDX-License-Identifier: Apache-2.0
/** Incidents, accounts and tolls held against stories that a crowd labelled. */
@NullMarked
package org.parley.evaluation.incidents;

import org.jspecify.annotations.NullMarked;
