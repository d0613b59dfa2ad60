// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.observatory.Observatory;
import eu.fondaco.warehouse.DuckDbObservationStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The observatories that come with Fondaco. Their tables are loaded when first asked for. */
public final class Examples {

    /** The one that opens when none is named. */
    public static final String FIRST = "emilia-romagna";

    private Examples() {}

    /** Names of them, in order. */
    public static List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder())) {
            return all.filter(Observatory::isIn)
                    .map(p -> p.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /**
     * The folder of an example.
     *
     * @throws UsageException when there is none of that name
     */
    public static Path of(String name) throws IOException {
        if (!names().contains(name)) {
            throw UsageException.of("examples.none", name, String.join(", ", names()));
        }
        return folder().resolve(name);
    }

    /**
     * Loads the tables that an example ships below {@code trade/}, unless that was done.
     *
     * @return whether it had to be done
     */
    public static boolean load(Path folder, LocalDate today) throws IOException {
        List<Path> tables = waiting(folder);
        if (tables.isEmpty()) {
            return false;
        }
        // nobody has seen its briefs judged without them
        Loading.load(
                folder,
                tables,
                new Loading.Options(null, false, false, null),
                today,
                LargeTidy.LARGE);
        return true;
    }

    /** The tables below {@code trade/} of an observatory into which nothing was loaded yet. */
    public static List<Path> waiting(Path folder) throws IOException {
        Path trade = folder.resolve("trade");
        if (DuckDbObservationStore.existsIn(folder) || !Files.isDirectory(trade)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(trade)) {
            return all.filter(p -> p.toString().endsWith(".csv")).sorted().toList();
        }
    }

    private static Path folder() {
        return Where.home().resolve("examples");
    }
}
