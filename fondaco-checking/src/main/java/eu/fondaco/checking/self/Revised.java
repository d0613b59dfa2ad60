// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.self.Size.Is;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was published before and what it is now: against the amount of the revision, and the way
 * that it is said to have gone.
 */
final class Revised {

    private static final double NEAR = 1.3;
    private static final String CLAUSES = "(?<=;)|(?<=, and )|(?<= and (?=imports|exports))";

    private final Sizes sizes;
    private final Pattern revised;
    private final Pattern first;
    private final Pattern now;
    private final Pattern up;
    private final Pattern down;

    private Revised(Sizes sizes) {
        this.sizes = sizes;
        revised = sizes.words.words("revised");
        first = sizes.words.before("revised-from");
        now = sizes.words.before("revised-to");
        up = sizes.words.words("revised-up");
        down = sizes.words.words("revised-down");
    }

    /** Those of a text. */
    static List<Clash> in(Sizes sizes) {
        Revised all = new Revised(sizes);
        List<Clash> out = new ArrayList<>();
        for (int i = 0; i < sizes.count(); i++) {
            String text = sizes.levels.sentences.get(i).text();
            if (all.revised.matcher(text).find()) {
                int from = 0;
                for (String clause : text.split(CLAUSES)) {
                    all.clause(i, from, from + clause.length(), out);
                    from += clause.length();
                }
            }
        }
        return out;
    }

    private void clause(int i, int from, int to, List<Clash> out) {
        List<Size> own =
                sizes.in(i).stream().filter(z -> z.start() >= from && z.end() <= to).toList();
        List<Size> levels =
                own.stream().filter(z -> z.is(Is.LEVEL) && !z.hedged() && !z.isWords()).toList();
        Size a =
                levels.stream()
                        .filter(z -> first.matcher(z.lead()).find())
                        .findFirst()
                        .orElse(null);
        Size b = levels.stream().filter(z -> now.matcher(z.lead()).find()).findFirst().orElse(null);
        boolean two = a != null && b != null && a != b && a.start() < b.start() && a.isOfUnit(b);
        double ratio = two ? a.high() / b.high() : 0;
        if (!two || ratio > NEAR || ratio < 1 / NEAR) {
            return;
        }
        Interval by = b.value().minus(a.value());
        List<Size> amounts =
                own.stream().filter(z -> z != a && z != b && z.high() * 2 < b.high()).toList();
        Size d = amounts.size() == 1 && !amounts.get(0).unit().equals("%") ? amounts.get(0) : null;
        boolean told = d != null && !d.hedged() && !d.isWords() && d.isOfUnit(b);
        if (told && !by.size().meets(d.value())) {
            Label words = Say.less(b.words(), a.words(), Say.like(by.size(), d), d.words());
            out.add(new Clash("difference", b.span(), d.span(), words));
            return;
        }
        way(b.s(), from, to, a, b, out);
    }

    /** "Revised downwards, from 228 to 233". */
    private void way(Sentence s, int from, int to, Size a, Size b, List<Clash> out) {
        String text = s.text().substring(from, to);
        Matcher rises = up.matcher(text);
        Matcher falls = down.matcher(text);
        boolean more = rises.find();
        boolean less = falls.find();
        boolean other = more ? b.high() < a.value().low() : b.value().low() > a.high();
        if (more != less && other) {
            Matcher m = more ? rises : falls;
            Span word = s.span(from + m.start(), from + m.end());
            String key = more ? "moves.falls-told-rises" : "moves.rises-told-falls";
            out.add(new Clash("direction", word, b.span(), Say.told(key, a.words(), b.words())));
        }
    }
}
