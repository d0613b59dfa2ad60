// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.diagnosing;

import java.util.List;
import java.util.Map;

/**
 * A measure that another one is mistaken for.
 *
 * @param slip what the mistake is called
 * @param measure the other measure
 * @param base what becomes of the time that a change is counted from
 * @param whole what becomes of the whole of a share
 * @param prior how likely the mistake is, as a logarithm, before any number is seen
 */
record Other(String slip, String measure, Base base, Whole whole, double prior) {

    /** What becomes of a base. */
    enum Base {
        KEPT,
        NONE,
        /** The year before. */
        PREVIOUS,
        /** As it is, the year before where there is none. */
        GIVEN_OR_PREVIOUS
    }

    /** What becomes of a whole. */
    enum Whole {
        KEPT,
        NONE,
        /** The usual one of such a question. */
        USUAL,
        /** The same, and only where there is one. */
        THE_USUAL
    }

    private static final String KIND = "level_vs_growth";
    private static final String POINTS = "pp_vs_percent";

    /** By the measure that is asked. */
    static final Map<String, List<Other>> OF =
            Map.ofEntries(
                    Map.entry("level", List.of(kind("change", Base.PREVIOUS, Whole.KEPT, 4))),
                    Map.entry("change", List.of(kind("level", Base.NONE, Whole.KEPT, 6))),
                    Map.entry(
                            "share",
                            List.of(
                                    kind("growth", Base.PREVIOUS, Whole.NONE, 4),
                                    kind("contribution", Base.PREVIOUS, Whole.KEPT, 4),
                                    kind("share_of_change", Base.PREVIOUS, Whole.KEPT, 2.5))),
                    Map.entry(
                            "growth",
                            List.of(
                                    kind("average_growth", Base.KEPT, Whole.KEPT, 4),
                                    kind("contribution", Base.KEPT, Whole.USUAL, 3.5),
                                    kind("share", Base.NONE, Whole.THE_USUAL, 4),
                                    new Other(
                                            POINTS,
                                            "change/share",
                                            Base.KEPT,
                                            Whole.THE_USUAL,
                                            3))),
                    Map.entry("average_growth", List.of(kind("growth", Base.KEPT, Whole.KEPT, 5))),
                    Map.entry(
                            "contribution",
                            List.of(
                                    kind("share", Base.NONE, Whole.KEPT, 6),
                                    kind("growth", Base.KEPT, Whole.NONE, 6),
                                    kind("share_of_change", Base.KEPT, Whole.KEPT, 5),
                                    kind("change/share", Base.KEPT, Whole.KEPT, 5))),
                    Map.entry("growth/share", ofShares()),
                    Map.entry("change/share", ofShares()),
                    Map.entry("growth/gdp_ratio", ofRatios()),
                    Map.entry("change/gdp_ratio", ofRatios()),
                    Map.entry(
                            "gdp_ratio",
                            List.of(kind("growth", Base.GIVEN_OR_PREVIOUS, Whole.KEPT, 3))));

    private static Other kind(String measure, Base base, Whole whole, double prior) {
        return new Other(KIND, measure, base, whole, prior);
    }

    private static List<Other> ofShares() {
        return List.of(
                kind("share", Base.NONE, Whole.KEPT, 5), kind("growth", Base.KEPT, Whole.NONE, 5));
    }

    private static List<Other> ofRatios() {
        return List.of(kind("gdp_ratio", Base.NONE, Whole.KEPT, 4.5));
    }
}
