// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.Failure;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import eu.fondaco.observatory.Observatory;
import eu.fondaco.observatory.kept.KeptChecksFolder;
import eu.fondaco.observatory.release.StagedRelease;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import picocli.CommandLine.Command;

/** {@code status}: what an observatory holds and what is wrong with it. */
@Command(name = "status", mixinStandardHelpOptions = true)
public final class StatusCommand extends ObservatoryCommand {

    @Override
    public Integer call() throws IOException {
        PrintWriter out = out();
        Lang lang = where.lang();
        Observatory observatory = OpenObservatory.read(Where.toRead(where.folder()));
        Catalog catalog = observatory.catalog();
        head(observatory, lang, out);
        counts(catalog, lang, out);
        try (OpenObservatory open = OpenObservatory.of(observatory)) {
            if (open.warehouse() != null) {
                Map<String, Long> cells = open.warehouse().cellCounts();
                for (Dataset dataset : open.store().datasets()) {
                    out.println(said(dataset, cells, lang));
                }
            }
            withdrawn(open, lang, out);
            open.lapsedCorrections().forEach(issue -> out.println(Failure.said(issue, lang)));
        }
        for (DataIssue issue : observatory.issues()) {
            out.println(Failure.said(issue, lang));
        }
        List<DataIssue> faults = new KeptChecksFolder(observatory.folder()).faults();
        for (DataIssue fault : faults) {
            out.println(Failure.said(fault, lang));
        }
        return observatory.hasErrors() || !faults.isEmpty() ? Failure.BAD_INPUT : 0;
    }

    /** How much the lists and registers hold. */
    private static void counts(Catalog catalog, Lang lang, PrintWriter out) {
        line(out, Speech.say(lang, "status-command.areas"), catalog.areas().list().size());
        line(out, Speech.say(lang, "status-command.products"), catalog.products().list().size());
        line(out, Speech.say(lang, "status-command.attributes"), catalog.attributes().size());
        line(out, Speech.say(lang, "status-command.figures"), catalog.figures().size());
        line(
                out,
                Speech.say(lang, "status-command.instruments"),
                catalog.relations().instruments().size());
        line(
                out,
                Speech.say(lang, "status-command.activities"),
                catalog.relations().activities().size());
        line(
                out,
                Speech.say(lang, "status-command.treaties"),
                catalog.relations().treaties().size());
        line(
                out,
                Speech.say(lang, "status-command.strategies"),
                catalog.relations().strategies().size());
        line(out, Speech.say(lang, "status-command.actors"), catalog.relations().actors().size());
    }

    /** One line on a dataset: its cells, unit, periods and codes. */
    private static String said(Dataset dataset, Map<String, Long> cells, Lang lang) {
        NavigableSet<Period> periods = new TreeSet<>();
        dataset.coverage().values().forEach(periods::addAll);
        if (periods.isEmpty()) {
            return Speech.say(lang, "status-command.dataset-no", dataset.id());
        }
        return Speech.say(
                lang,
                "status-command.dataset-cells",
                dataset.id(),
                cells.get(dataset.id()),
                dataset.unit(),
                periods.first(),
                periods.last(),
                dataset.reporters().size(),
                dataset.partners().size(),
                dataset.products().size());
    }

    private static void head(Observatory observatory, Lang lang, PrintWriter out)
            throws IOException {
        out.println(observatory.catalog().name().in(lang) + "  (" + observatory.folder() + ")");
        StagedRelease.find(observatory.folder())
                .ifPresent(
                        release ->
                                out.println(
                                        Speech.say(
                                                lang,
                                                "status-command.waiting",
                                                StagedRelease.said(release.at()))));
    }

    private static void withdrawn(OpenObservatory open, Lang lang, PrintWriter out) {
        for (Release release : open.store().releases()) {
            if (release.withdrawn() != null) {
                out.println(
                        Speech.say(
                                lang,
                                "status-command.release-withdrawn",
                                release.id(),
                                release.withdrawn().day(),
                                release.withdrawn().reason()));
            }
        }
    }

    private static void line(PrintWriter out, String what, int n) {
        out.println("  %,6d %s".formatted(n, what));
    }
}
