// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.api;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.publishing.answer.Provenance;
import eu.fondaco.web.table.Table;
import eu.fondaco.web.table.TableFormat.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers as rows: what was asked, the number with its bounds or a listed code with its rank, why
 * not, from whom. New columns come last: readers may count on the place of the older ones.
 */
final class AnswerTable {

    private static final List<Column> COLUMNS =
            List.of(
                    Column.text("question"),
                    Column.text("period"),
                    Column.number("rank"),
                    Column.text("code"),
                    Column.number("value"),
                    Column.number("low"),
                    Column.number("high"),
                    Column.text("unit"),
                    Column.text("grade"),
                    Column.text("reason"),
                    Column.text("origin"),
                    Column.number("revised_low"),
                    Column.number("revised_high"),
                    Column.text("release"),
                    Column.text("released"),
                    Column.text("licence"));

    private AnswerTable() {}

    static Table of(String name, List<Answer> answers, Provenance provenance) {
        List<Object[]> rows = new ArrayList<>();
        for (Answer answer : answers) {
            if (answer instanceof Answer.Known k) {
                rows.add(row(answer, null, "", k, "", provenance));
            } else if (answer instanceof Answer.Listed l) {
                for (int i = 0; i < l.codes().size(); i++) {
                    BigDecimal rank = BigDecimal.valueOf(i + 1L);
                    rows.add(row(answer, rank, l.codes().get(i), null, "", provenance));
                }
            } else if (answer instanceof Answer.Unknown u) {
                rows.add(row(answer, null, "", null, u.reason().code(), provenance));
            }
        }
        return new Table(name, COLUMNS, rows);
    }

    private static Object[] row(
            Answer answer,
            BigDecimal rank,
            String code,
            Answer.Known known,
            String reason,
            Provenance provenance) {
        List<EvidenceItem> items = answer.evidence().items();
        String period =
                answer.question().period() == null ? "" : answer.question().period().toString();
        return new Object[] {
            answer.question().toString(),
            period,
            rank,
            code,
            known == null ? null : number(known.value().value()),
            known == null ? null : number(known.value().low()),
            known == null ? null : number(known.value().high()),
            known == null ? "" : known.unit(),
            reason.isEmpty() ? answer.evidence().grade().toString() : "",
            reason,
            Provenance.origins(items),
            known == null ? null : number(known.value().revisedLow()),
            known == null ? null : number(known.value().revisedHigh()),
            Provenance.releases(items),
            provenance.days(items),
            provenance.licences(items)
        };
    }

    private static BigDecimal number(double value) {
        return Double.isFinite(value) ? BigDecimal.valueOf(value) : null;
    }
}
