// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.self.Board.Of;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * "The fifth rise in a row" against the tables of a text whose rows are times: at odds where no
 * column that may be meant went that way so often, up to the time that the text is about.
 */
final class Ran {

    private static final int YEAR = 12;
    private static final int QUARTER = 3;
    private static final int BEHIND = 30;

    private final Ledger ledger;
    private final Sizes sizes;
    private final List<Board> boards = new ArrayList<>();
    private final Pattern row;
    private final Pattern unit;
    private final Pattern balance;

    /**
     * What is told to have happened so often.
     *
     * @param exact whether there were no more before
     * @param months that each is long; 0 where that isn't told
     */
    private record Row(Sentence s, Matcher m, int n, boolean exact, int way, int months) {}

    /** How often a column went one way, and the cell since which it did, or the first. */
    private record Run(int times, boolean ended, Grid.Cell cell) {

        boolean mayBe(Row r) {
            return ended ? r.exact ? times == r.n : times >= r.n : times <= r.n || !r.exact;
        }
    }

    private Ran(Ledger ledger, List<Table> tables) {
        this.ledger = ledger;
        sizes = ledger.sizes;
        for (Table t : tables) {
            Board b = new Board(t, ledger);
            boards.addAll(b.isOfTimes() ? List.of(b) : List.of());
        }
        row = sizes.words.words("in-a-row-told");
        unit = sizes.words.words("row-unit");
        balance = sizes.words.words("made-balance");
    }

    /** Those of a text. */
    static List<Clash> in(Ledger ledger, List<Table> tables) {
        Ran all = new Ran(ledger, tables);
        List<Clash> out = new ArrayList<>();
        for (int i = 0; i < all.sizes.count() && !all.boards.isEmpty(); i++) {
            Sentence s = all.sizes.levels.sentences.get(i);
            Matcher m = all.row.matcher(s.text());
            if (!all.sizes.isHeading(i) && m.find()) {
                Row r = all.row(s, m);
                Clash clash = r == null ? null : all.clash(r, i);
                out.addAll(clash == null ? List.of() : List.of(clash));
            }
        }
        return out;
    }

    /** What is counted; null where that is of a balance, of somebody or of another time. */
    private Row row(Sentence s, Matcher m) {
        String lead = s.text().substring(0, m.start());
        String own = lead.substring(lead.lastIndexOf(';') + 1);
        String tail = s.text().substring(m.end()).split("[.,;:()]", 2)[0];
        tail = tail.substring(0, Math.min(BEHIND, tail.length()));
        boolean other =
                sizes.levels.known.read.times().in(own, ledger.main).stream()
                        .anyMatch(f -> !f.day() && f.absolute() && !f.when().equals(ledger.main));
        other |= balance.matcher(own).find() || balance.matcher(m.group() + tail).find();
        other |= !sizes.levels.names(own).isEmpty() && boards.stream().noneMatch(b -> isSaid(b, s));
        int way = 0;
        for (String text : new String[] {m.group(), tail, own}) {
            way = way == 0 ? sizes.words.way(text) : way;
        }
        boolean exact = m.group("n") != null;
        int n = exact ? ordinal(m.group("n")) : ledger.count(m.group("c"));
        Matcher u = unit.matcher(m.group() + tail);
        boolean told = u.find();
        int months = !told ? 0 : u.group("y") != null ? YEAR : u.group("q") != null ? QUARTER : 1;
        return other || way == 0 || n < 2 ? null : new Row(s, m, n, exact, way, months);
    }

    /** Whether a sentence names a column by a word that isn't a flow. */
    private boolean isSaid(Board b, Sentence s) {
        return !b.said(Of.LEVEL, s.text(), "", false).isEmpty()
                || !b.said(Of.CHANGE, s.text(), "", false).isEmpty();
    }

    private int ordinal(String word) {
        List<String> all = sizes.words.list("nth-ordinals");
        String one = word.toLowerCase(Locale.ROOT);
        int at = all.indexOf(one);
        return 1 + (at < 0 ? all.indexOf(one.replaceFirst("a$", "o")) : at);
    }

    private Clash clash(Row r, int i) {
        String flow = sizes.levels.figures.flowIn(r.s.text().substring(0, r.m.start()));
        boolean goesOn = flow.isEmpty() && sizes.levels.isTogether(i, i - 1);
        Sentence before = goesOn ? sizes.levels.sentences.get(i - 1) : null;
        flow = before == null ? flow : sizes.levels.figures.flowIn(before.text());
        Run odd = null;
        for (Board b : boards) {
            int length = b.length();
            List<Integer> now = b.at(ledger.main);
            if (now.size() != 1 || length == 0 || r.months > 0 && r.months != length) {
                continue;
            }
            for (int c : columns(b, r.s.text(), flow)) {
                Run run = run(b, c, now.get(0), r.way);
                if (run == null || run.mayBe(r) || !r.exact && ever(b, c, r)) {
                    return null;
                }
                odd = odd == null && run.cell != null ? run : odd;
            }
        }
        Span told = r.s.span(r.m.start(), r.m.end());
        return odd == null
                ? null
                : new Clash(
                        "order",
                        odd.cell.span(),
                        told,
                        Say.told("in-a-row.table", odd.times, odd.cell.text(), r.m.group()));
    }

    /** The columns of levels and changes that a sentence names, or else those of its flow. */
    private static List<Integer> columns(Board b, String text, String flow) {
        List<Integer> out = new ArrayList<>(b.said(Of.LEVEL, text, flow, false));
        out.addAll(b.said(Of.CHANGE, text, flow, false));
        if (out.isEmpty()) {
            out.addAll(b.said(Of.LEVEL, text, flow, true));
            out.addAll(b.said(Of.CHANGE, text, flow, true));
        }
        return out;
    }

    /** Whether a column went that way so often at any time: "after three rises in a row". */
    private static boolean ever(Board b, int column, Row r) {
        for (int row = 0; row < b.grid().rows().size(); row++) {
            Run run = run(b, column, row, r.way);
            if (run == null || run.times >= r.n) {
                return true;
            }
        }
        return false;
    }

    private static Run run(Board b, int column, int last, int way) {
        int times = 0;
        boolean level = b.of(column) == Of.LEVEL;
        for (int row = last; row >= (level ? 1 : 0); row--) {
            Interval own = b.sum(List.of(row), column);
            Interval from = level ? b.sum(List.of(row - 1), column) : new Interval(0, 0);
            if (own == null || from == null || own.meets(from)) {
                return null; // what it did then isn't known
            }
            if (own.low() > from.high() != way > 0) {
                return new Run(times, true, b.grid().at(row, column));
            }
            times++;
        }
        return new Run(times, false, b.grid().at(0, column));
    }
}
