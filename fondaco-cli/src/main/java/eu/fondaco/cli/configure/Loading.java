// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.cli.configure.Failure.BadInputException;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.kept.Overturned;
import eu.fondaco.observatory.ListFile;
import eu.fondaco.observatory.Manifest;
import eu.fondaco.observatory.Observatory;
import eu.fondaco.observatory.Observatory.DatasetNote;
import eu.fondaco.observatory.change.ChangesLog;
import eu.fondaco.observatory.change.FolderChange;
import eu.fondaco.observatory.list.ClassificationsFolder;
import eu.fondaco.sources.classification.ClassificationFile;
import eu.fondaco.sources.tidy.TidyKind;
import eu.fondaco.sources.tidy.TidyReading;
import eu.fondaco.warehouse.AppendReport;
import eu.fondaco.warehouse.Delivery;
import eu.fondaco.warehouse.DuckDbObservationStore;
import eu.fondaco.warehouse.SourceFile;
import eu.fondaco.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Loads files into an observatory. Everything is read and checked; cells go into a copy of the
 * warehouse; warehouse, lists and manifest take their places in one {@link FolderChange}. With an
 * error, or when the process is killed, nothing is changed; who reads meanwhile sees what was there
 * before.
 */
public final class Loading {

    /**
     * How files are loaded.
     *
     * @param release the day from which they were known; null when unknown
     * @param replace whether cells absent from them are closed
     * @param keep whether their bytes are copied below {@code snapshots/}
     * @param mapping a file that says what the columns of a table mean; null for none
     * @param notes what is declared about datasets that {@code sources.yaml} doesn't speak of, or
     *     names no source of; it is written there
     * @param texts files that come with them, by their names in the observatory's folder
     */
    public record Options(
            LocalDate release,
            boolean replace,
            boolean keep,
            Path mapping,
            Map<String, DatasetNote> notes,
            Map<String, String> texts) {

        /** Options that declare nothing. */
        public Options(LocalDate release, boolean replace, boolean keep, Path mapping) {
            this(release, replace, keep, mapping, Map.of(), Map.of());
        }
    }

    /** What was loaded, what was odd about it, and which published statements it overturned. */
    public record Report(
            List<AppendReport> releases,
            List<Path> lists,
            List<DataIssue> issues,
            List<Overturned> overturned) {

        Report(List<AppendReport> releases, List<Path> lists, List<DataIssue> issues) {
            this(releases, lists, issues, List.of());
        }
    }

    private final FolderChange change;
    private final Path folder;
    private final Observatory observatory;
    private final Options options;
    private final List<DataIssue> issues = new ArrayList<>();
    private final List<ListFile> lists = new ArrayList<>();
    private final Map<String, Parcel> parcels = new LinkedHashMap<>();
    private final UnknownCodes unknown;
    private final Set<SourceFile> countryLists = new LinkedHashSet<>();
    private final TradeFiles trade;
    private final LargeTidy largeTidy;
    private final LocalDate today;
    private final long large;
    private final Snapshots snapshots;
    private DuckDbObservationStore opened;
    private ClusterLoad cluster;

    private Loading(
            FolderChange change,
            Observatory observatory,
            Options options,
            LocalDate today,
            long large)
            throws IOException {
        this.change = change;
        this.folder = observatory.folder();
        this.observatory = observatory;
        this.options = options;
        this.unknown = new UnknownCodes(observatory);
        this.snapshots = new Snapshots(change, options.keep);
        this.trade = new TradeFiles(today);
        this.largeTidy = new LargeTidy(change.beside("spilled"), today, large);
        this.today = today;
        this.large = large;
    }

    /**
     * Loads files into the observatory of a folder. When this returns, what was loaded outlasts a
     * power cut.
     *
     * @throws BadInputException when one of them, or the observatory, has an error
     */
    public static Report load(Path folder, List<Path> files, Options options, LocalDate today)
            throws IOException {
        Report[] loaded = new Report[1];
        List<Overturned> overturned =
                Overturning.during(
                        folder,
                        today,
                        () -> loaded[0] = load(folder, files, options, today, LargeTidy.LARGE));
        Report report = loaded[0];
        return new Report(report.releases, report.lists, report.issues, overturned);
    }

    /**
     * What loading files would do: everything is read, checked and compared with what is held, and
     * nothing is changed.
     *
     * @throws BadInputException when one of them, or the observatory, has an error
     * @throws Failure.UsageException where the observations are on a cluster, to which they would
     *     be sent
     */
    public static Report trial(Path folder, List<Path> files, Options options, LocalDate today)
            throws IOException {
        try (FolderChange change = FolderChange.begin(folder, "load")) {
            Observatory observatory = OpenObservatory.sound(folder);
            if (observatory.cluster() != null) {
                throw Failure.UsageException.of("load-command.no-trial");
            }
            return new Loading(change, observatory, options, today, LargeTidy.LARGE).load(files);
        }
    }

    /**
     * @param large the size in bytes from which tidy files are left to the warehouse to read
     */
    static Report load(Path folder, List<Path> files, Options options, LocalDate today, long large)
            throws IOException {
        Report loaded;
        try (FolderChange change = FolderChange.begin(folder, "load")) {
            Observatory observatory = OpenObservatory.sound(folder);
            Report report = new Loading(change, observatory, options, today, large).load(files);
            ChangesLog.add(change, "load", said(report, files));
            change.commit();
            loaded = report;
        }
        FoundOut.now(folder);
        return loaded;
    }

    /** Releases and how many cells came with each, and the files. */
    private static String said(Report report, List<Path> files) {
        StringBuilder said = new StringBuilder();
        for (AppendReport r : report.releases) {
            said.append(r.release()).append(": ").append(r.added()).append(" cells; ");
        }
        return said
                + files.stream()
                        .map(f -> String.valueOf(f.getFileName()))
                        .collect(Collectors.joining(", "));
    }

    private Report load(List<Path> files) throws IOException {
        try {
            return read(files);
        } finally {
            close();
        }
    }

    private void close() {
        if (opened != null) {
            opened.close();
            opened = null;
        }
        if (cluster != null) {
            cluster.close();
            cluster = null;
        }
    }

    /**
     * A copy of the warehouse, which is made for the first file that goes there by itself, or at
     * the end. What goes to a cluster goes into a file of its own first.
     */
    private DuckDbObservationStore open() {
        if (opened == null) {
            try {
                Path copy = change.beside(DuckDbObservationStore.FILE);
                if (observatory.cluster() == null) {
                    DuckDbObservationStore.copy(folder.resolve(DuckDbObservationStore.FILE), copy);
                    opened = DuckDbObservationStore.openToWrite(copy);
                } else {
                    cluster = new ClusterLoad(observatory);
                    opened = cluster.begin(copy);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return opened;
    }

    private StagedFiles stagedFiles(Path warehouse) throws IOException {
        return new StagedFiles(
                warehouse == null ? this::open : () -> openAt(warehouse),
                trade,
                change.beside("unpacked"),
                today,
                large);
    }

    private DuckDbObservationStore openAt(Path warehouse) {
        if (opened == null) {
            opened = DuckDbObservationStore.openToWrite(warehouse);
        }
        return opened;
    }

    private Report read(List<Path> files) throws IOException {
        trade.learnMappings(folder, issues::add);
        if (options.mapping != null) {
            trade.learnMapping(options.mapping, options.mapping.toString(), issues::add);
        }
        Map<Path, TidyKind> kinds = kinds(files);
        for (Map.Entry<Path, TidyKind> file : kinds.entrySet()) {
            if (file.getValue() == null) {
                trade.learnCountries(file.getKey(), file.getKey().toString());
            }
        }
        readEach(kinds);
        for (Parcel parcel : parcels.values()) {
            parcel.files.addAll(countryLists);
            ownCodes().put(parcel.cells, issues::add);
        }
        parcels.forEach((dataset, parcel) -> unknown.find(dataset, parcel, issues::add));
        refuseErrors();
        List<AppendReport> reports = deliver(files);
        return new Report(reports, putTexts(), issues);
    }

    /** Which kind of tidy file each is, null for none; what is no file becomes an issue. */
    private Map<Path, TidyKind> kinds(List<Path> files) throws IOException {
        Map<Path, TidyKind> kinds = new LinkedHashMap<>();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                boolean folder = Files.isDirectory(file);
                issues.add(
                        DataIssue.error(
                                "no-file",
                                file.toString(),
                                0,
                                "",
                                Speech.both(
                                        folder
                                                ? "issue.is-a-folder"
                                                : "issue.there-is-no-such-file"),
                                Speech.both(
                                        folder
                                                ? "remedy.name-the-files-in-it"
                                                : "remedy.check-the-path")));
            } else {
                kinds.put(file, TradeFiles.tidyKind(file).orElse(null));
            }
        }
        return kinds;
    }

    /** Large files are taken in groups that the warehouse reads in one pass, others one by one. */
    private void readEach(Map<Path, TidyKind> kinds) throws IOException {
        Map<Path, StagedFiles.Group> groups = new HashMap<>();
        for (StagedFiles.Group group : stagedFiles(null).find(kinds)) {
            group.files().keySet().forEach(f -> groups.put(f, group));
        }
        Set<StagedFiles.Group> taken = new HashSet<>();
        for (Map.Entry<Path, TidyKind> file : kinds.entrySet()) {
            String name = file.getKey().toString();
            StagedFiles.Group group = groups.get(file.getKey());
            if (group != null) {
                if (taken.add(group)) {
                    take(group);
                }
                continue;
            }
            if (file.getValue() == null && ClassificationFile.recognises(file.getKey(), name)) {
                list(file.getKey(), name, ClassificationsFolder.NAME);
            } else {
                read(file.getKey(), file.getValue());
            }
        }
    }

    private void refuseErrors() {
        if (issues.stream().anyMatch(DataIssue::isError)) {
            throw new BadInputException(issues);
        }
    }

    /** Puts the cells into the warehouse, and copies of their files beside it. */
    private List<AppendReport> deliver(List<Path> files) throws IOException {
        List<Delivery> deliveries = new ArrayList<>();
        List<Manifest.Entry> before = Manifest.read(folder, i -> {});
        parcels.forEach(
                (dataset, parcel) ->
                        deliveries.add(
                                delivery(
                                        dataset,
                                        parcel,
                                        options.release != null
                                                ? options.release.toString()
                                                : ReleaseVersion.of(dataset, parcel, before))));
        if (deliveries.isEmpty()) {
            return List.of();
        }
        snapshots.keep(files);
        if (options.mapping != null) {
            snapshots.keepMapping(options.mapping);
        }
        return append(deliveries);
    }

    /**
     * Puts what isn't cells into the folder: codes that no list had, notes, texts and lists.
     *
     * @return the lists
     */
    private List<Path> putTexts() throws IOException {
        unknown.writeInto(change);
        if (!options.notes.isEmpty()) {
            Declaring.put(change, options.notes);
        }
        for (Map.Entry<String, String> text : options.texts.entrySet()) {
            change.put(text.getKey(), text.getValue());
        }
        List<Path> copied = new ArrayList<>();
        for (ListFile list : lists) {
            copied.add(list.copyInto(change));
        }
        return copied;
    }

    private List<AppendReport> append(List<Delivery> deliveries) throws IOException {
        DuckDbObservationStore store = open();
        if (cluster == null) {
            Unheld.refuse(folder, Unheld.of(folder, store));
        }
        List<AppendReport> reports = store.append(deliveries);
        if (cluster != null) {
            reports = cluster.send(opened, reports);
            change.put(Manifest.FILE, Manifest.text(loaded(cluster.warehouse())));
            return reports;
        }
        change.put(Manifest.FILE, Manifest.text(loaded(opened)));
        opened.checkpoint();
        change.remove(DuckDbObservationStore.FILE + ".wal");
        change.put(DuckDbObservationStore.FILE);
        return reports;
    }

    /** Loads the files of one release again, into another warehouse. */
    static void again(
            FolderChange change,
            Observatory observatory,
            List<Manifest.Entry> entries,
            Path warehouse,
            LocalDate today)
            throws IOException {
        Manifest.Entry first = entries.get(0);
        Options options = new Options(first.knownFrom(), first.replaces(), false, null);
        Loading loading = new Loading(change, observatory, options, today, LargeTidy.LARGE);
        try {
            loading.readAgain(first, entries, warehouse);
        } finally {
            loading.close();
        }
    }

    private void readAgain(Manifest.Entry first, List<Manifest.Entry> entries, Path warehouse)
            throws IOException {
        String dataset = first.dataset();
        String version = ReleaseVersion.version(first.release());
        trade.learnMappings(folder, issues::add);
        for (Manifest.Entry entry : entries) {
            if (entry.mapping().equals(TradeFiles.COUNTRY_LIST)) {
                trade.learnCountries(folder.resolve(entry.file()), entry.file());
            }
        }
        Parcel parcel = new Parcel();
        Set<Path> staged = stageAgain(dataset, entries, warehouse, parcel);
        for (Manifest.Entry entry : entries) {
            parcel.files.add(new SourceFile(entry.file(), entry.sha256(), entry.mapping()));
            if (!staged.contains(folder.resolve(entry.file()))) {
                readAgain(dataset, entry, parcel);
            }
        }
        ownCodes().put(parcel.cells, issues::add);
        refuseErrors();
        openAt(warehouse).append(List.of(delivery(dataset, parcel, version)));
        opened.checkpoint();
    }

    /** Has the warehouse read the large files of a release; returns those. */
    private Set<Path> stageAgain(
            String dataset, List<Manifest.Entry> entries, Path warehouse, Parcel parcel)
            throws IOException {
        Map<Path, TidyKind> kinds = new LinkedHashMap<>();
        for (Manifest.Entry entry : entries) {
            if (entry.mapping().isEmpty() || entry.mapping().equals("baci")) {
                kinds.put(
                        folder.resolve(entry.file()),
                        entry.mapping().isEmpty() ? TidyKind.TRADE : null);
            }
        }
        Set<Path> staged = new HashSet<>();
        for (StagedFiles.Group group : stagedFiles(warehouse).find(kinds)) {
            if (group.cells().dataset().equals(dataset)) {
                issues.addAll(group.issues());
                parcel.staged.add(group.cells());
                staged.addAll(group.files().keySet());
            } else {
                openAt(warehouse).discard(group.cells());
            }
        }
        return staged;
    }

    /** Reads one file of a release, of which only the cells of that dataset are taken. */
    private void readAgain(String dataset, Manifest.Entry entry, Parcel parcel) throws IOException {
        Path file = folder.resolve(entry.file());
        boolean tidy = entry.mapping().isEmpty();
        Optional<LargeTidy.Table> table =
                tidy ? largeTidy.find(file, entry.file()) : Optional.empty();
        if (table.isPresent()) {
            issues.addAll(table.get().issues());
            if (table.get().texts().dataset().equals(dataset)) {
                parcel.tables.add(table.get().cells());
            }
            return;
        }
        TidyReading reading =
                tidy
                        ? trade.readTidy(file, entry.file()).reading()
                        : trade.readTable(file, entry.file(), issues::add)
                                .map(TradeFiles.Read::reading)
                                .orElse(null);
        if (reading != null) {
            issues.addAll(reading.issues());
            reading.observations().stream()
                    .filter(o -> o.dataset().equals(dataset))
                    .forEach(parcel.cells::add);
        }
    }

    private void read(Path file, TidyKind kind) throws IOException {
        String name = file.toString();
        Optional<LargeTidy.Table> table =
                kind == TidyKind.TRADE ? largeTidy.find(file, name) : Optional.empty();
        if (table.isPresent()) {
            take(file, table.get());
            return;
        }
        if (kind == null || kind == TidyKind.TRADE) {
            TradeFiles.Read read =
                    kind == null
                            ? trade.readTable(file, name, issues::add).orElse(null)
                            : trade.readTidy(file, name);
            if (read != null && read.reading() != null) {
                take(file, read);
            } else if (read != null) {
                lists(file);
            }
            return;
        }
        switch (kind) {
            case AREAS -> unknown.listAreas(list(file, name, "areas"));
            case PRODUCTS -> unknown.listProducts(list(file, name, "products"));
            default -> list(file, name, "attributes");
        }
    }

    private void take(Path file, TradeFiles.Read read) throws IOException {
        issues.addAll(read.reading().issues());
        unknown.name(read.reading().areaNames(), read.reading().productNames());
        SourceFile source =
                new SourceFile(snapshots.reference(file), snapshots.checksum(file), read.mapping());
        for (Observation o : read.reading().observations()) {
            Parcel parcel = parcels.computeIfAbsent(o.dataset(), d -> new Parcel());
            parcel.cells.add(o);
            parcel.files.add(source);
        }
    }

    private OwnCodes ownCodes() {
        return new OwnCodes(observatory.catalog().areas(), unknown::isListed);
    }

    private void take(StagedFiles.Group group) throws IOException {
        issues.addAll(group.issues());
        snapshots.know(group.files());
        Parcel parcel = parcels.computeIfAbsent(group.cells().dataset(), d -> new Parcel());
        parcel.staged.add(group.cells());
        for (Map.Entry<Path, String> file : group.files().entrySet()) {
            parcel.files.add(
                    new SourceFile(
                            snapshots.reference(file.getKey()), file.getValue(), group.mapping()));
        }
    }

    private void take(Path file, LargeTidy.Table table) throws IOException {
        issues.addAll(table.issues());
        unknown.name(table.texts().areaNames(), table.texts().productNames());
        Parcel parcel = parcels.computeIfAbsent(table.texts().dataset(), d -> new Parcel());
        parcel.tables.add(table.cells());
        parcel.files.add(new SourceFile(snapshots.reference(file), snapshots.checksum(file), ""));
    }

    /** Remembers a list of country codes beside every dataset, since rebuilding needs it. */
    private void lists(Path file) throws IOException {
        countryLists.add(
                new SourceFile(
                        snapshots.reference(file),
                        snapshots.checksum(file),
                        TradeFiles.COUNTRY_LIST));
    }

    private Set<String> list(Path file, String name, String sub) throws IOException {
        ListFile list = new ListFile(file, name, sub);
        lists.add(list);
        return list.check(folder, issues::add);
    }

    private Delivery delivery(String dataset, Parcel parcel, String version) {
        DatasetNote note =
                options.notes.getOrDefault(
                        dataset,
                        observatory
                                .datasets()
                                .getOrDefault(dataset, new DatasetNote(false, true, "", "", "")));
        Release release =
                new Release(
                        dataset + "@" + version,
                        dataset,
                        options.release,
                        note.source(),
                        note.url(),
                        note.licence());
        return new Delivery(
                release,
                parcel.cells,
                parcel.tables,
                parcel.staged,
                options.replace,
                List.copyOf(parcel.files));
    }

    /** What the warehouse says it was loaded from. */
    static List<Manifest.Entry> loaded(Warehouse store) {
        List<Manifest.Entry> entries = new ArrayList<>();
        for (Warehouse.LoadedFile f : store.files()) {
            entries.add(
                    new Manifest.Entry(
                            f.file().sha256(),
                            f.file().file(),
                            f.file().mapping(),
                            f.dataset(),
                            f.release(),
                            f.knownFrom(),
                            f.replaces(),
                            store.findRelease(f.release()).orElseThrow().withdrawn()));
        }
        return entries;
    }
}
