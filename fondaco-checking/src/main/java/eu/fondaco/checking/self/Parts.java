// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Size.Is;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Shares of a level that stands beside them, against all that they may be of: at odds where no
 * whole within reach makes it.
 */
final class Parts {

    private static final int FAR = 60;
    private static final int BESIDE = 30;
    private static final double FAR_OFF = 1.7;
    private static final double MOST = 1e4;
    private static final double POINT = 0.008;

    private final Sizes sizes;
    private final List<Interval> wholes = new ArrayList<>();
    private final Pattern all;
    private final Pattern in;

    private Parts(Sizes sizes, List<Table> tables) {
        this.sizes = sizes;
        all = sizes.words.words("made-all");
        in = sizes.words.words("made-in");
        sizes.everywhere().forEach(z -> wholes.add(z.value()));
        for (Table t : tables) {
            for (Grid.Row row : t.grid().rows()) {
                row.cells().stream()
                        .filter(c -> c != null && !c.percent() && c.value() > 0)
                        .forEach(c -> wholes.add(c.interval()));
            }
        }
    }

    /** Those of a text. */
    static List<Clash> in(Sizes sizes, List<Table> tables) {
        Parts parts = new Parts(sizes, tables);
        List<Clash> out = new ArrayList<>();
        for (int i = 0; i < sizes.count(); i++) {
            for (Size d : sizes.in(i)) {
                boolean may = d.is(Is.SHARE) || d.is(Is.RATE) && parts.isAside(d);
                Clash clash = may && !sizes.isHeading(i) ? parts.clash(d) : null;
                if (clash != null) {
                    out.add(clash);
                }
            }
        }
        return out;
    }

    /** Whether a per cent stands alone in a bracket. */
    private boolean isAside(Size d) {
        return d.lead().strip().equals("(") && d.tail().startsWith(")");
    }

    private Clash clash(Size d) {
        if (sizes.words.ofChange.matcher(d.tail().strip()).lookingAt()) {
            return null;
        }
        Size direct = direct(d);
        Size part = part(d, direct);
        boolean ofAll = direct == null && d.isWords() && part != null && isRightBehind(d, part);
        if (part == null || fits(d, part) || !(ofAll && ofAll(d, part) != null) && fitsAny(d)) {
            return null;
        }
        Size whole = direct;
        if (direct == null) {
            whole = d.isWords() ? ofAll(d, part) : slip(d, part);
        }
        boolean like = whole != null && whole.isOfUnit(part) && whole.value().low() > part.high();
        like &= whole != null && part.high() * MOST > whole.high();
        if (!like || direct != null | d.isWords() && !isNear(d, part, whole)) {
            return null;
        }
        Label is = Say.range(part.value().shareOf(whole.value()), "%", 1);
        return new Clash(
                "share",
                part.span(),
                d.span(),
                Say.told("portions.text-says", part.words(), whole.words(), is, d.words()),
                true);
    }

    /** "153 million pounds, a third of": with no more than what it counts between. */
    private static boolean isRightBehind(Size d, Size part) {
        return part.between(d).strip().matches("\\p{L}*,?(?: \\p{L}{1,8})?");
    }

    private Size ofAll(Size d, Size part) {
        String of = first(d.tail());
        boolean said = all.matcher(of).find() || in.matcher(of).find();
        return said && sizes.levels.names(of).isEmpty() ? main(part) : null;
    }

    /** A whole of which a share is what it should be but for a digit. */
    private Size slip(Size d, Size part) {
        List<Size> may = new ArrayList<>(sizes.beside(d.i()));
        sizes.lead().forEach(i -> may.addAll(sizes.levels(i)));
        for (Size w : may) {
            boolean whole = !w.past() && w.isOfUnit(part) && w.value().low() > part.high();
            boolean sure = whole && (d.is(Is.SHARE) || isConfirmed(d, w));
            if (sure && d.isSlipOf(share(part, w)) && isApart(d, share(part, w))) {
                return w;
            }
        }
        return null;
    }

    /** Whether a share is more than a point off. */
    private static boolean isApart(Size d, Interval made) {
        return d.value().low() - made.high() > POINT || made.low() - d.high() > POINT;
    }

    /** Whether other per cents of a paragraph beside levels are shares of a whole. */
    private boolean isConfirmed(Size d, Size whole) {
        int n = 0;
        for (int i = d.i() - 2; i <= d.i() + 2; i++) {
            List<Size> own = sizes.levels.isTogether(i, d.i()) ? sizes.in(i) : List.of();
            for (int k = 1; k < own.size(); k++) {
                Size p = own.get(k - 1);
                Size r = own.get(k);
                boolean part = r != d && (r.is(Is.RATE) || r.is(Is.SHARE)) && p.is(Is.LEVEL);
                n += part && p.isOfUnit(whole) && share(p, whole).meets(r.value()) ? 1 : 0;
            }
        }
        return n > 0;
    }

    private static Interval share(Size part, Size whole) {
        Interval share = part.value().shareOf(whole.value());
        return new Interval(share.low() / 100, share.high() / 100);
    }

    /** Whether a share is near what it should be. */
    private static boolean isNear(Size d, Size part, Size whole) {
        double ratio = d.high() / share(part, whole).high();
        return ratio < FAR_OFF && ratio > 1 / FAR_OFF;
    }

    private static String first(String tail) {
        return tail.substring(0, Math.min(FAR, tail.length())).split("[.;:,(]", 2)[0];
    }

    /** The level right behind a share, which it is of. */
    private Size direct(Size d) {
        for (Size l : sizes.levels(d.i())) {
            int gap = l.start() - d.end();
            boolean near = gap >= 0 && gap < BESIDE;
            if (near && sizes.levels.keys(d.between(l)).isEmpty() && !d.between(l).contains(",")) {
                return l;
            }
        }
        return null;
    }

    /** The level right before a share, or right behind what it is of. */
    private Size part(Size d, Size whole) {
        Size out = null;
        for (Size l : sizes.levels(d.i())) {
            boolean before = l.end() <= d.start() && d.start() - l.end() < FAR && l != whole;
            out = before && sizes.isOne(l, d) ? l : out;
        }
        boolean list = out != null && isListed(out, d);
        return list || out != null && out.past() ? null : out;
    }

    /** Whether another number stands between. */
    private boolean isListed(Size l, Size d) {
        return sizes.in(d.i()).indexOf(d) - sizes.in(d.i()).indexOf(l) != 1;
    }

    /** What all is: the first level of the lead that is large enough. */
    private Size main(Size part) {
        for (int i : sizes.lead()) {
            for (Size l : sizes.levels(i)) {
                if (!l.past() && l.isOfUnit(part) && l.value().low() > part.high()) {
                    return l;
                }
            }
        }
        return null;
    }

    private boolean fits(Size d, Size part) {
        Interval told = new Interval(d.value().low() * 100, d.value().high() * 100);
        return wholes.stream().anyMatch(w -> w.low() > 0 && part.value().shareOf(w).meets(told));
    }

    /** Whether any two levels of the paragraph make it. */
    private boolean fitsAny(Size d) {
        for (Size a : d.is(Is.RATE) ? sizes.beside(d.i()) : List.<Size>of()) {
            for (Size b : sizes.beside(d.i())) {
                if (a != b && Sizes.change(a, b).size().meets(d.value())) {
                    return true;
                }
            }
        }
        Interval told = new Interval(d.value().low() * 100, d.value().high() * 100);
        for (Size a : sizes.beside(d.i())) {
            for (Size b : sizes.beside(d.i())) {
                if (a != b && a.value().shareOf(b.value()).meets(told)) {
                    return true;
                }
            }
        }
        return false;
    }
}
