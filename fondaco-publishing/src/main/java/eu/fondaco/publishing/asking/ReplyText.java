// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.answer.AnswerWords;
import eu.fondaco.publishing.answer.GradeWords;
import eu.fondaco.publishing.speech.Speech;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A reply for a terminal: the sentence, the table, what it rests on, what to ask next. */
public final class ReplyText {

    private static final int WIDEST = 60;

    private final Lang lang;
    private final int rows;
    private final SaidQuestion words;
    private final boolean exact;

    /**
     * Writes replies.
     *
     * @param rows how many rows of a table to print
     * @param language of the observatory, to say in words how a question was understood
     * @param exact whether to tell the exact question too
     */
    public ReplyText(Lang lang, int rows, QuestionLanguage language, boolean exact) {
        this.lang = lang;
        this.rows = rows;
        words = new SaidQuestion(language, lang);
        this.exact = exact;
    }

    /** Writes everything. */
    public void write(Reply reply, Appendable out) throws IOException {
        out.append(reply.sentence()).append('\n');
        table(reply, out);
        for (String question : reply.understood()) {
            line(out, Speech.say(lang, "reply-text.understood"), words.say(question));
            if (exact && words.isOther(question)) {
                line(out, Speech.say(lang, "common.asked-as"), question);
            }
        }
        if (reply.grade() != null) {
            line(
                    out,
                    Speech.say(lang, "answers.grade"),
                    reply.grade() + ", " + GradeWords.of(reply.grade()).in(lang));
        }
        for (String note : reply.notes()) {
            line(out, Speech.say(lang, "reply-text.note"), note);
        }
        for (String source :
                reply.sources().stream()
                        .map((EvidenceItem i) -> AnswerWords.source(i, lang))
                        .distinct()
                        .toList()) {
            line(out, Speech.say(lang, "answers.source"), source);
        }
        for (int i = 0; i < reply.choices().size(); i++) {
            out.append("  ")
                    .append(String.valueOf(i + 1))
                    .append(". ")
                    .append(reply.choices().get(i))
                    .append('\n');
        }
        if (!reply.related().isEmpty()) {
            line(out, Speech.say(lang, "reply-text.ask-next"), String.join(" | ", reply.related()));
        }
    }

    private void table(Reply reply, Appendable out) throws IOException {
        if (reply.columns().isEmpty() || reply.rows().isEmpty()) {
            return;
        }
        List<List<String>> lines = new ArrayList<>();
        lines.add(reply.columns());
        lines.addAll(reply.rows().subList(0, Math.min(rows, reply.rows().size())));
        List<Integer> widths = new ArrayList<>(Collections.nCopies(reply.columns().size(), 0));
        for (List<String> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                widths.set(i, Math.max(widths.get(i), Math.min(WIDEST, line.get(i).length())));
            }
        }
        for (List<String> line : lines) {
            StringBuilder s = new StringBuilder("  ");
            for (int i = 0; i < line.size(); i++) {
                String cell = line.get(i);
                s.append(cell)
                        .append(" ".repeat(Math.max(0, widths.get(i) - cell.length())))
                        .append("  ");
            }
            out.append(s.toString().stripTrailing()).append('\n');
        }
        if (reply.rows().size() > rows) {
            out.append("  \u2026\n");
        }
    }

    private static void line(Appendable out, String label, String text) throws IOException {
        out.append("  ").append(label).append(": ").append(text).append('\n');
    }
}
