// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Cued.Made;
import eu.fondaco.checking.self.Figure.Kind;
import eu.fondaco.checking.self.Telling.Role;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that a sentence tells as the parts of one: what goes to a union and outside it, those of
 * whom it was told how many they are, and what a month has on average.
 */
final class Sums {

    private static final int FEWEST = 3;
    private static final double NEAR = 1.3;

    private final Known known;
    private final Figures figures;
    private final Cued cued;
    private final List<Sentence> sentences;
    private final Pattern ofThese;
    private final Pattern average;
    private final Pattern inside;
    private final Pattern outside;

    private Sums(Known known, List<Sentence> sentences, Figures figures, Cued cued) {
        this.known = known;
        this.figures = figures;
        this.cued = cued;
        this.sentences = sentences;
        ofThese = known.words.words("of-these");
        average = known.words.words("average-of");
        inside = known.words.words("inside");
        outside = known.words.words("outside");
    }

    /** Adds the clashes. */
    static void in(Known known, List<Sentence> sentences, Figures figures, Cued cued) {
        Sums sums = new Sums(known, sentences, figures, cued);
        for (int i = 0; i < sentences.size(); i++) {
            sums.average(i);
            sums.halves(i);
            sums.partition(i);
        }
    }

    /** What goes to a union, and what goes outside it: together all of their flow. */
    private void halves(int i) {
        Figure in = null;
        Figure out = null;
        List<Figure> levels = levels(i);
        for (Figure f : levels) {
            boolean far = outside.matcher(f.lead()).find();
            boolean near = inside.matcher(outside.matcher(f.lead()).replaceAll(" ")).find();
            out = far && !near ? f : out;
            in = near && !far ? f : in;
        }
        String flow = in == null || out == null ? "" : figures.flow(in);
        if (flow.isEmpty() || levels.size() != 2 || !flow.equals(figures.flow(out))) {
            return;
        }
        Interval sum = in.size().plus(out.size());
        List<Telling> wholes = known.levels(flow);
        if (wholes.isEmpty() || wholes.stream().anyMatch(w -> w.value().meets(sum))) {
            return;
        }
        Interval whole = wholes.get(0).value();
        boolean slip =
                Slip.isFor(in, whole.minus(out.size()), 2)
                        || Slip.isFor(out, whole.minus(in.size()), 2);
        if (slip || sum.low() > whole.high() && sum.low() < whole.high() * NEAR) {
            double size = whole.high();
            Label makes = Say.amount(sum, Say.scale(size), Say.scaleName(size));
            String both = in.words() + " + " + out.words();
            Figure odd = Slip.isFor(in, whole.minus(out.size()), 2) ? in : out;
            Label words = Say.makes(both, makes, wholes.get(0).words());
            known.out.add(new Clash("total", in.span(), odd.span(), words));
        }
    }

    private List<Figure> levels(int i) {
        return figures.of(sentences.get(i)).stream()
                .filter(f -> f.is(Kind.LEVEL) && !f.base() && !f.hedged() && f.n().sign() == 0)
                .toList();
    }

    private static boolean isLike(Figure f, List<Figure> all) {
        return f.n().unit() == all.get(0).n().unit();
    }

    private static Interval sum(List<Figure> parts) {
        Interval sum = new Interval(0, 0);
        for (Figure part : parts) {
            sum = sum.plus(part.size());
        }
        return sum;
    }

    /** Whether a whole, or one of its parts, is a slip of the pen from what the others make it. */
    private boolean slip(Figure whole, List<Figure> parts) {
        Interval sum = sum(parts);
        if (isPart(whole, sum)) {
            return false;
        }
        boolean isOdd = Slip.isFor(whole, sum, parts.size()) && !cued.isElsewhere(whole);
        Figure odd = isOdd ? parts.get(0) : null;
        for (Figure part : parts) {
            List<Figure> others = parts.stream().filter(p -> p != part).toList();
            Interval left = whole.size().minus(sum(others));
            isOdd = Slip.isFor(part, left, parts.size()) && !cued.isElsewhere(part);
            odd = isOdd ? part : odd;
        }
        if (odd != null) {
            tell(whole, odd, parts, sum);
        }
        return odd != null;
    }

    /** "Of 510 mills 290 …, 150 …, 70 …": what may be a whole is a part with the others. */
    private boolean isPart(Figure whole, Interval others) {
        Interval all = others.plus(whole.size());
        return sentences.stream()
                .filter(s -> s.block() == whole.s().block())
                .flatMap(s -> figures.of(s).stream())
                .anyMatch(f -> f.size().meets(all));
    }

    private void tell(Figure whole, Figure odd, List<Figure> parts, Interval sum) {
        double size = whole.n().value();
        Label makes = Say.amount(sum, Say.scale(size), Say.scaleName(size));
        String all = String.join(" + ", parts.stream().map(Figure::words).toList());
        Label words = Say.makes(all, makes, whole.words());
        known.out.add(new Clash("total", whole.span(), odd.span(), words));
    }

    /** "There were 430 firms. Of these 200 … 150 … and 80 …". */
    private void partition(int i) {
        Sentence s = sentences.get(i);
        List<Figure> before = i == 0 ? List.of() : levels(i - 1);
        List<Figure> parts = levels(i);
        Matcher of = ofThese.matcher(s.text());
        boolean said = of.lookingAt();
        boolean within = !said && of.reset().find(); // "it cost 90 million, of which 50 … and 40 …"
        boolean same = within || i > 0 && sentences.get(i - 1).block() == s.block();
        if (within) {
            int at = of.start();
            before = parts.stream().filter(p -> p.n().end() <= at).toList();
            parts = parts.stream().filter(p -> p.n().start() > at && !p.isBracketed()).toList();
            said = parts.size() == 2;
        }
        if (!same || !said || before.isEmpty() || parts.size() < 2) {
            return;
        }
        Figure whole = before.get(before.size() - 1);
        List<Figure> like = parts.stream().filter(p -> isLike(p, List.of(whole))).toList();
        boolean other = like.stream().anyMatch(p -> figures.hasFlow(p.lead()));
        if (other || like.size() < 2 || sum(like).meets(whole.size())) {
            return;
        }
        boolean much = sum(like).low() > whole.size().high() && like.size() == parts.size();
        if (!slip(whole, like) && much) {
            tell(whole, like.get(0), like, sum(like));
        }
    }

    /** What a month or quarter has on average, of the number that is of all of them. */
    private void average(int i) {
        Sentence s = sentences.get(i);
        Matcher m = average.matcher(s.text());
        List<Figure> all = levels(i);
        if (!m.find() || all.size() != 1) {
            return;
        }
        Figure told = all.get(0);
        When main = known.read.main();
        int months = main.to() - main.from() + 1;
        boolean quarter = m.group("q") != null;
        int n = quarter ? months / FEWEST : months;
        List<Made> out = new ArrayList<>();
        for (Telling whole : known.now()) {
            Interval size = whole.value().size();
            Interval mean = new Interval(size.low() / n, size.high() / n);
            if (whole.role() == Role.LEVEL && n > 1) {
                out.add(new Made(mean, told, List.of(whole.words(), "" + n), Cued.How.MEAN));
            }
        }
        cued.set(told, out);
    }
}
