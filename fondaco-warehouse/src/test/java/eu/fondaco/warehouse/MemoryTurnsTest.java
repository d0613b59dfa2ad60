// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.fondaco.core.flow.StoreUnavailableException;
import eu.fondaco.core.text.Label;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Listings that find no memory wait for it, and say so where none comes. */
class MemoryTurnsTest {

    private static SQLException none() {
        return new SQLException("Out of Memory Error: could not allocate block of size 256.0 KiB");
    }

    @Test
    void aListingBeginsAnewUntilThereIsMemory() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        AtomicInteger rows = new AtomicInteger();
        new MemoryTurns()
                .run(
                        first -> {
                            if (tries.incrementAndGet() < 4) {
                                throw none();
                            }
                            first.run();
                            rows.incrementAndGet();
                        });
        assertThat(tries).hasValue(4);
        assertThat(rows).hasValue(1);
    }

    @Test
    void rowsThatWereShownAreNeverShownTwice() {
        AtomicInteger rows = new AtomicInteger();
        assertThatThrownBy(
                        () ->
                                new MemoryTurns()
                                        .run(
                                                first -> {
                                                    first.run();
                                                    rows.incrementAndGet();
                                                    throw none();
                                                }))
                .isInstanceOf(SQLException.class);
        assertThat(rows).hasValue(1);
        AtomicInteger tries = new AtomicInteger();
        assertThatThrownBy(
                        () ->
                                new MemoryTurns()
                                        .run(
                                                first -> {
                                                    if (tries.incrementAndGet() > 1) {
                                                        first.run();
                                                        rows.incrementAndGet();
                                                    }
                                                    throw none();
                                                }))
                .isInstanceOf(SQLException.class);
        assertThat(rows).as("begun anew once").hasValue(2);
    }

    @Test
    void otherFailuresAreToldAtOnceAndThisOneWithWhenToTryAgain() {
        AtomicInteger tries = new AtomicInteger();
        assertThatThrownBy(
                        () ->
                                new MemoryTurns()
                                        .run(
                                                first -> {
                                                    tries.incrementAndGet();
                                                    throw new SQLException("damaged");
                                                }))
                .hasMessage("damaged");
        assertThat(tries).hasValue(1);
        assertThat(
                        DuckDbObservationStore.failed(
                                new Label("list cells", "elencare le celle"), none()))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("Try again");
    }
}
