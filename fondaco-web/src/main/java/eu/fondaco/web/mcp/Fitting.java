// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.mcp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes answers small: as many entries of a list as there is room for, and how many are left out.
 */
final class Fitting {

    /** The most bytes of an answer. It is sent twice, as text and as an object. */
    static final int MOST = 10_000;

    private Fitting() {}

    /**
     * Shortens a list in an answer from its end until the answer fits.
     *
     * @param answer changed in place; {@code left_out} is added where something is
     * @param name of the list
     */
    static Map<String, Object> fit(Map<String, Object> answer, String name, ToJson json)
            throws IOException {
        List<Object> all = new ArrayList<>((List<?>) answer.get(name));
        int room = MOST - 40;
        int used = size(answer, name, List.of(), json);
        int kept = 0;
        for (Object each : all) {
            used += json.write(each).getBytes(java.nio.charset.StandardCharsets.UTF_8).length + 1;
            if (used > room) {
                break;
            }
            kept++;
        }
        answer.put(name, List.copyOf(all.subList(0, kept)));
        if (kept < all.size()) {
            answer.merge("left_out", all.size() - kept, (a, b) -> (Integer) a + (Integer) b);
        }
        return answer;
    }

    private static int size(Map<String, Object> answer, String name, List<?> list, ToJson json)
            throws IOException {
        Map<String, Object> without = new java.util.LinkedHashMap<>(answer);
        without.put(name, list);
        return json.write(without).getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    }

    /** Writes values as JSON. */
    @FunctionalInterface
    interface ToJson {
        String write(Object value) throws IOException;
    }
}
