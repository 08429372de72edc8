// SPDX-License-Identifier: Apache-2.0
package org.parley.watch.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parley.watch.fetch.Ask;

/**
 * What is known of a list of pages.
 *
 * @param address as it was named
 * @param parent the list that named it, or null for one that a person did
 * @param place where it is now
 * @param title its own, or null
 * @param mark to ask with whether it has changed
 * @param asked when it was asked last, or null
 * @param news when it last named a page that was new, or null
 * @param failures in a row
 * @param next not before
 * @param told what came of it last, or null
 */
public record ListState(
    String address,
    @Nullable String parent,
    String place,
    @Nullable String title,
    Ask.Mark mark,
    @Nullable Instant asked,
    @Nullable Instant news,
    int failures,
    Instant next,
    @Nullable String told) {}
