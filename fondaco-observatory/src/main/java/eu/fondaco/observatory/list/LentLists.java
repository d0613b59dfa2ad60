// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.list;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.text.Label;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Codes and names every observatory starts with: countries by their ISO 3166-1 code, named by the
 * Java platform, groups of them (the European Union and the euro area as they were at each time,
 * regions of the United Nations' M49), and the totals. A definition in the observatory's own lists
 * wins over them.
 */
public final class LentLists {

    private LentLists() {}

    private static final String GROUPS = "groups.txt";

    /** The world, the countries and groups of them. */
    public static List<Area> areas() {
        List<Area> areas = new ArrayList<>();
        Map<String, Set<String>> memberships = new HashMap<>();
        for (String line : lines()) {
            String[] part = line.split(" *\\| *", -1);
            areas.add(
                    new Area(
                            part[0],
                            new Label(part[1], part[2]),
                            "group",
                            "",
                            Set.of(),
                            AreasCsv.split(part[3])));
            for (String member : part[4].split(" ")) {
                memberships
                        .computeIfAbsent(member.substring(0, 2), c -> new TreeSet<>())
                        .add(part[0] + member.substring(2));
            }
        }
        areas.add(
                new Area(
                        Area.WORLD,
                        new Label("World", "Mondo"),
                        "world",
                        "",
                        Set.of(),
                        Set.of("WORLD", "W0")));
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale("", code);
            areas.add(
                    new Area(
                            code,
                            new Label(
                                    country.getDisplayCountry(Locale.ENGLISH),
                                    country.getDisplayCountry(Locale.ITALIAN)),
                            "country",
                            "",
                            memberships.getOrDefault(code, Set.of()),
                            Set.of()));
        }
        return areas;
    }

    private static List<String> lines() {
        try (InputStream in = LentLists.class.getResourceAsStream(GROUPS)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the list of groups can't be read", e);
        }
    }

    /** All products. */
    public static List<Product> products() {
        return List.of(new Product(Product.TOTAL, new Label("Total", "Totale"), "", Set.of()));
    }
}
