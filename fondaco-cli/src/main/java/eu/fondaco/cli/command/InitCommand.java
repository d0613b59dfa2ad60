// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.observatory.NewObservatory;
import eu.fondaco.observatory.list.LentLists;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code init DIR}: makes an empty, valid observatory of a place. */
@Command(
        name = "init",
        description =
                "Makes an empty observatory. With a home it knows its places and partners from the"
                        + " start; on a terminal it asks for one.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  fondaco init my-region --home IT-45"})
public final class InitCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "A folder that doesn't exist yet, or is empty.")
    private Path folder;

    @Option(
            names = "--home",
            paramLabel = "AREA",
            description =
                    "The area it observes, by code or name: IT-45, ITH5, Emilia-Romagna,"
                            + " California.")
    private String home;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What it is called; without it, like its home or its folder.")
    private String name;

    @Option(
            names = "--lang",
            paramLabel = "en|it",
            description = "Language of questions and answers here.")
    private String language;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Lang lang = ObservatoryOption.lang(language);
        Optional<Area> area = home == null ? asked(lang) : Optional.of(known(home, lang));
        Label called =
                name != null
                        ? Label.of(name)
                        : area.map(Area::name)
                                .orElse(
                                        Label.of(
                                                folder.toAbsolutePath()
                                                        .normalize()
                                                        .getFileName()
                                                        .toString()));
        try {
            NewObservatory.create(folder, called, area.map(Area::code).orElse(""));
        } catch (FileAlreadyExistsException e) {
            boolean full = Files.isDirectory(folder);
            throw new UsageException(
                    folder
                            + lang.pick(
                                    full ? " isn't empty" : " is a file",
                                    full ? " non è vuota" : " è un file")
                            + lang.pick(". Name a new folder.", ". Indicare una cartella nuova."));
        }
        PrintWriter out = spec.commandLine().getOut();
        String of = area.map(a -> a.name().in(lang) + " (" + a.code() + ")").orElse("");
        out.println(
                lang.pick("Made the observatory ", "Creato l'osservatorio ")
                        + folder
                        + (of.isEmpty() ? "" : lang.pick(" of ", " di ") + of)
                        + lang.pick(". Next: ", ". Poi: ")
                        + "fondaco load FILES -o "
                        + folder);
        return 0;
    }

    /** The home that somebody at a terminal names; empty elsewhere, or when nothing is typed. */
    private static Optional<Area> asked(Lang lang) {
        Console console = System.console();
        if (console == null) {
            return Optional.empty();
        }
        String line =
                console.readLine(
                        lang.pick(
                                "Which area does it observe? A code or a name; Enter for none: ",
                                "Quale territorio osserva? Un codice o un nome; Invio per"
                                        + " nessuno: "));
        return line == null || line.isBlank()
                ? Optional.empty()
                : Optional.of(known(line.strip(), lang));
    }

    private static Area known(String said, Lang lang) {
        List<Area> areas = new ArrayList<>(LentLists.areas(said, List.of()));
        Optional<Area> byCode = new Areas(areas).find(said);
        LentLists.divided().forEach(c -> areas.addAll(LentLists.areas(c, List.of())));
        return byCode.or(() -> areas.stream().filter(a -> isCalled(a, said)).findFirst())
                .orElseThrow(
                        () ->
                                new UsageException(
                                        lang.pick(
                                                        "No shipped list knows '%s'. Write a code"
                                                            + " of ISO 3166 such as IT-45, or leave"
                                                            + " --home out and define it in"
                                                            + " areas/.",
                                                        "Nessun elenco conosce '%s'. Scrivere un"
                                                            + " codice ISO 3166 come IT-45, o"
                                                            + " tralasciare --home e definirlo in"
                                                            + " areas/.")
                                                .formatted(said)));
    }

    private static boolean isCalled(Area area, String said) {
        return area.name().en().equalsIgnoreCase(said)
                || area.name().it().equalsIgnoreCase(said)
                || area.aliases().stream().anyMatch(said::equalsIgnoreCase);
    }
}
