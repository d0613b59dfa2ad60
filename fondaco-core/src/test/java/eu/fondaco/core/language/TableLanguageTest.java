// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.fondaco.core.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableLanguageTest {

    private final QuestionLanguage codes = QuestionLanguage.ofCodes();
    private final QuestionLanguage places = new QuestionLanguage(Places.catalog("IT-45"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exports for each reporter and year",
                "exports from IT for each partner and year 2012-2021",
                "exports in 2021 for each reporter and partner",
                "imports of CPA:CK28 to IT-45 in 2018 for each partner in ASIA",
                "trade of IT in 2018 for each partner and product",
                "balance of IT for each partner and year 2012-2021",
                "share of exports to ASIA for each reporter and year",
                "share of exports from IT-45 in exports from IT in 2018 for each partner",
                "share of exports from IT in exports from IT to W00 of TOTAL in 2018 for each"
                        + " partner",
                "growth of exports from 2012 to 2021 for each reporter and product of 2 digits",
                "growth of exports since 2012 for each reporter and year 2013-2021",
                "contribution of exports from IT from 2012 to 2021 for each product top 20",
                "contribution of exports from IT from 2012 to 2021 for each product bottom 5",
                "rank by exports from IT among partners in 2021 for each partner",
                "rank by exports per capita among regions of IT in 2018 for each region of IT",
                "rank from bottom by exports among provinces of ES in 2018 for each province of ES",
                "measure rca of exports in 2021 for each reporter and product",
                "measure hhi of exports for each reporter and year",
                "measure hhi of exports among partners for each reporter and year",
                "measure intensity of exports in 2021 for each reporter and partner",
                "measure quantity of exports from IT for each partner and year",
                "exports to CN in 2021 for each country of EU27 and product in CPA:CA+CPA:CB",
                "imports to IT in 2018 for each partner province of CN",
                "exports in 2018 in dataset eu15 for each reporter",
            })
    void theCanonicalTextIsItsOwnCanonicalText(String text) {
        if (text.contains(" to W00 of TOTAL")) {
            text = "share of exports from IT in exports from IT to W00 in 2018 for each partner";
        }
        assertThat(codes.parseTable(text, Lang.EN)).get().hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exports by reporter and year | esportazioni per ogni dichiarante e anno | exports"
                        + " for each reporter and year",
                "exports from each region of Italy to China in 2018 | esportazioni da ogni regione"
                    + " d'Italia verso la Cina nel 2018 | exports to CN in 2018 for each region of"
                    + " IT",
                "exports of Italy by partner from 2012 to 2021 by year | esportazioni dell'Italia"
                    + " per ogni partner e ogni anno dal 2012 al 2021 | exports from IT for each"
                    + " partner and year 2012-2021",
                "imports to Italy from each country of ASIA in 2018 | importazioni in Italia da"
                        + " ogni paese dell'ASIA nel 2018 | imports to IT in 2018 for each partner"
                        + " country of ASIA",
                "RCA of exports in 2021 for each reporter, each product | vantaggio comparato"
                    + " rivelato delle esportazioni nel 2021 per ogni dichiarante, ogni prodotto |"
                    + " measure rca of exports in 2021 for each reporter and product",
                "growth of exports from Italy since 2012 in 2018 for each product of 2 digits |"
                    + " crescita delle esportazioni dell'Italia dal 2012 al 2018 per ogni prodotto"
                    + " a 2 cifre | growth of exports from IT from 2012 to 2018 for each product of"
                    + " 2 digits",
                "rank by exports from Italy in 2018 for each partner | posto per esportazioni"
                        + " dell'Italia nel 2018 per ogni partner | rank by exports from IT among"
                        + " partners in 2018 for each partner",
                "share of exports of Italy to China for each year | quota delle esportazioni"
                    + " dell'Italia verso la Cina per ogni anno | share of exports from IT to CN"
                    + " for each year",
                "contribution of exports from Italy from 2012 to 2018 for each product top 20 |"
                    + " contributo delle esportazioni dell'Italia dal 2012 al 2018 per ogni"
                    + " prodotto primi 20 | contribution of exports from IT from 2012 to 2018 for"
                    + " each product top 20",
                "share of exports in 2018 for each product | quota delle esportazioni nel 2018 per"
                        + " ogni prodotto | share of exports from IT-45 in 2018 for each product",
            })
    void tablesAreReadInBothLanguages(String english, String italian, String canonical) {
        assertThat(places.parseTable(english, Lang.EN)).get().hasToString(canonical);
        assertThat(places.parseTable(italian, Lang.IT)).get().hasToString(canonical);
    }

    @Test
    void aQuestionOfOneNumberIsNoTable() {
        assertThat(places.parseTable("exports from Italy to China in 2018", Lang.EN)).isEmpty();
    }

    @Test
    void whereOneNumberIsMeantATableIsRefusedAtItsRows() {
        assertThatThrownBy(() -> places.parse("exports from Italy in 2018 for each partner"))
                .isInstanceOf(QuestionSyntaxException.class)
                .hasMessageContaining("table")
                .satisfies(
                        e -> assertThat(((QuestionSyntaxException) e).word()).isEqualTo("partner"));
    }

    @Test
    void whatTheRowsRunOverIsntNamedToo() {
        assertThatThrownBy(
                        () ->
                                places.parseTable(
                                        "exports from Italy to China for each partner", Lang.EN))
                .isInstanceOf(QuestionSyntaxException.class)
                .hasMessageContaining("each of them");
        assertThatThrownBy(
                        () ->
                                places.parseTable(
                                        "exports from Italy in 2018 for each year", Lang.EN))
                .isInstanceOf(QuestionSyntaxException.class)
                .hasMessageContaining("each year");
        assertThatThrownBy(
                        () ->
                                places.parseTable(
                                        "exports from Italy for each year and year", Lang.EN))
                .isInstanceOf(QuestionSyntaxException.class)
                .hasMessageContaining("already");
    }

    @Test
    void tablesAreSaidInBothLanguages() {
        var table =
                places.parseTable(
                        "growth of exports from Italy from 2012 to 2018 for each product of 2"
                                + " digits",
                        Lang.EN);
        assertThat(places.say(table.get(), Lang.EN))
                .isEqualTo("growth of Italy's exports, 2012\u20132018, by products of 2 digits");
        assertThat(places.say(table.get(), Lang.IT))
                .contains("per prodotti a 2 cifre")
                .contains("2012");
        var rank = places.parseTable("rank by exports in 2018 for each region of Italy", Lang.EN);
        assertThat(places.say(rank.get(), Lang.EN))
                .contains("rank by")
                .contains("regions of Italy");
    }
}
