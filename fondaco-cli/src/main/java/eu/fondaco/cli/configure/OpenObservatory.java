// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.cli.configure.Failure.BadInputException;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.figure.Corrected;
import eu.fondaco.core.flow.CellCorrection;
import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.kept.Overturned;
import eu.fondaco.core.quality.RemarkNote;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.secrecy.GuardedStore;
import eu.fondaco.core.secrecy.GuardedStore.Place;
import eu.fondaco.core.secrecy.Memory;
import eu.fondaco.core.secrecy.PublicStore;
import eu.fondaco.observatory.Manifest;
import eu.fondaco.observatory.Observatory;
import eu.fondaco.observatory.change.FolderChange;
import eu.fondaco.observatory.release.StagedRelease;
import eu.fondaco.warehouse.CorrectedObservationStore;
import eu.fondaco.warehouse.DuckDbObservationStore;
import eu.fondaco.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * An observatory opened for reading: what its folder says, and its observations. DuckDB is loaded
 * only where there is a warehouse. Close it.
 */
public final class OpenObservatory implements AutoCloseable {

    private final Observatory observatory;
    private final Warehouse warehouse;
    private final ObservationStore store;
    private final List<Overturned> overturned;
    private final LocalDate opened = LocalDate.now();
    private long changes;

    private OpenObservatory(Observatory observatory, Warehouse warehouse) {
        this(
                observatory,
                warehouse,
                store(observatory, warehouse),
                Overturning.read(observatory.folder()));
    }

    private OpenObservatory(
            Observatory observatory,
            Warehouse warehouse,
            ObservationStore store,
            List<Overturned> overturned) {
        this.observatory = observatory;
        this.warehouse = warehouse;
        this.store = store;
        this.overturned = List.copyOf(overturned);
    }

    /** The same, of which datasets that aren't public yet are no part. */
    OpenObservatory forVisitors() {
        return without(internal(observatory, opened));
    }

    /** The same without some datasets. */
    OpenObservatory without(Set<String> internal) {
        if (internal.isEmpty() || warehouse == null) {
            return this;
        }
        return new OpenObservatory(
                observatory,
                warehouse,
                GuardedStore.of(
                        PublicStore.of(held(observatory, warehouse), internal),
                        observatory.catalog(),
                        memory(observatory)),
                overturned);
    }

    /** The datasets that visitors may not see on a day. */
    static Set<String> internal(Observatory observatory, LocalDate day) {
        return observatory.datasets().entrySet().stream()
                .filter(d -> !d.getValue().isPublic(day))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * Opens a folder for questions; a release whose hour has come is published first.
     *
     * @throws BadInputException when its content has errors, or the warehouse lacks a file that the
     *     folder says was loaded
     */
    public static OpenObservatory open(Path folder) {
        DuckDbObservationStore.prepare(folder);
        StagedRelease.publishDue(folder, Instant.now());
        return consistent(folder, () -> of(sound(folder)));
    }

    /**
     * Reads a folder.
     *
     * @throws BadInputException when its content has errors
     */
    static Observatory sound(Path folder) {
        Observatory observatory = Observatory.read(folder);
        if (observatory.hasErrors()) {
            throw new BadInputException(observatory.issues());
        }
        return observatory;
    }

    /** Reads a folder whatever its issues, when a load that was cut short is finished. */
    public static Observatory read(Path folder) {
        try {
            FolderChange.settle(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Observatory.read(folder);
    }

    /** Opens again where a load came between the lists and the warehouse. */
    private static OpenObservatory consistent(Path folder, Supplier<OpenObservatory> opening) {
        try {
            while (true) {
                FolderChange.settle(folder);
                long before = FolderChange.count(folder);
                OpenObservatory open = opening.get();
                List<Manifest.Entry> missing = open.missing();
                if (FolderChange.count(folder) == before && !FolderChange.isUnsettled(folder)) {
                    if (!missing.isEmpty()) {
                        open.close();
                        Unheld.refuse(folder, missing);
                    }
                    open.changes = before;
                    return open;
                }
                open.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What to do where the warehouse lacks files that were loaded elsewhere. */
    public Optional<DataIssue> behind() {
        List<Manifest.Entry> missing = missing();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Unheld.issue(observatory.folder(), missing));
    }

    /** Files that were loaded elsewhere; what a cluster holds is the same for all. */
    List<Manifest.Entry> missing() {
        return observatory.cluster() != null
                ? List.of()
                : Unheld.of(observatory.folder(), warehouse);
    }

    /** Whether the folder has changed since this was opened, or something became public. */
    public boolean isStale() {
        try {
            return !internal(observatory, LocalDate.now()).equals(internal(observatory, opened))
                    || FolderChange.count(observatory.folder()) != changes
                    || warehouse != null && warehouse.isStale();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens an observatory that was read, whatever its issues. */
    public static OpenObservatory of(Observatory observatory) {
        return new OpenObservatory(observatory, Warehouses.openToRead(observatory));
    }

    public Observatory observatory() {
        return observatory;
    }

    public Catalog catalog() {
        return observatory.catalog();
    }

    /**
     * The observations with the observatory's corrections, behind the gate that gives no
     * confidential cell away; an empty store without a warehouse.
     */
    public ObservationStore store() {
        return store;
    }

    /** What changes of it had judged otherwise, as noted when it was opened; the oldest first. */
    public List<Overturned> overturned() {
        return overturned;
    }

    private static ObservationStore store(Observatory observatory, Warehouse warehouse) {
        if (warehouse == null) {
            return ObservationStore.empty();
        }
        return GuardedStore.of(
                held(observatory, warehouse), observatory.catalog(), memory(observatory));
    }

    /**
     * Where it is kept which cells aren't shown; null where cells are corrected, since then they
     * aren't told by their releases.
     */
    private static Memory memory(Observatory observatory) {
        return observatory.corrections().isEmpty() ? FoundOut.of(observatory.folder()) : null;
    }

    /** Everything, with the observatory's corrections. */
    private static ObservationStore held(Observatory observatory, Warehouse warehouse) {
        return observatory.corrections().isEmpty()
                ? warehouse
                : new CorrectedObservationStore(warehouse, observatory.corrections());
    }

    /** Corrections whose cell doesn't hold what they expect. */
    public List<DataIssue> lapsedCorrections() {
        if (observatory.corrections().isEmpty() || warehouse == null) {
            return List.of();
        }
        return new CorrectedObservationStore(warehouse, observatory.corrections())
                .lapsed().stream()
                        .map(
                                c ->
                                        DataIssue.warning(
                                                "correction-lapsed",
                                                "corrections",
                                                0,
                                                "expect",
                                                RemarkNote.LAPSED.note(c.cell(), c.expect()),
                                                RemarkNote.LAPSED_REMEDY.note()))
                        .toList();
    }

    /** Numbers of what may be seen that are corrected, where it is said since when. */
    public List<Corrected> corrected() {
        List<Corrected> all = new ArrayList<>(observatory.corrected());
        if (observatory.corrections().isEmpty() || warehouse == null) {
            return all;
        }
        List<CellCorrection> lapsed =
                new CorrectedObservationStore(warehouse, observatory.corrections()).lapsed();
        for (CellCorrection c : observatory.corrections()) {
            String dataset = c.cell().dataset();
            boolean seen = store.datasets().stream().anyMatch(d -> d.id().equals(dataset));
            if (seen && c.reported() != null && !lapsed.contains(c)) {
                all.add(new Corrected(question(c), "", c.reason(), c.reported()));
            }
        }
        return all;
    }

    private static Question question(CellCorrection correction) {
        CellRange cell = correction.cell();
        return Question.of("level")
                .flow(cell.flow())
                .reporter(Codes.of(cell.reporters().iterator().next()))
                .partner(Codes.of(cell.partners().iterator().next()))
                .product(Codes.of(cell.products().iterator().next()))
                .period(cell.periods().iterator().next())
                .dataset(cell.dataset())
                .build();
    }

    /** Whether any dataset may hold confidential cells. */
    public boolean mayHide() {
        return store.datasets().stream().anyMatch(d -> store.mayHide(d.id()));
    }

    /**
     * Writes all versions of all cells to a file.
     *
     * @param format {@code csv} or {@code parquet}
     * @param confidential whether confidential cells are written with their values
     */
    public void export(Path target, String format, boolean confidential) throws IOException {
        Map<String, Collection<Place>> hidden = new HashMap<>();
        if (store instanceof GuardedStore guarded) {
            guarded.datasets().forEach(d -> hidden.put(d.id(), guarded.hidden(d.id())));
        }
        warehouse.export(target, format, confidential ? null : hidden);
    }

    /** The warehouse itself, or null where there is none. */
    public Warehouse warehouse() {
        return warehouse;
    }

    @Override
    public void close() {
        if (warehouse != null) {
            warehouse.close();
        }
    }
}
