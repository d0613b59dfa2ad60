// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.language.Nearness;
import eu.fondaco.core.text.Lang;
import eu.fondaco.observatory.list.LentLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The areas that an observatory may be of, by what people call them. */
final class Homes {

    /** So many areas that may be meant are named. */
    private static final int NEAREST = 3;

    private static final int SLIPS = 2;

    /** In shorter names one slip is much. */
    private static final int SHORT = 8;

    private Homes() {}

    /**
     * The area that is meant.
     *
     * @throws UsageException when no list knows it, with those that are nearly called so
     */
    static Area known(String said, Lang lang) {
        List<Area> areas = new ArrayList<>(LentLists.areas(said, List.of()));
        Optional<Area> byCode = new Areas(areas).find(said);
        areas.addAll(LentLists.parts());
        return byCode.or(() -> areas.stream().filter(a -> isCalled(a, said)).findFirst())
                .or(() -> inTwoLanguages(areas, said))
                .orElseThrow(() -> new UsageException(unknown(areas, said, lang)));
    }

    private static String unknown(List<Area> areas, String said, Lang lang) {
        String near =
                nearest(areas, said).stream()
                        .map(a -> a.name().in(lang) + " (" + a.code() + ")")
                        .distinct()
                        .limit(NEAREST)
                        .collect(Collectors.joining(Speech.say(lang, "homes.or")));
        String meant = near.isEmpty() ? "" : Speech.say(lang, "homes.did-you", near);
        return Speech.say(lang, "homes.no-shipped", said, meant);
    }

    /** The areas whose name is the fewest slips of the pen away, few at most, or begins so. */
    private static List<Area> nearest(List<Area> areas, String said) {
        String folded = said.strip().toLowerCase(Locale.ROOT);
        int least = areas.stream().mapToInt(a -> distance(a, folded)).min().orElse(SLIPS + 1);
        return least > SLIPS
                ? List.of()
                : areas.stream().filter(a -> distance(a, folded) == least).toList();
    }

    private static int distance(Area area, String folded) {
        int most = folded.length() < SHORT ? 1 : SLIPS;
        return Stream.concat(Stream.of(area.name().en(), area.name().it()), area.aliases().stream())
                .map(n -> n.toLowerCase(Locale.ROOT))
                .mapToInt(
                        n -> {
                            boolean begun = folded.length() > 3 && n.startsWith(folded);
                            int slips = Nearness.slips(folded, n, most);
                            return begun ? SLIPS : slips <= most ? slips : SLIPS + 1;
                        })
                .min()
                .orElse(SLIPS + 1);
    }

    /** The one area that both names mean, or the one that is known: {@code Bolzano/Bozen}. */
    private static Optional<Area> inTwoLanguages(List<Area> areas, String said) {
        Set<String> codes = new TreeSet<>();
        List<Area> found = new ArrayList<>();
        for (String side : said.split("\\s*[/|]\\s*")) {
            areas.stream()
                    .filter(a -> isCalled(a, side))
                    .findFirst()
                    .filter(a -> codes.add(a.code()))
                    .ifPresent(found::add);
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean isCalled(Area area, String said) {
        return area.name().en().equalsIgnoreCase(said)
                || area.name().it().equalsIgnoreCase(said)
                || area.aliases().stream().anyMatch(said::equalsIgnoreCase);
    }
}
