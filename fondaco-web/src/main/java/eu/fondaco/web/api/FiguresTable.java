// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.api;

import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.text.CsvText;
import eu.fondaco.web.table.Table;
import eu.fondaco.web.table.TableFormat.Column;
import java.math.BigDecimal;
import java.util.List;

/** Figures as CSV for spreadsheets. No cell of it can be taken for a formula. */
final class FiguresTable {

    private FiguresTable() {}

    static String csv(List<Figure> figures, String licence) {
        StringBuilder out =
                new StringBuilder(
                        "id,question,value,step,unit,qualifier,as_printed,released,origin,url,note,"
                                + "licence\r\n");
        for (Figure f : figures) {
            row(
                    out,
                    f.id(),
                    f.question().toString(),
                    number(f.value()),
                    number(f.step()),
                    f.unit(),
                    text(f.qualifier().sign()),
                    text(f.asPrinted()),
                    f.released().isKnown() ? f.released().toString() : "",
                    text(f.origin()),
                    text(f.url()),
                    text(f.note()),
                    text(licence));
        }
        return out.toString();
    }

    /** The same figures as a table of typed cells. */
    static Table table(List<Figure> figures, String licence) {
        List<Column> columns =
                List.of(
                        Column.text("id"),
                        Column.text("question"),
                        Column.number("value"),
                        Column.number("step"),
                        Column.text("unit"),
                        Column.text("qualifier"),
                        Column.text("as_printed"),
                        Column.text("released"),
                        Column.text("origin"),
                        Column.text("url"),
                        Column.text("note"),
                        Column.text("licence"));
        return new Table(
                "figures",
                columns,
                figures.stream()
                        .map(
                                f ->
                                        new Object[] {
                                            f.id(),
                                            f.question().toString(),
                                            BigDecimal.valueOf(f.value()),
                                            BigDecimal.valueOf(f.step()),
                                            f.unit(),
                                            f.qualifier().sign(),
                                            f.asPrinted(),
                                            f.released().isKnown() ? f.released().toString() : "",
                                            f.origin(),
                                            f.url(),
                                            f.note(),
                                            licence
                                        })
                        .toList());
    }

    static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** A text that a spreadsheet would run is set off by an apostrophe. */
    static String text(String text) {
        return text == null ? null : CsvText.harmless(text);
    }

    static void row(StringBuilder out, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i] == null ? "" : cells[i];
            out.append(i == 0 ? "" : ",").append(CsvText.quoted(cell));
        }
        out.append("\r\n");
    }
}
