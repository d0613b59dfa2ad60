// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.data;

import eu.fondaco.web.sdmx.message.Xml;
import eu.fondaco.web.sdmx.structure.Ref;
import eu.fondaco.web.sdmx.structure.SchemaXml;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes data as SDMX-ML, 2.1 or 3.0; each of several dataflows has a structure in the header and
 * data sets of its own. At another dimension than time, every observation is a group of its own, so
 * that nothing must be gathered. What is common to generic and structure-specific data is here.
 */
abstract class DataXml implements DataWriter {

    protected final Xml xml;
    protected final boolean third;
    private final List<Message> messages;
    private final List<String> structures;
    protected int flow;
    protected Message message;
    protected List<String> dimensions;
    protected List<String> ofSeries;
    protected List<String> ofObservations;
    protected String[] key;

    DataXml(OutputStream to, List<Message> messages, Format format) throws IOException {
        this.messages = messages;
        this.structures = structures(messages);
        this.third = format.generation() == Xml.Generation.THIRD;
        this.xml = new Xml(to);
        turn(0);
        xml.root(format.generation(), "mes:" + format.element());
        for (int i = 0; i < messages.size() && format.isSpecific(); i++) {
            xml.attributes("xmlns:" + prefix(i), namespace(messages.get(i)));
        }
        xml.header(message.agency(), "DATA", null);
        for (int i = 0; i < messages.size(); i++) {
            structure(messages.get(i), structures.get(i), format);
        }
        xml.close(1);
    }

    static DataWriter of(OutputStream to, List<Message> messages, Format format)
            throws IOException {
        return format.isSpecific()
                ? new SpecificXml(to, messages, format)
                : new GenericXml(to, messages, format);
    }

    @Override
    public final void turn(int next) {
        flow = next;
        message = messages.get(next);
        dimensions = message.flow().dimensions();
        ofSeries = message.attributes(false);
        ofObservations = message.attributes(true);
    }

    /**
     * What data sets call their structure: its id, as clients want it, or the dataflow's where two
     * dataflows share one.
     */
    private static List<String> structures(List<Message> messages) {
        List<String> ids = new ArrayList<>();
        for (Message m : messages) {
            String id = m.flow().structure().ref().id();
            ids.add(ids.contains(id) ? m.flow().flow().ref().id() : id);
        }
        return ids;
    }

    /** The prefix of the namespace of a dataflow's elements, by its place. */
    protected static String prefix(int place) {
        return "ns" + (place + 1);
    }

    private static String namespace(Message message) {
        return SchemaXml.namespace(message.flow().flow().ref(), message.observationDimension());
    }

    private void structure(Message of, String id, Format format) throws IOException {
        xml.open("mes:Structure", "structureID", id);
        xml.attributes("namespace", format.isSpecific() ? namespace(of) : null);
        xml.attributes("dimensionAtObservation", of.observationDimension());
        boolean usage = of.agreement() == null;
        Ref ref = usage ? of.flow().flow().ref() : of.agreement();
        if (third) {
            xml.text(usage ? "com:StructureUsage" : "com:ProvisionAgreement", ref.urn3()).close(1);
            return;
        }
        xml.open(usage ? "com:StructureUsage" : "com:ProvisionAgrement");
        xml.empty("Ref", "id", ref.id(), "version", ref.version(), "agencyID", ref.agency());
        xml.attributes("package", ref.kind().pack(), "class", ref.kind().className()).close(2);
    }

    /** The attributes of a data set: which structure, which action, when valid. */
    protected String[] about(Block block, String prefix) {
        return new String[] {
            prefix + "structureRef",
            structures.get(flow),
            prefix + "action",
            block.action(),
            prefix + "validFromDate",
            block.from() == null ? null : block.from() + "T00:00:00",
            prefix + "validToDate",
            block.until() == null ? null : block.until() + "T00:00:00"
        };
    }

    @Override
    public void series(String[] codes) throws IOException {
        key = codes;
        if (message.isByTime()) {
            openSeries(null);
        }
    }

    @Override
    public void observation(Obs observation) throws IOException {
        if (!message.observations()) {
            return;
        }
        if (message.isFlat()) {
            flat(observation);
        } else if (message.isByTime()) {
            inSeries("TIME_PERIOD", observation.time(), observation);
        } else {
            openSeries(observation.time());
            String at = message.observationDimension();
            inSeries(at, key[dimensions.indexOf(at)], observation);
            xml.close(1);
        }
    }

    @Override
    public void endSeries() throws IOException {
        if (message.isByTime()) {
            xml.close(1);
        }
    }

    @Override
    public void end() throws IOException {
        xml.close(1);
    }

    @Override
    public void close() throws IOException {
        xml.close(1).close();
    }

    /** Opens a series without the dimension at observation; time is its last code, or null. */
    protected abstract void openSeries(String time) throws IOException;

    protected abstract void inSeries(String dimension, String code, Obs observation)
            throws IOException;

    protected abstract void flat(Obs observation) throws IOException;
}
