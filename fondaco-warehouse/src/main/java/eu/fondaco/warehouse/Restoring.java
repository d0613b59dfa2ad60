// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.Release;
import eu.fondaco.warehouse.Warehouse.LoadedFile;
import java.io.IOException;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Fills an empty warehouse with the rows of another one, inside the caller's transaction: releases
 * in their order, files, withdrawals, every version of every cell.
 */
final class Restoring {

    private final DuckDBConnection connection;
    private final Appending.Sql sql;

    Restoring(DuckDBConnection connection) {
        this.connection = connection;
        this.sql = new Appending.Sql(connection);
    }

    void restore(Warehouse from) throws SQLException, IOException {
        Map<String, Integer> places = releases(from);
        List<LoadedFile> files = from.files();
        for (int i = 0; i < files.size(); i++) {
            SourceFile file = files.get(i).file();
            sql.run(
                    "INSERT INTO release_file VALUES (?, ?, ?, ?, ?)",
                    i,
                    places.get(files.get(i).release()),
                    file.file(),
                    file.sha256(),
                    file.mapping());
        }
        for (Dataset dataset : from.datasets()) {
            cells(from, dataset.id());
            sql.run("INSERT INTO dataset VALUES (?, ?, 0, 0)", dataset.id(), dataset.unit());
            Appending.summarise(sql, dataset.id());
        }
    }

    private Map<String, Integer> releases(Warehouse from) throws SQLException {
        Map<String, Integer> places = new HashMap<>();
        Set<String> replacing = from.replacing();
        for (Release r : from.releases()) {
            int seq = places.size();
            places.put(r.id(), seq);
            sql.run(
                    "INSERT INTO release VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    seq,
                    r.id(),
                    r.dataset(),
                    date(r.knownFrom()),
                    r.source(),
                    r.url(),
                    r.licence(),
                    replacing.contains(r.id()));
            if (r.withdrawn() != null) {
                sql.run(
                        "INSERT INTO withdrawal VALUES (?, ?, ?)",
                        seq,
                        date(r.withdrawn().day()),
                        r.withdrawn().reason());
            }
        }
        return places;
    }

    private static Date date(LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private void cells(Warehouse from, String dataset) throws SQLException, IOException {
        try (DuckDBAppender rows =
                connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "version")) {
            from.forEachRow(
                    dataset,
                    row -> {
                        try {
                            append(rows, row);
                        } catch (SQLException e) {
                            throw new IOException(e);
                        }
                    });
        }
    }

    private static void append(DuckDBAppender rows, CellRow row) throws SQLException {
        Observation o = row.cell();
        rows.beginRow();
        rows.append(o.dataset()).append(o.reporter()).append(o.partner());
        rows.append(o.flow().code()).append(o.product()).append(o.period().toString());
        rows.append(o.period().lastDay());
        rows.append(o.value().setScale(4)).append(o.status());
        if (o.quantity() == null) {
            rows.appendNull();
        } else {
            rows.append(o.quantity().setScale(4));
        }
        rows.append(o.quantityUnit());
        rows.append(row.release());
        rows.append(row.known());
        if (row.until() == null) {
            rows.appendNull();
        } else {
            rows.append(row.until());
        }
        rows.endRow();
    }
}
