// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.structure;

import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The codes of one dimension under the ids by which SDMX may know them: letters, digits, {@code _},
 * {@code -}, {@code @} and {@code $}. Two codes never share an id.
 */
public final class CodeBook {

    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, Label> names = new HashMap<>();

    public CodeBook(Iterable<String> own, Function<String, Label> name) {
        List<String> odd = new ArrayList<>();
        for (String code : own) {
            if (plain(code).equals(code)) {
                enter(code, code, name);
            } else {
                odd.add(code);
            }
        }
        odd.forEach(code -> enter(code, free(plain(code), codes.keySet()), name));
    }

    private void enter(String code, String id, Function<String, Label> name) {
        if (ids.putIfAbsent(code, id) == null) {
            codes.put(id, code);
            names.put(id, name.apply(code));
        }
    }

    /** A text as an id. */
    static String plain(String text) {
        String id = text.replaceAll("[^A-Za-z0-9_@$-]", "_");
        return id.isEmpty() ? "_" : id;
    }

    /** The id itself, or with the first number that nobody has. */
    static String free(String id, Set<String> taken) {
        String free = id;
        for (int n = 2; taken.contains(free); n++) {
            free = id + "_" + n;
        }
        return free;
    }

    /** The id of a code; codes that are gone have one too. */
    public String id(String code) {
        String id = ids.get(code);
        return id == null ? plain(code) : id;
    }

    /**
     * The codes of some ids; ids that mean nothing here stand for themselves, and match nothing.
     */
    public Set<String> codes(Iterable<String> wanted) {
        Set<String> found = new HashSet<>();
        wanted.forEach(id -> found.add(codes.getOrDefault(id, id)));
        return found;
    }

    public Label name(String id) {
        Label name = names.get(id);
        return name == null ? Label.of(id) : name;
    }

    /** All ids, in the order of the codes. */
    public Set<String> ids() {
        return new LinkedHashSet<>(ids.values());
    }
}
