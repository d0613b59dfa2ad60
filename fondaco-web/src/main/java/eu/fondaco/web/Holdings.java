// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.checking.Checker;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.catalog.Publication;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.measure.Measures;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.secrecy.GuardedStore;
import eu.fondaco.web.table.Csv;
import eu.fondaco.web.table.TableFormat;
import eu.fondaco.web.table.Xlsx;
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
        List<TableFormat> formats) {

    /** Holdings whose tables are had as CSV and XLSX, without terms. */
    public Holdings(
            Catalog catalog,
            ObservationStore store,
            Measures measures,
            QuestionEngine engine,
            QuestionLanguage language,
            Checker checker,
            List<BriefText> briefs) {
        this(
                catalog,
                store,
                measures,
                engine,
                language,
                checker,
                briefs,
                Publication.UNSAID,
                List.of(new Csv(), new Xlsx()));
    }

    public Holdings {
        Objects.requireNonNull(catalog, "catalog");
        store = GuardedStore.of(Objects.requireNonNull(store, "store"), catalog);
        Objects.requireNonNull(measures, "measures");
        Objects.requireNonNull(engine, "engine");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(checker, "checker");
        Objects.requireNonNull(publication, "publication");
        briefs = List.copyOf(briefs);
        formats = List.copyOf(formats);
    }

    /** The format of that name, such as {@code xlsx}. */
    public Optional<TableFormat> format(String name) {
        return formats.stream().filter(f -> f.extension().equals(name)).findFirst();
    }
}
