// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.checking.Checker;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.measure.Measures;
import eu.fondaco.core.question.QuestionEngine;
import java.util.List;
import java.util.Objects;

/**
 * Everything an observatory shows on its site. Held in memory and never changed while the server runs;
 * the store is read only.
 *
 * @param store {@link ObservationStore#empty()} where there are no cells
 */
public record Holdings(
    Catalog catalog,
    ObservationStore store,
    Measures measures,
    QuestionEngine engine,
    QuestionLanguage language,
    Checker checker,
    List<BriefText> briefs) {

  public Holdings {
    Objects.requireNonNull(catalog, "catalog");
    Objects.requireNonNull(store, "store");
    Objects.requireNonNull(measures, "measures");
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(checker, "checker");
    briefs = List.copyOf(briefs);
  }
}
