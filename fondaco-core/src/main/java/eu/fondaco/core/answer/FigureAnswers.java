// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Evidence;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.measure.Measures;
import eu.fondaco.core.question.Question;
import java.time.LocalDate;

final class FigureAnswers {
  FigureAnswers(Catalog catalog, Measures measures, Attributes attributes) {}
  Answer answer(Question q, LocalDate asOf) {
    return new Answer.Unknown(q, Reason.NO_DATA, "no figure answers it", Evidence.NONE);
  }
}
