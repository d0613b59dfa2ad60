// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for cells that occur twice, without keeping them. Nearly all files hold together what
 * differs in one column only, all products of a reporter, partner and year for instance: such a
 * group. Where no group comes back after another one, it is enough to compare within each. Where
 * one does come back, nothing can be said. One thread's; what several found is put together at the
 * end.
 */
final class Repetition {

    /** What was found. */
    enum Verdict {
        NONE,
        SOME,
        UNKNOWN
    }

    /** So many groups are remembered by all threads together. */
    private static final int MOST_GROUPS = 8_000_000;

    /** A group at the edge of a piece, which the next piece may go on with, and its cells. */
    private record Edge(long group, int[] inner) {}

    private final int[] outer;
    private final int[] bits;
    private final int inner;
    private final LongMap groups = new LongMap();
    private final List<Edge> edges = new ArrayList<>();
    private long group = -1;
    private boolean isFirst;
    private int[] members = new int[1024];
    private int count;

    /** By number in the inner column the last group in which it occurred. */
    private int[] seen = new int[1024];

    private int stamp;
    private Verdict verdict = Verdict.NONE;

    /**
     * @param inner the column in which rows of a group differ, by our name
     */
    Repetition(CellColumns columns, String inner) {
        List<String> others = columns.key().stream().filter(c -> !c.equals(inner)).toList();
        this.outer = others.stream().mapToInt(columns::indexOf).toArray();
        this.bits = others.stream().mapToInt(CellColumns::bits).toArray();
        this.inner = columns.indexOf(inner);
    }

    /** The column that changes most often from row to row. */
    static String innerColumn(CellColumns columns, CellBatch sample) {
        String found = "product";
        int most = -1;
        for (String name : columns.key()) {
            int[] codes = sample.codes[columns.indexOf(name)];
            int changes = 0;
            for (int i = 1; i < sample.size; i++) {
                changes += codes[i] == codes[i - 1] ? 0 : 1;
            }
            if (changes > most || changes == most && name.equals("product")) {
                found = name;
                most = changes;
            }
        }
        return found;
    }

    boolean hasFound() {
        return verdict == Verdict.SOME;
    }

    void beginPiece() {
        group = -1;
        isFirst = true;
    }

    void take(CellBatch batch) {
        if (verdict != Verdict.NONE) {
            return;
        }
        int[] codes = batch.codes[inner];
        for (int row = 0; row < batch.size; row++) {
            long here = group(batch, row);
            if (here != group) {
                if (!leave()) {
                    return;
                }
                group = here;
                count = 0;
                stamp++;
            }
            if (!enter(codes[row])) {
                return;
            }
        }
    }

    private long group(CellBatch batch, int row) {
        long key = 0;
        for (int i = 0; i < outer.length; i++) {
            key = key << bits[i] | batch.codes[outer[i]][row];
        }
        return key;
    }

    private boolean enter(int code) {
        if (code >= seen.length) {
            seen = Arrays.copyOf(seen, Math.max(code + 1, 2 * seen.length));
        }
        if (seen[code] == stamp) {
            verdict = Verdict.SOME;
            return false;
        }
        seen[code] = stamp;
        if (count == members.length) {
            members = Arrays.copyOf(members, 2 * count);
        }
        members[count++] = code;
        return true;
    }

    /** Remembers the group that ends here; false when it was left before. */
    private boolean leave() {
        if (group < 0) {
            return true;
        }
        if (isFirst) {
            edges.add(new Edge(group, Arrays.copyOf(members, count)));
            isFirst = false;
        } else if (!groups.add(group) || groups.size() > MOST_GROUPS) {
            verdict = Verdict.UNKNOWN;
            return false;
        }
        return true;
    }

    void endPiece() {
        if (verdict == Verdict.NONE && group >= 0) {
            edges.add(new Edge(group, Arrays.copyOf(members, count)));
        }
    }

    /** What all threads found together. */
    static Verdict together(List<Repetition> parts) {
        if (parts.stream().anyMatch(Repetition::hasFound)) {
            return Verdict.SOME;
        }
        boolean isKnown = parts.stream().allMatch(p -> p.verdict == Verdict.NONE);
        LongMap all = parts.get(0).groups;
        for (Repetition part : parts.subList(1, parts.size())) {
            boolean[] isNew = {true};
            part.groups.forEach(g -> isNew[0] &= all.add(g));
            isKnown &= isNew[0];
        }
        if (!isKnown || all.size() > MOST_GROUPS) {
            return Verdict.UNKNOWN;
        }
        Map<Long, Set<Integer>> open = new HashMap<>();
        for (Repetition part : parts) {
            for (Edge edge : part.edges) {
                if (all.contains(edge.group)) {
                    return Verdict.UNKNOWN;
                }
                Set<Integer> members = open.computeIfAbsent(edge.group, g -> new HashSet<>());
                for (int code : edge.inner) {
                    if (!members.add(code)) {
                        return Verdict.SOME;
                    }
                }
            }
        }
        return Verdict.NONE;
    }
}
