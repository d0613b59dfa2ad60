// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Size.Is;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Shares of a level that stands beside them, against all that they may be of: at odds where no
 * whole within reach makes it.
 */
final class Parts {

    private static final int FAR = 60;
    private static final String JOINTS = " and | e | ed |, ";
    private static final int BESIDE = 30;
    private static final double FAR_OFF = 1.7;
    private static final double MOST = 1e4;
    private static final double POINT = 0.008;

    private final Sizes sizes;
    private final List<Interval> wholes = new ArrayList<>();
    private final Pattern all;
    private final Pattern in;
    private final Pattern these;
    private final Pattern coin;
    private final Pattern outOf;
    private final Pattern own;
    private final Pattern part;
    private final Pattern amongst;

    private Parts(Sizes sizes, List<Table> tables) {
        this.sizes = sizes;
        all = sizes.words.words("made-all");
        in = sizes.words.words("made-in");
        these = sizes.words.words("made-these");
        coin = sizes.words.words("made-coin");
        outOf = sizes.words.before("made-out-of");
        own = sizes.words.words("made-own");
        part = sizes.words.words("made-part");
        amongst = sizes.words.whole("amongst");
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
            Clash them = sizes.isHeading(i) ? null : parts.ofThem(sizes.in(i));
            out.addAll(them == null ? List.of() : List.of(them));
            for (Size d : sizes.in(i)) {
                boolean aside =
                        d.is(Is.RATE) && (parts.isAside(d) || parts.toldBefore(d).length > 0);
                boolean may = d.is(Is.SHARE) || aside;
                Clash clash = may && !sizes.isHeading(i) ? parts.clash(d) : null;
                if (clash != null) {
                    out.add(clash);
                }
            }
        }
        return out;
    }

    /** Whether a per cent stands alone in a bracket, or a fraction between marks. */
    private boolean isAside(Size d) {
        String before = d.s().text().substring(0, d.start()).stripTrailing();
        if (d.isWords()) {
            return before.endsWith(",") && d.tail().matches("(?s)[,;.].*");
        }
        return d.lead().strip().matches("\\((?:il|l'|the|or|pari al|pari all')?")
                && d.tail().startsWith(")");
    }

    /** "Of the 264 who replied, 276 sell abroad": more than there are. */
    private Clash ofThem(List<Size> all) {
        Size whole = all.size() < 2 ? null : all.get(0);
        Size part = whole == null ? null : all.get(1);
        boolean two = whole != null && amongst.matcher(whole.lead()).matches();
        two = two && whole.is(Is.LEVEL) && part.is(Is.LEVEL) && !whole.hedged() && !part.hedged();
        String between = two ? whole.between(part) : "";
        boolean own = two && between.contains(",") && !between.matches("(?s).*[;:(].*");
        own = own && part.isOfUnit(whole) && sizes.isCoin(part) == sizes.isCoin(whole);
        return !own || part.value().low() <= whole.high() || part.high() > 2 * whole.high()
                ? null
                : new Clash(
                        "total",
                        whole.span(),
                        part.span(),
                        Say.told("portions.no-part-of", part.words(), whole.words()));
    }

    private Clash clash(Size d) {
        String of = d.tail().strip();
        if (sizes.words.ofChange.matcher(of).lookingAt() && !these.matcher(of).lookingAt()) {
            return null;
        }
        Size[] before = toldBefore(d);
        Size[] told = before.length == 2 ? before : toldBehind(d);
        if (told.length == 2) {
            boolean like = told[0].isOfUnit(told[1]) && told[0].high() < told[1].value().low();
            return !like || fits(d, told[0]) ? null : clash(d, told[0], told[1]);
        }
        Size direct = direct(d);
        Size part = told.length == 1 ? told[0] : part(d, direct);
        boolean ofAll = direct == null && part != null;
        ofAll = ofAll && (d.isWords() ? isAt(d, part) : d.is(Is.SHARE));
        Size listed = part != null && d.is(Is.RATE) ? slip(d, part) : null;
        Size all = ofAll ? ofAll(d, part) : null;
        Size sibling = all == null && direct == null && part != null ? sibling(d, part) : null;
        Size meant = all == null ? sibling : all;
        boolean near = d.isWords() && meant != null;
        boolean bare = direct == null && !near && isBare(d, part);
        boolean fits = part != null && (near ? fitsNear(d, part, meant) : fits(d, part));
        boolean sure = meant != null || listed != null;
        if (part == null || fits || (bare ? fitsSome(d, part) : !sure && fitsAny(d))) {
            return null;
        }
        Size whole = direct == null ? meant : direct;
        whole = whole == null || whole == all && !d.isWords() ? slip(d, part) : whole;
        whole = whole == null ? bare ? main(part) : meant : whole;
        boolean like = whole != null && whole.isOfUnit(part) && whole.value().low() > part.high();
        like &= whole != null && part.high() * MOST > whole.high();
        return !like || !isNear(d, part, whole) ? null : clash(d, part, whole);
    }

    private static Clash clash(Size d, Size part, Size whole) {
        Label is = Say.range(part.value().shareOf(whole.value()), "%", 1);
        return new Clash(
                "share",
                part.span(),
                d.span(),
                Say.told("portions.text-says", part.words(), whole.words(), is, d.words()));
    }

    /**
     * What a share is told to be right behind it: "a quarter of this sum, 90 million," or "two
     * fifths: 384 million out of 960".
     */
    private Size[] toldBehind(Size d) {
        List<Size> behind = sizes.levels(d.i()).stream().filter(l -> l.start() > d.end()).toList();
        Size a = behind.isEmpty() ? null : behind.get(0);
        String to = a == null ? "" : d.between(a);
        if (a == null || to.contains(";") || sizes.in(d.i()).indexOf(a) != at(d) + 1) {
            return new Size[0];
        }
        Size b = behind.size() < 2 ? null : behind.get(1);
        if (b != null
                && to.matches("[^.;()]*[:(,] ?(?:\\p{Sc})?")
                && outOf.matcher(a.between(b)).find()) {
            return new Size[] {a, b};
        }
        boolean aside = to.matches(" (?:di|of|del|dell')[^,.;:()]*, ?") && a.tail().startsWith(",");
        return aside ? new Size[] {a} : new Size[0];
    }

    /** "312 of the 1,040 firms, or 30 per cent". */
    private Size[] toldBefore(Size d) {
        List<Size> all = sizes.in(d.i());
        int at = all.indexOf(d);
        Size a = at < 2 ? null : all.get(at - 2);
        Size b = at < 2 ? null : all.get(at - 1);
        boolean two = a != null && a.is(Is.LEVEL) && b.is(Is.LEVEL);
        boolean aside =
                d.lead()
                        .matches(
                                "(?s)[^,;:(]*[,(] ?(?:or|pari al|pari all'|cio\u00e8 il|ossia"
                                        + " il|ovvero il|il|that is,?|some)? ?");
        return two && aside && outOf.matcher(a.between(b)).find() ? new Size[] {a, b} : new Size[0];
    }

    private int at(Size d) {
        return sizes.in(d.i()).indexOf(d);
    }

    private boolean isAt(Size d, Size part) {
        return part.start() > d.end() || isRightBehind(d, part);
    }

    /** "153 million pounds, a third of": with no more than what it counts between. */
    private boolean isRightBehind(Size d, Size part) {
        String between = part.between(d);
        return between.strip().matches("\\p{L}*,?(?: \\p{L}{1,8})?")
                || between.length() < BESIDE && sizes.said(d, between).isEmpty();
    }

    private Size ofAll(Size d, Size part) {
        String of = first(d.tail());
        List<Size> last = sizes.levels.isTogether(d.i(), d.i() - 1) ? now(d.i() - 1) : List.of();
        boolean those = these.matcher(of).find() || these.matcher(sentence(d, part)).find();
        if (those && last.size() == 1) {
            return last.get(0);
        }
        boolean said = all.matcher(of).find() || coin.matcher(of).find();
        said |= d.isWords() && in.matcher(of).find();
        Size main = said && sizes.levels.names(of).isEmpty() ? main(part) : null;
        boolean told = main != null && (d.isWords() || main == first());
        return told && !isOfOther(d, of, main) ? main : null;
    }

    /**
     * Whether a whole of another paragraph may be another than a share is of: "their exports" are
     * those of whoever is spoken of, "the exports of the sector" are fewer than all.
     */
    private boolean isOfOther(Size d, String of, Size whole) {
        boolean far = !sizes.levels.isTogether(d.i(), whole.i());
        return far && (own.matcher(of).find() || d.isWords() && part.matcher(of).find());
    }

    /** The first level of all. */
    private Size first() {
        List<Integer> lead = sizes.lead();
        return lead.isEmpty() ? null : sizes.levels(lead.get(0)).get(0);
    }

    /** How a sentence begins, before the first of two numbers. */
    private static String sentence(Size d, Size part) {
        return d.s().text().substring(0, Math.min(d.start(), part.start()));
    }

    private List<Size> now(int i) {
        return sizes.levels(i).stream().filter(z -> !sizes.isThen(z)).toList();
    }

    /** A whole of which a share is what it should be but for a digit. */
    private Size slip(Size d, Size part) {
        List<Size> may = new ArrayList<>(sizes.beside(d.i()));
        sizes.lead().forEach(i -> may.addAll(sizes.levels(i)));
        Set<String> of = sizes.levels.keys(first(d.tail()).split(JOINTS, 2)[0]);
        may.removeIf(w -> d.is(Is.SHARE) && !sizes.levels.keys(w.s().text()).containsAll(of));
        for (Size w : may) {
            boolean whole = !w.past() && w.isOfUnit(part) && w.value().low() > part.high();
            whole &= !isOfOther(d, first(d.tail()), w);
            boolean sure = whole && (d.is(Is.SHARE) || isConfirmed(d, w));
            Interval one =
                    new Interval(d.value().low() * w.value().low(), d.value().high() * w.high());
            boolean slip = d.isSlipOf(share(part, w)) || d.is(Is.RATE) && part.isSlipOf(one);
            if (sure && slip && isApart(d, share(part, w))) {
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
            before &= !isBracketed(l, d); // it is told of somebody named aside
            out = before && sizes.isOne(l, d) ? l : out;
        }
        boolean list = out != null && isListed(out, d);
        return list || out != null && out.past() ? null : out;
    }

    /** Whether a bracket that a level stands in ends before a share. */
    private static boolean isBracketed(Size l, Size d) {
        return l.lead().strip().endsWith("(") && l.between(d).contains(")");
    }

    /**
     * "187, six in ten, see more; 78, one in three, as many": the only whole of which another level
     * of the sentence is the share right behind it.
     */
    private Size sibling(Size d, Size part) {
        List<Size> all = paragraph(d.i(), false);
        Size found = null;
        for (int k = 1; k < all.size() && isAside(d) && isRightBehind(d, part); k++) {
            Size p = all.get(k - 1);
            Size r = all.get(k);
            boolean other = r != d && p.i() == r.i() && p.is(Is.LEVEL) && p.isOfUnit(part);
            other &= (r.is(Is.SHARE) || r.is(Is.RATE)) && isAside(r) && isRightBehind(r, p);
            for (Size w : other ? paragraph(d.i(), true) : List.<Size>of()) {
                boolean its = w != p && !w.past() && w.isOfUnit(p) && w.value().low() > p.high();
                if (its && share(p, w).meets(r.value())) {
                    if (found != null && found != w) {
                        return null;
                    }
                    found = w;
                }
            }
        }
        return found;
    }

    /** The numbers of a paragraph, or its levels alone. */
    private List<Size> paragraph(int i, boolean levels) {
        List<Size> out = new ArrayList<>();
        for (int k = 0; k < sizes.count(); k++) {
            out.addAll(k == i || sizes.levels.isTogether(i, k) ? sizes.in(k) : List.of());
        }
        out.removeIf(z -> levels && !z.is(Is.LEVEL));
        return out;
    }

    /** "90 million, a third.": between marks right behind a level, without a word of what it is. */
    private boolean isBare(Size d, Size part) {
        boolean fraction = part != null && d.isWords() && d.is(Is.SHARE);
        return fraction && isAside(d) && isRightBehind(d, part);
    }

    /** Whether two levels of the paragraph or lead together, or one less another, are its whole. */
    private boolean fitsSome(Size d, Size part) {
        List<Size> near = new ArrayList<>(paragraph(d.i(), true));
        sizes.lead().forEach(i -> near.addAll(sizes.levels(i)));
        for (Size a : near) {
            for (Size b : near.stream().filter(z -> z.i() == a.i() && z != part).toList()) {
                Interval both = a.value().plus(b.value());
                Interval less = a.value().minus(b.value());
                boolean two = a != b && a != part && a.isOfUnit(b);
                two &= isOf(d, part, both) || less.low() > 0 && isOf(d, part, less);
                if (two) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOf(Size d, Size part, Interval whole) {
        return part.value().shareOf(whole).meets(d.value().times(100));
    }

    /**
     * Whether a level of the paragraph, or of the lead and of the flow that is meant, makes a share
     * in words, which is wide.
     */
    private boolean fitsNear(Size d, Size part, Size meant) {
        String flow = sizes.levels.figures.flowIn(first(d.tail()));
        String its = flow.isEmpty() ? flow(meant) : flow;
        List<Size> near = new ArrayList<>();
        sizes.lead().forEach(i -> near.addAll(sizes.levels(i)));
        near.removeIf(w -> its.isEmpty() || !flow(w).equals(its));
        near.addAll(paragraph(d.i(), true));
        near.add(meant);
        return near.stream()
                .anyMatch(w -> w != part && w.value().low() > 0 && share(part, w).meets(d.value()));
    }

    private String flow(Size z) {
        return sizes.levels.figures.flowIn(z.s().text().substring(0, z.start()));
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
