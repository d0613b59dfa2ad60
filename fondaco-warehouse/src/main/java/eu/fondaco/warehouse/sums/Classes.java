// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse.sums;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The members of groups that may overlap, in classes that don't: two members are of one class when
 * they are in the same groups. What is added up by classes makes up every group.
 */
public final class Classes<K> {

    /** The only group, whose members are all of one class; null where there are several. */
    private final Set<K> only;

    private final Map<K, Integer> classOf;
    private final int[][] groups;
    private final int size;

    private Classes(Set<K> only, Map<K, Integer> classOf, int[][] groups, int size) {
        this.only = only;
        this.classOf = classOf;
        this.groups = groups;
        this.size = size;
    }

    /** The classes of groups. */
    public static <K> Classes<K> of(List<Set<K>> groups) {
        if (groups.size() == 1) {
            return new Classes<>(groups.get(0), null, new int[][] {{0}}, 1);
        }
        Map<K, Integer> place = new HashMap<>();
        groups.forEach(g -> g.forEach(m -> place.putIfAbsent(m, place.size())));
        int[] classes = split(groups, place);
        int[] rank = ranks(classes);
        place.replaceAll((member, at) -> rank[classes[at]]);
        int[][] sums = new int[groups.size()][];
        for (int g = 0; g < sums.length; g++) {
            Set<K> group = groups.get(g);
            if (group.size() == 1) {
                sums[g] = new int[] {place.get(group.iterator().next())};
                continue;
            }
            BitSet of = new BitSet();
            group.forEach(m -> of.set(place.get(m)));
            sums[g] = of.stream().toArray();
        }
        return new Classes<>(
                null, place, sums, rank.length == 0 ? 0 : Arrays.stream(rank).max().getAsInt() + 1);
    }

    /**
     * The class of each member by its place: each group parts those that were of one class before,
     * without boxing, since groups can be thousands.
     */
    private static <K> int[] split(List<Set<K>> groups, Map<K, Integer> place) {
        int[] classes = new int[place.size()];
        int[] next = new int[64];
        int[] seen = new int[64];
        int fresh = 1;
        for (int g = 0; g < groups.size(); g++) {
            for (K member : groups.get(g)) {
                int at = place.get(member);
                int before = classes[at];
                if (before >= seen.length) {
                    next = Arrays.copyOf(next, Math.max(before + 1, 2 * next.length));
                    seen = Arrays.copyOf(seen, next.length);
                }
                if (seen[before] != g + 1) {
                    seen[before] = g + 1;
                    next[before] = fresh++;
                }
                classes[at] = next[before];
            }
        }
        return classes;
    }

    /** The places of the classes that still have members, in their order. */
    private static int[] ranks(int[] classes) {
        BitSet used = new BitSet();
        for (int c : classes) {
            used.set(c);
        }
        int[] rank = new int[used.length()];
        int n = 0;
        for (int c = used.nextSetBit(0); c >= 0; c = used.nextSetBit(c + 1)) {
            rank[c] = n++;
        }
        return rank;
    }

    /** The class of a member; -1 where it is in no group. */
    public int classOf(K member) {
        return only != null ? only.contains(member) ? 0 : -1 : classOf.getOrDefault(member, -1);
    }

    /** The class of each member that is in a group. */
    public Map<K, Integer> all() {
        if (only == null) {
            return classOf;
        }
        Map<K, Integer> all = new HashMap<>();
        only.forEach(m -> all.put(m, 0));
        return all;
    }

    /** The classes of each group. */
    public int[][] groups() {
        return groups;
    }

    /** How many classes there are. */
    public int size() {
        return size;
    }

    /** Whether each group is the class of its own number, so that nothing is to be added up. */
    public boolean isIdentity() {
        for (int g = 0; g < groups.length; g++) {
            if (groups[g].length != 1 || groups[g][0] != g) {
                return false;
            }
        }
        return groups.length == size;
    }

    /** The class by the place of a member; -1 where it is in no group. */
    public int[] byPlace(Map<K, Integer> places) {
        int[] classes = new int[places.size()];
        places.forEach((k, place) -> classes[place] = classOf(k));
        return classes;
    }
}
