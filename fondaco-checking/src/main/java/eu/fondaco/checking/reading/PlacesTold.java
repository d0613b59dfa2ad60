// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;
import java.util.List;

/**
 * Places told by who is ahead: "no region sells more", "only seven countries export more",
 * "preceded only by Chile".
 */
final class PlacesTold {

    private final Topic topic;
    private final Ranks ranks;
    private final Roles roles;
    private final Universes universes;
    private final Questions questions;
    private final Claims claims;
    private final Holdings holdings;

    PlacesTold(
            Topic topic,
            Ranks ranks,
            Roles roles,
            Universes universes,
            Questions questions,
            Claims claims) {
        this.topic = topic;
        this.ranks = ranks;
        this.roles = roles;
        this.universes = universes;
        this.questions = questions;
        this.claims = claims;
        this.holdings = topic.holdings;
    }

    /** "No EU15 country sells more than the Netherlands." */
    boolean noOther(Statement x) {
        Item most = x.c.first("most.of.all");
        boolean trades = x.c.has("verb.sell", "verb.buy", "flow.exports", "flow.imports");
        if (most != null && trades && !x.c.has("neg", "none.more") && !x.c.statesNumber()) {
            ranks.rank(x, most, 1, false); // "sells more than any other province"
            return true;
        }
        Item said = x.c.first("none.more");
        Clause opens = x.clauses.get(0);
        boolean earlier =
                said == null
                        && x.index > 0
                        && x.clauses.subList(0, x.index).stream().allMatch(k -> !k.statesNumber());
        Item none =
                earlier
                        ? opens.first("none.more")
                        : said; // "no region, in absolute terms, cut more"
        Item least = none == null ? null : x.c.after(none.to, 12, "less");
        Item than =
                least == null
                        ? null
                        : x.c.areas().stream()
                                .filter(i -> i.from >= least.to && i.from - least.to <= 3)
                                .findFirst()
                                .orElse(null);
        boolean level =
                x.c.has("verb.sell", "verb.buy")
                        && x.c.has("kind")
                        && !x.c.has("dir.up", "dir.down", "percapita")
                        && !x.c.statesNumber();
        boolean last = level && than != null && holdings.isReporter(roles.code(than));
        if (last) { // "no region sold less than Peru"
            x.f.reporter = Codes.of(roles.code(than));
            x.f.partner = holdings.everyPartner();
            x.f.subject = "reporter";
            ranks.rank(x, least, 1, true);
            return true;
        }
        Item more = none == null ? null : x.c.after(none.to, 12, "more", "as.much", "highest");
        if (more == null) {
            return false;
        }
        Item area = null;
        Item universe = null;
        for (Item i : x.c.areas()) {
            if (i.from >= more.to) {
                area = i;
            } else if (roles.isUniverse(i, x.c)
                    || i.from < more.from && !holdings.everyPartner().is(roles.code(i))) {
                universe = i;
            }
        }
        Item where = area;
        boolean there =
                where != null
                        && Roles.prep(x.c, where, "prep.in")
                        && holdings.isPartner(roles.code(where));
        boolean partner =
                there
                        && x.f.reporter != null
                        && !x.f.reporter.is(roles.code(where))
                        && holdings.hasPartners();
        if (partner) { // "nowhere are they higher than in Peru"
            Question q =
                    questions
                            .about(x, MeasureExpr.of("rank"))
                            .partner(Codes.of(roles.code(where)))
                            .universe(new Universe(Dimension.PARTNER, Universe.ALL))
                            .build();
            claims.add(x, where, "rank", q, Claims.place(1), null);
            return true;
        }
        Item among = universe;
        boolean spoken = x.f.reporter != null && trades;
        boolean subject =
                spoken
                        && (universe == null
                                || x.index > 0
                                        && !x.f.reporter.is(roles.code(among))
                                        && holdings.isPartOf(
                                                x.f.reporter.first(), roles.code(among)));
        if (area == null && !subject) {
            return false;
        }
        Item moved =
                x.c.items.stream()
                        .filter(i -> i.from >= none.to && i.isAny("dir.up", "dir.down"))
                        .findFirst()
                        .orElse(null);
        if (moved != null) {
            return movedMost(x, none, moved, area, universe);
        }
        Item named = area;
        if (named != null) {
            x.f.reporter = Codes.of(roles.code(named));
        }
        x.f.partner = holdings.everyPartner();
        x.f.subject = "reporter";
        Item kind = x.c.first("kind");
        String members = universes.of(universe, kind == null ? null : kind.value("kind"), x.f);
        if (universe != null && !holdings.areas().membersOf(roles.code(universe)).isEmpty()) {
            members = roles.code(universe);
        }
        Question q =
                questions
                        .about(x, MeasureExpr.of("rank"))
                        .universe(new Universe(Dimension.REPORTER, members))
                        .build();
        claims.add(x, named != null ? named : none, "rank", q, Claims.place(1), null);
        return x.c.numbers().stream()
                .noneMatch(n -> n.num.type() == Num.Type.PERCENT || n.num.type() == Num.Type.MONEY);
    }

    /**
     * "No region cut its imports more than Umbria": first by growth, or by change where it's in
     * money.
     */
    private boolean movedMost(Statement x, Item none, Item moved, Item area, Item universe) {
        Period base = x.base();
        String code = area == null ? x.f.reporter.first() : roles.code(area);
        if (base == null
                || !holdings.isReporter(code)
                || holdings.hasPartners()
                        && holdings.isPartner(code)
                        && "partner".equals(x.f.subject)) {
            return true; // no level is ranked here
        }
        x.f.reporter = Codes.of(code);
        x.f.partner = holdings.everyPartner();
        Item kind = x.c.first("kind");
        MeasureExpr by =
                MeasureExpr.of(
                        x.sentence.items().stream().anyMatch(i -> i.is("absolute"))
                                ? "change"
                                : "growth");
        Question q =
                questions
                        .about(x, new MeasureExpr("rank", by))
                        .base(base)
                        .universe(
                                new Universe(
                                        Dimension.REPORTER,
                                        universes.of(
                                                universe,
                                                kind == null ? null : kind.value("kind"),
                                                x.f)))
                        .ascending(Statement.down(moved))
                        .build();
        claims.add(x, area != null ? area : none, "rank", q, Claims.place(1), null);
        return true;
    }

    /**
     * "Contributed 11 points, the most of the twenty regions", "no other country did better": first
     * by the measure just told in the sentence; false where none was.
     */
    boolean firstOfThem(Statement x) {
        Clause c = x.c;
        Item none = c.first("none.more");
        Item best =
                none != null
                        ? c.after(none.to, 6, "better")
                        : c.has("highest") ? c.first("highest") : mostAmong(c);
        Question said = best == null || x.index == 0 || !bareOfClaims(c) ? null : claims.last();
        MeasureExpr by = said == null ? null : said.measure();
        boolean fits =
                by != null
                        && List.of("growth", "contribution", "gdp_ratio", "per_capita", "share")
                                .contains(by.toString())
                        && said.reporter() != null
                        && !said.reporter().isSum();
        Item universe = c.areas().stream().findFirst().orElse(null);
        Item kind = c.first("kind");
        boolean among =
                universe != null
                        || kind != null
                                && !"product".equals(kind.value("kind"))
                                && !"partner".equals(kind.value("kind"))
                        || c.has("national");
        boolean opens = none != null || best != null && best.from - c.from <= 3;
        if (!fits
                || !among
                || !opens
                || by.id().equals("share")
                        && (said.denominator() == null || said.denominator().product() == null)) {
            return false;
        }
        Frame f = new Frame();
        f.reporter = said.reporter();
        String members = universes.of(universe, kind == null ? null : kind.value("kind"), f);
        Question q =
                said.toBuilder()
                        .measure(new MeasureExpr("rank", by))
                        .universe(new Universe(Dimension.REPORTER, members))
                        .ascending(false)
                        .build();
        claims.add(x, best, "rank", q, Claims.place(1), null);
        return true;
    }

    /**
     * "L'aumento più forte tra le regioni": a comparative that ranks, where adjectives follow; null
     * for none.
     */
    private static Item mostAmong(Clause c) {
        return c.lexicon.adjectivesFollow()
                ? c.items.stream()
                        .filter(i -> i.is("more") && c.after(i.to, 1, "prep.among") != null)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** Whether a clause has no number that states something, and no verb or flow of its own. */
    private static boolean bareOfClaims(Clause c) {
        return !c.statesNumber()
                && !c.has(Roles.WORDS)
                && !c.has("verb.sell", "verb.buy", "flow.exports", "flow.imports", "verb.absorb");
    }

    /** "Only seven countries export more": eighth. */
    boolean exceeded(Statement x) {
        Clause c = x.c;
        Item n =
                c.numbers().stream()
                        .filter(
                                i ->
                                        i.num.type() == Num.Type.PLAIN
                                                && !i.num.scaled()
                                                && i.num.value() >= 1
                                                && i.num.value() < 100)
                        .findFirst()
                        .orElse(null);
        Item kind = n == null ? null : c.after(n.to, 2, "kind");
        boolean few =
                n != null
                        && (c.has("only")
                                || c.says(n.to, "prep.of")
                                        && c.numbers().size() == 2
                                        && c.numbers().get(1).from - n.to <= 2);
        Item more =
                kind == null && !few
                        ? null
                        : c.after(
                                kind == null ? n.to : kind.to,
                                6,
                                "more",
                                "less",
                                "better",
                                "outsell");
        if (more != null && sellsAndBuys(c, more)) {
            return false; // "only three countries sell more than they buy": a balance
        }
        if (more != null
                && c.items.stream()
                        .anyMatch(
                                i ->
                                        i.isWhen()
                                                && i.when.cue() == When.Cue.BASE
                                                && i.from >= more.to
                                                && i.from - more.to <= 2)) {
            return false; // "only eight regions bought more than the year before": how many rose
        }
        boolean sells =
                c.has("better", "outsell")
                        || c.has("verb.sell", "flow.exports", "verb.buy", "flow.imports");
        Item only = c.first("only");
        Item beyond = only == null ? null : c.after(only.to, 14, "more", "less", "better");
        boolean last = beyond != null && beyond.is("less") && !beyond.is("more");
        List<Item> named =
                beyond == null
                        ? List.of()
                        : c.areas().stream()
                                .filter(i -> i.from >= only.to && i.to <= beyond.from)
                                .toList();
        Codes before =
                x.index > 0 && x.f.before != null
                        ? x.f.before
                        : topic.last != null ? topic.last.reporter : null;
        if (n == null && !named.isEmpty() && sells && c.numbers().isEmpty() && before != null) {
            x.f.reporter =
                    c.has("we") && topic.self != null && holdings.isReporter(topic.self)
                            ? Codes.of(topic.self)
                            : before;
            x.f.partner = holdings.everyPartner();
            Question q =
                    questions
                            .about(x, MeasureExpr.of("rank"))
                            .universe(
                                    new Universe(
                                            Dimension.REPORTER,
                                            universes.of(
                                                    null,
                                                    holdings.kind(x.f.reporter.first()),
                                                    x.f)))
                            .ascending(last)
                            .build();
            claims.add(x, only, "rank", q, Claims.place(named.size() + 1), null);
            return true;
        }
        Item beaten =
                more == null || !more.is("outsell")
                        ? null
                        : c.areas().stream()
                                .filter(
                                        a ->
                                                a.from >= more.to
                                                        && holdings.isReporter(roles.code(a)))
                                .findFirst()
                                .orElse(null);
        if (beaten != null && c.numbers().size() == 1) { // "only four states outsell Tasmania"
            x.f.reporter = Codes.of(roles.code(beaten));
        }
        boolean moreNumbers =
                c.numbers().stream()
                                .filter(i -> more == null || i.from >= more.from || !few)
                                .count()
                        > 1;
        boolean thanOther =
                more != null
                        && beaten == null
                        && c.areas().stream()
                                .anyMatch(a -> a.from > more.from && !roles.code(a).equals("W00"));
        if (more == null || !sells || moreNumbers || thanOther || x.f.reporter == null) {
            return false;
        }
        Question q =
                questions
                        .about(x, MeasureExpr.of("rank"))
                        .partner(holdings.everyPartner())
                        .universe(
                                new Universe(
                                        Dimension.REPORTER,
                                        universes.of(
                                                null,
                                                kind == null ? null : kind.value("kind"),
                                                x.f)))
                        .ascending(more.is("less") && !more.is("more"))
                        .build();
        claims.add(x, n, "rank", q, Claims.place(n.num.value() + 1), null);
        return true;
    }

    private static boolean sellsAndBuys(Clause c, Item more) {
        Item first =
                c.items.stream()
                        .filter(
                                i ->
                                        i.isAny("verb.sell", "verb.buy", "count.exceed")
                                                && i.from <= more.from)
                        .reduce((p, q) -> q)
                        .orElse(null);
        Item second = c.after(more.to, 3, "verb.sell", "verb.buy");
        return first != null
                && second != null
                && (first.is("count.exceed")
                        ? second.is("verb.buy")
                        : Roles.flowOf(first) != Roles.flowOf(second));
    }

    /** "Preceded only by Chile": the place after those named; false where nobody is. */
    boolean preceded(Statement x) {
        Item word = x.c.first("preceded");
        if (word == null
                || x.c.items.stream().anyMatch(PlacesTold::isOrdinal)
                || x.sentence.items().stream().anyMatch(n -> isOrdinal(n) && n.to <= word.from)) {
            return false;
        }
        List<Item> named =
                x.c.areas().stream().filter(i -> i.from >= word.to && !i.adjective).toList();
        if (named.isEmpty() || topic.last == null && x.f.before == null) {
            return false;
        }
        Codes subject = x.f.before != null ? x.f.before : topic.last.reporter;
        if (subject == null || named.stream().anyMatch(i -> subject.is(roles.code(i)))) {
            return false;
        }
        x.f.reporter = subject;
        x.f.partner = holdings.everyPartner();
        Question q =
                questions
                        .about(x, MeasureExpr.of("rank"))
                        .universe(
                                new Universe(
                                        Dimension.REPORTER,
                                        universes.of(null, holdings.kind(subject.first()), x.f)))
                        .build();
        claims.add(x, word, "rank", q, Claims.place(named.size() + 1), null);
        return true;
    }

    /**
     * "Only Chile is ahead of Peru", "davanti al Perù c'è solo il Cile", "only Chile and Bolivia
     * sell more": the place after those named; false where nobody is.
     */
    boolean onlyAhead(Statement x) {
        Clause c = x.c;
        Item only = c.first("only");
        if (only == null || c.statesNumber()) {
            return false;
        }
        Item ahead = c.first("ahead", "better", "overtake");
        Clause opens = x.clauses.get(0);
        boolean opening =
                ahead == null
                        && x.index > 0
                        && opens.has("ahead")
                        && opens.areas().size() == 1
                        && opens.numbers().isEmpty();
        List<Item> areas =
                c.areas().stream().filter(i -> !i.adjective && !roles.isUniverse(i, c)).toList();
        List<Item> named;
        Item subject;
        if (opening || ahead != null && ahead.from < only.from) {
            subject =
                    opening
                            ? opens.areas().get(0)
                            : areas.stream()
                                    .filter(i -> i.from >= ahead.to && i.to <= only.from)
                                    .findFirst()
                                    .orElse(null);
            named = areas.stream().filter(i -> i.from >= only.to).toList();
        } else if (ahead != null) {
            subject = areas.stream().filter(i -> i.from >= ahead.to).findFirst().orElse(null);
            named = areas.stream().filter(i -> i.from >= only.to && i.to <= ahead.from).toList();
        } else {
            return false;
        }
        String code = subject == null ? null : roles.code(subject);
        boolean partner = code != null && holdings.isPartner(code) && "partner".equals(x.f.subject);
        boolean alike =
                code != null
                        && named.stream()
                                .allMatch(
                                        i ->
                                                holdings.kind(roles.code(i))
                                                        .equals(holdings.kind(code)));
        if (named.isEmpty() || partner || !alike || !holdings.isReporter(code)) {
            return false;
        }
        x.f.reporter = Codes.of(code);
        x.f.partner = holdings.everyPartner();
        Question q =
                questions
                        .about(x, MeasureExpr.of("rank"))
                        .universe(
                                new Universe(
                                        Dimension.REPORTER,
                                        universes.of(null, holdings.kind(code), x.f)))
                        .build();
        claims.add(x, only, "rank", q, Claims.place(named.size() + 1), null);
        return true;
    }

    private static boolean isOrdinal(Item n) {
        return n.isNum() && n.num.type() == Num.Type.ORDINAL;
    }

    /**
     * "Last comes Sabbiera, preceded by Montalba": one place above the last one told; false where
     * no last one was.
     */
    boolean nextToLast(Statement x) {
        Item word = x.c.first("behind", "preceded");
        Question said =
                word == null || word.from - x.c.from > 1 || x.index == 0 ? null : claims.last();
        Item named =
                x.c.areas().stream()
                        .filter(
                                i ->
                                        word != null
                                                && i.from >= word.to
                                                && i.from - word.to <= 2
                                                && !i.adjective)
                        .findFirst()
                        .orElse(null);
        boolean last =
                said != null
                        && named != null
                        && said.measure().id().equals("rank")
                        && said.ascending()
                        && x.c.says(word.from, "preceding")
                        && x.c.numbers().isEmpty();
        if (!last) {
            return false;
        }
        boolean partner = said.universe().dimension() == Dimension.PARTNER;
        Question.Builder b = said.toBuilder();
        Question q =
                (partner
                                ? b.partner(Codes.of(roles.code(named)))
                                : b.reporter(Codes.of(roles.code(named))))
                        .build();
        claims.add(x, named, "rank", q, Claims.place(2), null);
        return true;
    }
}
