// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * The members of groups that may overlap, in classes that don't: two members are of one class when they are in the
 * same groups. What is added up by classes makes up every group.
 *
 * @param classOf the class of each member that is in a group
 * @param groups the classes of each group
 */
record Classes<K>(Map<K, Integer> classOf, int[][] groups, int size) {

  static <K> Classes<K> of(List<Set<K>> groups) {
    Map<K, List<Integer>> within = new LinkedHashMap<>();
    for (int g = 0; g < groups.size(); g++) {
      int group = g;
      groups.get(g).forEach(k -> within.computeIfAbsent(k, m -> new ArrayList<>(2)).add(group));
    }
    Map<List<Integer>, Integer> numbers = new LinkedHashMap<>();
    Map<K, Integer> classOf = new HashMap<>(within.size() * 2);
    List<List<Integer>> sums = new ArrayList<>();
    groups.forEach(g -> sums.add(new ArrayList<>()));
    if (areSingle(groups)) {
      for (int g = 0; g < groups.size(); g++) {
        numbers.put(List.of(g), g);
      }
    }
    within.forEach((k, in) -> classOf.put(k, numbers.computeIfAbsent(in, i -> numbers.size())));
    numbers.forEach((in, number) -> in.forEach(g -> sums.get(g).add(number)));
    return new Classes<>(
        classOf, sums.stream().map(s -> s.stream().mapToInt(i -> i).toArray()).toArray(int[][]::new), numbers.size());
  }

  private static <K> boolean areSingle(List<Set<K>> groups) {
    return groups.stream().allMatch(g -> g.size() == 1) && groups.stream().distinct().count() == groups.size();
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
    int[] classes = new int[places.values().stream().mapToInt(p -> p).max().orElse(-1) + 1];
    java.util.Arrays.fill(classes, -1);
    ToIntFunction<K> find = k -> classOf.getOrDefault(k, -1);
    places.forEach((k, place) -> classes[place] = find.applyAsInt(k));
    return classes;
  }
}
