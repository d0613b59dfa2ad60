// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Names in a row beside as many numbers in a row, as in "Germany, France and Spain bought 3, 2 and
 * 1 billion more": the first number is of the first name, the second of the second.
 */
final class InOrder {

    /** So many words may stand between two members of a row. */
    private static final int BETWEEN = 3;

    private static final int MANY = 4;

    private InOrder() {}

    /**
     * Adds whether a name has the place in its row that the anchor has among the numbers; nothing
     * where no rows match.
     *
     * @param prefix the field's letter
     * @param kind the mentions of the name's kind
     */
    static void add(View view, Set<String> out, String prefix, List<Mention> kind, Mention m) {
        List<Anchor> numbers = view.row();
        if (numbers.size() < 2 || m.list() || view.text.sentence(m.from()) != view.sentence) {
            return;
        }
        List<Mention> names = names(view, kind, m);
        if (names.size() != numbers.size()) {
            return;
        }
        boolean same = names.indexOf(m) == numbers.indexOf(view.anchor);
        String row = prefix + "row" + (same ? "yes" : "no");
        String size = row + Math.min(MANY, names.size());
        out.add(row);
        out.add(size);
        out.add(size + view.respectively);
    }

    /** The names that stand in a row with one. */
    private static List<Mention> names(View view, List<Mention> kind, Mention m) {
        List<Mention> row = new ArrayList<>();
        for (Mention x : kind) {
            if (x.list() || view.text.sentence(x.from()) != view.sentence) {
                continue;
            }
            Mention last = row.isEmpty() ? null : row.get(row.size() - 1);
            if (last != null && !joined(view, last.to(), x.from())) {
                if (row.contains(m)) {
                    break;
                }
                row.clear();
            }
            row.add(x);
        }
        return row.contains(m) ? row : List.of();
    }

    /** The numbers that stand in a row with the anchor. */
    static List<Anchor> numbers(View view) {
        List<Anchor> row = new ArrayList<>();
        for (Anchor x : view.text.anchors()) {
            if (view.text.sentence(x.from()) != view.sentence) {
                continue;
            }
            Anchor last = row.isEmpty() ? null : row.get(row.size() - 1);
            if (last != null && !joined(view, last.to(), x.from())) {
                if (row.contains(view.anchor)) {
                    break;
                }
                row.clear();
            }
            row.add(x);
        }
        return row.contains(view.anchor) ? row : List.of();
    }

    /** Whether only a comma or an "and", and hardly a word beside, stands between two places. */
    private static boolean joined(View view, int from, int to) {
        IntPredicate joins =
                i -> view.token(i).is(",") || view.token(i).is(";") || view.scene.says(i, "conj");
        boolean join = false;
        for (int i = from; i < to; i++) {
            if (view.scene.kinds().containsKey(i)) {
                return false;
            }
            join |= joins.test(i);
        }
        return join && to - from <= BETWEEN;
    }
}
