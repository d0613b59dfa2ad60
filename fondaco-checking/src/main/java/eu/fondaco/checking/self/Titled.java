// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.self.Size.Is;
import eu.fondaco.checking.self.Sizes.Pair;
import eu.fondaco.checking.speech.Speech;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Numbers of a title against all that its text tells and makes: at odds where nothing is it, and
 * what the lead tells first is near.
 */
final class Titled {

    private static final int MOST = 4;
    private static final double NEAR = 1.3;
    private static final double FAR = 2;

    private final Sizes sizes;
    private final List<Table> tables;
    private final Pattern pass;
    private final Pattern below;
    private final List<Interval> amounts = new ArrayList<>();
    private final List<Interval> changes = new ArrayList<>();
    private final List<Interval> shares = new ArrayList<>();

    private Titled(Sizes sizes, List<Table> tables, int title) {
        this.sizes = sizes;
        this.tables = tables;
        pass = sizes.words.before("made-pass");
        below = sizes.words.before("made-below");
        Set<String> said =
                new TreeSet<>(sizes.levels.keys(sizes.levels.sentences.get(title).text()));
        said.removeIf(this::isCommon);
        for (int i = 0; i < sizes.count(); i++) {
            String text = sizes.levels.sentences.get(i).text();
            boolean first = sizes.lead().contains(i);
            if (sizes.isHeading(i)
                    || !first && Collections.disjoint(said, sizes.levels.keys(text))) {
                continue;
            }
            for (Size z : sizes.in(i)) {
                (isAmount(z) ? amounts : z.is(Is.SHARE) ? shares : changes).add(z.value());
            }
            made(sizes.levels(i));
            sizes.across(i).forEach(p -> changes.add(p.change().size()));
        }
        List<Size> lead = new ArrayList<>();
        sizes.lead().forEach(i -> lead.addAll(sizes.levels(i)));
        for (Size a : lead) {
            lead.forEach(b -> amounts.add(a.value().minus(b.value()).size()));
        }
        for (Table t : tables) {
            for (int row = 0; row < t.grid().rows().size(); row++) {
                boolean told = t.isTotal(row) || said.containsAll(t.label(row));
                for (Grid.Cell cell :
                        told ? t.grid().rows().get(row).cells() : List.<Grid.Cell>of()) {
                    add(cell);
                }
            }
        }
    }

    /** Whether so many sentences say a word that it tells nobody. */
    private boolean isCommon(String key) {
        return sizes.levels.sentences.stream()
                        .filter(s -> sizes.levels.keys(s.text()).contains(key))
                        .count()
                > MOST;
    }

    /** What levels that follow one another make. */
    private void made(List<Size> all) {
        for (int k = 1; k < all.size(); k++) {
            Size a = all.get(k - 1);
            Size b = all.get(k);
            if (a.isLike(b)) {
                boolean two = a.past() != b.past() || sizes.pairs(a.i()).size() > 0;
                amounts.add(b.value().minus(a.value()).size());
                changes.addAll(two ? List.of(Sizes.change(a, b).size()) : List.of());
                changes.addAll(two ? List.of(Sizes.change(b, a).size()) : List.of());
                shares.add(share(a, b));
                shares.add(share(b, a));
            }
        }
    }

    private static Interval share(Size a, Size b) {
        return hundredth(a.value().shareOf(b.value()));
    }

    private void add(Grid.Cell cell) {
        if (cell == null) {
            return;
        }
        Interval v = cell.interval().size();
        changes.add(hundredth(v));
        for (double scale : new double[] {1, 1e3, 1e6, 1e9}) {
            amounts.add(new Interval(v.low() * scale, v.high() * scale));
        }
    }

    private static boolean isAmount(Size z) {
        return z.is(Is.LEVEL) || z.is(Is.DIFFERENCE);
    }

    /** Those of a text. */
    static List<Clash> in(Sizes sizes, List<Table> tables) {
        List<Clash> out = new ArrayList<>();
        List<Integer> lead = sizes.lead();
        for (int i = 0; !lead.isEmpty() && i < lead.get(0); i++) {
            for (Size z : sizes.isHeading(i) ? sizes.in(i) : List.<Size>of()) {
                Clash clash = new Titled(sizes, tables, i).clash(z);
                if (clash != null) {
                    out.add(clash);
                }
            }
        }
        return out;
    }

    private Clash clash(Size z) {
        boolean amount = isAmount(z);
        List<Interval> may = new ArrayList<>(amount ? amounts : changes);
        may.addAll(z.is(Is.SHARE) || z.is(Is.RATE) ? shares : List.of());
        Span former = former(z);
        if (former != null) {
            return clash(z, former);
        }
        if (z.is(Is.TIMES) || may.stream().anyMatch(told(z)::meets)) {
            return way(z);
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i : sizes.lead()) {
            pairs.addAll(sizes.pairs(i));
        }
        Pair first = pairs.isEmpty() ? null : pairs.get(0);
        Span odd = amount ? amount(z, first) : part(z, pairs);
        odd = odd == null ? new Leads(sizes, tables).odd(z) : odd;
        return odd == null ? null : clash(z, odd);
    }

    private static Clash clash(Size z, Span odd) {
        String told = z.s().document().quote(odd).replaceAll("\\s+", " ");
        return new Clash("twice", z.span(), odd, Speech.both("self-places.title", z.words(), told));
    }

    /** The first level of the lead, where a title has the one that it is set against instead. */
    private Span former(Size z) {
        int i = sizes.lead().get(0);
        When main = sizes.levels.known.read.main();
        boolean plain = z.is(Is.LEVEL) && !z.past() && !z.hedged() && !sizes.isAgainst(z);
        plain &=
                sizes.levels.known.read.times().in(z.s().text(), main).stream()
                        .allMatch(p -> p.when().equals(main));
        Pair first = plain && sizes.pairs(i).size() == 1 ? sizes.pairs(i).get(0) : null;
        boolean from = first != null && first.from().value().meets(told(z));
        from = from && first.from().isOfUnit(z) && first.to() == sizes.levels(i).get(0);
        return from && sizes.everywhere().stream().noneMatch(l -> isNow(l, z, first.from()))
                ? first.to().span()
                : null;
    }

    /** Whether another level of the text than one of before is what a title tells. */
    private boolean isNow(Size l, Size z, Size from) {
        return l != from && l.i() != z.i() && l.value().meets(told(z));
    }

    /** "Down 5%", of what the lead has 5% higher than before, and nothing else that went down. */
    private Clash way(Size z) {
        Pair odd = null;
        for (int i = 0; z.is(Is.CHANGE) && z.way() != 0 && i < sizes.count(); i++) {
            for (Size l : sizes.in(i)) {
                boolean same = l.s() != z.s() && l.is(Is.CHANGE) && l.value().meets(z.value());
                if (same && l.way() * z.way() >= 0) {
                    return null;
                }
            }
            for (Pair p : sizes.pairs(i)) {
                Interval made = p.change();
                boolean size = made.size().meets(z.value());
                if (size && made.high() * z.way() > 0) {
                    return null;
                }
                odd = odd == null && size && sizes.lead().contains(i) ? p : odd;
            }
        }
        return odd == null || !sizes.isWayBeside(z)
                ? null
                : new Clash(
                        "direction",
                        z.told(),
                        odd.to().span(),
                        Say.told(
                                z.way() > 0 ? "moves.falls-told-rises" : "moves.rises-told-falls",
                                odd.from().words(),
                                odd.to().words()));
    }

    /** What a title's number may be: round ones leave the digits open that they don't tell. */
    private Interval told(Size z) {
        if (!isAmount(z) || !isRound(z)) {
            return z.value();
        }
        Size exact = z.hedged() ? z.exactly() : z;
        String digits = z.digits().replaceAll("\\D", "");
        int zeros = digits.length() - digits.replaceAll("0+$", "").length();
        double open = z.step() * (isExact(exact) ? Math.pow(10, zeros) : 1);
        double told = exact.high() - z.step();
        if (pass.matcher(z.lead()).find()) {
            return new Interval(told - z.step() / 2, told + open * 1.5);
        }
        double half = below.matcher(z.lead()).find() ? open : open / 2;
        Interval near = new Interval(told - half, told + open);
        return z.hedged()
                ? new Interval(
                        Math.min(near.low(), z.value().low()), Math.max(near.high(), z.high()))
                : near;
    }

    private static boolean isRound(Size z) {
        return z.digits().replaceAll("\\D|0+$", "").length() < 3;
    }

    /** Whether a number's last digit counts, though it is a zero. */
    private static boolean isExact(Size z) {
        return Math.round(z.high() / z.step()) % 10 == 1;
    }

    private Span amount(Size z, Pair first) {
        for (int i : sizes.lead()) {
            for (Size l : sizes.levels(i)) {
                boolean round = isRound(z);
                boolean near = z.isOfUnit(l) && isNear(printed(z), printed(l), NEAR);
                near &= round || z.isSlipOf(l.value());
                if (near && !l.past()) {
                    return l.span();
                }
            }
        }
        Interval made =
                first == null ? null : first.to().value().minus(first.from().value()).size();
        boolean less =
                made != null
                        && first.to().i() == sizes.lead().get(0)
                        && z.isOfUnit(first.to())
                        && isNear(z.value(), made, FAR);
        return less ? first.to().span() : null;
    }

    /** The first change of the lead, or of a table's total, that is one digit apart or near. */
    private Span part(Size z, List<Pair> pairs) {
        for (int i : sizes.lead()) {
            for (Size l : sizes.in(i)) {
                boolean made = l.is(Is.CHANGE) || l.is(Is.RATE);
                if (made && isOff(z, l.value())) {
                    return l.span();
                }
            }
        }
        for (Pair p : pairs) {
            if (z.is(Is.CHANGE) && isOff(z, p.change().size())) {
                return p.to().span();
            }
        }
        for (Table t : tables) {
            for (int row = 0; row < t.grid().rows().size(); row++) {
                for (int c = 1; c < t.grid().heads().size(); c++) {
                    Grid.Cell cell = t.isTotal(row) && t.isChange(c) ? t.grid().at(row, c) : null;
                    if (cell != null && isOff(z, hundredth(cell.interval().size()))) {
                        return cell.span();
                    }
                }
            }
        }
        return null;
    }

    private static boolean isOff(Size z, Interval made) {
        return z.isWords() ? isNear(z.value(), made, FAR) : z.isSlipOf(made);
    }

    private static Interval hundredth(Interval v) {
        return new Interval(v.low() / 100, v.high() / 100);
    }

    private static Interval printed(Size z) {
        return new Interval(z.value().low(), z.high() - z.step());
    }

    private static boolean isNear(Interval a, Interval b, double far) {
        double ratio = a.high() / Math.max(b.high(), 1e-9);
        return ratio < far && ratio > 1 / far;
    }
}
