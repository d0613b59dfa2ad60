// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.text.Lang;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Which place a name means by what stands around it: of two of one name the one at home or the one
 * abroad, the states in a country that has none, a part of the country that only tells where a
 * place lies, all that is outside a union.
 */
final class PlacesAround {

    private static final String STATES = "US";

    private static final String EU = "EU";

    /** Before the code of a union: all partners outside it. */
    private static final String OUTSIDE = "EXT_";

    /** How far before a place the noun of its trade may stand: "exports of wood products from". */
    private static final int NOUN = 6;

    private final Catalog catalog;
    private final AskWords words;
    private final String nation;
    private final String union;
    private final String outside;

    /**
     * Over an observatory.
     *
     * @param union the union that datasets have as a partner; empty for none
     * @param outside all countries outside it, where they are held as one partner; else empty
     */
    PlacesAround(Catalog catalog, AskWords words, String union, String outside) {
        this.catalog = catalog;
        this.words = words;
        this.union = union;
        this.outside = outside;
        nation = Places.nation(catalog);
    }

    /** What can be given to no part, of a part: nothing that is held. */
    private static final Set<String> NO_PART = Set.of("nopart");

    /** Names as they are meant beside each other. */
    void settle(List<Part> parts, List<Token> tokens) {
        parts.replaceAll(p -> atHome(p, tokens));
        parts.replaceAll(p -> theStates(p, tokens));
        namedAsWe(parts, tokens);
    }

    /** What can be given to no part of the country: the areas that stand for that, together. */
    void unallocated(Lang lang, List<Part> parts, List<Token> tokens) {
        List<String> codes = Places.unallocated(catalog, nation);
        Patterns.Found at = Patterns.find("unallocated", lang, tokens).orElse(null);
        boolean named =
                at != null
                        && parts.stream()
                                .filter(p -> p.kind() == Kind.AREA && p.from() < at.from())
                                .anyMatch(p -> p.to() > at.from());
        if (at == null || named || at.to() - at.from() < codes.size()) {
            return;
        }
        boolean none = codes.isEmpty() || isOfPart(at, parts, tokens);
        parts.removeIf(p -> p.from() < at.to() && p.to() > at.from());
        int place = (int) parts.stream().filter(p -> p.from() < at.from()).count();
        if (none) {
            Part said = new Part(Kind.CUE, at.from(), at.to(), List.of(), null, null, NO_PART);
            parts.add(place, said);
            return;
        }
        for (int i = 0; i < codes.size(); i++) {
            int to = i + 1 == codes.size() ? at.to() : at.from() + i + 1;
            Set<String> together = Set.of("together");
            List<String> code = List.of(codes.get(i));
            parts.add(
                    place + i, new Part(Kind.AREA, at.from() + i, to, code, null, null, together));
        }
    }

    /**
     * "Exports of Kent, unallocated": what is given to no part of the country is none of Kent's.
     */
    private boolean isOfPart(Patterns.Found at, List<Part> parts, List<Token> tokens) {
        return parts.stream()
                .filter(p -> p.kind() == Kind.AREA && p.to() <= at.from())
                .filter(p -> isHome(p.code()) && !p.code().equals(nation))
                .anyMatch(p -> tokens.subList(p.to(), at.from()).stream().noneMatch(Token::isWord));
    }

    private static Part area(Part part, List<String> codes) {
        return new Part(Kind.AREA, part.from(), part.to(), codes, null, null, Set.of());
    }

    /**
     * "To the EU or outside", "to non-EU countries": all countries outside the union, where they
     * are held as one partner.
     */
    void outsideUnion(List<Part> parts, List<Token> tokens) {
        for (int i = 0; i < parts.size() && !outside.isEmpty(); i++) {
            Part part = parts.get(i);
            boolean named =
                    parts.stream().anyMatch(p -> p.kind() == Kind.AREA && p.code().equals(union));
            boolean rest = part.is("restof") || Retold.isRest(part, tokens);
            if (part.is("restunion") || named && rest) {
                parts.set(i, area(part, List.of(outside)));
            }
        }
    }

    /**
     * "Outside of Asia", "fuori dalla UE": all partners without those of a place abroad; "outside
     * the region" says no more than abroad.
     */
    void beyond(List<Part> parts) {
        for (int i = 0; i + 1 < parts.size(); i++) {
            Part said = parts.get(i);
            int at = i + 1;
            while (at + 1 < parts.size() && Heard.isSmall(parts.get(at))) {
                at++;
            }
            Part next = parts.get(at);
            if (!said.is("beyond") || next.kind() != Kind.AREA || isHome(next.code())) {
                continue;
            }
            if (next.code().matches(EU + "(\\d.*)?") && !outside.isEmpty()) {
                List<String> all = List.of(outside);
                parts.subList(i + 1, at + 1).clear();
                parts.set(
                        i, new Part(Kind.AREA, said.from(), next.to(), all, null, null, Set.of()));
            } else {
                Set<String> out = Set.of("exclude");
                parts.set(
                        i, new Part(Kind.CUE, said.from(), said.to(), List.of(), null, null, out));
            }
        }
    }

    /**
     * "Outside the EU" where nothing is held of all outside it as one partner: all partners without
     * the union. "The rest of the world outside it" says so twice.
     */
    void allButUnion(List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean without = part.kind() == Kind.AREA && part.code().startsWith(OUTSIDE);
            if (without && i > 0) {
                Part before = parts.get(i - 1);
                parts.set(i - 1, before.is(Others.MARK) ? quiet(before) : before);
            }
            boolean apart = without && !part.code().equals(outside);
            if (apart && part.to() > part.from() + 1) {
                int at = part.to() - 1;
                Set<String> exclude = Set.of("exclude");
                parts.set(i, named(at, part.to(), List.of(union.isEmpty() ? EU : union)));
                parts.add(i, new Part(Kind.CUE, part.from(), at, List.of(), null, null, exclude));
                i++;
            }
        }
    }

    private static Part named(int from, int to, List<String> codes) {
        return new Part(Kind.AREA, from, to, codes, null, null, Set.of());
    }

    private static Part quiet(Part part) {
        return Retold.set(part, Set.of("filler"));
    }

    /** "We Italians" are Italy, wherever the observatory lies. */
    private void namedAsWe(List<Part> parts, List<Token> tokens) {
        for (int i = 0; i + 1 < parts.size(); i++) {
            Part we = parts.get(i);
            Part area = parts.get(i + 1);
            boolean in =
                    i + 2 < parts.size()
                            && tokens.get(area.from()).fold().equals("in")
                            && area.to() == area.from() + 1;
            area = in ? parts.get(i + 2) : area;
            boolean named =
                    area.kind() == Kind.AREA
                            && we.to() == area.from() - (in ? 1 : 0)
                            && we.to() == we.from() + 1
                            && Set.of("noi", "us", "we").contains(tokens.get(we.from()).fold())
                            && !isHome(area.code());
            if (named) {
                parts.set(i, Retold.set(we, Set.of("filler")));
            }
        }
    }

    /** "The North East of England": the larger part of the country only tells where it lies. */
    void ofLarger(List<Part> parts, List<Token> tokens) {
        explained(parts, tokens);
        for (int i = 2; i < parts.size(); i++) {
            Part larger = parts.get(i);
            boolean inside =
                    larger.kind() == Kind.AREA
                            && larger.code().matches(nation + "-[A-Z]{3}")
                            && Heard.isSmall(parts.get(i - 1))
                            && parts.get(i - 2).kind() == Kind.AREA
                            && isHome(parts.get(i - 2).code());
            if (inside) {
                parts.set(i, Retold.set(larger, Set.of("filler")));
            }
        }
    }

    /** "The North East (Leeds, Hull)": places in brackets within one that is named before. */
    private void explained(List<Part> parts, List<Token> tokens) {
        Part whole = null;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.kind() != Kind.AREA) {
                continue;
            }
            boolean inside =
                    whole != null
                            && catalog.areas().isUnder(part.code(), whole.code())
                            && !part.code().equals(whole.code());
            if (inside && isBracketed(tokens.subList(whole.to(), part.from()))) {
                parts.set(i, Retold.set(part, Set.of("filler", "general")));
            } else {
                whole = part;
            }
        }
    }

    private static boolean isBracketed(List<Token> between) {
        return between.stream().anyMatch(t -> t.is("("))
                && between.stream().noneMatch(t -> t.is(")"));
    }

    /**
     * "UK nation", "nations of the UK": parts of the nation, which is named beside them. "UK
     * nations and regions" are parts of both kinds, which regions are by another name.
     */
    void nations(List<Part> parts) {
        parts.replaceAll(p -> isBesideRegions(p, parts) ? ofBothKinds(p) : p);
        for (int i = 0; i < parts.size(); i++) {
            Part noun = parts.get(i);
            Part before = i == 0 ? null : parts.get(i - 1);
            boolean of = i + 2 < parts.size() && Heard.isSmall(parts.get(i + 1));
            Part behind = of ? parts.get(i + 2) : null;
            boolean nation = isNation(before) || isNation(behind) || isWithinNation(parts, i);
            if (noun.is("nationword") && nation) {
                boolean any = parts.stream().anyMatch(p -> p.isAny("region", "regions"));
                String many = noun.is("many") ? "many" : "one";
                parts.set(
                        i,
                        Retold.set(
                                noun,
                                any
                                        ? Set.of(many.equals("many") ? "regions" : "region", many)
                                        : Set.of("constituents", "many")));
            }
        }
    }

    /**
     * "In the UK which nation …": of a country made of nations, and no partner of it. Where a verb
     * stands behind, "which country do we buy from", it is one.
     */
    private boolean isWithinNation(List<Part> parts, int noun) {
        int at = noun - 1;
        while (at >= 0 && parts.get(at).isAny("which", "filler")) {
            at--;
        }
        boolean asked = noun > 0 && parts.get(noun - 1).is("which");
        boolean does = noun + 1 < parts.size() && parts.get(noun + 1).is("does");
        return asked
                && !does
                && at > 0
                && isNation(parts.get(at))
                && parts.get(at - 1).isAny("to", "until")
                && Places.constituents(nation, catalog).size() > 1;
    }

    private static Part ofBothKinds(Part nations) {
        return Retold.set(nations, Set.of("regions", "many"));
    }

    /** Whether the first parts of a nation are joined to its regions, before or behind. */
    private static boolean isBesideRegions(Part nations, List<Part> parts) {
        int at = parts.indexOf(nations);
        return nations.is("constituents") && (isRegions(parts, at, 1) || isRegions(parts, at, -1));
    }

    private static boolean isRegions(List<Part> parts, int at, int step) {
        int next = at + step;
        boolean joined = false;
        while (next >= 0 && next < parts.size() && isJoint(parts.get(next))) {
            joined |= parts.get(next).is("and");
            next += step;
        }
        return joined && next >= 0 && next < parts.size() && parts.get(next).is("regions");
    }

    private static boolean isJoint(Part part) {
        return part.is("and") || Heard.isSmall(part);
    }

    private boolean isNation(Part part) {
        return part != null && part.kind() == Kind.AREA && part.code().equals(nation);
    }

    /** "To the States", in a country that has none of its own. */
    private Part theStates(Part part, List<Token> tokens) {
        boolean said =
                part.is("states")
                        && part.is("many")
                        && part.from() > 1
                        && tokens.get(part.from() - 1).fold().equals("the")
                        && words.at(tokens, part.from() - 2) != null;
        boolean abroad =
                said
                        && catalog.areas().ofKindUnder("state", nation).isEmpty()
                        && catalog.areas().find(STATES).isPresent();
        return abroad ? area(part, List.of(STATES)) : part;
    }

    /** Of places of one name, one at home unless it stands where partners do: "to Georgia". */
    private Part atHome(Part part, List<Token> tokens) {
        if (part.kind() != Kind.AREA || part.codes().size() < 2) {
            return part;
        }
        AskWords.Hit before = part.from() == 0 ? null : words.at(tokens, part.from() - 1);
        AskWords.Hit wide = part.from() < 2 ? null : words.at(tokens, part.from() - 2);
        boolean against =
                wide != null
                        && (wide.length() == 2 && wide.categories().contains("compare")
                                || wide.categories().contains("multiple"));
        boolean partner =
                before != null
                        && !against
                        && (before.categories().contains("to")
                                || before.categories().contains("from"))
                        && !isOfTrader(part, before, tokens);
        List<String> codes =
                part.codes().stream()
                        .sorted(Comparator.comparing(c -> isHome(c) == partner))
                        .toList();
        return area(part, codes);
    }

    /** "Exports of wine from …", "imports to …": there stands who trades, not with whom. */
    private boolean isOfTrader(Part part, AskWords.Hit preposition, List<Token> tokens) {
        Set<String> said = Set.of();
        for (int at = part.from() - 2; at >= Math.max(0, part.from() - NOUN); at--) {
            AskWords.Hit hit = words.at(tokens, at);
            boolean trade =
                    hit != null
                            && (hit.categories().contains("exports")
                                    || hit.categories().contains("imports"));
            if (trade) {
                said = hit.categories();
                break;
            }
        }
        return preposition.categories().contains("from") && said.contains("exports")
                || preposition.categories().contains("to") && said.contains("imports");
    }

    boolean isHome(String code) {
        return !nation.isEmpty() && Places.isWithin(code, nation, catalog);
    }
}
