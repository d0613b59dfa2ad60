// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Operator;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.lexicon.Names;
import eu.fondaco.checking.text.Token;
import java.util.ArrayList;
import java.util.List;

/** Turns the tokens of a sentence into items, the longest at each place winning. */
final class Scanner {

  private final Lexicon lexicon;
  private final Names names;
  private final NumberScanner numbers;
  private final TimeScanner times;

  Scanner(Lexicon lexicon, Names names) {
    this.lexicon = lexicon;
    this.names = names;
    this.numbers = new NumberScanner(lexicon);
    this.times = new TimeScanner(lexicon);
  }

  List<Item> scan(List<Token> tokens) {
    List<Item> items = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      Item best = at(tokens, i);
      if (best == null) {
        i++;
      } else {
        items.add(best);
        i = best.to;
      }
    }
    for (int k = 1; k < items.size(); k++) {
      Item item = items.get(k);
      Item before = items.get(k - 1);
      boolean be = before.is("be") && before.to == item.from || before.is("article") && before.to == item.from && k > 1 && items.get(k - 2).is("be") && items.get(k - 2).to == before.from;
      boolean named = k + 1 < items.size() && items.get(k + 1).from - item.to <= 1 && items.get(k + 1).isAny("kind", "role.customer", "role.supplier", "role.exporter", "role.importer");
      boolean place = item.isNum() && item.num.type() == Num.Type.ORDINAL && (be || named);
      if (place) {
        item.categories.remove("time.before");
      }
    }
    hedges(tokens, items);
    return items;
  }

  private Item at(List<Token> tokens, int i) {
    Item time = times.scan(tokens, i);
    Item number = numbers.scan(tokens, i);
    List<Lexicon.Hit> hits = lexicon.match(tokens, i);
    int longest = hits.isEmpty() ? 0 : hits.get(0).length();
    Names.AreaHit area = names.area(tokens, i, lexicon.lang());
    Names.ProductHit product = names.product(tokens, i);
    int a = area == null ? 0 : area.length();
    boolean leads = product != null && product.length() == 1 && hits.stream().anyMatch(h -> h.category().equals("rank.lead"));
    int p = product == null || leads ? 0 : product.length();
    int n = number == null ? 0 : number.to - number.from;
    int t = time == null ? 0 : time.to - time.from;
    int most = Math.max(Math.max(Math.max(longest, a), Math.max(p, n)), t);
    if (most == 0) {
      return null;
    }
    if (t == most || t > 0 && t >= n && t >= a && t >= longest) {
      return withTerms(time, hits);
    }
    if (a == most && a >= n) {
      Item item = new Item(i, i + a);
      item.areas = area.codes();
      item.adjective = area.adjective();
      return withTerms(item, hits);
    }
    if (n > 0 && n >= longest || n == most) {
      return withTerms(number, hits);
    }
    if (p == most || p > 0 && p >= longest) {
      Item item = new Item(i, i + p);
      item.products = product.codes();
      return withTerms(item, hits);
    }
    Item item = new Item(i, i + longest);
    return withTerms(item, hits);
  }

  private static Item withTerms(Item item, List<Lexicon.Hit> hits) {
    for (Lexicon.Hit h : hits) {
      if (h.length() == item.to - item.from) {
        item.categories.putIfAbsent(h.category(), h.value());
      }
    }
    return item;
  }

  /** Gives each number the hedge that stands before it, over articles and prepositions. */
  private void hedges(List<Token> tokens, List<Item> items) {
    for (int k = 0; k < items.size(); k++) {
      Item item = items.get(k);
      if (!item.isNum() || item.num.type() == Num.Type.ORDINAL) {
        continue;
      }
      int at = item.from;
      for (int back = k - 1; back >= 0 && back >= k - 4; back--) {
        Item before = items.get(back);
        if (!onlyFiller(tokens, before.to, at)) {
          break;
        }
        if (before.is("multiplied") && item.num.type() == Num.Type.PLAIN) {
          item.num = item.num.as(Num.Type.MULTIPLE);
          break;
        }
        Num hedged = hedge(item.num, before);
        if (hedged != null) {
          item.num = denied(items, back) ? denial(item.num, before) : hedged;
          boolean stop = !before.is("hedge.about");
          if (stop) {
            break;
          }
        } else if (!before.isWhen() && !before.is("article") && !before.is("time.in") && !before.is("be") && !before.is("time.since")) {
          break;
        }
        at = before.from;
      }
    }
  }

  private static Num hedge(Num num, Item before) {
    if (before.is("hedge.open")) {
      return num.with(Operator.MORE, true);
    }
    if (before.is("hedge.less")) {
      return num.with(Operator.LESS, false);
    }
    if (before.is("hedge.lessthan")) {
      return num.with(Operator.LESS, true);
    }
    if (before.is("hedge.atleast") || before.is("hedge.more")) {
      return num.with(Operator.MORE, false);
    }
    return before.is("hedge.about") ? num.with(Operator.ABOUT, false) : null;
  }

  /** Whether the hedge at a place is denied: "non hanno superato", "never exceeded". */
  private boolean denied(List<Item> items, int hedge) {
    int at = items.get(hedge).from;
    for (int back = hedge - 1; back >= 0 && items.get(back).to == at; back--) {
      if (items.get(back).is("neg")) {
        return true;
      }
      if (!items.get(back).is("be")) {
        return false;
      }
      at = items.get(back).from;
    }
    return false;
  }

  /** A denied bound is the opposite bound; hedges that give no bound keep what they say. */
  private static Num denial(Num num, Item hedge) {
    if (hedge.is("hedge.lessthan")) {
      return num.with(Operator.MORE, false);
    }
    if (hedge.is("hedge.more") || hedge.is("hedge.atleast")) {
      return num.with(Operator.LESS, true);
    }
    return hedge(num, hedge);
  }

  private boolean onlyFiller(List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      String w = tokens.get(i).norm();
      if (!List.of("the", "a", "an", "of", "i", "il", "gli", "le", "la", "lo", "l'", "un", "una", "di", "d'", "del", "dei", "che", "to", "by", "al", "ai", "alla", "\u20ac", "$", "a").contains(w)) {
        return false;
      }
    }
    return true;
  }
}
