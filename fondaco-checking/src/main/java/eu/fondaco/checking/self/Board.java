// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A table by what its columns tell and of when its rows are, as prose may speak of it: "exports"
 * against "in March" is a cell, and so is "the cover ratio", and a quarter is the months it has.
 */
final class Board {

    /** What a column tells. */
    enum Of {
        LEVEL,
        /** By so many per cent. */
        CHANGE,
        /** A per cent of all. */
        SHARE,
        /** So many points of a growth. */
        POINTS
    }

    private static final int FEWEST = 3;
    private static final int MONTHS = 12;

    final Table table;
    private final Grid grid;
    private final Ledger ledger;
    private final Pattern empty;
    private final List<When> times = new ArrayList<>();

    Board(Table table, Ledger ledger) {
        this.table = table;
        this.ledger = ledger;
        grid = table.grid();
        empty = ledger.sizes.words.words("board-empty");
        for (Grid.Row row : grid.rows()) {
            times.add(ledger.only(row.label()));
        }
    }

    /** Whether its rows are times that follow one another. */
    boolean isOfTimes() {
        int told = 0;
        When last = null;
        for (When when : times) {
            boolean goesOn = when != null && when.isTold() && (last == null || when.isAfter(last));
            told += goesOn ? 1 : 0;
            last = goesOn ? when : last;
        }
        return told >= FEWEST && told == times.size();
    }

    /** How many months each of its rows is long, where one begins when another ends; else 0. */
    int length() {
        When first = times.get(0);
        int length = first.to() - first.from() + 1;
        for (int row = 1; row < times.size() && length > 0; row++) {
            When a = times.get(row - 1);
            When b = times.get(row);
            boolean next = MONTHS * (b.year() - a.year()) + b.from() - a.from() == length;
            length = next && b.to() - b.from() + 1 == length ? length : 0;
        }
        return Math.max(0, length);
    }

    Grid grid() {
        return grid;
    }

    int columns() {
        return grid.heads().size();
    }

    /** What a column tells; null where that may be an amount of change. */
    Of of(int column) {
        String head = grid.heads().get(column);
        if (ledger.isPoints(head)) {
            return Of.POINTS;
        }
        if (Cells.isShare(head)) {
            return Of.SHARE;
        }
        boolean change = Cells.isChange(head) || grid.hasPercents(column);
        return change && Cells.scale(head) > 0 ? null : change ? Of.CHANGE : Of.LEVEL;
    }

    /** The flow of a column: of its head, of what it stands by, or of the whole table. */
    String flow(int column) {
        for (int c = column; c > 0 && (c == column || of(column) != Of.LEVEL); c--) {
            String told = ledger.flow(grid.heads().get(c));
            if (!told.isEmpty()) {
                return told;
            }
        }
        String told = ledger.flow(grid.caption());
        return told.isEmpty() ? ledger.flow(grid.chapter()) : told;
    }

    /** The columns of some kind of which a stretch with a flow tells: those it names, if any. */
    List<Integer> said(Of of, String text, String flow, boolean all) {
        Set<String> words = ledger.who(text);
        List<Integer> plain = new ArrayList<>();
        List<Integer> named = new ArrayList<>();
        for (int c = 1; c < columns(); c++) {
            String head = empty.matcher(grid.heads().get(c)).replaceAll(" ");
            Set<String> own = of(c) == of ? ledger.who(head) : Set.of();
            String its = ledger.flow(grid.heads().get(c));
            boolean same = its.isEmpty() || its.equals(flow);
            if (of(c) == of && !own.isEmpty() && same && words.containsAll(own)) {
                named.add(c);
            } else if (of(c) == of && own.isEmpty() && !flow.isEmpty() && flow.equals(flow(c))) {
                plain.add(c);
            }
        }
        return named.isEmpty() && all ? plain : named;
    }

    /** Whether a column is of the year before another, and else the same. */
    boolean isYearBefore(int from, int to) {
        String one = grid.heads().get(from).replaceAll("\\d{4}", "");
        boolean same = one.equals(grid.heads().get(to).replaceAll("\\d{4}", ""));
        return same && table.year(from) > 0 && table.year(to) == table.year(from) + 1;
    }

    /** Whether a column is the only one of its kind, whose head tells no time. */
    boolean isOnly(Of of, int column) {
        boolean only = of(column) == of && table.year(column) == 0;
        for (int c = 1; c < columns(); c++) {
            only &= c == column || of(c) != of;
        }
        return only;
    }

    /** Whether a column is of a time, or of its year where its head tells no more. */
    boolean isOf(int column, When when) {
        When own = ledger.only(grid.heads().get(column));
        return own != null && (own.equals(when) || own.isYear() && own.year() == when.year());
    }

    /** The rows that make a time, one or all of its months; none where some are missing. */
    List<Integer> at(When when) {
        List<Integer> out = new ArrayList<>();
        int months = 0;
        for (int row = 0; row < times.size(); row++) {
            When own = times.get(row);
            if (own.equals(when)) {
                return List.of(row);
            }
            boolean part = when.holds(own) && own.from() <= MONTHS;
            out.addAll(part ? List.of(row) : List.of());
            months += part ? own.to() - own.from() + 1 : 0;
        }
        return months == when.to() - when.from() + 1 ? out : List.of();
    }

    /** The time of a row. */
    When when(int row) {
        return times.get(row);
    }

    /** What some rows have in a column together; null where one has nothing. */
    Interval sum(List<Integer> rows, int column) {
        Interval sum = rows.isEmpty() ? null : new Interval(0, 0);
        for (int row : rows) {
            Grid.Cell cell = grid.at(row, column);
            sum = sum == null || cell == null ? null : sum.plus(cell.interval());
        }
        return sum;
    }

    /** What a column counts; 0 where that isn't told. */
    double scale(int column) {
        String head = grid.heads().get(column);
        String above = grid.caption() + " " + grid.heads().get(0);
        return Cells.scale(head) == 0 ? Cells.scale(above) : Cells.scale(head);
    }

    /** The rows of parts that a stretch names, by all of a label or by words no other row has. */
    List<Integer> named(String text) {
        return named(text, false);
    }

    /** The same, or those alone that it names in so many letters. */
    List<Integer> named(String text, boolean fully) {
        Set<String> said = ledger.sizes.levels.keys(text);
        List<Integer> out = new ArrayList<>();
        for (int row : table.rows()) {
            String label = grid.rows().get(row).label().strip();
            Set<String> own = new TreeSet<>(table.label(row));
            boolean all = !fully && !own.isEmpty() && said.containsAll(own);
            for (int other : table.rows()) {
                own.removeAll(other == row ? Set.of() : table.label(other));
            }
            own.retainAll(said);
            boolean part = !fully && !own.isEmpty() && !grid.rows().get(row).isProper();
            Pattern whole =
                    Pattern.compile("(?iu)(?<!\\p{L})" + Pattern.quote(label) + "(?![\\p{L}-])");
            if ((all || part || whole.matcher(text).find()) && !table.isRest(row)) {
                out.add(row);
            }
        }
        return out;
    }
}
