// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Size.Is;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Parts that are all of something: two halves by what words mean, as men and women or inside and
 * outside a union, against the whole told right before them or 100%; shares up to what remains.
 */
final class Filled {

    private static final double FAR = 0.2;
    private static final double LEAST = 0.9;
    private static final double MOST = 1.3;
    private static final double OVER = 0.005;
    private static final double UNDER = 0.015;
    private static final int FEW = 12;

    private final Sizes sizes;
    private final List<Pattern> sides;
    private final Pattern among;
    private final Pattern joint;
    private final Pattern rest;
    private final Pattern classes;

    private Filled(Sizes sizes) {
        this.sizes = sizes;
        sides = sizes.words.each("halves");
        among = sizes.words.words("made-among");
        joint = sizes.words.words("halves-joint");
        rest = sizes.words.words("rest-row");
        classes = sizes.words.ending("size-classes");
    }

    /** Those of a text. */
    static List<Clash> in(Sizes sizes) {
        Filled all = new Filled(sizes);
        List<Clash> out = new ArrayList<>();
        for (int i = 0; i < sizes.count(); i++) {
            List<Size> levels = sizes.levels(i);
            for (int k = 2; k < levels.size(); k++) {
                Clash sum = all.amounts(levels.get(k - 2), levels.get(k - 1), levels.get(k));
                out.addAll(sum == null ? List.of() : List.of(sum));
            }
            List<Size> parts = sizes.in(i).stream().filter(z -> z.unit().equals("%")).toList();
            boolean plain = parts.stream().allMatch(Filled::isPlain);
            boolean filled = plain && (all.isTwo(parts, levels) || all.isListed(parts));
            Interval sum = sum(parts);
            boolean odd = sum.high() < 1 - UNDER || sum.low() > 1 + OVER; // some isn't allotted
            if (filled && odd && sum.high() > LEAST && sum.low() < MOST) {
                out.add(clash(parts, sum));
            }
        }
        return out;
    }

    private static boolean isPlain(Size z) {
        boolean way = z.way() == 0 || z.is(Is.SHARE) && z.way() > 0; // "makes up"
        return !z.hedged() && !z.isWords() && way && !z.is(Is.TIMES);
    }

    /** Which half a stretch names; -1 for none, or for several. */
    private int side(String text) {
        int found = -1;
        for (int k = 0; k < sides.size(); k += 2) {
            Matcher other = sides.get(k + 1).matcher(text);
            boolean out = other.find();
            boolean in = sides.get(k).matcher(out ? other.replaceAll(" ") : text).find();
            if (in && out || found >= 0 && (in || out)) {
                return -1;
            }
            found = in ? k : out ? k + 1 : found;
        }
        return found;
    }

    /** The part of a stretch right before a number, whose bracket may stand between. */
    private static String last(String lead) {
        String text = lead.stripTrailing().replaceFirst("\\($", "");
        return text.replaceFirst("(?s)^.*[,;:()]", "");
    }

    /** Whether two numbers are told of the two halves of something, both in one way. */
    private boolean isBoth(Size a, Size b) {
        int own = side(last(a.lead()));
        boolean before = own >= 0;
        own = before ? own : side(Figures.head(a.tail()));
        int its = side(before ? last(b.lead()) : Figures.head(b.tail()));
        boolean both = own >= 0 && its >= 0 && own != its && own / 2 == its / 2;
        return both && !a.between(b).contains(";");
    }

    /** What a stretch says but which half it is of. */
    private String rest(String text) {
        String out = text;
        for (int k = sides.size() - 1; k >= 0; k--) {
            out = sides.get(k).matcher(out).replaceAll(" ");
        }
        return joint.matcher(out).replaceAll(" ");
    }

    /** "2,140 people, 1,105 men and 1,075 women": the whole ends with a mark. */
    private Clash amounts(Size whole, Size a, Size b) {
        boolean plain = a.isLike(b) && !a.hedged() && !b.hedged() && a.past() == b.past();
        String between = plain ? whole.between(a) : "";
        boolean next = between.matches("(?s)[^;:,(]*[:,(][^;:,(]*") && whole.isOfUnit(a);
        next = next && !sizes.levels.figures.hasFlow(between) && !among.matcher(between).find();
        next = next && sizes.levels.keys(rest(last(a.lead()))).isEmpty() && isBoth(a, b);
        Interval sum = a.value().plus(b.value());
        double ratio = sum.high() / whole.high() - 1;
        boolean near = next && Math.abs(ratio) < FAR && whole.high() > a.high();
        Interval lack = whole.value().minus(sum);
        boolean third = sizes.beside(a.i()).stream().anyMatch(z -> z.value().meets(lack));
        if (!near || third || whole.hedged() || sum.meets(whole.value())) {
            return null;
        }
        String words = a.words() + " + " + b.words();
        Label is = Say.like(sum, whole);
        return new Clash(
                "total",
                whole.span(),
                a.s().span(a.start(), b.end()),
                Say.makes(words, is, whole.words()));
    }

    /** Shares of two halves, by the words beside them or the levels that they are brackets of. */
    private boolean isTwo(List<Size> parts, List<Size> levels) {
        if (parts.size() != 2) {
            return false;
        }
        Size p = parts.get(0);
        Size q = parts.get(1);
        boolean asides = p.lead().strip().equals("(") && q.lead().strip().equals("(");
        if (asides && levels.size() == 2 && p.start() > levels.get(0).end()) {
            Interval all = levels.get(0).value().plus(levels.get(1).value());
            return isBoth(levels.get(0), levels.get(1))
                    && (isShare(levels.get(0), all, p) || isShare(levels.get(1), all, q));
        }
        boolean of = sizes.words.genitive.matcher(q.tail()).lookingAt();
        boolean share = p.is(Is.SHARE) || sizes.words.part.matcher(p.lead()).find();
        return share && !p.is(Is.CHANGE) && !p.past() && !of && !q.is(Is.CHANGE) && isBoth(p, q);
    }

    private static boolean isShare(Size part, Interval all, Size told) {
        return part.value().shareOf(all).meets(told.value().times(100));
    }

    /** "A makes up 60%, B 25% and others 20%": unless some may be parts of the others. */
    private boolean isListed(List<Size> parts) {
        Size first = parts.size() < 3 ? null : parts.get(0);
        if (first == null || !first.is(Is.SHARE) || first.past()) {
            return false;
        }
        Size last = parts.get(parts.size() - 1);
        boolean sized = classes.matcher(first.s().text()).find();
        boolean whole = sized || rest.matcher(last.lead()).find() && !mayBeAll(parts, last);
        for (Size z : parts.subList(1, parts.size())) {
            boolean of = sizes.words.genitive.matcher(z.tail()).lookingAt();
            whole &= !of && z.is(Is.RATE) && !z.lead().contains(";");
        }
        return whole && first.s().after(last.end()).matches("(?s)\\s*(?:[.;)].*)?");
    }

    /** Whether the last and some of the others make all. */
    private static boolean mayBeAll(List<Size> parts, Size last) {
        int n = Math.min(parts.size() - 1, FEW);
        for (int some = 1; some < 1 << n; some++) {
            Interval sum = last.value();
            for (int k = 0; k < n; k++) {
                sum = (some >> k & 1) == 1 ? sum.plus(parts.get(k).value()) : sum;
            }
            if (sum.low() <= 1 + OVER / 10 && sum.high() >= 1 - OVER / 10) {
                return true;
            }
        }
        return false;
    }

    private static Interval sum(List<Size> parts) {
        return parts.stream().map(Size::value).reduce(new Interval(0, 0), Interval::plus);
    }

    private static Clash clash(List<Size> parts, Interval sum) {
        Size last = parts.get(parts.size() - 1);
        String words = parts.stream().map(Size::words).collect(Collectors.joining(" + "));
        Label is = Say.range(sum.times(100), "%", last.decimals());
        Label told = Say.told("filled.makes-not-all", words, is);
        return new Clash("share", parts.get(0).span(), last.span(), told);
    }
}
