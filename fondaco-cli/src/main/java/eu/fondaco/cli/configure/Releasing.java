// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.core.flow.Dataset.Reported;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import eu.fondaco.observatory.release.StagedRelease;
import eu.fondaco.publishing.release.ReleaseComparison;
import eu.fondaco.publishing.release.WhatChanged;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An observatory beside the release that is made for it: what is odd about its data, what changes,
 * what notes say. Both are seen as visitors see them. Close it.
 */
public final class Releasing implements AutoCloseable {

    private final StagedRelease release;
    private final OpenObservatory whole;
    private final OpenObservatory before;
    private final OpenObservatory after;

    private Releasing(StagedRelease release, OpenObservatory whole, OpenObservatory staged) {
        this.release = release;
        this.whole = whole;
        this.before = whole.forVisitors();
        this.after = staged.forVisitors();
    }

    /** Opens both. */
    public static Releasing open(java.nio.file.Path folder, StagedRelease release) {
        OpenObservatory whole = OpenObservatory.open(folder);
        boolean opened = false;
        try {
            Releasing both = new Releasing(release, whole, OpenObservatory.open(release.folder()));
            opened = true;
            return both;
        } finally {
            if (!opened) {
                whole.close();
            }
        }
    }

    /** The observatory as it will be. */
    public OpenObservatory after() {
        return after;
    }

    /** What would be remarked about the data after the release and isn't yet. */
    public List<DataIssue> remarks() {
        if (after.warehouse() == null) {
            return List.of();
        }
        Set<String> known = new HashSet<>();
        if (before.warehouse() != null) {
            Reviewing.review(before, release.day()).forEach(i -> known.add(i.in(Lang.EN)));
        }
        return Reviewing.review(after, release.day()).stream()
                .filter(i -> !known.contains(i.in(Lang.EN)))
                .toList();
    }

    /** What the release changes; what it overturns is noted in it. */
    public WhatChanged changes() throws IOException {
        return new ReleaseComparison(side(before), side(after))
                .compare(Overturning.byRelease(release, before, after));
    }

    private static ReleaseComparison.Side side(OpenObservatory open) {
        return new ReleaseComparison.Side(open.catalog(), open.store(), new Wiring(open).engine());
    }

    /** The newest period that anything is held of an area's exports after the release. */
    public Optional<Period> newest(String area) {
        return after.store().datasets().stream()
                .flatMap(
                        d ->
                                Stream.ofNullable(
                                                d.coverage()
                                                        .get(new Reported(area, TradeFlow.EXPORTS)))
                                        .flatMap(Set::stream))
                .max(Comparator.comparing(Period::lastDay).thenComparing(Period::months));
    }

    @Override
    public void close() {
        try (whole) {
            after.close();
        }
    }
}
