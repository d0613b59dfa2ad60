// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;
import java.util.List;

/**
 * Places among years: "the record of 2011", "the highest since 2008", "never had exports been so
 * high".
 */
final class Records {

    private final Topic topic;
    private final Questions questions;
    private final Claims claims;
    private final Percentages percentages;
    private final Amounts amounts;
    private final Holdings holdings;

    Records(
            Topic topic,
            Questions questions,
            Claims claims,
            Percentages percentages,
            Amounts amounts) {
        this.topic = topic;
        this.questions = questions;
        this.claims = claims;
        this.percentages = percentages;
        this.amounts = amounts;
        this.holdings = topic.holdings;
    }

    /** "The record of 2011." */
    boolean record(Statement x) {
        Item named = x.c.first("record", "record.low");
        Item never = x.c.first("never");
        Item record =
                never != null && x.c.has("so.high") && never.to <= x.c.first("so.high").from
                        ? never
                        : named != null ? named : ofSeries(x.c); // "never had exports been so high"
        if (record == null
                || record == named
                        && Goods.unknown(x.c, record.to)
                        && !x.c.says(record.to, "goods.adjective.not")) {
            return false; // "the record crop"
        }
        Item its =
                x.c.items.stream()
                        .filter(
                                i ->
                                        i.isYear()
                                                && i.from >= record.to
                                                && i.from - record.to <= 1
                                                && x.c.before(i.from, 1, "prep.of") != null)
                        .findFirst()
                        .orElse(null);
        Item in =
                x.c.items.stream()
                        .filter(
                                i ->
                                        i.isYear()
                                                && i.when.cue() == When.Cue.IN
                                                && !x.c.says(i.from - 2, "begin")
                                                && !x.c.says(i.from - 1, "begin"))
                        .findFirst()
                        .orElse(null);
        Item when = its != null ? its : in;
        Item nth =
                x.c.numbers().stream()
                        .filter(
                                i ->
                                        i.num.type() == Num.Type.ORDINAL
                                                && record.from - i.to <= 2
                                                && i.to <= record.from)
                        .findFirst()
                        .orElse(null);
        Period period =
                when != null ? when.when.period() : ofWhich(x) != null ? ofWhich(x) : x.f.period;
        if (period == null || holdings.years().size() < 3) {
            return false;
        }
        Integer since =
                x.c.items.stream()
                        .filter(
                                i ->
                                        i.isYear()
                                                && i.when.cue() == When.Cue.BASE
                                                && i.from >= record.to
                                                && holdings.years()
                                                        .contains(i.when.period().firstYear()))
                        .map(i -> i.when.period().firstYear())
                        .findFirst()
                        .orElse(null);
        int first =
                since != null && since < period.firstYear()
                        ? since
                        : holdings.years().first(); // "the highest since 2011"
        Question q =
                questions
                        .about(x, MeasureExpr.of("rank"))
                        .period(period)
                        .universe(
                                new Universe(
                                        Dimension.PERIOD,
                                        first
                                                + "-"
                                                + (topic.latest > 0
                                                        ? Math.max(topic.latest, period.firstYear())
                                                        : holdings.years().last())))
                        .ascending(record.is("record.low"))
                        .build();
        int from = x.from;
        List<Item> numbers =
                x.c.numbers().stream()
                        .filter(
                                n ->
                                        n.num.type() == Num.Type.PERCENT
                                                || n.num.type() == Num.Type.FRACTION
                                                || n.num.type() == Num.Type.MONEY)
                        .toList();
        if (!numbers.isEmpty()) {
            // "down 3.5% from the record of 2011": two statements, the change first
            x.to =
                    numbers.get(0).from > record.to
                            ? x.c.to
                            : record.from; // "against the record of 2011 they are down 3.5%"
            numbers.forEach(
                    n -> {
                        if (n.num.type() != Num.Type.MONEY) {
                            percentages.percent(x, n);
                        } else {
                            amounts.amount(x, n);
                        }
                    });
            boolean after = numbers.get(0).from > record.to;
            x.from = after ? x.c.from : numbers.get(numbers.size() - 1).to;
            x.to = after ? numbers.get(0).from : x.c.to;
        }
        claims.add(x, record, "rank", q, Claims.place(nth == null ? 1 : nth.num.value()), null);
        x.from = from;
        x.to = x.c.to;
        return true;
    }

    /**
     * "The highest annual figure in a series that starts in 2010", "il valore più alto di una
     * serie": a superlative over years; null for none.
     */
    private static Item ofSeries(Clause c) {
        Item top =
                c.items.stream()
                        .filter(
                                i ->
                                        i.is("rank.top")
                                                || i.is("dir.up")
                                                        && c.before(i.from, 2, "level.prior")
                                                                != null)
                        .findFirst()
                        .orElse(null);
        boolean level =
                top != null
                        && (c.after(top.to, 2, "level.prior") != null
                                || c.before(top.from, 2, "level.prior") != null);
        for (int at = level ? top.to : c.to; at < c.to; at++) {
            if (c.says(at, "series")
                    && c.numbers().stream()
                            .noneMatch(
                                    n -> n.num.type() != Num.Type.ORDINAL && Clauses.isAnchor(n))) {
                return top;
            }
        }
        return null;
    }

    /**
     * "Down on 2022, which remains the best year": the year that a relative clause follows; null
     * for none.
     */
    private static Period ofWhich(Statement x) {
        int at =
                x.index > 1 && x.previous().to - x.previous().from <= 1
                        ? x.index - 1
                        : x.index; // "which", cut off by "though"
        Clause before = at > 0 ? x.clauses.get(at - 1) : null;
        Clause which = x.clauses.get(at);
        boolean relative =
                before != null
                        && which.items.stream()
                                .anyMatch(i -> i.from == which.from && i.is("pronoun"))
                        && which.says(which.from, "relative");
        Item last =
                !relative || before.items.isEmpty()
                        ? null
                        : before.items.get(before.items.size() - 1);
        return last != null && last.isWhen() && last.to == before.to
                ? last.when.period() != null && last.when.period().isYear()
                        ? last.when.period()
                        : null
                : null;
    }
}
