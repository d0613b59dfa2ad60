// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Places told of somebody: "the third customer", "Lombardy leads the regions", "its largest
 * supplier".
 */
final class Ranks {

    private final Topic topic;
    private final Roles roles;
    private final Universes universes;
    private final Questions questions;
    private final Claims claims;
    private final Holdings holdings;

    Ranks(Topic topic, Roles roles, Universes universes, Questions questions, Claims claims) {
        this.topic = topic;
        this.roles = roles;
        this.universes = universes;
        this.questions = questions;
        this.claims = claims;
        this.holdings = topic.holdings;
    }

    /** "The third customer": an ordinal, where it is a place and not a time or a half. */
    void ordinal(Statement x, Item a) {
        Clause c = x.c;
        if (ofValue(x, a)) {
            return;
        }
        boolean ofNoun =
                c.after(
                                a.to,
                                5,
                                "role.customer",
                                "role.supplier",
                                "role.exporter",
                                "role.importer",
                                "kind",
                                "rank.noun")
                        != null;
        boolean place =
                ofNoun
                        || c.before(a.from, 5, "rank.noun", "be") != null && !c.has("streak")
                        || c.before(a.from, 1, "hedge.about") != null
                        || c.before(a.from, 2, "rank.verb") != null
                        || x.sofar("rank.noun")
                        || apposition(x, a)
                        || opensWith(x, a)
                        || c.says(a.from - 1, "rank.adjective") && c.isAt(a.from - 2, "article")
                        || ofCountry(c, a)
                        || c.says(a.from - 1, "definite", "possessive") && c.says(a.to, "one")
                        || c.says(a.from - 1, "number.word")
                        || followed(c, a, "rank.follows");
        boolean adverb =
                a.num.value() == 1
                        && a.num.words()
                        && Goods.unknown(c, a.from - 1)
                        && !ofNoun; // "felt first at home"
        if (adverb) {
            return;
        }
        Item gaveUp = c.before(a.from, 1, "dir.down");
        if (gaveUp != null
                && c.after(a.to, 0, "rank.noun") != null
                && !c.says(a.from - 1, "arrival", "prep.to", "prep.in")) {
            return; // "Rivalta loses second place"
        }
        boolean inOrFor =
                c.says(a.from - 2, "prep.for")
                        || c.says(a.from - 1, "prep.in") && c.after(a.to, 0, "rank.noun") == null;
        boolean numbered = c.mark(a.from, "#");
        if (numbered || place && !inOrFor && !followed(c, a, "rank.not")) {
            rank(x, a, (int) a.num.value(), false);
        }
    }

    /** Whether a word of a category follows a number, or is joined to it by a hyphen. */
    private static boolean followed(Clause c, Item a, String category) {
        return c.says(a.to, category) || c.mark(a.to, "-") && c.says(a.to + 1, category);
    }

    /**
     * "A region that sold 3 billion, the sixth in the country", "la sesta del Paese": a place among
     * all of a country.
     */
    private static boolean ofCountry(Clause c, Item a) {
        boolean opens =
                a.from - c.from <= 1
                        && (c.isAt(a.from - 1, "article") || c.says(a.from - 1, "definite"));
        Item national = c.after(a.to, 2, "national");
        boolean nation = national != null && national.from - a.to <= 1;
        boolean area =
                c.areas().stream()
                        .anyMatch(
                                i ->
                                        i.from >= a.to
                                                && i.from - a.to <= 2
                                                && (Roles.prep(c, i, "prep.of")
                                                        || Roles.prep(c, i, "prep.in")));
        return opens && (nation || area);
    }

    /**
     * "Third, Chile", "terza la Norvegia": a place that opens a clause, with who holds it and
     * nothing else.
     */
    private static boolean opensWith(Statement x, Item a) {
        Clause c = x.c;
        Item who =
                c.areas().stream()
                        .filter(i -> i.from >= a.to && i.from - a.to <= 3)
                        .findFirst()
                        .orElse(null);
        boolean begins =
                a.from == c.from && who != null && !who.adjective && c.numbers().size() == 1;
        return begins
                && c.items.stream()
                        .allMatch(
                                i ->
                                        i == a
                                                || i == who
                                                || i.isWhen()
                                                || i.isAny(
                                                        "article", "be", "time.in", "hedge.about"))
                && c.to - who.to <= 2;
    }

    /**
     * "Umbria, fourth in 2023, moves up": a place between commas after who holds it, where the
     * sentence tells places.
     */
    private static boolean apposition(Statement x, Item a) {
        Clause c = x.c;
        boolean bare =
                x.previous() != null
                        && a.from - c.from <= 1
                        && c.items.stream()
                                .allMatch(
                                        i ->
                                                i == a
                                                        || i.isWhen()
                                                        || i.isAny(
                                                                "article", "time.in", "prep.in"));
        List<Item> before = bare ? x.previous().items : List.of();
        boolean afterHolder = !before.isEmpty() && before.get(before.size() - 1).isArea();
        return afterHolder
                && x.sentence.items().stream()
                        .anyMatch(
                                i ->
                                        i.isAny(
                                                "rank.noun",
                                                "role.exporter",
                                                "role.importer",
                                                "verb.sell",
                                                "verb.buy",
                                                "verb.absorb",
                                                "flow.exports",
                                                "flow.imports"));
    }

    /** "Lombardy leads the regions." */
    void leads(Statement x) {
        Item lead = x.c.first("rank.lead");
        boolean universe =
                lead != null
                        && x.c.items.stream()
                                .anyMatch(
                                        i ->
                                                i.from >= lead.to
                                                        && (i.is("kind")
                                                                || i.isArea()
                                                                        && roles.isUniverse(
                                                                                i, x.c)));
        boolean ofRole = lead != null && x.c.after(lead.to, 4, Roles.WORDS) != null;
        if ((universe || ofRole) && x.c.areas().stream().anyMatch(i -> i.to <= lead.from)) {
            rank(x, lead, 1, false);
        }
    }

    /** "Oils are led by Rivalta": who is named after it comes first. */
    void ledBy(Statement x) {
        Item word = x.c.first("led.by");
        Item first =
                x.c.areas().stream()
                        .filter(i -> i.from >= word.to && i.from - word.to <= 2)
                        .findFirst()
                        .orElse(null);
        String code = first == null ? null : roles.code(first);
        if (code == null || !holdings.isReporter(code) && !holdings.isPartner(code)) {
            return;
        }
        boolean partner =
                holdings.isPartner(code)
                        && (!holdings.isReporter(code)
                                || topic.reporter != null
                                        && !topic.reporter.is(code)
                                        && !holdings.isEveryReporter(topic.reporter.first()));
        if (partner) {
            x.f.partner = Codes.of(code);
        } else {
            x.f.reporter = Codes.of(code);
        }
        x.f.subject = partner ? "partner" : "reporter";
        rank(x, word, 1, false);
    }

    /** "Its largest customer." */
    void superlative(Statement x) {
        Item top = x.c.first("rank.top");
        Item role =
                x.c.after(
                        top.to,
                        4,
                        "role.customer",
                        "role.supplier",
                        "role.exporter",
                        "role.importer",
                        "kind");
        if (Goods.unknown(x.c, top.to) && x.c.isAt(top.to + 1, "prep.of")) {
            return; // "chief economist of the exporters' union"
        }
        Item leads = x.c.after(top.to, 0, "flow.exports", "flow.imports");
        if (widest(x, top)) {
            return;
        }
        if (role == null
                && leads != null
                && x.c.product() != null
                && x.c.product().to <= top.from
                && x.c.has("be")
                && !x.c.has("neg")) {
            x.f.product = Codes.of(x.c.product().products.get(0));
            x.f.subject = "product";
            rank(x, top, 1, false); // "machines are the leading export"
            return;
        }
        if (role == null || x.c.has("neg")) {
            return;
        }
        boolean subject =
                !x.c.areas().isEmpty()
                        || x.c.product() != null
                        || x.sentence.items().stream()
                                .anyMatch(i -> i.is("pronoun") && i.from < top.from);
        if (subject) {
            rank(x, top, 1 + ahead(x), false);
        }
    }

    /**
     * Asks for the rank of the area, partner or product spoken of, among the members that the
     * clause names.
     */
    void rank(Statement x, Item a, int stated, boolean ascending) {
        Clause c = x.c;
        Frame f = x.f;
        Item near = c.after(a.to, 6, Roles.WORDS);
        Item role = near != null ? near : c.first(Roles.WORDS);
        Item universe =
                c.items.stream()
                        .filter(
                                i ->
                                        i.isArea()
                                                && (roles.isUniverse(i, c)
                                                        || roles.role(i, c, f)
                                                                == Roles.Role.UNIVERSE))
                        .findFirst()
                        .orElse(null);
        Item kindItem =
                c.items.stream()
                        .filter(
                                i ->
                                        i.is("kind")
                                                && !i.is("national")
                                                && (i.from >= a.to || i.to <= a.from))
                        .findFirst()
                        .orElse(null);
        String kind = kindItem == null ? null : kindItem.value("kind");
        boolean noProduct = f.product == null || holdings.isTotal(f.product);
        if ("product".equals(kind) && noProduct && role == null) {
            return;
        }
        Dimension d = dimension(x, role, universe, kind);
        boolean noPartner = f.partner == null || f.partner.equals(holdings.everyPartner());
        boolean group = universe != null || c.has("group");
        boolean amongAll =
                d == Dimension.PARTNER
                        && role != null
                        && noPartner
                        && group
                        && f.reporter != null
                        && topic.reporter != null;
        if (amongAll) { // "France is the second buyer of the area": by what it buys
            TradeFlow own = role.is("role.customer") ? TradeFlow.IMPORTS : TradeFlow.EXPORTS;
            Universe among = new Universe(Dimension.REPORTER, universes.of(universe, kind, f));
            claims.add(
                    x,
                    a,
                    "rank",
                    questions
                            .about(x, MeasureExpr.of("rank"))
                            .flow(own)
                            .universe(among)
                            .ascending(ascending)
                            .build(),
                    Claims.place(stated),
                    null);
            return;
        }
        TradeFlow flow =
                role != null && role.is("role.supplier")
                        ? TradeFlow.IMPORTS
                        : role != null && role.isAny("role.customer", "role.exporter")
                                ? TradeFlow.EXPORTS
                                : f.flow;
        Item ownArea =
                c.areas().stream()
                        .filter(i -> f.reporter != null && f.reporter.is(roles.code(i)))
                        .findFirst()
                        .orElse(null);
        boolean their =
                role != null
                        && IntStream.rangeClosed(1, 4)
                                .anyMatch(k -> c.says(role.from - k, "possessive"));
        if (d == Dimension.PARTNER
                && role != null
                && forAnother(x, a, owner(c, role), flow, stated, ascending)) {
            return;
        }
        boolean swapped =
                d == Dimension.PARTNER
                        && their
                        && ownArea != null
                        && !noPartner
                        && holdings.isReporter(f.partner.first());
        if (d == Dimension.PARTNER && noPartner
                || d == Dimension.PRODUCT && holdings.isTotal(f.product)
                || d == Dimension.REPORTER && f.reporter == null) {
            return;
        }
        MeasureExpr by =
                c.has("percapita")
                        ? MeasureExpr.of("per_capita")
                        : c.has("gdp") ? MeasureExpr.of("gdp_ratio") : null;
        String members = d == Dimension.REPORTER ? universes.of(universe, kind, f) : Universe.ALL;
        String own = topic.reporter == null ? null : topic.reporter.first();
        kind = kind == null && f.reporter != null ? holdings.kind(f.reporter.first()) : kind;
        boolean part =
                d == Dimension.REPORTER
                        && own != null
                        && f.reporter != null
                        && holdings.isPartOf(f.reporter.first(), own);
        boolean inside =
                part
                        && c.items.stream()
                                .anyMatch(
                                        i ->
                                                i.is("self")
                                                        && (i.to <= a.from || i.from >= a.to)
                                                        && Roles.selfKind(c, i)
                                                                .equals(holdings.kind(own)));
        if (d == Dimension.REPORTER
                && f.reporter != null
                && !f.reporter.isSum()
                && !holdings.kind(f.reporter.first()).equals(kind)) {
            String up = holdings.areas().find(f.reporter.first()).map(z -> z.parent()).orElse("");
            if (holdings.kind(up).equals(kind) && holdings.areas().childrenOf(up).size() == 1) {
                f.reporter = Codes.of(up);
                members = universes.of(universe, kind, f);
            }
        }
        if (inside) {
            f.within = topic.reporter;
            members = Universes.plural(kind) + " of " + own;
        }
        Question.Builder b =
                questions
                        .about(x, new MeasureExpr("rank", by))
                        .flow(flow)
                        .universe(new Universe(d, members))
                        .ascending(ascending);
        if (d == Dimension.PRODUCT) {
            b.partner(f.partner);
        }
        if (swapped) {
            b.reporter(f.partner).partner(f.reporter);
        }
        questions.dated(x, b);
        if (goesOn(x, a) && x.base() != null) {
            b.period(x.base());
        }
        claims.add(x, a, "rank", b.build(), Claims.place(stated), null);
    }

    /**
     * Whether a place is one among partners, products or reporters: by the word of its holder, else
     * by what the clause is about.
     */
    private Dimension dimension(Statement x, Item role, Item universe, String kind) {
        Clause c = x.c;
        Frame f = x.f;
        boolean product = "product".equals(kind);
        if (role != null && role.isAny("role.customer", "role.supplier")) {
            return Dimension.PARTNER;
        }
        if (product && f.product != null && !holdings.isTotal(f.product)) {
            return Dimension.PRODUCT;
        }
        if ("partner".equals(kind)) {
            return Dimension.PARTNER;
        }
        if (role != null || universe != null || kind != null && !product || f.subject == null) {
            return Dimension.REPORTER;
        }
        boolean within =
                c.items.stream()
                        .anyMatch(i -> i.isProduct() && c.before(i.from, 1, "prep.in") != null);
        boolean own =
                f.reporter != null
                        && (c.has("self")
                                || c.areas().stream().anyMatch(i -> f.reporter.is(roles.code(i))));
        return switch (f.subject) {
            case "partner" -> Dimension.PARTNER;
            case "product" -> within && own ? Dimension.REPORTER : Dimension.PRODUCT;
            default -> Dimension.REPORTER;
        };
    }

    /**
     * "Austria is Germany's fifth supplier", of a text about Austria: asked of Germany's side;
     * false where nobody is named whose supplier it is.
     */
    private boolean forAnother(
            Statement x, Item a, Item owner, TradeFlow flow, int stated, boolean ascending) {
        Item subject =
                owner == null
                        ? null
                        : x.c.areas().stream()
                                .filter(
                                        i ->
                                                i != owner
                                                        && i.to <= a.from
                                                        && !roles.code(i).equals(roles.code(owner)))
                                .findFirst()
                                .orElse(null);
        if (subject == null || topic.reporter == null || !topic.reporter.is(roles.code(subject))) {
            return false;
        }
        if (!holdings.isReporter(
                roles.code(owner))) { // "Montalba is Norway's third supplier": nothing is held from
            // Norway's side
            boolean told = x.c.before(a.from, 6, "be") != null;
            if (told) {
                claims.add(x, a, "rank", null, Claims.place(stated), Reason.NO_DATA);
            }
            return told;
        }
        if (!holdings.isPartner(roles.code(subject))) {
            return false;
        }
        Question.Builder q =
                questions
                        .about(x, MeasureExpr.of("rank"))
                        .flow(flow)
                        .reporter(Codes.of(roles.code(owner)))
                        .partner(Codes.of(roles.code(subject)));
        claims.add(
                x,
                a,
                "rank",
                q.universe(new Universe(Dimension.PARTNER, Universe.ALL))
                        .ascending(ascending)
                        .build(),
                Claims.place(stated),
                null);
        return true;
    }

    /** "From seventh to fourth place": a place left for another, with no time of its own. */
    private static boolean goesOn(Statement x, Item a) {
        List<Item> next =
                x.c.items.stream().filter(i -> i.from >= a.to && i.from - a.to <= 2).toList();
        boolean arrives =
                next.stream()
                        .anyMatch(
                                i ->
                                        i.isNum()
                                                && i.num.type() == Num.Type.ORDINAL
                                                && x.c.says(i.from - 1, "arrival", "prep.to"));
        return arrives && x.leaves(a) && !x.ownBase && next.stream().noneMatch(Item::isWhen);
    }

    /**
     * "By far the widest deficit is with Peru": the partner with whom the balance is lowest, or
     * highest; false for others.
     */
    private boolean widest(Statement x, Item top) {
        Item gap = x.c.after(top.to, 1, "balance.deficit", "balance.surplus");
        gap =
                gap == null && x.c.lexicon.adjectivesFollow()
                        ? x.c.before(top.from, 1, "balance.deficit", "balance.surplus")
                        : gap;
        Item with =
                gap == null
                        ? null
                        : x.c.areas().stream()
                                .filter(
                                        i ->
                                                Roles.prep(x.c, i, "prep.with")
                                                        && holdings.isPartner(roles.code(i)))
                                .findFirst()
                                .orElse(null);
        if (with == null || x.f.reporter == null || x.f.reporter.is(roles.code(with))) {
            return false;
        }
        Question.Builder q =
                questions
                        .about(x, MeasureExpr.of("rank"))
                        .flow(TradeFlow.BALANCE)
                        .partner(Codes.of(roles.code(with)));
        claims.add(
                x,
                top,
                "rank",
                q.universe(new Universe(Dimension.PARTNER, Universe.ALL))
                        .ascending(gap.is("balance.deficit"))
                        .build(),
                Claims.place(1),
                null);
        return true;
    }

    /**
     * Whose customer or supplier: "Germany's fifth supplier", "il quinto fornitore della Germania";
     * null where nobody is named.
     */
    private static Item owner(Clause c, Item role) {
        return c.areas().stream()
                .filter(
                        i ->
                                i.to <= role.from
                                                && role.from - i.to <= 4
                                                && (c.mark(i.to, "'s", "'")
                                                        || i.is("we") && i.adjective)
                                        || i.from >= role.to
                                                && i.from - role.to <= 2
                                                && Roles.prep(c, i, "prep.of"))
                .findFirst()
                .orElse(null);
    }

    /** How many a clause before puts ahead: "After Germany, the best customer". */
    private static int ahead(Statement x) {
        Clause before = x.previous();
        Item behind = before == null ? x.c.first("behind") : before.first("behind");
        Clause where = before != null && behind != null ? before : x.c;
        return behind == null || behind.from - where.from > 1
                ? 0
                : (int)
                        where.areas().stream()
                                .filter(
                                        i ->
                                                i.from >= behind.to
                                                        && i.from - behind.to <= 4
                                                        && !i.adjective)
                                .count();
    }

    /**
     * "€1,523 a head, the fourth highest value in the country": a place by what the statement
     * before gave a value of; false where no value stood there.
     */
    private boolean ofValue(Statement x, Item a) {
        Clause c = x.c;
        Item top = c.after(a.to, 2, "rank.top");
        Item noun = c.after(a.to, 0, "level.prior");
        boolean level =
                top != null && c.after(top.to, 1, "level.prior") != null
                        || noun != null
                                && c.after(noun.to, 0, "rank.top", "more", "dir.up") != null;
        Question said = !level || x.index == 0 || a.from - c.from > 2 ? null : claims.lastLevel();
        if (said == null
                || said.reporter() == null
                || said.reporter().isSum()
                || said.base() != null
                || !said.partner().equals(holdings.everyPartner())) {
            return false;
        }
        Item universe = c.areas().stream().findFirst().orElse(null);
        String members = universes.of(universe, null, x.f);
        MeasureExpr by = said.measure().equals(MeasureExpr.LEVEL) ? null : said.measure();
        Question q =
                said.toBuilder()
                        .measure(new MeasureExpr("rank", by))
                        .denominator(null)
                        .universe(new Universe(Dimension.REPORTER, members))
                        .build();
        claims.add(x, a, "rank", q, Claims.place(a.num.value()), null);
        return true;
    }
}
