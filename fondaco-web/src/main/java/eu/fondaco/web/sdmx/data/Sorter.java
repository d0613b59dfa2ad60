// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.data;

import eu.fondaco.web.sdmx.message.SdmxException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the observations of a data set, puts them in order and passes them on. Where observations
 * stand in series, series come in the order of their first observation. The only writer that keeps
 * observations, so it refuses too many.
 */
final class Sorter implements DataWriter {

    /** The most observations put in order. */
    static final int MOST = 500_000;

    private final DataWriter writer;
    private final Comparator<Sorting.Row> order;
    private final boolean flat;
    private final List<Sorting.Row> rows = new ArrayList<>();
    private String[] key;

    Sorter(DataWriter writer, Comparator<Sorting.Row> order, boolean flat) {
        this.writer = writer;
        this.order = order;
        this.flat = flat;
    }

    @Override
    public void begin(Block block) throws IOException {
        writer.begin(block);
    }

    @Override
    public void series(String[] codes) {
        key = codes;
    }

    @Override
    public void observation(Obs observation) {
        if (rows.size() == MOST) {
            throw new SdmxException(
                    413,
                    413,
                    "at most "
                            + MOST
                            + " observations are put in order; ask for fewer, or leave sort out");
        }
        rows.add(new Sorting.Row(key, observation));
    }

    @Override
    public void endSeries() {
        // passed on at the end
    }

    @Override
    public void end() throws IOException {
        rows.sort(order);
        if (flat) {
            String[] open = null;
            for (Sorting.Row row : rows) {
                if (!Arrays.equals(open, row.key())) {
                    close(open);
                    open = row.key();
                    writer.series(open);
                }
                writer.observation(row.observation());
            }
            close(open);
        } else {
            Map<List<String>, List<Sorting.Row>> series = new LinkedHashMap<>();
            rows.forEach(
                    r -> series.computeIfAbsent(List.of(r.key()), k -> new ArrayList<>()).add(r));
            for (List<Sorting.Row> one : series.values()) {
                writer.series(one.get(0).key());
                for (Sorting.Row row : one) {
                    writer.observation(row.observation());
                }
                writer.endSeries();
            }
        }
        rows.clear();
        writer.end();
    }

    private void close(String[] open) throws IOException {
        if (open != null) {
            writer.endSeries();
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
