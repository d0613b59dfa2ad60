// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.product.Product;

/**
 * Goods that a clause names without a product list having them, and products that are only a cause.
 */
final class Goods {

    /**
     * Stands for goods that no list of products here has: a number about them isn't about all
     * goods.
     */
    static final String UNLISTED = Product.UNLISTED;

    private Goods() {}

    /** "Wine exports", "agricultural goods" where no product list has them. */
    static boolean unlisted(Clause c, int wholeFrom, int wholeTo) {
        for (Item i : c.items) {
            boolean inside = i.from >= wholeFrom && i.to <= wholeTo;
            if (inside || i.isProduct()) {
                continue;
            }
            boolean aside = c.says(i.to, "included") || c.says(i.from - 1, "included");
            if (i.is("product.unlisted") && !aside && !isCause(c, i)) {
                return true;
            }
            boolean flow =
                    i.isAny("flow.exports", "flow.imports")
                            && !i.isAny("verb.sell", "verb.buy")
                            && c.items.stream()
                                    .noneMatch(
                                            n -> n.isNum() && n.from >= i.to && n.from - i.to <= 1);
            int beside = c.lexicon.adjectivesFollow() ? i.to : i.from - 1;
            if (flow
                    && c.product() == null
                    && adjective(c, beside)
                    && !c.isAt(beside, "goods.neutral")
                    && !c.says(beside, "plural")) {
                return true; // "organic exports", "esportazioni agroalimentari": some goods, of
                // which nothing is known
            }
            boolean trade =
                    i.isAny("flow.exports", "flow.imports") && !i.isAny("verb.sell", "verb.buy");
            if (trade
                    && c.product() == null
                    && c.isAt(i.to, "prep.of")
                    && !c.isAt(i.to, "article")
                    && unknown(c, i.to + 1)
                    && !c.isAt(i.to + 1, "goods.neutral")
                    && !c.says(i.to + 1, "goods.adjective.not", "whole.noun")) {
                return true; // "exports of paper", where no list has paper
            }
            if (i.is("goods")) {
                if (adjective(c, beside) && !c.isAt(beside, "goods.neutral")) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * "Drinks, chiefly wine,": goods without a number of their own that only tell which of the
     * listed ones are meant.
     */
    static boolean example(Clause c, Frame f, Holdings holdings) {
        boolean listed =
                f.product != null
                        && !holdings.isTotal(f.product)
                        && holdings.isProduct(f.product.first());
        return listed
                && c.from > 0
                && c.numbers().stream().noneMatch(Clauses::isAnchor)
                && !c.has(
                        "flow.exports",
                        "flow.imports",
                        "verb.sell",
                        "verb.buy",
                        "dir.up",
                        "dir.down");
    }

    /** "As coal prices fell", "driven by dear oil": why, not of what. */
    static boolean isCause(Clause c, Item p) {
        return c.after(p.to, 1, "out") != null
                || c.before(p.from, 2, "cause", "out") != null
                || c.says(p.from - 1, "as");
    }

    /** Whether a lower-case word stands there that nothing here knows. */
    static boolean unknown(Clause c, int at) {
        return at >= c.from
                && at < c.to
                && c.tokens.get(at).isWord()
                && !c.tokens.get(at).isCapitalised()
                && c.tokens.get(at).norm().length() > 3
                && !c.says(at, "function")
                && c.items.stream().noneMatch(i -> i.from <= at && at < i.to);
    }

    /**
     * Whether an unknown word may be an adjective of goods ("organic", "alimentari"): no
     * participle, no adverb.
     */
    private static boolean adjective(Clause c, int at) {
        return unknown(c, at)
                && (c.lexicon.lacks("goods.adjective") || c.says(at, "goods.adjective"))
                && !c.says(at, "goods.adjective.not");
    }
}
