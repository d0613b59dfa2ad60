// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.text.Lang;
import eu.fondaco.warehouse.RevisionRow;
import eu.fondaco.warehouse.Warehouse;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code revisions}: how much the cells of a dataset were revised by later releases. */
@Command(name = "revisions", mixinStandardHelpOptions = true)
public final class RevisionsCommand extends ObservatoryCommand {

    @Parameters(paramLabel = "DATASET", arity = "0..1", descriptionKey = "DATASET")
    private String dataset;

    @Option(names = "--by", paramLabel = "DIMENSION")
    private String by;

    @Override
    public Integer call() {
        PrintWriter out = out();
        Lang lang = where.lang();
        try (OpenObservatory open = OpenObservatory.open(Where.toRead(where.folder()))) {
            Warehouse warehouse = open.warehouse();
            if (warehouse == null) {
                throw UsageException.of("usage.no-warehouse");
            }
            List<String> datasets = warehouse.datasets().stream().map(d -> d.id()).toList();
            if (dataset != null && !datasets.contains(dataset)) {
                throw UsageException.of("usage.no-dataset", dataset, String.join(", ", datasets));
            }
            for (String each : dataset == null ? datasets : List.of(dataset)) {
                print(warehouse, each, lang, out);
            }
        } catch (IllegalArgumentException e) {
            throw UsageException.of(
                    "usage.none-of", "--by", by, "reporter, partner, flow, product, period");
        }
        return 0;
    }

    private void print(Warehouse warehouse, String id, Lang lang, PrintWriter out) {
        List<RevisionRow> rows = warehouse.revisions(id, by);
        out.println(id);
        if (rows.isEmpty()) {
            out.println(Speech.say(lang, "revisions-command.no-cell"));
            return;
        }
        out.println(
                Speech.say(lang, "revisions-command.first-latest")
                        + Speech.say(lang, "revisions-command.columns"));
        rows.forEach(row -> line(row, out));
        out.println(Speech.say(lang, "revisions-command.age-value"));
        warehouse.revisionsByAge(id).forEach(row -> line(row, out));
    }

    private static void line(RevisionRow r, PrintWriter out) {
        out.println(
                "    %-14s %,11d %8.2f %8.2f %10.2f %9s %14s"
                        .formatted(
                                r.group(),
                                r.cells(),
                                r.mean(),
                                r.absolute(),
                                r.band(),
                                r.growths() == 0 ? "" : "" + r.growths(),
                                r.growths() == 0 ? "" : "" + r.signChanges()));
    }
}
