// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.PageReading;
import org.parley.store.MemoryStore;
import org.parley.store.Samples;
import org.parley.store.Store;
import org.parley.store.json.RecordJson;

class JsonLinesTest {
  @TempDir Path folder;

  @BeforeEach
  void export() throws Exception {
    try (Store store = ExportsTest.filled(new MemoryStore())) {
      Exports.named("jsonl").write(store, folder);
    }
  }

  @Test
  void aRowIsALineWithTheIdsOfTheMerge() throws Exception {
    assertThat(folder.resolve("statements.jsonl"))
        .hasContent(
            """
            {"id":"00000000000000aa-1-s1","story":"00000000000000aa-1",\
            "speaker":{"id":"spokesman-of-rebel-front","start":89,"end":102,\
            "text":"its spokesman"},\
            "via":[{"id":"front-of-rebels","start":42,"end":57,"text":"The Rebel Front"}],\
            "cue":{"start":103,"end":107,"text":"said"},"content":[{"start":42,"end":87}],\
            "form":"indirect","addressee":null,"date":{"from":null,"to":null,\
            "precision":"unknown","basis":"unknown","evidence":null},"corrected":[]}
            """);
  }

  @Test
  void linesEndInALineFeedAndLineBreaksOfTheTextAreEscaped() throws Exception {
    String pages = Files.readString(folder.resolve("pages.jsonl"));
    assertThat(pages).endsWith("}\n").containsOnlyOnce("\n").doesNotContain("\r");
    assertThat(Files.readString(folder.resolve("mentions.jsonl")).lines()).hasSize(3);
  }

  @Test
  void everyKindOfRowComesBackFromItsFile() throws Exception {
    PageReading reading = Samples.reading("file:///a.txt");
    assertThat(read("pages", org.parley.model.Page.class)).containsExactly(reading.page());
    assertThat(read("mentions", org.parley.model.Mention.class))
        .containsAll(reading.mentions().subList(1, 3));
    assertThat(read("actors", org.parley.model.Actor.class)).isEqualTo(Samples.merged().actors());
    assertThat(read("proposals", org.parley.model.Proposal.class))
        .isEqualTo(Samples.merged().proposals());
    assertThat(read("positions", org.parley.model.Position.class))
        .isEqualTo(Samples.merged().positions());
    assertThat(read("incidents", org.parley.model.Incident.class))
        .isEqualTo(Samples.merged().incidents());
    assertThat(read("corrections", org.parley.model.Correction.class))
        .containsExactly(Samples.correction("c1"));
  }

  private <T> List<T> read(String kind, Class<T> type) throws Exception {
    return Files.readAllLines(folder.resolve(kind + ".jsonl")).stream()
        .map(line -> RecordJson.read(line, type))
        .toList();
  }
}
