// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import java.util.ArrayList;
import java.util.List;
import org.parley.language.Language;
import org.parley.language.Name;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.language.mend.Mends;
import org.parley.language.mend.Piece;
import org.parley.language.nlp4j.Segmenter;

/** The decoder over a pack. Immutable but for a cache of words; thread-safe. */
final class PackLanguage implements Language {
  private final Mends mends;
  private final Segmenter segmenter = new Segmenter();
  private final Words words;
  private final Word root;
  private final Gazetteer gazetteer;
  private final Tagger tagger;
  private final Tagger namer;
  private final Parser parser;
  private final List<String> tagLabels;
  private final List<String> nameLabels;
  private final int rootAtom;
  private final int firstAtom;
  private final int lastAtom;

  PackLanguage(PackFile pack, Mends mends) {
    this.mends = mends;
    StringTable strings = new StringTable(pack);
    Model tags = new Model(pack, ModelSections.POS);
    Model names = new Model(pack, ModelSections.NER);
    Model arcs = new Model(pack, ModelSections.DEP);
    this.tagLabels = tags.labels();
    this.nameLabels = names.labels();
    float[] dense = pack.floatArray(Section.NER_VECTOR_WEIGHTS);
    Vectors vectors = pack.vectors(dense.length / nameLabels.size());
    this.words = new Words(pack, strings, tagLabels, vectors);
    this.root = words.root();
    this.gazetteer = new Gazetteer(pack, strings);
    this.tagger = new Tagger(tags, strings, Field.TAG, new float[0]);
    this.namer = new Tagger(names, strings, Field.NAME_TAG, dense);
    this.parser = new Parser(arcs, strings, pack.ints(Section.DEP_CANDIDATES));
    this.rootAtom = strings.atom(Words.ROOT);
    this.firstAtom = strings.atom("0");
    this.lastAtom = strings.atom("1");
  }

  @Override
  public List<Sentence> analyze(String text, int base) {
    List<Sentence> sentences = new ArrayList<>();
    List<List<Piece>> segments = segmenter.segment(text, base);
    for (List<Piece> pieces : mends.mendBorders(text, base, segments)) {
      sentences.add(mends.mendTree(analyze(pieces)));
    }
    return List.copyOf(sentences);
  }

  private Sentence analyze(List<Piece> pieces) {
    Word[] forms = new Word[pieces.size() + 1];
    for (int i = 1; i < forms.length; i++) {
      forms[i] = words.word(pieces.get(i - 1).form());
    }
    Tokens tokens = new Tokens(root, forms, rootAtom, firstAtom, lastAtom);
    int[] tags = tagger.tag(tokens);
    String[] lemmas = new String[forms.length];
    for (int i = 1; i < forms.length; i++) {
      Word.Lemma lemma = words.lemma(forms[i], tags[i]);
      lemmas[i] = lemma.text();
      tokens.fields[Field.LEMMA.ordinal()][i] = lemma.atom();
    }
    gazetteer.mark(tokens);
    List<Name> names = names(namer.tag(tokens));
    Parser.Parse parse = parser.parse(tokens);
    List<Token> result = new ArrayList<>(pieces.size());
    for (int i = 1; i < forms.length; i++) {
      Piece piece = pieces.get(i - 1);
      result.add(
          new Token(
              i - 1,
              piece.start(),
              piece.end(),
              piece.form(),
              lemmas[i],
              tagLabels.get(tags[i]),
              parse.heads()[i] - 1,
              parse.labels()[i]));
    }
    return new Sentence(result, names);
  }

  private List<Name> names(int[] labels) {
    List<String> named = new ArrayList<>(labels.length);
    for (int i = 1; i < labels.length; i++) {
      named.add(nameLabels.get(labels[i]));
    }
    return NameChunks.names(named);
  }
}
