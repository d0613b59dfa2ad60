// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.text.Sha256;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which cells a dataset doesn't show, kept for the next process: finding it out takes seconds where
 * many cells are confidential. It is kept under a name made from all that it rests on, so that it
 * is never taken for anything else; it names places, never values.
 */
final class Remembered {

    /** Goes up whenever other cells would be hidden than before. */
    private static final String METHOD = "13";

    private final Memory memory;

    Remembered(Memory memory) {
        this.memory = memory;
    }

    /** The name under which something that rests on these is kept. */
    static String name(List<String> restsOn) {
        StringBuilder all = new StringBuilder(METHOD);
        restsOn.forEach(s -> all.append('\0').append(s));
        return Sha256.of(all.toString());
    }

    /** What was kept under a name; empty where nothing was, or not the whole of it. */
    Optional<Set<Cell>> recall(String name) {
        Optional<List<String>> kept = memory.recall(name);
        if (kept.isEmpty() || kept.get().isEmpty()) {
            return Optional.empty();
        }
        List<String> lines = kept.get();
        Set<Cell> cells = new HashSet<>();
        for (String line : lines.subList(0, lines.size() - 1)) {
            Optional<Cell> cell = cell(line);
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            cells.add(cell.get());
        }
        boolean whole = lines.get(lines.size() - 1).equals("= " + cells.size());
        return whole ? Optional.of(cells) : Optional.empty();
    }

    /** Keeps cells under a name. */
    void keep(String name, Set<Cell> cells) {
        List<String> lines = new ArrayList<>();
        cells.forEach(c -> lines.add(line(c)));
        lines.sort(null);
        lines.add("= " + cells.size());
        memory.keep(name, lines);
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

    /** Empty for a line that is no cell: then the file is damaged. */
    private static Optional<Cell> cell(String line) {
        String[] p = line.split("\t", -1);
        if (p.length != 5) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Cell(TradeFlow.parse(p[0]), p[1], p[2], p[3], Period.parse(p[4])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
