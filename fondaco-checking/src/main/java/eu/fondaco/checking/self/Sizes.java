// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Size.Is;
import eu.fondaco.checking.text.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All numbers of a text's prose by what stands around them, and which stand within reach. */
final class Sizes {

    private static final int FLAGS =
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    static final double ROUGH = 0.12;
    private static final int HUNDRED = 100;
    private static final int NEAR = 40;
    private static final double LEAST = 0.005;
    private static final double MOST = 200;
    private static final double FINEST = 50;
    private static final int LONGEST = 200;
    private static final int TITLES = 6;
    static final Pattern PAST = Pattern.compile(".*(?:[aiu]t[oiae]|ed|s[oi])");

    final Levels levels;
    final TellingWords words;
    private final Pattern behind;
    private final Pattern before;
    private final Pattern by;
    private final Pattern which;
    private final Pattern partBehind;
    private final Pattern partBefore;
    private final Pattern breaks;
    private final Pattern against;
    private final Pattern to;
    private final Pattern from;
    private final Pattern counted;
    private final Pattern hence;
    private final Pattern yearly;
    private final Pattern andBy;
    private final Pattern perUnit;
    private final Pattern grown;
    private final OfTwo ofTwo;
    private final Map<String, Integer> units = new HashMap<>();
    private final List<List<Size>> all = new ArrayList<>();
    private final int above;

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
        which = words.before("made-which");
        partBehind = Pattern.compile("^\\s*" + words.words("made-part-behind").pattern(), FLAGS);
        partBefore = words.before("made-part-before");
        breaks = words.words("made-breaks");
        against = words.before("made-against");
        to = words.before("made-to");
        from = words.before("made-from");
        hence = words.words("hence");
        yearly = words.words("other-rate");
        ofTwo = new OfTwo(levels);
        andBy = words.before("made-and-by");
        perUnit = words.words("per-unit");
        grown = words.words("made-grown");
        counted =
                Pattern.compile(
                        "\\s*(?:di |of |d')?(" + words.words("made-counted").pattern() + ")",
                        FLAGS);
        for (int i = 0; i < levels.sentences.size(); i++) {
            Sentence s = levels.sentences.get(i);
            levels.figures(s).forEach(f -> units.merge(levels.unit(s, f.n()), 1, Integer::sum));
        }
        above = above();
        for (int i = 0; i < levels.sentences.size(); i++) {
            all.add(read(i));
        }
        for (int i = 0; i < all.size(); i++) {
            all.set(i, aligned(i));
        }
    }

    /**
     * Amounts of a paragraph are printed to one digit: a zero at the end of one of them says that
     * there are none of what another tells.
     */
    private List<Size> aligned(int i) {
        List<Size> near = new ArrayList<>();
        for (int k = i - 1; k <= i + 1; k++) {
            near.addAll(k == i || levels.isTogether(i, k) ? levels(k) : List.of());
        }
        List<Size> out = new ArrayList<>();
        for (Size z : all.get(i)) {
            boolean amount = z.is(Is.LEVEL) || z.is(Is.DIFFERENCE);
            double step = z.step();
            if (amount && step > 0 && !isHeading(i)) {
                double least = Math.pow(10, Math.floor(Math.log10((z.high() - step) / FINEST)));
                step = Math.min(step, Math.max(least, z.decimals() > 0 ? step : scale(z)));
            }
            for (Size o : amount && !z.isWords() && !z.hedged() ? near : List.<Size>of()) {
                boolean alike = o.decimals() == z.decimals() && o.isOfUnit(z) && !o.hedged();
                alike &= z.is(Is.DIFFERENCE) ? o.high() > z.high() : o.isLike(z);
                step = alike ? Math.min(step, o.step()) : step;
            }
            boolean finer = step < z.step() && step > 0 && !z.hedged();
            out.add(finer ? z.to(step) : z);
        }
        return out;
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
        return i < above || Reader.isHeading(levels.sentences.get(i));
    }

    /** How many sentences, few of them, stand above the first paragraph that ends as one. */
    private int above() {
        int i = 0;
        while (i < levels.sentences.size() && isBare(levels.sentences.get(i))) {
            i++;
        }
        return i > TITLES ? 0 : i;
    }

    /** Whether it is of a short line that ends without a mark and is no row of key figures. */
    private static boolean isBare(Sentence s) {
        Document.Block own = s.document().blocks().get(s.block());
        String text = s.document().plain().substring(own.start(), own.end()).strip();
        boolean few = s.numbers().size() < 3 && own.end() - own.start() < LONGEST;
        return few && text.matches("(?s).*[\\p{L}\\d%]");
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

    /** Pairs of a sentence and the one before, or of the two before it, one level of each. */
    List<Pair> across(int i) {
        List<Pair> out = new ArrayList<>();
        for (int k = i; k >= i - 1 && levels.isTogether(i, k - 1); k--) {
            out.addAll(pairs(k - 1));
            List<Size> before = levels(k - 1);
            List<Size> here = levels(k);
            boolean one = before.size() == 1 && here.size() == 1;
            Size a = one ? before.get(0) : null;
            Size b = one ? here.get(0) : null;
            if (one && a.isLike(b) && a.past() != b.past() && isOfFlow(a, b)) {
                out.add(a.past() ? new Pair(a, b) : new Pair(b, a));
            }
        }
        return out;
    }

    /** Whether the later of two tells no other flow than the one before it. */
    private boolean isOfFlow(Size a, Size b) {
        String flow = flow(b);
        return flow.isEmpty() || flow.equals(flow(a));
    }

    private String flow(Size z) {
        return levels.figures.flowIn(z.s().text().substring(0, z.start()));
    }

    /** Whether a number is told to follow from those before, or nothing new is told before it. */
    boolean isFollowing(Size d) {
        String lead = d.lead();
        String rest = in(d.i()).indexOf(d) == 0 ? lead.strip().replaceFirst("^\\S+", "") : lead;
        return levels.names(rest).isEmpty() && (isHence(d) || isAbout(lead));
    }

    /** Whether words before a number say that it follows from those before. */
    boolean isHence(Size d) {
        return hence.matcher(d.lead()).find();
    }

    /** Whether what is said around a change is of what two levels are of. */
    boolean isOfOne(Size d, Pair p) {
        String flow = levels.figures.flowIn(d.lead());
        String its = levels.figures.flowIn(p.to().s().text().substring(0, p.to().start()));
        String lead = d.lead();
        Set<String> said = isHence(d) ? said(d, lead) : levels.keys(lead);
        String first = lead.strip().split(" ", 2)[0].toLowerCase(words.lang.locale());
        said.removeIf(key -> isHence(d) && first.startsWith(key));
        Set<String> of = new TreeSet<>();
        for (Size z : List.of(p.from(), p.to())) {
            String text = z.s().text();
            boolean own = z.s() == d.s();
            of.addAll(levels.keys(own ? text.substring(0, Math.min(d.start(), p.start())) : text));
            of.addAll(levels.keys(z.s().after(z.end()).strip().split("[ ,.;:)]", 2)[0]));
        }
        return (flow.isEmpty() || flow.equals(its)) && of.containsAll(said);
    }

    private boolean isFromTo(Size a, Size b) {
        boolean told = isFrom(a) || !b.past(); // "was 46, more than before, when it fell to 45"
        return told
                && against.matcher(a.lead()).find()
                && to.matcher(b.lead()).find()
                && a.isLike(b);
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
        if (ofTwo.is(a, b)) {
            return null;
        }
        boolean leads = from.matcher(a.lead()).find();
        boolean then = b.past() && !a.past() && !between.contains(";");
        if (!leads && (against.matcher(b.lead()).find() || then)) {
            return new Pair(b, a);
        }
        String rest = grown.matcher(between).replaceAll(""); // "has halved, to"
        boolean goesOn =
                !leads
                        && a.past()
                        && !b.past()
                        && rest.length() < NEAR
                        && !between.contains("(") // "397 (420)" doesn't say which was before
                        && isOpen(rest);
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
        unit = perUnit.matcher(unit).replaceFirst(""); // "euros a litre"
        boolean counts = !unit.contains(" ") && levels.keys(unit).size() < 2;
        return counts && comma >= 0 && isAbout(rest.substring(comma + 1) + " ");
    }

    /** Whether what stands between a level and a change of one sentence is of the same flow. */
    boolean isOne(Size level, Size d) {
        String between = level.i() == d.i() ? level.between(d) : "";
        boolean next = level.i() == d.i() && in(d.i()).indexOf(d) == in(d.i()).indexOf(level) + 1;
        between = next && !d.isWords() ? d.lead() : between;
        return !between.contains(";")
                && !breaks.matcher(between).find()
                && levels.names(between).isEmpty()
                && !levels.figures.hasFlow(between.replaceAll("\\([^)]*\\)", ""));
    }

    /** Whether the bracket that a change stands in tells a year. */
    boolean isOfAnother(Size d) {
        return d.s().text().substring(d.end()).split("\\)", 2)[0].matches(".*(?:19|20)\\d\\d.*");
    }

    boolean isCoin(Size z) {
        return z.s().numbers().stream()
                .anyMatch(
                        n -> n.start() == z.start() && (n.scale() > 1 || !n.currency().isEmpty()));
    }

    /** What words beside a number say of it that is said elsewhere, too. */
    Set<String> said(Size d, String text) {
        Set<String> out = new TreeSet<>(levels.keys(text));
        out.removeIf(
                key ->
                        levels.sentences.stream()
                                .filter(s -> s != d.s())
                                .noneMatch(s -> levels.keys(s.text()).contains(key)));
        out.addAll(levels.names(text));
        return out;
    }

    /** Whether a level is one that another starts from, as the word right before it says. */
    boolean isFrom(Size z) {
        return from.matcher(z.lead()).find();
    }

    /** Where a level begins, or the one that it is set against and that stands before it. */
    int start(Size z) {
        return pairs(z.i()).stream()
                .filter(p -> p.to() == z && isFrom(p.from()))
                .mapToInt(Pair::start)
                .findFirst()
                .orElse(z.start());
    }

    /** Whether a level is of a time before: one that another is set against, or told so. */
    boolean isThen(Size z) {
        for (Pair p : pairs(z.i())) {
            if (p.to() == z || p.from() == z) {
                return p.from() == z;
            }
        }
        return z.past();
    }

    /** All levels of the text. */
    List<Size> everywhere() {
        return all.stream().flatMap(List::stream).filter(z -> z.is(Is.LEVEL)).toList();
    }

    /** Whether another is set against a level by what stands right before it. */
    boolean isAgainst(Size z) {
        return against.matcher(z.lead()).find();
    }

    /** Whether the words between the number before and a change say only one way, its own. */
    boolean isWayBeside(Size d) {
        int way = words.way(d.lead());
        int behind = words.way(Figures.head(d.tail()));
        return way == d.way() && behind * way >= 0 || way == 0 && behind == d.way();
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

    /** Per cents right behind a difference say the same; bare levels have the scale beside. */
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
            Size set2 = out.size() < 2 ? null : out.get(out.size() - 2);
            again |=
                    z.is(Is.RATE)
                            && set2 != null
                            && set2.is(Is.DIFFERENCE)
                            && last.is(Is.LEVEL)
                            && isRightAgainst(last)
                            && by.matcher(z.lead()).find();
            again &= !yearly.matcher(Figures.head(z.s().after(z.end()))).find();
            z = again ? z.as(Is.CHANGE) : z;
            for (Size o : all) {
                double scale = o != one && o.is(Is.LEVEL) ? scale(o) : 1;
                double ratio = z.high() * scale / o.high();
                boolean alike = scale > 1 && z.decimals() == o.decimals() && isBare(z);
                z = alike && z == one && ratio > LEAST && ratio < MOST ? z.times(scale) : z;
            }
            boolean behind = last != null && last.is(Is.DIFFERENCE) && isRightAgainst(z);
            behind = behind && isBare(z) || last != null && isAnother(z, last);
            z = behind ? z.times(scale(last) / scale(z)) : z;
            z = behind && isAnother(z, last) ? z.as(Is.DIFFERENCE) : z;
            out.add(z);
        }
        return out;
    }

    /** "A rise of 12 million on 2023 and of 40 on 2019": both are by how much. */
    private boolean isAnother(Size z, Size last) {
        return last.is(Is.DIFFERENCE) && z.is(Is.LEVEL) && andBy.matcher(z.lead()).find();
    }

    /** Whether it has neither a scale, nor a currency, nor anything that it counts. */
    private boolean isBare(Size z) {
        Matcher m = Levels.COUNTED.matcher(z.s().text()).region(z.end(), z.s().text().length());
        boolean counts = m.lookingAt() && !levels.keys(m.group(1)).isEmpty();
        counts = counts && !PAST.matcher(m.group(1)).matches(); // "the 650 sold before"
        return z.is(Is.LEVEL) && z.unit().isEmpty() && scale(z) == 1 && !counts;
    }

    private static double scale(Size z) {
        return z.s().numbers().stream()
                .filter(n -> n.start() == z.start())
                .mapToDouble(Printed::scale)
                .findFirst()
                .orElse(1);
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
        away |= amount && which.matcher(lead).find();
        away |= way != 0 && (by.matcher(lead).find() || !amount && words.way(last(lead)) == way);
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

    /** Whether the words right before a number say that something went from it or to it. */
    boolean isFromOrTo(String lead) {
        return words.before("made-from-to").matcher(lead).find();
    }

    private static String last(String lead) {
        String text = lead.stripTrailing();
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    /** The number of a chapter or box, or what an index counts from. */
    private static boolean isNumber(Figure f) {
        boolean alone = f.s().text().strip().length() < 12;
        boolean base = f.lead().stripTrailing().endsWith("="); // of an index: "2021 = 100"
        return f.n().unit() == Printed.Unit.OTHER && (alone || base || f.words().matches("0\\d+"));
    }

    private static Interval wide(Interval v) {
        return new Interval(v.low() * (1 - ROUGH), v.high() * (1 + ROUGH));
    }
}
