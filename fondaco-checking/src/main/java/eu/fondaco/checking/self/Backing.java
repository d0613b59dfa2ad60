// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.self.Relation.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What speaks for a relation that doesn't fit being a slip of the writer rather than none at all:
 * how surely it is meant, what else bears out each of its numbers, whether a slip of the pen
 * explains it.
 */
final class Backing {

    /** No relation that fits. */
    private static final double NONE = -8;

    private final List<Relation> all;
    private final double[] meant;
    private final Map<Num, List<Integer>> by = new IdentityHashMap<>();
    private final Map<String, Integer> times = new HashMap<>();
    private final Set<String> held = new HashSet<>();
    private final List<Num> numbers = new ArrayList<>();
    private final Repairs repairs;

    /**
     * @param meant how surely each is meant
     */
    Backing(List<Relation> all, double[] meant) {
        this.all = all;
        this.meant = meant;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).fits()) {
                held.add(name(all.get(i)));
            }
            add(all.get(i).told(), i);
            for (Num n : all.get(i).of()) {
                add(n, i);
            }
        }
        numbers.forEach(n -> times.merge(n.digits(), 1, Integer::sum));
        repairs = new Repairs(all, meant, numbers);
    }

    /** What would make a relation fit. */
    Repairs.Repair repair(Relation r) {
        return repairs.of(r);
    }

    private void add(Num n, int i) {
        List<Integer> its = by.get(n);
        if (its == null) {
            its = new ArrayList<>();
            by.put(n, its);
            numbers.add(n);
        }
        its.add(i);
    }

    /** Whether the same numbers, taken in another order or as told elsewhere, fit. */
    boolean isHeld(int i) {
        Relation r = all.get(i);
        return r.fitsOtherwise() || r.isOfSome() || held.contains(name(r));
    }

    private static String name(Relation r) {
        List<String> all = new ArrayList<>(List.of(r.told().digits()));
        r.of().forEach(n -> all.add(n.digits()));
        Collections.sort(all);
        return all.toString();
    }

    /** By name; what isn't there is zero. */
    Map<String, Double> signs(int i) {
        Relation r = all.get(i);
        Map<String, Double> out = new HashMap<>();
        out.put("kind." + r.kind(), 1.0);
        out.put("meant", meant[i]);
        double[] best = others(r.told(), r);
        out.put("margin", meant[i] - best[0]);
        out.put("margin.any", meant[i] - best[1]);
        double[] borne = new double[r.of().size() + 1];
        borne[0] = best[0];
        out.put("borne.told", best[0]);
        for (int k = 0; k < r.of().size(); k++) {
            borne[k + 1] = others(r.of().get(k), r)[0];
        }
        out.put("borne.a", borne[1]);
        out.put("borne.b", borne[borne.length - 1]);
        Arrays.sort(borne);
        out.put("borne.least", borne[0]);
        out.put("borne.next", borne[1]);
        out.put("borne.most", borne[borne.length - 1]);
        numbers(r, out);
        kinds(i, out);
        repair(r, out);
        out.values().removeIf(v -> v == 0);
        return out;
    }

    /** The same of a clash that words tell alone: what bears out the numbers of its places. */
    Map<String, Double> signs(Clash c) {
        Map<String, Double> out = new HashMap<>();
        double first = borne(c.first());
        double second = borne(c.second());
        out.put("alone.least", Math.min(first, second));
        out.put("alone.most", Math.max(first, second));
        out.put("alone.apart", Math.log10(1 + Math.max(0, c.second().start() - c.first().end())));
        return out;
    }

    /** How surely that number of a place that is least borne out is so; more where it has none. */
    private double borne(Span place) {
        double least = -NONE;
        for (Num n : numbers) {
            boolean in = n.span().start() < place.end() && place.start() < n.span().end();
            double best = NONE;
            for (int k : in ? by.get(n) : List.<Integer>of()) {
                best = all.get(k).fits() ? Math.max(best, meant[k]) : best;
            }
            least = in ? Math.min(least, best) : least;
        }
        return least;
    }

    /** The surest that fits, and the surest whatever it is, of the others that have a number. */
    private double[] others(Num n, Relation r) {
        double fits = NONE;
        double any = NONE;
        for (int k : by.getOrDefault(n, List.of())) {
            Relation o = all.get(k);
            if (o != r && !isTurned(o, r)) {
                any = Math.max(any, meant[k]);
                fits = o.fits() ? Math.max(fits, meant[k]) : fits;
            }
        }
        return new double[] {fits, any};
    }

    /** Whether both are of the same numbers. */
    private static boolean isTurned(Relation o, Relation r) {
        return o.of().size() == r.of().size()
                && r.has(o.told())
                && o.of().stream().allMatch(r::has);
    }

    private void numbers(Relation r, Map<String, Double> out) {
        Num c = r.told();
        Interval made = r.made().size();
        double off = Math.max(made.low() - c.size().high(), c.size().low() - made.high());
        out.put("off", Math.log10(Math.max(1e-4, off / Math.max(c.size().high(), 1e-9))));
        out.put("off.steps", Math.log10(Math.max(1e-1, off / c.step())));
        boolean wide = made.high() - made.low() > 6 * c.step();
        out.put("wide", Math.log10(Math.max(1e-1, (made.high() - made.low()) / c.step())));
        out.put("slip.told", is(!wide && Slip.isFor(c.words(), c.value(), made)));
        double slips = 0;
        for (Num n : r.of()) {
            Interval right = r.right(n);
            boolean narrow = right.high() - right.low() <= 6 * n.step();
            slips += is(narrow && Slip.isFor(n.words(), n.value(), right.size()));
        }
        out.put("slip.of", slips);
        out.put("again.told", (double) Math.min(3, times.getOrDefault(c.digits(), 1) - 1));
        int again = 9;
        for (Num n : r.of()) {
            again = Math.min(again, times.getOrDefault(n.digits(), 1) - 1);
        }
        out.put("again.of", (double) Math.min(3, again));
        out.put("elsewhere", wide ? 0 : elsewhere(r, made));
        boolean hedged = c.f() != null && c.f().hedged();
        for (Num n : r.of()) {
            hedged |= n.f() != null && n.f().hedged();
        }
        out.put("hedged", is(hedged));
        out.put("digits", (double) c.digits().length());
        out.put("cells", (double) r.of().stream().filter(Num::isCell).count());
        out.put("heading", is(c.isHeading() || r.of().stream().anyMatch(Num::isHeading)));
    }

    private void repair(Relation r, Map<String, Double> out) {
        Repairs.Repair one = repairs.of(r);
        if (one != null) {
            out.put("repair", one.better());
            out.put("repair.gain", one.gain());
            out.put("repair.taken", one.taken());
            out.put("repair.now", one.now());
            out.put("repair.same", one.same());
            out.put("repair.other", one.other());
            out.put("repair.slip", (double) one.slip());
            out.put("repair.elsewhere", (double) one.elsewhere());
            out.put("repair.told", is(one.of() == r.told()));
        }
    }

    /** Whether what is made stands somewhere in the text. */
    private double elsewhere(Relation r, Interval made) {
        for (Num n : numbers) {
            boolean like = n.percent() == r.told().percent() && !r.has(n);
            if (like && n.step() <= r.told().step() && n.size().meets(made)) {
                return n.section() == r.told().section() ? 2 : 1;
            }
        }
        return 0;
    }

    /** How many as surely meant of its kind fit and don't. */
    private void kinds(int i, Map<String, Double> out) {
        Kind kind = all.get(i).kind();
        int fit = 0;
        int not = 0;
        for (int k = 0; k < meant.length; k++) {
            if (all.get(k).kind() == kind && meant[k] >= meant[i] - 0.3 && k != i) {
                fit += all.get(k).fits() ? 1 : 0;
                not += all.get(k).fits() ? 0 : 1;
            }
        }
        out.put("kind.fit", (fit + 0.5) / (fit + not + 1));
        out.put("kind.not", Math.log1p(not));
    }

    private static double is(boolean yes) {
        return yes ? 1 : 0;
    }
}
