// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Size.Is;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that set one growth above or below another, against the two that the sentence tells: "up by
 * 3.2%, slower than in the country (4.1%)", "up by 2.8%, from 4.9%: growth has weakened".
 */
final class Paced {

    private static final int HUNDRED = 100;
    private static final int NEAR = 90;

    private final Sizes sizes;
    private final Pattern more;
    private final Pattern less;
    private final Pattern other;
    private final Pattern from;
    private final Pattern quicker;
    private final Pattern weaker;

    private Paced(Sizes sizes) {
        this.sizes = sizes;
        more = sizes.words.words("paced-more");
        less = sizes.words.words("paced-less");
        other = sizes.words.words("paced-other");
        from = sizes.words.before("paced-from");
        quicker = sizes.words.words("paced-quicker");
        weaker = sizes.words.words("paced-weaker");
    }

    /** Those of a text. */
    static List<Clash> in(Sizes sizes) {
        Paced all = new Paced(sizes);
        List<Clash> out = new ArrayList<>();
        for (int i = 0; i < sizes.count(); i++) {
            List<Size> own = new ArrayList<>(sizes.in(i));
            own.removeIf(z -> !z.unit().equals("%"));
            boolean two = !sizes.isHeading(i) && own.size() == 2 && isPlain(own.get(0), own.get(1));
            if (two && !all.other.matcher(own.get(0).s().text()).find()) {
                Clash clash = all.than(own.get(0), own.get(1));
                clash = clash == null ? all.since(own.get(0), own.get(1)) : clash;
                out.addAll(clash == null ? List.of() : List.of(clash));
            }
        }
        return out;
    }

    /** Whether one is a growth and the other may be one, both upwards. */
    private static boolean isPlain(Size a, Size b) {
        boolean up = a.is(Is.CHANGE) && a.way() > 0 && b.way() >= 0 && !b.is(Is.SHARE);
        return up && !a.hedged() && !a.isWords() && !b.isWords() && a.value().low() > 0;
    }

    /** "Slower than in the country (4.1%)" between the two; "2% more than" is a growth itself. */
    private Clash than(Size a, Size b) {
        String text = a.s().text();
        String between = text.substring(a.end(), b.start());
        Matcher up = more.matcher(between);
        Matcher down = less.matcher(between);
        boolean above = up.find();
        boolean below = down.find();
        Matcher m = above ? up : down;
        boolean one = above != below && !between.substring(m.end()).matches("(?s).*[,;:].*");
        boolean own = one && between.substring(0, m.start()).matches("(?s).*[\\p{L},(].*");
        boolean near = own && m.start() < NEAR && isSaid(between.substring(m.end()));
        return near ? told(a, b, above ? 1 : -1, m.start() + a.end(), m.end() + a.end()) : null;
    }

    /** Whether words say of what the other is. */
    private static boolean isSaid(String words) {
        return words.matches("(?s).*\\p{L}{3,}.*");
    }

    /** "From 4.9% the year before: growth has weakened", behind both. */
    private Clash since(Size a, Size b) {
        String text = a.s().text();
        boolean set = from.matcher(b.lead()).find() && b.start() - a.end() < NEAR;
        String rest = text.substring(b.end());
        Matcher up = quicker.matcher(rest);
        Matcher down = weaker.matcher(rest);
        boolean above = up.find();
        boolean below = down.find();
        if (!set || above == below) {
            return null;
        }
        Matcher m = above ? up : down;
        return told(a, b, above ? 1 : -1, m.start() + b.end(), m.end() + b.end());
    }

    private static Clash told(Size a, Size b, int way, int start, int end) {
        boolean high = a.value().low() >= b.high();
        boolean low = b.value().low() >= a.high();
        if (way > 0 ? !low : !high) {
            return null;
        }
        Label by = Say.range(a.value().minus(b.value()).size().times(HUNDRED), "", 1);
        String said = a.s().text().substring(start, end);
        String key = high ? "paced.is-more" : "paced.is-less";
        Label words = Say.told(key, a.words(), b.words(), by, said);
        return new Clash("direction", a.s().span(start, end), a.span(), words);
    }
}
