// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.claim.Operator;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.reading.NumberFinder;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.text.Label;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/** Puts the right number into a statement, in the text's own language, scale and precision. */
public final class Correction {

    private Correction() {}

    /**
     * The statement with the right number, ready to paste; empty where the number can't be swapped
     * alone, such as a fall that was a rise.
     */
    public static Label of(Claim claim, Answer answer, Lexicon lexicon) {
        Assertion says = claim.assertion();
        if (!(answer instanceof Answer.Known known)
                || says.stated() == null
                || says.operator() == Operator.TREND_UP
                || says.operator() == Operator.TREND_DOWN) {
            return Label.of("");
        }
        double right = known.value().value();
        boolean turned = right * says.stated() < 0;
        if (turned) {
            return Label.of("");
        }
        Optional<NumberFinder.Found> found =
                NumberFinder.find(claim.quote(), Math.abs(says.stated()), lexicon);
        if (found.isEmpty()) {
            return Label.of("");
        }
        NumberFinder.Found number = found.get();
        String put =
                says.operator() == Operator.RANK
                        ? NumberFinder.ordinal((int) right, number.text(), lexicon)
                        : figure(Math.abs(right) / number.scale(), number.decimals(), lexicon);
        return put.isEmpty()
                ? Label.of("")
                : Label.of(
                        claim.quote().substring(0, number.start())
                                + put
                                + claim.quote().substring(number.end()));
    }

    private static String figure(double value, int decimals, Lexicon lexicon) {
        DecimalFormatSymbols marks = DecimalFormatSymbols.getInstance(Locale.ROOT);
        marks.setDecimalSeparator(lexicon.decimal());
        marks.setGroupingSeparator(lexicon.thousands());
        DecimalFormat format = new DecimalFormat("#,##0", marks);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(java.math.RoundingMode.HALF_UP);
        return format.format(value);
    }
}
