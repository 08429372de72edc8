// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.html;

import org.jspecify.annotations.Nullable;
import org.parley.model.LeftOut;

/** What the name of an element says of the text in it. */
enum Sign {
  BODY(null),
  STORY(null),
  COMMENTS(LeftOut.Reason.COMMENT_FORM),
  RELATED(LeftOut.Reason.RELATED_LINKS),
  NAVIGATION(LeftOut.Reason.NAVIGATION),
  SHARE(LeftOut.Reason.SHARE_WIDGET),
  ADVERT(LeftOut.Reason.ADVERT),
  OTHER(LeftOut.Reason.OTHER),
  TITLE(null),
  SUBTITLE(null),
  BYLINE(null),
  DATE(null),
  CAPTION(null);

  private final LeftOut.@Nullable Reason reason;

  Sign(LeftOut.@Nullable Reason reason) {
    this.reason = reason;
  }

  /** Why such text is left out, or null when it may belong to a story. */
  LeftOut.@Nullable Reason reason() {
    return reason;
  }
}
