// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.flow.CellQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which cells are hidden is found out when tables are loaded, not by whoever asks first. */
class FoundOutTest {

    private static final Path EXAMPLE = Path.of("../examples/uk-regions");

    /** A cell that nothing hides, as a line of what is kept. */
    private static final String ANOTHER = "X\tTLD\tDE\tTOTAL\t2022";

    @TempDir Path work;

    @Test
    void whoAsksFirstDoesNotWaitForIt() throws IOException {
        Path folder = loaded();
        Path kept = folder.resolve("warehouse.duckdb.hidden");
        assertThat(kept).isNotEmptyDirectory();
        Set<String> hidden = hidden(folder);
        // what is kept is believed, so nothing is found out again
        rewrite(kept, FoundOutTest::oneMore);
        assertThat(hidden(folder)).containsAll(hidden).hasSize(hidden.size() + 1);
        // damaged, it is found out anew
        rewrite(kept, lines -> lines.subList(0, lines.size() / 2));
        assertThat(hidden(folder)).isEqualTo(hidden);
    }

    private static List<String> oneMore(List<String> lines) {
        if (lines.stream().noneMatch(l -> l.startsWith("X\t"))) {
            return lines;
        }
        List<String> more = new ArrayList<>(lines.subList(0, lines.size() - 1));
        assertThat(more).doesNotContain(ANOTHER);
        more.add(ANOTHER);
        more.add("= " + more.size());
        return more;
    }

    private static void rewrite(Path folder, UnaryOperator<List<String>> change)
            throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.write(file, change.apply(Files.readAllLines(file)));
            }
        }
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
