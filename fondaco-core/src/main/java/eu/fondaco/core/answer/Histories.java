// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.flow.CellQuery;
import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.CellVersion;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * All versions of the cells that a batch of questions about revisions needs: a series is listed
 * once, whatever its periods are asked for. Long histories aren't kept but listed again.
 */
final class Histories {

    private static final int KEPT = 100_000;

    private final ObservationStore store;
    private final Map<CellQuery, List<CellVersion>> kept = new HashMap<>();
    private Map<String, Release> releases;
    private int size;

    Histories(ObservationStore store) {
        this.store = store;
    }

    /** The newest day, up to one, on which a dataset was released; null where none is known. */
    LocalDate newest(String dataset, LocalDate asOf) {
        return releases().values().stream()
                .filter(r -> r.dataset().equals(dataset) && r.knownFrom() != null)
                .filter(r -> !r.isWithdrawn(asOf))
                .map(Release::knownFrom)
                .filter(d -> asOf == null || !d.isAfter(asOf))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The release of an id; null where it isn't held. */
    Release find(String id) {
        return releases().get(id);
    }

    /** Whether a release says when it came out; one that isn't held doesn't. */
    boolean isDated(String release) {
        Release found = releases().get(release);
        return found != null && found.knownFrom() != null;
    }

    private Map<String, Release> releases() {
        if (releases == null) {
            releases = new HashMap<>();
            store.releases().forEach(r -> releases.put(r.id(), r));
        }
        return releases;
    }

    /** Shows the versions of a range's cells, those of a cell in the order of their days. */
    void each(CellRange range, Consumer<CellVersion> sink) {
        CellQuery query =
                new CellQuery(
                        range.dataset(),
                        Set.of(range.flow()),
                        range.reporters(),
                        range.partners(),
                        range.products(),
                        true,
                        null);
        List<CellVersion> known = kept.get(query);
        if (known == null) {
            list(query, range, sink);
        } else {
            known.stream().filter(v -> range.periods().contains(v.cell().period())).forEach(sink);
        }
    }

    private void list(CellQuery query, CellRange range, Consumer<CellVersion> sink) {
        List<CellVersion> listed = new ArrayList<>();
        try {
            store.forEachCell(
                    query,
                    version -> {
                        if (size + listed.size() <= KEPT) {
                            listed.add(version);
                        }
                        if (range.periods().contains(version.cell().period())) {
                            sink.accept(version);
                        }
                        return true;
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("the versions of " + range + " can't be read", e);
        }
        if (size + listed.size() <= KEPT) {
            kept.put(query, listed);
            size += listed.size();
        }
    }
}
