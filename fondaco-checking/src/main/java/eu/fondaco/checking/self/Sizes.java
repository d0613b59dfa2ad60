// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Size.Is;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All numbers of a text's prose by what stands around them, and which stand within reach. */
final class Sizes {

    private static final int FLAGS =
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    static final double ROUGH = 0.12;
    private static final int HUNDRED = 100;
    private static final int NEAR = 40;

    final Levels levels;
    final TellingWords words;
    private final Pattern behind;
    private final Pattern before;
    private final Pattern by;
    private final Pattern partBehind;
    private final Pattern partBefore;
    private final Pattern breaks;
    private final Pattern against;
    private final Pattern to;
    private final Pattern from;
    private final Pattern counted;
    private final Map<String, Integer> units = new HashMap<>();
    private final List<List<Size>> all = new ArrayList<>();

    /** Two levels of one sentence of which one is set against the other. */
    record Pair(Size from, Size to) {

        int start() {
            return Math.min(from.start(), to.start());
        }

        int end() {
            return Math.max(from.end(), to.end());
        }

        /** The amount by which they differ. */
        Interval difference() {
            return to.value().minus(from.value()).size();
        }

        /** The part by which the later differs. */
        Interval change() {
            return Sizes.change(from, to);
        }
    }

    Sizes(Levels levels) {
        this.levels = levels;
        words = levels.known.words;
        behind = Pattern.compile("^\\s*" + words.words("made-behind").pattern(), FLAGS);
        before = words.before("made-before");
        by = words.before("made-by");
        partBehind = Pattern.compile("^\\s*" + words.words("made-part-behind").pattern(), FLAGS);
        partBefore = words.before("made-part-before");
        breaks = words.words("made-breaks");
        against = words.before("made-against");
        to = words.before("made-to");
        from = words.before("made-from");
        counted =
                Pattern.compile(
                        "\\s*(?:di |of |d')?(" + words.words("made-counted").pattern() + ")",
                        FLAGS);
        for (int i = 0; i < levels.sentences.size(); i++) {
            Sentence s = levels.sentences.get(i);
            levels.figures(s).forEach(f -> units.merge(levels.unit(s, f.n()), 1, Integer::sum));
        }
        for (int i = 0; i < levels.sentences.size(); i++) {
            all.add(read(i));
        }
    }

    /** Its currency, or what it and others count. */
    private String unit(Figure f) {
        Matcher m = counted.matcher(f.s().after(f.n()));
        if (m.lookingAt()) {
            return m.group(1).toLowerCase(words.lang.locale());
        }
        String unit = levels.unit(f.s(), f.n());
        return units.getOrDefault(unit, 0) > 1 ? unit : "";
    }

    /** All of a sentence. */
    List<Size> in(int i) {
        return i < 0 || i >= all.size() ? List.of() : all.get(i);
    }

    /** The levels of a sentence. */
    List<Size> levels(int i) {
        return in(i).stream().filter(z -> z.is(Is.LEVEL)).toList();
    }

    int count() {
        return all.size();
    }

    boolean isHeading(int i) {
        return Reader.isHeading(levels.sentences.get(i));
    }

    /** The levels of a sentence and of those beside it in its paragraph. */
    List<Size> beside(int i) {
        List<Size> out = new ArrayList<>(levels(i));
        for (int k : new int[] {i - 1, i + 1}) {
            out.addAll(levels.isTogether(i, k) ? levels(k) : List.of());
        }
        return out;
    }

    /** The first sentences of prose that tell levels. */
    List<Integer> lead() {
        List<Integer> out = new ArrayList<>();
        for (int i = 0; i < all.size() && out.size() < 3; i++) {
            if (!isHeading(i) && !levels(i).isEmpty()) {
                out.add(i);
            }
        }
        return out;
    }

    /** Pairs of a sentence, told by what stands right before the second. */
    List<Pair> pairs(int i) {
        List<Pair> out = new ArrayList<>();
        List<Size> own = levels(i);
        for (int k = 1; k < own.size(); k++) {
            boolean leads = k + 1 < own.size() && isFromTo(own.get(k), own.get(k + 1));
            Pair pair = leads ? null : pair(own.get(k - 1), own.get(k));
            if (pair != null) {
                out.add(pair);
            }
        }
        return out;
    }

    private boolean isFromTo(Size a, Size b) {
        return against.matcher(a.lead()).find() && to.matcher(b.lead()).find() && a.isLike(b);
    }

    private Pair pair(Size a, Size b) {
        String between = a.between(b);
        boolean other = levels.figures.hasFlow(between.replaceAll("\\([^)]*\\)", ""));
        if (!a.isLike(b) || other || breaks.matcher(between).find()) {
            return null;
        }
        if (isFromTo(a, b)) {
            return new Pair(a, b);
        }
        boolean leads = from.matcher(a.lead()).find();
        boolean then = b.past() && !a.past() && !between.contains(";");
        if (!leads && (against.matcher(b.lead()).find() || then)) {
            return new Pair(b, a);
        }
        boolean goesOn =
                !leads && a.past() && !b.past() && between.length() < NEAR && isOpen(between);
        return goesOn ? new Pair(a, b) : null;
    }

    /** Whether nothing new is told between two of a sentence. */
    boolean isOpen(String between) {
        return !between.contains(";")
                && !levels.figures.hasFlow(between)
                && !breaks.matcher(between).find()
                && levels.keys(between).isEmpty()
                && !words.riskyHere.matcher(between).find();
    }

    /** Whether a sentence tells nothing before a change but what it is, and no other time. */
    boolean isAbout(Size d) {
        boolean timed =
                levels.known.read.times().in(d.s().text(), levels.known.read.main()).stream()
                        .anyMatch(p -> !p.day() && p.start() < d.end() + NEAR);
        return !timed && isAbout(d.s().text().substring(0, d.start()));
    }

    /** Whether a stretch tells nobody, nothing and no flow. */
    boolean isAbout(String text) {
        Matcher m = before.matcher(text);
        String rest = m.find() ? text.substring(0, m.start()) : text;
        return isOpen(rest) && !levels.figures.hasFlow(rest);
    }

    /**
     * " crowns, an advance of ": whether between two levels and a change stands no more than what
     * the levels count and the noun of the change.
     */
    boolean isAside(String between, Pair p) {
        String rest = between.strip();
        int comma = rest.indexOf(',');
        String unit = comma < 0 ? "" : rest.substring(0, comma).strip();
        boolean counts = !unit.contains(" ") && levels.keys(unit).size() < 2;
        return counts && comma >= 0 && isAbout(rest.substring(comma + 1) + " ");
    }

    /** Whether what stands between a level and a change of one sentence is of the same flow. */
    boolean isOne(Size level, Size d) {
        String between = level.i() == d.i() ? level.between(d) : "";
        return !between.contains(";")
                && !breaks.matcher(between).find()
                && levels.names(between).isEmpty()
                && !levels.figures.hasFlow(between.replaceAll("\\([^)]*\\)", ""));
    }

    /** Whether the bracket that a change stands in tells a year. */
    boolean isOfAnother(Size d) {
        return d.s().text().substring(d.end()).split("\\)", 2)[0].matches(".*(?:19|20)\\d\\d.*");
    }

    /** Whether it is what people count, as firms. */
    boolean isCounted(String unit) {
        return counted.matcher(unit).matches();
    }

    /** All levels of the text. */
    List<Size> everywhere() {
        return all.stream().flatMap(List::stream).filter(z -> z.is(Is.LEVEL)).toList();
    }

    /** Whether another is set against a level by what stands right before it. */
    boolean isAgainst(Size z) {
        return against.matcher(z.lead()).find();
    }

    /** Which way the verb right before a level says that something went; 0 for none. */
    int wayBefore(Size z) {
        Matcher m = against.matcher(z.lead());
        String lead = m.find() ? z.lead().substring(0, m.start()).strip() : "";
        String last = lead.substring(Math.max(0, lead.length() - 16));
        last = last.substring(Math.max(last.lastIndexOf(' ', last.length() - 4) + 1, 0));
        boolean other = levels.figures.hasFlow(last) || last.contains(",");
        return other ? 0 : words.way(last);
    }

    /** Whether only that stands before it. */
    boolean isRightAgainst(Size z) {
        Matcher m = against.matcher(z.lead());
        return m.find()
                && z.lead().substring(0, m.start()).replaceAll("[^\\p{L}]", "").length() < 9;
    }

    static Interval change(Size from, Size to) {
        Interval g = from.value().growthTo(to.value());
        return new Interval(g.low() / HUNDRED, g.high() / HUNDRED);
    }

    private List<Size> read(int i) {
        Sentence s = levels.sentences.get(i);
        List<Size> out = new ArrayList<>();
        for (Figure f : levels.figures(s)) {
            Size one = number(f, i);
            if (one != null) {
                out.add(one);
            }
        }
        for (Fraction f : Fraction.of(s, levels.figures, words)) {
            boolean free = out.stream().noneMatch(o -> o.start() < f.end() && f.start() < o.end());
            Is is = Is.valueOf(f.role().name());
            if (free) {
                out.add(
                        new Size(
                                s, i, f.start(), f.end(), is, f.value(), 0, false, "", f.way(),
                                false, f.lead(), f.tail(), Set.of()));
            }
        }
        out.sort(Comparator.comparingInt(Size::start));
        return linked(out);
    }

    /**
     * Per cents right behind a difference say the same; levels without a scale have that beside.
     */
    private List<Size> linked(List<Size> all) {
        List<Size> out = new ArrayList<>();
        for (Size one : all) {
            Size z = one;
            Size last = out.isEmpty() ? null : out.get(out.size() - 1);
            boolean set = last != null && last.isMade() && isAgainst(z) && z.is(Is.LEVEL);
            z = set && z.hedged() ? z.exactly() : z;
            boolean again =
                    z.is(Is.RATE) && !isFromOrTo(z.lead()) && last != null && !last.is(Is.LEVEL);
            again &= again && (last.is(Is.DIFFERENCE) || last.is(Is.CHANGE));
            again = again && z.lead().length() < NEAR && isOpen(z.lead());
            z = again ? z.as(Is.CHANGE) : z;
            for (Size o : all) {
                boolean bare = z.is(Is.LEVEL) && z.unit().isEmpty() && o.is(Is.LEVEL);
                double scale = Math.pow(1000, Math.rint(Math.log10(o.high() / z.high()) / 3));
                boolean alike = bare && o != one && scale > 1 && z.decimals() == o.decimals();
                z = alike ? z.times(scale) : z;
            }
            out.add(z);
        }
        return out;
    }

    private Size number(Figure f, int i) {
        Printed n = f.n();
        boolean amount = n.unit() == Printed.Unit.AMOUNT || n.unit() == Printed.Unit.OTHER;
        if (!amount && n.unit() != Printed.Unit.PERCENT || n.value() == 0 || isNumber(f)) {
            return null;
        }
        String lead = f.lead();
        String clause = lead.substring(lead.lastIndexOf(';') + 1);
        String tail = f.s().after(n);
        boolean more = behind.matcher(tail).find();
        String head = tail.substring(0, Math.min(NEAR, tail.length()));
        int way = n.sign() != 0 ? n.sign() : more ? words.way(head) : levels.figures.way(clause);
        boolean away = n.sign() != 0 || more || before.matcher(lead).find();
        away |= way != 0 && by.matcher(lead).find();
        Interval value = n.hedged() ? wide(f.size()) : f.size();
        Is is = away ? Is.DIFFERENCE : Is.LEVEL;
        if (!amount) {
            value = new Interval(value.low() / HUNDRED, value.high() / HUNDRED);
            boolean share = partBehind.matcher(tail).find() || partBefore.matcher(lead).find();
            boolean level = n.sign() == 0 && !more && isFromOrTo(lead);
            is =
                    level
                            ? Is.RATE
                            : share && n.sign() == 0 && !more
                                    ? Is.SHARE
                                    : away ? Is.CHANGE : Is.RATE;
        }
        return new Size(
                f.s(),
                i,
                n.start(),
                n.end(),
                is,
                value,
                amount ? n.step() : n.step() / HUNDRED,
                n.hedged(),
                amount ? unit(f) : "%",
                way,
                levels.isPast(f) || f.base(),
                lead,
                f.tail(),
                levels.keys(lead + " " + Figures.head(f.tail())));
    }

    private boolean isFromOrTo(String lead) {
        return words.before("made-from-to").matcher(lead).find();
    }

    /** The number of a chapter or box. */
    private static boolean isNumber(Figure f) {
        return f.n().unit() == Printed.Unit.OTHER && f.s().text().strip().length() < 12;
    }

    private static Interval wide(Interval v) {
        return new Interval(v.low() * (1 - ROUGH), v.high() * (1 + ROUGH));
    }
}
