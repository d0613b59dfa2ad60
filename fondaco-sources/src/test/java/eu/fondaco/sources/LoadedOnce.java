// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Copies of examples with their tables, loaded once for all tests of a module: what a load finds
 * out of a large one takes half a minute.
 */
public final class LoadedOnce {

    private static final Path KEPT = Path.of("target", "loaded-once");

    /** What loads the tables of a folder. */
    @FunctionalInterface
    public interface Load {

        /** Loads the tables of a copy of the example. */
        void into(Path folder) throws IOException;
    }

    private LoadedOnce() {}

    /**
     * Puts a loaded copy of an example somewhere; the first who asks, among all processes of a test
     * run, loads it.
     *
     * @param to a folder that isn't there yet
     */
    public static synchronized Path copy(Path example, Path to, Load load) throws IOException {
        Path kept = KEPT.resolve(run()).resolve(example.getFileName());
        Files.createDirectories(kept.getParent());
        Path gate = kept.resolveSibling(kept.getFileName() + ".lock");
        try (FileChannel open =
                        FileChannel.open(
                                gate, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = open.lock()) {
            assert held.isValid();
            if (!Files.exists(kept)) {
                Path begun = Files.createTempDirectory(kept.getParent(), "begun").resolve("o");
                copy(example, begun, name -> !name.startsWith("warehouse"));
                load.into(begun);
                Files.move(begun, kept, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        copy(kept, to, name -> true);
        return to;
    }

    /** The test run, by the process that began this one: another run has other classes. */
    private static String run() {
        ProcessHandle self = ProcessHandle.current();
        ProcessHandle began = self.parent().orElse(self);
        Instant since = began.info().startInstant().orElse(Instant.EPOCH);
        return began.pid() + "-" + since.toEpochMilli();
    }

    private static void copy(Path from, Path to, Predicate<String> isTaken) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path name = from.relativize(file);
                if (isTaken.test(name.toString())) {
                    Path target = to.resolve(name);
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }
}
