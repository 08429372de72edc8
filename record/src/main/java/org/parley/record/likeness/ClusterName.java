// SPDX-License-Identifier: Apache-2.0
package org.parley.record.likeness;

import java.util.List;

/** Names a cluster after the story that the others lead to. */
final class ClusterName {
  private static final int LONGEST = 48;
  private static final int OF_ID = 8;

  private ClusterName() {}

  /**
   * A readable id: words of the headline, then enough of the story's id to tell it from others.
   *
   * @param title may be empty
   */
  static String of(String title, String story) {
    StringBuilder name = new StringBuilder();
    List<String> words = Body.words(title);
    for (String word : words) {
      if (name.length() + word.length() >= LONGEST) {
        break;
      }
      name.append(word).append('-');
    }
    int dash = story.lastIndexOf('-');
    String page = dash < 0 ? story : story.substring(0, dash);
    String order = dash < 0 ? "" : story.substring(dash);
    return name + page.substring(0, Math.min(OF_ID, page.length())) + order;
  }
}
