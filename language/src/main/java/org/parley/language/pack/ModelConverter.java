// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.learning.optimization.OnlineOptimizer;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import java.io.IOException;
import java.util.List;

/** Turns one of the original's models into a pack's sections. Belongs to one thread. */
final class ModelConverter {
  private final TemplateConverter template;
  private final FeatureTemplate<?, ?> original;
  private final OnlineOptimizer optimizer;
  private final StringTableBuilder strings;
  private final KeyTableBuilder features = new KeyTableBuilder();
  private final WeightRowsBuilder rows;
  private final IntList rowOfFeature = new IntList();

  ModelConverter(OnlineComponent<?, ?> component, StringTableBuilder strings) {
    this.original = component.getFeatureTemplate();
    this.optimizer = component.getOptimizer();
    this.strings = strings;
    this.template = new TemplateConverter(original);
    this.rows = new WeightRowsBuilder(optimizer.getLabelSize());
    if (optimizer.getBias() > 0 || optimizer.getWeightVector().hasActivationFunction()) {
      throw new IllegalStateException("the decoder knows neither bias nor activation function");
    }
  }

  List<String> labels() {
    return optimizer.getLabelMap().getLabelList();
  }

  /** Gathers the features. The strings they are made of get numbers. */
  void gather(FeatureStrings featureStrings) {
    List<Object2IntMap<String>> maps = featureMap().getIndexMaps();
    int types = template.sets() + template.fields().size();
    for (int type = 0; type < Math.min(types, maps.size()); type++) {
      for (Object2IntMap.Entry<String> entry : maps.get(type).object2IntEntrySet()) {
        int row = row(entry.getIntValue());
        if (row > 0) {
          addFeature(type, entry.getKey(), row, featureStrings);
        }
      }
    }
  }

  private void addFeature(int type, String string, int row, FeatureStrings featureStrings) {
    if (type < template.sets()) {
      features.put(FeatureKey.with(FeatureKey.of(type), 0, strings.add(string)), row);
      return;
    }
    List<Field> fields = template.fields().get(type - template.sets());
    featureStrings.cut(
        string,
        fields,
        values -> {
          long key = FeatureKey.of(type);
          for (int i = 0; i < values.length; i++) {
            key = FeatureKey.with(key, i, strings.add(values[i]));
          }
          features.put(key, row);
        });
  }

  /** The handle of the weights of a feature of the original, or 0 when all are zero. */
  private int row(int feature) {
    MajorVector weights = optimizer.getWeightVector().getSparseWeightVector();
    if (feature <= 0 || feature >= weights.getFeatureSize()) {
      return 0;
    }
    if (feature < rowOfFeature.size() && rowOfFeature.get(feature) > 0) {
      return rowOfFeature.get(feature);
    }
    float[] row = new float[weights.getLabelSize()];
    for (int label = 0; label < row.length; label++) {
      row[label] = weights.get(label, feature);
    }
    int handle = rows.add(row);
    rowOfFeature.put(feature, handle);
    return handle;
  }

  private FeatureMap featureMap() {
    try {
      java.lang.reflect.Field field = FeatureTemplate.class.getDeclaredField("feature_map");
      field.setAccessible(true);
      return (FeatureMap) field.get(original);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this is not the NLP4J that the pack is made from", e);
    }
  }

  void write(PackWriter writer, ModelSections sections) throws IOException {
    int[] ints = template.ints();
    writer.begin(sections.template());
    writer.putInts(ints, ints.length);
    writer.begin(sections.labels());
    writer.putLines(labels());
    features.write(writer, sections.features());
    rows.write(writer, sections.sparseLabels(), sections.sparseWeights(), sections.denseRows());
  }

  /** Writes the weights of the vector's numbers, label by label. */
  void writeDense(PackWriter writer, Section section) throws IOException {
    MajorVector dense = optimizer.getWeightVector().getDenseWeightVector();
    writer.begin(section);
    for (int i = 0; i < dense.size(); i++) {
      writer.putFloat(dense.get(i));
    }
  }
}
