// SPDX-License-Identifier: Apache-2.0
package org.parley.store.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.parley.model.Mention;
import org.parley.model.Place;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/** Where the JSON form differs from the shape of the classes: the model knows nothing of JSON. */
final class MixIns {
  private MixIns() {}

  /** A place and its evidence lie side by side. */
  abstract static class OfPlaceMention {
    @JsonUnwrapped
    abstract Place place();
  }

  /** A change is a document, not a string that holds one. */
  abstract static class OfCorrection {
    @JsonSerialize(using = EmbeddedJson.Writer.class)
    @JsonDeserialize(using = EmbeddedJson.Reader.class)
    private String change = "";
  }

  /** The kind tells which mention it is. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Mention.OfActor.class, name = "actor"),
    @JsonSubTypes.Type(value = Mention.OfPlace.class, name = "place"),
    @JsonSubTypes.Type(value = Mention.OfTime.class, name = "time")
  })
  interface OfMention {}

  /** The place's fields lie beside the words'. */
  abstract static class OfMentionOfPlace {
    @JsonUnwrapped
    abstract Place place();
  }
}
