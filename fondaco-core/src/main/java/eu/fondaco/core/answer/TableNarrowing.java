// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.TableQuestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says what to narrow where a table would be too large. */
final class TableNarrowing {

    private TableNarrowing() {}

    static String tooLarge(TableQuestion table, List<List<String>> members, long rows, long most) {
        return String.format(
                Locale.ENGLISH,
                "the table would have %,d rows (%s), more than %,d: %s",
                rows,
                sizes(table, members),
                most,
                advice(table, members));
    }

    static String oneByOne(TableQuestion table, List<List<String>> members, long rows, long most) {
        return String.format(
                Locale.ENGLISH,
                "'%s' is asked one by one, and the table would have %,d rows (%s), more than %,d:"
                        + " %s",
                table.question().measure(),
                rows,
                sizes(table, members),
                most,
                advice(table, members));
    }

    private static String sizes(TableQuestion table, List<List<String>> members) {
        return IntStream.range(0, members.size())
                .mapToObj(
                        a ->
                                String.format(
                                        Locale.ENGLISH,
                                        "%,d %ss",
                                        members.get(a).size(),
                                        table.axes().get(a).dimension().word()))
                .collect(Collectors.joining(" by "));
    }

    /** What narrows the longest axes. */
    private static String advice(TableQuestion table, List<List<String>> members) {
        List<Integer> axes = new ArrayList<>(IntStream.range(0, members.size()).boxed().toList());
        axes.sort(
                Comparator.comparingInt((Integer a) -> members.get(a).size())
                        .thenComparing(a -> a)
                        .reversed());
        return axes.stream()
                .limit(2)
                .map(a -> advice(table.axes().get(a).dimension()))
                .collect(Collectors.joining(", or "));
    }

    private static String advice(Dimension dimension) {
        return switch (dimension) {
            case REPORTER -> "name one reporter, or a group with 'for each reporter in …'";
            case PARTNER -> "name one partner, or a group with 'for each partner in …'";
            case PRODUCT -> "name one product, or ask 'for each product of 2 digits'";
            default -> "name one year, or ask 'for each year 2019-2021'";
        };
    }
}
