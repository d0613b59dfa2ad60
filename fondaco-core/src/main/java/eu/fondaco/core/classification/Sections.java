// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.classification;

import java.util.Map;
import java.util.Set;

/**
 * The letters above the divisions of NACE Rev. 2 and what is aligned with it (CPA 2008 and 2.1,
 * Ateco 2007): lists of codes often give them without saying which divisions they hold. Source:
 * Regulation (EC) No 1893/2006, annex I.
 */
final class Sections {

    private static final Set<String> ALIGNED = Set.of("NACE2", "CPA2008", "CPA2.1", "ATECO2007");

    private static final Map<String, int[]> DIVISIONS =
            Map.ofEntries(
                    Map.entry("A", new int[] {1, 3}),
                    Map.entry("B", new int[] {5, 9}),
                    Map.entry("C", new int[] {10, 33}),
                    Map.entry("D", new int[] {35, 35}),
                    Map.entry("E", new int[] {36, 39}),
                    Map.entry("F", new int[] {41, 43}),
                    Map.entry("G", new int[] {45, 47}),
                    Map.entry("H", new int[] {49, 53}),
                    Map.entry("I", new int[] {55, 56}),
                    Map.entry("J", new int[] {58, 63}),
                    Map.entry("K", new int[] {64, 66}),
                    Map.entry("L", new int[] {68, 68}),
                    Map.entry("M", new int[] {69, 75}),
                    Map.entry("N", new int[] {77, 82}),
                    Map.entry("O", new int[] {84, 84}),
                    Map.entry("P", new int[] {85, 85}),
                    Map.entry("Q", new int[] {86, 88}),
                    Map.entry("R", new int[] {90, 93}),
                    Map.entry("S", new int[] {94, 96}),
                    Map.entry("T", new int[] {97, 98}),
                    Map.entry("U", new int[] {99, 99}));

    private Sections() {}

    /** The section of a division, or empty. */
    static String of(Nomenclature nomenclature, String code) {
        if (!ALIGNED.contains(nomenclature.id()) || !code.matches("\\d{2}")) {
            return "";
        }
        int division = Integer.parseInt(code);
        for (Map.Entry<String, int[]> e : DIVISIONS.entrySet()) {
            if (division >= e.getValue()[0] && division <= e.getValue()[1]) {
                return e.getKey();
            }
        }
        return "";
    }
}
