// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.observatory.note.FileNote;
import eu.fondaco.observatory.yaml.YamlFile;
import eu.fondaco.observatory.yaml.YamlMap;
import eu.fondaco.sources.provider.Providers;
import eu.fondaco.sources.pull.PullSpec;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code pulls} of {@code sources.yaml}: what an observatory has from which provider. */
public final class PullsYaml {

    private static final Pattern HEAD = Pattern.compile("(?m)^pulls:[ \\t]*$");

    private PullsYaml() {}

    /** The pulls of an observatory, in the order in which they are written. */
    public static List<PullSpec> read(Path folder, Consumer<DataIssue> issues) {
        Path file = folder.resolve(SourcesYaml.FILE);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        return YamlFile.read(file, SourcesYaml.FILE, issues).map(PullsYaml::read).orElse(List.of());
    }

    /**
     * The pulls of a text.
     *
     * @param name how the user knows it
     */
    public static List<PullSpec> parse(String text, String name, Consumer<DataIssue> issues) {
        return YamlFile.parse(text, name, issues).map(PullsYaml::read).orElse(List.of());
    }

    /**
     * {@code sources.yaml} with the pulls of a recipe added to its own.
     *
     * @param sources its text; empty for none
     * @param recipe text whose only key is {@code pulls}
     */
    public static String with(String sources, String recipe) {
        Matcher head = HEAD.matcher(sources);
        if (!head.find()) {
            String own = sources.isEmpty() || sources.endsWith("\n") ? sources : sources + "\n";
            return own + recipe;
        }
        String entries = HEAD.matcher(recipe).replaceFirst("").replaceAll("(?m)^#.*\\R", "");
        return sources.substring(0, head.end())
                + "\n"
                + entries.strip().indent(0).replaceFirst("^(?=[-#])", "  ")
                + sources.substring(head.end()).replaceFirst("^\\R", "");
    }

    static List<PullSpec> read(YamlMap top) {
        Map<String, PullSpec> pulls = new LinkedHashMap<>();
        for (YamlMap entry : top.maps("pulls")) {
            PullSpec pull = pull(entry).orElse(null);
            if (pull != null && pulls.putIfAbsent(pull.id(), pull) != null) {
                entry.error(
                        "duplicate-id",
                        "id",
                        FileNote.THERE_ALREADY.note(pull.id()),
                        FileNote.GIVE_OTHER_ID);
            }
        }
        return new ArrayList<>(pulls.values());
    }

    /** One pull; none where it is wrong, which becomes an issue. */
    private static Optional<PullSpec> pull(YamlMap entry) {
        entry.expect(
                "id",
                "provider",
                "flow",
                "named",
                "where",
                "from",
                "to",
                "each",
                "format",
                "base",
                "next_release");
        String provider = entry.required("provider");
        String flow = entry.required("flow");
        if (provider.isEmpty() || flow.isEmpty() || !isKnown(provider, entry)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new PullSpec(
                            entry.text("id").isEmpty() ? flow : entry.text("id"),
                            provider,
                            flow,
                            named(entry, provider),
                            where(entry.map("where")),
                            entry.text("from"),
                            entry.text("to"),
                            entry.text("each"),
                            entry.text("format"),
                            base(entry),
                            day(entry)));
        } catch (IllegalArgumentException e) {
            entry.error("bad-pull", "provider", UnsoundException.problem(e), FileNote.SEE_PULLS);
            return Optional.empty();
        }
    }

    private static boolean isKnown(String provider, YamlMap entry) {
        boolean known = Providers.find(provider).isPresent();
        if (!known) {
            entry.error(
                    "unknown-provider",
                    "provider",
                    FileNote.NO_SUCH_PROVIDER.note(provider),
                    FileNote.WRITE_ONE_OF.note(
                            String.join(
                                    ", ",
                                    Providers.list().stream()
                                            .map(p -> p.declaration().id())
                                            .toList())));
        }
        return known;
    }

    private static Map<String, List<String>> where(YamlMap where) {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        where.keys().forEach(dimension -> codes.put(dimension, where.texts(dimension)));
        return codes;
    }

    private static String named(YamlMap entry, String provider) {
        String named = entry.text("named");
        if (!named.isEmpty() && !Providers.find(provider).orElseThrow().findsByName()) {
            throw new IllegalArgumentException(
                    "tables of " + provider + " can't be found by 'named'; write their code");
        }
        return named;
    }

    private static URI base(YamlMap entry) {
        return entry.text("base").isEmpty() ? null : URI.create(entry.text("base"));
    }

    private static LocalDate day(YamlMap entry) {
        String text = entry.text("next_release");
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' isn't a day such as 2026-12-11", e);
        }
    }
}
