// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Figure.Kind;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Numbers that follow one another with nobody named between them are told of one: two levels, of
 * which one is set against the other, and the changes beside them must fit together, whatever they
 * are of. A run that names nobody but for words that stand nowhere else must be a slip of the pen
 * from one that fits; so must one that goes on in the next sentence.
 */
final class Runs {

    private static final double FARTHEST = 8;
    private static final double LEAST = 10;
    private static final int NEAR = 6;
    private static final int CHANGED = 2;

    /** How surely numbers are of one: nothing parts them, only words that say little, or much. */
    private enum Bond {
        SURE,
        LOOSE,
        NONE
    }

    private final Known known;
    private final Figures figures;
    private final Pattern joins;
    private final Pattern otherRate;
    private final List<Figure> all = new ArrayList<>();

    private Runs(Known known, List<Sentence> sentences, Figures figures) {
        this.known = known;
        this.figures = figures;
        joins = known.words.words("joins");
        otherRate = known.words.words("other-rate");
        sentences.forEach(s -> all.addAll(figures.of(s)));
    }

    /** Adds the clashes. */
    static void in(Known known, List<Sentence> sentences, Figures figures) {
        Runs runs = new Runs(known, sentences, figures);
        int from = 0;
        while (from < runs.all.size()) {
            int to = from + 1;
            Bond bond = Bond.SURE;
            while (to < runs.all.size()) {
                Bond next = runs.bond(runs.all.get(to - 1), runs.all.get(to));
                if (next == Bond.NONE || runs.isFull(from, to)) {
                    break;
                }
                bond = next == Bond.LOOSE ? next : bond;
                to++;
            }
            runs.run(runs.all.subList(from, to), bond);
            from = to;
        }
    }

    /** Whether a level more would be of something else. */
    private boolean isFull(int from, int to) {
        long levels = all.subList(from, to).stream().filter(f -> f.is(Kind.LEVEL)).count();
        return all.get(to).is(Kind.LEVEL) && levels >= 2;
    }

    private Bond bond(Figure a, Figure b) {
        boolean same = a.s() == b.s();
        if (a.s().block() != b.s().block() || b.is(Kind.OTHER) || a.is(Kind.OTHER)) {
            return Bond.NONE;
        }
        String between = same ? b.lead() : a.tail() + b.lead();
        boolean parted = between.contains(";") || figures.hasFlow(between);
        boolean other = !same && (b.is(Kind.LEVEL) && !b.base() || hasPeriod(b));
        if (parted || other) {
            return Bond.NONE;
        }
        boolean joined = joins.matcher(between).find();
        if (known.read.stems().of(between).isEmpty()) {
            return joined || !same ? Bond.LOOSE : Bond.SURE;
        }
        boolean plain =
                known.read.stems().of(between.substring(between.lastIndexOf(',') + 1)).isEmpty();
        boolean quiet = plain && known.read.stems().isQuiet(between);
        boolean than = b.is(Kind.MOVE) && known.words.more.matcher(b.tail()).find();
        return joined || !same || !quiet ? Bond.NONE : than ? Bond.SURE : Bond.LOOSE;
    }

    /** Whether a time is told before a number since the one before it in its sentence. */
    private boolean hasPeriod(Figure f) {
        int from = f.n().start() - f.lead().length();
        return known.read.times().in(f.s().text(), known.read.main()).stream()
                .anyMatch(p -> p.start() >= from && p.end() <= f.n().start());
    }

    private void run(List<Figure> run, Bond bond) {
        List<Figure> levels = run.stream().filter(f -> f.is(Kind.LEVEL)).toList();
        if (levels.size() == 1 && levels.get(0).base()) {
            across(run, levels.get(0));
        }
        if (levels.size() != 2 || !isLike(levels.get(0), levels.get(1))) {
            return;
        }
        Figure a = levels.get(0);
        Figure b = levels.get(1);
        Figure from = isBefore(a, b) ? a : isBefore(b, a) ? b : null;
        if (from == null) {
            return;
        }
        changes(run, from, from == a ? b : a, bond);
    }

    private void changes(List<Figure> run, Figure from, Figure to, Bond bond) {
        for (int i = 0; i < run.size(); i++) {
            Figure c = run.get(i);
            Figure before = i == 0 ? c : run.get(i - 1);
            boolean way = c.way() != 0 || before.is(Kind.MOVE) || before == to && to.way() != 0;
            if (c.is(Kind.MOVE) || c.is(Kind.PERCENT) && way) {
                check(c, from, to, bond, run);
            }
        }
    }

    /**
     * "It came to 240 million. Sales rose by 12 million from 228 million": the level set against
     * that of the sentence before, where a sentence names nobody.
     */
    private void across(List<Figure> run, Figure base) {
        Sentence s = base.s();
        int first = all.indexOf(figures.of(s).get(0));
        String lead = s.text().substring(0, run.get(0).n().start());
        boolean begins = run.get(0) == all.get(first) && first > 0;
        boolean after = begins && all.get(first - 1).s().block() == s.block();
        if (!after || !known.read.stems().of(lead).isEmpty() || hasPeriod(run.get(0))) {
            return;
        }
        List<Figure> now = new ArrayList<>();
        for (Figure f : figures.of(all.get(first - 1).s())) {
            boolean level = f.is(Kind.LEVEL) && !f.base() && isLike(f, base);
            if (level) {
                now.add(f);
            }
        }
        boolean end = known.read.stems().of(Figures.head(run.get(run.size() - 1).tail())).isEmpty();
        if (now.size() == 1 && end) {
            changes(run, base, now.get(0), Bond.LOOSE);
        }
    }

    private boolean isBefore(Figure a, Figure b) {
        return a.base() && !b.base();
    }

    private static boolean isLike(Figure a, Figure b) {
        double ratio = a.size().high() / b.size().high();
        return a.n().unit() == b.n().unit()
                && a.n().sign() == 0
                && b.n().sign() == 0
                && !a.hedged()
                && !b.hedged()
                && Math.min(a.n().value(), b.n().value()) >= LEAST
                && ratio < FARTHEST
                && ratio > 1 / FARTHEST;
    }

    private void check(Figure c, Figure from, Figure to, Bond bond, List<Figure> run) {
        boolean percent = c.is(Kind.PERCENT);
        boolean other = percent && otherRate.matcher(c.s().text()).find();
        if (c.hedged()
                || other
                || figures.isSetAgainst(c, from)
                || !percent && c.n().unit() != to.n().unit()) {
            return;
        }
        Interval a = from.size();
        Interval b = to.size();
        Interval made = percent ? a.growthTo(b) : b.minus(a);
        if (made.size().meets(c.size()) || isMade(c, run)) {
            return;
        }
        Figure odd = Slip.isFor(c, made.size(), CHANGED) ? c : slipOf(from, to, c);
        if (bond == Bond.SURE || odd != null) {
            tell(c, from, to, made, odd, bond);
        }
    }

    /** The level that is a slip of the pen from what the other and the change make; or null. */
    private static Figure slipOf(Figure from, Figure to, Figure c) {
        Interval d = c.size();
        Interval a = from.size();
        Interval b = to.size();
        List<Interval> later = new ArrayList<>();
        List<Interval> earlier = new ArrayList<>();
        if (c.is(Kind.MOVE)) {
            later.add(a.plus(d));
            later.add(a.minus(d));
            earlier.add(b.plus(d));
            earlier.add(b.minus(d));
        } else {
            for (Interval rate : List.of(d, d.negative())) {
                Interval times = new Interval(1 + rate.low() / 100, 1 + rate.high() / 100);
                later.add(new Interval(a.low() * times.low(), a.high() * times.high()));
                earlier.add(new Interval(b.low() / times.high(), b.high() / times.low()));
            }
        }
        int wide = c.is(Kind.MOVE) ? CHANGED : NEAR;
        boolean late = later.stream().anyMatch(l -> Slip.isFor(to, l, wide));
        boolean early = earlier.stream().anyMatch(e -> Slip.isFor(from, e, wide));
        return late ? to : early ? from : null;
    }

    /** Whether others near it in its paragraph make a change, or it is told elsewhere. */
    private boolean isMade(Figure c, List<Figure> run) {
        int at = all.indexOf(c);
        List<Figure> near = new ArrayList<>();
        for (int i = Math.max(0, at - NEAR); i < Math.min(all.size(), at + NEAR); i++) {
            Figure f = all.get(i);
            boolean here = f.s().block() == c.s().block() && f != c && !run.contains(f);
            if (here && (f.is(Kind.LEVEL) || f.is(Kind.MOVE) && c.is(Kind.PERCENT))) {
                near.add(f);
            }
        }
        for (Figure a : near) {
            for (Figure b : near) {
                Interval x = a.size();
                Interval y = b.size();
                boolean sized = a != b && x.low() > 0 && y.low() > 0;
                boolean made =
                        sized
                                && (c.is(Kind.PERCENT)
                                        ? x.growthTo(y).size().meets(c.size())
                                                || x.shareOf(y).meets(c.size())
                                        : x.minus(y).size().meets(c.size()));
                if (made) {
                    return true;
                }
            }
        }
        return false;
    }

    private void tell(Figure c, Figure from, Figure to, Interval made, Figure odd, Bond bond) {
        double size = c.n().value();
        boolean percent = c.is(Kind.PERCENT);
        Label words =
                percent
                        ? Say.told(
                                "steps.from-counting-all-printed",
                                from.words(),
                                to.words(),
                                Say.range(made, "%", 1),
                                c.words())
                        : Say.less(
                                to.words(),
                                from.words(),
                                Say.amount(made, Say.scale(size), Say.scaleName(size)),
                                c.words());
        Figure other = odd == to ? to : from;
        boolean inOrder = other.at() < c.at();
        known.out.add(
                new Clash(
                        percent ? "change" : "difference",
                        (inOrder ? other : c).span(),
                        (inOrder ? c : other).span(),
                        words,
                        bond == Bond.SURE));
    }
}
