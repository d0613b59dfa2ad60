// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tables and sheets that are told apart by areas, and are of those that aren't listed or of several
 * together: {@code Altri paesi} beside {@code Germania}, {@code Total des trois régions}. Outside
 * of the file nobody knows of which, and they are of no one area that was named before.
 */
final class SheetUnnamed {

    private static final Pattern KEY = Pattern.compile("^[^:]{2,40}:\\s+(?=\\S)");

    private SheetUnnamed() {}

    /** Whether a name is one among others of which some name areas. */
    static boolean isOne(String name, Collection<String> others, List<PlaceNames> places) {
        String bare = told(name);
        boolean rest = SheetWords.isRest(bare);
        boolean named = SheetWords.isNation(bare) || !AreaNames.within(bare, places).isEmpty();
        return (rest || SheetWords.isOpen(bare) && !named)
                && others.stream()
                        .map(other -> AreaNames.within(told(other), places))
                        .filter(area -> !area.isEmpty())
                        .map(area -> AreaNames.of(List.of(area), places).role(""))
                        .anyMatch(role -> role.equals("reporter") || !SheetWords.isTotal(bare));
    }

    /** Whether the table just below a title is one among others of its sheet. */
    static boolean isOne(SheetBlock block, List<SheetBlock> all, List<PlaceNames> places) {
        String own = title(block);
        return !TitleWords.isOfTrade(own)
                && isOne(own, all.stream().map(SheetUnnamed::title).toList(), places);
    }

    /** What stands nearest over a table and says more than its unit. */
    private static String title(SheetBlock block) {
        List<String> titles =
                block.titles().stream().filter(t -> !MoneyWords.isUnitAlone(t)).toList();
        return titles.isEmpty() ? "" : titles.get(titles.size() - 1);
    }

    /** What is told behind a key. */
    private static String told(String text) {
        String bare = KEY.matcher(SheetMarks.bare(text)).replaceFirst("");
        return bare.replaceFirst("(?<=\\S)\\s*\\([^()]*\\)$", "");
    }

    /** Whether a line says by a key what isn't goods: an area, a way of trade, a time. */
    static boolean isKeyOfOther(String text, List<PlaceNames> places) {
        Map<String, String> facts = SheetFacts.of(text);
        boolean keyed = KEY.matcher(text).find();
        return !facts.isEmpty() && !facts.containsKey("product")
                || keyed && !AreaNames.within(told(text), places).isEmpty();
    }
}
