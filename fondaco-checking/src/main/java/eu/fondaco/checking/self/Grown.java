// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Size.Is;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One change told twice, as an amount and in per cent, with the level to which it led: "up 522
 * million, or 8.2%, to 6.9 billion". Amount and level tell from where it came, and so the per cent.
 */
final class Grown {

    /** What may stand between two ways of telling one change. */
    private static final int APART = 24;

    private final Sizes sizes;
    private final Pattern that;
    private final Pattern to;

    private Grown(Sizes sizes) {
        this.sizes = sizes;
        that = sizes.words.words("told-as-well");
        to = sizes.words.before("grown-to");
    }

    /** Those of a text. */
    static List<Clash> in(Sizes sizes) {
        Grown all = new Grown(sizes);
        List<Clash> out = new ArrayList<>();
        for (int i = 0; i < sizes.count(); i++) {
            Clash clash = sizes.isHeading(i) ? null : all.clash(sizes.in(i));
            if (clash != null) {
                out.add(clash);
            }
        }
        return out;
    }

    private Clash clash(List<Size> own) {
        for (int k = 0; k + 2 < own.size(); k++) {
            Size a = own.get(k);
            Size b = own.get(k + 1);
            Size amount = isAmount(a, a, b) ? a : b;
            Size part = amount == a ? b : a;
            Size level = own.get(k + 2);
            boolean pair = isAmount(amount, a, b) && (part.is(Is.CHANGE) || part.is(Is.RATE));
            if (pair && isTold(a, b) && isTo(level, amount) && isPlain(a, b, level)) {
                Clash clash = clash(amount, part, level);
                if (clash != null) {
                    return clash;
                }
            }
        }
        return null;
    }

    /** An amount of change; "8.2%, or 522 million" says that it is one. */
    private boolean isAmount(Size z, Size a, Size b) {
        boolean or = that.matcher(a.between(b).strip()).matches() && !to.matcher(z.lead()).find();
        return z.is(Is.DIFFERENCE) || z.is(Is.LEVEL) && or;
    }

    /** "522 million, or 8.2%", "522 million (8.2%)": nothing else stands between. */
    private boolean isTold(Size a, Size b) {
        String between = a.between(b).strip();
        return between.equals("(") || between.length() < APART && that.matcher(between).matches();
    }

    /** Whether a level is where the change led. */
    private boolean isTo(Size level, Size amount) {
        return level.is(Is.LEVEL)
                && level.isOfUnit(amount)
                && to.matcher(level.lead()).find()
                && level.value().low() > amount.high();
    }

    private static boolean isPlain(Size... all) {
        for (Size z : all) {
            if (z.hedged() || z.isWords()) {
                return false;
            }
        }
        return true;
    }

    /** Null where what it came from gives the per cent, whichever way it went. */
    private static Clash clash(Size amount, Size part, Size level) {
        int way = amount.way() == 0 ? part.way() : amount.way();
        Interval up = share(amount, level.value().minus(amount.value()));
        Interval down = share(amount, level.value().plus(amount.value()));
        boolean fits = up.meets(part.value()) || down.meets(part.value());
        if (way == 0 || fits) {
            return null;
        }
        Interval from =
                way > 0 ? level.value().minus(amount.value()) : level.value().plus(amount.value());
        Interval made = way > 0 ? up : down;
        return new Clash(
                "change",
                level.span(),
                part.span(),
                Say.told(
                        "grown.from-by",
                        level.words(),
                        Say.like(from, level),
                        amount.words(),
                        Say.range(made.times(100), "%", 1),
                        part.words()));
    }

    private static Interval share(Size amount, Interval from) {
        return new Interval(amount.value().low() / from.high(), amount.high() / from.low());
    }
}
