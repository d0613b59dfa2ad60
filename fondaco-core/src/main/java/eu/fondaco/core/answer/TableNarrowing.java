// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.NoteLists;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.TableQuestion;
import eu.fondaco.core.text.Note;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Says what to narrow where a table would be too large. */
final class TableNarrowing {

    private TableNarrowing() {}

    static Note tooLarge(TableQuestion table, List<List<String>> members, long rows, long most) {
        return NoteCode.TABLE_TOO_LARGE.note(
                rows, sizes(table, members), most, advice(table, members));
    }

    static Note oneByOne(TableQuestion table, List<List<String>> members, long rows, long most) {
        return NoteCode.TABLE_ONE_BY_ONE.note(
                table.question().measure(),
                rows,
                sizes(table, members),
                most,
                advice(table, members));
    }

    private static Object sizes(TableQuestion table, List<List<String>> members) {
        return NoteLists.joined(
                NoteCode.BY,
                IntStream.range(0, members.size())
                        .mapToObj(a -> size(table.axes().get(a).dimension(), members.get(a)))
                        .toList());
    }

    private static Note size(Dimension dimension, List<String> members) {
        NoteCode many =
                switch (dimension) {
                    case REPORTER -> NoteCode.REPORTERS;
                    case PARTNER -> NoteCode.PARTNERS;
                    case PRODUCT -> NoteCode.PRODUCTS;
                    default -> NoteCode.PERIODS;
                };
        return many.note(members.size());
    }

    /** What narrows the longest axes. */
    private static Object advice(TableQuestion table, List<List<String>> members) {
        List<Integer> axes = new ArrayList<>(IntStream.range(0, members.size()).boxed().toList());
        axes.sort(
                Comparator.comparingInt((Integer a) -> members.get(a).size())
                        .thenComparing(a -> a)
                        .reversed());
        return NoteLists.joined(
                NoteCode.OR,
                axes.stream().limit(2).map(a -> advice(table.axes().get(a).dimension())).toList());
    }

    private static Note advice(Dimension dimension) {
        return switch (dimension) {
            case REPORTER -> NoteCode.NAME_REPORTER.note();
            case PARTNER -> NoteCode.NAME_PARTNER.note();
            case PRODUCT -> NoteCode.NAME_PRODUCT.note();
            default -> NoteCode.NAME_YEAR.note();
        };
    }
}
