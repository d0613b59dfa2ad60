// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Size.Is;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two halves that are all of something by what words mean, as men and women or inside and outside a
 * union: two amounts against the whole told right before them, two shares against 100%.
 */
final class Halves {

    private static final double FAR = 0.2;
    private static final double LEAST = 0.9;
    private static final double MOST = 1.1;

    private final Sizes sizes;
    private final List<Pattern> sides;
    private final Pattern among;
    private final Pattern joint;
    private final List<Interval> cells;

    private Halves(Sizes sizes, List<Table> tables) {
        this.sizes = sizes;
        sides = sizes.words.each("halves");
        among = sizes.words.words("made-among");
        joint = sizes.words.words("halves-joint");
        cells = Table.amounts(tables);
    }

    /** Those of a text. */
    static List<Clash> in(Sizes sizes, List<Table> tables) {
        Halves all = new Halves(sizes, tables);
        List<Clash> out = new ArrayList<>();
        for (int i = 0; i < sizes.count(); i++) {
            List<Size> levels = sizes.levels(i);
            List<Size> parts = sizes.in(i).stream().filter(all::isPart).toList();
            for (int k = 1; k < levels.size(); k++) {
                Size before = k < 2 ? null : levels.get(k - 2);
                Clash sum = all.amounts(before, levels.get(k - 1), levels.get(k));
                out.addAll(sum == null ? List.of() : List.of(sum));
            }
            Clash share = parts.size() == 2 ? all.shares(parts.get(0), parts.get(1)) : null;
            out.addAll(share == null ? List.of() : List.of(share));
        }
        return out;
    }

    private boolean isPart(Size z) {
        return z.unit().equals("%") && (z.is(Is.SHARE) || z.is(Is.RATE) || z.is(Is.CHANGE));
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
        String rest = before ? b.s().after(b.end()) : end(b);
        return both && rest.matches("(?s)\\s*(?:[.;,:()].*)?") && !a.between(b).contains(";");
    }

    /** What stands behind a number and the half that it names. */
    private String end(Size b) {
        String tail = b.s().after(b.end());
        String head = Figures.head(tail);
        return rest(head).strip() + tail.substring(head.length());
    }

    /** What a stretch says but which half it is of. */
    private String rest(String text) {
        String out = text;
        for (int k = sides.size() - 1; k >= 0; k--) {
            out = sides.get(k).matcher(out).replaceAll(" ");
        }
        return joint.matcher(out).replaceAll(" ");
    }

    private Clash amounts(Size whole, Size a, Size b) {
        boolean plain = a.isLike(b) && !a.hedged() && !b.hedged() && a.past() == b.past();
        if (!plain || !isBoth(a, b)) {
            return null;
        }
        Interval sum = a.value().plus(b.value());
        Size all = whole != null && isRightBefore(whole, a) ? whole : null;
        all = all == null ? ofFlow(a, sum) : all;
        double ratio = all == null ? 1 : sum.high() / all.high() - 1;
        boolean near = all != null && Math.abs(ratio) < FAR && all.high() > a.high();
        return !near || all.hedged() || sum.meets(all.value()) || isFilled(a, sum, all)
                ? null
                : new Clash(
                        "total",
                        all.span(),
                        a.s().span(a.start(), b.end()),
                        Say.makes(a.words() + " + " + b.words(), Say.like(sum, all), all.words()));
    }

    /** Whether a level beside them is what two parts lack. */
    private boolean isFilled(Size a, Interval sum, Size all) {
        Interval lack = all.value().minus(sum);
        return sizes.beside(a.i()).stream().anyMatch(z -> z.value().meets(lack));
    }

    /** "2,140 people, 1,105 men and 1,075 women": whether the whole ends with a mark. */
    private boolean isRightBefore(Size whole, Size a) {
        String between = whole.between(a);
        boolean only = sizes.levels.keys(rest(last(a.lead()))).isEmpty();
        return whole.isOfUnit(a)
                && between.matches("(?s)[^;:,(]*[:,(][^;:,(]*")
                && !sizes.levels.figures.hasFlow(between)
                && !among.matcher(between).find()
                && only;
    }

    /** All of a flow of which a sentence tells the halves, if nothing of the text is their sum. */
    private Size ofFlow(Size a, Interval sum) {
        String flow = sizes.levels.figures.flowIn(a.lead());
        boolean now =
                sizes
                        .levels
                        .known
                        .read
                        .times()
                        .in(a.s().text(), sizes.levels.known.read.main())
                        .stream()
                        .allMatch(p -> p.when().equals(sizes.levels.known.read.main()));
        boolean told = sizes.everywhere().stream().anyMatch(z -> z.value().meets(sum));
        if (flow.isEmpty() || !now || told || cells.stream().anyMatch(sum::meets)) {
            return null;
        }
        for (int i : sizes.lead()) {
            Size first = sizes.levels(i).get(0);
            boolean own = flow.equals(sizes.levels.figures.flowIn(first.lead()));
            if (own && i < a.i() && !first.past() && side(first.lead()) < 0 && first.isLike(a)) {
                boolean bare = sizes.levels.names(first.lead()).isEmpty();
                return bare && Math.abs(sum.high() / first.high() - 1) < FAR / 2 ? first : null;
            }
        }
        return null;
    }

    /** Shares of one whole, by words or as those of the levels beside them. */
    private Clash shares(Size p, Size q) {
        Interval sum = p.value().plus(q.value());
        boolean odd = sum.high() < 1 || sum.low() > 1;
        boolean near = sum.high() > LEAST && sum.low() < MOST;
        boolean plain = !p.hedged() && !q.hedged() && p.way() == 0 && q.way() == 0;
        if (!odd || !near || !plain) {
            return null;
        }
        List<Size> levels = sizes.levels(p.i());
        boolean two = levels.size() == 2 && p.start() > levels.get(0).end();
        two = two && p.lead().strip().equals("(") && q.lead().strip().equals("(");
        boolean told = !two && p.is(Is.SHARE) && q.is(Is.RATE) && isBoth(p, q) && isElided(q);
        two = two && isBoth(levels.get(0), levels.get(1)) && isShare(levels, p, q);
        return !told && !two
                ? null
                : new Clash(
                        "share",
                        p.span(),
                        q.span(),
                        Say.told(
                                "halves.make",
                                p.words(),
                                q.words(),
                                Say.range(sum.times(100), "%", q.decimals())));
    }

    /** Whether the second says only of whom it is: of what is told with the first. */
    private boolean isElided(Size q) {
        return !sizes.words.genitive.matcher(q.tail()).lookingAt();
    }

    /** Whether one of two shares is that of its level in both. */
    private static boolean isShare(List<Size> levels, Size p, Size q) {
        Interval all = levels.get(0).value().plus(levels.get(1).value());
        return levels.get(0).value().shareOf(all).meets(p.value().times(100))
                || levels.get(1).value().shareOf(all).meets(q.value().times(100));
    }
}
