// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.lexicon;

import eu.fondaco.checking.speech.Speech;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Tongue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The lexicons a checker reads with: the shipped one of each language and an observatory's own
 * words, from its {@code lexicons/*.yaml}. Safe for use by several threads.
 */
public final class Lexicons {

    /** Where an observatory's folder has them. */
    public static final String FOLDER = "lexicons";

    private static final long SIZE_LIMIT = 2_000_000;

    private final Map<Tongue, List<Map<String, Object>>> additions;
    private final Map<Tongue, Lexicon> built = new ConcurrentHashMap<>();

    private Lexicons(Map<Tongue, List<Map<String, Object>>> additions) {
        this.additions = additions;
    }

    /** The shipped lexicons alone. */
    public static Lexicons shipped() {
        return new Lexicons(Map.of());
    }

    /**
     * The shipped lexicons with the files of an observatory's folder, in the order of their names.
     * A file with errors is left out and its issues say where and why.
     *
     * @param areas whose codes the files may name
     */
    public static Lexicons of(Path observatory, Areas areas, Consumer<DataIssue> told) {
        List<DataIssue> found = new ArrayList<>();
        Consumer<DataIssue> issues = found::add;
        Map<Tongue, List<Map<String, Object>>> additions = new LinkedHashMap<>();
        Map<Tongue, String> first = new LinkedHashMap<>();
        for (Path file : files(observatory.resolve(FOLDER), issues)) {
            String name = FOLDER + "/" + file.getFileName();
            try {
                if (Files.size(file) > SIZE_LIMIT) {
                    issues.accept(
                            DataIssue.error(
                                    "file-too-large",
                                    name,
                                    0,
                                    "",
                                    Speech.both("issue.is-larger-than-2-mb"),
                                    Speech.both("remedy.split-it-into-several-files")));
                } else {
                    Tongue tongue = add(Files.readString(file), name, areas, issues, additions);
                    first.putIfAbsent(tongue, name);
                }
            } catch (IOException e) {
                issues.accept(
                        DataIssue.error(
                                "file-unreadable",
                                name,
                                0,
                                "",
                                Speech.both("issue.cant-be-read-as-utf-8", e),
                                Speech.both("remedy.save-it-as-utf-8-and")));
            }
        }
        if (found.isEmpty()) { // else a part may only be missing for its file's faults
            whole(additions, first, issues);
        }
        found.forEach(told);
        return new Lexicons(additions);
    }

    /** A language whose lexicon isn't shipped needs one that tells how it writes numbers. */
    private static void whole(
            Map<Tongue, List<Map<String, Object>>> additions,
            Map<Tongue, String> first,
            Consumer<DataIssue> issues) {
        List<Tongue> shipped = Lexicon.shippedTongues();
        additions.forEach(
                (tongue, files) -> {
                    List<String> missing =
                            Stream.of("decimal", "detect")
                                    .filter(k -> files.stream().noneMatch(f -> f.containsKey(k)))
                                    .toList();
                    if (!shipped.contains(tongue) && !missing.isEmpty()) {
                        issues.accept(
                                DataIssue.error(
                                        "lexicon-language",
                                        first.get(tongue),
                                        1,
                                        "language",
                                        Speech.both(
                                                "issue.isnt-shipped-and-no-file",
                                                tongue.tag(),
                                                String.join(", ", missing)),
                                        Speech.both("remedy.give-them-in-a-lexicon")));
                    }
                });
    }

    /** The language of a file, whose words are kept; null where it has faults. */
    private static Tongue add(
            String text,
            String name,
            Areas areas,
            Consumer<DataIssue> issues,
            Map<Tongue, List<Map<String, Object>>> additions)
            throws IOException {
        List<DataIssue> found = new ArrayList<>();
        Tongue tongue = new LexiconCheck(name, areas, found::add).check(text);
        found.forEach(issues);
        if (tongue == null || found.stream().anyMatch(DataIssue::isError)) {
            return null;
        }
        try (ByteArrayInputStream in =
                new ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
            additions
                    .computeIfAbsent(tongue, l -> new ArrayList<>())
                    .add(LexiconYaml.read(in, name));
        }
        return tongue;
    }

    private static List<Path> files(Path folder, Consumer<DataIssue> issues) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(
                            f ->
                                    f.getFileName().toString().endsWith(".yaml")
                                            && Files.isRegularFile(
                                                    f, java.nio.file.LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            issues.accept(
                    DataIssue.error(
                            "file-unreadable",
                            FOLDER,
                            0,
                            "",
                            Speech.both("issue.cant-be-listed", e),
                            Speech.both("remedy.check-its-permissions")));
            return List.of();
        }
    }

    /** The lexicon of a language; built once. */
    public Lexicon of(Lang lang) {
        return of(Tongue.of(lang));
    }

    /** The lexicon of a language that has one; built once. */
    public Lexicon of(Tongue tongue) {
        return built.computeIfAbsent(
                tongue,
                t ->
                        Lexicon.shippedTongues().contains(t)
                                ? Lexicon.shipped(t, additions.getOrDefault(t, List.of()))
                                : Lexicon.given(t, additions.getOrDefault(t, List.of())));
    }

    /** The languages that have a lexicon, the shipped ones first. */
    public List<Tongue> tongues() {
        return Stream.concat(
                        Lexicon.shippedTongues().stream(),
                        additions.keySet().stream().sorted(Comparator.comparing(Tongue::tag)))
                .distinct()
                .toList();
    }

    /** Frequent words by which a text of a language is told. */
    List<String> detect(Tongue tongue) {
        return Lexicon.shippedTongues().contains(tongue)
                ? Lexicon.detect(tongue)
                : additions.getOrDefault(tongue, List.of()).stream()
                        .flatMap(f -> LexiconYaml.strings(f.get("detect")).stream())
                        .toList();
    }
}
