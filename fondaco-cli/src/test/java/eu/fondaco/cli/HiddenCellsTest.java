// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.cli.configure.Examples;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.core.flow.CellQuery;
import eu.fondaco.sources.LoadedOnce;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/**
 * Which cells are hidden beside confidential ones is found out when tables are loaded, not by
 * whoever asks first, and the same in every process: what one shows and another hides gives both
 * away, and two offices with the same table must read the same.
 */
class HiddenCellsTest {

    private static final Path EXAMPLE = Path.of("../examples/uk-regions");
    private static final int SECRET = 3084;

    /** More would be more than the cells need: once it was 4,411. */
    private static final int MOST = 4_200;

    /** A cell that nothing hides, as a line of what is kept. */
    private static final String ANOTHER = "X\tTLD\tDE\tTOTAL\t2022";

    private static final int OTHERS = Boolean.getBoolean("fondaco.slow") ? 4 : 1;

    @TempDir Path work;

    @Test
    void theyAreFoundOutByALoadAndTheSameInEveryProcess() throws Exception {
        Path folder = loaded();
        Path kept = folder.resolve("warehouse.duckdb.hidden");
        assertThat(kept).isNotEmptyDirectory();
        Set<String> hidden = hidden(folder);
        assertThat(hidden).hasSizeBetween(SECRET + 1, MOST);
        // what is kept is believed, so nothing is found out again
        rewrite(kept, HiddenCellsTest::oneMore);
        assertThat(hidden(folder)).containsAll(hidden).hasSize(hidden.size() + 1);
        // damaged, it is found out anew, by processes that know nothing of this one
        for (int i = 0; i < OTHERS; i++) {
            rewrite(kept, lines -> lines.subList(0, lines.size() / 2));
            assertThat(inAnotherProcess(folder, work.resolve("nothing kept " + i)))
                    .isEqualTo(hidden);
        }
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
        return LoadedOnce.copy(
                EXAMPLE,
                work.resolve("uk"),
                folder -> Examples.load(folder, LocalDate.of(2026, 11, 28)));
    }

    private static Set<String> inAnotherProcess(Path folder, Path cache)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HiddenCellsTest.class.getName(),
                        folder.toString());
        builder.environment().put("FONDACO_CACHE", cache.toString());
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return new TreeSet<>(said.lines().toList());
    }

    /** Prints the cells of an observatory that aren't shown. */
    public static void main(String[] args) throws IOException {
        hidden(Path.of(args[0])).forEach(System.out::println);
    }

    private static Set<String> hidden(Path folder) throws IOException {
        Set<String> hidden = new TreeSet<>();
        try (OpenObservatory open = OpenObservatory.open(folder)) {
            open.store()
                    .forEachCell(
                            CellQuery.of("ons_goods"),
                            v -> {
                                if (v.cell().status().contains("C")) {
                                    hidden.add(
                                            String.join(
                                                    " ",
                                                    v.cell().flow().code(),
                                                    v.cell().reporter(),
                                                    v.cell().partner(),
                                                    v.cell().product()));
                                }
                                return true;
                            });
        }
        return hidden;
    }
}
