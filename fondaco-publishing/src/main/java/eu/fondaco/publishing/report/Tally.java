// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.report;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.claim.Note;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.speech.Speech;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many statements of a brief got each verdict, and how good the evidence was. Counts side by
 * side, never one score for a text or its author.
 *
 * @param ungraded statements without evidence
 * @param unfit statements without a verdict that fit none of the readings left
 * @param byItself whether the text was set against itself alone
 */
public record Tally(
        Map<PublicVerdict, Integer> verdicts,
        Map<Grade, Integer> grades,
        int ungraded,
        int unfit,
        boolean byItself) {

    public static Tally of(CheckedBrief brief) {
        Map<PublicVerdict, Integer> verdicts = new EnumMap<>(PublicVerdict.class);
        Map<Grade, Integer> grades = new EnumMap<>(Grade.class);
        int ungraded = 0;
        int unfit = 0;
        for (Checked statement : brief.statements()) {
            verdicts.merge(PublicVerdict.of(statement), 1, Integer::sum);
            unfit += statement.note() == Note.FITS_NONE ? 1 : 0;
            if (statement.grade() == null) {
                ungraded++;
            } else {
                grades.merge(statement.grade(), 1, Integer::sum);
            }
        }
        return new Tally(verdicts, grades, ungraded, unfit, brief.byItself());
    }

    public int statements() {
        return verdicts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * "38 statements: 12 hold, 4 don't hold, 22 can't be told; 3 of these fit none of their
     * readings: look at them first"; of a text that was set against itself alone, at how many
     * places it is at odds.
     */
    public String verdictLine(Lang lang) {
        if (byItself) {
            return switch (statements()) {
                case 0 -> Speech.say(lang, "tally.at-odds-nowhere");
                case 1 -> Speech.say(lang, "tally.at-odds-once");
                default -> Speech.say(lang, "tally.at-odds", statements());
            };
        }
        List<String> parts = new ArrayList<>();
        for (PublicVerdict verdict : PublicVerdict.values()) {
            int count = verdicts.getOrDefault(verdict, 0);
            if (count == 1) {
                parts.add("1 " + decapitalise(verdict.words().in(lang)));
            } else if (count > 1) {
                parts.add(count + " " + verdict.many().in(lang));
            }
        }
        int n = statements();
        String head =
                n == 1
                        ? Speech.say(lang, "tally.1-statement")
                        : n + Speech.say(lang, "tally.statements");
        return n == 0
                ? Speech.say(lang, "tally.no-statement-that-can-be-checked")
                : head + ": " + String.join(", ", parts) + secondLook(lang);
    }

    private String secondLook(Lang lang) {
        return switch (unfit) {
            case 0 -> "";
            case 1 -> Speech.say(lang, "tally.one-fits-none");
            default -> Speech.say(lang, "tally.fit-none", unfit);
        };
    }

    /** "Evidence of grade A for 3, of grade B for 1, none for 22"; empty where none was asked. */
    public String gradeLine(Lang lang) {
        if (byItself || statements() == 0) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        for (Grade grade : Grade.values()) {
            if (grades.containsKey(grade)) {
                parts.add(Speech.say(lang, "tally.of-grade", grade, grades.get(grade)));
            }
        }
        if (ungraded > 0) {
            parts.add(Speech.say(lang, "tally.none", ungraded));
        }
        return Speech.say(lang, "tally.evidence") + String.join(", ", parts);
    }

    private static String decapitalise(String words) {
        return words.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
