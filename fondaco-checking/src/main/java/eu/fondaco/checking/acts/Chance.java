// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.Ruling.Truth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How much it says that something holds of an entry, or doesn't, by how many other entries of the
 * register it would hold of: a day that no other act has says much, "was signed" next to nothing.
 */
final class Chance {

    private static final Set<Type> CHOOSING =
            Set.of(Type.AREA, Type.NAME, Type.BODY, Type.KIND, Type.TREATY, Type.STRATEGY);

    private final Register register;

    Chance(Register register) {
        this.register = register;
    }

    /** What is said, with the entries of which it holds. */
    private static final class Tally {
        private final Map<Set<Mark>, Set<Entry>> holds = new HashMap<>();
        private final Map<Entry, Integer> many = new HashMap<>();
        private final Set<Entry> whole = new HashSet<>();
        private int entries;

        void add(Entry e, List<Ruling> rulings) {
            entries++;
            for (Ruling r : rulings) {
                if (r.lean() == Truth.TRUE) {
                    holds.computeIfAbsent(Set.copyOf(r.marks()), k -> new HashSet<>()).add(e);
                    many.merge(e, 1, Integer::sum);
                }
            }
            if (Judging.all(rulings) == Truth.TRUE) {
                whole.add(e);
            }
        }

        Set<Entry> holders(Ruling r) {
            return holds.getOrDefault(Set.copyOf(r.marks()), Set.of());
        }

        int others(Ruling r) {
            return holders(r).size();
        }

        double bits(int others) {
            return Math.log((entries + 1.0) / (others + 0.5)) / Math.log(2);
        }
    }

    /**
     * What is known of it.
     *
     * @param e the entry meant
     * @param rulings on it
     * @param rule what the register says of another
     */
    Map<String, Double> of(
            Entry e, List<Ruling> rulings, Memory before, Function<Entry, List<Ruling>> rule) {
        Tally tally = new Tally();
        for (Entry o : register.entries) {
            if (o != e && sort(o).equals(sort(e))) {
                tally.add(o, rule.apply(o));
            }
        }
        Map<String, Double> x = new TreeMap<>();
        double own = 0;
        double choosing = 0;
        double most = 0;
        for (Ruling r : rulings) {
            int others = tally.others(r);
            double bits = Math.max(0, tally.bits(others));
            boolean chooses = r.marks().stream().allMatch(m -> CHOOSING.contains(m.type()));
            if (r.lean() == Truth.TRUE) {
                own += chooses ? 0 : bits;
                choosing += chooses ? bits : 0;
                most = Math.max(most, chooses ? 0 : bits);
            } else if (r.lean() == Truth.FALSE) {
                x.merge("wrong.fits", Math.min(4.0, others), Math::max);
                x.put("wrong.fitsNone", others == 0 ? 1.0 : 0);
                fits(x, e, before, tally.holders(r));
                x.merge("wrong.bits", bits, Math::max);
            }
        }
        x.put("bits.own", own);
        x.put("bits.choosing", choosing);
        x.put("bits.most", most);
        x.put("bits.all", own + choosing);
        rivals(x, e, rulings, before, tally);
        return x;
    }

    /** Of which others what is wrong here would hold. */
    private static void fits(Map<String, Double> x, Entry e, Memory before, Set<Entry> holders) {
        for (Entry o : holders) {
            boolean next = o.follows().equals(e.id()) || e.follows().equals(o.id());
            if (next && e.isAct()) {
                x.put("wrong.fitsChain", 1.0);
            }
            if (o.areas().stream().anyMatch(e.areas()::contains)) {
                x.put("wrong.fitsNear", 1.0);
            }
            if (before.recent().contains(o)) {
                x.put("wrong.fitsTold", 1.0);
            }
        }
    }

    /** Other entries of which all of it would hold, and which they are. */
    private void rivals(
            Map<String, Double> x, Entry e, List<Ruling> rulings, Memory before, Tally tally) {
        long here = rulings.stream().filter(r -> r.lean() == Truth.TRUE).count();
        int most = tally.many.values().stream().mapToInt(n -> n).max().orElse(0);
        x.put("whole.any", (double) Math.min(4, tally.whole.size()));
        x.put("ahead", Math.max(-3.0, Math.min(3.0, (double) (here - most))));
        double near = 0;
        for (Entry o : tally.whole) {
            boolean next = o.follows().equals(e.id()) || e.follows().equals(o.id());
            if (next && e.isAct()) {
                x.put("whole.chain", 1.0);
            }
            if (o.areas().stream().anyMatch(e.areas()::contains)) {
                near++;
            }
            if (before.recent().contains(o)) {
                x.put("whole.told", 1.0);
            }
            if (o == before.entry() || o == before.held()) {
                x.put("whole.last", 1.0);
            }
        }
        x.put("whole.near", Math.min(3, near));
    }

    private static String sort(Entry e) {
        return e.isAct()
                ? "act"
                : e.treaty() != null ? "treaty" : e.activity() != null ? "activity" : "strategy";
    }
}
