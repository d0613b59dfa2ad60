// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.publishing.answer.Provenance;
import eu.fondaco.publishing.asking.Reply;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Answers as rows of CSV, for spreadsheets: numbers in base units, several sources apart by " ; ".
 */
final class AnswerCsv {

    private AnswerCsv() {}

    static void write(List<Answer> answers, Provenance provenance, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(new Flushing(out));
        csv.writeRecord(
                "question",
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
        for (Answer answer : answers) {
            csv.writeRecord(row(answer, provenance));
        }
        csv.flush();
    }

    /** A reply in everyday words: its numbers, else its table, else why there is neither. */
    static void write(Reply reply, String asked, Provenance provenance, Writer out)
            throws IOException {
        if (!reply.answers().isEmpty()) {
            write(reply.answers(), provenance, out);
            return;
        }
        CsvWriter csv = CsvWriter.builder().build(new Flushing(out));
        if (reply.columns().isEmpty()) {
            csv.writeRecord("question", "reason", "why");
            String reason = reply.kind() == Reply.Kind.ANSWER ? "" : Reason.NO_DATA.code();
            csv.writeRecord(asked, reason, reply.sentence());
        } else {
            csv.writeRecord(reply.columns().stream().map(c -> c.isEmpty() ? "id" : c).toList());
            reply.rows().forEach(csv::writeRecord);
        }
        csv.flush();
    }

    private static String[] row(Answer a, Provenance provenance) {
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
        } else if (a instanceof Answer.Listed listed) {
            value = String.join("+", listed.codes());
            unit = "codes";
        }
        List<EvidenceItem> items = a.evidence().items();
        return new String[] {
            a.question().toString(),
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
