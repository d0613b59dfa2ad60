// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.data;

import eu.fondaco.web.sdmx.message.Xml;
import eu.fondaco.web.sdmx.structure.Ref;
import eu.fondaco.web.sdmx.structure.SchemaXml;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes data as SDMX-ML 2.1. At another dimension than time, every observation is a group of its
 * own, so that nothing must be gathered. What is common to generic and structure-specific data is
 * here.
 */
abstract class DataXml implements DataWriter {

    protected final Xml xml;
    protected final Message message;
    protected final List<String> dimensions;
    protected final List<String> ofSeries;
    protected final List<String> ofObservations;
    protected String[] key;

    DataXml(OutputStream to, Message message, Format format) throws IOException {
        this.message = message;
        this.dimensions = message.flow().dimensions();
        this.ofSeries = message.attributes(false);
        this.ofObservations = message.attributes(true);
        this.xml = new Xml(to);
        Ref structure = message.flow().structure().ref();
        boolean specific = format == Format.SPECIFIC || format == Format.SPECIFIC_SERIES;
        Ref of = message.agreement() == null ? message.flow().flow().ref() : message.agreement();
        String namespace =
                SchemaXml.namespace(message.flow().flow().ref(), message.observationDimension());
        xml.root("mes:" + format.element(), "xmlns:ns1", specific ? namespace : null);
        xml.header(message.agency(), "DATA", null);
        xml.open(
                "mes:Structure",
                "structureID",
                structure.id(),
                "namespace",
                specific ? namespace : null,
                "dimensionAtObservation",
                message.observationDimension());
        xml.open(message.agreement() == null ? "com:StructureUsage" : "com:ProvisionAgrement");
        xml.empty(
                        "Ref",
                        "id",
                        of.id(),
                        "version",
                        of.version(),
                        "agencyID",
                        of.agency(),
                        "package",
                        of.kind().pack(),
                        "class",
                        of.kind().className())
                .close(3);
    }

    static DataWriter of(OutputStream to, Message message, Format format) throws IOException {
        return format == Format.GENERIC || format == Format.GENERIC_SERIES
                ? new GenericXml(to, message, format)
                : new SpecificXml(to, message, format);
    }

    /** The attributes of a data set: which structure, which action, when valid. */
    protected String[] about(Block block, String prefix) {
        return new String[] {
            prefix + "structureRef",
            message.flow().structure().ref().id(),
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
