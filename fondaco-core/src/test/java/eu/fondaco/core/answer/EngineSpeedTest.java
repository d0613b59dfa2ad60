// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.CellTotal;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.InMemoryObservationStore;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Thousands of neighbours in one call, one read of the store, and quick. */
class EngineSpeedTest {

    @Test
    void tenThousandNeighboursAreOneReadAndTakeNoTime() {
        assumeTrue(Bench.isPresent(), "../shared/claims-bench is absent");
        CountingStore store = new CountingStore(Bench.store());
        StoreQuestionEngine engine = new StoreQuestionEngine(Bench.catalog(), store);
        List<Question> neighbours = neighbours();
        assertThat(neighbours).hasSizeGreaterThan(10_000);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 12; i++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            engine.answer(neighbours, null);
            best =
                    Math.min(
                            best,
                            ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        }
        store.calls = 0;
        engine.answer(neighbours, null);
        assertThat(store.calls).isEqualTo(1);
        assertThat(best / 1_000_000).as("milliseconds of processor time").isLessThan(500);
    }

    private static List<Question> neighbours() {
        List<Question> all = new ArrayList<>();
        List<String> countries =
                List.of("IT", "FR", "DE", "ES", "PT", "NL", "AT", "BE", "SE", "FI");
        for (TradeFlow flow : TradeFlow.values()) {
            for (String reporter : countries) {
                for (String partner : countries) {
                    for (int year = 2008; year <= 2016; year++) {
                        if (!reporter.equals(partner)) {
                            Question.Builder q =
                                    Question.of("share")
                                            .flow(flow)
                                            .reporter(reporter)
                                            .partner(partner)
                                            .period(Period.year(year))
                                            .dataset("eu15");
                            all.add(q.build());
                            all.add(q.measure("growth").build());
                            all.add(q.measure("growth/share").build());
                            all.add(
                                    q.measure("rank")
                                            .universe(Universe.parse("partner:all"))
                                            .build());
                        }
                    }
                }
            }
        }
        return all;
    }

    private static final class CountingStore implements ObservationStore {

        private final InMemoryObservationStore store;
        private int calls;

        CountingStore(InMemoryObservationStore store) {
            this.store = store;
        }

        @Override
        public List<Dataset> datasets() {
            return store.datasets();
        }

        @Override
        public Optional<Release> findRelease(String id) {
            return store.findRelease(id);
        }

        @Override
        public boolean mayHide(String dataset) {
            return store.mayHide(dataset);
        }

        @Override
        public Map<CellRange, CellTotal> totals(Collection<CellRange> ranges, LocalDate asOf) {
            calls++;
            return store.totals(ranges, asOf);
        }
    }
}
