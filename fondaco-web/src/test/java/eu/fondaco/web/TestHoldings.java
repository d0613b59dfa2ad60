// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.asking.FreeReader;
import eu.fondaco.checking.lexicon.Lexicons;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.catalog.Publication;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.kept.KeptChecks;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.measure.Measures;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.time.RegisterWords;
import eu.fondaco.publishing.asking.FreeAnswers;
import eu.fondaco.publishing.asking.Held;
import eu.fondaco.web.table.Csv;
import eu.fondaco.web.table.Xlsx;
import java.util.List;

/** Holdings of little, with tables in two formats. */
public final class TestHoldings {

    private TestHoldings() {}

    /** Holdings without terms, that keep no checks and tell no cards. */
    public static Holdings of(
            Catalog catalog,
            ObservationStore store,
            Measures measures,
            QuestionEngine engine,
            QuestionLanguage language,
            Checker checker,
            List<BriefText> briefs) {
        return new Holdings(
                catalog,
                store,
                measures,
                engine,
                language,
                checker,
                briefs,
                Publication.UNSAID,
                List.of(new Csv(), new Xlsx()),
                free(catalog, store, engine, language, checker, briefs),
                new KeptInMemory(),
                List.of(),
                (asked, lang) -> {
                    throw new IllegalStateException("no cards are told here");
                },
                List.of(),
                List.of());
    }

    private static FreeAnswers free(
            Catalog catalog,
            ObservationStore store,
            QuestionEngine engine,
            QuestionLanguage language,
            Checker checker,
            List<BriefText> briefs) {
        return new FreeAnswers(
                new Held(catalog, store, engine, language, () -> Holdings.checked(checker, briefs)),
                () ->
                        new FreeReader(
                                catalog,
                                store.datasets(),
                                language,
                                Lexicons.shipped(),
                                RegisterWords::say,
                                List.of()));
    }

    /** The same on what terms it is published. */
    public static Holdings with(Holdings h, Publication terms) {
        return changed(h, terms, h.kept(), h.cards());
    }

    static Holdings with(Holdings h, KeptChecks kept) {
        return changed(h, h.publication(), kept, h.cards());
    }

    static Holdings with(Holdings h, AgreementCards cards) {
        return changed(h, h.publication(), h.kept(), cards);
    }

    private static Holdings changed(
            Holdings h, Publication terms, KeptChecks kept, AgreementCards cards) {
        return new Holdings(
                h.catalog(),
                h.store(),
                h.measures(),
                h.engine(),
                h.language(),
                h.checker(),
                h.briefs(),
                terms,
                h.formats(),
                h.free(),
                kept,
                h.releases(),
                cards,
                h.overturned(),
                h.corrected());
    }
}
