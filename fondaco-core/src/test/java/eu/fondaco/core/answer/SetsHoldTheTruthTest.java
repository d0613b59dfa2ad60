// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Span;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.library.StandardMeasures;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Bounds hold every value that a measure has for numbers between theirs: never too narrow. */
class SetsHoldTheTruthTest {

    private static final int CASES = Boolean.getBoolean("fondaco.slow") ? 2_000 : 1_000;
    private static final int TRIES = Boolean.getBoolean("fondaco.slow") ? 300 : 80;

    private final RandomCube cube = new RandomCube(1);
    private final List<String> questions = List.copyOf(new SlowMeasures().all.keySet());

    @Test
    void noBoundsAreTooNarrow() {
        assertThat(boundedAndWide(questions, frame(cube.small()), CASES))
                .hasSizeGreaterThan(questions.size() * 4 / 5);
    }

    /**
     * A band of revisions from levels that are sets themselves would be too narrow: none is told.
     */
    @Test
    void revisedGrowthsOfSetsHaveNoBounds() {
        StringBuilder cells = new StringBuilder();
        for (int year = 2004; year <= 2018; year++) {
            cells.append("AA W00 X TOTAL ").append(year).append(" 1\n");
        }
        Small small =
                new Small()
                        .areas("W00 group . .\nAA country W00 .")
                        .cells("d", "2019-03-01", cells.toString());
        List<String> revised =
                List.of(
                        "growth_revised",
                        "growth_revised n=12",
                        "growth_revised_vintage",
                        "growth_revised_vintage n=12");
        assertThat(boundedAndWide(revised, frame(small), CASES / 10)).isEmpty();
        assertThat(term(revised.get(0), frame(small))).isNotNull();
    }

    /** The questions that have bounds, each held to points of its box. */
    private static Set<String> boundedAndWide(List<String> asked, DatasetFrame frame, int cases) {
        Map<String, Integer> narrow = new TreeMap<>();
        Set<String> bounded = new TreeSet<>();
        Map<String, Double> most = new TreeMap<>();
        for (int i = 0; i < cases; i++) {
            String question = asked.get(i % asked.size());
            Random random = new Random(i);
            Term term = term(question, frame);
            Map<Operand, ValueSet> box = box(term, random);
            Span span = term.span(readings(box), false);
            if (span != null) {
                bounded.add(question);
                for (int t = 0; t < TRIES; t++) {
                    double value = term.value(readings(point(box, random)));
                    double out = Math.max(span.low() - value, value - span.high());
                    if (out > 1e-9 * Math.max(1, Math.abs(value))) {
                        narrow.merge(question, 1, Integer::sum);
                        most.merge(question, out / (span.high() - span.low()), Math::max);
                    }
                }
            }
        }
        assertThat(most).as("too narrow %s", narrow).isEmpty();
        return bounded;
    }

    private static Span published(String question, String figures) {
        Small small = new Small().areas("W00 group . .\nAA country W00 .").figures(figures);
        Answer answer = small.engine().answer(Asked.question(question), null);
        return answer instanceof Answer.Known k
                ? new Span(k.value().low(), k.value().high())
                : null;
    }

    /** Exports of 19 to 21 and imports of 20 to 22 may be equal: then all trade goes both ways. */
    @Test
    void twoWayTradeIsGreatestInsideTheBox() {
        Span span =
                published(
                        "grubel_lloyd period=2018 product=P",
                        """
                        x level X AA W00 P 2018 . . 20 = 2019 office
                        m level M AA W00 P 2018 . . 21 = 2019 office
                        """);
        assertThat(span.high()).isCloseTo(1, within(1e-9));
        assertThat(span.low()).isCloseTo(1 - 3.0 / 41, within(1e-9));
    }

    /** 10 and 11 and 12, each give or take one: growth can be the same in both years. */
    @Test
    void volatilityIsLeastInsideTheBox() {
        Span span =
                published(
                        "volatility period=2018 base=2016",
                        """
                        a level X AA W00 TOTAL 2016 . . 10 = 2019 office
                        b level X AA W00 TOTAL 2017 . . 11 = 2019 office
                        c level X AA W00 TOTAL 2018 . . 12 = 2019 office
                        """);
        assertThat(span.low()).isCloseTo(0, within(1e-4));
        double up = Math.log(12.0 / 9);
        double down = Math.log(11.0 / 12);
        assertThat(span.high()).isCloseTo(100 * (up - down) / Math.sqrt(2), within(1e-9));
    }

    /** The whole went from 29 to 31 to 29 to 32: it may not have changed at all. */
    @Test
    void aShareOfAChangeThatMayBeNoneHasNoBounds() {
        String levels =
                """
                a level X AA W00 P 2017 . . 10 = 2019 office
                b level X AA W00 P 2018 . . 12 = 2019 office
                c level X AA W00 TOTAL 2017 . . 30 = 2019 office
                d level X AA W00 TOTAL 2018 . . %s = 2019 office
                """;
        String question = "share_of_change period=2018 base=2017 product=P of=product:TOTAL";
        assertThat(published(question, levels.formatted("31"))).isNull();
        assertThat(published(question, levels.formatted("34"))).isEqualTo(new Span(0, 200));
    }

    /** Three levels of 4 to 6 each may rise, though no corner rises strictly. */
    @Test
    void aTrendMayRunInsideTheBox() {
        Span span =
                published(
                        "trend period=2018 base=2016",
                        """
                        a level X AA W00 TOTAL 2016 . . 5 = 2019 office
                        b level X AA W00 TOTAL 2017 . . 5 = 2019 office
                        c level X AA W00 TOTAL 2018 . . 5 = 2019 office
                        """);
        assertThat(span).isEqualTo(new Span(-1, 1));
    }

    /** Of many levels the greatest sum of squares is bounded, and not by much more than it is. */
    @Test
    void manyLevelsAreBoundedClosely() {
        int n = 40;
        double[] low = new double[n];
        double[] high = new double[n];
        Random random = new Random(3);
        for (int i = 0; i < n; i++) {
            low[i] = 1 + random.nextInt(100);
            high[i] = low[i] * (1 + 0.2 * random.nextDouble());
        }
        for (String id : List.of("hhi", "theil", "gini", "entropy")) {
            Span span = concentration(id, low, high);
            double widest = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int t = 0; t < 5_000; t++) {
                double[] x = new double[n];
                double threshold = 130 * random.nextDouble();
                for (int i = 0; i < n; i++) {
                    boolean up = low[i] > threshold ^ t % 2 == 0;
                    x[i] = random.nextInt(20) == 0 ? low[i] : up ? high[i] : low[i];
                }
                double value = concentration(id, x, x).low();
                widest = Math.max(widest, value);
                least = Math.min(least, value);
            }
            assertThat(span.low()).as(id).isLessThanOrEqualTo(least + 1e-9);
            assertThat(span.high()).as(id).isGreaterThanOrEqualTo(widest - 1e-9);
            assertThat(span.high() - span.low()).as(id).isLessThan(1.2 * (widest - least));
        }
    }

    private static Span concentration(String id, double[] low, double[] high) {
        StringBuilder products = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < low.length; i++) {
            products.append("P").append(i).append(" . .\n");
            cells.append("AA W00 X P").append(i).append(" 2018 1\n");
        }
        Small small =
                new Small()
                        .areas("W00 group . .\nAA country W00 .")
                        .products(products.toString())
                        .cells("d", ".", cells.toString());
        Term term =
                ((Plan.Number)
                                new Planner(
                                                StandardMeasures.all(),
                                                new DatasetFrame(
                                                        small.store().datasets().get(0),
                                                        small.catalog()))
                                        .plan(Asked.question(id)))
                        .term();
        Map<Operand, ValueSet> box = new HashMap<>();
        term.eachOperand(
                o -> {
                    int i = box.size();
                    box.put(o, ValueSet.between(low[i], low[i], high[i]));
                });
        return term.span(readings(box), false);
    }

    private static Term term(String question, DatasetFrame frame) {
        Planner planner = new Planner(StandardMeasures.all(), frame);
        return ((Plan.Number) planner.plan(Asked.question(question))).term();
    }

    private static DatasetFrame frame(Small small) {
        Dataset dataset = small.store().datasets().get(0);
        return new DatasetFrame(dataset, small.catalog());
    }

    /** Operands that are levels or quantities are sets; some of them hold zero, some are exact. */
    private static Map<Operand, ValueSet> box(Term term, Random random) {
        Set<Operand> operands = new LinkedHashSet<>();
        term.eachOperand(operands::add);
        Map<Operand, ValueSet> box = new HashMap<>();
        double width = new double[] {0.02, 0.3, 0.9}[random.nextInt(3)];
        boolean zeros = random.nextInt(3) == 0;
        boolean whole = random.nextBoolean();
        for (Operand operand : operands) {
            double value = Math.exp(2 + 2 * random.nextGaussian());
            value = whole ? 1 + random.nextInt(40) : value;
            double step = width * value * random.nextDouble();
            boolean exact =
                    random.nextInt(5) == 0
                            || operand instanceof Operand.AskedOn
                            || operand instanceof Operand.First f
                                    && f.part() == Operand.First.Part.DAY;
            box.put(
                    operand,
                    zeros && random.nextInt(4) == 0
                            ? ValueSet.between(0, 0, exact ? 0 : value)
                            : exact
                                    ? ValueSet.exact(value)
                                    : ValueSet.between(value - step, value, value + step));
        }
        return box;
    }

    private static KnownReadings readings(Map<Operand, ValueSet> box) {
        return new KnownReadings(
                o ->
                        box.containsKey(o)
                                ? Reading.of(box.get(o), List.of(), List.of())
                                : Reading.failing(Problem.noData(NoteCode.NOTHING_OF_IT.note())));
    }

    /** Any point of the box, often on its ends. */
    private static Map<Operand, ValueSet> point(Map<Operand, ValueSet> box, Random random) {
        Map<Operand, ValueSet> point = new HashMap<>();
        int ends = random.nextInt(5);
        box.forEach(
                (o, s) -> {
                    double part =
                            random.nextInt(4) < ends ? random.nextInt(2) : random.nextDouble();
                    point.put(o, ValueSet.exact(s.low() + part * (s.high() - s.low())));
                });
        return point;
    }
}
