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
}
