// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.answer.StoreQuestionEngine;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.flow.CellQuery;
import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.CellTotal;
import eu.fondaco.core.flow.InMemoryObservationStore;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.secrecy.SecretCube.Sum;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/** Whatever is asked, a confidential cell can't be had or worked out. */
class GuardedStoreTest {

    private static final int CUBES = Integer.getInteger("fondaco.cubes", 40);

    /** Others than those that were looked at while the guard was written. */
    private static final int FIRST = 1_000 * (Integer.getInteger("fondaco.fuzz.seed", 1) - 1);

    /**
     * The attack: everything that can be had is put into a linear program, which looks for the
     * least and the greatest value a secret cell may have.
     */
    @Test
    void nothingCanBeWorkedOutFromAllThatCanBeHad() throws IOException {
        int cells = 0;
        int hidden = 0;
        for (int seed = FIRST; seed < FIRST + CUBES; seed++) {
            SecretCube cube = new SecretCube(new Random(seed));
            hidden += attack(cube, seed);
            cells += cube.values.size();
        }
        assertThat(hidden).as("hidden of " + cells).isLessThan((int) (0.2 * cells));
    }

    /**
     * A total that two lists of goods make up: what one of them has to give way in was looked for
     * among the goods of the other alone, so the year's total gave the quarter away within 1%.
     */
    @Test
    void aTotalByTwoListsOfGoodsGivesNothingAway() throws IOException {
        SecretCube cube = new SecretCube(new Random(28_020));
        assertThat(attack(cube, 28_020)).isLessThan(cube.values.size() / 5);
    }

    /** How many cells are hidden, if no secret one can be told within 10%. */
    private static int attack(SecretCube cube, int seed) throws IOException {
        ObservationStore guarded = GuardedStore.of(cube.store(), cube.catalog());
        Map<Cell, BigDecimal> known = listed(guarded);
        askedForSums(cube, guarded, known, new Random(seed));
        for (Cell secret : cube.secret) {
            double value = cube.values.get(secret);
            assertThat(bound(cube, known, secret, false))
                    .as("seed %d: least of %s, which is %s", seed, secret, value)
                    .isLessThan(0.9 * value);
            assertThat(bound(cube, known, secret, true))
                    .as("seed %d: greatest of %s, which is %s", seed, secret, value)
                    .isGreaterThan(1.1 * value);
        }
        return cube.values.size() - known.size();
    }

    /** What is hidden beside confidential values is the same whatever these are. */
    @Test
    void whatIsHiddenTellsNothingOfConfidentialValues() throws IOException {
        for (int seed = FIRST; seed < FIRST + CUBES; seed++) {
            SecretCube cube = new SecretCube(new Random(seed));
            Set<Set<Cell>> shown = new HashSet<>();
            for (int times : List.of(1, 7, 1_000)) {
                List<Observation> cells = new ArrayList<>();
                cube.values.forEach(
                        (c, v) -> {
                            boolean isSecret = cube.secret.contains(c);
                            cells.add(
                                    SecretCube.observation(c, isSecret ? times * v : v, isSecret));
                        });
                ObservationStore store =
                        InMemoryObservationStore.builder()
                                .add(release("2024-01-01"), cells)
                                .build();
                shown.add(listed(GuardedStore.of(store, cube.catalog())).keySet());
            }
            assertThat(shown).as("seed %d", seed).hasSize(1);
        }
    }

    /** A cell that its producer withheld, and it alone, can't be told from what is shown. */
    @Test
    void whatAProducerWithheldAloneIsHiddenWithOthers() throws IOException {
        int cells = 0;
        int hidden = 0;
        for (int seed = FIRST; seed < FIRST + CUBES / 2; seed++) {
            SecretCube cube = new SecretCube(new Random(seed));
            hidden += withheld(cube, seed);
            cells += cube.values.size();
        }
        assertThat(hidden).as("hidden of " + cells).isLessThan(cells / 3);
    }

    /**
     * The search for room broke off where digits run out, and took lines that were off by a
     * hundredth for lines that don't add up: a cell which three lines told seemed to have room.
     */
    @Test
    void aCellThatALineTellsIsHiddenWithOthers() throws IOException {
        SecretCube cube = new SecretCube(new Random(76_102));
        assertThat(withheld(cube, 76_102)).isLessThan(cube.values.size() / 3);
    }

    /**
     * The total of all, withheld, may be far above whatever is shown: its line adds up all the
     * same.
     */
    @Test
    void aTotalFarAboveAllThatIsShownIsNotTold() throws IOException {
        for (int seed : List.of(76_114, 90_039)) {
            SecretCube cube = new SecretCube(new Random(seed));
            assertThat(withheld(cube, seed)).isPositive();
        }
    }

    /**
     * Where large values stood beside exact ones the search for room broke off, and half of a cube
     * was hidden beside three cells.
     */
    @Test
    void besideLargeValuesFewAreHiddenToo() throws IOException {
        for (int seed : List.of(76_011, 76_030, 76_038)) {
            SecretCube cube = new SecretCube(new Random(seed));
            assertThat(withheld(cube, seed))
                    .as("seed %d: hidden of %d", seed, cube.values.size())
                    .isLessThan(cube.values.size() / 3);
        }
    }

    /** How many cells are hidden, if none of those that were withheld can be told. */
    private static int withheld(SecretCube cube, int seed) throws IOException {
        Map<Cell, BigDecimal> known =
                listed(GuardedStore.of(cube.store(cube.secret), cube.catalog()));
        for (Cell secret : cube.secret) {
            double most = bound(cube, known, secret, true);
            assertThat(bound(cube, known, secret, false))
                    .as("seed %d: least of %s, of which the greatest is %s", seed, secret, most)
                    .isLessThan(0.85 * most);
        }
        return cube.values.size() - known.size();
    }

    private static Map<Cell, BigDecimal> listed(ObservationStore guarded) throws IOException {
        Map<Cell, BigDecimal> known = new HashMap<>();
        for (CellQuery query : List.of(CellQuery.of("d"), CellQuery.of("d").withHistory())) {
            guarded.forEachCell(
                    query,
                    v -> {
                        if (!v.cell().status().contains("C")) {
                            known.put(Cell.of(v.cell()), v.cell().value());
                        } else {
                            assertThat(v.cell().value()).isZero();
                        }
                        return true;
                    });
        }
        return known;
    }

    /**
     * No sum is given that rests on what isn't listed, so sums tell nothing that listings don't.
     */
    private static void askedForSums(
            SecretCube cube, ObservationStore guarded, Map<Cell, BigDecimal> known, Random random) {
        List<Cell> all = new ArrayList<>(cube.values.keySet());
        Set<CellRange> ranges = new LinkedHashSet<>();
        for (int i = 0; i < 300; i++) {
            Cell a = all.get(random.nextInt(all.size()));
            Cell b = all.get(random.nextInt(all.size()));
            boolean wide = random.nextBoolean();
            ranges.add(
                    new CellRange(
                            "d",
                            TradeFlow.EXPORTS,
                            Set.of(a.reporter()),
                            new HashSet<>(List.of(a.partner(), b.partner())),
                            new HashSet<>(List.of(a.product(), wide ? b.product() : a.product())),
                            Set.of(a.period())));
        }
        Map<CellRange, CellTotal> totals = guarded.totals(ranges, null);
        totals.forEach(
                (range, total) -> {
                    boolean rests =
                            cube.values.keySet().stream()
                                    .anyMatch(c -> isIn(range, c) && !known.containsKey(c));
                    assertThat(total.isConfidential()).as(range.toString()).isEqualTo(rests);
                    if (rests) {
                        assertThat(total.value()).isZero();
                    }
                });
        assertThat(totals).isNotEmpty();
    }

    private static boolean isIn(CellRange r, Cell c) {
        return r.reporters().contains(c.reporter())
                && r.partners().contains(c.partner())
                && r.products().contains(c.product())
                && r.periods().contains(c.period());
    }

    private static double bound(
            SecretCube cube, Map<Cell, BigDecimal> known, Cell secret, boolean greatest) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<Cell, Variable> unknown = new HashMap<>();
        for (Cell c : cube.values.keySet()) {
            if (!known.containsKey(c)) {
                unknown.put(
                        c,
                        model.newVariable("v" + unknown.size())
                                .lower(0)
                                .weight(c.equals(secret) ? 1 : 0));
            }
        }
        for (Sum sum : cube.sums) {
            double level = known.getOrDefault(sum.total(), BigDecimal.ZERO).doubleValue();
            Expression line = model.newExpression("e" + model.countExpressions());
            if (unknown.containsKey(sum.total())) {
                line.set(unknown.get(sum.total()), -1);
            }
            for (Cell part : sum.parts()) {
                level -= known.getOrDefault(part, BigDecimal.ZERO).doubleValue();
                if (unknown.containsKey(part)) {
                    line.set(unknown.get(part), 1);
                }
            }
            line.level(level);
        }
        var result = greatest ? model.maximise() : model.minimise();
        if (result.getState() == org.ojalgo.optimisation.Optimisation.State.UNBOUNDED) {
            return Double.POSITIVE_INFINITY;
        }
        assertThat(result.getState().isFeasible()).isTrue();
        return unknown.get(secret).getValue().doubleValue();
    }

    /** What was published and became confidential later is hidden in the old state too. */
    @Test
    void aCellFlaggedLaterIsHiddenInEveryState() throws IOException {
        SecretCube cube = new SecretCube(new Random(3));
        Cell secret = cube.secret.iterator().next();
        List<Observation> before = new ArrayList<>();
        cube.values.forEach((c, v) -> before.add(SecretCube.observation(c, v, false)));
        Observation flagged = SecretCube.observation(secret, cube.values.get(secret), true);
        ObservationStore store =
                InMemoryObservationStore.builder()
                        .add(release("2024-01-01"), before)
                        .add(release("2025-01-01"), List.of(flagged))
                        .build();
        ObservationStore guarded = GuardedStore.of(store, cube.catalog());
        LocalDate then = LocalDate.parse("2024-06-01");
        CellRange one = range(secret);
        assertThat(store.totals(List.of(one), then).get(one).isConfidential()).isFalse();
        assertThat(guarded.totals(List.of(one), then).get(one).isConfidential()).isTrue();
        for (CellQuery query :
                List.of(CellQuery.of("d").asOf(then), CellQuery.of("d").withHistory())) {
            Set<Cell> shown = new HashSet<>();
            guarded.forEachCell(
                    query,
                    v -> {
                        if (v.cell().value().signum() != 0) {
                            shown.add(Cell.of(v.cell()));
                        }
                        return true;
                    });
            assertThat(shown).isNotEmpty().doesNotContain(secret);
        }
    }

    @Test
    void aQuestionAndItsTotalDontGiveACellAway() {
        SecretCube cube = new SecretCube(new Random(3));
        Cell secret = cube.secret.iterator().next();
        StoreQuestionEngine engine = new StoreQuestionEngine(cube.catalog(), cube.store());
        Answer answer =
                engine.answer(
                                List.of(
                                        Question.of("level")
                                                .reporter(secret.reporter())
                                                .partner(secret.partner())
                                                .product(secret.product())
                                                .flow(secret.flow())
                                                .period(secret.period())
                                                .build()),
                                null)
                        .get(0);
        assertThat(answer).isInstanceOf(Answer.Unknown.class);
        assertThat(((Answer.Unknown) answer).reason()).isEqualTo(Reason.CONFIDENTIAL);
    }

    private static CellRange range(Cell c) {
        return new CellRange(
                "d",
                c.flow(),
                Set.of(c.reporter()),
                Set.of(c.partner()),
                Set.of(c.product()),
                Set.of(c.period()));
    }

    private static Release release(String day) {
        return new Release("d@" + day, "d", LocalDate.parse(day), "s", "", "");
    }
}
