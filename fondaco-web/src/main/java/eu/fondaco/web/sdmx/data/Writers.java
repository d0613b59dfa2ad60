// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.data;

import java.io.IOException;
import java.io.OutputStream;

/** Makes the writer of a format. */
public final class Writers {

    private Writers() {}

    public static DataWriter of(Format format, OutputStream to, Message message)
            throws IOException {
        return switch (format) {
            case JSON_1, JSON_2 -> new DataJson(to, message, format);
            case CSV_1, CSV_2 -> new DataCsv(to, message, format);
            default -> DataXml.of(to, message, format);
        };
    }
}
