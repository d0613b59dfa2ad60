// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.text.Token;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import java.util.List;
import java.util.Optional;

/** Amounts of money and large plain numbers: levels, changes and amounts per head. */
final class Amounts {

    private final Holdings holdings;
    private final Questions questions;
    private final Claims claims;
    private final Roles roles;

    Amounts(Holdings holdings, Roles roles, Questions questions, Claims claims) {
        this.holdings = holdings;
        this.roles = roles;
        this.questions = questions;
        this.claims = claims;
    }

    /**
     * "Which Peru outsells by 2 billion", "Peru outsells Chile by 2 billion": false where only one
     * of them is named.
     */
    private boolean outsold(Statement x, Item a) {
        Item verb = x.c.first("outsell", "overtake", "ahead");
        Item seller =
                x.c.areas().stream()
                        .filter(i -> i.to <= verb.from)
                        .reduce((p, q) -> q)
                        .orElse(null);
        Item named = x.c.areas().stream().filter(i -> i.from >= verb.to).findFirst().orElse(null);
        boolean spoken =
                seller == null
                        && named != null
                        && x.f.reporter != null
                        && !x.f.reporter.is(roles.code(named));
        if (spoken
                && holdings.isReporter(
                        roles.code(named))) { // "in 2016 it outsells Chile by 2 billion"
            Question own =
                    questions
                            .about(x, MeasureExpr.of("difference"))
                            .denominator(Basis.ofReporter(Codes.of(roles.code(named))))
                            .build();
            level(x, a, own, 1);
            return true;
        }
        Codes other =
                named != null
                        ? Codes.of(roles.code(named))
                        : seller != null && x.f.before != null && !x.f.before.is(roles.code(seller))
                                ? x.f.before
                                : null;
        Codes subject =
                seller != null
                        ? Codes.of(roles.code(seller))
                        : named != null ? x.f.reporter : null; // "it outsold Chile by 2 billion"
        if (subject == null
                || subject.equals(other)
                || other == null
                || !holdings.isReporter(other.first())
                || !holdings.isReporter(subject.first())) {
            return false;
        }
        Question q =
                questions
                        .about(x, MeasureExpr.of("difference"))
                        .reporter(subject)
                        .denominator(Basis.ofReporter(other))
                        .build();
        level(x, a, q, 1);
        return true;
    }

    /**
     * "Its lead over Chile is 3 billion": what the one spoken of trades more than the one named;
     * false where nobody is.
     */
    private boolean leads(Statement x, Item a) {
        Item over = x.c.first("lead.over");
        Item other =
                x.c.areas().stream()
                        .filter(i -> i.from >= over.to && i.from - over.to <= 2)
                        .findFirst()
                        .orElse(null);
        Codes subject =
                other == null
                        ? null
                        : x.f.reporter != null && !x.f.reporter.is(roles.code(other))
                                ? x.f.reporter
                                : x.f.before;
        if (subject == null
                || subject.is(roles.code(other))
                || !holdings.isReporter(roles.code(other))) {
            return false;
        }
        Question q =
                questions
                        .about(x, MeasureExpr.of("difference"))
                        .reporter(subject)
                        .partner(holdings.everyPartner())
                        .denominator(Basis.ofReporter(Codes.of(roles.code(other))))
                        .build();
        level(x, a, q, 1);
        return true;
    }

    /** By how much something moved since an earlier time. */
    private void change(Statement x, Item a, double sign) {
        level(x, a, questions.change(x, MeasureExpr.of("change")).build(), sign);
    }

    private void level(Statement x, Item a, Question q, double sign) {
        claims.add(x, a, "level", q, Claims.number(a, sign, holdings.currency(a.num)), null);
    }

    /** "Shrank by 3 billion": by how much, not to where. */
    private static boolean byAmount(Clause c, Item a) {
        int at = a.from - 1;
        while (at > c.from
                && (c.isAt(at, "hedge.about")
                        || c.isAt(at, "hedge.less")
                        || c.isAt(at, "hedge.more")
                        || c.isAt(at, "article") && !c.isAt(at, "prep.by"))) {
            at--;
        }
        return at >= c.from && c.isAt(at, "prep.by");
    }

    /**
     * "Right ahead of Chile, which follows it with 400 million less": who follows the reporter;
     * null for nobody.
     */
    private String follower(Statement x) {
        Clause before = x.previous();
        boolean relative = before != null && x.c.says(x.c.from, "relative");
        Item last =
                !relative
                        ? null
                        : before.areas().stream()
                                .filter(i -> !i.adjective)
                                .reduce((p, q) -> q)
                                .orElse(null);
        String code = last == null ? null : roles.code(last);
        return code == null
                        || x.f.reporter == null
                        || x.f.reporter.is(code)
                        || !holdings.isReporter(code)
                ? null
                : code;
    }

    /** Whether the reporter is named here, after another that was spoken of before. */
    private boolean followsAnother(Statement x, Item a) {
        boolean another =
                x.f.before != null && x.f.reporter != null && !x.f.before.equals(x.f.reporter);
        return another
                && x.c.areas().stream()
                        .anyMatch(i -> i.to <= a.from && x.f.reporter.is(roles.code(i)));
    }

    /**
     * "420 million less than Chile", "sends 420 million less": what one area trades more or less
     * than another; false where there is no other.
     */
    private boolean difference(Statement x, Item a, Item compared) {
        Clause c = x.c;
        Item other =
                c.areas().stream()
                        .filter(
                                i ->
                                        i.from >= compared.to
                                                && (Roles.prep(c, i, "prep.than")
                                                        || Roles.isThan(c, compared, i)))
                        .findFirst()
                        .orElse(null);
        boolean timed = c.items.stream().anyMatch(i -> i.isWhen() && i.from >= compared.to);
        Basis basis = null;
        if (other != null && !timed) {
            String code = roles.codeLike(other, x.f.reporter);
            boolean partner =
                    holdings.isPartner(code)
                            && "partner".equals(x.f.subject)
                            && !x.f.partner.is(code);
            basis =
                    partner
                            ? Basis.ofPartner(Codes.of(code))
                            : holdings.isReporter(code) ? Basis.ofReporter(Codes.of(code)) : null;
        } else if (other == null && !timed && c.has("next") && follower(x) != null) {
            Question.Builder q =
                    questions
                            .about(x, MeasureExpr.of("difference"))
                            .reporter(Codes.of(follower(x)))
                            .denominator(Basis.ofReporter(x.f.reporter));
            level(x, a, q.build(), compared.is("less") && !compared.is("more") ? -1 : 1);
            return true;
        } else if (other == null
                && !timed
                && c.has("verb.sell", "verb.buy", "next")
                && followsAnother(x, a)) {
            basis = Basis.ofReporter(x.f.before);
        }
        if (basis == null) {
            return false;
        }
        Question q = questions.about(x, MeasureExpr.of("difference")).denominator(basis).build();
        level(x, a, q, compared.is("less") && !compared.is("more") ? -1 : 1);
        return true;
    }

    /**
     * "3 billion, down from 3.4 billion": an earlier level with no time of its own, right after a
     * later one.
     */
    private static boolean downFrom(Statement x, Item a) {
        Item moved = x.c.before(a.from, 1, "dir.up", "dir.down");
        boolean alone =
                x.index > 0
                        && moved != null
                        && moved.from - x.c.from <= 1
                        && x.leaves(a)
                        && x.c.areas().isEmpty()
                        && !x.datesItself()
                        && !x.ownBase;
        return alone
                && x.previous().numbers().stream()
                        .anyMatch(n -> n.num.type() == Num.Type.MONEY || n.num.scaled());
    }

    /**
     * "For the Chileans it is 1,240", right after an amount a head: the same of another area; false
     * where nothing was told a head.
     */
    boolean headAgain(Statement x, Item a) {
        Question before = claims.lastHead();
        boolean head =
                before != null
                        && !a.num.scaled()
                        && a.num.value() >= 10
                        && !x.c.has("flow.exports", "flow.imports", "out");
        List<Item> named =
                x.clauses.subList(0, x.index + 1).stream()
                        .flatMap(k -> k.areas().stream())
                        .toList();
        Item whose = !head || named.size() != 1 ? null : named.get(0);
        if (whose == null || !holdings.isReporter(roles.codeLike(whose, before.reporter()))) {
            return false;
        }
        Codes reporter = Codes.of(roles.codeLike(whose, before.reporter()));
        Question.Builder b =
                before.toBuilder()
                        .reporter(reporter)
                        .partner(
                                before.partner().equals(reporter)
                                        ? holdings.everyPartner()
                                        : before.partner());
        if (x.datesItself()) {
            b.period(x.f.period);
        }
        claims.add(
                x,
                a,
                "per_capita",
                b.build(),
                Claims.number(a, 1, holdings.currency(a.num) + " per head"),
                null);
        return true;
    }

    /** "Unfavourable to Peru", with Peru the partner: that is in the reporter's favour. */
    private boolean againstOther(Statement x) {
        return x.clauses.subList(0, x.index + 1).stream()
                .filter(k -> k.has("negative"))
                .flatMap(
                        k ->
                                k.areas().stream()
                                        .filter(
                                                a ->
                                                        a.from >= k.first("negative").to
                                                                && a.from - k.first("negative").to
                                                                        <= 2))
                .anyMatch(a -> x.f.partner != null && x.f.partner.is(roles.code(a)));
    }

    /** "1,200 euro per head", and what follows on it. */
    void perHead(Statement x, Item a) {
        claims.add(
                x,
                a,
                "per_capita",
                questions.about(x, MeasureExpr.of("per_capita")).build(),
                Claims.number(a, 1, holdings.currency(a.num) + " per head"),
                null);
        x.f.measure = "per_capita";
    }

    /** "Buys 6 billion more than it sells": the balance; false where only one flow is named. */
    private boolean moreThanOtherFlow(Statement x, Item a) {
        Clause c = x.c;
        Item compared = c.after(a.to, 1, "more", "less");
        Item first =
                compared == null
                        ? null
                        : c.items.stream()
                                .filter(
                                        i ->
                                                i.to <= a.from
                                                        && i.isAny(
                                                                "verb.sell",
                                                                "verb.buy",
                                                                "flow.exports",
                                                                "flow.imports"))
                                .reduce((p, q) -> q)
                                .orElse(null);
        Item second =
                first == null
                        ? null
                        : c.items.stream()
                                .filter(
                                        i ->
                                                i.from >= compared.to
                                                        && i.from - compared.to <= 5
                                                        && i.isAny(
                                                                "verb.sell",
                                                                "verb.buy",
                                                                "flow.exports",
                                                                "flow.imports"))
                                .findFirst()
                                .orElse(null);
        boolean opposite =
                second != null
                        && Roles.flowOf(first) != Roles.flowOf(second)
                        && c.areas().stream()
                                .noneMatch(i -> i.from >= compared.to && i.to <= second.from)
                        && x.baseYears == null;
        if (!opposite) {
            return false;
        }
        boolean sells = Roles.flowOf(first) == TradeFlow.EXPORTS != x.f.bought;
        double sign = sells == (compared.is("more") || !compared.is("less")) ? 1 : -1;
        Question q = questions.about(x, MeasureExpr.LEVEL).flow(TradeFlow.BALANCE).build();
        level(x, a, q, sign);
        return true;
    }

    /**
     * "Sells twice what Rivalta does: the gap is 3 billion": the difference of the two just
     * compared; false where none were.
     */
    private boolean gap(Statement x, Item a) {
        Question said = x.c.has("gap") && x.c.areas().isEmpty() ? claims.lastAsked("times") : null;
        Basis basis = said == null ? null : said.denominator();
        if (basis == null
                || basis.reporter() == null && basis.partner() == null
                || x.direction(a) != null) {
            return false;
        }
        Question q =
                said.toBuilder()
                        .measure(MeasureExpr.of("difference"))
                        .period(x.datesItself() ? x.f.period : said.period())
                        .build();
        level(x, a, q, 1);
        return true;
    }

    /**
     * The scale that an amount is told in: a billion for "1.488 billion", a million for "1,488
     * million".
     */
    private static double scale(Clause c, Item a) {
        for (int at = a.to - 1; at >= a.from; at--) {
            Optional<String> said = c.lexicon.value(c.tokens.get(at), "scale");
            if (said.isPresent()) {
                return Double.parseDouble(said.get());
            }
        }
        return a.num.value() >= 1e12 ? 1e12 : a.num.step() >= 1 && a.num.value() >= 1e9 ? 1e9 : 1e6;
    }

    /** "5,602 dollars per Chilean", "a Chilean": for each of an area's people. */
    private static boolean ofEach(Clause c, Item a) {
        boolean one =
                c.says(a.to, "article.one")
                        && a.num.type() == Num.Type.MONEY
                        && c.areas().stream()
                                .anyMatch(
                                        i ->
                                                i.adjective
                                                        && i.from == a.to + 1
                                                        && (i.to >= c.to
                                                                || c.tokens.get(i.to).kind()
                                                                        == Token.Kind.MARK));
        boolean every = one || c.says(a.to, "per") || c.isAt(a.to, "out.of");
        return every
                && c.areas().stream()
                        .anyMatch(
                                i ->
                                        i.adjective
                                                && (i.from == a.to + 1
                                                        || i.from == a.to + 2
                                                                && c.says(a.to + 1, "each")));
    }

    /**
     * "The fall, in absolute terms, is of 211 million": the noun of rise or fall that the clause or
     * its sentence opens with, where this is its first number; null for none.
     */
    private static Item opening(Statement x, Item a) {
        Clause c = x.c;
        Item here = firstWord(c);
        boolean moved = here != null && here.isAny("dir.up", "dir.down");
        Item noun =
                moved
                        ? here
                        : x.index > 0 && c.areas().isEmpty() ? firstWord(x.clauses.get(0)) : null;
        boolean change =
                noun != null
                        && noun.isAny("dir.up", "dir.down")
                        && !noun.is("verb.level")
                        && c.says(a.from - 1, "prep.of", "prep.to");
        boolean first =
                c.numbers().stream().noneMatch(n -> n != a && n.to <= a.from)
                        && x.clauses.subList(0, x.index).stream().noneMatch(Clause::statesNumber);
        return change && first ? noun : null;
    }

    private static Item firstWord(Clause c) {
        return c.items.stream().filter(i -> !i.is("article")).findFirst().orElse(null);
    }

    /**
     * Whether a balance is told as a deficit: "a deficit of 2 billion", "negative for 2 billion".
     */
    private boolean isDeficit(Statement x, Item a) {
        Clause c = x.c;
        Item side = c.before(a.from, 8, "balance.deficit", "balance.surplus");
        boolean surplus =
                side != null
                        && side.is("balance.surplus")
                        && !side.is("balance.deficit"); // "a surplus of 2 billion offsets deficits
        // elsewhere"
        if (c.has("balance.deficit") && !surplus) {
            return true;
        }
        boolean negative = (c.has("negative") || x.announced("negative")) && !againstOther(x);
        boolean unnamed =
                x.sentence.items().stream()
                        .noneMatch(i -> i.isAny("balance.deficit", "balance.surplus", "balance"));
        boolean before = x.sofar("balance.deficit") || x.f.deficit && unnamed;
        return x.f.flow == TradeFlow.BALANCE && (negative || before && !c.has("balance.surplus"));
    }

    /** "Sold 8.2 billion", "up by 300 million", "1,200 euro per head". */
    void amount(Statement x, Item a) {
        Clause c = x.c;
        boolean each = ofEach(c, a);
        if (each) {
            c.areas().stream()
                    .filter(
                            i ->
                                    i.adjective
                                            && i.from - a.to <= 2
                                            && i.from >= a.to
                                            && holdings.isReporter(roles.code(i)))
                    .findFirst()
                    .ifPresent(i -> x.f.reporter = Codes.of(roles.code(i)));
        }
        boolean headBefore =
                x.previous() != null && x.previous().has("percapita") && x.c.areas().isEmpty()
                        || x.announced("percapita") && a.num.value() < 1e6;
        boolean head = each || c.has("percapita") || headBefore;
        if (head) {
            perHead(x, a);
            return;
        }
        boolean coin = a.num.type() == Num.Type.MONEY && !a.num.scaled() && a.num.value() < 1000;
        if (coin) {
            return; // "of ten euros spent": no flow is so small
        }
        if (c.has("lead.over") && leads(x, a)) {
            return;
        }
        if ((c.has("outsell") || c.has("overtake", "ahead") && byAmount(c, a)) && outsold(x, a)) {
            return;
        }
        if (moreThanOtherFlow(x, a) || gap(x, a)) {
            return;
        }
        Item dir = x.direction(a);
        boolean balance =
                c.has("balance.deficit", "balance.surplus") || x.f.flow == TradeFlow.BALANCE;
        boolean by = dir != null && dir.to <= a.from && byAmount(c, a);
        boolean adjacent =
                dir != null
                        && dir.to <= a.from
                        && (a.from - dir.to <= 4 || dir.to <= c.from || by)
                        && (!balance || by);
        if ((c.before(a.from, 1, "extra") != null || c.after(a.to, 0, "extra") != null)
                && dir == null
                && !balance) { // "an extra 40 million"
            change(x, a, 1);
            return;
        }
        Item gone = c.after(a.to, 0, "dir.up", "dir.down");
        if (gone != null && c.says(gone.from, "lost") && !balance) { // "2 billion lost in a year"
            change(x, a, Statement.down(gone) ? -1 : 1);
            return;
        }
        if (a.num.signed()
                && !balance
                && x.baseYears != null) { // "against 2019: minus 3.7 billion"
            change(x, a, 1);
            return;
        }
        boolean reaches =
                c.before(a.from, 6, "verb.level") != null
                        && (dir == null || c.before(a.from, 6, "verb.level").from > dir.from);
        Item compared = c.after(a.to, 1, "more", "less");
        if (compared != null && x.baseYears == null && difference(x, a, compared)) {
            return;
        }
        Item noun = dir == null ? opening(x, a) : null;
        if (noun != null) {
            change(x, a, Statement.down(noun) ? -1 : 1);
            return;
        }
        if (adjacent && !reaches || compared != null && x.baseYears != null) {
            boolean ofDeficit =
                    balance
                            && (c.has("balance.deficit")
                                    || x.sofar("balance.deficit") && !c.has("balance.surplus"));
            double sign =
                    compared != null ? compared.is("less") ? -1 : 1 : Statement.down(dir) ? -1 : 1;
            sign = ofDeficit ? -sign : sign; // a deficit that grows is a balance that falls
            change(x, a, sign);
            x.f.measure = balance ? x.f.measure : "change";
            x.f.sign = sign;
            return;
        }
        boolean both =
                c.has("flow.exports")
                        && c.has("flow.imports")
                        && c.has("hedge.more", "count.exceed", "overtake", "outsell")
                        && byAmount(c, a);
        if (both) { // "imports exceeded exports by 100 million"
            boolean importsFirst = c.first("flow.imports").from < c.first("flow.exports").from;
            Question gap = questions.about(x, MeasureExpr.LEVEL).flow(TradeFlow.BALANCE).build();
            level(x, a, gap, importsFirst ? -1 : 1);
            return;
        }
        Item near =
                x.f.flow == TradeFlow.BALANCE
                        ? c.before(a.from, 2, "flow.exports", "flow.imports")
                        : null;
        boolean beforeBalance =
                near != null
                        && c.has("balance", "balance.deficit", "balance.surplus")
                        && c.items.stream()
                                .filter(
                                        i ->
                                                i.isAny(
                                                        "balance",
                                                        "balance.deficit",
                                                        "balance.surplus"))
                                .allMatch(i -> i.from >= a.to);
        if (beforeBalance) { // "imports of 5 billion left a surplus of 4 billion"
            claims.add(
                    x,
                    a,
                    "level",
                    questions.about(x, MeasureExpr.LEVEL).flow(Roles.flowOf(near)).build(),
                    Claims.number(a, 1, holdings.currency(a.num)),
                    null);
            return;
        }
        Question.Builder b = questions.about(x, MeasureExpr.LEVEL);
        boolean own =
                c.areas().stream()
                        .allMatch(i -> x.f.reporter != null && x.f.reporter.is(roles.code(i)));
        boolean withAll = x.f.partner == null || holdings.isEveryPartner(x.f.partner);
        Question flows =
                balance && own && withAll && !c.has("total") ? claims.lastBothFlows() : null;
        if (flows != null && x.f.reporter != null && x.f.reporter.equals(flows.reporter())) {
            b.partner(flows.partner()); // "exports to Peru grew, imports fell: the surplus is 2
            // billion"
        }
        questions.dated(x, b);
        if (x.leaves(a) && (x.arrives() && (!x.datesItself() || x.datedBefore(a)) || x.arrived(a))
                || downFrom(x, a)) {
            b.period(x.base());
        }
        level(x, a, b.build(), isDeficit(x, a) ? -1 : 1);
        x.f.measure = "level";
        if (a.num.scaled()) {
            x.f.scale = scale(c, a);
        }
    }
}
