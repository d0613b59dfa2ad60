// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.cli.configure.FuzzTarget.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The same as {@link FuzzTest} with inputs that grow towards code that none has reached, by Jazzer.
 * Only where the profile {@code fuzz} puts that on the class path; {@code -Dfuzz.seconds=N} for
 * each kind. What was found to reach something stays in {@code target/corpus} for the next time.
 */
class GuidedFuzzTest {

    private static final String DRIVER = "com.code_intelligence.jazzer.Jazzer";

    /** What looks for calls to other servers: the targets call one of their own. */
    private static final String CALLING =
            "com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery";

    private static final int SECONDS = Math.max(120, Integer.getInteger("fondaco.fuzz.seconds", 0));

    /** Seconds until all is loaded, and until the last input has ended. */
    private static final int TO_BEGIN = 600;

    @TempDir Path work;

    @ParameterizedTest
    @EnumSource
    void isAnsweredOrRefused(Kind kind) throws Exception {
        Assumptions.assumeTrue(isThere(), "Jazzer isn't on the class path (-Pfuzz)");
        String name = kind.name().toLowerCase(Locale.ROOT);
        Path folder = Files.createDirectories(Path.of("target/corpus").resolve(name));
        Path log = folder.resolveSibling(name + ".log");
        Process driver =
                new ProcessBuilder(command(kind, folder))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        try {
            assertThat(driver.waitFor(SECONDS + TO_BEGIN, TimeUnit.SECONDS)).as("ends").isTrue();
        } finally {
            driver.destroyForcibly();
        }
        assertThat(driver.exitValue()).as("see %s, inputs beside it", log).isZero();
    }

    private static boolean isThere() {
        return GuidedFuzzTest.class.getResource("/" + DRIVER.replace('.', '/') + ".class") != null;
    }

    private List<String> command(Kind kind, Path corpus) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-Xmx2g",
                                "-XX:+UseSerialGC",
                                "-Dfondaco.fuzz.kind=" + kind,
                                "-cp",
                                System.getProperty("java.class.path"),
                                DRIVER,
                                "--target_class=" + GuidedFuzz.class.getName(),
                                "--instrumentation_includes=eu.fondaco.**",
                                "--custom_hook_includes=eu.fondaco.**",
                                "--disabled_hooks=" + CALLING,
                                "-max_total_time=" + SECONDS,
                                "-timeout=60",
                                "-rss_limit_mb=0",
                                "-artifact_prefix=" + corpus.resolveSibling(kind + "-"),
                                corpus.toString()));
        command.add(samples(kind).toString());
        Path failed = FuzzTest.FAILED.resolve(corpus.getFileName());
        if (Files.isDirectory(failed)) {
            command.add(failed.toString());
        }
        return command;
    }

    /** Good inputs as files. */
    private Path samples(Kind kind) throws IOException {
        Path folder = Files.createDirectories(work.resolve("samples"));
        try (FuzzTarget target = kind.open(Files.createDirectories(work.resolve("target")))) {
            int number = 0;
            for (byte[] sample : target.samples()) {
                Files.write(folder.resolve("sample-" + number++), sample);
            }
        }
        return folder;
    }
}
