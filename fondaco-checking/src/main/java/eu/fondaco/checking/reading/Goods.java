// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

/** Goods that a clause names without a product list having them, and products that are only a cause. */
final class Goods {

  /** Stands for goods that no list of products here has: a number about them isn't about all goods. */
  static final String UNLISTED = "UNLISTED";

  private Goods() {}

  /** "Wine exports", "agricultural goods" where no product list has them. */
  static boolean unlisted(Clause c, int wholeFrom, int wholeTo) {
    for (Item i : c.items) {
      boolean inside = i.from >= wholeFrom && i.to <= wholeTo;
      if (inside || i.isProduct()) {
        continue;
      }
      boolean aside = c.word(i.to, "included", "compreso", "compresa", "compresi", "comprese", "incluso", "inclusa", "inclusi", "incluse") || c.word(i.from - 1, "including", "incluso", "incluse");
      if (i.is("product.unlisted") && !aside && !isCause(c, i)) {
        return true;
      }
      boolean flow = i.isAny("flow.exports", "flow.imports") && !i.isAny("verb.sell", "verb.buy") && c.items.stream().noneMatch(n -> n.isNum() && n.from >= i.to && n.from - i.to <= 1);
      if (flow && c.lang == eu.fondaco.core.text.Lang.EN && c.product() == null && unknown(c, i.from - 1) && !c.isAt(i.from - 1, "goods.neutral") && attributive(c, i.from - 1)
          || flow && c.lang == eu.fondaco.core.text.Lang.IT && c.product() == null && unknown(c, i.to) && !c.isAt(i.to, "goods.neutral") && adjectiveLike(c, i.to)) {
        return true; // "organic exports", "esportazioni agroalimentari": some goods, of which nothing is known
      }
      if (i.is("goods")) {
        int english = i.from - 1;
        int italian = i.to;
        if (unknown(c, english) && !c.isAt(english, "goods.neutral") && !c.tokens.get(english).norm().matches(".*(ed|ing|able|ible)$") && c.lang == eu.fondaco.core.text.Lang.EN
            || unknown(c, italian) && c.lang == eu.fondaco.core.text.Lang.IT && adjectiveLike(c, italian)) {
          return true;
        }
      }
    }
    return false;
  }

  /** "As coal prices fell", "driven by dear oil": why, not of what. */
  static boolean isCause(Clause c, Item p) {
    return c.after(p.to, 1, "out") != null || c.before(p.from, 2, "cause", "out") != null || c.word(p.from - 1, "as");
  }

  /** Whether a lower-case word stands there that nothing here knows. */
  static boolean unknown(Clause c, int at) {
    return at >= c.from && at < c.to && c.tokens.get(at).isWord() && !c.tokens.get(at).isCapitalised()
        && c.tokens.get(at).norm().length() > 3
        && c.items.stream().noneMatch(i -> i.from <= at && at < i.to);
  }

  /** Whether an English word before a noun tells which goods: not a participle, an adverb or a possessive. */
  private static boolean attributive(Clause c, int at) {
    return !c.tokens.get(at).norm().matches(".*(ed|ing|able|ible|ly|s)$");
  }

  /** Whether an Italian word ends like an adjective of goods: "alimentari", "tessili". */
  private static boolean adjectiveLike(Clause c, int at) {
    String w = c.tokens.get(at).norm();
    return w.matches(".*(ari|ali|ici|oli|ivi|eri|ili|ati|ieri|ini)$") && !w.matches(".*(arono|ono|ano|ati|ate|iti|ute|uti)$");
  }
}
