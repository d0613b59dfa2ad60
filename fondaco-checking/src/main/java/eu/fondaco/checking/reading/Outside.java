// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.evidence.Reason;

/** Numbers about something that no trade data hold: jobs, tonnes, firms, prices. */
final class Outside {

    private final Holdings holdings;
    private final Claims claims;

    Outside(Holdings holdings, Claims claims) {
        this.holdings = holdings;
        this.claims = claims;
    }

    /**
     * Adds a claim that can't be checked where a number is outside the data; false where it isn't.
     */
    boolean number(Statement x, Item a) {
        if (!isOutside(x, a)) {
            return false;
        }
        claims.add(x, a, "outside", null, Claims.number(a, x.sign(a), unit(a)), Reason.NO_DATA);
        return true;
    }

    /** "48 firms": a number of something that isn't trade. */
    static boolean counted(Clause c, Item i) {
        if (i.num.type() != Num.Type.PLAIN || i.num.words() || i.num.value() < 10 || i.isWhen()) {
            return false;
        }
        Item said = c.before(i.from, 0, "be");
        boolean are =
                said != null
                        && c.items.get(0).is("article")
                        && c.items.stream()
                                .anyMatch(
                                        o ->
                                                o.is("out")
                                                        && o.from <= c.from + 1
                                                        && o.to <= said.from)
                        && !c.has("flow.exports", "flow.imports");
        return are
                || c.after(i.to, 1, "out") != null
                || Goods.unknown(c, i.to)
                        && !c.isAt(i.to, "kind")
                        && !(i.num.scaled() && !c.says(i.to, "plural.noun"))
                || i.to < c.to
                        && c.says(i.to, "new")
                        && (c.lexicon.adjectivesFollow() || Goods.unknown(c, i.to + 1));
    }

    private static final String[] TRADE = {
        "flow.exports",
        "flow.imports",
        "flow.trade",
        "verb.sell",
        "verb.buy",
        "verb.absorb",
        "verb.provide",
        "balance",
        "balance.deficit",
        "balance.surplus",
        "role.customer",
        "role.supplier",
        "role.exporter",
        "role.importer",
        "share.noun",
        "share.verb",
        "total",
        "percapita",
        "gdp",
        "cover",
        "contribution",
        "goods",
        "kind",
        "self",
        "we",
        "national",
        "group",
        "bilateral",
        "pronoun",
        "pronoun.product",
        "same.goods",
        "same.measure",
        "growth.noun",
        "growth.rate",
        "level.prior",
        "relies",
        "record",
        "streak",
        "orders",
        "volume",
        "change",
        "average",
        "verb.level",
        "outsell",
        "rank.noun",
        "next",
        "together",
        "product.unlisted"
    };

    /** "Bankruptcies rose by 17 per cent": a subject that no word of its sentence ties to trade. */
    private static boolean strange(Statement x) {
        Clause c = x.c;
        Item dir = c.first("dir.up", "dir.down");
        boolean tied =
                x.clauses.stream()
                        .anyMatch(k -> k.has(TRADE) || !k.areas().isEmpty() || k.product() != null);
        if (tied || dir == null) {
            return false;
        }
        for (int at = c.from; at < dir.from; at++) {
            if (Goods.unknown(c, at)
                    && !c.isAt(at, "goods.neutral")
                    && !c.says(at, "goods.adjective.not")
                    && c.tokens.get(at).norm().length() > 4) {
                return true;
            }
        }
        return false;
    }

    /** Whether a number counts or weighs something else than trade: jobs, tonnes, firms. */
    private boolean isOutside(Statement x, Item a) {
        boolean weighed = false;
        for (int i = 0; i <= x.index; i++) {
            weighed |=
                    x.clauses.get(i).has("out.unit")
                            && (i < x.index || x.clauses.get(i).first("out.unit").to <= a.from);
        }
        if (weighed && a.num.type() != Num.Type.ORDINAL && a.num.currency().isEmpty()) {
            return true;
        }
        Item money = x.c.first("currency");
        if (money != null
                && !money.isNum()
                && money.to <= a.from
                && !x.c.has("flow.exports", "flow.imports", "verb.sell", "verb.level")
                && x.c.has("dir.up", "dir.down")
                && a.num.type() == Num.Type.PERCENT) {
            return true;
        }
        Item out = x.c.first("out");
        if (out != null
                && out.is("orders")
                && x.c.areas().stream()
                        .anyMatch(i -> i.adjective && i.to == x.c.first("orders").from)) {
            out = null; // "French orders": what France buys
        }
        if (out != null
                && out.is("orders")
                && x.c.items.stream()
                        .anyMatch(i -> i.is("pronoun") && i.to == x.c.first("orders").from)
                && "partner".equals(x.f.subject)) {
            out = null; // "its orders", of a partner
        }
        if (out != null
                && x.c.areas().stream()
                        .anyMatch(
                                i ->
                                        i.to == x.c.first("out").from
                                                && !i.adjective
                                                && holdings.isGroup(i.areas.get(0)))) {
            out = null; // "the ASEAN members"
        }
        if (out != null
                && out.is("agent")
                && a.num.scaled()
                && x.c.after(a.to, 2, "goods") != null) {
            out = null; // "firms took in 4 billion of goods"
        }
        boolean ofGoods =
                x.c.product() != null
                        || "product".equals(x.f.subject)
                                && x.f.product != null
                                && !holdings.isTotal(x.f.product)
                                && !x.f.product.is(Goods.UNLISTED);
        if (out != null
                && ofGoods
                && x.c.items.stream().filter(i -> i.is("out")).allMatch(i -> i.is("earnings"))) {
            out = null; // "receipts of meat": what its exports earn
        }
        if (out != null
                && out.from >= a.to
                && changed(x.c, a)
                && !x.c.says(out.from - 1, "prep.of", "prep.in")) {
            out = null; // "the fall of 4% reflects cheaper freight"
        }
        Item acts = out == null ? null : x.c.after(out.to, 4, "verb.sell", "verb.buy");
        boolean seller =
                out != null
                        && out.is("agent")
                        && acts != null
                        && !acts.isAny("flow.exports", "flow.imports")
                        && x.c.areas().stream()
                                .anyMatch(
                                        i ->
                                                i.adjective && i.to == x.c.first("agent").from
                                                        || i.from >= x.c.first("agent").to
                                                                && i.to <= acts.from
                                                                && Roles.prep(x.c, i, "prep.of"));
        seller |=
                out != null
                        && out.is("agent")
                        && x.c.after(out.to, 0, "verb.level") != null
                        && out.from - a.to <= 3
                        && a.to <= out.from
                        && x.c.areas().stream()
                                .anyMatch(i -> i.adjective && i.to == x.c.first("agent").from);
        if (seller
                && (acts == null || a.from >= acts.to)
                && (a.num.type() == Num.Type.PERCENT || a.num.type() == Num.Type.FRACTION)) {
            out = null; // "Peruvian exporters shipped a quarter of their goods"
        }
        if (out == null && strange(x)) {
            return true;
        }
        boolean someOfThem =
                out == null
                        && x.previous() != null
                        && x.previous().has("out")
                        && x.c.has("pronoun.product")
                        && x.c.first("pronoun.product").from == a.to;
        if (someOfThem) {
            return true; // "1,740 companies, one in six of them"
        }
        boolean people =
                a.num.type() == Num.Type.PLAIN
                        && x.c.areas().stream().anyMatch(i -> i.adjective && i.from == a.to);
        if (people) {
            return true;
        }
        if (out == null && counted(x.c, a)) {
            return true;
        }
        if (out == null) {
            boolean subject =
                    !x.c.has("flow.exports", "flow.imports", "verb.sell", "gdp")
                            && x.c.areas().isEmpty()
                            && x.index > 0
                            && a.num.type() != Num.Type.ORDINAL;
            for (int i = 0; subject && i < x.index; i++) {
                Clause before = x.clauses.get(i);
                if (before.has(
                                "flow.exports",
                                "flow.imports",
                                "verb.sell",
                                "verb.absorb",
                                "balance",
                                "balance.deficit",
                                "balance.surplus")
                        || before.numbers().stream().anyMatch(Clauses::isAnchor)) {
                    return false;
                }
                if (before.has("out") && before.first("out").from - before.from <= 2) {
                    return true;
                }
            }
            return false;
        }
        Num.Type t = a.num.type();
        boolean agent =
                out.is("agent")
                        && x.c.items.stream().noneMatch(i -> i.is("out") && !i.is("agent"))
                        && (x.c.has(
                                        "verb.sell",
                                        "verb.buy",
                                        "flow.exports",
                                        "flow.imports",
                                        "verb.absorb",
                                        "role.customer")
                                || a.num.type() == Num.Type.MONEY && x.c.has("verb.level"))
                        && (t == Num.Type.MONEY || a.num.scaled())
                        && x.c.after(a.to, 0, "out") == null;
        if (t == Num.Type.ORDINAL || agent) {
            return false;
        }
        boolean near = out.from >= a.to && out.from - a.to <= 4 || out.to <= a.from;
        Item flow =
                x.c.first(
                        "flow.exports",
                        "flow.imports",
                        "verb.sell",
                        "verb.absorb",
                        "balance.deficit",
                        "balance.surplus",
                        "gdp");
        boolean ofThose =
                flow != null
                        && (flow.to == out.from
                                || out.from - flow.to == 1
                                        && x.c.isAt(flow.to, "prep.of")
                                        && !out.is("agent"));
        if (ofThose && flow.isAny("flow.exports", "flow.imports")) {
            return near; // "exports of services"
        }
        boolean flowSubject =
                flow != null && (flow.from < out.from || flow.from < a.from && out.from > a.to + 4);
        boolean cause = x.c.before(out.from, 6, "cause") != null;
        return near
                && !cause
                && !(flowSubject && out.from > a.to)
                && (flow == null
                        || out.from < flow.from
                        || out.from >= a.to && out.from - a.to <= 2);
    }

    /**
     * Whether a percentage tells by how much something rose or fell, as a noun: "the fall of 4%".
     */
    private static boolean changed(Clause c, Item a) {
        Item noun =
                a.num.type() == Num.Type.PERCENT && c.says(a.from - 1, "prep.of")
                        ? c.before(a.from, 1, "dir.up", "dir.down")
                        : null;
        return noun != null
                && (c.isAt(noun.from - 1, "article") || c.says(noun.from - 1, "definite"));
    }

    private String unit(Item a) {
        return switch (a.num.type()) {
            case PERCENT, FRACTION -> "percent";
            case POINTS -> "percentage points";
            case MULTIPLE -> "times";
            case MONEY -> holdings.currency(a.num);
            default -> "count";
        };
    }
}
