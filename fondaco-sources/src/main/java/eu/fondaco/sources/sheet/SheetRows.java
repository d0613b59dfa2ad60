// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.flow.TradeFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a row of a sheet is: headers, data, one text alone, or nothing. */
final class SheetRows {

    private static final int MONTHS_AT_LEAST = 4;

    /** A number that may count months. */
    private static final Pattern COUNT = Pattern.compile("0?[1-9]|1[0-2]");

    /** A code of digits in brackets. */
    static final Pattern BRACKETED = Pattern.compile("[(\\[]\\d{2,5}[)\\]]");

    private static final Pattern SHORT = Pattern.compile("\\d{1,3}");
    private static final Pattern NAMED = Pattern.compile("(\\P{L}*\\p{L}){4}.*");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern LETTER = Pattern.compile(".*\\p{L}.*");
    private static final Pattern DIGITS = Pattern.compile("\\d[\\d.,]*");

    /** What pivots call a column or row of none: {@code (blank)}. */
    private static final Pattern PIVOTED = Pattern.compile("\\(\\p{L}{3,}\\)");

    private static final int NEAR = 3;

    /** Rows without values below a row of data, at most. */
    private static final int BLANKS = 50;

    private SheetRows() {}

    /**
     * What a row of numbers that isn't taken is called; empty for others, and where a name beside
     * it says what the row is of.
     */
    static String left(SheetGrid grid, int row) {
        List<String> texts = grid.texts(row);
        boolean named = texts.size() > 2 && NAMED.matcher(texts.get(1)).matches();
        boolean left = texts.size() > 1 && !named && SheetWords.isLeftRow(texts.get(0));
        return left ? texts.get(0) : "";
    }

    static int filled(SheetGrid grid, int row) {
        return grid.texts(row).size();
    }

    /**
     * What a row of one text says as a heading of the rows below it, or of one that is repeated
     * over each half of a table; empty for others.
     */
    static String heading(SheetGrid grid, int row) {
        List<String> texts = grid.texts(row);
        boolean one = texts.stream().distinct().count() == 1;
        boolean none = texts.size() > 1 && texts.stream().allMatch(SheetWords::isNoLevel);
        if (isNumberedHeading(grid, row)) {
            return texts.get(1);
        }
        String said = isPairs(grid, row) ? String.join(" ", texts) : one ? texts.get(0) : "";
        return none ? texts.get(0) : keyed(said);
    }

    /** What a key says where a text is one and what it is: {@code Paese: Malta}; else the text. */
    private static String keyed(String text) {
        Map<String, String> facts = SheetFacts.of(text);
        return facts.size() == 1 ? facts.values().iterator().next() : text;
    }

    /**
     * Whether a row is a number and a name only, over rows that have values beside such labels:
     * {@code 48 | Reggio} over codes and names of goods.
     */
    private static boolean isNumberedHeading(SheetGrid grid, int row) {
        List<String> texts = grid.texts(row);
        int first = grid.first(row);
        return texts.size() == 2
                && SHORT.matcher(texts.get(0)).matches()
                && NAMED.matcher(texts.get(1)).matches()
                && grid.at(row, first + 1).text().equals(texts.get(1))
                && row + 1 < grid.rows().size()
                && grid.first(row + 1) == first
                && filled(grid, row + 1) > MONTHS_AT_LEAST
                && LETTER.matcher(grid.at(row + 1, first).text()).matches();
    }

    /** A row with a label and a number, or a mark for a missing one. */
    static boolean isData(SheetGrid grid, SheetMarks marks, int row) {
        return marks.isData(grid, row, () -> isOfData(grid, marks, row));
    }

    private static boolean isOfData(SheetGrid grid, SheetMarks marks, int row) {
        if (!left(grid, row).isEmpty()
                || isCounted(grid, row)
                || isNumberedHeading(grid, row)
                || isOfCodes(grid, row)) {
            return false;
        }
        int values = 0;
        int labels = 0;
        int missing = 0;
        for (SheetCell cell : grid.rows().get(row)) {
            if (cell.isEmpty()) {
                continue;
            }
            boolean year = isYear(cell);
            boolean mark = marks.isMark(cell) && !PIVOTED.matcher(cell.text()).matches();
            boolean number = !year && !mark && marks.isNumber(cell);
            values += number ? 1 : 0;
            missing += mark ? 1 : 0;
            labels += number || mark ? 0 : 1;
        }
        boolean below = row > 0 && values > 1 && labels == 0; // of a label merged down
        if (values == 0
                && missing == 1
                && (labels == 1 && isNoted(grid, marks, row) || isMarkedFirst(grid, marks, row))) {
            return false;
        }
        return labels > 0 && values + missing > 0
                || below && isMergedInto(grid, row)
                || values + missing == 0
                        && (isOfYearlikeValues(grid, marks, row)
                                || isLabelledAsBefore(grid, marks, row));
    }

    /** Whether a row holds nothing but codes in brackets: {@code (001) | (004)} below countries. */
    private static boolean isOfCodes(SheetGrid grid, int row) {
        return filled(grid, row) > 1
                && grid.texts(row).stream().allMatch(t -> BRACKETED.matcher(t).matches())
                && grid.texts(row).stream().mapToInt(String::length).distinct().count() == 1;
    }

    /**
     * Whether a row begins with what marks values too, and means codes or ranks: {@code NC}, {@code
     * Nr}.
     */
    private static boolean isMarkedFirst(SheetGrid grid, SheetMarks marks, int row) {
        SheetCell first = grid.at(row, grid.first(row));
        return marks.isMark(first)
                && (SheetWords.isRank(first.text())
                        || !SheetProducts.classifications(SheetWords.key(first.text())).isEmpty());
    }

    /** Whether a row is a mark and what it means: {@code (c) | Excludes re-exports}. */
    private static boolean isNoted(SheetGrid grid, SheetMarks marks, int row) {
        int first = grid.first(row);
        SheetCell mark = grid.at(row, first);
        SheetCell meaning = grid.at(row, first + 1);
        return marks.isMark(mark) && meaning.text().split(" ").length > 2;
    }

    /** Whether values that look like years stand in a row below other values: {@code Chad 1995}. */
    private static boolean isOfYearlikeValues(SheetGrid grid, SheetMarks marks, int row) {
        List<Integer> years = new ArrayList<>();
        int labels = 0;
        int periods = 0;
        for (int c = 0; c < grid.rows().get(row).size(); c++) {
            SheetCell cell = grid.at(row, c);
            boolean year = YEAR.matcher(cell.text()).matches();
            if (year && isBelowValue(grid, marks, row, c)) {
                if (c == grid.first(row)) {
                    return false; // a label comes first
                }
                years.add(Integer.parseInt(cell.text()));
            } else if (!cell.isEmpty()) {
                labels++;
                periods += isYear(cell) ? 1 : 0;
            }
        }
        if (periods > 1) {
            return false; // a row of headers, one of them below a unit
        }
        String label = grid.at(row, grid.first(row)).text();
        boolean named = !SheetWords.isRole(label) || LabelKinds.isWholeYear(label);
        boolean follow = years.size() > 1;
        for (int i = 1; i < years.size(); i++) {
            follow &= Math.abs(years.get(i) - years.get(i - 1)) <= 1;
        }
        return labels > 0
                && !years.isEmpty()
                && named
                && !follow
                && !isOverHeader(grid, marks, row);
    }

    /** Whether the row below says more of what stands over columns, and has no labels. */
    private static boolean isOverHeader(SheetGrid grid, SheetMarks marks, int row) {
        int below = row + 1;
        return below < grid.rows().size()
                && filled(grid, below) > 1
                && grid.first(below) + (grid.first(row) > 0 ? 1 : 0) > grid.first(row)
                && grid.rows().get(below).stream()
                        .noneMatch(x -> marks.isNumber(x) && !isYear(x) || marks.isMark(x));
    }

    /**
     * Whether the label of a row stood before values above, so that what stands beside it now is a
     * value too, though it looks like a year.
     */
    private static boolean isLabelledAsBefore(SheetGrid grid, SheetMarks marks, int row) {
        int at = grid.width() - 1;
        while (at >= 0 && !YEAR.matcher(grid.at(row, at).text()).matches()) {
            at--;
        }
        int beside = at - 1;
        while (beside >= 0 && grid.at(row, beside).isEmpty()) {
            beside--;
        }
        if (beside < 0) {
            return false;
        }
        String label = grid.at(row, beside).text();
        boolean word = LETTER.matcher(label).matches();
        for (int r = row - 1; r >= 0 && word; r--) {
            SheetCell above = grid.at(r, at);
            if (grid.at(r, beside).text().equals(label)
                    && marks.isNumber(above)
                    && !isYear(above)) {
                return true;
            }
        }
        return false;
    }

    /** Whether values, or a header that says so, stand in the rows of a table just above a cell. */
    private static boolean isBelowValue(SheetGrid grid, SheetMarks marks, int row, int column) {
        for (int r = row - 1; r >= Math.max(0, row - NEAR); r--) {
            boolean just = r == row - 1 && !grid.at(r, column).isEmpty();
            if (filled(grid, r) < 2 && !just) {
                return false; // another table begins
            }
            SheetCell above = grid.at(r, column);
            String text = above.text();
            if (!above.isEmpty() && !isYear(above)) {
                boolean header = grid.first(row) <= grid.first(r) && SheetWords.isOfValues(text);
                return marks.isNumber(above) || marks.isMark(above) || header;
            }
        }
        return false;
    }

    /** Whether anything stands above a row, to the left of its first filled column. */
    private static boolean isMergedInto(SheetGrid grid, int row) {
        int first = grid.first(row);
        for (int r = row - 1; r >= 0; r--) {
            if (grid.first(r) < first) {
                return true;
            }
        }
        return false;
    }

    /** A row of numbers that count: {@code 1, 2, 3 … 12} over columns of months. */
    private static boolean isCounted(SheetGrid grid, int row) {
        List<String> numbers =
                grid.texts(row).stream().filter(t -> COUNT.matcher(t).matches()).toList();
        for (int i = 0; i < numbers.size(); i++) {
            if (Integer.parseInt(numbers.get(i)) != i + 1) {
                return false;
            }
        }
        return numbers.size() >= MONTHS_AT_LEAST
                && numbers.size() >= filled(grid, row) - 2
                && !isBelowAll(grid, row);
    }

    /** Whether over all numbers of a row other values stand, or periods, so that it counts none. */
    private static boolean isBelowAll(SheetGrid grid, int row) {
        for (int r = row - 1; r >= Math.max(0, row - NEAR); r--) {
            boolean all = true;
            for (int c = 0; c < grid.width(); c++) {
                String above = grid.at(r, c).text();
                boolean value = DIGITS.matcher(above).matches() || isYear(grid.at(r, c));
                all &= value || !COUNT.matcher(grid.at(row, c).text()).matches();
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    /** A row with the labels of the row of data above it, and blanks where that one has values. */
    static boolean isWithoutValues(SheetGrid grid, SheetMarks marks, int row) {
        int above = row - 1;
        while (above >= 0 && row - above <= BLANKS && !isData(grid, marks, above)) {
            above--;
        }
        if (above < 0 || row - above > BLANKS) {
            return false;
        }
        for (int r = above + 1; r <= row; r++) {
            if (!isBlanked(grid, marks, above, r)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlanked(SheetGrid grid, SheetMarks marks, int data, int row) {
        for (int c = 0; c < grid.width(); c++) {
            SheetCell cell = grid.at(data, c);
            boolean value =
                    marks.isMark(cell)
                            || marks.isNumber(cell)
                                    && (!isYear(cell) || isBelowValue(grid, marks, data, c));
            boolean blank = grid.at(row, c).isEmpty();
            if (!cell.isEmpty() && value && !blank || !cell.isEmpty() && !value && blank) {
                return false;
            }
        }
        return true;
    }

    /** A row of two texts or more, or of one that says what columns are of. */
    static boolean isHeader(SheetGrid grid, SheetMarks marks, int row) {
        int filled = filled(grid, row);
        if (filled >= 2) {
            return !isData(grid, marks, row)
                    && !isPairs(grid, row)
                    && grid.texts(row).stream().filter(SheetWords::isPercentage).count() < 2
                    && left(grid, row).isEmpty()
                    && !isNumberedHeading(grid, row);
        }
        return filled == 1
                && grid.first(row) > 0
                && !isOverLabels(grid, marks, row)
                && !isFlowOfRows(grid, row)
                && !MoneyWords.isUnitAlone(grid.texts(row).get(0))
                && SheetFacts.of(grid.texts(row).get(0)).isEmpty()
                && isShort(grid.texts(row).get(0));
    }

    /** Whether a flow stands over rows, since the other one stands so below them. */
    private static boolean isFlowOfRows(SheetGrid grid, int row) {
        int column = grid.first(row);
        Optional<TradeFlow> flow = SheetWords.flow(grid.at(row, column).text());
        for (int r = row + 1; flow.isPresent() && r < grid.rows().size(); r++) {
            Optional<TradeFlow> other =
                    filled(grid, r) == 1
                            ? SheetWords.flow(grid.at(r, column).text())
                            : Optional.empty();
            if (other.isPresent() && !other.equals(flow)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the one text of a row stands over the labels of the data that come next. */
    private static boolean isOverLabels(SheetGrid grid, SheetMarks marks, int row) {
        int column = grid.first(row);
        for (int r = row + 1; r < grid.rows().size(); r++) {
            if (filled(grid, r) > 1 && isData(grid, marks, r)) {
                SheetCell below = grid.at(r, column);
                boolean value = below.isEmpty() || marks.isNumber(below) || marks.isMark(below);
                return !value || column <= grid.first(r);
            }
        }
        return false;
    }

    private static boolean isShort(String text) {
        return text.split(" ").length <= 4 && !SheetMarks.isNote(text);
    }

    /** A row such as {@code Flow | Export} above a table: it speaks of all of it. */
    static boolean isKeyed(SheetGrid grid, int row, int bottom) {
        int first = grid.first(row);
        return filled(grid, row) == 2
                && !isYear(grid.at(row, first))
                && !grid.at(row, first + 1).isEmpty()
                && !grid.at(bottom, first).isEmpty();
    }

    /**
     * Whether a row is keys and what each of them is, wherever it stands: {@code Paese: | | Malta}.
     */
    static boolean isPairs(SheetGrid grid, int row) {
        List<String> texts = grid.texts(row);
        boolean pairs = !texts.isEmpty() && texts.size() % 2 == 0;
        for (int i = 0; i < texts.size(); i++) {
            pairs &= texts.get(i).strip().endsWith(":") == (i % 2 == 0);
        }
        return pairs;
    }

    static boolean isYear(SheetCell cell) {
        return SheetPeriods.whole(cell.text()).isPresent();
    }
}
