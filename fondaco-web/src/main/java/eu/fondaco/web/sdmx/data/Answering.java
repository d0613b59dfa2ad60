// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.data;

import eu.fondaco.core.flow.CellQuery;
import eu.fondaco.core.flow.CellVersion;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.Release;
import eu.fondaco.web.sdmx.structure.Flows;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Answers a query by telling a writer the cells that fit, in constant memory. The writer is made
 * when the first cell is found, so that an empty answer can still become an error.
 */
public final class Answering {

    /**
     * Which part of an answer is wanted, in which order.
     *
     * @param offset observations, or series where only keys are wanted, to leave out at the
     *     beginning
     * @param limit the most of them; 0 for all
     * @param sort the order, or empty for that of the store
     * @param isLines whether each observation is written on its own, as in CSV
     */
    public record Part(long offset, long limit, String sort, boolean isLines) {

        public static final Part WHOLE = new Part(0, 0, "", false);
    }

    /** Makes the writer. */
    @FunctionalInterface
    public interface Opening {
        DataWriter open() throws IOException;
    }

    private final ObservationStore store;
    private final List<DataQuery> queries;
    private final List<Message> messages;
    private final Window window;
    private final Part part;
    private final Map<String, LocalDate> days = new HashMap<>();
    private DataQuery query;
    private DataWriter writer;
    private boolean values;

    /**
     * Prepares an answer.
     *
     * @param queries one for each dataflow, at least one
     * @param messages how each is to be written
     * @param part which part of all of it, in which order
     */
    public Answering(
            ObservationStore store,
            List<DataQuery> queries,
            List<Message> messages,
            Part part,
            Opening opening) {
        this.store = store;
        this.queries = List.copyOf(queries);
        this.messages = List.copyOf(messages);
        this.part = part;
        this.window =
                new Window(opening, part.offset(), part.limit(), !messages.get(0).observations());
        for (DataQuery each : queries) {
            for (Release release : each.flow().releases()) {
                days.put(release.id(), release.knownFrom());
            }
        }
    }

    /** Writes the answer. Returns whether there was anything to write. */
    public boolean write() throws IOException {
        for (int i = 0; i < queries.size() && !window.isFull(); i++) {
            query = queries.get(i);
            Message message = messages.get(i);
            values = message.values();
            window.turn(i);
            writer =
                    part.sort().isEmpty()
                            ? window
                            : new Sorter(
                                    window,
                                    Sorting.read(
                                            part.sort(),
                                            query.flow(),
                                            message.observationDimension()),
                                    !message.isByTime() || part.isLines());
            if (query.history()) {
                history();
            } else if (query.updatedAfter() != null) {
                changes();
            } else {
                block(query.cells(), v -> true, new DataWriter.Block("Information", null, null));
            }
        }
        window.close();
        return window.isOpen();
    }

    /** One block for each day on which something of what is asked was released, as it was then. */
    private void history() throws IOException {
        TreeSet<LocalDate> changes = new TreeSet<>();
        boolean[] undated = new boolean[1];
        query.flow()
                .forEachCell(
                        store,
                        query.cells().withHistory(),
                        v -> {
                            if (query.lets(v)) {
                                if (days.get(v.release()) == null) {
                                    undated[0] = true;
                                } else {
                                    changes.add(v.from());
                                }
                                if (v.until() != null) {
                                    changes.add(v.until());
                                }
                            }
                            return true;
                        });
        if (undated[0]) {
            CellQuery before =
                    query.cells().asOf(changes.isEmpty() ? null : changes.first().minusDays(1));
            block(
                    before,
                    v -> true,
                    new DataWriter.Block(
                            "Replace", null, changes.isEmpty() ? null : changes.first()));
        }
        for (LocalDate day : changes) {
            LocalDate next = changes.higher(day);
            block(
                    query.cells().asOf(next == null ? null : day),
                    v -> true,
                    new DataWriter.Block("Replace", day, next));
        }
    }

    /** What came or changed after a day, then what went. */
    private void changes() throws IOException {
        LocalDate day = query.updatedAfter();
        block(
                query.cells(),
                v -> v.from().isAfter(day),
                new DataWriter.Block("Replace", null, null));
        LocalDate now = query.cells().asOf();
        Telling gone = new Telling(new DataWriter.Block("Delete", null, null), true);
        CellVersion[] held = new CellVersion[1];
        query.flow()
                .forEachCell(
                        store,
                        query.cells().withHistory(),
                        v -> {
                            if (held[0] != null && !isSameCell(held[0].cell(), v.cell())) {
                                gone.tell(held[0]);
                                held[0] = null;
                            }
                            if (query.lets(v) && v.holdsOn(day)) {
                                held[0] = v;
                            }
                            if (v.holdsOn(now)) {
                                held[0] = null;
                            }
                            return true;
                        });
        if (held[0] != null) {
            gone.tell(held[0]);
        }
        gone.finish();
    }

    private static boolean isSameCell(Observation a, Observation b) {
        return a.flow() == b.flow()
                && a.period().equals(b.period())
                && a.reporter().equals(b.reporter())
                && a.partner().equals(b.partner())
                && a.product().equals(b.product());
    }

    private void block(CellQuery cells, Predicate<CellVersion> further, DataWriter.Block block)
            throws IOException {
        Telling telling = new Telling(block, false);
        query.flow()
                .forEachCell(
                        store,
                        cells,
                        v -> {
                            if (query.lets(v) && further.test(v)) {
                                telling.tell(v);
                            }
                            return !window.isFull();
                        });
        telling.finish();
    }

    /**
     * Turns cells in order into series; keeps the last few of a series where only these are wanted.
     */
    private final class Telling {

        private final DataWriter.Block block;
        private final boolean deleted;
        private final Deque<DataWriter.Obs> last = new ArrayDeque<>();
        private String[] open;
        private int told;

        Telling(DataWriter.Block block, boolean deleted) {
            this.block = block;
            this.deleted = deleted;
        }

        void tell(CellVersion version) throws IOException {
            Observation o = version.cell();
            String[] key = query.flow().key(o);
            if (!Arrays.equals(key, open)) {
                if (open == null) {
                    writer.begin(block);
                } else {
                    endSeries();
                }
                open = key;
                told = 0;
                writer.series(key);
            }
            take(observation(o));
        }

        /**
         * The first few are written at once; of the others the last few are kept until the series
         * ends.
         */
        private void take(DataWriter.Obs observation) throws IOException {
            boolean all = query.firstN() == 0 && query.lastN() == 0;
            if (all || told < query.firstN()) {
                told++;
                writer.observation(observation);
            } else if (query.lastN() > 0) {
                last.addLast(observation);
                if (last.size() > query.lastN()) {
                    last.removeFirst();
                }
            }
        }

        private DataWriter.Obs observation(Observation o) {
            Status status = Status.of(o.status());
            return new DataWriter.Obs(
                    o.period(),
                    Flows.time(o.period()),
                    deleted || !values || status.isHidden() ? null : o.value().toPlainString(),
                    status.status(),
                    status.confidentiality(),
                    query.flow().attributes(o));
        }

        private void endSeries() throws IOException {
            for (DataWriter.Obs observation : last) {
                writer.observation(observation);
            }
            last.clear();
            writer.endSeries();
        }

        void finish() throws IOException {
            if (open != null) {
                endSeries();
                writer.end();
            }
        }
    }
}
