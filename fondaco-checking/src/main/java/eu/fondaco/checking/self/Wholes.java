// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Size.Is;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Shares beside levels, several in a paragraph: where two or more are of one whole, the others are
 * of it, too, or of another that the text tells. And what several have together.
 */
final class Wholes {

    private static final int NEAR = 18;
    private static final int MOST = 8;

    private final Ledger ledger;
    private final List<Interval> may = new ArrayList<>();
    private final Pattern several;
    private final Pattern genitive;
    private final List<Pair> pairs = new ArrayList<>();

    /** The same with shares in words. */
    private final List<Pair> levels = new ArrayList<>();

    /** A level and the share that is told with it. */
    private record Pair(Told level, Told share) {

        Interval made(Interval whole) {
            return level.value().shareOf(whole).times(0.01);
        }

        boolean isOf(Interval whole) {
            return whole.low() > level.value().high() && made(whole).meets(share.value());
        }
    }

    private Wholes(Ledger ledger, List<Table> tables) {
        this.ledger = ledger;
        several = ledger.sizes.words.words("several-told");
        genitive = ledger.sizes.words.words("part");
        for (Told t : ledger.all) {
            may.addAll(t.is(Is.LEVEL) ? List.of(t.value()) : List.of());
        }
        may.addAll(Table.amounts(tables));
        Told last = null;
        for (Told t : ledger.all) {
            if (last != null && !t.isCell() && last.sentence() == t.sentence()) {
                Told level = t.is(Is.LEVEL) ? t : last;
                Told share = level == t ? last : t;
                boolean both = level.is(Is.LEVEL) && isShare(share) && !level.size().hedged();
                Pair pair = both && isBeside(level, share) ? new Pair(level, share) : null;
                levels.addAll(pair == null ? List.of() : List.of(pair));
                pairs.addAll(pair == null || share.size().isWords() ? List.of() : List.of(pair));
            }
            last = t;
        }
    }

    /** Those of a text. */
    static List<Clash> in(Ledger ledger, List<Table> tables) {
        Wholes all = new Wholes(ledger, tables);
        List<Clash> out = new ArrayList<>();
        for (Pair p : all.pairs) {
            Clash clash = all.clash(p);
            out.addAll(clash == null ? List.of() : List.of(clash));
        }
        for (int k = 0; k < ledger.all.size(); k++) {
            Clash clash = ledger.all.get(k).isCell() ? null : all.listed(ledger.all.get(k));
            out.addAll(clash == null ? List.of() : List.of(clash));
        }
        for (Told t : ledger.all) {
            Clash clash = t.isCell() || !all.isShare(t) ? null : all.together(t);
            out.addAll(clash == null ? List.of() : List.of(clash));
        }
        return out;
    }

    private boolean isShare(Told t) {
        boolean part = t.is(Is.SHARE) || t.is(Is.RATE);
        boolean went = t.size() != null && ledger.sizes.isFromOrTo(t.size().lead());
        return part && t.size() != null && !went && t.way() == 0;
    }

    /** "45 billion (9.8%)", "45 billion, or 9.8%", "9.8% of sales (45 billion)". */
    private boolean isBeside(Told level, Told share) {
        boolean behind = share.size().start() > level.size().start();
        String between = level.size().between(share.size());
        if (share.size().hedged() || between.contains(")")) {
            return false;
        }
        boolean empty = ledger.sizes.levels.keys(between).isEmpty();
        empty &= ledger.sizes.words.way(between) == 0; // "with 433 million it loses 2%"
        return behind
                ? between.length() < NEAR && empty && between.matches("(?s).*[,(].*")
                : between.matches("[^,;:()]*\\(") && genitive.matcher(between).find();
    }

    private Clash clash(Pair p) {
        Interval best = null;
        int most = 0;
        for (Interval whole : may) {
            int n = (int) pairs.stream().filter(o -> isNear(o, p) && o.isOf(whole)).count();
            best = n > most ? whole : best;
            most = Math.max(n, most);
        }
        boolean free = may.stream().noneMatch(p::isOf);
        if (most < 2 || !free || best.low() <= p.level.value().high()) {
            return null;
        }
        Label is = Say.range(p.made(best).times(100), "%", 1);
        Label whole = said(best);
        return new Clash(
                "share",
                p.level.span(),
                p.share.span(),
                Say.told("wholes.share", p.level.words(), whole, is, p.share.words()));
    }

    private static Label said(Interval made) {
        return Say.amount(made, Say.scale(made.high()), Say.scaleName(made.high()));
    }

    /** "Of 260 firms:", and below the colon items whose shares are of what they make together. */
    private Clash listed(Told whole) {
        String tail = whole.size().tail().strip();
        if (!whole.is(Is.LEVEL) || !Rows.isPlain(whole) || !tail.matches("[^.;:,()]*:")) {
            return null;
        }
        List<Pair> items = new ArrayList<>();
        for (Pair p : levels) {
            int next = whole.block() + items.size() + 1;
            boolean item = p.level.block() == next && p.level.value().high() < whole.value().low();
            items.addAll(item && p.level.isOfUnit(whole) ? List.of(p) : List.of());
        }
        Interval sum =
                items.stream().map(p -> p.level.value()).reduce(new Interval(0, 0), Interval::plus);
        boolean own = items.stream().allMatch(p -> p.made(sum).meets(p.share.value()));
        Pair p =
                items.stream()
                        .filter(o -> !o.made(whole.value()).meets(o.share.value()))
                        .findFirst()
                        .orElse(null);
        if (items.size() < 2 || !own || p == null) {
            return null;
        }
        Label is = Say.range(p.made(whole.value()).times(100), "%", 1);
        Object[] told = {p.level.words(), whole.words(), is, p.share.words()};
        return new Clash(
                "share", p.share.span(), whole.span(), Say.told("portions.text-says", told));
    }

    private static boolean isNear(Pair a, Pair b) {
        return a.level.block() == b.level.block();
    }

    /** "The three have four in ten": of as many, each told with its share right before. */
    private Clash together(Told t) {
        Sentence s = t.size().s();
        Matcher m = several.matcher(s.text().substring(0, t.size().start()));
        int n = 0;
        while (m.find()) {
            n = ledger.count(m.group("n"));
        }
        List<Told> before = new ArrayList<>();
        for (Told o : ledger.all) {
            boolean own = !o.isCell() && o.block() == t.block() && o.size().at() < t.size().at();
            before.addAll(own && isShare(o) ? List.of(o) : List.of());
        }
        if (n < 2 || before.size() != n || n > MOST) {
            return null;
        }
        boolean named = before.stream().map(Told::who).collect(Collectors.toSet()).size() == n;
        Interval sum = before.stream().map(Told::value).reduce(new Interval(0, 0), Interval::plus);
        boolean plain = before.stream().noneMatch(o -> o.size().isWords() || o.who().isEmpty());
        if (!named || !plain || sum.meets(t.value()) || isToldBefore(t)) {
            return null;
        }
        String words = before.stream().map(Told::words).collect(Collectors.joining(" + "));
        Label is = Say.range(sum.times(100), "%", 1);
        return new Clash("share", before.get(0).span(), t.span(), Say.makes(words, is, t.words()));
    }

    /** Whether another number stands between the words for several and their share. */
    private boolean isToldBefore(Told t) {
        return new TreeSet<>(t.who()).stream().noneMatch(w -> w.startsWith("#several"));
    }
}
