// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.measures;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Frame;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Readings;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.time.Period;
import eu.fondaco.econometrics.growth.GrowthEffects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Mid-point growth of exports by country, partner and product between two periods, and what
 * countries, partners and products have to do with it. Read once for all terms that share it.
 */
final class GrowthSample {

    private static final int TOO_MANY = 600_000;

    private record Key(Question question) {}

    /** One exporter's cells, now and before, product by product. */
    private record Exporter(List<Term> now, List<Term> before) {}

    private final List<String> partners;
    private final List<String> products;
    private final List<Exporter> exporters = new ArrayList<>();
    private Readings read;
    private GrowthEffects effects;

    private GrowthSample(List<String> partners, List<String> products) {
        this.partners = partners;
        this.products = products;
    }

    /**
     * The sample of a question: all country reporters of the dataset, its partners and products.
     */
    static GrowthSample of(Question q, Planner planner) {
        Question key =
                q.toBuilder()
                        .measure("level")
                        .reporter((Codes) null)
                        .denominator(null)
                        .n(0)
                        .base(Planner.baseOf(q))
                        .build();
        return planner.shared(new Key(key), GrowthSample.class, () -> plan(q, planner));
    }

    private static GrowthSample plan(Question q, Planner planner) {
        Frame frame = planner.frame();
        Question plain =
                Question.of("level")
                        .flow(q.flow())
                        .reporter(q.reporter())
                        .period(q.period())
                        .build();
        Question nobody = plain.toBuilder().reporter((Codes) null).build();
        List<String> products =
                q.product().is(Product.TOTAL)
                        ? frame.atoms(Dimension.PRODUCT, nobody)
                        : q.product().list();
        List<String> partners =
                q.universe() != null && q.universe().dimension() == Dimension.PARTNER
                        ? frame.members(q)
                        : frame.atoms(Dimension.PARTNER, nobody);
        GrowthSample sample = new GrowthSample(partners, products);
        if (products.isEmpty() || partners.isEmpty()) {
            return sample;
        }
        Question everybody =
                nobody.toBuilder().universe(new Universe(Dimension.REPORTER, Universe.ALL)).build();
        List<String> countries =
                frame.members(everybody).stream()
                        .filter(
                                c ->
                                        frame.areas()
                                                .find(c)
                                                .map(a -> a.kind().equals("country"))
                                                .orElse(false))
                        .filter(c -> sample.has(c, plain, Planner.baseOf(q), frame))
                        .toList();
        if ((long) countries.size() * partners.size() * products.size() * 2 <= TOO_MANY) {
            countries.forEach(c -> sample.exporters.add(sample.exporter(plain, c, q, planner)));
        }
        return sample;
    }

    private boolean has(String country, Question plain, Period base, Frame frame) {
        String partner = partners.stream().filter(p -> !p.equals(country)).findFirst().orElse("");
        Question now =
                plain.toBuilder()
                        .reporter(country)
                        .partner(partner)
                        .product(products.get(0))
                        .build();
        return !partner.isEmpty()
                && frame.has(Operand.Cell.of(now))
                && frame.has(Operand.Cell.of(Planner.at(now, base)));
    }

    private Exporter exporter(Question plain, String reporter, Question q, Planner planner) {
        List<Term> now = new ArrayList<>();
        List<Term> before = new ArrayList<>();
        for (String product : products) {
            for (String partner : partners) {
                Question cell =
                        plain.toBuilder()
                                .reporter(reporter)
                                .partner(partner)
                                .product(product)
                                .build();
                boolean itself = partner.equals(reporter);
                now.add(itself ? Term.constant(0) : planner.level(cell));
                before.add(
                        itself
                                ? Term.constant(0)
                                : planner.level(Planner.at(cell, Planner.baseOf(q))));
            }
        }
        return new Exporter(now, before);
    }

    Problem problem() {
        if (products.isEmpty() || partners.isEmpty()) {
            return Problem.noData(NoteCode.NO_PRODUCTS_BY_PARTNER.note());
        }
        return exporters.size() < 2
                ? Problem.notMeasurable(MeasureNote.SAMPLE_SIZE.note(TOO_MANY))
                : null;
    }

    /** The cells of the question's own reporter, now and before. */
    List<List<Term>> own(Question q, Planner planner) {
        Question plain =
                Question.of("level")
                        .flow(q.flow())
                        .reporter(q.reporter())
                        .period(q.period())
                        .build();
        Exporter own = exporter(plain, q.reporter().toString(), q, planner);
        return List.of(own.now(), own.before());
    }

    List<Term> cells() {
        List<Term> cells = new ArrayList<>();
        for (Exporter e : exporters) {
            cells.addAll(e.now());
            cells.addAll(e.before());
        }
        return cells;
    }

    int partnerOf(int cell) {
        return cell % partners.size();
    }

    int productOf(int cell) {
        return cell / partners.size();
    }

    /**
     * What is common, and effects of exporters, partners and products; null where a cell isn't
     * known.
     *
     * @throws GrowthException when they don't settle
     */
    synchronized GrowthEffects effects(Readings readings) {
        if (read != readings) {
            read = readings;
            effects = estimate(readings);
        }
        return effects;
    }

    private GrowthEffects estimate(Readings readings) {
        int size = products.size() * partners.size();
        int[][] groups = new int[3][exporters.size() * size];
        double[] growth = new double[groups[0].length];
        double[] weights = new double[growth.length];
        int n = 0;
        for (int e = 0; e < exporters.size(); e++) {
            double[] now = WorldExports.values(exporters.get(e).now(), readings);
            double[] before = WorldExports.values(exporters.get(e).before(), readings);
            if (now == null || before == null) {
                return null;
            }
            for (int c = 0; c < size; c++) {
                if (now[c] + before[c] > 0) {
                    groups[0][n] = e;
                    groups[1][n] = partnerOf(c);
                    groups[2][n] = productOf(c);
                    growth[n] = 2 * (now[c] - before[c]) / (now[c] + before[c]);
                    weights[n++] = now[c] + before[c];
                }
            }
        }
        int used = n;
        int[][] cut = Arrays.stream(groups).map(g -> Arrays.copyOf(g, used)).toArray(int[][]::new);
        return GrowthEffects.of(
                cut,
                new int[] {exporters.size(), partners.size(), products.size()},
                Arrays.copyOf(growth, n),
                Arrays.copyOf(weights, n));
    }

    Note note() {
        return MeasureNote.SAMPLE.note(exporters.size(), partners.size(), products.size());
    }
}
