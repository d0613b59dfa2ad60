// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.core.text.Lang;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Months that a question writes as dates do, {@code 2024-03}, in words. What may be two years as
 * well stays as it is: {@code 2010-11}.
 */
final class IsoMonths {

    private static final Pattern MONTH =
            Pattern.compile("(?<![\\d-])((?:19|20)(\\d\\d))-(0[1-9]|1[0-2])(?![\\d-])");

    private IsoMonths() {}

    static String inWords(String text, Lang lang) {
        Matcher m = MONTH.matcher(text);
        StringBuilder words = new StringBuilder();
        while (m.find()) {
            int month = Integer.parseInt(m.group(3));
            boolean years = month == (Integer.parseInt(m.group(2)) + 1) % 100 && month > 9;
            String name = Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, lang.locale());
            m.appendReplacement(words, years ? m.group() : name + " " + m.group(1));
        }
        return m.appendTail(words).toString();
    }
}
