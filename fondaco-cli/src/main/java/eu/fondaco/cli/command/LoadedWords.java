// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.Failure;
import eu.fondaco.cli.configure.Loading;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.kept.Overturned;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.release.ChangedText;
import eu.fondaco.warehouse.AppendReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Prints what was loaded: issues to the one, lists and releases to the other. */
final class LoadedWords {

    private static final int MOST = 40;

    private LoadedWords() {}

    static void print(
            Loading.Report report, Path folder, Lang lang, PrintWriter out, PrintWriter err) {
        report.issues().forEach(issue -> err.println(Failure.said(issue, lang)));
        for (Path list : report.lists()) {
            out.println(Speech.say(lang, "loaded.copied", folder.relativize(list)));
        }
        for (AppendReport r : report.releases()) {
            out.println(Speech.say(lang, "loaded.release", r.release(), r.added(), r.unchanged()));
            if (r.outdated() > 0) {
                out.println(Speech.say(lang, "loaded.outdated", r.outdated()));
            }
        }
        overturned(report.overturned(), lang, out);
    }

    /** The same of a load that was only tried. */
    static void trial(Loading.Report report, Lang lang, PrintWriter out, PrintWriter err) {
        report.issues().forEach(issue -> err.println(Failure.said(issue, lang)));
        for (Path list : report.lists()) {
            out.println(Speech.say(lang, "loaded.would-copy", list.getFileName()));
        }
        for (AppendReport r : report.releases()) {
            out.println(
                    Speech.say(lang, "loaded.would-load", r.release(), r.added(), r.unchanged()));
        }
        out.println(Speech.say(lang, "loaded.nothing-changed"));
    }

    /** The published statements that a change had judged otherwise, a line each. */
    static void overturned(List<Overturned> all, Lang lang, PrintWriter out) {
        if (all.isEmpty()) {
            return;
        }
        out.println(Speech.say(lang, "overturned.head", all.size()));
        all.stream().limit(MOST).forEach(o -> out.println("- " + ChangedText.said(o, lang)));
        if (all.size() > MOST) {
            out.println(Speech.say(lang, "overturned.more", all.size() - MOST));
        }
    }
}
