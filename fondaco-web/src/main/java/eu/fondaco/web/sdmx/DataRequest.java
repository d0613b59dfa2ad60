// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx;

import eu.fondaco.core.flow.CellQuery;
import eu.fondaco.core.flow.CellVersion;
import eu.fondaco.core.flow.TradeFlow;
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
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Reads which data an address asks for, in either generation. */
final class DataRequest {

    private final Registry registry;

    DataRequest(Registry registry) {
        this.registry = registry;
    }

    /** {@code id}, {@code agency,id} or {@code agency,id,version}. */
    Served flow(String ref) {
        String[] parts = ref.split(",", -1);
        if (parts.length > 3) {
            throw SdmxException.syntax(
                    "a dataflow is id, agency,id or agency,id,version, not '" + ref + "'");
        }
        return flow(
                parts.length == 1 ? "all" : parts[0],
                parts.length == 1 ? parts[0] : parts[1],
                parts.length < 3 ? "latest" : parts[2]);
    }

    Served flow(String agency, String id, String version) {
        if (id.matches("\\*|all") && registry.flows().size() > 1) {
            throw new SdmxException(
                    501,
                    501,
                    "data are had of one dataflow at a time: "
                            + String.join(
                                    ", ",
                                    registry.flows().stream()
                                            .map(f -> f.flow().ref().id())
                                            .toList()));
        }
        return registry.flows().stream()
                .filter(f -> f.flow().ref().id().equals(id) || id.matches("\\*|all"))
                .findFirst()
                .filter(
                        f ->
                                Asked.alternatives(agency).isEmpty()
                                        || Asked.alternatives(agency).contains(registry.agency()))
                .filter(
                        f ->
                                version.equals("1.0")
                                        || Versions.fits(version, f.flow().ref().version()))
                .orElseThrow(SdmxException::nothing);
    }

    /** A query of the first generation: {@code data/flow/key/provider}. */
    DataQuery first(Asked asked, int at) {
        Served flow = flow(asked.step(at, ""));
        Map<String, Set<String>> wanted = Keys.read(flow, asked.step(at + 1, "all"), false).ids();
        Times times = Times.between(asked.get("startperiod", null), asked.get("endperiod", null));
        return query(
                flow, wanted, times, releases(flow, asked.step(at + 2, "all")), asked, v -> true);
    }

    /** A query of the second: {@code data/context/agency/id/version/key} with conditions. */
    DataQuery second(Asked asked, int at) {
        String provider = "all";
        Served flow;
        switch (asked.step(at, "*")) {
            case "dataflow", "*" ->
                    flow =
                            flow(
                                    asked.step(at + 1, "*"),
                                    asked.step(at + 2, "*"),
                                    asked.step(at + 3, "+"));
            case "datastructure" -> flow = behind(asked, at, Kind.DATA_STRUCTURE);
            case "provisionagreement" -> {
                flow = behind(asked, at, Kind.AGREEMENT);
                provider = ((Artefact.Agreement) named(asked, at, Kind.AGREEMENT)).provider();
            }
            default ->
                    throw SdmxException.syntax(
                            "data are had by dataflow, datastructure or provisionagreement, not by"
                                    + " '"
                                    + asked.step(at, "*")
                                    + "'");
        }
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
        keys.either().ifPresent(either -> further.add(v -> either.test(flow.key(v.cell()))));
        return query(
                flow,
                wanted,
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
        return registry.flows().stream()
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
            case "UNIT_MEASURE" ->
                    v -> filter.test(flow.books().get("UNIT_MEASURE").id(flow.dataset().unit()));
            case "UNIT_MULT" -> v -> filter.test("0");
            default ->
                    throw SdmxException.syntax(
                            "'"
                                    + component
                                    + "' is not a component of "
                                    + flow.structure().ref().id());
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
            Times times,
            Set<String> releases,
            Asked asked,
            Predicate<CellVersion> further) {
        Set<TradeFlow> flows = new HashSet<>();
        wanted.get("TRADE_FLOW").stream()
                .filter(f -> f.equals("X") || f.equals("M"))
                .forEach(f -> flows.add(TradeFlow.parse(f)));
        if (flows.isEmpty() && !wanted.get("TRADE_FLOW").isEmpty()) {
            throw SdmxException.nothing();
        }
        List<Set<String>> own = new ArrayList<>();
        for (String dimension : List.of("REF_AREA", "COUNTERPART_AREA", "PRODUCT")) {
            own.add(flow.books().get(dimension).codes(wanted.get(dimension)));
        }
        String asOf = asked.get("asof", null);
        String after = asked.get("updatedafter", null);
        LocalDate day = asOf == null ? null : Times.date(asOf);
        LocalDate since = after == null ? null : Times.date(after);
        if (day != null && since != null && since.isAfter(day)) {
            throw SdmxException.syntax("updatedAfter is later than asOf");
        }
        CellQuery cells =
                new CellQuery(
                        flow.dataset().id(), flows, own.get(0), own.get(1), own.get(2), false, day);
        return new DataQuery(
                flow,
                cells,
                wanted.get("FREQ"),
                times,
                releases,
                further,
                asked.number("firstnobservations"),
                asked.number("lastnobservations"),
                asked.flag("includehistory"),
                since);
    }
}
