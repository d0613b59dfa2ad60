// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider;

import eu.fondaco.sources.table.RawRow;
import eu.fondaco.sources.table.Structure;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A list of a provider's country codes with their ISO codes, as BACI, Comex Stat and HMRC ship it
 * beside the data. It turns their numbers into ours; it isn't loaded itself.
 */
public final class CountryList {

    private static final List<List<String>> KNOWN =
            List.of(
                    List.of("country_code", "country_iso2"),
                    List.of("country_code", "iso_2digit_alpha"),
                    List.of("CountryId", "CountryCodeAlpha"),
                    List.of("CO_PAIS", "CO_PAIS_ISOA3"));

    private final String code;
    private final String iso;
    private final Map<String, String> codes = new HashMap<>();

    private CountryList(String code, String iso) {
        this.code = code;
        this.iso = iso;
    }

    /** The list that a table of that structure is. */
    public static Optional<CountryList> of(Structure structure) {
        return KNOWN.stream()
                .filter(structure.columns()::containsAll)
                .findFirst()
                .map(columns -> new CountryList(columns.get(0), columns.get(1)));
    }

    public void row(RawRow row) {
        String own = row.get(code);
        String two = row.get(iso).isEmpty() ? alpha3(row) : row.get(iso);
        for (String country : two.length() == 3 ? Locale.getISOCountries() : new String[0]) {
            if (new Locale("", country).getISO3Country().equals(two)) {
                two = country;
            }
        }
        if (!own.isEmpty()) {
            codes.put(own, two.matches("[A-Z]{2}") ? two : "M49-" + own);
        }
    }

    /**
     * The three letters, where the two are missing (as for Namibia, whose code reads like
     * "missing").
     */
    private static String alpha3(RawRow row) {
        String three = row.get("country_iso3");
        return three.isEmpty() ? row.get("iso_3digit_alpha") : three;
    }

    public Map<String, String> codes() {
        return Map.copyOf(codes);
    }
}
