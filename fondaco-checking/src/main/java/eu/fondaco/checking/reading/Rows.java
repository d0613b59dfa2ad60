// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.reading.ClaimReader.ReadSentence;
import java.util.List;

/** Rows of names and of as many numbers: "Chile and Peru took 12 and 9 per cent respectively". */
final class Rows {

    private Rows() {}

    /**
     * Gives each number of a row the name at its place in the row of names, where the sentence says
     * that they belong together.
     */
    static void respectively(ReadSentence s) {
        if (s.items().stream().noneMatch(i -> i.is("respectively"))) {
            return;
        }
        List<Item> numbers =
                s.items().stream()
                        .filter(Clauses::isAnchor)
                        .filter(i -> i.num.type() != Num.Type.ORDINAL)
                        .toList();
        if (numbers.size() < 2) {
            return;
        }
        int first = numbers.get(0).from;
        Clause c = new Clause(s);
        List<Item> areas =
                s.items().stream()
                        .filter(
                                i ->
                                        i.isArea()
                                                && !i.adjective
                                                && i.to <= first
                                                && !c.mark(i.to, "'s", "'"))
                        .toList();
        List<Item> goods = s.items().stream().filter(i -> i.isProduct() && i.to <= first).toList();
        List<Item> names =
                areas.size() == numbers.size()
                        ? areas
                        : goods.size() == numbers.size() ? goods : List.of();
        for (int i = 0; i < names.size(); i++) {
            numbers.get(i).about = names.get(i);
        }
    }
}
