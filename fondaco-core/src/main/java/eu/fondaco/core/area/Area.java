// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.area;

import eu.fondaco.core.text.Label;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A reporter or partner: a country, region, province, group of countries. Not a place on a map: it
 * is what statistics are declared for. A {@code special} area (re-exports, "no province assigned")
 * counts in totals but is never ranked.
 *
 * @param code own code (ISO 3166-1 alpha-2, ISO 3166-2, or a group's name such as {@code ASEAN})
 * @param kind country, region, province, state, territory, group, special …; lower case, singular;
 *     what lists call a remainder ("residual", "not specified") is special
 * @param parent code of the area it is part of, or empty
 * @param memberships the groups it belongs to, and when
 * @param aliases other codes and names that mean it (NUTS, Istat, former names)
 * @param demonyms adjectives that mean it
 */
public record Area(
        String code,
        Label name,
        String kind,
        String parent,
        List<Membership> memberships,
        Set<String> aliases,
        Demonyms demonyms) {

    /** All partners of a dataset. */
    public static final String WORLD = "W00";

    /** The kind of what is no place: counted in totals, never ranked. */
    private static final String SPECIAL = "special";

    /** What lists call the kind of "other countries", "not specified". */
    private static final Set<String> REMAINDERS =
            Set.of(
                    "residual",
                    "remainder",
                    "rest",
                    "other",
                    "others",
                    "unspecified",
                    "not specified",
                    "unallocated",
                    "unknown",
                    "residuo",
                    "resto",
                    "altro",
                    "altri",
                    "non specificato",
                    "non ripartito");

    public Area {
        if (Objects.requireNonNull(code, "code").isBlank()) {
            throw new IllegalArgumentException("an area needs a code");
        }
        Objects.requireNonNull(name, "name");
        kind = kind == null ? "" : REMAINDERS.contains(kind) ? SPECIAL : kind;
        parent = parent == null ? "" : parent;
        memberships = List.copyOf(memberships);
        aliases = Set.copyOf(aliases);
        Objects.requireNonNull(demonyms, "demonyms");
    }

    /** An area that no adjective means. */
    public Area(
            String code,
            Label name,
            String kind,
            String parent,
            List<Membership> memberships,
            Set<String> aliases) {
        this(code, name, kind, parent, memberships, aliases, Demonyms.NONE);
    }

    /**
     * An area that belongs to groups as {@link Membership#parse} reads them.
     *
     * @throws IllegalArgumentException when the days of a group can't be read
     */
    public Area(
            String code,
            Label name,
            String kind,
            String parent,
            Set<String> groups,
            Set<String> aliases) {
        this(
                code,
                name,
                kind,
                parent,
                new TreeSet<>(groups).stream().map(Membership::parse).toList(),
                aliases);
    }

    /** The same area with other memberships. */
    Area in(List<Membership> others) {
        return others.equals(memberships)
                ? this
                : new Area(code, name, kind, parent, others, aliases, demonyms);
    }

    /** The same area with other words for it. */
    Area called(Set<String> others, Demonyms adjectives) {
        return new Area(code, name, kind, parent, memberships, others, adjectives);
    }

    /** Codes of the groups it belongs to now. */
    public Set<String> groups() {
        if (memberships.isEmpty()) {
            return Set.of();
        }
        Set<String> now = new TreeSet<>();
        memberships.stream().filter(m -> m.holds(null)).forEach(m -> now.add(m.group()));
        return Collections.unmodifiableSet(now);
    }

    public boolean isSpecial() {
        return kind.equals(SPECIAL);
    }

    public boolean isGroup() {
        return kind.equals("group");
    }
}
