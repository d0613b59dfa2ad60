// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.structure;

import eu.fondaco.web.sdmx.message.Xml;
import eu.fondaco.web.sdmx.structure.Artefact.Component;
import eu.fondaco.web.sdmx.structure.Detail.Shown;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Writes structures as SDMX-ML 2.1. */
public final class StructureXml {

    private final Xml xml;
    private final String root;
    private final boolean exact;

    private StructureXml(Xml xml, String root, boolean exact) {
        this.xml = xml;
        this.root = root;
        this.exact = exact;
    }

    /**
     * Writes a message.
     *
     * @param root address of the service, at which a stub's whole can be had
     * @param exact whether stubs of provision agreements tell flow and provider, as the schemas
     *     want and the web service's specification doesn't
     */
    public static void write(
            OutputStream to, String agency, String root, boolean exact, List<Shown> shown)
            throws IOException {
        try (Xml xml = new Xml(to)) {
            xml.root("mes:Structure")
                    .header(agency, "STRUCTURES", null)
                    .close(1)
                    .open("mes:Structures");
            StructureXml writer = new StructureXml(xml, root, exact);
            String open = "";
            for (Kind kind : Kind.values()) {
                for (Shown one : shown) {
                    if (one.artefact().ref().kind() == kind) {
                        if (!open.equals(kind.xmlGroup())) {
                            xml.close(open.isEmpty() ? 0 : 1).open("str:" + kind.xmlGroup());
                            open = kind.xmlGroup();
                        }
                        writer.artefact(one);
                    }
                }
            }
            xml.close(open.isEmpty() ? 0 : 1).close(2);
        }
    }

    private void artefact(Shown shown) throws IOException {
        Artefact artefact = shown.artefact();
        Ref ref = artefact.ref();
        boolean stub = shown.detail().isStub();
        xml.open(
                "str:" + ref.kind().className(),
                "id",
                ref.id(),
                "urn",
                ref.urn(),
                "isExternalReference",
                "" + stub,
                "agencyID",
                ref.agency(),
                "version",
                ref.version(),
                "isFinal",
                "" + !ref.version().equals("1.0"),
                "structureURL",
                stub ? ref.address(root) : null);
        if (artefact instanceof Artefact.Scheme s && s.partial()) {
            xml.attributes("isPartial", "true");
        }
        if (artefact instanceof Artefact.Constraint c) {
            xml.attributes("type", c.actual() ? "Actual" : "Allowed");
            annotations(xml, c.counts());
        }
        xml.name("com:Name", artefact.name());
        if (shown.detail() != Detail.STUB) {
            xml.name("com:Description", artefact.about());
        }
        if (!stub || exact && artefact instanceof Artefact.Agreement) {
            content(artefact);
        }
        xml.close(1);
    }

    static void annotations(Xml xml, Map<String, Long> counts) throws IOException {
        if (counts.isEmpty()) {
            return;
        }
        xml.open("com:Annotations");
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            xml.open("com:Annotation", "id", count.getKey());
            xml.text("com:AnnotationTitle", "" + count.getValue())
                    .text("com:AnnotationType", "sdmx_metrics")
                    .close(1);
        }
        xml.close(1);
    }

    private void content(Artefact artefact) throws IOException {
        if (artefact instanceof Artefact.Scheme s) {
            items(s);
        } else if (artefact instanceof Artefact.Structure s) {
            structure(s);
        } else if (artefact instanceof Artefact.Flow f) {
            xml.open("str:Structure");
            ref(f.structure()).close(1);
        } else if (artefact instanceof Artefact.Categorisation c) {
            xml.open("str:Source");
            ref(c.source()).close(1).open("str:Target");
            item(c.scheme(), c.category()).close(1);
        } else if (artefact instanceof Artefact.Agreement a) {
            xml.open("str:StructureUsage");
            ref(a.flow()).close(1).open("str:DataProvider");
            item(a.scheme(), a.provider()).close(1);
        } else if (artefact instanceof Artefact.Constraint c) {
            constraint(c);
        } else if (artefact instanceof Artefact.Hierarchy h) {
            hierarchy(h);
        } else if (artefact instanceof Artefact.ReportStructure r) {
            report(r);
        }
    }

    private void hierarchy(Artefact.Hierarchy h) throws IOException {
        xml.open("str:IncludedCodelist", "alias", h.codelist().id());
        ref(h.codelist())
                .close(1)
                .open(
                        "str:Hierarchy",
                        "id",
                        Artefact.Hierarchy.ID,
                        "urn",
                        h.ref().urnOf(Artefact.Hierarchy.ID),
                        "leveled",
                        "false");
        xml.name("com:Name", h.name());
        for (Artefact.Node node : h.top()) {
            node(h, node);
        }
        xml.close(1);
    }

    private void node(Artefact.Hierarchy h, Artefact.Node node) throws IOException {
        xml.open("str:HierarchicalCode", "id", node.code()).open("str:Code");
        item(h.codelist(), node.code()).close(1);
        for (Artefact.Node part : node.parts()) {
            node(h, part);
        }
        xml.close(1);
    }

    private void report(Artefact.ReportStructure r) throws IOException {
        xml.open("str:MetadataStructureComponents")
                .open("str:MetadataTarget", "id", Artefact.ReportStructure.TARGET);
        xml.open("str:IdentifiableObjectTarget", "id", "DATAFLOW", "objectType", "Dataflow");
        xml.open("str:LocalRepresentation")
                .empty("str:TextFormat", "textType", "IdentifiableReference")
                .close(3);
        xml.open("str:ReportStructure", "id", Artefact.ReportStructure.REPORT);
        for (String attribute : r.attributes()) {
            xml.open("str:MetadataAttribute", "id", attribute, "minOccurs", "0")
                    .open("str:ConceptIdentity");
            item(r.concepts(), attribute).close(1).open("str:LocalRepresentation");
            xml.empty("str:TextFormat", "textType", "String", "isMultiLingual", "true").close(2);
        }
        xml.open("str:MetadataTarget").empty("Ref", "id", Artefact.ReportStructure.TARGET).close(3);
    }

    private Xml ref(Ref ref) throws IOException {
        return xml.empty(
                "Ref",
                "id",
                ref.id(),
                "version",
                ref.version(),
                "agencyID",
                ref.agency(),
                "package",
                ref.kind().pack(),
                "class",
                ref.kind().className());
    }

    private Xml item(Ref scheme, String item) throws IOException {
        return xml.empty(
                "Ref",
                "maintainableParentID",
                scheme.id(),
                "maintainableParentVersion",
                scheme.version(),
                "agencyID",
                scheme.agency(),
                "id",
                item,
                "package",
                scheme.kind().pack(),
                "class",
                scheme.kind().itemClass());
    }

    private void items(Artefact.Scheme scheme) throws IOException {
        Ref ref = scheme.ref();
        for (Artefact.Item item : scheme.items()) {
            xml.open("str:" + ref.kind().itemClass(), "id", item.id(), "urn", ref.urnOf(item.id()));
            xml.name("com:Name", item.name());
            if (!item.parent().isEmpty()) {
                xml.open("str:Parent").empty("Ref", "id", item.parent()).close(1);
            }
            xml.close(1);
        }
    }

    private void structure(Artefact.Structure s) throws IOException {
        xml.open("str:DataStructureComponents");
        xml.open("str:DimensionList", "id", "DimensionDescriptor");
        int position = 1;
        for (Component c : s.dimensions()) {
            xml.open("str:Dimension", "id", c.id(), "position", "" + position++);
            component(s, c).close(1);
        }
        xml.open("str:TimeDimension", "id", Artefact.Structure.TIME, "position", "" + position);
        component(
                        s,
                        new Component(
                                Artefact.Structure.TIME,
                                null,
                                "ObservationalTimePeriod",
                                false,
                                true))
                .close(2);
        xml.open("str:AttributeList", "id", "AttributeDescriptor");
        for (Component c : s.attributes()) {
            xml.open(
                    "str:Attribute",
                    "id",
                    c.id(),
                    "assignmentStatus",
                    c.mandatory() ? "Mandatory" : "Conditional");
            component(s, c).open("str:AttributeRelationship");
            if (c.ofObservation()) {
                xml.open("str:PrimaryMeasure")
                        .empty("Ref", "id", Artefact.Structure.MEASURE)
                        .close(1);
            } else {
                for (Component d : s.dimensions()) {
                    xml.open("str:Dimension").empty("Ref", "id", d.id()).close(1);
                }
            }
            xml.close(2);
        }
        xml.close(1).open("str:MeasureList", "id", "MeasureDescriptor");
        xml.open("str:PrimaryMeasure", "id", Artefact.Structure.MEASURE);
        component(s, new Component(Artefact.Structure.MEASURE, null, "Double", true, true))
                .close(3);
    }

    private Xml component(Artefact.Structure s, Component c) throws IOException {
        xml.open("str:ConceptIdentity");
        item(s.concepts(), c.id()).close(1).open("str:LocalRepresentation");
        if (c.codelist() == null) {
            xml.empty("str:TextFormat", "textType", c.textType());
        } else {
            xml.open("str:Enumeration");
            ref(c.codelist()).close(1);
        }
        return xml.close(1);
    }

    private void constraint(Artefact.Constraint c) throws IOException {
        xml.open("str:ConstraintAttachment");
        for (Ref to : c.attachedTo()) {
            xml.open("str:" + to.kind().className());
            ref(to).close(1);
        }
        xml.close(1);
        if (c.isBare()) {
            return;
        }
        xml.open("str:CubeRegion", "include", "true");
        for (Map.Entry<String, List<String>> key : c.region().entrySet()) {
            if (!key.getValue().isEmpty()) {
                xml.open("com:KeyValue", "id", key.getKey());
                for (String value : key.getValue()) {
                    xml.text("com:Value", value);
                }
                xml.close(1);
            }
        }
        if (c.first() != null) {
            xml.open("com:KeyValue", "id", Artefact.Structure.TIME).open("com:TimeRange");
            xml.text("com:StartPeriod", c.first(), "isInclusive", "true");
            xml.text("com:EndPeriod", c.last(), "isInclusive", "true").close(2);
        }
        xml.close(1);
    }
}
