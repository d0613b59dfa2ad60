// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Bodies put by for those who come back for another part: the ones used last, in a temporary folder
 * that goes when the server ends.
 */
final class Bodies implements AutoCloseable {

    /** A body put by; it is there until it is let go of and nobody sends it any more. */
    static final class Kept {

        private final String tag;
        private final String type;
        private final String disposition;
        private final Spool spool;
        private int users;
        private boolean gone;

        /**
         * @param tag its entity tag
         * @param type its media type
         * @param disposition how browsers are to save it; null where nothing was said
         */
        Kept(String tag, String type, String disposition, Spool spool) {
            this.tag = tag;
            this.type = type;
            this.disposition = disposition;
            this.spool = spool;
        }

        String tag() {
            return tag;
        }

        String type() {
            return type;
        }

        String disposition() {
            return disposition;
        }

        Spool spool() {
            return spool;
        }
    }

    private final long most;
    private final Path folder;
    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long total;

    /**
     * None yet.
     *
     * @param most bytes of all together; one of them has at most half
     */
    Bodies(long most) {
        this.most = most;
        try {
            folder = Files.createTempDirectory("fondaco-bodies");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder can be made", e);
        }
    }

    /** A spool for a new body. */
    Spool spool() {
        return new Spool(folder, most / 2);
    }

    /** A kept body for its caller to send and then {@link #leave}; null where there is none. */
    synchronized Kept find(String key) {
        Kept found = kept.get(key);
        if (found != null) {
            found.users++;
        }
        return found;
    }

    /**
     * Keeps a body that its caller sends and then {@link #leave}s, letting go of those used longest
     * ago.
     */
    synchronized void keep(String key, Kept body) throws IOException {
        body.users++;
        forget(kept.remove(key));
        kept.put(key, body);
        total += body.spool().length();
        for (Iterator<Kept> oldest = kept.values().iterator(); total > most; ) {
            Kept gone = oldest.next();
            oldest.remove();
            forget(gone);
        }
    }

    /** Says that a body was sent. */
    synchronized void leave(Kept body) throws IOException {
        if (body != null && --body.users == 0 && body.gone) {
            body.spool().delete();
        }
    }

    private void forget(Kept body) throws IOException {
        if (body != null) {
            total -= body.spool().length();
            body.gone = true;
            if (body.users == 0) {
                body.spool().delete();
            }
        }
    }

    @Override
    public synchronized void close() {
        try {
            for (Kept body : kept.values()) {
                body.spool().delete();
            }
            kept.clear();
            total = 0;
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            System.getLogger(Bodies.class.getName())
                    .log(System.Logger.Level.WARNING, "{0} couldn't be emptied", folder);
        }
    }
}
