// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import edu.emory.mathcs.nlp.component.template.feature.Direction;
import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the original's feature templates into {@link Template}'s numbers. */
final class TemplateConverter {
  private record Place(int source, int distance, int relation) {}

  private final Map<Place, Integer> places = new LinkedHashMap<>();
  private final IntList body = new IntList();
  private final List<List<Field>> fields = new ArrayList<>();
  private final int sets;

  TemplateConverter(FeatureTemplate<?, ?> template) {
    List<FeatureItem> setItems = template.getSetFeatureList();
    this.sets = setItems.size();
    body.add(sets);
    for (FeatureItem item : setItems) {
      body.add(place(item));
      body.add(setField(item).ordinal());
    }
    body.add(template.getFeatureList().size());
    for (FeatureItem[] items : template.getFeatureList()) {
      if (items.length > FeatureKey.MAXIMUM_ATOMS) {
        throw unsupported(items[0]);
      }
      List<Field> itemFields = new ArrayList<>();
      body.add(items.length);
      for (FeatureItem item : items) {
        Field field = field(item);
        itemFields.add(field);
        body.add(place(item));
        body.add(field.ordinal());
      }
      fields.add(itemFields);
    }
    if (sets + fields.size() > FeatureKey.TYPE_LIMIT) {
      throw new IllegalStateException("too many features: " + (sets + fields.size()));
    }
  }

  /** The number of set features, which come first among the types. */
  int sets() {
    return sets;
  }

  /** The fields of each feature that is not a set. */
  List<List<Field>> fields() {
    return fields;
  }

  int[] ints() {
    int[] ints = new int[1 + Template.PLACE_INTS * places.size() + body.size()];
    int next = 0;
    ints[next++] = places.size();
    for (Place place : places.keySet()) {
      ints[next++] = place.source();
      ints[next++] = place.distance();
      ints[next++] = place.relation();
    }
    System.arraycopy(body.values(), 0, ints, next, body.size());
    return ints;
  }

  private int place(FeatureItem item) {
    Place place =
        new Place(item.source.ordinal(), item.window, relation(item, item.relation).ordinal());
    Integer known = places.putIfAbsent(place, places.size());
    return known == null ? places.size() - 1 : known;
  }

  private static Relation relation(
      FeatureItem item,
      edu.emory.mathcs.nlp.component.template.feature.@Nullable Relation relation) {
    if (relation == null) {
      return Relation.SELF;
    }
    return switch (relation) {
      case h -> Relation.HEAD;
      case h2 -> Relation.GRAND_HEAD;
      case lmd -> Relation.LEFTMOST;
      case lmd2 -> Relation.SECOND_LEFTMOST;
      case rmd -> Relation.RIGHTMOST;
      case rmd2 -> Relation.SECOND_RIGHTMOST;
      case lns -> Relation.LEFT_SIBLING;
      case lns2 -> Relation.SECOND_LEFT_SIBLING;
      default -> throw unsupported(item);
    };
  }

  private static SetField setField(FeatureItem item) {
    return switch (item.field) {
      case ambiguity_classes -> SetField.AMBIGUITIES;
      case orthographic -> SetField.ORTHOGRAPHY;
      case positional -> SetField.POSITION;
      case word_clusters -> SetField.CLUSTERS;
      case named_entity_gazetteers -> SetField.GAZETTEERS;
      default -> throw unsupported(item);
    };
  }

  private static Field field(FeatureItem item) {
    return switch (item.field) {
      case word_form_simplified -> Field.SIMPLIFIED;
      case word_form_simplified_lowercase -> Field.LOWER;
      case word_shape -> Field.SHAPE;
      case ambiguity_classes -> Field.AMBIGUITY;
      case part_of_speech_tag -> Field.TAG;
      case lemma -> Field.LEMMA;
      case named_entity_tag -> Field.NAME_TAG;
      case dependency_label -> Field.LABEL;
      case prefix -> affix(item, Field.PREFIX_1);
      case suffix -> affix(item, Field.SUFFIX_1);
      case valency -> {
        if (item.attribute != Direction.all) {
          throw unsupported(item);
        }
        yield Field.VALENCY;
      }
      default -> throw unsupported(item);
    };
  }

  private static Field affix(FeatureItem item, Field shortest) {
    int length = (Integer) item.attribute;
    if (length < 1 || length > 4) {
      throw unsupported(item);
    }
    return Field.values()[shortest.ordinal() + length - 1];
  }

  private static IllegalStateException unsupported(FeatureItem item) {
    return new IllegalStateException("the decoder does not know the feature " + item);
  }
}
