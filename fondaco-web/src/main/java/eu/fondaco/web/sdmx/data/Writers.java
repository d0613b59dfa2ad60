// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.data;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Makes the writer of a format. */
public final class Writers {

    private Writers() {}

    /**
     * Makes one.
     *
     * @param messages one for each dataflow
     */
    public static DataWriter of(Format format, OutputStream to, List<Message> messages)
            throws IOException {
        return switch (format) {
            case JSON_1, JSON_2, JSON_21 -> new DataJson(to, messages, format);
            case CSV_1, CSV_2, CSV_21 -> new DataCsv(to, messages, format);
            default -> DataXml.of(to, messages, format);
        };
    }
}
