// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.flow.CellQuery;
import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.CellTotal;
import eu.fondaco.core.flow.CellVersion;
import eu.fondaco.core.flow.CellVisitor;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.InMemoryObservationStore;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What isn't shown when releases follow one another, and what an earlier process found out. */
class HiddenOverTimeTest {

    private static final String[] PARTNERS = {"P1", "P2", "P3"};

    /** A line of three partners and their sum; which of them is confidential, or empty. */
    private static List<Observation> line(String dataset, String secret) {
        List<Observation> cells = new ArrayList<>();
        for (String partner : PARTNERS) {
            cells.add(observation(dataset, partner, 100, partner.equals(secret)));
        }
        cells.add(observation(dataset, "W00", 300, false));
        return cells;
    }

    private static Observation observation(String dataset, String p, int value, boolean secret) {
        Cell cell = new Cell(TradeFlow.EXPORTS, "AA", p, "TOTAL", Period.year(2020));
        Observation o = SecretCube.observation(cell, value, secret);
        return new Observation(
                dataset,
                o.reporter(),
                o.partner(),
                o.flow(),
                o.product(),
                o.period(),
                o.value(),
                o.unit(),
                o.status(),
                null,
                "");
    }

    private static Release release(String dataset, int year) {
        return new Release(dataset + "@" + year, dataset, LocalDate.of(year, 1, 1), "s", "", "");
    }

    private static Set<String> hidden(ObservationStore store, String dataset) {
        return new Hidden(store, new SecretCube(new Random(1)).catalog(), Hidden.MOST)
                .all(dataset).stream().map(Cell::partner).collect(Collectors.toSet());
    }

    /** What its producer shows in a later release is shown; what it flags later isn't. */
    @ParameterizedTest
    @CsvSource({"P1, '', false", "'', P1, true", "P1, P1, true", "'', '', false"})
    void theNewestReleaseDecides(String before, String after, boolean hides) {
        ObservationStore store =
                InMemoryObservationStore.builder()
                        .add(release("d", 2024), line("d", before))
                        .add(release("d", 2025), line("d", after))
                        .build();
        assertThat(hidden(store, "d").contains("P1")).isEqualTo(hides);
        assertThat(hidden(store, "d").isEmpty()).isEqualTo(!hides);
    }

    /** What only holds again, since the release that flagged it was withdrawn, stays hidden. */
    @Test
    void aWithdrawalOpensNothing() {
        Changing store = new Changing(holding(""));
        LocalDate first = LocalDate.of(2024, 1, 1);
        LocalDate flagged = LocalDate.of(2025, 1, 1);
        LocalDate withdrawn = LocalDate.of(2025, 6, 1);
        Observation open = observation("d", "P1", 100, false);
        Observation secret = observation("d", "P1", 100, true);
        store.versions =
                List.of(
                        new CellVersion(open, "d@2024", first, flagged),
                        new CellVersion(secret, "d@2025", flagged, withdrawn),
                        new CellVersion(open, "d@2024", withdrawn, null));
        assertThat(hidden(store, "d")).contains("P1");
        store.now =
                InMemoryObservationStore.builder()
                        .add(release("d", 2024), line("d", ""))
                        .add(release("d", 2026), line("d", ""))
                        .build();
        LocalDate anew = LocalDate.of(2026, 1, 1);
        store.versions =
                List.of(
                        new CellVersion(open, "d@2024", first, flagged),
                        new CellVersion(secret, "d@2025", flagged, anew),
                        new CellVersion(open, "d@2026", anew, null));
        assertThat(hidden(store, "d")).isEmpty();
    }

    @Test
    void eachDatasetHasItsOwnSecrets() {
        ObservationStore store =
                InMemoryObservationStore.builder()
                        .add(release("d", 2024), line("d", ""))
                        .add(release("e", 2024), line("e", "P2"))
                        .build();
        Hidden hidden = new Hidden(store, new SecretCube(new Random(1)).catalog(), Hidden.MOST);
        assertThat(hidden.all("e")).extracting(Cell::partner).contains("P2");
        assertThat(hidden.all("d")).isEmpty();
        assertThat(hidden.all("e")).isNotEmpty();
    }

    /** A store in which another one takes the place of what was held. */
    private static final class Changing implements ObservationStore {
        private ObservationStore now;
        private int slowly;

        /** All versions there are, in the place of those of the store; null for those. */
        private List<CellVersion> versions;

        Changing(ObservationStore now) {
            this.now = now;
        }

        @Override
        public List<Dataset> datasets() {
            return now.datasets();
        }

        @Override
        public Optional<Release> findRelease(String id) {
            return now.findRelease(id);
        }

        @Override
        public List<Release> releases() {
            return now.releases();
        }

        @Override
        public Map<CellRange, CellTotal> totals(Collection<CellRange> ranges, LocalDate asOf) {
            return now.totals(ranges, asOf);
        }

        @Override
        public void forEachCell(CellQuery query, CellVisitor visitor) throws IOException {
            try {
                Thread.sleep(slowly);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (versions == null) {
                now.forEachCell(query, visitor);
                return;
            }
            for (CellVersion v : versions) {
                visitor.visit(v);
            }
        }
    }

    private static ObservationStore holding(String secret) {
        return InMemoryObservationStore.builder()
                .add(release("d", 2024), line("d", secret))
                .build();
    }

    @Test
    void whatIsLoadedLaterIsLookedAtAnew() {
        Changing store = new Changing(holding(""));
        Hidden hidden = new Hidden(store, new SecretCube(new Random(1)).catalog(), Hidden.MOST);
        assertThat(hidden.all("d")).isEmpty();
        store.now = holding("P3");
        assertThat(hidden.all("d")).extracting(Cell::partner).contains("P3");
        store.now = holding("");
        assertThat(hidden.all("d")).isEmpty();
    }

    /** Lines under names, and how often something was kept. */
    private static final class Notes implements Memory {
        private final Map<String, List<String>> kept = new HashMap<>();

        @Override
        public Optional<List<String>> recall(String name) {
            return Optional.ofNullable(kept.get(name));
        }

        @Override
        public void keep(String name, List<String> lines) {
            kept.put(name, lines);
        }
    }

    private static Set<Cell> found(ObservationStore store, Memory memory) {
        return new Hidden(store, new SecretCube(new Random(1)).catalog(), memory).all("d");
    }

    /** Half a second is worth keeping, a moment isn't. */
    @Test
    void onlyWhatTakesLongIsKept() {
        Notes notes = new Notes();
        Changing store = new Changing(holding("P1"));
        Set<Cell> quick = found(store, notes);
        assertThat(notes.kept).isEmpty();
        store.slowly = 550;
        assertThat(found(store, notes)).isEqualTo(quick);
        assertThat(notes.kept).hasSize(1);
    }

    /** What was kept is taken for the same releases, and for no others. */
    @Test
    void whatWasKeptIsTakenForTheSameReleasesAlone() {
        Notes notes = new Notes();
        Changing store = new Changing(holding("P1"));
        store.slowly = 550;
        found(store, notes);
        store.slowly = 0;
        String name = notes.kept.keySet().iterator().next();
        Cell told = new Cell(TradeFlow.EXPORTS, "AA", "P9", "TOTAL", Period.year(2020));
        new Remembered(notes).keep(name, Set.of(told));
        assertThat(found(store, notes)).containsExactly(told);
        store.now =
                InMemoryObservationStore.builder()
                        .add(release("d", 2024), line("d", "P1"))
                        .add(release("d", 2025), line("d", "P1"))
                        .build();
        assertThat(found(store, notes)).doesNotContain(told).isNotEmpty();
        store.now =
                InMemoryObservationStore.builder()
                        .add(release("d", 2024), line("d", "P1"))
                        .add(release("e", 2025), line("e", ""))
                        .build();
        assertThat(found(store, notes)).containsExactly(told);
    }
}
