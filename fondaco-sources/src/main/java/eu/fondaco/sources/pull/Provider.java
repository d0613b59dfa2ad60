// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.pull;

import eu.fondaco.sources.speech.Speech;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * A provider of statistics that can be asked over the network. It knows how to ask and how to
 * understand the answers; waiting, trying again and keeping the bytes are the {@link Desk}'s. What
 * is in the bytes is read later, by the readers of {@code load}.
 */
public interface Provider {

    Declaration declaration();

    /**
     * Asks for what an entry wants.
     *
     * @return the kept answers, none when there are no data; files that other files are read by,
     *     such as lists of countries, are among them
     * @throws PullFailedException when the provider can't or won't answer; what was kept before
     *     stays
     */
    List<Snapshot> pull(PullSpec spec, Desk desk) throws IOException, InterruptedException;

    /** What an answer amounts to. It has a status below 500 and isn't a web page or cut. */
    Answer judge(Reply reply);

    /** The text of an answer without what differs each time though the data are the same. */
    default String withoutVolatile(String text) {
        return text;
    }

    /** How many requests an entry needs when nothing is held yet, pages not counted. */
    default int requests(PullSpec spec) {
        return spec.parts().size();
    }

    /**
     * Asks which codes a table has.
     *
     * @return codes by dimension; a dimension that the provider doesn't list is absent
     */
    default Map<String, List<String>> codes(PullSpec spec, Desk desk)
            throws IOException, InterruptedException {
        throw new PullFailedException(
                desk.base(spec), Speech.both("pull.no-code-list"), Speech.both("pull.own-pages"));
    }

    /**
     * Whether its host shuts out, for a day or more, machines that ask too often. Asking such a
     * host again makes it worse.
     */
    default boolean shutsOut() {
        return false;
    }

    /** Whether it finds a table by how its name ends, where an entry doesn't know the code. */
    default boolean findsByName() {
        return false;
    }

    /** Whether an answer isn't data but a list by which data are read. */
    default boolean isList(Snapshot snapshot) {
        return false;
    }
}
