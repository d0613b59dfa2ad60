// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.cli.configure.Examples;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.core.flow.CellQuery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Which cells are hidden beside confidential ones is the same in every process: what one shows and
 * another hides gives both away, and two offices with the same table must read the same.
 */
class HiddenCellsTest {

    private static final Path EXAMPLE = Path.of("../examples/uk-regions");
    private static final int SECRET = 3084;

    /** More would be more than the cells need: once it was 4,411. */
    private static final int MOST = 4_200;

    @TempDir Path work;

    @Test
    void theSameCellsAreHiddenInEveryProcess() throws Exception {
        Path folder = loaded();
        Set<String> said = new HashSet<>();
        for (int i = 0; i < 2; i++) {
            forgetWhatWasFoundOut(folder);
            said.add(hidden(folder, work.resolve("nothing kept " + i)));
        }
        assertThat(said).hasSize(1);
        assertThat(said.iterator().next().lines().count()).isBetween(SECRET + 1L, (long) MOST);
    }

    private Path loaded() throws IOException {
        Path to = work.resolve("uk");
        try (Stream<Path> all = Files.walk(EXAMPLE)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(EXAMPLE.relativize(file).toString());
                if (!copy.getFileName().toString().startsWith("warehouse")) {
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        Examples.load(to, LocalDate.of(2026, 11, 28));
        return to;
    }

    private static void forgetWhatWasFoundOut(Path folder) throws IOException {
        Path kept = folder.resolve("warehouse.duckdb.hidden");
        if (Files.isDirectory(kept)) {
            try (Stream<Path> files = Files.list(kept)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String hidden(Path folder, Path cache) throws IOException, InterruptedException {
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
        return said;
    }

    /** Prints the cells of an observatory that aren't shown. */
    public static void main(String[] args) throws IOException {
        Set<String> hidden = new TreeSet<>();
        try (OpenObservatory open = OpenObservatory.open(Path.of(args[0]))) {
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
        hidden.forEach(System.out::println);
    }
}
