// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.core.flow.CellGrid;
import eu.fondaco.core.flow.CellMatrix;
import eu.fondaco.core.flow.CellQuantity;
import eu.fondaco.core.flow.CellQuery;
import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.CellTotal;
import eu.fondaco.core.flow.CellVisitor;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.GridTotals;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.StoreUnavailableException;
import eu.fondaco.core.flow.Withdrawal;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.quality.Whole;
import eu.fondaco.core.secrecy.GuardedStore.Place;
import eu.fondaco.core.text.Label;
import eu.fondaco.warehouse.scan.CsvForm;
import eu.fondaco.warehouse.speech.Speech;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.SortedMap;
import java.util.TreeSet;
import org.duckdb.DuckDBConnection;

/**
 * The observation store in one DuckDB file beside the observatory's folder. Every version of every
 * cell is kept. Sums come from memory, read once a process, over datasets of up to two million
 * versions, and over larger ones that were asked often ({@link Cubes}); else they are asked by SQL.
 * Safe for several threads; one writing process at a time.
 */
public final class DuckDbObservationStore implements Warehouse {

    /** Name of the file in an observatory's folder. */
    public static final String FILE = "warehouse.duckdb";

    /** When others will have used the memory that isn't free just now. */
    private static final Duration LATER = Duration.ofSeconds(5);

    private final MemoryTurns turns = new MemoryTurns();
    private final Database database;
    private final Cubes cubes;
    private final Contents contents;
    private final Grids grids;
    private final Map<String, GridSql.Traits> traits = new HashMap<>();

    private DuckDbObservationStore(Database database, Map<String, Declaration> declared) {
        this(database, declared, new Cubes(database));
    }

    DuckDbObservationStore(Database database, Map<String, Declaration> declared, Cubes cubes) {
        this.database = database;
        this.cubes = cubes;
        this.contents = new Contents(database, declared);
        this.grids = new Grids(database);
    }

    /**
     * Begins to load the engine's library, on a thread of its own, where a folder has a warehouse
     * that will be opened.
     */
    public static void prepare(Path folder) {
        if (Files.exists(folder.resolve(FILE))) {
            Thread loading = new Thread(Database::load, "engine");
            loading.setDaemon(true);
            loading.start();
        }
    }

    /**
     * Opens an existing warehouse for reading; several processes may.
     *
     * @param declared what the observatory says about its datasets
     * @throws WarehouseException when another process is writing, or the file is no warehouse
     */
    public static DuckDbObservationStore openToRead(Path file, Map<String, Declaration> declared) {
        return new DuckDbObservationStore(Database.open(file, Database.Access.READ), declared);
    }

    /**
     * Opens a warehouse for loading and creates it where there is none.
     *
     * @throws WarehouseException when another process holds it, naming that process
     */
    public static DuckDbObservationStore openToWrite(Path file) {
        return new DuckDbObservationStore(Database.open(file, Database.Access.WRITE), Map.of());
    }

    /**
     * Copies a warehouse, with what its log holds, so that the copy can be loaded into while others
     * read the original. Does nothing where there is none.
     */
    public static void copy(Path file, Path to) throws IOException {
        if (Files.exists(file)) {
            Files.copy(file, to);
            Path log = Database.log(file);
            if (Files.exists(log)) {
                Files.copy(log, Database.log(to));
            }
        }
    }

    /** Puts everything that was loaded into the one file, so that it may take another's place. */
    public void checkpoint() {
        database.checkpoint();
    }

    /**
     * Adds deliveries, all or none of them, in one transaction. Loading the same ones in another
     * order leads to the same export, where their releases are dated.
     *
     * @throws LoadConflictException when a delivery contradicts itself or its own release; then
     *     nothing has changed
     */
    public synchronized List<AppendReport> append(List<Delivery> deliveries) {
        try (DuckDBConnection connection = database.connection()) {
            connection.setAutoCommit(false);
            List<AppendReport> reports = new ArrayList<>();
            try {
                for (Delivery delivery : deliveries) {
                    reports.add(new Appending(connection).append(delivery));
                }
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
            forget();
            return reports;
        } catch (SQLException e) {
            throw failed(Speech.both("act.load-files"), e);
        }
    }

    /**
     * Takes a release out of what counts; as of days before it stays what was known. Nothing that
     * was confidential in it is shown for that.
     *
     * @throws IllegalArgumentException when there is no such release, or it was withdrawn before
     */
    public synchronized WithdrawalReport withdraw(String release, Withdrawal withdrawal) {
        if (findRelease(release).filter(r -> r.withdrawn() == null).isEmpty()) {
            throw new IllegalArgumentException("no release " + release + " counts");
        }
        try (DuckDBConnection connection = database.connection()) {
            connection.setAutoCommit(false);
            try {
                WithdrawalReport report = new Withdrawing(connection).withdraw(release, withdrawal);
                connection.commit();
                forget();
                return report;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw failed(Speech.both("act.withdraw", release), e);
        }
    }

    /**
     * Reads plain files into a table of their own, from which a delivery takes them.
     *
     * @return nothing, and nothing is kept, when there is anything unusual in them, a cell that
     *     occurs twice for instance: they are to be read in another way then
     */
    public Optional<StagedCells> stage(List<Path> files, CsvForm form) {
        return stage(files, form, Staging.LARGE);
    }

    /**
     * @param large from so many bytes on codes are learnt from a sample
     */
    synchronized Optional<StagedCells> stage(List<Path> files, CsvForm form, long large) {
        if (!files.stream().allMatch(f -> CsvSurvey.isPlainName(f))) {
            return Optional.empty();
        }
        try (DuckDBConnection connection = database.connection()) {
            return new Staging(connection, new Segments(connection).freshName(), form, large)
                    .read(files);
        } catch (IOException e) {
            // a file that can't be read: reading it in another way says why
            return Optional.empty();
        } catch (SQLException e) {
            throw failed(Speech.both("act.load-files"), e);
        }
    }

    /** Lets go of cells that were staged and aren't wanted. */
    public synchronized void discard(StagedCells cells) {
        try (DuckDBConnection connection = database.connection()) {
            Staging.drop(connection, cells.tables());
        } catch (SQLException e) {
            throw failed(Speech.both("act.leave-out-files"), e);
        }
    }

    private void forget() {
        cubes.forget();
        contents.forget();
        grids.forget();
        traits.clear();
    }

    /** Whether a cell of that dataset was ever flagged as confidential. */
    @Override
    public boolean mayHide(String dataset) {
        return contents.mayHide(dataset);
    }

    @Override
    public boolean mayHoldOwnTrade(String dataset) {
        return contents.mayHoldOwnTrade(dataset);
    }

    @Override
    public List<Dataset> datasets() {
        return contents.datasets();
    }

    @Override
    public Optional<Release> findRelease(String id) {
        return releases().stream().filter(r -> r.id().equals(id)).findFirst();
    }

    @Override
    public List<Release> releases() {
        return contents.releases();
    }

    @Override
    public List<LoadedFile> files() {
        return contents.files();
    }

    @Override
    public Set<String> replacing() {
        return contents.replacing();
    }

    @Override
    public Map<String, Long> cellCounts() {
        return contents.cellCounts();
    }

    @Override
    public Map<CellRange, CellTotal> totals(Collection<CellRange> ranges, LocalDate asOf) {
        Map<CellRange, CellTotal> totals = new HashMap<>();
        Map<String, List<CellRange>> large = new LinkedHashMap<>();
        Map<String, Optional<Cube>> held = new HashMap<>();
        for (CellRange range : ranges) {
            Deadline.check();
            if (contents.versionsOf(range.dataset()) == 0) {
                totals.put(range, CellTotal.NONE);
                continue;
            }
            Optional<Cube> cube = held.computeIfAbsent(range.dataset(), this::cube);
            if (cube.isPresent()) {
                totals.put(range, cube.get().total(range, asOf));
            } else {
                large.computeIfAbsent(range.dataset(), d -> new ArrayList<>()).add(range);
            }
        }
        for (List<CellRange> family : large.values()) {
            try {
                totals.putAll(largeTotals(family, asOf));
            } catch (SQLException e) {
                throw failed(Speech.both("act.sum-cells"), e);
            }
        }
        return totals;
    }

    /** Ranges of one dataset: from what was added up over all products, else by SQL. */
    private Map<CellRange, CellTotal> largeTotals(List<CellRange> family, LocalDate asOf)
            throws SQLException {
        Map<CellRange, CellTotal> totals = new HashMap<>();
        if (asOf == null) {
            Dataset dataset = dataset(family.get(0).dataset()).orElseThrow();
            totals.putAll(grids.totals(family, dataset, releaseIds(), traits(dataset)));
        }
        List<CellRange> others = family.stream().filter(r -> !totals.containsKey(r)).toList();
        if (!others.isEmpty()) {
            try (DuckDBConnection connection = database.connection()) {
                totals.putAll(
                        new TotalsSql<>(connection, asOf, TotalsSql.values(releaseIds()))
                                .answer(others));
            }
        }
        return totals;
    }

    private Optional<Dataset> dataset(String id) {
        return datasets().stream().filter(d -> d.id().equals(id)).findFirst();
    }

    @Override
    public CellMatrix matrix(CellRange range, LocalDate asOf) {
        try (DuckDBConnection connection = database.connection()) {
            return new MatrixSql(connection, releaseIds()).answer(range, asOf);
        } catch (SQLException e) {
            throw failed(Speech.both("act.sum-matrix"), e);
        }
    }

    @Override
    public void forEachCell(CellQuery query, CellVisitor visitor) throws IOException {
        Dataset dataset = dataset(query.dataset()).orElse(null);
        if (dataset == null) {
            return;
        }
        try (DuckDBConnection connection = database.connection()) {
            boolean isSmall = Cubes.isSmall(contents.versionsOf(query.dataset()));
            Set<String> reporters = isSmall ? Set.of() : reportersOf(query);
            CellListing listing =
                    new CellListing(connection, query, dataset.unit(), releaseIds(), false);
            turns.run(
                    first ->
                            listing.show(
                                    reporters,
                                    version -> {
                                        first.run();
                                        return visitor.visit(version);
                                    }));
        } catch (SQLException e) {
            throw failed(Speech.both("act.list-cells"), e);
        }
    }

    @Override
    public void forEachRow(String dataset, RowVisitor visitor) throws IOException {
        Optional<String> unit = dataset(dataset).map(Dataset::unit);
        if (unit.isEmpty()) {
            return;
        }
        CellQuery all = CellQuery.of(dataset);
        try (DuckDBConnection connection = database.connection()) {
            new CellListing(connection, all, unit.get(), releaseIds(), true)
                    .rows(
                            Cubes.isSmall(contents.versionsOf(dataset))
                                    ? Set.of()
                                    : reportersOf(all),
                            row -> {
                                visitor.visit(row);
                                return true;
                            });
        } catch (SQLException e) {
            throw failed(Speech.both("act.list-cells"), e);
        }
    }

    /**
     * Fills an empty warehouse with everything that another one keeps, in one transaction.
     *
     * @throws IllegalStateException where this one isn't empty
     */
    public synchronized void restore(Warehouse from) throws IOException {
        if (!releases().isEmpty()) {
            throw new IllegalStateException("the warehouse isn't empty");
        }
        try (DuckDBConnection connection = database.connection()) {
            connection.setAutoCommit(false);
            try {
                new Restoring(connection).restore(from);
                connection.commit();
                forget();
            } catch (SQLException | IOException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw failed(Speech.both("act.copy"), e);
        }
    }

    /** The reporters a query asks for, gone ones among them. */
    private Set<String> reportersOf(CellQuery query) throws SQLException {
        if (!query.reporters().isEmpty()) {
            return query.reporters();
        }
        return contents.reportersOf(query.dataset());
    }

    /**
     * From memory for small datasets, else from what was added up before, else by one statement.
     */
    @Override
    public GridTotals grid(CellGrid grid, LocalDate asOf) {
        Optional<Dataset> dataset = dataset(grid.dataset());
        if (dataset.isEmpty() || grid.size() == 0) {
            return new GridSums(grid, false, new GridColumns.Shared()).totals();
        }
        try {
            boolean small = Cubes.isSmall(contents.versionsOf(grid.dataset()));
            if (small && !grid.weighed()) {
                return cube(grid.dataset()).orElseThrow().grid(grid, asOf);
            }
            GridSql.Traits of = traits(dataset.get());
            return grids.read(
                    grid, asOf, dataset.get(), releaseIds(), asOf == null ? of : of.withoutCodes());
        } catch (SQLException e) {
            throw failed(Speech.both("act.sum-table"), e);
        }
    }

    /** Waits until nothing is added up in the background. */
    void await() throws InterruptedException {
        grids.await();
    }

    private synchronized GridSql.Traits traits(Dataset dataset) throws SQLException {
        GridSql.Traits known = traits.get(dataset.id());
        if (known == null) {
            try (DuckDBConnection connection = database.connection()) {
                known = GridSql.Traits.of(connection, dataset, mayHoldOwnTrade(dataset.id()));
            }
            traits.put(dataset.id(), known);
        }
        return known;
    }

    /** Quantities are asked seldom, so they aren't kept in memory: always by SQL. */
    @Override
    public Map<CellRange, CellQuantity> quantities(Collection<CellRange> ranges, LocalDate asOf) {
        Map<String, List<CellRange>> byDataset = new LinkedHashMap<>();
        ranges.forEach(r -> byDataset.computeIfAbsent(r.dataset(), d -> new ArrayList<>()).add(r));
        Map<CellRange, CellQuantity> quantities = new HashMap<>();
        for (List<CellRange> family : byDataset.values()) {
            try (DuckDBConnection connection = database.connection()) {
                quantities.putAll(
                        new TotalsSql<>(connection, asOf, TotalsSql.quantities()).answer(family));
            } catch (SQLException e) {
                throw failed(Speech.both("act.sum-quantities"), e);
            }
        }
        return quantities;
    }

    private Optional<Cube> cube(String dataset) {
        try {
            return Optional.ofNullable(
                    cubes.find(dataset, contents.versionsOf(dataset), releaseIds()));
        } catch (SQLException e) {
            throw failed(Speech.both("act.read-dataset", dataset), e);
        }
    }

    private String[] releaseIds() {
        return releases().stream().map(Release::id).toArray(String[]::new);
    }

    @Override
    public void export(Path target, String format, Map<String, Collection<Place>> hidden)
            throws IOException {
        Exporting.Format parsed = Exporting.Format.parse(format);
        try (DuckDBConnection connection = database.connection()) {
            Exporting.export(connection, database.knowsWithdrawals(), target, parsed, hidden);
        } catch (SQLException e) {
            throw failed(Speech.both("act.export", target), e);
        }
    }

    /**
     * Writes rows of a dataset to Parquet files in a folder, one for each year in which periods
     * end, with the columns and types of a table of versions on a cluster, in no order and in
     * bounded memory.
     *
     * @param release the one whose rows are wanted, which then say nothing of what replaced them;
     *     null for all that are kept, as they are
     * @param number of the release in the files, where one is wanted
     * @return how many there are of each year
     */
    public SortedMap<Integer, Long> writeRows(
            Path folder, String dataset, String release, int number) {
        int place = release == null ? -1 : List.of(releaseIds()).indexOf(release);
        try (DuckDBConnection connection = database.connection()) {
            return RowsFile.write(connection, folder, dataset, place, number);
        } catch (SQLException e) {
            throw failed(Speech.both("act.export", folder), e);
        }
    }

    @Override
    public List<RevisionRow> revisions(String dataset, String by) {
        if (by != null && !Revisions.GROUPS.contains(by)) {
            throw new IllegalArgumentException(
                    "'" + by + "' is not one of " + new TreeSet<>(Revisions.GROUPS));
        }
        try (DuckDBConnection connection = database.connection()) {
            return new Revisions(connection).firstToLatest(dataset, by);
        } catch (SQLException e) {
            throw failed(Speech.both("act.measure-revisions"), e);
        }
    }

    @Override
    public List<RevisionRow> revisionsByAge(String dataset) {
        try (DuckDBConnection connection = database.connection()) {
            return new Revisions(connection).byAge(dataset);
        } catch (SQLException e) {
            throw failed(Speech.both("act.measure-revisions"), e);
        }
    }

    @Override
    public List<DataIssue> quality(
            String dataset,
            List<Whole> wholes,
            Set<String> groups,
            Set<String> unspecified,
            LocalDate today) {
        try (DuckDBConnection connection = database.connection()) {
            return new Quality(connection, dataset).look(wholes, groups, unspecified, today);
        } catch (SQLException e) {
            throw failed(Speech.both("act.look-quality", dataset), e);
        }
    }

    /** Whether an observatory's folder has a warehouse. Doesn't load DuckDB. */
    public static boolean existsIn(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /**
     * What is said of a failure; one that is a cancelled statement is the deadline's.
     *
     * @param act what could not be done
     */
    static RuntimeException failed(Label act, SQLException e) {
        Deadline.check();
        if (Database.isOutOfMemory(e)) {
            return new StoreUnavailableException(
                    Speech.both("refusal.out-of-memory", act), LATER, e);
        }
        if (Database.isFull(e)) {
            return new WarehouseException(Speech.both("refusal.disk-full", act), e);
        }
        String why = Database.firstLine(String.valueOf(e.getMessage()));
        return new WarehouseException(Speech.both("refusal.could-not", act, why), e);
    }

    @Override
    public void close() {
        cubes.close();
        grids.close();
        database.close();
    }
}
