// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.html;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.claim.Diagnosis;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Note;
import eu.fondaco.publishing.answer.AnswerWords;
import eu.fondaco.publishing.answer.GradeWords;
import eu.fondaco.publishing.report.AuthorsReading;
import eu.fondaco.publishing.report.PublicVerdict;
import eu.fondaco.publishing.report.TextReport;
import eu.fondaco.publishing.say.AreaNames;
import eu.fondaco.publishing.say.QuestionWords;
import eu.fondaco.publishing.speech.Speech;
import java.util.List;

/**
 * The note beside a marked statement: verdict in public words, what the data say, what was probably
 * meant, the question it was understood as, grade and sources. Opens and closes without scripts.
 */
public final class StatementNote {

    private final Lang lang;
    private final QuestionWords words;
    private final AreaNames names;
    private final Links links;
    private final Addition addition;

    /** What else a page puts at the end of each note. */
    @FunctionalInterface
    public interface Addition {

        /** Nothing. */
        Addition NONE = (html, statement, number) -> {};

        /** Writes it. */
        void write(Html html, Checked statement, int number);

        /**
         * Writes what else belongs to a statement that its author leaves out; nothing unless said.
         */
        default void leftOut(Html html, Claim claim) {}
    }

    public StatementNote(Lang lang, QuestionWords words, AreaNames names, Links links) {
        this(lang, words, names, links, Addition.NONE);
    }

    private StatementNote(
            Lang lang, QuestionWords words, AreaNames names, Links links, Addition addition) {
        this.lang = lang;
        this.words = words;
        this.names = names;
        this.links = links;
        this.addition = addition;
    }

    /** The same notes with something at the end of each. */
    public StatementNote with(Addition more) {
        return new StatementNote(lang, words, names, links, more);
    }

    /** Writes what belongs to a statement that its author leaves out. */
    void leftOut(Html html, Claim claim) {
        addition.leftOut(html, claim);
    }

    /** Writes the note with that number in its brief. */
    public void write(Html html, Checked s, int number) {
        html.open("li", "id", "s" + number, "class", "note " + PublicVerdict.of(s).style());
        verdict(html, s, number);
        html.leaf("blockquote", s.claim().quote());
        String why = s.why().in(lang);
        if (why.isBlank()) {
            data(html, s.answer());
        } else {
            html.leaf("p", why, "class", "why");
        }
        diagnosis(html, s.diagnosis(), why);
        evidence(html, s);
        addition.write(html, s, number);
        html.close("li").line();
    }

    /** Number, verdict and grade in one line. */
    private void verdict(Html html, Checked s, int number) {
        html.open("p", "class", "verdict");
        html.link(
                "#m" + number,
                String.valueOf(number),
                "class",
                "number",
                "aria-label",
                Speech.say(lang, "statement-note.back-to-the-text-of-statement") + number);
        html.text(" ").leaf("strong", PublicVerdict.of(s).words().in(lang));
        if (s.grade() != null) {
            html.text(" ")
                    .leaf(
                            "span",
                            Speech.say(lang, "common.grade-2") + s.grade(),
                            "class",
                            "grade",
                            "title",
                            GradeWords.of(s.grade(), s.verdict()).in(lang));
        }
        if (AuthorsReading.is(s)) {
            html.text(" ").leaf("span", AuthorsReading.WORDS.in(lang), "class", "tag");
        }
        html.close();
    }

    /** What it was understood as and what the verdict rests on, folded. */
    private void evidence(Html html, Checked s) {
        html.details(Speech.say(lang, "statement-note.evidence"));
        html.open("dl");
        answer(html, s.answer());
        term(
                html,
                Speech.say(lang, "common.reason"),
                s.reason() == null ? null : s.reason().words().in(lang));
        term(
                html,
                Speech.say(lang, "common.as-published"),
                s.published() == null ? null : s.published().words().in(lang));
        term(
                html,
                Speech.say(lang, "common.note"),
                s.note() == null ? null : s.note().words().in(lang));
        term(
                html,
                Speech.say(lang, "common.grade"),
                s.grade() == null
                        ? null
                        : s.grade() + ": " + GradeWords.of(s.grade(), s.verdict()).in(lang));
        if (s.neighbours() > 0) {
            term(
                    html,
                    Speech.say(lang, "statement-note.neighbouring-questions-tried"),
                    String.valueOf(s.neighbours()));
        }
        html.close();
        sources(html, s.evidence());
        html.close("details");
    }

    /** What the data say, where they say anything. */
    private void data(Html html, Answer answer) {
        if (answer == null || answer instanceof Answer.Unknown) {
            return;
        }
        html.open("p", "class", "data").text(Speech.say(lang, "statement-note.the-data-say"));
        html.leaf("strong", new AnswerWords(lang, words, names).value(answer)).close();
    }

    private void diagnosis(Html html, Diagnosis d, String why) {
        if (d == null) {
            return;
        }
        boolean repeated = d.words().in(lang).equals(why);
        if (!repeated || d.reading() != null) {
            meant(html, d, repeated);
        }
        others(html, d.alternatives());
        if (!d.corrected().in(lang).isBlank()) {
            html.open("p", "class", "corrected")
                    .leaf("strong", Speech.say(lang, "statement-note.corrected"));
            html.text(d.corrected().in(lang)).close();
        }
    }

    private void meant(Html html, Diagnosis d, boolean repeated) {
        html.open("p", "class", "meant")
                .leaf(
                        "strong",
                        d.reading() == null
                                ? Speech.say(lang, "statement-note.what-is-wrong")
                                : Speech.say(lang, "statement-note.did-you-mean"));
        html.text(repeated ? "" : d.words().in(lang) + " ");
        if (d.reading() != null) {
            question(html, d.reading());
            html.text(" ").leaf("small", "(" + TextReport.chance(d, lang) + ")");
        }
        html.close();
    }

    /** Further questions for which the number would be right. */
    private void others(Html html, List<Question> alternatives) {
        if (alternatives.isEmpty()) {
            return;
        }
        html.details(Speech.say(lang, "statement-note.it-would-also-be-right-for"));
        html.open("ul");
        for (Question other : alternatives.subList(0, Math.min(6, alternatives.size()))) {
            html.open("li");
            question(html, other);
            html.close();
        }
        html.close("ul", "details");
    }

    private void answer(Html html, Answer answer) {
        if (answer == null) {
            return;
        }
        html.leaf("dt", Speech.say(lang, "statement-note.understood-as")).open("dd");
        question(html, answer.question());
        html.close();
        if (answer instanceof Answer.Known known && !known.value().isExact()) {
            term(
                    html,
                    Speech.say(lang, "statement-note.values-it-stands-for"),
                    AnswerWords.bounds(known, lang));
        }
        for (Note note : answer.evidence().notes()) {
            term(html, Speech.say(lang, "statement-note.definition"), note.in(lang));
        }
    }

    private void question(Html html, Question question) {
        String said = words.say(question, lang);
        links.question(question)
                .ifPresentOrElse(
                        address -> html.link(address, said, "class", "question"),
                        () -> html.leaf("span", said, "class", "question"));
    }

    private void sources(Html html, List<EvidenceItem> items) {
        if (items.isEmpty()) {
            return;
        }
        html.open("ul", "class", "sources");
        for (EvidenceItem item : items) {
            html.open("li");
            new SourceLine(lang, links).write(html, item);
            html.close();
        }
        html.close();
    }

    private static void term(Html html, String name, String text) {
        if (text != null) {
            html.leaf("dt", name).leaf("dd", text);
        }
    }
}
