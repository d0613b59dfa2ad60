// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Telling.Role;
import eu.fondaco.checking.text.Document.Kind;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What several have together: "the three countries take 2.7 billion"; parts that fill a whole. */
final class Totals {

    /** Of whom a level is that is of several; behind it how many. */
    static final String SEVERAL = "#several";

    /** Of whom a level is that a sentence calls the total of what it tells. */
    static final String ALL = "#all";

    /** Of whom a level is that is of all those told before. */
    static final String TOGETHER = "#together";

    private static final int SHORTEST = 2;

    private final Known known;
    private final Pattern together;
    private final Pattern fellows;
    private final Pattern inside;
    private final Pattern outside;

    private Totals(Known known) {
        this.known = known;
        together = known.words.words("together");
        fellows = known.words.words("together-with");
        inside = known.words.words("inside");
        outside = known.words.words("outside");
    }

    /** What tells several from the several of another sentence. */
    static String name(int n, Sentence in) {
        return SEVERAL + n + "@" + in.start();
    }

    /** Adds the clashes. */
    static void in(Known known, List<Sentence> sentences) {
        Totals totals = new Totals(known);
        for (Telling t : known.all) {
            String who = t.who().size() == 1 ? t.who().iterator().next() : "";
            if (t.role() == Role.LEVEL && who.startsWith(SEVERAL)) {
                int n = Integer.parseInt(who.substring(SEVERAL.length(), who.indexOf('@')));
                totals.several(t, n);
            } else if (t.role() == Role.LEVEL && !t.isCell()) {
                totals.together(t);
            }
        }
        sentences.forEach(totals::halves);
    }

    private void several(Telling t, int n) {
        if (known.all.stream().anyMatch(g -> isBefore(g, t))) {
            return; // "the three took …; the remaining …"
        }
        List<Telling> before = new ArrayList<>();
        List<Telling> rows = new ArrayList<>();
        for (Telling c : known.all) {
            boolean like = c != t && isPart(c, t);
            if (like && c.isCell()) {
                rows.add(c);
            } else if (like && c.at() < t.at() && isNear(c, t) && isOther(c, before)) {
                before.add(c);
            }
        }
        List<Telling> here = before.stream().filter(c -> c.block() == t.block()).toList();
        before = here.size() >= n ? here : before;
        if (before.size() < n || of(rows, n, t) || of(before, n, t) || of(last(before, n), n, t)) {
            return;
        }
        if (before.size() > n && before.get(n).block() == t.block()) {
            return; // which of them?
        }
        sum(before.subList(0, n), t);
    }

    /** A level that may be one of those that another is the total of. */
    private static boolean isPart(Telling c, Telling t) {
        return c.role() == Role.LEVEL
                && !c.isWhole()
                && c.unit().equals(t.unit())
                && c.flow().equals(t.flow())
                && c.when().equals(t.when());
    }

    /** Within a paragraph, the one before, or the list before. */
    private static boolean isNear(Telling c, Telling t) {
        return t.block() - c.block() <= 1;
    }

    /** "Together they take 1.4 billion": all of the paragraph or list before; or those it names. */
    private void together(Telling t) {
        int at = t.at() - t.in().start();
        String lead = t.in().text().substring(0, at);
        boolean said = together.matcher(lead).find() && !fellows.matcher(lead).find();
        if (!said || known.in(t.in()).indexOf(t) > 0) {
            return; // "together with France it takes": it isn't named
        }
        List<Set<String>> named = known.cast.each(lead);
        List<Telling> parts = new ArrayList<>();
        if (named.size() >= SHORTEST) {
            for (Set<String> who : named) {
                known.levels(t, who, t.flow(), t.when()).stream()
                        .filter(p -> p.sure() >= Telling.NAMED || p.block() == t.block())
                        .findFirst()
                        .ifPresent(parts::add);
            }
            if (parts.size() == named.size() && parts.size() >= Cued.listed(lead)) {
                sum(parts, t);
            }
        } else if (named.isEmpty()) {
            list(t);
        }
    }

    /** All of the list right before it. */
    private void list(Telling t) {
        List<Telling> parts = new ArrayList<>();
        int block = t.block() - 1;
        while (block >= 0 && isItem(t, block)) {
            for (Telling c : known.all) {
                if (!c.isCell() && c.block() == block && isPart(c, t) && isOther(c, parts)) {
                    parts.add(c);
                }
            }
            block--;
        }
        if (parts.size() == t.block() - 1 - block && parts.size() >= SHORTEST) {
            parts.sort(Comparator.comparingInt(Telling::at));
            if (IntStream.range(SHORTEST, parts.size()).noneMatch(n -> of(parts, n, t))) {
                sum(parts, t); // "the three leading ones together" are the first of them
            }
        }
    }

    private static boolean isItem(Telling t, int block) {
        return t.in().document().blocks().get(block).kind() == Kind.LIST_ITEM;
    }

    private void sum(List<Telling> parts, Telling t) {
        Interval made = total(parts);
        double ratio = made.high() / t.value().high();
        boolean whole = parts.stream().anyMatch(p -> p.value().low() > t.value().high());
        if (whole || made.meets(t.value()) || ratio < 0.5 || ratio > 2) {
            return;
        }
        Label makes =
                Say.amount(made, Say.scale(t.value().high()), Say.scaleName(t.value().high()));
        String added = String.join(" + ", parts.stream().map(Telling::words).toList());
        known.clash(
                "total",
                parts.get(0),
                t,
                Say.told("totals.makes-text-says", added, makes, t.words()));
    }

    /** Whether another number is told of the same ones before. */
    private static boolean isBefore(Telling g, Telling t) {
        return g.role() == Role.LEVEL && g.who().equals(t.who()) && g.at() < t.at();
    }

    private static boolean isOther(Telling t, List<Telling> known) {
        return known.stream().noneMatch(k -> k.who().equals(t.who()))
                && t.who().stream().noneMatch(w -> w.startsWith("#"));
    }

    private static List<Telling> last(List<Telling> all, int n) {
        return all.subList(Math.max(0, all.size() - n), all.size());
    }

    /** Whether the first or the largest of them make it. */
    private static boolean of(List<Telling> all, int n, Telling t) {
        if (all.size() < n) {
            return false;
        }
        List<Telling> largest = new ArrayList<>(all);
        largest.sort(Comparator.comparingDouble((Telling c) -> -c.value().high()));
        return total(all.subList(0, n)).meets(t.value())
                || total(largest.subList(0, n)).meets(t.value());
    }

    private static Interval total(List<Telling> parts) {
        Interval sum = new Interval(0, 0);
        for (Telling part : parts) {
            sum = sum.plus(part.value());
        }
        return sum;
    }

    /** The two shares of a sentence that fill the whole: of a union, and of what is outside it. */
    private void halves(Sentence s) {
        List<Telling> shares = new ArrayList<>();
        Set<String> kinds = new HashSet<>();
        int from = 0;
        for (Telling t : known.in(s)) {
            int at = t.at() - s.start();
            String lead = s.text().substring(Math.min(from, at), at);
            from = at + t.words().length();
            boolean out = outside.matcher(lead).find();
            boolean in = inside.matcher(outside.matcher(lead).replaceAll(" ")).find();
            if (t.role() == Role.SHARE || t.role() == Role.ASIDE || t.role() == Role.GROWTH) {
                shares.add(t);
            }
            if (in != out && t.role() == Role.SHARE) {
                kinds.add(in ? "in" : "out");
            }
        }
        boolean two = shares.size() == 2 && kinds.size() == 2;
        if (!two
                || !shares.get(0)
                        .series()
                        .substring(0, 1)
                        .equals(shares.get(1).series().substring(0, 1))
                || !shares.get(0).when().equals(shares.get(1).when())) {
            return;
        }
        Interval sum = shares.get(0).value().plus(shares.get(1).value());
        Interval wide = new Interval(sum.low() - 1.5, sum.high() + 0.5); // what isn't allotted
        if (wide.meets(new Interval(100, 100)) || sum.high() < 90) {
            return;
        }
        Label makes = Say.range(sum, "%", 1);
        known.clash(
                "share",
                shares.get(0),
                shares.get(1),
                Say.told("totals.eu-what-lies-outside", makes));
    }
}
