// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.Incident;
import org.parley.store.Kind;
import org.parley.store.query.Filter;
import org.parley.store.query.Rows;
import org.parley.store.query.View;

/** Contested incidents that were not contested, or not there, at a visit. For one answer. */
final class Contested {
  private static final int MOST_PAGES = 5;
  private static final int PAGE = 50;

  private final View view;
  private final @Nullable Long since;
  private final Map<String, Boolean> isNew = new HashMap<>();

  /**
   * @param since revision of the visit, or null for all of the record
   */
  Contested(View view, @Nullable Long since) {
    this.view = view;
    this.since = since;
  }

  /** The latest of them by date; one that is told anew and was contested before is none. */
  List<Incident> latest(int limit) {
    Filter filter = new Filter.Builder().contested(true).learnedAfter(since).build();
    List<Incident> found = new ArrayList<>();
    Rows<Incident> rows = view.list(Kind.INCIDENTS, filter, null, PAGE);
    for (int page = 0; page < MOST_PAGES; page++) {
      rows.items().stream().filter(incident -> !wasContested(incident)).forEach(found::add);
      if (found.size() >= limit || rows.next() == null) {
        break;
      }
      rows = view.list(Kind.INCIDENTS, filter, rows.next(), PAGE);
    }
    return found.subList(0, Math.min(limit, found.size()));
  }

  /** Whether the accounts that were there at the visit contradict each other already. */
  private boolean wasContested(Incident incident) {
    if (since == null) {
      return false;
    }
    boolean happened = false;
    boolean denied = false;
    for (Incident.Account account : incident.accounts()) {
      if (!isNew(account.evidence().story(), since)) {
        switch (account.says()) {
          case HAPPENED -> happened = true;
          case DID_NOT_HAPPEN -> denied = true;
          case DIFFERS -> {
            happened = true;
            denied = true;
          }
        }
      }
    }
    return happened && denied;
  }

  private boolean isNew(String story, long revision) {
    return isNew.computeIfAbsent(story, id -> view.isNew(id, revision));
  }
}
