// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.measures;

import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Readings;
import eu.fondaco.core.measure.Span;
import eu.fondaco.core.measure.Term;
import eu.fondaco.econometrics.complexity.ExportMatrix;
import eu.fondaco.econometrics.complexity.Sophistication;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The income level of a product, or of what a place exports, from the exports and the income per
 * head of the countries whose income is known.
 */
final class IncomeTerm implements Term {

    private final WorldExports world;
    private final List<Term> incomes;
    private final List<Term> own;
    private final String place;
    private final String product;

    /** Of a product; of the place's exports where the product is null. */
    IncomeTerm(
            WorldExports world, List<Term> incomes, List<Term> own, String place, String product) {
        this.world = world;
        this.incomes = incomes;
        this.own = own;
        this.place = place;
        this.product = product;
    }

    @Override
    public double value(Readings readings) {
        ExportMatrix all = world.matrix(readings);
        double[] row = WorldExports.values(own, readings);
        Map<String, Double> income = incomes(readings);
        if (all == null || row == null || income.size() < 2) {
            return Double.NaN;
        }
        double[] prody = Sophistication.of(known(all, income), income).prody();
        if (product != null) {
            int k = all.products().indexOf(product);
            return k < 0 ? Double.NaN : prody[k];
        }
        int at = all.places().indexOf(place);
        double total = 0;
        double sum = 0;
        for (int k = 0; k < prody.length; k++) {
            double x = own.isEmpty() ? all.value(at, k) : row[k];
            total += x;
            sum += x > 0 ? x * prody[k] : 0;
        }
        return total > 0 ? sum / total : Double.NaN;
    }

    private Map<String, Double> incomes(Readings readings) {
        Map<String, Double> income = new HashMap<>();
        for (int c = 0; c < incomes.size(); c++) {
            double value = incomes.get(c).value(readings);
            if (!Double.isNaN(value)) {
                income.put(world.countries().get(c), value);
            }
        }
        return income;
    }

    private static ExportMatrix known(ExportMatrix all, Map<String, Double> income) {
        int[] rows =
                IntStream.range(0, all.places().size())
                        .filter(c -> income.containsKey(all.places().get(c)))
                        .toArray();
        int n = all.products().size();
        double[] values = new double[rows.length * n];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(all.values(), rows[i] * n, values, i * n, n);
        }
        return new ExportMatrix(
                Arrays.stream(rows).mapToObj(all.places()::get).toList(), all.products(), values);
    }

    @Override
    public void eachOperand(Consumer<Operand> sink) {
        world.eachOperand(sink);
        for (List<Term> terms : List.of(incomes, own)) {
            terms.forEach(t -> t.eachOperand(sink));
        }
    }

    @Override
    public Problem problem(Readings readings) {
        Problem unread = world.problem(own, readings);
        if (unread != null) {
            return unread;
        }
        for (Term income : incomes) {
            if (Double.isNaN(income.value(readings))
                    && income.problem(readings).reason() != Reason.NO_DATA) {
                return income.problem(readings);
            }
        }
        return incomes(readings).size() < 2
                ? Problem.noData(MeasureNote.INCOMES_NEEDED.note())
                : Problem.notMeasurable(MeasureNote.INCOMES_UNKNOWN.note());
    }

    @Override
    public Span span(Readings readings, boolean revised) {
        return null;
    }
}
