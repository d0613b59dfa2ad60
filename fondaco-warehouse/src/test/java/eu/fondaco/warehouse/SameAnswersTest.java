// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.answer.RandomQuestions;
import eu.fondaco.core.flow.ObservationStoreContract.Loaded;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand questions have the same answers from memory and from a DuckDB file. */
class SameAnswersTest {

    private static final int QUESTIONS = Boolean.getBoolean("fondaco.slow") ? 10_000 : 400;

    @TempDir Path folder;

    @Test
    void ofAStoreInMemoryAndOneOnDuckDb() throws Exception {
        int known = 0;
        for (int seed = 0; seed < 10; seed++) {
            RandomQuestions random = new RandomQuestions(seed);
            Path file = folder.resolve(seed + ".duckdb");
            try (DuckDbObservationStore store = DuckDbObservationStore.openToWrite(file)) {
                for (Loaded l : random.releases()) {
                    store.append(List.of(new Delivery(l.release(), l.cells(), false, List.of())));
                }
                known += random.compare(random.inMemory(), store, QUESTIONS / 10, 25);
            }
        }
        assertThat(known).isGreaterThan(QUESTIONS / 3);
        System.out.println(known + " of " + QUESTIONS + " answered by a number or list, all alike");
    }
}
