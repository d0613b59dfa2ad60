// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.pull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one request asks for.
 *
 * @param where codes by dimension
 * @param from first period; empty for none
 * @param to last period; empty for none
 */
public record Portion(Map<String, List<String>> where, String from, String to) {

    /**
     * Two portions that are it together: the codes of the dimension that names most of them are
     * halved, else the years. None where it can't be halved.
     */
    List<Portion> halves() {
        String longest = null;
        for (Map.Entry<String, List<String>> dimension : where.entrySet()) {
            int size = dimension.getValue().size();
            if (size > 1 && (longest == null || size > where.get(longest).size())) {
                longest = dimension.getKey();
            }
        }
        if (longest != null) {
            List<String> codes = where.get(longest);
            int middle = codes.size() / 2;
            return List.of(
                    with(longest, codes.subList(0, middle)),
                    with(longest, codes.subList(middle, codes.size())));
        }
        if (from.matches("\\d{4}") && to.matches("\\d{4}") && from.compareTo(to) < 0) {
            int middle = (Integer.parseInt(from) + Integer.parseInt(to)) / 2;
            return List.of(
                    new Portion(where, from, String.valueOf(middle)),
                    new Portion(where, String.valueOf(middle + 1), to));
        }
        return List.of();
    }

    private Portion with(String dimension, List<String> codes) {
        Map<String, List<String>> all = new LinkedHashMap<>(where);
        all.put(dimension, List.copyOf(codes));
        return new Portion(all, from, to);
    }
}
