// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.StandardChecker;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.answer.StoreQuestionEngine;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Sayable;
import eu.fondaco.core.time.Period;
import eu.fondaco.core.time.YearPart;
import eu.fondaco.observatory.Observatory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text tells of what the example doesn't hold is asked as it is meant, and not judged. */
class NotHeldTest {

    private static StandardChecker checker;

    @BeforeAll
    static void open() {
        Catalog catalog = Observatory.read(Path.of("../examples/emilia-romagna")).catalog();
        checker =
                new StandardChecker(
                        catalog,
                        List.of(),
                        new StoreQuestionEngine(catalog, ObservationStore.empty()));
    }

    private static Checked only(String text, String published) {
        LocalDate day = published == null ? null : LocalDate.parse(published);
        List<Checked> found =
                checker.check("n.txt", text, new Checker.Options(null, day, null)).statements();
        assertThat(found).isNotEmpty();
        return found.get(0);
    }

    private static Question asked(Checked c) {
        return c.claim().best().orElseThrow().question();
    }

    @Test
    void anAreaThatIsntHeldIsNotTheHomeRegion() {
        Checked c =
                only(
                        "Trade of Catalonia\n\n"
                            + "In 2022 the exports of Catalonia were worth 84.1 billion euros.\n",
                        "2023-04-03");
        assertThat(asked(c).reporter().toString()).isEqualTo("ES-CT");
        assertThat(c.verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In 2022 the exports of Ruritania were worth 84.1 billion euros.",
                "In 2022 Ruritania's exports were worth 84.1 billion euros.",
                "Nel 2022 le esportazioni della Ruritania sono state di 84,1 miliardi di euro."
            })
    void aPlaceThatNothingKnowsIsNotTheHomeRegion(String sentence) {
        Checked c = only(sentence + "\n", "2023-04-03");
        assertThat(c.verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
        assertThat(c.why().in(Lang.EN)).contains("Ruritania");
    }

    @Test
    void aQuarterIsNoYear() {
        Checked c =
                only(
                        "Esportazioni\n\nNel primo trimestre del 2021 le esportazioni"
                                + " dell'Emilia-Romagna sono state di 17 miliardi di euro.\n",
                        "2021-06-20");
        assertThat(asked(c).period()).isEqualTo(Period.parse("2021-Q1"));
        assertThat(c.verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
    }

    @Test
    void goodsThatNoListHasAreNamed() {
        Checked c =
                only(
                        "Esportazioni nel 2022\n\nNel 2022 le esportazioni di giocattoli"
                                + " dell'Emilia-Romagna sono cresciute del 14,6% sul 2021.\n",
                        "2023-04-03");
        assertThat(c.verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
        assertThat(c.reason()).isEqualTo(Reason.WORD_UNKNOWN);
        assertThat(c.why().in(Lang.IT)).contains("giocattoli");
        assertThat(c.why().in(Lang.EN)).contains("giocattoli");
    }

    /** Trade of a part of a year is known some weeks after its end. */
    @ParameterizedTest
    @CsvSource({
        "3, 2014-06-12, 2014-Q1",
        "3, 2014-05-05, 2013-Q4",
        "3, 2014-02-03, 2013-Q3",
        "6, 2019-09-11, 2019-S1",
        "1, 2020-01-20, 2019-11"
    })
    void theLatestPartOfAYearWasKnownByThen(int months, LocalDate day, String period) {
        TimeRef current =
                new TimeRef(TimeRef.Kind.CURRENT, null, YearPart.months(1, months), null, 0);
        assertThat(current.latest(day)).isEqualTo(Period.parse(period));
    }

    /** A text without a date was written not long after the latest time over that it names. */
    @Test
    void lastYearIsThatOfTheTextNotOfToday() {
        Checker.Options today = new Checker.Options(null, null, LocalDate.of(2026, 3, 1));
        List<Checked> found =
                checker.check(
                                "n.txt",
                                "L'export del Veneto\n\nNel primo semestre del 2022 il Veneto ha"
                                        + " esportato merci per 40,1 miliardi di euro. L'anno"
                                        + " scorso l'export veneto aveva toccato i 70,2"
                                        + " miliardi.\n",
                                today)
                        .statements();
        assertThat(found.stream().map(c -> asked(c).period()))
                .contains(Period.parse("2022-S1"), Period.year(2021));
        assertThat(found).allMatch(c -> c.verdict() == Verdict.NOT_CHECKABLE);
    }

    /**
     * A text of no date may be of any time: that its amount isn't the latest one, or that it is
     * another flow's, makes nothing wrong.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The exports of Emilia-Romagna are worth 48.2 billion euros.",
                "The exports of Emilia-Romagna are worth 3 billion euros."
            })
    void amountsOfNoTimeAreNotCalledWrong(String sentence) {
        assertThat(only(sentence + "\n", null).verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
    }

    /** Soon after what a text without a date is read as written is told; of one with a date not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| the first half of 2022 | first half of 2022 | primo semestre 2022",
                "| 2021 | 2021 | 2021",
                "2022-10-03 | 2021 | |",
            })
    void whenATextWithoutADateIsReadAsWrittenIsTold(
            String published, String time, String english, String italian) {
        LocalDate day = published == null ? null : LocalDate.parse(published);
        String text = "In " + time + " exports of Emilia-Romagna were worth 40.1 billion euros.\n";
        List<Sayable> told =
                checker.check("n.txt", text, new Checker.Options(null, day, null)).notices();
        if (english == null) {
            assertThat(told).isEmpty();
        } else {
            assertThat(told).hasSize(1);
            assertThat(told.get(0).in(Lang.EN))
                    .contains("soon after " + english + ", the latest finished period");
            assertThat(told.get(0).in(Lang.IT))
                    .contains("poco dopo " + italian + ", l'ultimo periodo");
        }
    }

    /**
     * A page without a date that says what is, is of the latest time at which something is held:
     * only what is so at none is wrong, and what was is not what is.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "China is the ninth destination of the exports of the Emilia-Romagna Region |"
                        + " CONTRADICTED",
                "China is the seventh destination of the exports of the Emilia-Romagna Region |"
                        + " SUPPORTED",
                "China was the ninth destination of the exports of the Emilia-Romagna Region |"
                        + " NOT_CHECKABLE",
                "Germany is the ninth destination of the exports of the Emilia-Romagna Region |"
                        + " NOT_CHECKABLE",
                "La Cina resta la nona destinazione dell'export della Regione Emilia-Romagna |"
                        + " CONTRADICTED",
            })
    void whatIsIsOfTheLatestTimeHeld(String sentence, Verdict due) {
        Checked c = only("About us\n\n" + sentence + ".\n\nOur office opened in 2016.\n", null);
        assertThat(c.verdict()).as(sentence + ": " + c.why().in(Lang.EN)).isEqualTo(due);
    }
}
