// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Speech;

/**
 * Cells of a sheet of which nobody said who produced it: they answer, but aren't the producer's own
 * numbers, so that their grade is C (rule 21).
 */
public final class Undeclared {

    /** The source that such a sheet is loaded with, and the flag that evidence of it carries. */
    public static final String STATUS = "undeclared";

    private static final Label SHOWN = Speech.both("undeclared.producer-not-declared");

    private Undeclared() {}

    /** A source, or the flags of a piece of evidence, as people read them in a language. */
    public static String shown(String text, Lang lang) {
        return text.replaceAll("\\b" + STATUS + "\\b", SHOWN.in(lang));
    }
}
