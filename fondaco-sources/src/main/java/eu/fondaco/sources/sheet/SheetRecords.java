// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A list of declarations, as customs and their brokers keep them: each row is one of them, by a
 * number that no other row has. What several declare of one trade is added up.
 */
final class SheetRecords {

    private static final Pattern RECORD = WordLists.whole("record");

    /** From so many rows on numbers that are all different tell that each row is a record. */
    private static final int FEW = 3;

    private SheetRecords() {}

    /** The column of the numbers of declarations; nothing where rows are none. */
    static OptionalInt column(SheetBlock block) {
        return IntStream.range(0, block.grid().width())
                .filter(c -> RECORD.matcher(SheetWords.key(block.header(c))).matches())
                .filter(c -> areApart(block, c))
                .findFirst();
    }

    /** Whether a header of a sheet says that each row is a declaration. */
    static boolean areIn(SheetGrid grid) {
        return grid.rows().stream()
                .flatMap(List::stream)
                .anyMatch(cell -> RECORD.matcher(SheetWords.key(cell.text())).matches());
    }

    /** Whether each row but totals has a number, and no two the same. */
    private static boolean areApart(SheetBlock block, int column) {
        Set<String> seen = new HashSet<>();
        for (int r : block.rows()) {
            String text = block.grid().at(r, column).text();
            boolean total =
                    block.grid().texts(r).stream()
                            .anyMatch(
                                    t -> SheetWords.isTotal(t) || !SheetWords.totalOf(t).isEmpty());
            if (!total && (text.isEmpty() || !seen.add(text))) {
                return false;
            }
        }
        return seen.size() >= FEW;
    }

    /** The cells of a list of declarations, those of one trade added up. */
    static List<SheetProposal.Cell> addedUp(List<SheetProposal.Cell> cells) {
        Map<List<Object>, SheetProposal.Cell> sums = new LinkedHashMap<>();
        List<SheetProposal.Cell> others = new ArrayList<>();
        for (SheetProposal.Cell c : cells) {
            if (c.value() == null) {
                others.add(c);
                continue;
            }
            List<Object> trade =
                    List.of(c.reporter(), c.partner(), c.flow(), c.product(), c.period());
            sums.merge(trade, c, (a, b) -> a.of(a.value().add(b.value())));
        }
        others.addAll(0, sums.values());
        return others;
    }
}
