// SPDX-License-Identifier: Apache-2.0
/** How well actors are found and told apart. */
@NullMarked
package org.parley.evaluation.actors;

import org.jspecify.annotations.NullMarked;
