// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Figure.Kind;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Two levels of a sentence of which one is set against the other, and the changes beside them: told
 * by how the sentence is built, whatever it speaks of. What anything else in the sentence accounts
 * for accuses nobody.
 */
final class Steps {

    private static final double FARTHEST = 8;

    private final Known known;
    private final Figures figures;
    private final Bases bases;
    private final Pattern base;
    private final Pattern toLevel;
    private final Pattern otherRate;
    private final Pattern joins;
    private final Pattern after;
    private final Pattern beside;
    private final Pattern exceeds;
    private List<Figure> all;
    private List<Figure> previous = List.of();
    private boolean loose;

    private Steps(Known known, Figures figures) {
        this.known = known;
        this.figures = figures;
        bases = new Bases(known);
        base = known.words.before("base-level");
        toLevel = known.words.before("to-level");
        otherRate = known.words.words("other-rate");
        joins = known.words.words("joins");
        after = known.words.words("after");
        beside = known.words.before("beside-way");
        exceeds = known.words.words("exceeds");
    }

    /** Adds the clashes. */
    static void in(Known known, List<Sentence> sentences, Figures figures) {
        Steps steps = new Steps(known, figures);
        for (Sentence s : sentences) {
            steps.previous = steps.all == null ? List.of() : steps.all;
            steps.all = figures.of(s);
            for (int i = 0; i < steps.all.size(); i++) {
                Figure f = steps.all.get(i);
                if (f.is(Kind.LEVEL) && (f.base() || steps.isExceeded(i))) {
                    steps.pair(i);
                } else if (f.is(Kind.LEVEL)) {
                    steps.turned(i);
                } else if (f.is(Kind.MOVE)) {
                    steps.leap(i);
                    steps.ofBase(i);
                }
            }
        }
    }

    /** "The 310 million exceeded by 6.9% those of 2022, 290 million". */
    private boolean isExceeded(int k) {
        boolean three = all.size() == k + 1 && k > 1 && isChange(all.get(k - 1));
        Figure to = three ? all.get(k - 2) : null;
        boolean levels = three && to.is(Kind.LEVEL) && !to.base() && isPlain(all.get(k).lead());
        return levels && exceeds.matcher(all.get(k - 1).lead()).find();
    }

    private void pair(int k) {
        Figure from = all.get(k);
        boolean next = k + 1 < all.size() && isTo(all.get(k + 1));
        int j = next ? k + 1 : before(k);
        if (j < 0) {
            across(from);
            return;
        }
        if (!isLike(from, all.get(j))) {
            return;
        }
        Figure to = all.get(j);
        int first = Math.min(j, k);
        int last = Math.max(j, k);
        for (int i = first + 1; i < last; i++) {
            if (!all.get(i).isBracketed() && isPlain(from.lead())) {
                change(all.get(i), from, to);
            }
        }
        for (int i = last + 1; i < all.size() && isJoined(all.get(i)); i++) {
            Figure c = all.get(i);
            boolean bare = c.isBracketed() && c.way() == 0 && last == k; // its share, perhaps
            if (!isOfFlow(c, all.get(first))) {
                break; // "less than the 26 of the year before, as exports grew faster (+5%)"
            }
            if (!bare || Slip.isFor(c, made(from, to).size())) {
                change(c, from, to);
            }
        }
        boolean bare = (next ? base : toLevel).matcher(all.get(first).lead()).find();
        for (int i = first - 1; i >= 0 && bare && isChange(all.get(i)); i--) {
            bare = isBare(all.get(i + 1).lead()) && !all.get(i).isBracketed();
            if (bare) {
                loose = true;
                change(all.get(i), from, to);
                loose = false;
            }
        }
        ways(from, to, next, made(from, to));
    }

    /** Whether no flow is told right before a change but that of the levels before it. */
    private boolean isOfFlow(Figure c, Figure level) {
        String own = figures.flowIn(c.lead());
        String before = level.s().text().substring(0, level.n().start());
        return own.isEmpty() || own.equals(figures.flowIn(before));
    }

    private static Interval made(Figure from, Figure to) {
        return from.size().growthTo(to.size());
    }

    /** "Went up from 31 to 28", "rose to 28, against 31", "28, up from 31". */
    private void ways(Figure from, Figure to, boolean next, Interval made) {
        boolean amount = to.n().unit() == Printed.Unit.AMOUNT;
        boolean led =
                amount
                        && !next
                        && toLevel.matcher(to.lead()).find()
                        && !figures.hasFlow(from.lead());
        for (Figure f :
                led ? List.of(to, from) : next || amount ? List.of(from) : List.<Figure>of()) {
            String clause = f.lead().substring(f.lead().lastIndexOf(',') + 1);
            boolean own = (next || f == to || isPlain(f.lead())) && !after.matcher(clause).find();
            boolean beside = next || figures.isWayBeside(f);
            if (own
                    && beside
                    && !mayBeRange(from, to)
                    && f.way() != 0
                    && isAgainst(f.way(), made)) {
                direction(from, to, f);
                return;
            }
        }
    }

    /** "Down from 2.4 to 2.7 million" may be from what was thought to be so much. */
    private boolean mayBeRange(Figure from, Figure to) {
        boolean bare = !from.words().matches(".*\\p{L}.*") && to.words().matches(".*\\p{L}.*");
        double ratio = to.n().value() / from.n().value();
        boolean range = from.words().length() == 1 || beside.matcher(from.lead()).find();
        return bare && range && from.at() < to.at() && ratio > 1 && ratio < 2;
    }

    /** "Fell to 28, an increase of 4%": one way before a level and the other behind it. */
    private void turned(int i) {
        Figure to = all.get(i);
        Figure c = i + 1 < all.size() ? all.get(i + 1) : null;
        boolean told = c != null && to.way() != 0 && toLevel.matcher(to.lead()).find();
        boolean against =
                told
                        && figures.isWayBeside(to)
                        && isJoined(c)
                        && c.way() * to.way() < 0
                        && !isOfOther(c, c);
        boolean ends = against && c.tail().matches("(?s)\\s*(?:[.;,)].*)?");
        boolean bare = ends && !figures.hasFlow(c.lead()) && to.n().unit() == Printed.Unit.AMOUNT;
        bare &= !all.subList(i + 1, all.size()).stream().anyMatch(Figure::base);
        if (bare && !joins.matcher(c.lead()).find() && !after.matcher(to.lead()).find()) {
            known.clash(
                    "direction",
                    figures.wayWord(to),
                    c.span(),
                    Say.told(
                            to.way() > 0 ? "steps.rose-told-fell" : "steps.fell-told-rose",
                            c.words()));
        }
    }

    /**
     * "It was worth 310 million. Compared with 290 million in 2022 that is 6.9% more": a sentence
     * that names nobody sets the level of the one before, which has no other, against its own.
     */
    private void across(Figure from) {
        Sentence s = from.s();
        List<Figure> levels = previous.stream().filter(f -> f.is(Kind.LEVEL)).toList();
        List<Figure> now = levels.stream().filter(f -> !f.base() && f.n().sign() == 0).toList();
        boolean next = !previous.isEmpty() && previous.get(0).s().block() == s.block();
        boolean alone = all.stream().filter(f -> !isChange(f)).count() == 1;
        String text = figures.plain(s);
        boolean plain = isPlain(text) && !figures.hasFlow(text) && !joins.matcher(text).find();
        if (!next || !alone || !plain || now.size() != 1 || !isLike(from, now.get(0))) {
            return;
        }
        for (Figure c : all) {
            boolean made = levels.size() > 1 && isMade(c, from.size(), levels);
            if (isChange(c) && !made && !from.hedged() && !now.get(0).hedged()) {
                loose = true;
                change(c, from, now.get(0));
                loose = false;
            }
        }
    }

    private static boolean isMade(Figure c, Interval from, List<Figure> levels) {
        return levels.stream().anyMatch(l -> isMade(c, from, l.size()));
    }

    private boolean isTo(Figure f) {
        String rest = toLevel.matcher(f.lead()).replaceFirst("");
        boolean plain = isPlain(rest) && !rest.matches("(?s).*[,:()].*") && figures.way(rest) == 0;
        boolean led = rest.length() < f.lead().length() && plain && !figures.hasFlow(rest);
        return f.is(Kind.LEVEL) && !f.base() && led && !joins.matcher(rest).find();
    }

    /** Whether a level is one that the change before it led to. */
    private boolean isReached(Figure f) {
        return f.is(Kind.LEVEL)
                && !f.base()
                && toLevel.matcher(f.lead()).find()
                && isPlain(f.lead())
                && !figures.hasFlow(f.lead());
    }

    /** The level before that is set against one, with nothing but changes between; -1 for none. */
    private int before(int k) {
        int j = k - 1;
        while (j >= 0 && (isChange(all.get(j)) || isItsShare(all.get(j)))) {
            j--;
        }
        boolean level = j >= 0 && all.get(j).is(Kind.LEVEL) && !all.get(j).base();
        String tail = Figures.head(all.get(k).tail());
        boolean own = !figures.hasFlow(tail); // "against sales of 1.8 billion"
        own &= isPlain(tail) || known.read.stems().isQuiet(tail); // "the 406.5 published in June"
        for (int i = j + 1; i <= k && level; i++) {
            level = !all.get(i).lead().contains(";") && !joins.matcher(all.get(i).lead()).find();
        }
        return level && own ? j : -1;
    }

    /** "1,958 million (14.5% of exports)". */
    private static boolean isItsShare(Figure f) {
        return f.is(Kind.SHARE) && f.isBracketed();
    }

    private static boolean isChange(Figure f) {
        return f.is(Kind.PERCENT) || f.is(Kind.MOVE);
    }

    /** Whether a stretch names nobody and nothing. */
    private boolean isPlain(String text) {
        return !text.contains(";") && known.read.stems().of(text).isEmpty();
    }

    /** Whether a change is told of the level right before it. */
    private boolean isJoined(Figure f) {
        boolean goesOn = f.is(Kind.MOVE) && f.way() != 0 && !figures.hasFlow(f.lead());
        return isChange(f)
                && isPlain(f.lead())
                && (goesOn && !hasPeriod(f) || !joins.matcher(f.lead()).find())
                && !known.words.relative.matcher(f.lead()).find();
    }

    /** Whether a time is told between the number before and a change. */
    private boolean hasPeriod(Figure f) {
        int from = f.n().start() - f.lead().length();
        return known.read.times().in(f.s().text(), known.read.main()).stream()
                .anyMatch(p -> p.start() >= from && p.end() <= f.n().start());
    }

    /** Whether nothing but a mark and the word that leads to a level stands before it. */
    private boolean isBare(String lead) {
        String rest = toLevel.matcher(base.matcher(lead).replaceFirst("")).replaceFirst("");
        return isPlain(rest) && !joins.matcher(rest).find() && !figures.hasFlow(rest);
    }

    private static boolean isLike(Figure a, Figure b) {
        boolean counts = a.n().unit() == Printed.Unit.OTHER;
        double ratio = a.size().high() / b.size().high();
        return a.n().unit() == b.n().unit()
                && a.n().sign() == 0
                && b.n().sign() == 0
                && !a.hedged()
                && !b.hedged()
                && (!counts || a.n().value() >= 10)
                && a.size().low() > 0
                && b.size().low() > 0
                && ratio < FARTHEST
                && ratio > 1 / FARTHEST;
    }

    private static boolean isAgainst(int way, Interval made) {
        return way > 0 ? made.high() < 0 : made.low() > 0;
    }

    private void change(Figure c, Figure from, Figure to) {
        boolean percent = c.is(Kind.PERCENT);
        if (percent && hasItsPart(from) && hasItsPart(to)) {
            return; // "fell to 3.2 million, 11.7%, from 3.3 million, 11.9%"
        }
        double scale = Math.max(from.n().scale(), to.n().scale()); // "by 5 million, from 15 to 20"
        boolean scaled = c.is(Kind.MOVE) && c.n().scale() > scale;
        if (scaled || c.hedged() || c.is(Kind.OTHER) || isOfOther(c, from)) {
            return;
        }
        Interval a = from.size();
        Interval b = to.size();
        Interval made = percent ? a.growthTo(b) : b.minus(a);
        if (made.size().meets(c.size())) {
            if (c.n().sign() != 0 && isAgainst(c.way(), made)) {
                growth(c, from, to, made);
            } else if (c.way() != 0 && isAgainst(c.way(), made)) {
                direction(from, to, c);
            }
        } else if (percent && !isMade(c, from, to) && !isTold(c, made)) {
            growth(c, from, to, made);
        } else if (c.is(Kind.MOVE) && !isMade(c, from, to)) {
            double size = c.n().value();
            Label makes = Say.amount(made, Say.scale(size), Say.scaleName(size));
            tell("difference", from, c, Say.less(to.words(), from.words(), makes, c.words()));
        }
    }

    /** Whether a per cent that says no way stands right behind a level. */
    private boolean hasItsPart(Figure level) {
        int k = all.indexOf(level) + 1;
        Figure next = k < all.size() ? all.get(k) : null;
        return next != null && next.is(Kind.PERCENT) && next.way() == 0 && next.n().sign() == 0;
    }

    /** Whether another per cent of the sentence is what two levels make. */
    private boolean isTold(Figure c, Interval made) {
        return all.stream()
                .filter(f -> f != c && f.is(Kind.PERCENT))
                .anyMatch(f -> f.size().meets(made.size()));
    }

    /** Whether a change is of another time or of something else than amounts. */
    private boolean isOfOther(Figure c, Figure from) {
        return figures.isSetAgainst(c, from)
                || bases.isOfOther(c, from)
                || c.is(Kind.PERCENT) && otherRate.matcher(c.s().text()).find();
    }

    /** Whether other numbers of the sentence, or a whole of the text, make a change. */
    private boolean isMade(Figure c, Figure... pair) {
        List<Figure> both = List.of(pair);
        List<Figure> levels = new ArrayList<>();
        for (Figure f : all) {
            boolean sized = f.is(Kind.LEVEL) || f.is(Kind.MOVE) && c.is(Kind.PERCENT);
            if (sized && f != c && isInHalf(f, c)) {
                levels.add(f);
            }
        }
        for (Figure a : levels) {
            for (Figure b : levels) {
                boolean own = both.contains(a) && both.contains(b);
                if (a != b && !own && isMade(c, a.size(), b.size())) {
                    return true;
                }
            }
            for (Telling whole :
                    c.is(Kind.PERCENT) && c.n().sign() == 0 ? known.wholes() : List.<Telling>of()) {
                Interval w = whole.value().size();
                if (w.low() > 0 && a.size().shareOf(w).meets(c.size())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether no semicolon stands between two numbers of the sentence. */
    private static boolean isInHalf(Figure a, Figure b) {
        int from = Math.min(a.n().start(), b.n().start());
        int to = Math.max(a.n().start(), b.n().start());
        return a.s().text().substring(from, to).indexOf(';') < 0;
    }

    private static boolean isMade(Figure c, Interval a, Interval b) {
        if (!c.is(Kind.PERCENT)) {
            return a.minus(b).size().meets(c.size());
        }
        return a.growthTo(b).size().meets(c.size()) || a.shareOf(b).meets(c.size());
    }

    private void growth(Figure c, Figure from, Figure to, Interval made) {
        Label makes = Say.range(made, "%", 1);
        tell(
                "change",
                from,
                c,
                Say.told(
                        "steps.from-counting-all-printed",
                        from.words(),
                        to.words(),
                        makes,
                        c.words()));
    }

    /** What the build of a sentence tells: with both levels in it. */
    private void tell(String kind, Figure from, Figure c, Label words) {
        boolean inOrder = from.at() < c.at();
        Figure a = inOrder ? from : c;
        Figure b = inOrder ? c : from;
        known.out.add(new Clash(kind, a.span(), b.span(), words, from.s() == c.s() && !loose));
    }

    private void direction(Figure from, Figure to, Figure told) {
        known.clash(
                "direction",
                figures.wayWord(told),
                to.n().start() < from.n().start() ? to.span() : from.span(),
                Say.told(
                        told.way() > 0 ? "moves.falls-told-rises" : "moves.rises-told-falls",
                        from.words(),
                        to.words()));
    }

    /** A change and its per cent with the one level beside them. */
    private void leap(int i) {
        Figure move = all.get(i);
        boolean led = i + 2 < all.size() && isReached(all.get(i + 1));
        int p = led ? i + 2 : i + 1; // "by 12 million to 153 million (8.2%)"
        Figure percent = p < all.size() ? all.get(p) : null;
        if (percent == null || !percent.is(Kind.PERCENT) || !isJoined(percent)) {
            return;
        }
        Figure next = led ? all.get(i + 1) : p + 1 < all.size() ? all.get(p + 1) : null;
        Figure level = next != null && isReached(next) ? next : null;
        boolean set = next != null && next.is(Kind.LEVEL) && next.base();
        if (level == null && !set && i > 0 && all.get(i - 1).is(Kind.LEVEL) && isJoined(move)) {
            level = all.get(i - 1).base() ? null : all.get(i - 1);
        }
        int way = percent.way() != 0 ? percent.way() : move.way();
        boolean sound =
                way * move.way() >= 0
                        && way != 0
                        && move.n().unit() == Printed.Unit.AMOUNT
                        && !percent.hedged()
                        && !otherRate.matcher(move.s().text()).find();
        if (!sound) {
            return;
        }
        if (level == null) {
            leapOfAll(move, percent, way, set);
        } else if (level.n().unit() == Printed.Unit.AMOUNT
                && level.n().sign() == 0
                && !level.hedged()) {
            leap(move, percent, way, level.size(), level.words());
        }
    }

    /** "Exports rose by 84 million (3.9%)": with their level that the text tells elsewhere. */
    private void leapOfAll(Figure move, Figure percent, int way, boolean set) {
        List<Telling> wholes = known.levels(figures.flow(move));
        boolean by = known.words.by.matcher(move.lead()).find();
        boolean one = by && !wholes.isEmpty() && !set && figures.hasFlow(move.lead());
        Interval size = one ? wholes.get(0).value() : null;
        if (one && isPlain(move.lead()) && wholes.stream().allMatch(w -> w.value().meets(size))) {
            leap(move, percent, way, size, wholes.get(0).words());
        }
    }

    private void leap(Figure move, Figure percent, int way, Interval l, String level) {
        Interval d = move.size();
        if (d.high() >= l.low()) {
            return;
        }
        Interval made =
                way > 0
                        ? new Interval(
                                100 * d.low() / (l.high() - d.low()),
                                100 * d.high() / (l.low() - d.high()))
                        : new Interval(
                                100 * d.low() / (l.high() + d.low()),
                                100 * d.high() / (l.low() + d.high()));
        if (!made.meets(percent.size()) && !isMade(percent)) {
            leapt(move, level, percent, Say.range(made, "%", 1));
        }
    }

    /** "18 million less than the 360 million of a year earlier (-5%)", without the level now. */
    private void ofBase(int i) {
        if (i + 2 >= all.size()) {
            return;
        }
        Figure move = all.get(i);
        boolean last = all.get(i + 2).is(Kind.PERCENT);
        Figure percent = all.get(last ? i + 2 : i + 1);
        Figure level = all.get(last ? i + 1 : i + 2);
        boolean sound =
                percent.is(Kind.PERCENT)
                        && level.is(Kind.LEVEL)
                        && level.base()
                        && before(last ? i + 1 : i + 2) < 0
                        && !(i + 3 < all.size() && isTo(all.get(i + 3)))
                        && !(last && isTo(percent))
                        && isJoined(percent)
                        && isPlain(level.lead())
                        && !joins.matcher(level.lead()).find()
                        && level.n().unit() == move.n().unit()
                        && level.n().scale() >= move.n().scale()
                        && !level.hedged()
                        && !percent.hedged()
                        && !move.hedged()
                        && !isOfOther(percent, level)
                        && move.size().high() < level.size().low();
        Interval made = sound ? move.size().shareOf(level.size()) : percent.size();
        if (!made.meets(percent.size()) && !isMade(percent)) {
            leapt(move, level.words(), percent, Say.range(made, "%", 1));
        }
    }

    private void leapt(Figure c, String level, Figure percent, Label makes) {
        known.clash(
                "change",
                c.span(),
                percent.span(),
                Say.told("steps.change-with-one-text", c.words(), level, makes, percent.words()));
    }
}
