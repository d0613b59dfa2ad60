// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.release;

import eu.fondaco.core.flow.CellQuery;
import eu.fondaco.core.flow.CellVersion;
import eu.fondaco.core.flow.Dataset.Reported;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.time.Period;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * What the cells of one release change of a dataset. All versions of its cells are passed over
 * once, in the order in which they were known; no more than a few of them are held.
 */
final class CellChanges {

    private static final int MOST = 15;

    private final String release;
    private final PriorityQueue<WhatChanged.Revised> largest =
            new PriorityQueue<>(
                    Comparator.comparingDouble((WhatChanged.Revised r) -> Math.abs(r.by())));
    private final Map<Reported, Period> newest = new HashMap<>();
    private Observation before;
    private long fresh;
    private long revised;
    private long same;
    private Period first;
    private Period last;

    private CellChanges(String release) {
        this.release = release;
    }

    static CellChanges of(ObservationStore store, String dataset, String release)
            throws IOException {
        CellChanges changes = new CellChanges(release);
        store.forEachCell(CellQuery.of(dataset).withHistory(), changes::see);
        return changes;
    }

    private boolean see(CellVersion version) {
        Observation cell = version.cell();
        if (version.release().equals(release)) {
            take(cell, before != null && isSame(before, cell) ? before : null);
        }
        before = cell;
        return true;
    }

    private static boolean isSame(Observation a, Observation b) {
        return a.flow() == b.flow()
                && a.reporter().equals(b.reporter())
                && a.partner().equals(b.partner())
                && a.product().equals(b.product())
                && a.period().equals(b.period());
    }

    private void take(Observation cell, Observation was) {
        Reported series = new Reported(cell.reporter(), cell.flow());
        newest.merge(series, cell.period(), (a, b) -> isLater(b, a) ? b : a);
        if (was == null) {
            fresh++;
            first = first == null || cell.period().compareTo(first) < 0 ? cell.period() : first;
            last = last == null || isLater(cell.period(), last) ? cell.period() : last;
        } else if (was.value().compareTo(cell.value()) == 0) {
            same++;
        } else {
            revised++;
            largest.add(new WhatChanged.Revised(cell, was.value()));
            if (largest.size() > MOST) {
                largest.poll();
            }
        }
    }

    /** The later end counts; of two that end together the longer. */
    private static boolean isLater(Period a, Period b) {
        int ends = a.lastDay().compareTo(b.lastDay());
        return ends > 0 || ends == 0 && a.months() > b.months();
    }

    WhatChanged.Brought brought(String dataset) {
        return new WhatChanged.Brought(dataset, release, fresh, revised, same, first, last);
    }

    /** The largest revisions, the largest first. */
    List<WhatChanged.Revised> largest() {
        List<WhatChanged.Revised> list = new ArrayList<>(largest);
        list.sort(largest.comparator().reversed());
        return list;
    }

    /** The newest period that each series is given for. */
    Map<Reported, Period> newest() {
        return newest;
    }
}
