// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * No package leads back to itself. A package and its {@code internal} one are one room. The arrows
 * in {@link #BACK} are those that still do; the list is only ever shortened.
 */
@AnalyzeClasses(
        packages = "eu.fondaco",
        importOptions = {DoNotIncludeTests.class, PackageCyclesTest.NoJarsOfTests.class})
class PackageCyclesTest {

    /** Leaves out what other modules share with tests. */
    static final class NoJarsOfTests implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static final String ROOT = "eu.fondaco.";

    /** Arrows that run back, by package, each with what would have to move. */
    private static final Map<String, String> BACK =
            Map.of(
                    "core.question -> core.evidence", "the engines name their answers",
                    "checking.claim -> checking.text", "a checked brief holds its document",
                    "web.account -> web", "Respond, RefusedException",
                    "web.api -> web", "Holdings, Checks, Parameters",
                    "web.catalogue -> web", "Holdings, Respond",
                    "web.mcp -> web", "Holdings, Checks",
                    "web.sdmx -> web", "Holdings, Parameters, Respond",
                    "web.site -> web", "Holdings, Checks, Assets");

    @ArchTest
    static void noPackageLeadsBackToItself(JavaClasses classes) {
        Map<String, Set<String>> arrows = arrows(classes);
        BACK.keySet().forEach(a -> arrows.get(from(a)).remove(to(a)));
        for (String room : arrows.keySet()) {
            assertThat(reached(room, arrows))
                    .as("packages that %s leads to", room)
                    .doesNotContain(room);
        }
    }

    @ArchTest
    static void whatNoLongerRunsBackLeavesTheList(JavaClasses classes) {
        Map<String, Set<String>> arrows = arrows(classes);
        assertThat(BACK.keySet())
                .allSatisfy(
                        a ->
                                assertThat(reached(to(a), arrows))
                                        .as("'%s' runs back", a)
                                        .contains(from(a)))
                .allSatisfy(a -> assertThat(arrows.get(from(a))).as(a).contains(to(a)));
    }

    private static String from(String arrow) {
        return arrow.substring(0, arrow.indexOf(" -> "));
    }

    private static String to(String arrow) {
        return arrow.substring(arrow.indexOf(" -> ") + " -> ".length());
    }

    /** Each package with those that its classes name. */
    private static Map<String, Set<String>> arrows(JavaClasses classes) {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (JavaClass c : classes) {
            Set<String> used = arrows.computeIfAbsent(room(c), r -> new TreeSet<>());
            c.getDirectDependenciesFromSelf().stream()
                    .map(d -> d.getTargetClass().getBaseComponentType())
                    .filter(t -> t.getPackageName().startsWith(ROOT))
                    .map(PackageCyclesTest::room)
                    .filter(r -> !r.equals(room(c)))
                    .forEach(used::add);
        }
        return arrows;
    }

    private static String room(JavaClass c) {
        String name = c.getPackageName().substring(ROOT.length());
        return name.endsWith(".internal")
                ? name.substring(0, name.length() - ".internal".length())
                : name;
    }

    private static Set<String> reached(String start, Map<String, Set<String>> arrows) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(arrows.getOrDefault(start, Set.of()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (seen.add(next)) {
                open.addAll(arrows.getOrDefault(next, Set.of()));
            }
        }
        return seen;
    }
}
