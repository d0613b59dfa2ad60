// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Figure.Kind;
import eu.fondaco.checking.self.Printed.Unit;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that a word says to be made of others nearby, such as what remains, a balance, a
 * difference or what several have together: where none of those it may be made of makes it, and one
 * does but for a slip of the pen.
 */
final class Cued {

    private static final Pattern LISTED = Pattern.compile(", (?:and |e )?| and | e | ed ");
    private static final Pattern NAME =
            Pattern.compile("^(?:\\p{Ll}{1,3} |l['\u2019])?\\p{Lu}\\p{L}");

    private static final int MOST = 12;

    private final Known known;
    private final Figures figures;
    private final Pattern span;
    private final Pattern rest;
    private final Pattern several;
    private final Pattern together;
    private final Pattern difference;
    private final Pattern bothWays;
    private final List<List<Figure>> read = new ArrayList<>();
    private final List<Sentence> sentences;

    private Cued(Known known, List<Sentence> sentences, Figures figures) {
        this.sentences = sentences;
        this.known = known;
        this.figures = figures;
        span = known.words.words("ledger-span");
        rest = known.words.before("rest-of");
        several = known.words.words("several");
        together = known.words.words("together");
        difference = known.words.words("difference");
        bothWays = known.words.words("both-ways");
    }

    /** Amounts and what they make. */
    record Made(Interval value, Figure first, List<String> of, How how) {

        boolean less() {
            return how == How.LESS;
        }
    }

    /** How a number is made of others. */
    enum How {
        LESS,
        SUM,
        MEAN
    }

    /** Adds the clashes. */
    static void in(Known known, List<Sentence> sentences, Figures figures) {
        Cued cued = new Cued(known, sentences, figures);
        sentences.forEach(s -> cued.read.add(figures.of(s)));
        for (int i = 0; i < sentences.size(); i++) {
            for (Figure f : cued.read.get(i)) {
                if (!f.hedged()) {
                    cued.look(f, i);
                    cued.ofChange(f, i);
                }
            }
        }
        Sums.in(known, sentences, figures, cued);
    }

    private void look(Figure f, int i) {
        if (f.is(Kind.LEVEL) && f.n().sign() == 0 && !f.base()) {
            if (rest.matcher(f.lead()).find()) {
                set(f, rests(f, i));
            } else if (figures.isBalance(f.lead())) {
                List<Made> left = balances(before(f, i));
                boolean far = left.isEmpty() && isOfNow(f.s());
                List<Figure> from = far ? chapter(f, i) : before(f, i);
                boolean fits = balances(from).stream().anyMatch(m -> m.value.meets(f.size()));
                set(f, fits || isOfAccount(f) ? List.of() : balances(ofSame(f, from)));
                side(f, balances(now(before(f, i))));
                balance(f, i);
            } else if (isOfSeveral(f)) {
                List<Figure> some = now(before(f, i));
                if (!isSum(f, some)) {
                    set(f, ofAsMany(f, sums(some)));
                }
            }
        } else if (f.is(Kind.MOVE) && levels(read.get(i)).isEmpty() && i > 0) {
            List<Figure> some = levels(read.get(i - 1));
            if (some.size() > 1 && some.get(0).s().block() == f.s().block()) {
                moved(f, some);
            }
        } else if (f.is(Kind.MOVE) && difference.matcher(f.lead()).find()) {
            set(f, differences(levels(read.get(i))));
        }
    }

    /** A change between two of several levels: from one to the next, where it is a slip of it. */
    private void moved(Figure f, List<Figure> levels) {
        if (differences(levels).stream().anyMatch(m -> m.value.meets(f.size()))) {
            return;
        }
        List<Made> next = new ArrayList<>();
        for (int k = 1; k < levels.size(); k++) {
            next.add(made(levels.get(k - 1), levels.get(k)));
        }
        set(f, next);
    }

    /** "25 million of the increase, that is 67% of it". */
    private void ofChange(Figure f, int i) {
        boolean of = known.words.ofChange.matcher(f.tail().strip()).lookingAt();
        int k = read.get(i).indexOf(f) - 1;
        if (f.n().unit() != Unit.PERCENT || !of || k < 0) {
            return;
        }
        Figure part = read.get(i).get(k);
        List<Made> out = new ArrayList<>();
        for (List<Figure> all : read) {
            for (Figure c : all) {
                boolean whole = c != part && c.is(Kind.MOVE) && c.n().unit() == part.n().unit();
                if (whole && c.size().low() > 0) {
                    out.add(
                            new Made(
                                    part.size().shareOf(c.size()),
                                    c,
                                    List.of(part.words(), c.words()),
                                    How.LESS));
                }
            }
        }
        if (part.n().unit() == Unit.AMOUNT && !part.is(Kind.LEVEL)) {
            set(f, out);
        }
    }

    /** "Perù, Ghana e Togo insieme": sums of as many as are named, where some are. */
    private List<Made> ofAsMany(Figure f, List<Made> sums) {
        long named = listed(f.s().text().substring(0, f.n().start()));
        return named < 2 ? sums : sums.stream().filter(m -> m.of().size() == named).toList();
    }

    /** How many names stand one after the other, whoever they are of: three in "A, B and C". */
    static long listed(String lead) {
        return Arrays.stream(LISTED.split(lead)).filter(NAME.asPredicate()).count();
    }

    private boolean isOfSeveral(Figure f) {
        String before = f.s().text().substring(0, f.n().start());
        String lead = before.substring(before.lastIndexOf(';') + 1); // a half has its own sum
        return several.matcher(lead).find() || together.matcher(lead).find();
    }

    /** The levels told before a number in its paragraph. */
    private List<Figure> before(Figure f, int i) {
        List<Figure> out = new ArrayList<>();
        for (int k = i; k >= 0 && out.size() < MOST; k--) {
            List<Figure> all = read.get(k);
            boolean near = !all.isEmpty() && all.get(0).s().block() == f.s().block();
            List<Figure> levels = near ? levels(all) : List.of();
            out.addAll(0, levels.stream().filter(l -> l.at() < f.at() && isLike(l, f)).toList());
        }
        return out;
    }

    /**
     * Those of whom a balance is of: what all bought less what one sold is no balance with another.
     */
    private List<Figure> ofSame(Figure balance, List<Figure> all) {
        Set<String> whom = named(balance.lead() + Figures.head(balance.tail()));
        return whom.isEmpty()
                ? all
                : all.stream()
                        .filter(
                                l -> {
                                    Set<String> own = named(l.lead());
                                    own = own.isEmpty() ? named(l.s().text()) : own;
                                    return own.isEmpty() || own.stream().anyMatch(whom::contains);
                                })
                        .toList();
    }

    private Set<String> named(String text) {
        Set<String> out = new TreeSet<>(known.read.stems().names(text));
        out.removeIf(n -> !known.read.stems().isNamed(n));
        return out;
    }

    /** Those that no other is set against. */
    private List<Figure> now(List<Figure> all) {
        return all.stream()
                .filter(f -> !f.base() && !known.words.baseMark.matcher(f.lead()).find())
                .toList();
    }

    /** What a whole leaves without those told before it in the sentence, or in the paragraph. */
    private List<Made> rests(Figure f, int i) {
        List<Made> out = new ArrayList<>();
        List<Figure> all = now(before(f, i));
        List<Figure> here = all.stream().filter(l -> l.s() == f.s()).toList();
        List<Figure> earlier = all.stream().filter(l -> l.s() != f.s()).toList();
        if (!here.isEmpty() && earlier.size() == 1) {
            rest(earlier.get(0).words(), earlier.get(0).size(), here, out);
        }
        for (Telling whole : f.n().unit() == Unit.AMOUNT ? known.now() : List.<Telling>of()) {
            rest(whole.words(), whole.value().size(), here, out);
            rest(whole.words(), whole.value().size(), all, out);
            rest(whole.words(), whole.value().size(), chapter(f, i), out);
        }
        return out;
    }

    /** Whether a sentence tells no time but that of the text. */
    private boolean isOfNow(Sentence s) {
        When main = known.read.main();
        return known.read.times().in(s.text(), main).stream().allMatch(p -> p.when().equals(main));
    }

    /** The levels told before a number since the last heading. */
    private List<Figure> chapter(Figure f, int i) {
        List<Figure> out = new ArrayList<>();
        for (int k = i; k >= 0 && !Reader.isHeading(sentences.get(k)); k--) {
            out.addAll(0, now(levels(read.get(k))).stream().filter(l -> isLike(l, f)).toList());
        }
        out.removeIf(l -> l.at() >= f.at());
        return out;
    }

    private static void rest(String whole, Interval size, List<Figure> parts, List<Made> out) {
        Interval left = size;
        List<String> words = new ArrayList<>(List.of(whole));
        for (Figure part : parts) {
            left = left.minus(part.size());
            words.add(part.words());
        }
        if (!parts.isEmpty() && left.low() > 0) {
            out.add(new Made(left, parts.get(0), words, How.LESS));
        }
    }

    /** Exports or imports that are a slip of the pen from what the other and the balance make. */
    private void balance(Figure b, int i) {
        List<Figure> all = now(before(b, i));
        List<Figure> x = all.stream().filter(f -> figures.flow(f).equals("X")).toList();
        List<Figure> m = all.stream().filter(f -> figures.flow(f).equals("M")).toList();
        boolean last = levels(read.get(i)).stream().noneMatch(f -> f.at() > b.at());
        boolean both = all.stream().anyMatch(f -> bothWays.matcher(f.lead()).find());
        if (!last
                || both
                || isOfPart(b)
                || x.size() != 1
                || m.size() != 1
                || ofSame(b, List.of(x.get(0), m.get(0))).size() < 2
                || b.n().unit() != Unit.AMOUNT
                || !isOfNow(b.s())) {
            return;
        }
        Figure more = x.get(0).n().value() > m.get(0).n().value() ? x.get(0) : m.get(0);
        Figure less = more == x.get(0) ? m.get(0) : x.get(0);
        Interval left = more.size().minus(less.size());
        Interval sum = less.size().plus(b.size());
        Interval rest = more.size().minus(b.size());
        boolean a = Slip.isFor(more, sum, 2) && !isElsewhere(more);
        boolean c = Slip.isFor(less, rest, 2) && !isElsewhere(less);
        if (!left.meets(b.size()) && (a || c)) {
            double size = b.n().value();
            Label makes = Say.amount(left, Say.scale(size), Say.scaleName(size));
            known.clash(
                    "balance",
                    (a ? more : less).span(),
                    b.span(),
                    Say.less(more.words(), less.words(), makes, b.words()));
        }
    }

    /** "The services deficit": of what the word right before it says. */
    private boolean isOfAccount(Figure b) {
        String text = figures.plain(b.s()).substring(0, b.n().start());
        int at = -1;
        for (Pattern one : List.of(known.words.balance, known.words.deficit, known.words.surplus)) {
            at = Math.max(at, Reader.last(one, text));
        }
        String before = text.substring(0, Math.max(0, at)).strip();
        String word = before.substring(before.lastIndexOf(' ') + 1);
        return !known.read.stems().of(word).isEmpty() && !span.matcher(word).find();
    }

    /** "Energy left a deficit": of what the clause of a balance begins with. */
    private boolean isOfPart(Figure b) {
        String text = figures.plain(b.s()).substring(0, b.n().start());
        int at = -1;
        for (Pattern one : List.of(known.words.balance, known.words.deficit, known.words.surplus)) {
            at = Math.max(at, Reader.last(one, text));
        }
        String clause = text.substring(0, Math.max(0, at)).replaceFirst("(?s)^.*[,;:()]", "");
        return !known.read.stems().of(clause).isEmpty();
    }

    /** "A deficit of 5 million", where exports are more than imports by so much. */
    private void side(Figure f, List<Made> left) {
        int side = figures.side(f.lead());
        List<Made> same = left.stream().filter(m -> m.value.meets(f.size())).toList();
        boolean against =
                same.stream()
                        .allMatch(
                                m ->
                                        side != 0
                                                && figures.flow(m.first)
                                                        .equals(side > 0 ? "M" : "X"));
        boolean amount = f.n().unit() == Unit.AMOUNT && f.n().value() > 0; // 0.0 has no side
        if (same.isEmpty() || !against || !amount) {
            return;
        }
        Made odd = same.get(0);
        double size = f.n().value();
        Label makes = Say.amount(odd.value, Say.scale(size), Say.scaleName(size));
        String told = (f.lead() + f.words()).strip();
        known.clash(
                "balance",
                odd.first.span(),
                f.span(),
                Say.told(
                        side > 0 ? "cued.rather-deficit" : "cued.rather-surplus",
                        odd.of.get(0),
                        odd.of.get(1),
                        makes,
                        told));
    }

    /** What exports and imports of the paragraph leave, the last ones first. */
    private List<Made> balances(List<Figure> all) {
        List<Made> out = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            for (int k = all.size() - 1; k >= 0; k--) {
                Figure x = all.get(i);
                Figure m = all.get(k);
                if (figures.flow(x).equals("X") && figures.flow(m).equals("M")) {
                    out.add(x.n().value() > m.n().value() ? made(x, m) : made(m, x));
                }
            }
        }
        return out;
    }

    private static List<Figure> levels(List<Figure> all) {
        return all.stream().filter(f -> f.is(Kind.LEVEL) && f.n().sign() == 0).toList();
    }

    private static boolean isLike(Figure a, Figure b) {
        return a.n().unit() == b.n().unit() && !a.hedged();
    }

    private static List<Made> differences(List<Figure> all) {
        List<Made> out = new ArrayList<>();
        for (Figure a : all) {
            for (Figure b : all) {
                if (a.n().value() > b.n().value()) {
                    out.add(made(a, b));
                }
            }
        }
        return out;
    }

    private static Made made(Figure a, Figure b) {
        Interval left = a.size().minus(b.size()).size();
        return new Made(left, a, List.of(a.words(), b.words()), How.LESS);
    }

    /** Whether some that follow one another make a number. */
    private static boolean isSum(Figure f, List<Figure> all) {
        for (int from = 0; from < all.size(); from++) {
            Interval sum = all.get(from).size();
            for (int to = from + 1; to < all.size(); to++) {
                sum = sum.plus(all.get(to).size());
                if (sum.meets(f.size())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The sums of the last ones, of any number of them. */
    private static List<Made> sums(List<Figure> all) {
        List<Made> out = new ArrayList<>();
        for (int from = all.size() - 2; from >= 0; from--) {
            List<Figure> last = all.subList(from, all.size());
            Interval sum = new Interval(0, 0);
            for (Figure f : last) {
                sum = sum.plus(f.size());
            }
            List<String> words = last.stream().map(Figure::words).toList();
            out.add(new Made(sum, last.get(0), words, How.SUM));
        }
        return out;
    }

    /** Adds a clash where none of several makes a number, and one does but for a slip. */
    void set(Figure told, List<Made> all) {
        Made odd = null;
        for (Made made : all) {
            if (made.value.meets(told.size())) {
                return;
            }
            boolean slip = Slip.isFor(told, made.value, made.of.size());
            odd = odd == null && slip ? made : odd;
        }
        if (odd == null || isElsewhere(told) || isToldOfOther(odd, told)) {
            return;
        }
        if (told.n().unit() == Unit.PERCENT) {
            share(told, odd);
            return;
        }
        double size = told.n().value();
        Label makes = Say.amount(odd.value, Say.scale(size), Say.scaleName(size));
        known.clash(
                !odd.less() ? "total" : figures.isBalance(told.lead()) ? "balance" : "difference",
                odd.first.span(),
                told.span(),
                words(odd, makes, told.words()));
    }

    /** Whether what others make is told as a balance: then another one is of something else. */
    private boolean isToldOfOther(Made odd, Figure told) {
        return figures.isBalance(told.lead())
                && read.stream()
                        .flatMap(List::stream)
                        .filter(f -> f.at() != told.at() && figures.isBalance(f.lead()))
                        .anyMatch(f -> odd.value.size().meets(f.size()));
    }

    private static Label words(Made odd, Label makes, String told) {
        String others = String.join(" + ", odd.of.subList(1, odd.of.size()));
        return switch (odd.how) {
            case LESS -> Say.less(odd.of.get(0), others, makes, told);
            case SUM -> Say.makes(String.join(" + ", odd.of), makes, told);
            case MEAN -> Say.told("cued.mean", odd.of.get(0), others, makes, told);
        };
    }

    private void share(Figure told, Made odd) {
        Label makes = Say.range(odd.value, "%", 1);
        known.clash(
                "share",
                odd.first.span(),
                told.span(),
                Say.told("cued.is-of", odd.of.get(0), odd.of.get(1), makes, told.words()));
    }

    /** Whether the same number is told again: it was hardly miswritten twice. */
    boolean isElsewhere(Figure told) {
        for (List<Figure> sentence : read) {
            for (Figure f : sentence) {
                if (f.at() != told.at() && f.words().equals(told.words())) {
                    return true;
                }
            }
        }
        Matcher digits = Pattern.compile("[\\d.,]*\\d").matcher(told.words());
        String number = digits.find() ? digits.group() : told.words();
        return known.all.stream().anyMatch(t -> t.isCell() && t.words().equals(number));
    }
}
