// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.fondaco.core.answer.Asked;
import eu.fondaco.core.answer.Small;
import eu.fondaco.core.answer.StoreQuestionEngine;
import eu.fondaco.core.comparison.FairPeers.Peer;
import eu.fondaco.core.comparison.Waterfall.Field;
import eu.fondaco.core.comparison.Waterfall.Step;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.question.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Comparing numbers, reporters and releases. */
class ComparisonTest {

    private static final LocalDate FIRST = LocalDate.parse("2019-06-30");

    private final StoreQuestionEngine engine =
            new Small()
                    .areas(
                            """
                            W00  group   .   .
                            IT   country W00 .
                            AA   region  IT  .
                            BB   region  IT  .
                            CC   region  IT  .
                            """)
                    .cells(
                            "d",
                            "2019-03-01",
                            """
                            AA W00 X TOTAL 2017 90
                            AA W00 X TOTAL 2018 100
                            AA W00 M TOTAL 2018 60
                            AA W00 X P1    2018 70
                            AA W00 X P2    2018 30
                            BB W00 X TOTAL 2018 1000
                            BB W00 X P1    2018 600
                            BB W00 X P2    2018 400
                            CC W00 X TOTAL 2018 50
                            CC W00 X P2    2018 50
                            """)
                    .cells(
                            "d",
                            "2020-03-01",
                            """
                            AA W00 X TOTAL 2017 88
                            AA W00 X TOTAL 2018 104
                            AA W00 M TOTAL 2018 59
                            """)
                    .engine();

    @Test
    void aWaterfallChangesOneFieldAtATimeAndAddsUp() {
        Question from = Asked.question("level reporter=AA");
        Question to = Asked.question("level reporter=AA flow=M product=TOTAL");
        List<Step> steps = new Waterfall(engine).between(from, FIRST, to, null);
        assertThat(steps)
                .extracting(Step::fields)
                .containsExactly(List.of(), List.of(Field.RELEASE), List.of(Field.FLOW));
        assertThat(steps).extracting(Step::change).containsExactly(null, 4.0, -45.0);
        double sum =
                steps.stream().map(Step::change).filter(Objects::nonNull).mapToDouble(c -> c).sum();
        assertThat(sum).isEqualTo(59 - 100.0);
        assertThat(steps.get(2).question()).isEqualTo(to);
    }

    @Test
    void aWaterfallGoesOnThroughAStepThatIsNotKnown() {
        Question from = Asked.question("level reporter=AA");
        Question to = Asked.question("level reporter=BB period=2017");
        List<Step> steps = new Waterfall(engine).between(from, null, to, null);
        assertThat(steps).hasSize(3);
        assertThat(steps.get(1).change()).isEqualTo(896);
        assertThat(steps.get(2).answer()).isInstanceOf(Answer.Unknown.class);
        assertThat(steps.get(2).change()).isNull();
    }

    @Test
    void theOtherSidesDeclarationIsOneStepAndUnitsAreNeverSubtracted() {
        Question exports = Asked.question("level reporter=AA partner=BB");
        Question mirror = Asked.question("level flow=M reporter=BB partner=AA period=2017");
        assertThat(new Waterfall(engine).between(exports, null, mirror, null))
                .flatExtracting(Step::fields)
                .containsExactly(Field.DECLARANT, Field.PERIOD);
        Question growth = Asked.question("growth reporter=AA base=2017");
        Step last =
                new Waterfall(engine)
                        .between(Asked.question("level reporter=AA base=2017"), null, growth, null)
                        .get(1);
        assertThat(last.answer()).isInstanceOf(Answer.Known.class);
        assertThat(last.change()).isNull();
    }

    private static final String EUROS =
            """
            AA W00 X TOTAL 2018 100
            AA W00 X P1    2018 70
            """;

    /** Two sources of the same exports, in two currencies and two classifications. */
    private static Small sources() {
        return new Small()
                .areas("W00 group . .\nAA country W00 .")
                .products("K1 . .\nK2 . .\nP1 . K1;K2")
                .cells("a", "2019-03-01", EUROS)
                .cells(
                        "b",
                        "USD",
                        "2019-04-01",
                        "AA W00 X K1 2018 50\nAA W00 X K2 2018 34\nAA W00 X TOTAL 2018 117");
    }

    @Test
    void currencyIsAStepThatCanBeAskedAndNeedsAnExchangeRate() {
        Question from = Asked.question("level product=P1").toBuilder().dataset("b").build();
        Question to = Asked.question("level product=P1").toBuilder().dataset("a").build();
        StoreQuestionEngine rate = sources().attributes("W00 2018 eur_per_usd 0.85 rate").engine();
        List<Step> steps = new Waterfall(rate).between(from, null, to, null);
        assertThat(steps)
                .flatExtracting(Step::fields)
                .containsExactly(Field.CURRENCY, Field.DATASET);
        assertThat(steps.get(1).question().toString())
                .isEqualTo("measure in_euro of exports of P1 from AA in 2018 in dataset b");
        assertThat(((Answer.Known) steps.get(1).answer()).value().value())
                .isCloseTo(71.4, within(1e-9));
        assertThat(steps.get(2).change()).isCloseTo(-1.4, within(1e-9));
        assertThat(steps.get(2).question()).isEqualTo(to);
        Answer without =
                new Waterfall(sources().engine()).between(from, null, to, null).get(1).answer();
        assertThat(((Answer.Unknown) without).message().toString()).contains("eur_per_usd");
    }

    @Test
    void fieldsThatOnlyHaveAnAnswerTogetherAreOneStep() {
        Question from = Asked.question("level product=K1").toBuilder().dataset("b").build();
        Question to = Asked.question("share product=P1").toBuilder().dataset("a").build();
        List<Step> steps = new Waterfall(sources().engine()).between(from, null, to, null);
        assertThat(steps)
                .extracting(Step::fields)
                .containsExactly(
                        List.of(),
                        List.of(Field.PRODUCT),
                        List.of(Field.DATASET),
                        List.of(Field.MEASURE));
        Question whole = Asked.question("level product=K1+K2").toBuilder().dataset("b").build();
        Question sold = Asked.question("share product=P1").toBuilder().dataset("a").build();
        assertThat(new Waterfall(sources().engine()).between(sold, null, whole, null))
                .flatExtracting(Step::fields)
                .startsWith(Field.DATASET);
    }

    @Test
    void whatIsPrintedIsSetBesideWhatWasKnownWhenItCameOut() {
        Small small = sources().figures("F1 level X AA W00 TOTAL 2018 . . 99 = 2019-03-05 office");
        Waterfall waterfall = new Waterfall(small.engine());
        Question q = Asked.question("level");
        List<Step> steps =
                waterfall.between(
                        new Waterfall.End(q, LocalDate.parse("2019-03-05"), true),
                        new Waterfall.End(q.toBuilder().product("P1").build(), null, false));
        assertThat(steps)
                .flatExtracting(Step::fields)
                .containsExactly(Field.ROUNDING, Field.RELEASE, Field.PRODUCT);
        assertThat(steps).extracting(Step::change).containsExactly(null, 1.0, 0.0, -30.0);
        assertThat(steps.get(0).question().dataset()).isEqualTo("figures");
    }

    @Test
    void thePopulationConceptIsAStepOfItsOwn() {
        StoreQuestionEngine heads =
                sources()
                        .attributes(
                                "AA 2018 population 50 persons\nAA 2018 population_mean 40 persons")
                        .engine();
        List<Step> steps =
                new Waterfall(heads)
                        .between(
                                Asked.question("per_capita"),
                                null,
                                Asked.question("per_capita_mean"),
                                null);
        assertThat(steps).flatExtracting(Step::fields).containsExactly(Field.POPULATION);
        assertThat(steps.get(1).change()).isEqualTo(0.5);
    }

    @Test
    void fairPeersTradeTheSameMixAndMakeAUniverse() {
        Question about = Asked.question("level reporter=AA");
        List<Peer> peers =
                new FairPeers(engine).nearest(about, List.of("AA", "BB", "CC", "DD"), 5, null);
        assertThat(peers).extracting(Peer::code).containsExactly("BB", "CC");
        assertThat(peers.get(0).similarity()).isCloseTo(90, within(1e-9));
        assertThat(peers.get(1).similarity()).isCloseTo(30, within(1e-9));
        Question rank =
                Asked.question("rank reporter=AA").toBuilder()
                        .universe(FairPeers.universe("AA", peers))
                        .build();
        assertThat(((Answer.Known) engine.answer(rank, null)).value().value()).isEqualTo(2);
    }

    @Test
    void peersInSizeAreThoseWithTheNearestLevel() {
        List<Peer> peers =
                new FairPeers(engine)
                        .nearestInSize(
                                Asked.question("level reporter=AA"),
                                List.of("BB", "CC", "DD"),
                                5,
                                null);
        assertThat(peers).extracting(Peer::code).containsExactly("CC", "BB");
        assertThat(peers.get(0).similarity()).isCloseTo(100 * 50 / 104.0, within(1e-9));
        assertThat(peers.get(1).similarity()).isCloseTo(10.4, within(1e-9));
    }

    @Test
    void revisionsAreTheLaterLessTheFirst() {
        RevisionStatistics s =
                RevisionStatistics.of(List.of(100.0, 90.0, 60.0), List.of(104.0, 88.0, 59.0));
        assertThat(s.count()).isEqualTo(3);
        assertThat(s.mean()).isCloseTo((4 - 2 - 1) / 3.0, within(1e-12));
        assertThat(s.meanAbsolute()).isCloseTo(7 / 3.0, within(1e-12));
        assertThat(s.relativeMeanAbsolute()).isCloseTo(7 / 251.0, within(1e-12));
        assertThat(s.signChanges()).isZero();
        assertThat(RevisionStatistics.of(List.of(-1.0, 2.0), List.of(1.0, 2.0)).signChanges())
                .isEqualTo(50);
        assertThatThrownBy(() -> RevisionStatistics.of(List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
