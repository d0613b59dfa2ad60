// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Size.Is;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What one level less another leaves: a balance, or what remains. At odds where the two are told
 * right before it, one that comes in and one that goes out, and no two within reach make it.
 */
final class Left {

    private static final double FARTHEST = 2.5;
    private static final int NEAR = 50;

    private final Sizes sizes;
    private final Pattern left;
    private final Pattern balance;
    private final Pattern in;
    private final Pattern out;

    private Left(Sizes sizes) {
        this.sizes = sizes;
        left = sizes.words.words("made-left");
        balance = sizes.words.words("made-balance");
        in = sizes.words.words("made-in");
        out = sizes.words.words("made-out");
    }

    /** Those of a text. */
    static List<Clash> in(Sizes sizes) {
        Left all = new Left(sizes);
        List<Clash> out = new ArrayList<>();
        for (int i = 0; i < sizes.count(); i++) {
            for (Size d : sizes.levels(i)) {
                Clash clash = sizes.isHeading(i) || d.past() ? null : all.clash(d);
                if (clash != null) {
                    out.add(clash);
                }
            }
        }
        return out;
    }

    private Clash clash(Size d) {
        List<Size> own = sizes.levels(d.i());
        int k = own.indexOf(d);
        String lead = d.lead();
        boolean balanced = balance.matcher(lead).find();
        boolean said = balanced || left.matcher(lead).find();
        List<Size> two = said && k >= 2 ? own.subList(k - 2, k) : List.of();
        boolean goesOn = k == 0 && balanced && sizes.levels.isTogether(d.i(), d.i() - 1);
        if (goesOn && left.matcher(lead).find()) {
            List<Size> last = sizes.levels(d.i() - 1).stream().filter(z -> !z.past()).toList();
            two = last.size() == 2 ? last : List.of();
        }
        if (two.size() < 2 && balanced) {
            return told(d);
        }
        boolean direct = k == 2 && own.size() == 3 && balanced && isLeft(d, two);
        boolean meant = direct || two.size() == 2 && isMeant(d, two.get(0), two.get(1));
        if (!meant || (direct ? makes(two.get(0), two.get(1), d) : fits(d))) {
            return null;
        }
        Interval made = two.get(0).value().minus(two.get(1).value()).size();
        double ratio = d.value().high() / Math.max(made.low(), 1e-9);
        return ratio > FARTHEST || ratio < 1 / FARTHEST ? null : clash(d, two.get(0), two.get(1));
    }

    /** "A was 7, B 6, leaving a deficit of 2": right behind the only two that a sentence tells. */
    private boolean isLeft(Size d, List<Size> two) {
        String between = two.get(1).between(d);
        boolean now = !two.get(0).past() && !two.get(1).past() && two.get(0).isLike(two.get(1));
        return now
                && two.get(1).isOfUnit(d)
                && left.matcher(between).find()
                && balance.matcher(between).find()
                && between.length() < NEAR
                && !sizes.isAgainst(two.get(1));
    }

    private static Clash clash(Size d, Size one, Size other) {
        Size a = one.value().low() > other.value().low() ? one : other;
        Size b = a == one ? other : one;
        double scale = Say.scale(d.value().high());
        return new Clash(
                "balance",
                b.span(),
                d.span(),
                Say.less(
                        a.words(),
                        b.words(),
                        Say.amount(
                                a.value().minus(b.value()), scale, Say.scaleName(d.value().high())),
                        d.words()),
                true);
    }

    /** A balance of what came in and what went out last before it, but for a digit. */
    private Clash told(Size d) {
        Set<String> said = sizes.levels.keys(d.lead() + Figures.head(d.tail()));
        List<Size> near = near(d);
        Size x = null;
        Size m = null;
        for (Size z : near) {
            boolean level =
                    z != d && !z.past() && z.isOfUnit(d) && !balance.matcher(z.lead()).find();
            level &= said.isEmpty() || sizes.levels.keys(z.s().text()).containsAll(said);
            x = level && is(in, z) && !is(out, z) ? z : x;
            m = level && is(out, z) && !is(in, z) ? z : m;
        }
        boolean both = x != null && m != null && x.isLike(m);
        boolean slip = both && d.isSlipOf(x.value().minus(m.value()).size());
        return slip && !fits(d) && !fitsAnywhere(d) ? clash(d, x, m) : null;
    }

    /** Levels of the lead, then of the paragraph and the one before, up to its sentence. */
    private List<Size> near(Size d) {
        List<Size> out = new ArrayList<>();
        for (int i = 0; i <= d.i(); i++) {
            int apart = d.s().block() - sizes.levels.sentences.get(i).block();
            boolean own = apart <= 1 || sizes.lead().contains(i);
            out.addAll(own && !sizes.isHeading(i) ? sizes.levels(i) : List.of());
        }
        return out;
    }

    private boolean fitsAnywhere(Size d) {
        List<Size> all = sizes.everywhere();
        boolean again = all.stream().anyMatch(o -> o != d && o.value().equals(d.value()));
        return again
                || all.stream()
                        .anyMatch(
                                a ->
                                        all.stream()
                                                .anyMatch(
                                                        b ->
                                                                a.i() == b.i()
                                                                        && a != d
                                                                        && b != d
                                                                        && a.isOfUnit(b)
                                                                        && makes(a, b, d)));
    }

    private static boolean makes(Size a, Size b, Size d) {
        return a.value().minus(b.value()).size().meets(d.value())
                || a.value().plus(b.value()).meets(d.value());
    }

    private boolean isMeant(Size d, Size a, Size b) {
        boolean like = a.isLike(b) && a.isOfUnit(d) && !a.past() && !b.past();
        boolean flows = is(in, a) && is(out, b) || is(out, a) && is(in, b);
        return like && flows && !d.lead().contains(";");
    }

    private static boolean is(Pattern flow, Size z) {
        String head = Figures.head(z.tail());
        return flow.matcher(z.lead()).find() || flow.matcher(head).find();
    }

    private boolean fits(Size d) {
        List<Size> near = new ArrayList<>(sizes.beside(d.i()));
        sizes.lead().forEach(i -> near.addAll(sizes.levels(i)));
        for (Size a : near) {
            for (Size b : near) {
                boolean made = a != b && a != d && b != d && a.isOfUnit(b);
                if (made && a.value().minus(b.value()).size().meets(d.value())) {
                    return true;
                }
            }
        }
        return near.stream().anyMatch(a -> a != d && a.is(Is.LEVEL) && a.value().equals(d.value()));
    }
}
