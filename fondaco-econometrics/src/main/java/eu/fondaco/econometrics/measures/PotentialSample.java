// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.measures;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.measure.Denominators;
import eu.fondaco.core.measure.Frame;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.time.Period;
import eu.fondaco.econometrics.potential.ExportPotential;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The cells from which a place's export potential follows, partner by partner. What a partner buys
 * is what it declares itself; where it declares nothing, what the place's own country (or the
 * reporter named as a basis) sells there stands for it. A level is the weighed mean of the years
 * held, at most five.
 */
final class PotentialSample {

    private static final int TOO_MANY = 600_000;
    private static final int YEARS = 5;
    private static final int MOST_YEARS = 10;

    /** One partner: what is known of it product by product. */
    record Market(
            String partner,
            boolean declared,
            List<Term> own,
            List<Term> all,
            List<Term> demand,
            List<Term> actual) {

        Stream<Term> terms() {
            return Stream.of(own, all, demand, actual).flatMap(List::stream);
        }
    }

    private final List<String> products;
    private final List<Market> markets = new ArrayList<>();
    private final Map<String, Term> levels = new TreeMap<>();
    private final List<Period> years;
    private final Planner planner;
    private final Codes nation;
    private Problem problem;

    private PotentialSample(
            List<String> products, List<Period> years, Codes nation, Planner planner) {
        this.products = products;
        this.years = years;
        this.nation = nation;
        this.planner = planner;
    }

    /** The sample of a question: its partner or all, its universe of products or all. */
    static PotentialSample of(Question q, Planner planner, String measure) {
        PotentialSample refused = new PotentialSample(List.of(), List.of(), null, planner);
        refused.problem = problem(q, measure);
        return refused.problem == null ? plan(q, planner) : refused;
    }

    private static Problem problem(Question q, String measure) {
        if (q.flow() != TradeFlow.EXPORTS) {
            return Problem.notMeasurable(NoteCode.ABOUT_EXPORTS.note(measure));
        }
        if (q.reporter() == null) {
            return Problem.noData(NoteCode.NO_REPORTER_ASKED.note());
        }
        return q.n() > MOST_YEARS
                ? Problem.notMeasurable(MeasureNote.POTENTIAL_MOST_YEARS.note(MOST_YEARS))
                : null;
    }

    private static PotentialSample plan(Question q, Planner planner) {
        Frame frame = planner.frame();
        Question plain =
                Question.of("level")
                        .flow(TradeFlow.EXPORTS)
                        .reporter(q.reporter())
                        .period(q.period())
                        .build();
        List<String> products =
                among(q, Dimension.PRODUCT)
                        ? frame.members(q)
                        : frame.atoms(Dimension.PRODUCT, plain);
        PotentialSample sample =
                new PotentialSample(products, years(q, frame), nation(q, frame), planner);
        sample.add(partners(q, plain, frame), plain, q);
        return sample;
    }

    private static List<String> partners(Question q, Question plain, Frame frame) {
        if (!q.partner().is(Area.WORLD)) {
            return q.partner().list();
        }
        return among(q, Dimension.PARTNER)
                ? frame.members(q)
                : frame.atoms(Dimension.PARTNER, plain);
    }

    private void add(List<String> partners, Question plain, Question q) {
        long size = 4L * partners.size() * products.size() * years.size();
        if (products.size() < 2 || partners.isEmpty()) {
            problem = Problem.noData(NoteCode.NO_PRODUCTS_BY_PARTNER.note());
        } else if (size > TOO_MANY) {
            problem = Problem.notMeasurable(MeasureNote.POTENTIAL_SIZE.note(TOO_MANY));
        } else {
            partners.stream()
                    .filter(p -> nation == null || !nation.is(p))
                    .forEach(p -> add(p, plain, q));
        }
    }

    private static boolean among(Question q, Dimension dimension) {
        return q.universe() != null && q.universe().dimension() == dimension;
    }

    /** The periods of the same months that are held, the latest last. */
    private static List<Period> years(Question q, Frame frame) {
        int most = q.n() == 0 ? YEARS : q.n();
        List<Period> years = new ArrayList<>();
        years.add(q.period());
        for (int back = 1; back < most; back++) {
            Period earlier = q.period().plusYears(-back);
            if (!frame.periods(q).contains(earlier)) {
                break;
            }
            years.add(0, earlier);
        }
        return years;
    }

    /** Whose sales stand for demand; null where the place has no country. */
    private static Codes nation(Question q, Frame frame) {
        if (q.denominator() != null && q.denominator().reporter() != null) {
            return q.denominator().reporter();
        }
        return Denominators.countryOf(q.reporter(), frame.areas())
                .filter(c -> !q.reporter().is(c))
                .map(Codes::of)
                .orElse(null);
    }

    private void add(String partner, Question plain, Question q) {
        Question declared =
                plain.toBuilder()
                        .reporter(partner)
                        .flow(TradeFlow.IMPORTS)
                        .product(products.get(0))
                        .build();
        boolean named = q.denominator() != null && q.denominator().reporter() != null;
        boolean declares = !named && planner.frame().has(Operand.Cell.of(declared));
        Codes everybody = declares ? everybody(plain) : nation;
        if (everybody == null) {
            problem = Problem.noData(MeasureNote.POTENTIAL_NO_DEMAND.note(partner));
            return;
        }
        Market market =
                new Market(
                        partner,
                        declares,
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>());
        for (String product : products) {
            Question own = plain.toBuilder().product(product).build();
            Question all = own.toBuilder().reporter(everybody).build();
            market.own().add(level(own));
            market.all().add(level(all));
            market.demand()
                    .add(
                            level(
                                    declares
                                            ? declared.toBuilder().product(product).build()
                                            : all.toBuilder().partner(partner).build()));
            market.actual().add(level(own.toBuilder().partner(partner).build()));
        }
        markets.add(market);
    }

    /** All country reporters with exports by product; null where there is none. */
    private Codes everybody(Question plain) {
        Question countries =
                plain.toBuilder()
                        .reporter((Codes) null)
                        .universe(new Universe(Dimension.REPORTER, Universe.ALL))
                        .build();
        return planner.shared(
                        new Everybody(plain.period(), products.get(0)),
                        Everyone.class,
                        () -> new Everyone(found(countries, plain)))
                .codes();
    }

    private record Everybody(Period period, String product) {}

    private record Everyone(Codes codes) {}

    private Codes found(Question countries, Question plain) {
        Frame frame = planner.frame();
        List<String> codes =
                frame.members(countries).stream()
                        .filter(
                                c ->
                                        frame.areas()
                                                .find(c)
                                                .map(a -> a.kind().equals("country"))
                                                .orElse(false))
                        .filter(
                                c ->
                                        frame.has(
                                                Operand.Cell.of(
                                                        plain.toBuilder()
                                                                .reporter(c)
                                                                .product(products.get(0))
                                                                .build())))
                        .toList();
        return codes.isEmpty() ? null : Codes.of(codes);
    }

    /** The weighed mean of a level's years. */
    private Term level(Question cell) {
        return levels.computeIfAbsent(
                cell.toString(),
                key -> {
                    Term[] terms =
                            years.stream()
                                    .map(y -> planner.level(Planner.at(cell, y)))
                                    .toArray(Term[]::new);
                    return terms.length == 1
                            ? terms[0]
                            : Term.formula(
                                    NoteCode.UNDEFINED.note(), ExportPotential::weighed, terms);
                });
    }

    Problem problem() {
        return problem;
    }

    List<String> products() {
        return products;
    }

    List<Market> markets() {
        return markets;
    }

    /** What stands for demand, and which years were weighed. */
    List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        long declared = markets.stream().filter(Market::declared).count();
        if (declared > 0) {
            notes.add(MeasureNote.POTENTIAL_DECLARED.note(declared, products.size()));
        }
        if (declared < markets.size()) {
            notes.add(
                    MeasureNote.POTENTIAL_PROXY.note(
                            nation, markets.size() - declared, products.size()));
        }
        notes.add(
                years.size() == 1
                        ? MeasureNote.POTENTIAL_ONE_YEAR.note(years.get(0))
                        : MeasureNote.POTENTIAL_YEARS.note(
                                years.get(0), years.get(years.size() - 1)));
        notes.add(MeasureNote.POTENTIAL_TODAY.note());
        return notes;
    }
}
