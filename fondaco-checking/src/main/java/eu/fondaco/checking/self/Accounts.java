// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.self.Size.Is;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** What two flows leave tells a side where it is no wider than so much of it. */
    private static final double FINE = 0.01;

    private final Ledger ledger;
    private final List<Clash> out = new ArrayList<>();
    private final Rows rows;

    private Accounts(Ledger ledger) {
        this.ledger = ledger;
        rows = new Rows(ledger);
    }

    /** Those of a text. */
    static List<Clash> in(Ledger ledger) {
        Accounts all = new Accounts(ledger);
        List<Told> told = all.rows.all.values().stream().map(l -> l.get(0)).toList();
        for (List<Told> same : all.rows.all.values()) {
            all.again(same);
        }
        for (Told one : told) {
            if (one.flow().equals(Reader.BALANCE)) {
                all.balance(one.account());
            }
        }
        ledger.all.forEach(all::turned);
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
            } else if (!t.isCell() && !t.flow().isEmpty() && !t.who().isEmpty() && all.isSaid(t)) {
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
                boolean own = a.own() && b.own() && isNamed(a);
                boolean sure = own && isNear(a.value(), b.value()) || isAgain(a, b, same);
                if (apart && sure && a.isOfUnit(b) && !Rows.agree(a, b)) {
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
        return titled && slip && same.stream().noneMatch(t -> t != odd && Rows.agree(t, odd));
    }

    private static boolean isTitle(Told t) {
        return t.size() != null && Reader.isHeading(t.size().s());
    }

    private static Label twice(Told a, Told b) {
        return Say.told("told-twice.same-quantity-told-as", a.words(), b.words());
    }

    private static boolean isNear(Interval a, Interval b) {
        double ratio = a.high() / Math.max(b.high(), 1e-9);
        return ratio < FAR && ratio > 1 / FAR;
    }

    private void balance(String account) {
        Told x = rows.only("X" + account);
        Told m = rows.only("M" + account);
        Told b = rows.only(Reader.BALANCE + account);
        if (x == null || m == null || b == null || !x.isOfUnit(m) || !x.isOfUnit(b)) {
            return;
        }
        Interval left = x.value().minus(m.value());
        boolean fits = b.side() == 0 ? left.size().meets(b.value()) : left.meets(b.signed());
        boolean cells = x.isCell() && m.isCell() && b.isCell();
        boolean sure = cells ? isKept(x.block()) : isOwn(x, m, b) || isSlip(x, m, b);
        boolean named = x.isCell() && m.isCell() && b.own() && isNamed(b);
        if (fits || !sure || !named && !isTogether(x, m, b)) {
            return;
        }
        Told more = x.value().high() > m.value().high() ? x : m;
        Told less = more == x ? m : x;
        Label words = Say.less(more.words(), less.words(), said(left.size()), b.words());
        if (left.size().meets(b.value()) && !b.isCell()) { // only its side is another
            String key = x == more ? "of-flows.is-surplus" : "of-flows.is-deficit";
            Span of = b.size().told();
            Label side = Say.told(key, more.words(), less.words());
            out.add(new Clash("balance", less.span(), of, side));
        } else {
            Told odd = odd(more, less, b);
            add("balance", odd, odd == b ? less : b, words);
        }
    }

    /** Of three that are at odds the one that nothing else bears out and a slip may have made. */
    private Told odd(Told more, Told less, Told b) {
        boolean slip = isTurned(more, less.value().plus(b.value())) && !isBorneOut(more);
        boolean other = isTurned(less, more.value().minus(b.value())) && !isBorneOut(less);
        boolean own = isTurned(b, more.value().minus(less.value())) && !isBorneOut(b);
        return own ? b : slip ? more : other ? less : isBorneOut(b) ? more : b;
    }

    private static boolean isTurned(Told t, Interval made) {
        double value = (t.value().low() + t.value().high()) / 2;
        return Slip.isTurned(t.words(), value, made);
    }

    /** Whether one of two flows is told in the paragraph of a balance, and both to its digits. */
    private static boolean isBeside(Told x, Told m, Told b) {
        boolean cells = x.isCell() && m.isCell();
        boolean near = cells || x.block() == b.block() || m.block() == b.block();
        Interval left = x.value().minus(m.value());
        boolean fine = left.high() - left.low() < FINE * b.value().high();
        boolean alike = x.basis().equals(b.basis()) && m.basis().equals(b.basis());
        return near && fine && alike;
    }

    /** Whom its words name: what others say may be no more than how it went. */
    private Set<String> named(Told t) {
        return t.who().stream().filter(ledger::isNamed).collect(toSet());
    }

    private boolean isNamed(Told t) {
        return t.who().stream().anyMatch(ledger::isNamed);
    }

    /** Whether it is told elsewhere, too. */
    private boolean isBorneOut(Told t) {
        return rows.of(t.flow() + t.account()).stream().anyMatch(o -> o != t && Rows.agree(o, t));
    }

    /** Whether two balances of a table or more are what its flows leave. */
    private boolean isKept(int block) {
        int n = 0;
        for (List<Told> same : rows.all.values()) {
            Told b = cell(same, block);
            boolean balance = b != null && b.flow().equals(Reader.BALANCE);
            Told x = balance ? cell(rows.of("X" + b.account()), block) : null;
            Told m = balance ? cell(rows.of("M" + b.account()), block) : null;
            boolean two = x != null && m != null;
            n += two && x.value().minus(m.value()).meets(b.signed()) ? 1 : 0;
        }
        return n > 1;
    }

    private static Told cell(List<Told> same, int block) {
        Told found = null;
        for (Told t : same) {
            found = t.isCell() && t.block() == block ? t : found;
        }
        return found;
    }

    /** A surplus that is, to the digit, by how much imports exceed exports, and the other way. */
    private void turned(Told b) {
        boolean plain = !b.isCell() && b.side() != 0 && b.is(Is.LEVEL) && Rows.isPlain(b);
        if (!plain || b.size().digits().replaceAll("\\D", "").length() < FEWEST) {
            return;
        }
        Told less = null;
        Told more = null;
        for (Told x : ledger.all) {
            for (Told m : x.is(Is.LEVEL) && x.flow().equals("X") ? ledger.all : List.<Told>of()) {
                boolean flows = m.is(Is.LEVEL) && m.flow().equals("M") && m.when().equals(x.when());
                flows = flows && named(m).equals(named(x)) && isBeside(x, m, b);
                Interval left = x.value().minus(m.value());
                if (!flows
                        || !left.size().meets(b.value())
                        || !Rows.isPlain(x)
                        || !Rows.isPlain(m)) {
                    continue;
                }
                if (left.meets(b.signed())) {
                    return;
                }
                boolean same = b.when().equals(x.when()) && x.isOfUnit(b) && m.isOfUnit(b);
                more = same ? left.low() > 0 ? x : m : more;
                less = same ? left.low() > 0 ? m : x : less;
            }
        }
        if (more != null) {
            String key = more.flow().equals("X") ? "of-flows.is-surplus" : "of-flows.is-deficit";
            Label side = Say.told(key, more.words(), less.words());
            out.add(new Clash("balance", less.span(), b.size().told(), side));
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
        Told a = rows.only(one.flow() + one.account());
        Told b = null;
        Told whole = null;
        for (List<Told> same : rows.all.values()) {
            Told t = same.get(0);
            boolean own = t.whole(pair).equals(rest);
            b = own && t.half(pair) == 1 ? rows.only(t.flow() + t.account()) : b;
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
        boolean part = a.value().meets(whole.value()) || b.value().meets(whole.value());
        boolean less =
                !balance && whole.value().high() < Math.max(a.value().low(), b.value().low());
        if (!made.meets(whole.signed()) && !part && !less) { // what is called all may be a half
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
        boolean one = near.stream().allMatch(t -> Rows.agree(t, first));
        return first != null && one ? first : rows.only(same.get(0).flow() + same.get(0).account());
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

    /**
     * Whether the words right before a number, or the bracket that it is in, name of whom it is.
     */
    private boolean isSaid(Told t) {
        boolean aside = t.size().lead().stripTrailing().endsWith("(");
        return t.own() || aside && ledger.who(t.size().lead()).containsAll(t.who());
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
