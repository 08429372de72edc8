// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.StorySpan;
import org.parley.reading.Resources;
import org.parley.reading.SharedFolder;
import org.parley.reading.page.PageDecoder;
import org.parley.reading.page.UnreadablePageException;

/** The pages that the project was asked for. */
class SeedStoriesTest {
  @ParameterizedTest
  @CsvSource({
    "000_e0c370180ac24447.txt, 2",
    "001_b5ad2cfd93be0b01.txt, 2",
    "002_af6400747b89f12c.txt, 2",
    "003_c46f8500f586bb7b.txt, 1",
    "004_9e6b4587bb555cfa.txt, 2"
  })
  void findsEachStoryWithTitleAndBody(String file, int stories)
      throws IOException, UnreadablePageException {
    Path path = SharedFolder.require("seeds/" + file);
    Resources resources = Resources.bundled();
    SplitPage page =
        new StorySplitter(resources)
            .split(new PageDecoder(resources).decode(Files.readAllBytes(path), file));
    assertThat(page.stories()).hasSize(stories);
    assertThat(page.stories())
        .allSatisfy(
            story -> {
              assertThat(story.title()).isNotNull();
              assertThat(story.spans())
                  .extracting(StorySpan::role)
                  .containsOnlyOnce(StorySpan.Role.TITLE)
                  .contains(StorySpan.Role.BODY);
            });
  }
}
