// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Size.Is;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Per cents and parts in words against the levels of a ledger: a share of all of a flow, a change
 * that is counted on the level it led to, and one share told in words and in digits.
 */
final class Percents {

    /** As many letters as may stand between a share in words and the same in a bracket. */
    private static final int NEAR = 60;

    /** So much of a per cent may its last digit be, that it is another one by no chance. */
    private static final double FINE = 0.03;

    /** A part that is less than one in so many isn't told in words or to a digit. */
    private static final int LEAST = 1_000;

    private final Ledger ledger;
    private final Rows rows;
    private final Pattern other;
    private final Pattern someones;
    private final List<Clash> out = new ArrayList<>();

    private Percents(Ledger ledger) {
        this.ledger = ledger;
        rows = new Rows(ledger);
        other = ledger.sizes.words.words("all-but");
        someones = ledger.sizes.words.words("ledger-its");
    }

    /** Those of a text. */
    static List<Clash> in(Ledger ledger) {
        Percents all = new Percents(ledger);
        Told last = null;
        for (Told t : ledger.all) {
            boolean prose = !t.isCell() && !t.size().hedged();
            boolean next = last != null && prose && last.sentence() == t.sentence();
            if (prose && t.is(Is.CHANGE) && t.way() != 0 && !t.flow().isEmpty()) {
                all.growth(t);
            } else if (prose && (t.is(Is.SHARE) || t.is(Is.RATE) && t.way() == 0)) {
                boolean twice = next && all.again(last, t);
                all.share(t, next && !twice && last.is(Is.LEVEL) ? last : null);
            }
            last = t.isCell() ? null : t;
        }
        return all.out;
    }

    /** "Over a third of all sales (26.5%)": the same, with nothing but of what it is between. */
    private boolean again(Told a, Told b) {
        String between = a.size().between(b.size());
        boolean one = a.is(Is.SHARE) && a.size().isWords() && !b.size().isWords();
        one = one && between.length() < NEAR && between.matches("[^.,;:()]*\\(");
        one = one && !ledger.flow(between).isEmpty();
        if (one && !a.value().meets(b.value())) {
            out.add(
                    new Clash(
                            "share",
                            b.span(),
                            a.span(),
                            Say.told("percents.in-words", b.words(), a.words())));
        }
        return one;
    }

    /** A change in per cent of the level that it led to, in place of that it came from. */
    private void growth(Told p) {
        double wide = p.value().high() - p.value().low();
        Told to = rows.only(p.flow() + p.account());
        if (to == null || wide > FINE * p.value().low()) {
            return;
        }
        Told found = null;
        for (List<Told> same : rows.all.values()) {
            Told from = same.get(0);
            boolean base = from.flow().equals(to.flow()) && from.who().equals(to.who());
            base = base && to.when().isAfter(from.when()) && from.side() * to.side() >= 0;
            base = base && from.basis().equals(to.basis()) && from.isOfUnit(to);
            if (base && isMade(p, from, to, from)) {
                return;
            }
            found = base && isMade(p, from, to, to) ? from : found;
        }
        if (found != null) {
            Interval made = found.value().growthTo(to.value()).size();
            Label is = Say.range(made, "%", 1);
            Label words = Say.told("percents.base", found.words(), to.words(), is, p.words());
            out.add(new Clash("change", to.span(), p.span(), words));
        }
    }

    /** Whether a change in per cent is what two levels differ by, of one of them. */
    private static boolean isMade(Told p, Told from, Told to, Told base) {
        Interval by = to.value().minus(from.value());
        boolean way = p.way() > 0 ? by.high() > 0 : by.low() < 0;
        return way && by.size().shareOf(base.value()).times(0.01).meets(p.value());
    }

    /** A share of all of a flow, which the words behind it name. */
    private void share(Told s, Told before) {
        String head = s.size().tail().split("[.,;:()]", 2)[0];
        String flow = ledger.flow(head);
        boolean fraction = ledger.sizes.words.words("fraction-of").matcher(head).lookingAt();
        boolean its = other.matcher(head).find() || someones.matcher(head).find();
        if (flow.isEmpty() || !fraction || its) {
            return;
        }
        Set<String> of = ledger.who(head);
        boolean beside = before != null && Rows.isPlain(before);
        beside = beside && ledger.sizes.isOne(before.size(), s.size());
        if (beside) {
            share(s, before, rows.only(flow + of + " " + before.when() + " " + before.basis()));
            return;
        }
        Set<String> own = new TreeSet<>(s.who());
        boolean named = own.stream().anyMatch(ledger::isNamed) && !own.equals(of);
        own.addAll(of);
        List<Told> parts = named ? parts(flow, own) : List.of();
        parts = named && parts.isEmpty() ? parts(flow, s.who()) : parts;
        Told odd = null;
        Told whole = null;
        for (Told part : parts) {
            Told all = rows.only(flow + of + " " + part.when() + " " + part.basis());
            if (all != null && isPart(s, part, all)) {
                return;
            }
            boolean now = all != null && (odd == null || part.when().isAfter(odd.when()));
            odd = now ? part : odd;
            whole = now ? all : whole;
        }
        if (odd != null) {
            share(s, odd, whole);
        }
    }

    /** The levels of a flow of whom, at whatever time. */
    private List<Told> parts(String flow, Set<String> who) {
        List<Told> out = new ArrayList<>();
        for (List<Told> same : rows.all.values()) {
            Told t = rows.only(same.get(0).flow() + same.get(0).account());
            boolean own = t != null && t.flow().equals(flow) && t.who().equals(who);
            out.addAll(own ? List.of(t) : List.of());
        }
        return out;
    }

    private static boolean isPart(Told s, Told part, Told whole) {
        return part.value().shareOf(whole.value()).times(0.01).meets(s.value());
    }

    /** A share in words, one but for a digit, or one of the whole at another time. */
    private void share(Told s, Told part, Told whole) {
        boolean less = whole != null && whole.value().low() > part.value().high();
        boolean tiny = less && part.value().high() * LEAST < whole.value().low();
        if (!less || tiny || !part.isOfUnit(whole) || isPart(s, part, whole)) {
            return;
        }
        Interval made = part.value().shareOf(whole.value()).times(0.01);
        boolean sure = s.size().isWords() || s.size().isSlipOf(made);
        boolean then = false;
        boolean elsewhere = false;
        for (Told o : ledger.all) {
            boolean may = o.flow().equals(whole.flow()) || o.isCell() && o.flow().isEmpty();
            boolean same = may && o.who().equals(whole.who());
            boolean fits = o.is(Is.LEVEL) && Rows.isPlain(o) && isPart(s, part, o);
            elsewhere |= fits && (!same || o.when().equals(whole.when())); // it may be of that
            then |= fits && same && !o.when().equals(whole.when());
        }
        String flow = whole.flow().equals("X") ? "M" : "X";
        Told its = rows.only(flow + part.account());
        Told of = rows.only(flow + whole.account());
        boolean turned = its != null && of != null && isPart(s, its, of); // that of the other flow
        if (then || turned || sure && !elsewhere) {
            Label is = Say.range(made.times(100), "%", 1);
            Object[] told = {part.words(), whole.words(), is, s.words()};
            out.add(
                    new Clash(
                            "share", part.span(), s.span(), Say.told("portions.text-says", told)));
        }
    }
}
