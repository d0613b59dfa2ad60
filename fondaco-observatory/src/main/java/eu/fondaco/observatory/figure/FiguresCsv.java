// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.figure;

import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.figure.Qualifier;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Sayable;
import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.core.time.Period;
import eu.fondaco.observatory.list.Checks;
import eu.fondaco.observatory.speech.Speech;
import eu.fondaco.sources.csv.CsvFile;
import eu.fondaco.sources.csv.CsvFile.Row;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the register of published figures. A row is a question by columns, the value as printed,
 * and who said so: {@code id,measure,reporter,flow,partner,product,period,base_period,
 * universe_or_denominator,value,unit,as_printed,qualifier,released,origin,url,note}.
 */
public final class FiguresCsv {

    private static final String[] COLUMNS = {
        "id",
        "measure",
        "reporter",
        "flow",
        "partner",
        "product",
        "period",
        "base_period",
        "universe_or_denominator",
        "value",
        "unit",
        "as_printed",
        "qualifier",
        "released",
        "origin",
        "url",
        "note"
    };

    private final String name;
    private final Consumer<DataIssue> issues;

    private FiguresCsv(String name, Consumer<DataIssue> issues) {
        this.name = name;
        this.issues = issues;
    }

    /** A figure with the line it is on. */
    public record Placed(Figure figure, String file, int line) {}

    /**
     * Reads one file.
     *
     * @param seen ids met so far with their place; an id met twice is an error
     */
    public static List<Placed> read(
            Path file, String name, Map<String, String> seen, Consumer<DataIssue> issues) {
        List<Placed> figures = new ArrayList<>();
        FiguresCsv reader = new FiguresCsv(name, issues);
        new CsvFile(file, name)
                .read(
                        (columns, row) -> {
                            if (row.isHeader()) {
                                Checks.columns(columns, name, issues, COLUMNS);
                                return;
                            }
                            String id = Checks.code(row, "id", name, seen, issues);
                            if (!id.isEmpty()) {
                                reader.figure(id, row)
                                        .ifPresent(
                                                f -> figures.add(new Placed(f, name, row.line())));
                            }
                        },
                        issues);
        return figures;
    }

    private Optional<Figure> figure(String id, Row row) {
        String field = "";
        try {
            field = "universe_or_denominator";
            Question.Builder question = against(row.get("measure"), row.get(field));
            field = "flow";
            question.flow(TradeFlow.parse(row.get(field)));
            field = "reporter";
            question.reporter(row.get(field));
            field = "partner";
            question.partner(row.get(field));
            field = "product";
            question.product(row.get(field));
            field = "period";
            question.period(Period.parse(row.get(field)));
            field = "base_period";
            question.base(row.get(field).isEmpty() ? null : Period.parse(row.get(field)));
            field = "released";
            PartialDate released = PartialDate.parse(row.get(field));
            field = "qualifier";
            Qualifier qualifier = Qualifier.parse(row.get(field));
            field = "value";
            BigDecimal value = new BigDecimal(row.get(field));
            PrintedNumber printed = precision(row, value);
            return Optional.of(
                    new Figure(
                            id,
                            question.build(),
                            value.doubleValue(),
                            printed.step(),
                            printed.digits(),
                            qualifier,
                            row.get("unit"),
                            row.get("as_printed"),
                            released,
                            row.get("origin"),
                            row.get("url"),
                            row.get("note")));
        } catch (NumberFormatException e) {
            bad(row, field, Speech.both("issue.not-a-number", row.get(field)));
        } catch (IllegalArgumentException e) {
            bad(row, field, UnsoundException.problem(e));
        }
        return Optional.empty();
    }

    private void bad(Row row, String field, Sayable message) {
        issues.accept(
                DataIssue.error(
                        "bad-figure",
                        name,
                        row.line(),
                        field,
                        message,
                        Speech.both("remedy.mend-the-field")));
    }

    /** Reads {@code denominator reporter:IT} or {@code reporter:regions of IT by per_capita}. */
    private static Question.Builder against(String measure, String text) {
        if (text.isEmpty()) {
            return Question.of(measure);
        }
        if (text.startsWith("denominator ")) {
            return Question.of(measure).denominator(basis(text.substring("denominator ".length())));
        }
        int by = text.lastIndexOf(" by ");
        return by < 0
                ? Question.of(measure).universe(Universe.parse(text))
                : Question.of(new MeasureExpr(measure, MeasureExpr.parse(text.substring(by + 4))))
                        .universe(Universe.parse(text.substring(0, by)));
    }

    private static Basis basis(String text) {
        String[] parts = text.split(":", 2);
        if (parts.length == 2) {
            switch (parts[0].strip()) {
                case "reporter":
                    return Basis.ofReporter(Codes.parse(parts[1]));
                case "partner":
                    return Basis.ofPartner(Codes.parse(parts[1]));
                case "product":
                    return Basis.ofProduct(Codes.parse(parts[1]));
                case "flow":
                    return Basis.ofFlow(TradeFlow.parse(parts[1]));
                case "period":
                    return Basis.ofPeriod(Period.parse(parts[1]));
                default:
                    break;
            }
        }
        throw new UnsoundException(Speech.both("issue.no-denominator", text));
    }

    private PrintedNumber precision(Row row, BigDecimal value) {
        String unit = row.get("unit");
        if (unit.equals("rank") || unit.equals("count")) {
            return new PrintedNumber(1, 0);
        }
        Optional<PrintedNumber> printed = PrintedNumber.find(row.get("as_printed"), value);
        if (printed.isEmpty()) {
            issues.accept(
                    DataIssue.error(
                            "printed-not-value",
                            name,
                            row.line(),
                            "as_printed",
                            Speech.both(
                                    "issue.doesnt-print-the-value",
                                    row.get("as_printed"),
                                    value.toPlainString()),
                            Speech.both("remedy.copy-the-digits-of-the")));
        }
        return printed.orElse(new PrintedNumber(1, 0));
    }
}
