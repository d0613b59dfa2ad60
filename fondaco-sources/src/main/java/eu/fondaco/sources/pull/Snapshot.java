// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.pull;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;

/**
 * The bytes of an answer, kept below {@code snapshots/} by their checksum, with where, when and
 * under which licence they were had. Without a file it says where an answer is being prepared.
 *
 * @param fetched when
 * @param provider whose
 * @param url what was asked for
 * @param sha256 checksum of the bytes; empty where they are still being prepared
 * @param content checksum without what differs in every answer
 * @param file name below {@code snapshots/}
 * @param elsewhere where the answer is being prepared; empty when it is here
 */
public record Snapshot(
        Instant fetched,
        String provider,
        URI url,
        String sha256,
        String content,
        String file,
        long bytes,
        String mediaType,
        String licence,
        String elsewhere) {

    public Snapshot {
        Objects.requireNonNull(fetched);
        Objects.requireNonNull(url);
    }

    public boolean isKept() {
        return !file.isEmpty();
    }

    public Path in(Path folder) {
        return folder.resolve(Ledger.FOLDER).resolve(file);
    }
}
