// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import static java.util.stream.Collectors.joining;

import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts told right behind their whole: "3.12 billion, of which 2.65 are VAT and 0.31 duties". */
final class Within {

    /** Between a whole and the words for its parts, and between two of these. */
    private static final String BESIDE = "(?:\\s\\p{L}+){0,2},?\\s*\\(?";

    private static final String LISTED = "[^;:.()\\d]{0,40}";

    private final Sizes sizes;
    private final Pattern of;

    private Within(Sizes sizes) {
        this.sizes = sizes;
        of = sizes.words.words("ledger-of-which");
    }

    /** Those of a text. */
    static List<Clash> in(Sizes sizes) {
        Within all = new Within(sizes);
        List<Clash> out = new ArrayList<>();
        for (int i = 0; i < sizes.count(); i++) {
            List<Size> own = sizes.levels(i);
            for (int k = 1; k < own.size(); k++) {
                Clash clash = all.clash(own, k);
                out.addAll(clash == null ? List.of() : List.of(clash));
            }
        }
        return out;
    }

    /** A part that is more than its whole, or parts that together are. */
    private Clash clash(List<Size> own, int k) {
        Size whole = own.get(k - 1);
        Matcher m = of.matcher(own.get(k).lead());
        boolean next = m.find() && own.get(k).lead().substring(0, m.start()).matches(BESIDE);
        if (!next || whole.hedged() || !sizes.isCoin(whole)) {
            return null;
        }
        List<Size> parts = new ArrayList<>();
        for (Size z : own.subList(k, own.size())) {
            boolean listed = z == own.get(k) || z.lead().matches(LISTED);
            listed &= !sizes.levels.figures.hasFlow(z.lead());
            boolean plain = z.isOfUnit(whole) && !z.hedged() && !z.past() && !z.isWords();
            if (!listed || !plain || sizes.in(z.i()).indexOf(z) != at(whole) + parts.size() + 1) {
                break;
            }
            parts.add(z);
        }
        for (Size z : parts) {
            if (z.value().low() > whole.high() && z.isLike(whole)) {
                Label words = Say.told("portions.no-part-of", z.words(), whole.words());
                return new Clash("share", whole.span(), z.span(), words);
            }
        }
        return sum(whole, parts);
    }

    private int at(Size z) {
        return sizes.in(z.i()).indexOf(z);
    }

    private static Clash sum(Size whole, List<Size> parts) {
        Interval sum = parts.stream().map(Size::value).reduce(new Interval(0, 0), Interval::plus);
        if (parts.size() < 2 || sum.low() <= whole.high()) {
            return null;
        }
        String words = parts.stream().map(Size::words).collect(joining(" + "));
        Size last = parts.get(parts.size() - 1);
        Label told = Say.makes(words, Say.like(sum, whole), whole.words());
        return new Clash("total", whole.span(), last.span(), told);
    }
}
