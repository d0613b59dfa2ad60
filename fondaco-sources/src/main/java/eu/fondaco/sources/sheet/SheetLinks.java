// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What leads from a sheet to others of its file and says nothing of trade: {@code Back to Cover}.
 */
final class SheetLinks {

    private static final Pattern LINK =
            Pattern.compile(WordLists.of("link") + "(?: " + WordLists.of("link-end") + ")?");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.;:!?|])\\s+|\\s{3,}|\\R+");
    private static final Pattern LED_TO = Pattern.compile(WordLists.of("link") + " (.+)");
    private static final Pattern ARROWS = Pattern.compile("^[\u2190-\u21ff<>\u00ab\u00bb\\s]+");

    private SheetLinks() {}

    /** Sheets without links between them. */
    static List<SheetGrid> dropped(List<SheetGrid> grids) {
        Set<String> names = new LinkedHashSet<>();
        grids.forEach(grid -> names.add(SheetWords.key(grid.name())));
        names.remove("");
        return grids.stream().map(grid -> dropped(grid, names)).toList();
    }

    private static SheetGrid dropped(SheetGrid grid, Set<String> names) {
        List<List<SheetCell>> rows = new ArrayList<>();
        boolean some = false;
        for (List<SheetCell> row : grid.rows()) {
            List<SheetCell> kept = row.stream().map(cell -> dropped(cell, names)).toList();
            some |= !kept.equals(row);
            rows.add(kept);
        }
        return some ? new SheetGrid(grid.name(), rows) : grid;
    }

    private static SheetCell dropped(SheetCell cell, Set<String> names) {
        if (cell.number() != null || !cell.text().contains(" ")) {
            return cell;
        }
        List<String> kept = new ArrayList<>();
        for (String sentence : SENTENCE.split(cell.text())) {
            if (!isLink(sentence, names)) {
                kept.add(sentence);
            }
        }
        String text = String.join(" ", kept);
        return text.length() < cell.text().length()
                        && kept.size() < SENTENCE.split(cell.text()).length
                ? SheetCell.of(text)
                : cell;
    }

    private static boolean isLink(String sentence, Set<String> names) {
        String key = SheetWords.key(ARROWS.matcher(sentence).replaceFirst(""));
        Matcher led = LED_TO.matcher(key);
        return LINK.matcher(key).matches() && key.contains(" ")
                || led.matches() && names.contains(led.group(1));
    }
}
