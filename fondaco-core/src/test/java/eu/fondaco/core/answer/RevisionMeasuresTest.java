// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.evidence.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** First publications beside what is known now, and how fresh numbers are. */
class RevisionMeasuresTest {

    private final StoreQuestionEngine engine =
            new Small()
                    .areas("W00 group . .\nAA country W00 .\nBB country W00 .")
                    .cells(
                            "d",
                            "2018-03-01",
                            """
                            AA W00 X TOTAL 2017 100
                            AA W00 M TOTAL 2017 90
                            BB W00 X TOTAL 2017 50 C
                            """)
                    .cells(
                            "d",
                            "2019-03-01",
                            """
                            AA W00 X TOTAL 2017 110
                            AA W00 X TOTAL 2018 120
                            AA W00 M TOTAL 2018 115
                            BB W00 X TOTAL 2017 50
                            """)
                    .cells(
                            "d",
                            "2020-03-01",
                            """
                            AA W00 X TOTAL 2018 114
                            AA W00 M TOTAL 2018 118
                            """)
                    .engine();

    @Test
    void firstPublicationsAreKeptApartFromWhatIsKnownNow() {
        assertThat(
                        Asked.wrong(
                                engine,
                                """
                                level                            | 114 EUR
                                first_level                      | 120 EUR
                                first_level flow=X-M             | 5 EUR
                                revision                         | -6 EUR
                                revision period=2017             | 10 EUR
                                growth                           | 3.636364 percent
                                growth_first                     | 20 percent
                                growth_vintage                   | 9.090909 percent
                                mean_revision base=2017          | 2 EUR
                                mean_absolute_revision base=2017 | 8 EUR
                                relative_revision base=2017      | 7.142857 percent
                                sign_revision base=2017          | ?
                                sign_revision flow=X-M base=2017 | 50 percent
                                publication_delay                | 60 days
                                mean_revision base=2016          | ?
                                """))
                .isEmpty();
        Answer hidden = engine.answer(Asked.question("first_level reporter=BB period=2017"), null);
        assertThat(((Answer.Unknown) hidden).reason()).isEqualTo(Reason.CONFIDENTIAL);
    }

    @Test
    void flagsOfTheFirstVersionAndModelledDataAreNotLost() {
        StoreQuestionEngine flagged =
                new Small()
                        .areas("W00 group . .\nAA country W00 .")
                        .cells("d", "2019-03-01", "AA W00 X TOTAL 2018 7 P")
                        .cells("d", "2020-03-01", "AA W00 X TOTAL 2018 8")
                        .cells("modelled", "2019-03-01", "AA W00 X TOTAL 2017 7 E")
                        .engine();
        Answer first = flagged.answer(Asked.question("first_level"), null);
        assertThat(first.evidence().items().get(0).status()).isEqualTo("P");
        Answer modelled =
                flagged.answer(
                        Asked.question("first_level period=2017").toBuilder()
                                .dataset("modelled")
                                .build(),
                        null);
        assertThat(modelled).isInstanceOf(Answer.Known.class);
        assertThat(modelled.evidence().grade()).isEqualTo(Grade.C);
        assertThat(modelled.evidence().notes())
                .extracting(Object::toString)
                .anyMatch(n -> n.toString().contains("never evidence"));
        Answer delay = flagged.answer(Asked.question("publication_delay period=2017"), null);
        assertThat(delay).isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void freshnessIsThatOfTheDayAsked() {
        assertThat(days("freshness", "2020-06-30")).isEqualTo(547);
        assertThat(days("freshness", "2019-01-15")).isEqualTo(380);
        assertThat(days("next_release", "2020-06-30")).isEqualTo(-122);
        assertThat(days("freshness", "2018-01-15")).isNaN();
        assertThat(days("revision", "2019-06-30")).isNaN();
        assertThat(days("revision period=2017", "2019-06-30")).isEqualTo(10);
    }

    @Test
    void revisionsWithinAHorizonLeaveOutWhatCameLater() {
        StoreQuestionEngine engine =
                new Small()
                        .areas("W00 group . .\nAA country W00 .\nBB country W00 .")
                        .cells(
                                "d",
                                "2018-03-01",
                                "AA W00 X TOTAL 2017 100\n"
                                        + "AA W00 M TOTAL 2017 90\n"
                                        + "BB W00 X TOTAL 2017 9")
                        .cells(
                                "d",
                                "2019-03-01",
                                "AA W00 X TOTAL 2017 110\n"
                                        + "AA W00 X TOTAL 2018 120\n"
                                        + "BB W00 X TOTAL 2017 8 C")
                        .cells(
                                "d",
                                "2020-03-01",
                                "AA W00 X TOTAL 2017 80\n"
                                        + "AA W00 X TOTAL 2018 118\n"
                                        + "BB W00 X TOTAL 2017 8")
                        .engine();
        assertThat(
                        Asked.wrong(
                                engine,
                                """
                                revision period=2017              | -20 EUR
                                revision period=2017 n=11         | 0 EUR
                                revision period=2017 n=12         | 10 EUR
                                revision period=2017 n=23         | 10 EUR
                                revision period=2017 n=24         | -20 EUR
                                revision period=2017 flow=X-M n=24 | -20 EUR
                                mean_revision base=2017           | -11 EUR
                                mean_revision base=2017 n=12      | 4 EUR
                                mean_absolute_revision base=2017 n=12 | 6 EUR
                                relative_revision base=2017 n=12  | 5.263158 percent
                                sign_revision base=2017 flow=X-M n=24 period=2018 | ?
                                revision period=2017 n=2400       | ?
                                """))
                .isEmpty();
        Answer early = engine.answer(Asked.question("revision period=2017 n=2400"), null);
        assertThat(((Answer.Unknown) early).message().toString())
                .contains("2400 months haven't passed");
        Answer then = engine.answer(Asked.question("revision n=12"), LocalDate.parse("2019-09-01"));
        assertThat(then).isInstanceOf(Answer.Unknown.class);
        Answer hidden =
                engine.answer(Asked.question("revision reporter=BB period=2017 n=12"), null);
        assertThat(((Answer.Unknown) hidden).reason()).isEqualTo(Reason.CONFIDENTIAL);
    }

    /** Beside loops over a table of what was known each spring. */
    @Property(seed = "6939652", tries = 100)
    void growthHasTheBandOfEarlierRevisions(@ForAll long seed, @ForAll boolean within) {
        Random random = new Random(seed);
        double[][] known = new double[YEARS][YEARS];
        StoreQuestionEngine springs = springs(known, random);
        int last = YEARS - 1;
        List<Double> revisions = new ArrayList<>();
        for (int year = 1; year < last; year++) {
            int now = within ? year + 1 : last;
            int base = within ? year : last;
            double later = 100 * (known[year][now] / known[year - 1][base] - 1);
            revisions.add(later - 100 * (known[year][year] / known[year - 1][year - 1] - 1));
        }
        Collections.sort(revisions);
        double growth = 100 * (known[last][last] / known[last - 1][last] - 1);
        String n = within ? " n=12" : "";
        Answer.Known answer =
                (Answer.Known) springs.answer(Asked.question("growth_revised" + n), null);
        assertThat(answer.value().value()).isCloseTo(growth, within(1e-9));
        holdsBand(answer, growth, revisions);
        assertThat(answer.value().low()).isEqualTo(answer.value().value());
        assertThat(answer.evidence().notes())
                .extracting(Object::toString)
                .anyMatch(t -> t.startsWith("8 earlier growths were revised"));
    }

    /** Of eight revisions the fifth per cent lies 0.35 of the way from the first to the second. */
    private static void holdsBand(Answer.Known answer, double growth, List<Double> revisions) {
        double low = revisions.get(0) + 0.35 * (revisions.get(1) - revisions.get(0));
        double high = revisions.get(7) - 0.35 * (revisions.get(7) - revisions.get(6));
        assertThat(answer.value().revisedLow()).isCloseTo(growth + Math.min(0, low), within(1e-9));
        assertThat(answer.value().revisedHigh())
                .isCloseTo(growth + Math.max(0, high), within(1e-9));
    }

    /** Growth as its release told it, beside loops over a table of what was known each spring. */
    @Property(seed = "2203917", tries = 60)
    void growthWithinAReleaseIsFromTheBaseKnownThen(@ForAll long seed, @ForAll boolean within) {
        double[][] known = new double[YEARS][YEARS];
        StoreQuestionEngine engine = springs(known, new Random(seed));
        int last = YEARS - 1;
        List<Double> revisions = new ArrayList<>();
        int overFirst = 0;
        int withinRelease = 0;
        for (int year = 1; year < last; year++) {
            int then = within ? year + 1 : last;
            double told = known[year][year] / known[year - 1][year] - 1;
            double later = known[year][then] / known[year - 1][then] - 1;
            revisions.add(100 * (later - told));
            withinRelease += told * later < 0 ? 1 : 0;
            double first = known[year][year] / known[year - 1][year - 1] - 1;
            double latest = known[year][then] / known[year - 1][within ? year : last] - 1;
            overFirst += first * latest < 0 ? 1 : 0;
        }
        Collections.sort(revisions);
        String n = within ? " n=12" : "";
        double growth = 100 * (known[last][last] / known[last - 1][last] - 1);
        holdsBand(
                (Answer.Known) engine.answer(Asked.question("growth_revised_vintage" + n), null),
                growth,
                revisions);
        double told = 100 * (known[last - 1][last - 1] / known[last - 2][last - 1] - 1);
        assertThat(value(engine, "growth_vintage period=2017")).isCloseTo(told, within(1e-9));
        String turned = " period=2017 base=2010" + n;
        assertThat(value(engine, "sign_revision_growth" + turned))
                .isCloseTo(100.0 * overFirst / 8, within(1e-9));
        assertThat(value(engine, "sign_revision_growth_vintage" + turned))
                .isCloseTo(100.0 * withinRelease / 8, within(1e-9));
    }

    /** Every year from 2009 published each spring from 2010, revised each time. */
    private static StoreQuestionEngine springs(double[][] known, Random random) {
        Small small = new Small().areas("W00 group . .\nAA country W00 .");
        for (int spring = 0; spring < YEARS; spring++) {
            StringBuilder cells = new StringBuilder();
            for (int year = 0; year <= spring; year++) {
                known[year][spring] = 1000 + random.nextInt(200);
                cells.append("AA W00 X TOTAL ")
                        .append(2009 + year)
                        .append(' ')
                        .append((int) known[year][spring])
                        .append('\n');
            }
            small.cells("d", (2010 + spring) + "-03-01", cells.toString());
        }
        return small.engine();
    }

    private static double value(StoreQuestionEngine engine, String question) {
        return ((Answer.Known) engine.answer(Asked.question(question), null)).value().value();
    }

    /** What came out after the level can't have been its base when it was told. */
    @Test
    void whatCameOutLaterWasNoBaseThen() {
        StoreQuestionEngine late =
                new Small()
                        .areas("W00 group . .\nAA country W00 .")
                        .cells("d", "2019-03-01", "AA W00 X TOTAL 2018 90")
                        .cells("d", "2020-03-01", "AA W00 X TOTAL 2017 100\nAA W00 X TOTAL 2018 80")
                        .engine();
        Answer vintage = late.answer(Asked.question("growth_vintage"), null);
        assertThat(((Answer.Unknown) vintage).message().toString()).contains("had come out by");
        assertThat(late.answer(Asked.question("growth_first"), null))
                .isInstanceOf(Answer.Known.class);
    }

    /** Exports have no sign that a revision could turn: their balance has, and their growth. */
    @Test
    void onlyABalanceHasASignToTurn() {
        for (String flow : List.of("X", "M", "X+M")) {
            Answer refused =
                    engine.answer(Asked.question("sign_revision base=2017 flow=" + flow), null);
            assertThat(((Answer.Unknown) refused).message().toString())
                    .contains("no sign to turn", "sign_revision_growth_vintage");
        }
    }

    private static final int YEARS = 10;

    @Test
    void noBandIsMadeOfWhatCameOutLateOrWasNeverRevised() {
        StringBuilder cells = new StringBuilder();
        for (int year = 2009; year <= 2018; year++) {
            cells.append("AA W00 X TOTAL ").append(year).append(" 100\n");
        }
        Small late =
                new Small()
                        .areas("W00 group . .\nAA country W00 .")
                        .cells("d", "2019-03-01", cells.toString())
                        .cells("d", "2020-03-01", "AA W00 X TOTAL 2015 90");
        Answer none = late.engine().answer(Asked.question("growth_revised"), null);
        assertThat(((Answer.Unknown) none).message().toString()).contains("only 0 earlier growths");
        Small once = new Small().areas("W00 group . .\nAA country W00 .");
        for (int year = 2009; year <= 2018; year++) {
            once.cells("d", (year + 1) + "-03-01", "AA W00 X TOTAL " + year + " " + year);
        }
        Answer never = once.engine().answer(Asked.question("growth_revised"), null);
        assertThat(((Answer.Unknown) never).message().toString())
                .contains("none of the earlier growths was revised");
        Answer few = once.engine().answer(Asked.question("growth_revised period=2012"), null);
        assertThat(((Answer.Unknown) few).message().toString()).contains("only 2 earlier growths");
    }

    private double days(String measure, String day) {
        Answer answer = engine.answer(Asked.question(measure), LocalDate.parse(day));
        return answer instanceof Answer.Known known ? known.value().value() : Double.NaN;
    }
}
