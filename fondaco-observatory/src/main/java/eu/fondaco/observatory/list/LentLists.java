// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.list;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Codes and names every observatory starts with: countries by their ISO 3166-1 code, named by the Java
 * platform, and the totals. A definition in the observatory's own lists wins over them.
 */
public final class LentLists {

  private LentLists() {}

  /** The world and the countries, without parents or groups. */
  public static List<Area> areas() {
    List<Area> areas = new ArrayList<>();
    areas.add(
        new Area(
            Area.WORLD, new Label("World", "Mondo"), "world", "", Set.of(), Set.of("WORLD", "W0")));
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
              Set.of(),
              Set.of()));
    }
    return areas;
  }

  /** All products. */
  public static List<Product> products() {
    return List.of(new Product(Product.TOTAL, new Label("Total", "Totale"), "", Set.of()));
  }
}
