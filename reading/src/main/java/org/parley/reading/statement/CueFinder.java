// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.reading.predicate.Questions;

/** Finds the cues of one sentence with speaker and content as the syntax ties them. Thread-safe. */
final class CueFinder {
  private final CueLexicon lexicon;
  private final Subjects subjects;
  private final Contents contents;
  private final Relays relays;
  private final NounCues nouns;

  CueFinder(CueLexicon lexicon) {
    this.lexicon = lexicon;
    this.subjects = new Subjects(lexicon);
    this.contents = new Contents(new NounPhrases(lexicon));
    this.relays = new Relays(subjects, contents);
    this.nouns = new NounCues(lexicon, subjects);
  }

  /** The findings in order of their cues. */
  List<Finding> in(Sentence sentence) {
    List<Finding> found = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      if (token.isVerb()) {
        Finding verb = verb(sentence, token);
        if (verb != null) {
          found.add(verb);
        }
      } else if (token.isNoun()) {
        found.addAll(nouns.of(sentence, token));
        Finding closing = closing(sentence, token);
        if (closing != null) {
          found.add(closing);
        }
      }
    }
    List<Finding> settled = new ArrayList<>(relays.settle(sentence, found));
    phrases(sentence, settled);
    settled.replaceAll(finding -> withoutAsides(sentence, finding, settled));
    settled.sort(Comparator.comparingInt(Finding::start));
    return settled;
  }

  private @Nullable Finding verb(Sentence sentence, Token verb) {
    List<Token> particles = sentence.children(verb, "prt");
    Cue cue = lexicon.verb(verb.lemma(), particles.isEmpty() ? null : particles.get(0).lemma());
    if (cue == null || !isTold(sentence, verb) || isRelayed(sentence, verb)) {
      return null;
    }
    List<Token> words = new ArrayList<>(List.of(verb));
    words.addAll(particles);
    if (cue.kind() == Cue.Kind.RELAY) {
      return relays.of(sentence, verb, cue);
    }
    if (cue.takes("document") && !isFound(sentence, verb)) {
      return null;
    }
    if (Subjects.isPassive(sentence, verb)
        || (verb.tag().equals("VBN") && verb.label().equals("acl"))) {
      return passive(sentence, verb, cue, words);
    }
    Token speaker = subjects.of(sentence, verb);
    speaker = speaker == null ? inverted(sentence, verb, cue) : speaker;
    if (speaker != null && List.of("EX", "WP", "WDT").contains(speaker.tag())) {
      speaker = null;
    }
    if (speaker != null && isNobody(sentence, speaker)) {
      return null;
    }
    BitSet content = contents.of(sentence, verb, cue, speaker);
    Token addressee = addressee(sentence, verb, cue, speaker, content);
    return new Finding(cue, verb, words, speaker, List.of(), addressee, content);
  }

  /** "A survey found that ..." is told, "he found that the door was locked" is not. */
  private boolean isFound(Sentence sentence, Token verb) {
    Token subject = Subjects.isPassive(sentence, verb) ? null : subjects.of(sentence, verb);
    return subject != null && lexicon.isDocument(subject);
  }

  /** The tagger's noun in "...,” the statement read." */
  private @Nullable Finding closing(Sentence sentence, Token noun) {
    Cue cue = lexicon.verb(noun.form(), null);
    List<Token> before = sentence.children(noun, "compound", "nmod");
    boolean last =
        noun.index() + 2 == sentence.tokens().size()
            && sentence.token(noun.index() + 1).tag().equals(".");
    if (cue == null || !cue.takes("quote") || !last || before.isEmpty()) {
      return null;
    }
    Token speaker = before.get(before.size() - 1);
    int start = sentence.subtree(noun).get(0).index();
    boolean quoted = start > 0 && Contents.isQuote(sentence.token(start - 1));
    return quoted && speaker.index() == noun.index() - 1
        ? new Finding(cue, noun, List.of(noun), speaker, List.of(), null, new BitSet())
        : null;
  }

  /** Not denied, not merely possible, not asked for, no question: it was said. */
  private boolean isTold(Sentence sentence, Token verb) {
    boolean modifier = List.of("nmod", "amod", "compound").contains(verb.label());
    if (modifier || !sentence.children(verb, "neg").isEmpty()) {
      return false;
    }
    for (Token aux : sentence.children(verb, "aux")) {
      boolean open = aux.tag().equals("MD") && !List.of("can", "must").contains(aux.lemma());
      if (open) {
        return false;
      }
      if (aux.tag().equals("TO")) {
        return verb.label().equals("xcomp")
            && verb.head() >= 0
            && lexicon.isCarrier(sentence.token(verb.head()));
      }
    }
    boolean condition =
        verb.label().equals("advcl")
            && sentence.children(verb, "mark").stream().anyMatch(m -> m.lemma().equals("if"));
    return !condition && Questions.whether(sentence, verb) == null;
  }

  /** "No country wants ..." is said by no country. */
  private static boolean isNobody(Sentence sentence, Token speaker) {
    return List.of("nobody", "none").contains(speaker.lemma())
        || sentence.children(speaker, "det", "neg").stream().anyMatch(d -> d.lemma().equals("no"));
  }

  /** The second verb of "was quoted as saying". */
  private boolean isRelayed(Sentence sentence, Token verb) {
    Token as = verb.head() < 0 ? null : sentence.token(verb.head());
    if (as == null || !as.lemma().equals("as") || as.head() < 0) {
      return false;
    }
    Cue above = lexicon.verb(sentence.token(as.head()).lemma(), null);
    return above != null && above.kind() == Cue.Kind.RELAY;
  }

  /** "..., said the mayor" where the parser took the speaker for an object. */
  private static @Nullable Token inverted(Sentence sentence, Token verb, Cue cue) {
    boolean told = cue.takes("hearer");
    if (told || !cue.takes("quote") || !verb.tag().equals("VBD") || verb.index() == 0) {
      return null;
    }
    // "..., reiterated calls" and the like: what such a verb is about may follow it.
    String marks = cue.takes("np") ? "''|``" : "''|,|``|\\.";
    boolean after = sentence.token(verb.index() - 1).tag().matches(marks);
    List<Token> objects = sentence.children(verb, "dobj");
    return after && !objects.isEmpty() ? objects.get(0) : null;
  }

  private Finding passive(Sentence sentence, Token verb, Cue cue, List<Token> words) {
    Token speaker = null;
    for (Token agent : sentence.children(verb, "agent", "prep")) {
      if (agent.lemma().equals("by")) {
        for (Token object : sentence.children(agent, "pobj")) {
          speaker = object;
        }
      }
    }
    BitSet content = new BitSet();
    for (Token clause : sentence.children(verb, "ccomp")) {
      Contents.add(sentence, clause, content);
    }
    Token subject = Subjects.own(sentence, verb);
    for (Token mark : sentence.tokens()) {
      if (mark.label().equals("mark") && content.nextSetBit(0) == mark.index()) {
        content.clear(mark.index());
      }
    }
    boolean expletive = subject != null && subject.lemma().equals("it");
    if (speaker == null && !expletive) {
      content.clear();
    }
    return new Finding(cue, verb, words, speaker, List.of(), null, content);
  }

  private static @Nullable Token addressee(
      Sentence sentence, Token verb, Cue cue, @Nullable Token speaker, BitSet content) {
    if (!cue.takes("whom")) {
      return null;
    }
    for (Token object : sentence.children(verb, "dobj", "iobj", "dative")) {
      boolean free = object != speaker && !content.get(object.index());
      if (free && object.index() > verb.index()) {
        return object;
      }
    }
    return null;
  }

  private void phrases(Sentence sentence, List<Finding> found) {
    for (List<String> words : lexicon.phrases()) {
      for (int i = 0; i + words.size() < sentence.tokens().size(); i++) {
        if (isAt(sentence, i, words)) {
          phrase(sentence, i, words, found);
        }
      }
    }
  }

  private static boolean isAt(Sentence sentence, int at, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (!sentence.token(at + i).form().toLowerCase(Locale.ROOT).equals(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  private void phrase(Sentence sentence, int at, List<String> words, List<Finding> found) {
    int end = at + words.size();
    Token speaker = null;
    for (Token token : sentence.tokens().subList(at, end)) {
      for (Token object : sentence.children(token, "pobj")) {
        speaker = object.index() >= end ? object : speaker;
      }
    }
    Token governor = sentence.token(at);
    while (governor.index() >= at && governor.index() < end && governor.head() >= 0) {
      governor = sentence.token(governor.head());
    }
    while (governor.head() >= 0
        && (!governor.isVerb()
            || governor.label().equals("conj")
            || isOfOnePiece(sentence, governor, at))) {
      governor = sentence.token(governor.head());
    }
    if (speaker == null) {
      return;
    }
    for (int i = 0; i < found.size(); i++) {
      Finding told = found.get(i);
      if (told.head() == governor && told.speaker() != null && !told.content().isEmpty()) {
        List<Token> via = new ArrayList<>(told.via());
        via.add(speaker);
        BitSet content = (BitSet) told.content().clone();
        Contents.remove(sentence, sentence.token(at), content);
        found.set(
            i,
            new Finding(
                told.cue(),
                told.head(),
                told.words(),
                told.speaker(),
                via,
                told.addressee(),
                content));
        return;
      }
    }
    BitSet content = new BitSet();
    if (governor.head() < 0) {
      content.set(0, sentence.tokens().size());
    } else {
      Contents.add(sentence, governor, content);
    }
    Contents.remove(sentence, sentence.token(at), content);
    sentence.tokens().subList(at, end).forEach(t -> content.clear(t.index()));
    Contents.remove(sentence, speaker, content);
    Contents.trimStart(sentence, content);
    Cue cue = lexicon.phrase(words);
    found.add(
        new Finding(
            cue,
            sentence.token(at),
            sentence.tokens().subList(at, end),
            speaker,
            List.of(),
            null,
            content));
  }

  /**
   * "was hurt when a shell fell, according to X": nothing parts a clause that follows from what it
   * hangs on, and a comma parts both from the phrase.
   */
  private static boolean isOfOnePiece(Sentence sentence, Token clause, int phrase) {
    boolean follows = clause.label().equals("advcl") && clause.head() < clause.index();
    return follows
        && phrase > clause.index()
        && sentence.token(phrase - 1).form().equals(",")
        && sentence.tokens().subList(clause.head(), phrase - 1).stream()
            .noneMatch(token -> token.form().matches("[,.;:–—-]+|\\d+[.]"));
  }

  /** Cuts out "..., which he said ..." and "..., adding that ...": they report by themselves. */
  private static Finding withoutAsides(Sentence sentence, Finding finding, List<Finding> all) {
    BitSet content = (BitSet) finding.content().clone();
    for (Finding other : all) {
      boolean inside = other != finding && content.get(other.head().index());
      boolean aside =
          other.head().label().equals("relcl")
              || (other.head().tag().equals("VBG") && isSetOff(sentence, other));
      if (inside && aside && other.speaker() != null && !other.content().isEmpty()) {
        Contents.remove(sentence, other.head(), content);
      }
    }
    return new Finding(
        finding.cue(),
        finding.head(),
        finding.words(),
        finding.speaker(),
        finding.via(),
        finding.addressee(),
        content);
  }

  static boolean isSetOff(Sentence sentence, Finding finding) {
    int before = finding.head().index() - 1;
    return before >= 0 && sentence.token(before).form().equals(",");
  }
}
