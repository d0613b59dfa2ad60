// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.product.Products;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A small catalog with names that are hard to read: several words, accents, apostrophes, namesakes.
 */
final class Places {

    private Places() {}

    static Catalog catalog(String home) {
        List<Area> areas = new ArrayList<>();
        areas.add(area("IT", "Italy", "Italia", "country", "W00", "EU15", "G7"));
        areas.add(area("CN", "China", "Cina", "country", "W00", "ASIA"));
        areas.add(area("JP", "Japan", "Giappone", "country", "W00", "ASIA", "G7"));
        areas.add(area("KR", "South Korea", "Corea del Sud", "country", "W00", "ASIA"));
        areas.add(area("IN", "India", "India", "country", "W00", "ASIA"));
        areas.add(area("US", "United States", "Stati Uniti", "country", "W00", "G7"));
        areas.add(area("NL", "Netherlands", "Paesi Bassi", "country", "W00", "EU15"));
        areas.add(area("ES", "Spain", "Spagna", "country", "W00", "EU15"));
        areas.add(area("FR", "France", "Francia", "country", "W00", "EU15"));
        areas.add(area("ASIA", "Asia", "Asia", "group", ""));
        areas.add(area("EU15", "European Union (15)", "Unione europea (15)", "group", ""));
        areas.add(area("IT-45", "Emilia-Romagna", "Emilia-Romagna", "region", "IT", "IT_REGIONS"));
        areas.add(area("IT-34", "Veneto", "Veneto", "region", "IT", "IT_REGIONS"));
        areas.add(area("IT-25", "Lombardy", "Lombardia", "region", "IT", "IT_REGIONS"));
        areas.add(area("IT-23", "Aosta Valley", "Valle d'Aosta", "region", "IT", "IT_REGIONS"));
        areas.add(area("IT-36", "Friuli-Venezia Giulia", "Friuli-Venezia Giulia", "region", "IT"));
        areas.add(area("ES-B", "Barcelona", "Barcellona", "province", "ES-CT"));
        areas.add(area("ES-M", "Madrid", "Madrid", "province", "ES-MD"));
        areas.add(area("ES-AL", "Almería", "Almería", "province", "ES-AN"));
        areas.add(area("ES-IB", "Balearic Islands", "Isole Baleari", "region", "ES"));
        areas.add(area("ES-PM", "Balearic Islands", "Isole Baleari", "province", "ES-IB"));
        areas.add(area("ES-AN", "Andalusia", "Andalusia", "region", "ES"));
        areas.add(area("ES-CT", "Catalonia", "Catalogna", "region", "ES"));
        areas.add(area("ES-MD", "Madrid (Community)", "Madrid (Comunità)", "region", "ES"));
        areas.add(area("TLI", "London", "Londra", "region", "GB"));
        areas.add(area("TLC", "North East (England)", "Nord Est (Inghilterra)", "region", "GB"));
        areas.add(area("AU-TAS", "Tasmania", "Tasmania", "state", "AU"));
        areas.add(
                new Area(
                        "CN-GD",
                        new Label("Guangdong", "Guangdong"),
                        "province",
                        "CN",
                        Set.of(),
                        Set.of("Canton Province")));
        List<Product> products =
                List.of(
                        new Product(
                                "CPA:CK28",
                                new Label(
                                        "Machinery and equipment", "Macchinari e apparecchiature"),
                                "",
                                Set.of()),
                        new Product(
                                "machinery",
                                new Label("Machinery", "Macchinari"),
                                "",
                                Set.of("CPA:CK28")),
                        new Product(
                                "H04",
                                new Label("Dairy, eggs, honey", "Latte, uova e miele"),
                                "",
                                Set.of()),
                        new Product("C", new Label("Manufactures", "Manufatti"), "", Set.of()));
        return new Catalog(
                Label.of("Test"),
                home,
                new Areas(areas),
                new Products(products),
                List.of(),
                List.of(),
                Relations.NONE);
    }

    private static Area area(
            String code, String en, String it, String kind, String parent, String... groups) {
        return new Area(
                code,
                new Label(en, it),
                kind,
                parent,
                Set.of(groups),
                code.equals("IT-45") ? Set.of("ITH5", "ITD5", "08") : Set.of());
    }
}
