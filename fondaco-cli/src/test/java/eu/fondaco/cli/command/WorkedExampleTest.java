// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Wiring;
import eu.fondaco.cli.modelled.ModelledExample;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.measure.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every measure has a worked example in the modelled observatory, or tells in a line why none is
 * possible.
 */
class WorkedExampleTest {

    private static final String ONE_RELEASE =
            "the example has one release, so that nothing was revised in it";

    private static final String UNDATED =
            "its release has no date, so that what was published first isn't known";

    /** Measures without a telling example, and why. */
    private static final Map<String, String> WITHOUT =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry(
                                    "dominance_risk",
                                    "a count of signs: no trade of the example shows any"),
                            Map.entry(
                                    "import_dependence",
                                    "a count of signs: no product of the example shows any"),
                            Map.entry(
                                    "diversification_potential",
                                    "examples are asked of large trade, in whose products the"
                                            + " region is specialised already"),
                            Map.entry(
                                    "ecms_geography",
                                    "a country's partner in the example is Italy alone, so that"
                                            + " markets tell nothing"),
                            Map.entry(
                                    "growth_revised",
                                    "none of the earlier growths was revised in the releases that"
                                            + " are held"),
                            Map.entry("revision", ONE_RELEASE),
                            Map.entry("mean_revision", ONE_RELEASE),
                            Map.entry("mean_absolute_revision", ONE_RELEASE),
                            Map.entry("relative_revision", ONE_RELEASE),
                            Map.entry("sign_revision", ONE_RELEASE),
                            Map.entry("sign_revision_growth", ONE_RELEASE),
                            Map.entry("sign_revision_growth_vintage", ONE_RELEASE),
                            Map.entry(
                                    "growth_revised_vintage",
                                    "none of the earlier growths was revised in the releases that"
                                            + " are held"),
                            Map.entry(
                                    "publication_delay",
                                    "its release has no date, and counts as known from the end of"
                                            + " each period"),
                            Map.entry("next_release", "its release has no date"),
                            Map.entry("first_level", UNDATED),
                            Map.entry("growth_first", UNDATED),
                            Map.entry("growth_vintage", UNDATED),
                            Map.entry(
                                    "theil_between_groups",
                                    "no list puts its products under chapters"),
                            Map.entry(
                                    "theil_within_groups",
                                    "no list puts its products under chapters")));

    @Test
    void everyMeasureHasOneOrSaysWhyNot(@TempDir Path folder) throws IOException {
        copy(Path.of("../examples/modelled"), folder);
        ModelledExample.make(folder);
        Map<String, String> without = new TreeMap<>();
        try (OpenObservatory open = OpenObservatory.open(folder)) {
            WorkedExample examples =
                    new WorkedExample(open.catalog(), open.store(), new Wiring(open).engine());
            for (Measure measure : tried()) {
                Optional<Answer> example = examples.of(measure.definition());
                if (example.isEmpty()) {
                    Answer.Unknown why = examples.reason(measure.definition()).orElseThrow();
                    assertThat(why.message().toString()).as(measure.id()).isNotBlank();
                    without.put(measure.id(), why.message().toString());
                    continue;
                }
                assertFair(open, example.get());
                if (!isTelling(example.get())) {
                    without.put(measure.id(), String.valueOf(example.get()));
                }
            }
        }
        Set<String> expected = new TreeSet<>(WITHOUT.keySet());
        expected.retainAll(tried().stream().map(Measure::id).toList());
        assertThat(expected).isNotEmpty();
        assertThat(without.keySet()).isEqualTo(expected);
    }

    /** Every third measure by default, all with {@code -Pslow}. */
    private static List<Measure> tried() {
        List<Measure> all = List.copyOf(Wiring.measures().list());
        int each = Boolean.getBoolean("fondaco.slow") ? 1 : 3;
        return IntStream.range(0, all.size())
                .filter(i -> i % each == 0)
                .mapToObj(all::get)
                .toList();
    }

    /** Against whom an example is set: its country, or an area of its own kind. */
    private static void assertFair(OpenObservatory open, Answer example) {
        var q = example.question();
        if (q.denominator() == null || q.denominator().reporter() == null) {
            return;
        }
        var own = open.catalog().areas().find(q.reporter().first()).orElseThrow();
        String against = q.denominator().reporter().first();
        if (!own.parent().equals(against)) {
            assertThat(open.catalog().areas().find(against).orElseThrow().kind())
                    .as(q.toString())
                    .isEqualTo(own.kind());
        }
    }

    /** A list, or a number other than zero. */
    private static boolean isTelling(Answer answer) {
        return !(answer instanceof Answer.Known known) || Math.abs(known.value().value()) > 1e-9;
    }

    private static void copy(Path example, Path to) throws IOException {
        for (String name : new String[] {"observatory.yaml", "sources.yaml", "areas", "products"}) {
            try (Stream<Path> all = Files.walk(example.resolve(name))) {
                for (Path from : all.filter(Files::isRegularFile).toList()) {
                    Path at = to.resolve(example.relativize(from).toString());
                    Files.createDirectories(at.getParent());
                    Files.copy(from, at);
                }
            }
        }
    }
}
