// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.fondaco.econometrics.table.ColumnTable;
import eu.fondaco.econometrics.table.CsvTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Reference data that lives beside the project, not in it. Tests that need it are skipped, with a
 * message, where it is absent.
 */
public final class SharedData {

    private static final Map<String, Path> GENERATED = new HashMap<>();

    private SharedData() {}

    /** A file of the reference data. */
    public static Path file(String name) {
        Path p = Path.of("..", "..", "shared").resolve(name);
        assumeTrue(Files.exists(p), "reference data " + name + " is not here");
        return p;
    }

    /** A table of the reference data. */
    public static ColumnTable table(String name) {
        return read(CsvTable.of(file(name)));
    }

    /** Reads without the checked exception. */
    public static ColumnTable read(CsvTable csv) {
        try {
            return csv.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a generator of test data once and gives the folder in which it wrote. */
    public static synchronized Path generate(String source, String output, String... arguments) {
        return GENERATED.computeIfAbsent(
                source + output + List.of(arguments), k -> run(source, output, arguments));
    }

    private static Path run(String source, String output, String... arguments) {
        Path generator = file("bench/" + source);
        try {
            Path folder = Files.createTempDirectory("fondaco-econometrics");
            folder.toFile().deleteOnExit();
            List<String> command =
                    new java.util.ArrayList<>(
                            List.of(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    generator.toAbsolutePath().normalize().toString(),
                                    folder.resolve(output).toString()));
            command.addAll(List.of(arguments));
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("log").toFile())
                            .start();
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(folder.resolve("log"))).isZero();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
