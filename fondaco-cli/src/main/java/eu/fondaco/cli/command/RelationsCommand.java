// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.core.text.Lang;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code relations [WITH]}: agreements, activities and actors, those with a counterpart or all. */
@Command(
        name = "relations",
        description =
                "Lists agreements, treaties, activities and actors: those with an area (name or"
                        + " code, its provinces too), those that mention a word, or all.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  fondaco relations China",
            "  fondaco relations JP --lang it",
            "  fondaco relations Namdo"
        })
public final class RelationsCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "WITH",
            arity = "0..*",
            description = "An area's name or code, or a word of a party, a sector or an agreement.")
    private List<String> words = List.of();

    @Mixin private ObservatoryOption where;
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Lang lang = where.lang();
        try (OpenObservatory open = OpenObservatory.open(Where.toRead(where.folder()))) {
            String asked = String.join(" ", words).strip();
            Selection selection = Selection.of(open.catalog(), asked);
            RelationWords said = new RelationWords(open.catalog(), lang);
            int found = said.print(selection, out);
            if (found == 0) {
                throw new UsageException(
                        lang.pick("Nothing is held about '", "Nulla è registrato su '")
                                + asked
                                + lang.pick(
                                        "'. See 'fondaco relations' for all.",
                                        "'. Tutto: 'fondaco relations'."));
            }
        }
        return 0;
    }
}
