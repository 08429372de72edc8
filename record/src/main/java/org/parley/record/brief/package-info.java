// SPDX-License-Identifier: Apache-2.0
/**
 * What a brief tells: who stands where on which proposal, what is contested, what happened, what
 * somebody said, and what of it is new to a reader. Every row has its ids and its source beside its
 * words; how it is laid out is for others.
 */
@NullMarked
package org.parley.record.brief;

import org.jspecify.annotations.NullMarked;
