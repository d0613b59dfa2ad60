// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Size.Is;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Per cents that are said to have gone up or down, from one to another that is on the other side.
 */
final class Turned {

    private static final int NEAR = 40;

    private final Sizes sizes;
    private final Pattern from;
    private final Pattern to;
    private final Pattern better;

    private Turned(Sizes sizes) {
        this.sizes = sizes;
        from = sizes.words.before("turned-from");
        to = sizes.words.before("turned-to");
        better = sizes.words.words("better");
    }

    /** Those of a text. */
    static List<Clash> in(Sizes sizes) {
        Turned all = new Turned(sizes);
        List<Clash> out = new ArrayList<>();
        for (int i = 0; i < sizes.count(); i++) {
            List<Size> own = sizes.in(i);
            for (int k = 1; k < own.size(); k++) {
                Size next = k + 1 < own.size() ? own.get(k + 1) : null;
                Clash clash = all.clash(own.get(k - 1), own.get(k), next);
                out.addAll(clash == null ? List.of() : List.of(clash));
            }
        }
        return out;
    }

    private Clash clash(Size a, Size b, Size next) {
        if (!isPart(a) || !isPart(b)) {
            return null;
        }
        boolean led = from.matcher(a.lead()).find() && to.matcher(b.lead()).matches();
        boolean goesOn = next != null && to.matcher(next.lead()).matches();
        boolean back = !goesOn && !led && from.matcher(b.lead()).find();
        String said = led ? a.lead() : back ? b.lead() : "";
        said = said.substring(Math.max(0, said.length() - NEAR)).replaceFirst("(?s)^.*[,;:()]", "");
        said = led && !Cells.isShare(said) ? "" : said; // "down from 7% to 16%" may be a range
        int way = sizes.words.way(said);
        Size then = led ? a : b;
        Size now = led ? b : a;
        boolean other =
                way > 0
                        ? now.high() < then.value().low()
                        : way < 0 && now.value().low() > then.high();
        String key = way > 0 ? "moves.falls-told-rises" : "moves.rises-told-falls";
        return !other || better.matcher(said).find() || sizes.levels.figures.hasFlow(said)
                ? null
                : new Clash(
                        "direction",
                        then.told(),
                        now.span(),
                        Say.told(key, then.words(), now.words()));
    }

    /** Whether it is a per cent without a sign that no word makes inexact, and no change. */
    private static boolean isPart(Size z) {
        boolean sign = z.words().matches("(?s)[+\u2212\u2013-].*");
        return z.unit().equals("%") && !z.is(Is.CHANGE) && !z.hedged() && !z.isWords() && !sign;
    }
}
