// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.agreement;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;
import eu.fondaco.econometrics.agreement.BeforeAfter;
import eu.fondaco.econometrics.agreement.Panel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
     * What is trade.
     *
     * @param regions whether other regions are set against the place, in place of other partners
     */
    record Trade(String place, String partner, TradeFlow flow, int year, boolean regions) {}

    /**
     * A panel.
     *
     * @param whole whether its totals are all trade; else they are that of its units
     */
    record Read(Panel panel, boolean whole) {}

    /** The change without one product. */
    record Without(String product, double gap) {}

    /** The trade that the card is about. */
    static Question question(Trade trade) {
        return level(trade, trade.place(), trade.partner());
    }

    /**
     * The panel, without units that have something to do with an agreement of their own; none where
     * the trade isn't known in the agreement's year.
     */
    Optional<Read> panel(Trade trade, List<String> leftOut) {
        double[] own = values(question(trade), years(trade));
        if (Double.isNaN(own[MOST_YEARS])) {
            return Optional.empty();
        }
        int[] span = span(trade, own);
        List<Integer> years = IntStream.rangeClosed(span[0], span[1]).boxed().toList();
        String treated = trade.regions() ? trade.place() : trade.partner();
        List<String> units = new ArrayList<>(List.of(treated));
        units.addAll(others(trade).stream().filter(u -> !leftOut.contains(u)).toList());
        List<double[]> rows = new ArrayList<>();
        List<String> known = new ArrayList<>();
        for (String unit : units) {
            double[] row = values(of(trade, unit), years);
            if (Arrays.stream(row).noneMatch(v -> Double.isNaN(v) || v < 0)) {
                known.add(unit);
                rows.add(row);
            }
        }
        double[][] values = rows.toArray(double[][]::new);
        double[] all = values(of(trade, Area.WORLD), years);
        boolean whole = !trade.regions() && Arrays.stream(all).noneMatch(Double::isNaN);
        double[] totals = whole ? all : sums(values);
        return Optional.of(
                new Read(new Panel(known, span[0], values, totals, 0, trade.year()), whole));
    }

    private static List<Integer> years(Trade trade) {
        return IntStream.rangeClosed(trade.year() - MOST_YEARS, trade.year() + MOST_YEARS)
                .boxed()
                .toList();
    }

    /** The years in a row around the agreement's in which the trade is known. */
    private static int[] span(Trade trade, double[] own) {
        int first = MOST_YEARS;
        int last = MOST_YEARS;
        while (first > 0 && !Double.isNaN(own[first - 1])) {
            first--;
        }
        while (last < own.length - 1 && !Double.isNaN(own[last + 1])) {
            last++;
        }
        return new int[] {trade.year() - MOST_YEARS + first, trade.year() - MOST_YEARS + last};
    }

    private static double[] sums(double[][] values) {
        double[] sums = new double[values[0].length];
        for (double[] row : values) {
            Arrays.setAll(sums, t -> sums[t] + row[t]);
        }
        return sums;
    }

    private List<String> others(Trade trade) {
        Area place = areas.find(trade.place()).orElseThrow();
        if (trade.regions()) {
            return areas.list().stream()
                    .filter(a -> a.kind().equals(place.kind()) && !a.parent().isEmpty())
                    .filter(a -> a.parent().equals(place.parent()))
                    .map(Area::code)
                    .filter(c -> !c.equals(trade.place()))
                    .toList();
        }
        return areas.list().stream()
                .filter(a -> a.kind().equals("country"))
                .map(Area::code)
                .filter(c -> !c.equals(trade.partner()) && !c.equals(trade.place()))
                .filter(c -> !areas.isUnder(trade.place(), c))
                .toList();
    }

    private static Question of(Trade trade, String unit) {
        return trade.regions()
                ? level(trade, unit, trade.partner())
                : level(trade, trade.place(), unit);
    }

    private static Question level(Trade trade, String reporter, String partner) {
        return Question.of("level")
                .flow(trade.flow())
                .reporter(reporter)
                .partner(partner)
                .period(Period.year(trade.year()))
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
    List<Without> withoutProducts(Trade trade, Panel panel) {
        List<Without> found = new ArrayList<>();
        if (trade.regions()) {
            return found;
        }
        List<Integer> years =
                IntStream.range(0, panel.years()).map(t -> panel.firstYear() + t).boxed().toList();
        for (String product : products(trade)) {
            Question there = question(trade);
            double[] own = values(there.toBuilder().product(product).build(), years);
            double[] all =
                    values(of(trade, Area.WORLD).toBuilder().product(product).build(), years);
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
                                List.of(trade.partner()),
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
    private List<String> products(Trade trade) {
        Question top =
                question(trade).toBuilder()
                        .measure("top")
                        .n(MOST_PRODUCTS)
                        .universe(new Universe(Dimension.PRODUCT, Universe.ALL))
                        .build();
        return engine.answer(top, asOf) instanceof Answer.Listed listed
                ? listed.codes()
                : List.of();
    }
}
