// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Grade;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The answer to a free question, for people: a sentence first, then a table where several things
 * are told, and what it all rests on. Where the question can't be answered as it stands, the
 * choices are questions that can.
 *
 * @param kind what sort of reply it is
 * @param sentence the answer, or what keeps it from being one
 * @param understood the question in its exact form; several for several numbers; empty where
 *     nothing is answered
 * @param columns heads of the table; empty without one
 * @param rows as many texts as there are columns
 * @param grade null where nothing is held
 * @param sources what it rests on
 * @param notes definitions, caveats
 * @param related what could be asked next
 * @param choices questions meant instead, the likeliest first
 * @param answers the numbers in exact form; empty where it is about no number
 * @param instead numbers that the sentence tells beside saying that what was asked isn't known
 */
public record Reply(
        Kind kind,
        String sentence,
        List<String> understood,
        List<String> columns,
        List<List<String>> rows,
        Grade grade,
        List<EvidenceItem> sources,
        List<String> notes,
        List<String> related,
        List<String> choices,
        List<Answer> answers,
        List<Answer> instead) {

    /** What sort of reply it is. */
    public enum Kind {
        /** It answers. */
        ANSWER,
        /** It is understood, and nothing held here answers it. */
        NOT_KNOWN,
        /** Several readings are left. */
        OPEN,
        /** A word in it isn't known. */
        WORD_UNKNOWN
    }

    public Reply {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(sentence, "sentence");
        understood = List.copyOf(understood);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
        related = List.copyOf(related);
        choices = List.copyOf(choices);
        answers = List.copyOf(answers);
        instead = List.copyOf(instead);
    }

    /** Whether it needs another question: the choices are some. */
    public boolean asksBack() {
        return kind == Kind.OPEN || kind == Kind.WORD_UNKNOWN;
    }

    static Reply of(Kind kind, String sentence) {
        return new Reply(
                kind, sentence, List.of(), List.of(), List.of(), null, List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of());
    }

    /**
     * Several replies as one: their sentences in order, the table of the first that has one, all
     * that they rest on. It answers where one of them does.
     */
    static Reply joined(List<Reply> replies) {
        Kind kind =
                replies.stream().anyMatch(r -> r.kind == Kind.ANSWER)
                        ? Kind.ANSWER
                        : replies.get(0).kind;
        Reply tabled =
                replies.stream()
                        .filter(r -> !r.columns.isEmpty())
                        .reduce(Reply::beside)
                        .orElse(replies.get(0));
        return new Reply(
                kind,
                once(replies.stream().map(Reply::sentence).toList()),
                all(replies, Reply::understood),
                tabled.columns,
                tabled.rows,
                replies.stream()
                        .map(Reply::grade)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                all(replies, Reply::sources),
                all(replies, Reply::notes),
                all(replies, Reply::related),
                List.of(),
                all(replies, Reply::answers),
                all(replies, Reply::instead));
    }

    /** Sentences one after the other, without one that stands in a later one as it is. */
    private static String once(List<String> sentences) {
        return IntStream.range(0, sentences.size())
                .filter(
                        i ->
                                sentences.subList(i + 1, sentences.size()).stream()
                                        .noneMatch(later -> later.contains(sentences.get(i))))
                .mapToObj(sentences::get)
                .collect(Collectors.joining(" "));
    }

    /** The same with another number of the same members in a column of its own. */
    private Reply beside(Reply other) {
        int value = columns.size() - 2;
        boolean alike =
                value > 0
                        && columns.equals(other.columns)
                        && rows.size() == other.rows.size()
                        && IntStream.range(0, rows.size())
                                .allMatch(i -> head(i, value).equals(other.head(i, value)));
        if (!alike) {
            return this;
        }
        List<List<String>> wide = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            wide.add(widened(rows.get(i), other.rows.get(i).get(value)));
        }
        return table(widened(columns, columns.get(value)), wide);
    }

    private List<String> head(int row, int columns) {
        return rows.get(row).subList(0, columns);
    }

    private static List<String> widened(List<String> row, String value) {
        List<String> wide = new ArrayList<>(row);
        wide.add(row.size() - 1, value);
        return wide;
    }

    private static <T> List<T> all(List<Reply> replies, Function<Reply, List<T>> of) {
        return replies.stream().flatMap(r -> of.apply(r).stream()).distinct().toList();
    }

    Reply said(String words) {
        return with(d -> d.sentence = words);
    }

    Reply understood(List<String> exact) {
        return with(d -> d.understood = exact);
    }

    Reply table(List<String> heads, List<List<String>> lines) {
        return with(
                d -> {
                    d.columns = heads;
                    d.rows = lines;
                });
    }

    Reply evidence(Grade how, List<EvidenceItem> items, List<String> said) {
        return with(
                d -> {
                    d.grade = items.isEmpty() ? null : how;
                    d.sources = items;
                    d.notes = said;
                });
    }

    /** The same with a note before the others. */
    Reply noted(String note) {
        return with(d -> d.notes = Stream.concat(Stream.of(note), notes.stream()).toList());
    }

    Reply related(List<String> next) {
        return with(d -> d.related = next);
    }

    Reply choices(List<String> questions) {
        return with(d -> d.choices = questions);
    }

    Reply answers(List<Answer> exact) {
        return with(d -> d.answers = exact);
    }

    Reply instead(List<Answer> held) {
        return with(d -> d.instead = held);
    }

    private Reply with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.reply();
    }

    /** A reply in the making. */
    private static final class Draft {

        private final Kind kind;
        private String sentence;
        private List<String> understood;
        private List<String> columns;
        private List<List<String>> rows;
        private Grade grade;
        private List<EvidenceItem> sources;
        private List<String> notes;
        private List<String> related;
        private List<String> choices;
        private List<Answer> answers;
        private List<Answer> instead;

        Draft(Reply of) {
            kind = of.kind;
            sentence = of.sentence;
            understood = of.understood;
            columns = of.columns;
            rows = of.rows;
            grade = of.grade;
            sources = of.sources;
            notes = of.notes;
            related = of.related;
            choices = of.choices;
            answers = of.answers;
            instead = of.instead;
        }

        Reply reply() {
            return new Reply(
                    kind,
                    sentence,
                    understood,
                    columns,
                    rows,
                    grade,
                    sources,
                    notes,
                    related,
                    choices,
                    answers,
                    instead);
        }
    }
}
