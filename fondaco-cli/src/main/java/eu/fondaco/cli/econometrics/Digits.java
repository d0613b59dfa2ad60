// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.econometrics;

import eu.fondaco.econometrics.table.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shortens product codes, so that rows add up to a coarser level of a nomenclature. */
final class Digits {

    private Digits() {}

    static Column first(Column codes, int digits) {
        Column.Text t = (Column.Text) codes;
        Map<String, Integer> heads = new LinkedHashMap<>();
        int[] map = new int[t.labels().size()];
        for (int i = 0; i < map.length; i++) {
            String code = t.labels().get(i);
            String head = code.substring(0, Math.min(digits, code.length()));
            Integer known = heads.putIfAbsent(head, heads.size());
            map[i] = known == null ? heads.size() - 1 : known;
        }
        int[] out = new int[t.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = t.codes()[i] < 0 ? -1 : map[t.codes()[i]];
        }
        return new Column.Text(out, new ArrayList<>(heads.keySet()));
    }
}
