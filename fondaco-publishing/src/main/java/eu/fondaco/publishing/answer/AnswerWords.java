// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.answer;

import eu.fondaco.core.answer.Undeclared;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.ValueWords;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Note;
import eu.fondaco.publishing.say.AreaNames;
import eu.fondaco.publishing.say.QuestionWords;
import eu.fondaco.publishing.speech.Speech;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An answer in words: the number with the values it can stand for, its grade and its sources. */
public final class AnswerWords {

    /** How notes write several codes ({@link eu.fondaco.core.evidence.NoteLists}). */
    private static final String SUM = " \\+ ";

    private final Lang lang;
    private final QuestionWords words;
    private final AreaNames names;

    public AnswerWords(Lang lang, QuestionWords words, AreaNames names) {
        this.lang = lang;
        this.words = words;
        this.names = names;
    }

    /** The number or list alone, or why there is none. */
    public String value(Answer answer) {
        if (answer instanceof Answer.Known known) {
            return ValueWords.head(known.value(), known.unit(), lang);
        }
        if (answer instanceof Answer.Listed listed) {
            return names.names(listed.codes(), lang);
        }
        return Speech.say(lang, "common.not-known")
                + named(((Answer.Unknown) answer).message()).in(lang);
    }

    /** A note in words, with names in place of codes. */
    public String said(Note note) {
        return named(note).in(lang);
    }

    /** A note with the names of the areas and products that it gives by their codes. */
    private Note named(Note note) {
        return new Note(note.code(), note.args().stream().map(this::named).toList());
    }

    private Object named(Object said) {
        if (said instanceof Note note) {
            return named(note);
        }
        if (!(said instanceof String text)) {
            return said;
        }
        List<String> codes = List.of(text.split(SUM, -1));
        String named = names.names(codes, lang);
        return named.equals(String.join(", ", codes)) ? text : named;
    }

    /**
     * The values an answer can stand for, rounding and what may widen it apart; empty for an exact
     * one. Figures may be revised; a population may be counted otherwise, or be that of another
     * year.
     */
    public static String bounds(Answer.Known known, Lang lang) {
        List<EvidenceItem> items = known.evidence().items();
        boolean population =
                items.stream()
                        .filter(i -> i.source().equals("attributes"))
                        .anyMatch(i -> i.id().contains(" population"));
        boolean revised =
                !population || known.evidence().notes().contains(NoteCode.ONE_RELEASE.note());
        String widened =
                !population
                        ? Speech.say(lang, "answer-words.if-the-source-revises-its-figures-2")
                        : revised
                                ? Speech.say(lang, "answer-words.if-the-source-revises-its-figures")
                                : Speech.say(lang, "answer-words.with-the-inhabitants-of-its-own");
        return ValueWords.bounds(known.value(), known.unit(), widened, lang);
    }

    /** What is said of a number without bounds: only one that is no estimate is exact. */
    private static String unbounded(Answer.Known known) {
        return known.evidence().grade() == Grade.E
                ? "answer-words.bounds-unknown"
                : "answer-words.exact";
    }

    /** Everything, a line each. */
    public void write(Answer answer, Appendable out) throws IOException {
        out.append(value(answer)).append('\n');
        String said = words.say(answer.question(), lang);
        line(out, Speech.say(lang, "common.question"), said);
        if (!said.equals(answer.question().toString())) {
            line(out, Speech.say(lang, "common.asked-as"), answer.question().toString());
        }
        if (answer instanceof Answer.Known known) {
            String bounds = bounds(known, lang);
            line(
                    out,
                    Speech.say(lang, "answer-words.values"),
                    bounds.isEmpty() ? Speech.say(lang, unbounded(known)) : bounds);
        }
        if (!answer.evidence().items().isEmpty()) {
            line(
                    out,
                    Speech.say(lang, "common.grade"),
                    answer.evidence().grade()
                            + ", "
                            + GradeWords.of(answer.evidence().grade()).in(lang));
        }
        for (Note note : answer.evidence().notes()) {
            line(out, Speech.say(lang, "common.note"), note.in(lang));
        }
        for (String source : sources(answer.evidence().items(), lang)) {
            line(out, Speech.say(lang, "common.source"), source);
        }
    }

    /** Each source once, with the ids of all that comes from it. */
    static List<String> sources(List<EvidenceItem> items, Lang lang) {
        Map<String, Set<String>> ids = new LinkedHashMap<>();
        for (EvidenceItem i : items) {
            EvidenceItem page =
                    new EvidenceItem(
                            i.source(),
                            "",
                            i.origin(),
                            i.url(),
                            i.release(),
                            "",
                            null,
                            null,
                            null,
                            i.status());
            ids.computeIfAbsent(source(page, lang), p -> new LinkedHashSet<>()).add(i.id());
        }
        return ids.entrySet().stream()
                .map(
                        e -> {
                            String all = String.join(" ", e.getValue()).strip();
                            return all.isEmpty() ? e.getKey() : e.getKey() + " [" + all + "]";
                        })
                .toList();
    }

    /** Origin, id, release, status and address of a piece of evidence, those that are known. */
    public static String source(EvidenceItem item, Lang lang) {
        StringBuilder s =
                new StringBuilder(item.origin().isBlank() ? item.source() : item.origin());
        String status = Undeclared.shown(item.status(), lang);
        if (!item.id().isBlank()) {
            s.append(" [").append(item.id()).append(']');
        }
        for (String part : new String[] {item.release(), status, item.url()}) {
            if (!part.isBlank()) {
                s.append(", ").append(part);
            }
        }
        return s.toString();
    }

    /** What is missing. */
    public static String whyUnknown(Answer.Unknown unknown, Lang lang) {
        return unknown.message().in(lang);
    }

    private static void line(Appendable out, String label, String text) throws IOException {
        out.append("  ").append(label).append(": ").append(text).append('\n');
    }
}
