// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What words say of the rows of a table or list as ones of many: who alone went up or down or has a
 * surplus, who alone didn't, and how many of all did.
 */
final class Among {

    private static final String BREAK = "[,;:.()]";

    /** By so many letters a noun in two numbers is one. */
    private static final int KIND = 4;

    /** As many words behind a count as may say what is counted. */
    private static final int NOUNS = 3;

    private final Levels levels;
    private final TellingWords words;
    private final List<Table> tables;
    private final Pattern only;
    private final Pattern each;
    private final Pattern but;
    private final Pattern soMany;
    private final Pattern otherwise;
    private final List<Clash> out = new ArrayList<>();

    private Among(Levels levels, List<Table> tables) {
        this.levels = levels;
        this.tables = tables;
        words = levels.known.words;
        only = words.words("among-only");
        each = words.words("among-each");
        but = words.words("among-but");
        soMany = words.words("among-so-many");
        otherwise = words.words("basis-real");
    }

    /** Those of a text. */
    static List<Clash> in(Levels levels, List<Table> tables) {
        Among all = new Among(levels, tables);
        for (Sentence s : levels.sentences) {
            int at = 0;
            for (String clause : s.text().split("(?<=[;:]|\\. )")) {
                if (all.isOfNow(clause)) {
                    all.only(s, at, clause);
                    all.but(s, at, clause);
                    all.soMany(s, at, clause);
                }
                at += clause.length();
            }
        }
        return all.out;
    }

    /** Whether it tells no other time than the text, and nothing by volume. */
    private boolean isOfNow(String clause) {
        When main = levels.known.read.main();
        return !otherwise.matcher(clause).find()
                && levels.known.read.times().in(clause, main).stream()
                        .allMatch(f -> f.day() || f.when().equals(main));
    }

    /** "Chile was the only country to fall", which rose. */
    private void only(Sentence s, int at, String clause) {
        Matcher m = only.matcher(clause);
        if (!m.find()) {
            return;
        }
        String tail = clause.substring(m.end()).split(BREAK, 2)[0];
        boolean account = side(tail) != 0 || words.balance.matcher(tail).find();
        int way = words.way(tail);
        if (account == (way != 0) || account && side(tail) == 0) {
            return;
        }
        for (Table t : tables) {
            int row = named(t, clause.substring(0, m.start()));
            row = row == -1 ? named(t, tail) : row;
            if (row >= 0) {
                int end = m.end() + tail.length();
                boolean other =
                        account ? side(t, row) == -side(tail) : way(t, row, flow(clause)) == -way;
                tell(other, t, row, account, s.span(at + m.start(), at + end));
                return;
            }
        }
    }

    /** "All rose except Chile", which rose, too. */
    private void but(Sentence s, int at, String clause) {
        Matcher m = but.matcher(clause);
        String head = m.find() ? clause.substring(0, m.start()) : "";
        int way = each.matcher(head).find() ? words.way(head) : 0;
        if (way == 0) {
            return;
        }
        String tail = clause.substring(m.end()).split(BREAK, 2)[0];
        for (Table t : tables) {
            int row = named(t, tail);
            if (row >= 0) {
                boolean too = way(t, row, flow(head)) == way;
                tell(too, t, row, false, s.span(at + m.start(), at + m.end() + tail.length()));
                return;
            }
        }
    }

    private void tell(boolean odd, Table t, int row, boolean account, Span told) {
        if (odd) {
            Grid.Cell cell = account ? account(t, row).get(0) : change(t, row);
            String own =
                    account && account(t, row).size() > 1
                            ? cell.text() + " \u2212 " + account(t, row).get(1).text()
                            : cell.text();
            String said = levels.sentences.get(0).document().quote(told);
            out.add(new Clash("order", cell.span(), told, Say.told("among.has", own, said)));
        }
    }

    /** "Two of the five fell". */
    private void soMany(Sentence s, int at, String clause) {
        Matcher m = soMany.matcher(clause);
        if (!m.find()) {
            return;
        }
        int n = Fraction.count(m.group("n"), words);
        int of = Fraction.count(m.group("of"), words);
        String tail = clause.substring(m.end()).split(BREAK, 2)[0];
        String kind = m.group("kind") == null ? tail.strip().split(" ", 2)[0] : m.group("kind");
        kind = kind.toLowerCase(words.lang.locale());
        int way =
                words.way(tail) == 0 ? words.way(clause.substring(0, m.start())) : words.way(tail);
        List<String> kinds = new ArrayList<>(List.of(kind));
        kinds.addAll(m.group("kind") == null ? nouns(tail) : List.of());
        kinds.removeIf(k -> k.length() <= KIND);
        Table found = null;
        int did = 0;
        for (Table t : way == 0 || n == 0 || n >= of ? List.<Table>of() : tables) {
            for (boolean rest : new boolean[] {true, false}) {
                List<Integer> rows = t.rows().stream().filter(r -> rest || !t.isRest(r)).toList();
                List<Integer> ways = rows.stream().map(r -> way(t, r, flow(clause))).toList();
                boolean like = kinds.stream().anyMatch(k -> isHead(t, k.substring(0, KIND)));
                if (like && rows.size() == of && !ways.contains(0)) {
                    did = (int) ways.stream().filter(w -> w == way).count();
                    if (did == n) {
                        return;
                    }
                    found = t;
                }
            }
        }
        if (found != null) {
            Span told = s.span(at + m.start(), at + m.end() + tail.length());
            Label is = Say.told("among.so-many", of, did, m.group());
            out.add(new Clash("order", change(found, 0).span(), told, is));
        }
    }

    /** "The five main groups rose": the first words behind a count. */
    private List<String> nouns(String tail) {
        String[] all = tail.strip().toLowerCase(words.lang.locale()).split("[\\s,]+");
        return List.of(all).subList(0, Math.min(NOUNS, all.length));
    }

    /** Whether a word of the head of a table's rows begins so: "commodity group". */
    private boolean isHead(Table t, String begins) {
        String head = t.grid().heads().get(0).toLowerCase(words.lang.locale());
        return Pattern.compile("(?<!\\p{L})" + Pattern.quote(begins)).matcher(head).find();
    }

    /**
     * The row that the last part of a stretch names that names any; -1 for none, -2 for several.
     */
    private int named(Table t, String text) {
        String[] parts = text.split("[,:()]");
        for (int i = parts.length - 1; i >= 0; i--) {
            Set<String> said = levels.keys(parts[i]);
            if (t.isNamed(said)) {
                int row = t.rowNamed(said);
                return row < 0 || t.isRest(row) ? -2 : row;
            }
        }
        return -1;
    }

    private String flow(String text) {
        return levels.figures.isBalance(text) ? Reader.BALANCE : levels.figures.flowIn(text);
    }

    private int side(String text) {
        return levels.figures.side(text);
    }

    /** The flow that the head of a column tells, or else the nearest on its left. */
    private String flow(Table t, int column) {
        for (int c = column; c >= 0; c--) {
            String told = flow(t.grid().heads().get(c));
            if (!told.isEmpty()) {
                return told;
            }
        }
        return flow(t.grid().caption());
    }

    /** Which way a row went, as all columns say that may be meant; 0 where they don't agree. */
    private int way(Table t, int row, String flow) {
        int found = 0;
        for (int c = 1; c < t.grid().heads().size(); c++) {
            Grid.Cell cell = t.isChange(c) ? t.grid().at(row, c) : null;
            String its = flow(t, c);
            if (cell != null && (its.isEmpty() || flow.isEmpty() || its.equals(flow))) {
                int way = (int) Math.signum(cell.value());
                if (way == 0 || found == -way) {
                    return 0;
                }
                found = way;
            }
        }
        return found;
    }

    private static Grid.Cell change(Table t, int row) {
        for (int c = 1; c < t.grid().heads().size(); c++) {
            if (t.isChange(c) && t.grid().at(row, c) != null) {
                return t.grid().at(row, c);
            }
        }
        return null;
    }

    /** The side of a row's balance; 0 where it isn't told. */
    private int side(Table t, int row) {
        List<Grid.Cell> of = account(t, row);
        Interval left = of.isEmpty() ? new Interval(0, 0) : of.get(0).interval();
        left = of.size() < 2 ? left : left.minus(of.get(1).interval());
        return left.low() > 0 ? 1 : left.high() < 0 ? -1 : 0;
    }

    /** The balance of a row, or its exports and imports of the latest time; none for none. */
    private List<Grid.Cell> account(Table t, int row) {
        List<Integer> columns = new ArrayList<>();
        for (int c = 1; c < t.grid().heads().size(); c++) {
            String head = t.grid().heads().get(c);
            boolean level = !t.isChange(c) && !Cells.isShare(head) && !flow(head).isEmpty();
            columns.addAll(level && t.grid().at(row, c) != null ? List.of(c) : List.of());
        }
        List<Grid.Cell> out = new ArrayList<>();
        List<Integer> now = t.now(columns);
        for (String flow : List.of(Reader.BALANCE, "X", "M")) {
            List<Integer> its =
                    now.stream().filter(c -> flow(t.grid().heads().get(c)).equals(flow)).toList();
            if (its.size() == 1) {
                out.add(t.grid().at(row, its.get(0)));
                if (flow.equals(Reader.BALANCE)) {
                    return out;
                }
            }
        }
        return out.size() == 2 ? out : List.of();
    }
}
