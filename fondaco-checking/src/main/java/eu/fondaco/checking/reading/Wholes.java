// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;

/**
 * Finds what a share is a share of: "of the total", "of Dutch sales", "of everything the state
 * sells".
 */
final class Wholes {

    private final Topic topic;
    private final Roles roles;
    private final Holdings holdings;

    Wholes(Topic topic, Roles roles) {
        this.topic = topic;
        this.roles = roles;
        this.holdings = topic.holdings;
    }

    /** A share's fields that its whole decides. Null where the frame's own stand. */
    record Whole(Codes reporter, Codes partner, Codes product, TradeFlow flow, Basis denominator) {

        void apply(Question.Builder b) {
            if (reporter != null) {
                b.reporter(reporter);
            }
            if (partner != null) {
                b.partner(partner);
            }
            if (product != null) {
                b.product(product);
            }
            if (flow != null) {
                b.flow(flow);
            }
            b.denominator(denominator);
        }
    }

    /**
     * From the word "of" after a percentage to the end of the noun phrase; empty where there is
     * none.
     */
    int[] range(Clause c) {
        for (Item a : c.items) {
            if (!a.isNum()
                    || a.num.type() != Num.Type.PERCENT && a.num.type() != Num.Type.FRACTION) {
                continue;
            }
            int at = a.to;
            while (c.isAt(at, "hedge.about")
                    || c.isAt(at, "out.of") && !c.isAt(at, "prep.of")
                    || c.isAt(at, "out.whole")) {
                at++;
            }
            boolean of = onWhole(c, a, at);
            for (Item i : c.items) {
                of |=
                        i.from == at
                                && (i.is("prep.of")
                                        || i.is("together")
                                        || i.isAny("prep.than", "self", "national", "group")
                                                && lexicalOf(c, at));
            }
            if (!of) {
                continue;
            }
            int to = c.to;
            Item acts =
                    c.items.stream()
                            .filter(
                                    v ->
                                            v.to <= a.from
                                                    && (v.is("verb.sell") && !v.is("flow.exports")
                                                            || v.is("verb.buy")
                                                                    && !v.is("flow.imports")))
                            .reduce((p, q) -> q)
                            .orElse(null);
            for (Item i : c.items) {
                boolean source =
                        i.isProduct()
                                && i.from > at
                                && i.from < to
                                && c.before(a.from, 4, "owes") != null
                                && (Roles.prep(c, i, "prep.from") || Roles.prep(c, i, "prep.to"));
                if (source) {
                    to = start(c, i); // "owes a third of its exports to metals"
                }
                if (acts != null
                        && i.isArea()
                        && !i.adjective
                        && i.from > at
                        && i.from < to
                        && Roles.prep(c, i, acts.is("verb.buy") ? "prep.from" : "prep.to")) {
                    to = start(c, i); // "shipped a quarter of their goods to France": where they
                    // were shipped
                }
                if (i.from > at
                        && i.from < to
                        && (i.isAny("be", "overtake")
                                || i.is("share.verb") && !i.isAny("flow.exports", "verb.sell")
                                || i.is("verb.sell")
                                        && i.to - i.from > 1
                                        && c.says(i.to - 1, "prep.from")
                                || i.is("dir.up")
                                || i.is("dir.down")
                                || i.is("time.in") && i.is("prep.in") && nextIsTime(c, i))) {
                    to = i.from;
                }
            }
            return new int[] {at, to};
        }
        return new int[] {c.to, c.to};
    }

    /** "Incidono per il 12% sulle esportazioni": the whole that a share weighs on. */
    private static boolean onWhole(Clause c, Item share, int at) {
        return c.says(at, "on.whole")
                && c.before(share.from, 6, "share.verb", "share.noun") != null
                && !c.has("dir.up", "dir.down")
                && c.items.stream().noneMatch(i -> i.isWhen() && i.from >= at && i.from - at <= 1);
    }

    /** Where the phrase of an area begins that a preposition leads: "to the United States". */
    private static int start(Clause c, Item area) {
        int at = area.from - 1;
        while (at > c.from && !c.isAt(at, "prep.to") && !c.isAt(at, "prep.from")) {
            at--;
        }
        return at;
    }

    /** "Di quanto esporta": the first word of a longer phrase is "of". */
    private static boolean lexicalOf(Clause c, int at) {
        return c.says(at, "prep.of");
    }

    /** Whether a clause begins with "of which", "di cui". */
    static boolean ofWhich(Clause c) {
        return c.isAt(c.from, "prep.of") && c.says(c.from + 1, "relative");
    }

    private static boolean nextIsTime(Clause c, Item i) {
        return c.items.stream().anyMatch(j -> j.isWhen() && j.from >= i.to && j.from - i.to <= 2);
    }

    Whole find(Clause c, Item anchor, Frame f) {
        int[] r = range(c);
        boolean np = r[0] < r[1] && r[0] - anchor.to <= 3 && r[0] >= anchor.to;
        Item area = null;
        Item product = null;
        TradeFlow flow = null;
        boolean national = false;
        boolean self = false;
        boolean group = false;
        for (Item i : c.items) {
            boolean inside = np && i.from >= r[0] && i.to <= r[1];
            if (!inside) {
                group |= i.is("group") && i.from >= anchor.to;
                continue;
            }
            if (i.isArea()
                    && area == null
                    && !Roles.prep(c, i, "prep.to")
                    && !roles.code(i).equals("W00")
                    && !everyMarket(c, i)) {
                area = i;
            }
            product = i.isProduct() && product == null ? i : product;
            TradeFlow fl = Roles.flowOf(i);
            flow =
                    fl == TradeFlow.EXPORTS || fl == TradeFlow.IMPORTS
                            ? flow == null ? fl : flow
                            : flow;
            national |= i.is("national");
            self |= i.is("self") || i.is("pronoun") && !c.says(i.from, "relative", "that");
            group |= i.is("group");
        }
        if (np) {
            for (int t = r[0]; t < r[1]; t++) {
                national |= c.says(t, "national.noun");
                self |= c.says(t, "self.noun");
            }
        }
        if (area == null) {
            for (Item i : c.areas()) {
                if (roles.role(i, c, f) == Roles.Role.WHOLE && !everyMarket(c, i)) {
                    area = i;
                }
            }
        }
        if (area == null && !np) {
            for (Item i : c.areas()) {
                boolean near =
                        !everyMarket(c, i)
                                && i.from >= anchor.to
                                && i.from - anchor.to <= 4
                                && !roles.code(i).equals("W00")
                                && f.reporter != null
                                && !f.reporter.is(roles.code(i));
                if (near
                        && f.reporter.list().stream()
                                .allMatch(p -> holdings.isPartOf(p, roles.code(i)))) {
                    area = i; // "seven dollars in ten that Australia earns"
                }
            }
        }
        boolean ofWhich =
                ofWhich(c)
                        && c.areas().stream()
                                .anyMatch(
                                        i ->
                                                !i.adjective
                                                        && f.reporter != null
                                                        && f.reporter.is(roles.code(i)));
        if (ofWhich && !np && holdings.whole(f.reporter.first()) != null) {
            return new Whole(
                    null,
                    null,
                    null,
                    flow,
                    Basis.ofReporter(
                            Codes.of(
                                    holdings.whole(
                                            f.reporter.first())))); // "metals, of which Rivalta is
            // the source of 73%"
        }
        Item goods = c.product();
        boolean goodsOfWhich =
                ofWhich(c)
                        && !np
                        && goods != null
                        && c.areas().isEmpty()
                        && !holdings.isTotal(Codes.of(goods.products.get(0)));
        if (goodsOfWhich) { // "Sales: 3 billion, of which machinery 12%": a part of those sales
            f.subject = "product";
            return new Whole(null, null, null, flow, Basis.ofProduct(Codes.TOTAL));
        }
        Codes k = product == null ? null : Codes.of(product.products.get(0));
        Item predicate =
                c.items.stream()
                        .filter(i -> i.isProduct() && i.from >= r[1] && np)
                        .findFirst()
                        .orElse(null);
        if (predicate != null) {
            f.product = Codes.of(predicate.products.get(0));
            f.subject = "product";
            if (area != null
                    && holdings.isReporter(roles.code(area))
                    && (flow != null || c.has("flow.exports", "flow.imports"))
                    && c.areas().stream().noneMatch(i -> i.from >= r[1])) {
                f.reporter =
                        Codes.of(
                                roles.code(
                                        area)); // "half of Canary exports are minerals": of its own
                return new Whole(f.reporter, null, null, flow, Basis.ofProduct(Codes.TOTAL));
            }
        }
        String whole = f.reporter == null ? null : holdings.whole(f.reporter.first());
        boolean their =
                np
                        && c.items.stream()
                                .anyMatch(
                                        i ->
                                                i.from >= r[0]
                                                        && i.to <= r[1]
                                                        && (i.is("pronoun")
                                                                || c.says(i.from, "possessive")));
        boolean someone =
                f.partner != null
                        && !f.partner.equals(holdings.everyPartner())
                        && f.reporter != null;
        if (their && flow != null && someone && mentionsReporter(c, anchor, f)) {
            return new Whole(
                    f.partner, f.reporter, k, flow, Basis.ofPartner(holdings.everyPartner()));
        }
        if (area != null) {
            String a = roles.code(area);
            boolean same = f.reporter != null && f.reporter.is(a);
            if (f.reporter != null
                    && !same
                    && (f.reporter.list().stream().allMatch(p -> holdings.isPartOf(p, a))
                            || a.equals(whole)
                            || holdings.isEveryReporter(a))) {
                return new Whole(null, null, k, flow, Basis.ofReporter(Codes.of(a)));
            }
            if (same) {
                return new Whole(null, null, k, flow, usual(f));
            }
            if (holdings.isReporter(a)) {
                boolean part = f.reporter != null && holdings.isPartOf(a, f.reporter.first());
                if (part || !holdings.hasPartners()) {
                    f.reporter = Codes.of(a);
                    return new Whole(Codes.of(a), null, k, flow, usual(f));
                }
                return supplied(f, a, flow, k);
            }
        }
        String own = topic.reporter == null ? null : topic.reporter.first();
        boolean regional =
                c.items.stream()
                        .anyMatch(
                                i ->
                                        i.is("self")
                                                && (np && i.from >= r[0]
                                                        || c.before(
                                                                        i.from,
                                                                        1,
                                                                        "total",
                                                                        "flow.exports",
                                                                        "flow.imports")
                                                                != null
                                                        || c.after(i.to, 1, "total") != null)
                                                && Roles.selfKind(c, i)
                                                        .equals(
                                                                own == null
                                                                        ? ""
                                                                        : holdings.kind(own)));
        if (regional
                && own != null
                && f.reporter != null
                && !f.reporter.is(own)
                && f.reporter.list().stream().allMatch(p -> holdings.isPartOf(p, own))) {
            return new Whole(null, null, k, flow, Basis.ofReporter(Codes.of(own)));
        }
        if (group && f.reporter != null) {
            String u = holdings.universeOf(f.reporter.first());
            if (u != null && "reporter".equals(f.subject)) {
                return new Whole(null, null, k, flow, Basis.ofReporter(Codes.of(u)));
            }
        }
        if (national && whole != null && !self) {
            return new Whole(null, null, k, flow, Basis.ofReporter(Codes.of(whole)));
        }
        Item among =
                c.items.stream()
                        .filter(
                                i ->
                                        i.isArea()
                                                && i.to <= anchor.from
                                                && holdings.isEveryReporter(roles.code(i)))
                        .findFirst()
                        .orElse(null);
        if (among != null) {
            return new Whole(null, null, k, flow, Basis.ofReporter(Codes.of(roles.code(among))));
        }
        if (np
                && f.within != null
                && f.reporter != null
                && k == null
                && !national
                && f.reporter.list().stream()
                        .allMatch(p -> holdings.isPartOf(p, f.within.first()))) {
            return new Whole(null, null, null, flow, Basis.ofReporter(f.within));
        }
        boolean ours =
                own != null
                        && f.reporter != null
                        && !f.reporter.is(own)
                        && holdings.whole(own) != null
                        && f.reporter.list().stream().allMatch(p -> holdings.isPartOf(p, own));
        if (np
                && ours
                && k == null
                && !national
                && (f.product == null || holdings.isTotal(f.product))
                && c.items.stream()
                        .anyMatch(i -> i.is("total") && i.from >= r[0] && i.to <= r[1])) {
            return new Whole(null, null, null, flow, Basis.ofReporter(Codes.of(own)));
        }
        boolean ofItsOwn =
                self
                        && np
                        && k == null
                        && area == null
                        && f.product != null
                        && !holdings.isTotal(f.product)
                        && "product".equals(f.subject)
                        && c.product() != null
                        && c.product().to <= anchor.from;
        if (ofItsOwn && Basis.ofProduct(Codes.TOTAL).equals(usual(f))) {
            return new Whole(null, null, null, flow, usual(f)); // "machines make 8% of its sales"
        }
        boolean child =
                f.before != null
                        && f.reporter != null
                        && !f.before.equals(f.reporter)
                        && f.reporter.list().stream()
                                .allMatch(p -> holdings.isPartOf(p, f.before.first()));
        boolean goes =
                !np
                        && child
                        && anchor.num.type() == Num.Type.FRACTION
                        && c.has("share.verb")
                        && c.areas().stream()
                                .anyMatch(i -> i.from >= anchor.to && f.reporter.is(roles.code(i)));
        boolean within =
                !np
                        && ours
                        && anchor.num.type() == Num.Type.FRACTION
                        && c.has("share.verb")
                        && c.areas().stream()
                                .anyMatch(i -> i.from >= anchor.to && f.reporter.is(roles.code(i)));
        if (within && k == null && !national) {
            return new Whole(null, null, null, flow, Basis.ofReporter(Codes.of(own)));
        }
        boolean placed =
                f.product != null
                        && !holdings.isTotal(f.product)
                        && (c.has("pronoun")
                                || c.product() != null && c.product().to <= anchor.from)
                        && !c.areas().isEmpty()
                        && c.areas().stream().allMatch(i -> Roles.prep(c, i, "prep.in"));
        if (goes || np && child && k == null && !national && !placed) {
            return new Whole(null, null, null, flow, Basis.ofReporter(f.before));
        }
        Basis usual = usual(f);
        return usual == null ? null : new Whole(null, null, k, flow, usual);
    }

    /** "62% of its purchases in the Union": where all partners are, not whose purchases. */
    private boolean everyMarket(Clause c, Item area) {
        return (Roles.prep(c, area, "prep.in") || Roles.prep(c, area, "prep.from"))
                && holdings.hasPartners()
                && holdings.isEveryPartner(Codes.of(roles.code(area)));
    }

    /** "Source 15% of their purchases from us": the reporter named beside the share. */
    private boolean mentionsReporter(Clause c, Item anchor, Frame f) {
        boolean governed =
                c.areas().stream()
                        .anyMatch(
                                a ->
                                        f.partner.list().contains(roles.code(a))
                                                && (Roles.prep(c, a, "prep.from")
                                                        || Roles.prep(c, a, "prep.to")));
        if (governed) {
            return false;
        }
        return c.areas().stream()
                .anyMatch(
                        a ->
                                f.reporter.list().contains(roles.code(a))
                                        && (Roles.prep(c, a, "prep.from")
                                                || Roles.prep(c, a, "prep.to")));
    }

    /** "Spain supplies 20% of Italian imports", "takes 38% of Dutch sales". */
    private Whole supplied(Frame f, String reporter, TradeFlow flow, Codes k) {
        Codes partner =
                f.partner != null
                                && !f.partner.equals(holdings.everyPartner())
                                && !f.partner.is(reporter)
                        ? f.partner
                        : f.reporter;
        if (partner == null || partner.is(reporter)) {
            return new Whole(Codes.of(reporter), null, k, flow, usual(f));
        }
        return new Whole(
                Codes.of(reporter), partner, k, flow, Basis.ofPartner(holdings.everyPartner()));
    }

    /** Whether a share is of something that isn't trade: "25% of capacity". */
    boolean isUnknown(Clause c, Item anchor) {
        int[] r = range(c);
        if (r[0] >= r[1] || r[0] - anchor.to > 2 || r[0] < anchor.to) {
            return false;
        }
        boolean known =
                c.items.stream()
                        .anyMatch(
                                i ->
                                        i.from >= r[0]
                                                && i.to <= r[1]
                                                && (i.isArea()
                                                        || i.isProduct()
                                                        || i.isAny(
                                                                "flow.exports",
                                                                "flow.imports",
                                                                "flow.trade",
                                                                "total",
                                                                "national",
                                                                "self",
                                                                "group",
                                                                "pronoun",
                                                                "verb.sell",
                                                                "verb.buy",
                                                                "goods",
                                                                "verb.absorb",
                                                                "same.goods",
                                                                "we",
                                                                "share.noun",
                                                                "kind")));
        boolean words =
                c.tokens.subList(r[0], r[1]).stream()
                        .anyMatch(t -> c.lexicon.says(t, "whole.noun"));
        boolean when =
                c.items.stream().anyMatch(i -> i.isWhen() && i.from >= r[0] && i.from - r[0] <= 2);
        return !known && !words && !when && r[1] - r[0] >= 2;
    }

    /**
     * What a share is of when nothing is said: the subject's own total. Null when there is none.
     */
    Basis usual(Frame f) {
        boolean throughout =
                topic.product != null
                        && topic.product.equals(f.product)
                        && "reporter".equals(f.subject);
        boolean product = f.product != null && !holdings.isTotal(f.product) && !throughout;
        boolean partner = f.partner != null && !f.partner.equals(holdings.everyPartner());
        if (product && ("product".equals(f.subject) || !partner)) {
            return Basis.ofProduct(Codes.TOTAL);
        }
        if (partner) {
            return Basis.ofPartner(holdings.everyPartner());
        }
        String own = topic.reporter == null ? null : topic.reporter.first();
        boolean inside =
                own != null
                        && f.reporter != null
                        && !f.reporter.is(own)
                        && holdings.whole(own) != null
                        && f.reporter.list().stream().allMatch(p -> holdings.isPartOf(p, own));
        String whole =
                inside ? own : f.reporter == null ? null : holdings.whole(f.reporter.first());
        if (whole != null) {
            return Basis.ofReporter(Codes.of(whole));
        }
        String u = f.reporter == null ? null : holdings.universeOf(f.reporter.first());
        return u == null ? null : Basis.ofReporter(Codes.of(u));
    }

    /** Whether a clause has a word of shares. */
    static boolean shareWord(Clause c) {
        return c.has("share.noun", "share.verb", "total", "verb.provide");
    }
}
