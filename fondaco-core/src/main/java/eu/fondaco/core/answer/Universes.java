// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.measure.Denominators;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Universe;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which areas a universe of reporters or partners means: a group, the areas of a kind under a
 * parent, a list of codes, or the peers of the reporter.
 */
final class Universes {

    private static final Pattern KINDS_OF = Pattern.compile("([A-Za-z_]+) of (\\S+)");

    private final Areas areas;

    /** Areas of a kind under a parent, where there are any: as many as there are such kinds. */
    private final Map<KindsOf, List<String>> known = new ConcurrentHashMap<>();

    private record KindsOf(String plural, String parent) {}

    Universes(Areas areas) {
        this.areas = areas;
    }

    /** Members that a universe names; empty when it means all. */
    List<String> named(Universe universe) {
        String text = universe.members();
        Matcher kinds = KINDS_OF.matcher(text);
        if (kinds.matches()) {
            return kindsOf(kinds.group(1).toLowerCase(Locale.ROOT), code(kinds.group(2)));
        }
        if (text.equals(Universe.ALL)) {
            return List.of();
        }
        List<String> codes = Arrays.stream(text.split("[+|]")).map(String::strip).toList();
        if (codes.size() == 1) {
            List<String> group = areas.membersOf(code(codes.get(0)));
            if (group.isEmpty()) {
                group = areas.childrenOf(code(codes.get(0)));
            }
            return group.stream().filter(c -> !special(c)).toList();
        }
        return codes.stream().map(this::code).distinct().toList();
    }

    /**
     * The reporters that one is compared with when nobody says: regions of its country for a
     * region, the provinces of its country for a province, countries for a country; for the only
     * country, its parts.
     */
    List<String> peers(Codes reporter, Collection<String> reporters, Predicate<String> present) {
        Area area = reporter == null ? null : areas.find(reporter.first()).orElse(null);
        String country = area == null ? null : Denominators.countryOf(reporter, areas).orElse(null);
        if (country != null) {
            List<String> siblings =
                    area.parent().equals(country)
                            ? areas.childrenOf(country)
                            : areas.ofKindUnder(area.kind(), country);
            return siblings.stream().filter(c -> !special(c) && present.test(c)).toList();
        }
        List<String> countries =
                reporters.stream()
                        .filter(
                                c ->
                                        areas.find(c)
                                                .map(a -> a.kind().equals("country"))
                                                .orElse(true))
                        .sorted()
                        .toList();
        if (countries.size() > 1 || area == null) {
            return countries;
        }
        return parts(area.code(), new TreeSet<>(reporters));
    }

    /** The commonest kind of area of that country among the reporters, with its siblings. */
    private List<String> parts(String country, Set<String> reporters) {
        List<Area> below =
                areas.list().stream()
                        .filter(a -> reporters.contains(a.code()) && !a.isSpecial())
                        .filter(a -> areas.isUnder(a.code(), country))
                        .toList();
        Map<String, Long> kinds =
                below.stream().collect(Collectors.groupingBy(Area::kind, Collectors.counting()));
        String kind =
                kinds.entrySet().stream()
                        .max(
                                Map.Entry.<String, Long>comparingByValue()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .orElse("");
        boolean direct =
                below.stream()
                        .filter(a -> a.kind().equals(kind))
                        .allMatch(a -> a.parent().equals(country));
        return below.stream()
                .filter(a -> direct ? a.parent().equals(country) : a.kind().equals(kind))
                .map(Area::code)
                .toList();
    }

    private List<String> kindsOf(String plural, String parent) {
        KindsOf asked = new KindsOf(plural, parent);
        List<String> found = known.get(asked);
        if (found == null) {
            found = search(plural, parent);
            if (!found.isEmpty()) {
                known.put(asked, found);
            }
        }
        return found;
    }

    private List<String> search(String plural, String parent) {
        List<String> group = areas.membersOf(parent + "_" + plural.toUpperCase(Locale.ROOT));
        if (!group.isEmpty()) {
            return group;
        }
        String kind = singular(plural);
        if (kind.equals("country")) {
            return areas.membersOf(parent);
        }
        List<String> ofKind = areas.ofKindUnder(kind, parent);
        return ofKind.isEmpty() ? List.of() : widestGroup(ofKind, parent);
    }

    /**
     * A group of that country's areas that holds all of the kind, such as states with territories.
     */
    private List<String> widestGroup(List<String> ofKind, String parent) {
        Set<String> common = null;
        for (String code : ofKind) {
            Set<String> groups = areas.get(code).groups();
            if (common == null) {
                common = new TreeSet<>(groups);
            } else {
                common.retainAll(groups);
            }
        }
        for (String group : common) {
            List<String> members = areas.membersOf(group);
            if (members.stream().allMatch(m -> areas.isUnder(m, parent) && !special(m))) {
                return members;
            }
        }
        return ofKind;
    }

    private static String singular(String plural) {
        if (plural.endsWith("ies")) {
            String y = plural.substring(0, plural.length() - 3) + "y";
            return y.equals("community") ? "region" : y;
        }
        return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
    }

    private boolean special(String code) {
        return areas.find(code).map(Area::isSpecial).orElse(false);
    }

    private String code(String code) {
        return areas.find(code).map(Area::code).orElse(code);
    }
}
