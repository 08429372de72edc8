// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.mention;

import org.parley.language.Sentence;
import org.parley.model.StorySpan;

/**
 * A sentence in its story.
 *
 * @param sentence the analysed sentence, offsets in the page
 * @param role role of the story span it comes from
 * @param paragraph number of its paragraph in the story, from 0; every line of a span is a
 *     paragraph
 */
public record StorySentence(Sentence sentence, StorySpan.Role role, int paragraph) {}
