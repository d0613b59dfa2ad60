// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.time.TimeValue;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "And two years later?": the same as before, so many years from the one that was named. */
final class YearsLater {

    private static final int TEN = 10;
    private static final List<String> NUMBERS = List.copyOf(SmallWords.of("years-later.numbers"));

    private static final Pattern STEP =
            Pattern.compile(
                    "(?iu)^(?:and |e )?(?:what about |how about )?(\\d{1,2}|\\p{L}+)"
                            + " (?:years?|ann[oi]) (?:(later|after|dopo|pi\u00f9"
                            + " tardi)|earlier|before|prima)\\W*$");

    private YearsLater() {}

    /**
     * The question before with its year moved; empty where the next one doesn't ask for that.
     *
     * @param text the next question
     */
    static String of(Heard before, String beforeText, String text) {
        Matcher step = STEP.matcher(text.strip());
        List<Heard.Part> years =
                before.of(Kind.TIME).filter(p -> p.time() instanceof TimeValue.Interval).toList();
        if (!step.matches() || years.size() != 1 || !before.text(years.get(0)).matches("\\d{4}")) {
            return "";
        }
        int by = number(step.group(1)) * (step.group(2) == null ? -1 : 1);
        if (by == 0) {
            return "";
        }
        int year = Integer.parseInt(before.text(years.get(0))) + by;
        int at = before.tokens().get(years.get(0).from()).start();
        return beforeText.substring(0, at) + year + beforeText.substring(at + 4);
    }

    /** A number in figures or in a word of either language; 0 for none. */
    private static int number(String said) {
        if (Character.isDigit(said.charAt(0))) {
            return Integer.parseInt(said);
        }
        int at = NUMBERS.indexOf(said.toLowerCase(Locale.ROOT));
        return at < 0 ? 0 : at % TEN + 1;
    }
}
