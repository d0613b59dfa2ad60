// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.data;

import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.web.table.Csv;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes SDMX-CSV, 1.0 or 2.0: one line for each observation, or for each series where only keys
 * are wanted. A history adds two columns of its own that say when each line was what was known.
 */
final class DataCsv implements DataWriter {

    private final Writer out;
    private final Message message;
    private final boolean second;
    private final String start;
    private final List<String> dimensions;
    private final List<String> attributes;
    private String[] key;
    private Block block;

    DataCsv(OutputStream to, Message message, Format format) throws IOException {
        this.message = message;
        this.second = format == Format.CSV_2;
        this.dimensions = message.flow().dimensions();
        this.out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 32_768);
        String name = message.flow().flow().ref().shortName();
        this.start = (second ? "dataflow," : "") + Csv.quoted(name);
        List<String> header =
                new ArrayList<>(
                        second
                                ? List.of("STRUCTURE", "STRUCTURE_ID", "ACTION")
                                : List.of("DATAFLOW"));
        header.addAll(dimensions);
        if (message.observations()) {
            header.addAll(
                    message.values()
                            ? List.of("TIME_PERIOD", "OBS_VALUE")
                            : List.of("TIME_PERIOD"));
        }
        this.attributes = new ArrayList<>(message.attributes(false));
        this.attributes.addAll(message.attributes(true));
        header.addAll(attributes);
        if (message.history()) {
            header.addAll(List.of("VALID_FROM", "VALID_TO"));
        }
        out.write(String.join(",", header));
        out.write("\r\n");
    }

    @Override
    public void begin(Block started) {
        block = started;
    }

    @Override
    public void series(String[] codes) throws IOException {
        key = codes;
        if (!message.observations()) {
            line();
            attributes(null);
            finish();
        }
    }

    @Override
    public void observation(Obs observation) throws IOException {
        if (!message.observations()) {
            return;
        }
        line();
        out.write(',');
        out.write(observation.time());
        if (message.values()) {
            out.write(',');
            out.write(observation.value() == null ? "" : observation.value());
        }
        attributes(observation);
        finish();
    }

    private void attributes(Obs observation) throws IOException {
        for (String attribute : attributes) {
            field(attribute, message.value(attribute, observation));
        }
    }

    private void line() throws IOException {
        out.write(start);
        if (second) {
            out.write(',');
            out.write(block.action().charAt(0));
        }
        for (int i = 0; i < key.length; i++) {
            field(dimensions.get(i), key[i]);
        }
    }

    private void field(String component, String code) throws IOException {
        out.write(',');
        Label name = message.name(component, code);
        out.write(
                message.labels() ? Csv.quoted(Csv.harmless(code + ": " + name.in(Lang.EN))) : code);
    }

    private void finish() throws IOException {
        if (message.history()) {
            out.write(
                    ","
                            + (block.from() == null ? "" : block.from())
                            + ","
                            + (block.until() == null ? "" : block.until()));
        }
        out.write("\r\n");
    }

    @Override
    public void endSeries() {
        // lines need no end of a series
    }

    @Override
    public void end() {
        // nor of a block
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
