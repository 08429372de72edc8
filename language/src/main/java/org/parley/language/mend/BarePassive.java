// SPDX-License-Identifier: Apache-2.0
package org.parley.language.mend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;

/**
 * Makes the subject of a participle without an auxiliary the one who suffers: in "Six civilians
 * killed in Homs", as headlines and captions write, nobody says that civilians killed.
 *
 * <p>The signs: a subject, no auxiliary and no object; and a verb that {@code bare-passives.tsv}
 * lists as one that has an object whenever somebody does it.
 */
final class BarePassive implements TreeMend {
  private static final String RESOURCE = "bare-passives.tsv";

  /** What an active verb has, and a passive one without an auxiliary has not. */
  private static final Set<String> ACTIVE =
      Set.of("aux", "auxpass", "nsubjpass", "dobj", "ccomp", "xcomp", "attr", "prt", "dative");

  /** What opens an object, wherever the parser hung it. */
  private static final Set<String> OPENERS = Set.of("DT", "PRP", "PRP$");

  private static final Set<String> MANY = Set.of("between", "over");

  private static final Set<String> PAST = Set.of("VBD", "VBN");

  private static final Set<String> RELATIVES = Set.of("WP", "WDT");

  private final Set<String> transitive = new HashSet<>();
  private final Set<String> participles = new HashSet<>();
  private final Set<String> aiming = new HashSet<>();
  private final Set<String> outcomes = new HashSet<>();
  private final Set<String> striking = new HashSet<>();
  private final Set<String> targets = new HashSet<>();

  BarePassive() {
    MendTable.rows(RESOURCE, 2).forEach(row -> addRow(row.get(0), row.get(1)));
  }

  private void addRow(String kind, String words) {
    Set<String> into =
        switch (kind) {
          case "transitive" -> transitive;
          case "participle" -> participles;
          case "aiming" -> aiming;
          case "outcome" -> outcomes;
          case "striking" -> striking;
          case "target" -> targets;
          default -> throw new IllegalStateException(RESOURCE + ": unknown kind: " + kind);
        };
    into.addAll(List.of(words.split(";")));
  }

  @Override
  public Sentence mend(Sentence sentence) {
    Sentence mended = sentence;
    for (Token verb : sentence.tokens()) {
      Token subject = subject(mended, verb);
      if (subject != null && isBare(mended, verb, subject)) {
        List<Token> tokens = new ArrayList<>(mended.tokens());
        tokens.set(subject.index(), Trees.hung(subject, verb.index(), "nsubjpass"));
        tokens.set(verb.index(), Trees.hung(verb, "VBN", verb.head(), verb.label()));
        for (Token outcome : mended.children(verb, "dobj")) {
          tokens.set(outcome.index(), Trees.hung(outcome, verb.index(), "acomp"));
        }
        mended = new Sentence(tokens, sentence.names());
      }
    }
    return mended;
  }

  private boolean isBare(Sentence sentence, Token verb, Token subject) {
    if (!PAST.contains(verb.tag())) {
      return false; // "Cancer kills", "Rebels target civilians; troops target rebels"
    }
    boolean target = striking.contains(verb.lemma()) && targets.contains(subject.lemma());
    boolean always = transitive.contains(verb.lemma());
    boolean told = verb.tag().equals("VBN") || hasOutcome(sentence, verb);
    boolean participle = told && participles.contains(verb.lemma());
    return (target || always || participle)
        && !verb.label().equals("relcl")
        && !verb.label().equals("acl")
        && sentence.children(subject).stream().noneMatch(c -> c.index() > verb.index())
        && isWithoutObject(sentence, verb);
  }

  private boolean hasOutcome(Sentence sentence, Token verb) {
    return sentence.children(verb).stream().anyMatch(c -> outcomes.contains(c.lemma()));
  }

  private boolean isWithoutObject(Sentence sentence, Token verb) {
    if (isObjectAt(sentence, verb.index() + 1)) {
      return false;
    }
    for (Token child : sentence.children(verb)) {
      boolean outcome = child.label().equals("dobj") && outcomes.contains(child.lemma());
      boolean shared = child.label().equals("conj") && !isWithoutObject(sentence, child);
      boolean aimed = child.label().equals("prep") && aiming.contains(child.lemma());
      if (shared || aimed || ACTIVE.contains(child.label()) && !outcome) {
        return false;
      }
    }
    return true;
  }

  /**
   * "killed the man", "killed 27-year-old Salem"; but "12 killed 30 wounded" is another's number.
   */
  private static boolean isObjectAt(Sentence sentence, int index) {
    int size = sentence.tokens().size();
    boolean age =
        index + 1 < size
            && sentence.token(index).tag().equals("CD")
            && sentence.token(index + 1).tag().equals("HYPH");
    boolean number =
        index + 1 < size
            && MANY.contains(sentence.token(index).form())
            && sentence.token(index + 1).tag().equals("CD");
    return age || number || index < size && OPENERS.contains(sentence.token(index).tag());
  }

  /** The subject, where it is a noun or a number; "they killed" and "who killed" are active. */
  private static @Nullable Token subject(Sentence sentence, Token verb) {
    List<Token> subjects = sentence.children(verb, "nsubj");
    if (subjects.stream().anyMatch(child -> RELATIVES.contains(child.tag()))) {
      return null;
    }
    for (Token child : subjects) {
      int first = sentence.subtree(child).get(0).index();
      if (first > 0 && sentence.token(first - 1).isNoun()) {
        continue; // "areas Israel captured"
      }
      if (child.index() < verb.index() && (child.isNoun() || child.tag().equals("CD"))) {
        return child;
      }
    }
    return null;
  }
}
