// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Operator;
import eu.fondaco.checking.reading.ClaimReader.ReadSentence;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import java.util.ArrayList;
import java.util.List;

/** Lists in order: "the first two markets are Peru and Chile", "Chile and Peru come next". */
final class Lists {

    private final Topic topic;
    private final Holdings holdings;
    private final Roles roles;
    private final Universes universes;
    private final Questions questions;
    private final Claims claims;

    Lists(Topic topic, Roles roles, Universes universes, Questions questions, Claims claims) {
        this.topic = topic;
        this.holdings = topic.holdings;
        this.roles = roles;
        this.universes = universes;
        this.questions = questions;
        this.claims = claims;
    }

    /**
     * "Germany, Sweden and the UK are the top three buyers", "the first two markets are France and
     * Spain".
     */
    boolean sentence(ReadSentence s) {
        Clause c = new Clause(s);
        if (inOrder(s, c)) {
            return true;
        }
        Item n = null;
        for (Item i : s.items()) {
            boolean few =
                    i.isNum()
                            && i.num.type() == Num.Type.PLAIN
                            && !i.num.scaled()
                            && i.num.value() >= 2
                            && i.num.value() <= 10;
            Item role = c.after(i.to, 1, "role.customer", "role.supplier", "kind", "role.exporter");
            boolean first =
                    c.before(i.from, 1, "rank.top") != null
                            || c.after(i.to, 0, "rank.top") != null
                            || role != null && c.after(role.to, 1, "rank.top") != null
                            || few
                                    && c.items.stream()
                                            .anyMatch(
                                                    o ->
                                                            o.isNum()
                                                                    && o.num.type()
                                                                            == Num.Type.ORDINAL
                                                                    && o.num.value() == 1
                                                                    && (o.to == i.from
                                                                            || i.to == o.from));
            if (few
                    && first
                    && c.after(i.to, 2, "role.customer", "role.supplier", "kind", "role.exporter")
                            != null) {
                n = i;
            }
        }
        if (n == null
                || s.items().stream()
                        .anyMatch(
                                i ->
                                        i.isNum()
                                                && (i.num.type() == Num.Type.PERCENT
                                                        || i.num.type() == Num.Type.MONEY
                                                        || i.num.type() == Num.Type.FRACTION))) {
            return false;
        }
        int count = (int) n.num.value();
        int at = n.from;
        List<String> before =
                c.areas().stream()
                        .filter(a -> a.to <= at && !a.adjective)
                        .map(roles::code)
                        .toList();
        List<String> after =
                c.areas().stream()
                        .filter(a -> a.from >= at && !a.adjective && !roles.isUniverse(a, c))
                        .map(roles::code)
                        .toList();
        List<String> codes =
                before.size() == count ? before : after.size() == count ? after : List.of();
        if (codes.isEmpty() || before.size() != count && hasUnread(c, at, c.to)) {
            return false;
        }
        Frame f = topic.start();
        boolean partners = arePartners(codes);
        TradeFlow flow =
                c.has("role.supplier")
                        ? TradeFlow.IMPORTS
                        : c.has("role.customer") ? TradeFlow.EXPORTS : f.flow;
        Statement x = new Statement(c, List.of(c), 0, f, null, false, s);
        Question.Builder b =
                questions
                        .about(x, MeasureExpr.of("top"))
                        .flow(flow)
                        .n(count)
                        .universe(
                                new Universe(
                                        partners ? Dimension.PARTNER : Dimension.REPORTER,
                                        partners ? Universe.ALL : universes.of(codes.get(0))));
        if (!partners) {
            b.reporter(Codes.of(codes.get(0))).partner(holdings.everyPartner());
        }
        claims.add(x, n, "list", b.build(), Assertion.list(codes), null);
        return true;
    }

    /**
     * Whether areas named in a row are the reporter's partners, not reporters themselves in a text
     * about all of them.
     */
    private boolean arePartners(List<String> codes) {
        boolean own =
                topic.reporter != null
                        && (codes.contains(topic.reporter.first())
                                || holdings.isEveryReporter(topic.reporter.first())
                                        && codes.stream().allMatch(holdings::isReporter));
        return !own && codes.stream().allMatch(holdings::isPartner);
    }

    /**
     * "In order: transport equipment, machinery, animal products", "The ranking: Peru, Chile and
     * then Bolivia".
     */
    private boolean inOrder(ReadSentence s, Clause c) {
        Item word = c.first("podium");
        if (word == null) {
            return false;
        }
        int to =
                c.tokens.subList(word.to, c.to).stream()
                        .filter(t -> t.is(";"))
                        .findFirst()
                        .map(c.tokens::indexOf)
                        .orElse(c.to);
        boolean announced =
                c.says(word.from, "list.order")
                        || c.says(word.to - 1, "list.order")
                        || c.tokens.subList(word.to, Math.min(c.to, word.to + 6)).stream()
                                .anyMatch(t -> t.is(":"));
        boolean named =
                c.items.stream()
                                .filter(
                                        i ->
                                                (i.isArea() && !i.adjective || i.isProduct())
                                                        && i.to <= word.from)
                                .count()
                        >= 2;
        if (!announced
                || !named
                        && s.items().stream()
                                .anyMatch(
                                        i ->
                                                i.isNum()
                                                        && Clauses.isAnchor(i)
                                                        && i.from >= word.from
                                                        && i.to <= to)) {
            return false;
        }
        if (c.before(word.from, 2, "next") != null) {
            return false; // "Chile leads; Peru and Bolivia follow, in that order": read with whom
            // they follow
        }
        List<String> goods =
                c.items.stream()
                        .filter(
                                i ->
                                        i.isProduct()
                                                && i.from >= word.to
                                                && i.to <= to
                                                && holdings.isProduct(i.products.get(0)))
                        .map(i -> i.products.get(0))
                        .distinct()
                        .toList();
        List<String> areas =
                c.areas().stream()
                        .filter(
                                a ->
                                        a.from >= word.to
                                                && a.to <= to
                                                && !a.adjective
                                                && !c.mark(a.to, "'s", "'")
                                                && !roles.isUniverse(a, c))
                        .map(roles::code)
                        .distinct()
                        .toList();
        if (goods.isEmpty()
                && areas.isEmpty()) { // "Chile, Peru and Bolivia are, in that order, the main
            // suppliers"
            goods =
                    c.items.stream()
                            .filter(
                                    i ->
                                            i.isProduct()
                                                    && i.to <= word.from
                                                    && holdings.isProduct(i.products.get(0)))
                            .map(i -> i.products.get(0))
                            .distinct()
                            .toList();
            areas =
                    c.areas().stream()
                            .filter(
                                    a ->
                                            a.to <= word.from
                                                    && !a.adjective
                                                    && !roles.isUniverse(a, c))
                            .map(roles::code)
                            .distinct()
                            .toList();
        }
        boolean ofAreas = areas.size() >= 2 && goods.isEmpty();
        if (ofAreas && hasUnread(c, word.to, to)) {
            return false;
        }
        if (!ofAreas && (goods.size() < 2 || !areas.isEmpty())) {
            return false;
        }
        Frame f = topic.last != null ? topic.last.copy() : topic.start();
        f.product = ofAreas ? f.product : Codes.TOTAL;
        Statement x = new Statement(c, List.of(c), 0, f, null, false, s);
        boolean partners = ofAreas && arePartners(areas);
        f.flow =
                ofAreas && partners && c.has("role.supplier")
                        ? TradeFlow.IMPORTS
                        : ofAreas && partners && c.has("role.customer")
                                ? TradeFlow.EXPORTS
                                : f.flow;
        Dimension d =
                !ofAreas ? Dimension.PRODUCT : partners ? Dimension.PARTNER : Dimension.REPORTER;
        List<String> codes = ofAreas && !partners ? alike(c, areas) : ofAreas ? areas : goods;
        Question.Builder b =
                questions
                        .about(x, MeasureExpr.of("top"))
                        .n(codes.size())
                        .universe(
                                new Universe(
                                        d,
                                        d == Dimension.REPORTER
                                                ? universes.of(codes.get(0))
                                                : Universe.ALL));
        if (d == Dimension.REPORTER) {
            b.reporter(Codes.of(codes.get(0)));
        }
        if (ofAreas) {
            b.partner(holdings.everyPartner());
        }
        claims.add(x, word, "list", b.build(), Assertion.list(codes), null);
        return true;
    }

    /**
     * Areas of one kind, where a name stands for several: beside regions "Madrid" is the region,
     * not the province.
     */
    private List<String> alike(Clause c, List<String> codes) {
        String kind =
                c.items.stream()
                        .filter(i -> i.is("kind") && !"partner".equals(i.value("kind")))
                        .map(i -> i.value("kind"))
                        .findFirst()
                        .orElse(holdings.kind(codes.get(0)));
        List<String> out = new ArrayList<>();
        for (String code : codes) {
            Item named =
                    c.areas().stream()
                            .filter(a -> roles.code(a).equals(code))
                            .findFirst()
                            .orElseThrow();
            out.add(
                    holdings.kind(code).equals(kind)
                            ? code
                            : named.areas.stream()
                                    .filter(a -> holdings.kind(a).equals(kind))
                                    .findFirst()
                                    .orElse(code));
        }
        return out;
    }

    /** Whether a name stands there that nothing here knows: a list with it can't be compared. */
    private static boolean hasUnread(Clause c, int from, int to) {
        for (int t = from; t < to; t++) {
            int at = t;
            if (c.tokens.get(t).isWord()
                    && c.tokens.get(t).isCapitalised()
                    && c.items.stream().noneMatch(i -> i.from <= at && at < i.to)) {
                return true;
            }
        }
        return false;
    }

    /**
     * "First comes machinery, food follows": the second place; false where no product led before.
     */
    private boolean nextProduct(Statement x, Item word) {
        List<Item> goods = x.c.items.stream().filter(Item::isProduct).toList();
        Item follows = goods.isEmpty() ? null : goods.get(0);
        List<Item> lead = new ArrayList<>();
        for (int i = 0; i < x.index; i++) {
            Clause k = x.clauses.get(i);
            boolean first =
                    k.has("rank.top", "rank.lead")
                            || k.numbers().stream()
                                    .anyMatch(
                                            n ->
                                                    n.num.type() == Num.Type.ORDINAL
                                                            && n.num.value() == 1);
            k.items.stream().filter(p -> first && p.isProduct()).forEach(lead::add);
        }
        if (follows == null
                || lead.size() != 1
                || !x.c.areas().isEmpty()
                || lead.get(0).products.get(0).equals(follows.products.get(0))) {
            return false;
        }
        if (goods.size() > 1) {
            List<String> codes = new ArrayList<>(List.of(lead.get(0).products.get(0)));
            goods.forEach(g -> codes.add(g.products.get(0)));
            x.f.product = Codes.TOTAL;
            Question top =
                    questions
                            .about(x, MeasureExpr.of("top"))
                            .n(codes.size())
                            .universe(new Universe(Dimension.PRODUCT, Universe.ALL))
                            .build();
            claims.add(x, word, "list", top, Assertion.list(codes), null);
            return true;
        }
        x.f.product = Codes.of(follows.products.get(0));
        x.f.subject = "product";
        Question q =
                questions
                        .about(x, MeasureExpr.of("rank"))
                        .universe(new Universe(Dimension.PRODUCT, Universe.ALL))
                        .build();
        claims.add(
                x,
                word,
                "rank",
                q,
                new Assertion(Operator.RANK, 2.0, 0, List.of(), "rank", false),
                null);
        return true;
    }

    /** "Chile and Bolivia come next", "first, ahead of Germany and the United States". */
    boolean next(Statement x) {
        Item word = x.c.first("next", "ahead");
        if (word == null
                || x.c.numbers().stream()
                        .anyMatch(
                                n ->
                                        n.num.type() == Num.Type.PERCENT
                                                || n.num.type() == Num.Type.MONEY)) {
            return false;
        }
        boolean first =
                x.sentence.items().stream()
                        .anyMatch(
                                i ->
                                        i.isAny("rank.top", "rank.lead")
                                                || i.isNum()
                                                        && i.num.type() == Num.Type.ORDINAL
                                                        && i.num.value() == 1);
        if (word.is("ahead") && !word.is("next") && !first) {
            return false; // ahead of somebody isn't first
        }
        if (word.is("next") && nextProduct(x, word)) {
            return true;
        }
        Clause where = named(x);
        if (where == null) {
            return false;
        }
        List<Item> named =
                where.areas().stream()
                        .filter(i -> !i.adjective && !roles.isUniverse(i, where))
                        .toList();
        List<String> codes = new ArrayList<>();
        List<String> after =
                named.stream().filter(i -> i.from >= word.to).map(roles::code).toList();
        List<String> before =
                named.stream().filter(i -> i.to <= word.from).map(roles::code).toList();
        if (!after.isEmpty()) {
            if (before.isEmpty()) {
                String lead = leader(x);
                if (lead == null) {
                    return false;
                }
                codes.add(lead);
            }
            codes.addAll(before);
            codes.addAll(after);
        } else if (!before.isEmpty()) {
            String lead = topic.leader;
            if (lead == null && topic.last != null) {
                Codes one =
                        "partner".equals(topic.last.subject)
                                ? topic.last.partner
                                : topic.last.reporter;
                lead = one != null && !one.isSum() ? one.first() : null;
            }
            if (lead == null || before.contains(lead)) {
                return false;
            }
            codes.add(lead);
            codes.addAll(before);
        }
        if (codes.size() < 2
                || codes.stream().distinct().count() < codes.size()
                || x.sentence.items().stream()
                                .filter(
                                        i ->
                                                i.isNum()
                                                        && (i.num.type() == Num.Type.PERCENT
                                                                || i.num.type() == Num.Type.MONEY)
                                                        && i.from > word.to)
                                .count()
                        > 1) {
            return false;
        }
        boolean partners = arePartners(codes);
        boolean reporters =
                codes.stream().allMatch(holdings::isReporter)
                        && codes.stream().map(holdings::kind).distinct().count() == 1;
        if (!partners && !reporters) {
            return false; // a partner isn't ranked beside a reporter
        }
        Dimension d = partners ? Dimension.PARTNER : Dimension.REPORTER;
        String members = partners ? Universe.ALL : universes.of(codes.get(0));
        Question.Builder b =
                questions
                        .about(x, MeasureExpr.of("top"))
                        .n(codes.size())
                        .universe(new Universe(d, members))
                        .product(x.f.product);
        if (partners) {
            b.partner(holdings.everyPartner());
        } else {
            b.reporter(Codes.of(codes.get(0))).partner(holdings.everyPartner());
        }
        Statement said =
                where == x.c
                        ? x
                        : new Statement(
                                where,
                                x.clauses,
                                x.clauses.indexOf(where),
                                x.f,
                                x.baseYears,
                                x.ownBase,
                                x.sentence);
        claims.add(
                said,
                where == x.c ? word : named.get(0),
                "list",
                b.build(),
                Assertion.list(codes),
                null);
        return true;
    }

    /**
     * The clause that names those who follow: this one, or after "there follow, in order," a later
     * one; null where it was read before.
     */
    private static Clause named(Statement x) {
        if (!x.c.areas().isEmpty()
                || x.index + 1 >= x.clauses.size()
                || !x.c.has("next")
                || x.c.first("next").from - x.c.from > 1) {
            return x.c;
        }
        boolean read =
                x.previous() != null && x.previous().has("next") && x.previous().areas().isEmpty();
        int at = x.index + 1;
        while (at + 1 < x.clauses.size()
                && x.clauses.get(at).areas().isEmpty()
                && x.clauses.get(at).has("next", "podium")) {
            at++;
        }
        return read
                ? null
                : x.clauses.get(at).numbers().stream().anyMatch(Clauses::isAnchor)
                        ? x.c
                        : x.clauses.get(at);
    }

    /**
     * Who comes before those that follow: named in this sentence, or said to be first before it;
     * null where nobody is.
     */
    private String leader(Statement x) {
        int limit = x.c.first("next", "ahead").from;
        for (int i = x.index; i >= 0; i--) {
            Clause where = x.clauses.get(i);
            List<Item> areas =
                    where.areas().stream()
                            .filter(
                                    a ->
                                            !a.adjective
                                                    && a.to <= limit
                                                    && !x.c.mark(a.to, "'s", "'")
                                                    && !(where.has("role.customer", "role.supplier")
                                                            && Roles.prep(where, a, "prep.of")))
                            .toList();
            if (!areas.isEmpty()) {
                return roles.code(areas.get(0));
            }
        }
        return topic.leader;
    }
}
