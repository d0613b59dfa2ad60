// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.core.text.Lang;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sentences of a question and of what is told around it, as they are written. */
final class Sentences {

    private Sentences() {}

    /** Those of a text, in order, without blanks around them. */
    static List<String> of(String text, Lang lang) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(lang.tag()));
        breaks.setText(text);
        List<String> all = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            if (!text.substring(from, to).isBlank()) {
                all.add(text.substring(from, to).strip());
            }
            from = to;
        }
        return all;
    }
}
