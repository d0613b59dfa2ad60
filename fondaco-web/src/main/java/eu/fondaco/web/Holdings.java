// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.catalog.Publication;
import eu.fondaco.core.figure.Corrected;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.kept.KeptChecks;
import eu.fondaco.core.kept.Overturned;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.measure.Measures;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.secrecy.GuardedStore;
import eu.fondaco.publishing.answer.Provenance;
import eu.fondaco.publishing.asking.FreeAnswers;
import eu.fondaco.web.table.TableFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything an observatory shows on its site. Held in memory and never changed while the server
 * runs; the store is read only.
 *
 * @param store {@link ObservationStore#empty()} where there are no cells
 * @param publication on what terms it is published
 * @param formats in which tables are given as files
 * @param free answers questions in everyday words
 * @param kept checks that are kept; they may change while the server runs
 * @param releases what was published with releases, the newest first
 * @param cards tells trade before and after agreements
 * @param overturned statements of published texts that changes had judged otherwise, the oldest
 *     first
 * @param corrected numbers that are corrected here, where it is said since when
 */
public record Holdings(
        Catalog catalog,
        ObservationStore store,
        Measures measures,
        QuestionEngine engine,
        QuestionLanguage language,
        Checker checker,
        List<BriefText> briefs,
        Publication publication,
        List<TableFormat> formats,
        FreeAnswers free,
        KeptChecks kept,
        List<ReleaseNotes> releases,
        AgreementCards cards,
        List<Overturned> overturned,
        List<Corrected> corrected) {

    /** Briefs that others wrote, with their statements judged by what is known now. */
    public static List<CheckedBrief> checked(Checker checker, List<BriefText> briefs) {
        return briefs.stream()
                .filter(b -> !b.isLiving())
                .map(
                        b ->
                                checker.check(
                                        b.file(),
                                        b.text(),
                                        new Checker.Options(b.lang(), b.published(), null)))
                .toList();
    }

    public Holdings {
        Objects.requireNonNull(catalog, "catalog");
        store = GuardedStore.of(Objects.requireNonNull(store, "store"), catalog);
        Objects.requireNonNull(measures, "measures");
        Objects.requireNonNull(engine, "engine");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(checker, "checker");
        Objects.requireNonNull(publication, "publication");
        Objects.requireNonNull(free, "free");
        Objects.requireNonNull(kept, "kept");
        Objects.requireNonNull(cards, "cards");
        briefs = List.copyOf(briefs);
        formats = List.copyOf(formats);
        releases = List.copyOf(releases);
        overturned = List.copyOf(overturned);
        corrected = List.copyOf(corrected);
    }

    /** Tells licences and days of what one answer, or one text, rests on. */
    public Provenance provenance() {
        return new Provenance(publication, store::releases);
    }

    /** The format of that name, such as {@code xlsx}. */
    public Optional<TableFormat> format(String name) {
        return formats.stream().filter(f -> f.extension().equals(name)).findFirst();
    }
}
