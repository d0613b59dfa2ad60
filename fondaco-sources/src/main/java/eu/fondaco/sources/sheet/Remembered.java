// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What short texts were found to be, by a function of the text alone: the cells of a table repeat
 * few of them. Bounded; safe for use by several threads.
 */
final class Remembered<V> {

    private static final int MOST = 50_000;
    private static final int LONGEST = 200;

    private final Map<String, V> known = new ConcurrentHashMap<>();

    /** What a text is, looked up or worked out; never null. */
    V of(String text, Function<String, V> find) {
        if (text.length() > LONGEST) {
            return find.apply(text);
        }
        V found = known.get(text);
        if (found == null) {
            found = find.apply(text);
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(text, found);
        }
        return found;
    }
}
