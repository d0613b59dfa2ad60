// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The members of groups that may overlap, in classes that don't: two members are of one class when they are in the
 * same groups. What is added up by classes makes up every group.
 */
final class Classes<K> {

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

  static <K> Classes<K> of(List<Set<K>> groups) {
    if (groups.size() == 1) {
      return new Classes<>(groups.get(0), null, new int[][] {{0}}, 1);
    }
    Map<K, Integer> found = new HashMap<>();
    Map<Long, Integer> within = new HashMap<>();
    for (int g = 0; g < groups.size(); g++) {
      int group = g;
      for (K member : groups.get(g)) {
        found.merge(member, number(within, -1, group), (before, fresh) -> number(within, before, group));
      }
    }
    Map<Integer, Integer> used = new HashMap<>();
    found.values().stream().distinct().sorted().forEach(n -> used.put(n, used.size()));
    found.replaceAll((member, number) -> used.get(number));
    int[][] sums = new int[groups.size()][];
    for (int g = 0; g < sums.length; g++) {
      Set<Integer> of = new LinkedHashSet<>();
      groups.get(g).forEach(m -> of.add(found.get(m)));
      sums[g] = of.stream().mapToInt(i -> i).sorted().toArray();
    }
    return new Classes<>(null, found, sums, used.size());
  }

  /** The number of what was in a class before and is in a group too. */
  private static int number(Map<Long, Integer> within, int before, int group) {
    long key = ((long) (before + 1) << 32) | group;
    Integer known = within.get(key);
    if (known == null) {
      known = within.size();
      within.put(key, known);
    }
    return known;
  }

  /** The class of a member; -1 where it is in no group. */
  int classOf(K member) {
    return only != null ? only.contains(member) ? 0 : -1 : classOf.getOrDefault(member, -1);
  }

  /** The class of each member that is in a group. */
  Map<K, Integer> all() {
    if (only == null) {
      return classOf;
    }
    Map<K, Integer> all = new HashMap<>();
    only.forEach(m -> all.put(m, 0));
    return all;
  }

  /** The classes of each group. */
  int[][] groups() {
    return groups;
  }

  int size() {
    return size;
  }

  /** Whether each group is the class of its own number, so that nothing is to be added up. */
  boolean isIdentity() {
    for (int g = 0; g < groups.length; g++) {
      if (groups[g].length != 1 || groups[g][0] != g) {
        return false;
      }
    }
    return groups.length == size;
  }

  /** The class by the place of a member; -1 where it is in no group. */
  int[] byPlace(Map<K, Integer> places) {
    int[] classes = new int[places.size()];
    places.forEach((k, place) -> classes[place] = classOf(k));
    return classes;
  }
}
