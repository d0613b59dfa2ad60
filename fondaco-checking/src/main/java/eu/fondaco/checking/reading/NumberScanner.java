// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Operator;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import java.util.List;
import java.util.Optional;

/** Finds numbers: in figures and words, with scale, currency, per cent, multiples and ordinals. */
final class NumberScanner {

  private final Lexicon lexicon;
  private List<Token> tokens;

  NumberScanner(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The number that begins at a token, or null. */
  Item scan(List<Token> sentence, int at) {
    tokens = sentence;
    Item multiple = word(at, "multiple.up", 0);
    if (multiple == null) {
      multiple = word(at, "multiple.down", 0);
    }
    if (multiple != null) {
      return multiple;
    }
    Item ordinal = ordinal(at);
    Item fraction = fraction(at);
    if (fraction != null) {
      return fraction;
    }
    if (ordinal != null) {
      return ordinal;
    }
    return figure(at);
  }

  private Item word(int at, String category, int unused) {
    Optional<Lexicon.Hit> hit = hit(at, category);
    if (hit.isEmpty()) {
      return null;
    }
    Item item = new Item(at, at + hit.get().length());
    item.num = new Num(Num.Type.MULTIPLE, Double.parseDouble(hit.get().value()), 0, "", false, true, false, Operator.ABOUT, false);
    item.categories.put(category, hit.get().value());
    return item;
  }

  private Optional<Lexicon.Hit> hit(int at, String category) {
    return at >= tokens.size()
        ? Optional.empty()
        : lexicon.match(tokens, at).stream().filter(h -> h.category().equals(category)).findFirst();
  }

  private Item ordinal(int at) {
    Optional<Lexicon.Hit> hit = hit(at, "ordinal");
    int compound = hit.isPresent() ? 0 : NumberWords.ordinal(tokens.get(at).norm(), lexicon);
    if (compound > 0) {
      return ordinalItem(at, at + 1, compound);
    }
    if (hit.isPresent()) {
      return ordinalItem(at, at + hit.get().length(), Double.parseDouble(hit.get().value()));
    }
    if (tokens.get(at).kind() == Token.Kind.NUMBER && at + 1 < tokens.size() && tokens.get(at).text().matches("\\d{1,3}")
        && !tokens.get(at + 1).space() && hit(at + 1, "ordinal.suffix").isPresent()) {
      return ordinalItem(at, at + 2, Integer.parseInt(tokens.get(at).text()));
    }
    return null;
  }

  private static Item ordinalItem(int from, int to, double value) {
    Item item = new Item(from, to);
    item.num = new Num(Num.Type.ORDINAL, value, 0, "", false, true, false, Operator.RANK, false);
    return item;
  }

  /** "Two thirds", "a quarter", "half", "two and a half times", "one in three". */
  private Item fraction(int at) {
    int i = at;
    double count = 1;
    boolean counted = false;
    Optional<Lexicon.Hit> cardinal = hit(i, "cardinal");
    if (cardinal.isPresent() && Double.parseDouble(cardinal.get().value()) < 100) {
      count = Double.parseDouble(cardinal.get().value());
      counted = true;
      i += cardinal.get().length();
      if (count >= 1 && count < 10 && i + 2 < tokens.size()) {
        Item oneIn = oneIn(at, i, count);
        if (oneIn != null) {
          return oneIn;
        }
        Item mixed = mixedTimes(at, i, count);
        if (mixed != null) {
          return mixed;
        }
      }
      if (i < tokens.size() && tokens.get(i).is("-")) {
        i++;
      }
    } else if (isArticle(i)) {
      counted = tokens.get(i).norm().startsWith("a") || tokens.get(i).norm().startsWith("un")
          || hit(i + 2, "prep.of").isPresent() && hit(i + 1, "fraction").isPresent() && (hit(i + 3, "total").isPresent() || hit(i + 3, "flow.exports").isPresent() || hit(i + 3, "flow.imports").isPresent());
      i++;
    }
    Item nth = nth(at, i, count, counted);
    if (nth != null) {
      return nth;
    }
    Optional<Lexicon.Hit> part = hit(i, "fraction");
    if (part.isEmpty() || hit(i + part.get().length(), "ordinal").isPresent()) {
      return null;
    }
    double unit = Double.parseDouble(part.get().value());
    boolean half = unit == 0.5;
    int end = i + part.get().length();
    if (!counted && !half || count > 9 || isPeriodWord(end) || isPeriodWord(i)) {
      return null;
    }
    double value = count * unit;
    if (value >= 1) {
      return null;
    }
    int tail = end;
    while (tail < tokens.size() && (isArticle(tail) || hit(tail, "prep.of").isPresent() && hit(tail + 1, "points").isPresent())) {
      tail++;
    }
    Optional<Lexicon.Hit> points = hit(tail, "points");
    if (half && points.isPresent()) {
      Item some = new Item(at, tail + points.get().length());
      some.num = new Num(Num.Type.POINTS, count * unit, 0.1, "", false, false, false, Operator.EQUAL, false);
      return some;
    }
    Item item = new Item(at, end);
    boolean bare = count == 1;
    item.num = new Num(Num.Type.FRACTION, value * 100, bare && !half ? 0 : 0, "", false, true, false, Operator.ABOUT, false);
    return item;
  }

  /** "A twelfth of", "un dodicesimo dei": any ordinal as a part, where "of" follows. */
  private Item nth(int at, int i, double count, boolean counted) {
    if (!counted || i >= tokens.size() || count != 1 || hit(i, "fraction").isPresent()) {
      return null;
    }
    String w = tokens.get(i).norm();
    int n = hit(i, "ordinal").map(h -> (int) Double.parseDouble(h.value())).orElse(NumberWords.ordinal(w, lexicon));
    boolean of = hit(i + 1, "prep.of").isPresent() || hit(i + 1, "hedge.about").isPresent();
    if (n < 3 || n > 30 || !of) {
      return null;
    }
    Item item = new Item(at, i + 1);
    item.num = new Num(Num.Type.FRACTION, 100.0 / n, 0, "", false, true, false, Operator.ABOUT, false);
    return item;
  }

  private boolean isPeriodWord(int at) {
    return at < tokens.size()
        && (hit(at, "quarter").isPresent() && isPeriodAfter(at) || hit(at, "half").isPresent() && isPeriodAfter(at));
  }

  private boolean isPeriodAfter(int at) {
    for (int i = at + 1; i < Math.min(tokens.size(), at + 3); i++) {
      if (tokens.get(i).text().matches("(19|20)\\d\\d")) {
        return true;
      }
    }
    return false;
  }

  private boolean isArticle(int at) {
    return at < tokens.size() && lexicon.match(tokens, at).stream().anyMatch(h -> h.category().equals("article"));
  }

  private Item oneIn(int at, int i, double count) {
    int skip = tokens.get(i).isWord() && i + 2 < tokens.size() && List.of("in", "out", "su", "ogni").contains(tokens.get(i + 1).norm()) && hit(i, "time.years").isEmpty() ? 1
        : tokens.get(i).isWord() && i + 3 < tokens.size() && tokens.get(i + 1).isWord() && List.of("in", "su", "ogni").contains(tokens.get(i + 2).norm()) && hit(i + 3, "cardinal").isPresent() && hit(i, "time.years").isEmpty() ? 2 : 0;
    if (skip > 0 && count > 1 && hit(i, "currency").isEmpty()) {
      return null;
    }
    i += skip;
    String w = tokens.get(i).norm();
    if (!List.of("in", "out", "su", "ogni").contains(w)) {
      return null;
    }
    int j = w.equals("out") ? i + 2 : i + 1;
    if (j < tokens.size() && tokens.get(j).is("every")) {
      j++;
    }
    Optional<Lexicon.Hit> of = hit(j, "cardinal");
    double total = of.map(h -> Double.parseDouble(h.value())).orElse(0.0);
    if (total <= count || total > 20 || of.isEmpty() || hit(j + of.get().length(), "time.years").isPresent() || hit(j + of.get().length(), "months.n").isPresent()) {
      return null;
    }
    Item item = new Item(at, j + of.get().length());
    item.num = new Num(Num.Type.FRACTION, 100 * count / total, 0, "", false, true, false, Operator.ABOUT, false);
    return item;
  }

  private Item mixedTimes(int at, int i, double count) {
    int j = i;
    if (List.of("and", "e").contains(tokens.get(j).norm())) {
      j++;
      if (isArticle(j)) {
        j++;
      }
      if (j < tokens.size() && List.of("half", "mezzo", "mezza").contains(tokens.get(j).norm())) {
        Optional<Lexicon.Hit> times = hit(j + 1, "unit.times");
        if (times.isPresent()) {
          return times(at, j + 1 + times.get().length(), count + 0.5);
        }
      }
    }
    if (tokens.get(i).is("volte") && i + 2 < tokens.size() && tokens.get(i + 1).is("e") && tokens.get(i + 2).norm().startsWith("mezz")) {
      return times(at, i + 3, count + 0.5);
    }
    return null;
  }

  private static Item times(int from, int to, double value) {
    Item item = new Item(from, to);
    item.num = new Num(Num.Type.MULTIPLE, value, 0, "", false, true, false, Operator.ABOUT, false);
    return item;
  }

  /** A number in figures or cardinal words, with what belongs to it. */
  private Item figure(int at) {
    Optional<Lexicon.Hit> onePoint = isArticle(at) && tokens.get(at).norm().matches("a|one|un|uno") ? hit(at + 1, "points") : Optional.empty();
    if (onePoint.isPresent() && onePoint.get().length() == 2) {
      Item item = new Item(at, at + 3);
      item.num = new Num(Num.Type.POINTS, 1, 1, "", false, false, false, Operator.EQUAL, false);
      return item;
    }
    int i = at;
    String currency = "";
    Optional<Lexicon.Hit> money = hit(i, "currency");
    if (money.isPresent() && tokens.get(i + money.get().length() - 1).kind() != Token.Kind.WORD
        || money.isPresent() && money.get().value().length() == 3 && tokens.get(i).text().equals(money.get().value())) {
      currency = money.get().value();
      i += money.get().length();
    }
    double sign = 0;
    if (i + 1 < tokens.size() && tokens.get(i).kind() == Token.Kind.MARK && "+-\u2212\u2013".contains(tokens.get(i).text())
        && tokens.get(i + 1).kind() == Token.Kind.NUMBER && !tokens.get(i + 1).space()
        && (i == 0 || tokens.get(i).space() || tokens.get(i - 1).is("("))) {
      sign = tokens.get(i).is("+") ? 1 : -1;
      i++;
    }
    if (i + 1 < tokens.size() && tokens.get(i + 1).kind() == Token.Kind.NUMBER && (hit(i, "minus").isPresent() || hit(i, "plus").isPresent())) {
      sign = hit(i, "minus").isPresent() ? -1 : 1;
      i++;
    }
    if (i >= tokens.size()) {
      return null;
    }
    double value;
    double step;
    boolean words = false;
    Token t = tokens.get(i);
    if (t.kind() == Token.Kind.NUMBER) {
      String plain = plainNumber(t.text());
      if (plain == null) {
        return null;
      }
      value = Double.parseDouble(plain);
      int point = plain.indexOf('.');
      step = point < 0 ? 1 : Math.pow(10, -(plain.length() - point - 1));
      i++;
    } else {
      NumberWords.Spoken spoken = NumberWords.cardinal(tokens, i, lexicon);
      if (spoken == null) {
        return null;
      }
      value = spoken.value();
      step = spoken.step();
      words = spoken.step() >= 1;
      i += spoken.length();
    }
    Optional<Lexicon.Hit> scale = hit(i, "scale");
    boolean scaled = false;
    if (scale.isPresent() && acceptsScale(i, t)) {
      double by = Double.parseDouble(scale.get().value());
      value *= by;
      step *= by;
      scaled = true;
      i += scale.get().length();
      Optional<Lexicon.Hit> more = hit(i, "scale");
      if (more.isPresent() && Double.parseDouble(more.get().value()) >= 1e6 && by == 1000) {
        value *= Double.parseDouble(more.get().value());
        step *= Double.parseDouble(more.get().value());
        i += more.get().length();
      }
    }
    Num.Type type = currency.isEmpty() ? Num.Type.PLAIN : Num.Type.MONEY;
    Optional<Lexicon.Hit> percent = hit(i, "percent");
    Optional<Lexicon.Hit> points = hit(i, "points");
    Optional<Lexicon.Hit> times = hit(i, "unit.times");
    int skip = i < tokens.size() && tokens.get(i).is("-") ? 1 : 0;
    if (percent.isPresent()) {
      type = Num.Type.PERCENT;
      i += percent.get().length();
      Optional<Lexicon.Hit> after = hit(i, "points");
      if (after.isPresent()) {
        type = Num.Type.POINTS;
        i += after.get().length();
      }
    } else if (points.isPresent()) {
      type = Num.Type.POINTS;
      i += points.get().length();
    } else if (times.isPresent() || skip == 1 && hit(i + 1, "unit.times").isPresent()) {
      i += times.isPresent() ? times.get().length() : 2;
      type = Num.Type.MULTIPLE;
    } else {
      int j = i;
      if (hit(j, "prep.of").isPresent() || hit(j, "prep.in").isPresent()) {
        j++;
      }
      Optional<Lexicon.Hit> after = hit(j, "currency");
      if (after.isPresent()) {
        currency = after.get().value();
        type = Num.Type.MONEY;
        i = j + after.get().length();
      } else if (scaled && type == Num.Type.PLAIN) {
        type = Num.Type.PLAIN;
      }
    }
    if (sign < 0) {
      value = -value;
    }
    Item item = new Item(at, i);
    item.num = new Num(type, value, step, currency, sign != 0, words, scaled, Operator.EQUAL, false);
    return item;
  }

  /** "M" or "b" is a scale only when written onto the figure. */
  private boolean acceptsScale(int i, Token number) {
    return tokens.get(i).text().length() > 1 && !tokens.get(i).is("mil") || !tokens.get(i).space();
  }

  /** The number with a point as decimal mark and no grouping; null when it isn't one. */
  private String plainNumber(String text) {
    char decimal = lexicon.decimal();
    char group = decimal == '.' ? ',' : '.';
    String s = text.replace(" ", "").replace("'", "");
    int lastDecimal = s.lastIndexOf(decimal);
    int firstGroup = s.indexOf(group);
    if (s.length() > 30) {
      return null;
    }
    boolean grouped = s.matches("\\d{1,3}(\\" + group + "\\d{3})+(\\" + decimal + "\\d+)?");
    if (grouped) {
      return s.replace(String.valueOf(group), "").replace(decimal, '.');
    }
    if (firstGroup >= 0 && lastDecimal < 0 && s.indexOf(group, firstGroup + 1) < 0) {
      // the other language's decimal mark: 3,5 in English, 26.6 in Italian
      return s.replace(group, '.');
    }
    if (s.matches("\\d{1,3}(\\" + decimal + "\\d{3}){2,}")) {
      return s.replace(String.valueOf(decimal), "");
    }
    return s.indexOf(group) >= 0 ? null : s.replace(decimal, '.');
  }
}
