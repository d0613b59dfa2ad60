// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.evidence;

import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.core.text.Speech;

/** Sets of values in words, for people: what heads an answer, and the bounds that widen it. */
public final class ValueWords {

    /** A place so far down stands for any: any number of others may be ahead. */
    public static final int ANY_PLACE = 10_000;

    private ValueWords() {}

    /**
     * The number that heads an answer: a place or a sign that is open between two is said as both,
     * since the first place alone would be the best case, and one sign deny the other.
     */
    public static String head(ValueSet set, String unit, Lang lang) {
        if (unit.equals("rank") && set.high() >= ANY_PLACE) {
            return Speech.say(lang, "value-words.or-lower", Numbers.print(set.low(), unit, lang));
        }
        boolean told = unit.equals("rank") || unit.equals("sign");
        return told && set.low() != set.high()
                ? Speech.say(
                        lang,
                        "value-words.between",
                        Numbers.print(set.low(), unit, lang),
                        Numbers.print(set.high(), unit, lang))
                : Numbers.print(set.value(), unit, lang);
    }

    /**
     * The values a number can stand for, rounding and what may widen it apart; empty for an exact
     * number.
     *
     * @param widened what widens it, said after the wider bounds
     */
    public static String bounds(ValueSet set, String unit, String widened, Lang lang) {
        if (set.isExact()) {
            return "";
        }
        if (unit.equals("rank") && set.high() >= ANY_PLACE) {
            return head(set, unit, lang);
        }
        String rounding = set.low() == set.high() ? "" : between(set.low(), set.high(), unit, lang);
        boolean revised = set.revisedLow() != set.low() || set.revisedHigh() != set.high();
        if (!revised) {
            return rounding;
        }
        String revision = between(set.revisedLow(), set.revisedHigh(), unit, lang) + " " + widened;
        return rounding.isEmpty() ? revision : rounding + "; " + revision;
    }

    private static String between(double low, double high, String unit, Lang lang) {
        return Speech.say(
                lang,
                "value-words.from",
                Numbers.print(low, unit, lang),
                Numbers.print(high, unit, lang));
    }
}
