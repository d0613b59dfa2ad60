// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.lakehouse;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.answer.RandomQuestions;
import eu.fondaco.core.flow.ObservationStoreContract.Loaded;
import eu.fondaco.warehouse.Delivery;
import eu.fondaco.warehouse.DuckDbObservationStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Questions have the same answers from a DuckDB file and from a cluster: a thousand with -Pslow,
 * others with {@code -Dfuzz.seed}.
 */
class TrinoAnswersTest {

    private static final int QUESTIONS = Boolean.getBoolean("fondaco.slow") ? 1_000 : 100;

    /** As many as a page or a check asks together. */
    private static final int BATCH = 50;

    /** What a batch of questions by every measure sends at most: it was 13 for the first one. */
    private static final int STATEMENTS = 15;

    @TempDir Path folder;

    @Test
    void ofAFileAndOfACluster() throws Exception {
        RandomQuestions random = new RandomQuestions(Long.getLong("fondaco.fuzz.seed", 5));
        try (DuckDbObservationStore file =
                        DuckDbObservationStore.openToWrite(folder.resolve("all.duckdb"));
                TrinoWarehouse cluster =
                        TrinoWarehouse.open(TrinoServer.get().settings("answers"), Map.of())) {
            int i = 0;
            for (Loaded l : random.releases()) {
                Delivery delivery = new Delivery(l.release(), l.cells(), false, List.of());
                file.append(List.of(delivery));
                try (DuckDbObservationStore one =
                        DuckDbObservationStore.openToWrite(folder.resolve(i++ + ".duckdb"))) {
                    one.append(List.of(delivery));
                    cluster.append(one);
                }
            }
            int known = 0;
            long most = 0;
            for (int asked = 0; asked < QUESTIONS; asked += BATCH) {
                long sent = cluster.statements();
                known += random.compare(file, cluster, BATCH, BATCH);
                most = Math.max(most, cluster.statements() - sent);
            }
            System.out.printf(
                    "%d of %d answered by a number or list, all alike; at most %d statements for"
                            + " %d questions%n",
                    known, QUESTIONS, most, BATCH);
            assertThat(known).isGreaterThan(QUESTIONS / 3);
            assertThat(most).isLessThanOrEqualTo(STATEMENTS);
        }
    }
}
