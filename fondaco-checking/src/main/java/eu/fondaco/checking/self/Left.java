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
    private static final double MOST = 100;
    private static final String JOINTS = " and | e | ed | but | ma ";

    private final Sizes sizes;
    private final Pattern left;
    private final Pattern balance;
    private final Pattern in;
    private final Pattern out;
    private final Pattern with;
    private final Pattern net;
    private final Pattern more;

    private Left(Sizes sizes) {
        this.sizes = sizes;
        left = sizes.words.words("made-left");
        balance = sizes.words.words("made-balance");
        in = sizes.words.words("made-in");
        out = sizes.words.words("made-out");
        with = sizes.words.words("made-with");
        net = sizes.words.before("made-net");
        more = sizes.words.words("others-too");
    }

    /** Those of a text. */
    static List<Clash> in(Sizes sizes) {
        Left all = new Left(sizes);
        List<Clash> out = new ArrayList<>();
        for (int i = 0; i < sizes.count(); i++) {
            List<Sizes.Pair> pairs = sizes.isHeading(i) ? List.of() : sizes.pairs(i);
            for (Size d : sizes.levels(i)) {
                boolean base = sizes.isHeading(i) || pairs.stream().anyMatch(p -> p.from() == d);
                Clash clash = base || d.past() ? null : all.clash(d);
                if (clash != null) {
                    out.add(clash);
                }
            }
            for (Size d : sizes.isHeading(i) ? List.<Size>of() : sizes.in(i)) {
                Clash net = all.net.matcher(d.lead()).find() ? all.net(d) : null;
                out.addAll(net == null ? List.of() : List.of(net));
            }
            for (Sizes.Pair p : pairs) {
                boolean own = all.balance.matcher(p.from().lead()).find();
                Clash clash = own && sizes.isAgainst(p.from()) ? all.told(p.to()) : null;
                out.addAll(clash == null ? List.of() : List.of(clash));
            }
        }
        return out;
    }

    /** "483 were born and 419 died, a net increase of 64": of the two right before it. */
    private Clash net(Size d) {
        List<Size> before = new ArrayList<>();
        for (Size z : sizes.in(d.i())) {
            before.addAll(z.start() < d.start() ? List.of(z) : List.of());
        }
        boolean two = before.size() == 2 && (d.is(Is.DIFFERENCE) || d.is(Is.LEVEL));
        if (!two || d.hedged() || more.matcher(d.s().after(d.end())).find()) {
            return null;
        }
        Size a = before.get(0);
        Size b = before.get(1);
        boolean plain = a.is(Is.LEVEL) && b.is(Is.LEVEL) && !a.hedged() && !b.hedged();
        plain = plain && a.isLike(b) && a.past() == b.past() && !d.lead().contains(";");
        boolean made = plain && a.value().minus(b.value()).size().meets(d.value().size());
        if (!plain || made || fits(d) || a.high() > MOST * d.high()) {
            return null;
        }
        return clash(d, a.high() > b.high() ? a : b, a.high() > b.high() ? b : a);
    }

    private Clash clash(Size d) {
        List<Size> own = sizes.levels(d.i());
        int k = own.indexOf(d);
        String lead = d.lead();
        boolean balanced = balance.matcher(lead + Figures.head(d.tail())).find();
        boolean said = balanced || left.matcher(lead).find();
        List<Size> two = said && k >= 2 ? own.subList(k - 2, k) : List.of();
        boolean goesOn = k == 0 && balanced && sizes.levels.isTogether(d.i(), d.i() - 1);
        if (goesOn && left.matcher(lead).find()) {
            List<Size> last = sizes.levels(d.i() - 1).stream().filter(z -> !z.past()).toList();
            two = last.size() == 2 ? last : List.of();
        }
        boolean last = own.size() == 3 || d.tail().strip().startsWith(";");
        boolean direct = k == 2 && last && balanced && isLeft(d, two);
        boolean meant = direct || two.size() == 2 && isMeant(d, two.get(0), two.get(1));
        boolean with = balanced && isWith(lead); // the balance with somebody
        if (!meant
                || with
                || isFar(d, two)
                || (direct ? makes(two.get(0), two.get(1), d) : fits(d))) {
            return balanced && !with ? told(d) : null;
        }
        return clash(d, two.get(0), two.get(1));
    }

    private boolean isWith(String lead) {
        return with.matcher(lead.substring(Math.max(0, Reader.last(balance, lead)))).find();
    }

    private static boolean isFar(Size d, List<Size> two) {
        Interval made = two.get(0).value().minus(two.get(1).value()).size();
        double ratio = d.value().high() / Math.max(made.low(), 1e-9);
        return ratio > FARTHEST || ratio < 1 / FARTHEST;
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
        return new Clash(
                "balance",
                b.span(),
                d.span(),
                Say.less(a.words(), b.words(), Say.like(a.value().minus(b.value()), a), d.words()));
    }

    /** A balance of what came in and what went out last before it, but for a digit. */
    private Clash told(Size d) {
        int at = Math.max(0, Reader.last(balance, d.lead()));
        Set<String> said = sizes.said(d, Figures.head(d.tail()));
        said.addAll(sizes.levels.keys(d.lead().substring(at)));
        said.addAll(sizes.levels.names(d.lead()));
        int from = d.start() - d.lead().length();
        Size x = null;
        Size m = null;
        for (Size z : near(d)) {
            boolean level =
                    z != d
                            && !sizes.isThen(z)
                            && isOfSize(z, d)
                            && !balance.matcher(z.lead()).find();
            level &= z.i() == d.i() || sizes.levels.names(z.s().text()).isEmpty() || isLead(z);
            String text = z.i() == d.i() ? z.s().text().substring(0, from) : z.s().text();
            level &= said.isEmpty() || sizes.levels.keys(text).containsAll(said);
            x = level && is(in, z) && !is(out, z) ? z : x;
            m = level && is(out, z) && !is(in, z) ? z : m;
        }
        boolean both = x != null && m != null && x.isLike(m) && !isTold(d, x, m);
        boolean slip = both && (d.isSlipOf(x.value().minus(m.value()).size()) || isSlip(d, x, m));
        return slip && !fits(d) && !fitsAnywhere(d) ? clash(d, x, m) : null;
    }

    /** Whether another balance is what the two leave: then this one is of something else. */
    private boolean isTold(Size d, Size x, Size m) {
        Interval made = x.value().minus(m.value()).size();
        return sizes.everywhere().stream()
                .filter(z -> z != d && z.isOfUnit(d) && balance.matcher(z.lead()).find())
                .anyMatch(z -> z.value().meets(made));
    }

    private boolean isLead(Size z) {
        return sizes.lead().contains(z.i());
    }

    /** Whether a balance may be what is left of a level. */
    private static boolean isOfSize(Size z, Size d) {
        return z.isOfUnit(d) && z.high() < MOST * d.high() && z.high() * MOST > d.high();
    }

    /** Whether what came in or went out, told right before a balance alone, is but for a digit. */
    private boolean isSlip(Size d, Size x, Size m) {
        int side = sizes.levels.figures.side(d.lead());
        boolean beside = x.i() == m.i() && (x.i() == d.i() || isOnly(d, x, m));
        if (!beside || side == 0 || d.hedged()) {
            return false;
        }
        Size more = side > 0 ? x : m;
        Size less = side > 0 ? m : x;
        return more.isSlipOf(less.value().plus(d.value()))
                || less.isSlipOf(more.value().minus(d.value()));
    }

    private boolean isOnly(Size d, Size x, Size m) {
        List<Size> own = sizes.levels(x.i());
        return x.i() == d.i() - 1
                && sizes.levels.isTogether(x.i(), d.i())
                && own.size() == 2
                && own.containsAll(List.of(x, m));
    }

    /** Levels of the lead, then of the paragraph and the one before, up to its sentence. */
    private List<Size> near(Size d) {
        List<Size> out = new ArrayList<>();
        for (int i = 0; i <= d.i(); i++) {
            int apart = d.s().block() - sizes.levels.sentences.get(i).block();
            boolean own = apart <= 2 || sizes.lead().contains(i);
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
                                                                Math.abs(a.i() - b.i()) < 3
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

    /** Whether the flow told last before a level, or else right behind it, is of some words. */
    private boolean is(Pattern flow, Size z) {
        String head = Figures.head(z.tail()).split(JOINTS, 2)[0];
        boolean behind = in.matcher(head).find() || out.matcher(head).find();
        String lead = z.s().text().substring(0, z.start());
        lead = told(z.lead()) < 0 && !behind ? lead : z.lead();
        int at = told(lead);
        return at < 0 ? flow.matcher(head).find() : Reader.last(flow, lead) == at;
    }

    private int told(String lead) {
        return Math.max(Reader.last(in, lead), Reader.last(out, lead));
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
