// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Size.Is;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two halves of which the second is told by its ordinal alone, against the whole that stands before
 * them; and what remains of a hundred behind its other part.
 */
final class Halved {

    private static final int NEAR = 60;

    private final Sizes sizes;
    private final Pattern first;
    private final Pattern second;
    private final Pattern part;
    private final Pattern rest;

    private Halved(Sizes sizes) {
        this.sizes = sizes;
        first = sizes.words.words("halved-first");
        second = sizes.words.words("halved-second");
        part = sizes.words.words("halved-part");
        rest = sizes.words.before("halved-rest");
    }

    /** Those of a text. */
    static List<Clash> in(Sizes sizes) {
        Halved all = new Halved(sizes);
        List<Clash> out = new ArrayList<>();
        for (int i = 0; i < sizes.count(); i++) {
            if (!sizes.isHeading(i)) {
                Clash sum = all.sum(i);
                out.addAll(sum == null ? List.of() : List.of(sum));
                Clash left = all.left(i);
                out.addAll(left == null ? List.of() : List.of(left));
            }
        }
        return out;
    }

    /** "7.03 million in the first half, 7.35 in the second": together what was told before. */
    private Clash sum(int i) {
        List<Size> own = sizes.levels(i);
        for (int k = 1; k < own.size(); k++) {
            Size a = own.get(k - 1);
            Size b = own.get(k);
            boolean plain = !a.hedged() && !b.hedged() && !a.past() && !b.past();
            if (plain && a.isLike(b) && !a.isWords() && !b.isWords() && areHalves(a, b)) {
                return sum(a, b);
            }
        }
        return null;
    }

    /** Whether words before both, or behind both, name the halves. */
    private boolean areHalves(Size a, Size b) {
        String text = a.s().text();
        String lead = text.substring(Math.max(0, a.start() - NEAR), a.start());
        String between = text.substring(a.end(), b.start());
        Matcher one = first.matcher(lead);
        Matcher behind = first.matcher(between);
        boolean before = one.find() && !lead.substring(one.end()).matches(".*[;:].*");
        if (before) {
            return second.matcher(between + b.words()).find() && !first.matcher(between).find();
        }
        String tail = text.substring(b.end()).split("[;.:]", 2)[0];
        return behind.find() && behind.start() < NEAR && second.matcher(tail).find();
    }

    private Clash sum(Size a, Size b) {
        Interval sum = a.value().plus(b.value());
        Size whole = null;
        for (Size w : sizes.everywhere()) {
            if (w.isOfUnit(a) && w.value().meets(sum)) {
                return null;
            }
            boolean before = w.at() < a.at() && !w.past() && !w.hedged() && !w.isWords();
            before &= w.isLike(a) && w.value().low() > Math.max(a.high(), b.high());
            boolean all = before && !part.matcher(w.lead() + Figures.head(w.tail())).find();
            boolean slip = all && (isSlip(a, w, b) || isSlip(b, w, a) || w.isSlipOf(sum));
            whole = slip ? w : whole;
        }
        if (whole == null) {
            return null;
        }
        Size odd = isSlip(a, whole, b) ? a : b;
        String both = a.words() + " + " + b.words();
        Label words = Say.makes(both, Say.like(sum, whole), whole.words());
        return new Clash("total", whole.span(), odd.span(), words);
    }

    private static boolean isSlip(Size one, Size whole, Size other) {
        return one.isSlipOf(whole.value().minus(other.value()));
    }

    /** "59.2% came in, the remaining 40.8% went out": a hundred together. */
    private Clash left(int i) {
        List<Size> all = new ArrayList<>(sizes.in(i));
        all.removeIf(z -> !z.unit().equals("%"));
        if (all.size() != 2 || isGoingOn(i)) {
            return null;
        }
        Size a = all.get(0);
        Size b = all.get(1);
        boolean plain = !a.hedged() && !b.hedged() && !a.isWords() && !b.isWords();
        plain &= !a.is(Is.CHANGE) && !b.is(Is.CHANGE) && a.way() == 0 && b.way() == 0;
        Interval sum = a.value().plus(b.value());
        boolean told = plain && a.is(Is.SHARE) && rest.matcher(b.lead()).find();
        if (!told || sum.meets(new Interval(1, 1)) || b.lead().contains(";")) {
            return null;
        }
        Interval left = new Interval(1, 1).minus(a.value()).times(100);
        return new Clash(
                "total",
                a.span(),
                b.span(),
                Say.less("100%", a.words(), Say.range(left, "%", 1), b.words()));
    }

    /** Whether a sentence before it in its paragraph tells other parts. */
    private boolean isGoingOn(int i) {
        boolean before = false;
        for (int k = i - 1; k >= 0 && sizes.levels.isTogether(i, k); k--) {
            before |= sizes.in(k).stream().anyMatch(z -> z.is(Is.SHARE));
        }
        return before;
    }
}
