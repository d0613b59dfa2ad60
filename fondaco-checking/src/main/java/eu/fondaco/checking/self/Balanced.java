// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is left of what comes in and what goes out, wherever a text tells the three: births, deaths
 * and the natural balance in one paragraph; all exports, all imports and their balance anywhere.
 */
final class Balanced {

    private static final double FAR = 2.5;

    private final Sizes sizes;
    private final List<Pattern> groups;
    private final Pattern balance;
    private final Pattern narrower;
    private final Pattern other;
    private final List<Interval> cells;

    private Balanced(Sizes sizes, List<Table> tables) {
        this.sizes = sizes;
        groups = sizes.words.each("balanced");
        balance = sizes.words.words("headed-balance");
        narrower = sizes.words.words("made-with");
        other = sizes.words.words("balance-of");
        cells = Table.amounts(tables);
    }

    /** Those of a text. */
    static List<Clash> in(Sizes sizes, List<Table> tables) {
        Balanced all = new Balanced(sizes, tables);
        List<Clash> out = new ArrayList<>();
        for (int i = 0; i < sizes.count(); i++) {
            for (Size d : sizes.isHeading(i) ? List.<Size>of() : sizes.in(i)) {
                boolean amount = !d.unit().equals("%") && !d.isWords() && !d.hedged();
                Clash clash = amount ? all.ofGroup(d) : null;
                clash = amount && clash == null && d.is(Size.Is.LEVEL) ? all.ofFlows(d) : clash;
                out.addAll(clash == null ? List.of() : List.of(clash));
            }
        }
        return out;
    }

    /** "1,402 were born, 2,317 died: the natural balance is -951". */
    private Clash ofGroup(Size d) {
        for (int g = 0; g < groups.size(); g += 3) {
            Matcher m = groups.get(g + 2).matcher(d.lead());
            boolean own = m.find() && !has(d.lead(), g) && !has(d.lead(), g + 1) && !d.past();
            own = own && sizes.levels.keys(m.replaceFirst(" ")).isEmpty() && isOfNow(d);
            Size in = own ? only(d, g) : null;
            Size out = own ? only(d, g + 1) : null;
            boolean both = in != null && out != null && in != out;
            if (both && !isMade(d, in, out) && !isNear(d)) {
                return clash(d, in, out);
            }
        }
        return null;
    }

    private boolean has(String text, int k) {
        return groups.get(k).matcher(text).find();
    }

    /** The only level of now of a paragraph that some words stand by; null for none or several. */
    private Size only(Size d, int k) {
        Size found = null;
        for (int i = d.i() - 3; i <= d.i(); i++) {
            for (Size l : sizes.levels.isTogether(i, d.i()) ? sizes.levels(i) : List.<Size>of()) {
                String head = Figures.head(l.s().after(l.end()));
                int other = k % 3 == 0 ? k + 1 : k - 1;
                String noun = head.strip().split(" ", 2)[0];
                boolean behind = has(noun, k);
                boolean before = has(l.lead(), k) && !has(l.lead(), other) && !has(noun, other);
                if (l == d || l.past() || l.hedged() || !behind && !before) {
                    continue;
                }
                if (found != null) {
                    return null;
                }
                found = l;
            }
        }
        return found;
    }

    private static boolean isMade(Size d, Size a, Size b) {
        return a.value().minus(b.value()).size().meets(d.value());
    }

    /** Whether any two levels of the paragraph leave a number, or make it together. */
    private boolean isNear(Size d) {
        List<Size> near = new ArrayList<>();
        for (int i = d.i() - 4; i <= d.i() + 2; i++) {
            near.addAll(i == d.i() || sizes.levels.isTogether(i, d.i()) ? sizes.in(i) : List.of());
        }
        for (Size a : near) {
            for (Size b : near) {
                boolean two = a != b && a != d && b != d;
                if (two && (isMade(d, a, b) || a.value().plus(b.value()).meets(d.value()))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A balance of all, of now or of the time before, against all exports and imports of then. */
    private Clash ofFlows(Size d) {
        String text = sizes.levels.figures.plain(d.s()).substring(0, d.start());
        String clause = text.replaceFirst("(?s)^.*[,;:()]", "");
        boolean told = balance.matcher(clause).find() && sizes.levels.keys(clause).isEmpty();
        told &= sizes.levels.figures.isBalance(clause) && !other.matcher(d.s().text()).find();
        told &= !narrower.matcher(clause).find() && sizes.levels.names(clause).isEmpty();
        boolean then = sizes.isThen(d);
        if (!told || then || !isOfNow(d)) {
            return null;
        }
        Size x = all("X");
        Size m = all("M");
        boolean both = x != null && m != null && x.isOfUnit(m) && x.isOfUnit(d);
        if (!both || isMade(d, x, m) || isAnywhere(d)) {
            return null;
        }
        double made = x.value().minus(m.value()).size().high();
        double ratio = d.high() / made;
        return ratio < FAR && ratio > 1 / FAR ? clash(d, x, m) : null;
    }

    /** The only first level of a flow of now, of nobody named, that the text tells. */
    private Size all(String flow) {
        Size found = null;
        for (int i = 0; i < sizes.count(); i++) {
            for (Size l : sizes.isHeading(i) ? List.<Size>of() : sizes.levels(i)) {
                String text = sizes.levels.figures.plain(l.s()).substring(0, l.start());
                boolean own = flow.equals(sizes.levels.figures.flowIn(text));
                own &= !sizes.isThen(l) && !sizes.levels.figures.isBalance(text);
                boolean first = sizes.lead().get(0) == i && sizes.levels(i).get(0) == l;
                boolean bare = isBare(text, first);
                boolean plain = own && bare && !l.hedged();
                if (plain && isOfNow(l) && (first || sizes.levels.names(text).isEmpty())) {
                    boolean another = found != null && !found.value().meets(l.value());
                    if (another) {
                        return null;
                    }
                    found = found == null ? l : found;
                }
            }
        }
        return found;
    }

    /** Whether a stretch tells no more than its flow; of the first level, no more than a title. */
    private boolean isBare(String text, boolean first) {
        String of = text.substring(Math.max(0, Reader.last(sizes.words.exports, text)));
        Set<String> said = new TreeSet<>(sizes.levels.keys(first ? of : text));
        for (int i = 0; first && i < sizes.count() && !said.isEmpty(); i++) {
            boolean title = sizes.isHeading(i);
            said.removeAll(
                    title ? sizes.levels.keys(sizes.levels.sentences.get(i).text()) : Set.of());
        }
        return said.isEmpty();
    }

    /** Whether the sentence of a number tells no time but that of the text and the one before. */
    private boolean isOfNow(Size z) {
        When main = sizes.levels.known.read.main();
        return sizes.levels.known.read.times().in(z.s().text(), main).stream()
                .allMatch(p -> p.day() || p.when().equals(main) || p.when().equals(main.back(1)));
    }

    /** Whether any two levels of a text or any cell are or leave a number. */
    private boolean isAnywhere(Size d) {
        List<Size> all = sizes.everywhere();
        for (Size a : all) {
            boolean one = a != d && a.value().meets(d.value());
            if (one || a != d && all.stream().anyMatch(b -> b != d && isMade(d, a, b))) {
                return true;
            }
        }
        return cells.stream().anyMatch(d.value()::meets);
    }

    private static Clash clash(Size d, Size in, Size out) {
        Size more = in.high() > out.high() ? in : out;
        Size less = more == in ? out : in;
        Interval made = more.value().minus(less.value());
        return new Clash(
                "balance",
                more.span(),
                d.span(),
                Say.less(more.words(), less.words(), Say.like(made, more), d.words()));
    }
}
