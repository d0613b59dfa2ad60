// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.answer;

import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.TableAnswer;
import eu.fondaco.core.evidence.TableRow;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.say.AreaNames;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * A table as CSV, a row at a time, in constant memory: for each dimension a column of codes and,
 * but for periods, one of names; then value, low, high, the same once it may be revised, unit,
 * status and, where the number isn't known, why; from whom it is, of which release, under which
 * licence. Numbers are in base units.
 */
public final class TableCsv {

    private static final MathContext TWELVE_DIGITS = new MathContext(12);

    private TableCsv() {}

    /**
     * Writes the header and all rows; where there is no table, the question and, in words of the
     * language, why.
     */
    public static void write(
            TableAnswer answer, Lang lang, AreaNames names, Provenance provenance, Writer out)
            throws IOException {
        if (!(answer instanceof TableAnswer.Known table)) {
            TableAnswer.Unknown unknown = (TableAnswer.Unknown) answer;
            out.append("question,reason,why\r\n")
                    .append(quoted(answer.question().toString()))
                    .append(',')
                    .append(unknown.reason().code())
                    .append(',')
                    .append(quoted(unknown.message().in(lang)))
                    .append("\r\n");
            return;
        }
        List<Universe> axes = table.question().axes();
        for (Universe axis : axes) {
            String column = axis.dimension().word();
            out.append(column).append(',');
            if (axis.dimension() != Dimension.PERIOD) {
                out.append(column).append("_name,");
            }
        }
        out.append(
                "value,low,high,revised_low,revised_high,unit,status,reason,origin,release,licence\r\n");
        List<EvidenceItem> items = answer.evidence().items();
        String rests =
                ","
                        + quoted(Provenance.origins(items))
                        + ","
                        + quoted(Provenance.releases(items))
                        + ","
                        + quoted(provenance.licences(items))
                        + "\r\n";
        table.forEach(
                row -> {
                    for (int a = 0; a < axes.size(); a++) {
                        out.append(quoted(row.code(a))).append(',');
                        if (axes.get(a).dimension() != Dimension.PERIOD) {
                            List<String> codes = Codes.parse(row.code(a)).list();
                            out.append(quoted(names.names(codes, lang))).append(',');
                        }
                    }
                    write(row, out);
                    out.append(rests);
                    return true;
                });
    }

    private static void write(TableRow row, Writer out) throws IOException {
        boolean known = !Double.isNaN(row.value());
        String value = known ? number(row.value()) : "";
        out.append(value);
        for (double bound :
                new double[] {row.low(), row.high(), row.revisedLow(), row.revisedHigh()}) {
            out.append(',').append(bound == row.value() ? value : number(bound));
        }
        out.append(',')
                .append(quoted(row.unit()))
                .append(',')
                .append(quoted(row.status()))
                .append(',')
                .append(known ? "" : row.reason().code());
    }

    /** A number without an exponent, with twelve digits; nothing for one that isn't known. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e12) {
            return Long.toString((long) value);
        }
        return new BigDecimal(value).round(TWELVE_DIGITS).stripTrailingZeros().toPlainString();
    }

    private static String quoted(String text) {
        return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
