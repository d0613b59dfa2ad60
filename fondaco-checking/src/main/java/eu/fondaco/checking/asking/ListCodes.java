// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.product.Product;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What stands behind the name of a list of codes: goods, {@code NAICS 325}, {@code Ateco 28}; the
 * parts of a country at a level, {@code ITL1}, {@code NUTS 2}. A number that such a list hasn't
 * here is nothing known, and never a number of anything.
 */
final class ListCodes {

    /** Names of lists of goods, and what their codes begin with. */
    private static final Map<String, String> GOODS =
            Map.ofEntries(
                    Map.entry("naics", "NAICS"),
                    Map.entry("sitc", "SITC"),
                    Map.entry("ctci", "SITC"),
                    Map.entry("hs", "HS"),
                    Map.entry("sa", "HS"),
                    Map.entry("sh", "HS"),
                    Map.entry("cpa", "CPA"),
                    Map.entry("nace", "CPA"),
                    Map.entry("ateco", "CPA"));

    private static final Set<String> LEVELS = Set.of("itl", "nuts");

    /** The letters of a country, before those of its parts at each level. */
    private static final int COUNTRY = 2;

    private ListCodes() {}

    /** What such a name begins at a token; null where none does, or no number stands behind. */
    static Part at(List<Token> tokens, int at, Catalog catalog, String nation) {
        String list = tokens.get(at).fold();
        int number = at + 1 < tokens.size() && tokens.get(at + 1).is(":") ? at + 2 : at + 1;
        if (number >= tokens.size() || tokens.get(number).kind() != Token.Kind.NUMBER) {
            return null;
        }
        String said = tokens.get(number).text().replace(".", "");
        if (LEVELS.contains(list)) {
            return new Part(
                    members(said, catalog, nation).isEmpty() ? Kind.UNKNOWN : Kind.CUE,
                    at,
                    number + 1,
                    List.of(),
                    null,
                    null,
                    members(said, catalog, nation));
        }
        if (!GOODS.containsKey(list) || isTime(said)) {
            return null;
        }
        List<String> codes =
                catalog.products().list().stream()
                        .map(Product::code)
                        .filter(c -> isOf(c, GOODS.get(list), said))
                        .toList();
        Kind kind = codes.isEmpty() ? Kind.UNKNOWN : Kind.GOODS;
        return new Part(kind, at, number + 1, codes, null, null, Set.of());
    }

    /** Whether a word is the name of a list of goods. */
    static boolean isName(String folded) {
        return GOODS.containsKey(folded);
    }

    /** "By NAICS 2018": a year, which no list has as a code. */
    private static boolean isTime(String number) {
        return number.matches("(19|20)\\d\\d");
    }

    /** {@code CPA:CK28} is the 28 of its list, whatever letters stand before. */
    private static boolean isOf(String code, String list, String number) {
        String own = code.substring(code.indexOf(':') + 1).toUpperCase(Locale.ROOT);
        return code.toUpperCase(Locale.ROOT).startsWith(list + ":")
                && own.replaceFirst("^[A-Z]+", "").equals(number);
    }

    /** What the parts of the country at a level are called; nothing where they are no kind. */
    private static Set<String> members(String level, Catalog catalog, String nation) {
        int length = level.matches("[1-9]") ? COUNTRY + Integer.parseInt(level) : 0;
        return Stream.of("region", "province")
                .filter(
                        kind ->
                                catalog.areas().ofKindUnder(kind, nation).stream()
                                        .flatMap(c -> catalog.areas().find(c).stream())
                                        .anyMatch(a -> isAtLevel(a, length)))
                .findFirst()
                .map(kind -> Set.of(kind + "s", "many"))
                .orElse(Set.of());
    }

    private static boolean isAtLevel(Area area, int length) {
        return Stream.concat(Stream.of(area.code()), area.aliases().stream())
                .anyMatch(c -> c.length() == length && c.matches("[A-Z]{3}[A-Z0-9]*"));
    }
}
