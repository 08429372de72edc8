// SPDX-License-Identifier: Apache-2.0
/**
 * The brief: who stands where on which proposal, what is contested, what happened, with sources.
 */
@NullMarked
package org.parley.cli.brief;

import org.jspecify.annotations.NullMarked;
