// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tables of a sheet, one below or beside the other, with the titles above and the notes below.
 *
 * @param titles what stands over all tables, and the name of the sheet
 * @param notes what stands below or between them and explains them
 * @param facts what filters over the tables say of all of them, by role: {@code Product | Wine}
 * @param explained what sheets of the file say that hold no table
 */
record SheetBlocks(
        List<SheetBlock> blocks,
        List<String> titles,
        List<String> notes,
        Map<String, String> facts,
        List<String> explained) {

    private static final int HEADERS = 4;

    /** From so many letters on a text may be what a mark means; shorter ones may be marks. */
    private static final int MEANING = 7;

    /** Rows from the headers to the first data at most: blank ones, and names of sections. */
    private static final int BETWEEN = 4;

    /** A title that numbers its table: {@code Tav. 7bis - Esportazioni}. */
    private static final Pattern NUMBERED =
            Pattern.compile(WordLists.of("table-title") + " ?[a-z]?\\d.*");

    private static final Pattern QUARTERS =
            Pattern.compile("\\b" + WordLists.of("by-quarters") + "\\b");

    /** Rows of headers of one table. */
    private record Span(int top, int bottom) {}

    /**
     * The tables; none where no row of numbers stands below a row of headers.
     *
     * @param explained what other sheets of the file explain
     */
    static SheetBlocks of(SheetGrid grid, List<String> explained) {
        List<String> legends = legends(grid);
        legends.addAll(explained);
        SheetMarks marks = new SheetMarks(legends);
        List<Span> spans = spans(grid, marks);
        List<SheetBlock> blocks = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        int end = -1;
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            int to = i + 1 < spans.size() ? spans.get(i + 1).top() : grid.rows().size();
            int last = last(grid, marks, span.bottom() + 1, to);
            List<String> own = new ArrayList<>();
            int from = i == 0 ? 0 : afterNotes(grid, end + 1, span.top());
            notes.addAll(texts(grid, end + 1, from));
            for (String text : texts(grid, from, span.top())) {
                (SheetMarks.isNote(text) ? notes : i == 0 ? titles : own).add(text);
            }
            if (i == 0 && spans.size() > 1 && titles.size() > 1) {
                ofFirst(titles, lastGroup(grid, span.top()), own);
            }
            if (hasValues(grid, marks, 0, grid.width(), span, last)) {
                blocks.addAll(beside(grid, marks, span, last, own));
            } else {
                notes.addAll(texts(grid, span.top(), last + 1));
            }
            end = last;
        }
        notes.addAll(texts(grid, end + 1, grid.rows().size()));
        if (!isNumberOfTable(grid.name(), titles)) {
            titles.add(grid.name());
        }
        return new SheetBlocks(
                blocks,
                titles,
                notes,
                spans.isEmpty() ? Map.of() : ofAll(grid, spans.get(0).top(), blocks),
                explained);
    }

    /** Whether the name of a sheet counts tables, since no title speaks of quarters: {@code T4}. */
    private static boolean isNumberOfTable(String name, List<String> titles) {
        return name.strip().matches("[Tt] ?\\d{1,2}")
                && titles.stream().noneMatch(t -> QUARTERS.matcher(SheetWords.key(t)).find());
    }

    /** What filters say of all tables: not what stands over the first as others do over theirs. */
    private static Map<String, String> ofAll(SheetGrid grid, int top, List<SheetBlock> blocks) {
        Map<String, String> facts = SheetFacts.over(grid, top);
        for (int i = 1; i < blocks.size(); i++) {
            Set<String> own = told(blocks.get(i));
            own.retainAll(told(blocks.get(0)));
            facts.keySet().removeAll(own);
        }
        return facts;
    }

    private static Set<String> told(SheetBlock block) {
        return block.titles().stream()
                .flatMap(t -> SheetFacts.of(t).keySet().stream())
                .collect(Collectors.toSet());
    }

    /**
     * Where what stands between two tables is no longer of the one before: behind a group of lines
     * that begins with a note, if others follow it.
     */
    private static int afterNotes(SheetGrid grid, int from, int to) {
        int row = from;
        while (row < to && SheetRows.filled(grid, row) == 0) {
            row++;
        }
        int end = row;
        while (end < to && SheetRows.filled(grid, end) > 0) {
            end++;
        }
        String first = row < to ? grid.texts(row).get(0) : "";
        boolean notes = end < to && (SheetMarks.isNote(first) || TitleWords.isOfMaker(first));
        return notes ? end : from;
    }

    /** Takes those of the titles that stand over the first of several tables only. */
    private static void ofFirst(List<String> titles, List<String> near, List<String> own) {
        List<String> group =
                titles.containsAll(near) && near.size() < titles.size() ? near : List.of();
        List<String> nearest = group.isEmpty() ? List.of(titles.get(titles.size() - 1)) : group;
        for (String title : nearest) {
            if (!MoneyWords.isUnitAlone(title)) {
                own.add(title);
            }
            if (own.contains(title) && isOfOne(title)) {
                titles.remove(title);
            }
        }
    }

    /** What stands over a table below the last blank row above it. */
    private static List<String> lastGroup(SheetGrid grid, int top) {
        int blank = top - 1;
        while (blank >= 0 && SheetRows.filled(grid, blank) > 0) {
            blank--;
        }
        return blank < 0 ? List.of() : texts(grid, blank + 1, top);
    }

    /**
     * Whether what stands just over the first of several tables says nothing that holds for all.
     */
    private static boolean isOfOne(String title) {
        return MoneyWords.multipliers(title).isEmpty()
                && MoneyWords.currencies(title).isEmpty()
                && SheetPeriods.within(title).isEmpty();
    }

    /** Texts that may explain marks. A mark beside its meaning makes one text with it. */
    static List<String> legends(SheetGrid grid) {
        List<String> texts = new ArrayList<>();
        for (List<SheetCell> row : grid.rows()) {
            List<String> filled =
                    row.stream().map(SheetCell::text).filter(t -> !t.isEmpty()).toList();
            filled.stream().filter(t -> t.length() >= MEANING).forEach(texts::add);
            if (filled.size() == 2 && filled.get(0).length() < MEANING) {
                texts.add(filled.get(0) + " = " + filled.get(1));
            }
        }
        return texts;
    }

    private static List<Span> spans(SheetGrid grid, SheetMarks marks) {
        List<Span> spans = new ArrayList<>();
        int end = -1;
        int wanted = 1;
        for (int r = 0; r < grid.rows().size(); r++) {
            if (!SheetRows.isHeader(grid, marks, r)
                    || SheetRows.filled(grid, r) < (isApart(grid, r) ? 2 : wanted)
                    || !isOverData(grid, marks, r)
                    || SheetRows.isWithoutValues(grid, marks, r)) {
                continue;
            }
            int top = r;
            while (top - 1 > end
                    && r - top + 1 < HEADERS
                    && SheetRows.isHeader(grid, marks, top - 1)
                    && !SheetRows.isKeyed(grid, top - 1, r)) {
                top--;
            }
            spans.add(new Span(top, r));
            wanted = Math.max(2, (SheetRows.filled(grid, r) + 1) / 2);
            end = r;
            while (end + 1 < grid.rows().size() && isBody(grid, marks, end + 1)) {
                end++;
            }
        }
        return spans;
    }

    /**
     * Whether a row begins a table of its own: below a title that stands alone or is numbered, or
     * below a blank row where it names several periods.
     */
    private static boolean isApart(SheetGrid grid, int row) {
        if (SheetRows.filled(grid, row) > 2 && isBelowTitle(grid, row)) {
            return true;
        }
        boolean titled =
                row > 1
                        && SheetRows.filled(grid, row - 1) == 1
                        && SheetRows.filled(grid, row - 2) == 0
                        && NUMBERED.matcher(SheetWords.key(grid.texts(row - 1).get(0))).matches();
        return titled
                || isBelowOwnTitle(grid, row)
                || row > 0
                        && SheetRows.filled(grid, row - 1) == 0
                        && grid.texts(row).stream()
                                        .filter(t -> !SheetPeriods.within(t).isEmpty())
                                        .count()
                                > 1;
    }

    /**
     * Whether a row that begins with what its labels are, or names several periods, stands just
     * below a line that follows a blank row and speaks of trade.
     */
    private static boolean isBelowOwnTitle(SheetGrid grid, int row) {
        if (row < 2
                || SheetRows.filled(grid, row) < 2
                || SheetRows.filled(grid, row - 1) != 1
                || SheetRows.filled(grid, row - 2) != 0
                || !TitleWords.isOfTrade(grid.texts(row - 1).get(0))) {
            return false;
        }
        List<String> headers = grid.texts(row);
        long times = headers.stream().filter(t -> !SheetPeriods.within(t).isEmpty()).count();
        boolean labels = !SheetWords.role(headers.get(0)).isEmpty();
        return labels || times > 1;
    }

    /**
     * Whether a row stands, below other headers and blank rows perhaps, under a line between blank
     * ones that speaks of exports or imports.
     */
    private static boolean isBelowTitle(SheetGrid grid, int row) {
        int above = row - 1;
        while (above > 0 && row - above < HEADERS && SheetRows.filled(grid, above) != 1) {
            if (SheetRows.filled(grid, above) > SheetRows.filled(grid, row)) {
                return false;
            }
            above--;
        }
        return above > 0
                && SheetRows.filled(grid, above) == 1
                && SheetRows.filled(grid, above - 1) == 0
                && grid.first(above) == 0
                && row - above > 1
                && SheetRows.filled(grid, above + 1) == 0
                && SheetWords.speaksOfFlow(grid.texts(above).get(0));
    }

    /** Whether the next row of data below a row of headers comes before other headers. */
    private static boolean isOverData(SheetGrid grid, SheetMarks marks, int row) {
        for (int r = row + 1; r < Math.min(grid.rows().size(), row + 1 + BETWEEN); r++) {
            if (SheetRows.isData(grid, marks, r)) {
                return true;
            }
            if (SheetRows.isHeader(grid, marks, r)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isBody(SheetGrid grid, SheetMarks marks, int row) {
        return SheetRows.isData(grid, marks, row) || !SheetRows.left(grid, row).isEmpty();
    }

    private static int last(SheetGrid grid, SheetMarks marks, int from, int to) {
        int last = to - 1;
        while (last > from && !isBody(grid, marks, last)) {
            last--;
        }
        return last;
    }

    /** The tables that stand side by side in the same rows, each with labels of its own. */
    private static List<SheetBlock> beside(
            SheetGrid grid, SheetMarks marks, Span span, int last, List<String> titles) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int c = 1; c < grid.width() - 1; c++) {
            int start = starts.get(starts.size() - 1);
            if (isBlank(grid, c, span.top(), last)
                    && !isBlank(grid, c - 1, span.top(), last)
                    && hasValues(grid, marks, start, c, span, last)
                    && hasLabels(grid, marks, c + 1, span, last)) {
                starts.add(c + 1);
            } else if (isAgain(grid, start, c, span)
                    && hasValues(grid, marks, start, c, span, last)
                    && isLabelledAlike(grid, marks, start, c, span, last)) {
                starts.add(c - ranks(grid, start, c, span));
            }
        }
        List<SheetBlock> blocks = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int to = i + 1 < starts.size() ? starts.get(i + 1) : grid.width();
            SheetGrid own = starts.size() == 1 ? grid : grid.only(starts.get(i), to);
            SheetBlock block =
                    SheetBlock.of(own, marks, span.top(), span.bottom(), last, List.copyOf(titles));
            blocks.addAll(SheetParts.of(block));
        }
        return blocks;
    }

    /**
     * Whether a column begins a table as the one before it did, by its header: {@code Partner}
     * again, or {@code Imports} of which {@code Exports} stood over the first labels.
     */
    private static boolean isAgain(SheetGrid grid, int start, int column, Span span) {
        int begin = start;
        while (begin < column && grid.at(span.bottom(), begin).isEmpty()) {
            begin++;
        }
        String first = begin < column ? grid.at(span.bottom(), begin).text() : "";
        String own = grid.at(span.bottom(), column).text();
        if (first.isEmpty() || own.isEmpty()) {
            return false;
        }
        SheetPhrase one = SheetPhrase.of(first);
        SheetPhrase other = SheetPhrase.of(own);
        boolean apart = one.flow().isPresent() && other.flow().isPresent();
        return apart
                ? !one.flow().equals(other.flow())
                        && SheetWords.key(one.core()).equals(SheetWords.key(other.core()))
                : SheetWords.key(first).equals(SheetWords.key(own))
                        && SheetPeriods.within(own).isEmpty();
    }

    /** Whether labels stand as far behind a column as behind the one whose header is the same. */
    private static boolean isLabelledAlike(
            SheetGrid grid, SheetMarks marks, int start, int column, Span span, int last) {
        int begin = start;
        while (begin < column && grid.at(span.bottom(), begin).isEmpty()) {
            begin++;
        }
        int next = begin;
        while (next < column && !isLabels(grid, marks, next, span, last)) {
            next++;
        }
        int again = column + next - begin;
        return next < column && again < grid.width() && isLabels(grid, marks, again, span, last);
    }

    /** How many columns without a header, such as of ranks, stand before the labels of both. */
    private static int ranks(SheetGrid grid, int start, int column, Span span) {
        int ranks = 0;
        while (start + ranks < column
                && grid.at(span.bottom(), start + ranks).isEmpty()
                && grid.at(span.bottom(), column - ranks - 1).isEmpty()) {
            ranks++;
        }
        return ranks;
    }

    /** Whether the columns from one on, up to the next blank one, have labels of their own. */
    private static boolean hasLabels(
            SheetGrid grid, SheetMarks marks, int from, Span span, int last) {
        int c = from;
        while (c < grid.width() && isBlank(grid, c, span.top(), last)) {
            c++;
        }
        boolean labels = false;
        for (; c < grid.width() && !isBlank(grid, c, span.top(), last); c++) {
            labels |= isLabels(grid, marks, c, span, last);
        }
        return labels;
    }

    /** Whether one of the columns of a table has numbers that aren't years. */
    private static boolean hasValues(
            SheetGrid grid, SheetMarks marks, int from, int to, Span span, int last) {
        for (int c = from; c < to; c++) {
            for (int r = span.bottom() + 1; r <= last; r++) {
                SheetCell cell = grid.at(r, c);
                if (marks.isNumber(cell) && !SheetRows.isYear(cell)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isBlank(SheetGrid grid, int column, int from, int to) {
        for (int r = from; r <= to; r++) {
            if (!grid.at(r, column).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLabels(
            SheetGrid grid, SheetMarks marks, int column, Span span, int last) {
        int labels = 0;
        int values = 0;
        for (int r = span.bottom() + 1; r <= last; r++) {
            SheetCell cell = grid.at(r, column);
            if (!cell.isEmpty()) {
                boolean value = marks.isNumber(cell) || marks.isMark(cell);
                values += value ? 1 : 0;
                labels += !value && cell.text().matches("(?s).*\\p{L}{3}.*") ? 1 : 0;
            }
        }
        return labels > values;
    }

    private static List<String> texts(SheetGrid grid, int from, int to) {
        List<String> texts = new ArrayList<>();
        for (int r = from; r < to; r++) {
            List<String> row = grid.texts(r);
            for (int i = 0; SheetRows.isPairs(grid, r) && i < row.size(); i += 2) {
                texts.add(row.get(i) + " " + row.get(i + 1));
            }
            if (SheetRows.isPairs(grid, r)) {
                continue;
            }
            grid.texts(r).forEach(t -> texts.addAll(List.of(t.split("\\s*\\R\\s*"))));
        }
        return texts;
    }
}
