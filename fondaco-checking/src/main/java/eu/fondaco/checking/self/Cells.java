// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Telling.Role;
import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what the cells of a table tell: rows by their labels, columns by flow, time and what is
 * measured, which its caption and the heading above may say too.
 */
final class Cells {

    private static final Pattern TOTAL =
            pattern(
                    "(?:total|totale|totali|all countries|world|mondo|in complesso|complesso)(?:"
                        + " (?:exports?|imports?|esportazioni|importazioni|export|generale|trade|goods))?\\.?");
    private static final Pattern CHANGE =
            pattern(
                    ".*\\b(?:change|growth|variation|var|variazione|variaz|crescita|diff\\w*)\\b.*|\u0394.*|%");
    private static final Pattern SHARE =
            pattern(
                    ".*(?:\\bshares?\\b|\\bquot[ae]\\b|%"
                            + " (?:of|del|sul)\\b|\\bpeso\\b|\\bincidenza\\b).*");
    private static final Pattern PERCENT =
            pattern(
                    ".*(?:%|\\bper"
                            + " ?cent(?:o|uale|age)?\\b|\\bpct\\b|\\bgrowth\\b|\\bcrescita\\b).*");
    private static final Pattern ABSOLUTE =
            pattern(".*\\b(?:absolute|assolut[ae]|differenza)\\b.*");
    private static final Pattern THOUSANDS = pattern(".*\\b(?:thousands?|migliaia)\\b.*");
    private static final Pattern MILLIONS =
            pattern(".*(?:\\b(?:millions?|milioni|mln|mn)\\b|[\u00a3\u20ac$]m\\b).*");
    private static final Pattern BILLIONS =
            pattern(".*(?:\\b(?:billions?|miliardi|mld|bn)\\b|[\u00a3\u20ac$]bn\\b).*");

    private final TellingWords words;
    private final Reader.Read read;
    private final String caption;
    private final List<Telling> out = new ArrayList<>();

    private Cells(Reader.Read read, Lang lang, String before) {
        caption = before.matches("(?s).*[.!?]\\s*") ? "" : before; // a paragraph of its own
        this.read = read;
        words = TellingWords.of(lang);
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(
                regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    /** What a table tells; nothing where flow or scale isn't told. */
    static List<Telling> of(Grid grid, Reader.Read read, Lang lang) {
        Cells cells = new Cells(read, lang, grid.caption());
        for (int column = 1; column < grid.heads().size(); column++) {
            cells.column(grid, column);
        }
        return cells.apart();
    }

    /** Without the levels of columns that nothing tells apart: of them it isn't known what is. */
    private List<Telling> apart() {
        Set<String> once = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (Telling t : out) {
            if (t.role() == Role.LEVEL && !once.add(t.key())) {
                twice.add(t.flow() + t.when());
            }
        }
        return out.stream()
                .filter(t -> t.role() != Role.LEVEL || !twice.contains(t.flow() + t.when()))
                .toList();
    }

    /** Whether a row is the total of the others. */
    static boolean isTotal(String label) {
        return TOTAL.matcher(label).matches();
    }

    /** Whether a column tells by how much its rows changed. */
    static boolean isChange(String head) {
        return !SHARE.matcher(head).matches() && CHANGE.matcher(head).matches();
    }

    /** Whether a column tells shares. */
    static boolean isShare(String head) {
        return SHARE.matcher(head).matches();
    }

    private void column(Grid grid, int column) {
        String head = grid.heads().get(column);
        String all = caption + " " + grid.heads().get(0) + " " + head;
        String flow = flow(head);
        flow = flow.isEmpty() ? flow(caption) : flow;
        flow = flow.isEmpty() ? flow(grid.chapter()) : flow;
        boolean taken = flow.isEmpty() && flows(grid) == 0;
        flow = taken ? read.mainFlow() : flow;
        double scale = scale(head) == 0 ? scale(all) : scale(head);
        List<Times.Found> periods = read.times().inHead(head, read.main());
        When when =
                periods.isEmpty()
                        ? grid.rows().stream().allMatch(r -> period(r.label(), captioned()) != null)
                                ? read.main() // each row has its own
                                : captioned()
                        : periods.size() == 1 ? within(periods.get(0).when()) : When.UNTOLD;
        boolean share = SHARE.matcher(head).matches();
        boolean change = !share && CHANGE.matcher(head).matches();
        boolean percent = PERCENT.matcher(head).matches() || grid.hasPercents(column);
        boolean absolute =
                change
                        && (ABSOLUTE.matcher(head).matches()
                                || scale(head) > 0
                                || !percent && isBesidePercents(grid, column));
        if (change && !absolute && !percent && scale > 0) {
            return; // by so much, or by so many per cent?
        }
        boolean told =
                !flow.isEmpty() && when.isTold() && (share || change && !absolute || scale > 0);
        boolean named = share || change || !periods.isEmpty() || !flow(head).isEmpty();
        if (!told || !named && grid.heads().size() > 2) {
            return;
        }
        Role role = share ? Role.SHARE : absolute ? Role.CHANGE : change ? Role.GROWTH : Role.LEVEL;
        double unit = role == Role.SHARE || role == Role.GROWTH ? 1 : scale;
        if (change && periods.isEmpty()) {
            when = latest(grid, column);
        } else if (share && periods.isEmpty()) {
            when = before(grid, column, when);
        }
        for (int row = 0; row < grid.rows().size(); row++) {
            Grid.Cell cell = grid.at(row, column);
            if (cell != null && !(cell.percent() && role == Role.LEVEL)) {
                Telling one = telling(grid, row, cell, role, flow, when, unit);
                out.add(taken ? one.of(one.who(), Telling.TAKEN) : one);
            }
        }
    }

    /** How many flows the heads of a table tell. */
    private int flows(Grid grid) {
        Set<String> found = new HashSet<>();
        for (String head : grid.heads()) {
            found.add(flow(head));
        }
        found.remove("");
        return found.size();
    }

    /** Whether another column tells changes in per cent. */
    private static boolean isBesidePercents(Grid grid, int column) {
        for (int other = 1; other < grid.heads().size(); other++) {
            String head = grid.heads().get(other);
            boolean change = CHANGE.matcher(head).matches() && !SHARE.matcher(head).matches();
            boolean percent = PERCENT.matcher(head).matches() || grid.hasPercents(other);
            if (other != column && change && percent) {
                return true;
            }
        }
        return false;
    }

    /** The time that a caption tells; without one, that of the text. */
    private When captioned() {
        List<Times.Found> periods = read.times().inHead(caption, read.main());
        return periods.isEmpty()
                ? read.main()
                : periods.size() == 1 ? periods.get(0).when() : When.UNTOLD;
    }

    /** A year is of the months that its caption, or else the text, is about. */
    private When within(When when) {
        When about = captioned();
        return when.isYear() && about.isTold() && !about.isYear() ? about.in(when.year()) : when;
    }

    /**
     * The time of the nearest column on its left that tells one: a share is of what it stands by.
     */
    private When before(Grid grid, int column, When none) {
        for (int left = column - 1; left > 0; left--) {
            List<Times.Found> told = read.times().inHead(grid.heads().get(left), read.main());
            if (told.size() == 1) {
                return within(told.get(0).when());
            }
        }
        return none;
    }

    /**
     * When a change is of: the latest of the columns beside it, on its left first, up to one of
     * other months, which another change is of.
     */
    private When latest(Grid grid, int column) {
        When latest = When.UNTOLD;
        for (int i = 1; i < grid.heads().size(); i++) {
            String head = grid.heads().get(i < column ? column - i : i);
            for (Times.Found f : read.times().inHead(head, read.main())) {
                When when = f.when().isTold() ? within(f.when()) : latest;
                if (latest.isTold() && !when.in(latest.year()).equals(latest)) {
                    return latest;
                }
                latest = when.year() > latest.year() ? when : latest;
            }
        }
        return latest.isTold() ? latest : read.main();
    }

    private Telling telling(
            Grid grid, int row, Grid.Cell cell, Role role, String flow, When when, double unit) {
        String label = grid.rows().get(row).label();
        When own = period(label, when);
        when = own == null ? when : own;
        boolean all = own != null || isTotal(label) || isRegion(grid, row);
        Set<String> who = all ? Set.of() : read.stems().of(label);
        if (!all && grid.isAll(row)) {
            who = Set.of("~rest of all: " + label); // it has no place among the others
        } else if (who.isEmpty() && !all) {
            who = Set.of("#" + label);
        }
        double half = cell.step() / 2 * (1 + 1e-9);
        boolean change = role == Role.CHANGE || role == Role.GROWTH;
        double size = change ? Math.abs(cell.value()) : cell.value();
        return new Telling(
                role,
                flow,
                who,
                when,
                change ? when.back(1) : null,
                new Interval((size - half) * unit, (size + half) * unit),
                change ? cell.value() < 0 ? -1 : 1 : 0,
                0,
                0,
                cell.at(),
                grid.block(),
                null,
                cell.span(),
                cell.text(),
                "",
                Telling.TOLD);
    }

    /** Whether the last row is called as that whose trade a text is about. */
    private boolean isRegion(Grid grid, int row) {
        String label = grid.rows().get(row).label();
        boolean last = row == grid.rows().size() - 1;
        return last && read.stems().isRegion(label);
    }

    /**
     * The period that is all that a label says but for a note; null for none. Without a year it is
     * of that of its column or caption.
     */
    private When period(String text, When about) {
        String label = read.times().expanded(text);
        List<Times.Found> found = read.times().in(label, read.main());
        boolean one = found.size() == 1 && found.get(0).when().isTold() && !found.get(0).day();
        if (!one || !found.get(0).absolute() && found.get(0).when().isYear()) {
            return null;
        }
        Times.Found f = found.get(0);
        String rest = label.substring(0, f.start()) + label.substring(f.end());
        return rest.matches("(?s)[\\s*]*(?:\\([\\p{L}\\d]{1,2}\\))?[\\s*]*")
                ? f.absolute() || !about.isTold() ? f.when() : f.when().in(about.year())
                : null;
    }

    private String flow(String text) {
        boolean x = words.exports.matcher(text).find();
        boolean m = words.imports.matcher(text).find();
        boolean b = words.balance.matcher(text).find() || words.surplus.matcher(text).find();
        return (x ? 1 : 0) + (m ? 1 : 0) + (b ? 1 : 0) != 1 ? "" : x ? "X" : m ? "M" : "B";
    }

    static double scale(String text) {
        boolean millions = MILLIONS.matcher(text).matches();
        boolean billions = BILLIONS.matcher(text).matches();
        boolean thousands = THOUSANDS.matcher(text).matches();
        int told = (millions ? 1 : 0) + (billions ? 1 : 0) + (thousands ? 1 : 0);
        return told != 1 ? 0 : millions ? 1e6 : billions ? 1e9 : 1e3;
    }
}
