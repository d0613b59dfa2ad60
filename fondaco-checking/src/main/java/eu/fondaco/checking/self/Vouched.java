// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.self.Grid.Cell;
import eu.fondaco.checking.self.Printed.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which numbers of a text others bear out, whatever they are of. A writer who slips changes one
 * number, which then fits nothing; where both sides of a clash fit what stands around them, it is
 * more likely that they were set against each other wrongly.
 */
final class Vouched {

    /** Kinds of clash that are about numbers: words of order and dates bear nothing out. */
    private static final Set<String> KINDS =
            Set.of("change", "difference", "balance", "total", "share", "multiple", "table");

    /** How much of a text's relations is kept of a number. */
    private static final int ENOUGH = 12;

    /** A paragraph with more numbers is a list, of which something fits anything. */
    private static final int MOST = 24;

    private static final int HUNDRED = 100;

    /** What a table's figures may be in: its title isn't asked. */
    private static final List<Double> SCALES = List.of(1.0, 1e3, 1e6, 1e9);

    private static final int FEWEST = 3;

    private static final int NEAR = 3;

    /** A number as printed, with its place. */
    private record Number(Span span, boolean percent, Interval size, String digits) {

        private Number times(double scale) {
            Interval scaled = new Interval(size.low() * scale, size.high() * scale);
            return new Number(span, percent, scaled, digits);
        }
    }

    private final List<Number> all = new ArrayList<>();
    private final Map<Span, List<Set<Number>>> borneOut = new HashMap<>();
    private final Set<Span> changes = new HashSet<>();
    private final Map<String, Integer> times = new HashMap<>();
    private final Map<Span, Integer> places = new HashMap<>();

    private Vouched() {}

    /** The clashes left of which one side at least is borne out by nothing else. */
    static List<Clash> left(
            List<Clash> clashes, List<Sentence> sentences, List<Grid> grids, Figures figures) {
        boolean any = clashes.stream().anyMatch(c -> KINDS.contains(c.kind()));
        if (!any) {
            return clashes;
        }
        Vouched vouched = of(sentences, grids, figures);
        List<Clash> out = new ArrayList<>(clashes);
        out.removeIf(c -> !c.built() && KINDS.contains(c.kind()) && vouched.isFor(c));
        return out;
    }

    private static Vouched of(List<Sentence> sentences, List<Grid> grids, Figures figures) {
        Vouched out = new Vouched();
        sentences.forEach(s -> out.changes(figures.of(s)));
        Map<Integer, List<Number>> blocks = new HashMap<>();
        for (Sentence s : sentences) {
            for (int i = 0; i < s.numbers().size(); i++) {
                Printed n = s.numbers().get(i);
                if (n.unit() == Unit.AMOUNT || n.unit() == Unit.PERCENT || n.unit() == Unit.OTHER) {
                    Number one = number(s, i);
                    out.all.add(one);
                    blocks.computeIfAbsent(s.block(), b -> new ArrayList<>()).add(one);
                }
            }
        }
        List<List<Number>> rows = new ArrayList<>();
        List<Number> wholes = new ArrayList<>();
        for (Grid grid : grids) {
            for (int row = 0; row < grid.rows().size(); row++) {
                boolean last = row + 1 == grid.rows().size();
                List<Number> cells = cells(grid, row);
                out.all.addAll(cells);
                rows.add(cells);
                if (last) {
                    wholes.addAll(cells.stream().filter(n -> !n.percent()).toList());
                }
            }
        }
        for (Number n : out.all) {
            out.places.putIfAbsent(n.span(), out.places.size());
            out.times.merge(n.digits(), 1, Integer::sum);
        }
        rows.forEach(cells -> out.weigh(cells, List.of()));
        blocks.values().forEach(near -> out.weigh(near, wholes));
        return out;
    }

    /** Per cents of which words or a sign say which way something went: they are no shares. */
    private void changes(List<Figure> all) {
        for (Figure f : all) {
            if (f.is(Figure.Kind.PERCENT) && f.way() != 0) {
                changes.add(f.span());
            }
        }
    }

    private static List<Number> cells(Grid grid, int row) {
        List<Number> cells = new ArrayList<>();
        for (int column = 1; column < grid.heads().size(); column++) {
            Cell c = grid.at(row, column);
            if (c != null) {
                boolean percent = c.percent() || grid.heads().get(column).contains("%");
                cells.add(new Number(c.span(), percent, c.interval().size(), digits(c.text())));
            }
        }
        return cells;
    }

    /** A number without a unit has that of the amount behind it: "from 412 to 450 million". */
    static Printed withUnit(Sentence s, int i) {
        Printed n = s.numbers().get(i);
        for (int k = i + 1; k < s.numbers().size() && n.unit() == Unit.OTHER; k++) {
            Printed next = s.numbers().get(k);
            n = next.unit() == Unit.AMOUNT ? n.as(next) : n;
        }
        return n;
    }

    private static Number number(Sentence s, int i) {
        Printed n = withUnit(s, i);
        Interval size = Interval.printed(n.value(), n.step());
        return new Number(
                s.span(n.start(), n.end()), n.unit() == Unit.PERCENT, size, digits(s.words(n)));
    }

    private static String digits(String words) {
        return words.replaceAll("\\D", "");
    }

    /** Marks what numbers near each other, and the text's wholes, make of one another. */
    private void weigh(List<Number> near, List<Number> wholes) {
        if (near.size() > MOST) {
            return;
        }
        List<Number> amounts = near.stream().filter(n -> !n.percent()).toList();
        List<Number> percents = near.stream().filter(Number::percent).toList();
        for (Number a : amounts) {
            if (a.digits().length() >= FEWEST && times.getOrDefault(a.digits(), 0) > 1) {
                mark(a);
            }
            for (Number b : amounts) {
                if (a != b && a.size().low() > 0 && b.size().low() > 0) {
                    pair(a, b, amounts, percents);
                }
            }
            for (Number whole : wholes) {
                SCALES.forEach(scale -> share(a, whole.times(scale), percents));
            }
        }
        for (Number p : percents) {
            for (Number q : percents) {
                if (p != q && p.size().plus(q.size()).meets(new Interval(HUNDRED, HUNDRED))) {
                    mark(p, q);
                }
            }
        }
    }

    private void pair(Number a, Number b, List<Number> amounts, List<Number> percents) {
        Interval growth = a.size().growthTo(b.size()).size();
        Interval left = a.size().minus(b.size());
        for (Number p : percents) {
            boolean of = left.low() > 0 && b.size().shareOf(left).meets(p.size());
            if (isBeside(p, a, b) && isNear(a, b, NEAR) && (growth.meets(p.size()) || of)) {
                mark(a, b, p); // from a to b by p; a after a rise of b, by p
            }
        }
        share(a, b, percents);
        for (Number c : amounts) {
            boolean near = isNear(a, b, 2) && isNear(b, c, 2) && isNear(a, c, 2);
            if (near && c != a && c != b && left.low() > 0 && left.meets(c.size())) {
                mark(a, b, c);
            }
        }
    }

    private void share(Number part, Number whole, List<Number> percents) {
        if (whole.size().low() <= part.size().high()) {
            return;
        }
        for (Number p : percents) {
            if (!changes.contains(p.span())
                    && isBeside(p, part, part)
                    && part.size().shareOf(whole.size()).meets(p.size())) {
                mark(part, whole, p);
            }
        }
    }

    /** Whether one of two amounts stands right before or behind a per cent, but for per cents. */
    private boolean isBeside(Number p, Number a, Number b) {
        int at = places.get(p.span());
        return isBeside(at, -1, a, b) || isBeside(at, 1, a, b);
    }

    /** Whether no more than a few numbers stand between two: far ones fit by chance. */
    private boolean isNear(Number a, Number b, int most) {
        return Math.abs(places.get(a.span()) - places.get(b.span())) <= most;
    }

    private boolean isBeside(int at, int way, Number a, Number b) {
        int k = at + way;
        while (k >= 0 && k < all.size() && all.get(k).percent()) {
            k += way;
        }
        return k >= 0
                && k < all.size()
                && (all.get(k).span().equals(a.span()) || all.get(k).span().equals(b.span()));
    }

    private void mark(Number... those) {
        Set<Number> relation = new HashSet<>(List.of(those));
        for (Number n : those) {
            List<Set<Number>> its = borneOut.computeIfAbsent(n.span(), s -> new ArrayList<>());
            if (its.size() < ENOUGH) {
                its.add(relation);
            }
        }
    }

    /**
     * Whether all numbers of both places, and those that the clash's arithmetic speaks of, are
     * borne out by something that it doesn't speak of.
     */
    private boolean isFor(Clash clash) {
        Set<String> spoken = new HashSet<>();
        for (String word : clash.words().en().split("\\s+")) {
            spoken.add(digits(word));
        }
        Map<String, Boolean> others = new HashMap<>();
        int first = 0;
        int second = 0;
        for (Number n : all) {
            boolean own =
                    borneOut.getOrDefault(n.span(), List.of()).stream()
                            .anyMatch(r -> isOther(r, clash, spoken));
            boolean one = isIn(n.span(), clash.first());
            boolean other = isIn(n.span(), clash.second());
            if (!own && (one || other)) {
                return false;
            }
            first += one ? 1 : 0;
            second += other ? 1 : 0;
            if (n.digits().length() >= FEWEST && spoken.contains(n.digits())) {
                others.merge(n.digits(), own, Boolean::logicalOr);
            }
        }
        return first > 0 && second > 0 && !others.containsValue(false);
    }

    private static boolean isOther(Set<Number> relation, Clash clash, Set<String> spoken) {
        return relation.size() == 1
                || relation.stream()
                        .anyMatch(
                                n ->
                                        !spoken.contains(n.digits())
                                                && !isIn(n.span(), clash.first())
                                                && !isIn(n.span(), clash.second()));
    }

    private static boolean isIn(Span number, Span stretch) {
        return number.start() >= stretch.start() && number.end() <= stretch.end()
                || number.start() <= stretch.start() && number.end() >= stretch.end();
    }
}
