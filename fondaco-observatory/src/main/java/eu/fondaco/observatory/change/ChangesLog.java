// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * {@code snapshots/changes.csv}: who changed an observatory, when and how. A line is part of the
 * change it tells: it is there if and only if that took place.
 */
public final class ChangesLog {

    /** Where it lies in an observatory's folder. */
    public static final String FILE = "snapshots/changes.csv";

    private static final String HEADER = "time,user,act,what\n";
    private static final int LONGEST = 2_000;

    private ChangesLog() {}

    /**
     * Adds a line to a change that is about to be committed.
     *
     * @param act such as {@code load}
     * @param what was loaded, withdrawn or edited
     */
    public static void add(FolderChange change, String act, String what) throws IOException {
        change.put(
                FILE,
                text(change)
                        + Instant.now().truncatedTo(ChronoUnit.SECONDS)
                        + ','
                        + quoted(System.getProperty("user.name", ""))
                        + ','
                        + act
                        + ','
                        + quoted(what)
                        + '\n');
    }

    /** Adds the lines of another folder's log, such as a copy's that takes this one's place. */
    public static void addAll(FolderChange change, Path other) throws IOException {
        Path file = other.resolve(FILE);
        if (Files.isRegularFile(file)) {
            change.put(FILE, text(change) + Files.readString(file).substring(HEADER.length()));
        }
    }

    /** The log as this change leaves it so far. */
    private static String text(FolderChange change) throws IOException {
        Path fresh = change.beside(FILE);
        Path file = Files.isRegularFile(fresh) ? fresh : change.folder().resolve(FILE);
        return Files.isRegularFile(file) ? Files.readString(file) : HEADER;
    }

    /** As a text of one line that no spreadsheet takes for a formula. */
    private static String quoted(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        String cut = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
        String plain = cut.matches("[=+@-].*") ? "'" + cut : cut;
        return '"' + plain.replace("\"", "\"\"") + '"';
    }
}
