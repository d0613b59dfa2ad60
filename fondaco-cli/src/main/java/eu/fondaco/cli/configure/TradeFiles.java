// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.observatory.mapping.MappingYaml;
import eu.fondaco.sources.mapping.Mapping;
import eu.fondaco.sources.provider.KnownTables;
import eu.fondaco.sources.provider.MappingProposal;
import eu.fondaco.sources.provider.TableFile;
import eu.fondaco.sources.table.Structure;
import eu.fondaco.sources.tidy.TidyKind;
import eu.fondaco.sources.tidy.TidyReading;
import eu.fondaco.sources.tidy.TidyTradeReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads trade from files of any known kind: tidy ones, tables of providers, and tables that a
 * mapping of the observatory explains. Lists of country codes among the files are learnt first.
 */
final class TradeFiles {

    /** Mapping id of a file that only lists country codes. */
    static final String COUNTRY_LIST = "country-list";

    private final LocalDate today;
    private final List<Mapping> own = new ArrayList<>();
    private final Map<String, String> countries = new HashMap<>();
    private final Set<String> lists = new HashSet<>();

    TradeFiles(LocalDate today) {
        this.today = today;
    }

    /** What a file holds: cells, or country codes, with the mapping it was read by. */
    record Read(TidyReading reading, String mapping) {}

    /** Takes the observatory's mappings. */
    void learnMappings(Path folder, Consumer<DataIssue> issues) throws IOException {
        Path dir = folder.resolve("mappings");
        if (Files.isDirectory(dir)) {
            try (Stream<Path> files = Files.list(dir)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                    learnMapping(file, "mappings/" + file.getFileName(), issues);
                }
            }
        }
    }

    /** Takes a mapping, which comes before those taken earlier. */
    void learnMapping(Path file, String name, Consumer<DataIssue> issues) {
        MappingYaml.read(file, name, issues).ifPresent(m -> own.add(0, m));
    }

    /**
     * The kind of a tidy file, by its first line in whatever encoding; nothing for any other file.
     */
    static Optional<TidyKind> tidyKind(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(8192), StandardCharsets.UTF_8);
            String line =
                    head.lines().findFirst().orElse("").replace("\uFEFF", "").replace("\"", "");
            return TidyKind.of(Arrays.stream(line.split("[,;]")).map(String::strip).toList());
        }
    }

    /** Learns the country codes that a file lists, if it does. */
    boolean learnCountries(Path file, String name) throws IOException {
        Map<String, String> found = new TableFile(file, name, new ParquetShape()).countries();
        countries.putAll(found);
        if (!found.isEmpty()) {
            lists.add(name);
        }
        return !found.isEmpty();
    }

    /** The country codes learnt. */
    Map<String, String> countries() {
        return Map.copyOf(countries);
    }

    /**
     * Whether a CSV file with these columns is BACI's, and no mapping of the observatory comes
     * before.
     */
    boolean isBaci(List<String> header) {
        Structure structure = new Structure("CSV", "", header);
        return own.stream().allMatch(m -> m.fit(structure) == Mapping.Fit.NO)
                && KnownTables.find(structure, Map.of())
                        .filter(m -> m.mapping().id().equals("baci"))
                        .isPresent();
    }

    /** Reads tidy trade. */
    Read readTidy(Path file, String name) {
        return new Read(TidyTradeReader.read(file, name, today), "");
    }

    /** Reads a table by the mapping that fits it; nothing, with an issue, when none does. */
    Optional<Read> readTable(Path file, String name, Consumer<DataIssue> issues)
            throws IOException {
        TableFile.Outcome outcome =
                new TableFile(file, name, new ParquetShape()).read(own, countries, today);
        if (outcome.reading() != null) {
            return Optional.of(new Read(outcome.reading(), outcome.mapping().id()));
        }
        outcome.issues().forEach(issues);
        if (outcome.issues().stream().anyMatch(DataIssue::isError)) {
            return Optional.empty();
        }
        if (outcome.unknown() != null) {
            String dataset =
                    name.replaceFirst(".*[/\\\\]", "")
                            .replaceFirst("\\..*", "")
                            .replaceAll("\\W", "_");
            issues.accept(
                    DataIssue.error(
                            "unknown-structure",
                            name,
                            1,
                            "",
                            outcome.unknown().id().isEmpty()
                                    ? Speech.both(
                                            "issue.nobody-has-explained",
                                            outcome.unknown().shape(),
                                            String.join(", ", outcome.unknown().columns()))
                                    : Speech.both(
                                            "issue.nobody-has-explained-structure",
                                            outcome.unknown().shape(),
                                            String.join(", ", outcome.unknown().columns()),
                                            outcome.unknown().id()),
                            Speech.both(
                                    "remedy.check-the-mapping",
                                    MappingProposal.of(
                                            outcome.unknown(), outcome.sample(), dataset))));
            return Optional.empty();
        }
        if (!lists.contains(name)) {
            issues.accept(noTable(name));
            return Optional.empty();
        }
        return Optional.of(new Read(null, COUNTRY_LIST));
    }

    private static DataIssue noTable(String name) {
        return DataIssue.error(
                "no-table",
                name,
                0,
                "",
                Speech.both("issue.holds-no-table"),
                Speech.both("remedy.a-line-of-names-first"));
    }
}
