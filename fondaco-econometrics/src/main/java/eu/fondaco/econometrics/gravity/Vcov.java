// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity;

import eu.fondaco.core.text.Sayable;
import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.econometrics.formula.EffectName;
import eu.fondaco.econometrics.speech.EstimatorNote;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which covariance the standard errors come from. It is chosen when a fit is read, not when it is
 * estimated: the estimates don't depend on it.
 */
public sealed interface Vcov {

    /** The rule for small samples. */
    SmallSample smallSample();

    /** The same covariance under another rule. */
    Vcov with(SmallSample rule);

    /** In words; {@link #toString} is what {@link #parse} reads. */
    Sayable words();

    /** Errors independent, and of equal variance (Gaussian) or as the Poisson law has it. */
    record Iid(SmallSample smallSample) implements Vcov {
        @Override
        public Vcov with(SmallSample rule) {
            return new Iid(rule);
        }

        @Override
        public Sayable words() {
            return EstimatorNote.IID;
        }

        @Override
        public String toString() {
            return "iid";
        }
    }

    /** Errors independent, of any variance. */
    record Robust(SmallSample smallSample) implements Vcov {
        @Override
        public Vcov with(SmallSample rule) {
            return new Robust(rule);
        }

        @Override
        public Sayable words() {
            return EstimatorNote.ROBUST;
        }

        @Override
        public String toString() {
            return "robust";
        }
    }

    /** Errors related in any way within the levels of one to four clusters. */
    record Clustered(List<EffectName> clusters, SmallSample smallSample) implements Vcov {
        /** One to four different ways. */
        public Clustered {
            clusters = List.copyOf(clusters);
            if (clusters.isEmpty() || clusters.size() > 4) {
                throw new UnsoundException(EstimatorNote.CLUSTER_COUNT.note(clusters.size()));
            }
            if (clusters.stream().distinct().count() < clusters.size()) {
                throw new UnsoundException(EstimatorNote.CLUSTER_TWICE.note(clusters.toString()));
            }
        }

        @Override
        public Vcov with(SmallSample rule) {
            return new Clustered(clusters, rule);
        }

        @Override
        public Sayable words() {
            return EstimatorNote.BY_CLUSTER.note(names());
        }

        @Override
        public String toString() {
            return "cluster:" + names();
        }

        private String names() {
            return clusters.stream().map(EffectName::toString).collect(Collectors.joining(","));
        }
    }

    /** Independent errors, full correction. */
    static Vcov iid() {
        return new Iid(SmallSample.FULL);
    }

    /** Heteroskedasticity-robust, full correction. */
    static Vcov robust() {
        return new Robust(SmallSample.FULL);
    }

    /** Clustered by one to four columns (or {@code a^b}), full correction. */
    static Vcov cluster(String... clusters) {
        return new Clustered(
                Arrays.stream(clusters).map(EffectName::parse).toList(), SmallSample.FULL);
    }

    /** Clustered two ways, full correction. */
    static Vcov twoWay(String a, String b) {
        return cluster(a, b);
    }

    /** Reads {@code iid}, {@code robust} or {@code cluster:a,b^c}. */
    static Vcov parse(String text) {
        String t = text.strip();
        if (t.equals("iid")) {
            return iid();
        }
        if (t.equals("robust") || t.equals("hetero")) {
            return robust();
        }
        if (t.startsWith("cluster:")) {
            return cluster(t.substring("cluster:".length()).split("\\s*,\\s*"));
        }
        throw new UnsoundException(EstimatorNote.NO_COVARIANCE.note(text));
    }
}
