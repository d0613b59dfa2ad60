// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;

/** Rates of change: "rose by 3.5%", "export growth of 2.4 per cent", "the pace slowed to 2.1%". */
final class Growths {

    private final Holdings holdings;
    private final Roles roles;
    private final Wholes wholes;
    private final Questions questions;
    private final Claims claims;

    Growths(Holdings holdings, Roles roles, Wholes wholes, Questions questions, Claims claims) {
        this.holdings = holdings;
        this.roles = roles;
        this.wholes = wholes;
        this.questions = questions;
        this.claims = claims;
    }

    /**
     * "Rose by 3.5%", "growth of 2.4 per cent", "against 36% for the Union": a rate of change;
     * false where a percentage is another measure.
     */
    boolean told(Statement x, Item a) {
        Item dir = x.direction(a);
        Item compared = x.c.after(a.to, 2, "more", "less");
        if (ofCountry(x, a, dir) || pace(x, a)) {
            return true;
        }
        if (a.num.signed() || dir != null || compared != null) {
            growth(x, a, dir, compared);
            return true;
        }
        return ofNoun(x, a)
                || again(x, a)
                || told(x, a, toldBy(x, a))
                || overBefore(x, a)
                || continued(x, a);
    }

    private boolean told(Statement x, Item a, Item moved) {
        if (moved != null) {
            growth(x, a, moved, null);
        }
        return moved != null;
    }

    /**
     * "Grew more than the national average (2%)", "against -1.2% in the national average": sets the
     * country as the one spoken of; true where it states its growth as well.
     */
    private boolean ofCountry(Statement x, Item a, Item dir) {
        String country = country(x, a);
        if (country == null) {
            return false;
        }
        x.f.reporter = Codes.of(country);
        boolean bracket = dir == null && x.index > 0 && !a.num.signed() && opensBracket(x.c);
        if (bracket) {
            growth(x, a, x.previous().first("dir.up", "dir.down"), null);
        }
        return bracket;
    }

    private static boolean opensBracket(Clause c) {
        return c.from > 0 && c.mark(c.from - 1, "(");
    }

    /** "From 2000 to 2006 the pace eased to 6.1%", after a yearly average. */
    private boolean pace(Statement x, Item a) {
        Clause c = x.c;
        Question moved = claims.lastSpan();
        boolean pace =
                c.has("growth.rate")
                        && c.before(a.from, 9, "growth.rate") != null
                        && !c.has("share.noun", "total");
        boolean yearly =
                pace
                        && moved != null
                        && moved.measure().id().equals("average_growth")
                        && x.baseYears != null;
        if (yearly) {
            claims.add(
                    x,
                    a,
                    "growth",
                    questions.change(x, MeasureExpr.of("average_growth")).build(),
                    Claims.number(a, 1, "percent"),
                    null);
        }
        return yearly;
    }

    /**
     * "Export growth of 2.4 per cent", "machines contributed 2 points to growth of 5%": after a
     * noun of growth.
     */
    private boolean ofNoun(Statement x, Item a) {
        Clause c = x.c;
        boolean noun = c.before(a.from, 2, "growth.noun") != null && c.isAt(a.from - 1, "prep.of");
        boolean whole =
                noun
                        && c.has("contribution", "lifts")
                        && c.numbers().stream()
                                .anyMatch(n -> n.num.type() == Num.Type.POINTS && n.to <= a.from);
        if (whole
                && x.f.product != null
                && !holdings.isTotal(x.f.product)) { // the growth of all goods
            Codes part = x.f.product;
            x.f.product = Codes.TOTAL;
            growth(x, a, null, null);
            x.f.product = part;
            return true;
        }
        boolean own = noun && !c.has("share.noun", "share.verb", "total");
        if (own) {
            growth(x, a, null, null);
        }
        return own;
    }

    /**
     * A rate of the kind that this sentence told before: "the pace slowed to 2.1%", "weakest in
     * Peru (1%)".
     */
    private boolean again(Statement x, Item a) {
        Clause c = x.c;
        boolean reached = c.has("verb.level", "be", "prep.to") || c.says(a.from - 1, "arrival");
        if (x.announced("growth.rate") && reached && !c.has("share.noun", "share.verb", "total")) {
            rateAgain(x, a);
            return true;
        }
        if (announcedGrowth(x, a)) {
            return true;
        }
        boolean alike = nextBracket(x);
        if (alike) {
            growth(x, a, null, null, x.f.sign);
        }
        return alike;
    }

    /**
     * "Strongest in Chile (8%) and weakest in Peru (1%)": a bracket with a percentage alone, after
     * another and a name.
     */
    private boolean nextBracket(Statement x) {
        if (!opensBracket(x.c) || x.c.items.size() != 1 || x.index <= 1) {
            return false;
        }
        Clause before = x.previous();
        boolean follows = x.c.mark(before.from - 2, ")") || x.c.mark(before.from - 1, ")", ",");
        boolean names =
                !before.areas().isEmpty()
                        && before.numbers().isEmpty()
                        && !before.has("flow.exports", "flow.imports")
                        && !Wholes.shareWord(before);
        Question moved = claims.lastMoved();
        return follows && names && moved != null && moved.measure().id().equals("growth");
    }

    /**
     * "0.9% ahead of the year before", "beats the 2022 result by 7%", "beat by 2% the peak of
     * 2008": by how much an earlier value is passed.
     */
    private boolean overBefore(Statement x, Item a) {
        Clause c = x.c;
        Item set = c.after(a.to, 0, "ahead", "behind");
        if (set != null && x.ownBase && noAreaFrom(c, set)) {
            growth(x, a, null, null, set.is("behind") ? -1 : 1);
            return true;
        }
        Item beaten = c.before(a.from, 8, "overtake", "outsell", "count.exceed", "hedge.more");
        boolean past = beaten != null && c.says(a.from - 1, "prep.by") && noAreaFrom(c, beaten);
        if (past && x.ownBase) {
            growth(x, a, null, null);
            return true;
        }
        if (bareNumber(c, a) && x.index > 0 && "change".equals(x.f.measure)) {
            growth(x, a, null, null, x.f.sign); // "grew by 892 million, or 5.9%"
            return true;
        }
        if (!past || !beaten.isAny("overtake", "count.exceed")) {
            return false;
        }
        Item then =
                c.items.stream()
                        .filter(
                                i ->
                                        i.from >= a.to
                                                && i.isYear()
                                                && !i.when.period().equals(x.f.period))
                        .findFirst()
                        .orElse(null);
        if (then != null) {
            claims.add(
                    x,
                    a,
                    "growth",
                    questions.about(x, MeasureExpr.of("growth")).base(then.when.period()).build(),
                    Claims.number(a, 1, "percent"),
                    null);
        }
        return true; // by how much is no share
    }

    private static boolean noAreaFrom(Clause c, Item word) {
        return c.areas().stream().noneMatch(i -> i.from >= word.to);
    }

    private static boolean bareNumber(Clause c, Item a) {
        return c.items.stream()
                .allMatch(
                        i ->
                                i == a
                                        || i.isAny(
                                                "article",
                                                "conj",
                                                "hedge.about",
                                                "hedge.more",
                                                "hedge.less"));
    }

    /**
     * Another rate after one of growth: "grew by 44%, compared with 36% for the Union as a whole".
     */
    private boolean continued(Statement x, Item a) {
        Clause c = x.c;
        boolean grown = x.f.measure != null && x.f.measure.startsWith("growth");
        boolean against = c.before(a.from, 1, "time.vs", "comparison", "prep.than") != null;
        boolean ellipsis =
                grown
                        && against
                        && x.index > 0
                        && !c.areas().isEmpty()
                        && !c.has("share.noun", "share.verb", "verb.absorb", "verb.provide");
        if (ellipsis) {
            ofOther(x, a, c.areas().get(0));
            return true;
        }
        if (c.has("time.annualrate") && !Wholes.shareWord(c) && x.baseYears != null) {
            growth(x, a, null, null);
            return true;
        }
        boolean shareFromTo =
                x.index > 0
                        && x.announced("share.noun")
                        && !c.has("share.noun")
                        && (x.leaves(a)
                                || x.arrived(
                                        a)); // "and with it Peru's share of purchases, from 62% to
        // 58%"
        boolean noShare =
                !shareFromTo
                        && !Wholes.shareWord(c)
                        && wholes.range(c)[0] >= wholes.range(c)[1]
                        && !c.has("verb.absorb");
        boolean more = noShare && (grown || "average_growth".equals(x.f.measure));
        if (more) {
            growth(x, a, null, null, x.f.sign);
        }
        return more;
    }

    /** The growth of another area, which the statement leaves again. */
    private void ofOther(Statement x, Item a, Item whom) {
        Codes reporter = x.f.reporter;
        boolean other =
                Roles.prep(x.c, whom, "prep.for")
                        || Roles.prep(x.c, whom, "prep.of")
                        || whom.adjective;
        if (other
                && x.c.areas().size() == 1
                && holdings.isReporter(roles.code(whom))
                && (x.f.partner == null || x.f.partner.equals(holdings.everyPartner()))) {
            x.f.reporter = Codes.of(roles.code(whom));
        }
        growth(x, a, null, null, x.f.sign);
        x.f.reporter = reporter;
    }

    /**
     * The country that a rate of growth is set against, after one of a part of it; null where it
     * isn't.
     */
    private String country(Statement x, Item a) {
        Clause c = x.c;
        boolean grown =
                x.f.measure != null
                        && x.f.measure.startsWith("growth")
                        && x.index > 0
                        && x.f.reporter != null;
        boolean against =
                grown
                        && c.before(a.from, 1, "time.vs", "comparison", "prep.than") != null
                        && c.areas().isEmpty()
                        && c.product() == null;
        boolean moved =
                x.index > 0
                        && x.f.reporter != null
                        && c.from > 0
                        && x.previous().has("dir.up", "dir.down", "growth.noun")
                        && !x.previous().has("share.noun");
        if ((grown || moved)
                && c.mark(c.from - 1, "(")
                && c.areas().isEmpty()
                && x.previous().has("national")
                && x.previous().has("average")) {
            return holdings.whole(x.f.reporter.first()); // "more than the national average (-1.2%)"
        }
        boolean nation =
                against
                        && (c.after(a.to, 0, "national") != null
                                || c.has("national") && c.has("average"));
        return nation ? holdings.whole(x.f.reporter.first()) : null;
    }

    /** "Rose by 3.5%", "a share 3% higher": a rate of change, of the flow or of its share. */
    private void growth(Statement x, Item a, Item dir, Item compared) {
        growth(x, a, dir, compared, 1);
    }

    /**
     * @param otherwise the sign where neither the number nor a word beside it has one
     */
    private void growth(Statement x, Item a, Item dir, Item compared, double otherwise) {
        double sign =
                a.num.signed()
                        ? 1
                        : compared != null
                                ? compared.is("less") ? -1 : 1
                                : dir == null ? otherwise : Statement.down(dir) ? -1 : 1;
        x.f.sign = a.num.value() < 0 ? -1 : sign;
        Item share = x.c.before(a.from, 12, "share.noun");
        Item after = share == null ? x.c.after(a.to, 8, "share.noun") : null;
        boolean own =
                after != null
                        && x.c.items.stream()
                                .anyMatch(
                                        i ->
                                                i.is("pronoun")
                                                        && i.to == after.from); // "saw fall by 0.4%
        // its share"
        boolean ofShare =
                own
                        || share != null
                                && share.from >= x.from - 12
                                && (dir == null || share.from <= dir.from || compared != null);
        boolean apart =
                share == null
                        && after == null
                        && x.index > 0
                        && x.c.namesNothing()
                        && !x.c.has("verb.sell", "verb.buy", "pronoun")
                        && compared == null
                        && x.announced("share.noun")
                        && dir != null;
        ofShare |= apart; // "the share shrank, on 2015, by 0.3%"
        boolean annual = x.c.has("time.annualrate");
        MeasureExpr m;
        if (ofShare) {
            m = new MeasureExpr("growth", MeasureExpr.of("share"));
        } else {
            m = MeasureExpr.of(annual ? "average_growth" : "growth");
        }
        Question.Builder b = questions.change(x, m);
        Question span = annual && !ofShare && x.baseYears == null ? claims.lastSpan() : null;
        if (span != null
                && x.f.period != null
                && span.base().compareTo(x.f.period.plusYears(-1)) < 0) {
            b.base(span.base()); // "has grown by half since 2011; on average it rose by 7% a year"
        }
        if (ofShare) {
            b.denominator(x.f.denominator != null ? x.f.denominator : wholes.usual(x.f));
        }
        claims.add(
                x,
                a,
                ofShare ? "share" : "growth",
                b.build(),
                Claims.number(a, sign, "percent"),
                null);
        if (!ofShare) {
            x.f.measure = m.toString();
        }
    }

    /**
     * "Between 2014 and 2016 the pace slowed to 2.1%": the same kind of growth as before, over its
     * own time.
     */
    private void rateAgain(Statement x, Item a) {
        Question before = claims.lastMoved();
        boolean average =
                before != null && before.measure().id().equals("average_growth")
                        || x.c.has("time.annualrate");
        MeasureExpr m = MeasureExpr.of(average ? "average_growth" : "growth");
        claims.add(
                x,
                a,
                "growth",
                questions.change(x, m).build(),
                Claims.number(a, 1, "percent"),
                null);
        x.f.measure = m.toString();
    }

    /**
     * "Exports grew faster than imports: 4.1% against 2.2%": rates after a colon, of the flow and
     * of the one it is compared with; false for others.
     */
    private boolean announcedGrowth(Statement x, Item a) {
        Clause c = x.c;
        Clause before = x.previous();
        boolean colon =
                before != null
                        && c.from > 0
                        && c.mark(c.from - 1, ":")
                        && c.areas().isEmpty()
                        && c.product() == null
                        && !Wholes.shareWord(c);
        boolean told = colon && !before.has("share.noun", "share.verb") && !before.statesNumber();
        Item moved = told ? before.first("dir.up", "dir.down") : null;
        if (moved == null) {
            return false;
        }
        boolean against = c.before(a.from, 1, "time.vs", "comparison") != null;
        Item compared =
                against
                        ? before.items.stream()
                                .filter(
                                        i ->
                                                i.isAny("flow.exports", "flow.imports")
                                                        && Roles.flowOf(i) != x.f.flow)
                                .reduce((p, q) -> q)
                                .orElse(null)
                        : null;
        if (against && compared == null) {
            return false;
        }
        TradeFlow own = x.f.flow;
        x.f.flow = compared != null ? Roles.flowOf(compared) : own;
        growth(x, a, moved, null);
        x.f.flow = own;
        return true;
    }

    /**
     * "The rise came in at 4.2%", "the retreat, equal to 14.7%": the noun of rise or fall that a
     * percentage measures; null for none.
     */
    private static Item toldBy(Statement x, Item a) {
        Clause c = x.c;
        if (c.has("share.noun", "verb.absorb")) {
            return null;
        }
        Item here =
                c.items.stream()
                        .filter(i -> isChange(c, i) && i.to <= a.from && a.from - i.to <= 9)
                        .reduce((p, q) -> q)
                        .orElse(null);
        if (here != null) {
            boolean other =
                    c.items.stream()
                            .anyMatch(
                                    i ->
                                            i.from >= here.to
                                                    && i.to <= a.from
                                                    && (i.isNum()
                                                            || i.isAny("share.verb")
                                                                    && !c.says(
                                                                            a.from - 1,
                                                                            "arrival",
                                                                            "prep.to")));
            boolean measures =
                    c.says(a.from - 1, "arrival", "prep.to")
                            && (c.before(a.from, 4, "verb.level", "be") != null
                                    || a.from - here.to > 1);
            return measures && !other ? here : null;
        }
        Clause before = x.previous();
        boolean alone =
                opensBracket(c)
                        && c.areas().isEmpty()
                        && c.product() == null
                        && a.from - c.from <= 1;
        boolean bracket =
                alone
                        && before != null
                        && !before.items.isEmpty()
                        && !before.statesNumber()
                        && !before.has("share.noun", "share.verb");
        if (bracket) { // "more modest was the expansion of exports (1.0 per cent)"
            Item opens = before.items.get(0);
            Item first =
                    opens.isAny("dir.up", "dir.down") && opens.from == before.from ? opens : null;
            return before.items.stream()
                    .filter(i -> isChange(before, i))
                    .reduce((p, q) -> q)
                    .orElse(first); // "growth was strongest in Chile (8%)"
        }
        boolean equals =
                before != null
                        && !c.items.isEmpty()
                        && c.items.get(0).isAny("share.verb", "verb.level", "be")
                        && a.from - c.items.get(0).to <= 1;
        if (!equals || before.statesNumber() || before.has("share.noun")) {
            return null;
        }
        return before.items.stream()
                .filter(
                        i ->
                                i.isAny("dir.up", "dir.down")
                                        && (i.to == before.to
                                                || isChange(before, i) && onlyTimes(before, i.to)))
                .reduce((p, q) -> q)
                .orElse(null);
    }

    /** Whether a word of rise or fall stands as a noun: "the growth", "un calo". */
    private static boolean isChange(Clause c, Item i) {
        return i.isAny("dir.up", "dir.down")
                && !i.isNum()
                && (c.isAt(i.from - 1, "article")
                        || c.says(i.from - 1, "definite", "possessive", "that"));
    }

    /** Whether nothing but times and small words follow. */
    private static boolean onlyTimes(Clause c, int from) {
        return c.items.stream()
                .filter(i -> i.from >= from)
                .allMatch(
                        i ->
                                i.isWhen()
                                        || i.isAny(
                                                "article",
                                                "time.vs",
                                                "time.in",
                                                "prep.of",
                                                "prep.in",
                                                "flow.exports",
                                                "flow.imports"));
    }
}
