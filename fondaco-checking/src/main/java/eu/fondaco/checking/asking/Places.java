// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.catalog.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The areas that a question names, those at home apart from those abroad.
 *
 * @param nation code of the country that the observatory lies in; empty where there is none
 * @param home codes of areas in that country, the country among them
 * @param abroad codes of all other areas
 * @param without codes of areas that are to be left out: "apart from London and Wales"
 * @param ofStates whether the nation is made of states, so that these are its parts and no
 *     countries
 */
record Places(
        String nation,
        List<String> home,
        List<String> abroad,
        List<String> without,
        boolean ofStates) {

    /** After these, what is named is meant again: "not Wales but Scotland". */
    private static final Set<String> TURNS = SmallWords.of("places.turns");

    private static final Set<String> DENIALS = SmallWords.of("places.denials");

    static Places of(Heard heard, Catalog catalog) {
        String nation = nation(catalog);
        List<String> home = new ArrayList<>();
        List<String> abroad = new ArrayList<>();
        List<String> without = new ArrayList<>(without(heard));
        for (Part part : heard.of(Kind.AREA).toList()) {
            String code = part.code();
            boolean ours = !nation.isEmpty() && isWithin(code, nation, catalog);
            List<String> list = ours || code.equals(catalog.home()) ? home : abroad;
            if (!list.isEmpty() && !list.contains(code) && isDenied(heard, part)) {
                without.add(code);
            }
            if (!list.contains(code) && !code.equals(Area.WORLD) && !without.contains(code)) {
                list.add(code);
            }
        }
        if (!nation.isEmpty() && isNationsMean(heard) && !home.contains(nation)) {
            home.add(nation);
        }
        if (heard.says("constituents") && home.stream().allMatch(nation::equals)) {
            home.clear();
            home.addAll(constituents(nation, catalog));
        }
        return new Places(
                nation,
                List.copyOf(home),
                List.copyOf(abroad),
                List.copyOf(without),
                !catalog.areas().ofKindUnder("state", nation).isEmpty());
    }

    /** "The national average" of amounts per head or of growth, which is the nation's own. */
    private static boolean isNationsMean(Heard heard) {
        Part nation = heard.first("nation");
        return heard.says("perhead", "growth")
                && nation != null
                && (isLevel(heard, heard.before(nation)) || isLevel(heard, heard.after(nation)));
    }

    /** A word for a mean, or for a number: "figure", "dato". */
    private static boolean isLevel(Heard heard, Part part) {
        return part != null
                && (part.is("meanlevel")
                        || heard.text(part)
                                .matches("(?iu)figure|value|level|one|dato|valore|livello"));
    }

    /** Whether an area is the nation, lies in it, or is a group of areas that all do: "England". */
    static boolean isWithin(String code, String nation, Catalog catalog) {
        List<String> members = catalog.areas().membersOf(code);
        return code.equals(nation)
                || catalog.areas().isUnder(code, nation)
                || !members.isEmpty()
                        && members.stream().allMatch(m -> catalog.areas().isUnder(m, nation));
    }

    /**
     * The parts of which a nation is first made: groups of its areas, and areas that are in none of
     * them, such as England with Scotland, Wales and Northern Ireland.
     */
    static List<String> constituents(String nation, Catalog catalog) {
        List<Area> groups =
                catalog.areas().list().stream()
                        .filter(a -> a.code().startsWith(nation + "-") && a.isGroup())
                        .filter(a -> isWithin(a.code(), nation, catalog))
                        .toList();
        Set<String> grouped = new TreeSet<>();
        groups.forEach(g -> grouped.addAll(catalog.areas().membersOf(g.code())));
        List<String> all = new ArrayList<>(groups.stream().map(Area::code).toList());
        grouped.stream()
                .findFirst()
                .flatMap(catalog.areas()::find)
                .map(Area::kind)
                .ifPresent(
                        kind ->
                                catalog.areas().ofKindUnder(kind, nation).stream()
                                        .filter(c -> !grouped.contains(c))
                                        .forEach(all::add));
        return all;
    }

    /**
     * The areas of which a group is made: those it is said to have, or those whose codes in a list
     * of regions begin with its own, such as ITF1 in ITF.
     */
    static List<String> membersOf(String group, Catalog catalog) {
        List<String> members = catalog.areas().membersOf(group);
        return !members.isEmpty() || group.length() != 3
                ? members
                : catalog.areas().list().stream()
                        .filter(a -> !a.kind().isEmpty())
                        .filter(a -> a.aliases().stream().anyMatch(x -> isIn(x, group)))
                        .map(Area::code)
                        .toList();
    }

    private static boolean isIn(String alias, String group) {
        return alias.startsWith(group) && alias.length() == group.length() + 1;
    }

    /** Whether another one is meant than this: "Georgia the state, not the country". */
    private static boolean isDenied(Heard heard, Part area) {
        for (int at = area.from() - 1; at >= 0; at--) {
            Part part = heard.at(at);
            String word = heard.tokens().get(at).fold();
            if (DENIALS.contains(word)) {
                return true;
            }
            if (part != null && part.kind() == Kind.AREA && isPutRight(heard, part, area)) {
                return false;
            }
            boolean listed = part != null && (part.kind() == Kind.AREA || part.is("and"));
            if (part == null && !word.equals(",")
                    || TURNS.contains(word)
                    || part != null && !listed && !Heard.isSmall(part)) {
                return false;
            }
        }
        return false;
    }

    /** "Not Wales, Scotland": only a comma between what is denied and what is meant. */
    private static boolean isPutRight(Heard heard, Part denied, Part meant) {
        Part next = heard.before(meant);
        int from = next != null && Heard.isSmall(next) ? next.from() : meant.from();
        Part deny = heard.before(denied);
        Part denial = deny != null && Heard.isSmall(deny) ? heard.before(deny) : deny;
        return from == denied.to() + 1
                && heard.tokens().get(denied.to()).is(",")
                && denial != null
                && denial.is("denial");
    }

    /** The areas named behind a word that leaves out, with only joints and small words between. */
    private static List<String> without(Heard heard) {
        List<String> codes = new ArrayList<>();
        boolean out = false;
        for (Part part : heard.parts()) {
            if (part.is("exclude") || isAfterFirst(heard, part)) {
                out = true;
            } else if (out && part.kind() == Kind.AREA) {
                codes.add(part.code());
            } else {
                out = out && (Heard.isSmall(part) || part.is("and"));
            }
        }
        return List.copyOf(codes);
    }

    /** "Who sells most after Ohio": behind the one that comes first, which is left out. */
    private static boolean isAfterFirst(Heard heard, Part after) {
        Part next = heard.after(after);
        while (next != null && Heard.isSmall(next)) {
            next = heard.after(next);
        }
        return after.is("after")
                && next != null
                && next.kind() == Kind.AREA
                && heard.says("top", "least")
                && heard.says("who", "which", "where", "partners", "suppliers", "countries")
                && !heard.says("act", "treaty", "activity", "strategy");
    }

    /** Whether a group of areas abroad is named, such as a union. */
    boolean isOfGroup(Catalog catalog) {
        return abroad.stream()
                .anyMatch(c -> catalog.areas().find(c).map(Area::isGroup).orElse(false));
    }

    /** Areas that stand for what can be given to no part of a country. */
    static List<String> unallocated(Catalog catalog, String nation) {
        return catalog.areas().list().stream()
                .filter(a -> a.parent().equals(nation) && !nation.isEmpty())
                .filter(a -> a.isSpecial() || a.kind().isEmpty() && a.code().endsWith("Z"))
                .map(Area::code)
                .toList();
    }

    static String nation(Catalog catalog) {
        String at = catalog.home();
        for (int depth = 0; depth < 16; depth++) {
            Area area = catalog.areas().find(at).orElse(null);
            if (area == null || area.kind().equals("country") || area.parent().isEmpty()) {
                return area == null ? "" : area.code();
            }
            at = area.parent();
        }
        return at;
    }
}
