// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Size.Is;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What prose tells of a row of a table, against the cells of that row and what they make: at odds
 * where none of them is it, and one that may be meant is but for a digit.
 */
final class Celled {

    private static final double FAR = 2.2;
    private static final String JOINTS = " and | e | ed ";
    private static final int HUNDRED = 100;

    /** As many letters as a unit and a small word have behind a number. */
    private static final int NEAR = 16;

    private final Pattern now;
    private final Sizes sizes;
    private final List<Table> tables;
    private final List<Pattern> flows;
    private final Pattern mean;

    private Celled(Sizes sizes, List<Table> tables) {
        now = sizes.words.words("celled-now");
        this.sizes = sizes;
        this.tables = tables;
        mean = sizes.words.words("mean-or-rolling");
        flows = List.of(sizes.words.words("made-bought"), sizes.words.words("made-balance"));
    }

    /** Those of a text. */
    static List<Clash> in(Sizes sizes, List<Table> tables) {
        Celled all = new Celled(sizes, tables);
        List<Clash> out = new ArrayList<>();
        for (Table t : tables) {
            for (int i = 0; i < sizes.count(); i++) {
                for (Size z : all.isOfCells(i) ? sizes.in(i) : List.<Size>of()) {
                    boolean then = z.past() && !z.unit().equals("%");
                    int row = z.isWords() || z.hedged() ? -1 : all.row(t, z);
                    boolean none = row < 0 || t.isRest(row);
                    Clash clash = none || then ? null : all.clash(t, row, z);
                    clash = none || clash != null ? clash : all.then(t, row, z);
                    clash = clash == null ? all.way(t, z) : clash;
                    if (clash != null) {
                        out.add(clash);
                    }
                }
            }
        }
        return out;
    }

    /** Whether a sentence may tell cells of a table: a mean, or a sum of months, stands in none. */
    private boolean isOfCells(int i) {
        return !sizes.isHeading(i) && !mean.matcher(sizes.levels.sentences.get(i).text()).find();
    }

    /** The row that a number's words name, or else its sentence alone; -1 for none or several. */
    private int row(Table t, Size z) {
        if (!isOf(z, t.grid().heads().toString(), t)) {
            return -1;
        }
        Set<String> lead = sizes.levels.keys(z.lead());
        Set<String> said = t.isNamed(lead) ? lead : sizes.levels.keys(z.s().text());
        int row = t.isNamed(said) ? t.rowNamed(said) : -1;
        row = row >= 0 && isBase(t.label(row), z.s().text()) ? -1 : row;
        boolean whole = row >= 0 && said.containsAll(t.label(row));
        whole = whole && (!z.unit().equals("%") || isSubject(t, row, z));
        return whole || row >= 0 && t.label(row).containsAll(said) ? row : -1;
    }

    /** Whether a row is the time that something is set against: "up 2% from March". */
    private boolean isBase(Set<String> row, String text) {
        return sizes.levels.known.read.times().in(text, sizes.levels.known.read.main()).stream()
                .filter(p -> sizes.levels.keys(text.substring(p.start(), p.end())).equals(row))
                .anyMatch(p -> sizes.words.baseMark.matcher(text.substring(0, p.start())).find());
    }

    /** Whether a row is what the words before a per cent begin with, and nobody else is named. */
    private boolean isSubject(Table t, int row, Size z) {
        String lead = z.lead().strip();
        String first = lead.split("[,;:(]", 2)[0];
        Set<String> names = new TreeSet<>(sizes.levels.names(lead));
        names.removeAll(t.label(row));
        return sizes.levels.keys(first).equals(t.label(row)) && names.isEmpty();
    }

    /** "In Orland leather lost 23 million": whether nobody is named before it but its row. */
    private boolean isAlone(Table t, int row, Size z) {
        String label = Pattern.quote(t.grid().rows().get(row).label().strip());
        String rest = z.lead().replaceAll("(?iu)" + label, " ");
        Set<String> names = new TreeSet<>(sizes.levels.names(rest));
        names.removeAll(t.label(row));
        return names.isEmpty();
    }

    /** A level of the only year that a sentence tells, which its row has in another's column. */
    private Clash then(Table t, int row, Size z) {
        When main = sizes.levels.known.read.main();
        List<Times.Found> all = sizes.levels.known.read.times().in(z.s().text(), main);
        List<Integer> columns = new ArrayList<>();
        for (int c : t.sizes("")) {
            boolean own = !all.isEmpty() && t.year(c) > 0;
            for (Times.Found p : all) {
                own &= p.absolute() && p.when().equals(When.year(t.year(c)));
            }
            columns.addAll(own ? List.of(c) : List.of());
        }
        boolean now = this.now.matcher(z.lead()).find(); // "after falling in 2024 now 389,000"
        if (columns.size() != 1 || !z.is(Is.LEVEL) || now) {
            return null;
        }
        Grid.Cell own = t.grid().at(row, columns.get(0));
        Grid.Cell odd = null;
        for (int c : t.sizes("")) {
            Grid.Cell cell = t.grid().at(row, c);
            odd = cell != null && own != null && isPrinted(z, cell) ? cell : odd;
        }
        boolean turned = own != null && Slip.isSwap(z.digits(), digits(own));
        odd = odd == null && turned ? own : odd;
        return odd == null || isPrinted(z, own) || all.stream().anyMatch(p -> isOfOther(z, p))
                ? null
                : new Clash(
                        "table",
                        own.span(),
                        z.span(),
                        Say.told("self-places.table-has-for", own.text(), z.words()));
    }

    /** "From 11 in 2022 to 12": the year stands between two levels, right behind another. */
    private boolean isOfOther(Size z, Times.Found p) {
        return p.end() <= z.start()
                && sizes.in(z.i()).stream()
                        .anyMatch(
                                o ->
                                        o.end() <= p.start()
                                                && p.start() - o.end()
                                                        < z.start() - p.end() + NEAR);
    }

    private static boolean isPrinted(Size z, Grid.Cell cell) {
        return z.digits().equals(digits(cell));
    }

    private static String digits(Grid.Cell cell) {
        return cell.text().replaceAll("^[^\\d]*|[^\\d.,].*$", "");
    }

    /** Whether what a sentence tells of is what some heads say. */
    private boolean isOf(Size z, String heads, Table t) {
        String told = t.grid().caption() + " " + t.grid().chapter() + " " + heads;
        String said =
                z.s().text().substring(0, z.end()) + Figures.head(z.tail()).split(JOINTS, 2)[0];
        return flows.stream().allMatch(f -> !f.matcher(said).find() || f.matcher(told).find());
    }

    /** A change told of a row that has it the other way. */
    private Clash way(Table t, Size z) {
        Set<String> lead = sizes.levels.keys(z.lead());
        Set<String> said = t.isNamed(lead) ? lead : sizes.levels.keys(z.s().text());
        int row = z.is(Is.CHANGE) && z.way() != 0 && t.isNamed(said) ? t.rowNamed(said) : -1;
        for (int c = 1; row >= 0 && c < t.grid().heads().size(); c++) {
            Grid.Cell cell = t.isChange(c) ? t.grid().at(row, c) : null;
            boolean size = cell != null && z.value().times(HUNDRED).meets(cell.interval().size());
            size &= size && isPrinted(z, cell);
            if (size && cell.value() * z.way() < 0 && isOf(z, t.grid().heads().get(c), t)) {
                String key = z.way() > 0 ? "rows.rose-told-fell" : "rows.fell-told-rose";
                return new Clash("direction", cell.span(), z.told(), Say.told(key, cell.text()));
            }
        }
        return null;
    }

    /** What a row makes, and the cell that it was made of. */
    private record Made(Interval value, Grid.Cell cell, boolean meant) {}

    private Clash clash(Table t, int row, Size z) {
        List<Made> all =
                z.is(Is.LEVEL) || z.is(Is.DIFFERENCE) ? amounts(t, row, z) : parts(t, row, z);
        if (isOther(z) || all.stream().anyMatch(m -> m.value().size().meets(z.value()))) {
            return null;
        }
        for (Made m : all) {
            if (m.meant() && z.isSlipOf(m.value().size())) {
                return new Clash(
                        "table",
                        m.cell().span(),
                        z.span(),
                        Say.told("self-places.table-has-for", m.cell().text(), z.words()));
            }
        }
        return null;
    }

    /** Whether its sentence tells another time, or levels of it make a change. */
    private boolean isOther(Size z) {
        When main = sizes.levels.known.read.main();
        boolean then =
                sizes.levels.known.read.times().in(z.s().text(), main).stream()
                        .anyMatch(
                                p -> !p.day() && p.absolute() && p.when().year() < main.year() - 1);
        boolean made = false;
        for (Size a : sizes.beside(z.i())) {
            for (Size b : sizes.beside(z.i())) {
                boolean two = a != b && a != z && b != z && a.isOfUnit(b);
                made |=
                        two
                                && z.is(Is.DIFFERENCE)
                                && a.value().minus(b.value()).size().meets(z.value());
                made |= two && z.is(Is.LEVEL) && a.value().minus(b.value()).size().meets(z.value());
                made |= two && z.is(Is.LEVEL) && a.value().plus(b.value()).meets(z.value());
                made |= two && !z.is(Is.LEVEL) && Sizes.change(a, b).size().meets(z.value());
                made |= two && a.value().shareOf(b.value()).meets(z.value().times(HUNDRED));
            }
        }
        return then || made;
    }

    private List<Made> amounts(Table t, int row, Size z) {
        List<Made> out = new ArrayList<>();
        List<Integer> now = t.now(t.sizes(z.s().text()));
        boolean alone = z.is(Is.DIFFERENCE) && isAlone(t, row, z);
        for (int c = 1; c < t.grid().heads().size(); c++) {
            Grid.Cell a = t.grid().at(row, c);
            if (a == null || a.percent()) {
                continue;
            }
            for (double scale : new double[] {1, 1e3, 1e6, 1e9}) {
                Interval one = a.interval().times(scale);
                boolean meant = now.contains(c) && z.is(Is.LEVEL);
                add(out, new Made(one, a, meant), z);
                for (int o = 1; o < t.grid().heads().size(); o++) {
                    Grid.Cell b = t.grid().at(row, o);
                    if (b != null && !b.percent() && o != c) {
                        Interval less = one.minus(b.interval().times(scale));
                        boolean step = alone && o == c - 1 && sized(t, c, o);
                        add(out, new Made(less, a, step), z);
                        add(out, new Made(one.plus(b.interval().times(scale)), a, false), z);
                    }
                }
            }
        }
        return out;
    }

    private static boolean isPercent(Table t, int column) {
        return t.grid().hasPercents(column) || t.grid().heads().get(column).contains("%");
    }

    private static boolean sized(Table t, int a, int b) {
        return t.sizes("").contains(a) && t.sizes("").contains(b);
    }

    private static void add(List<Made> out, Made made, Size z) {
        double ratio = made.value().size().high() / z.value().high();
        if (ratio < FAR && ratio > 1 / FAR) {
            out.add(made);
        }
    }

    /** Per cents that stand in a row, and those that its cells make. */
    private List<Made> parts(Table t, int row, Size z) {
        List<Made> out = new ArrayList<>();
        for (int c = 1; c < t.grid().heads().size(); c++) {
            Grid.Cell a = t.grid().at(row, c);
            if (a == null) {
                continue;
            }
            boolean percent = z.is(Is.CHANGE) ? t.isChange(c) : !t.isChange(c) && isPercent(t, c);
            percent |= z.is(Is.RATE) && t.isChange(c) && sizes.words.way(z.lead()) != 0;
            percent &= isOf(z, t.grid().heads().get(c), t);
            out.add(new Made(a.interval().times(1.0 / HUNDRED), a, percent));
            for (int o = 1; o < t.grid().heads().size(); o++) {
                Grid.Cell b = t.grid().at(row, o);
                if (b != null && o != c && a.value() > 0 && b.value() > 0) {
                    Interval g = a.interval().growthTo(b.interval());
                    out.add(new Made(g.times(1.0 / HUNDRED), a, false));
                }
            }
            for (int r = 0; r < t.grid().rows().size(); r++) {
                Grid.Cell b = t.grid().at(r, c);
                if (b != null && r != row && a.value() > 0 && b.value() > 0) {
                    Interval s = a.interval().shareOf(b.interval());
                    out.add(new Made(s.times(1.0 / HUNDRED), a, false));
                }
            }
        }
        return out;
    }
}
