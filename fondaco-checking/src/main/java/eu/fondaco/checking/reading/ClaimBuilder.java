// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.reading.ClaimReader.ReadSentence;
import eu.fondaco.checking.text.Document;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.time.Period;
import java.util.List;

/**
 * Builds claims from clauses: walks over a clause's numbers and hands each to the class of its kind
 * of statement. Each of them decides which measure is stated, of what, against what.
 *
 * <ul>
 *   <li>{@link Outside}: what no trade data hold
 *   <li>{@link Percentages}: which of the next five a percentage or fraction is
 *   <li>{@link Growths}: rates of change
 *   <li>{@link Shares}: parts of a whole
 *   <li>{@link Contributions}: percentage points, and parts of a change
 *   <li>{@link GdpAndCover}: ratios to GDP, cover ratios
 *   <li>{@link PartsOfOthers}: fractions of what another area trades, or of an earlier time
 *   <li>{@link Amounts}: levels, changes, amounts per head
 *   <li>{@link Ratios}: multiples, and one area against another
 *   <li>{@link Ranks}: places, with an ordinal or a superlative
 *   <li>{@link PlacesTold}: places told by who is ahead, "no other", "only Chile sells more"
 *   <li>{@link Records}: records, and places in a series of years
 *   <li>{@link Counts}: how many meet a condition
 *   <li>{@link TopShares}: shares of several together
 *   <li>{@link Lists}: several in order
 *   <li>{@link Runs}: runs of rises, unbroken growth, above or below an earlier level
 * </ul>
 *
 * {@link Statement} is what they know of a clause, {@link Questions} builds what is asked, {@link
 * Universes} finds what is ranked or counted among, {@link Claims} collects.
 */
final class ClaimBuilder {

    private final Holdings holdings;
    private final Roles roles;
    private final Wholes wholes;
    private final Claims claims;
    private final Outside outside;
    private final Percentages percentages;
    private final Contributions contributions;
    private final Amounts amounts;
    private final Ratios ratios;
    private final Ranks ranks;
    private final PlacesTold placesTold;
    private final Records records;
    private final Counts counts;
    private final TopShares topShares;
    private final Lists lists;
    private final Runs runs;

    ClaimBuilder(Document document, Topic topic, Lexicon lexicon) {
        this.holdings = topic.holdings;
        this.roles = new Roles(topic);
        this.wholes = new Wholes(topic, roles);
        this.claims = new Claims(document, new Alternatives(topic, wholes));
        Questions questions = new Questions(holdings);
        Universes universes = new Universes(holdings, roles);
        this.outside = new Outside(holdings, claims);
        this.amounts = new Amounts(holdings, roles, questions, claims);
        this.ratios = new Ratios(topic, lexicon, roles, questions, claims);
        Shares shares = new Shares(holdings, roles, wholes, questions, claims);
        this.contributions = new Contributions(roles, wholes, questions, claims);
        this.percentages =
                new Percentages(
                        ratios,
                        new PartsOfOthers(holdings, roles, wholes, ratios),
                        new GdpAndCover(holdings, roles, questions, claims),
                        new Growths(holdings, roles, wholes, questions, claims),
                        shares,
                        contributions);
        this.ranks = new Ranks(topic, roles, universes, questions, claims);
        this.placesTold = new PlacesTold(topic, ranks, roles, universes, questions, claims);
        this.records = new Records(topic, questions, claims, percentages, amounts);
        this.counts = new Counts(topic, roles, universes, questions, claims);
        this.topShares = new TopShares(topic, roles, universes, shares, questions, claims);
        this.lists = new Lists(topic, roles, universes, questions, claims);
        this.runs = new Runs(topic, wholes, questions, claims);
    }

    /** The claims built so far, in the order of the text. */
    List<Claim> claims() {
        return claims.list();
    }

    /**
     * The run of tokens after a share's number that names the whole: "of Dutch sales"; empty if
     * none.
     */
    int[] wholeRange(Clause c) {
        return wholes.range(c);
    }

    /** Builds the claim of a sentence that is a list in order; false where it isn't one. */
    boolean buildList(ReadSentence s) {
        return lists.sentence(s);
    }

    /**
     * Builds the claims of a clause.
     *
     * @param all the clauses of its sentence, this one at place {@code k}
     * @param f what the clause is about
     * @param sentenceBase what the sentence compares with, as of {@link SentenceTimes#baseYears}
     */
    void build(Clause c, List<Clause> all, int k, Frame f, int[] sentenceBase, ReadSentence s) {
        int[] own = SentenceTimes.baseYears(c.items);
        Statement x =
                new Statement(
                        c,
                        all,
                        k,
                        f,
                        own != null ? own : ofLater(c, all, k) ? null : sentenceBase,
                        own != null,
                        s);
        x.span =
                own == null && x.sofar("time.period") && c.items.stream().noneMatch(Item::isWhen)
                        ? claims.lastStart()
                        : null;
        if (wholeClause(x)) {
            return;
        }
        c.numbers().stream()
                .filter(i -> continuesGrowth(x, i))
                .forEach(i -> i.num = i.num.as(Num.Type.PERCENT));
        c.numbers().stream()
                .filter(i -> continuesPoints(x, i))
                .forEach(i -> i.num = i.num.as(Num.Type.POINTS));
        List<Item> anchors =
                c.numbers().stream()
                        .filter(i -> isAnchor(c, i, f))
                        .filter(i -> i.from >= c.spanFrom)
                        .toList();
        for (int i = 0; i < anchors.size(); i++) {
            x.from = i == 0 ? c.from : anchors.get(i - 1).to;
            x.to = i + 1 < anchors.size() ? anchors.get(i + 1).from : c.to;
            Period then = anchors.size() > 1 ? dated(c, anchors.get(i), f) : null;
            Period main = f.period;
            f.period = then != null ? then : main;
            number(x, anchors.get(i));
            f.period = then != null ? main : f.period;
        }
        placesWithoutNumber(x, anchors.stream().anyMatch(a -> a.num.type() == Num.Type.ORDINAL));
    }

    /**
     * "Added 4 points in 2023, and sales were twice as large as in 2013": a base that a later
     * statement names for itself.
     */
    private static boolean ofLater(Clause c, List<Clause> all, int k) {
        boolean parted =
                c.has("dir.up", "dir.down")
                        && all.subList(k + 1, all.size()).stream()
                                .anyMatch(
                                        b ->
                                                SentenceTimes.baseYears(b.items) != null
                                                        && b.has("less", "more")
                                                        && b.has("pronoun")
                                                        && b.statesNumber());
        boolean dated =
                parted
                        || c.items.stream()
                                .anyMatch(
                                        i ->
                                                i.isWhen()
                                                        && i.when.cue() == When.Cue.IN
                                                        && i.when.period() != null);
        return dated
                && all.subList(0, k).stream()
                        .allMatch(b -> SentenceTimes.baseYears(b.items) == null)
                && all.subList(k + 1, all.size()).stream()
                        .anyMatch(
                                b -> SentenceTimes.baseYears(b.items) != null && b.statesNumber());
    }

    /** Statements that take a clause as a whole; the first that fits has it. */
    private boolean wholeClause(Statement x) {
        return placesTold.firstOfThem(x)
                || placesTold.nextToLast(x)
                || placesTold.exceeded(x)
                || placesTold.preceded(x)
                || placesTold.onlyAhead(x)
                || counts.count(x)
                || topShares.topShare(x)
                || lists.next(x)
                || placesTold.noOther(x)
                || runs.yearsOf(x)
                || runs.streak(x)
                || records.record(x)
                || runs.trend(x)
                || runs.againstLevel(x)
                || runs.side(x);
    }

    /**
     * "The rise of 0.4% in 2016 follows a drop of 3.1% in 2015": the year right after a percentage,
     * where a clause has several; null for none.
     */
    private static Period dated(Clause c, Item a, Frame f) {
        List<Item> years =
                c.items.stream().filter(i -> i.isYear() && i.when.cue() == When.Cue.IN).toList();
        boolean several =
                a.num.type() == Num.Type.PERCENT
                        && years.stream().map(i -> i.when.period()).distinct().count() > 1
                        && c.has("dir.up", "dir.down")
                        && !c.has("share.noun");
        return !several
                ? null
                : years.stream()
                        .filter(
                                i ->
                                        i.from >= a.to
                                                && i.from - a.to <= 1
                                                && !i.when.period().equals(f.period))
                        .map(i -> i.when.period())
                        .findFirst()
                        .orElse(null);
    }

    /**
     * "Sales fell by 9.3% there; in Peru they grew by 7.4": a number with decimals by which
     * something moved, right after a rate.
     */
    private boolean continuesGrowth(Statement x, Item i) {
        Claim last = claims.list().isEmpty() ? null : claims.list().get(claims.list().size() - 1);
        Item dir =
                i.num.type() != Num.Type.PLAIN
                                || i.num.scaled()
                                || i.num.step() >= 1
                                || last == null
                        ? null
                        : x.direction(i);
        return dir != null
                && dir.to <= i.from
                && i.from - dir.to <= 2
                && x.c.says(i.from - 1, "prep.by")
                && last.kind().equals("growth")
                && last.assertion() != null
                && "percent".equals(last.assertion().unit());
    }

    /**
     * "Peru added two points, Chile subtracted 1.4": a number with decimals that somebody gave or
     * took, right after points given or taken.
     */
    private boolean continuesPoints(Statement x, Item i) {
        Claim last = claims.list().isEmpty() ? null : claims.list().get(claims.list().size() - 1);
        boolean bare =
                i.num.type() == Num.Type.PLAIN
                        && !i.num.scaled()
                        && i.num.step() < 1
                        && x.c.has("contribution", "takes.off", "verb.provide", "lifts");
        return bare
                && last != null
                && last.kind().equals("contribution")
                && last.assertion() != null
                && "percentage points".equals(last.assertion().unit());
    }

    /**
     * Whether a number may state something: with a unit or scale, of things counted, or one decimal
     * after a scaled amount.
     */
    private static boolean isAnchor(Clause c, Item i, Frame f) {
        return Clauses.isAnchor(i)
                || Outside.counted(c, i)
                || i.num.type() == Num.Type.PLAIN
                        && (i.num.step() < 1 && f.scale > 0
                                || "per_capita".equals(f.measure) && i.num.value() >= 100)
                || bareAmount(c, i, f)
                || headAmount(c, i, f);
    }

    /** The statement about the area or product that a row gives the number: "respectively". */
    private Statement inRow(Statement x, Item a) {
        Frame f = x.f.copy();
        if (a.about.isProduct()) {
            f.product = Codes.of(a.about.products.get(0));
            f.subject = "product";
        } else {
            String code = roles.code(a.about);
            boolean partner = "partner".equals(f.subject) && holdings.isPartner(code);
            f.partner = partner ? Codes.of(code) : f.partner;
            f.reporter = partner ? f.reporter : Codes.of(code);
        }
        Statement y = new Statement(x.c, x.clauses, x.index, f, x.baseYears, x.ownBase, x.sentence);
        y.from = x.from;
        y.to = x.to;
        y.span = x.span;
        return y;
    }

    /**
     * "Chile rose to 787", after billions: a number that ends its phrase where an amount stands, at
     * the scale of the last one.
     */
    private static boolean bareAmount(Clause c, Item i, Frame f) {
        boolean plain =
                i.num.type() == Num.Type.PLAIN
                        && !i.num.scaled()
                        && !i.num.words()
                        && !i.isWhen()
                        && f.scale > 0
                        && i.num.value() < 1000;
        if (!plain || !endsPhrase(c, i.to)) {
            return false;
        }
        int at = i.from - 1;
        while (at > c.from
                && (c.isAt(at, "article")
                        || c.isAt(at, "hedge.less")
                        || c.isAt(at, "hedge.about")
                        || c.isAt(at, "hedge.more") && !c.isAt(at, "verb.level"))) {
            at--;
        }
        boolean arrives =
                c.says(i.from - 1, "arrival")
                        && c.before(i.from, 6, "dir.up", "dir.down", "verb.level") != null;
        return arrives
                || c.isAt(at, "verb.level")
                || c.isAt(at, "be") && i.num.step() < 1
                || at < i.from
                        && (c.isAt(at, "verb.sell")
                                || c.isAt(at, "verb.buy")
                                || c.isAt(at, "verb.absorb")
                                || c.isAt(at, "verb.provide"));
    }

    /** "For the Chileans it is 1,651", after amounts per head. */
    private static boolean headAmount(Clause c, Item i, Frame f) {
        boolean after = "per_capita".equals(f.measure) || "per_capita".equals(f.lastMeasure);
        return after
                && i.num.type() == Num.Type.PLAIN
                && !i.num.scaled()
                && !i.num.words()
                && !i.isWhen()
                && i.num.value() >= 100
                && !c.areas().isEmpty()
                && endsPhrase(c, i.to);
    }

    private static boolean endsPhrase(Clause c, int at) {
        return at >= c.to
                || c.tokens.get(at).kind() == eu.fondaco.checking.text.Token.Kind.MARK
                || c.isAt(at, "conj")
                || c.items.stream().anyMatch(w -> w.isWhen() && w.from >= at && w.from - at <= 1);
    }

    private void number(Statement given, Item a) {
        Statement x = a.about == null ? given : inRow(given, a);
        if (outside.number(x, a)) {
            return;
        }
        switch (a.num.type()) {
            case PERCENT, FRACTION -> percentages.percent(x, a);
            case POINTS -> contributions.points(x, a);
            case MONEY -> amounts.amount(x, a);
            case PLAIN -> plain(x, a);
            case MULTIPLE -> ratios.multiple(x, a);
            case ORDINAL -> ranks.ordinal(x, a);
        }
    }

    /** A number without unit: an amount at the scale of the last one, a multiple, or an amount. */
    private void plain(Statement x, Item a) {
        Clause c = x.c;
        if (headAmount(c, a, x.f)) {
            amounts.perHead(x, a);
        } else if (bareAmount(c, a, x.f)) {
            a.num =
                    new Num(
                            Num.Type.MONEY,
                            a.num.value() * x.f.scale,
                            a.num.step() * x.f.scale,
                            "",
                            false,
                            false,
                            true,
                            a.num.operator(),
                            a.num.open());
            amounts.amount(x, a);
        } else if (!a.num.scaled()
                && a.num.step() < 1
                && x.f.scale > 0
                && (c.has(
                                "flow.exports",
                                "flow.imports",
                                "verb.sell",
                                "verb.buy",
                                "verb.level",
                                "dir.up",
                                "dir.down")
                        || c.before(a.from, 0, "prep.with") != null && !c.areas().isEmpty()
                        || x.index > 0
                                && c.before(a.from, 1, "time.vs", "comparison") != null
                                && c.items.stream().anyMatch(Item::isWhen)
                        || c.product() != null && c.product().to <= a.from && x.index > 0)) {
            a.num =
                    new Num(
                            Num.Type.MONEY,
                            a.num.value() * x.f.scale,
                            a.num.step() * x.f.scale,
                            "",
                            false,
                            false,
                            true,
                            a.num.operator(),
                            a.num.open());
            amounts.amount(x, a);
        } else if ("per_capita".equals(x.f.measure)
                && !a.num.scaled()
                && a.num.value() >= 10
                && !c.areas().isEmpty()
                && !c.has("out", "time.years")) {
            amounts.perHead(x, a); // "in Peru the same sum gives 5,602"
        } else if (amounts.headAgain(x, a)) {
            return;
        } else if (c.before(a.from, 2, "multiplied") != null) {
            ratios.multiple(x, a);
        } else if (a.num.scaled()
                || c.has("percapita")
                || c.has("flow.exports", "flow.imports", "verb.level")) {
            amounts.amount(x, a);
        }
    }

    /**
     * "One of the main customers", "the last of the regions", "leads the provinces", "the largest
     * customer".
     */
    private void placesWithoutNumber(Statement x, boolean ordinal) {
        Clause c = x.c;
        if (c.has("vague") && c.has(Roles.WORDS) && (!c.areas().isEmpty() || c.has("pronoun"))) {
            claims.add(
                    x,
                    c.first("vague"),
                    "rank",
                    null,
                    Assertion.words("rank"),
                    Reason.NOT_MEASURABLE);
        }
        if (ordinal) {
            return;
        }
        if (c.has("rank.last")) {
            ranks.rank(x, c.first("rank.last"), 1, true);
        }
        if (c.has("rank.first") && !c.has("neg")) {
            ranks.rank(x, c.first("rank.first"), 1, false);
            return;
        }
        if (c.has("led.by")) {
            ranks.ledBy(x);
            return;
        }
        if (c.has("rank.lead")) {
            ranks.leads(x);
        }
        if (c.has("rank.top") && !c.has("vague", "streak")) {
            ranks.superlative(x);
        }
    }
}
