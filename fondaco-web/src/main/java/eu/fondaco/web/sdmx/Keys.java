// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx;

import eu.fondaco.web.sdmx.data.DataQuery;
import eu.fondaco.web.sdmx.message.Asked;
import eu.fondaco.web.sdmx.message.SdmxException;
import eu.fondaco.web.sdmx.structure.Flows.Served;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The keys an address asks for: ids by dimension, several of them where a plus or a comma says so.
 */
final class Keys {

    private static final int MOST = 1_000;

    private final List<String> dimensions;
    private final List<List<Set<String>>> keys;

    private Keys(List<String> dimensions, List<List<Set<String>>> keys) {
        this.dimensions = dimensions;
        this.keys = keys;
    }

    /**
     * Reads keys: in the first generation one with all dimensions, in the second several split by a
     * comma, whose last dimensions may be left out.
     */
    static Keys read(Served flow, String text, boolean second) {
        List<String> dimensions = flow.dimensions();
        List<List<Set<String>>> keys = new ArrayList<>();
        boolean all = text.equals("all") || text.equals("*") || text.isEmpty();
        for (String one :
                all ? new String[0] : second ? text.split(",", MOST) : new String[] {text}) {
            String[] parts = one.split("\\.", -1);
            if (parts.length > dimensions.size() || !second && parts.length < dimensions.size()) {
                throw SdmxException.syntax(
                        "the key '"
                                + one
                                + "' has "
                                + parts.length
                                + " dimensions; "
                                + flow.flow().ref().id()
                                + " has "
                                + dimensions.size()
                                + ": "
                                + String.join(".", dimensions));
            }
            List<Set<String>> key = new ArrayList<>();
            for (int i = 0; i < dimensions.size(); i++) {
                key.add(i < parts.length ? Asked.alternatives(parts[i]) : Set.of());
            }
            keys.add(key);
        }
        return new Keys(dimensions, keys);
    }

    /** By dimension the ids of any key; an empty set where any id will do. */
    Map<String, Set<String>> ids() {
        Map<String, Set<String>> ids = new LinkedHashMap<>();
        for (int i = 0; i < dimensions.size(); i++) {
            Set<String> some = new LinkedHashSet<>();
            boolean any = keys.isEmpty();
            for (List<Set<String>> key : keys) {
                any |= key.get(i).isEmpty();
                some.addAll(key.get(i));
            }
            ids.put(dimensions.get(i), any ? Set.of() : some);
        }
        return ids;
    }

    /**
     * Of several keys, whether a series' ids fit one; null for a single key, of which {@link
     * #ids()} says all.
     */
    DataQuery.Alternatives either() {
        return keys.size() < 2
                ? null
                : (ids, without) -> keys.stream().anyMatch(key -> fits(key, ids, without));
    }

    private static boolean fits(List<Set<String>> key, String[] ids, int without) {
        for (int i = 0; i < ids.length; i++) {
            if (i != without && !key.get(i).isEmpty() && !key.get(i).contains(ids[i])) {
                return false;
            }
        }
        return true;
    }
}
