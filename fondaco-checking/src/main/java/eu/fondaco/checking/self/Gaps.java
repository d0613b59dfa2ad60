// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Size.Is;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * By how many points what a text is about did better than all of which it is a part, against the
 * two growths that it tells.
 */
final class Gaps {

    private static final int HUNDRED = 100;

    private final Ledger ledger;
    private final Sizes sizes;
    private final Pattern better;
    private final Pattern worse;
    private final Pattern whole;

    private Gaps(Ledger ledger) {
        this.ledger = ledger;
        sizes = ledger.sizes;
        better = sizes.words.words("gap-better");
        worse = sizes.words.words("gap-worse");
        whole = sizes.words.words("gap-whole");
    }

    /** Those of a text. */
    static List<Clash> in(Ledger ledger) {
        Gaps all = new Gaps(ledger);
        List<Clash> out = new ArrayList<>();
        for (int i = 0; i < all.sizes.count(); i++) {
            Sentence s = all.sizes.levels.sentences.get(i);
            for (Printed n : all.sizes.isHeading(i) ? List.<Printed>of() : s.numbers()) {
                boolean points = n.unit() == Printed.Unit.POINTS && !n.hedged();
                int way = points ? all.way(s.text(), n) : 0;
                Clash clash = way == 0 ? null : all.clash(all.size(s, i, n), i, way);
                out.addAll(clash == null ? List.of() : List.of(clash));
            }
        }
        return out;
    }

    /** 1 where the clause of a number says that it is by so much better, -1 worse; else 0. */
    private int way(String text, Printed n) {
        int from = Math.max(text.lastIndexOf(';', n.start()), text.lastIndexOf(':', n.start()));
        String clause = text.substring(from + 1).split("[;:]", 2)[0];
        boolean more = better.matcher(clause).find();
        boolean less = worse.matcher(clause).find();
        return more == less ? 0 : more ? 1 : -1;
    }

    private Size size(Sentence s, int i, Printed n) {
        Interval value = Interval.printed(n.value(), n.step());
        String lead = s.text().substring(0, n.start());
        String tail = s.text().substring(n.end());
        return new Size(
                s, i, n.start(), n.end(), Is.RATE, value, n.step(), false, "pp", 0, false, lead,
                tail, Set.of());
    }

    private Clash clash(Size z, int i, int way) {
        List<Told> others = new ArrayList<>();
        List<Told> own = new ArrayList<>();
        boolean said = false;
        for (Told t : ledger.all) {
            boolean near = !t.isCell() && isNear(t.sentence(), i);
            boolean rate = t.is(Is.CHANGE) || near && t.is(Is.RATE) && t.size().way() != 0;
            if (rate && t.way() != 0 && Rows.isPlain(t)) {
                boolean of = near && whole.matcher(t.size().s().text()).find();
                said |= of;
                boolean mine = t.who().isEmpty() || !t.isCell() && t.block() == z.s().block();
                (of ? others : own).addAll(of || mine ? List.of(t) : List.of());
            }
        }
        Clash odd = null;
        for (Told o : said ? others : List.<Told>of()) {
            for (Told t : own) {
                Interval gap = signed(t).minus(signed(o));
                gap = way < 0 ? gap.negative() : gap;
                if (gap.meets(z.value())) {
                    return null;
                }
                boolean mine =
                        t.who().isEmpty() && (o.flow().isEmpty() || o.flow().equals(t.flow()));
                boolean turned = t.way() != o.way() && sizeOnly(t, o).meets(z.value());
                Label is = Say.range(gap.size(), "", 1);
                Label words = Say.less(t.words(), o.words(), is, z.words());
                boolean slip = mine && (turned || z.isSlipOf(gap));
                odd =
                        slip && odd == null
                                ? new Clash("difference", o.span(), z.span(), words)
                                : odd;
            }
        }
        return odd;
    }

    /** Whether a sentence is that of a number or of those before it in its paragraph. */
    private boolean isNear(int k, int i) {
        return k == i || k < i && i - k < 3 && sizes.levels.isTogether(k, i);
    }

    private static Interval signed(Told t) {
        Interval v = t.value().times(HUNDRED);
        return t.way() < 0 ? v.negative() : v;
    }

    private static Interval sizeOnly(Told a, Told b) {
        return a.value().minus(b.value()).times(HUNDRED).size();
    }
}
