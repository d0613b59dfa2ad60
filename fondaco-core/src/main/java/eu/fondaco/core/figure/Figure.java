// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.figure;

import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.PartialDate;
import java.util.Objects;

/**
 * A number somebody published: the question it answers, the value with its precision, who said so
 * first, when and where. Every figure answers its own question; levels also enter arithmetic.
 *
 * @param value in base units
 * @param step one unit of the last printed digit, in base units; 0 for ranks and counts
 * @param digits how many significant digits were printed
 * @param unit as in {@link eu.fondaco.core.evidence.Answer.Known}
 * @param asPrinted the words and digits of the page
 * @param released when it was published; may be unknown
 * @param origin who produced it first (producer, release, note): origins are counted, not addresses
 */
public record Figure(
        String id,
        Question question,
        double value,
        double step,
        int digits,
        Qualifier qualifier,
        String unit,
        String asPrinted,
        PartialDate released,
        String origin,
        String url,
        String note) {

    public Figure {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(qualifier, "qualifier");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(released, "released");
        note = note == null ? "" : note;
    }
}
