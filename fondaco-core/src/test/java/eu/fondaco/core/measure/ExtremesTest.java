// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** A corner that no climb from elsewhere leads to is found where there are few operands. */
    @ParameterizedTest
    @CsvSource({"4, 0", "4, 5", "4, 6", "4, 9", "4, 15", "10, 0", "10, 341", "10, 683", "10, 1023"})
    void aLoneCornerIsFound(int n, int corner) {
        Term.Operation trap =
                x -> {
                    int apart = 0;
                    for (int i = 0; i < n; i++) {
                        apart += x[i] == (corner >> i & 1) ? 0 : 1;
                    }
                    return apart == 0 ? 20 : apart;
                };
        assertThat(Term.searched(trap, all(n, 0), all(n, 1)).high()).isEqualTo(20);
        assertThat(Term.searched(x -> -trap.apply(x), all(n, 0), all(n, 1)).low()).isEqualTo(-20);
    }

    /** Of many operands, the corner is found that a formula rises to from the middle of its box. */
    @Test
    void aLoneCornerThatTheMiddlePointsToIsFound() {
        int n = 201;
        Term.Operation trap =
                x -> {
                    int apart = 0;
                    double towards = 0;
                    boolean middle = false;
                    for (int i = 0; i < n; i++) {
                        int wanted = i % 3 == 0 ? 1 : -1;
                        apart += x[i] == wanted ? 0 : 1;
                        towards += x[i] * wanted;
                        middle |= Math.abs(x[i]) < 0.5;
                    }
                    return middle ? towards / n : apart == 0 ? 1_000 : apart;
                };
        assertThat(Term.searched(trap, all(n, -1), all(n, 1)).high()).isEqualTo(1_000);
        assertThat(Term.searched(x -> -trap.apply(x), all(n, -1), all(n, 1)).low())
                .isEqualTo(-1_000);
    }

    /** Half of many operands at their upper ends: neither the least nor the greatest levels. */
    @Test
    void aTopAmidManyCornersIsFound() {
        int n = 30;
        Term.Operation half =
                x -> {
                    long up = Arrays.stream(x).filter(v -> v == 1).count();
                    double apart = Math.abs(up - n / 2);
                    return apart >= 12 ? apart : 40 - apart;
                };
        assertThat(Term.searched(half, all(n, 0), all(n, 1)).high()).isEqualTo(40);
    }

    /** A top inside that is reached neither from a corner nor from the middle. */
    @Test
    void aPlateauInsideIsFound() {
        Term.Operation plateau =
                x ->
                        Arrays.stream(x).allMatch(v -> v > 8 && v < 14)
                                ? 500
                                : Arrays.stream(x).map(v -> v > 14 ? v : 20 - v).sum();
        assertThat(Term.searched(plateau, all(2, 5), all(2, 25)).high()).isEqualTo(500);
    }

    /** A tie counts as one though it is a single point between both. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 11, 24})
    void aTieIsLookedAt(int n) {
        double[] low = all(n, 1);
        double[] high = all(n, 5);
        low[1] = 2;
        high[1] = 2;
        Term.Operation tie = x -> x[0] == x[1] ? 9 : x[0] > x[1] ? 1 : 0;
        finds(Term.searched(tie, low, high), 0, 9);
    }

    /** The inside is looked at of two hundred operands too. */
    @Test
    void aBowlOfTwoHundredHasItsBottomInside() {
        int n = 200;
        Term.Operation bowl = x -> Arrays.stream(x).map(v -> (v - 0.6) * (v - 0.6)).sum();
        finds(Term.searched(bowl, all(n, 0), all(n, 1)), 0, 0.36 * n);
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
