// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.Failure;
import eu.fondaco.cli.configure.Loading;
import eu.fondaco.core.text.Lang;
import eu.fondaco.warehouse.AppendReport;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Prints what was loaded: issues to the one, lists and releases to the other. */
final class LoadedWords {

    private LoadedWords() {}

    static void print(
            Loading.Report report, Path folder, Lang lang, PrintWriter out, PrintWriter err) {
        report.issues().forEach(issue -> err.println(Failure.said(issue, lang)));
        for (Path list : report.lists()) {
            out.println(
                    lang.pick("Copied to %s", "Copiato in %s").formatted(folder.relativize(list)));
        }
        for (AppendReport r : report.releases()) {
            out.println(
                    lang.pick(
                                    "Loaded %s: %,d cells added, %,d as before",
                                    "Caricato %s: %,d celle nuove, %,d invariate")
                            .formatted(r.release(), r.added(), r.unchanged()));
            if (r.outdated() > 0) {
                out.println(
                        lang.pick(
                                        "  %,d of its cells have a later value already; give"
                                                + " --release DATE if these are newer",
                                        "  %,d celle hanno già un valore successivo; indicare"
                                                + " --release DATA se queste sono più recenti")
                                .formatted(r.outdated()));
            }
        }
    }
}
