// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.observatory.NewObservatory;
import eu.fondaco.observatory.Recipes;
import eu.fondaco.observatory.Recipes.Topic;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code init DIR}: makes an empty, valid observatory of a place. */
@Command(name = "init", mixinStandardHelpOptions = true)
public final class InitCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", descriptionKey = "DIR")
    private Path folder;

    @Option(names = "--home", paramLabel = "AREA")
    private String home;

    @Option(names = "--name", paramLabel = "NAME")
    private String name;

    @Option(names = "--lang", paramLabel = "en|it")
    private String language;

    @Option(names = "--track", paramLabel = "TOPICS")
    private String track;

    /** How often a home that no list knows is asked for again. */
    private static final int TRIES = 3;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Lang lang = ObservatoryOption.lang(language);
        Optional<Area> area = home == null ? asked(lang) : Optional.of(Homes.known(home, lang));
        Label called = called(area, home == null, lang);
        String sources = sources(area, home == null, lang);
        try {
            NewObservatory.create(folder, called, area.map(Area::code).orElse(""), sources);
        } catch (FileAlreadyExistsException e) {
            boolean full = Files.isDirectory(folder);
            throw new UsageException(
                    Speech.say(
                            lang, full ? "init-command.not-empty" : "init-command.a-file", folder));
        }
        PrintWriter out = spec.commandLine().getOut();
        String of = area.map(a -> a.name().in(lang) + " (" + a.code() + ")").orElse("");
        out.println(
                Speech.say(
                        lang,
                        "init-command.made-observatory",
                        folder,
                        of.isEmpty() ? "" : Speech.say(lang, "init-command.of", of)));
        if (area.isEmpty()) {
            out.println(Speech.say(lang, "init-command.no-area"));
        }
        if (!sources.isEmpty()) {
            out.println(
                    Speech.say(lang, "init-command.what-pull", folder.resolve("sources.yaml"))
                            + "fondaco pull --plan -o "
                            + folder);
        }
        return 0;
    }

    /** What it is called: as said, as typed at a terminal, like its home or its folder. */
    private Label called(Optional<Area> area, boolean asks, Lang lang) {
        Label plain =
                area.map(Area::name)
                        .orElseGet(
                                () ->
                                        Label.of(
                                                folder.toAbsolutePath()
                                                        .normalize()
                                                        .getFileName()
                                                        .toString()));
        Console console = name == null && asks ? System.console() : null;
        String line =
                console == null
                        ? name
                        : console.readLine(
                                Speech.say(lang, "init-command.what-called", plain.in(lang))
                                        .replace("%", "%%"));
        return line == null || line.isBlank() ? plain : Label.of(line.strip());
    }

    /** What is to be pulled, as a file; empty for nothing. */
    private String sources(Optional<Area> area, boolean asks, Lang lang) {
        Optional<String> all = area.flatMap(a -> Recipes.of(a, Set.of(Topic.values())));
        if (all.isEmpty()) {
            if (track != null && !track.equals("none")) {
                throw new UsageException(Speech.say(lang, "init-command.track-needs"));
            }
            return "";
        }
        String said = track == null && asks ? askedTopics(lang) : track == null ? "none" : track;
        return Recipes.of(area.get(), topics(said, lang)).orElse("");
    }

    /** The topics that somebody at a terminal chooses; all where nothing is typed. */
    private static String askedTopics(Lang lang) {
        Console console = System.console();
        if (console == null) {
            return "none";
        }
        for (Topic topic : Topic.values()) {
            console.printf("  %-11s %s%n", topic.id(), topic.label().in(lang));
        }
        String line = console.readLine(Speech.say(lang, "init-command.what-track"));
        return line == null ? "none" : line.isBlank() ? "all" : line;
    }

    private static Set<Topic> topics(String said, Lang lang) {
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        String plain = said.strip().toLowerCase(Locale.ROOT);
        if (plain.equals("none")) {
            return topics;
        }
        if (plain.equals("all")) {
            return EnumSet.allOf(Topic.class);
        }
        for (String word : plain.split("[,;\\s]+")) {
            topics.add(Topic.find(word).orElseThrow(() -> new UsageException(unknown(word, lang))));
        }
        return topics;
    }

    private static String unknown(String word, Lang lang) {
        String all = Arrays.stream(Topic.values()).map(Topic::id).collect(Collectors.joining(", "));
        return Speech.say(lang, "init-command.cannot-tracked", word, all);
    }

    /** The home that somebody at a terminal names; empty elsewhere, or when nothing is typed. */
    private static Optional<Area> asked(Lang lang) {
        Console console = System.console();
        if (console == null) {
            return Optional.empty();
        }
        for (int tries = 0; ; tries++) {
            String line = console.readLine(Speech.say(lang, "init-command.which-area"));
            if (line == null || line.isBlank()) {
                return Optional.empty();
            }
            try {
                return Optional.of(Homes.known(line.strip(), lang));
            } catch (UsageException e) {
                if (tries == TRIES) {
                    throw e;
                }
                console.printf("%s%n", e.getMessage());
            }
        }
    }
}
