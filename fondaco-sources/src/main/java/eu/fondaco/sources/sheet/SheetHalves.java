// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.time.Period;
import eu.fondaco.sources.speech.Speech;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The Union and what is outside it, side by side: of one composition, so that together they are all
 * partners. Where names say no composition, and times go back to before that of today, what is
 * outside is so of the Union as it was.
 */
final class SheetHalves {

    private static final String UNION = "EU";
    private static final String OUTSIDE = "EXT_";
    private static final String WITHIN = "INT_";
    private static final String TODAY = "EU27_2020";

    /** The first year all of which the Union has had its composition of today. */
    private static final Period SINCE = Period.year(2021);

    private SheetHalves() {}

    /**
     * The cells, with both halves of one composition.
     *
     * @param listed how the sheet names areas, by code
     */
    static List<SheetProposal.Cell> of(
            List<SheetProposal.Cell> cells,
            Map<String, Set<String>> listed,
            SheetFindings findings) {
        Set<String> partners =
                cells.stream().map(SheetProposal.Cell::partner).collect(Collectors.toSet());
        List<SheetProposal.Cell> settled =
                partners.contains(UNION)
                                && partners.contains(OUTSIDE + TODAY)
                                && !partners.contains(TODAY)
                        ? settled(cells, listed)
                        : cells;
        Set<String> now =
                settled.stream().map(SheetProposal.Cell::partner).collect(Collectors.toSet());
        boolean halves =
                now.stream()
                        .filter(p -> p.startsWith(OUTSIDE))
                        .map(p -> p.substring(OUTSIDE.length()))
                        .anyMatch(
                                p ->
                                        now.contains(p)
                                                || now.contains(WITHIN + p)
                                                || p.equals(TODAY) && now.contains(UNION));
        if (halves && !partners.contains(Area.WORLD)) {
            findings.say(Speech.both("sheet-halves.are-all"));
        }
        return settled;
    }

    private static List<SheetProposal.Cell> settled(
            List<SheetProposal.Cell> cells, Map<String, Set<String>> listed) {
        boolean then =
                cells.stream().anyMatch(c -> c.period().firstDay().isBefore(SINCE.firstDay()));
        boolean told =
                listed.getOrDefault(OUTSIDE + TODAY, Set.of()).stream()
                        .anyMatch(name -> name.matches(".*\\d.*"));
        if (told || !then) {
            return cells;
        }
        List<SheetProposal.Cell> settled = new ArrayList<>();
        for (SheetProposal.Cell c : cells) {
            boolean outside = c.partner().equals(OUTSIDE + TODAY);
            settled.add(outside ? c.with(OUTSIDE + UNION) : c);
        }
        return settled;
    }
}
