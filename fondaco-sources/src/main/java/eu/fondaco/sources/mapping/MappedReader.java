// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.mapping;

import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.Sayable;
import eu.fondaco.core.text.Words;
import eu.fondaco.core.time.Period;
import eu.fondaco.sources.csv.CsvFile;
import eu.fondaco.sources.speech.Speech;
import eu.fondaco.sources.table.RawRow;
import eu.fondaco.sources.tidy.TidyReading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Turns the rows of a table into cells by a mapping. Rows that the mapping leaves out and rows
 * without a value are counted and noted; anything it can't read is an error with its line.
 */
public final class MappedReader {

    /** Cells held in memory at most; larger tables are refused. */
    static final int CELL_LIMIT = 6_000_000;

    private static final Set<String> NO_VALUE =
            Set.of("", "NA", "N/A", "NaN", ":", "-", "..", "null");
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.:-]{0,63}");

    /** The power of ten of values, by the name that SDMX has for it. */
    private static final String POWER = "UNIT_MULT";

    private static final Pattern NUMBER =
            Pattern.compile("-?(\\d{1,20}(\\.\\d{1,20})?|\\.\\d{1,20})([eE][+-]?\\d{1,2})?");

    private final Mapping mapping;
    private final String name;
    private final LocalDate today;
    private final List<DataIssue> issues = new ArrayList<>();
    private final Consumer<DataIssue> report = CsvFile.limited(issues);
    private final Map<CellKey, Observation> cells = new LinkedHashMap<>();
    private final Map<CellKey, Integer> lines = new HashMap<>();
    private final Map<String, Optional<Period>> periods = new HashMap<>();
    private final Map<String, Map<String, String>> codes = new HashMap<>();
    private final Map<String, String> areaNames = new HashMap<>();
    private final Map<String, String> productNames = new HashMap<>();
    private final UnitTrap trap;
    private int left;
    private int empty;
    private int negative;

    private record CellKey(
            String reporter, String partner, TradeFlow flow, String product, Period period) {}

    /**
     * @param name how the user knows the file
     * @param today periods that start later are refused
     */
    public MappedReader(Mapping mapping, String name, LocalDate today) {
        this.mapping = mapping;
        this.name = name;
        this.today = today;
        this.trap = new UnitTrap(mapping, name);
    }

    /** Takes a row. */
    public void row(RawRow row) {
        for (Map.Entry<String, Set<String>> filter : mapping.only().entrySet()) {
            if (row.columns().contains(filter.getKey())
                    && !filter.getValue().contains(row.get(filter.getKey()))) {
                left++;
                return;
            }
        }
        if (mapping.melted().isEmpty()) {
            cell(row, "", "", mapping.field("value").raw(row));
        } else {
            mapping.melted()
                    .forEach(
                            (column, code) -> cell(row, mapping.meltInto(), code, row.get(column)));
        }
    }

    /** Where issues of the reading go. */
    public Consumer<DataIssue> report() {
        return report;
    }

    private void cell(RawRow row, String melted, String meltedCode, String text) {
        boolean none = NO_VALUE.contains(text);
        if (none && !flags(row).contains("C")) {
            empty++;
            return;
        }
        int before = issues.size();
        String reporter = code(row, "reporter", melted, meltedCode);
        String partner = code(row, "partner", melted, meltedCode);
        String product = code(row, "product", melted, meltedCode);
        String unit = code(row, "unit", melted, meltedCode);
        TradeFlow flow = flow(row, code(row, "flow", melted, meltedCode));
        Period period = period(row, melted, meltedCode);
        BigDecimal value = none ? BigDecimal.ZERO : number(row, "value", text, multiply(row));
        BigDecimal quantity = quantity(row);
        if (issues.size() > before
                && issues.subList(before, issues.size()).stream().anyMatch(DataIssue::isError)) {
            return;
        }
        negative += value.signum() < 0 ? 1 : 0;
        trap.see(unit, value, row.line());
        CellKey key = new CellKey(reporter, partner, flow, product, period);
        Observation earlier = cells.get(key);
        if (earlier != null && !mapping.sums()) {
            twice(key, row);
            return;
        }
        if (earlier == null && cells.size() == CELL_LIMIT) {
            error(
                    "too-many-cells",
                    row.line(),
                    "",
                    Speech.both("issue.has-more-than-cells", CELL_LIMIT),
                    Speech.both("remedy.split-the-file-by-year-for"));
            return;
        }
        lines.putIfAbsent(key, row.line());
        cells.put(key, observation(key, unit, earlier, value, quantity, row));
    }

    private void twice(CellKey key, RawRow row) {
        error(
                "duplicate-cell",
                row.line(),
                "",
                Speech.both(
                        "issue.the-cell-is-already-on-line",
                        String.join(
                                " ",
                                key.reporter(),
                                key.partner(),
                                key.flow().code(),
                                key.product(),
                                key.period().toString()),
                        lines.get(key)),
                Speech.both("remedy.say-in-the-mapping-which-rows"));
    }

    private Observation observation(
            CellKey k,
            String unit,
            Observation earlier,
            BigDecimal value,
            BigDecimal quantity,
            RawRow row) {
        Field unitOfQuantity = mapping.field("quantity_unit");
        BigDecimal sum = earlier == null ? value : earlier.value().add(value);
        BigDecimal amount =
                earlier == null || earlier.quantity() == null || quantity == null
                        ? quantity
                        : earlier.quantity().add(quantity);
        return new Observation(
                mapping.dataset(),
                k.reporter,
                k.partner,
                k.flow,
                k.product,
                k.period,
                sum,
                unit,
                flags(row),
                amount,
                unitOfQuantity == null || amount == null
                        ? ""
                        : unitOfQuantity.code(unitOfQuantity.raw(row)));
    }

    /** The provider's flags; C is confidential, and needs no value. */
    private String flags(RawRow row) {
        Field status = mapping.field("status");
        String flags = status == null ? "" : status.code(status.raw(row));
        return flags == null ? "" : flags;
    }

    private void error(String code, int line, String field, Sayable message, Sayable remedy) {
        report.accept(DataIssue.error(code, name, line, field, message, remedy));
    }

    private String code(RawRow row, String dimension, String melted, String meltedCode) {
        if (dimension.equals(melted)) {
            return meltedCode;
        }
        Field field = mapping.field(dimension);
        String raw = field.raw(row);
        Map<String, String> known = codes.computeIfAbsent(dimension, d -> new HashMap<>());
        String code = known.get(raw);
        if (code != null) {
            return code;
        }
        code = field.code(raw);
        if (code == null) {
            error(
                    "unknown-code",
                    row.line(),
                    dimension,
                    Speech.both("issue.has-no-code-in-the-mapping", shorten(raw), mapping.id()),
                    Speech.both("remedy.add-it-to-the-mapping-or"));
            return "";
        }
        if (!CODE.matcher(code).matches()) {
            error(
                    "bad-code",
                    row.line(),
                    dimension,
                    Speech.both("issue.is-not-a-code", shorten(raw)),
                    Speech.both("remedy.correct-the-field-or-the-mapping"));
            return "";
        }
        known.put(raw, code);
        name(dimension, code, field.label(row));
        return code;
    }

    private void name(String dimension, String code, String label) {
        Map<String, String> names =
                dimension.equals("product")
                        ? productNames
                        : dimension.equals("reporter") || dimension.equals("partner")
                                ? areaNames
                                : null;
        if (names != null && !label.isBlank() && !label.matches("\\[.*\\]")) {
            names.putIfAbsent(code, label.replaceAll("\\p{Cntrl}", " ").strip());
        }
    }

    /** What a row's value is multiplied by: what the mapping says, else what the row says. */
    private BigDecimal multiply(RawRow row) {
        String power = row.get(POWER);
        if (power.isEmpty() || mapping.multiply().compareTo(BigDecimal.ONE) != 0) {
            return mapping.multiply();
        }
        if (power.matches("-?\\d{1,2}")) {
            return BigDecimal.ONE.scaleByPowerOfTen(Integer.parseInt(power));
        }
        error(
                "bad-number",
                row.line(),
                POWER,
                Speech.both("issue.is-not-a-power-of-ten", shorten(power)),
                Speech.both("remedy.say-multiply-in-a-mapping"));
        return BigDecimal.ONE;
    }

    private TradeFlow flow(RawRow row, String code) {
        if (code.equals("X") || code.equals("M")) {
            return TradeFlow.parse(code);
        }
        if (!code.isEmpty()) {
            error(
                    "bad-flow",
                    row.line(),
                    "flow",
                    Speech.both("issue.is-neither-x-nor-m", shorten(code)),
                    Speech.both("remedy.say-in-the-mapping-which-codes"));
        }
        return null;
    }

    private Period period(RawRow row, String melted, String meltedCode) {
        Field field = mapping.field("period");
        String raw = melted.equals("period") ? meltedCode : field.code(field.raw(row));
        Optional<Period> period = periods.computeIfAbsent(raw == null ? "" : raw, PeriodText::find);
        if (period.isEmpty()) {
            error(
                    "bad-period",
                    row.line(),
                    "period",
                    Speech.both("issue.is-not-a-period", shorten(raw)),
                    Speech.both("remedy.name-the-column-of-the-period"));
            return null;
        }
        if (period.get().firstDay().isAfter(today)) {
            error(
                    "future-period",
                    row.line(),
                    "period",
                    Speech.both("issue.lies-in-the-future", raw),
                    Speech.both("remedy.check-the-column-of-the-period"));
        }
        return period.get();
    }

    private BigDecimal quantity(RawRow row) {
        Field field = mapping.field("quantity");
        String text = field == null ? "" : field.raw(row);
        return NO_VALUE.contains(text) ? null : number(row, "quantity", text, BigDecimal.ONE);
    }

    private BigDecimal number(RawRow row, String field, String text, BigDecimal multiply) {
        String plain = mapping.decimalComma() ? text.replace(".", "").replace(',', '.') : text;
        if (NUMBER.matcher(plain).matches()) {
            BigDecimal number = new BigDecimal(plain).multiply(multiply);
            if (number.precision() - number.scale() <= 20) {
                return number;
            }
        }
        error(
                "bad-number",
                row.line(),
                field,
                Speech.both("issue.is-not-a-number", shorten(text)),
                Speech.both("remedy.correct-the-field-or-say-decimal"));
        return null;
    }

    private static String shorten(String text) {
        String plain = text == null ? "" : text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= 40 ? plain : plain.substring(0, 40) + "…";
    }

    /** What was read. */
    public TidyReading finish() {
        note(left, "rows-left-out", Speech.both("note.rows-left-out", left, mapping.id()));
        note(empty, "rows-without-value", Speech.both("note.rows-without-value", empty));
        trap.report(report);
        note(negative, "negative-value", Speech.both("note.rows-negative", negative));
        if (cells.isEmpty() && issues.stream().noneMatch(DataIssue::isError)) {
            issues.add(
                    DataIssue.error(
                            "no-rows",
                            name,
                            0,
                            "",
                            Speech.both("issue.has-no-rows-that-count"),
                            Speech.both("remedy.look-at-the-mapping", mapping.id())));
        }
        return new TidyReading(List.copyOf(cells.values()), issues, areaNames, productNames);
    }

    private void note(int rows, String code, Sayable words) {
        if (rows > 0) {
            issues.add(DataIssue.note(code, name, 0, "", words, Words.NONE));
        }
    }
}
