// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.complexity;

import eu.fondaco.core.text.Note;
import eu.fondaco.econometrics.complexity.internal.BitMatrix;
import eu.fondaco.econometrics.complexity.internal.Indices;
import eu.fondaco.econometrics.complexity.internal.Moments;
import eu.fondaco.econometrics.speech.EstimatorNote;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Computes economic complexity of the places of a matrix: Hidalgo and Hausmann's indices by
 * eigenvector or reflections, or Tacchella and others' fitness.
 */
public final class ComplexityEstimator {

    private static final double WEAK = 0.3;
    private static final double EQUAL = 1e-12;

    private final ComplexitySpec spec;

    private ComplexityEstimator(ComplexitySpec spec) {
        this.spec = Objects.requireNonNull(spec);
    }

    /** By that specification. */
    public static ComplexityEstimator of(ComplexitySpec spec) {
        return new ComplexityEstimator(spec);
    }

    /** Of a matrix of exports. */
    public Complexity estimate(ExportMatrix exports) {
        return estimate(Advantage.of(exports, spec.threshold()));
    }

    /**
     * Of advantages that are already known. Places without any advantage and products in which
     * nobody has one have no index: they are left out, and a warning says so.
     */
    public Complexity estimate(Advantage all) {
        List<Note> warnings = new ArrayList<>();
        Advantage a = withoutEmpty(all, warnings);
        BitMatrix m = a.bits();
        Indices raw = indices(m);
        if (!Double.isNaN(raw.second())) {
            warn(raw, warnings);
        }
        boolean scaled = !(spec.method() instanceof Method.Fitness);
        double[] places = raw.places();
        double[] products = raw.products();
        double[] outlook = products;
        if (scaled) {
            double sign = sign(m, places, warnings);
            places = times(places, sign);
            products =
                    times(
                            products,
                            spec.method() instanceof Method.Eigen
                                    ? sign
                                    : productSign(m, products));
            double spread = spread(EstimatorNote.ALL_PLACES_SAME, places);
            double[] uncentred = Arrays.stream(products).map(v -> v / spread).toArray();
            boolean shared =
                    spec.convention().sharedScale() && spec.method() instanceof Method.Eigen;
            double[] of = shared ? places : products;
            products =
                    Moments.standardise(
                            products,
                            Moments.mean(of),
                            shared ? spread : spread(EstimatorNote.ALL_PRODUCTS_SAME, products));
            places = Moments.standardise(places, Moments.mean(places), spread);
            outlook = spec.convention().uncentredOutlook() ? uncentred : products;
        }
        return new Complexity(spec, a, places, products, outlook, List.copyOf(warnings));
    }

    /** The standard deviation, which must be more than what rounding makes of equal numbers. */
    private double spread(EstimatorNote same, double[] v) {
        double most = Arrays.stream(v).map(Math::abs).max().orElse(0);
        double deviation = Moments.deviation(v, spec.convention().ddof());
        if (!(deviation > EQUAL * most)) {
            throw new ComplexityException(same.note(spec.method().toString()));
        }
        return deviation;
    }

    private Indices indices(BitMatrix m) {
        if (spec.method() instanceof Method.Reflections r) {
            return Indices.reflections(m, r.steps());
        }
        if (spec.method() instanceof Method.Fitness f) {
            return Indices.fitness(m, f.tolerance(), f.maxSteps());
        }
        return Indices.eigen(m);
    }

    private static void warn(Indices raw, List<Note> warnings) {
        if (raw.second() > 1 - 1e-10) {
            warnings.add(EstimatorNote.SEPARATE_GROUPS.note());
        } else if (raw.second() - raw.third() < 1e-6) {
            warnings.add(EstimatorNote.HARDLY_DETERMINED.note());
        }
    }

    private double sign(BitMatrix m, double[] places, List<Note> warnings) {
        double[] diversity = Arrays.stream(m.rowCounts()).asDoubleStream().toArray();
        if (spec.convention() == Convention.ECONOMICCOMPLEXITY) {
            double r = Moments.correlation(places, Indices.reflections(m, 20).places());
            return r < 0 ? -1 : 1;
        }
        double r = Moments.correlation(places, diversity);
        if (Math.abs(r) < WEAK) {
            warnings.add(EstimatorNote.WEAK_SIGN.note(rounded(Math.abs(r), 3)));
        }
        return r < 0 ? -1 : 1;
    }

    /** For people: so many decimals. */
    static BigDecimal rounded(double v, int decimals) {
        return BigDecimal.valueOf(v).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static double productSign(BitMatrix m, double[] products) {
        double[] ubiquity = Arrays.stream(m.columnCounts()).asDoubleStream().toArray();
        return Moments.correlation(products, ubiquity) > 0 ? -1 : 1;
    }

    private static double[] times(double[] v, double sign) {
        return Arrays.stream(v).map(x -> x * sign).toArray();
    }

    private static Advantage withoutEmpty(Advantage a, List<Note> warnings) {
        int[] diversity = a.diversity();
        int[] ubiquity = a.ubiquity();
        int[] places = IntStream.range(0, diversity.length).filter(i -> diversity[i] > 0).toArray();
        int[] products = IntStream.range(0, ubiquity.length).filter(k -> ubiquity[k] > 0).toArray();
        if (places.length < diversity.length) {
            warnings.add(EstimatorNote.PLACES_WITHOUT.note(diversity.length - places.length));
        }
        if (products.length < ubiquity.length) {
            warnings.add(EstimatorNote.PRODUCTS_WITHOUT.note(ubiquity.length - products.length));
        }
        if (places.length < 2 || products.length < 2) {
            throw new ComplexityException(
                    EstimatorNote.TOO_FEW_ADVANTAGES.note(places.length, products.length));
        }
        return a.take(places, products);
    }
}
