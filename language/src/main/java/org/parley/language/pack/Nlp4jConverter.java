// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixNode;
import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import edu.emory.mathcs.nlp.component.dep.DEPLabelCandidate;
import edu.emory.mathcs.nlp.component.dep.DEPParser;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Makes a pack from NLP4J's files. Belongs to one thread. */
final class Nlp4jConverter implements PackBuilder {
  private static final long TICK_MILLIS = 100;
  private static final long MEGABYTE = 1 << 20;
  private static final long HEAP_NEEDED = 1400 * MEGABYTE;

  private final ModelSource models;
  private final StringTableBuilder strings = new StringTableBuilder();
  private final IntList wordAmbiguity = new IntList();
  private final IntList wordClusters = new IntList();
  private final IntList wordVectors = new IntList();

  /**
   * @param models where NLP4J's files are
   */
  Nlp4jConverter(ModelSource models) {
    this.models = models;
  }

  @Override
  public boolean isAble() throws IOException {
    return Nlp4jResource.EMBEDDINGS.isIn(models);
  }

  @Override
  public void build(PackWriter writer, ConversionProgress progress) throws IOException {
    checkHeap(Runtime.getRuntime().maxMemory());
    ConversionMeter meter = new ConversionMeter(progress);
    // The vectors take as long as all the rest and need nothing of it.
    FutureTask<Embeddings> embeddings = new FutureTask<>(() -> readEmbeddings(meter));
    Thread thread = new Thread(embeddings, "language pack: vectors");
    thread.setDaemon(true);
    thread.start();
    try {
      Map<String, List<String>> ambiguities = read(Nlp4jResource.AMBIGUITIES, meter);
      int atoms = models(writer, new HashSet<>(ambiguities.values()), meter);
      writer.begin(Section.META);
      writer.putInt(atoms);
      lexicon(writer, ambiguities, Section.AMBIGUITY_CLASSES, wordAmbiguity);
      clusters(writer, meter);
      gazetteers(writer, read(Nlp4jResource.GAZETTEERS, meter));
      writeEmbeddings(writer, await(embeddings, meter));
    } finally {
      embeddings.cancel(true);
    }
    writeWords(writer, Section.WORD_AMBIGUITY, wordAmbiguity);
    writeWords(writer, Section.WORD_CLUSTERS, wordClusters);
    writeWords(writer, Section.WORD_VECTORS, wordVectors);
    strings.write(writer);
  }

  /**
   * Says beforehand what would otherwise come as a lack of memory half-way.
   *
   * @param bytes that the heap may grow to
   */
  static void checkHeap(long bytes) throws IOException {
    if (bytes < HEAP_NEEDED) {
      throw new IOException(
          "making it takes "
              + HEAP_NEEDED / MEGABYTE
              + " MB of heap, but Java may use only "
              + bytes / MEGABYTE
              + " MB; start Java with -Xmx1500m the first time");
    }
  }

  private Embeddings readEmbeddings(ConversionMeter meter) throws IOException {
    try (InputStream in =
        Nlp4jResource.EMBEDDINGS.open(
            models, share -> meter.read(Nlp4jResource.EMBEDDINGS, share))) {
      return Embeddings.read(in);
    }
  }

  private static Embeddings await(FutureTask<Embeddings> embeddings, ConversionMeter meter)
      throws IOException {
    while (true) {
      try {
        return embeddings.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        meter.tell();
      } catch (ExecutionException e) {
        throw new IOException("cannot read the word vectors: " + e.getCause(), e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while reading the word vectors");
      }
    }
  }

  private void writeEmbeddings(PackWriter writer, Embeddings embeddings) throws IOException {
    embeddings.addWords(strings, wordVectors);
    writer.begin(Section.VECTORS);
    writer.putBytes(embeddings.vectors());
  }

  private void clusters(PackWriter writer, ConversionMeter meter) throws IOException {
    Map<String, Set<String>> clusters = read(Nlp4jResource.CLUSTERS, meter);
    lexicon(writer, clusters, Section.CLUSTER_SETS, wordClusters);
  }

  /** Converts the three models; the number of atoms. */
  private int models(PackWriter writer, Set<List<String>> classes, ConversionMeter meter)
      throws IOException {
    OnlineComponent<?, ?> pos = read(Nlp4jResource.POS, meter);
    OnlineComponent<?, ?> ner = read(Nlp4jResource.NER, meter);
    DEPParser<?> dep = read(Nlp4jResource.DEP, meter);
    ModelConverter posModel = new ModelConverter(pos, strings);
    ModelConverter nerModel = new ModelConverter(ner, strings);
    ModelConverter depModel = new ModelConverter(dep, strings);
    FeatureStrings featureStrings = featureStrings(classes, posModel, nerModel, depModel);
    posModel.gather(featureStrings);
    posModel.write(writer, ModelSections.POS);
    nerModel.gather(featureStrings);
    nerModel.write(writer, ModelSections.NER);
    nerModel.writeDense(writer, Section.NER_VECTOR_WEIGHTS);
    depModel.gather(featureStrings);
    depModel.write(writer, ModelSections.DEP);
    writeCandidates(writer, dep.getLabelCandidates());
    if (strings.size() > FeatureKey.ATOM_LIMIT) {
      throw new IllegalStateException("too many strings in features: " + strings.size());
    }
    return strings.size();
  }

  private static FeatureStrings featureStrings(
      Set<List<String>> classes, ModelConverter pos, ModelConverter ner, ModelConverter dep) {
    Map<Field, Set<String>> closed = new EnumMap<>(Field.class);
    closed.put(Field.TAG, withRoot(pos.labels()));
    closed.put(Field.NAME_TAG, withRoot(ner.labels()));
    closed.put(Field.VALENCY, FeatureStrings.valencies());
    Set<String> arcs = new HashSet<>(Set.of(Parser.ROOT_LABEL));
    for (String label : dep.labels()) {
      arcs.add(Transition.of(label).label());
    }
    closed.put(Field.LABEL, arcs);
    Set<String> joined = new HashSet<>();
    for (List<String> tags : classes) {
      joined.add(String.join("_", tags));
    }
    closed.put(Field.AMBIGUITY, joined);
    return new FeatureStrings(closed);
  }

  private static Set<String> withRoot(List<String> labels) {
    Set<String> values = new HashSet<>(labels);
    values.add(Words.ROOT);
    return values;
  }

  /** Lists in the order of iteration, which decides between equal scores. */
  private static void writeCandidates(PackWriter writer, DEPLabelCandidate<?> candidates)
      throws IOException {
    List<Collection<Integer>> lists = new ArrayList<>();
    for (String name : List.of("X_SHIFT", "NO_X", "NO_SHIFT_OR_PASS", "NOT_NO_REDUCE")) {
      lists.add(candidateSet(candidates, name));
    }
    lists.add(candidates.getLeftArcs());
    lists.add(candidates.getRightArcs());
    writer.begin(Section.DEP_CANDIDATES);
    for (Collection<Integer> list : lists) {
      if (list.isEmpty()) {
        throw new IllegalStateException("the parser's model lacks transitions");
      }
      writer.putInt(list.size());
      for (int label : list) {
        writer.putInt(label);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static Collection<Integer> candidateSet(DEPLabelCandidate<?> candidates, String name) {
    try {
      java.lang.reflect.Field field = DEPLabelCandidate.class.getDeclaredField(name);
      field.setAccessible(true);
      return (Collection<Integer>) field.get(candidates);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this is not the NLP4J that the pack is made from", e);
    }
  }

  /** Writes the distinct values of a lexicon as lines and notes the line of each word. */
  private <C extends Collection<String>> void lexicon(
      PackWriter writer, Map<String, C> lexicon, Section section, IntList lines)
      throws IOException {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (Map.Entry<String, C> entry : lexicon.entrySet()) {
      if (entry.getValue().isEmpty()) {
        continue;
      }
      // A set's order of iteration is kept: weights are added up in it.
      String line = String.join("\t", entry.getValue());
      numbers.putIfAbsent(line, numbers.size());
      lines.put(strings.add(entry.getKey()), numbers.get(line) + 1);
    }
    writer.begin(section);
    writer.putLines(List.copyOf(numbers.keySet()));
  }

  private void gazetteers(PackWriter writer, PrefixTree<String, Set<String>> tree)
      throws IOException {
    Map<String, Integer> sets = new LinkedHashMap<>();
    KeyTableBuilder children = new KeyTableBuilder();
    IntList values = new IntList();
    values.add(0);
    addChildren(tree.getRoot(), 0, sets, children, values);
    List<String> lines = List.copyOf(sets.keySet());
    if (Gazetteer.marks(lines).size() > Gazetteer.MARK_LIMIT) {
      throw new IllegalStateException("too many lists of names: " + Gazetteer.marks(lines));
    }
    children.write(writer, Section.GAZETTEER_CHILDREN);
    writer.begin(Section.GAZETTEER_NODES);
    writer.putInts(values.values(), values.size());
    writer.begin(Section.GAZETTEER_SETS);
    writer.putLines(lines);
  }

  private void addChildren(
      PrefixNode<String, Set<String>> node,
      int number,
      Map<String, Integer> sets,
      KeyTableBuilder children,
      IntList values) {
    for (Map.Entry<String, PrefixNode<String, Set<String>>> entry : node.entrySet()) {
      PrefixNode<String, Set<String>> child = entry.getValue();
      int childNumber = values.size();
      int set = 0;
      if (child.hasValue()) {
        String line = String.join("\t", child.getValue());
        sets.putIfAbsent(line, sets.size());
        set = sets.get(line) + 1;
      }
      values.add(set);
      children.put(Gazetteer.key(number, strings.add(entry.getKey())), childNumber);
      addChildren(child, childNumber, sets, children, values);
    }
  }

  private void writeWords(PackWriter writer, Section section, IntList entries) throws IOException {
    entries.put(strings.size(), 0);
    writer.begin(section);
    writer.putInts(entries.values(), strings.size());
  }

  @SuppressWarnings("unchecked")
  private <T> T read(Nlp4jResource resource, ConversionMeter meter) throws IOException {
    try (ObjectInputStream in =
        new ObjectInputStream(
            resource.open(
                models,
                share -> {
                  meter.read(resource, share);
                  meter.tell();
                }))) {
      return (T) in.readObject();
    } catch (ClassNotFoundException e) {
      throw new IOException("nlp4j-api is not on the class path: " + e.getMessage(), e);
    }
  }
}
