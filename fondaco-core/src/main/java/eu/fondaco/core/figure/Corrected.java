// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.figure;

import eu.fondaco.core.question.Question;
import java.time.LocalDate;
import java.util.Objects;

/**
 * That a number is corrected here, not by how much: who wants the number asks for it.
 *
 * @param question what the number answers
 * @param figure id of a published figure; empty for a cell
 * @param day from which the correction is known
 */
public record Corrected(Question question, String figure, String reason, LocalDate day) {

    public Corrected {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(day, "day");
    }
}
