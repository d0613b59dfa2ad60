// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Fact.Role;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What several named before have together: "the three countries take 2.7 billion". */
final class Together {

    /** Of whom a level is that is of several; behind it how many. */
    static final String SEVERAL = "#several";

    private Together() {}

    /** What tells several from the several of another sentence. */
    static String name(int n, Sentence in) {
        return SEVERAL + n + "@" + in.start();
    }

    /** The clashes between facts, which are in the order of the text. */
    static List<Clash> in(List<Fact> facts) {
        List<Clash> out = new ArrayList<>();
        for (Fact f : facts) {
            boolean several =
                    f.role() == Role.LEVEL
                            && f.who().size() == 1
                            && f.who().iterator().next().startsWith(SEVERAL);
            if (several) {
                String name = f.who().iterator().next();
                int n = Integer.parseInt(name.substring(SEVERAL.length(), name.indexOf('@')));
                sum(f, n, facts, out);
            }
        }
        return out;
    }

    private static void sum(Fact f, int n, List<Fact> facts, List<Clash> out) {
        if (facts.stream().anyMatch(g -> isBefore(g, f))) {
            return; // "the three took …; the remaining …"
        }
        List<Fact> before = new ArrayList<>();
        List<Fact> rows = new ArrayList<>();
        for (Fact c : facts) {
            boolean like =
                    c != f
                            && c.role() == Role.LEVEL
                            && !c.isWhole()
                            && c.unit().equals(f.unit())
                            && c.flow().equals(f.flow())
                            && c.when().equals(f.when());
            if (like && c.isCell()) {
                rows.add(c);
            } else if (like
                    && c.at() < f.at()
                    && f.block() - c.block() <= 1
                    && isOther(c, before)) {
                before.add(c);
            }
        }
        List<Fact> here = before.stream().filter(c -> c.block() == f.block()).toList();
        before = here.size() >= n ? here : before;
        if (before.size() < n || of(rows, n, f) || of(before, n, f) || of(last(before, n), n, f)) {
            return;
        }
        List<Fact> named = before.subList(0, n);
        if (before.size() > n && before.get(n).block() == f.block()) {
            return; // which of them?
        }
        Interval made = total(named);
        double ratio = made.high() / f.value().high();
        if (ratio < 0.5 || ratio > 2) {
            return;
        }
        Label makes =
                Say.amount(made, Say.scale(f.value().high()), Say.scaleName(f.value().high()));
        String parts = String.join(" + ", named.stream().map(Fact::words).toList());
        out.add(
                new Clash(
                        "total",
                        named.get(0).span(),
                        f.span(),
                        Say.of(
                                parts
                                        + " makes "
                                        + makes.en()
                                        + "; the text says \u201c"
                                        + f.words()
                                        + "\u201d.",
                                parts
                                        + " fa "
                                        + makes.it()
                                        + "; il testo dice \u201c"
                                        + f.words()
                                        + "\u201d.")));
    }

    /** Whether another number is told of the same ones before. */
    private static boolean isBefore(Fact g, Fact f) {
        return g.role() == Role.LEVEL && g.who().equals(f.who()) && g.at() < f.at();
    }

    private static boolean isOther(Fact f, List<Fact> known) {
        return known.stream().noneMatch(k -> k.who().equals(f.who()))
                && f.who().stream().noneMatch(w -> w.startsWith("#"));
    }

    private static List<Fact> last(List<Fact> all, int n) {
        return all.subList(Math.max(0, all.size() - n), all.size());
    }

    /** Whether the first or the largest of them make it. */
    private static boolean of(List<Fact> all, int n, Fact f) {
        if (all.size() < n) {
            return false;
        }
        List<Fact> largest = new ArrayList<>(all);
        largest.sort(Comparator.comparingDouble((Fact c) -> -c.value().high()));
        return total(all.subList(0, n)).meets(f.value())
                || total(largest.subList(0, n)).meets(f.value());
    }

    private static Interval total(List<Fact> parts) {
        Interval sum = new Interval(0, 0);
        for (Fact part : parts) {
            sum = sum.plus(part.value());
        }
        return sum;
    }
}
