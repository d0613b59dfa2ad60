// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.core.time.Period;

/**
 * The amounts at both ends of a change, since who asks how much it grew wants to know from what,
 * and the one that a place in an order is the place of.
 */
final class Ends {

    private static final double MUCH = 1.5;

    private final NumberAnswers numbers;
    private final Lang lang;

    Ends(NumberAnswers numbers, Lang lang) {
        this.numbers = numbers;
        this.lang = lang;
    }

    /** Whether an answer is the change in per cent of an amount that is observed. */
    static boolean isOfChange(Answer answer) {
        Question q = answer.question();
        return q.measure().id().equals("growth")
                && q.measure().inner().equals(MeasureExpr.LEVEL)
                && q.flow() != TradeFlow.BALANCE
                && q.period() != null;
    }

    /** The amount at the end of a change, or at its beginning. */
    Answer at(Answer change, boolean last) {
        Question q = change.question();
        Period base = q.base() == null ? q.period().plusYears(-1) : q.base();
        return numbers.exchanged(
                numbers.answer(
                        q.toBuilder()
                                .measure(MeasureExpr.LEVEL)
                                .period(last ? q.period() : base)
                                .base(null)
                                .build()));
    }

    /**
     * "From 3.1 to 2.9 billion euros: 0.2 less."; the last amount alone where the first isn't held;
     * where neither is, that amounts aren't known if they are asked for; of a place in an order the
     * number that has it; empty for all else.
     */
    String said(Answer change) {
        if (change instanceof Answer.Known k && k.unit().equals("rank")) {
            return withValue(k);
        }
        if (change instanceof Answer.Known k && isOfBalance(k)) {
            return ofBalance(k);
        }
        if (!(change instanceof Answer.Known) || !isOfChange(change)) {
            return "";
        }
        if (!(at(change, true) instanceof Answer.Known last)) {
            return numbers.wantsAmounts() ? " " + AskingNote.AMOUNTS_UNKNOWN.note().in(lang) : "";
        }
        if (!(at(change, false) instanceof Answer.Known first)
                || !first.unit().equals(last.unit())) {
            return " " + numbers.sentence(last);
        }
        if (Spoken.isBound(first) || Spoken.isBound(last)) {
            String from = numbers.short_(first);
            return " " + AskingNote.ENDS_ONLY.note(from, numbers.short_(last)).in(lang);
        }
        double apart = last.value().value() - first.value().value();
        AskingNote way = apart < 0 ? AskingNote.ENDS_LESS : AskingNote.ENDS_MORE;
        return " "
                + way.note(
                                numbers.short_(first),
                                numbers.short_(last),
                                numbers.spoken().value(Math.abs(apart), last.unit()))
                        .in(lang)
                + times(first.value().value(), last.value().value());
    }

    /** What a place in an order is the place of: "It is 66.2 billion euros." */
    private String withValue(Answer.Known place) {
        Question of =
                place.question().toBuilder()
                        .measure(place.question().measure().inner())
                        .universe(null)
                        .ascending(false)
                        .build();
        return numbers.exchanged(numbers.answer(of)) instanceof Answer.Known known
                ? " " + numbers.sentence(known)
                : "";
    }

    private static boolean isOfBalance(Answer.Known change) {
        Question q = change.question();
        return q.measure().id().equals("change")
                && q.measure().inner().equals(MeasureExpr.LEVEL)
                && q.flow() == TradeFlow.BALANCE
                && q.base() != null;
    }

    /** Both ends of a change of a balance, whose sign says more than the change does. */
    private String ofBalance(Answer.Known change) {
        Question q = change.question();
        return at(change, false) instanceof Answer.Known first
                        && at(change, true) instanceof Answer.Known last
                ? " "
                        + AskingNote.FROM_TO
                                .note(
                                        numbers.short_(first),
                                        numbers.spoken().period(q.base()),
                                        numbers.short_(last),
                                        numbers.spoken().period(q.period()))
                                .in(lang)
                : "";
    }

    /** How many times as much it became, where that is much more. */
    private String times(double first, double last) {
        boolean much = first > 0 && last / first >= MUCH;
        return much
                ? " "
                        + AskingNote.TIMES_AS_MUCH
                                .note(Numbers.decimal(last / first, 2, lang))
                                .in(lang)
                : "";
    }
}
