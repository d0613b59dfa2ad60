// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.classification;

import eu.fondaco.core.text.UnsoundException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * How codes of one classification become codes of another: for each source code the share of it
 * that each target code takes. Shares of a code add up to one; less is leakage. Where the publisher
 * gives no weights, targets share equally, which is an assumption and not known.
 */
public final class Correspondence {

    /** Shares may miss one by this much, for rounding. */
    public static final double ROUNDING = 1e-6;

    private final Nomenclature source;
    private final Nomenclature target;
    private final Map<String, Map<String, Double>> shares;
    private final NavigableMap<String, String> written = new TreeMap<>();

    private Correspondence(
            Nomenclature source, Nomenclature target, Map<String, Map<String, Double>> shares) {
        this.source = source;
        this.target = target;
        this.shares = shares;
        shares.keySet().forEach(code -> written.put(plain(code), code));
    }

    /** A code without the points and blanks that some publishers write and others don't. */
    static String plain(String code) {
        return code.replace(".", "").replace(" ", "");
    }

    /** Source codes that begin with that one, points and blanks aside; itself among them. */
    Collection<String> startingWith(String code) {
        return written.subMap(plain(code), true, plain(code) + Character.MAX_VALUE, false).values();
    }

    /** Collects rows. */
    public static final class Builder {

        private final Nomenclature source;
        private final Nomenclature target;
        private final Map<String, Map<String, Double>> weights = new TreeMap<>();

        public Builder(Nomenclature source, Nomenclature target) {
            this.source = source;
            this.target = target;
        }

        /**
         * Adds a row.
         *
         * @param weight share of the source code that goes to the target; NaN where none is given
         * @throws IllegalArgumentException when the weight isn't between 0 and 1
         */
        public Builder add(String from, String to, double weight) {
            if (weight < 0 || weight > 1 + ROUNDING) {
                throw new UnsoundException("unsound.weight", weight);
            }
            weights.computeIfAbsent(from, f -> new TreeMap<>())
                    .merge(to, weight, (a, b) -> Double.isNaN(a) ? b : a + b);
            return this;
        }

        /**
         * The correspondence.
         *
         * @throws IllegalArgumentException when a code gives away more than itself, or only some of
         *     its rows have a weight
         */
        public Correspondence build() {
            Map<String, Map<String, Double>> shares = new TreeMap<>();
            weights.forEach(
                    (from, targets) -> {
                        long open = targets.values().stream().filter(w -> Double.isNaN(w)).count();
                        if (open > 0 && open < targets.size()) {
                            throw new UnsoundException("unsound.weights-of-some", from);
                        }
                        Map<String, Double> own = new TreeMap<>();
                        targets.forEach(
                                (to, w) -> own.put(to, open > 0 ? 1.0 / targets.size() : w));
                        double sum = own.values().stream().mapToDouble(w -> w).sum();
                        if (sum > 1 + ROUNDING) {
                            throw new UnsoundException("unsound.weights-sum", from, sum);
                        }
                        shares.put(from, own);
                    });
            return new Correspondence(source, target, shares);
        }
    }

    public Nomenclature source() {
        return source;
    }

    public Nomenclature target() {
        return target;
    }

    /** Source codes that it says something about. */
    public Set<String> codes() {
        return shares.keySet();
    }

    /** The target codes of a source code with their shares; empty when it says nothing about it. */
    public Map<String, Double> of(String code) {
        return shares.getOrDefault(code, Map.of());
    }

    /** Which part of a source code gets lost: 1 for a code it doesn't know. */
    public double leakage(String code) {
        double kept = of(code).values().stream().mapToDouble(w -> w).sum();
        return kept > 1 - ROUNDING ? 0 : 1 - kept;
    }

    /**
     * This one and then the other. What the other doesn't know is lost, and is leakage of the
     * chain.
     *
     * @throws IllegalArgumentException when the other doesn't begin where this one ends
     */
    public Correspondence then(Correspondence next) {
        if (!next.source.equals(target)) {
            throw new IllegalArgumentException(next.source + " doesn't follow on " + target);
        }
        Map<String, Map<String, Double>> chained = new TreeMap<>();
        shares.forEach(
                (from, targets) -> {
                    Map<String, Double> own = new TreeMap<>();
                    targets.forEach(
                            (via, share) ->
                                    next.of(via)
                                            .forEach(
                                                    (to, part) ->
                                                            own.merge(
                                                                    to,
                                                                    share * part,
                                                                    Double::sum)));
                    chained.put(from, own);
                });
        return new Correspondence(source, next.target, chained);
    }

    /**
     * The other way round: each target code back to the source codes it came from, in equal shares,
     * since a correspondence doesn't tell how much of a target each source makes.
     */
    public Correspondence reversed() {
        Builder back = new Builder(target, source);
        shares.forEach(
                (from, targets) -> targets.keySet().forEach(to -> back.add(to, from, Double.NaN)));
        return back.build();
    }

    /** Values by source code converted to values by target code; what leaks is left out. */
    public Map<String, Double> convert(Map<String, Double> values) {
        Map<String, Double> converted = new LinkedHashMap<>();
        values.forEach(
                (code, value) ->
                        of(code).forEach(
                                        (to, share) ->
                                                converted.merge(to, value * share, Double::sum)));
        return converted;
    }
}
