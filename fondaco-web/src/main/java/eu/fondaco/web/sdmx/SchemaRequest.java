// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx;

import eu.fondaco.web.sdmx.data.Message;
import eu.fondaco.web.sdmx.message.Asked;
import eu.fondaco.web.sdmx.message.SdmxException;
import eu.fondaco.web.sdmx.message.Xml;
import eu.fondaco.web.sdmx.structure.Artefact;
import eu.fondaco.web.sdmx.structure.Artefact.Scheme;
import eu.fondaco.web.sdmx.structure.Artefact.Structure;
import eu.fondaco.web.sdmx.structure.Detail;
import eu.fondaco.web.sdmx.structure.Detail.Shown;
import eu.fondaco.web.sdmx.structure.Flows.Served;
import eu.fondaco.web.sdmx.structure.Kind;
import eu.fondaco.web.sdmx.structure.Ref;
import eu.fondaco.web.sdmx.structure.Registry;
import eu.fondaco.web.sdmx.structure.SchemaXml;
import eu.fondaco.web.sdmx.structure.StructureQuery;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is valid in a context: {@code schema/context/agency/id/version}, where the context is a
 * datastructure, dataflow or provisionagreement. Told as an XML schema, or as the structure with
 * the codes that its constraints allow.
 */
final class SchemaRequest {

    private final Registry registry;
    private final Served flow;
    private final Ref context;
    private final String at;

    SchemaRequest(Registry registry, Asked asked) {
        this.registry = registry;
        Kind kind =
                switch (asked.step(1, "")) {
                    case "datastructure" -> Kind.DATA_STRUCTURE;
                    case "dataflow" -> Kind.DATAFLOW;
                    case "provisionagreement" -> Kind.AGREEMENT;
                    default ->
                            throw new SdmxException(
                                    501,
                                    501,
                                    "schemas are had for a datastructure, a dataflow or a"
                                            + " provisionagreement, not for '"
                                            + asked.step(1, "")
                                            + "'");
                };
        Artefact found =
                registry.artefacts().stream()
                        .filter(
                                a ->
                                        a.ref().kind() == kind
                                                && StructureQuery.isAsked(asked, 2, a.ref()))
                        .findFirst()
                        .orElseThrow(SdmxException::nothing);
        this.context = found.ref();
        this.flow =
                registry.served().stream()
                        .filter(f -> isOf(f, found))
                        .findFirst()
                        .orElseThrow(SdmxException::nothing);
        this.at = asked.get("dimensionatobservation", Structure.TIME);
        if (!at.equals(Structure.TIME)
                && !at.equals(Message.ALL)
                && !flow.dimensions().contains(at)) {
            throw SdmxException.syntax("'" + at + "' is not a dimension of " + context.id());
        }
    }

    private static boolean isOf(Served flow, Artefact artefact) {
        return artefact instanceof Artefact.Agreement a
                ? flow.flow().ref().equals(a.flow())
                : artefact.equals(flow.flow()) || artefact.equals(flow.structure());
    }

    /** The ids that may occur, by coded component. */
    private Map<String, Set<String>> codes() {
        Optional<Artefact.Constraint> constraint =
                registry.artefacts().stream()
                        .filter(
                                a ->
                                        a instanceof Artefact.Constraint c
                                                && !c.actual()
                                                && c.attachedTo().contains(context))
                        .map(Artefact.Constraint.class::cast)
                        .findFirst();
        Map<String, Set<String>> codes = new LinkedHashMap<>();
        List<Artefact.Component> coded = new ArrayList<>(flow.structure().dimensions());
        flow.structure().attributes().stream()
                .filter(a -> a.codelist() != null)
                .forEach(coded::add);
        for (Artefact.Component component : coded) {
            Set<String> all = new LinkedHashSet<>();
            registry.find(component.codelist())
                    .ifPresent(l -> ((Scheme) l).items().forEach(i -> all.add(i.id())));
            constraint.map(c -> c.region().get(component.id())).ifPresent(all::retainAll);
            codes.put(component.id(), all);
        }
        return codes;
    }

    /** Writes the XML schema. */
    void write(OutputStream to, Xml.Generation generation) throws IOException {
        SchemaXml.write(to, generation, flow.structure(), context, codes(), at);
    }

    /** The structure with what it needs, cut down to what may occur. */
    List<Shown> shown() {
        Map<String, Set<String>> codes = codes();
        Map<Ref, Set<String>> items = new LinkedHashMap<>();
        items.put(flow.structure().concepts(), flow.structure().conceptIds());
        flow.structure()
                .dimensions()
                .forEach(d -> items.merge(d.codelist(), codes.get(d.id()), SchemaRequest::both));
        List<Shown> shown = new ArrayList<>(List.of(new Shown(flow.structure(), Detail.FULL)));
        for (Ref ref : flow.structure().uses()) {
            registry.find(ref)
                    .ifPresent(
                            a -> {
                                Set<String> some = items.get(ref);
                                shown.add(
                                        new Shown(
                                                some == null ? a : ((Scheme) a).only(some),
                                                Detail.FULL));
                            });
        }
        registry.artefacts().stream()
                .filter(
                        a ->
                                a instanceof Artefact.Constraint c
                                        && !c.actual()
                                        && c.attachedTo().contains(context))
                .forEach(a -> shown.add(new Shown(a, Detail.FULL)));
        return shown;
    }

    private static Set<String> both(Set<String> a, Set<String> b) {
        Set<String> all = new LinkedHashSet<>(a);
        all.addAll(b);
        return all;
    }
}
