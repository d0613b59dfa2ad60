// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.change;

import eu.fondaco.core.text.ToldException;
import eu.fondaco.observatory.speech.Speech;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One change of an observatory's folder, of any number of files: all of it or nothing, whatever
 * happens to the process or the machine. New content is written beside; then one small file that
 * names what is to be moved decides; then files are moved. A change that was decided and cut short
 * is finished by whoever opens the folder next, one that wasn't leaves nothing. Readers that have a
 * file open keep what they opened.
 */
public final class FolderChange implements AutoCloseable {

    /** A file that is there while a release waits for its hour, which says when that is. */
    public static final String RELEASE = FolderLock.PLACE + "/release/prepared";

    /** What may be changed meanwhile: it touches nothing that a release brings. */
    private static final Set<String> MEANWHILE = Set.of("review", "release");

    /** How long a second change waits for the first. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String DECISION = "decided";
    private static final String COUNT = "changes";
    private static final String BESIDE = "beside";

    /** What loads of earlier versions left when they were killed. */
    private static final List<String> LEFT =
            List.of(
                    "warehouse.duckdb.new",
                    "warehouse.duckdb.new.wal",
                    "warehouse.duckdb.empty",
                    "warehouse.duckdb.empty.wal",
                    "warehouse.duckdb.unpacked",
                    "warehouse.duckdb.tmp");

    private final Path folder;
    private final Path place;
    private final Disk disk;
    private final FolderLock lock;
    private final Set<String> removed = new LinkedHashSet<>();
    private final Set<String> put = new LinkedHashSet<>();

    private FolderChange(Path folder, Disk disk, FolderLock lock) {
        this.folder = folder;
        this.place = folder.resolve(FolderLock.PLACE);
        this.disk = disk;
        this.lock = lock;
    }

    /**
     * Begins a change; the folder is this process's alone until it is closed. Finishes or clears
     * away what an earlier one left.
     *
     * @param act what changes it, such as {@code load}, for others to be told
     * @throws FolderHeldException when another change goes on for longer than five seconds, or a
     *     release is prepared that this one would stand in the way of
     */
    public static FolderChange begin(Path folder, String act) throws IOException {
        if (!MEANWHILE.contains(act) && Files.exists(folder.resolve(RELEASE))) {
            throw FolderHeldException.byRelease();
        }
        return begin(folder, act, PATIENCE, Disk.REAL);
    }

    static FolderChange begin(Path folder, String act, Duration patience, Disk disk)
            throws IOException {
        FolderLock lock = FolderLock.take(folder, act, patience);
        boolean begun = false;
        try {
            FolderChange change = new FolderChange(folder, disk, lock);
            change.finish();
            change.clear();
            begun = true;
            return change;
        } finally {
            if (!begun) {
                lock.close();
            }
        }
    }

    /**
     * Finishes a change that was decided and cut short, so that the folder is whole; waits for one
     * that is being finished now. Costs nothing where there is none.
     */
    public static void settle(Path folder) throws IOException {
        settle(folder, Disk.REAL);
    }

    static void settle(Path folder, Disk disk) throws IOException {
        if (isUnsettled(folder)) {
            try (FolderLock lock = FolderLock.take(folder, "settle", PATIENCE)) {
                new FolderChange(folder, disk, lock).finish();
            }
        }
    }

    /** Whether a change is decided and not yet in place. */
    public static boolean isUnsettled(Path folder) {
        return Files.exists(folder.resolve(FolderLock.PLACE).resolve(DECISION));
    }

    /** How many changes the folder has seen; another number means that its content is another. */
    public static long count(Path folder) throws IOException {
        Path file = folder.resolve(FolderLock.PLACE).resolve(COUNT);
        if (!Files.exists(file)) {
            return 0;
        }
        try {
            return Long.parseLong(Files.readString(file).strip());
        } catch (NumberFormatException e) {
            throw new IOException(file + " doesn't hold a number; delete it.", e);
        }
    }

    /**
     * Refuses to go on where the folder isn't what was read any more.
     *
     * @param seen how many changes it had seen then
     */
    public void refuseAfter(long seen) throws IOException {
        if (count(folder) != seen) {
            throw new FolderHeldException(
                    Speech.both("folder-change.observatory-was-changed-meanwhile"));
        }
    }

    /** The folder that is changed. */
    public Path folder() {
        return folder;
    }

    /**
     * Where new content of a file is to be written; its folder is there. What isn't {@link #put} is
     * thrown away in the end.
     *
     * @param name the file's path in the observatory's folder, with slashes
     */
    public Path beside(String name) throws IOException {
        Path file = inside(place.resolve(BESIDE), name);
        disk.makeFolder(file.getParent());
        return file;
    }

    /** Has the content that was written beside take the place of a file. */
    public void put(String name) {
        inside(folder, name);
        put.add(name);
        removed.remove(name);
    }

    /** Writes a text beside and has it take the place of a file. */
    public void put(String name, String text) throws IOException {
        disk.write(beside(name), text);
        put(name);
    }

    /** Has a file removed, before any is put; it needn't exist. */
    public void remove(String name) {
        inside(folder, name);
        if (!put.contains(name)) {
            removed.add(name);
        }
    }

    static Path inside(Path root, String name) {
        Path file = root.resolve(name);
        // "." has no name of its own: only as a whole path does anything lie in it
        Path whole = root.toAbsolutePath().normalize();
        if (!file.toAbsolutePath().normalize().startsWith(whole) || Path.of(name).isAbsolute()) {
            throw new IllegalArgumentException("'" + name + "' is outside the folder");
        }
        return file;
    }

    /** Puts everything in place, for good: when this returns a power cut can't undo it. */
    public void commit() throws IOException {
        if (put.isEmpty() && removed.isEmpty()) {
            return;
        }
        Set<Path> folders = new TreeSet<>();
        StringBuilder text = new StringBuilder();
        for (String name : removed) {
            text.append("remove ").append(name).append('\n');
        }
        for (String name : put) {
            Path file = beside(name);
            disk.force(file);
            for (Path f = file.getParent(); f.startsWith(place); f = f.getParent()) {
                folders.add(f);
            }
            text.append("put ").append(name).append('\n');
        }
        for (Path f : folders) {
            disk.forceNames(f);
        }
        text.append("count ").append(count(folder) + 1).append('\n');
        Path draft = place.resolve(DECISION + ".draft");
        disk.write(draft, text.toString());
        disk.force(draft);
        disk.move(draft, place.resolve(DECISION));
        finish();
    }

    /**
     * Does what was decided, as far as it isn't done yet.
     *
     * @throws ToldException when something is in the way: it stays decided
     */
    private void finish() throws IOException {
        Path decision = place.resolve(DECISION);
        if (!Files.exists(decision)) {
            return;
        }
        try {
            disk.forceNames(place);
            putInPlace(decision);
        } catch (FileSystemException e) {
            String file = e.getOtherFile() == null ? e.getFile() : e.getOtherFile();
            throw unfinished(file, e.getReason() == null ? e.toString() : e.getReason(), e);
        } catch (ToldException e) {
            throw e;
        } catch (IOException e) {
            throw unfinished(folder.toString(), e.getMessage(), e);
        }
    }

    private static ToldException unfinished(String file, String why, IOException e) {
        return new ToldException(Speech.both("folder-change.unfinished", file, why), e);
    }

    private void putInPlace(Path decision) throws IOException {
        Set<Path> folders = new TreeSet<>();
        for (String line : Files.readAllLines(decision)) {
            String[] step = line.split(" ", 2);
            switch (step[0]) {
                case "remove" -> {
                    Path file = inside(folder, step[1]);
                    disk.delete(file);
                    folders.add(file.getParent());
                }
                case "put" -> {
                    Path fresh = inside(place.resolve(BESIDE), step[1]);
                    Path file = inside(folder, step[1]);
                    if (Files.exists(fresh)) {
                        disk.makeFolder(file.getParent());
                        disk.move(fresh, file);
                    }
                    for (Path f = file.getParent(); f != null && !f.equals(folder); ) {
                        folders.add(f); // its name too, where it is new
                        f = f.getParent();
                    }
                }
                case "count" -> count(Long.parseLong(step[1]));
                default -> throw new ToldException(Speech.both("folder-change.newer", decision));
            }
        }
        folders.add(folder);
        for (Path f : folders) {
            if (Files.exists(f)) {
                disk.forceNames(f);
            }
        }
        disk.delete(decision);
        disk.forceNames(place);
    }

    private void count(long changes) throws IOException {
        Path fresh = place.resolve(COUNT + ".draft");
        disk.write(fresh, changes + "\n");
        disk.force(fresh);
        disk.move(fresh, place.resolve(COUNT));
    }

    private void clear() throws IOException {
        delete(place.resolve(BESIDE));
        disk.delete(place.resolve(DECISION + ".draft"));
        disk.delete(place.resolve(COUNT + ".draft"));
        for (String name : LEFT) {
            delete(folder.resolve(name));
        }
    }

    private void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(path)) {
            all = new ArrayList<>(walk.sorted(Comparator.reverseOrder()).toList());
        }
        for (Path p : all) {
            disk.delete(p);
        }
    }

    /** Throws away what was written beside and not committed, and lets others change the folder. */
    @Override
    public void close() throws IOException {
        try (lock) {
            if (!isUnsettled(folder)) {
                clear();
            }
        }
    }
}
