// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.relation.Activity;
import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.Strategy;
import eu.fondaco.core.relation.Treaty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an observatory holds of the relation with one counterpart: an area, everything under it, and
 * the members of it where it is a group. Treaties and strategies that name what it lies in count
 * too.
 */
public final class RelationView {

    private final Catalog catalog;
    private final Area counterpart;
    private final Set<String> inside = new LinkedHashSet<>();
    private final Set<String> around = new LinkedHashSet<>();

    /** What a catalog holds of one counterpart. */
    public RelationView(Catalog catalog, Area counterpart) {
        this.catalog = catalog;
        this.counterpart = counterpart;
        gather(counterpart.code());
        if (!counterpart.code().equals(catalog.home()) && inside.contains(catalog.home())) {
            inside.removeIf(
                    code ->
                            code.equals(catalog.home())
                                    || catalog.areas().isUnder(code, catalog.home()));
        }
        around.addAll(inside);
        climb(counterpart);
    }

    private void gather(String code) {
        if (inside.add(code) && inside.size() < 2_000) {
            catalog.areas().childrenOf(code).forEach(this::gather);
            catalog.areas().membersOf(code).forEach(this::gather);
        }
    }

    private void climb(Area area) {
        Area at = area;
        for (int depth = 0; depth < 16 && !at.parent().isEmpty(); depth++) {
            around.add(at.parent());
            at = catalog.areas().find(at.parent()).orElse(area);
        }
        around.addAll(area.groups());
    }

    Area counterpart() {
        return counterpart;
    }

    private boolean isInside(Collection<String> codes) {
        return codes.stream().anyMatch(inside::contains);
    }

    /** Whether a list of codes names the counterpart or a part of it. */
    boolean concerns(Collection<String> codes) {
        return isInside(codes);
    }

    /** Its instruments, the oldest first. */
    public List<Instrument> instruments() {
        return catalog.relations().instruments().stream()
                .filter(i -> isInside(i.partnerAreas()))
                .sorted(BY_DATE)
                .toList();
    }

    static final Comparator<Instrument> BY_DATE =
            Comparator.comparing(
                            (Instrument i) ->
                                    i.date().isKnown()
                                            ? i.date().latest()
                                            : java.time.LocalDate.MAX)
                    .thenComparing(Instrument::id);

    /** Its instruments in chains of acts that follow one another, the chain begun first first. */
    List<List<Instrument>> chains() {
        return chains(instruments());
    }

    /** Acts, the oldest first, in the chains that they make among themselves. */
    static List<List<Instrument>> chains(List<Instrument> all) {
        Map<String, String> head = new LinkedHashMap<>();
        all.forEach(i -> head.put(i.id(), i.id()));
        Map<String, String> follows = new LinkedHashMap<>();
        all.forEach(i -> follows.put(i.id(), i.follows()));
        for (Instrument instrument : all) {
            String at = instrument.id();
            for (int step = 0;
                    step < 50 && head.containsKey(follows.getOrDefault(at, ""));
                    step++) {
                at = follows.get(at);
            }
            head.put(instrument.id(), at);
        }
        Map<String, List<Instrument>> chains = new LinkedHashMap<>();
        for (Instrument instrument : all) {
            chains.computeIfAbsent(head.get(instrument.id()), h -> new ArrayList<>())
                    .add(instrument);
        }
        return List.copyOf(chains.values());
    }

    /** Treaties that bind it and us. */
    public List<Treaty> treaties() {
        return catalog.relations().treaties().stream()
                .filter(t -> t.parties().stream().anyMatch(p -> around.contains(p) && !isOurs(p)))
                .toList();
    }

    private boolean isOurs(String code) {
        Areas areas = catalog.areas();
        return code.equals(catalog.home())
                || areas.isUnder(catalog.home(), code)
                || areas.find(catalog.home())
                        .map(Area::parent)
                        .flatMap(areas::find)
                        .map(a -> a.groups().contains(code))
                        .orElse(false);
    }

    /** What was done together. */
    public List<Activity> activities() {
        return catalog.relations().activities().stream().filter(a -> isInside(a.areas())).toList();
    }

    List<Actor> actors() {
        return catalog.relations().actors().stream().filter(a -> isInside(a.areas())).toList();
    }

    List<Strategy> strategies() {
        return catalog.relations().strategies().stream()
                .filter(s -> s.targets().stream().anyMatch(around::contains))
                .toList();
    }

    /** Published figures about it as a partner. */
    public List<Figure> figures() {
        return catalog.figures().stream()
                .filter(f -> f.question().partner().list().contains(counterpart.code()))
                .toList();
    }

    /** Counterparts of which something is held, in the order of their codes. */
    static Set<String> counterparts(Catalog catalog) {
        Set<String> codes = new TreeSet<>();
        catalog.relations().instruments().forEach(i -> codes.addAll(i.partnerAreas()));
        catalog.relations().activities().forEach(a -> codes.addAll(a.areas()));
        catalog.relations().treaties().forEach(t -> codes.addAll(t.parties()));
        catalog.relations().strategies().forEach(s -> codes.addAll(s.targets()));
        catalog.figures().forEach(f -> codes.addAll(f.question().partner().list()));
        for (String code : List.copyOf(codes)) {
            catalog.areas()
                    .find(code)
                    .map(Area::parent)
                    .filter(p -> !p.isEmpty())
                    .ifPresent(codes::add);
        }
        codes.remove(Area.WORLD);
        codes.removeIf(code -> catalog.areas().find(code).isEmpty());
        Set<String> ours = new LinkedHashSet<>();
        for (String code : codes) {
            String parent = catalog.areas().find(catalog.home()).map(Area::parent).orElse("");
            if (new RelationView(catalog, catalog.areas().get(code)).isOurs(code)
                    || !parent.isEmpty() && catalog.areas().isUnder(code, parent)) {
                ours.add(code);
            }
        }
        codes.removeAll(ours);
        return codes;
    }
}
