// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.figure.Figure;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who really produced a figure. "Istat via press" and "Unioncamere on Istat" are Istat's number
 * told by others: origins are counted by producer, never by address (rule 4). "Press" alone names
 * nobody.
 */
final class Origins {

    private static final Pattern ON = Pattern.compile("(?i).*\\s(?:on|su)\\s+(.+)");
    private static final Pattern VIA = Pattern.compile("(?i)(.+?)\\s(?:via|tramite)\\s.*");

    /** A family that may be any other one. */
    static final String ANONYMOUS = "";

    private Origins() {}

    static String family(String origin) {
        String text = origin.strip();
        Matcher via = VIA.matcher(text);
        if (via.matches()) {
            text = via.group(1).strip();
        }
        Matcher on = ON.matcher(text);
        if (on.matches()) {
            text = on.group(1).strip();
        }
        String family = text.toLowerCase(Locale.ROOT);
        return family.equals("press") || family.equals("stampa") ? ANONYMOUS : family;
    }

    /**
     * What names one release of one origin: only its figures may be computed with together (rule
     * 1).
     */
    static String release(Figure figure) {
        String address = figure.url() == null ? "" : figure.url();
        return figure.origin() + "|" + (address.isEmpty() ? figure.released() : address);
    }
}
