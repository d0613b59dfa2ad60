// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.self.Board.Of;
import eu.fondaco.checking.self.Size.Is;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of prose against what cells of the text's own tables make, where one cell isn't enough: a
 * time and the one that it is set against, the months of a quarter, several rows together, one row
 * so many times another. At odds where a number is but for a digit what its words say, and nothing
 * that they may mean is the number.
 */
final class Drawn {

    private static final int HUNDRED = 100;
    private static final int BESIDE = 30;
    private static final int THIRD = 3;
    private static final double NEAR = 0.2;
    private static final double THOUSAND = 1000;
    private static final double[] SCALES = {1, 1e3, 1e6, 1e9};

    final Ledger ledger;
    final Sizes sizes;
    final List<Board> boards = new ArrayList<>();
    private final Pattern together;
    private final Pattern several;
    private final Pattern largest;
    private final Pattern times;
    private final Pattern mean;
    private final Pattern others;
    private final Set<String> basis;

    /** Words of rows of all tables. */
    private final Set<String> rows = new TreeSet<>();

    /**
     * What cells make.
     *
     * @param meant whether the words of the number say so
     * @param sure whether that needs no digit that is another
     * @param whole whether rows of several times make it
     * @param words the arithmetic, with the number behind it
     */
    record Made(
            Interval value, boolean meant, boolean sure, boolean whole, Span cell, Label words) {

        Made(Interval value, boolean meant, Span cell, Label words) {
            this(value, meant, false, false, cell, words);
        }

        static Made only(Interval value) {
            return new Made(value, false, null, null);
        }
    }

    private Drawn(Ledger ledger, List<Table> tables) {
        this.ledger = ledger;
        sizes = ledger.sizes;
        tables.forEach(t -> boards.add(new Board(t, ledger)));
        together = sizes.words.words("together");
        several = sizes.words.words("several-told");
        largest =
                Pattern.compile(
                        "(?iu)(?<!\\p{L})" + sizes.words.list("ordinals").get(0) + "(?!\\p{L})");
        times = sizes.words.words("times-behind");
        mean = sizes.words.words("mean-or-rolling");
        others = sizes.words.words("rest-row");
        Stems stems = sizes.levels.known.read.stems();
        basis = stems.of(sizes.words.list("drawn-basis").get(0));
        for (Table t : tables) {
            t.grid().rows().forEach(r -> rows.addAll(stems.of(r.label())));
        }
    }

    /** Those of a text. */
    static List<Clash> in(Ledger ledger, List<Table> tables) {
        Drawn all = new Drawn(ledger, tables);
        List<Clash> out = new ArrayList<>();
        for (Told t : ledger.all) {
            boolean prose = !t.isCell() && !all.sizes.isHeading(t.sentence());
            if (prose && Rows.isPlain(t) && !all.mean.matcher(part(t.size())).find()) {
                Clash clash = all.clash(t);
                out.addAll(clash == null ? List.of() : List.of(clash));
            }
        }
        out.addAll(new Points(all).all());
        return out;
    }

    private Clash clash(Told t) {
        Size z = t.size();
        List<Made> all = new ArrayList<>();
        boolean ratio = z.is(Is.LEVEL) && times.matcher(z.tail().strip()).lookingAt();
        for (Board b : boards) {
            if (ratio) {
                ratios(z, b, all);
            } else if (b.isOfTimes()) {
                series(t, b, all);
            } else {
                several(z, b, all);
                single(t, b, all);
                scaled(z, b, all);
            }
        }
        return odd(z, all);
    }

    /** Null where one of what cells make is the number, or none that is meant is near it. */
    Clash odd(Size z, List<Made> all) {
        if (all.stream().anyMatch(m -> m.value().size().meets(z.value())) || isMade(z)) {
            return null;
        }
        for (Made m : all) {
            Interval made = m.value().size();
            double half = z.step() / 2; // as a number of so many digits would be printed
            Interval printed = new Interval(made.low() - half, made.high() + half);
            if (m.sure() || m.meant() && z.isSlipOf(printed)) {
                String kind = m.whole() ? "total" : "table"; // parts of a year make it
                return new Clash(kind, m.cell(), z.span(), m.words());
            }
        }
        return null;
    }

    /** Whether other levels beside a number make it, or it is told again. */
    private boolean isMade(Size z) {
        List<Size> near = sizes.beside(z.i());
        boolean made = false;
        for (Size a : near) {
            for (Size b : near) {
                boolean two = a != b && a != z && b != z && a.isOfUnit(b);
                if (two && (z.is(Is.LEVEL) || z.is(Is.DIFFERENCE))) {
                    made |= a.value().minus(b.value()).size().meets(z.value());
                    made |= a.value().plus(b.value()).meets(z.value());
                } else if (two) {
                    made |= Sizes.change(a, b).size().meets(z.value());
                    made |= a.value().shareOf(b.value()).meets(z.value().times(HUNDRED));
                }
            }
        }
        for (int i = 0; i < sizes.count(); i++) {
            made |=
                    sizes.in(i).stream()
                            .anyMatch(o -> o.s() != z.s() && o.is(z.is()) && isSame(o, z));
        }
        return made;
    }

    private static boolean isSame(Size a, Size b) {
        return a.digits().equals(b.digits()) && a.value().meets(b.value());
    }

    /** Of a table of times: a level, or by how much it differs from another. */
    private void series(Told t, Board b, List<Made> out) {
        Size z = t.size();
        When base = ledger.base(t);
        List<Integer> now = t.when().isTold() ? b.at(t.when()) : List.of();
        boolean level = z.is(Is.LEVEL) && t.is(Is.LEVEL) && isOfIts(t);
        if (now.isEmpty() || level == t.is(Is.DIFFERENCE) && !t.is(Is.CHANGE)) {
            return;
        }
        String text = clause(z);
        List<Integer> said = b.said(Of.LEVEL, text, t.flow(), isOfAll(t));
        for (int c = 1; c < b.columns(); c++) {
            boolean meant = said.size() == 1 && said.contains(c);
            for (double scale : scales(b, c, t.is(Is.CHANGE))) {
                if (b.of(c) == Of.LEVEL && level) {
                    level(z, b, c, now, scale, meant && (now.size() > 1 || isWide(z)), out);
                } else if (b.of(c) == Of.LEVEL) {
                    steps(t, b, c, now, base, scale, meant, out);
                }
            }
        }
    }

    private static boolean isWide(Size z) {
        return z.digits().replaceAll("\\D", "").length() > THIRD;
    }

    /** Whether a number is of nobody: of so many digits, whatever words are no name and no row. */
    private boolean isOfAll(Told t) {
        boolean wide = isWide(t.size());
        boolean loose = wide && (t.is(Is.LEVEL) || t.is(Is.DIFFERENCE));
        return t.who().stream()
                .filter(w -> !basis.contains(w))
                .allMatch(w -> loose && !ledger.isNamed(w) && !rows.contains(w));
    }

    /** Whether a level is of now, or its own clause tells of when it is. */
    private boolean isOfIts(Told t) {
        Size z = t.size();
        String around = clause(z) + z.words() + Figures.head(z.tail());
        boolean own = times(around).stream().anyMatch(f -> f.when().equals(t.when()));
        return !z.past() || own && !sizes.isAgainst(z) && !t.when().equals(ledger.main);
    }

    private static double[] scales(Board b, int column, boolean percent) {
        double told = b.scale(column);
        return percent ? new double[] {1} : told > 0 ? new double[] {told} : SCALES;
    }

    private void level(
            Size z,
            Board b,
            int c,
            List<Integer> now,
            double scale,
            boolean meant,
            List<Made> out) {
        for (int row = 0; row < b.grid().rows().size(); row++) {
            Interval one = b.sum(List.of(row), c);
            if (one != null) {
                out.add(Made.only(one.times(scale)));
            }
        }
        Interval sum = b.sum(now, c);
        if (sum != null) {
            Label is = Say.like(sum.times(scale), z);
            Label words = Say.makes(parts(b, now, c, " + "), is, z.words());
            Interval made = sum.times(scale);
            boolean sure = meant && now.size() > 1 && Math.abs(made.high() / z.high() - 1) < NEAR;
            sure = sure && isTold(z, b, c, scale);
            Span cell = b.grid().at(now.get(0), c).span();
            out.add(new Made(made, meant, sure, now.size() > 1, cell, words));
        }
    }

    /** Changes between the time of a number and all that it may be set against. */
    private void steps(
            Told t,
            Board b,
            int c,
            List<Integer> now,
            When base,
            double scale,
            boolean meant,
            List<Made> out) {
        Interval to = b.sum(now, c);
        for (int row = 0; row < b.grid().rows().size(); row++) {
            When then = b.when(row);
            List<Integer> from = now.size() == 1 ? List.of(row) : b.at(like(t.when(), then));
            Interval at = from.isEmpty() ? null : b.sum(from, c);
            if (to == null || at == null || at.low() <= 0 || to.low() <= 0) {
                continue;
            }
            boolean own = base != null && from.size() == now.size();
            own = own && (from.size() == 1 ? then.equals(base) : like(t.when(), then).equals(base));
            boolean change = t.is(Is.CHANGE);
            Interval made =
                    change ? at.growthTo(to).times(1.0 / HUNDRED) : to.minus(at).times(scale);
            Label is =
                    change ? Say.range(at.growthTo(to), "%", 1) : Say.like(made.size(), t.size());
            String a = parts(b, from, c, " + ");
            String z = parts(b, now, c, " + ");
            Label words =
                    change
                            ? Say.told("moves.from-counting-all-printed", a, z, is, t.words())
                            : Say.less(z, a, is, t.words());
            out.add(new Made(made, meant && own, b.grid().at(now.get(0), c).span(), words));
        }
    }

    /** The time as long as another that begins when a row does; that row's own for no other. */
    private static When like(When long3, When then) {
        return new When(then.year(), then.from(), then.from() + long3.to() - long3.from());
    }

    private static String parts(Board b, List<Integer> rows, int c, String joint) {
        List<String> out = new ArrayList<>();
        rows.forEach(row -> out.add(b.grid().at(row, c).text()));
        return String.join(joint, out);
    }

    /** What stands before a number from the last semicolon on. */
    static String clause(Size z) {
        String text = z.s().text().substring(0, z.start());
        return text.substring(text.lastIndexOf(';') + 1);
    }

    /** What stands around a number between semicolons. */
    private static String part(Size z) {
        return clause(z) + z.s().text().substring(z.start()).split(";", 2)[0];
    }

    /** "Mineral fuels fell most (-28%)": the only row that a stretch names, and nobody else. */
    private void single(Told t, Board b, List<Made> out) {
        Size z = t.size();
        boolean moved = t.is(Is.CHANGE) || z.is(Is.DIFFERENCE);
        List<Integer> rows = moved ? b.named(z.lead(), true) : List.of();
        if (rows.size() != 1) {
            return;
        }
        Set<String> names = new TreeSet<>(sizes.levels.names(z.lead()));
        names.removeAll(sizes.levels.keys(b.grid().rows().get(rows.get(0)).label()));
        boolean own = names.isEmpty() && ledger.base(t) == null && times(z.lead()).isEmpty();
        own &= ledger.who(z.lead()).stream().noneMatch(w -> w.startsWith("#"));
        if (z.is(Is.DIFFERENCE)) {
            new Lost(this).add(z, b, rows.get(0), own, out);
            return;
        }
        for (int c = 1; c < b.columns(); c++) {
            Grid.Cell cell = b.grid().at(rows.get(0), c);
            Interval x = cell == null ? null : cell.interval();
            boolean flow = t.flow().isEmpty() || b.flow(c).isEmpty() || t.flow().equals(b.flow(c));
            if (x != null && b.of(c) != Of.LEVEL) {
                Label words = Say.told("self-places.table-has-for", cell.text(), z.words());
                boolean meant = own && flow && b.of(c) == Of.CHANGE;
                out.add(new Made(x.times(1.0 / HUNDRED), meant, cell.span(), words));
            }
            for (int o = 1; x != null && o < b.columns(); o++) {
                Interval a = b.sum(rows, o);
                if (a != null && o != c && a.low() > 0 && x.low() > 0) {
                    out.add(Made.only(a.growthTo(x).times(1.0 / HUNDRED)));
                }
            }
        }
    }

    /** "Together the two took 15%": rows named before a number, or the largest of all. */
    private void several(Size z, Board b, List<Made> out) {
        boolean part = z.is(Is.SHARE) || z.is(Is.RATE);
        String beside = z.tail().substring(0, Math.min(BESIDE, z.tail().length()));
        String around = z.lead() + Figures.head(beside);
        Matcher m = several.matcher(z.lead());
        int n = m.find() ? Fraction.count(m.group("n"), sizes.words) : 0;
        boolean said = together.matcher(around).find() || n > 0 && part;
        if (!said || !part && !z.is(Is.LEVEL) || others.matcher(z.lead()).find()) {
            return;
        }
        List<Integer> rows = b.named(z.s().text().substring(0, z.start()));
        boolean goesOn = rows.isEmpty() && n > 0 && sizes.levels.isTogether(z.i(), z.i() - 1);
        rows = goesOn ? b.named(sizes.levels.sentences.get(z.i() - 1).text()) : rows;
        boolean top = rows.isEmpty() && n > 0 && largest.matcher(z.lead()).find();
        if (!top && (rows.size() < 2 || n > 0 && rows.size() != n)) {
            return;
        }
        List<Integer> now = b.table.now(b.table.sizes(""));
        for (int c = 1; c < b.columns(); c++) {
            List<Integer> own = top ? first(b, c, n) : rows;
            Interval sum = own.isEmpty() ? null : b.sum(own, c);
            boolean same = part ? b.of(c) == Of.SHARE : b.of(c) == Of.LEVEL;
            for (double by : sum == null ? new double[0] : scales(b, c, false)) {
                double scale = part ? 1.0 / HUNDRED : by;
                boolean meant = same && (now.contains(c) || part && b.isOnly(Of.SHARE, c));
                Label is = part ? Say.range(sum, "%", 1) : Say.like(sum.times(scale), z);
                Label words = Say.makes(parts(b, own, c, " + "), is, z.words());
                Span cell = b.grid().at(own.get(0), c).span();
                out.add(new Made(sum.times(scale), meant, cell, words));
                wholes(b, c, sum, out);
            }
        }
    }

    /** What some rows are of each row that has more. */
    private static void wholes(Board b, int c, Interval sum, List<Made> out) {
        for (int row = 0; row < b.grid().rows().size(); row++) {
            Interval all = b.sum(List.of(row), c);
            if (all != null && all.low() > 0 && sum.low() > 0) {
                out.add(Made.only(sum.shareOf(all).times(1.0 / HUNDRED)));
            }
        }
    }

    /** The rows of parts that have most in a column; none where others have as much. */
    private static List<Integer> first(Board b, int c, int n) {
        List<Integer> rows = new ArrayList<>();
        for (int row : b.table.rows()) {
            if (b.grid().at(row, c) == null) {
                return List.of();
            }
            rows.addAll(b.table.isRest(row) ? List.of() : List.of(row));
        }
        rows.sort((x, y) -> Double.compare(b.grid().at(y, c).value(), b.grid().at(x, c).value()));
        return n < rows.size() ? rows.subList(0, n) : List.of();
    }

    /** "Sales of glass are 2.4 times those of paper": of two rows, the one named first. */
    private void ratios(Size z, Board b, List<Made> out) {
        List<Integer> of = b.named(clause(z));
        List<Integer> than = b.named(z.tail().split("[,;:(]", 2)[0]);
        if (of.size() != 1 || than.size() != 1 || of.equals(than)) {
            return;
        }
        for (int c = 1; c < b.columns(); c++) {
            Grid.Cell x = b.grid().at(of.get(0), c);
            Grid.Cell y = b.grid().at(than.get(0), c);
            if (x != null && y != null && x.value() > 0 && y.value() > 0) {
                Interval made = x.interval().shareOf(y.interval()).times(1.0 / HUNDRED);
                Label is = Say.range(made, "", 1);
                Object[] said = {x.text(), is, y.text(), z.words()};
                Label words = Say.told("multiples.times-text-says", said);
                out.add(new Made(made, b.of(c) == Of.LEVEL, y.span(), words));
            }
        }
    }

    /** "214.7 billion" of a row that has so many millions. */
    private void scaled(Size z, Board b, List<Made> out) {
        List<Integer> rows = z.is(Is.LEVEL) ? b.named(z.lead()) : List.of();
        boolean wide = isWide(z);
        for (int c : rows.size() == 1 && wide ? b.table.sizes("") : List.<Integer>of()) {
            Grid.Cell cell = b.grid().at(rows.get(0), c);
            if (b.of(c) != Of.LEVEL || b.scale(c) == 0 || cell == null) {
                continue;
            }
            Interval one = cell.interval().times(b.scale(c));
            out.add(Made.only(one));
            for (double by : new double[] {THOUSAND, 1 / THOUSAND}) {
                if (one.times(by).meets(z.value())) {
                    Label words = Say.told("self-places.table-has-for", cell.text(), z.words());
                    out.add(new Made(one, true, true, false, cell.span(), words));
                }
            }
        }
    }

    List<Times.Found> times(String text) {
        return sizes.levels.known.read.times().in(text, ledger.main);
    }

    /** Whether a paragraph, or one beside it, tells a cell of a column as it is. */
    private boolean isTold(Size z, Board b, int c, double scale) {
        int block = z.s().block();
        for (Size o : sizes.everywhere()) {
            boolean near = o != z && Math.abs(o.s().block() - block) <= 2 && !o.hedged();
            for (int row = 0; near && row < b.grid().rows().size(); row++) {
                Interval one = b.sum(List.of(row), c);
                boolean wide = o.digits().replaceAll("\\D", "").length() > 2;
                if (wide && one != null && one.size().times(scale).meets(o.value())) {
                    return true;
                }
            }
        }
        return false;
    }
}
