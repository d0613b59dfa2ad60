// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx;

import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.time.Period;
import eu.fondaco.web.sdmx.data.DataQuery;
import eu.fondaco.web.sdmx.message.Asked;
import eu.fondaco.web.sdmx.message.SdmxException;
import eu.fondaco.web.sdmx.structure.Artefact;
import eu.fondaco.web.sdmx.structure.Detail;
import eu.fondaco.web.sdmx.structure.Detail.Shown;
import eu.fondaco.web.sdmx.structure.Flows;
import eu.fondaco.web.sdmx.structure.Flows.Served;
import eu.fondaco.web.sdmx.structure.Kind;
import eu.fondaco.web.sdmx.structure.Ref;
import eu.fondaco.web.sdmx.structure.References;
import eu.fondaco.web.sdmx.structure.Registry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Says which codes occur in the data a query asks for, and how many series and observations there
 * are.
 */
final class Availability {

    private final Registry registry;
    private final ObservationStore store;
    private final References references;

    Availability(Registry registry, ObservationStore store) {
        this.registry = registry;
        this.store = store;
        this.references = new References(registry);
    }

    /** What was met while cells went by. */
    private static final class Met {
        private final Map<String, Map<String, Integer>> codes = new LinkedHashMap<>();
        Period first;
        Period last;
        long series;
        long observations;
        List<String> key;

        void add(Served flow, Observation o) {
            List<String> found = List.of(flow.key(o));
            observations++;
            first =
                    first == null || o.period().firstDay().isBefore(first.firstDay())
                            ? o.period()
                            : first;
            last = last == null || o.period().lastDay().isAfter(last.lastDay()) ? o.period() : last;
            if (!found.equals(key)) {
                series++;
                key = found;
                for (int i = 0; i < found.size(); i++) {
                    codes.computeIfAbsent(flow.dimensions().get(i), d -> new TreeMap<>())
                            .merge(found.get(i), 1, Integer::sum);
                }
            }
        }

        /**
         * The codes of a dimension, those with the most series first: who takes the first of each,
         * as who looks around does, mostly meets data, also where few combinations have any.
         */
        List<String> codes(String dimension) {
            Map<String, Integer> all = codes.getOrDefault(dimension, Map.of());
            return all.keySet().stream()
                    .sorted(Comparator.comparing(all::get, Comparator.reverseOrder()))
                    .toList();
        }
    }

    /**
     * One constraint for each dataflow that has data, and what comes along.
     *
     * @param mode {@code exact}: codes that occur with the key; {@code available}: for each
     *     dimension, the codes that could be added to the key
     * @param component the one dimension to tell, or {@code all}
     * @param provider the provider asked for, or {@code all}
     */
    List<Shown> answer(
            List<DataQuery> queries, String mode, String component, String how, String provider)
            throws IOException {
        Map<Ref, Shown> shown = new LinkedHashMap<>();
        SdmxException why = SdmxException.nothing();
        for (DataQuery query : queries) {
            try {
                answer(query, mode, component, how, provider)
                        .forEach(s -> shown.putIfAbsent(s.artefact().ref(), s));
            } catch (SdmxException e) { // said where no other dataflow has anything
                why = e;
            }
        }
        if (shown.isEmpty()) {
            throw why;
        }
        return List.copyOf(shown.values());
    }

    private List<Shown> answer(
            DataQuery query, String mode, String component, String how, String provider)
            throws IOException {
        Served flow = query.flow();
        List<String> components = new ArrayList<>(flow.dimensions());
        components.add("TIME_PERIOD");
        if (!component.equals("all") && !components.containsAll(Asked.alternatives(component))) {
            throw SdmxException.syntax(
                    "'" + component + "' is not a dimension of " + flow.flow().ref().id());
        }
        Met met = met(query);
        boolean further = mode.equals("available");
        boolean isNone = met.observations == 0 && !further;
        if (isNone && !isHeldAtOtherTimes(query)) {
            throw SdmxException.nothing();
        }
        Map<String, List<String>> region = region(query, component, met, further);
        boolean time =
                component.equals("all") || Asked.alternatives(component).contains("TIME_PERIOD");
        Met when =
                time && further && query.narrows("TIME_PERIOD")
                        ? met(query.without("TIME_PERIOD"))
                        : met;
        boolean isDated = time && when.observations > 0;
        if (region.isEmpty() && !isDated && !isNone) {
            throw SdmxException.nothing();
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("series_count", met.series);
        counts.put("obs_count", met.observations);
        Artefact.Constraint constraint =
                new Artefact.Constraint(
                        Ref.of(Kind.CONSTRAINT, registry.agency(), "CC_" + flow.flow().ref().id()),
                        flow.flow().name(),
                        true,
                        List.of(flow.flow().ref()),
                        region,
                        isDated ? Flows.time(when.first) : null,
                        isDated ? Flows.time(when.last) : null,
                        counts);
        List<Shown> shown = new ArrayList<>(List.of(new Shown(constraint, Detail.FULL)));
        along(flow, region, how, provider).forEach(a -> shown.add(new Shown(a, Detail.FULL)));
        return shown;
    }

    /** Which codes of each dimension asked about have data. */
    private Map<String, List<String>> region(
            DataQuery query, String component, Met met, boolean further) throws IOException {
        Map<String, List<String>> region = new LinkedHashMap<>();
        for (String dimension : query.flow().dimensions()) {
            if (component.equals("all") || Asked.alternatives(component).contains(dimension)) {
                Met of = further && query.narrows(dimension) ? met(query.without(dimension)) : met;
                if (of.observations > 0) {
                    region.put(dimension, of.codes(dimension));
                }
            }
        }
        return region;
    }

    /** Data there is, of other years: an answer, which counts nothing and has no region. */
    private boolean isHeldAtOtherTimes(DataQuery query) throws IOException {
        return query.narrows("TIME_PERIOD") && met(query.without("TIME_PERIOD")).observations > 0;
    }

    private Met met(DataQuery query) throws IOException {
        Met met = new Met();
        query.flow()
                .forEachCell(
                        store,
                        query.cells(),
                        v -> {
                            if (query.lets(v)) {
                                met.add(query.flow(), v.cell());
                            }
                            return true;
                        });
        return met;
    }

    /** The artefacts that explain a constraint; code lists have only the codes that occur. */
    private List<Artefact> along(
            Served flow, Map<String, List<String>> region, String how, String provider) {
        List<Artefact> found = new ArrayList<>();
        if (how.equals("none")) {
            return found;
        }
        Set<Artefact> all = new LinkedHashSet<>(List.of(flow.flow()));
        all.addAll(references.of(List.of(flow.flow()), "descendants"));
        references.of(List.of(flow.flow()), "parentsandsiblings").stream()
                .filter(a -> a.ref().kind() == Kind.PROVIDER_SCHEME)
                .forEach(all::add);
        for (Artefact artefact : all) {
            boolean isWanted = how.equals("all") || artefact.ref().kind().resource().equals(how);
            if (!isWanted) {
                continue;
            }
            if (artefact.ref().kind() == Kind.CODELIST) {
                flow.structure().dimensions().stream()
                        .filter(
                                d ->
                                        d.codelist().equals(artefact.ref())
                                                && region.containsKey(d.id()))
                        .findFirst()
                        .ifPresent(
                                d ->
                                        found.add(
                                                ((Artefact.Scheme) artefact)
                                                        .only(Set.copyOf(region.get(d.id())))));
            } else if (artefact.ref().kind() == Kind.PROVIDER_SCHEME) {
                Set<String> wanted = DataRequest.providers(provider);
                found.add(
                        ((Artefact.Scheme) artefact)
                                .only(wanted.isEmpty() ? flow.providers().keySet() : wanted));
            } else if (artefact.ref().kind() == Kind.CONCEPT_SCHEME) {
                found.add(((Artefact.Scheme) artefact).only(flow.structure().conceptIds()));
            } else {
                found.add(artefact);
            }
        }
        return found;
    }
}
