// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Pages that were made not long ago, so that a sheet of many questions is made once between two
 * loads. Holds as many as fit its room, those that were asked for last.
 */
final class Shelf {

    private static final int ROOM = 16_000_000; // characters

    private record Key(String address, LocalDate day, long state) {}

    private final Map<Key, Site.Shown> pages = new LinkedHashMap<>(64, .75f, true);
    private long held;

    /**
     * The page of an address, made where it isn't held. A page of today isn't shown tomorrow, and
     * one that tells of a fault isn't kept.
     *
     * @param state of what pages tell of that goes on in the background; they aren't shown in
     *     another
     */
    Site.Shown get(String address, long state, Supplier<Site.Shown> maker) {
        Key key = new Key(address, LocalDate.now(), state);
        synchronized (pages) {
            Site.Shown held = pages.get(key);
            if (held != null) {
                return held;
            }
        }
        Site.Shown made = maker.get();
        if (made.status() == 200) {
            keep(key, made);
        }
        return made;
    }

    private void keep(Key key, Site.Shown made) {
        synchronized (pages) {
            Site.Shown before = pages.put(key, made);
            held += made.html().length() - (before == null ? 0 : before.html().length());
            Iterator<Site.Shown> oldest = pages.values().iterator();
            while (held > ROOM && oldest.hasNext()) {
                held -= oldest.next().html().length();
                oldest.remove();
            }
        }
    }

    /** Forgets all. */
    void clear() {
        synchronized (pages) {
            pages.clear();
            held = 0;
        }
    }
}
