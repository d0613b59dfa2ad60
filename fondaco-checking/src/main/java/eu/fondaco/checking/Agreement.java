// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.claim.Operator;
import eu.fondaco.checking.claim.Reading;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.checking.reading.Opinion;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of a statement that rules found, by the weighing of all readings of its number. A
 * verdict on a number needs odds that were right often enough on texts that they weren't learned
 * from ({@code docs/explanation/checking.md}), whatever rules say of it; else it stays open which
 * reading is meant. Rules are taken at their word where nothing was weighed, and for what has no
 * time of its own in a text without a date over published figures.
 */
final class Agreement {

    /** Readings shown where it stays open which is meant. */
    private static final int SHOWN = 3;

    private static final String OTHER_PERIOD = "wrong_year";

    /** How likely a number states something of trade for what it may mean to be told. */
    private static final double STATED = 0.5;

    /** What becomes of a verdict. */
    enum Outcome {
        /** What the rules say. */
        STANDS,
        /** What the rules say, without odds. */
        AT_ITS_WORD,
        /** It holds under a weighed reading. */
        HOLDS,
        /** It doesn't hold under the likeliest weighed reading. */
        FAILS,
        /** A name in it is known to nothing here. */
        STRANGER,
        /** Nothing held can tell, as the likeliest weighed reading asks it. */
        UNTOLD,
        OPEN
    }

    private Agreement() {}

    /** The opinion about a statement's number; null where none was weighed. */
    static Opinion about(Claim c, List<Opinion> opinions) {
        Double stated = c.assertion() == null ? null : c.assertion().stated();
        for (Opinion o : opinions) {
            boolean same =
                    stated == null
                            || o.stated().stream()
                                    .anyMatch(
                                            s ->
                                                    Math.abs(s - Math.abs(stated))
                                                            <= 1e-3 * Math.max(1e-9, s));
            if (same && o.span().overlaps(c.span())) {
                return o;
            }
        }
        return null;
    }

    /**
     * What becomes of a statement that the rules found.
     *
     * @param o what weighing says; null where nothing was weighed: a statement without a number of
     *     its own
     * @param dated whether it is known when the text was published, or only tables are held
     */
    static Outcome outcome(Checked checked, Opinion o, boolean dated) {
        boolean byAuthor = checked.claim().best().map(Reading::isByAuthor).orElse(false);
        if (byAuthor || checked.answer() == null) {
            return Outcome.STANDS;
        }
        boolean given = checked.verdict() != Verdict.NOT_CHECKABLE;
        Operator operator = checked.claim().assertion().operator();
        boolean atWord = given || operator == Operator.RANK;
        if (atWord && o != null && o.sparse() && !dated && isOpen(checked)) {
            return isOtherPeriod(checked)
                            || isOfItsTime(checked)
                            || operator == Operator.MORE
                            || operator == Operator.LESS
                    ? Outcome.OPEN
                    : Outcome.AT_ITS_WORD;
        }
        if (o == null || o.meanings().isEmpty()) {
            boolean words = checked.claim().assertion().stated() == null;
            boolean wrong = checked.verdict() == Verdict.CONTRADICTED && !words;
            return wrong ? Outcome.OPEN : Outcome.STANDS;
        }
        if (given && o.stranger() != null) {
            return Outcome.STRANGER;
        }
        int place = o.place(checked.answer().question());
        if (o.holds()) {
            boolean same = checked.answer().question().equals(o.holding());
            return same && checked.verdict() == Verdict.SUPPORTED ? Outcome.STANDS : Outcome.HOLDS;
        }
        if (o.fails()) {
            return checked.verdict() == Verdict.CONTRADICTED && place == 0
                    ? Outcome.STANDS
                    : Outcome.FAILS;
        }
        boolean weighed = checked.reason() == Reason.NO_DATA && o.claim() >= STATED;
        if (given || weighed && o.meanings().get(0).holds() != null) {
            return Outcome.OPEN;
        }
        return weighed ? Outcome.UNTOLD : Outcome.STANDS;
    }

    /**
     * Whether neither sentence nor text says when: then the latest year is meant for which there is
     * an answer. Weighing takes every text for one of a time, as those it was learned from.
     */
    private static boolean isOpen(Checked c) {
        return c.claim().best().map(r -> r.question().period() == null).orElse(false);
    }

    /**
     * Whether what is wrong now is a number that nothing explains, or an amount, which something
     * always explains: a text of no date may be of any time, and its numbers with it.
     */
    private static boolean isOfItsTime(Checked c) {
        return c.verdict() == Verdict.CONTRADICTED
                && (c.diagnosis() == null || isAmount(c))
                && c.claim().assertion().operator() != Operator.RANK;
    }

    private static boolean isAmount(Checked c) {
        return c.answer().question().measure().equals(MeasureExpr.LEVEL);
    }

    /** Whether what is wrong now was right at some other time. */
    private static boolean isOtherPeriod(Checked c) {
        return c.diagnosis() != null && c.diagnosis().slip().equals(OTHER_PERIOD);
    }

    /** The claim with a reading first and the likeliest others behind it. */
    static Claim withReadings(Claim c, Reading first, Question asked, Opinion o) {
        List<Reading> left = new ArrayList<>();
        left.add(first);
        if (o != null) {
            o.readings().stream()
                    .filter(r -> !r.question().equals(asked))
                    .limit(SHOWN - 1)
                    .forEach(left::add);
        }
        return c.withReadings(left);
    }
}
