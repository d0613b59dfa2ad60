// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.self.Sizes.Pair;
import eu.fondaco.checking.text.Document.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Parts that are told one after the other, of which words say that there are no others, against
 * what they may make: at odds where none of the levels of a text is the sum, and one is near.
 */
final class Summed {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final double NEAR = 0.2;
    private static final int MOST = 6;
    private static final int MANY = 12;
    private static final int BESIDE = 30;
    private static final String JOINTS = ",| and | e | ed ";

    private final Sizes sizes;
    private final List<Table> tables;
    private final Pattern rest;
    private final Pattern balance;
    private final Pattern together;
    private final Pattern several;
    private final Pattern lists;
    private final Pattern among;
    private final Pattern only;
    private final Pattern count;
    private final Pattern joint;
    private final Pattern are;
    private final Pattern othersToo;
    private final Pattern others;
    private final Pattern classes;

    private Summed(Sizes sizes, List<Table> tables) {
        this.sizes = sizes;
        this.tables = tables;
        rest = sizes.words.words("made-rest");
        balance = sizes.words.words("made-balance");
        together = sizes.words.words("together");
        several = sizes.words.words("several-told");
        lists = Pattern.compile(": |" + sizes.words.words("made-lists").pattern(), FLAGS);
        among = sizes.words.words("made-among");
        only = sizes.words.words("made-only");
        count = sizes.words.words("made-parts");
        othersToo = sizes.words.words("others-too");
        others = sizes.words.words("rest-row");
        classes = sizes.words.ending("size-classes");
        are = sizes.words.words("made-parts-are");
        joint = sizes.words.words("several-names");
    }

    /** Those of a text. */
    static List<Clash> in(Sizes sizes, List<Table> tables) {
        Summed all = new Summed(sizes, tables);
        List<Clash> out = new ArrayList<>();
        int i = 0;
        while (i < sizes.count()) {
            int end = i + 1;
            while (sizes.levels.isTogether(i, end)) {
                end++;
            }
            for (int k = i; k < end && !sizes.isHeading(i); k++) {
                for (Size z : sizes.levels(k)) {
                    Clash sum = all.together(z, i);
                    out.addAll(sum == null ? List.of() : List.of(sum));
                }
            }
            for (int k = i; k < end && !sizes.isHeading(i); k++) {
                Clash listed = all.listed(k);
                listed = listed == null ? all.counted(k, end) : listed;
                out.addAll(listed == null ? List.of() : List.of(listed));
            }
            Clash clash = sizes.isHeading(i) ? null : all.paragraph(i, end);
            if (clash != null) {
                out.add(clash);
            }
            i = end;
        }
        return out;
    }

    /** The parts of a paragraph up to what is left of them, which words name. */
    private Clash paragraph(int from, int to) {
        List<Size> run = new ArrayList<>();
        List<Size> added = new ArrayList<>(); // "eggs added 5.0": a part rather than a change
        Set<Size> past = new HashSet<>();
        for (int i = from; i < to; i++) {
            for (Pair p : sizes.pairs(i)) {
                past.add(p.from());
            }
        }
        for (int i = from; i < to; i++) {
            Size first = sizes.in(i).isEmpty() ? null : sizes.in(i).get(0);
            boolean adds = first != null && first.is(Size.Is.DIFFERENCE) && !run.isEmpty();
            added.addAll(adds ? List.of(first) : List.of());
            for (Size z : sizes.levels(i)) {
                boolean other = !run.isEmpty() && !z.isOfUnit(run.get(0));
                if (past.contains(z) || z.past() && run.isEmpty() || other) {
                    continue;
                }
                run.add(z);
                boolean last = isRest(z) && run.size() >= 3;
                Clash clash = last ? clash(run, sum(added)) : null;
                if (clash != null || last) {
                    return clash;
                }
            }
        }
        return null;
    }

    /**
     * "These three together took 40": so many told last before it, or all of the sentence before.
     */
    private Clash together(Size z, int from) {
        String text = z.s().text().substring(0, z.start());
        String clause = text.substring(text.lastIndexOf(';') + 1);
        boolean more = othersToo.matcher(first(z.tail())).find();
        more |= others.matcher(z.lead()).find(); // "all others together"
        if (more || !together.matcher(z.lead() + first(z.tail())).find()) {
            return null;
        }
        Matcher m = several.matcher(clause);
        int n = m.find() ? Fraction.count(m.group("n"), sizes.words) : 0;
        List<Size> before = new ArrayList<>();
        int last = 0;
        for (int i = Math.max(0, from - MOST); i <= z.i(); i++) {
            List<Size> own = new ArrayList<>(sizes.isHeading(i) ? List.of() : sizes.levels(i));
            sizes.pairs(i).forEach(p -> own.remove(p.from()));
            own.removeIf(l -> l.i() == z.i() && l.start() >= z.start() || !l.isOfUnit(z));
            own.removeIf(l -> l.past() && !z.past());
            boolean item = own.size() == 1 && isItem(i);
            last = own.isEmpty() ? last : item && isItem(i - 1) ? last + 1 : own.size();
            before.addAll(own);
        }
        Size odd = null;
        List<Size> parts = List.of();
        List<Size> near = beside(z, from);
        if (makes(near, 0, new Interval(0, 0), 0, n, z)) {
            return null;
        }
        for (int k = 2; k <= before.size(); k++) {
            List<Size> some = before.subList(before.size() - k, before.size());
            boolean those = n == 0 ? k == last && k > 2 : k == n;
            boolean slip = those && (z.isSlipOf(sum(some)) || isSlip(some, z, sum(some)));
            odd = slip ? z : odd;
            parts = slip ? some : parts;
        }
        return odd == null || isTold(z) ? null : told(parts, z);
    }

    /** Whether a sentence is of an item of a list. */
    private boolean isItem(int i) {
        Sentence s = i < 0 ? null : sizes.levels.sentences.get(i);
        return s != null && s.document().blocks().get(s.block()).kind() == Kind.LIST_ITEM;
    }

    /** "45 million: 20 for fairs, 15 for loans and 10 for training", or in the sentence before. */
    private Clash listed(int i) {
        List<Size> own = sizes.levels(i);
        Set<Size> base = new HashSet<>();
        sizes.pairs(i).forEach(p -> base.addAll(List.of(p.from(), p.to())));
        for (int k = 0; k < own.size() - 2; k++) {
            boolean behind = lists.matcher(own.get(k).between(own.get(k + 1))).find();
            behind &= isClosed(own.subList(k + 1, own.size()));
            if (behind && !base.contains(own.get(k))) {
                return parts(own.get(k), own.subList(k + 1, own.size()), base);
            }
        }
        List<Size> last = sizes.levels.isTogether(i, i - 1) ? sizes.levels(i - 1) : List.of();
        String text = sizes.levels.sentences.get(i).text();
        boolean some = last.size() != 1 || own.size() < 3 || among.matcher(text).find();
        return some || !isWide(last.get(0)) ? null : parts(last.get(0), own, base);
    }

    /**
     * "Four lines make up all of it. Shoes came to 20, …": so many told behind words that say that
     * there are no others, or all of a sentence that says so.
     */
    private Clash counted(int i, int end) {
        String text = sizes.levels.sentences.get(i).text();
        Matcher m = count.matcher(text);
        int n = m.find() ? Fraction.count(m.group("n"), sizes.words) : 0;
        Matcher a = are.matcher(text); // "The region has four counties. Arne …"
        boolean said = a.find() && sizes.levels(i).isEmpty();
        n = said ? Fraction.count(a.group("n"), sizes.words) : n;
        if (!said && !only.matcher(text).find() || n == 0 && among.matcher(text).find()) {
            return null;
        }
        List<Size> parts = new ArrayList<>();
        Set<Size> base = new HashSet<>();
        for (int k = i; k < end && (k == i || parts.size() < n); k++) {
            sizes.pairs(k).forEach(p -> base.addAll(List.of(p.from(), p.to())));
            parts.addAll(sizes.levels(k));
        }
        boolean all = parts.size() > 2 && (n == parts.size() || n == 0);
        Set<Size> may = new HashSet<>(before(i));
        sizes.lead().forEach(k -> may.addAll(k < i ? sizes.levels(k) : List.of()));
        for (Size whole : all ? may : Set.<Size>of()) {
            Clash clash = isWide(whole) ? parts(whole, parts, base) : null;
            if (clash != null) {
                return clash;
            }
        }
        return null;
    }

    /** The levels told before a sentence in its paragraph and the one before. */
    private List<Size> before(int i) {
        List<Size> out = new ArrayList<>();
        int block = sizes.levels.sentences.get(i).block();
        for (int k = i - 1; k >= 0 && block - sizes.levels.sentences.get(k).block() < 2; k--) {
            out.addAll(sizes.levels(k));
        }
        return out;
    }

    /** Whether "and" stands before the last of some parts, or words say that it is the rest. */
    private boolean isClosed(List<Size> parts) {
        Size last = parts.get(parts.size() - 1);
        return joint.matcher(parts.get(parts.size() - 2).between(last)).find() || isRest(last);
    }

    /** Whether so many digits tell a number that a slip of it is no chance. */
    private static boolean isWide(Size z) {
        return z.digits().replaceAll("\\D", "").length() > 2;
    }

    private Clash parts(Size whole, List<Size> parts, Set<Size> base) {
        for (Size p : parts) {
            boolean part = p.isOfUnit(whole) && p.high() < whole.high() && !p.hedged();
            if (!part || p.past() != whole.past() || base.contains(p) || !isFree(p)) {
                return null;
            }
        }
        Interval sum = sum(parts);
        boolean near = Math.abs(sum.high() / whole.high() - 1) < NEAR;
        boolean fits = sum.meets(whole.value()) || totals().stream().anyMatch(sum::meets);
        Interval all = sum.plus(whole.value()); // it may be a part with them: 290 + 150 + 70 = 510
        fits |= sizes.everywhere().stream().anyMatch(z -> z.value().meets(all));
        return near && !fits && !whole.hedged() && isSlip(parts, whole, sum)
                ? told(parts, whole)
                : null;
    }

    /** Whether no balance, mean or change is what a number is told to be. */
    private boolean isFree(Size p) {
        boolean mean = p.keys().contains(Levels.MEAN) && !classes.matcher(p.s().text()).find();
        return !balance.matcher(p.lead()).find() && !mean; // "341 medium ones" are no mean
    }

    /** The last levels before one, whatever they are of. */
    private List<Size> beside(Size z, int from) {
        List<Size> out = new ArrayList<>();
        for (int i = Math.max(0, from - MOST); i <= z.i(); i++) {
            List<Size> own = sizes.isHeading(i) ? List.of() : sizes.levels(i);
            own.stream()
                    .filter(l -> (l.i() < z.i() || l.start() < z.start()) && l.past() == z.past())
                    .forEach(out::add);
        }
        return out.subList(Math.max(0, out.size() - MANY), out.size());
    }

    /** Whether so many of some levels, or any number of them, make another. */
    private static boolean makes(List<Size> all, int at, Interval sum, int k, int n, Size z) {
        boolean enough = n == 0 ? k > 1 : k == n;
        if (enough && sum.meets(z.value())) {
            return true;
        }
        for (int i = at; i < all.size() && sum.low() <= z.high() && k < MOST; i++) {
            if (makes(all, i + 1, sum.plus(all.get(i).value()), k + 1, n, z)) {
                return true;
            }
        }
        return false;
    }

    private static String first(String tail) {
        return Figures.head(tail.substring(0, Math.min(BESIDE, tail.length())));
    }

    private boolean isTold(Size z) {
        return sizes.everywhere().stream().anyMatch(o -> o != z && o.value().equals(z.value()));
    }

    private boolean isRest(Size z) {
        String head = Figures.head(z.tail());
        List<Size> own = sizes.levels(z.i());
        boolean more = own.indexOf(z) < own.size() - 1; // then what stands behind a joint is of it
        head = more ? head.split(JOINTS, 2)[0] : head;
        return rest.matcher(z.lead()).find() || rest.matcher(head).find();
    }

    private Clash clash(List<Size> run, Interval added) {
        if (run.stream().anyMatch(z -> balance.matcher(z.lead()).find())) {
            return null;
        }
        List<Interval> totals = totals();
        for (int from = 0; from < run.size() - 1; from++) {
            for (int to = from + 2; to <= run.size(); to++) {
                Interval sum = sum(run.subList(from, to));
                if (totals.stream().anyMatch(t -> sum.meets(t) || sum.plus(added).meets(t))) {
                    return null;
                }
            }
        }
        Size best = null;
        List<Size> parts = run;
        for (int from = 0; from <= run.size() - 3; from++) {
            List<Size> some = run.subList(from, run.size());
            Interval sum = sum(some);
            for (Size w : sizes.everywhere()) {
                boolean of = run.contains(w) ? run.indexOf(w) < from : from == 0;
                double ratio = sum.high() / w.value().high();
                boolean near = of && w.isOfUnit(run.get(from)) && Math.abs(ratio - 1) < NEAR;
                boolean base = sizes.pairs(w.i()).stream().anyMatch(p -> p.from() == w);
                boolean one = near && best == null && !base && w.i() <= run.get(0).i();
                if (one && isSlip(some, w, sum)) {
                    best = w;
                    parts = some;
                }
            }
        }
        return best == null ? null : told(parts, best);
    }

    /** Whether one of the parts, or the total, has one digit that is another. */
    static boolean isSlip(List<Size> parts, Size w, Interval sum) {
        boolean slip = w.isSlipOf(sum);
        for (Size p : parts) {
            Interval others = sum(parts.stream().filter(o -> o != p).toList());
            slip |= p.isSlipOf(w.value().minus(others));
        }
        return slip;
    }

    static Interval sum(List<Size> parts) {
        return parts.stream().map(Size::value).reduce(new Interval(0, 0), Interval::plus);
    }

    private List<Interval> totals() {
        List<Interval> out = new ArrayList<>();
        sizes.everywhere().forEach(z -> out.add(z.value()));
        for (Table t : tables) {
            t.grid()
                    .rows()
                    .forEach(
                            r ->
                                    r.cells().stream()
                                            .filter(c -> c != null && !c.percent())
                                            .forEach(c -> out.add(c.interval())));
        }
        return out;
    }

    /** Marks all from the first to the last of those of which one may be wrong. */
    static Clash told(List<Size> parts, Size whole) {
        double scale = Say.scale(whole.value().high());
        Size last = parts.get(parts.size() - 1);
        Size first = null;
        for (Size p : parts) {
            Interval others = sum(parts.stream().filter(o -> o != p).toList());
            boolean slip = p.isSlipOf(whole.value().minus(others));
            first = slip && first == null ? p : first;
            last = slip ? p : last;
        }
        first = first == null ? last : first;
        int from = first.s().start() + first.start();
        Span odd = whole.s().document().span(from, last.s().start() + last.end());
        return new Clash(
                "total",
                whole.span(),
                odd,
                Say.makes(
                        parts.stream().map(Size::words).collect(Collectors.joining(" + ")),
                        Say.amount(sum(parts), scale, Say.scaleName(whole.value().high())),
                        whole.words()));
    }
}
