// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.data;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Generic data: the same elements for every structure. */
final class GenericXml extends DataXml {

    GenericXml(OutputStream to, List<Message> messages, Format format) throws IOException {
        super(to, messages, format);
    }

    @Override
    public void begin(Block block) throws IOException {
        xml.open("mes:DataSet", about(block, ""));
    }

    @Override
    protected void openSeries(String time) throws IOException {
        xml.open("gen:Series").open("gen:SeriesKey");
        codes(message.observationDimension(), time);
        xml.close(1);
        if (time == null && !ofSeries.isEmpty()) {
            attributes(ofSeries, null);
        }
    }

    private void codes(String without, String time) throws IOException {
        for (int i = 0; i < key.length; i++) {
            if (!dimensions.get(i).equals(without)) {
                value(dimensions.get(i), key[i]);
            }
        }
        if (time != null) {
            value("TIME_PERIOD", time);
        }
    }

    private void value(String id, String value) throws IOException {
        xml.empty("gen:Value", "id", id, "value", value);
    }

    @Override
    protected void inSeries(String dimension, String code, Obs observation) throws IOException {
        xml.open("gen:Obs");
        xml.empty("gen:ObsDimension", "id", message.isByTime() ? null : dimension, "value", code);
        rest(observation, !message.isByTime());
    }

    @Override
    protected void flat(Obs observation) throws IOException {
        xml.open("gen:Obs").open("gen:ObsKey");
        codes("", observation.time());
        xml.close(1);
        rest(observation, true);
    }

    private void rest(Obs observation, boolean units) throws IOException {
        if (observation.value() != null) {
            xml.empty("gen:ObsValue", "value", observation.value());
        }
        List<String> all = new ArrayList<>(units ? ofSeries : List.of());
        all.addAll(ofObservations);
        if (!all.isEmpty()) {
            attributes(all, observation);
        }
        xml.close(1);
    }

    private void attributes(List<String> ids, Obs observation) throws IOException {
        xml.open("gen:Attributes");
        for (String id : ids) {
            String value = message.value(id, observation);
            if (!value.isEmpty()) {
                value(id, value);
            }
        }
        xml.close(1);
    }
}
