// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.survival;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts yearly values into spells of trade, each with the logarithm of its first year's value as its
 * trait. Years without trade inside a spell are bridged up to a number in a row. A spell under way
 * in the first year held is left out, since its age isn't known; one that began before the window
 * but after that enters it at its age.
 */
public final class Spells {

    private Spells() {}

    /**
     * The spells of one relation.
     *
     * @param values one a year, in order; trade is what is above 0
     * @param from the index of the window's first year; earlier years tell only how old a spell is
     * @param gap how many years in a row without trade a spell may bridge
     */
    public static List<Spell> of(double[] values, int from, int gap) {
        List<Spell> spells = new ArrayList<>();
        int last = values.length - 1;
        for (int start = 0; start <= last; ) {
            if (!(values[start] > 0)) {
                start++;
                continue;
            }
            int end = endOf(values, start, gap);
            boolean censored = end == last;
            int entry = Math.max(0, from - start);
            int exit = end - start + (censored ? 0 : 1);
            if (start > 0 && exit > entry) {
                spells.add(new Spell(entry, exit, !censored, Math.log(values[start])));
            }
            start = end + 1;
        }
        return spells;
    }

    /** The last year with trade of the spell that starts in one. */
    private static int endOf(double[] values, int start, int gap) {
        int end = start;
        for (int year = start + 1; year < values.length && year - end <= gap + 1; year++) {
            end = values[year] > 0 ? year : end;
        }
        return end;
    }
}
