// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The last few values that were worked out, by what they were worked out from. Thread-safe. */
final class Lately<K, V> {

    private final Map<K, V> kept;

    Lately(int most) {
        kept =
                Collections.synchronizedMap(
                        new LinkedHashMap<>(16, 0.75f, true) {
                            @Override
                            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                                return size() > most;
                            }
                        });
    }

    /** The value kept for a key, else worked out and kept. */
    V get(K key, Supplier<V> work) {
        V known = kept.get(key);
        if (known == null) {
            known = work.get();
            kept.put(key, known);
        }
        return known;
    }
}
