// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.flow.TradeFlow;
import java.util.List;

/**
 * Decides what part each area of a clause plays: who reports, with whom, who is only set against,
 * the whole of a share, or the group that is ranked. Speaks from grammar first (to, from, whose,
 * who buys), then from what a dataset can hold.
 */
final class Roles {

    /** The words of those who trade: "customer", "supplier", "exporter", "importer". */
    static final String[] WORDS = {
        "role.customer", "role.supplier", "role.exporter", "role.importer"
    };

    enum Role {
        REPORTER,
        PARTNER,
        UNIVERSE,
        COMPARED,
        WHOLE
    }

    private final Topic topic;
    private final Holdings holdings;

    Roles(Topic topic) {
        this.topic = topic;
        this.holdings = topic.holdings;
    }

    /** The code that an item most likely means here. */
    String code(Item area) {
        if (topic.reporter != null && area.areas.contains(topic.reporter.first())) {
            String first = area.areas.get(0);
            boolean part =
                    holdings.reports(first) && holdings.isPartOf(first, topic.reporter.first());
            return part
                    ? first
                    : topic.reporter
                            .first(); // "Madrid", where its provinces are told apart, isn't Spain
        }
        for (String c : area.areas) {
            if (holdings.reports(c) || holdings.isPartner(c)) {
                return c;
            }
        }
        return area.areas.get(0);
    }

    /**
     * What part an area plays in a clause. Marks the frame as seen from another side where a clause
     * says so.
     */
    Role role(Item a, Clause c, Frame f) {
        String code = code(a);
        if (c.says(a.to, "partner")
                && holdings.isPartner(code)
                && holdings.isEveryPartner(eu.fondaco.core.question.Codes.of(code))) {
            return Role.PARTNER; // "from its EU partners": from all of them
        }
        if (isUniverse(a, c)) {
            return Role.UNIVERSE;
        }
        if (prep(c, a, "prep.than")
                        && c.before(
                                        a.from,
                                        4,
                                        "more",
                                        "less",
                                        "none.more",
                                        "unit.times",
                                        "multiple.up")
                                != null
                || prep(c, a, "comparison")
                        && c.before(a.from, 6, "comparison") != null
                        && c.before(a.from, 6, "comparison").from > c.from + 1
                        && (c.has("more", "less", "unit.times", "multiple.up")
                                || c.numbers().stream()
                                        .anyMatch(n -> n.num.type() == Num.Type.MULTIPLE))) {
            return Role.COMPARED;
        }
        if (c.before(a.from, 1, "overtake") != null || ousted(c, a)) {
            return Role.COMPARED;
        }
        if (measured(c, a)
                || c.before(a.from, 6, "comparison") != null
                        && c.numbers().stream()
                                .anyMatch(
                                        n -> n.num.type() == Num.Type.MULTIPLE && n.to <= a.from)) {
            return Role.COMPARED;
        }
        Item past = c.before(a.from, 2, "behind", "ahead");
        if (past != null
                        && c.items.stream()
                                .noneMatch(
                                        i ->
                                                i.from >= past.to
                                                        && i.to <= a.from
                                                        && i.isAny("dir.up", "dir.down"))
                || prep(c, a, "prep.than")
                        && c.before(a.from, 4, "more", "less", "comparison", "none.more") != null) {
            return Role.COMPARED;
        }
        boolean contains =
                f.reporter != null
                        && !f.reporter.is(code)
                        && f.reporter.list().stream().allMatch(r -> holdings.isPartOf(r, code));
        boolean total =
                c.after(a.to, 0, "total") != null
                        || c.before(a.from, 1, "total") != null
                        || c.has("share.noun") && a.adjective;
        boolean ranked =
                c.has("rank.top")
                        || c.numbers().stream().anyMatch(n -> n.num.type() == Num.Type.ORDINAL);
        Item grown =
                c.before(a.from, 3, "growth.noun") != null
                        ? c.before(a.from, 3, "growth.noun")
                        : c.after(a.to, 1, "growth.noun");
        if (contains
                && a.adjective
                && grown != null
                && c.numbers().stream().anyMatch(n -> n.num.type() == Num.Type.POINTS)) {
            return Role.WHOLE;
        }
        Item part =
                contains && !code.equals(eu.fondaco.core.area.Area.WORLD)
                        ? c.items.stream()
                                .filter(
                                        n ->
                                                n.isNum()
                                                        && (n.num.type() == Num.Type.FRACTION
                                                                || n.num.type() == Num.Type.PERCENT)
                                                        && n.to <= a.from
                                                        && a.from - n.to <= 4)
                                .findFirst()
                                .orElse(null)
                        : null;
        if (part != null
                && !c.has("dir.up", "dir.down", "gdp", "percapita")
                && c.after(part.to, 1, "more", "less") == null) {
            return Role.WHOLE;
        }
        Item portion = c.before(a.from, 6, "share.noun");
        if (contains && portion != null && a.from - portion.to <= 1 && c.numbers().isEmpty()) {
            return Role.WHOLE; // "Share of Italy: 8.2%"
        }
        if (contains && portion != null && prep(c, a, "prep.of")
                || contains
                        && portion != null
                        && c.mark(a.to, "'s", "'")
                        && c.isAt(a.from - 1, "prep.of")) {
            return Role.WHOLE;
        }
        if (contains
                && ranked
                && c.numbers().stream()
                        .noneMatch(
                                n ->
                                        n.num.type() == Num.Type.PERCENT
                                                || n.num.type() == Num.Type.MONEY)) {
            return Role.UNIVERSE;
        }
        boolean moves = c.has("dir.up", "dir.down") && !c.has("share.noun");
        if (contains
                && total
                && !moves
                && !prep(c, a, "prep.to")
                && c.has("share.noun", "total")
                && c.numbers().stream()
                        .anyMatch(
                                n ->
                                        n.num.type() == Num.Type.PERCENT
                                                || n.num.type() == Num.Type.FRACTION
                                                || n.num.type() == Num.Type.POINTS)) {
            return Role.WHOLE;
        }
        boolean reporter = holdings.isReporter(code);
        boolean partner = holdings.isPartner(code);
        if (!partner && reporter) {
            return Role.REPORTER;
        }
        if (partner && !reporter) {
            return Role.PARTNER;
        }
        if (!partner) {
            return prep(c, a, "prep.to") || prep(c, a, "prep.from") || topic.reporter != null
                    ? Role.PARTNER
                    : Role.REPORTER;
        }
        return spoken(a, c, f, code);
    }

    /**
     * "Pushed Chile out of first place", "took first place from Chile", "ha tolto al Cile il primo
     * posto", "has outsold Chile": whose place it was.
     */
    private static boolean ousted(Clause c, Item a) {
        if (c.before(a.from, 1, "outsell") != null && !Roles.prep(c, a, "prep.to")) {
            return true;
        }
        Item place =
                c.numbers().stream()
                        .filter(
                                n ->
                                        n.num.type() == Num.Type.ORDINAL
                                                && n.from >= a.to
                                                && n.from - a.to <= 3)
                        .findFirst()
                        .orElse(null);
        boolean outOf =
                place != null
                        && c.items.stream().anyMatch(i -> i.is("prep.from") && i.from == a.to);
        boolean takenFrom =
                place != null
                        && c.before(a.from, 2, "takes.off") != null
                        && (prep(c, a, "prep.to") || prep(c, a, "prep.from"));
        Item lost =
                c.numbers().stream()
                        .filter(
                                n ->
                                        n.num.type() == Num.Type.ORDINAL
                                                && n.to <= a.from
                                                && a.from - n.to <= 3)
                        .findFirst()
                        .orElse(null);
        boolean from =
                lost != null
                        && prep(c, a, "prep.from")
                        && c.before(lost.from, 2, "takes.off", "verb.absorb") != null
                        && c.after(lost.to, 0, "rank.noun") != null;
        return outOf || takenFrom || from;
    }

    /**
     * "40% less than Chile", "il doppio di Rivalta", "il triplo di quelle di Lagonia": set against.
     */
    private static boolean measured(Clause c, Item a) {
        Item than = c.before(a.from, 1, "more", "less");
        if (than != null
                && c.numbers().stream()
                        .anyMatch(
                                n ->
                                        (n.num.type() == Num.Type.PERCENT
                                                        || n.num.type() == Num.Type.FRACTION)
                                                && n.to <= than.from
                                                && than.from - n.to <= 1)) {
            return true;
        }
        if (isThan(c, than, a)
                && c.numbers().stream()
                        .anyMatch(
                                n ->
                                        (n.num.type() == Num.Type.MONEY || n.num.scaled())
                                                && n.to <= than.from
                                                && than.from - n.to <= 1)) {
            return true; // "3 billion more than Peru"
        }
        if (!a.adjective
                && c.numbers().stream()
                        .anyMatch(
                                n ->
                                        n.num.type() == Num.Type.MULTIPLE
                                                && n.to <= a.from
                                                && onlyArticles(c, n.to, a.from))
                && !c.says(a.from - 1, "prep.in")) {
            return true; // "compra quattro volte la Liguria"
        }
        boolean what =
                (c.says(a.from - 1, "what")
                                || c.isAt(a.from - 1, "article") && c.says(a.from - 2, "what"))
                        && c.numbers().stream()
                                .anyMatch(
                                        n ->
                                                n.num.type() == Num.Type.MULTIPLE
                                                        && n.to <= a.from
                                                        && a.from - n.to <= 2);
        if (what) {
            return true; // "1.4 times what Chile sells"
        }
        Item those = c.before(a.from, 4, "comparison", "prep.than");
        boolean several =
                those != null
                        && c.items.stream()
                                .anyMatch(
                                        n ->
                                                (n.isNum()
                                                                        && (n.num.type()
                                                                                        == Num.Type
                                                                                                .MULTIPLE
                                                                                || n.num.type()
                                                                                                == Num
                                                                                                        .Type
                                                                                                        .FRACTION
                                                                                        && those.is(
                                                                                                "comparison"))
                                                                || n.is("multiple.up"))
                                                        && n.to <= those.from
                                                        && those.from - n.to <= 1);
        if (several && onlyLinks(c, those.to, a.from)) {
            return true;
        }
        Item times = c.before(a.from, 4, "multiple.up");
        return times != null && c.isAt(times.to, "prep.of") && (!a.adjective || people(c, a));
    }

    /**
     * "Twice that of the Norwegians", "il doppio dei cileni": an adjective that stands for its
     * people.
     */
    private static boolean people(Clause c, Item a) {
        return c.isAt(a.from - 1, "article")
                && (a.to >= c.to
                        || c.tokens.get(a.to).kind() == eu.fondaco.checking.text.Token.Kind.MARK);
    }

    /**
     * Whether a word of more or less sets an amount against an area: "more than Peru", "in più del
     * Perù".
     */
    static boolean isThan(Clause c, Item compared, Item area) {
        return compared != null
                && compared.to <= area.from
                && area.from - compared.to <= 2
                && onlyArticles(c, compared.to, area.from)
                && (c.says(compared.to - 1, "prep.than")
                        || c.isAt(compared.to - 1, "prep.than")
                        || compared.to - compared.from > 1
                                && c.says(compared.to - 1, "vs.more", "vs.near", "prep.of"));
    }

    private static boolean onlyArticles(Clause c, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!c.isAt(i, "article") && !c.says(i, "epithet")) {
                return false;
            }
        }
        return true;
    }

    /**
     * The code that an item most likely means beside an area of some kind: "Madrid" beside a region
     * is the region.
     */
    String codeLike(Item area, eu.fondaco.core.question.Codes reporter) {
        String kind = reporter == null ? "" : holdings.kind(reporter.first());
        return area.areas.stream()
                .filter(a -> holdings.isReporter(a) && holdings.kind(a).equals(kind))
                .findFirst()
                .orElse(code(area));
    }

    /** The part of an area that data hold on both sides: what the words around it say. */
    static boolean onlyLinks(Clause c, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!c.isAt(i, "article")
                    && !c.isAt(i, "prep.in")
                    && !c.isAt(i, "prep.to")
                    && !c.isAt(i, "prep.from")
                    && !c.isAt(i, "prep.of")
                    && !c.isAt(i, "prep.with")) {
                return false;
            }
        }
        return true;
    }

    private boolean isOwn(String code) {
        return topic.reporter != null && topic.reporter.is(code);
    }

    /**
     * "Italian purchases from Austria": where the clause names whose trade it is, the other is the
     * partner.
     */
    private boolean beside(Item a, Clause c, String code) {
        boolean linked =
                prep(c, a, "prep.from") || prep(c, a, "prep.to") || prep(c, a, "prep.with");
        return linked
                && c.areas().stream()
                        .anyMatch(
                                o ->
                                        o != a
                                                && (o.adjective || o.is("we"))
                                                && !code(o).equals(code)
                                                && holdings.isReporter(code(o))
                                                && (o.is("we")
                                                                && c.has(
                                                                        "balance",
                                                                        "balance.deficit",
                                                                        "balance.surplus")
                                                        || o.to <= a.from && a.from - o.to <= 3)
                                                && (o.is("we")
                                                        || c.before(
                                                                        o.from,
                                                                        0,
                                                                        "flow.exports",
                                                                        "flow.imports")
                                                                != null
                                                        || c.after(
                                                                        o.to,
                                                                        0,
                                                                        "flow.exports",
                                                                        "flow.imports")
                                                                != null));
    }

    private Role spoken(Item a, Clause c, Frame f, String code) {
        boolean owned =
                c.areas().stream()
                        .anyMatch(
                                o ->
                                        o != a
                                                && o.to <= a.from
                                                && (o.is("we") || o.adjective)
                                                && !code(o).equals(code)
                                                && c.after(o.to, 1, "flow.imports") != null);
        Item sold = c.before(a.from, 1, "verb.sell");
        boolean toWhom =
                sold != null
                        && !sold.isArea()
                        && c.areas().stream()
                                .anyMatch(o -> o.to <= sold.from && !code(o).equals(code))
                        && onlyLinks(c, sold.to, a.from)
                        && !prep(c, a, "prep.from");
        Item theirs = c.after(a.to, 3, "flow.imports");
        boolean buyer =
                a.adjective
                        && c.isAt(a.from - 1, "article")
                        && theirs != null
                        && c.items.stream()
                                .anyMatch(
                                        p ->
                                                p.is("pronoun")
                                                        && p.to == theirs.from
                                                        && p.from >= a.to)
                        && topic.reporter != null
                        && !isOwn(code);
        Item sells = isOwn(code) ? null : c.after(a.to, 4, "verb.sell");
        boolean toOwn =
                sells != null
                        && !sells.isArea()
                        && c.areas().stream()
                                .anyMatch(
                                        o ->
                                                o.from >= sells.to
                                                        && o.from - sells.to <= 2
                                                        && isOwn(code(o))
                                                        && !prep(c, o, "prep.from")
                                                        && onlyLinks(c, sells.to, o.from));
        if (toOwn) {
            return Role.PARTNER; // "Chile sold us …"
        }
        if (toWhom && !isOwn(code) || buyer) {
            return Role
                    .PARTNER; // "Britain sold the Peruvians …", "the Irish doubled their purchases"
        }
        if (beside(a, c, code)
                || owned && a.adjective && (goods(c, a.to) || goods(c, a.from - 1))) {
            return Role.PARTNER;
        }
        if (a.is("we")
                && (f.flow == TradeFlow.BALANCE
                        || c.has("balance", "balance.deficit", "balance.surplus"))
                && !prep(c, a, "prep.with")
                && !prep(c, a, "prep.for")
                && holdings.isReporter(code)) {
            return Role.REPORTER;
        }
        if (a.is("we")
                && prep(c, a, "prep.for")
                && f.flow == TradeFlow.BALANCE
                && topic.reporter != null
                && !topic.reporter.is(code)) {
            f.partner = topic.reporter;
            return Role.REPORTER;
        }
        boolean bought =
                a.adjective
                        && !isOwn(code)
                        && topic.reporter != null
                        && (goods(c, a.to) || goods(c, a.from - 1))
                        && c.before(a.from, 4, "flow.imports") != null;
        Item portion = c.before(a.from, 2, "share.noun");
        if (bought
                || portion != null
                        && (prep(c, a, "prep.of") || a.adjective && portion.to == a.from)
                        && topic.reporter != null
                        && !isOwn(code)
                        && !holdings.isEveryReporter(topic.reporter.first())) {
            return Role.PARTNER; // "purchases of Italian goods", "the share of Peru"
        }
        Item behind = areaKind(c.after(a.to, 0, "kind"));
        Item market = behind != null ? behind : c.before(a.from, 0, "kind");
        if (a.adjective
                && market != null
                && "partner".equals(market.value("kind"))
                && topic.reporter != null
                && !topic.reporter.is(code)
                && !c.says(a.to, "partner")) {
            return Role.PARTNER; // "the British market"
        }
        if (c.before(a.from, 2, "relies") != null) {
            return Role.PARTNER;
        }
        boolean isTopic = topic.reporter != null && topic.reporter.is(code);
        if (isTopic && c.before(a.from, 1, "turn.to") != null) {
            return Role.REPORTER; // "Let us turn to Norway"
        }
        if (!isTopic && c.before(a.from, 2, "adding") != null && "partner".equals(f.subject)) {
            return Role.PARTNER;
        }
        if (a.adjective
                && !isTopic
                && topic.reporter != null
                && (c.after(a.to, 0, "role.customer", "role.importer") != null
                                && c.has("verb.buy", "verb.absorb")
                        || c.after(a.to, 0, "orders") != null)) {
            return Role.PARTNER; // "German customers bought"
        }
        Item flowAfter =
                c.after(
                        a.to,
                        3,
                        "flow.exports",
                        "flow.imports",
                        "balance.deficit",
                        "balance.surplus",
                        "balance",
                        "flow.trade",
                        "verb.sell");
        boolean possessive = c.mark(a.to, "'s", "'");
        if (a.adjective
                && goods(c, a.to)
                && c.has("verb.buy")
                && topic.reporter != null
                && !isTopic
                && c.areas().stream().anyMatch(o -> o.to <= a.from && topic.reporter.is(code(o)))) {
            return Role.PARTNER;
        }
        if ((possessive || a.adjective)
                && (flowAfter != null && !flowAfter.is("verb.sell") || goods(c, a.to))) {
            return Role.REPORTER;
        }
        boolean acts =
                !a.adjective
                        && c.after(a.to, 0, "flow.exports", "flow.imports") != null
                        && !prep(c, a, "prep.to")
                        && !prep(c, a, "prep.from")
                        && !prep(c, a, "prep.of")
                        && !prep(c, a, "prep.with")
                        && !prep(c, a, "prep.in");
        if (acts) {
            return Role.REPORTER; // "Portugal exports a third as much"
        }
        Item noun =
                c.before(
                        a.from,
                        0,
                        "flow.exports",
                        "flow.imports",
                        "balance",
                        "balance.deficit",
                        "balance.surplus");
        if (a.adjective && noun != null) {
            return Role.REPORTER;
        }
        if (isTopic && f.reporter != null && !f.reporter.is(code) && f.viewed) {
            return Role.PARTNER;
        }
        if (prep(c, a, "prep.for")
                && !isTopic
                && a.from - c.from <= 2
                && c.has("role.supplier", "role.customer")) {
            f.viewed = true;
            return Role.REPORTER;
        }
        Item flowBefore =
                c.before(
                        a.from,
                        30,
                        "flow.exports",
                        "flow.imports",
                        "verb.sell",
                        "verb.buy",
                        "relies");
        if (prep(c, a, "prep.to")) {
            return isTopic && f.partner != null && !f.partner.equals(holdings.everyPartner())
                    ? Role.REPORTER
                    : Role.PARTNER;
        }
        if (prep(c, a, "prep.from")
                && a.is("we")
                && f.flow == TradeFlow.EXPORTS
                && f.reporter != null
                && !f.reporter.is(code)) {
            return Role.PARTNER;
        }
        boolean bare =
                !c.has(
                                "flow.exports",
                                "flow.imports",
                                "verb.sell",
                                "verb.buy",
                                "share.verb",
                                "verb.provide")
                        && f.partner != null
                        && !f.partner.equals(holdings.everyPartner())
                        && "partner".equals(f.subject);
        if (prep(c, a, "prep.from")
                && bare
                && "share".equals(f.measure)
                && f.reporter != null
                && !f.reporter.is(code)) {
            return Role.PARTNER; // "24 came from France, 16 from Germany"
        }
        Item comes = c.first("verb.provide", "share.verb");
        boolean group = topic.reporter != null && holdings.isEveryReporter(topic.reporter.first());
        if (prep(c, a, "prep.from")
                && !isTopic
                && topic.reporter != null
                && !group
                && comes != null
                && flowBefore == null
                && !c.has("flow.exports")) {
            return Role.PARTNER;
        }
        if (prep(c, a, "prep.from")) {
            boolean imports =
                    flowBefore != null && flowBefore.isAny("flow.imports", "verb.buy")
                            || flowBefore == null && f.flow == TradeFlow.IMPORTS;
            return imports && !isTopic ? Role.PARTNER : Role.REPORTER;
        }
        Item near =
                c.before(
                        a.from,
                        4,
                        "flow.exports",
                        "flow.imports",
                        "balance.deficit",
                        "balance.surplus",
                        "balance",
                        "flow.trade",
                        "role.supplier",
                        "role.customer",
                        "share.noun");
        if (prep(c, a, "prep.of") && near != null && !near.is("share.noun")) {
            return Role.REPORTER;
        }
        if (prep(c, a, "prep.with")) {
            return isTopic ? Role.REPORTER : Role.PARTNER;
        }
        if (c.after(a.to, 12, "relies") != null) {
            return Role.REPORTER;
        }
        if (c.after(a.to, 4, "verb.sell") != null && !prep(c, a, "prep.in")) {
            return Role.REPORTER;
        }
        if (c.after(a.to, 4, "verb.buy") != null && (topic.reporter == null || isTopic)) {
            return Role.REPORTER;
        }
        if (isTopic || topic.reporter != null && holdings.isEveryReporter(topic.reporter.first())) {
            return Role.REPORTER;
        }
        return topic.reporter == null && f.reporter == null ? Role.REPORTER : Role.PARTNER;
    }

    /** Whether a word for goods stands at a token. */
    private static boolean goods(Clause c, int at) {
        return c.says(at, "goods", "goods.noun");
    }

    /** Whether an area stands as the whole that members are ranked or counted among. */
    boolean isUniverse(Item a, Clause c) {
        if (a.is("we")) {
            return false; // "our country" is one, not a group
        }
        Item behind = areaKind(c.after(a.to, 1, "kind"));
        Item market = behind != null ? behind : a.adjective ? c.before(a.from, 1, "kind") : null;
        if (market != null
                && "partner".equals(market.value("kind"))
                && !holdings.isGroup(code(a))) {
            return false; // "the Austrian market" is Austria
        }
        Item kind = areaKind(c.after(a.to, 1, "kind"));
        if (kind != null
                && kind.from == a.to
                && !a.adjective
                && !c.says(kind.to - 1, "plural")
                && holdings.kind(code(a)).equals(kind.value("kind"))) {
            return false; // "Valencia province" is one
        }
        if (kind != null
                && (a.adjective || c.mark(a.to, "'s") || kind.from == a.to)
                && !plainMention(a, c)) {
            return true;
        }
        Item adjacent = areaKind(c.before(a.from, 0, "kind"));
        if (a.adjective && adjacent != null && !plainMention(a, c)) {
            return true;
        }
        Item before = areaKind(c.before(a.from, 2, "kind"));
        boolean apart =
                before != null
                        && before.to < a.from
                        && onlyArticles(c, before.to, a.from)
                        && !c.isAt(before.to, "prep.of")
                        && !c.isAt(before.to, "prep.in");
        return before != null
                && !apart
                && before.to <= a.from
                && (prep(c, a, "prep.of") || prep(c, a, "prep.in"))
                && (c.has("prep.among")
                        || c.numbers().stream()
                                .anyMatch(
                                        n ->
                                                n.num.type() == Num.Type.ORDINAL
                                                        || n.num.type() == Num.Type.PLAIN
                                                                && !n.num.scaled())
                        || c.has("rank.top", "none.more", "rank.lead"));
    }

    /** The item, where it names a kind of area and not of goods or partners. */
    private static Item areaKind(Item kind) {
        return kind == null || kind.value("kind").equals("product") ? null : kind;
    }

    /** "Asian markets", "the countries of the EU": the group itself. */
    private boolean plainMention(Item a, Clause c) {
        return holdings.areas().find(code(a)).map(x -> x.isGroup()).orElse(false)
                && !c.has("none.more", "rank.noun")
                && c.numbers().stream().noneMatch(n -> n.num.type() == Num.Type.ORDINAL);
    }

    /** The kind of area that "the province" or "regional" names; empty for other words. */
    static String selfKind(Clause c, Item s) {
        for (String kind : List.of("province", "region", "state", "territory")) {
            if (c.says(s.to - 1, "self." + kind)) {
                return kind;
            }
        }
        return "";
    }

    /** The flow a word names by itself, or null. */
    static TradeFlow flowOf(Item i) {
        if (i.isAny("balance.deficit", "balance.surplus", "balance")) {
            return TradeFlow.BALANCE;
        }
        if (i.isAny("flow.exports", "verb.sell", "role.exporter", "role.customer", "verb.absorb")) {
            return TradeFlow.EXPORTS;
        }
        if (i.isAny("flow.imports", "verb.buy", "role.importer", "role.supplier", "relies")) {
            return TradeFlow.IMPORTS;
        }
        return i.is("flow.trade") ? TradeFlow.TRADE : null;
    }

    /**
     * Whether a preposition of a category stands before an item, over articles and other
     * adjectives.
     */
    static boolean prep(Clause c, Item a, String category) {
        int at = a.from - 1;
        int steps = 0;
        while (at >= c.from && steps++ < 6) {
            for (Item i : c.items) {
                boolean with =
                        category.equals("prep.with")
                                && i.is("relation.noun")
                                && c.says(at, "prep.with");
                if (i.to == at + 1 && (i.is(category) || with)) {
                    return true;
                }
            }
            boolean skip =
                    c.isAt(at, "article")
                            || c.isAt(at, "total") && !c.isAt(at, "flow.exports")
                            || c.isAt(at, "other")
                            || c.isAt(at, "kind")
                            || c.isAt(at, "cardinal")
                            || c.says(at, "epithet");
            boolean anyPrep =
                    c.isAt(at, "prep.to")
                            || c.isAt(at, "prep.from")
                            || c.isAt(at, "prep.of")
                            || c.isAt(at, "prep.in");
            boolean joined = c.isAt(at, "conj");
            if (!skip
                    && !joined
                    && !(anyPrep && c.isAt(at, "prep.of") && c.isAt(at - 1, "kind"))
                    && !area(c, at)) {
                return false;
            }
            at--;
        }
        return false;
    }

    /** Whether an area that is joined to another lies at a token: "Peru and". */
    private static boolean area(Clause c, int at) {
        return c.items.stream()
                .anyMatch(
                        i ->
                                i.isArea()
                                        && i.from <= at
                                        && at < i.to
                                        && c.items.stream()
                                                .anyMatch(j -> j.is("conj") && j.from == i.to));
    }
}
