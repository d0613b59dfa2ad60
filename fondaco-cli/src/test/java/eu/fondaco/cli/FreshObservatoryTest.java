// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.area.Area;
import eu.fondaco.observatory.list.LentLists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An observatory on its first day: it knows places and partners, and data are understood. */
class FreshObservatoryTest {

    private static final List<String> TERRITORIES =
            List.of(
                    "ITC1", "ITC2", "ITC3", "ITC4", "ITDA", "ITD10", "ITD20", "ITD3", "ITD4",
                    "ITD5", "ITE1", "ITE2", "ITE3", "ITE4", "ITF1", "ITF2", "ITF3", "ITF4", "ITF5",
                    "ITF6", "ITG1", "ITG2");

    @TempDir Path work;

    private Path folder;

    @BeforeEach
    void makes() {
        folder = work.resolve("mine");
        Cli.run("init", folder);
    }

    /** Made-up values in the layout of Istat: 100 for the first territory, 200 for the second … */
    private Path istat() throws IOException {
        StringBuilder csv =
                new StringBuilder(
                        "DATAFLOW,FREQ,REF_AREA,DATA_TYPE,ADJUSTMENT,CPA_ATECO2007_COE,"
                                + "PARTNER_COUNTRY,TIME_PERIOD,OBS_VALUE\n");
        for (int i = 0; i < TERRITORIES.size(); i++) {
            for (String product : List.of("ALL", "C")) {
                csv.append("IT1:DF_DCSE_CPA_ATECO2007_COE_A_Q_CONJ_REG(1.0),A,")
                        .append(TERRITORIES.get(i))
                        .append(",IV,N,")
                        .append(product)
                        .append(",EXT_EU27_2020,2023,")
                        .append((i + 1) * 100)
                        .append('\n');
            }
        }
        return Files.writeString(work.resolve("istat.csv"), csv);
    }

    private String ask(String question) {
        Cli asked = Cli.run("ask", question, "--format", "json", "-o", folder);
        assertThat(asked.code()).as(question + asked.err()).isZero();
        return asked.out();
    }

    @Test
    void aTableOfTheRegionsIsUnderstoodWithoutARemark() throws IOException {
        Cli load = Cli.run("load", istat(), "-o", folder);
        assertThat(load.code()).as(load.err()).isZero();
        assertThat(load.err()).isEmpty();
        for (String name : List.of("Emilia-Romagna", "ITH5", "ITD5", "IT-45")) {
            assertThat(ask("imports of " + name + " from outside the EU in 2023"))
                    .contains("\"value\":1000,")
                    .contains("imports from EXT_EU27_2020 to IT-45 in 2023");
        }
        assertThat(ask("importazioni dell'Emilia-Romagna dai paesi extra-UE nel 2023"))
                .contains("\"value\":1000,");
        assertThat(ask("imports of CPA:C of the Nord-est from outside the EU in 2023"))
                .contains("\"value\":" + (500 + 800 + 900 + 1000) + ",");
    }

    @Test
    void aRankCountsTwentyRegionsThoughTheTableHasTwoProvincesBeside() throws IOException {
        Cli.run("load", istat(), "-o", folder);
        Cli asked =
                Cli.run(
                        "ask",
                        "rank of Emilia-Romagna by imports from outside the EU among regions of"
                                + " Italy in 2023",
                        "-o",
                        folder);
        assertThat(asked.out()).contains("13th").contains("among 20: regions of IT");
    }

    /** Home's number is no answer to a question about all of them. */
    @Test
    void theRegionsOfItalyCanBeAskedTogether() throws IOException {
        folder = work.resolve("home");
        Cli.run("init", folder, "--home", "IT-45");
        Cli.run("load", istat(), "-o", folder);
        for (String question :
                List.of(
                        "imports of the regions of Italy from outside the EU in 2023",
                        "importazioni delle regioni italiane da fuori dell'UE nel 2023")) {
            Cli asked = Cli.run("ask", question, "-o", folder, "--lang", "en");
            assertThat(asked.out())
                    .as(question + asked.err())
                    .contains("Top 20 regions of Italy by imports from Extra-EU27")
                    .containsPattern("20 +Piedmont");
        }
    }

    @Test
    void theTotalOfAllRegionsIsTheirSum() throws IOException {
        folder = work.resolve("home");
        Cli.run("init", folder, "--home", "IT-45");
        Cli.run("load", istat(), "-o", folder);
        for (String question :
                List.of(
                        "total imports of all regions of Italy from outside the EU in 2023",
                        "importazioni totali di tutte le regioni italiane da fuori dell'UE nel"
                                + " 2023")) {
            Cli asked = Cli.run("ask", question, "-o", folder, "--lang", "en");
            assertThat(asked.out()).as(question).contains("Top 20", "Together: 24,000 euros");
        }
        assertThat(ask("top regions of Italy by total imports from outside the EU in 2023"))
                .doesNotContain("Together");
    }

    /** Where nothing is held no choice is offered, and no question back without one. */
    @Test
    void anOpenQuestionWithoutChoicesSaysWhatIsHeld() {
        Cli.run("init", work.resolve("bare"), "--home", "IT-45");
        Cli asked = Cli.run("ask", "the regions of Italy", "-o", work.resolve("bare"));
        assertThat(asked.out() + asked.err())
                .contains("Nothing that is held here answers")
                .doesNotContain("Which is meant");
    }

    @Test
    void otherCodesOfARegionBecomeItsOwn() throws IOException {
        Path tidy =
                Files.writeString(
                        work.resolve("trade.csv"),
                        "dataset,reporter,partner,flow,product,period,value,unit\n"
                                + "t,ITH5,EL,X,TOTAL,2020,7,EUR\n");
        Cli load = Cli.run("load", tidy, "-o", folder);
        assertThat(load.err()).isEmpty();
        assertThat(ask("exports of Emilia-Romagna to Greece in 2020")).contains("\"value\":7,");
    }

    @Test
    void whatToTrackIsWrittenAndCanBePlanned() throws IOException {
        Path some = work.resolve("some");
        Cli init = Cli.run("init", some, "--home", "Parma", "--track", "partners, rates");
        assertThat(init.code()).as(init.err()).isZero();
        assertThat(init.out()).contains("pull --plan -o");
        Cli plan = Cli.run("pull", "--plan", "-o", some, "--lang", "en");
        assertThat(plan.code()).as(plan.err()).isZero();
        assertThat(plan.out())
                .contains("emilia-romagna-partners: 11", "emilia-romagna-rates: 2")
                .doesNotContain("provinces", "-italy", "-gdp");
        Path all = work.resolve("all");
        Cli.run("init", all, "--home", "IT-45", "--track", "all");
        assertThat(Cli.run("pull", "--plan", "-o", all, "--lang", "en").out().lines()).hasSize(8);
        Path none = work.resolve("none");
        Cli.run("init", none, "--home", "IT-45", "--track", "none");
        assertThat(none.resolve("sources.yaml")).doesNotExist();
    }

    @Test
    void whatCannotBeTrackedLeavesNoFolder() {
        Path folder = work.resolve("wrong");
        Cli wrong =
                Cli.run("init", folder, "--home", "IT-45", "--track", "tourists", "--lang", "en");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("'tourists' can't be tracked").contains("provinces");
        Cli state = Cli.run("init", folder, "--home", "US-CA", "--track", "all", "--lang", "en");
        assertThat(state.code()).isEqualTo(2);
        assertThat(folder).doesNotExist();
    }

    @Test
    void countriesMayBeGivenByThreeLetters() throws IOException {
        Path tidy =
                Files.writeString(
                        work.resolve("trade.csv"),
                        "dataset,reporter,partner,flow,product,period,value,unit\n"
                                + "t,IT-45,CHN,X,TOTAL,2020,7,EUR\n"
                                + "t,ITA,XKX,X,TOTAL,2020,9,EUR\n"
                                + "t,ITA,QQQ,X,TOTAL,2020,5,EUR\n");
        Cli load = Cli.run("load", tidy, "-o", folder, "--lang", "en");
        assertThat(load.err()).contains("1 area code").contains("QQQ");
        assertThat(ask("exports of Emilia-Romagna to China in 2020")).contains("\"value\":7,");
        assertThat(ask("exports of Italy to Kosovo in 2020")).contains("\"value\":9,");
    }

    @Test
    void aListLoadedWithTheDataDecidesWhatACodeMeans() throws IOException {
        Path tidy =
                Files.writeString(
                        work.resolve("trade.csv"),
                        "dataset,reporter,partner,flow,product,period,value,unit\n"
                                + "t,ITH5,EL,X,TOTAL,2020,7,EUR\n");
        Path areas =
                Files.writeString(
                        work.resolve("areas.csv"),
                        "code,name_en,name_it,kind,parent,groups\nITH5,The Region,,region,IT,\n");
        Cli.run("load", tidy, areas, "-o", folder);
        Cli export = Cli.run("export", work.resolve("out.csv"), "-o", folder);
        assertThat(export.code()).as(export.err()).isZero();
        assertThat(Files.readString(work.resolve("out.csv"))).contains("ITH5").contains("GR");
    }

    /** Every code that is lent, aggregates and remainders among them, and one in no list. */
    @Test
    void noAggregateAndNoUnlistedCodeIsRanked() throws IOException {
        List<Area> lent = LentLists.areas("IT-45", List.of());
        StringBuilder csv =
                new StringBuilder("dataset,reporter,partner,flow,product,period,value,unit\n");
        int value = 1000;
        for (Area area : lent) {
            csv.append("t,IT-45,").append(area.code()).append(",X,TOTAL,2023,");
            csv.append(value++).append(",EUR\n");
        }
        csv.append("t,IT-45,Q9Q,X,TOTAL,2023,99999,EUR\n");
        Cli.run("load", Files.writeString(work.resolve("all.csv"), csv), "-o", folder);
        String top = ask("top 400 partners of Emilia-Romagna by exports in 2023");
        for (Area area : lent) {
            boolean one = !area.isGroup() && !area.isSpecial() && !area.code().equals("W00");
            if (!one) {
                assertThat(top).doesNotContain("\"" + area.code() + "\"");
            }
        }
        assertThat(top).contains("\"CN\"").doesNotContain("\"Q9Q\"");
        assertThat(top).contains("left out, as no list defines them: Q9Q");
    }

    @Test
    void isMadeForAPlaceByAnyOfItsNames() throws IOException {
        for (String home : List.of("IT-52", "ITI1", "Toscana", "Tuscany")) {
            Path made = work.resolve(home);
            Cli init = Cli.run("init", made, "--home", home, "--lang", "it");
            assertThat(init.code()).as(init.err()).isZero();
            assertThat(init.out()).contains("di Toscana (IT-52)");
            assertThat(Files.readString(made.resolve("observatory.yaml")))
                    .contains("home: \"IT-52\"")
                    .contains("en: \"Tuscany\"");
        }
        for (String[] other : new String[][] {{"california", "US-CA"}, {"Scotland", "TLM"}}) {
            Cli init = Cli.run("init", work.resolve(other[0]), "--home", other[0]);
            assertThat(init.out()).as(init.err()).contains("(" + other[1] + ")");
        }
        Cli refused = Cli.run("init", work.resolve("x"), "--home", "Atlantis", "--lang", "it");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("Atlantis");
        assertThat(work.resolve("x")).doesNotExist();
    }

    /** Where no area is the home one, nothing says whose trade is meant. */
    @Test
    void aQuestionThatNobodyIsTheReporterOfIsAskedBack() {
        for (String asked : new String[] {"first_level to DE in 2018", "stuff to DE in 2018"}) {
            Cli ask = Cli.run("ask", asked, "-o", folder, "--lang", "en");
            assertThat(ask.code()).as(ask.err()).isLessThan(4);
        }
    }
}
