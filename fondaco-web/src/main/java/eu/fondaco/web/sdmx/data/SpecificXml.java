// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.data;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Structure-specific data: dimensions, value and attributes are XML attributes. */
final class SpecificXml extends DataXml {

    SpecificXml(OutputStream to, List<Message> messages, Format format) throws IOException {
        super(to, messages, format);
    }

    @Override
    public void begin(Block block) throws IOException {
        xml.open("mes:DataSet", about(block, "ss:"));
        xml.attributes("xsi:type", prefix(flow) + ":DataSetType");
        xml.attributes("ss:dataScope", third ? null : "DataStructure"); // none in 3.0
    }

    @Override
    protected void openSeries(String time) throws IOException {
        xml.open("Series");
        codes(message.observationDimension());
        xml.attributes("TIME_PERIOD", time);
        if (time == null) {
            units();
        }
    }

    private void codes(String without) throws IOException {
        for (int i = 0; i < key.length; i++) {
            if (!dimensions.get(i).equals(without)) {
                xml.attributes(dimensions.get(i), key[i]);
            }
        }
    }

    @Override
    protected void inSeries(String dimension, String code, Obs observation) throws IOException {
        xml.empty("Obs", dimension, code, "OBS_VALUE", observation.value());
        if (!message.isByTime()) {
            units();
        }
        statuses(observation);
    }

    @Override
    protected void flat(Obs observation) throws IOException {
        xml.empty("Obs");
        codes("");
        xml.attributes("TIME_PERIOD", observation.time(), "OBS_VALUE", observation.value());
        units();
        statuses(observation);
    }

    private void units() throws IOException {
        for (String attribute : ofSeries) {
            attribute(attribute, null);
        }
    }

    private void statuses(Obs observation) throws IOException {
        for (String attribute : ofObservations) {
            attribute(attribute, observation);
        }
    }

    private void attribute(String id, Obs observation) throws IOException {
        String value = message.value(id, observation);
        xml.attributes(id, value.isEmpty() ? null : value);
    }
}
