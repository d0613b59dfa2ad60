// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.release;

import eu.fondaco.core.text.ToldException;
import eu.fondaco.observatory.change.ChangesLog;
import eu.fondaco.observatory.change.FolderChange;
import eu.fondaco.observatory.speech.Speech;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A release that waits for its hour: a whole copy of the observatory, which its folder doesn't show
 * and no visitor is given, in which things are loaded and looked at. At its hour what differs takes
 * its place in one {@link FolderChange}. There is one at a time.
 */
public final class StagedRelease {

    private static final System.Logger LOG = System.getLogger(StagedRelease.class.getName());

    private static final String ACT = "release";
    private static final String AT = "at ";
    private static final String COPY = "folder";

    /** Where the notes and changes of releases lie in an observatory's folder. */
    public static final String NOTES = "releases";

    private final Path observatory;
    private final Path place;
    private final Instant at;

    private StagedRelease(Path observatory, Instant at) {
        this.observatory = observatory;
        this.place = place(observatory);
        this.at = at;
    }

    private static Path place(Path observatory) {
        return observatory.resolve(FolderChange.RELEASE).getParent();
    }

    /** The release that waits, if one does. */
    public static Optional<StagedRelease> find(Path observatory) throws IOException {
        return hour(observatory.resolve(FolderChange.RELEASE))
                .map(at -> new StagedRelease(observatory, at));
    }

    private static Optional<Instant> hour(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String text = Files.readString(file).strip();
        try {
            return Optional.of(Instant.parse(text.substring(AT.length())));
        } catch (DateTimeParseException | StringIndexOutOfBoundsException e) {
            throw new ToldException(Speech.both("staged-release.no-hour", file), e);
        }
    }

    /**
     * The day of the release that is made in a folder; empty where that is an observatory of its
     * own.
     */
    public static Optional<LocalDate> dayOf(Path folder) throws IOException {
        Path staged = folder.toAbsolutePath().normalize();
        Path last = Path.of(FolderChange.RELEASE).resolveSibling(COPY);
        return staged.endsWith(last)
                ? hour(staged.resolveSibling("prepared")).map(StagedRelease::day)
                : Optional.empty();
    }

    /** The observatory for which a release is made in a folder; the folder itself where none is. */
    public static Path observatoryOf(Path folder) throws IOException {
        Path staged = folder.toAbsolutePath().normalize();
        int steps = Path.of(FolderChange.RELEASE).getNameCount();
        return dayOf(folder).isPresent()
                ? staged.getRoot().resolve(staged.subpath(0, staged.getNameCount() - steps))
                : folder;
    }

    private static LocalDate day(Instant hour) {
        return hour.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /**
     * Copies an observatory to where its next release is made.
     *
     * @param at the hour before which nobody sees it
     * @throws ReleaseRefusedException when one waits already
     */
    public static StagedRelease prepare(Path observatory, Instant at) throws IOException {
        try (FolderChange lock = FolderChange.begin(observatory, ACT)) {
            if (Files.exists(observatory.resolve(FolderChange.RELEASE))) {
                throw new ReleaseRefusedException(
                        Speech.both("staged-release.release-prepared-already-fondaco"));
            }
            StagedRelease release = new StagedRelease(lock.folder(), at);
            FolderFiles.delete(release.place);
            makePrivate(release.place);
            FolderFiles.copy(observatory, release.folder());
            FolderFiles.write(
                    FolderFiles.checksums(release.folder()), release.place.resolve("base"));
            release.writeHour(at);
            return release;
        }
    }

    /** Only who runs the observatory may look into it, where the system knows such a thing. */
    private static void makePrivate(Path place) throws IOException {
        Files.createDirectories(place.getParent());
        Files.createDirectory(place);
        if (Files.getFileStore(place).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private void writeHour(Instant hour) throws IOException {
        Path draft = place.resolve("prepared.draft");
        Files.writeString(draft, AT + hour + "\n");
        Files.move(
                draft,
                observatory.resolve(FolderChange.RELEASE),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Sets another hour of the same day; what was loaded bears that day.
     *
     * @throws ReleaseRefusedException for another day
     */
    public StagedRelease moveTo(Instant hour) throws IOException {
        if (!day(hour).equals(day())) {
            throw new ReleaseRefusedException(
                    Speech.both("staged-release.what-was-loaded-bears", day()));
        }
        writeHour(hour);
        return new StagedRelease(observatory, hour);
    }

    /** The observatory as it will be: a folder as any other. */
    public Path folder() {
        return place.resolve(COPY);
    }

    /** An hour for people, as this machine counts. */
    public static String said(Instant hour) {
        return hour.atZone(ZoneId.systemDefault())
                .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx"));
    }

    /** The hour before which nobody sees it. */
    public Instant at() {
        return at;
    }

    /** The day from which what it brings is known; days begin with that of UTC, as all here. */
    public LocalDate day() {
        return day(at);
    }

    /** Where its notes lie, below {@link #folder()} and, once published, the observatory's. */
    public Path notes() {
        return folder().resolve(NOTES).resolve(day().toString());
    }

    /** Files that are new, changed or gone in it, by name. */
    private Set<String> differences(Map<String, String> now) throws IOException {
        Map<String, String> base = FolderFiles.read(place.resolve("base"));
        Set<String> names = new TreeSet<>(base.keySet());
        names.addAll(now.keySet());
        names.removeIf(
                n -> n.equals(ChangesLog.FILE) || now.getOrDefault(n, "").equals(base.get(n)));
        return names;
    }

    /** Gives it up: nothing of it stays. */
    public void discard() throws IOException {
        try (FolderChange lock = FolderChange.begin(observatory, ACT)) {
            Files.deleteIfExists(lock.folder().resolve(FolderChange.RELEASE));
            FolderFiles.delete(place);
        }
    }

    /**
     * Publishes what is due, when something is; the observatory then shows it. What stands in the
     * way is logged, and the observatory stays as it was.
     *
     * @return whether something was published
     */
    public static boolean publishDue(Path observatory, Instant now) {
        try {
            Optional<StagedRelease> release = find(observatory);
            if (release.isEmpty() || now.isBefore(release.get().at)) {
                return false;
            }
            return !release.get().publish(now).isEmpty();
        } catch (IOException | RuntimeException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "a release is due and can't be published: " + e.getMessage());
            return false;
        }
    }

    /**
     * Puts everything that differs into the observatory, at once.
     *
     * @return the files that were changed
     * @throws ReleaseRefusedException before its hour, or when one of these files was changed in
     *     the observatory too
     */
    public Set<String> publish(Instant now) throws IOException {
        if (now.isBefore(at)) {
            throw new ReleaseRefusedException(
                    Speech.both("staged-release.under-embargo-until-at", said(at)));
        }
        try (FolderChange change = FolderChange.begin(observatory, ACT)) {
            if (!Files.exists(observatory.resolve(FolderChange.RELEASE))) {
                return Set.of(); // another process was first
            }
            Map<String, String> staged = FolderFiles.checksums(folder());
            Set<String> names = differences(staged);
            refuseConflicts(names, staged);
            for (String name : names) {
                if (staged.containsKey(name)) {
                    FolderFiles.copyOne(folder().resolve(name), change.beside(name));
                    change.put(name);
                } else {
                    change.remove(name);
                }
            }
            log(change, names);
            change.remove(FolderChange.RELEASE);
            change.commit();
            FolderFiles.delete(place);
            return names;
        }
    }

    private void refuseConflicts(Set<String> names, Map<String, String> staged) throws IOException {
        Map<String, String> base = FolderFiles.read(place.resolve("base"));
        Set<String> both = new TreeSet<>();
        for (String name : names) {
            Path file = observatory.resolve(name);
            String here =
                    Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                            ? FolderFiles.checksum(file)
                            : null;
            if (here == null ? base.containsKey(name) : !here.equals(base.get(name))) {
                if (here == null || !here.equals(staged.get(name))) {
                    both.add(name);
                }
            }
        }
        if (!both.isEmpty()) {
            String list = String.join(", ", both);
            throw new ReleaseRefusedException(
                    Speech.both("staged-release.changed-observatory-since-release", list));
        }
    }

    /** The lines that were written into the copy's log, which began empty, then one of its own. */
    private void log(FolderChange change, Set<String> names) throws IOException {
        ChangesLog.addAll(change, folder());
        ChangesLog.add(change, ACT, day() + ": " + names.size() + " files");
    }
}
