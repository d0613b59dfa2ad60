// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.lakehouse;

import eu.fondaco.core.flow.CellGrid;
import eu.fondaco.core.flow.CellMatrix;
import eu.fondaco.core.flow.CellQuantity;
import eu.fondaco.core.flow.CellQuery;
import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.CellTotal;
import eu.fondaco.core.flow.CellVersion;
import eu.fondaco.core.flow.CellVisitor;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.GridTotals;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.StoreUnavailableException;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.quality.Whole;
import eu.fondaco.core.secrecy.GuardedStore.Place;
import eu.fondaco.warehouse.AppendReport;
import eu.fondaco.warehouse.Declaration;
import eu.fondaco.warehouse.DuckDbObservationStore;
import eu.fondaco.warehouse.RevisionRow;
import eu.fondaco.warehouse.RowVisitor;
import eu.fondaco.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The observation store on a Trino cluster, over Iceberg tables. Sums are added up by the cluster,
 * one statement a batch; nothing is read that isn't shown. It reads one state of the tables, that
 * of when it was opened or last loaded into, however others load meanwhile. Exports, revisions and
 * remarks on quality are made from a copy on this machine, as they are of a DuckDB warehouse. Safe
 * for several threads.
 */
public final class TrinoWarehouse implements Warehouse {

    /** Sums remembered, as long as the state is the same. */
    private static final int REMEMBERED = 50_000;

    /** So often it is asked whether others have loaded. */
    private static final Duration EVERY = Duration.ofSeconds(30);

    private record Asked(CellRange range, LocalDate asOf) {}

    private final Cluster cluster;
    private final Map<String, Declaration> declared;
    private final Map<Asked, CellTotal> remembered = new LinkedHashMap<>();
    private LakehouseContents held;
    private long looked = System.nanoTime();

    private TrinoWarehouse(Cluster cluster, Map<String, Declaration> declared) {
        this.cluster = cluster;
        this.declared = Map.copyOf(declared);
    }

    /**
     * A warehouse on a cluster; nothing is asked of it yet.
     *
     * @param declared what the observatory says about its datasets
     */
    public static TrinoWarehouse open(TrinoSettings settings, Map<String, Declaration> declared) {
        return new TrinoWarehouse(new Cluster(settings), declared);
    }

    /** Makes the schema and the tables that aren't there. */
    public void create() {
        new LakehouseWriting(cluster).create();
    }

    /** How many statements were sent to the cluster so far. */
    public long statements() {
        return cluster.statements();
    }

    /** Asks the cluster, not more often than every half minute; what is down isn't stale. */
    @Override
    public boolean isStale() {
        LakehouseContents of;
        synchronized (this) {
            if (System.nanoTime() - looked < EVERY.toNanos()) {
                return false;
            }
            looked = System.nanoTime();
            of = held;
        }
        try {
            return of != null && new LakehouseWriting(cluster).state() != of.state();
        } catch (StoreUnavailableException down) {
            System.getLogger(TrinoWarehouse.class.getName())
                    .log(System.Logger.Level.DEBUG, "whether others have loaded", down);
            return false;
        }
    }

    /**
     * Asks the cluster whether it is there and whether this user may read and write the tables.
     *
     * @return how many datasets it holds; -1 where there are no tables yet
     */
    public int check() {
        LakehouseWriting writing = new LakehouseWriting(cluster);
        if (!writing.exists()) {
            return -1;
        }
        writing.checkRights();
        refresh();
        return datasets().size();
    }

    private synchronized LakehouseContents held() {
        if (held == null) {
            held = LakehouseContents.read(cluster, declared);
        }
        return held;
    }

    /** Reads the newest state. */
    public synchronized void refresh() {
        held = null;
        synchronized (remembered) {
            remembered.clear();
        }
    }

    /**
     * Adds the releases of a warehouse that holds nothing else, all or none of them.
     *
     * @throws eu.fondaco.warehouse.LoadConflictException when a delivery contradicts what its
     *     release already holds; then nothing has changed
     */
    public synchronized List<AppendReport> append(DuckDbObservationStore delivery)
            throws IOException {
        create();
        refresh();
        if (isWithdrawnFrom(delivery)) {
            throw new UnsupportedOperationException("releases of the dataset were withdrawn");
        }
        List<AppendReport> reports;
        try (LakehouseWriting.Claim claim = new LakehouseWriting(cluster).claim()) {
            reports = new LakehouseAppending(cluster, claim.begin(declared)).append(delivery);
        }
        refresh();
        return reports;
    }

    /** Whether a release of a dataset was withdrawn to which cells are to be added. */
    public boolean isWithdrawnFrom(Warehouse delivery) {
        Set<String> ids = new TreeSet<>();
        delivery.datasets().forEach(d -> ids.add(d.id()));
        return releases().stream()
                .anyMatch(r -> r.withdrawn() != null && ids.contains(r.dataset()));
    }

    /** Takes what another warehouse keeps, instead of all that is held, in one go. */
    public synchronized void restore(DuckDbObservationStore from) throws IOException {
        create();
        try (LakehouseWriting.Claim claim = new LakehouseWriting(cluster).claim()) {
            new LakehouseAppending(cluster, claim.begin(declared)).restore(from);
        }
        refresh();
    }

    @Override
    public List<Dataset> datasets() {
        return held().datasets();
    }

    @Override
    public List<Release> releases() {
        return held().releases();
    }

    @Override
    public Optional<Release> findRelease(String id) {
        return releases().stream().filter(r -> r.id().equals(id)).findFirst();
    }

    @Override
    public Set<String> replacing() {
        return held().replacing();
    }

    @Override
    public List<LoadedFile> files() {
        return held().state() < 0 ? List.of() : new LakehouseFiles(cluster, held()).list();
    }

    @Override
    public Map<String, Long> cellCounts() {
        return held().live();
    }

    @Override
    public boolean mayHide(String dataset) {
        return held().hiding().contains(dataset);
    }

    @Override
    public boolean mayHoldOwnTrade(String dataset) {
        return held().ownTrade().contains(dataset);
    }

    @Override
    public Map<CellRange, CellTotal> totals(Collection<CellRange> ranges, LocalDate asOf) {
        Map<CellRange, CellTotal> totals = new HashMap<>();
        Set<CellRange> left = new LinkedHashSet<>();
        synchronized (remembered) {
            for (CellRange range : ranges) {
                CellTotal known = remembered.get(new Asked(range, asOf));
                if (known == null) {
                    left.add(range);
                } else {
                    totals.put(range, known);
                }
            }
        }
        if (!left.isEmpty()) {
            LakehouseContents of = held();
            Map<CellRange, CellTotal> found = new RangeSums(cluster, of).totals(left, asOf);
            totals.putAll(found);
            remember(of, found, asOf);
        }
        return totals;
    }

    private void remember(LakehouseContents of, Map<CellRange, CellTotal> found, LocalDate asOf) {
        if (of != held()) {
            return;
        }
        synchronized (remembered) {
            if (remembered.size() + found.size() > REMEMBERED) {
                remembered.clear();
            }
            found.forEach((range, total) -> remembered.put(new Asked(range, asOf), total));
        }
    }

    @Override
    public CellMatrix matrix(CellRange range, LocalDate asOf) {
        List<String> reporters = range.reporters().stream().sorted().toList();
        List<String> products = range.products().stream().sorted().toList();
        List<CellRange> cells = new ArrayList<>();
        for (String reporter : reporters) {
            for (String product : products) {
                cells.add(
                        new CellRange(
                                range.dataset(),
                                range.flow(),
                                Set.of(reporter),
                                range.partners(),
                                Set.of(product),
                                range.periods()));
            }
        }
        Map<CellRange, CellTotal> totals = new RangeSums(cluster, held()).totals(cells, asOf);
        double[] values = new double[cells.size()];
        long[] counts = new long[reporters.size()];
        Set<String> statuses = new TreeSet<>();
        Set<String> releases = new TreeSet<>();
        for (int i = 0; i < values.length; i++) {
            CellTotal total = totals.get(cells.get(i));
            values[i] = total.value();
            counts[i / products.size()] += total.cells();
            statuses.addAll(total.statuses());
            releases.addAll(total.releases());
        }
        return new CellMatrix(reporters, products, values, counts, statuses, releases);
    }

    @Override
    public Map<CellRange, CellQuantity> quantities(Collection<CellRange> ranges, LocalDate asOf) {
        return new RangeSums(cluster, held()).quantities(ranges, asOf);
    }

    @Override
    public GridTotals grid(CellGrid grid, LocalDate asOf) {
        return new RangeSums(cluster, held()).grid(grid, asOf);
    }

    @Override
    public void forEachCell(CellQuery query, CellVisitor visitor) throws IOException {
        LakehouseContents of = held();
        if (of.units().containsKey(query.dataset())) {
            new LakehouseListing(cluster, of, query.dataset())
                    .show(
                            query,
                            row ->
                                    visitor.visit(
                                            new CellVersion(
                                                    row.cell(),
                                                    of.releases().get(row.release()).id(),
                                                    row.known(),
                                                    row.until())));
        }
    }

    @Override
    public void forEachRow(String dataset, RowVisitor visitor) throws IOException {
        LakehouseContents of = held();
        if (of.units().containsKey(dataset)) {
            new LakehouseListing(cluster, of, dataset)
                    .everything(
                            row -> {
                                visitor.visit(row);
                                return true;
                            });
        }
    }

    @Override
    public void export(Path target, String format, Map<String, Collection<Place>> hidden)
            throws IOException {
        copied(
                copy -> {
                    copy.export(target, format, hidden);
                    return null;
                });
    }

    @Override
    public List<RevisionRow> revisions(String dataset, String by) {
        return local(copy -> copy.revisions(dataset, by));
    }

    @Override
    public List<RevisionRow> revisionsByAge(String dataset) {
        return local(copy -> copy.revisionsByAge(dataset));
    }

    @Override
    public List<DataIssue> quality(
            String dataset,
            List<Whole> wholes,
            Set<String> groups,
            Set<String> unspecified,
            LocalDate today) {
        return local(copy -> copy.quality(dataset, wholes, groups, unspecified, today));
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(DuckDbObservationStore copy) throws IOException;
    }

    private <T> T local(Work<T> work) {
        try {
            return copied(work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does something with a copy on this machine, which is deleted after it. */
    private <T> T copied(Work<T> work) throws IOException {
        Path folder = Files.createTempDirectory("fondaco-copy");
        try (DuckDbObservationStore copy =
                DuckDbObservationStore.openToWrite(folder.resolve(DuckDbObservationStore.FILE))) {
            copy.restore(this);
            return work.on(copy);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    @Override
    public void close() {
        cluster.close();
    }
}
