// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.flow.CellCorrection;
import eu.fondaco.core.flow.CellQuery;
import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.CellVersion;
import eu.fondaco.core.flow.Observation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Applies corrections to the versions of a cell that hold what these expect. */
final class CellCorrecting {

    private CellCorrecting() {}

    /** The version as it is to be shown: itself, corrected, or first itself and later corrected. */
    static List<CellVersion> parts(
            CellVersion version, CellQuery query, List<CellCorrection> corrections) {
        for (CellCorrection correction : corrections) {
            if (isOf(correction, version.cell())) {
                return query.history()
                        ? inTime(version, correction)
                        : List.of(
                                query.asOf() == null
                                                || correction.reported() == null
                                                || !correction.reported().isAfter(query.asOf())
                                        ? corrected(version, correction, version.from())
                                        : version);
            }
        }
        return List.of(version);
    }

    private static List<CellVersion> inTime(CellVersion version, CellCorrection correction) {
        LocalDate reported = correction.reported();
        if (reported == null || !reported.isAfter(version.from())) {
            return List.of(corrected(version, correction, version.from()));
        }
        if (version.until() != null && !reported.isBefore(version.until())) {
            return List.of(version);
        }
        List<CellVersion> parts = new ArrayList<>();
        parts.add(new CellVersion(version.cell(), version.release(), version.from(), reported));
        parts.add(corrected(version, correction, reported));
        return parts;
    }

    private static boolean isOf(CellCorrection correction, Observation o) {
        CellRange cell = correction.cell();
        return cell.dataset().equals(o.dataset())
                && cell.flow() == o.flow()
                && cell.reporters().contains(o.reporter())
                && cell.partners().contains(o.partner())
                && cell.products().contains(o.product())
                && cell.periods().contains(o.period())
                && o.value().doubleValue() == correction.expect();
    }

    private static CellVersion corrected(CellVersion version, CellCorrection c, LocalDate from) {
        Observation o = version.cell();
        Observation mended =
                new Observation(
                        o.dataset(),
                        o.reporter(),
                        o.partner(),
                        o.flow(),
                        o.product(),
                        o.period(),
                        BigDecimal.valueOf(c.value()),
                        o.unit(),
                        o.status(),
                        o.quantity(),
                        o.quantityUnit());
        return new CellVersion(mended, version.release(), from, version.until());
    }
}
