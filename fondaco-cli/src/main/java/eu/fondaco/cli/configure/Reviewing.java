// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.CellCorrection;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.quality.CodeReview;
import eu.fondaco.core.quality.ConversionReview;
import eu.fondaco.core.quality.RemarkNote;
import eu.fondaco.core.quality.ScaleReview;
import eu.fondaco.core.quality.Wholes;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.text.Words;
import eu.fondaco.observatory.PullsYaml;
import eu.fondaco.sources.pull.PullSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that can be remarked about the data of an observatory. */
public final class Reviewing {

    private Reviewing() {}

    /**
     * The remarks, by dataset: on its codes, its scale, its cells; then on releases that are due
     * and on corrections.
     *
     * @param open an observatory with a warehouse
     */
    public static List<DataIssue> review(OpenObservatory open, LocalDate today) {
        Catalog catalog = open.catalog();
        Areas areas = catalog.areas();
        Set<String> groups = codes(areas, a -> a.isGroup() || !areas.membersOf(a.code()).isEmpty());
        Set<String> unspecified = codes(areas, Area::isSpecial);
        List<DataIssue> issues = new ArrayList<>();
        for (Dataset dataset : open.store().datasets()) {
            issues.addAll(CodeReview.of(dataset, catalog));
            issues.addAll(ScaleReview.of(dataset, open.store(), catalog));
            issues.addAll(ConversionReview.of(dataset, open.store(), catalog));
            issues.addAll(
                    open.warehouse()
                            .quality(
                                    dataset.id(),
                                    Wholes.of(dataset, catalog),
                                    groups,
                                    unspecified,
                                    today));
        }
        for (PullSpec pull : PullsYaml.read(open.observatory().folder(), issues::add)) {
            if (pull.nextRelease() != null && pull.isDue(today)) {
                issues.add(
                        due(
                                pull.id(),
                                pull.nextRelease(),
                                RemarkNote.RELEASE_DUE_REMEDY.note(pull.id())));
            }
        }
        open.observatory()
                .datasets()
                .forEach(
                        (id, note) -> {
                            if (note.nextRelease() != null && !note.nextRelease().isAfter(today)) {
                                issues.add(
                                        due(
                                                id,
                                                note.nextRelease(),
                                                RemarkNote.OWN_RELEASE_DUE_REMEDY.note()));
                            }
                        });
        List<DataIssue> lapsed = open.lapsedCorrections();
        int applied = open.observatory().corrections().size() - lapsed.size();
        if (applied > 0) {
            issues.add(corrected(applied, open.observatory().corrections()));
        }
        issues.addAll(lapsed);
        return issues;
    }

    private static DataIssue due(String id, LocalDate day, Note remedy) {
        return DataIssue.note(
                "release-due",
                "sources.yaml",
                0,
                "next_release",
                RemarkNote.RELEASE_DUE.note(id, day),
                remedy);
    }

    /** How many corrections count, with the first reasons of all. */
    private static DataIssue corrected(int applied, List<CellCorrection> corrections) {
        return DataIssue.note(
                "corrected-cell",
                "corrections",
                0,
                "",
                RemarkNote.CORRECTED.note(
                        applied,
                        corrections.stream()
                                .map(CellCorrection::reason)
                                .distinct()
                                .limit(3)
                                .collect(Collectors.joining("; "))),
                Words.NONE);
    }

    private static Set<String> codes(Areas areas, java.util.function.Predicate<Area> which) {
        return areas.list().stream().filter(which).map(Area::code).collect(Collectors.toSet());
    }
}
