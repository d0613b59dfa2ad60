// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.fondaco.web.FondacoServer;
import eu.fondaco.web.ServerOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages of the example in a browser; what is looked at is written in {@code
 * src/test/browser/tour.mjs}, what it needs in {@code docs/how-to/run-slow-tests.md}.
 */
class BrowserTest {

    private static final int MOST_MINUTES = 6; // a minute where nothing else runs

    @TempDir Path folder;

    private static Optional<Path> program(String name) {
        return Stream.of(
                        Objects.requireNonNullElse(System.getenv("PATH"), "")
                                .split(File.pathSeparator))
                .map(where -> Path.of(where, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** An observatory that has a home area and nothing else. */
    private Path empty() throws IOException {
        Path made = Files.createDirectory(folder.resolve("empty"));
        Files.writeString(
                made.resolve("observatory.yaml"),
                "format: 1\nname: {en: Trieste, it: Trieste}\nhome: IT-TS\n");
        return made;
    }

    @Test
    void aTourOfThePagesFindsNoFault() throws IOException, InterruptedException {
        Path tools =
                Path.of(
                        Objects.requireNonNullElse(
                                System.getenv("FONDACO_BROWSER_TOOLS"), "target/browser"));
        assumeTrue(
                Stream.of("playwright-core", "axe-core")
                        .allMatch(p -> Files.isDirectory(tools.resolve("node_modules").resolve(p))),
                "playwright-core and axe-core aren't in " + tools);
        Optional<Path> node = program("node");
        assumeTrue(node.isPresent(), "Node is absent");
        Optional<Path> browser =
                Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(BrowserTest::program)
                        .flatMap(Optional::stream)
                        .findFirst();
        assumeTrue(browser.isPresent(), "Chromium is absent (Debian: chromium)");
        try (OpenObservatory open = OpenObservatory.open(Path.of("../examples/emilia-romagna"));
                FondacoServer server =
                        FondacoServer.start(Serving.holdings(open), ServerOptions.onPort(0));
                OpenObservatory empty = OpenObservatory.open(empty());
                FondacoServer other =
                        FondacoServer.start(Serving.holdings(empty), ServerOptions.onPort(0))) {
            File said = folder.resolve("said.txt").toFile();
            Process tour =
                    new ProcessBuilder(
                                    node.get().toString(),
                                    "src/test/browser/tour.mjs",
                                    "http://127.0.0.1:" + server.port(),
                                    tools.toString(),
                                    browser.get().toString(),
                                    "http://127.0.0.1:" + other.port(),
                                    Boolean.getBoolean("fondaco.slow") ? "slow" : "")
                            .redirectErrorStream(true)
                            .redirectOutput(said)
                            .start();
            try {
                assertThat(tour.waitFor(MOST_MINUTES, TimeUnit.MINUTES))
                        .as("ended in time")
                        .isTrue();
            } finally {
                tour.descendants().forEach(ProcessHandle::destroyForcibly);
                tour.destroyForcibly();
            }
            String all = Files.readString(said.toPath());
            assertThat(tour.exitValue()).as(all).isZero();
            assertThat(all).containsPattern("[1-9]\\d\\d pages, 0 faults");
        }
    }
}
