// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import static eu.fondaco.warehouse.Tables.CELL;

import eu.fondaco.core.flow.Release;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/**
 * Adds one delivery inside the caller's transaction: cells go to a staging table, are checked
 * against what their release already holds, become versions, and the versions of each touched cell
 * are put in the order in which they were known.
 */
final class Appending {

    private static final String SAME_CELL =
            "o.reporter = i.reporter AND o.partner = i.partner AND o.flow = i.flow"
                    + " AND o.product = i.product AND o.period = i.period";

    private final DuckDBConnection connection;
    private final Sql sql;

    Appending(DuckDBConnection connection) {
        this.connection = connection;
        this.sql = new Sql(connection);
    }

    AppendReport append(Delivery delivery) throws SQLException {
        Release release = delivery.release();
        String dataset = release.dataset();
        boolean isFirst =
                sql.number("SELECT count(*) FROM observation WHERE dataset = ?", dataset) == 0;
        Incoming incoming = new Incoming(connection, sql, delivery);
        incoming.stage(isFirst);
        String unit = incoming.unit();
        checkUnit(dataset, unit);
        incoming.refuseRepeatedCells();
        int seq = enter(delivery);
        if (incoming.isSegment()) {
            return addSegment(delivery, seq);
        }
        new Segments(connection).melt(sql, dataset);
        long before = sql.number("SELECT count(*) FROM observation WHERE release = ?", seq);
        if (before > 0) {
            refuseChangedCells(release, seq);
        }
        enter(dataset, seq, before == 0);
        long added = sql.number("SELECT count(*) FROM observation WHERE release = ?", seq) - before;
        incoming.checkAdded(added);
        if (!isFirst) {
            close(dataset, delivery.replace());
        }
        long outdated =
                isFirst
                        ? 0
                        : sql.number(
                                "SELECT count(*) FROM observation WHERE release = ? AND until IS"
                                        + " NOT NULL",
                                seq);
        sql.run("DELETE FROM dataset WHERE id = ?", dataset);
        sql.run("INSERT INTO dataset VALUES (?, ?, 0, 0)", dataset, unit);
        summarise(sql, dataset);
        incoming.drop();
        return new AppendReport(release.id(), added, incoming.size() - added, outdated);
    }

    /**
     * Enters the cells as versions of a release.
     *
     * @param isEmpty whether the release has none yet; else those it has are left
     */
    private void enter(String dataset, int seq, boolean isEmpty) throws SQLException {
        sql.run(
                "INSERT INTO version SELECT ?, i.reporter, i.partner, i.flow, i.product, i.period,"
                        + " i.period_end, i.value, i.status, i.quantity, i.quantity_unit, ?,"
                        + " coalesce((SELECT known_from FROM release WHERE seq = ?), i.period_end),"
                        + " NULL FROM incoming i"
                        + (isEmpty
                                ? ""
                                : " WHERE NOT EXISTS (SELECT 1 FROM observation o WHERE o.release ="
                                        + " ? AND "
                                        + SAME_CELL
                                        + ")")
                        + " ORDER BY i.flow, i.reporter, i.partner, i.product, i.period",
                isEmpty ? new Object[] {dataset, seq, seq} : new Object[] {dataset, seq, seq, seq});
    }

    /** Closes the earlier versions of cells; what was withdrawn stays so. */
    private void close(String dataset, boolean replaces) throws SQLException {
        Withdrawing withdrawn = new Withdrawing(connection);
        boolean isConcerned = withdrawn.concerns(dataset);
        if (isConcerned) {
            withdrawn.forget(dataset);
        }
        orderVersions(dataset, replaces);
        if (isConcerned) {
            withdrawn.apply(dataset);
        }
    }

    /** Counts the versions of a dataset and says what it holds. */
    static void summarise(Sql sql, String dataset) throws SQLException {
        sql.run(
                "UPDATE dataset SET versions = n.versions, live = n.live FROM (SELECT count(*) AS"
                        + " versions, count(*) FILTER (until IS NULL) AS live FROM observation"
                        + " WHERE dataset = ?) n WHERE id = ?",
                dataset,
                dataset);
        Summaries.write(sql, dataset);
    }

    /** The first cells of a dataset, which stay in the table into which they were read. */
    private AppendReport addSegment(Delivery delivery, int seq) throws SQLException {
        StagedCells cells = delivery.staged().get(0);
        Release release = delivery.release();
        new Segments(connection).add(sql, cells, seq, release.knownFrom());
        sql.run("DELETE FROM dataset WHERE id = ?", release.dataset());
        sql.run(
                "INSERT INTO dataset VALUES (?, ?, ?, ?)",
                release.dataset(),
                cells.unit(),
                cells.rows(),
                cells.rows());
        Summaries.write(sql, cells);
        return new AppendReport(release.id(), cells.rows(), 0, 0);
    }

    private void checkUnit(String dataset, String unit) throws SQLException {
        String held = sql.text("SELECT unit FROM dataset WHERE id = ?", dataset);
        if (held != null && !held.equals(unit)) {
            throw LoadConflictException.otherUnit(dataset, held, unit);
        }
    }

    private void refuseChangedCells(Release release, int seq) throws SQLException {
        String changed =
                sql.text(
                        "SELECT concat_ws(' ', i.reporter, i.partner, i.flow, i.product, i.period)"
                                + " FROM incoming i JOIN observation o ON "
                                + SAME_CELL
                                + " WHERE o.release = ? AND (o.value <> i.value OR o.status <>"
                                + " i.status) ORDER BY ALL LIMIT 1",
                        seq);
        if (changed != null) {
            throw LoadConflictException.changedCell(release.id(), changed);
        }
    }

    /** Enters the release, or finds it when some of its files were loaded before. */
    private int enter(Delivery delivery) throws SQLException {
        Release r = delivery.release();
        long known = sql.number("SELECT coalesce(max(seq), -1) FROM release WHERE id = ?", r.id());
        int seq = (int) known;
        if (known < 0) {
            seq = (int) sql.number("SELECT coalesce(max(seq), -1) + 1 FROM release");
            sql.run(
                    "INSERT INTO release VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    seq,
                    r.id(),
                    r.dataset(),
                    r.knownFrom() == null ? null : Date.valueOf(r.knownFrom()),
                    r.source(),
                    r.url(),
                    r.licence(),
                    delivery.replace());
        } else if (sql.number("SELECT count(*) FROM withdrawal WHERE release = ?", seq) > 0) {
            throw LoadConflictException.withdrawn(r.id());
        } else if (delivery.replace()) {
            sql.run("UPDATE release SET replaces = true WHERE seq = ?", seq);
        }
        for (SourceFile file : delivery.files()) {
            if (sql.number(
                            "SELECT count(*) FROM release_file WHERE release = ? AND sha256 = ?",
                            seq,
                            file.sha256())
                    == 0) {
                sql.run(
                        "INSERT INTO release_file SELECT coalesce(max(seq), -1) + 1, ?, ?, ?, ?"
                                + " FROM release_file",
                        seq,
                        file.file(),
                        file.sha256(),
                        file.mapping());
            }
        }
        return seq;
    }

    /**
     * Sets {@code until} of every version of the touched cells. A release that replaces its dataset
     * closes the cells it doesn't hold, as if it said that they are gone.
     */
    private void orderVersions(String dataset, boolean all) throws SQLException {
        String touched = all ? "" : " SEMI JOIN incoming i ON (" + SAME_CELL + ")";
        String lead = " OVER (PARTITION BY " + CELL + " ORDER BY known, release)";
        String sqlText =
                "UPDATE version SET until = v.until FROM ("
                        + " SELECT "
                        + CELL
                        + ", release, here, lead(known)"
                        + lead
                        + " AS until FROM ("
                        + "  SELECT "
                        + CELL
                        + ", release, known, true AS here FROM version o"
                        + touched
                        + "   WHERE o.dataset = ?"
                        + "  UNION ALL"
                        + "  SELECT "
                        + CELL
                        + ", r.seq, coalesce(r.known_from, period_end), false FROM"
                        + "   (SELECT DISTINCT "
                        + CELL
                        + ", period_end FROM version o"
                        + touched
                        + "     WHERE o.dataset = ?) c, release r   WHERE r.dataset = ? AND"
                        + " r.replaces AND NOT EXISTS (SELECT 1 FROM version i     WHERE i.release"
                        + " = r.seq AND i.reporter = c.reporter AND i.partner = c.partner     AND"
                        + " i.flow = c.flow AND i.product = c.product AND i.period = c.period))) v"
                        + " WHERE v.here AND version.release = v.release AND version.dataset = ?"
                        + " AND version.reporter = v.reporter AND version.partner = v.partner AND"
                        + " version.flow = v.flow AND version.product = v.product AND"
                        + " version.period = v.period AND version.until IS DISTINCT FROM v.until";
        try (PreparedStatement update = connection.prepareStatement(sqlText)) {
            for (int i = 1; i <= 4; i++) {
                update.setString(i, dataset);
            }
            update.execute();
        }
    }

    /** Small statements with parameters. */
    static final class Sql {

        private final DuckDBConnection connection;

        Sql(DuckDBConnection connection) {
            this.connection = connection;
        }

        void run(String text, Object... parameters) throws SQLException {
            try (PreparedStatement s = bind(text, parameters)) {
                s.execute();
            }
        }

        long number(String text, Object... parameters) throws SQLException {
            try (PreparedStatement s = bind(text, parameters);
                    ResultSet r = s.executeQuery()) {
                return r.next() ? r.getLong(1) : 0;
            }
        }

        /** The first column of the first row, or null. */
        String text(String text, Object... parameters) throws SQLException {
            try (PreparedStatement s = bind(text, parameters);
                    ResultSet r = s.executeQuery()) {
                return r.next() ? r.getString(1) : null;
            }
        }

        private PreparedStatement bind(String text, Object... parameters) throws SQLException {
            PreparedStatement s = connection.prepareStatement(text);
            for (int i = 0; i < parameters.length; i++) {
                s.setObject(i + 1, parameters[i]);
            }
            return s;
        }
    }
}
