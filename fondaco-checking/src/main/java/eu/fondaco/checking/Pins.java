// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.claim.Reading;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.language.QuestionSyntaxException;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What authors say of their own statements, in comments that readers don't see. A comment {@code
 * <!-- fondaco: share of imports from China in 2019 -->} right after a statement tells the question it
 * answers, and wins over the reading; {@code <!-- fondaco: ignore -->} leaves the statement out.
 */
final class Pins {

  static final Pattern PIN = Pattern.compile("<!--\\s*fondaco:\\s*(.{1,500}?)\\s*-->");
  static final String IGNORE = "ignore";
  private static final int REACH = 600;

  private final QuestionLanguage language;

  Pins(QuestionLanguage language) {
    this.language = language;
  }

  /**
   * The claims with the authors' pins applied.
   *
   * @param notices gets a line for each pin that can't be used
   */
  List<Claim> apply(String raw, List<Claim> claims, Lang lang, List<String> notices) {
    Matcher m = PIN.matcher(raw);
    List<Claim> out = new ArrayList<>(claims);
    Set<Integer> dropped = new HashSet<>();
    while (m.find()) {
      int at = raw.codePointCount(0, m.start());
      int nearest = nearest(out, at);
      if (nearest < 0) {
        notices.add("no statement stands before the annotation '" + m.group(1) + "'");
      } else if (m.group(1).equals(IGNORE)) {
        dropped.add(nearest);
      } else {
        pin(out, nearest, m.group(1), lang, notices);
      }
    }
    List<Claim> kept = new ArrayList<>();
    for (int i = 0; i < out.size(); i++) {
      if (!dropped.contains(i)) {
        kept.add(out.get(i));
      }
    }
    return kept;
  }

  /** The statement that an annotation at that code point speaks of; -1 when none is near. */
  static int nearest(List<Claim> claims, int at) {
    int nearest = -1;
    for (int i = 0; i < claims.size(); i++) {
      int end = claims.get(i).span().end();
      boolean before = end <= at && at - end <= REACH;
      if (before && (nearest < 0 || end >= claims.get(nearest).span().end())) {
        nearest = i;
      }
    }
    return nearest;
  }

  private void pin(List<Claim> out, int at, String text, Lang lang, List<String> notices) {
    try {
      Question question = language.parse(text, lang);
      out.set(at, out.get(at).pinned(new Reading(question, Reading.CERTAIN, "said by the author")));
    } catch (QuestionSyntaxException e) {
      notices.add("the annotation '" + text + "' is not a question: " + e.getMessage());
    }
  }
}
