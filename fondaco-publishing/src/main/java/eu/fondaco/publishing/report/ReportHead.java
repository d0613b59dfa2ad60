// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.report;

import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.core.text.Lang;

/** What stands above every report: language and dates of the text, and that nobody reviewed it. */
public final class ReportHead {

    private ReportHead() {}

    /** Language of the text, when it was published, the day whose evidence was used. */
    public static String line(CheckedBrief brief, Lang lang) {
        String text = "in " + brief.lang().name(lang);
        String published =
                brief.published() == null
                        ? lang.pick("publication date unknown", "data di pubblicazione ignota")
                        : lang.pick("published ", "pubblicato il ") + brief.published();
        String evidence =
                brief.asOf() == null
                        ? lang.pick("evidence as of today", "prove a oggi")
                        : lang.pick("evidence as of ", "prove al ") + brief.asOf();
        return text + ", " + published + ", " + evidence;
    }

    /** Until a named person reviews it. */
    public static String unreviewed(Lang lang) {
        return lang.pick(
                "Automatic check, unreviewed: no person has looked at it.",
                "Verifica automatica, non rivista: nessuna persona l'ha esaminata.");
    }
}
