// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Size.Is;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The same told twice, the second time with two digits that changed places: at odds where one of
 * the two is borne out by others and nothing makes the other.
 */
final class Again {

    private static final int MANY = 100;
    private static final int DIGITS = 4;

    private final Sizes sizes;
    private final Pattern given;
    private final Pattern other;
    private final List<Interval> cells;
    private final List<Pattern> flows = new ArrayList<>();

    private Again(Sizes sizes, List<Table> tables) {
        this.sizes = sizes;
        given = sizes.words.before("made-given");
        other = sizes.words.ending("made-of-other");
        for (String key : List.of("made-in", "made-out", "made-balance")) {
            flows.add(sizes.words.words(key));
        }
        cells = Table.amounts(tables);
    }

    /** Those of a text. */
    static List<Clash> in(Sizes sizes, List<Table> tables) {
        Again again = new Again(sizes, tables);
        List<Size> all = new ArrayList<>();
        for (int i = 0; i < sizes.count(); i++) {
            sizes.in(i).stream()
                    .filter(z -> z.is(Is.LEVEL) || z.is(Is.DIFFERENCE))
                    .forEach(all::add);
        }
        Map<String, Map<String, List<Size>>> byDigits = new HashMap<>();
        for (Size z : all) {
            byDigits.computeIfAbsent(sorted(z.digits()), d -> new LinkedHashMap<>())
                    .computeIfAbsent(z.digits(), d -> new ArrayList<>())
                    .add(z);
        }
        List<Clash> out = new ArrayList<>();
        for (Size z : all) {
            List<Size> others = again.tellsAsKnown(z) ? all : turned(z, byDigits);
            for (Size w : others) {
                if (z.i() != w.i()
                        && !again.isBase(z)
                        && again.isMeant(z, w)
                        && !again.isMade(z, all, 1)) {
                    if (again.isMade(w, all, MANY) || again.isGiven(w, z) || again.isKnown(w, z)) {
                        out.add(clash(w, z));
                    }
                }
            }
        }
        return out;
    }

    private static String sorted(String digits) {
        char[] all = digits.toCharArray();
        Arrays.sort(all);
        return new String(all);
    }

    /** Those of the same digits in another order, as they stand in the text. */
    private static List<Size> turned(Size z, Map<String, Map<String, List<Size>>> byDigits) {
        String digits = z.digits();
        return byDigits.get(sorted(digits)).entrySet().stream()
                .filter(e -> Slip.isSwap(digits, e.getKey()))
                .flatMap(e -> e.getValue().stream())
                .sorted(Comparator.comparingInt(Size::i).thenComparingInt(Size::start))
                .toList();
    }

    /** Whether words tell a number as known: only such a one may be another's slip. */
    private boolean tellsAsKnown(Size z) {
        String lead = z.s().text().substring(0, z.start());
        return !z.isMade() && given.matcher(lead).find();
    }

    private boolean isMeant(Size z, Size w) {
        boolean like = z.isLike(w) || sizes.isOneClass(z.unit(), w.unit());
        boolean turned =
                like && z.decimals() == w.decimals() && Slip.isSwap(z.digits(), w.digits());
        turned &= z.past() == w.past() || isGiven(w, z);
        boolean few = z.digits().replaceAll("\\D", "").length() < 3;
        if (like && isKnown(w, z)) {
            return true;
        }
        if (!turned || few && !isGiven(w, z)) {
            return false;
        }
        Set<String> one = sizes.levels.names(z.lead());
        Set<String> other = sizes.levels.names(w.lead());
        if (!one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other)) {
            return false;
        }
        Set<String> same = new TreeSet<>(z.keys());
        same.retainAll(w.keys());
        boolean counted = z.unit().equals(w.unit()) && sizes.isCounted(z.unit());
        counted |= isGiven(w, z);
        boolean flow = !Collections.disjoint(flows(z), flows(w));
        boolean precise = z.digits().replaceAll("\\D", "").length() >= DIGITS;
        boolean named = !one.isEmpty() && !Collections.disjoint(one, other);
        return counted || named || precise && (flow || !same.isEmpty());
    }

    /**
     * "Each of the 3.6 million visitors", where they were 3.2 million: what is told as known and
     * says of whom it is, one digit apart from the same told before.
     */
    private boolean isKnown(Size w, Size z) {
        boolean sized = z.digits().replaceAll("\\D", "").length() > 2 || z.step() > 1;
        Interval exact = w.hedged() ? w.exactly().value() : w.value();
        Size known = z.hedged() ? z.exactly() : z; // "grossed up to the 3.7 million visitors"
        boolean slip = sized && z.decimals() <= w.decimals() && known.isSlipOf(exact);
        boolean before = w.i() < z.i() && !w.isMade() && z.past() == w.past();
        if (!slip || !before || sizes.isAgainst(z)) {
            return false;
        }
        if (!tellsAsKnown(z) || other.matcher(z.s().after(z.end())).lookingAt()) {
            return false;
        }
        String of = Figures.head(z.s().after(z.end()));
        Set<String> said = sizes.levels.keys(z.unit().isEmpty() ? noun(of) : z.unit());
        boolean one = sizes.isOneClass(w.unit(), z.unit());
        Set<String> names = sizes.levels.names(of);
        Set<String> beside = sizes.levels.keys(clause(w));
        boolean named = names.isEmpty() || sizes.levels.names(clause(w)).equals(names);
        boolean counted = !said.isEmpty() && beside.containsAll(said);
        counted |= !names.isEmpty();
        return named && (one || counted);
    }

    /** The words that a number is of: up to the first small word. */
    private String noun(String of) {
        Matcher m = sizes.words.genitive.matcher(of);
        String rest = m.lookingAt() ? of.strip().replaceFirst("^\\S+\\s*", "") : of;
        return rest.strip().split(" ", 2)[0];
    }

    /** What stands around a number between marks. */
    private static String clause(Size w) {
        return w.lead().replaceFirst("(?s)^.*[;:.]", "") + " " + Figures.head(w.tail());
    }

    /** "The 1,420 visitors": what is told as known, of the same as another before it. */
    private boolean isGiven(Size w, Size z) {
        String tail = z.s().after(z.end());
        Set<String> counted = sizes.levels.keys(tail.strip().split("[ ,.;:)]", 2)[0]);
        boolean one = sizes.isOneClass(w.unit(), z.unit());
        counted = one ? Set.of(z.unit()) : counted;
        boolean amount = z.decimals() > 0 && z.isLike(w) && sizes.isCoin(w);
        boolean bare = amount && !z.past() && !sizes.isAgainst(z) && sizes.isCoin(z);
        return w.i() < z.i()
                && given.matcher(z.s().text().substring(0, z.start())).find()
                && (!counted.isEmpty() || bare)
                && (one || sizes.levels.keys(w.s().text()).containsAll(counted))
                && !z.s().after(z.end()).matches(" \\p{L}+ (?:that|which|who|che) .*");
    }

    /** Whether a change right before it is set against it. */
    private boolean isBase(Size z) {
        int at = sizes.in(z.i()).indexOf(z);
        return at > 0 && sizes.in(z.i()).get(at - 1).isMade() && sizes.isRightAgainst(z);
    }

    private List<Pattern> flows(Size z) {
        String text = z.lead() + Figures.head(z.tail());
        return flows.stream().filter(f -> f.matcher(text).find()).toList();
    }

    /** Whether another is the same, or two that stand near it make it. */
    private boolean isMade(Size z, List<Size> all, int far) {
        boolean again = all.stream().anyMatch(o -> o != z && o.value().equals(z.value()));
        if (again || cells.stream().anyMatch(z.value()::meets)) {
            return true;
        }
        List<Size> near = new ArrayList<>();
        for (int k = z.i() - 1; k <= z.i() + 1; k++) {
            near.addAll(sizes.in(k));
        }
        for (Size a : near) {
            for (Size b : near) {
                if (a != b && a != z && b != z && makes(a, b, z, far)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean makes(Size a, Size b, Size z, int far) {
        Interval v = z.value();
        if (b.is(Is.CHANGE) || b.is(Is.SHARE) || b.is(Is.RATE)) {
            Interval g = a.value().growthTo(v).size();
            Interval h = v.growthTo(a.value()).size();
            Interval p = v.shareOf(a.value());
            Interval q = a.value().shareOf(v);
            Interval told = new Interval(b.value().low() * 100, b.value().high() * 100);
            boolean beside = Math.abs(at(b) - at(z)) <= far;
            boolean amount = beside && (a.is(Is.LEVEL) || a.is(Is.DIFFERENCE));
            return amount && (g.meets(told) || h.meets(told) || p.meets(told) || q.meets(told));
        }
        boolean amounts = a.is(Is.LEVEL) || a.is(Is.DIFFERENCE);
        return amounts
                && a.isOfUnit(b)
                && (a.value().plus(b.value()).meets(v)
                        || a.value().minus(b.value()).size().meets(v));
    }

    private int at(Size z) {
        int n = 0;
        for (int i = 0; i < z.i(); i++) {
            n += sizes.in(i).size();
        }
        return n + sizes.in(z.i()).indexOf(z);
    }

    private static Clash clash(Size w, Size z) {
        return new Clash(
                "twice",
                w.span(),
                z.span(),
                Say.told("told-twice.same-quantity-told-as", w.words(), z.words()));
    }
}
