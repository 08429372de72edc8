// SPDX-License-Identifier: Apache-2.0
/** What lists of pages say: feeds, sitemaps, OPML. */
@NullMarked
package org.parley.watch.feed;

import org.jspecify.annotations.NullMarked;
