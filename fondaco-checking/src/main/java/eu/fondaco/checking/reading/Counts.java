// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Operator;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Condition;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;
import java.util.List;

/** Counts: how many areas, partners or products meet a condition. */
final class Counts {

    private final Topic topic;
    private final Holdings holdings;
    private final Roles roles;
    private final Universes universes;
    private final Questions questions;
    private final Claims claims;

    Counts(Topic topic, Roles roles, Universes universes, Questions questions, Claims claims) {
        this.topic = topic;
        this.holdings = topic.holdings;
        this.roles = roles;
        this.universes = universes;
        this.questions = questions;
        this.claims = claims;
    }

    /** What is counted: the number, and the word for the kind of member it counts. */
    private record Counted(Item n, int end, String kind) {
        Counted(Item n, Item kind) {
            this(n, kind.to, kind.value("kind"));
        }
    }

    /**
     * What each counted member meets: a condition on a measure, of a flow, against an earlier time
     * for changes.
     */
    private record Met(Condition condition, TradeFlow flow, Period base) {}

    /**
     * "Twelve provinces exceed ten billion", "only eight regions end the year down", "a surplus
     * with six partners".
     */
    boolean count(Statement x) {
        boolean asked = x.sentence.tokens().get(x.sentence.tokens().size() - 1).is("?");
        Counted counted = asked ? null : counted(x.c);
        Met met = counted == null ? null : met(x, counted);
        if (met == null) {
            return false;
        }
        String k = counted.kind;
        Dimension d = dimension(x, counted, k);
        Item universe =
                x.c.areas().stream().filter(i -> roles.isUniverse(i, x.c)).findFirst().orElse(null);
        String members = d == Dimension.REPORTER ? universes.of(universe, k, x.f) : Universe.ALL;
        Question.Builder b =
                questions
                        .about(x, MeasureExpr.of("count"))
                        .condition(met.condition)
                        .universe(new Universe(d, members));
        if (met.flow != null) {
            b.flow(met.flow);
        }
        if (d == Dimension.REPORTER
                && universe == null
                && topic.reporter != null
                && holdings.isEveryReporter(topic.reporter.first())) {
            b.universe(new Universe(d, topic.reporter.first()))
                    .reporter(topic.reporter)
                    .partner(holdings.everyPartner());
        } else if (d == Dimension.REPORTER && x.f.reporter != null) {
            String whole = holdings.whole(x.f.reporter.first());
            b.reporter(Codes.of(whole != null ? whole : x.f.reporter.first()))
                    .partner(holdings.everyPartner());
        }
        if (d == Dimension.PARTNER) {
            b.partner(holdings.everyPartner());
        }
        if (met.base != null) {
            b.base(met.base);
        }
        Item n = counted.n;
        Operator op = n.num.operator() == Operator.RANK ? Operator.EQUAL : n.num.operator();
        claims.add(
                x,
                n,
                "count",
                b.build(),
                new Assertion(op, n.num.value(), 1, List.of(), "count", n.num.open()),
                null);
        return true;
    }

    private static boolean small(Item i) {
        return i.isNum()
                && i.num.type() == Num.Type.PLAIN
                && !i.num.scaled()
                && i.num.value() < 300
                && i.num.value() >= 1;
    }

    /**
     * The number of members and their kind: "four of its partners", "of fourteen markets only
     * three", "one of only two states"; null for none.
     */
    private Counted counted(Clause c) {
        for (Item i : c.items) {
            Counted among = small(i) ? ofThem(c, i) : null;
            if (among != null) {
                return among;
            }
            Item kind = small(i) ? c.after(i.to, 4, "kind") : null;
            if (kind == null) {
                continue;
            }
            Item later =
                    c.numbers().stream()
                            .filter(k -> k.from >= i.to && k.to <= kind.from && small(k))
                            .findFirst()
                            .orElse(null);
            if (later != null && i.num.value() == 1 && onlyBefore(c, later)) {
                return new Counted(later, kind); // "one of only two states"
            }
            Item some =
                    !c.says(i.from - 1, "prep.of")
                            ? null
                            : c.numbers().stream()
                                    .filter(
                                            k ->
                                                    k.from >= kind.to
                                                            && k.from - kind.to <= 2
                                                            && small(k))
                                    .findFirst()
                                    .orElse(null);
            return new Counted(some != null ? some : i, kind);
        }
        return null;
    }

    /**
     * "Ten of them sold less than a billion", "a deficit with twelve of the fourteen": of those
     * spoken of before; null for others.
     */
    private Counted ofThem(Clause c, Item n) {
        Item them = c.after(n.to, 1, "pronoun.product", "pronoun");
        boolean pronoun =
                them != null
                        && !topic.kind.isEmpty()
                        && (them.from == n.to && c.says(n.to, "prep.of")
                                || c.says(n.to, "prep.of") && them.from == n.to + 1)
                        && c.after(
                                        them.to,
                                        0,
                                        "flow.exports",
                                        "flow.imports",
                                        "kind",
                                        "role.customer",
                                        "role.supplier")
                                == null;
        if (pronoun) {
            return new Counted(n, them.to, topic.kind);
        }
        Item all =
                c.numbers().stream()
                        .filter(
                                k ->
                                        k.from > n.to
                                                && k.from - n.to <= 3
                                                && small(k)
                                                && k.num.value() > n.num.value())
                        .findFirst()
                        .orElse(null);
        boolean of =
                all != null
                        && c.says(n.to, "prep.of")
                        && c.isAt(all.from - 1, "article")
                        && c.after(all.to, 3, "kind") == null
                        && Roles.prep(c, n, "prep.with")
                        && holdings.hasPartners();
        return of ? new Counted(n, all.to, "partner") : null;
    }

    private static boolean onlyBefore(Clause c, Item number) {
        return c.before(number.from, 1, "only") != null || c.says(number.from - 1, "only.few");
    }

    /** What the members meet; null where the clause says nothing that can be counted. */
    private Met met(Statement x, Counted counted) {
        Clause c = x.c;
        Item n = counted.n;
        int end = counted.end;
        Met balance = balance(c, n, end);
        if (balance != null) {
            return balance;
        }
        Item bound =
                c.numbers().stream()
                        .filter(
                                i ->
                                        i.from > end - 1
                                                && (i.num.type() == Num.Type.MONEY
                                                        || i.num.type() == Num.Type.PLAIN
                                                                && i.num.scaled()))
                        .findFirst()
                        .orElse(null);
        Item dir =
                c.items.stream()
                        .filter(i -> i.from >= end && i.isAny("dir.up", "dir.down"))
                        .findFirst()
                        .orElse(null);
        if (dir == null && n.num.value() > 1 && c.before(n.from, 0, "prep.in", "time.in") != null) {
            dir =
                    c.before(
                            n.from,
                            4,
                            "dir.up",
                            "dir.down"); // "shrank in twelve of the twenty regions"
        }
        if (dir == null && c.numbers().stream().noneMatch(Clauses::isAnchor)) {
            dir = c.before(n.from, 0, "dir.up", "dir.down"); // "risultano in aumento otto regioni"
        }
        if (bound != null
                && (c.has("count.exceed")
                        || bound.num.operator() == Operator.MORE
                        || bound.num.operator() == Operator.LESS)) {
            return new Met(
                    new Condition(
                            MeasureExpr.LEVEL,
                            bound.num.operator() != Operator.LESS,
                            bound.num.value(),
                            null),
                    null,
                    null);
        }
        boolean otherNumber =
                c.numbers().stream()
                        .anyMatch(
                                i ->
                                        i.num.type() == Num.Type.PERCENT
                                                || i.num.type() == Num.Type.MULTIPLE);
        if (dir != null && !otherNumber) {
            return new Met(
                    new Condition(MeasureExpr.of("growth"), !Statement.down(dir), 0.0, null),
                    null,
                    x.base());
        }
        Item compared = dir == null && x.ownBase ? c.after(end, 8, "more", "less") : null;
        boolean traded =
                compared != null
                        && c.has("verb.sell", "verb.buy", "flow.exports", "flow.imports")
                        && c.numbers().stream().noneMatch(Clauses::isAnchor);
        return traded
                ? new Met(
                        new Condition(MeasureExpr.of("growth"), compared.is("more"), 0.0, null),
                        null,
                        x.base())
                : null; // "exported less than in 2022"
    }

    /**
     * "A surplus with four partners", "only seven states sell more than they buy"; null for others.
     */
    private static Met balance(Clause c, Item n, int end) {
        Item gap = c.before(n.from, 4, "balance.surplus", "balance.deficit", "negative");
        if (gap != null
                && c.items.stream()
                        .anyMatch(i -> i.is("prep.with") && i.from >= gap.to && i.to <= n.from)
                && c.numbers().stream().noneMatch(Clauses::isAnchor)) {
            return new Met(
                    new Condition(MeasureExpr.LEVEL, gap.is("balance.surplus"), 0.0, null),
                    TradeFlow.BALANCE,
                    null);
        }
        Item exceed = c.after(end, 1, "count.exceed");
        Item bought =
                exceed == null
                                || !c.says(exceed.to - 1, "prep.than")
                                        && !c.isAt(exceed.to - 1, "prep.than")
                                        && !c.says(exceed.from, "sells")
                        ? null
                        : c.after(exceed.to, 2, "verb.buy");
        if (bought != null && c.numbers().stream().noneMatch(Clauses::isAnchor)) {
            return new Met(
                    new Condition(MeasureExpr.LEVEL, true, 0.0, null),
                    TradeFlow.BALANCE,
                    null); // "export more than they import"
        }
        Item more = c.after(end, 3, "more");
        Item first =
                more == null
                        ? null
                        : c.items.stream()
                                .filter(i -> i.from >= end && i.isAny("verb.sell", "verb.buy"))
                                .findFirst()
                                .orElse(null);
        Item second =
                first == null
                        ? null
                        : c.items.stream()
                                .filter(i -> i.from >= more.to && i.isAny("verb.sell", "verb.buy"))
                                .findFirst()
                                .orElse(null);
        boolean both =
                second != null
                        && first.from < more.to + 1
                        && Roles.flowOf(first) != Roles.flowOf(second);
        boolean above =
                first != null
                        && (Roles.flowOf(first) == TradeFlow.EXPORTS)
                                != toIt(c, first); // "countries sold it more than they bought"
        return both
                ? new Met(
                        new Condition(MeasureExpr.LEVEL, above, 0.0, null), TradeFlow.BALANCE, null)
                : null;
    }

    /** Whether what is counted trades with whom the text is about: "sold it". */
    private static boolean toIt(Clause c, Item verb) {
        return c.items.stream().anyMatch(i -> i.is("pronoun") && i.from == verb.to);
    }

    private Dimension dimension(Statement x, Counted counted, String kind) {
        if (kind.equals("partner")) {
            return Dimension.PARTNER;
        }
        if (kind.equals("product")) {
            return Dimension.PRODUCT;
        }
        boolean partners =
                kind.equals("country")
                        && x.f.reporter != null
                        && holdings.hasPartners()
                        && holdings.kind(x.f.reporter.first()).equals("country")
                        && topic.reporter != null;
        return partners && !reporting(x, counted) ? Dimension.PARTNER : Dimension.REPORTER;
    }

    /**
     * "Peru is one of only two countries whose exports …", "only seven states sell more than they
     * buy": members that report themselves.
     */
    private boolean reporting(Statement x, Counted counted) {
        Clause c = x.c;
        Item subject =
                c.areas().stream().filter(i -> i.to <= counted.n.from).findFirst().orElse(null);
        boolean one =
                subject != null
                        && x.f.reporter != null
                        && x.f.reporter.is(roles.code(subject))
                        && c.before(counted.n.from, 6, "be") != null;
        Item acts = c.after(counted.end, 2, "verb.sell", "verb.buy");
        boolean exceeds =
                c.after(counted.end, 1, "count.exceed") != null
                        && c.has("verb.buy")
                        && c.areas().isEmpty();
        boolean act =
                exceeds
                        || acts != null
                                && !toIt(c, acts)
                                && acts != null
                                && c.areas().stream().noneMatch(i -> i.from >= acts.to)
                                && c.items.stream()
                                                .filter(i -> i.isAny("verb.sell", "verb.buy"))
                                                .count()
                                        > 1;
        return one || act;
    }
}
