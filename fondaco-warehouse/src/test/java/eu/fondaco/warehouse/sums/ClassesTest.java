// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse.sums;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is added up by classes makes up every group, however they overlap. */
class ClassesTest {

    @Test
    void theClassesOfAGroupHoldItsMembersAndNoOthers() {
        Random random = new Random(7);
        for (int n = 0; n < 300; n++) {
            List<Set<String>> groups = new ArrayList<>();
            for (int g = 0, many = 1 + random.nextInt(6); g < many; g++) {
                Set<String> members = new HashSet<>();
                for (int m = 0, size = random.nextInt(5); m < size; m++) {
                    members.add("m" + random.nextInt(8));
                }
                groups.add(members);
            }
            Classes<String> classes = Classes.of(groups);
            for (int g = 0; g < groups.size(); g++) {
                Set<Integer> of = new HashSet<>();
                IntStream.of(classes.groups()[g]).forEach(of::add);
                for (int m = 0; m < 8; m++) {
                    boolean held = of.contains(classes.classOf("m" + m));
                    assertThat(held)
                            .as("%s %s m%d", groups, g, m)
                            .isEqualTo(groups.get(g).contains("m" + m));
                }
                assertThat(of).allMatch(c -> c >= 0 && c < classes.size());
            }
        }
    }

    @Test
    void membersThatAreInTheSameGroupsAreOfOneClass() {
        Classes<String> classes =
                Classes.of(List.of(Set.of("a", "b", "c"), Set.of("b", "c"), Set.of("d")));
        assertThat(classes.size()).isEqualTo(3);
        assertThat(classes.classOf("b"))
                .isEqualTo(classes.classOf("c"))
                .isNotEqualTo(classes.classOf("a"));
        assertThat(classes.classOf("e")).isEqualTo(-1);
    }
}
