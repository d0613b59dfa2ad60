// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import static eu.fondaco.warehouse.Tables.CELL;

import eu.fondaco.core.flow.Withdrawal;
import java.sql.Date;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/**
 * Takes releases out of what counts, from a day on. As of days before, their versions hold as they
 * did; from that day on the version before holds again, as a further row of its release whose
 * {@code known} is that day. Such a row is told from the first one by that: versions are first
 * known from the day of their release, or from the end of their period. All rows follow from
 * releases and withdrawals, whatever the order in which these came.
 */
final class Withdrawing {

    private static final String FIRST =
            "(SELECT coalesce(r.known_from, version.period_end) FROM release r WHERE r.seq ="
                    + " version.release)";

    private final DuckDBConnection connection;
    private final Appending.Sql sql;

    Withdrawing(DuckDBConnection connection) {
        this.connection = connection;
        this.sql = new Appending.Sql(connection);
    }

    /** Withdraws a release that is held and counts. */
    WithdrawalReport withdraw(String release, Withdrawal withdrawal) throws SQLException {
        String dataset = sql.text("SELECT dataset FROM release WHERE id = ?", release);
        long seq = sql.number("SELECT seq FROM release WHERE id = ?", release);
        new Segments(connection).melt(sql, dataset);
        String given = "SELECT count(*) FROM version WHERE release = ? AND until IS NULL";
        long gone = sql.number(given, seq);
        long live = live(dataset);
        sql.run(
                "INSERT INTO withdrawal VALUES (?, ?, ?)",
                seq,
                Date.valueOf(withdrawal.day()),
                withdrawal.reason());
        forget(dataset);
        apply(dataset);
        Appending.summarise(sql, dataset);
        return new WithdrawalReport(release, gone, live(dataset) - live + gone);
    }

    private long live(String dataset) throws SQLException {
        return sql.number(
                "SELECT count(*) FROM version WHERE dataset = ? AND until IS NULL", dataset);
    }

    /** Whether anything of a dataset was withdrawn. */
    boolean concerns(String dataset) throws SQLException {
        return sql.number(
                        "SELECT count(*) FROM withdrawal w JOIN release r ON r.seq = w.release"
                                + " WHERE r.dataset = ?",
                        dataset)
                > 0;
    }

    /** Takes away the rows that hold again, to be called before versions are put in order. */
    void forget(String dataset) throws SQLException {
        sql.run("DELETE FROM version WHERE dataset = ? AND known <> " + FIRST, dataset);
    }

    /** Puts the versions of all cells in order of which a withdrawn release said something. */
    void apply(String dataset) throws SQLException {
        sql.run("CREATE TEMP TABLE said AS " + said(), dataset, dataset, dataset);
        sql.run(
                "CREATE TEMP TABLE span AS WITH c AS (SELECT "
                        + CELL
                        + ", known AS day FROM said UNION SELECT "
                        + CELL
                        + ", gone FROM said WHERE gone IS NOT NULL), b AS (SELECT c.*, s.release,"
                        + " s.here FROM c LEFT JOIN said s ON ("
                        + same("s", "c")
                        + " AND s.known <= c.day AND (s.gone IS NULL OR s.gone > c.day)) QUALIFY"
                        + " row_number() OVER (PARTITION BY c.reporter, c.partner, c.flow,"
                        + " c.product, c.period, c.day ORDER BY s.known DESC NULLS LAST, s.release"
                        + " DESC NULLS LAST) = 1), t AS (SELECT *, lag(release) OVER w AS was,"
                        + " row_number() OVER w AS n FROM b WINDOW w AS (PARTITION BY "
                        + CELL
                        + " ORDER BY day)) SELECT *, lead(day) OVER (PARTITION BY "
                        + CELL
                        + " ORDER BY day) AS until FROM t WHERE n = 1 OR release IS DISTINCT FROM"
                        + " was");
        sql.run(
                "UPDATE version SET until = o.until FROM (SELECT s.*, CASE WHEN p.release IS NULL"
                        + " THEN s.known ELSE p.until END AS until FROM said s LEFT JOIN span p ON"
                        + " ("
                        + same("p", "s")
                        + " AND p.release = s.release AND p.day = s.known) WHERE s.here) o WHERE"
                        + " version.dataset = ? AND version.release = o.release AND "
                        + same("version", "o"),
                dataset);
        sql.run(
                "INSERT INTO version SELECT v.dataset, v.reporter, v.partner, v.flow, v.product,"
                        + " v.period, v.period_end, v.value, v.status, v.quantity, v.quantity_unit,"
                        + " v.release, p.day, p.until FROM version v JOIN span p ON ("
                        + same("p", "v")
                        + " AND p.release = v.release AND p.day <> v.known) WHERE v.dataset = ?"
                        + " AND p.here",
                dataset);
        sql.run("DROP TABLE span");
        sql.run("DROP TABLE said");
    }

    /**
     * What releases said of the cells concerned, and when it began and ceased to count; one that
     * replaces its dataset says of cells that it doesn't hold that they aren't there.
     */
    private static String said() {
        return "WITH e AS (SELECT "
                + CELL
                + ", release, known, true AS here FROM version WHERE dataset = ? UNION ALL SELECT "
                + CELL
                + ", r.seq, coalesce(r.known_from, period_end), false FROM (SELECT DISTINCT "
                + CELL
                + ", period_end FROM version WHERE dataset = ?) c, release r WHERE r.dataset = ?"
                + " AND r.replaces AND NOT EXISTS (SELECT 1 FROM version v WHERE v.release = r.seq"
                + " AND "
                + same("v", "c")
                + ")), g AS (SELECT e.*, w.day AS gone FROM e LEFT JOIN withdrawal w ON w.release ="
                + " e.release) SELECT g.* FROM g SEMI JOIN (SELECT * FROM g WHERE gone IS NOT NULL)"
                + " x ON ("
                + same("x", "g")
                + ")";
    }

    private static String same(String a, String b) {
        StringBuilder all = new StringBuilder();
        for (String column : CELL.split(", ")) {
            all.append(all.length() == 0 ? "" : " AND ");
            all.append(a).append('.').append(column).append(" = ");
            all.append(b).append('.').append(column);
        }
        return all.toString();
    }
}
