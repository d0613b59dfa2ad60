// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Size.Is;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Amounts by which the quantities of a ledger changed: that of a balance against those of its
 * flows, one against the levels before and after, and one with its per cent behind a level.
 */
final class Differences {

    /** As many letters as may stand between a level and its change. */
    private static final int NEAR = 6;

    /** So far may an amount be from what it is meant to be. */
    private static final double FAR = 2.5;

    private final Ledger ledger;
    private final List<Clash> out = new ArrayList<>();
    private final Rows rows;
    private final Pattern better;

    private Differences(Ledger ledger) {
        this.ledger = ledger;
        rows = new Rows(ledger);
        better = ledger.sizes.words.words("better");
    }

    /** Those of a text. */
    static List<Clash> in(Ledger ledger) {
        Differences all = new Differences(ledger);
        List<Told> rows = ledger.all;
        for (int k = 0; k < rows.size(); k++) {
            Told t = rows.get(k);
            if (!t.isCell() && t.is(Is.DIFFERENCE) && Rows.isPlain(t)) {
                all.flows(t);
                all.levels(t);
                all.percent(t, k);
            }
        }
        return all.out;
    }

    /** The change of exports, and with it those of imports and of the balance. */
    private void flows(Told x) {
        if (!x.flow().equals("X") || x.way() == 0) {
            return;
        }
        Told m = other(x, "M");
        Told b = other(x, Reader.BALANCE);
        if (m == null || b == null || b.side() == 0) {
            return;
        }
        Interval made = signed(x, 1).minus(signed(m, 1));
        Interval told = signed(b, b.side());
        if (!made.meets(told)) {
            Label is = amount(made);
            String words = sign(x) + " \u2212 (" + sign(m) + ")";
            out.add(new Clash("balance", b.span(), x.span(), Say.makes(words, is, b.words())));
        }
    }

    /** The only change of another flow of the same account, in its paragraph. */
    private Told other(Told x, String flow) {
        Told found = null;
        for (Told t : ledger.all) {
            boolean same = t.flow().equals(flow) && t.account().equals(x.account());
            if (same && t.is(Is.DIFFERENCE) && t.block() == x.block() && t.isOfUnit(x)) {
                if (found != null) {
                    return null;
                }
                found = t;
            }
        }
        return found == null || found.way() == 0 || !Rows.isPlain(found) ? null : found;
    }

    private static Interval signed(Told t, int side) {
        return t.way() * side < 0 ? t.value().negative() : t.value();
    }

    private static String sign(Told t) {
        return (t.way() < 0 ? "\u2212" : "+") + t.words().replaceAll("^[+\u2212\u2013-]", "");
    }

    private static Label amount(Interval made) {
        double most = made.size().high();
        return Say.amount(made, Say.scale(most), Say.scaleName(most));
    }

    /** Against the levels at its time and at the one that its sentence sets it against. */
    private void levels(Told d) {
        When base = ledger.base(d);
        boolean alike = base != null && base.to() - base.from() == d.when().to() - d.when().from();
        alike = alike && (base.year() == d.when().year() || base.from() == d.when().from());
        if (!alike || d.flow().isEmpty() || d.way() == 0 || base.equals(d.when())) {
            return;
        }
        List<Told> to = rows.of(d.flow() + d.account());
        List<Told> from = rows.of(d.flow() + d.account(base));
        for (Told a : from) {
            for (Told b : to) {
                Interval made = a.side() * b.side() < 0 ? b.signed().minus(a.signed()) : less(a, b);
                boolean same = made.size().meets(d.value());
                if (same && a.side() * b.side() >= 0) {
                    turned(d, a, b, made);
                }
                if (!a.isOfUnit(d) || !b.isOfUnit(d) || same) {
                    return;
                }
            }
        }
        if (!to.isEmpty() && !from.isEmpty()) {
            Told a = from.get(0);
            Told b = to.get(0);
            double ratio = less(a, b).size().high() / d.value().high();
            boolean beside = a.sentence() == d.sentence() && to.size() > 1;
            boolean sure = !d.who().isEmpty() || a.block() == d.block() && b.block() == d.block();
            boolean rows = a.isCell() && b.isCell() && a.block() == b.block();
            rows = rows && to.stream().anyMatch(t -> !t.isCell() && Rows.agree(t, b));
            sure |= rows && d.size().isSlipOf(less(a, b).size());
            sure |= beside && to.stream().allMatch(t -> Rows.agree(t, b));
            if (!sure || ratio > FAR || ratio < 1 / FAR) {
                return;
            }
            Label is = amount(less(a, b));
            Label words = Say.less(b.words(), a.words(), is, d.words());
            out.add(new Clash("difference", (beside ? a : b).span(), d.span(), words));
        }
    }

    /** "11 more than in July", which was as much above it. */
    private void turned(Told d, Told a, Told b, Interval made) {
        boolean other = d.way() > 0 ? made.high() < 0 : made.low() > 0;
        String around = d.size().lead() + d.size().tail(); // a deficit that falls improves
        if (other && !better.matcher(around).find() && !d.size().lead().contains("(")) {
            String key = d.way() > 0 ? "moves.falls-told-rises" : "moves.rises-told-falls";
            out.add(
                    new Clash(
                            "direction", b.span(), d.span(), Say.told(key, a.words(), b.words())));
        }
    }

    private static Interval less(Told a, Told b) {
        return b.value().minus(a.value());
    }

    /** "1,150 million, -13.9%; it lost 185 million": an amount behind a level and its per cent. */
    private void percent(Told d, int k) {
        Told p = k < 2 ? null : ledger.all.get(k - 1);
        Told level = k < 2 ? null : ledger.all.get(k - 2);
        boolean row = p != null && !level.isCell() && p.is(Is.CHANGE) && level.is(Is.LEVEL);
        boolean one = row && level.sentence() == p.sentence() && level.block() == d.block();
        one = one && p.way() != 0 && p.way() == d.way() && level.isOfUnit(d) && Rows.isPlain(level);
        if (!one || level.size().between(p.size()).length() > NEAR || !isSame(d)) {
            return;
        }
        Interval from =
                d.way() > 0 ? level.value().minus(d.value()) : level.value().plus(d.value());
        Interval made = new Interval(d.value().low() / from.high(), d.value().high() / from.low());
        if (from.low() > 0 && !made.meets(p.value())) {
            Label is = Say.range(made.times(100), "%", 1);
            Label words = Say.like(from, level.size());
            Label told = Say.told("grown.from-by", level.words(), words, d.words(), is, p.words());
            out.add(new Clash("change", p.span(), d.span(), told));
        }
    }

    /** Whether nobody new is named before an amount, and no other time. */
    private boolean isSame(Told d) {
        return !d.size().lead().stripTrailing().endsWith("(")
                && ledger.sizes.levels.keys(d.size().lead()).isEmpty()
                && !ledger.sizes.levels.figures.hasFlow(d.size().lead());
    }
}
