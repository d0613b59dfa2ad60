// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.structure;

import eu.fondaco.web.sdmx.message.Xml;
import eu.fondaco.web.sdmx.structure.Artefact.Component;
import eu.fondaco.web.sdmx.structure.Artefact.Structure;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the XML schema of structure-specific SDMX-ML data, 2.1 or 3.0: data that pass it have the
 * dimensions and attributes of the structure where they belong, with codes that the constraints of
 * the context allow.
 */
public final class SchemaXml {

    private static final String ALL = "AllDimensions";
    private static final String TIME_TYPE = "common:ObservationalTimePeriodType";

    private final Xml xml;
    private final Structure structure;
    private final String at;
    private final boolean third;

    private SchemaXml(Xml xml, Structure structure, String at, boolean third) {
        this.xml = xml;
        this.structure = structure;
        this.at = at;
        this.third = third;
    }

    /**
     * The namespace of data of a structure, dataflow or agreement with some dimension at the
     * observations.
     */
    public static String namespace(Ref context, String at) {
        return context.urn() + ":ObsLevelDim:" + at;
    }

    /**
     * Writes a schema.
     *
     * @param codes the allowed ids of each coded component
     * @param at {@code TIME_PERIOD}, another dimension or {@code AllDimensions}
     */
    public static void write(
            OutputStream to,
            Xml.Generation generation,
            Structure structure,
            Ref context,
            Map<String, Set<String>> codes,
            String at)
            throws IOException {
        String namespace = namespace(context, at);
        boolean third = generation == Xml.Generation.THIRD;
        String files = "https://xml.sdmx.org/" + (third ? "3.0/" : "2.1/");
        try (Xml xml = new Xml(to)) {
            xml.open(
                    "xs:schema",
                    "xmlns:xs",
                    "http://www.w3.org/2001/XMLSchema",
                    "xmlns",
                    namespace,
                    "targetNamespace",
                    namespace,
                    "xmlns:dsd",
                    generation.namespace("data/structurespecific"),
                    "xmlns:common",
                    generation.namespace("common"),
                    "elementFormDefault",
                    "qualified",
                    "attributeFormDefault",
                    "unqualified");
            imported(xml, generation.namespace("common"), files + "SDMXCommon.xsd");
            imported(
                    xml,
                    generation.namespace("data/structurespecific"),
                    files + "SDMXDataStructureSpecific.xsd");
            for (Map.Entry<String, Set<String>> component : codes.entrySet()) {
                xml.open("xs:simpleType", "name", component.getKey())
                        .open("xs:restriction", "base", "xs:string");
                for (String code : component.getValue()) {
                    xml.empty("xs:enumeration", "value", code);
                }
                xml.close(2);
            }
            new SchemaXml(xml, structure, at, third).types();
            xml.close(1);
        }
    }

    private static void imported(Xml xml, String namespace, String file) throws IOException {
        xml.empty("xs:import", "namespace", namespace, "schemaLocation", file);
    }

    private boolean isTime() {
        return at.equals(Structure.TIME);
    }

    /** A type of 2.1 for time at the observations, which 3.0 doesn't tell apart. */
    private String base(String name) {
        return isTime() && !third ? "TimeSeries" + name : name;
    }

    private void types() throws IOException {
        restriction("DataSetType", base("DataSetType"));
        xml.empty(
                "xs:element",
                "name",
                "DataProvider",
                "type",
                "common:DataProviderReferenceType",
                "form",
                "unqualified",
                "minOccurs",
                "0");
        xml.open("xs:choice", "minOccurs", "0", "maxOccurs", third ? "unbounded" : null);
        String part = at.equals(ALL) ? "Obs" : "Series";
        xml.empty(
                "xs:element",
                "name",
                part,
                "type",
                part + "Type",
                "form",
                "unqualified",
                "maxOccurs",
                third ? null : "unbounded");
        xml.close(2);
        never("REPORTING_YEAR_START_DAY", "xs:gMonthDay");
        xml.close(3);
        if (!at.equals(ALL)) {
            series();
        }
        observations();
    }

    private void restriction(String name, String base) throws IOException {
        xml.open("xs:complexType", "name", name)
                .open("xs:complexContent")
                .open("xs:restriction", "base", "dsd:" + base);
        xml.open("xs:sequence").empty("xs:element", "ref", "common:Annotations", "minOccurs", "0");
    }

    private void series() throws IOException {
        restriction("SeriesType", isTime() && !third ? "TimeSeriesType" : "SeriesType");
        xml.empty(
                        "xs:element",
                        "name",
                        "Obs",
                        "type",
                        "ObsType",
                        "form",
                        "unqualified",
                        "minOccurs",
                        "0",
                        "maxOccurs",
                        "unbounded")
                .close(1);
        for (Component dimension : structure.dimensions()) {
            if (!dimension.id().equals(at)) {
                attribute(dimension.id(), dimension.id(), "required");
            }
        }
        if (isTime()) {
            attributes(false);
        } else {
            attribute(Structure.TIME, TIME_TYPE, "required");
        }
        never("REPORTING_YEAR_START_DAY", "xs:gMonthDay");
        xml.close(3);
    }

    private void observations() throws IOException {
        restriction("ObsType", base("ObsType"));
        xml.close(1);
        if (at.equals(ALL)) {
            for (Component dimension : structure.dimensions()) {
                attribute(dimension.id(), dimension.id(), "required");
            }
        } else if (!isTime()) {
            attribute(at, at, "required");
        }
        attribute(
                Structure.TIME, TIME_TYPE, isTime() || at.equals(ALL) ? "required" : "prohibited");
        attribute(Structure.MEASURE, "xs:double", "optional");
        attributes(true);
        if (!isTime()) {
            attributes(false);
        }
        never("type", "common:IDType");
        never("REPORTING_YEAR_START_DAY", "xs:gMonthDay");
        xml.close(3);
    }

    /**
     * Attributes of observations, or of series; the latter stand where the last of their dimensions
     * does.
     */
    private void attributes(boolean ofObservation) throws IOException {
        List<Component> some = new ArrayList<>(structure.attributes());
        some.removeIf(c -> c.ofObservation() != ofObservation);
        for (Component c : some) {
            attribute(c.id(), c.codelist() == null ? "xs:string" : c.id(), "optional");
        }
    }

    private void attribute(String name, String type, String use) throws IOException {
        xml.empty("xs:attribute", "name", name, "type", type, "use", use);
    }

    private void never(String name, String type) throws IOException {
        attribute(name, type, "prohibited");
    }
}
