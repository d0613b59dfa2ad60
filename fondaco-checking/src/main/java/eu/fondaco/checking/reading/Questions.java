// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;

/** Builds typed questions from what a statement is about. */
final class Questions {

    private final Holdings holdings;

    Questions(Holdings holdings) {
        this.holdings = holdings;
    }

    /** A measure of the flow, areas, product and period that the statement's frame holds. */
    Question.Builder about(Statement x, MeasureExpr m) {
        Frame f = x.f;
        return Question.of(m)
                .flow(f.flow)
                .reporter(f.reporter)
                .partner(f.partner == null ? holdings.everyPartner() : f.partner)
                .product(f.product == null ? Codes.TOTAL : f.product)
                .period(f.period);
    }

    /** The same, against the statement's base period. */
    Question.Builder change(Statement x, MeasureExpr m) {
        return about(x, m).base(x.base());
    }

    /** A level or share with its own earlier time: "against 4.1% six years earlier". */
    void dated(Statement x, Question.Builder b) {
        if (!x.ownBase || x.f.period == null) {
            return;
        }
        int[] own = SentenceTimes.baseYears(x.c.items);
        boolean over =
                x.c.items.stream()
                        .anyMatch(
                                i ->
                                        i.isWhen()
                                                && (i.when.cue() == When.Cue.OVER
                                                        || i.when.cue() == When.Cue.RANGE));
        if (own != null && !over) {
            b.period(own[1] == 0 ? Period.year(own[0]) : x.f.period.plusYears(-own[1]));
        }
    }
}
