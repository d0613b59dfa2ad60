// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Printed.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Points by which a per cent is said to have moved, against the two that its sentence tells: "from
 * 12.4% to 14.1%, a gain of 1.7 points", "14.1%, up 1.7 points from 12.4%".
 */
final class Apart {

    private final Sizes sizes;
    private final Pattern from;
    private final Pattern to;
    private final Pattern of;
    private final Pattern other;
    private final Pattern moved;

    private Apart(Sizes sizes) {
        this.sizes = sizes;
        from = sizes.words.before("turned-from");
        to = sizes.words.before("turned-to");
        of = sizes.words.whole("apart-of");
        other = sizes.words.words("apart-other");
        moved = sizes.words.whole("apart-moved");
    }

    /** Those of a text. */
    static List<Clash> in(Sizes sizes) {
        Apart all = new Apart(sizes);
        List<Clash> out = new ArrayList<>();
        for (int i = 0; i < sizes.count(); i++) {
            Sentence s = sizes.levels.sentences.get(i);
            List<Printed> told = new ArrayList<>(s.numbers());
            told.removeIf(n -> n.unit() == Unit.YEAR);
            for (int k = 1; k < told.size() && !sizes.isHeading(i); k++) {
                Clash clash = all.clash(s, told, k);
                out.addAll(clash == null ? List.of() : List.of(clash));
            }
        }
        return out;
    }

    private Clash clash(Sentence s, List<Printed> all, int k) {
        Printed n = all.get(k);
        long percents = all.stream().filter(p -> p.unit() == Unit.PERCENT).count();
        boolean plain = n.unit() == Unit.POINTS && !n.hedged() && percents == 2;
        boolean one = all.stream().filter(p -> p.unit() == Unit.POINTS).count() == 1;
        if (!plain || !one || other.matcher(s.text()).find()) {
            return null;
        }
        Printed a = k > 1 ? all.get(k - 2) : null;
        Printed b = all.get(k - 1);
        Printed next = k + 1 < all.size() ? all.get(k + 1) : null;
        String lead = s.text().substring(b.end(), n.start());
        if (a != null && isRate(a) && isRate(b)) {
            boolean led = from.matcher(s.text().substring(0, a.start())).find();
            led &= to.matcher(s.text().substring(a.end(), b.start())).find();
            boolean set = from.matcher(s.text().substring(a.end(), b.start())).find();
            boolean open = of.matcher(lead).matches();
            return open && led ? told(s, n, a, b) : open && set ? told(s, n, b, a) : null;
        }
        boolean back = next != null && isRate(b) && isRate(next);
        back = back && from.matcher(s.text().substring(n.end(), next.start()).strip()).lookingAt();
        return back && moved.matcher(lead).matches() ? told(s, n, next, b) : null;
    }

    private static boolean isRate(Printed n) {
        return n.unit() == Unit.PERCENT && !n.hedged() && n.sign() == 0;
    }

    private static Clash told(Sentence s, Printed n, Printed then, Printed now) {
        Interval a = Interval.printed(then.value(), then.step());
        Interval b = Interval.printed(now.value(), now.step());
        Interval made = b.minus(a).size();
        return made.meets(Interval.printed(n.value(), n.step()))
                ? null
                : new Clash(
                        "change",
                        s.span(now.start(), now.end()),
                        s.span(n.start(), n.end()),
                        Say.told(
                                "moves.from-counting-all-printed",
                                s.words(then),
                                s.words(now),
                                Say.range(made, "", 1),
                                s.words(n)));
    }
}
