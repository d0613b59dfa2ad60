// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.text.Label;
import eu.fondaco.sources.speech.Speech;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What is taken of sheets of one file that give one trade different values. */
final class SheetDisagreements {

    private static final Pattern TABLES = Pattern.compile("\\b" + WordLists.of("tables") + "\\b");
    private static final Pattern APART =
            Pattern.compile("\\b" + WordLists.of("tables-apart") + "\\b");
    private static final Pattern ROUNDED =
            Pattern.compile("\\b" + WordLists.of("rounding") + "\\w*");

    private SheetDisagreements() {}

    /**
     * Where a note says that tables don't agree, all sheets without the trade of which they give
     * different values; else those sheets that give no trade another value than one beside them
     * does: of two that do, neither is taken where others are.
     *
     * @param read the sheets as they were read
     * @param once the same, each with what isn't said in one before it
     * @param texts titles and notes of all sheets
     */
    static List<SheetProposal> agreeing(
            List<SheetProposal> read, List<SheetProposal> once, List<String> texts) {
        Map<String, Label> disagree = SheetTotals.disagreeing(read);
        if (disagree.isEmpty() || !SheetReading.areSound(read)) {
            return once;
        }
        boolean noted = texts.stream().anyMatch(SheetDisagreements::saysApart);
        Set<List<Object>> disputed = noted ? SheetTotals.disputed(read) : Set.of();
        List<SheetProposal> others =
                noted
                        ? read.stream()
                                .map(p -> p.without(c -> SheetTotals.isOf(c, disputed)))
                                .toList()
                        : read.stream().filter(p -> !disagree.containsKey(p.sheet())).toList();
        List<SheetProposal> taken = SheetTotals.once(others);
        if (taken.isEmpty() || !SheetReading.areSound(taken)) {
            return once;
        }
        List<Label> said = new ArrayList<>(taken.get(0).said());
        String key = noted ? "sheet-reading.left-out-of-sheet" : "sheet-reading.left-out-sheet";
        disagree.forEach((name, why) -> said.add(Speech.both(key, name, why)));
        List<SheetProposal> all = new ArrayList<>(taken);
        all.set(0, taken.get(0).saying(said));
        return all;
    }

    /** Whether a note says that tables don't agree, not for roundings only. */
    private static boolean saysApart(String note) {
        String key = SheetWords.key(note);
        return TABLES.matcher(key).find()
                && APART.matcher(key).find()
                && !ROUNDED.matcher(key).find();
    }
}
