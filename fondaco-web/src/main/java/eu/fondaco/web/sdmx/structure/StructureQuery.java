// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.structure;

import eu.fondaco.web.sdmx.message.Asked;
import eu.fondaco.web.sdmx.message.SdmxException;
import eu.fondaco.web.sdmx.structure.Detail.Shown;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A query for structures in either generation: {@code resource/agency/id/version/items}, with
 * {@code detail} and {@code references}.
 */
public final class StructureQuery {

    private static final List<String> DETAILS =
            List.of(
                    "full",
                    "allstubs",
                    "referencestubs",
                    "allcompletestubs",
                    "referencecompletestubs",
                    "referencepartial",
                    "raw");

    private final Registry registry;
    private final References references;

    public StructureQuery(Registry registry) {
        this.registry = registry;
        this.references = new References(registry);
    }

    /**
     * The artefacts asked for and what comes along, in the order in which a message has them.
     *
     * @param at the step of the path that names the resource
     */
    public List<Shown> answer(Asked asked, int at) {
        String resource = asked.step(at, "*").toLowerCase(Locale.ROOT);
        Set<String> items = Asked.alternatives(asked.step(at + 4, "all"));
        if (asked.size() > at + 5) {
            throw SdmxException.syntax("there is one step too many after the items");
        }
        Set<Kind> kinds = Kind.named(resource).orElseThrow(SdmxException::nothing);
        List<Artefact> found = new ArrayList<>();
        for (Artefact artefact : registry.artefacts()) {
            Ref ref = artefact.ref();
            if (kinds.contains(ref.kind())
                    && References.isType(resource, artefact)
                    && isAsked(asked, at + 1, ref)) {
                found.add(artefact);
            }
        }
        if (!items.isEmpty()) {
            found = only(found, items);
        }
        if (found.isEmpty()) {
            throw SdmxException.nothing();
        }
        String how = asked.get("references", "none").toLowerCase(Locale.ROOT);
        return shown(
                found,
                references.of(found, how),
                asked.get("detail", "full").toLowerCase(Locale.ROOT));
    }

    /** Whether an address that goes on with {@code agency/id/version} means an artefact. */
    public static boolean isAsked(Asked asked, int at, Ref ref) {
        return lets(Asked.alternatives(asked.step(at, "all")), ref.agency())
                && lets(Asked.alternatives(asked.step(at + 1, "all")), ref.id())
                && Versions.fits(asked.step(at + 2, "latest"), ref.version());
    }

    private static boolean lets(Set<String> wanted, String id) {
        return wanted.isEmpty() || wanted.contains(id);
    }

    private static List<Artefact> only(List<Artefact> found, Set<String> items) {
        List<Artefact> kept = new ArrayList<>();
        Set<String> last = new LinkedHashSet<>();
        items.forEach(i -> last.add(i.substring(i.lastIndexOf('.') + 1)));
        for (Artefact artefact : found) {
            if (artefact instanceof Artefact.Scheme scheme) {
                Artefact.Scheme some = scheme.only(last);
                if (!some.items().isEmpty()) {
                    kept.add(some);
                }
            } else if (artefact instanceof Artefact.Hierarchy
                    && last.contains(Artefact.Hierarchy.ID)) {
                kept.add(artefact);
            }
        }
        return kept;
    }

    private List<Shown> shown(
            Collection<Artefact> asked, Collection<Artefact> further, String detail) {
        if (!DETAILS.contains(detail)) {
            throw SdmxException.syntax("detail is one of " + String.join(", ", DETAILS));
        }
        Detail stub = detail.contains("complete") ? Detail.COMPLETE_STUB : Detail.STUB;
        Detail first = detail.startsWith("all") ? stub : Detail.FULL;
        Detail second = detail.endsWith("stubs") ? stub : Detail.FULL;
        List<Shown> all = new ArrayList<>();
        asked.forEach(a -> all.add(new Shown(a, first)));
        Map<Ref, Set<String>> used =
                detail.equals("referencepartial") ? used(asked, further) : Map.of();
        for (Artefact artefact : further) {
            Set<String> items = used.get(artefact.ref());
            all.add(
                    new Shown(
                            items != null && artefact instanceof Artefact.Scheme s
                                    ? s.only(items)
                                    : artefact,
                            second));
        }
        return all;
    }

    /** The items that the artefacts of an answer use, by scheme. */
    private Map<Ref, Set<String>> used(Collection<Artefact> asked, Collection<Artefact> further) {
        List<Artefact> all = new ArrayList<>(asked);
        all.addAll(further);
        Map<Ref, Set<String>> used = new HashMap<>();
        for (Artefact artefact : all) {
            if (artefact instanceof Artefact.Structure s) {
                used.computeIfAbsent(s.concepts(), r -> new LinkedHashSet<>())
                        .addAll(s.conceptIds());
                registry.served().stream()
                        .filter(f -> f.structure().equals(s))
                        .forEach(f -> codes(f, used));
            } else if (artefact instanceof Artefact.ReportStructure r) {
                used.computeIfAbsent(r.concepts(), c -> new LinkedHashSet<>())
                        .addAll(r.attributes());
            } else if (artefact instanceof Artefact.Categorisation c) {
                used.computeIfAbsent(c.scheme(), r -> new LinkedHashSet<>()).add(c.category());
            } else if (artefact instanceof Artefact.Agreement a) {
                used.computeIfAbsent(a.scheme(), r -> new LinkedHashSet<>()).add(a.provider());
            }
        }
        return used;
    }

    private void codes(Flows.Served flow, Map<Ref, Set<String>> used) {
        for (Artefact artefact : registry.artefacts()) {
            if (artefact instanceof Artefact.Constraint c
                    && c.attachedTo().contains(flow.flow().ref())) {
                flow.structure()
                        .dimensions()
                        .forEach(
                                d ->
                                        used.computeIfAbsent(
                                                        d.codelist(), r -> new LinkedHashSet<>())
                                                .addAll(c.region().get(d.id())));
            }
        }
    }
}
