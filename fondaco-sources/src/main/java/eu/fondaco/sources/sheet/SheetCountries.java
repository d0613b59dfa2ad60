// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.area.Area;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which countries' parts a file names, though it isn't of them that the observatory is. */
public final class SheetCountries {

    /** From so many of its parts on a country is one whose parts a file lists. */
    private static final int SOME = 3;

    /** Different texts of a file that are looked at, at most. */
    private static final int TEXTS = 3_000;

    private static final int LONGEST = 60;

    /** Shorter names in titles may be other words. */
    private static final int LETTERS = 6;

    /** The end of names in German of which something is. */
    private static final Pattern GENITIVE = Pattern.compile("(\\p{Lu}[\\p{L}-]{3,})s\\b");

    private static final Pattern WORD = Pattern.compile("(?s).*\\p{L}{3}.*");

    private SheetCountries() {}

    /**
     * The countries of whose parts several are named and are in no list that is known anyway.
     *
     * @param known lists of areas by which the file will be read
     * @param parts those of all countries
     */
    public static List<String> of(
            List<SheetGrid> file, List<? extends Collection<Area>> known, Collection<Area> parts) {
        Set<String> here =
                known.stream()
                        .flatMap(Collection::stream)
                        .map(Area::code)
                        .collect(Collectors.toSet());
        List<Area> others = parts.stream().filter(a -> !here.contains(a.code())).toList();
        PlaceNames names = new PlaceNames(others);
        List<PlaceNames> lists = known.stream().map(PlaceNames::new).toList();
        Map<String, Set<String>> named = new HashMap<>();
        for (String text : texts(file, SheetCountries::isLabel)) {
            Set<Area> found = names.find(text);
            boolean strange =
                    !found.isEmpty() && lists.stream().allMatch(l -> l.find(text).isEmpty());
            for (Area area : strange ? found : Set.<Area>of()) {
                named.computeIfAbsent(country(area), k -> new HashSet<>()).add(area.code());
            }
        }
        named.remove("");
        named.values().removeIf(codes -> codes.size() < SOME);
        if (named.isEmpty()) {
            titled(file, lists, names).forEach(area -> named.put(country(area), Set.of()));
        }
        return List.copyOf(new TreeSet<>(named.keySet()));
    }

    /** The one part of a country whose trade titles say it is, where they name no area else. */
    private static Set<Area> titled(
            List<SheetGrid> file, List<PlaceNames> lists, PlaceNames names) {
        Set<Area> found = new HashSet<>();
        for (String title : texts(file, t -> t.length() > LETTERS && TitleWords.isOfTrade(t))) {
            String whose = TitleWords.sides(title)[0];
            if (lists.stream().anyMatch(l -> !l.within(title).isEmpty())) {
                continue;
            }
            Stream.of(whose, GENITIVE.matcher(whose).replaceAll("$1"))
                    .flatMap(t -> names.within(t).stream())
                    .filter(a -> a.name().en().length() >= LETTERS && !country(a).isEmpty())
                    .forEach(found::add);
        }
        return found.size() == 1 ? found : Set.of();
    }

    private static String country(Area area) {
        return area.code().matches("[A-Z]{2}(-.*|[A-Z0-9]{2})") ? area.code().substring(0, 2) : "";
    }

    /** The labels of a file, each once. */
    private static Set<String> texts(List<SheetGrid> file, Predicate<String> is) {
        Set<String> texts = new HashSet<>();
        for (SheetGrid grid : file) {
            for (List<SheetCell> row : grid.rows()) {
                for (SheetCell cell : row) {
                    if (texts.size() >= TEXTS) {
                        return texts;
                    }
                    if (cell.number() == null && is.test(cell.text())) {
                        texts.add(cell.text());
                    }
                }
            }
        }
        return texts;
    }

    private static boolean isLabel(String text) {
        return text.length() > 2 && text.length() <= LONGEST && WORD.matcher(text).matches();
    }
}
