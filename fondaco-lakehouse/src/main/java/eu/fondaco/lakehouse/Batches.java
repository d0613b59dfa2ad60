// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.lakehouse;

import static eu.fondaco.lakehouse.LakehouseWriting.LOAD;

import eu.fondaco.core.flow.Observation;
import eu.fondaco.warehouse.CellRow;
import java.util.ArrayList;
import java.util.List;

/** Sends rows to a table, so many in one statement as fit into it. Closed, all are there. */
final class Batches implements AutoCloseable {

    /** Clusters take statements of a million characters, unless told otherwise. */
    private static final int CHARACTERS = 800_000;

    private static final String SELECT =
            " SELECT dataset, reporter, partner, flow, product, period, CAST(period_end AS DATE),"
                    + " CAST(months AS INTEGER), CAST(value AS DECIMAL(28,4)), status,"
                    + " CAST(nullif(quantity, '') AS DECIMAL(28,4)), quantity_unit, CAST(release AS"
                    + " INTEGER), CAST(known AS DATE), CAST(nullif(until, '') AS DATE) FROM ";

    private final Cluster cluster;
    private final String table;
    private final List<List<String>> columns = new ArrayList<>();
    private int characters;
    private long rows;

    Batches(Cluster cluster, String table) {
        this.cluster = cluster;
        this.table = table;
        LakehouseTables.VERSION.forEach(c -> columns.add(new ArrayList<>()));
    }

    void add(CellRow row) {
        Observation o = row.cell();
        List<String> values =
                List.of(
                        o.dataset(),
                        o.reporter(),
                        o.partner(),
                        o.flow().code(),
                        o.product(),
                        o.period().toString(),
                        o.period().lastDay().toString(),
                        "" + o.period().months(),
                        SqlText.plain(o.value()),
                        o.status(),
                        SqlText.plain(o.quantity()),
                        o.quantityUnit(),
                        "" + row.release(),
                        row.known().toString(),
                        row.until() == null ? "" : row.until().toString());
        for (int i = 0; i < values.size(); i++) {
            columns.get(i).add(values.get(i));
            characters += values.get(i).length() + 1;
        }
        rows++;
        if (characters > CHARACTERS) {
            send();
        }
    }

    /** How many rows were added. */
    long rows() {
        return rows;
    }

    private void send() {
        if (!columns.get(0).isEmpty()) {
            cluster.change(
                    LOAD,
                    SqlText.of("INSERT INTO " + table + SELECT)
                            .add(SqlText.rows("n", LakehouseTables.VERSION, columns)));
            columns.forEach(List::clear);
            characters = 0;
        }
    }

    @Override
    public void close() {
        send();
    }
}
