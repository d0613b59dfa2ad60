// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.warehouse.scan.CsvForm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * BACI's columns, as the warehouse reads them by itself: the same that the mapping of BACI says.
 */
final class BaciForm {

    /** Widths to which a missing number is padded with blanks. */
    private static final int WIDEST = 12;

    private BaciForm() {}

    /**
     * @param countries codes of countries by their numbers; may be empty
     */
    static CsvForm of(List<String> header, Map<String, String> countries) {
        List<String> missing = new ArrayList<>(List.of(""));
        for (int width = 2; width <= WIDEST; width++) {
            missing.add(" ".repeat(width - 2) + "NA");
        }
        return new CsvForm(
                ',',
                header,
                "baci",
                "USD",
                Map.of(),
                Map.of(
                        "reporter",
                        "i",
                        "partner",
                        "j",
                        "product",
                        "k",
                        "period",
                        "t",
                        "value",
                        "v",
                        "quantity",
                        "q"),
                "X",
                "t",
                countries,
                Set.of(),
                countries.isEmpty() ? "M49-" : "",
                "HS:",
                true,
                true,
                missing);
    }

    /** Whether all are codes of areas as the mapping makes them. */
    static boolean areCodes(Collection<String> texts) {
        return texts.stream().allMatch(t -> t.matches("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.:-]{0,63}"));
    }
}
