// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.flow.CellQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which cells are hidden is found out when tables are loaded, not by whoever asks first. */
class FoundOutTest {

    private static final Path EXAMPLE = Path.of("../examples/uk-regions");
    private static final Duration SOON = Duration.ofSeconds(3);

    @TempDir Path work;

    @Test
    void whoAsksFirstDoesNotWaitForIt() throws IOException {
        Path folder = loaded();
        Path kept = folder.resolve("warehouse.duckdb.hidden");
        assertThat(kept).isNotEmptyDirectory();
        long start = System.nanoTime();
        Set<String> hidden = hidden(folder);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        // and what is kept is what is found out: damaged, it is found out anew
        try (Stream<Path> files = Files.list(kept)) {
            for (Path file : files.toList()) {
                List<String> lines = Files.readAllLines(file);
                Files.write(file, lines.subList(0, lines.size() / 2));
            }
        }
        assertThat(hidden(folder)).isEqualTo(hidden);
    }

    private Path loaded() throws IOException {
        Path to = work.resolve("uk");
        try (Stream<Path> all = Files.walk(EXAMPLE)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(EXAMPLE.relativize(file).toString());
                if (!EXAMPLE.relativize(file).toString().startsWith("warehouse")) {
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        Examples.load(to, LocalDate.of(2026, 11, 28));
        return to;
    }

    private static Set<String> hidden(Path folder) throws IOException {
        Set<String> hidden = new TreeSet<>();
        try (OpenObservatory open = OpenObservatory.open(folder)) {
            open.store()
                    .forEachCell(
                            CellQuery.of("ons_goods"),
                            v -> {
                                if (v.cell().status().contains("C")) {
                                    hidden.add(v.cell().toString());
                                }
                                return true;
                            });
        }
        return hidden;
    }
}
