// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.pull;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The bytes of an answer, kept below {@code snapshots/} by their checksum, with where, when and
 * under which licence they were had. Without a file it says where an answer is being prepared, that
 * there were no data, or that too much was asked for.
 *
 * @param fetched when
 * @param provider whose
 * @param url what was asked for
 * @param sha256 checksum of the bytes; empty where they are still being prepared
 * @param content checksum without what differs in every answer; {@link #NONE} or {@link #TOO_MUCH}
 *     where there are no bytes
 * @param file name below {@code snapshots/}
 * @param elsewhere where the answer is being prepared; empty when it is here
 * @param until the day of the next release, before which nothing new is expected; null when unknown
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
        String elsewhere,
        LocalDate until) {

    /** The content of an answer that says that there are no data. */
    static final String NONE = "none";

    /** The content of an answer that says that too much was asked for. */
    static final String TOO_MUCH = "too-much";

    public Snapshot {
        Objects.requireNonNull(fetched);
        Objects.requireNonNull(url);
    }

    public boolean isKept() {
        return !file.isEmpty();
    }

    /** Whether it says something about the request, without bytes. */
    boolean isWord() {
        return content.equals(NONE) || content.equals(TOO_MUCH);
    }

    public Path in(Path folder) {
        return folder.resolve(Ledger.FOLDER).resolve(file);
    }
}
