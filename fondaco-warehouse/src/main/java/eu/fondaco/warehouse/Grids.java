// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.core.flow.CellGrid;
import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.CellTotal;
import eu.fondaco.core.flow.CodeSet;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.GridTotals;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.time.Period;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.duckdb.DuckDBConnection;

/**
 * Reads the sums of tables of a large dataset: by one statement of SQL at first; what is known now
 * of all partners, or of all products, is kept as {@link GridRollup} once it was asked twice, as
 * far as the heap has room. It is read in the background, so that nobody waits for it. Sums of
 * ranges of all products, which nearly all pages and checks ask for, come from there too. Safe for
 * several threads.
 */
final class Grids implements AutoCloseable {

    /** Asked so often, a rollup is made. */
    private static final int OFTEN = 2;

    /** Batches of ranges after which one is made: a single question ends before. */
    private static final int OFTEN_RANGES = 4;

    /** Longer than that nothing is read in the background. */
    private static final Duration LONGEST = Duration.ofHours(2);

    /** Bytes of a sum, and of its quantity. */
    private static final long BYTES = 16;

    private static final long WEIGHED = 20;

    /** The part of the heap that rollups may fill. */
    private static final int PART = 3;

    private record Key(
            String dataset, TradeFlow flow, Dimension over, Set<String> codes, boolean weighed) {}

    private final Database database;
    private final long room;
    private final Map<Key, GridRollup> rollups = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Key, Long> sizes = new HashMap<>();
    private final Map<Key, Integer> asked = new HashMap<>();
    private Thread reading;
    private Runnable breakingOff = () -> {};

    Grids(Database database) {
        this(database, Runtime.getRuntime().maxMemory() / PART);
    }

    /**
     * @param room how many bytes rollups may take together
     */
    Grids(Database database, long room) {
        this.database = database;
        this.room = room;
    }

    GridTotals read(
            CellGrid grid,
            LocalDate asOf,
            Dataset dataset,
            String[] releases,
            GridSql.Traits traits)
            throws SQLException {
        GridRollup rollup = asOf == null ? find(grid, dataset, releases, traits) : null;
        if (rollup != null) {
            return rollup.read(grid);
        }
        try (DuckDBConnection connection = database.connection()) {
            return new GridSql(connection, asOf, releases, traits).read(grid);
        }
    }

    /**
     * The sums of those ranges that what was added up over all products answers, as they are known
     * now.
     *
     * @param ranges of one dataset
     */
    Map<CellRange, CellTotal> totals(
            Collection<CellRange> ranges,
            Dataset dataset,
            String[] releases,
            GridSql.Traits traits) {
        Map<CellRange, CellTotal> totals = new HashMap<>();
        Map<Key, Optional<GridRollup>> found = new HashMap<>();
        for (CellRange range : traits.ownTrade() ? List.<CellRange>of() : ranges) {
            if (isWhole(List.of(range.products()), dataset.products(), Product.TOTAL)) {
                Set<String> codes = range.products();
                Key key = new Key(dataset.id(), range.flow(), Dimension.PRODUCT, codes, false);
                found.computeIfAbsent(key, k -> find(k, OFTEN_RANGES, dataset, releases, traits))
                        .ifPresent(rollup -> totals.put(range, rollup.total(range)));
            }
        }
        return totals;
    }

    private GridRollup find(
            CellGrid grid, Dataset dataset, String[] releases, GridSql.Traits traits) {
        Dimension over =
                isWhole(grid.products(), dataset.products(), Product.TOTAL)
                        ? Dimension.PRODUCT
                        : isWhole(grid.partners(), dataset.partners(), Area.WORLD)
                                ? Dimension.PARTNER
                                : null;
        if (over == null) {
            return null;
        }
        Set<String> codes =
                CodeSet.of(
                        over == Dimension.PRODUCT
                                ? grid.products().get(0)
                                : grid.partners().get(0));
        Key key = new Key(grid.dataset(), grid.flow(), over, codes, grid.weighed());
        return find(key, OFTEN, dataset, releases, traits).orElse(null);
    }

    /**
     * @param often how many times it must have been asked to be made
     */
    private synchronized Optional<GridRollup> find(
            Key key, int often, Dataset dataset, String[] releases, GridSql.Traits traits) {
        GridRollup known = rollups.get(key);
        if (known == null && !key.weighed) {
            known = rollups.get(new Key(key.dataset, key.flow, key.over, key.codes, true));
        }
        if (known == null && reading == null && asked.merge(key, 1, Integer::sum) >= often) {
            CellGrid all = all(key, dataset);
            long bytes = all.size() * (BYTES + (key.weighed ? WEIGHED : 0));
            if (bytes <= room && all.size() < Integer.MAX_VALUE / 2) {
                makeRoom(bytes);
                readInBackground(key, all, bytes, releases, traits);
            }
        }
        return Optional.ofNullable(known);
    }

    /** Whether there is one group, of the total or of most of what there is. */
    private static boolean isWhole(List<Set<String>> groups, Set<String> held, String total) {
        return groups.size() == 1
                && (groups.get(0).equals(Set.of(total)) || 2 * groups.get(0).size() > held.size());
    }

    /** Each member of every dimension but the one that is added up. */
    private static CellGrid all(Key key, Dataset dataset) {
        Set<Period> periods = new TreeSet<>();
        dataset.coverage()
                .forEach(
                        (reported, held) -> {
                            if (reported.flow() == key.flow) {
                                periods.addAll(held);
                            }
                        });
        List<Set<String>> codes = List.of(key.codes);
        return new CellGrid(
                key.dataset,
                key.flow,
                singles(periods),
                singles(dataset.reporters()),
                key.over == Dimension.PARTNER ? codes : singles(dataset.partners()),
                key.over == Dimension.PRODUCT ? codes : singles(dataset.products()),
                key.weighed);
    }

    private static <K> List<Set<K>> singles(Set<K> members) {
        List<Set<K>> singles = new ArrayList<>();
        new TreeSet<>(members).forEach(m -> singles.add(Set.of(m)));
        return singles;
    }

    private void makeRoom(long bytes) {
        long held = bytes + sizes.values().stream().mapToLong(b -> b).sum();
        List<Key> oldest = List.copyOf(rollups.keySet());
        for (int i = 0; i < oldest.size() && held > room; i++) {
            rollups.remove(oldest.get(i));
            held -= sizes.remove(oldest.get(i));
        }
    }

    private void readInBackground(
            Key key, CellGrid all, long bytes, String[] releases, GridSql.Traits traits) {
        reading =
                new Thread(
                        () -> {
                            GridRollup made = null;
                            try {
                                made =
                                        Deadline.within(
                                                LONGEST, () -> rollup(all, releases, traits));
                            } catch (Exception | OutOfMemoryError e) {
                                System.getLogger(Grids.class.getName())
                                        .log(
                                                System.Logger.Level.DEBUG,
                                                "sums of " + key.dataset + " stay on disk",
                                                e);
                            } finally {
                                finish(key, made, bytes);
                            }
                        },
                        "adds up " + key.dataset);
        reading.setDaemon(true);
        reading.setPriority(Thread.MIN_PRIORITY);
        reading.start();
    }

    private GridRollup rollup(CellGrid all, String[] releases, GridSql.Traits traits)
            throws SQLException {
        synchronized (this) {
            if (Thread.interrupted()) {
                throw new SQLException("reading was broken off");
            }
            breakingOff = Deadline.ending();
        }
        try (DuckDBConnection connection = database.connection()) {
            GridTotals totals = new GridSql(connection, null, releases, traits).read(all);
            return new GridRollup(all, totals, traits.release());
        }
    }

    private synchronized void finish(Key key, GridRollup made, long bytes) {
        if (Thread.currentThread() != reading) {
            return;
        }
        if (made != null) {
            rollups.put(key, made);
            sizes.put(key, bytes);
        }
        asked.put(key, made == null ? Integer.MIN_VALUE : 0);
        reading = null;
        notifyAll();
    }

    /** Waits until nothing is read in the background. */
    synchronized void await() throws InterruptedException {
        while (reading != null) {
            wait();
        }
    }

    /** How many rollups are kept. */
    synchronized int size() {
        return rollups.size();
    }

    /** Forgets what was read, since it changed. */
    void forget() {
        close();
        synchronized (this) {
            rollups.clear();
            sizes.clear();
            asked.clear();
        }
    }

    /** Breaks off what is being read and waits until its connection is closed. */
    @Override
    public void close() {
        Thread running;
        Runnable end;
        synchronized (this) {
            running = reading;
            end = breakingOff;
        }
        if (running != null) {
            running.interrupt();
            end.run();
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
