// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * A thousand random cubes of three reporters, three products and two years: identities that the
 * literature promises, and loops that are obviously right.
 */
class RandomCubesTest {

    private static final String[] AREAS = {"AA", "BB", "CC"};
    private static final String[] PRODUCTS = {"P0", "P1", "P2"};

    /** x[reporter][partner][product][year], flow after flow; no trade with oneself. */
    private final double[][][][][] x = new double[2][3][3][3][2];

    private StoreQuestionEngine engine;

    private void fill(long seed, int zeroIn) {
        Random random = new Random(seed);
        StringBuilder cells = new StringBuilder();
        for (int f = 0; f < 2; f++) {
            String flow = f == 0 ? "X" : "M";
            for (int r = 0; r < 3; r++) {
                for (int t = 0; t < 2; t++) {
                    long all = 0;
                    long[] byProduct = new long[3];
                    for (int p = 0; p < 3; p++) {
                        long byPartner = 0;
                        for (int k = 0; k < 3; k++) {
                            int value =
                                    p == r || random.nextInt(zeroIn) == 0
                                            ? 0
                                            : 1 + random.nextInt(100_000);
                            x[f][r][p][k][t] = value;
                            byPartner += value;
                            byProduct[k] += value;
                            if (value > 0) {
                                line(cells, AREAS[r], AREAS[p], flow, PRODUCTS[k], t, value);
                            }
                        }
                        all += byPartner;
                        if (p != r) {
                            line(cells, AREAS[r], AREAS[p], flow, "TOTAL", t, byPartner);
                        }
                    }
                    for (int k = 0; k < 3; k++) {
                        line(cells, AREAS[r], "W00", flow, PRODUCTS[k], t, byProduct[k]);
                    }
                    line(cells, AREAS[r], "W00", flow, "TOTAL", t, all);
                }
            }
        }
        engine =
                new Small()
                        .areas(
                                "W00 group . .\n"
                                        + "AA country W00 .\n"
                                        + "BB country W00 .\n"
                                        + "CC country W00 .")
                        .cells("d", ".", cells.toString())
                        .engine();
    }

    private static void line(
            StringBuilder to, String r, String p, String flow, String k, int t, long value) {
        to.append(String.join(" ", r, p, flow, k, String.valueOf(2017 + t), String.valueOf(value)))
                .append('\n');
    }

    private double ask(String measure, String product, String partner, Basis of) {
        Answer answer =
                engine.answer(question(measure, product, partner).denominator(of).build(), null);
        return answer instanceof Answer.Known known ? known.value().value() : Double.NaN;
    }

    private double ask(String measure, String product) {
        return ask(measure, product, "W00", null);
    }

    private static Question.Builder question(String measure, String product, String partner) {
        return Question.of(measure)
                .reporter("AA")
                .product(product)
                .partner(partner)
                .period(Period.year(2018))
                .base(Period.year(2017));
    }

    private double sum(int f, int r, int k, int t) {
        return x[f][r][0][k][t] + x[f][r][1][k][t] + x[f][r][2][k][t];
    }

    private double total(int f, int r, int t) {
        return sum(f, r, 0, t) + sum(f, r, 1, t) + sum(f, r, 2, t);
    }

    @Property(seed = "15788313", tries = 250)
    void specialisationKeepsItsIdentities(@ForAll long seed) {
        fill(seed, 9);
        double lafay = 0;
        double weighted = 0;
        double additive = 0;
        double world = total(0, 0, 1) + total(0, 1, 1) + total(0, 2, 1);
        for (int k = 0; k < 3; k++) {
            double product = sum(0, 0, k, 1) + sum(0, 1, k, 1) + sum(0, 2, k, 1);
            double rca = sum(0, 0, k, 1) / total(0, 0, 1) / (product / world);
            assertThat(ask("rca", PRODUCTS[k])).isCloseTo(rca, within(1e-9));
            assertThat(ask("rsca", PRODUCTS[k])).isCloseTo((rca - 1) / (rca + 1), within(1e-9));
            weighted += product / world * rca;
            lafay += ask("lafay", PRODUCTS[k]);
            additive += ask("additive_rca", PRODUCTS[k]);
        }
        assertThat(weighted).isCloseTo(1, within(1e-9));
        assertThat(lafay).isCloseTo(0, within(1e-9));
        assertThat(additive).isCloseTo(0, within(1e-9));
        Basis other = Basis.ofReporter(Codes.of("BB"));
        double krugman = ask("krugman", "TOTAL", "W00", other);
        double finger = ask("finger_kreinin", "TOTAL", "W00", other);
        assertThat(krugman).isCloseTo(2 - finger / 50, within(1e-9));
    }

    @Property(seed = "4245890", tries = 250)
    void concentrationKeepsItsBoundsAndParts(@ForAll long seed) {
        fill(seed, 4);
        double hhi = 0;
        double gini = 0;
        for (int k = 0; k < 3; k++) {
            double s = sum(0, 0, k, 1) / total(0, 0, 1);
            hhi += s * s;
            for (int j = 0; j < 3; j++) {
                gini += Math.abs(s - sum(0, 0, j, 1) / total(0, 0, 1)) / 6;
            }
        }
        Assume.that(total(0, 0, 1) > 0);
        assertThat(ask("hhi", "TOTAL"))
                .isCloseTo(hhi, within(1e-9))
                .isBetween(1 / 3.0 - 1e-9, 1 + 1e-9);
        assertThat(ask("gini", "TOTAL")).isCloseTo(gini, within(1e-9));
        assertThat(ask("theil_between", "TOTAL") + ask("theil_within", "TOTAL"))
                .isCloseTo(ask("theil", "TOTAL"), within(1e-9));
        assertThat(ask("unallocated_share", "TOTAL")).isCloseTo(0, within(1e-9));
    }

    @Property(seed = "15944331", tries = 250)
    void twoWayTradeIsBetweenZeroAndOneAndMarginsMultiply(@ForAll long seed) {
        fill(seed, 4);
        double apart = 0;
        double all = 0;
        for (int k = 0; k < 3; k++) {
            apart += Math.abs(sum(0, 0, k, 1) - sum(1, 0, k, 1));
            all += sum(0, 0, k, 1) + sum(1, 0, k, 1);
        }
        if (all > 0) {
            assertThat(ask("grubel_lloyd", "TOTAL"))
                    .isCloseTo(1 - apart / all, within(1e-9))
                    .isBetween(0.0, 1.0);
        }
        double extensive = ask("extensive_margin", "TOTAL");
        double intensive = ask("intensive_margin", "TOTAL");
        double share = ask("market_share", "TOTAL");
        if (share > 0) {
            assertThat(extensive * intensive / 100).isCloseTo(share, within(1e-9));
        }
    }

    @Property(seed = "10030042", tries = 250)
    void decompositionsAddUp(@ForAll long seed) {
        fill(seed, Integer.MAX_VALUE);
        double change = total(0, 0, 1) - total(0, 0, 0);
        double cms = ask("cms_world", "TOTAL") + ask("cms_competitiveness", "TOTAL");
        double productFirst = ask("cms_product", "TOTAL") + ask("cms_market", "TOTAL");
        double marketFirst = ask("cms_market_first", "TOTAL") + ask("cms_product_second", "TOTAL");
        assertThat(cms + productFirst).isCloseTo(change, within(1e-6));
        assertThat(cms + marketFirst).isCloseTo(change, within(1e-6));
        Basis nation = Basis.ofReporter(Codes.of("BB"));
        double shift =
                ask("shift_national", "TOTAL", "W00", nation)
                        + ask("shift_mix", "TOTAL", "W00", nation)
                        + ask("shift_regional", "TOTAL", "W00", nation);
        assertThat(shift).isCloseTo(change, within(1e-6));
        double growth = ask("growth", "TOTAL");
        double entry =
                ask("entry_contribution", "TOTAL")
                        + ask("exit_contribution", "TOTAL")
                        + ask("continuing_contribution", "TOTAL");
        assertThat(entry).isCloseTo(growth, within(1e-9 * Math.max(1, Math.abs(growth))));
    }

    @Property(seed = "7632682", tries = 250)
    void bilateralMeasuresAreWhatTheirLoopsSay(@ForAll long seed) {
        fill(seed, 9);
        double own = x[0][0][1][0][1] + x[0][0][1][1][1] + x[0][0][1][2][1];
        double others = x[0][2][1][0][1] + x[0][2][1][1][1] + x[0][2][1][2][1];
        if (total(0, 0, 1) > 0 && others > 0) {
            double intensity = own / total(0, 0, 1) / (others / total(0, 2, 1));
            assertThat(ask("intensity", "TOTAL", "BB", null))
                    .isCloseTo(intensity, within(1e-9 * Math.max(1, intensity)));
        }
        double apart = 0;
        for (int k = 0; k < 3; k++) {
            apart +=
                    Math.abs(sum(1, 1, k, 1) / total(1, 1, 1) - sum(0, 0, k, 1) / total(0, 0, 1))
                            / 2;
        }
        assertThat(ask("complementarity", "TOTAL", "BB", null))
                .isCloseTo(100 * (1 - apart), within(1e-9));
        Question mirror =
                question("mirror_asymmetry", "TOTAL", "BB")
                        .flow(TradeFlow.EXPORTS)
                        .base(null)
                        .build();
        double theirs = x[1][1][0][0][1] + x[1][1][0][1][1] + x[1][1][0][2][1];
        Answer answer = engine.answer(mirror, null);
        if (own + theirs > 0) {
            assertThat(((Answer.Known) answer).value().value())
                    .isCloseTo(200 * (own - theirs) / (own + theirs), within(1e-9));
        }
    }

    @Property(seed = "12242519", tries = 100)
    void aRankAndItsListAgreeWithSorting(@ForAll long seed) {
        fill(seed, 9);
        Question rank =
                question("rank", "TOTAL", "W00")
                        .universe(Universe.parse("reporter:all"))
                        .base(null)
                        .build();
        int ahead = 1;
        for (int r = 1; r < 3; r++) {
            ahead += total(0, r, 1) > total(0, 0, 1) ? 1 : 0;
        }
        assertThat(((Answer.Known) engine.answer(rank, null)).value().value()).isEqualTo(ahead);
    }
}
