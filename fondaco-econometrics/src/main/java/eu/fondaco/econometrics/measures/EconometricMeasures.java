// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.measures;

import eu.fondaco.core.measure.Measure;
import java.util.List;
import java.util.stream.Stream;

/** The measures of the question language that need the econometrics, which core doesn't know. */
public final class EconometricMeasures {

    private static final List<Measure> ALL =
            Stream.of(
                            ComplexityMeasure.all(),
                            List.of(new ProximityMeasure()),
                            IncomeMeasure.all(),
                            GrowthMeasure.all(),
                            PotentialMeasure.all(),
                            HazardMeasure.all(),
                            SeasonalMeasure.all())
                    .<Measure>flatMap(List::stream)
                    .toList();

    private EconometricMeasures() {}

    /** All of them, in the order of the documentation. */
    public static List<Measure> all() {
        return ALL;
    }
}
