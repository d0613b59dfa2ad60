// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.documents;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.text.Lang;
import eu.fondaco.documents.speech.Speech;
import eu.fondaco.documents.transcript.Mark;
import eu.fondaco.publishing.answer.GradeWords;
import eu.fondaco.publishing.report.PublicVerdict;
import java.util.ArrayList;
import java.util.List;

/** What a check says beside each statement, for a copy of the document with marks. */
public final class Marking {

    private Marking() {}

    /** A mark for each statement of a brief, in the order of the text. */
    public static List<Mark> of(CheckedBrief brief, Lang lang) {
        List<Mark> marks = new ArrayList<>();
        for (Checked statement : brief.statements()) {
            marks.add(of(statement, brief.lang().speech(), lang));
        }
        return marks;
    }

    private static Mark of(Checked s, Lang textLang, Lang lang) {
        PublicVerdict verdict = PublicVerdict.of(s);
        List<String> lines = new ArrayList<>();
        String grade =
                s.grade() == null
                        ? ""
                        : " (" + GradeWords.of(s.grade(), s.verdict()).in(lang) + ")";
        lines.add(verdict.words().in(lang) + grade);
        add(lines, s.why().in(lang));
        String suggestion = null;
        if (s.diagnosis() != null) {
            add(lines, s.diagnosis().words().in(lang));
            String corrected = s.diagnosis().corrected().in(textLang);
            if (!corrected.isBlank() && verdict == PublicVerdict.DOES_NOT_HOLD) {
                suggestion = corrected;
                add(
                        lines,
                        Speech.say(lang, "marking.corrected")
                                + "\u201c"
                                + s.claim().quote().replaceAll("\\s+", " ")
                                + "\u201d \u2192 \u201c"
                                + corrected.replaceAll("\\s+", " ")
                                + "\u201d");
            }
        }
        if (s.note() != null) {
            add(lines, Speech.say(lang, "marking.note", s.note().words().in(lang)));
        }
        s.evidence().stream().limit(2).map(Marking::source).forEach(line -> add(lines, line));
        add(lines, Speech.say(lang, "marking.automatic-check"));
        return new Mark(s.claim().span(), lines, colour(verdict), suggestion);
    }

    private static String source(EvidenceItem item) {
        String address = item.url() == null ? "" : String.valueOf(item.url());
        return ((item.origin().isBlank() ? item.source() : item.origin()) + " " + address).strip();
    }

    private static void add(List<String> lines, String line) {
        if (!line.isBlank() && !lines.contains(line)) {
            lines.add(line);
        }
    }

    private static int colour(PublicVerdict verdict) {
        return switch (verdict) {
            case HOLDS -> 0xb7e1b5;
            case WAS_TRUE -> 0xffdf91;
            case DOES_NOT_HOLD -> 0xf6b3a8;
            case AT_ODDS -> 0xd9c2f0;
            case CANT_TELL -> 0xd9dbe0;
        };
    }
}
