// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.tidy;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.Sayable;
import eu.fondaco.core.time.Period;
import eu.fondaco.sources.csv.CsvFile;
import eu.fondaco.sources.csv.CsvFile.Columns;
import eu.fondaco.sources.csv.CsvFile.Row;
import eu.fondaco.sources.speech.Speech;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the tidy CSV of trade: one cell a row, columns by name in any order. Checks each field as
 * it goes; a file with an error is not to be loaded at all.
 */
public final class TidyTradeReader {

    static final Set<String> WORLD = Set.of("WORLD", "W0", "0");

    private final String name;
    private final LocalDate today;
    private final List<DataIssue> issues = new ArrayList<>();
    private final Consumer<DataIssue> report = CsvFile.limited(issues);
    private final List<Observation> observations = new ArrayList<>();
    private final Map<String, String> areaNames = new HashMap<>();
    private final Map<String, String> productNames = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, Period> periods = new HashMap<>();
    private final Map<CellKey, Integer> lines = new HashMap<>();
    private TidyColumns at;
    private int negatives;
    private int firstNegative;

    private record CellKey(
            String dataset,
            String reporter,
            String partner,
            TradeFlow flow,
            String product,
            Period period) {}

    private TidyTradeReader(String name, LocalDate today) {
        this.name = name;
        this.today = today;
    }

    /**
     * @param name how the user knows the file, printed in issues
     * @param today periods that start later are refused
     */
    public static TidyReading read(Path file, String name, LocalDate today) {
        TidyTradeReader reader = new TidyTradeReader(name, today);
        new CsvFile(file, name).read(reader::row, reader.report);
        return reader.finish();
    }

    private TidyReading finish() {
        if (observations.isEmpty() && issues.isEmpty()) {
            issues.add(
                    DataIssue.error(
                            "no-rows",
                            name,
                            0,
                            "",
                            Speech.both("issue.has-a-header-but-no"),
                            Speech.both("remedy.add-the-cells")));
        }
        if (negatives > 0) {
            issues.add(negative(name, firstNegative, negatives));
        }
        return new TidyReading(observations, issues, areaNames, productNames);
    }

    static DataIssue negative(String name, int line, long negatives) {
        return DataIssue.note(
                "negative-value",
                name,
                line,
                "value",
                Speech.both("issue.negative-values", negatives),
                Speech.both("remedy.check-adjustments"));
    }

    static DataIssue unknownColumn(String name, String column) {
        return DataIssue.warning(
                "unknown-column",
                name,
                1,
                column,
                Speech.both("issue.the-column-isnt-known-and"),
                Speech.both("remedy.remove-or-rename-it"));
    }

    private void header(Columns columns) {
        at = TidyColumns.of(columns);
        for (String missing : TidyKind.TRADE.columns()) {
            if (columns.find(missing) < 0) {
                error(
                        "missing-column",
                        1,
                        missing,
                        Speech.both("issue.the-column-is-missing"),
                        Speech.both("remedy.add-it-to-the-header"));
            }
        }
        for (String unknown : TidyColumns.unknown(columns)) {
            issues.add(unknownColumn(name, unknown));
        }
    }

    private void row(Columns columns, Row row) {
        if (row.isHeader()) {
            header(columns);
            return;
        }
        int before = issues.size();
        int line = row.line();
        String dataset = code(row, at.dataset(), "dataset");
        String reporter = code(row, at.reporter(), "reporter");
        String partner = world(code(row, at.partner(), "partner"));
        String product = code(row, at.product(), "product");
        String unit = code(row, at.unit(), "unit");
        TradeFlow flow = flow(row);
        Period period = period(row);
        String status = row.get(at.status());
        BigDecimal value = value(row, status);
        BigDecimal quantity = quantity(row);
        name(areaNames, reporter, row, at.reporterName(), "reporter_name");
        name(areaNames, partner, row, at.partnerName(), "partner_name");
        name(productNames, product, row, at.productName(), "product_name");
        if (hasErrorSince(before)
                || isOnEarlierLine(
                        new CellKey(dataset, reporter, partner, flow, product, period), line)) {
            return;
        }
        if (value.signum() < 0) {
            firstNegative = negatives++ == 0 ? line : firstNegative;
        }
        observations.add(
                new Observation(
                        dataset,
                        reporter,
                        partner,
                        flow,
                        product,
                        period,
                        value,
                        unit,
                        status,
                        quantity,
                        row.get(at.quantityUnit())));
    }

    private boolean hasErrorSince(int before) {
        return issues.size() > before
                && issues.subList(before, issues.size()).stream().anyMatch(DataIssue::isError);
    }

    /** Whether a cell has been read before, which is an error; remembers where it was first. */
    private boolean isOnEarlierLine(CellKey cell, int line) {
        Integer earlier = lines.putIfAbsent(cell, line);
        if (earlier == null) {
            return false;
        }
        error(
                "duplicate-cell",
                line,
                "",
                Speech.both(
                        "issue.the-cell-is-already-on-line",
                        String.join(
                                " ",
                                cell.reporter,
                                cell.partner,
                                cell.flow.code(),
                                cell.product,
                                cell.period.toString()),
                        earlier),
                Speech.both("remedy.keep-one-row-for-each-cell"));
        return true;
    }

    private void error(String code, int line, String field, Sayable message, Sayable remedy) {
        report.accept(DataIssue.error(code, name, line, field, message, remedy));
    }

    private String code(Row row, int column, String field) {
        String text = row.get(column);
        String known = codes.get(text);
        if (known != null) {
            return known;
        }
        if (column < 0) {
            return "";
        }
        if (text.isEmpty()) {
            error(
                    "missing-value",
                    row.line(),
                    field,
                    Speech.both("issue.is-empty"),
                    Speech.both("remedy.fill-it-in"));
        } else if (isFormula(text)) {
            formula(row, field);
        } else if (!Codes.isCode(text)) {
            error(
                    "bad-code",
                    row.line(),
                    field,
                    Speech.both("issue.is-not-a-code", shorten(text)),
                    Speech.both("remedy.use-letters-digits-and-64"));
        } else {
            codes.put(text, text);
        }
        return text;
    }

    /** All partners, however a file calls them. */
    static String world(String partner) {
        return WORLD.contains(partner) ? Area.WORLD : partner;
    }

    private void formula(Row row, String field) {
        error(
                "formula-in-cell",
                row.line(),
                field,
                Speech.both("issue.holds-a-spreadsheet-formula"),
                Speech.both("remedy.replace-it-by-its-value"));
    }

    static boolean isFormula(String text) {
        char first = text.charAt(0);
        return first == '='
                || first == '@'
                || first == '+' && text.length() > 1 && !Character.isDigit(text.charAt(1));
    }

    static String shorten(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }

    private TradeFlow flow(Row row) {
        String text = row.get(at.flow());
        if (text.equals("X")) {
            return TradeFlow.EXPORTS;
        }
        if (text.equals("M")) {
            return TradeFlow.IMPORTS;
        }
        error(
                "bad-flow",
                row.line(),
                "flow",
                Speech.both("issue.is-not-a-flow", shorten(text)),
                Speech.both("remedy.write-x-for-exports-m-for"));
        return null;
    }

    private Period period(Row row) {
        String text = row.get(at.period());
        Period known = periods.get(text);
        if (known != null) {
            return known;
        }
        Period period = Period.find(text).orElse(null);
        if (period == null) {
            error(
                    "bad-period",
                    row.line(),
                    "period",
                    Speech.both("issue.is-not-a-period", shorten(text)),
                    Speech.both("remedy.write-2018-2018-s1-2018-q3-2018-05-or"));
        } else if (period.firstDay().isAfter(today)) {
            error(
                    "future-period",
                    row.line(),
                    "period",
                    Speech.both("issue.lies-in-the-future", text),
                    Speech.both("remedy.check-the-year-forecasts-arent-observations"));
        } else {
            if (period.lastDay().isAfter(today)) {
                issues.add(
                        DataIssue.warning(
                                "open-period",
                                name,
                                row.line(),
                                "period",
                                Speech.both("issue.hasnt-ended-yet", text),
                                Speech.both("remedy.load-a-shorter-period-or")));
            }
            periods.put(text, period);
        }
        return period;
    }

    private BigDecimal value(Row row, String status) {
        String text = row.get(at.value());
        if (text.isEmpty()) {
            if (status.contains("C")) {
                return BigDecimal.ZERO;
            }
            error(
                    "missing-value",
                    row.line(),
                    "value",
                    Speech.both("issue.is-empty"),
                    Speech.both("remedy.leave-the-row-out-or-give"));
            return null;
        }
        return number(row, text, "value");
    }

    private BigDecimal quantity(Row row) {
        String text = row.get(at.quantity());
        return text.isEmpty() ? null : number(row, text, "quantity");
    }

    private BigDecimal number(Row row, String text, String field) {
        if (isFormula(text)) {
            formula(row, field);
            return null;
        }
        BigDecimal number = Codes.number(text);
        if (number == null) {
            error(
                    "bad-number",
                    row.line(),
                    field,
                    Speech.both("issue.is-not-a-number", shorten(text)),
                    Speech.both("remedy.write-digits-with-a-point-for"));
        }
        return number;
    }

    private void name(Map<String, String> names, String code, Row row, int column, String field) {
        if (column < 0 || names.containsKey(code)) {
            return;
        }
        String text = row.get(column);
        if (!text.isEmpty()) {
            if (isFormula(text)) {
                formula(row, field);
            }
            names.put(code, text);
        }
    }
}
