// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What somebody new to the observatory wants to know, each in one command, on the reference
 * example.
 */
class NewcomerQuestionsTest {

    private static final Path EXAMPLE = Path.of("../examples/emilia-romagna");

    @Test
    void whatShareOfImportsCameFromChinaAndWhoSaysSo() {
        assertThat(run("ask", "share of imports from China in 2019"))
                .contains("9.5%")
                .contains("Rapporto Cina 2020 note");
    }

    @Test
    void whichRegionsExportedMoreInTheFirstHalfOf2018AndHowFarVenetoWas() {
        assertThat(run("ask", "rank by exports among regions of Italy in first half of 2018"))
                .contains("3rd");
        assertThat(run("ask", "top 2 regions of Italy by exports in first half of 2018"))
                .contains("Lombardy, Veneto");
        assertThat(
                        run(
                                "ask",
                                "difference between exports from Veneto and exports from"
                                        + " Emilia-Romagna in 2018-S1"))
                .contains("56 million euros");
    }

    @Test
    void whetherExportsPerHeadAreFirstAndWhenTheyWereNot() {
        assertThat(run("ask", "rank by exports per capita among regions of Italy"))
                .contains("1st")
                .contains("Other periods that are held")
                .contains("2nd (C)");
    }

    @Test
    void howExportsToJapanMoved() {
        assertThat(run("ask", "growth of exports to Japan in 2019")).contains("86.9%");
        assertThat(run("ask", "growth of exports to Japan in 2022")).contains("-19.6%");
        assertThat(run("ask", "growth of exports to Japan")).contains("2019", "2022");
    }

    @Test
    void whichAgreementsWithChineseProvincesLiveAndWhenTheyWereSigned() {
        assertThat(run("relations", "China"))
                .contains(
                        "Guangdong",
                        "2015-05-11 (signed)",
                        "Shandong",
                        "announced",
                        "expired",
                        "follows: I21");
    }

    @Test
    void whenTheAgreementWithJapanWasSignedAndTookEffect() {
        assertThat(run("relations", "Japan"))
                .contains("signed: 2018-07-17", "in force: 2019-02-01");
    }

    @Test
    void whatTheMemorandumWithNamdoPromised() {
        assertThat(run("relations", "Namdo")).contains("promised: training").contains("2015-05-12");
    }

    @Test
    void whereSourcesDisagree() {
        assertThat(run("conflicts")).contains("SACE", "printed", "Acts on which sources disagree");
    }

    @Test
    void whatIsKnownOfTheStrategyAndWhatIsNot() {
        assertThat(run("strategies", "2021-2025"))
                .contains("2021/2025", "not known here: target areas");
    }

    @Test
    void nothingHeldAboutAWordIsSaidSo() {
        Cli run = Cli.run("relations", "Atlantis", "-o", EXAMPLE, "--lang", "en");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Nothing is held about 'Atlantis'");
    }

    @Test
    void answersAreRowsForSpreadsheets() {
        assertThat(
                        run(
                                        "ask",
                                        "rank by exports per capita among regions of Italy",
                                        "--format",
                                        "csv")
                                .lines())
                .hasSizeGreaterThan(4)
                .first()
                .asString()
                .startsWith("question,name,code,period,value");
    }

    @Test
    void howAQuestionWasUnderstoodIsToldInItsLanguageWithNames() {
        String question = "Come sono andate le esportazioni dell'Emilia-Romagna verso il Giappone?";
        assertThat(Cli.run("ask", question, "-o", EXAMPLE).out())
                .contains("Intesa come: ", "verso il Giappone")
                .doesNotContain("exports from", "IT-45");
        assertThat(Cli.run("ask", question, "-o", EXAMPLE, "--exact").out())
                .contains("Intesa come: ", "In forma esatta: growth of exports from IT-45");
    }

    @Test
    void aCheckedTextIsToldOfInItsLanguage(@TempDir Path folder) throws IOException {
        Path text = folder.resolve("nota.md");
        Files.writeString(text, "Nel 2019 le esportazioni dell'Emilia-Romagna sono calate.\n");
        assertThat(Cli.run("check", text, "-o", EXAMPLE).out()).contains("in italiano");
        assertThat(Cli.run("check", text, "-o", EXAMPLE, "--lang", "en").out())
                .contains("in Italian");
        assertThat(Cli.run("check", text, "--self").out()).contains("in italiano");
    }

    private static String run(Object... words) {
        Object[] all = new Object[words.length + 4];
        System.arraycopy(words, 0, all, 0, words.length);
        all[words.length] = "-o";
        all[words.length + 1] = EXAMPLE;
        all[words.length + 2] = "--lang";
        all[words.length + 3] = "en";
        Cli run = Cli.run(all);
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }
}
