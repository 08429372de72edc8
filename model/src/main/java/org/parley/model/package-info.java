// SPDX-License-Identifier: Apache-2.0
/**
 * The record's types, as data: what Parley writes down and nothing else.
 *
 * <p>Offsets are Unicode code points into the decoded text of a page, {@code start} inclusive and
 * {@code end} exclusive. All types are immutable and safe to share between threads; lists are
 * copied on construction and never null. A component that may be absent is marked {@code Nullable}:
 * unknown is a value.
 */
@NullMarked
package org.parley.model;

import org.jspecify.annotations.NullMarked;
