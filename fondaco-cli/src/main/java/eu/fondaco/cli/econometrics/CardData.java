// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.econometrics;

import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;
import eu.fondaco.econometrics.agreement.AgreementException;
import eu.fondaco.econometrics.agreement.BeforeAfter;
import eu.fondaco.econometrics.agreement.Panel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The yearly trade that an agreement's card is made of: of a place with its partners, or of the
 * regions beside it with the one partner. Units with a year that isn't known are left out.
 */
final class CardData {

    private static final int MOST_PRODUCTS = 30;
    private static final int MOST_YEARS = 10;

    private final QuestionEngine engine;
    private final Areas areas;
    private final LocalDate asOf;

    CardData(QuestionEngine engine, Areas areas, LocalDate asOf) {
        this.engine = engine;
        this.areas = areas;
        this.asOf = asOf;
    }

    /**
     * What is asked.
     *
     * @param regions whether other regions are set against the place, in place of other partners
     */
    record Asked(String place, String partner, TradeFlow flow, int year, boolean regions) {}

    /**
     * A panel.
     *
     * @param whole whether its totals are all trade; else they are that of its units
     */
    record Read(Panel panel, boolean whole) {}

    /** The change without one product. */
    record Without(String product, double gap) {}

    /** The panel, without units that have something to do with an agreement of their own. */
    Read panel(Asked asked, List<String> leftOut) {
        double[] own = values(level(asked, asked.place(), asked.partner()), years(asked));
        int[] span = span(asked, own);
        List<Integer> years = IntStream.rangeClosed(span[0], span[1]).boxed().toList();
        String treated = asked.regions() ? asked.place() : asked.partner();
        List<String> units = new ArrayList<>(List.of(treated));
        units.addAll(others(asked).stream().filter(u -> !leftOut.contains(u)).toList());
        List<double[]> rows = new ArrayList<>();
        List<String> known = new ArrayList<>();
        for (String unit : units) {
            double[] row = values(of(asked, unit), years);
            if (Arrays.stream(row).noneMatch(v -> Double.isNaN(v) || v < 0)) {
                known.add(unit);
                rows.add(row);
            }
        }
        double[][] values = rows.toArray(double[][]::new);
        double[] all = values(of(asked, Area.WORLD), years);
        boolean whole = !asked.regions() && Arrays.stream(all).noneMatch(Double::isNaN);
        double[] totals = whole ? all : sums(values);
        return new Read(new Panel(known, span[0], values, totals, 0, asked.year()), whole);
    }

    private static List<Integer> years(Asked asked) {
        return IntStream.rangeClosed(asked.year() - MOST_YEARS, asked.year() + MOST_YEARS)
                .boxed()
                .toList();
    }

    /** The years in a row around the agreement's in which the trade is known. */
    private static int[] span(Asked asked, double[] own) {
        if (Double.isNaN(own[MOST_YEARS])) {
            throw new AgreementException(
                    "the trade of "
                            + asked.place()
                            + " with "
                            + asked.partner()
                            + " isn't known in "
                            + asked.year());
        }
        int first = MOST_YEARS;
        int last = MOST_YEARS;
        while (first > 0 && !Double.isNaN(own[first - 1])) {
            first--;
        }
        while (last < own.length - 1 && !Double.isNaN(own[last + 1])) {
            last++;
        }
        return new int[] {asked.year() - MOST_YEARS + first, asked.year() - MOST_YEARS + last};
    }

    private static double[] sums(double[][] values) {
        double[] sums = new double[values[0].length];
        for (double[] row : values) {
            Arrays.setAll(sums, t -> sums[t] + row[t]);
        }
        return sums;
    }

    private List<String> others(Asked asked) {
        Area place =
                areas.find(asked.place())
                        .orElseThrow(() -> new UsageException("No area " + asked.place() + "."));
        if (asked.regions()) {
            return areas.list().stream()
                    .filter(a -> a.kind().equals(place.kind()) && !a.parent().isEmpty())
                    .filter(a -> a.parent().equals(place.parent()))
                    .map(Area::code)
                    .filter(c -> !c.equals(asked.place()))
                    .toList();
        }
        return areas.list().stream()
                .filter(a -> a.kind().equals("country"))
                .map(Area::code)
                .filter(c -> !c.equals(asked.partner()) && !c.equals(asked.place()))
                .filter(c -> !areas.isUnder(asked.place(), c))
                .toList();
    }

    private static Question of(Asked asked, String unit) {
        return asked.regions()
                ? level(asked, unit, asked.partner())
                : level(asked, asked.place(), unit);
    }

    private static Question level(Asked asked, String reporter, String partner) {
        return Question.of("level")
                .flow(asked.flow())
                .reporter(reporter)
                .partner(partner)
                .period(Period.year(asked.year()))
                .build();
    }

    /** NaN where a year isn't known. */
    private double[] values(Question question, List<Integer> years) {
        List<Question> each =
                years.stream()
                        .map(y -> question.toBuilder().period(Period.year(y)).build())
                        .toList();
        return engine.answer(each, asOf).stream()
                .mapToDouble(a -> a instanceof Answer.Known k ? k.value().value() : Double.NaN)
                .toArray();
    }

    /** The change without each product that is known for all years; none where they aren't held. */
    List<Without> withoutProducts(Asked asked, Panel panel) {
        List<Without> found = new ArrayList<>();
        if (asked.regions()) {
            return found;
        }
        List<Integer> years =
                IntStream.range(0, panel.years()).map(t -> panel.firstYear() + t).boxed().toList();
        for (String product : products(asked)) {
            Question there = level(asked, asked.place(), asked.partner());
            double[] own = values(there.toBuilder().product(product).build(), years);
            double[] all =
                    values(of(asked, Area.WORLD).toBuilder().product(product).build(), years);
            double[] left = panel.values()[panel.treated()].clone();
            double[] totals = panel.totals().clone();
            boolean known = true;
            for (int t = 0; t < left.length; t++) {
                left[t] -= own[t];
                totals[t] -= all[t];
                known &= left[t] > 0 && totals[t] > left[t];
            }
            if (known) {
                Panel without =
                        new Panel(
                                List.of(asked.partner()),
                                panel.firstYear(),
                                new double[][] {left},
                                totals,
                                0,
                                panel.agreed());
                found.add(new Without(product, BeforeAfter.of(without).gap()));
            }
        }
        return found;
    }

    /** The largest products of the trade in the year of the agreement. */
    private List<String> products(Asked asked) {
        Question top =
                level(asked, asked.place(), asked.partner()).toBuilder()
                        .measure("top")
                        .n(MOST_PRODUCTS)
                        .universe(new Universe(Dimension.PRODUCT, Universe.ALL))
                        .build();
        return engine.answer(top, asOf) instanceof Answer.Listed listed
                ? listed.codes()
                : List.of();
    }
}
