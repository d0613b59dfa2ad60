// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.area;

import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The areas an observatory knows, by code. Answers who belongs to a group, what the parts of an
 * area are, and which code an alias (NUTS, Istat, ISO) means. Immutable.
 */
public final class Areas {

    private final Map<String, Area> byCode = new LinkedHashMap<>();
    private final Map<String, String> byAlias = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, List<Member>> groups = new LinkedHashMap<>();
    private final Map<String, List<String>> groupsNow = new HashMap<>();
    private final Set<String> lent = new LinkedHashSet<>();
    private final Map<String, List<String>> children = new LinkedHashMap<>();

    private record Member(String area, Membership membership) {}

    /**
     * Areas that are lent to an observatory, and its own, which win. A lent area other than a
     * country gives way altogether where the observatory uses its code or one of its names. An own
     * area stays a member of the lent groups that are left, and is called by the lent words that
     * the observatory doesn't use otherwise.
     *
     * @param lent shipped definitions
     */
    public Areas(Collection<Area> lent, Collection<Area> own) {
        this(LentAreas.joined(lent, own));
        Set<String> ownCodes = new HashSet<>();
        own.forEach(area -> ownCodes.add(area.code()));
        byCode.keySet().stream().filter(c -> !ownCodes.contains(c)).forEach(this.lent::add);
    }

    /**
     * Later areas replace earlier ones of the same code, so that an observatory's own list wins.
     */
    public Areas(Collection<Area> areas) {
        areas.forEach(area -> byCode.put(area.code(), area));
        for (Area area : byCode.values()) {
            area.aliases().forEach(alias -> byAlias.putIfAbsent(alias, area.code()));
            for (Membership m : area.memberships()) {
                groups.computeIfAbsent(m.group(), g -> new ArrayList<>())
                        .add(new Member(area.code(), m));
            }
            if (!area.parent().isEmpty()) {
                children.computeIfAbsent(area.parent(), p -> new ArrayList<>()).add(area.code());
            }
        }
        groups.keySet().forEach(group -> groupsNow.put(group, members(group, null)));
    }

    public Collection<Area> list() {
        return byCode.values();
    }

    /** The area of that code or alias. */
    public Optional<Area> find(String code) {
        Area area = byCode.get(code);
        if (area == null) {
            String own = byAlias.get(code);
            area = own == null ? null : byCode.get(own);
        }
        return Optional.ofNullable(area);
    }

    /**
     * The area of that code or alias.
     *
     * @throws IllegalArgumentException naming the code, when there is none
     */
    public Area get(String code) {
        return find(code).orElseThrow(() -> new UnsoundException("unsound.no-area", code));
    }

    /**
     * Codes of the members that a group has now, in the order of the list; empty when it isn't one.
     */
    public List<String> membersOf(String group) {
        return groupsNow.getOrDefault(group, List.of());
    }

    /**
     * Codes of the members that a group had on the last day of a period, in the order of the list.
     */
    public List<String> membersOf(String group, Period period) {
        return period == null || !isDated(group) ? membersOf(group) : members(group, period);
    }

    private List<String> members(String group, Period period) {
        return groups.getOrDefault(group, List.of()).stream()
                .filter(m -> m.membership.holds(period))
                .map(Member::area)
                .distinct()
                .toList();
    }

    /** Whether members of a group joined or left it at some time. */
    public boolean isDated(String group) {
        return groups.getOrDefault(group, List.of()).stream().anyMatch(m -> m.membership.isDated());
    }

    /** Codes of members that joined or left a group within a period. */
    public List<String> changesWithin(String group, Period period) {
        return groups.getOrDefault(group, List.of()).stream()
                .filter(m -> m.membership.changesWithin(period))
                .map(Member::area)
                .toList();
    }

    /** Whether the definition of that code is a shipped one. */
    public boolean isLent(String code) {
        return lent.contains(code);
    }

    /** Codes of the areas whose parent it is, special ones among them. */
    public List<String> childrenOf(String parent) {
        return List.copyOf(children.getOrDefault(parent, List.of()));
    }

    /**
     * Codes of all areas of a kind (singular, such as {@code region}) anywhere under a parent,
     * special ones left out.
     */
    public List<String> ofKindUnder(String kind, String parent) {
        Set<String> found = new LinkedHashSet<>();
        for (Area area : byCode.values()) {
            if (area.kind().equals(kind.toLowerCase(Locale.ROOT)) && isUnder(area.code(), parent)) {
                found.add(area.code());
            }
        }
        return List.copyOf(found);
    }

    /** Whether an area lies under another, at any depth; not under itself. */
    public boolean isUnder(String code, String parent) {
        Area area = byCode.get(code);
        for (int depth = 0; depth < 16 && area != null && !area.parent().isEmpty(); depth++) {
            if (area.parent().equals(parent)) {
                return true;
            }
            area = byCode.get(area.parent());
        }
        return false;
    }
}
