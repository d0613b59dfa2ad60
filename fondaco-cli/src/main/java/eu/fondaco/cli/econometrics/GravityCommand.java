// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.econometrics;

import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.text.Lang;
import eu.fondaco.econometrics.gravity.Family;
import eu.fondaco.econometrics.gravity.FitSummary;
import eu.fondaco.econometrics.gravity.FitTable;
import eu.fondaco.econometrics.gravity.GravityEstimator;
import eu.fondaco.econometrics.gravity.GravityFit;
import eu.fondaco.econometrics.gravity.GravityReport;
import eu.fondaco.econometrics.gravity.GravitySpec;
import eu.fondaco.econometrics.gravity.SmallSample;
import eu.fondaco.econometrics.gravity.Vcov;
import eu.fondaco.econometrics.table.ColumnTable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gravity FORMULA}: estimates a gravity model. */
@Command(name = "gravity", mixinStandardHelpOptions = true)
public final class GravityCommand implements Callable<Integer> {

    private static final Set<String> FORMATS = Set.of("text", "csv", "json", "latex", "html");

    @Parameters(paramLabel = "FORMULA", descriptionKey = "FORMULA")
    private String formula;

    @Mixin private TableOption data;

    @Option(names = "--family", paramLabel = "poisson|gaussian", defaultValue = "poisson")
    private String family;

    @Option(names = "--vcov", paramLabel = "WHICH", defaultValue = "robust")
    private String vcov;

    @Option(names = "--small-sample", paramLabel = "none|clusters|full", defaultValue = "full")
    private String smallSample;

    @Option(names = "--where", paramLabel = "CONDITION")
    private String where;

    @Option(names = "--weights", paramLabel = "EXPRESSION")
    private String weights;

    @Option(names = "--offset", paramLabel = "EXPRESSION")
    private String offset;

    @Option(names = "--singletons", paramLabel = "keep|drop", defaultValue = "keep")
    private String singletons;

    @Option(names = "--no-separation-check")
    private boolean unchecked;

    @Option(names = "--max-iterations", paramLabel = "N", defaultValue = "100")
    private int iterations;

    @Option(names = "--format", paramLabel = "text|csv|json|latex|html", defaultValue = "text")
    private String format;

    @Option(names = "--fitted", paramLabel = "FILE")
    private Path fitted;

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
        if (!FORMATS.contains(format)) {
            throw UsageException.of("gravity-command.format", format);
        }
        if (!singletons.equals("keep") && !singletons.equals("drop")) {
            throw UsageException.of("gravity-command.singletons", singletons);
        }
        if (fitted != null && Files.exists(fitted)) {
            throw UsageException.of("gravity-command.exists", fitted);
        }
        return estimate();
    }

    private Integer estimate() throws IOException {
        GravitySpec model = model();
        Vcov covariance = Vcov.parse(vcov).with(SmallSample.parse(smallSample));
        PrintWriter out = spec.commandLine().getOut();
        if (printR) {
            out.print(GravityReport.printR(model, covariance, data.name()));
            return 0;
        }
        FitSummary summary;
        ColumnTable table;
        try (ProgressLine line =
                new ProgressLine(spec.commandLine().getErr(), data.progress(), lang)) {
            table = data.read(model.columns(covariance), Set.of(), line);
            GravityFit fit = GravityEstimator.of(model).estimate(table, line);
            line.show(Speech.both("gravity-command.std-errors"));
            summary = fit.summary(covariance);
        }
        print(summary, out);
        if (fitted != null) {
            writeFitted(summary.fit(), model.formula().outcome().evaluate(table));
        }
        return 0;
    }

    private GravitySpec model() {
        GravitySpec s =
                GravitySpec.of(formula)
                        .family(Family.parse(family))
                        .threads(data.threads())
                        .dropSingletons(singletons.equals("drop"))
                        .checkSeparation(!unchecked)
                        .maxIterations(iterations);
        s = where == null ? s : s.where(where);
        s = weights == null ? s : s.weights(weights);
        return offset == null ? s : s.offset(offset);
    }

    private void print(FitSummary summary, PrintWriter out) {
        GravityReport report = GravityReport.of(summary).in(lang.locale());
        switch (format) {
            case "csv" -> out.print(report.csv());
            case "json" -> out.print(report.json());
            case "latex" -> out.print(FitTable.of(summary).in(lang.locale()).latex());
            case "html" -> out.print(FitTable.of(summary).in(lang.locale()).html());
            default -> out.print(report.text());
        }
    }

    private void writeFitted(GravityFit fit, double[] outcome) throws IOException {
        double[] values = fit.fitted();
        try (BufferedWriter w = Files.newBufferedWriter(fitted)) {
            w.write("row,outcome,fitted\n");
            for (int i = 0; i < values.length; i++) {
                if (!Double.isNaN(values[i])) {
                    w.write((i + 1) + "," + outcome[i] + "," + values[i] + "\n");
                }
            }
        }
    }
}
