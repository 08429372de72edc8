// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import org.parley.reading.Resources;

/** What the resource files say about pages. */
record Knowledge(
    Phrases phrases, Captions captions, Leads leads, Filing filing, Vocabulary vocabulary) {
  static Knowledge load(Resources resources) {
    return new Knowledge(
        Phrases.load(resources),
        Captions.load(resources),
        Leads.load(resources),
        Filing.load(resources),
        Vocabulary.load(resources));
  }
}
