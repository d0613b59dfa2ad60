// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Telling.Role;
import eu.fondaco.core.text.Label;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/** Parts with their whole: shares, and what exports less imports leave. */
final class Shares {

    /** Blocks in which a text's title and lead stand. */
    private static final int LEAD = 3;

    private final Known known;

    private Shares(Known known) {
        this.known = known;
    }

    /** Adds the clashes. */
    static void in(Known known) {
        Shares shares = new Shares(known);
        for (Telling t : known.withLoose()) {
            switch (t.role()) {
                case SHARE, ASIDE -> shares.share(t);
                case LEVEL -> shares.balance(t);
                default -> {}
            }
        }
    }

    private void share(Telling s) {
        List<Telling> wholes = wholes(s);
        if (wholes.isEmpty() || s.unit().equals("#") || s.flow().equals(Reader.BALANCE)) {
            return; // a share is of what is sold or bought, not of what that leaves
        }
        Telling part = null;
        Telling whole = null;
        Interval odd = null;
        List<Telling> parts = known.levels(s, s.when());
        for (Telling a : parts) {
            for (Telling b : wholes) {
                Interval made = a.value().size().shareOf(b.value().size());
                if (made.meets(s.value())) {
                    return;
                }
                if (odd == null) {
                    odd = made;
                    part = a;
                    whole = b;
                }
            }
        }
        boolean none = odd == null || odd.low() > 100 || !isSure(s, odd, part, whole);
        if (none || !isNear(s, whole) || isOfAnother(s, part)) {
            return;
        }
        Label makes = Say.range(odd, "%", 1);
        known.clash(
                "share",
                whole,
                s,
                Say.told("shares.text-says", part.words(), whole.words(), makes, s.words()));
    }

    /** Whether it is what the part is of the whole of its flow at another time that is told. */
    private boolean isOfAnother(Telling s, Telling part) {
        return known.wholes().stream()
                .filter(w -> w.flow().equals(s.flow()) && w.value().low() > 0)
                .anyMatch(w -> part.value().size().shareOf(w.value()).meets(s.value()));
    }

    /** Whether a whole stands in a table, a title, the lead or the paragraph of its share. */
    private static boolean isNear(Telling s, Telling whole) {
        return whole.isCell()
                || s.isCell()
                || whole.in().heading()
                || whole.block() <= LEAD
                || whole.block() == s.block();
    }

    /** The whole that its sentence tells, or else that of its flow and time. */
    private List<Telling> wholes(Telling s) {
        List<Telling> here =
                known.in(s.in()).stream()
                        .filter(t -> t.who().contains(Telling.ALL) && t.role() == Role.LEVEL)
                        .toList();
        if (!here.isEmpty() || s.isWhole()) {
            return here;
        }
        return known.levels(s, Set.of(), s.flow(), s.when());
    }

    private boolean isSure(Telling s, Interval made, Telling part, Telling whole) {
        boolean beside = part.in() != null && part.in() == s.in() && part.at() < s.at();
        boolean named =
                part.sure() >= Telling.NAMED
                        && (whole.sure() == Telling.TOLD
                                || whole.in() != null && whole.in() == s.in());
        boolean told =
                s.role() == Role.ASIDE
                        || s.block() == part.block() && s.sure() >= Telling.NAMED
                        || s.sure() == Telling.TOLD
                        || s.isCell()
                        || beside;
        boolean own = s.isCell() && part.isCell() && s.block() == part.block();
        if (own && whole.block() != s.block()) {
            return false; // a table's column of shares is of what that table has in all
        }
        return (named && told || Slip.may(s, made))
                && !Known.isOneTable(s, part, whole)
                && (s.role() == Role.SHARE || isUnlikeChange(s))
                && !known.explained.share(s, part);
    }

    /** Whether no word of change stands in the sentence before a per cent in brackets. */
    private boolean isUnlikeChange(Telling s) {
        Set<String> asides = new HashSet<>();
        for (Telling t : known.in(s.in())) {
            if (t.role() == Role.ASIDE) {
                asides.add(t.words());
            }
        }
        return asides.size() > 1 || !known.explained.tellsChange(s);
    }

    private void balance(Telling b) {
        if (!b.flow().equals(Reader.BALANCE) || isThen(b)) {
            return;
        }
        Telling exports = null;
        Telling imports = null;
        Interval odd = null;
        for (Telling x : known.levels(b, b.who(), "X", b.when())) {
            for (Telling m : known.levels(b, b.who(), "M", b.when())) {
                Interval left = x.value().minus(m.value());
                boolean agrees =
                        b.side() == 0 ? left.size().meets(b.value().size()) : left.meets(b.value());
                if (agrees) {
                    return;
                }
                if (odd == null) {
                    odd = left;
                    exports = x;
                    imports = m;
                }
            }
        }
        if (odd == null
                || !known.isSure(b, odd, exports, imports)
                || b.sure() < Telling.TOLD && b.sure() != Telling.UNNAMED
                || Known.isOneTable(b, exports, imports)
                || known.explained.elsewhere(b)
                || isOfLonger(b)
                || isTold(odd, b)
                || !isLike(odd, b.value())) {
            return;
        }
        double size = b.value().size().low();
        Label makes = Say.amount(odd, Say.scale(size), Say.scaleName(size));
        known.clash(
                "balance",
                exports,
                b,
                Say.less(exports.words(), imports.words(), makes, b.words()));
    }

    /** Whether what two flows leave is told as a balance: then another one is of something else. */
    private boolean isTold(Interval left, Telling odd) {
        return known.all.stream()
                .filter(t -> t != odd && t.flow().equals(Reader.BALANCE))
                .anyMatch(t -> t.role() == Role.LEVEL && left.size().meets(t.value().size()));
    }

    /** "From 400 to 492": of a time before, whatever time the sentence tells. */
    private boolean isThen(Telling b) {
        String lead = b.in() == null ? "" : b.in().text().substring(0, b.at() - b.in().start());
        return b.when().equals(known.read.main()) && known.words.baseMark.matcher(lead).find();
    }

    /** "The quarterly deficit" of a text about a month. */
    private boolean isOfLonger(Telling b) {
        String text = b.in() == null ? "" : b.in().text();
        if (known.words.words("so-far").matcher(text).find()) {
            return true;
        }
        Matcher m = known.words.words("balance-of").matcher(text);
        int months = !m.find() ? 0 : m.group("m") != null ? 1 : m.group("q") != null ? 3 : 12;
        return months > 0 && months != b.when().to() - b.when().from() + 1;
    }

    private static boolean isLike(Interval made, Interval told) {
        double ratio = made.size().high() / told.size().high();
        return ratio > 1.0 / 3 && ratio < 3;
    }
}
