// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Size.Is;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "The first two took 28%": of those that a paragraph of prose tells from the largest on. */
final class Firsts {

    private final Ledger ledger;
    private final Sizes sizes;
    private final Pattern several;
    private final Pattern largest;

    private Firsts(Ledger ledger) {
        this.ledger = ledger;
        sizes = ledger.sizes;
        several = sizes.words.words("several-told");
        largest = sizes.words.words("firsts");
    }

    /** Those of a text. */
    static List<Clash> in(Ledger ledger) {
        Firsts all = new Firsts(ledger);
        List<Clash> out = new ArrayList<>();
        for (Told t : ledger.all) {
            boolean part = t.is(Is.SHARE) || t.is(Is.RATE) && t.way() == 0;
            if (part && !t.isCell() && Rows.isPlain(t)) {
                String lead = t.size().lead();
                Matcher m = all.several.matcher(lead);
                boolean said = m.find() && all.largest.matcher(lead).find();
                int n = said ? Fraction.count(m.group("n"), all.sizes.words) : 0;
                Clash clash = n < 2 ? null : all.clash(t, all.list(t), n);
                out.addAll(clash == null ? List.of() : List.of(clash));
            }
        }
        return out;
    }

    /** The levels of somebody that a paragraph tells before a number. */
    private List<Told> list(Told t) {
        List<Told> out = new ArrayList<>();
        for (Told o : ledger.all) {
            boolean here = !o.isCell() && o.block() == t.block() && o.size().at() < t.size().at();
            boolean one = here && o.is(Is.LEVEL) && !o.size().past() && Rows.isPlain(o);
            one = one && !o.who().isEmpty() && o.who().stream().noneMatch(w -> w.startsWith("#"));
            out.addAll(one ? List.of(o) : List.of());
        }
        return out;
    }

    private Clash clash(Told t, List<Told> list, int n) {
        Size z = t.size();
        Interval sum = new Interval(0, 0);
        for (int k = 0; k < list.size(); k++) {
            boolean falls = k == 0 || list.get(k).value().high() <= list.get(k - 1).value().high();
            if (!falls || !list.get(k).isOfUnit(list.get(0))) {
                return null;
            }
            sum = k < n ? sum.plus(list.get(k).value()) : sum;
        }
        Clash odd = null;
        for (Told o : list.size() <= n ? List.<Told>of() : ledger.all) {
            boolean whole = o.is(Is.LEVEL) && o.value().low() > sum.high();
            Interval made = whole ? sum.shareOf(o.value()).times(0.01) : null;
            if (whole && made.meets(z.value())) {
                return null;
            }
            boolean all = whole && o.who().isEmpty() && !o.flow().isEmpty() && Rows.isPlain(o);
            if (all && odd == null && z.isSlipOf(made)) {
                Label is = Say.range(made.times(100), "%", 1);
                Label words =
                        Say.told("portions.text-says", parts(list, n), o.words(), is, z.words());
                odd = new Clash("share", list.get(0).span(), z.span(), words);
            }
        }
        return odd;
    }

    private static String parts(List<Told> list, int n) {
        List<String> out = new ArrayList<>();
        list.subList(0, n).forEach(t -> out.add(t.words()));
        return String.join(" + ", out);
    }
}
