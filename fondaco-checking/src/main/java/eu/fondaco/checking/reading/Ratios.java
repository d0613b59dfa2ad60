// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Operator;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import java.util.List;

/** Ratios and multiples: of one area to another, and of a year to an earlier one. */
final class Ratios {

    private final Topic topic;
    private final Holdings holdings;
    private final Lexicon lexicon;
    private final Roles roles;
    private final Questions questions;
    private final Claims claims;

    Ratios(Topic topic, Lexicon lexicon, Roles roles, Questions questions, Claims claims) {
        this.topic = topic;
        this.holdings = topic.holdings;
        this.lexicon = lexicon;
        this.roles = roles;
        this.questions = questions;
        this.claims = claims;
    }

    /** "Three times as much as Peru", "doubled since 2009". */
    void multiple(Statement x, Item a) {
        double value = a.num.value();
        Item than = x.c.first("comparison");
        if (fasterBy(x, a) || timesLess(x, a) || ofOtherFlow(x, a)) {
            return;
        }
        Item other =
                x.c.areas().stream()
                        .filter(
                                i ->
                                        i.from >= a.to
                                                && roles.role(i, x.c, x.f) == Roles.Role.COMPARED)
                        .findFirst()
                        .orElse(null);
        if (other != null) {
            ratioTo(x, a, value, other);
            return;
        }
        if (toBoth(x, a, value)) {
            return;
        }
        Item after =
                than == null
                        ? null
                        : x.c.areas().stream()
                                .filter(i -> i.from >= than.to && than.from >= a.to)
                                .findFirst()
                                .orElse(null);
        Item what =
                x.c.says(a.to, "what") && x.baseYears == null
                        ? x.c.areas().stream()
                                .filter(i -> i.from > a.to && i.from - a.to <= 2 && !i.adjective)
                                .findFirst()
                                .orElse(null)
                        : null;
        if (what != null && ratioTo(x, a, value, what)) {
            return; // "1.4 times what Chile sells"
        }
        if (after != null && x.baseYears == null) {
            ratioTo(x, a, value, after);
            return;
        }
        if (a.is("multiple.down")) {
            claims.add(
                    x,
                    a,
                    "growth",
                    questions.change(x, MeasureExpr.of("multiple")).build(),
                    Claims.number(a, value, 1, "times"),
                    null);
            return;
        }
        boolean asMuch =
                x.c.says(a.to, "as")
                        && x.baseYears == null
                        && other(x) != null
                        && x.clauses.subList(0, x.index + 1).stream()
                                .flatMap(k -> k.areas().stream())
                                .anyMatch(i -> x.f.reporter.is(roles.code(i)));
        if (asMuch) {
            Question q =
                    questions
                            .about(x, MeasureExpr.of("ratio"))
                            .denominator(Basis.ofReporter(other(x)))
                            .build();
            claims.add(x, a, "ratio", q, Claims.number(a, value, 1, "times"), null);
            return;
        }
        if (x.baseYears == null
                && x.f.earlier != null
                && x.f.period != null
                && x.f.earlier.compareTo(x.f.period) < 0) {
            claims.add(
                    x,
                    a,
                    "growth",
                    questions.about(x, MeasureExpr.of("multiple")).base(x.f.earlier).build(),
                    Claims.number(a, value, 1, "times"),
                    null);
            return;
        }
        boolean since =
                x.baseYears == null
                        && x.index > 0
                        && !x.datesItself()
                        && topic.period != null
                        && x.f.period != null
                        && x.f.period.compareTo(topic.period) < 0
                        && x.clauses.subList(0, x.index).stream()
                                .anyMatch(
                                        k ->
                                                k.numbers().stream().anyMatch(Clauses::isAnchor)
                                                        && k.items.stream()
                                                                .anyMatch(
                                                                        i ->
                                                                                i.isWhen()
                                                                                        && i.when
                                                                                                        .cue()
                                                                                                == When
                                                                                                        .Cue
                                                                                                        .IN));
        if (since) { // "in 2013 it was 6 billion, so the sum has been multiplied by two and a half"
            claims.add(
                    x,
                    a,
                    "growth",
                    questions
                            .about(x, MeasureExpr.of("multiple"))
                            .period(topic.period)
                            .base(x.f.period)
                            .build(),
                    Claims.number(a, value, 1, "times"),
                    null);
            return;
        }
        Period then = topic.last != null && topic.last.periodStated ? topic.last.period : null;
        boolean sinceThen =
                x.baseYears == null
                        && then != null
                        && x.f.period != null
                        && then.compareTo(x.f.period) < 0
                        && x.c.areas().isEmpty()
                        && x.c.after(a.to, 0, "more") != null
                        && than == null;
        if (sinceThen) { // "In 2012 it sold 3 billion. In 2016 sales were three times larger"
            claims.add(
                    x,
                    a,
                    "growth",
                    questions.about(x, MeasureExpr.of("multiple")).base(then).build(),
                    Claims.number(a, value, 1, "times"),
                    null);
            return;
        }
        boolean ofWhole =
                x.baseYears == null
                        && (x.c.after(a.to, 1, "national") != null
                                || x.c.after(a.to, 1, "average") != null);
        if (ofWhole) {
            return; // "twice the national share" isn't growth
        }
        boolean moving =
                a.is("multiple.up")
                        || x.c.says(a.to, "as", "times.more")
                        || x.baseYears != null
                        || x.c.has("multiplied", "level.prior", "dir.up")
                        || than != null;
        if (moving) {
            claims.add(
                    x,
                    a,
                    "growth",
                    questions.change(x, MeasureExpr.of("multiple")).build(),
                    Claims.number(a, value, 1, "times"),
                    null);
            x.f.measure = "multiple";
        }
    }

    /**
     * "Lagonia sells six times less than Rivalta", "six times less", after Rivalta: the other sells
     * six times as much; false where it isn't said so.
     */
    private boolean timesLess(Statement x, Item a) {
        Item less = x.c.after(a.to, 0, "less");
        if (less == null || x.baseYears != null || a.is("multiple.down")) {
            return false;
        }
        Item named =
                x.c.areas().stream()
                        .filter(i -> i.from >= less.from && i.from - less.to <= 3)
                        .findFirst()
                        .orElse(null);
        Codes other =
                named != null
                        ? Codes.of(roles.code(named))
                        : x.f.before != null && !x.f.before.equals(x.f.reporter)
                                ? x.f.before
                                : null;
        if (other == null || x.f.reporter == null || !holdings.isReporter(other.first())) {
            return false;
        }
        Codes subject = named != null && x.f.reporter.is(other.first()) ? x.f.before : x.f.reporter;
        if (subject == null || subject.equals(other)) {
            return false;
        }
        Question q =
                questions
                        .about(x, MeasureExpr.of("ratio"))
                        .reporter(other)
                        .denominator(Basis.ofReporter(subject))
                        .build();
        claims.add(x, a, "ratio", q, Claims.number(a, 1, "times"), null);
        return true;
    }

    /**
     * "Grew twice as fast as Peru's", "sono cresciute il doppio di quelle di Rivalta": a multiple
     * of another's growth, which no question asks for.
     */
    private boolean fasterBy(Statement x, Item a) {
        Item moved = x.c.before(a.from, 1, "dir.up", "dir.down");
        Item other =
                x.c.areas().stream()
                        .filter(i -> i.from >= a.to && i.from - a.to <= 7)
                        .findFirst()
                        .orElse(null);
        boolean as =
                x.c.says(a.to, "as") && !x.c.isAt(a.to, "comparison")
                        || x.c.isAt(a.to, "prep.of")
                        || x.c.isAt(a.to, "prep.than") && !x.c.says(a.to, "as");
        boolean fast =
                moved != null
                        && other != null
                        && as
                        && x.baseYears == null
                        && !x.c.says(a.from - 1, "arrival");
        if (fast) {
            claims.add(x, a, "ratio", null, Claims.number(a, 1, "times"), Reason.NOT_MEASURABLE);
        }
        return fast;
    }

    /**
     * "Sells to Norway three times what it buys there": one flow as a multiple of the other; false
     * where only one is named.
     */
    private boolean ofOtherFlow(Statement x, Item a) {
        Item first =
                x.c.items.stream()
                        .filter(i -> i.to <= a.from && flow(i) != null)
                        .findFirst()
                        .orElse(null);
        boolean covers =
                first != null
                        && x.c.has("cover.verb")
                        && flow(first) == TradeFlow.EXPORTS
                        && x.c.has("flow.imports")
                        && x.c.first("flow.imports").to <= a.from;
        if (covers) { // "exports covered imports 1.8 times over"
            Question cover =
                    questions
                            .about(x, MeasureExpr.of("ratio"))
                            .flow(TradeFlow.EXPORTS)
                            .denominator(Basis.ofFlow(TradeFlow.IMPORTS))
                            .build();
            claims.add(x, a, "ratio", cover, Claims.number(a, 1, "times"), null);
            return true;
        }
        Item second =
                x.c.items.stream()
                        .filter(i -> i.from >= a.to && flow(i) != null)
                        .findFirst()
                        .orElse(null);
        boolean both =
                first != null
                        && second != null
                        && flow(first) != flow(second)
                        && x.baseYears == null
                        && !a.is("multiple.down");
        if (!both) {
            return false;
        }
        boolean theirs =
                x.f.bought
                        && first.is(
                                "verb.buy"); // "Norway buys here twice what it sells": the reporter
        // sells
        Question q =
                questions
                        .about(x, MeasureExpr.of("ratio"))
                        .flow(theirs ? flow(second) : flow(first))
                        .denominator(Basis.ofFlow(theirs ? flow(first) : flow(second)))
                        .build();
        claims.add(x, a, "ratio", q, Claims.number(a, 1, "times"), null);
        return true;
    }

    private static TradeFlow flow(Item i) {
        return i.isAny("flow.exports", "verb.sell") && !i.isAny("flow.imports", "verb.buy")
                ? TradeFlow.EXPORTS
                : i.isAny("flow.imports", "verb.buy") && !i.isAny("flow.exports", "verb.sell")
                        ? TradeFlow.IMPORTS
                        : null;
    }

    /**
     * "Sold twice as much to Chile as to Peru", "buys four times as much as it sells": two
     * partners, or both flows, of one reporter; false for others.
     */
    private boolean toBoth(Statement x, Item a, double value) {
        Clause c = x.c;
        if (!c.says(a.to, "as") || x.f.reporter == null) {
            return false;
        }
        List<Item> ends =
                c.areas().stream()
                        .filter(
                                i ->
                                        i.from >= a.to
                                                && (Roles.prep(c, i, "prep.to")
                                                        || Roles.prep(c, i, "prep.from")
                                                        || Roles.prep(c, i, "prep.in"))
                                                && holdings.isPartner(roles.code(i))
                                                && !x.f.reporter.is(roles.code(i)))
                        .toList();
        if (ends.size() == 2) {
            x.f.partner = Codes.of(roles.code(ends.get(0)));
            x.f.subject = "partner";
            Question q =
                    questions
                            .about(x, MeasureExpr.of("ratio"))
                            .denominator(Basis.ofPartner(Codes.of(roles.code(ends.get(1)))))
                            .build();
            claims.add(x, a, "ratio", q, Claims.number(a, value, 1, "times"), null);
            return true;
        }
        Item first =
                c.items.stream()
                        .filter(i -> i.to <= a.from && i.isAny("verb.sell", "verb.buy"))
                        .reduce((p, q) -> q)
                        .orElse(null);
        Item second =
                c.items.stream()
                        .filter(i -> i.from >= a.to && i.isAny("verb.sell", "verb.buy"))
                        .findFirst()
                        .orElse(null);
        boolean flows =
                first != null
                        && second != null
                        && Roles.flowOf(first) != Roles.flowOf(second)
                        && c.items.stream()
                                .anyMatch(
                                        i ->
                                                i.is("pronoun")
                                                        && i.to <= second.from
                                                        && i.from >= a.to);
        if (!flows) {
            return false;
        }
        Question q =
                questions
                        .about(x, MeasureExpr.of("ratio"))
                        .flow(Roles.flowOf(first))
                        .denominator(Basis.ofFlow(Roles.flowOf(second)))
                        .build();
        claims.add(x, a, "ratio", q, Claims.number(a, value, 1, "times"), null);
        return true;
    }

    /**
     * Who is meant by "three times as much", with no one named: the reporter spoken of before; null
     * for none.
     */
    private Codes other(Statement x) {
        Codes before =
                x.f.before != null && !x.f.before.equals(x.f.reporter)
                        ? x.f.before
                        : topic.last == null ? null : topic.last.reporter;
        return before == null || x.f.reporter == null || before.equals(x.f.reporter)
                ? null
                : before;
    }

    /** "A fifth more than the capital", "20% more than Spain": a ratio of areas. */
    boolean toOther(Statement x, Item a, Item compared) {
        Item other = null;
        for (Item i : x.c.items) {
            if (i.from >= compared.to && (i.isArea() && !i.adjective || i.is("capital.word"))) {
                boolean end =
                        (Roles.prep(x.c, i, "prep.from") || Roles.prep(x.c, i, "prep.to"))
                                && x.c.before(i.from, 4, "comparison", "prep.than") == null
                                && !x.c.isAt(compared.to - 1, "prep.than");
                other = end ? null : i; // "bought 3% more from Peru"
                break;
            }
        }
        if (other == null
                || x.c.items.stream().anyMatch(i -> i.isWhen() && i.from >= compared.to)) {
            return false;
        }
        double sign = compared.is("less") && !compared.is("more") ? -1 : 1;
        return ratioTo(x, a, 1 + sign * a.num.value() / 100, other);
    }

    /**
     * "Half of what it was in 2008": a multiple below one, of the flow or of the share spoken of.
     */
    void ofBefore(Statement x, Item a) {
        Question said =
                x.c.areas().isEmpty()
                                && !x.c.has("flow.exports", "flow.imports", "verb.sell", "verb.buy")
                        ? claims.lastAsked("percent")
                        : null;
        boolean share = said != null && said.measure().id().equals("share");
        Question q =
                share
                        ? said.toBuilder()
                                .measure(new MeasureExpr("multiple", MeasureExpr.of("share")))
                                .base(x.base())
                                .build()
                        : questions.change(x, MeasureExpr.of("multiple")).build();
        claims.add(x, a, "growth", q, Claims.number(a, a.num.value() / 100, 1, "times"), null);
    }

    /** A ratio to the area that an item names; false where it names none that is known. */
    boolean toArea(Statement x, Item a, double value, Item other) {
        return ratioTo(x, a, value, other);
    }

    private boolean ratioTo(Statement x, Item a, double value, Item other) {
        String code = other.is("capital.word") ? capital(x.f) : roles.codeLike(other, x.f.reporter);
        if (code == null) {
            return false;
        }
        boolean head =
                x.c.has("percapita")
                        || x.previous() != null && x.previous().has("percapita")
                        || "per_capita".equals(x.f.measure);
        boolean possessive =
                x.c.mark(other.to, "'s", "'") || x.c.before(other.from, 2, "comparison") != null;
        boolean reporter =
                holdings.isReporter(code)
                        && (!holdings.isPartner(code)
                                || "reporter".equals(x.f.subject)
                                || head
                                || possessive && !"partner".equals(x.f.subject));
        if (reporter && (head || possessive) && x.f.partner != null && x.f.partner.is(code)) {
            x.f.partner = holdings.everyPartner();
        }
        MeasureExpr m =
                head
                        ? new MeasureExpr("ratio", MeasureExpr.of("per_capita"))
                        : MeasureExpr.of("ratio");
        Basis d = reporter ? Basis.ofReporter(Codes.of(code)) : Basis.ofPartner(Codes.of(code));
        Question.Builder b = questions.about(x, m).denominator(d);
        double step =
                a.num.type() == Num.Type.PERCENT
                        ? a.num.step() / 100
                        : a.num.type() == Num.Type.MULTIPLE && !a.num.words() ? a.num.step() : 0;
        Operator op =
                a.num.words() && a.num.operator() == Operator.EQUAL
                        ? Operator.ABOUT
                        : a.num.operator();
        claims.add(
                x,
                a,
                "ratio",
                b.build(),
                new Assertion(op, value, step, List.of(), "times", a.num.open()),
                null);
        return true;
    }

    /** The area of the capital of the country a frame speaks of; null where there is none. */
    private String capital(Frame f) {
        if (f.reporter == null) {
            return null;
        }
        String whole = holdings.whole(f.reporter.first());
        String name = whole == null ? null : lexicon.capitals().get(whole);
        if (name == null) {
            return null;
        }
        return holdings.areas().list().stream()
                .filter(
                        a ->
                                holdings.reports(a.code())
                                        && (a.name().en().equals(name)
                                                || a.name().it().equals(name)))
                .map(a -> a.code())
                .findFirst()
                .orElse(null);
    }
}
