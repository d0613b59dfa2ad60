// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx;

import eu.fondaco.core.flow.CellVersion;
import eu.fondaco.web.sdmx.data.DataQuery;
import eu.fondaco.web.sdmx.data.Filter;
import eu.fondaco.web.sdmx.data.Status;
import eu.fondaco.web.sdmx.data.Times;
import eu.fondaco.web.sdmx.message.Asked;
import eu.fondaco.web.sdmx.message.SdmxException;
import eu.fondaco.web.sdmx.structure.Artefact;
import eu.fondaco.web.sdmx.structure.CodeBook;
import eu.fondaco.web.sdmx.structure.Flows.Served;
import eu.fondaco.web.sdmx.structure.Kind;
import eu.fondaco.web.sdmx.structure.Ref;
import eu.fondaco.web.sdmx.structure.Registry;
import eu.fondaco.web.sdmx.structure.StructureQuery;
import eu.fondaco.web.sdmx.structure.Versions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads which data an address asks for, in either generation. */
final class DataRequest {

    private final Registry registry;

    DataRequest(Registry registry) {
        this.registry = registry;
    }

    /** {@code id}, {@code agency,id} or {@code agency,id,version}, each part of alternatives. */
    private List<Served> flows(String ref) {
        String[] parts = ref.split(",", -1);
        if (parts.length > 3) {
            throw SdmxException.syntax(
                    "a dataflow is id, agency,id or agency,id,version, not '" + ref + "'");
        }
        return flows(
                parts.length == 1 ? "all" : parts[0],
                parts.length == 1 ? parts[0] : parts[1],
                parts.length < 3 ? "latest" : parts[2]);
    }

    /** The dataflows that are meant, each part a list of alternatives. */
    private List<Served> flows(String agency, String id, String version) {
        Set<String> ids = Asked.alternatives(id.equals("all") ? "*" : id);
        Set<String> agencies = Asked.alternatives(agency);
        List<Served> found =
                registry.served().stream()
                        .filter(f -> ids.isEmpty() || ids.contains(f.flow().ref().id()))
                        .filter(f -> agencies.isEmpty() || agencies.contains(registry.agency()))
                        .filter(
                                f ->
                                        version.equals("1.0")
                                                || Versions.fits(version, f.flow().ref().version()))
                        .toList();
        if (found.isEmpty()) {
            throw SdmxException.nothing();
        }
        return found;
    }

    /** Queries of the first generation: {@code data/flow/key/provider}, one for each dataflow. */
    List<DataQuery> first(Asked asked, int at) {
        return each(flows(asked.step(at, "all")), flow -> first(flow, asked, at));
    }

    private DataQuery first(Served flow, Asked asked, int at) {
        return query(
                flow,
                Keys.read(flow, asked.step(at + 1, "all"), false).ids(),
                null,
                Times.between(asked.get("startperiod", null), asked.get("endperiod", null)),
                releases(flow, asked.step(at + 2, "all")),
                asked,
                v -> true);
    }

    /**
     * A query for each dataflow. Of several, those that have no such component, key, codes or
     * provider are left out; where none is left, the reason is told.
     */
    private static List<DataQuery> each(List<Served> flows, Function<Served, DataQuery> query) {
        List<DataQuery> queries = new ArrayList<>();
        SdmxException why = null;
        for (Served flow : flows) {
            try {
                queries.add(query.apply(flow));
            } catch (SdmxException e) { // said where no other dataflow has it
                why = e;
            }
        }
        if (queries.isEmpty() && why != null) {
            throw why;
        }
        return queries;
    }

    /**
     * Queries of the second: {@code data/context/agency/id/version/key} with conditions, one for
     * each dataflow.
     */
    List<DataQuery> second(Asked asked, int at) {
        String provider = "all";
        List<Served> flows;
        switch (asked.step(at, "*")) {
            case "dataflow", "*" ->
                    flows =
                            flows(
                                    asked.step(at + 1, "*"),
                                    asked.step(at + 2, "*"),
                                    asked.step(at + 3, "+"));
            case "datastructure" -> flows = List.of(behind(asked, at, Kind.DATA_STRUCTURE));
            case "provisionagreement" -> {
                flows = List.of(behind(asked, at, Kind.AGREEMENT));
                provider = ((Artefact.Agreement) named(asked, at, Kind.AGREEMENT)).provider();
            }
            default ->
                    throw SdmxException.syntax(
                            "data are had by dataflow, datastructure or provisionagreement, not by"
                                    + " '"
                                    + asked.step(at, "*")
                                    + "'");
        }
        String of = provider;
        return each(flows, flow -> second(flow, of, asked, at));
    }

    private DataQuery second(Served flow, String provider, Asked asked, int at) {
        Keys keys = Keys.read(flow, asked.step(at + 4, "*"), true);
        Map<String, Set<String>> wanted = keys.ids();
        Times times = Times.between(null, null);
        List<Predicate<CellVersion>> further = new ArrayList<>();
        asked.conditions()
                .forEach(
                        (component, conditions) -> {
                            for (String condition : conditions) {
                                if (component.equals("TIME_PERIOD")) {
                                    times.addAll(condition);
                                } else if (wanted.containsKey(component)) {
                                    wanted.put(
                                            component,
                                            narrowed(
                                                    flow.books().get(component),
                                                    wanted.get(component),
                                                    condition));
                                } else {
                                    further.add(further(flow, component, condition));
                                }
                            }
                        });
        return query(
                flow,
                wanted,
                keys.either(),
                times,
                releases(flow, provider),
                asked,
                v -> further.stream().allMatch(f -> f.test(v)));
    }

    private Artefact named(Asked asked, int at, Kind kind) {
        return registry.artefacts().stream()
                .filter(
                        a ->
                                a.ref().kind() == kind
                                        && StructureQuery.isAsked(asked, at + 1, a.ref()))
                .findFirst()
                .orElseThrow(SdmxException::nothing);
    }

    private Served behind(Asked asked, int at, Kind kind) {
        Artefact named = named(asked, at, kind);
        return registry.served().stream()
                .filter(f -> f.structure().equals(named) || named.uses().contains(f.flow().ref()))
                .findFirst()
                .orElseThrow(SdmxException::nothing);
    }

    private static Set<String> narrowed(CodeBook book, Set<String> wanted, String condition) {
        Predicate<String> filter = Filter.texts(condition);
        Set<String> left = new LinkedHashSet<>(wanted.isEmpty() ? book.ids() : wanted);
        left.removeIf(filter.negate());
        return left.isEmpty() ? Set.of("\u0000") : left;
    }

    /** A condition on the measure or an attribute; a value that isn't shown fits none. */
    private static Predicate<CellVersion> further(Served flow, String component, String condition) {
        if (component.equals(Artefact.Structure.MEASURE)) {
            Predicate<BigDecimal> filter = Filter.numbers(condition);
            return v -> !Status.of(v.cell().status()).isHidden() && filter.test(v.cell().value());
        }
        Predicate<String> filter = Filter.texts(condition);
        return switch (component) {
            case "OBS_STATUS" -> v -> filter.test(Status.of(v.cell().status()).status());
            case "CONF_STATUS" -> v -> filter.test(Status.of(v.cell().status()).confidentiality());
            case "UNIT_MEASURE" -> v -> filter.test(flow.unit());
            case "UNIT_MULT" -> v -> filter.test("0");
            default -> {
                if (flow.structure().attributes().stream()
                        .anyMatch(a -> a.id().equals(component))) {
                    yield v -> filter.test(flow.attributes(v.cell()).getOrDefault(component, ""));
                }
                throw SdmxException.syntax(
                        "'" + component + "' is not a component of " + flow.structure().ref().id());
            }
        };
    }

    /** The ids in {@code P}, {@code AGENCY,P} or several of them split by a plus; none for all. */
    static Set<String> providers(String text) {
        Set<String> ids = new LinkedHashSet<>();
        for (String one :
                text.equals("all") || text.equals("*") ? new String[0] : text.split("\\+")) {
            ids.add(one.substring(one.lastIndexOf(',') + 1));
        }
        return ids;
    }

    /** The releases of the wanted providers; all of them where that is what is wanted. */
    private Set<String> releases(Served flow, String provider) {
        if (providers(provider).isEmpty()) {
            return Set.of();
        }
        Set<String> releases = new HashSet<>();
        for (String one : providers(provider)) {
            Set<String> theirs = flow.providers().get(one);
            releases.addAll(theirs == null ? Set.of() : theirs);
        }
        if (releases.isEmpty()) {
            throw SdmxException.nothing();
        }
        return releases;
    }

    /** The agreement through which a provider delivers, where one provider is asked for. */
    Ref agreement(Served flow, String provider) {
        if (provider.equals("all") || provider.contains("+")) {
            return null;
        }
        String id = provider.substring(provider.indexOf(',') + 1);
        return registry.artefacts().stream()
                .filter(
                        a ->
                                a instanceof Artefact.Agreement g
                                        && g.flow().equals(flow.flow().ref())
                                        && g.provider().equals(id))
                .map(Artefact::ref)
                .findFirst()
                .orElse(null);
    }

    private static DataQuery query(
            Served flow,
            Map<String, Set<String>> wanted,
            DataQuery.Alternatives keys,
            Times times,
            Set<String> releases,
            Asked asked,
            Predicate<CellVersion> further) {
        Set<String> tradeFlows = wanted.get("TRADE_FLOW");
        if (!tradeFlows.isEmpty()
                && Collections.disjoint(flow.books().get("TRADE_FLOW").ids(), tradeFlows)) {
            throw SdmxException.nothing();
        }
        String asOf = asked.get("asof", null);
        String after = asked.get("updatedafter", null);
        LocalDate day = asOf == null ? null : Times.date(asOf);
        LocalDate since = after == null ? null : Times.date(after);
        if (day != null && since != null && since.isAfter(day)) {
            throw SdmxException.syntax("updatedAfter is later than asOf");
        }
        return new DataQuery(
                flow,
                DataQuery.cells(flow, wanted, day),
                wanted,
                keys,
                times,
                releases,
                further,
                asked.number("firstnobservations"),
                asked.number("lastnobservations"),
                asked.flag("includehistory"),
                since);
    }
}
