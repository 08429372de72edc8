// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.model.MergedRecord;
import org.parley.model.PageReading;
import org.parley.model.Story;
import org.parley.model.StorySpan;

/** Groups stories whose bodies have the same words: the same text printed again. */
final class StoryGroups {
  /** A shorter body says too little to be called a reprint. */
  private static final int FEWEST_LETTERS = 80;

  private final Map<String, List<Member>> byText = new TreeMap<>();

  private record Member(String story, LocalDate published) {}

  void add(PageReading reading) {
    for (Story story : reading.stories()) {
      StringBuilder body = new StringBuilder();
      String text = reading.page().text();
      for (StorySpan span : story.spans()) {
        if (span.role() == StorySpan.Role.BODY) {
          int from = text.offsetByCodePoints(0, span.start());
          int to = text.offsetByCodePoints(from, span.end() - span.start());
          body.append(NameKey.plain(text.substring(from, to))).append(' ');
        }
      }
      if (body.length() >= FEWEST_LETTERS) {
        LocalDate from = story.published().from();
        byText
            .computeIfAbsent(hash(body.toString()), k -> new ArrayList<>())
            .add(new Member(story.id(), from == null ? LocalDate.MAX : from));
      }
    }
  }

  /** The group of each story that is not alone; the earliest published stands for it. */
  Map<String, MergedRecord.Group> groups() {
    Map<String, MergedRecord.Group> groups = new HashMap<>();
    for (List<Member> members : byText.values()) {
      if (members.size() > 1) {
        members.sort(Comparator.comparing(Member::published).thenComparing(Member::story));
        String id = members.get(0).story();
        for (Member member : members) {
          groups.put(member.story(), new MergedRecord.Group(id, member.story().equals(id)));
        }
      }
    }
    return groups;
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
