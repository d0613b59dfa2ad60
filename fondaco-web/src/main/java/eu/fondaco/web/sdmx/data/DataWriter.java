// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.data;

import eu.fondaco.core.time.Period;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;

/**
 * Is told data in order and writes them as it goes: blocks, in each block series, in each series
 * observations. Keeps nothing that grows with the number of observations.
 */
public interface DataWriter extends AutoCloseable {

    /**
     * A data set of a message.
     *
     * @param action Information, Replace or Delete
     * @param from the day from which it was what was known; null when that isn't said
     * @param until the day on which it no longer was; null while it is
     */
    record Block(String action, LocalDate from, LocalDate until) {}

    /**
     * An observation.
     *
     * @param time its period as SDMX writes it
     * @param value null when it isn't shown, or is deleted
     * @param further what it says of itself beyond that, by attribute
     */
    record Obs(
            Period period,
            String time,
            String value,
            String status,
            String confidentiality,
            Map<String, String> further) {}

    /**
     * Says of which dataflow of several what follows is, by its place.
     *
     * @throws IOException what writing throws
     */
    default void turn(int flow) throws IOException {
        if (flow != 0) {
            throw new IllegalStateException("written of one dataflow only");
        }
    }

    void begin(Block block) throws IOException;

    /** Starts a series; the codes are in the order of the dimensions. */
    void series(String[] key) throws IOException;

    void observation(Obs observation) throws IOException;

    void endSeries() throws IOException;

    void end() throws IOException;

    @Override
    void close() throws IOException;
}
