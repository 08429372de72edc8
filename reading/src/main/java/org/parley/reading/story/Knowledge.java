// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import org.parley.reading.Resources;

/** What the resource files say about pages. */
record Knowledge(
    Phrases phrases,
    Captions captions,
    Leads leads,
    Calls calls,
    StorylessPages storyless,
    Filing filing,
    Vocabulary vocabulary,
    Languages languages) {
  static Knowledge load(Resources resources) {
    Captions captions = Captions.load(resources);
    return new Knowledge(
        Phrases.load(resources),
        captions,
        Leads.load(resources),
        Calls.load(resources),
        StorylessPages.load(resources),
        Filing.load(resources, captions),
        Vocabulary.load(resources),
        Languages.load(resources));
  }
}
