// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.model.Claim;
import org.parley.model.Fatalities;

/** A happening with its type in ACLED's terms. */
record AcledRow(Happening happening, AcledTypes.Type type) {
  /** Whom ACLED names first. */
  List<Party> first() {
    EventView lead = happening.lead();
    return type.recipientFirst() ? lead.recipients() : lead.actors();
  }

  /** Whom ACLED names second. */
  List<Party> second() {
    EventView lead = happening.lead();
    return type.recipientFirst() ? lead.actors() : lead.recipients();
  }

  /** The number told of it: the one named, or the least that the words allow; null when none is. */
  @Nullable Integer fatalities() {
    for (EventView telling : happening.tellings()) {
      Fatalities told = telling.event().fatalities();
      if (told != null) {
        return told.best() == null ? told.low() : told.best();
      }
    }
    return null;
  }

  /** The outlets that tell it. */
  String sources() {
    return happening.tellings().stream()
        .map(EventView::source)
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /** The words of the page and who says so. */
  String notes() {
    EventView lead = happening.lead();
    String claims =
        lead.event().claimedBy().stream()
            .filter(claim -> claim.text() != null)
            .map(AcledRow::words)
            .collect(Collectors.joining("; "));
    return lead.sentence().strip() + (claims.isEmpty() ? "" : " [" + claims + "]");
  }

  private static String words(Claim claim) {
    return switch (claim.relation()) {
          case ASSERTS -> "asserted by ";
          case RELAYS -> "relayed by ";
          case DENIES -> "denied by ";
          case CONFIRMS -> "confirmed by ";
          case WITNESSES -> "witnessed by ";
        }
        + claim.text();
  }

  /** Where the evidence is, and whether somebody tells it otherwise. */
  String tags() {
    String evidence = happening.lead().evidence() + ";uri=" + happening.lead().uri();
    return happening.contested() ? "contested;" + evidence : evidence;
  }
}
