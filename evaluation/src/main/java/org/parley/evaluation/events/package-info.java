// SPDX-License-Identifier: Apache-2.0
/** Events held against labelled sentences. */
@NullMarked
package org.parley.evaluation.events;

import org.jspecify.annotations.NullMarked;
