// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.measure.library.StandardMeasures;
import eu.fondaco.core.question.TableQuestion;
import eu.fondaco.core.text.Lang;
import java.util.Random;

/**
 * A random cube of every kind: with or without totals, zeros left out or written, some cells
 * missing or revised, one reporter without products, quantities in two units, years that come as
 * quarters, trade with oneself.
 */
final class RandomTable {

    static final String[] REPORTERS = {"AA", "BB", "CC", "AA-1", "AA-2"};
    private static final String[] PARTNERS = {"AA", "BB", "CC", "DD", "QX"};
    private static final String[] PRODUCTS = {"P11", "P12", "P21", "P22"};

    final Small small = new Small();
    private final Random random;

    RandomTable(long seed, boolean secrets) {
        random = new Random(seed);
        boolean totals = secrets || random.nextBoolean();
        boolean zeros = random.nextInt(3) > 0;
        boolean own = random.nextInt(4) == 0;
        small.areas(
                        "W00 group . .\n"
                                + "AA country W00 .\n"
                                + "BB country W00 G\n"
                                + "CC country W00 G\n"
                                + "DD country W00 .\n"
                                + "QX special W00 .\n"
                                + "G group . .\n"
                                + "AA-1 region AA .\n"
                                + "AA-2 region AA .")
                .products("P11 P1 .\nP12 P1 .\nP21 P2 .\nP22 P2 .\nP1 . .\nP2 . .")
                .attributes("AA 2018 population 50 persons\nBB 2018 population 70 persons")
                .dataset("d", !totals || random.nextBoolean(), zeros);
        StringBuilder first = new StringBuilder();
        StringBuilder second = new StringBuilder();
        for (String reporter : REPORTERS) {
            for (String flow : new String[] {"X", "M"}) {
                for (int year = 2016; year <= 2018; year++) {
                    if (random.nextInt(9) > 0) {
                        series(reporter, flow, year, totals, zeros, own, secrets, first, second);
                    }
                }
            }
        }
        small.cells("d", "2019-03-01", first.toString())
                .cells("d", "2020-03-01", second.toString());
    }

    private void series(
            String reporter,
            String flow,
            int year,
            boolean totals,
            boolean zeros,
            boolean own,
            boolean secrets,
            StringBuilder first,
            StringBuilder second) {
        boolean quarters = !secrets && random.nextInt(6) == 0;
        boolean coarse = totals && random.nextInt(5) == 0;
        long all = 0;
        long[] byProduct = new long[PRODUCTS.length];
        for (String partner : PARTNERS) {
            long byPartner = 0;
            for (int k = 0; k < PRODUCTS.length && !coarse; k++) {
                boolean absent = partner.equals(reporter) ? !own : random.nextInt(4) == 0;
                long value = absent ? 0 : 1 + random.nextInt(100_000);
                byPartner += value;
                byProduct[k] += value;
                if (value > 0 || !zeros && random.nextInt(20) > 0) {
                    write(
                            reporter,
                            partner,
                            flow,
                            PRODUCTS[k],
                            year,
                            quarters,
                            value,
                            secrets,
                            first,
                            second);
                }
            }
            all += byPartner;
            if (totals && byPartner > 0) {
                write(
                        reporter, partner, flow, "TOTAL", year, quarters, byPartner, secrets, first,
                        second);
            }
        }
        if (totals) {
            for (int k = 0; k < PRODUCTS.length; k++) {
                if (byProduct[k] > 0) {
                    write(
                            reporter,
                            "W00",
                            flow,
                            PRODUCTS[k],
                            year,
                            quarters,
                            byProduct[k],
                            secrets,
                            first,
                            second);
                }
            }
            write(reporter, "W00", flow, "TOTAL", year, quarters, all + 10, false, first, second);
        }
    }

    private void write(
            String reporter,
            String partner,
            String flow,
            String product,
            int year,
            boolean quarters,
            long value,
            boolean secrets,
            StringBuilder first,
            StringBuilder second) {
        for (int q = 1; q <= (quarters ? 4 : 1); q++) {
            String period = quarters ? year + "-Q" + q : "" + year;
            int dice = random.nextInt(40);
            String status = secrets && dice == 0 ? "C" : dice < 4 ? "P" : ".";
            String quantity =
                    random.nextInt(3) == 0
                            ? ""
                            : " " + (1 + random.nextInt(99)) + (dice == 9 ? " pieces" : " kg");
            String line =
                    String.join(" ", reporter, partner, flow, product, period, "" + value, status)
                            + quantity
                            + "\n";
            (random.nextInt(15) == 0 ? second : first).append(line);
        }
    }

    StoreTableEngine tables() {
        return new StoreTableEngine(small.catalog(), small.store(), StandardMeasures.all());
    }

    StoreQuestionEngine engine() {
        return new StoreQuestionEngine(small.catalog(), small.store(), StandardMeasures.all());
    }

    TableQuestion parse(String text) {
        return new QuestionLanguage(small.catalog()).parseTable(text, Lang.EN).orElseThrow();
    }
}
