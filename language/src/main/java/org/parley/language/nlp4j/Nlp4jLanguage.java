// SPDX-License-Identifier: Apache-2.0
package org.parley.language.nlp4j;

import edu.emory.mathcs.nlp.common.collection.tuple.ObjectIntIntTriple;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.util.BILOU;
import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.parley.language.Language;
import org.parley.language.Name;
import org.parley.language.Sentence;

/**
 * Emory NLP4J as it comes: English tokens, tags, lemmas, trees and OntoNotes names. Loading takes
 * about a minute of processor time and 2 GB of heap. Thread-safe.
 */
public final class Nlp4jLanguage implements Language {
  private static final String CONFIGURATION =
      "edu/emory/mathcs/nlp/configuration/config-decode-en.xml";

  private final NLPDecoder decoder;

  private Nlp4jLanguage(NLPDecoder decoder) {
    this.decoder = decoder;
  }

  /**
   * Loads the library's models from the class path.
   *
   * @throws IllegalStateException when the library's artifacts are not on the class path
   */
  public static Nlp4jLanguage load() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    ClassLoader library = NLPDecoder.class.getClassLoader();
    // The library asks the thread's own class loader for its models.
    thread.setContextClassLoader(library);
    try (InputStream configuration = library.getResourceAsStream(CONFIGURATION)) {
      if (configuration == null) {
        throw new IllegalStateException("nlp4j-api is not on the class path: no " + CONFIGURATION);
      }
      return new Nlp4jLanguage(new NLPDecoder(configuration));
    } catch (java.io.IOException e) {
      throw new IllegalStateException("cannot read " + CONFIGURATION, e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Override
  public List<Sentence> analyze(String text, int base) {
    TokenAligner aligner = new TokenAligner(text, base);
    List<Sentence> sentences = new ArrayList<>();
    for (List<Token> tokens : decoder.getTokenizer().segmentize(text)) {
      NLPNode[] nodes = decoder.decode(decoder.toNodeArray(tokens));
      sentences.add(sentence(nodes, aligner));
    }
    return List.copyOf(sentences);
  }

  private static Sentence sentence(NLPNode[] nodes, TokenAligner aligner) {
    List<org.parley.language.Token> tokens = new ArrayList<>(nodes.length - 1);
    for (int i = 1; i < nodes.length; i++) {
      NLPNode node = nodes[i];
      NLPNode head = node.getDependencyHead();
      aligner.advance(node.getWordForm());
      tokens.add(
          new org.parley.language.Token(
              i - 1,
              aligner.start(),
              aligner.end(),
              node.getWordForm(),
              node.getLemma(),
              node.getPartOfSpeechTag(),
              head == null ? -1 : head.getID() - 1,
              node.getDependencyLabel()));
    }
    return new Sentence(tokens, names(nodes));
  }

  private static List<Name> names(NLPNode[] nodes) {
    List<Name> names = new ArrayList<>();
    for (ObjectIntIntTriple<String> entity :
        BILOU.collectEntityList(nodes, NLPNode::getNamedEntityTag, 1, nodes.length)) {
      names.add(new Name(entity.i1 - 1, entity.i2, entity.o));
    }
    return names;
  }
}
