// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import java.util.List;

/**
 * Carries what a clause names into the frame: flow, reporter, partner, product. What it doesn't
 * name stays as it was.
 */
final class FrameReader {

    private final Topic topic;
    private final Holdings holdings;
    private final Roles roles;
    private final Flows flows;

    FrameReader(Topic topic, Roles roles) {
        this.topic = topic;
        this.holdings = topic.holdings;
        this.roles = roles;
        this.flows = new Flows(topic, roles);
    }

    /** Sets the frame's fields from a clause; areas inside {@code whole} are left to the share. */
    void apply(Clause c, Frame f, int wholeFrom, int wholeTo) {
        String subject = f.subject;
        f.before = f.reporter;
        f.earlierPartner = f.partner;
        flows.named(c, f, wholeFrom);
        boolean said =
                c.has(
                        "flow.exports",
                        "flow.imports",
                        "flow.trade",
                        "verb.sell",
                        "verb.buy",
                        "balance",
                        "balance.deficit",
                        "balance.surplus",
                        "relies");
        if (!said
                && holdings.onlyFlow() != null
                && c.has(
                        "verb.absorb",
                        "verb.provide",
                        "role.customer",
                        "role.supplier",
                        "role.exporter",
                        "role.importer")) {
            f.flow = holdings.onlyFlow(); // "Lombardy absorbs 28% of the total" in a table of
            // imports
        }
        national(c, f, wholeFrom, wholeTo);
        self(c, f, wholeFrom, wholeTo);
        relies(c, f);
        if (c.from > 0
                && c.tokens.get(c.from - 1).is(";")
                && !c.has("pronoun.product", "same.goods")
                && !c.says(c.from, "here")
                && (holdings.hasPartners()
                        || c.has("total", "flow.exports", "flow.imports", "verb.sell", "verb.buy"))
                && "product".equals(subject)
                && c.product() == null
                && c.areas().stream().anyMatch(a -> roles.role(a, c, f) == Roles.Role.REPORTER)) {
            f.product = Codes.TOTAL;
            f.subject = "reporter";
        }
        boolean partnerSet = false;
        boolean reporterSet = false;
        for (Item a : c.areas()) {
            if (a.from >= wholeFrom && a.to <= wholeTo) {
                continue;
            }
            if (a.adjective && !linked(a, c) || Roles.prep(c, a, "prep.outside")) {
                continue;
            }
            Roles.Role role = roles.role(a, c, f);
            String code = roles.code(a);
            String meant = role == Roles.Role.UNIVERSE ? lastOfKind(a, c) : null;
            if (meant != null) {
                role =
                        holdings.isReporter(meant) && !holdings.isPartner(meant)
                                        || topic.reporter == null
                                ? Roles.Role.REPORTER
                                : Roles.Role.PARTNER;
                code = meant;
            }
            switch (role) {
                case REPORTER -> {
                    f.national = false;
                    boolean both =
                            reporterSet
                                    && joined(c, a)
                                    && f.reporter != null
                                    && !f.reporter.list().contains(code)
                                    && (c.has("together")
                                            || topic.reporter == null
                                            || !topic.reporter.is(code));
                    List<String> sum =
                            new java.util.ArrayList<>(both ? f.reporter.list() : List.of());
                    sum.add(code);
                    reporterSet = true;
                    f.reporter = Codes.of(sum);
                    boolean owner =
                            a.adjective || Roles.prep(c, a, "prep.of") || c.mark(a.to, "'s", "'");
                    f.subject = owner && "partner".equals(f.subject) ? f.subject : "reporter";
                    if (f.partner != null && f.partner.is(code)) {
                        boolean ours =
                                a.is("we") && topic.reporter != null && !topic.reporter.is(code);
                        f.partner = ours ? topic.reporter : holdings.everyPartner();
                    }
                }
                case PARTNER -> {
                    Codes codes = Codes.of(code);
                    if (partnerSet && joined(c, a) && !f.partner.is(code)) {
                        List<String> both = new java.util.ArrayList<>(f.partner.list());
                        both.add(code);
                        codes = Codes.of(both);
                    } else if (adds(c, a)
                            && f.partner != null
                            && !f.partner.equals(holdings.everyPartner())
                            && !f.partner.list().contains(code)) {
                        List<String> sumOfThem = new java.util.ArrayList<>(f.partner.list());
                        sumOfThem.add(code);
                        codes = Codes.of(sumOfThem); // "adding Peru the share climbs to 38%"
                    }
                    f.partner = holdings.isEveryPartner(codes) ? holdings.everyPartner() : codes;
                    partnerSet = true;
                    f.subject = f.partner.equals(holdings.everyPartner()) ? f.subject : "partner";
                }
                default -> {}
            }
        }
        shareOf(c, f);
        introduced(c, f);
        Item all = c.first("total");
        boolean toAll =
                all != null
                        && !partnerSet
                        && c.after(all.to, 0, "flow.exports", "flow.imports") != null
                        && all.from < wholeFrom;
        if (toAll
                && c.areas().stream()
                        .noneMatch(
                                a ->
                                        f.partner != null
                                                && f.partner.list().contains(roles.code(a)))) {
            f.partner = holdings.everyPartner(); // "total exports", after those to one partner
        }
        Item group = c.first("group");
        boolean withGroup = group != null && group.from < wholeFrom && isWithGroup(c, group);
        if (withGroup
                && !partnerSet
                && holdings.hasPartners()
                && topic.reporter != null
                && !holdings.isEveryReporter(topic.reporter.first())) {
            f.partner = holdings.everyPartner(); // "imports from the area", after those from one
            // partner
        }
        Item p =
                c.items.stream()
                        .filter(
                                i ->
                                        i.isProduct()
                                                && holdings.isProduct(i.products.get(0))
                                                && !setBehind(c, i))
                        .findFirst()
                        .orElse(c.product());
        boolean passing =
                p != null
                        && f.product != null
                        && holdings.isProduct(f.product.first())
                        && !holdings.isTotal(f.product)
                        && !holdings.isProduct(p.products.get(0))
                        && c.numbers().stream().noneMatch(Clauses::isAnchor);
        boolean better =
                p != null
                        && f.product != null
                        && !holdings.isProduct(f.product.first())
                        && holdings.isProduct(p.products.get(0));
        p = p != null && setBehind(c, p) ? null : p;
        boolean aside =
                p != null
                        && "product".equals(subject)
                        && f.product != null
                        && !holdings.isTotal(f.product)
                        && c.numbers().stream().noneMatch(Clauses::isAnchor)
                        && c.items.stream()
                                .noneMatch(
                                        i ->
                                                !i.isProduct()
                                                        && i.isAny(
                                                                "be",
                                                                "dir.up",
                                                                "dir.down",
                                                                "verb.level",
                                                                "verb.sell",
                                                                "flow.exports",
                                                                "flow.imports",
                                                                "share.verb",
                                                                "verb.provide"))
                        && !announced(c);
        boolean again =
                p != null
                        && f.product != null
                        && holdings.isProduct(f.product.first())
                        && !holdings.isTotal(f.product)
                        && !holdings.isProduct(p.products.get(0))
                        && c.says(p.from - 1, "definite", "that")
                        && !c.says(p.to - 1, "plural");
        boolean others =
                p != null
                        && c.says(p.from - 1, "prep.of")
                        && Goods.unknown(c, p.from - 2)
                        && !c.isAt(p.from - 2, "goods.neutral")
                        && c.numbers().stream().noneMatch(Clauses::isAnchor)
                        && !announced(c);
        if (others) {
            f.subject = subject; // "local assemblers of electronics feel it"
        } else if (again) {
            f.subject = "product"; // "sales of the metal", after copper
        } else if (p != null && inPassing(c)) {
            f.subject = subject; // "sales to Peru, where makers of electronics have settled, rose"
        } else if (aside && !better || passing) {
            f.subject = "product";
        } else if (p != null && !(p.from >= wholeFrom && p.to <= wholeTo) && !Goods.isCause(c, p)) {
            f.product = Codes.of(p.products.get(0));
            if (!p.products.get(0).equals("TOTAL")) {
                f.subject = "product";
            }
        } else if (p == null
                && c.has("total")
                && (c.says(c.first("total").from, "everything")
                        || c.first("total").from - c.from <= 1
                                && !c.has("share.noun")
                                && c.after(c.first("total").to, 0, "flow.exports", "flow.imports")
                                        == null)
                && c.first("total").from < wholeFrom
                && c.numbers().stream().anyMatch(n -> n.num.type() == Num.Type.MONEY)) {
            f.product = Codes.TOTAL;
        } else if (p == null
                && c.has("goods")
                && !c.has("same.goods", "pronoun.product")
                && c.first("goods").from < wholeFrom
                && !Goods.unlisted(c, wholeFrom, wholeTo)
                && !c.has("total")
                && c.has("verb.sell", "verb.buy")
                && !("product".equals(subject)
                        && c.from > 0
                        && c.numbers().stream().noneMatch(Clauses::isAnchor))) {
            f.product = Codes.TOTAL;
        } else if (Goods.unlisted(c, wholeFrom, wholeTo) && !Goods.example(c, f, holdings)) {
            f.product = Codes.of(Goods.UNLISTED);
            f.subject = "product";
        }
        if (c.has("bilateral")
                && c.has("balance", "balance.deficit", "balance.surplus")
                && p == null) {
            f.product =
                    topic.product != null
                            ? topic.product
                            : Codes.TOTAL; // "parts from Peru: the bilateral deficit": of all goods
        }
        if (c.has("bilateral")
                && f.reporter != null
                && topic.reporter != null
                && !f.reporter.equals(topic.reporter)
                && !partnerSet
                && holdings.isPartner(topic.reporter.first())) {
            f.partner = topic.reporter;
        }
        boolean ours =
                f.flow == TradeFlow.IMPORTS
                        && topic.flow == TradeFlow.EXPORTS
                        && topic.reporter != null
                        && f.reporter != null
                        && !f.reporter.equals(topic.reporter)
                        && f.partner != null
                        && f.partner.equals(holdings.everyPartner())
                        && holdings.isPartner(topic.reporter.first())
                        && !c.has("total")
                        && c.areas().stream()
                                .anyMatch(a -> a.adjective && f.reporter.is(roles.code(a)));
        if (ours
                && c.numbers().stream()
                        .anyMatch(n -> n.num.type() == Num.Type.MONEY || n.num.scaled())) {
            f.partner = topic.reporter;
        }
        Item head = c.first("percapita");
        boolean each =
                head != null && c.first("verb.buy") != null && head.to <= c.first("verb.buy").from;
        flows.viewpoint(c, f, each ? "reporter" : subject);
    }

    /**
     * "Imports from the area", "trade with the area": whether a group is where something comes from
     * or goes to.
     */
    private static boolean isWithGroup(Clause c, Item group) {
        boolean fromOrTo =
                c.says(group.from, "prep.from", "prep.to")
                        || c.before(group.from, 1, "prep.from", "prep.to") != null;
        return fromOrTo
                || c.says(group.from - 1, "prep.with")
                        && c.has("flow.exports", "flow.imports", "verb.sell", "verb.buy");
    }

    /** "After machines, the second item": goods that others are only set behind. */
    private static boolean setBehind(Clause c, Item p) {
        return c.before(p.from, 2, "behind") != null
                && c.before(p.from, 2, "behind").from - c.from <= 1;
    }

    /** Whether a clause only tells more of a place named before it, without a number. */
    private static boolean inPassing(Clause c) {
        return c.says(c.from, "relative.place")
                && c.numbers().stream().noneMatch(Clauses::isAnchor);
    }

    /**
     * "Norway's share of Chilean imports", "la quota della Norvegia sulle importazioni cilene":
     * whose share, of whose trade.
     */
    private void shareOf(Clause c, Frame f) {
        Item share = c.first("share.noun");
        Item flow =
                share == null
                        ? null
                        : c.items.stream()
                                .filter(
                                        i ->
                                                i.from >= share.to
                                                        && i.from - share.to <= 9
                                                        && i.isAny("flow.exports", "flow.imports"))
                                .findFirst()
                                .orElse(null);
        if (flow == null) {
            return;
        }
        Item owner =
                c.areas().stream()
                        .filter(
                                a ->
                                        !a.adjective
                                                && (c.mark(a.to, "'s", "'")
                                                                && share.from - a.to <= 2
                                                                && share.from >= a.to
                                                        || a.from >= share.to
                                                                && a.from - share.to <= 2
                                                                && a.to <= flow.from
                                                                && Roles.prep(c, a, "prep.of")))
                        .findFirst()
                        .orElse(null);
        Item whose =
                c.areas().stream()
                        .filter(
                                a ->
                                        a != owner
                                                && a.from >= share.to
                                                && (a.to <= flow.from
                                                                && flow.from - a.to <= 2
                                                                && (a.adjective
                                                                        || c.mark(a.to, "'s", "'")
                                                                        || a.to == flow.from)
                                                        || a.from >= flow.to
                                                                && a.from - flow.to <= 2
                                                                && (a.adjective
                                                                        || Roles.prep(
                                                                                c, a, "prep.of"))))
                        .findFirst()
                        .orElse(null);
        if (owner == null || whose == null || roles.code(owner).equals(roles.code(whose))) {
            return;
        }
        String part = roles.code(owner);
        String of = roles.code(whose);
        if (holdings.isPartner(part) && holdings.isReporter(of) && !holdings.isPartOf(part, of)) {
            f.reporter = Codes.of(of);
            f.partner = Codes.of(part);
            f.flow = Roles.flowOf(flow);
            f.subject = "partner";
        }
    }

    /**
     * "Between the hills and the sea lies a region that sold 3 billion": the text's own, told as if
     * new.
     */
    private void introduced(Clause c, Frame f) {
        Item kind =
                topic.reporter == null
                        ? null
                        : c.items.stream()
                                .filter(
                                        i ->
                                                i.is("kind")
                                                        && i.value("kind")
                                                                .equals(
                                                                        holdings.kind(
                                                                                topic.reporter
                                                                                        .first()))
                                                        && !c.says(i.to - 1, "plural")
                                                        && c.says(i.from - 1, "article.one")
                                                        && (c.says(i.to, "relative")
                                                                || c.says(i.to, "that")))
                                .findFirst()
                                .orElse(null);
        boolean bare =
                kind != null
                        && c.areas().stream()
                                .noneMatch(
                                        a ->
                                                a.from >= kind.to
                                                        && !roles.code(a)
                                                                .equals(
                                                                        eu.fondaco.core.area.Area
                                                                                .WORLD))
                        && (c.before(kind.from, 2, "be") != null
                                || c.says(kind.from - 2, "there.is"));
        boolean named =
                kind != null
                        && c.areas().stream()
                                .anyMatch(
                                        a ->
                                                a.to <= kind.from
                                                        && !a.adjective
                                                        && !Roles.prep(c, a, "prep.in")
                                                        && c.after(a.to, 0, "be") != null);
        if (bare && !named) {
            f.reporter = topic.reporter;
            f.partner = holdings.everyPartner();
            f.subject = "reporter";
        }
    }

    /**
     * Whether an adjective belongs to something that is traded, ranked or measured: not "the
     * Italian capital".
     */
    private static boolean linked(Item a, Clause c) {
        String[] near = {
            "flow.exports",
            "flow.imports",
            "flow.trade",
            "verb.sell",
            "verb.buy",
            "verb.absorb",
            "balance",
            "balance.deficit",
            "balance.surplus",
            "role.customer",
            "role.supplier",
            "role.exporter",
            "role.importer",
            "goods",
            "kind",
            "gdp",
            "growth.noun",
            "total",
            "dir.up",
            "dir.down",
            "share.noun",
            "relation.noun",
            "product.unlisted",
            "level.prior",
            "orders",
            "verb.provide",
            "relies",
            "average"
        };
        boolean people =
                c.isAt(a.from - 1, "article")
                        && !(c.after(a.to, 0, "kind") != null)
                        && (a.to >= c.to
                                || c.tokens.get(a.to).kind()
                                        == eu.fondaco.checking.text.Token.Kind.MARK
                                || c.tokens.get(a.to).isWord()
                                        && c.items.stream()
                                                .anyMatch(
                                                        i -> i.from - a.to <= 1 && i.from >= a.to));
        boolean along =
                c.before(a.from, 1, "prep.from", "prep.to") != null
                        && c.after(a.to, 0, "kind") == null
                        && (a.to >= c.to
                                || c.tokens.get(a.to).kind()
                                        == eu.fondaco.checking.text.Token.Kind.MARK
                                || c.isAt(a.to, "share.verb")
                                || c.isAt(a.to, "be"));
        boolean thatOf =
                c.says(a.from - 1, "that", "those")
                        && c.after(a.to, 0, "kind")
                                == null; // "the Chilean market took 8%, the Norwegian one 5%"
        boolean predicate =
                c.before(a.from, 0, "be") != null
                        && c.numbers().stream()
                                .anyMatch(
                                        n ->
                                                (n.num.type() == Num.Type.PERCENT
                                                                || n.num.type()
                                                                        == Num.Type.FRACTION)
                                                        && n.to <= a.from
                                                        && a.from - n.to <= 2); // "70% is Danish"
        boolean origin =
                c.says(a.to, "origin.noun")
                        || c.says(a.from - 1, "origin.noun"); // "of Dutch origin"
        return predicate
                || origin
                || thatOf
                || along
                || c.after(a.to, 2, near) != null
                || c.before(a.from, 2, near) != null
                || people
                || a.is("we")
                || c.items.stream()
                        .anyMatch(
                                i ->
                                        i.isProduct()
                                                && (Math.abs(i.from - a.to) <= 2
                                                        || Math.abs(a.from - i.to) <= 2))
                || c.says(a.to, "area.noun", "ones")
                || c.says(a.from - 1, "ones");
    }

    /** "The Catalan province": the one named before that lies there. */
    private String lastOfKind(Item a, Clause c) {
        Item kind =
                c.after(a.to, 1, "kind") != null
                        ? c.after(a.to, 1, "kind")
                        : c.before(a.from, 1, "kind");
        boolean plural = kind != null && c.says(kind.to - 1, "plural");
        if (kind == null
                || plural
                || c.has("rank.lead", "rank.top")
                || c.numbers().stream().anyMatch(n -> n.num.type() == Num.Type.ORDINAL)) {
            return null;
        }
        for (int i = topic.recent.size() - 1; i >= 0; i--) {
            String r = topic.recent.get(i);
            if (holdings.kind(r).equals(kind.value("kind"))
                    && holdings.isPartOf(r, roles.code(a))) {
                return r;
            }
        }
        return null;
    }

    /** "National exports", "the fall nationwide": the whole that the reporter is a part of. */
    private void national(Clause c, Frame f, int wholeFrom, int wholeTo) {
        Item n = c.first("national");
        if (n == null
                || n.from >= wholeFrom && n.to <= wholeTo
                || topic.reporter == null
                || c.has("none.more")) {
            return;
        }
        boolean forAll = c.before(n.from, 1, "prep.for") != null;
        if (c.has("share.noun") && !forAll) {
            return;
        }
        String[] moved = {
            "flow.exports", "flow.imports", "dir.up", "dir.down", "growth.noun", "growth.rate"
        };
        boolean opens =
                c.items.get(0) == n && n.to - n.from > 1
                        || c.items.size() > 1
                                && c.items.get(1) == n
                                && c.items.get(0).is("segment"); // "at national level, …"
        boolean linked =
                opens || c.after(n.to, 1, moved) != null || c.before(n.from, 1, moved) != null;
        String whole = holdings.whole(topic.reporter.first());
        if ((linked || forAll)
                && whole != null
                && c.numbers().stream().noneMatch(k -> k.num.type() == Num.Type.POINTS)) {
            f.reporter = Codes.of(whole);
            f.product = Codes.TOTAL;
            f.national = true;
        }
    }

    /** "The province": the one named last, where it isn't the text's own. */
    private void self(Clause c, Frame f, int wholeFrom, int wholeTo) {
        Item s = c.first("self");
        if (s == null
                || s.from >= wholeFrom && s.to <= wholeTo
                || !c.areas().isEmpty() && c.areas().get(0).from < s.from) {
            return;
        }
        String word = c.tokens.get(s.to - 1).norm();
        String kind = Roles.selfKind(c, s);
        boolean adjective = word.endsWith("ale") || word.endsWith("ali");
        if (kind.isEmpty() || adjective) {
            return;
        }
        String own = topic.reporter == null ? "" : topic.reporter.first();
        boolean other =
                f.reporter != null
                        && !f.reporter.is(own)
                        && holdings.kind(f.reporter.first()).equals(kind);
        if (holdings.kind(own).equals(kind) && !other && !c.says(s.from, "that")) {
            f.reporter = topic.reporter;
            f.subject = "reporter";
            return;
        }
        boolean spoken =
                other
                        && f.reporter != null
                        && topic.last != null
                        && f.reporter.equals(topic.last.reporter)
                        && holdings.isReporter(f.reporter.first());
        if (spoken) {
            f.subject = "reporter";
            return; // "exports of Umbria … the region": the one that the sentence before is about
        }
        for (int i = topic.recent.size() - 1; i >= 0; i--) {
            String r = topic.recent.get(i);
            String k = holdings.kind(r);
            if ((k.equals(kind) || kind.equals("state") && k.equals("territory"))
                    && holdings.isReporter(r)) {
                f.reporter = Codes.of(r);
                f.subject = "reporter";
                return;
            }
        }
        if (topic.reporter != null && holdings.kind(topic.reporter.first()).equals(kind)) {
            f.reporter = topic.reporter;
            f.subject = "reporter";
        }
    }

    /** "Germany relies on the Netherlands for …": the subject's own purchases. */
    private void relies(Clause c, Frame f) {
        Item r = c.first("relies");
        if (r == null || c.areas().stream().anyMatch(a -> a.to <= r.from)) {
            return;
        }
        if ("partner".equals(f.subject)
                && f.partner != null
                && !f.partner.equals(holdings.everyPartner())) {
            f.reporter = f.partner;
        }
        f.flow = TradeFlow.IMPORTS;
    }

    /** "Japan and Korea": named together. */
    private static boolean announced(Clause c) {
        for (int at = c.to; at < c.tokens.size(); at++) {
            if (c.tokens.get(at).is(":")) {
                return true;
            }
            if (c.tokens.get(at).kind() == eu.fondaco.checking.text.Token.Kind.NUMBER
                    || c.tokens.get(at).is(";")) {
                return false;
            }
        }
        return false;
    }

    private static boolean joined(Clause c, Item a) {
        int at = a.from - 1;
        while (at > c.from
                && (c.isAt(at, "article")
                        || c.isAt(at, "prep.in")
                        || c.isAt(at, "prep.to")
                        || c.isAt(at, "prep.from"))
                && !c.isAt(at, "conj")) {
            at--; // "in Norway and in Chile"
        }
        return c.isAt(at, "conj")
                || c.mark(at, "+")
                || c.mark(at, ","); // a comma inside a clause is one of a list
    }

    /** "Adding Peru the share climbs to 38%": an area added to the one spoken of. */
    private static boolean adds(Clause c, Item a) {
        return c.before(a.from, 2, "adding") != null;
    }
}
