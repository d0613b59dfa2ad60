// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Columns that say one thing in two ways, as lists of statistical offices have them: a code and
 * what it means, a year twice.
 */
final class SheetTwins {

    private static final Pattern CODE = Pattern.compile("[\\p{Lu}\\d][\\p{Lu}\\d_.]{0,11}");

    /** A code before a name: {@code 03 Fish}. */
    private static final Pattern LEADING = Pattern.compile("(\\p{Lu}?\\d+)\\b.*", Pattern.DOTALL);

    /** What is said of each row and tells none of them apart: yes and no. */
    private static final Pattern YES_OR_NO =
            Pattern.compile("(?i)true|false|vero|falso|wahr|falsch|yes|no|s\u00ec");

    private final SheetBlock block;

    SheetTwins(SheetBlock block) {
        this.block = block;
    }

    /** Whether each label of a column stands beside one of another only, and so the other way. */
    boolean areTwins(int one, int other) {
        return areTwins(one, other, r -> true);
    }

    /** The same in some rows: groups that stand among others may have no code. */
    private boolean areTwins(int one, int other, IntPredicate taken) {
        Map<String, String> there = new HashMap<>();
        Map<String, String> back = new HashMap<>();
        for (int r : block.rows().stream().filter(taken::test).toList()) {
            String a = block.grid().at(r, one).text();
            String b = block.grid().at(r, other).text();
            boolean same =
                    a.isEmpty() == b.isEmpty()
                            && there.computeIfAbsent(a, k -> b).equals(b)
                            && back.computeIfAbsent(b, k -> a).equals(a);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** Whether a column only has in brackets what the next has without, but for totals. */
    boolean isNextInBrackets(int column) {
        boolean next = column + 1 < block.grid().width();
        long bracketed =
                block.cells(column).stream().filter(x -> x.text().matches("\\[\\w+]")).count();
        return next
                && bracketed > 1
                && block.rows().stream()
                        .allMatch(
                                r -> {
                                    String text = block.grid().at(r, column).text();
                                    String code = block.grid().at(r, column + 1).text();
                                    return text.equals("[" + code + "]")
                                            || SheetWords.isTotal(text) && SheetWords.isTotal(code);
                                });
    }

    /** Whether two columns are understood as the same in each row. */
    <T> boolean sayTheSame(
            int one, int other, BiFunction<String, Integer, Optional<T>> understood) {
        for (int r : block.rows()) {
            Optional<T> a = understood.apply(block.grid().at(r, one).text(), one);
            Optional<T> b = understood.apply(block.grid().at(r, other).text(), other);
            if (a.isEmpty() || !a.equals(b)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a column is understood as another is in all rows in which it has anything, which are
     * several: codes of countries stand beside these only, not beside their groups.
     */
    <T> boolean sayTheSameOrNothing(
            int one, int other, BiFunction<String, Integer, Optional<T>> understood) {
        int same = 0;
        for (int r : block.rows()) {
            String text = block.grid().at(r, one).text();
            Optional<T> a = understood.apply(text, one);
            if (!text.isEmpty()
                    && (a.isEmpty()
                            || !a.equals(
                                    understood.apply(block.grid().at(r, other).text(), other)))) {
                return false;
            }
            same += text.isEmpty() ? 0 : 1;
        }
        return same > 1;
    }

    /** Whether codes before the names of a column are longer than those of another. */
    boolean isFiner(int column, int other) {
        return digits(column) > digits(other) && digits(other) > 0;
    }

    private int digits(int column) {
        int least = Integer.MAX_VALUE;
        for (SheetCell cell : block.cells(column)) {
            Matcher code = LEADING.matcher(cell.text());
            least = Math.min(least, code.matches() ? code.group(1).length() : 0);
        }
        return least == Integer.MAX_VALUE ? 0 : least;
    }

    /** Whether a column holds codes of what another names, or says yes or no of each row. */
    boolean isCodeOfAnother(int column, Set<String> texts) {
        if (texts.stream().allMatch(t -> YES_OR_NO.matcher(t).matches())) {
            return true;
        }
        if (texts.isEmpty() || !texts.stream().allMatch(t -> CODE.matcher(t).matches())) {
            return false;
        }
        int to = texts.size() > 1 ? block.grid().width() : column + 2; // one is that of the next
        for (int c = texts.size() > 1 ? 0 : column + 1; c < to; c++) {
            boolean named =
                    c != column
                            && block.cells(c).stream()
                                    .anyMatch(x -> x.text().matches("(?s).*\\p{L}{4}.*"));
            if (named && areTwins(column, c, r -> !block.grid().at(r, column).isEmpty())) {
                return true;
            }
        }
        return false;
    }
}
