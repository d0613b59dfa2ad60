// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.http;

import java.io.IOException;
import java.io.InputStream;
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

    /**
     * A body put by.
     *
     * @param tag its entity tag
     * @param type its media type
     * @param disposition how browsers are to save it; null where nothing was said
     */
    record Kept(String tag, String type, String disposition, Spool spool) {}

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

    synchronized Kept find(String key) {
        return kept.get(key);
    }

    /** Keeps a body, letting go of those used longest ago. */
    synchronized void keep(String key, Kept body) throws IOException {
        forget(kept.remove(key));
        kept.put(key, body);
        total += body.spool().length();
        for (Iterator<Kept> oldest = kept.values().iterator(); total > most; ) {
            Kept gone = oldest.next();
            oldest.remove();
            forget(gone);
        }
    }

    private void forget(Kept body) throws IOException {
        if (body != null) {
            total -= body.spool().length();
            body.spool().delete();
        }
    }

    /** Opens a body from an offset on; null where it isn't kept any more. */
    synchronized InputStream open(String key, Kept body, long first) throws IOException {
        return kept.get(key) == body ? body.spool().open(first) : null;
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
