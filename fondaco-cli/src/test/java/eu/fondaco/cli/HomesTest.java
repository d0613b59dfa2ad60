// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of which place a new observatory is, by what it is called. */
class HomesTest {

    @TempDir Path work;

    private Cli init(String home) {
        return Cli.run("init", work.resolve("mine"), "--home", home, "--lang", "en");
    }

    @Test
    void aNameOfPlacesInSeveralCountriesIsAskedAndNothingMade() {
        Cli init = init("La Rioja");
        assertThat(init.code()).isNotZero();
        assertThat(init.err()).contains("La Rioja (Spain, ES-RI)", "La Rioja (Argentina, AR-F)");
        assertThat(work.resolve("mine")).doesNotExist();
        assertThat(init("Georgia").err())
                .contains("Georgia (GE)", "Georgia (United States, US-GA)");
    }

    @Test
    void theCountryBesideANameTellsWhichIsMeant() {
        assertThat(init("Georgia, USA").out()).contains("US-GA");
    }

    @Test
    void aNameInBracketsSaysTheCountryToo() {
        assertThat(init("La Rioja (Spain)").out()).contains("ES-RI");
    }

    @Test
    void theKindOfAPlaceMayStandBesideItsName() {
        assertThat(init("Provincia di Trieste").out()).contains("IT-TS");
        assertThat(Cli.run("init", work.resolve("two"), "--home", "State of Texas").out())
                .contains("US-TX");
        assertThat(Cli.run("init", work.resolve("three"), "--home", "Provincia dell'Aquila").out())
                .contains("IT-AQ");
    }

    @Test
    void aCountryWhoseNameATerritoryOfAnotherHasIsNotAsked() {
        assertThat(init("Luxembourg").out()).contains("(LU)");
    }

    @Test
    void accentsAndHyphensMayBeLeftOutAndEverydayNamesAreKnown() {
        assertThat(init("Ile de France").out()).contains("FR-IDF");
        assertThat(Cli.run("init", work.resolve("two"), "--home", "Greater London").out())
                .contains("TLI");
    }

    @Test
    void anAreaWithoutARecipeIsToldWhereItsTablesComeFrom() {
        Path folder = work.resolve("mine");
        init("California");
        assertThat(Cli.run("pull", "california", "-o", folder, "--lang", "en").err())
                .contains("no recipe for california", "fondaco load FILE");
        assertThat(Cli.run("pull", "nowhere", "-o", folder, "--lang", "en").err())
                .contains("no provider, pull or recipe 'nowhere'");
    }

    /** A part's numbers aren't those of the whole. */
    @Test
    void whereAPlaceLiesThatListsNoLongerHaveIsToldAndNothingMade() {
        assertThat(init("Burgundy").err())
                .contains("Burgundy-Franche-Comté (France, FR-BFC)", "--home FR-BFC");
        assertThat(init("Yorkshire").err()).contains("--home TLE").doesNotContain("Berkshire");
        assertThat(init("Savoia").err()).contains("FR-73", "FR-74");
        assertThat(init("City of London").err()).contains("--home TLI");
        assertThat(work.resolve("mine")).doesNotExist();
    }

    @Test
    void whatListsWriteBesideNamesNeedNotBeSaid() {
        assertThat(init("Cornwall").out()).contains("TLK3)");
        assertThat(Cli.run("init", work.resolve("two"), "--home", "Glasgow").out())
                .contains("TLM82");
        assertThat(Cli.run("init", work.resolve("three"), "--home", "the West Midlands").out())
                .contains("TLG)");
        assertThat(
                        Cli.run(
                                        "init",
                                        work.resolve("four"),
                                        "--home",
                                        "Città metropolitana di Milano")
                                .out())
                .contains("IT-MI");
    }

    @Test
    void aWordOfANameOffersTheNamesThatHaveIt() {
        assertThat(init("Ayrshire").err()).contains("South Ayrshire (TLM94)");
    }
}
