// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a number would have to be for others to fit it. Of a number that a writer got wrong several
 * relations break at once, and all are mended by the same other number; relations that aren't meant
 * ask for different ones.
 */
final class Repairs {

    /** How surely a relation must be meant to be heard, and of how many one was learned from. */
    private static final double LEAST = -3.5;

    private static final double DRAWN = Math.log(15);

    /** What is open of a number by more steps says little of it. */
    private static final double WIDEST = 12;

    private static final double SPREAD = 0.5;
    private static final double STEPS = 20;
    private static final double RAREST = 0.003;
    private static final double SUREST = 0.95;

    /** No such relation. */
    private static final double NONE = -8;

    /** What one relation asks of a number. */
    private record Asked(
            Relation by, double meant, Interval right, Set<String> others, boolean taken) {}

    /**
     * The number that is most likely wrong in a relation.
     *
     * @param gain how much speaks for another number in its place, beside the relation
     * @param taken the same of what other numbers fit as surely
     * @param now how much speaks for it as it stands
     * @param same how surely it is told again where the other stands
     * @param other how surely another number that fits is meant in its place
     * @param slip whether a slip of the pen makes it of the other: 2 where digits changed places
     * @param elsewhere whether the other stands elsewhere in the text
     */
    record Repair(
            Num of,
            double gain,
            double taken,
            double now,
            double same,
            double other,
            int slip,
            int elsewhere) {

        double better() {
            return gain + taken / 2 - now + slip + (elsewhere > 0 ? 1 : 0);
        }
    }

    /** By kind and all numbers but one, how surely such that fit are meant. */
    private final Map<String, Double> fitting = new HashMap<>();

    private final Map<Num, List<Asked>> asked = new IdentityHashMap<>();
    private final Map<Num, List<Asked>> fit = new IdentityHashMap<>();
    private final List<Num> numbers;

    Repairs(List<Relation> all, double[] meant, List<Num> numbers) {
        this.numbers = numbers;
        for (int i = 0; i < meant.length; i++) {
            Relation r = all.get(i);
            for (Num n : r.fits() ? numbers(r) : List.<Num>of()) {
                fitting.merge(key(r, n), meant[i], Math::max);
            }
        }
        for (int i = 0; i < meant.length; i++) {
            Relation r = all.get(i);
            for (Num n : meant[i] < LEAST ? List.<Num>of() : numbers(r)) {
                Interval right = right(r, n);
                if (isNarrow(n, right)) {
                    boolean taken = fitting.getOrDefault(key(r, n), NONE) > meant[i] - 1;
                    (r.fits() ? fit : asked)
                            .computeIfAbsent(n, k -> new ArrayList<>())
                            .add(new Asked(r, meant[i], right, others(r, n), taken));
                }
            }
        }
        Comparator<Asked> surest = Comparator.comparingDouble(a -> -a.meant);
        asked.values().forEach(its -> its.sort(surest));
        fit.values().forEach(its -> its.sort(surest));
    }

    /** The likeliest of a relation's numbers; null where none is narrow enough. */
    Repair of(Relation r) {
        Repair best = null;
        for (Num n : numbers(r)) {
            Interval right = right(r, n);
            if (isNarrow(n, right)) {
                Repair one = of(r, n, right);
                best = best == null || one.better() > best.better() ? one : best;
            }
        }
        return best;
    }

    private Repair of(Relation r, Num n, Interval right) {
        Set<String> own = others(r, n);
        double gain = 0;
        double taken = 0;
        double same = NONE;
        Set<String> heard = new HashSet<>(own);
        for (Asked a : asked.getOrDefault(n, List.of())) {
            boolean meets = a.by != r && a.right.meets(right);
            if (meets && a.by.kind() == Relation.Kind.SAME) {
                same = Math.max(same, a.meant);
            }
            if (meets && isNews(a, own, heard)) {
                double weight = weight(a, n, right);
                gain += a.taken ? 0 : weight;
                taken += a.taken ? weight : 0;
                heard.addAll(a.others);
            }
        }
        double now = 0;
        heard = new HashSet<>(own);
        for (Asked a : fit.getOrDefault(n, List.of())) {
            if (isNews(a, own, heard)) {
                now += weight(a, n, a.right);
                heard.addAll(a.others);
            }
        }
        double other = fitting.getOrDefault(key(r, n), NONE);
        boolean slip = Slip.isFor(n.words(), n.value(), right);
        int slips = Slip.isTurned(n.words(), n.value(), right) ? 2 : slip ? 1 : 0;
        return new Repair(n, gain, taken, now, same, other, slips, elsewhere(r, n, right));
    }

    private static String key(Relation r, Num n) {
        List<String> of = new ArrayList<>();
        r.of().stream().filter(o -> o != n).forEach(o -> of.add(o.digits()));
        Collections.sort(of);
        return r.kind() + (n == r.told() ? "?" : r.told().digits()) + of;
    }

    /** Whether it has a number that wasn't heard yet; the same told again is heard once. */
    private static boolean isNews(Asked a, Set<String> own, Set<String> heard) {
        return !own.containsAll(a.others) && !heard.containsAll(a.others);
    }

    /** How much more likely it is meant than met by chance. */
    private static double weight(Asked a, Num n, Interval right) {
        double spread = Math.max(SPREAD * n.size().high(), STEPS * n.step());
        double open = a.right.high() - a.right.low() + right.high() - right.low();
        double chance = Math.max(RAREST, Math.min(1, open / spread));
        double meant = Math.min(SUREST, 1 / (1 + Math.exp(DRAWN - a.meant)));
        return Math.log(Math.max(1, meant / chance + 1 - meant));
    }

    private int elsewhere(Relation r, Num n, Interval right) {
        int found = 0;
        for (Num o : numbers) {
            boolean like = o.percent() == n.percent() && !r.has(o) && o.step() <= n.step() * 1.01;
            if (like && o.digits().length() > 1 && o.size().meets(right)) {
                found = Math.max(found, o.who().equals(n.who()) && !n.who().isEmpty() ? 2 : 1);
            }
        }
        return found;
    }

    private static List<Num> numbers(Relation r) {
        List<Num> out = new ArrayList<>(r.of());
        out.add(r.told());
        return out;
    }

    private static Interval right(Relation r, Num n) {
        return n == r.told() ? r.made().size() : r.right(n).size();
    }

    private static Set<String> others(Relation r, Num n) {
        Set<String> out = new HashSet<>();
        numbers(r).stream().filter(o -> o != n).forEach(o -> out.add(o.digits()));
        return out;
    }

    private static boolean isNarrow(Num n, Interval right) {
        boolean like = right.high() > n.size().low() / 3 && right.low() < n.size().high() * 3;
        return like && right.high() - right.low() <= WIDEST * n.step();
    }
}
