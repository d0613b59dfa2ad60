// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.InMemoryObservationStore;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.ObservationStoreContract.Loaded;
import eu.fondaco.core.secrecy.GuardedStore;
import eu.fondaco.core.secrecy.Memory;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Two observatories that show the same and hide different numbers, confidential ones and those
 * beside them, give the same answers, by every measure and as of any day: so whoever asks, and puts
 * together as many answers as there are, knows no more than who has the cells that are shown. What
 * these tell is attacked elsewhere.
 */
class HiddenCellsCountForNothingTest {

    private static final int CUBES = Integer.getInteger("fondaco.cubes", 40);
    private static final int QUESTIONS = 300;
    private static final int AT_ONCE = 15;

    @Test
    void noAnswerRestsOnWhatIsntShown() throws IOException {
        int hidden = 0;
        int known = 0;
        for (int seed = 0; seed < CUBES; seed++) {
            RandomQuestions cube = new RandomQuestions(seed);
            Catalog catalog = cube.catalog();
            ObservationStore one = GuardedStore.of(cube.inMemory(), catalog);
            List<String> places = places(one);
            ObservationStore other =
                    GuardedStore.of(changed(cube, Set.copyOf(places)), catalog, told(places));
            assertThat(places(other)).containsExactlyInAnyOrderElementsOf(places);
            known += cube.compare(one, other, QUESTIONS, AT_ONCE);
            hidden += places.size();
        }
        assertThat(hidden).isGreaterThan(10 * CUBES);
        assertThat(known).as("answers that are known").isGreaterThan(QUESTIONS * CUBES / 4);
    }

    private static List<String> places(ObservationStore guarded) {
        return ((GuardedStore) guarded)
                .hidden("d").stream()
                        .map(
                                p ->
                                        String.join(
                                                "\t",
                                                p.flow(),
                                                p.reporter(),
                                                p.partner(),
                                                p.product(),
                                                p.period().toString()))
                        .sorted()
                        .toList();
    }

    /** The same cells, with other numbers wherever they aren't shown. */
    private static ObservationStore changed(RandomQuestions cube, Set<String> hidden)
            throws IOException {
        InMemoryObservationStore.Builder store = InMemoryObservationStore.builder();
        for (Loaded loaded : cube.releases()) {
            List<Observation> cells = new ArrayList<>();
            for (Observation o : loaded.cells()) {
                cells.add(hidden.contains(place(o)) ? changed(o) : o);
            }
            store.add(loaded.release(), cells);
        }
        return store.build();
    }

    private static String place(Observation o) {
        return String.join(
                "\t",
                o.flow().code(),
                o.reporter(),
                o.partner(),
                o.product(),
                o.period().toString());
    }

    private static Observation changed(Observation o) {
        return new Observation(
                o.dataset(),
                o.reporter(),
                o.partner(),
                o.flow(),
                o.product(),
                o.period(),
                o.value().multiply(BigDecimal.valueOf(3)).add(BigDecimal.valueOf(17)),
                o.unit(),
                o.status(),
                o.quantity() == null ? null : o.quantity().add(BigDecimal.TEN),
                o.quantityUnit());
    }

    /** What one found out is told to the other, or it would hide by its own numbers. */
    private static Memory told(List<String> places) {
        List<String> lines =
                places.stream()
                        .distinct()
                        .sorted()
                        .collect(Collectors.toCollection(ArrayList::new));
        lines.add("= " + places.size());
        return new Memory() {
            @Override
            public Optional<List<String>> recall(String name) {
                return Optional.of(lines);
            }

            @Override
            public void keep(String name, List<String> found) {
                throw new AssertionError("found out anew");
            }
        };
    }
}
