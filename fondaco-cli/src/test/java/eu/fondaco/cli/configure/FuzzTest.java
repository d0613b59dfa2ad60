// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import static org.assertj.core.api.Assertions.fail;

import com.sun.management.OperatingSystemMXBean;
import eu.fondaco.cli.configure.FuzzTarget.Kind;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Inputs that are nearly right end in an answer or in a refusal that is documented, within seconds.
 * {@code -Dfuzz=N} tries N of each kind, {@code -Dfuzz.seed=N} others. Those that once didn't are
 * in {@code src/test/resources/fuzz} and are tried each time.
 */
class FuzzTest {

    private static final int INPUTS = Integer.getInteger("fondaco.fuzz", 300);
    private static final long SEED = Long.getLong("fondaco.fuzz.seed", 1);

    /** How long each kind is tried; 0 for as many as {@code -Dfuzz} says. */
    private static final int SECONDS = Integer.getInteger("fondaco.fuzz.seconds", 0);

    /** Inputs that failed once, in a folder of each kind. */
    static final Path FAILED = Path.of("src/test/resources/fuzz");

    private static final Map<Kind, Integer> tried = new ConcurrentHashMap<>();

    /** What one input may take of the processors. */
    private static final Duration MOST = Duration.ofSeconds(20);

    @TempDir Path work;

    @AfterAll
    static void tell() {
        System.out.println("inputs of seed " + SEED + ": " + new TreeMap<>(tried));
    }

    @ParameterizedTest
    @EnumSource
    void isAnsweredOrRefused(Kind kind) throws Exception {
        try (FuzzTarget target = kind.open(work)) {
            target.take(target.samples().get(0)); // loads what there is to load
            for (Path failed : failed(kind)) {
                take(kind, failed.getFileName().toString(), target, Files.readAllBytes(failed));
            }
            Mutations mutations = new Mutations(SEED, target.samples());
            long inputs = Math.max(1, Math.round(INPUTS * share(kind)));
            long end = System.nanoTime() + SECONDS * 1_000_000_000L;
            for (int i = 0; SECONDS > 0 ? System.nanoTime() < end : i < inputs; i++) {
                take(kind, SEED + "-" + i, target, mutations.next());
            }
        }
    }

    /** How many of a kind are tried for each of the others, so that all take about as long. */
    private static double share(Kind kind) {
        return switch (kind) {
            case QUESTIONS -> 1 / 8.;
            case READER -> 1 / 3.;
            case DOCUMENTS, YAML, ADDRESSES, CALLS -> 2;
            case SPREADSHEETS -> 8;
            default -> 1;
        };
    }

    private static List<Path> failed(Kind kind) throws IOException {
        Path folder = FAILED.resolve(kind.name().toLowerCase(java.util.Locale.ROOT));
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void take(Kind kind, String name, FuzzTarget target, byte[] input)
            throws IOException {
        tried.merge(kind, 1, Integer::sum);
        long began = processor();
        try {
            target.take(input);
        } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError e) {
            fail(kind + " " + name + ", kept in " + keep(kind, name, input), e);
        }
        if (processor() - began > MOST.toNanos()) {
            fail(kind + " " + name + " took too long, kept in " + keep(kind, name, input));
        }
    }

    /** Of all threads, since a server has its own. */
    private static long processor() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static Path keep(Kind kind, String name, byte[] input) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/fuzz"));
        return Files.write(folder.resolve(kind + "-" + name), input);
    }
}
