// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.self.Printed.Unit;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Numbers of sentences that a table of the text has for what they name: a clash with one of them
 * says more of how the sentence was read than of the number.
 */
final class Tabled {

    private final Whole.Text text;

    Tabled(Whole.Text text) {
        this.text = text;
    }

    /** Whether a table bears out one of the numbers that are set against each other. */
    boolean bearsOut(Clash clash) {
        boolean of = Set.of("share", "change", "twice").contains(clash.kind());
        return of
                && text.sentences().stream()
                        .anyMatch(
                                s ->
                                        s.numbers().stream()
                                                .filter(
                                                        n ->
                                                                isAt(s, n, clash.first())
                                                                        || isAt(
                                                                                s,
                                                                                n,
                                                                                clash.second()))
                                                .anyMatch(n -> has(s, n)));
    }

    private static boolean isAt(Sentence s, Printed n, Span place) {
        return s.span(n.start(), n.end()).overlaps(place);
    }

    private boolean has(Sentence s, Printed n) {
        Set<String> said = text.known().read.stems().of(s.text());
        for (Grid grid : text.grids()) {
            for (int row = 0; row < grid.rows().size(); row++) {
                Set<String> label = text.known().read.stems().of(grid.rows().get(row).label());
                boolean named = !label.isEmpty() && said.containsAll(label);
                boolean percent = n.unit() == Unit.PERCENT;
                if (percent && named && hasPercent(grid, row, n)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasPercent(Grid grid, int row, Printed n) {
        return IntStream.range(1, grid.heads().size())
                .filter(
                        c ->
                                Cells.isShare(grid.heads().get(c))
                                        || Cells.isChange(grid.heads().get(c)))
                .mapToObj(c -> grid.at(row, c))
                .anyMatch(c -> c != null && c.step() <= n.step() && isSame(c, n));
    }

    private static boolean isSame(Grid.Cell cell, Printed n) {
        return Interval.printed(n.value(), n.step()).size().meets(cell.interval().size());
    }
}
