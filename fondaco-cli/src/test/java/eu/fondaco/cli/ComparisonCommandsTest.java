// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why two numbers differ, whom an area is compared with, and measures with an example. */
class ComparisonCommandsTest {

    private static final String AREAS =
            """
            code,name_en,name_it,kind,parent,groups
            XA,Alfa,Alfa,country,,
            XB,Beta,Beta,country,,
            XC,Gamma,Gamma,country,,
            """;

    private static final String PRODUCTS = "code,name_en,name_it\nP1,one,uno\nP2,two,due\n";

    private static final String TRADE =
            """
            dataset,reporter,partner,flow,product,period,value,unit,status,quantity,quantity_unit
            t,XA,W00,X,TOTAL,2018,100,EUR,,,
            t,XA,W00,X,P1,2018,70,EUR,,35,kg
            t,XA,W00,X,P2,2018,30,EUR,,10,kg
            t,XA,W00,X,P1,2017,50,EUR,,50,kg
            t,XB,W00,X,TOTAL,2018,1000,EUR,,,
            t,XB,W00,X,P1,2018,600,EUR,,200,kg
            t,XB,W00,X,P2,2018,400,EUR,,,
            t,XC,W00,X,TOTAL,2018,50,EUR,,,
            t,XC,W00,X,P2,2018,50,EUR,,,
            t,XA,XB,X,TOTAL,2018,40,EUR,,,
            t,XB,XA,M,TOTAL,2018,44,EUR,,,
            """;

    @TempDir Path work;
    private Path region;

    @BeforeEach
    void load() throws IOException {
        region = work.resolve("region");
        load("2019-03-01", TRADE);
    }

    private void load(String release, String trade) throws IOException {
        Path areas = Files.writeString(work.resolve("areas.csv"), AREAS);
        Path products = Files.writeString(work.resolve("products.csv"), PRODUCTS);
        Path cells = Files.writeString(work.resolve("trade" + release + ".csv"), trade);
        assertThat(Cli.run("init", region).code()).isIn(0, 2, 3);
        Cli loaded = Cli.run("load", areas, products, cells, "-o", region, "--release", release);
        assertThat(loaded.code()).as(loaded.err()).isZero();
    }

    private Cli run(Object... words) {
        Object[] all = new Object[words.length + 4];
        System.arraycopy(words, 0, all, 0, words.length);
        all[words.length] = "-o";
        all[words.length + 1] = region;
        all[words.length + 2] = "--lang";
        all[words.length + 3] = "en";
        return Cli.run(all);
    }

    @Test
    void aRevisionAndTheOtherSideAreStepsOfTheirOwn() throws IOException {
        load("2020-03-01", TRADE.replace("TOTAL,2018,40", "TOTAL,2018,41"));
        Cli why =
                run(
                        "why",
                        "exports from XA to XB in 2018",
                        "imports of XB from XA in 2018",
                        "--known",
                        "2019-06-30");
        assertThat(why.code()).as(why.err()).isZero();
        assertThat(why.out())
                .contains("release: known on another day")
                .contains("= 41 euros   +1 euros")
                .contains("valuation: who declares it, other office, FOB for CIF")
                .contains("= 44 euros   +3 euros")
                .contains("difference: +4 euros");
    }

    @Test
    void aPrintedFigureIsSetAgainstWhatIsKnown() {
        Cli why =
                Cli.run(
                        "why",
                        "F002",
                        "share of exports from IT-45 in exports from IT in 2010",
                        "--lang",
                        "en",
                        "-o",
                        "../examples/emilia-romagna");
        assertThat(why.code()).as(why.err()).isZero();
        assertThat(why.out())
                .contains("printed: ")
                .contains("[F002]")
                .contains("the number held here");
    }

    @Test
    void unitsAreNotSubtracted() {
        Cli why =
                run(
                        "why",
                        "exports from XA in 2018",
                        "growth of exports from XA from 2017 to 2018");
        assertThat(why.out()).contains("don't add up").doesNotContain("difference:");
    }

    @Test
    void peersHaveTheMostSimilarMix() {
        Cli peers = run("peers", "Alfa");
        assertThat(peers.code()).as(peers.err()).isZero();
        assertThat(peers.out())
                .contains("Most similar mix")
                .containsPattern("XB +Beta +90")
                .containsPattern("XC +Gamma +30")
                .contains("among reporters in XA+XB+XC in 2018");
        assertThat(peers.out().indexOf("Beta")).isLessThan(peers.out().indexOf("Gamma"));
        assertThat(run("peers", "Nowhere").code()).isEqualTo(2);
    }

    @Test
    void unitValuesAreAskedInWords() {
        Cli ask = run("ask", "unit value of exports of P1 from Alfa in 2018");
        assertThat(ask.out()).contains("2 EUR per kg");
        assertThat(
                        Cli.run(
                                        "ask",
                                        "valore medio unitario delle esportazioni di P1 da Alfa nel"
                                                + " 2018",
                                        "-o",
                                        region,
                                        "--lang",
                                        "it")
                                .out())
                .contains("2 EUR per kg");
    }

    @Test
    void measuresComeWithAnExampleFromTheDataHeld() {
        for (String measure :
                new String[] {
                    "rca", "hhi", "unit_value_index", "finger_kreinin", "rank", "top", "index"
                }) {
            Cli one = run("measures", measure);
            assertThat(one.code()).as(one.err()).isZero();
            assertThat(one.out())
                    .as(measure)
                    .contains("Example, from this observatory")
                    .contains("Computed from:");
        }
        Matcher share = Pattern.compile("([0-9.,]+)%").matcher(run("measures", "share").out());
        while (share.find()) {
            assertThat(Double.parseDouble(share.group(1).replace(",", "")))
                    .as("a share of a whole")
                    .isLessThanOrEqualTo(100);
        }
        assertThat(run("measures", "gdp_ratio").out()).contains("No example");
        assertThat(run("measures", "index").out())
                .as("no universe where the measure has none")
                .doesNotContain("among");
    }
}
