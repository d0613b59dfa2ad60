// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.claim;

import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Label;
import java.util.List;

/**
 * Why a number is wrong: it is right for another question, or its digits, sign or scale slipped.
 *
 * @param slip wrong_flow, wrong_year, wrong_base, wrong_partner, wrong_product, wrong_reporter,
 *     wrong_denominator, component_as_total, total_as_component, scale, digit, wrong_rank,
 *     direction, pp_vs_percent, level_vs_growth, wrong_date, wrong_instrument, wrong_kind_of_area,
 *     wrong_name, wrong_place, revised
 * @param reading the question for which the stated number is right; null for slips of digits and
 *     ranks
 * @param expectedHits how many neighbours would fit by chance at that precision
 * @param probable whether "probably" may be said: below 0.1 expected hits and a likely slip
 * @param words one sentence, in both languages
 * @param corrected the sentence with the right number, ready to paste; empty when there is none
 * @param alternatives other neighbours that fit, likeliest first
 */
public record Diagnosis(
        String slip,
        Question reading,
        double expectedHits,
        boolean probable,
        Label words,
        Label corrected,
        List<Question> alternatives) {

    public Diagnosis {
        alternatives = List.copyOf(alternatives);
    }

    /** What was right when it was written is no slip. */
    public static Diagnosis revised(Label words) {
        return new Diagnosis("revised", null, 0, true, words, Label.of(""), List.of());
    }

    /** The same with the corrected sentence. */
    public Diagnosis withCorrected(Label sentence) {
        return new Diagnosis(slip, reading, expectedHits, probable, words, sentence, alternatives);
    }
}
