// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.structure;

import eu.fondaco.web.sdmx.message.Xml;
import eu.fondaco.web.sdmx.structure.Artefact.Component;
import eu.fondaco.web.sdmx.structure.Artefact.Structure;
import eu.fondaco.web.sdmx.structure.Detail.Shown;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * Writes structures as SDMX-ML 3.0, where references are URNs. Stubs hold what its schema wants of
 * each kind even of what is elsewhere: what an agreement is about, what reports are on, and the
 * first code of a hierarchy.
 */
public final class StructureXml3 {

    private final Xml xml;
    private final String root;

    private StructureXml3(Xml xml, String root) {
        this.xml = xml;
        this.root = root;
    }

    /**
     * Writes a message.
     *
     * @param root address of the service, at which a stub's whole can be had
     */
    public static void write(OutputStream to, String agency, String root, List<Shown> shown)
            throws IOException {
        try (Xml xml = new Xml(to)) {
            xml.root(Xml.Generation.THIRD, "mes:Structure")
                    .header(agency, "STRUCTURES", null)
                    .close(1)
                    .open("mes:Structures");
            StructureXml3 writer = new StructureXml3(xml, root);
            for (Kind kind : Kind.values()) {
                List<Shown> some =
                        shown.stream().filter(s -> s.artefact().ref().kind() == kind).toList();
                if (!some.isEmpty()) {
                    xml.open("str:" + kind.xmlGroup3());
                    for (Shown one : some) {
                        writer.artefact(one);
                    }
                    xml.close(1);
                }
            }
            xml.close(2);
        }
    }

    private void artefact(Shown shown) throws IOException {
        Artefact artefact = shown.artefact();
        Ref ref = artefact.ref();
        boolean stub = shown.detail().isStub();
        boolean fixed = ref.kind() == Kind.AGENCY_SCHEME || ref.kind() == Kind.PROVIDER_SCHEME;
        xml.open("str:" + ref.kind().className3(), "id", ref.id(), "urn", ref.urn3());
        xml.attributes("agencyID", ref.agency(), "version", fixed ? null : ref.version());
        xml.attributes("isExternalReference", "" + stub);
        xml.attributes("structureURL", stub ? ref.address(root) : null);
        if (artefact instanceof Artefact.Scheme s && s.partial()) {
            xml.attributes("isPartial", "true");
        } else if (artefact instanceof Artefact.Constraint c) {
            xml.attributes("role", c.actual() ? "Actual" : "Allowed");
            StructureXml.annotations(xml, c.counts());
        } else if (artefact instanceof Artefact.Hierarchy) {
            xml.attributes("hasFormalLevels", "false");
        }
        xml.name("com:Name", artefact.name());
        if (shown.detail() != Detail.STUB) {
            xml.name("com:Description", artefact.about());
        }
        content(artefact, stub);
        xml.close(1);
    }

    private void content(Artefact artefact, boolean stub) throws IOException {
        if (artefact instanceof Artefact.Agreement a) {
            xml.text("str:Dataflow", a.flow().urn3());
            xml.text("str:DataProvider", a.scheme().urnOf(a.provider()));
        } else if (artefact instanceof Artefact.Hierarchy h) {
            for (Artefact.Node node : stub ? h.top().subList(0, 1) : h.top()) {
                node(h, node, stub);
            }
        } else if (artefact instanceof Artefact.Flow f) {
            if (!stub) {
                xml.text("str:Structure", f.structure().urn3());
            }
            if (f.ref().kind() == Kind.METADATAFLOW) {
                xml.text("str:Target", Ref.anyUrn(Kind.DATAFLOW, f.ref().agency()));
            }
        } else if (stub) {
            return;
        } else if (artefact instanceof Artefact.Scheme s) {
            items(s);
        } else if (artefact instanceof Structure s) {
            structure(s);
        } else if (artefact instanceof Artefact.Categorisation c) {
            xml.text("str:Source", c.source().urn3());
            xml.text("str:Target", c.scheme().urnOf(c.category()));
        } else if (artefact instanceof Artefact.Constraint c) {
            constraint(c);
        } else if (artefact instanceof Artefact.ReportStructure r) {
            report(r);
        }
    }

    private void node(Artefact.Hierarchy h, Artefact.Node node, boolean alone) throws IOException {
        xml.open("str:HierarchicalCode", "id", node.code());
        xml.text("str:Code", h.codelist().urnOf(node.code()));
        for (Artefact.Node part : alone ? List.<Artefact.Node>of() : node.parts()) {
            node(h, part, false);
        }
        xml.close(1);
    }

    private void items(Artefact.Scheme scheme) throws IOException {
        Ref ref = scheme.ref();
        for (Artefact.Item item : scheme.items()) {
            xml.open("str:" + ref.kind().itemClass(), "id", item.id(), "urn", ref.urnOf(item.id()));
            xml.name("com:Name", item.name());
            if (!item.parent().isEmpty()) {
                xml.text("str:Parent", item.parent());
            }
            xml.close(1);
        }
    }

    private void structure(Structure s) throws IOException {
        xml.open("str:DataStructureComponents");
        xml.open("str:DimensionList", "id", "DimensionDescriptor");
        int position = 1;
        for (Component c : s.dimensions()) {
            xml.open("str:Dimension", "id", c.id(), "position", "" + position++);
            component(s, c.id(), c.codelist(), c.textType()).close(1);
        }
        xml.open("str:TimeDimension", "id", Structure.TIME);
        component(s, Structure.TIME, null, "ObservationalTimePeriod").close(2);
        xml.open("str:AttributeList", "id", "AttributeDescriptor");
        for (Component c : s.attributes()) {
            String usage = c.mandatory() ? "mandatory" : "optional";
            xml.open("str:Attribute", "id", c.id(), "usage", usage);
            component(s, c.id(), c.codelist(), c.textType()).open("str:AttributeRelationship");
            if (c.ofObservation()) {
                xml.empty("str:Observation");
            } else {
                for (Component d : s.dimensions()) {
                    xml.text("str:Dimension", d.id());
                }
            }
            xml.close(2);
        }
        xml.close(1).open("str:MeasureList", "id", "MeasureDescriptor");
        xml.open("str:Measure", "id", Structure.MEASURE);
        component(s, Structure.MEASURE, null, "Double").close(3);
    }

    /** What a component is and how it is written; texts are in one language, not in several. */
    private Xml component(Structure s, String id, Ref codelist, String textType)
            throws IOException {
        xml.text("str:ConceptIdentity", s.concepts().urnOf(id)).open("str:LocalRepresentation");
        if (codelist == null) {
            boolean isText = textType.equals("String");
            xml.empty("str:TextFormat", "textType", textType);
            xml.attributes("isMultiLingual", isText ? "false" : null);
        } else {
            xml.text("str:Enumeration", codelist.urn3());
        }
        return xml.close(1);
    }

    private void constraint(Artefact.Constraint c) throws IOException {
        xml.open("str:ConstraintAttachment");
        for (Ref to : c.attachedTo()) {
            xml.text("str:" + to.kind().className3(), to.urn3());
        }
        xml.close(1);
        if (c.isBare()) {
            return;
        }
        xml.open("str:CubeRegion", "include", "true");
        for (Map.Entry<String, List<String>> key : c.region().entrySet()) {
            if (!key.getValue().isEmpty()) {
                xml.open("str:KeyValue", "id", key.getKey());
                for (String value : key.getValue()) {
                    xml.text("str:Value", value);
                }
                xml.close(1);
            }
        }
        if (c.first() != null) {
            xml.open("str:KeyValue", "id", Structure.TIME).open("str:TimeRange");
            xml.text("str:StartPeriod", c.first(), "isInclusive", "true");
            xml.text("str:EndPeriod", c.last(), "isInclusive", "true").close(2);
        }
        xml.close(1);
    }

    private void report(Artefact.ReportStructure r) throws IOException {
        xml.open("str:MetadataStructureComponents").open("str:MetadataAttributeList");
        xml.attributes("id", "MetadataAttributeDescriptor");
        for (String attribute : r.attributes()) {
            xml.open("str:MetadataAttribute", "id", attribute, "minOccurs", "0");
            xml.text("str:ConceptIdentity", r.concepts().urnOf(attribute));
            xml.open("str:LocalRepresentation");
            xml.empty("str:TextFormat", "textType", "String", "isMultiLingual", "true").close(2);
        }
        xml.close(2);
    }
}
