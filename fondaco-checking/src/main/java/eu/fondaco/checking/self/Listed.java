// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Size.Is;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Shares that one sentence lists: against 100% where it tells all there are, against the levels
 * that stand in brackets beside them, against what they are told to make together.
 */
final class Listed {

    private static final double LEAST = 0.85;
    private static final double MOST = 1.25;
    private static final double OFF = 0.05;

    private final Sizes sizes;
    private final Pattern rest;
    private final Pattern classes;
    private final Pattern together;
    private final Pattern made;
    private final List<Interval> cells;

    private Listed(Sizes sizes, List<Table> tables) {
        this.sizes = sizes;
        rest = sizes.words.words("rest-row");
        classes = sizes.words.ending("size-classes");
        together = sizes.words.ending("together-they");
        made = sizes.words.words("fastest-told");
        cells = Table.amounts(tables);
    }

    /** Those of a text. */
    static List<Clash> in(Sizes sizes, List<Table> tables) {
        Listed all = new Listed(sizes, tables);
        List<Clash> out = new ArrayList<>();
        for (int i = 0; i < sizes.count(); i++) {
            List<Size> parts = sizes.in(i).stream().filter(z -> z.unit().equals("%")).toList();
            Clash clash = parts.size() < 2 ? null : all.beside(i, parts);
            clash = clash == null && parts.size() > 2 ? all.all(i, parts) : clash;
            clash = clash == null && parts.size() == 1 ? all.together(i, parts.get(0)) : clash;
            out.addAll(clash == null ? List.of() : List.of(clash));
        }
        return out;
    }

    /** "A makes up 60%, B 25% and others 20%". */
    private Clash all(int i, List<Size> parts) {
        String text = sizes.levels.sentences.get(i).text();
        Size first = parts.get(0);
        Size last = parts.get(parts.size() - 1);
        boolean sized = classes.matcher(text).find();
        boolean whole = sized || rest.matcher(last.lead()).find();
        boolean plain = first.is(Is.SHARE) && isPlain(parts);
        for (Size z : parts.subList(1, parts.size())) {
            boolean of = sizes.words.genitive.matcher(z.tail()).lookingAt();
            plain &= !of && z.is(Is.RATE) && z.s() == first.s() && !z.lead().contains(";");
        }
        Interval sum = sum(parts);
        boolean near = sum.high() > LEAST && sum.low() < MOST;
        boolean beside = first.s().after(last.end()).matches("(?s)\\s*(?:[.;)].*)?");
        boolean fits = sized ? sum.low() <= 1 && sum.high() >= 1 : mayBeAll(parts, last);
        if (!whole || !plain || !near || !beside || fits) {
            return null;
        }
        String words = parts.stream().map(Size::words).collect(Collectors.joining(" + "));
        return new Clash(
                "total",
                first.span(),
                first.s().span(parts.get(1).start(), last.end()),
                Say.told(
                        "shares-listed.make",
                        words,
                        Say.range(sum.times(100), "%", last.decimals())));
    }

    private static boolean isPlain(List<Size> parts) {
        return parts.stream()
                .allMatch(z -> !z.hedged() && !z.isWords() && !z.past() && z.way() >= 0);
    }

    /** Whether the last and some of the others make all: of those, some are parts of others. */
    private static boolean mayBeAll(List<Size> parts, Size last) {
        int n = parts.size() - 1;
        for (int some = 1; some < 1 << Math.min(n, 12); some++) {
            Interval sum = last.value();
            for (int k = 0; k < n; k++) {
                sum = (some >> k & 1) == 1 ? sum.plus(parts.get(k).value()) : sum;
            }
            if (sum.low() <= 1.0005 && sum.high() >= 0.9995) {
                return true;
            }
        }
        return false;
    }

    private static Interval sum(List<Size> parts) {
        Interval sum = new Interval(0, 0);
        for (Size z : parts) {
            sum = sum.plus(z.value());
        }
        return sum;
    }

    /** "31% (19.3 billion), 22% (13.7) and 15% (6.4)": of one whole but for one of them. */
    private Clash beside(int i, List<Size> parts) {
        List<Size[]> pairs = new ArrayList<>();
        List<Size> all = sizes.in(i);
        boolean said = false;
        for (int k = 1; k < all.size(); k++) {
            Size a = all.get(k - 1);
            Size b = all.get(k);
            Size share = a.unit().equals("%") ? a : b;
            Size level = share == a ? b : a;
            boolean bracket = b.lead().endsWith("(") && b.s().after(b.end()).startsWith(")");
            boolean two = share.unit().equals("%") && level.is(Is.LEVEL) && bracket;
            boolean now = two && isPlain(List.of(share)) && !level.hedged() && !level.past();
            now &= two && share.way() == 0 || share.is(Is.SHARE);
            pairs.addAll(two && now ? List.<Size[]>of(new Size[] {share, level}) : List.of());
            said |= two && share.is(Is.SHARE);
        }
        if (pairs.size() < 3 || pairs.size() != parts.size()) {
            return null;
        }
        for (Size[] odd : pairs) {
            Interval whole = new Interval(0, Double.MAX_VALUE);
            for (Size[] p : pairs) {
                Interval its = whole(p);
                double low = Math.max(whole.low(), its.low());
                double high = Math.min(whole.high(), its.high());
                whole = p == odd ? whole : new Interval(low, high);
            }
            boolean one = whole.low() <= whole.high() && (said || isTold(whole));
            double off = whole(odd).high() / whole.high() - 1;
            if (one && !whole(odd).meets(whole) && Math.abs(off) > OFF) {
                return clash(odd, whole);
            }
        }
        return null;
    }

    /** Whether a level of the text or of a table is what some shares are of. */
    private boolean isTold(Interval whole) {
        return sizes.everywhere().stream().anyMatch(z -> z.value().meets(whole))
                || cells.stream().anyMatch(whole::meets);
    }

    private static Interval whole(Size[] pair) {
        Interval share = pair[0].value();
        Interval level = pair[1].value();
        return new Interval(level.low() / share.high(), level.high() / share.low());
    }

    private static Clash clash(Size[] odd, Interval whole) {
        Interval is = odd[1].value().shareOf(whole);
        Label like = Say.like(whole, odd[1]);
        boolean inOrder = odd[0].start() < odd[1].start();
        return new Clash(
                "share",
                odd[inOrder ? 0 : 1].span(),
                odd[inOrder ? 1 : 0].span(),
                Say.told(
                        "shares-listed.beside",
                        like,
                        odd[1].words(),
                        Say.range(is, "%", Math.max(1, odd[0].decimals())),
                        odd[0].words()));
    }

    /** "A (30%), B (20%) and C (10%). Together they account for 70%". */
    private Clash together(int i, Size d) {
        boolean own = d.is(Is.SHARE) && !d.hedged() && !d.isWords() && d.way() == 0;
        String text = sizes.levels.sentences.get(i).text();
        boolean next = own && sizes.levels.isTogether(i, i - 1);
        next = next && together.matcher(text).lookingAt();
        List<Size> parts = next ? sizes.in(i - 1) : List.of();
        String before = next ? sizes.levels.sentences.get(i - 1).text() : "";
        boolean plain = parts.size() > 1 && isPlain(parts) && sizes.words.way(before) == 0;
        for (Size z : parts) {
            plain &= z.unit().equals("%") && z.way() == 0 && !z.is(Is.CHANGE);
        }
        Interval sum = sum(parts);
        boolean near = plain && sum.high() > d.value().low() * (1 - 2 * OFF * 2);
        near &= plain && sum.low() < d.high() * (1 + 2 * OFF * 2);
        if (!near || sum.meets(d.value()) || made.matcher(before).find()) {
            return null;
        }
        String words = parts.stream().map(Size::words).collect(Collectors.joining(" + "));
        return new Clash(
                "total",
                d.span(),
                parts.get(0).s().span(parts.get(0).start(), parts.get(parts.size() - 1).end()),
                Say.makes(words, Say.range(sum.times(100), "%", d.decimals()), d.words()));
    }
}
