// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.CsvText;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.answer.Provenance;
import eu.fondaco.publishing.asking.Reply;
import eu.fondaco.publishing.say.AreaNames;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers as rows of CSV, for spreadsheets: what each row is of by name and by code, numbers in
 * base units, several sources apart by " ; ".
 */
final class AnswerCsv {

    private final Lang lang;
    private final AreaNames names;
    private final Provenance provenance;

    AnswerCsv(Lang lang, AreaNames names, Provenance provenance) {
        this.lang = lang;
        this.names = names;
        this.provenance = provenance;
    }

    void write(List<Answer> answers, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(new Flushing(out));
        csv.writeRecord(
                "question",
                "name",
                "code",
                "period",
                "value",
                "low",
                "high",
                "revised_low",
                "revised_high",
                "unit",
                "grade",
                "reason",
                "origin",
                "release",
                "url",
                "licence");
        Function<Question, Codes> rowOf = rowOf(answers);
        for (Answer answer : answers) {
            if (answer instanceof Answer.Listed listed) {
                for (String code : listed.codes()) {
                    line(csv, row(answer, Codes.parse(code)));
                }
            } else {
                line(csv, row(answer, rowOf.apply(answer.question())));
            }
        }
        csv.flush();
    }

    /** A reply in everyday words: its numbers, else its table, else why there is neither. */
    void write(Reply reply, String asked, Writer out) throws IOException {
        if (!reply.answers().isEmpty()) {
            write(reply.answers(), out);
            return;
        }
        CsvWriter csv = CsvWriter.builder().build(new Flushing(out));
        if (reply.columns().isEmpty()) {
            csv.writeRecord("question", "reason", "why");
            String reason = reply.kind() == Reply.Kind.ANSWER ? "" : Reason.NO_DATA.code();
            line(csv, asked, reason, reply.sentence());
        } else {
            csv.writeRecord(reply.columns().stream().map(c -> c.isEmpty() ? "id" : c).toList());
            reply.rows().forEach(row -> line(csv, row.toArray(String[]::new)));
        }
        csv.flush();
    }

    /** Fields, none of which a spreadsheet takes for a formula. */
    private static void line(CsvWriter csv, String... fields) {
        csv.writeRecord(Stream.of(fields).map(CsvText::harmless).toList());
    }

    /** What a row is of: the goods or the partners, where they differ from row to row. */
    private static Function<Question, Codes> rowOf(List<Answer> answers) {
        Stream<Function<Question, Codes>> lists = Stream.of(Question::product, Question::partner);
        return lists.filter(
                        of -> answers.stream().map(Answer::question).map(of).distinct().count() > 1)
                .findFirst()
                .orElse(Question::reporter);
    }

    private String[] row(Answer a, Codes of) {
        String value = "";
        String[] bounds = {"", "", "", ""};
        String unit = "";
        if (a instanceof Answer.Known known) {
            value = number(known.value().value());
            bounds =
                    new String[] {
                        number(known.value().low()),
                        number(known.value().high()),
                        number(known.value().revisedLow()),
                        number(known.value().revisedHigh())
                    };
            unit = known.unit();
        } else if (a instanceof Answer.Listed) {
            value = of.toString();
            unit = "codes";
        }
        List<EvidenceItem> items = a.evidence().items();
        return new String[] {
            a.question().toString(),
            of == null ? "" : names.names(of.list(), lang),
            of == null ? "" : of.toString(),
            a.question().period() == null ? "" : a.question().period().toString(),
            value,
            bounds[0],
            bounds[1],
            bounds[2],
            bounds[3],
            unit,
            items.isEmpty() ? "" : a.evidence().grade().toString(),
            a instanceof Answer.Unknown unknown ? unknown.reason().code() : "",
            each(items, EvidenceItem::origin),
            each(items, EvidenceItem::release),
            each(items, EvidenceItem::url),
            each(items, i -> provenance.licence(i).orElse(""))
        };
    }

    private static String each(List<EvidenceItem> items, Function<EvidenceItem, String> field) {
        return items.stream()
                .map(field)
                .filter(t -> t != null && !t.isBlank())
                .distinct()
                .collect(Collectors.joining(" ; "));
    }

    private static String number(double value) {
        return new BigDecimal(value)
                .round(new MathContext(12))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Keeps the writer of the command open. */
    private static final class Flushing extends java.io.FilterWriter {
        Flushing(Writer out) {
            super(out);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
