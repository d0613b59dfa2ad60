// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.econometrics;

import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.text.Lang;
import eu.fondaco.econometrics.complexity.Complexity;
import eu.fondaco.econometrics.complexity.ComplexityEstimator;
import eu.fondaco.econometrics.complexity.ComplexityException;
import eu.fondaco.econometrics.complexity.ComplexityReport;
import eu.fondaco.econometrics.complexity.ComplexitySpec;
import eu.fondaco.econometrics.complexity.ComplexityTable;
import eu.fondaco.econometrics.complexity.Convention;
import eu.fondaco.econometrics.complexity.ExportMatrix;
import eu.fondaco.econometrics.complexity.Method;
import eu.fondaco.econometrics.complexity.Subnational;
import eu.fondaco.econometrics.formula.Expression;
import eu.fondaco.econometrics.speech.EstimatorNote;
import eu.fondaco.econometrics.table.ColumnTable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code complexity}: economic complexity, proximity, density and outlook. */
@Command(name = "complexity", mixinStandardHelpOptions = true)
public final class ComplexityCommand implements Callable<Integer> {

    @Mixin private TableOption data;

    @Option(names = "--country", paramLabel = "COLUMN", defaultValue = "reporter")
    private String country;

    @Option(names = "--product", paramLabel = "COLUMN", defaultValue = "product")
    private String product;

    @Option(names = "--value", paramLabel = "COLUMN", defaultValue = "value")
    private String value;

    @Option(names = "--time", paramLabel = "COLUMN")
    private String time;

    @Option(names = "--where", paramLabel = "CONDITION")
    private String where;

    @Option(names = "--digits", paramLabel = "N")
    private Integer digits;

    @Option(names = "--method", paramLabel = "eigen|reflections:N|fitness", defaultValue = "eigen")
    private String method;

    @Option(names = "--convention", paramLabel = "NAME", defaultValue = "fondaco")
    private String convention;

    @Option(names = "--threshold", paramLabel = "X", defaultValue = "1")
    private double threshold;

    @Option(names = "--table", paramLabel = "NAME-LIST", split = ",", defaultValue = "eci")
    private List<String> tables;

    @Option(names = "--world", paramLabel = "FILE")
    private Path world;

    @Option(names = "--world-country", paramLabel = "COLUMN")
    private String worldCountry;

    @Option(names = "--world-product", paramLabel = "COLUMN")
    private String worldProduct;

    @Option(names = "--world-value", paramLabel = "COLUMN")
    private String worldValue;

    @Option(names = "--format", paramLabel = "text|csv|json", defaultValue = "text")
    private String format;

    @Option(names = "--out", paramLabel = "DIR")
    private Path folder;

    @Option(names = "--print-r")
    private boolean printR;

    @Spec private CommandSpec spec;

    private Lang lang;

    @Override
    public Integer call() throws Exception {
        lang = data.lang();
        return Refusal.guard(spec.commandLine().getErr(), lang, this::checked);
    }

    private Integer checked() throws IOException {
        if (!Set.of("text", "csv", "json").contains(format)) {
            throw UsageException.of("complexity-command.format", format);
        }
        if (tables.size() > 1 && folder == null) {
            throw UsageException.of("complexity-command.several-tables");
        }
        if (world != null && time != null) {
            throw UsageException.of("complexity-command.world-and-time");
        }
        if (digits != null && digits < 1) {
            throw UsageException.of("complexity-command.digits", digits);
        }
        return compute();
    }

    private Integer compute() throws IOException {
        List<ComplexityTable> wanted = tables.stream().map(ComplexityTable::parse).toList();
        ComplexitySpec how =
                new ComplexitySpec(
                        Convention.parse(convention),
                        Method.parse(method),
                        threshold,
                        data.threads());
        PrintWriter out = spec.commandLine().getOut();
        if (printR) {
            out.print(ComplexityReport.printR(how, data.name(), country, product, value));
            return 0;
        }
        ComplexityReport report;
        try (ProgressLine line =
                new ProgressLine(spec.commandLine().getErr(), data.progress(), lang)) {
            report = (world == null ? ofPlaces(how, line) : ofRegions(how, line)).in(lang.locale());
        }
        PrintWriter err = spec.commandLine().getErr();
        report.warnings()
                .forEach(w -> err.println(Speech.say(lang, "complexity-command.warning", w)));
        for (ComplexityTable table : wanted) {
            write(report, table, out);
        }
        return 0;
    }

    private void write(ComplexityReport report, ComplexityTable table, PrintWriter out)
            throws IOException {
        if (folder == null) {
            print(report, table, out);
            return;
        }
        Files.createDirectories(folder);
        Path file = folder.resolve(table + "." + (format.equals("text") ? "txt" : format));
        try (BufferedWriter w = Files.newBufferedWriter(file)) {
            print(report, table, w);
        }
        out.println(Speech.say(lang, "complexity-command.wrote", file));
    }

    private void print(ComplexityReport report, ComplexityTable table, Appendable to)
            throws IOException {
        switch (format) {
            case "csv" -> report.csv(table, to);
            case "json" -> report.json(table, to);
            default -> report.text(table, to);
        }
    }

    private ComplexityReport ofPlaces(ComplexitySpec how, ProgressLine line) throws IOException {
        ColumnTable t = read(line);
        IntPredicate rows = condition(t);
        ComplexityEstimator estimator = ComplexityEstimator.of(how);
        if (time == null) {
            return ComplexityReport.of(
                    estimator.estimate(matrix(t, country, product, value, rows)));
        }
        Set<String> periods = new TreeSet<>();
        for (int i = 0; i < t.rows(); i++) {
            if (!t.get(time).isMissing(i)) {
                periods.add(t.get(time).text(i));
            }
        }
        Map<String, Complexity> results = new LinkedHashMap<>();
        for (String period : periods) {
            line.show(Speech.both("complexity-command.computing", period));
            results.put(
                    period,
                    estimator.estimate(
                            matrix(
                                    t,
                                    country,
                                    product,
                                    value,
                                    i -> rows.test(i) && t.get(time).text(i).equals(period))));
        }
        return ComplexityReport.of(results, "time");
    }

    private ComplexityReport ofRegions(ComplexitySpec how, ProgressLine line) throws IOException {
        String c = worldCountry == null ? country : worldCountry;
        String p = worldProduct == null ? product : worldProduct;
        String v = worldValue == null ? value : worldValue;
        ColumnTable t = read(line);
        ExportMatrix regions = matrix(t, country, product, value, condition(t));
        ColumnTable w =
                TableOption.read(world, Set.of(c, p, v), Set.of(c, p), data.threads(), line);
        ExportMatrix exports = matrix(w, c, p, v, i -> true);
        Complexity all = ComplexityEstimator.of(how).estimate(exports);
        return ComplexityReport.of(all, Subnational.of(all, exports, regions));
    }

    private ExportMatrix matrix(ColumnTable t, String c, String p, String v, IntPredicate rows) {
        ColumnTable cut = digits == null ? t : t.with(p, Digits.first(t.get(p), digits));
        ExportMatrix m = ExportMatrix.of(cut, c, p, v, rows);
        if (m.places().isEmpty()) {
            throw new ComplexityException(EstimatorNote.NO_EXPORT.note());
        }
        return m;
    }

    private ColumnTable read(ProgressLine line) throws IOException {
        Set<String> names = new LinkedHashSet<>(List.of(country, product, value));
        List<String> text = new ArrayList<>(List.of(country, product));
        Set<String> compared = where == null ? Set.of() : Expression.parse(where).names();
        names.addAll(compared);
        if (time != null) {
            names.add(time);
        }
        if (time != null && !compared.contains(time)) {
            text.add(time);
        }
        return data.read(names, Set.copyOf(text), line);
    }

    private IntPredicate condition(ColumnTable t) {
        if (where == null) {
            return i -> true;
        }
        double[] holds = Expression.parse(where).evaluate(t);
        return i -> holds[i] != 0 && !Double.isNaN(holds[i]);
    }
}
