// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which cells a dataset doesn't show, kept in files for the next process: finding it out takes
 * seconds where many cells are confidential. A file has a name made from all that its content rests
 * on, so that it is never read for anything else; it names places, never values.
 */
final class Remembered {

    /** Goes up whenever other cells would be hidden than before. */
    private static final String METHOD = "1";

    private static final System.Logger LOG = System.getLogger(Remembered.class.getName());

    private final Path folder;

    Remembered(Path folder) {
        this.folder = folder;
    }

    /** The name under which something that rests on these is kept. */
    static String name(List<String> restsOn) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(METHOD.getBytes(StandardCharsets.UTF_8));
            for (String s : restsOn) {
                digest.update((byte) 0);
                digest.update(s.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What was kept under a name; empty where nothing was, or not the whole of it. */
    Optional<Set<Cell>> recall(String name) {
        Path file = folder.resolve(name);
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            Set<Cell> cells = new HashSet<>();
            for (String line : lines.subList(0, Math.max(0, lines.size() - 1))) {
                cells.add(cell(line));
            }
            boolean whole =
                    !lines.isEmpty() && lines.get(lines.size() - 1).equals("= " + cells.size());
            return whole ? Optional.of(cells) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.DEBUG, "{0} is found out anew: {1}", file, e);
            return Optional.empty();
        }
    }

    /** Keeps cells under a name, whole or not at all. */
    void keep(String name, Set<Cell> cells) {
        try {
            Files.createDirectories(folder);
            Path beside = Files.createTempFile(folder, name, ".part");
            List<String> lines = new ArrayList<>();
            cells.forEach(c -> lines.add(line(c)));
            lines.sort(null);
            lines.add("= " + cells.size());
            Files.write(beside, lines);
            Files.move(
                    beside,
                    folder.resolve(name),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) { // the next process finds it out again
            LOG.log(System.Logger.Level.DEBUG, "{0} isn't kept: {1}", name, e);
        }
    }

    private static String line(Cell c) {
        return String.join(
                "\t",
                c.flow().code(),
                c.reporter(),
                c.partner(),
                c.product(),
                c.period().toString());
    }

    private static Cell cell(String line) {
        String[] p = line.split("\t", -1);
        if (p.length != 5) {
            throw new IllegalArgumentException("'" + line + "' is no cell");
        }
        return new Cell(TradeFlow.parse(p[0]), p[1], p[2], p[3], Period.parse(p[4]));
    }
}
