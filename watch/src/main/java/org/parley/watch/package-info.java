// SPDX-License-Identifier: Apache-2.0
/** Watches feeds and sitemaps: asks politely, remembers what it had, hands over what is new. */
@NullMarked
package org.parley.watch;

import org.jspecify.annotations.NullMarked;
