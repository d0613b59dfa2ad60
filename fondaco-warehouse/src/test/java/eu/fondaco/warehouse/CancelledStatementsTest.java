// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.core.deadline.TooLateException;
import eu.fondaco.core.text.Label;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements that nobody waits for any more don't go on. */
class CancelledStatementsTest {

    private static final String ENDLESS =
            "SELECT sum(hash(a.range + b.range)::HUGEINT) FROM range(10000000) a, range(10000000)"
                    + " b";

    @TempDir Path folder;

    @Test
    void aStatementEndsWithItsDeadline() {
        long began = System.nanoTime();
        try (Database database = Database.open(folder.resolve("a"), Database.Access.WRITE)) {
            assertThatThrownBy(
                            () ->
                                    Deadline.within(
                                            Duration.ofMillis(300),
                                            () -> {
                                                run(database);
                                                return null;
                                            }))
                    .isInstanceOf(TooLateException.class);
        }
        assertThat(System.nanoTime() - began).isLessThan(120_000_000_000L);
    }

    private static void run(Database database) {
        try (DuckDBConnection connection = database.connection();
                Statement s = connection.createStatement();
                Deadline.Watch running = Deadline.watch(s::cancel);
                ResultSet r = s.executeQuery(ENDLESS)) {
            r.next();
        } catch (SQLException e) {
            throw DuckDbObservationStore.failed(Label.of("add up"), e);
        }
    }
}
