// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a block's tokens into sentences. */
public final class Sentences {

  private static final Set<String> ABBREVIATIONS =
      Set.of("mr", "mrs", "dr", "prof", "gov", "st", "no", "nos", "n", "nr", "art", "ca", "c", "vs", "approx", "mln", "mld", "mio", "mrd", "est", "inc", "co", "ltd", "dott", "ing", "sig", "on", "cfr", "pag", "ecc", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "gen", "mag", "giu", "lug", "ago", "set", "ott", "dic", "fig", "tab");
  private static final Set<String> ONLY_BEFORE_NUMBER = Set.of("no", "nos", "n", "nr", "art", "ca", "c", "pag", "fig", "tab", "est", "co", "on", "set", "mar", "ago");

  private Sentences() {}

  /** The sentences, each a non-empty run of tokens. */
  public static List<List<Token>> split(List<Token> tokens) {
    List<List<Token>> out = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (ends(tokens, i) && !(i - from < 8 && i > from + 1 && dots(tokens, i) && i + 1 < tokens.size())) { // "per head... Korea sells more": a note
        int to = i + 1;
        while (to < tokens.size() && isClosing(tokens.get(to))) {
          to++;
        }
        out.add(tokens.subList(from, to));
        from = to;
        i = to - 1;
      }
    }
    if (from < tokens.size()) {
      out.add(tokens.subList(from, tokens.size()));
    }
    return out;
  }

  private static boolean isClosing(Token t) {
    return !t.space() && (t.is("\"") || t.is("\u201d") || t.is("\u00bb") || t.is(")"));
  }

  private static boolean dots(List<Token> tokens, int i) {
    Token t = tokens.get(i);
    return t.is("\u2026") || t.is(".") && i > 1 && tokens.get(i - 1).is(".") && !t.space();
  }

  private static boolean ends(List<Token> tokens, int i) {
    Token t = tokens.get(i);
    if (t.is("!") || t.is("?")) {
      return true;
    }
    if (dots(tokens, i) && i + 1 < tokens.size() && tokens.get(i + 1).kind() != Token.Kind.MARK && !tokens.get(i + 1).isCapitalised()) {
      return false; // "China first... 27% of sales"
    }
    if (t.is("\u2026")) {
      return true;
    }
    if (!t.is(".")) {
      return false;
    }
    if (i + 1 >= tokens.size()) {
      return true;
    }
    Token next = tokens.get(i + 1);
    if (!next.space() && !isClosing(next)) {
      return false;
    }
    Token before = i > 0 ? tokens.get(i - 1) : null;
    if (before != null && before.isWord() && !t.space()) {
      String w = before.norm();
      if (w.length() == 1 && before.isCapitalised()) {
        return false;
      }
      if (ABBREVIATIONS.contains(w)) {
        return ONLY_BEFORE_NUMBER.contains(w)
            ? next.kind() != Token.Kind.NUMBER
            : (next.isCapitalised() || next.is("\"") || next.is("\u201c") || next.is("\u00ab")) && (w.startsWith("ml") || w.equals("mio") || w.equals("mrd") || w.equals("ecc"));
      }
    }
    return next.isCapitalised() || next.kind() != Token.Kind.WORD || !Character.isLowerCase(next.text().charAt(0));
  }
}
