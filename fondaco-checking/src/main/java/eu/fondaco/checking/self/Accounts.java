// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import static java.util.stream.Collectors.joining;

import eu.fondaco.checking.self.Size.Is;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The levels of a ledger against each other: one told twice, a balance and its flows, a whole and
 * its halves. Only rows of the same account are set against each other: of the same, at the same
 * time, counted in the same way.
 */
final class Accounts {

    /** So far may a number be from another that is meant to be the same. */
    private static final double FAR = 2.5;

    /** Of numbers with fewer digits, one in five is but for a digit what any other is. */
    private static final int FEWEST = 3;

    private final Ledger ledger;
    private final List<Clash> out = new ArrayList<>();
    private final Map<String, List<Told>> levels = new TreeMap<>();

    private Accounts(Ledger ledger) {
        this.ledger = ledger;
        for (Told t : ledger.all) {
            boolean plain = t.is(Is.LEVEL) && !t.flow().isEmpty() && t.when().isTold();
            if (plain && (t.isCell() || !t.size().hedged() && !t.size().isWords())) {
                levels.computeIfAbsent(t.flow() + t.account(), k -> new ArrayList<>()).add(t);
            }
        }
    }

    /** Those of a text. */
    static List<Clash> in(Ledger ledger) {
        Accounts all = new Accounts(ledger);
        List<Told> told = all.levels.values().stream().map(l -> l.get(0)).toList();
        for (List<Told> same : all.levels.values()) {
            all.again(same);
        }
        for (Told one : told) {
            if (one.flow().equals(Reader.BALANCE)) {
                all.balance(one.account());
            }
        }
        for (int pair = 0; pair < ledger.halves.size(); pair++) {
            for (Told one : told) {
                if (one.half(pair) == 0) {
                    all.halves(one, pair);
                }
            }
        }
        for (Told t : ledger.all) {
            if (t.isCell() && t.is(Is.LEVEL) && t.when().isTold()) {
                all.times(t);
            } else if (!t.isCell() && !t.flow().isEmpty() && !t.who().isEmpty() && t.own()) {
                all.exchanged(t);
            }
        }
        return all.out;
    }

    /** One quantity told twice, of which the words themselves say of what it is. */
    private void again(List<Told> same) {
        for (int i = 0; i < same.size(); i++) {
            for (int k = i + 1; k < same.size(); k++) {
                Told a = same.get(i);
                Told b = same.get(k);
                boolean apart = a.block() != b.block() && !(a.isCell() && b.isCell());
                boolean own = a.own() && b.own() && a.who().stream().anyMatch(ledger::isNamed);
                boolean sure = own && isNear(a.value(), b.value()) || isAgain(a, b, same);
                if (apart && sure && a.isOfUnit(b) && !agree(a, b)) {
                    add(a.isCell() || b.isCell() ? "table" : "twice", a, b, twice(a, b));
                    return;
                }
            }
        }
    }

    /** What a title or table tells, but for a slip, and nothing else that tells the other. */
    private static boolean isAgain(Told a, Told b, List<Told> same) {
        boolean titled = isTitle(a) || a.isCell() || b.isCell();
        boolean slip = isSlip(a, b.value()) || isSlip(b, a.value());
        Told odd = isTitle(a) || b.isCell() ? a : b;
        return titled && slip && same.stream().noneMatch(t -> t != odd && agree(t, odd));
    }

    private static boolean isTitle(Told t) {
        return t.size() != null && Reader.isHeading(t.size().s());
    }

    private static Label twice(Told a, Told b) {
        return Say.told("told-twice.same-quantity-told-as", a.words(), b.words());
    }

    private static boolean agree(Told a, Told b) {
        return a.value().meets(b.value()) && a.side() * b.side() >= 0;
    }

    private static boolean isNear(Interval a, Interval b) {
        double ratio = a.high() / Math.max(b.high(), 1e-9);
        return ratio < FAR && ratio > 1 / FAR;
    }

    /** What a flow of an account is told to be; null where it isn't, or in two ways. */
    private Told only(String key) {
        List<Told> all = levels.getOrDefault(key, List.of());
        boolean one = all.stream().allMatch(t -> agree(t, all.get(0)) && t.isOfUnit(all.get(0)));
        return all.isEmpty() || !one
                ? null
                : all.stream()
                        .min(Comparator.comparingDouble(t -> t.value().high() - t.value().low()))
                        .orElseThrow();
    }

    private void balance(String account) {
        Told x = only("X" + account);
        Told m = only("M" + account);
        Told b = only(Reader.BALANCE + account);
        if (x == null || m == null || b == null || !x.isOfUnit(m) || !x.isOfUnit(b)) {
            return;
        }
        Interval left = x.value().minus(m.value());
        boolean fits = b.side() == 0 ? left.size().meets(b.value()) : left.meets(b.signed());
        boolean cells = x.isCell() && m.isCell() && b.isCell();
        if (!fits && !cells && isTogether(x, m, b) && (isOwn(x, m, b) || isSlip(x, m, b))) {
            Told more = x.value().high() > m.value().high() ? x : m;
            Told less = more == x ? m : x;
            add(
                    "balance",
                    less,
                    b,
                    Say.less(more.words(), less.words(), said(left.size()), b.words()));
        }
    }

    /** Whether all stand in one paragraph, or say themselves of what they are. */
    private static boolean isOwn(Told x, Told m, Told b) {
        boolean one = x.block() == m.block() && m.block() == b.block();
        return one || x.own() && m.own() && b.own() && !x.who().isEmpty();
    }

    /** Whether a digit, or two that changed places, part one from what the others make. */
    private static boolean isSlip(Told x, Told m, Told b) {
        Interval left = x.value().minus(m.value()).size();
        boolean more = x.value().high() > m.value().high();
        Told larger = more ? x : m;
        Told less = more ? m : x;
        return isSlip(b, left)
                || isSlip(larger, less.value().plus(b.value()))
                || isSlip(less, larger.value().minus(b.value()));
    }

    private static boolean isSlip(Told t, Interval made) {
        double value = (t.value().low() + t.value().high()) / 2;
        return t.isCell()
                ? Slip.isTurned(t.words(), value, made)
                : t.size().digits().replaceAll("\\D", "").length() < FEWEST
                        ? Slip.isTurned(t.words(), t.size().high() - t.size().step(), made)
                        : t.size().isSlipOf(made);
    }

    private static Label said(Interval made) {
        return Say.amount(made, Say.scale(made.high()), Say.scaleName(made.high()));
    }

    /** Whether numbers stand in paragraphs beside each other. */
    private static boolean isTogether(Told... all) {
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (Told t : all) {
            least = Math.min(least, t.block());
            most = Math.max(most, t.block());
        }
        return most - least < all.length;
    }

    private void halves(Told one, int pair) {
        String rest = one.whole(pair);
        Told a = only(one.flow() + one.account());
        Told b = null;
        Told whole = null;
        for (List<Told> same : levels.values()) {
            Told t = same.get(0);
            boolean own = t.whole(pair).equals(rest);
            b = own && t.half(pair) == 1 ? only(t.flow() + t.account()) : b;
            whole = own && t.half(pair) < 0 ? beside(same, one) : whole;
        }
        if (a == null || b == null || whole == null || !a.isOfUnit(b) || !a.isOfUnit(whole)) {
            return;
        }
        boolean balance = one.flow().equals(Reader.BALANCE);
        if (balance && a.side() * b.side() * whole.side() == 0) {
            return;
        }
        Interval made = a.signed().plus(b.signed());
        if (!made.meets(whole.signed())) {
            String parts = sign(a) + " + " + sign(b);
            boolean turned = a.signed().minus(b.signed()).meets(whole.signed());
            boolean slip = isSlip(b, whole.signed().minus(a.signed()).size());
            slip = slip && !isSlip(a, whole.signed().minus(b.signed()).size());
            Told odd = turned || slip ? b : a;
            add("total", odd, whole, Say.makes(parts, signed(made), sign(whole)));
        }
    }

    /** The one told in the paragraph of another, else the only one. */
    private Told beside(List<Told> same, Told other) {
        List<Told> near = same.stream().filter(t -> t.block() == other.block()).toList();
        Told first = near.isEmpty() ? null : near.get(0);
        boolean one = near.stream().allMatch(t -> agree(t, first));
        return first != null && one ? first : only(same.get(0).flow() + same.get(0).account());
    }

    /** "January | February | March | First quarter": a time is made of those within it. */
    private void times(Told whole) {
        Map<String, Told> within = new TreeMap<>();
        for (Told t : ledger.all) {
            boolean same = t.isCell() && t.block() == whole.block() && t.is(Is.LEVEL);
            same = same && t.flow().equals(whole.flow()) && t.who().equals(whole.who());
            if (same && t != whole && whole.when().holds(t.when())) {
                within.put(String.format("%02d", t.when().from()), t);
            }
        }
        Interval sum = new Interval(0, 0);
        int next = whole.when().from();
        for (Told t : within.values()) {
            if (t.when().from() != next) {
                return;
            }
            next = t.when().to() + 1;
            sum = sum.plus(t.signed());
        }
        if (within.size() > 1 && next == whole.when().to() + 1 && !sum.meets(whole.signed())) {
            String parts = within.values().stream().map(Told::words).collect(joining(" + "));
            Told last = new ArrayList<>(within.values()).get(within.size() - 1);
            add("total", last, whole, Say.makes(parts, signed(sum), whole.words()));
        }
    }

    /** What is told of one row of a table and stands in another, or has two digits turned. */
    private void exchanged(Told t) {
        Told own = null;
        Told other = null;
        for (Told c : ledger.all) {
            boolean like = c.isCell() && c.is(t.kind()) && c.flow().equals(t.flow());
            like = like && c.when().equals(t.when()) && c.basis().equals(t.basis());
            boolean same = like && c.value().meets(t.value()) && c.way() * t.way() >= 0;
            if (like && c.who().equals(t.who())) {
                if (same) {
                    return;
                }
                own = own == null ? c : own;
            }
            other = same && digits(c).equals(digits(t)) ? c : other;
        }
        if (own != null && other != null && other.block() == own.block()) {
            Label words = Say.told("self-places.table-has-for", own.words(), t.words());
            add("table", own, t, words);
        }
    }

    private static String digits(Told t) {
        return t.words().replaceAll("^\\D*|\\D+$", "");
    }

    private static Label signed(Interval made) {
        return Say.amount(made, Say.scale(made.size().high()), Say.scaleName(made.size().high()));
    }

    /** A balance with its sign. */
    private static String sign(Told t) {
        boolean bare = t.side() < 0 && !t.words().matches("[\\u2212\\u2013-].*");
        return bare ? "\u2212" + t.words() : t.words();
    }

    private void add(String kind, Told a, Told b, Label words) {
        boolean inOrder = a.span().start() <= b.span().start();
        Told first = inOrder ? a : b;
        out.add(new Clash(kind, first.span(), (inOrder ? b : a).span(), words));
    }
}
