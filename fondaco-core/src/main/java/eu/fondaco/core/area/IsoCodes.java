// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.area;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Countries by their three letters in ISO 3166-1, which many tables of trade are written with. They
 * are no names of areas: in a text {@code AND}, {@code CAN} and {@code PER} are words.
 */
public final class IsoCodes {

    private static final Map<String, String> TWO = new HashMap<>();

    static {
        for (String two : Locale.getISOCountries()) {
            TWO.put(new Locale("", two).getISO3Country(), two);
        }
        TWO.put("XKX", "XK"); // Kosovo, as statistical offices write it
    }

    private IsoCodes() {}

    /** The two letters of a country given by its three, {@code CN} for {@code CHN}. */
    public static Optional<String> two(String three) {
        return Optional.ofNullable(TWO.get(three));
    }
}
