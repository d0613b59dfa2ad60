// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;

/**
 * Which way trade goes in a clause, seen from the reporter: what a partner buys is the reporter's
 * exports.
 */
final class Flows {

    private final Topic topic;
    private final Roles roles;
    private final Holdings holdings;

    Flows(Topic topic, Roles roles) {
        this.topic = topic;
        this.roles = roles;
        this.holdings = topic.holdings;
    }

    /** The flow named last before the whole of a share. */
    void named(Clause c, Frame f, int wholeFrom) {
        for (Item i : c.items) {
            if (i.from >= wholeFrom
                    && i.from > c.from
                    && !i.isAny("balance.deficit", "balance.surplus")) {
                continue;
            }
            TradeFlow found = Roles.flowOf(i);
            boolean theirs =
                    found == TradeFlow.EXPORTS
                            && i.is("flow.exports")
                            && f.flow == TradeFlow.IMPORTS
                            && f.partner != null
                            && !f.partner.equals(holdings.everyPartner())
                            && (c.before(i.from, 2, "whose") != null || supplierSells(c, i, f));
            boolean source =
                    found == TradeFlow.EXPORTS
                            && i.is("role.customer")
                            && !i.isAny("flow.exports", "verb.sell")
                            && c.before(i.from, 6, "flow.imports", "verb.buy")
                                    != null; // "purchases from markets outside the Union"
            boolean within =
                    found == TradeFlow.TRADE
                            && c.items.stream()
                                    .anyMatch(
                                            b ->
                                                    b.isAny(
                                                                    "balance",
                                                                    "balance.deficit",
                                                                    "balance.surplus")
                                                            && b.to <= i.from); // "the surplus in
            // trade"
            boolean compared = i.isAny("flow.exports", "flow.imports") && isCompared(c, i);
            if (found != null && !theirs && !source && !within && !compared) {
                f.deficit = i.is("balance.deficit") || f.deficit && !i.is("balance.surplus");
                f.flow = found;
            }
        }
    }

    /**
     * "Chile is the second supplier, with sales of 3 billion", "its deliveries rose": the sales of
     * a supplier just spoken of.
     */
    private static boolean supplierSells(Clause c, Item sales, Frame f) {
        boolean its =
                c.items.stream().anyMatch(p -> p.is("pronoun") && p.to == sales.from)
                        || c.says(sales.from - 1, "possessive");
        boolean with =
                sales.from - c.from <= 1
                        && (c.says(c.from, "prep.with")
                                || c.from > 0 && c.says(c.from - 1, "prep.with"));
        return "partner".equals(f.subject) && (its || with) && c.areas().isEmpty();
    }

    /** "Exports grew faster than imports": a flow that the one before it is only compared with. */
    private static boolean isCompared(Clause c, Item flow) {
        Item more = c.before(flow.from, 0, "more", "less");
        boolean than =
                c.isAt(flow.from - 1, "prep.than") && !c.isAt(flow.from - 1, "comparison")
                        || more != null && c.says(more.from, "more.than");
        return than
                && c.before(flow.from, 4, "dir.up", "dir.down") != null
                && c.numbers().stream().noneMatch(Clauses::isAnchor)
                && c.items.stream()
                        .anyMatch(
                                o ->
                                        o.to <= flow.from
                                                && Roles.flowOf(o) != null
                                                && Roles.flowOf(o) != Roles.flowOf(flow));
    }

    /** Seen from the reporter: what Korea buys from Italy is Italy's exports. */
    void viewpoint(Clause c, Frame f, String subject) {
        Item sell = c.first("verb.sell");
        if (sell != null
                && "partner".equals(subject)
                && f.bought
                && c.areas().isEmpty()
                && f.partner != null
                && !f.partner.equals(holdings.everyPartner())) {
            f.flow = TradeFlow.IMPORTS;
        }
        Item buy = c.first("verb.buy");
        Item bought = buy;
        boolean there =
                buy != null
                        && c.areas().stream()
                                .anyMatch(
                                        a ->
                                                a.from >= bought.to
                                                        && a.from - bought.to <= 2
                                                        && Roles.prep(c, a, "prep.in")
                                                        && f.partner != null
                                                        && f.partner.is(roles.code(a)));
        if (there) {
            f.flow = TradeFlow.IMPORTS; // "goods bought in Sweden"
        } else if (buy != null
                && !c.says(buy.from, "we.trade")
                && f.partner != null
                && !f.partner.equals(holdings.everyPartner())
                && subjectBefore(c, buy, f, subject)) {
            f.flow = TradeFlow.EXPORTS;
            f.subject = "partner";
            f.bought = true;
        }
        Item purchases = c.first("flow.imports");
        Item buyer = purchases == null || topic.reporter == null ? null : buyerOf(c, purchases);
        if (buyer != null) { // "Norway's purchases of Montalban footwear"
            f.reporter = topic.reporter;
            f.partner = Codes.of(roles.code(buyer));
            f.flow = TradeFlow.EXPORTS;
            f.subject = "partner";
        }
        boolean own =
                purchases != null
                        && c.items.stream()
                                .anyMatch(i -> i.is("pronoun") && i.to == purchases.from);
        if (own
                && f.partner != null
                && !f.partner.equals(holdings.everyPartner())
                && c.areas().stream()
                        .anyMatch(a -> a.to <= purchases.from && f.partner.is(roles.code(a)))) {
            f.flow = TradeFlow.EXPORTS;
        }
        for (Item a : c.areas()) {
            String code = roles.code(a);
            boolean isTopic =
                    topic.reporter != null && topic.reporter.is(code)
                            || f.reporter != null && f.reporter.is(code);
            boolean otherSubject =
                    f.partner != null
                            && !f.partner.is(code)
                            && !f.partner.equals(holdings.everyPartner());
            if (!isTopic || !otherSubject) {
                continue;
            }
            if (Roles.prep(c, a, "prep.from") && f.flow == TradeFlow.IMPORTS) {
                f.reporter = Codes.of(code);
                f.flow = TradeFlow.EXPORTS;
            } else if ((Roles.prep(c, a, "prep.to")
                            || c.before(a.from, 1, "verb.sell") != null
                                    && c.before(a.from, 1, "verb.sell").is("verb.sell")
                                    && !c.before(a.from, 1, "verb.sell").is("flow.exports")
                                    && Roles.onlyLinks(
                                            c, c.before(a.from, 1, "verb.sell").to, a.from))
                    && f.flow == TradeFlow.EXPORTS
                    && c.has("verb.sell", "flow.exports")) {
                f.reporter = Codes.of(code);
                f.flow = TradeFlow.IMPORTS;
            }
        }
    }

    /**
     * Who buys the goods of the text's own area: "Norway's purchases of Montalban goods",
     * "purchases of Montalban goods by Norway"; null for nobody.
     */
    private Item buyerOf(Clause c, Item purchases) {
        Item goods =
                c.areas().stream()
                        .filter(
                                a ->
                                        a.adjective
                                                && topic.reporter.is(roles.code(a))
                                                && a.from >= purchases.to
                                                && a.from - purchases.to <= 4
                                                && c.items.stream()
                                                        .anyMatch(
                                                                i ->
                                                                        (i.isProduct()
                                                                                        || i.isAny(
                                                                                                "goods"))
                                                                                && Math.abs(
                                                                                                        i.from
                                                                                                                - a.to)
                                                                                                <= 1
                                                                                        | i.to
                                                                                                == a.from))
                        .findFirst()
                        .orElse(null);
        if (goods == null || c.before(purchases.from, 1, "national") != null) {
            return null;
        }
        return c.areas().stream()
                .filter(
                        a ->
                                a != goods
                                        && holdings.isPartner(roles.code(a))
                                        && !topic.reporter.is(roles.code(a))
                                        && (a.to <= purchases.from
                                                        && (c.mark(a.to, "'s", "'")
                                                                || a.adjective
                                                                        && purchases.from - a.to
                                                                                <= 1)
                                                || a.from >= purchases.to
                                                        && a.from - purchases.to <= 9
                                                        && (c.isAt(a.from - 1, "prep.by")
                                                                || c.isAt(a.from - 2, "prep.by")
                                                                        && c.isAt(
                                                                                a.from - 1,
                                                                                "article")
                                                                || Roles.prep(c, a, "prep.from"))))
                .findFirst()
                .orElse(null);
    }

    /** Whether the partner is who acts: named before the verb, or spoken of before. */
    private boolean subjectBefore(Clause c, Item verb, Frame f, String subject) {
        for (Item a : c.areas()) {
            if (a.to <= verb.from && !Roles.prep(c, a, "prep.from")) {
                return f.partner.list().contains(roles.code(a));
            }
        }
        return "partner".equals(subject);
    }
}
