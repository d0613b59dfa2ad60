// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Size.Is;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What each has on average, against an amount and how many there are: both are told near it, or it
 * is of the weeks, days or months of a year. At odds where a slip of digits parts it from that.
 */
final class Each {

    private static final int NEAR = 70;
    private static final int FEWEST = 3;

    /** The least and the most of each that a year has, in the order of the words for them. */
    private static final double[][] PERIODS = {{52, 53}, {365, 366}, {12, 12}};

    private final Sizes sizes;
    private final Pattern mean;
    private final Pattern each;
    private final List<Pattern> periods;

    private Each(Sizes sizes) {
        this.sizes = sizes;
        mean = sizes.words.words("each-mean");
        each = sizes.words.words("each-one");
        periods = sizes.words.each("each-period");
    }

    /** Those of a text. */
    static List<Clash> in(Sizes sizes) {
        Each all = new Each(sizes);
        List<Clash> out = new ArrayList<>();
        for (int i = 0; i < sizes.count(); i++) {
            String text = sizes.levels.sentences.get(i).text();
            Matcher m = all.mean.matcher(text);
            if (!sizes.isHeading(i) && m.find()) {
                Size z = all.told(i, m);
                Clash clash = z == null ? null : all.clash(z, text, m.start());
                out.addAll(clash == null ? List.of() : List.of(clash));
            }
        }
        return out;
    }

    /** The number that is the mean: the only one near the word for it. */
    private Size told(int i, Matcher m) {
        List<Size> own = new ArrayList<>(sizes.levels(i));
        own.removeIf(z -> z.isWords() || z.past());
        own.removeIf(z -> z.digits().replaceAll("\\D", "").length() < FEWEST);
        own.removeIf(z -> z.start() > m.end() + NEAR || z.end() < m.start() - NEAR);
        List<Size> behind = own.stream().filter(z -> z.start() >= m.end()).toList();
        return behind.isEmpty() ? null : behind.get(0);
    }

    private Clash clash(Size z, String text, int from) {
        String around = text.substring(from, Math.min(text.length(), z.end() + NEAR));
        around = around.split("[;:]", 2)[0];
        List<Size> near = new ArrayList<>();
        for (int k = Math.max(0, z.i() - 2); k <= z.i(); k++) {
            near.addAll(
                    k == z.i() || sizes.levels.isTogether(z.i(), k) ? sizes.levels(k) : List.of());
        }
        near.removeIf(o -> o == z || o.i() == z.i() && o.start() > z.start());
        for (int k = 0; k < periods.size(); k++) {
            if (periods.get(k).matcher(around).find()) {
                boolean year = sizes.levels.known.read.main().isYear();
                return year ? of(z, near, PERIODS[k]) : null;
            }
        }
        return each.matcher(around).find() ? of(z, near) : null;
    }

    private Clash of(Size z, List<Size> near, double[] many) {
        Clash out = null;
        for (Size whole : sizes.everywhere()) {
            Interval v = whole.value();
            Interval made = new Interval(v.low() / many[1], v.high() / many[0]);
            if (whole != z && made.meets(z.value())) {
                return null;
            }
            boolean plain = near.contains(whole) && !whole.past() && whole.isOfUnit(z);
            boolean slip = plain && z.isSlipOf(printed(made, z));
            Label makes = Say.like(made, z);
            String count = "" + Math.round(many[0]);
            out = slip ? clash(z, whole, count, makes) : out;
        }
        return out;
    }

    private Clash of(Size z, List<Size> near) {
        Clash out = null;
        for (Size whole : sizes.everywhere()) {
            for (Size many : sizes.everywhere()) {
                boolean exact = many.hedged() && isWide(many);
                Size n = exact ? many.exactly() : many;
                boolean count = !sizes.isCoin(n) && whole != many && z != whole && z != many;
                Interval made = count ? ratio(whole.value(), count(n)) : null;
                if (count && made.meets(z.value())) {
                    return null;
                }
                boolean plain = count && near.contains(whole) && near.contains(many);
                plain = plain && sizes.isCoin(whole) && !whole.past() && !n.past();
                plain = plain && whole.is(Is.LEVEL) && !whole.hedged() && !n.hedged();
                boolean slip = plain && z.isSlipOf(printed(made, z));
                out = slip ? clash(z, whole, n.words(), Say.like(made, z)) : out;
            }
        }
        return out;
    }

    /** So many as printed: a count doesn't take the scale of an amount beside it. */
    private static Interval count(Size n) {
        return n.s().numbers().stream()
                .filter(p -> p.start() == n.start() && !n.hedged())
                .map(p -> Interval.printed(p.value(), p.step()))
                .findFirst()
                .orElse(n.value());
    }

    /** "Some 2,360 firms": of so many digits that it can't be about. */
    private static boolean isWide(Size z) {
        return z.digits().replaceAll("\\D|0+$", "").length() > 2;
    }

    /** As a number of so many digits would be printed. */
    private static Interval printed(Interval made, Size z) {
        return new Interval(made.low() - z.step() / 2, made.high() + z.step() / 2);
    }

    private static Interval ratio(Interval whole, Interval n) {
        return new Interval(whole.low() / n.high(), whole.high() / Math.max(n.low(), 1e-9));
    }

    private static Clash clash(Size z, Size whole, String n, Label makes) {
        Label words = Say.told("each.by-is", whole.words(), n, makes, z.words());
        return new Clash("multiple", whole.span(), z.span(), words);
    }
}
