// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the header of a column says, apart: {@code Padova - 2023 - 1T} is a place, a year and a
 * quarter, {@code EXP_2023} a flow and a year. Signs part it where nearly all between them is
 * understood; else it stays whole.
 */
final class HeadParts {

    private static final String SIGNS = "\\s+[-\u2013\u2014|/:]\\s+|:\\s+|_+|\\s*[\\r\\n]+\\s*";
    private static final String DANGLING = "^[\\s\\-\u2013\u2014|:,/]+|[\\s\\-\u2013\u2014|:,/]+$";
    private static final int WORDS = 5;

    private final Predicate<String> area;

    /**
     * @param area whether a text is the name of an area, words that join it aside
     */
    HeadParts(Predicate<String> area) {
        this.area = area;
    }

    /** The parts of a header, from left to right. */
    List<String> of(String header) {
        String text = SheetWords.withoutUnit(header);
        List<String> pieces =
                Arrays.stream(text.split(SIGNS))
                        .map(String::strip)
                        .filter(p -> !p.isEmpty())
                        .toList();
        long unknown = pieces.stream().filter(p -> !isUnderstood(p)).count();
        boolean told = pieces.stream().anyMatch(p -> isTime(p) || isFlow(p));
        if (isUnderstood(text) || pieces.size() < 2 || unknown > 1 || !told) {
            return timed(text);
        }
        Set<String> parts = new LinkedHashSet<>(); // a year and its part make one time
        List<String> times = pieces.stream().filter(HeadParts::isTime).toList();
        boolean one = SheetPeriods.whole(String.join(" ", times)).isPresent();
        pieces.stream().filter(p -> !one || !isTime(p)).forEach(p -> parts.addAll(timed(p)));
        if (one) {
            parts.add(String.join(" ", times));
        }
        return List.copyOf(parts);
    }

    /** A text and the period in it, apart where it has one. */
    private List<String> timed(String text) {
        String plain = text.replaceAll("[\\s]+", " ").strip();
        if (isUnderstood(plain)) {
            return List.of(plain);
        }
        List<String> words = List.of(plain.split("[ _]+"));
        for (int size = Math.min(WORDS, words.size() - 1); size > 0; size--) {
            for (int from = 0; from + size <= words.size(); from++) {
                String time = String.join(" ", words.subList(from, from + size));
                List<String> others = new ArrayList<>(words.subList(0, from));
                others.addAll(words.subList(from + size, words.size()));
                String rest = String.join(" ", others).replaceAll(DANGLING, "");
                if (SheetPeriods.whole(time).isPresent()
                        && !rest.isEmpty()
                        && SheetPeriods.within(rest).isEmpty()) {
                    return List.of(rest, time);
                }
            }
        }
        return List.of(plain);
    }

    private boolean isUnderstood(String text) {
        return isTime(text) || isFlow(text) || SheetWords.isOfValues(text) || area.test(text);
    }

    private static boolean isTime(String text) {
        return SheetPeriods.whole(text).isPresent() || SheetPeriods.partAlone(text).isPresent();
    }

    private static boolean isFlow(String text) {
        return SheetWords.flow(text).isPresent() && !text.strip().contains(" ");
    }
}
