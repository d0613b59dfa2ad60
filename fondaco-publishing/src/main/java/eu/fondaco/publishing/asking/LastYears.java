// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.asking.OverLast;
import eu.fondaco.checking.asking.Request;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;

/** Finds the times of changes over so many years up to the latest that is held. */
final class LastYears {

    private final NumberAnswers numbers;
    private final Members members;

    LastYears(NumberAnswers numbers, Members members) {
        this.numbers = numbers;
        this.members = members;
    }

    /** The same request with its times; without them where nothing is held. */
    Request dated(OverLast asked) {
        int years = asked.years();
        if (asked.of() instanceof Request.Leaders l) {
            return l.by(over(l.question(), latest(l.question(), l.among()), years));
        }
        if (asked.of() instanceof Request.Beyond b) {
            Question q = over(b.question(), latest(b.question(), b.among()), years);
            return new Request.Beyond(q, b.among(), b.test(), b.value(), b.reached(), b.without());
        }
        if (asked.of() instanceof Request.Truth t) {
            Question q = over(t.question(), latest(t.question(), 0), years);
            return new Request.Truth(
                    q, t.test(), t.value(), t.step(), t.still(), t.throughout(), t.reached());
        }
        Request.Amounts a = (Request.Amounts) asked.of();
        return new Request.Amounts(
                a.questions().stream().map(q -> over(q, latest(q, a.months()), years)).toList(),
                a.months(),
                a.compared(),
                a.multiple());
    }

    private Period latest(Question change, Universe among) {
        return members.latest(level(change), among);
    }

    private Period latest(Question change, int months) {
        Answer last = numbers.one(level(change), months);
        return numbers.isNothing(last) ? null : last.question().period();
    }

    private static Question level(Question change) {
        return change.toBuilder().measure(change.measure().inner()).base(null).build();
    }

    private static Question over(Question change, Period last, int years) {
        return last == null
                ? change
                : change.toBuilder().base(last.plusYears(-years)).period(last).build();
    }
}
