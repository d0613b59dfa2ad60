// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.ToldException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change of several files is whole or absent, at whichever step it is cut short. */
class FolderChangeTest {

    private static final Map<String, String> BEFORE =
            Map.of("a.csv", "old a", "lists/b.csv", "old b", "gone.wal", "old log");
    private static final Map<String, String> AFTER =
            Map.of("a.csv", "new a", "lists/b.csv", "new b", "fresh/deep/c.csv", "new c");

    @TempDir Path work;
    private int folders;

    @Test
    void aKillAtAnyStepLeavesTheFolderBeforeOrAfter() throws IOException {
        boolean sawBefore = false;
        boolean sawAfter = false;
        int steps = 0;
        while (true) {
            Path folder = before();
            FailingDisk disk = new FailingDisk(steps, true);
            boolean killed = false;
            try {
                change(folder, disk);
            } catch (Killed e) {
                killed = true;
            }
            FolderChange.settle(folder);
            Map<String, String> found = content(folder);
            assertThat(found).as("killed at step " + steps).isIn(BEFORE, AFTER);
            sawBefore |= found.equals(BEFORE);
            sawAfter |= killed && found.equals(AFTER);
            change(folder, Disk.REAL);
            assertThat(content(folder)).isEqualTo(AFTER);
            assertThat(Files.exists(folder.resolve(".fondaco/beside"))).isFalse();
            if (!killed) {
                break;
            }
            steps++;
        }
        assertThat(steps).isGreaterThan(20);
        assertThat(sawBefore && sawAfter).isTrue();
    }

    @Test
    void finishingMayBeKilledToo() throws IOException {
        for (int first = 0; first < 40; first++) {
            for (int second = 0; second < 20; second += 3) {
                Path folder = before();
                cut(folder, first);
                try {
                    FolderChange.settle(folder, new FailingDisk(second, true));
                } catch (Killed e) {
                    // cut short again
                }
                FolderChange.settle(folder);
                assertThat(content(folder)).isIn(BEFORE, AFTER);
            }
        }
    }

    /** The disk is full, or broken, at some step, and the process lives on. */
    @Test
    void aStepThatFailsLeavesTheFolderBeforeUnlessItWasDecided() throws IOException {
        for (int steps = 0; ; steps++) {
            Path folder = before();
            try {
                change(folder, new FailingDisk(steps, false));
                break;
            } catch (IOException e) {
                assertThat(e).hasMessageContaining("No space left");
                boolean decided = FolderChange.isUnsettled(folder);
                FolderChange.settle(folder);
                Map<String, String> found = content(folder);
                assertThat(found).isIn(BEFORE, AFTER);
                assertThat(found.equals(BEFORE) || decided || FolderChange.count(folder) == 1)
                        .isTrue();
            }
        }
    }

    /** What is in the way once a change is decided is told with what becomes of the change. */
    @Test
    void aDecidedChangeThatCannotBePutInPlaceSaysSo() throws IOException {
        Path folder = before();
        Disk held =
                new Disk() {
                    @Override
                    void move(Path from, Path to) throws IOException {
                        if (to.endsWith("b.csv")) {
                            throw new FileSystemException(
                                    from.toString(), to.toString(), "Operation not permitted");
                        }
                        super.move(from, to);
                    }
                };
        assertThatThrownBy(() -> change(folder, held))
                .isInstanceOfSatisfying(
                        ToldException.class,
                        e -> {
                            String why = "b.csv (Operation not permitted)";
                            assertThat(e.told().en())
                                    .contains(why.replace(" (", " couldn't be put in place ("))
                                    .contains("is decided", "opens the observatory next");
                            assertThat(e.told().it()).contains(why, "è decisa");
                        });
        FolderChange.settle(folder);
        assertThat(content(folder)).isEqualTo(AFTER);
    }

    /** A folder that is new is found after a power cut only if its own name was forced too. */
    @Test
    void theNamesOfNewFoldersAreForced() throws IOException {
        Set<String> forced = new HashSet<>();
        Path folder = before();
        change(
                folder,
                new Disk() {
                    @Override
                    void forceNames(Path of) throws IOException {
                        forced.add(folder.relativize(of).toString());
                        super.forceNames(of);
                    }
                });
        assertThat(forced).contains("", "fresh", "fresh/deep", "lists");
    }

    @Test
    void anUndecidedChangeLeavesNothingBehind() throws IOException {
        Path folder = before();
        try (FolderChange change = FolderChange.begin(folder, "load")) {
            change.put("a.csv", "new a");
        }
        assertThat(content(folder)).isEqualTo(BEFORE);
        assertThat(FolderChange.count(folder)).isZero();
        assertThat(Files.exists(folder.resolve(".fondaco/beside"))).isFalse();
    }

    @Test
    void aSecondChangeIsToldWhoHasTheFolder() throws IOException {
        Path folder = before();
        try (FolderChange change = FolderChange.begin(folder, "load")) {
            change.put("a.csv", "new a");
            assertThatThrownBy(
                            () ->
                                    FolderChange.begin(
                                            folder, "rebuild", Duration.ofMillis(60), Disk.REAL))
                    .isInstanceOf(FolderHeldException.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("'load'")
                    .satisfies(
                            e ->
                                    assertThat(((FolderHeldException) e).message(Lang.IT))
                                            .contains("occupato dal processo"));
            assertThat(Files.exists(folder.resolve(".fondaco/beside/a.csv"))).isTrue();
            change.commit();
        }
        assertThat(Files.readString(folder.resolve("a.csv"))).isEqualTo("new a");
        FolderChange.begin(folder, "rebuild").close();
    }

    @Test
    void whatKilledLoadsOfEarlierVersionsLeftIsClearedAway() throws IOException {
        Path folder = before();
        Files.writeString(folder.resolve("warehouse.duckdb.new"), "half");
        Files.writeString(folder.resolve("warehouse.duckdb.new.wal"), "half");
        Files.createDirectories(folder.resolve("warehouse.duckdb.unpacked"));
        Files.writeString(folder.resolve("warehouse.duckdb.unpacked/unpacked-0.csv"), "half");
        FolderChange.begin(folder, "load").close();
        assertThat(content(folder)).isEqualTo(BEFORE);
    }

    @Test
    void nothingOutsideTheFolderIsTouched() throws IOException {
        Path folder = before();
        try (FolderChange change = FolderChange.begin(folder, "load")) {
            assertThatThrownBy(() -> change.put("../x", "x"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> change.remove("/etc/x"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        Files.writeString(folder.resolve(".fondaco/decided"), "explode a.csv\n");
        assertThatIOException()
                .isThrownBy(() -> FolderChange.settle(folder))
                .withMessageContaining("newer version");
    }

    @Test
    void theFolderThatOneStandsInHoldsItsFilesToo() {
        for (String here : List.of(".", "", "target/..", "./target")) {
            assertThat(FolderChange.inside(Path.of(here), "lists/b.csv").getFileName())
                    .hasToString("b.csv");
            for (String outside : List.of("../b.csv", "lists/../../b.csv", "/b.csv")) {
                assertThatThrownBy(() -> FolderChange.inside(Path.of(here), outside))
                        .as(here + " " + outside)
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    private void cut(Path folder, int steps) throws IOException {
        try {
            change(folder, new FailingDisk(steps, true));
        } catch (Killed e) {
            // what it leaves is what is looked at
        }
    }

    private static void change(Path folder, Disk disk) throws IOException {
        try (FolderChange change =
                FolderChange.begin(folder, "load", Duration.ofSeconds(1), disk)) {
            change.remove("gone.wal");
            for (Map.Entry<String, String> file : new TreeMap<>(AFTER).entrySet()) {
                change.put(file.getKey(), file.getValue());
            }
            Files.writeString(change.beside("never.csv"), "scratch");
            change.commit();
        }
    }

    private Path before() throws IOException {
        Path folder = Files.createDirectories(work.resolve("f" + folders++).resolve("lists"));
        for (Map.Entry<String, String> file : BEFORE.entrySet()) {
            Files.writeString(folder.getParent().resolve(file.getKey()), file.getValue());
        }
        return folder.getParent();
    }

    private static Map<String, String> content(Path folder) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.startsWith(".fondaco")) {
                    found.put(name, Files.readString(file));
                }
            }
        }
        return found;
    }

    /** The process is dead: no step of it, cleaning up included, happens any more. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Fails at a step: once, as a full disk may, or from then on, as after a kill. */
    private static final class FailingDisk extends Disk {

        private final boolean kills;
        private int left;

        FailingDisk(int steps, boolean kills) {
            this.left = steps;
            this.kills = kills;
        }

        private void step() throws IOException {
            if (left-- <= 0) {
                if (kills) {
                    throw new Killed();
                }
                if (left == -1) {
                    throw new IOException("No space left on device");
                }
            }
        }

        @Override
        void write(Path file, String text) throws IOException {
            if (left == 0) {
                Files.writeString(file, text.substring(0, text.length() / 2)); // a short write
            }
            step();
            super.write(file, text);
        }

        @Override
        void move(Path from, Path to) throws IOException {
            step();
            super.move(from, to);
        }

        @Override
        void makeFolder(Path folder) throws IOException {
            step();
            super.makeFolder(folder);
        }

        @Override
        void delete(Path file) throws IOException {
            step();
            super.delete(file);
        }

        @Override
        void force(Path file) throws IOException {
            step();
            super.force(file);
        }

        @Override
        void forceNames(Path folder) throws IOException {
            step();
            super.forceNames(folder);
        }
    }
}
