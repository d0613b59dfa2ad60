// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.area;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Joins areas that are lent to an observatory with its own, which win. */
final class LentAreas {

    private final Map<String, Area> lent = new LinkedHashMap<>();
    private final Collection<Area> own;

    /** Codes and words that the observatory uses, whatever their case. */
    private final Set<String> used = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    private final Set<String> ownCodes = new HashSet<>();

    private LentAreas(Collection<Area> lent, Collection<Area> own) {
        lent.forEach(area -> this.lent.put(area.code(), area));
        this.own = own;
        for (Area area : own) {
            ownCodes.add(area.code());
            used.addAll(words(area));
            area.memberships().forEach(m -> used.add(m.group()));
        }
    }

    static List<Area> joined(Collection<Area> lent, Collection<Area> own) {
        return new LentAreas(lent, own).all();
    }

    private List<Area> all() {
        Set<String> gone = new HashSet<>();
        lent.values().stream().filter(this::givesWay).forEach(a -> gone.add(a.code()));
        goesWithItsWhole(gone);
        List<Area> all = new ArrayList<>();
        Map<String, Area> left = new HashMap<>();
        for (Area area : lent.values()) {
            Area kept =
                    area.in(
                            area.memberships().stream()
                                    .filter(m -> !gone.contains(m.group()))
                                    .toList());
            left.put(area.code(), kept);
            if (!gone.contains(area.code())) {
                all.add(used.contains(bare(kept)) ? unspoken(kept) : kept);
            }
        }
        own.forEach(area -> all.add(completed(area, left.get(area.code()))));
        return all;
    }

    /** Whether a lent area is left out; an own area of its code takes its place anyway. */
    private boolean givesWay(Area area) {
        boolean always = area.kind().equals("country") || area.code().equals(Area.WORLD);
        return area.isGroup()
                ? words(area).stream().anyMatch(used::contains)
                : !always
                        && !ownCodes.contains(area.code())
                        && words(area).stream().anyMatch(used::contains);
    }

    /**
     * An own division of an area, by codes that aren't the lent ones, takes the place of the lent
     * division of the same kind and of whatever lies below it. What is given to no part divides
     * nothing.
     */
    private void goesWithItsWhole(Set<String> gone) {
        Set<String> divided = new HashSet<>();
        own.stream()
                .filter(a -> !a.parent().isEmpty() && !lent.containsKey(a.code()))
                .filter(a -> !a.isSpecial())
                .forEach(a -> divided.add(a.kind() + " of " + a.parent()));
        lent.values().stream()
                .filter(a -> divided.contains(a.kind() + " of " + a.parent()))
                .forEach(a -> gone.add(a.code()));
        for (Area area : lent.values()) { // parents stand before their parts
            if (gone.contains(area.parent())) {
                gone.add(area.code());
            }
        }
        gone.removeAll(ownCodes);
    }

    /** An own area with the memberships and words of the lent one of its code. */
    private Area completed(Area area, Area shipped) {
        boolean same =
                shipped != null
                        && (area.kind().isEmpty() || area.kind().equals(shipped.kind()))
                        && !shipped.isGroup();
        if (!same) {
            return area;
        }
        List<Membership> both = new ArrayList<>(area.memberships());
        both.addAll(shipped.memberships());
        Set<String> words = new HashSet<>(area.aliases());
        words(shipped).stream().filter(w -> !used.contains(w)).forEach(words::add);
        return area.in(both)
                .called(words, area.demonyms().isEmpty() ? shipped.demonyms() : area.demonyms());
    }

    /** The same without adjectives, which mean an own area here. */
    private static Area unspoken(Area area) {
        return area.called(area.aliases(), Demonyms.NONE);
    }

    /** "Asia" of "Asia (UN M49)". */
    private static String bare(Area area) {
        String name = area.name().en();
        return name.contains(" (") ? name.substring(0, name.indexOf(" (")) : name;
    }

    private static Set<String> words(Area area) {
        Set<String> words = new HashSet<>(area.aliases());
        words.addAll(List.of(area.code(), area.name().en(), area.name().it()));
        return words;
    }
}
