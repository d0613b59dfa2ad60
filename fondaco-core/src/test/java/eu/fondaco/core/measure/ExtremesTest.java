// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Extremes that are known beforehand are found: on corners, inside, where two are equal. */
class ExtremesTest {

    private static double[] all(int n, double value) {
        double[] x = new double[n];
        Arrays.fill(x, value);
        return x;
    }

    private static void finds(Span span, double low, double high) {
        assertThat(span).isNotNull();
        assertThat(span.low()).isCloseTo(low, within(1e-6));
        assertThat(span.high()).isCloseTo(high, within(1e-6));
    }

    /** A sum with signs is greatest where each operand is at the end that its sign says. */
    @Property(seed = "41", tries = 12)
    void sumsHaveTheirExtremesOnCorners(@ForAll long seed) {
        Random random = new Random(seed);
        sum(random, new int[] {1, 3, 10, 11, 25}[random.nextInt(5)]);
    }

    /** Of so many that only corners are tried. */
    @Test
    void sumsOfManyHaveTheirExtremesOnCorners() {
        sum(new Random(7), 201);
    }

    private static void sum(Random random, int n) {
        double[] low = new double[n];
        double[] high = new double[n];
        double[] weight = new double[n];
        double least = 0;
        double most = 0;
        for (int i = 0; i < n; i++) {
            low[i] = random.nextInt(20) - 10;
            high[i] = low[i] + random.nextInt(4);
            weight[i] = random.nextInt(7) - 3;
            least += Math.min(weight[i] * low[i], weight[i] * high[i]);
            most += Math.max(weight[i] * low[i], weight[i] * high[i]);
        }
        Term.Operation sum =
                x -> {
                    double s = 0;
                    for (int i = 0; i < n; i++) {
                        s += weight[i] * x[i];
                    }
                    return s;
                };
        finds(Term.searched(sum, low, high), least, most);
    }

    /** A bowl has its bottom inside, wherever that is, and its top on the farthest corner. */
    @Property(seed = "42", tries = 12)
    void aBowlHasItsBottomInside(@ForAll long seed) {
        Random random = new Random(seed);
        int n = 1 + random.nextInt(11);
        double[] low = all(n, -2);
        double[] high = all(n, 5);
        double[] bottom = new double[n];
        double top = 0;
        for (int i = 0; i < n; i++) {
            bottom[i] = -1.9 + 6.8 * random.nextDouble();
            double far = Math.max(bottom[i] + 2, 5 - bottom[i]);
            top += far * far;
        }
        Term.Operation bowl =
                x -> {
                    double s = 0;
                    for (int i = 0; i < n; i++) {
                        s += (x[i] - bottom[i]) * (x[i] - bottom[i]);
                    }
                    return s;
                };
        finds(Term.searched(bowl, low, high), 0, top);
        finds(Term.searched(x -> -bowl.apply(x), low, high), -top, 0);
    }

    /** A bowl that leans: where its bottom is in one operand depends on the others. */
    @Property(seed = "43", tries = 10)
    void aLeaningBowlHasItsBottomInside(@ForAll long seed) {
        Random random = new Random(seed);
        int n = 2 + random.nextInt(4);
        double[] bottom = new double[n];
        Arrays.setAll(bottom, i -> -1.5 + 6 * random.nextDouble());
        double lean = 0.6 * random.nextDouble();
        Term.Operation bowl =
                x -> {
                    double s = 0;
                    double together = 0;
                    for (int i = 0; i < n; i++) {
                        s += (x[i] - bottom[i]) * (x[i] - bottom[i]);
                        together += x[i] - bottom[i];
                    }
                    return s + lean * together * together;
                };
        Span span = Term.searched(bowl, all(n, -2), all(n, 5));
        assertThat(span.low()).isCloseTo(0, within(1e-5));
    }

    @Test
    void whereTwoAreEqualIsLookedAt() {
        double[] low = {1, 2, 0};
        double[] high = {4, 6, 9};
        Term.Operation apart = x -> Math.abs(x[0] - x[1]) + Math.abs(x[1] - x[2]);
        finds(Term.searched(apart, low, high), 0, 11);
    }

    /** What is only just above zero counts where zero itself may be. */
    @Test
    void justAboveZeroIsLookedAt() {
        Term.Operation jump = x -> x[0] == 0 ? 5 : x[0];
        Span span = Term.searched(jump, new double[] {0}, new double[] {2});
        finds(span, 0, 5);
    }

    @Test
    void anExactOperandStaysWhereItIs() {
        double[] low = {3, 1};
        double[] high = {3, 2};
        finds(Term.searched(x -> x[0] * x[1], low, high), 3, 6);
        finds(Term.searched(x -> x[0] * x[0], new double[] {3}, new double[] {3}), 9, 9);
    }

    @Test
    void aFormulaThatIsntDefinedSomewhereHasNoExtremes() {
        double[] low = {-1, 1};
        double[] high = {2, 3};
        Term.Operation root = x -> Math.sqrt(x[0]) + x[1];
        assertThat(Term.searched(root, low, high)).isNull();
        assertThat(Term.searched(x -> Double.NaN, low, high)).isNull();
        Term.Operation middle = x -> x[0] == 0.5 ? Double.NaN : x[0];
        assertThat(Term.searched(middle, low, high)).isNull();
        assertThat(Term.searched(x -> Math.sqrt(x[0]) + x[1], new double[] {0, 1}, high))
                .isNotNull();
    }

    @Test
    void whatIsGivenIsLeftAsItIs() {
        double[] low = {0, 1};
        double[] high = {2, 3};
        Term.searched(x -> x[0] = x[0] * x[1], low, high);
        assertThat(low).containsExactly(0, 1);
        assertThat(high).containsExactly(2, 3);
    }
}
