// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.list;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Demonyms;
import eu.fondaco.core.area.Membership;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Shipped;
import eu.fondaco.observatory.speech.Speech;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Codes and names every observatory starts with: countries by their ISO 3166-1 code, groups of them
 * (the European Union and the euro area as they were at each time, regions of the United Nations'
 * M49), the parts of some countries, and the totals. A definition in the observatory's own lists
 * wins over them.
 */
public final class LentLists {

    /** The country whose parts are lent to an observatory that says no home. */
    private static final String HOME = "IT";

    /** It has a list of its own, with regions as they were drawn in several years. */
    private static final String PORTUGAL = "PT";

    /** Parts of the countries that have no list of their own. */
    private static final String PARTS = "parts.txt";

    private LentLists() {}

    /**
     * The world, the countries, groups of them, and the parts of some.
     *
     * @param home code of the area observed, or empty
     * @param used codes of areas that came with data
     */
    public static List<Area> areas(String home, Collection<String> used) {
        Lent lent = new Lent();
        lent.add(
                new Area(
                        Area.WORLD,
                        Speech.both("lent-lists.world"),
                        "world",
                        "",
                        Set.of(),
                        Set.of("WORLD", "W0")));
        lent.read("countries.txt");
        lent.read("groups.txt");
        Set<String> countries = new LinkedHashSet<>();
        countries.add(countryOf(home).isEmpty() ? HOME : countryOf(home));
        used.stream()
                .filter(code -> code.length() > 2 || divided().contains(code))
                .forEach(code -> countries.add(countryOf(code)));
        countries.forEach(lent::partsOf);
        return lent.areas();
    }

    /** Every part of a country that is shipped, by whose name a home may be called. */
    public static List<Area> parts() {
        Lent lent = new Lent();
        divided().forEach(lent::partsOf);
        lent.partsOf(PORTUGAL);
        lent.read(PARTS);
        return lent.areas();
    }

    /**
     * The codes of the areas in which places lie that lists of today don't have, by what these are
     * called: regions as they were, historic lands, large towns.
     */
    public static Map<String, List<String>> within() {
        Map<String, List<String>> within = new HashMap<>();
        for (String line : lines("within.txt").orElseThrow()) {
            String[] part = parts(line, 2);
            for (String name : part[1].split(";")) {
                within.put(name, List.of(part[0].split(",")));
            }
        }
        return within;
    }

    /** Countries whose parts are known wherever data name the country. */
    public static List<String> divided() {
        return List.of("IT", "US", "GB");
    }

    /** The letters that begin a code of ISO 3166-2 or NUTS. */
    private static String countryOf(String code) {
        if (code.matches("TL[C-NZ][0-9]*")) { // the ITL of the United Kingdom
            return "GB";
        }
        return code.matches("[A-Z]{2}(-.*|[A-Z0-9]{0,3})") ? code.substring(0, 2) : "";
    }

    /** All products. */
    public static List<Product> products() {
        return List.of(new Product(Product.TOTAL, Speech.both("lent-lists.total"), "", Set.of()));
    }

    /** Products that no observatory has from the start, but whose codes may come with data. */
    public static Map<String, Product> namedProducts() {
        Map<String, Product> products = new HashMap<>();
        for (String line : lines("products.txt").orElseThrow()) {
            String[] part = parts(line, 4);
            products.put(
                    part[0], new Product(part[0], new Label(part[1], part[2]), part[3], Set.of()));
        }
        return products;
    }

    /** The lines of a shipped list, if there is one of that name. */
    private static Optional<List<String>> lines(String name) {
        return Shipped.find(LentLists.class, name)
                .map(text -> text.lines().filter(l -> !l.startsWith("#")).toList());
    }

    private static String[] parts(String line, int n) {
        String[] said = line.split("\\|", -1);
        String[] parts = new String[n];
        for (int i = 0; i < n; i++) {
            parts[i] = i < said.length ? said[i].strip() : "";
        }
        return parts;
    }

    /** Areas as lists are read; groups name their members, which may stand in other lists. */
    private static final class Lent {

        private final List<Area> read = new ArrayList<>();
        private final Map<String, List<Membership>> memberships = new HashMap<>();

        void add(Area area) {
            read.add(area);
        }

        /** Reads a list if there is one of that name. */
        void read(String name) {
            lines(name).orElse(List.of()).forEach(this::line);
        }

        /** Reads the parts of a country. */
        void partsOf(String country) {
            Optional<List<String>> own = lines("parts/" + country + ".txt");
            own.or(() -> lines(PARTS)).orElseThrow().stream()
                    .filter(l -> own.isPresent() || l.startsWith(country + "-"))
                    .forEach(this::line);
        }

        private void line(String line) {
            String[] part = parts(line, 9);
            add(
                    new Area(
                            part[0],
                            new Label(part[1], part[2]),
                            part[3],
                            part[4],
                            List.of(),
                            AreasCsv.split(part[5]),
                            new Demonyms(
                                    List.copyOf(AreasCsv.split(part[6])),
                                    List.copyOf(AreasCsv.split(part[7])))));
            for (String member : part[8].isEmpty() ? new String[0] : part[8].split(" ")) {
                int days = member.indexOf('[');
                memberships
                        .computeIfAbsent(
                                days < 0 ? member : member.substring(0, days),
                                c -> new ArrayList<>())
                        .add(Membership.parse(part[0] + (days < 0 ? "" : member.substring(days))));
            }
        }

        /** Where two areas are called alike, the later list means it: Asia is Istat's in Italy. */
        List<Area> areas() {
            List<Area> areas = new ArrayList<>();
            Set<String> words = new HashSet<>();
            Set<String> spoken = new HashSet<>();
            for (int i = read.size() - 1; i >= 0; i--) {
                Area area = read.get(i);
                Set<String> aliases = new HashSet<>(area.aliases());
                aliases.removeIf(word -> !words.add(word));
                boolean said = area.isGroup() && !spoken.addAll(area.demonyms().en());
                areas.add(
                        new Area(
                                area.code(),
                                area.name(),
                                area.kind(),
                                area.parent(),
                                memberships.getOrDefault(area.code(), List.of()),
                                aliases,
                                said ? Demonyms.NONE : area.demonyms()));
            }
            Collections.reverse(areas);
            return areas;
        }
    }
}
