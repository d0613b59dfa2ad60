// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.structure;

import eu.fondaco.web.sdmx.message.SdmxException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Finds what comes along with artefacts that were asked for. */
public final class References {

    private final Registry registry;

    public References(Registry registry) {
        this.registry = registry;
    }

    /**
     * The artefacts that come along, those asked for not among them.
     *
     * @param how {@code none}, {@code parents}, {@code parentsandsiblings}, {@code children},
     *     {@code descendants}, {@code all}, or the name of a resource, for those of its kind that
     *     refer to what was asked for or that it refers to
     */
    public Collection<Artefact> of(Collection<? extends Artefact> asked, String how) {
        Map<Ref, Artefact> found = new LinkedHashMap<>();
        switch (how) {
            case "none", "":
                break;
            case "parents", "ancestors":
                parents(asked, found);
                break;
            case "parentsandsiblings":
                siblings(asked, found);
                break;
            case "children":
                children(asked, found);
                break;
            case "descendants":
                descendants(asked, found);
                break;
            case "all":
                siblings(asked, found);
                descendants(asked, found);
                break;
            default:
                Set<Kind> kinds =
                        Kind.named(how)
                                .filter(k -> !how.equals("structure"))
                                .orElseThrow(
                                        () ->
                                                SdmxException.syntax(
                                                        "'"
                                                                + how
                                                                + "' is not a value of"
                                                                + " references"));
                parents(asked, found);
                children(asked, found);
                found.values().removeIf(a -> !kinds.contains(a.ref().kind()) || !isType(how, a));
        }
        asked.forEach(a -> found.remove(a.ref()));
        return found.values();
    }

    /** Whether a name that tells allowed from actual constraints lets an artefact through. */
    static boolean isType(String name, Artefact artefact) {
        return !(artefact instanceof Artefact.Constraint c)
                || !name.equals(c.actual() ? "allowedconstraint" : "actualconstraint");
    }

    private void children(Collection<? extends Artefact> of, Map<Ref, Artefact> into) {
        of.forEach(a -> a.uses().forEach(r -> registry.find(r).ifPresent(f -> into.put(r, f))));
    }

    private void descendants(Collection<? extends Artefact> of, Map<Ref, Artefact> into) {
        Deque<Artefact> open = new ArrayDeque<>(of);
        while (!open.isEmpty()) {
            for (Ref ref : open.pop().uses()) {
                registry.find(ref)
                        .filter(a -> into.putIfAbsent(ref, a) == null)
                        .ifPresent(open::push);
            }
        }
    }

    /** What refers to an artefact; to a scheme's items where only some of them were asked for. */
    private void parents(Collection<? extends Artefact> of, Map<Ref, Artefact> into) {
        for (Artefact candidate : registry.artefacts()) {
            if (of.stream()
                    .anyMatch(
                            a -> candidate.uses().contains(a.ref()) && pointsInto(candidate, a))) {
                into.put(candidate.ref(), candidate);
            }
        }
    }

    private static boolean pointsInto(Artefact parent, Artefact child) {
        if (child instanceof Artefact.Scheme scheme && scheme.partial()) {
            String item =
                    parent instanceof Artefact.Categorisation c
                            ? c.category()
                            : parent instanceof Artefact.Agreement a ? a.provider() : null;
            return item == null || scheme.items().stream().anyMatch(i -> i.id().equals(item));
        }
        return true;
    }

    private void siblings(Collection<? extends Artefact> of, Map<Ref, Artefact> into) {
        Map<Ref, Artefact> parents = new LinkedHashMap<>();
        parents(of, parents);
        into.putAll(parents);
        children(parents.values(), into);
    }
}
