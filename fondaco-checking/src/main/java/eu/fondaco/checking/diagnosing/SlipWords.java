// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.diagnosing;

import eu.fondaco.checking.speech.Speech;
import eu.fondaco.core.text.Label;
import java.util.Map;

/** What a slip is called for people. */
public final class SlipWords {

    private static final Map<String, Label> WORDS =
            Map.ofEntries(
                    Map.entry("wrong_flow", Speech.both("slip-words.other-flow")),
                    Map.entry("wrong_year", Speech.both("slip-words.another-year")),
                    Map.entry("wrong_base", Speech.both("slip-words.counted-from-another-year")),
                    Map.entry("wrong_partner", Speech.both("slip-words.another-partner")),
                    Map.entry("wrong_product", Speech.both("slip-words.another-product")),
                    Map.entry("wrong_reporter", Speech.both("slip-words.another-area")),
                    Map.entry("wrong_denominator", Speech.both("slip-words.share-something-else")),
                    Map.entry("component_as_total", Speech.both("slip-words.part-taken-for-whole")),
                    Map.entry("total_as_component", Speech.both("slip-words.whole-taken-for-part")),
                    Map.entry("scale", Speech.both("slip-words.thousands-millions-billions-are")),
                    Map.entry("revised", Speech.both("slip-words.figure-has-been-revised")),
                    Map.entry("digit", Speech.both("slip-words.digit-slipped")),
                    Map.entry("wrong_rank", Speech.both("slip-words.has-another-place")),
                    Map.entry("direction", Speech.both("slip-words.went-other-way")),
                    Map.entry(
                            "pp_vs_percent", Speech.both("slip-words.percentage-points-per-cent")),
                    Map.entry(
                            "level_vs_growth", Speech.both("slip-words.another-measure-same-flow")),
                    Map.entry("wrong_date", Speech.both("slip-words.date-another-one")),
                    Map.entry("wrong_instrument", Speech.both("slip-words.was-another-act")),
                    Map.entry("wrong_kind_of_area", Speech.both("slip-words.another-kind-area")),
                    Map.entry("wrong_place", Speech.both("slip-words.was-elsewhere")),
                    Map.entry("wrong_name", Speech.both("slip-words.name-another-one")),
                    Map.entry("wrong_scope", Speech.both("slip-words.its-subjects-are-others")),
                    Map.entry("wrong_status", Speech.both("slip-words.its-state-another")),
                    Map.entry("wrong_party", Speech.both("slip-words.party-another-one")),
                    Map.entry("wrong_kind", Speech.both("slip-words.another-kind-act")),
                    Map.entry("wrong_count", Speech.both("slip-words.number-another")));

    private SlipWords() {}

    /** What one slip is called, in both languages. */
    public static Label of(String slip) {
        return WORDS.getOrDefault(slip, Label.of(slip));
    }

    /** The same for two slips at once, of which one is named. */
    static Label ofTwo(String slip) {
        Label one = of(slip);
        return Speech.both("slip-words.one-more-field-differs", one);
    }
}
