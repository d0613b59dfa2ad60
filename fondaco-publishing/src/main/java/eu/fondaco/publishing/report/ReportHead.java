// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.report;

import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.speech.Speech;

/** What stands above every report: language and dates of the text, and that nobody reviewed it. */
public final class ReportHead {

    private ReportHead() {}

    /** Language of the text, when it was published, the day whose evidence was used, if any. */
    public static String line(CheckedBrief brief, Lang lang) {
        String text = "in " + brief.lang().name(lang);
        String published =
                brief.published() == null
                        ? Speech.say(lang, "report-head.publication-date-unknown")
                        : Speech.say(lang, "report-head.published") + brief.published();
        if (brief.byItself()) {
            return text + ", " + published + ", " + Speech.say(lang, "report-head.by-itself");
        }
        String evidence =
                brief.asOf() == null
                        ? Speech.say(lang, "report-head.evidence-as-of-today")
                        : Speech.say(lang, "report-head.evidence-as-of") + brief.asOf();
        return text + ", " + published + ", " + evidence;
    }

    /** Until a named person reviews it. */
    public static String unreviewed(Lang lang) {
        return Speech.say(lang, "report-head.automatic-check-unreviewed-no-person-has");
    }
}
