// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.library.StandardMeasures;
import eu.fondaco.core.text.Lang;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionLanguageTest {

    /** Measures that have a phrase of the grammar rather than a name. */
    private static final Set<String> PHRASED =
            Set.of(
                    "level",
                    "share",
                    "per_capita",
                    "gdp_ratio",
                    "ratio",
                    "ratio_percent",
                    "difference",
                    "sign",
                    "growth",
                    "multiple",
                    "average_growth",
                    "change",
                    "contribution",
                    "share_of_change",
                    "trend",
                    "streak",
                    "rank",
                    "top",
                    "top_share",
                    "count");

    private final QuestionLanguage language = new QuestionLanguage(Places.catalog("IT-45"));
    private final QuestionLanguage homeless = new QuestionLanguage(Places.catalog(""));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    share of imports from China in Emilia-Romagna in 2019 | share of imports from CN to IT-45 in 2019
                    quota delle importazioni dalla Cina in Emilia-Romagna nel 2019 | share of imports from CN to IT-45 in 2019
                    What is the share of China in the imports of Emilia-Romagna in 2019? | share of imports from CN to IT-45 in 2019
                    qual è la quota della Cina sulle importazioni dell'Emilia-Romagna nel 2019? | share of imports from CN to IT-45 in 2019
                    China's share of Emilia-Romagna's imports in 2019 | share of imports from CN to IT-45 in 2019
                    share of imports from China in 2019 | share of imports from CN to IT-45 in 2019
                    rank of Emilia-Romagna by exports per capita among regions of Italy in 2023 | rank of IT-45 by exports per capita among regions of IT in 2023
                    posto dell'Emilia-Romagna per esportazioni pro capite tra le regioni d'Italia nel 2023 | rank of IT-45 by exports per capita among regions of IT in 2023
                    Emilia-Romagna's rank by exports per head among Italy's regions in 2023 | rank of IT-45 by exports per capita among regions of IT in 2023
                    rank by exports among regions in 2023 | rank of IT-45 by exports among regions of IT in 2023
                    esportazioni dell'Emilia-Romagna verso il Giappone nel 2019 | exports from IT-45 to JP in 2019
                    quanto ha esportato l’Emilia-Romagna in Giappone nel 2019? | exports from IT-45 to JP in 2019
                    how much did Emilia-Romagna export to Japan in 2019? | exports from IT-45 to JP in 2019
                    esportazioni in Cina nel primo semestre del 2018 | exports from IT-45 to CN in 2018-S1
                    exports to Japan and South Korea in 2015 | exports from IT-45 to JP+KR in 2015
                    exports from ITH5 to CN in 2018 | exports from IT-45 to CN in 2018
                    exports of machinery from Italy to the United States in Q3 2018 | exports of 'machinery' from IT to US in 2018-Q3
                    esportazioni di macchinari dall'Italia agli Stati Uniti nel terzo trimestre 2018 | exports of 'machinery' from IT to US in 2018-Q3
                    machinery exports from Veneto in May 2018 | exports of 'machinery' from IT-34 in 2018-05
                    importazioni di latte, uova e miele della Lombardia nel 2018 | imports of H04 to IT-25 in 2018
                    exports of Dairy, eggs, honey from Almeria in 2022 | exports of H04 from ES-AL in 2022
                    export della Valle d'Aosta nei primi nove mesi del 2018 | exports from IT-23 in 2018-01/P9M
                    exports from Friuli Venezia Giulia in 2018 | exports from IT-36 in 2018
                    trade between Italy and China in 2018 | trade of IT with CN in 2018
                    interscambio tra Italia e Cina nel 2018 | trade of IT with CN in 2018
                    saldo commerciale della Spagna con i Paesi Bassi nel 2018 | balance of ES with NL in 2018
                    growth of exports in 2019 | growth of exports from IT-45 from 2018 to 2019
                    crescita percentuale dell'export verso la Cina nel 2019 | growth of exports from IT-45 to CN from 2018 to 2019
                    variazione % delle esportazioni verso la Cina nel 2019 rispetto al 2018 | growth of exports from IT-45 to CN from 2018 to 2019
                    crescita delle esportazioni nel 2019 rispetto al 2017 | growth of exports from IT-45 from 2017 to 2019
                    crescita dell'export verso la Cina dal 2010 al 2019 | growth of exports from IT-45 to CN from 2010 to 2019
                    variazione della quota delle importazioni dalla Cina tra il 2010 e il 2019 | change of share of imports from CN to IT-45 from 2010 to 2019
                    top 3 partners of Italy by exports in 2016 | top 3 partners by exports from IT in 2016
                    primi 3 partner per esportazioni dell'Italia nel 2016 | top 3 partners by exports from IT in 2016
                    the five largest regions of Italy by exports in 2016 | top 5 regions of IT by exports in 2016
                    share of top 5 provinces of Spain by exports in exports from Spain in 2022 | share of top 5 provinces of ES by exports in exports from ES in 2022
                    how many provinces of Spain exported more than 10 billion euros in 2022? | count of provinces of ES with exports above 10000000000 in 2022
                    count of provinces of Spain with exports at least 100 in 2022 | count of provinces of ES with exports at least 100 in 2022
                    count of provinces of Spain with exports no less than 100 in 2022 | count of provinces of ES with exports at least 100 in 2022
                    count of provinces of Spain with exports at most 100 in 2022 | count of provinces of ES with exports at most 100 in 2022
                    count of provinces of Spain with exports no more than 100 in 2022 | count of provinces of ES with exports at most 100 in 2022
                    count of provinces of Spain with exports over 100 in 2022 | count of provinces of ES with exports above 100 in 2022
                    count of provinces of Spain with exports over 4200 in 2022 | count of provinces of ES with exports above 4200 in 2022
                    count of provinces of Spain with exports over 2015 in 2022 | count of provinces of ES with exports above 2015 in 2022
                    count of provinces of Spain with exports up to 4200 in 2022 | count of provinces of ES with exports at most 4200 in 2022
                    count of provinces of Spain with growth of exports over 2017 above 5 in 2022 | count of provinces of ES with growth of exports above 5 from 2017 to 2022
                    count of provinces of Spain with exports more than 100 in 2022 | count of provinces of ES with exports above 100 in 2022
                    numero di province di Spagna con esportazioni almeno 100 nel 2022 | count of provinces of ES with exports at least 100 in 2022
                    numero di province di Spagna con esportazioni non meno di 100 nel 2022 | count of provinces of ES with exports at least 100 in 2022
                    numero di province di Spagna con esportazioni fino a 100 nel 2022 | count of provinces of ES with exports at most 100 in 2022
                    numero di province di Spagna con esportazioni fino a 4200 nel 2022 | count of provinces of ES with exports at most 4200 in 2022
                    numero di province di Spagna con esportazioni oltre 4200 nel 2022 | count of provinces of ES with exports above 4200 in 2022
                    numero di province di Spagna con esportazioni al massimo 100 nel 2022 | count of provinces of ES with exports at most 100 in 2022
                    numero di province di Spagna con esportazioni non più di 100 nel 2022 | count of provinces of ES with exports at most 100 in 2022
                    numero di province di Spagna con esportazioni più di 100 nel 2022 | count of provinces of ES with exports above 100 in 2022
                    numero di province di Spagna con esportazioni sopra 1,5 miliardi di euro nel 2022 | count of provinces of ES with exports above 1500000000 in 2022
                    Veneto's share of exports from Italy in 2018 | share of exports from IT-34 in exports from IT in 2018
                    share of Veneto in exports from Italy in 2018 | share of exports from IT-34 in exports from IT in 2018
                    ratio of exports from Barcelona to exports from Madrid in 2022 | ratio of exports from ES-B over exports from ES-M in 2022
                    difference between imports and exports of Veneto in 2018 | difference between imports to IT-34 and exports from IT-34 in 2018
                    ratio of exports to imports of Spain with China in 2018 | ratio of exports from ES to CN over imports from CN to ES in 2018
                    differenza tra esportazioni e importazioni del Veneto nel 2018 | difference between exports from IT-34 and imports to IT-34 in 2018
                    rapporto tra esportazioni di Barcellona e esportazioni di Madrid nel 2022 | ratio of exports from ES-B over exports from ES-M in 2022
                    contributo delle esportazioni verso la Cina alla crescita delle esportazioni nel 2019 | contribution of exports from IT-45 to CN to growth of exports from IT-45 from 2018 to 2019
                    rank of Balearic Islands by exports among provinces of Spain in 2022 | rank of ES-PM by exports among provinces of ES in 2022
                    rank of China by exports of Emilia-Romagna among partners in 2019 | rank of CN by exports from IT-45 among partners in 2019
                    rank of 2022 by exports from Tasmania among years 1988-2023 | rank of 2022 by exports from AU-TAS among years 1988-2023
                    andamento delle esportazioni della Spagna dal 2009 al 2016 | trend of exports from ES from 2009 to 2016
                    exports from Italy | exports from IT
                    exports of C from IN in 2018 | exports of C from IN in 2018
                    EXPORTS FROM ITALY TO CHINA IN 2018 | exports from IT to CN in 2018
                    exports from 'South Korea' to IN in 2018 | exports from KR to IN in 2018
                    exports from Italy to G7 in 2018 | exports from IT to G7 in 2018
                    exports from Italy in 2018 in dataset eu15 | exports from IT in 2018 in dataset eu15
                    revealed comparative advantage of exports of machinery from Veneto in 2018 | measure rca of exports of 'machinery' from IT-34 in 2018
                    vantaggio comparato rivelato delle esportazioni di macchinari del Veneto nel 2018 | measure rca of exports of 'machinery' from IT-34 in 2018
                    trade openness of Italy in 2018 | measure openness of exports from IT in 2018
                    Gini coefficient of exports from Italy among partners in 2018 | measure gini of exports from IT among partners in 2018
                    export Emilia-Romagna Cina 2018 | exports from IT-45 to CN in 2018
                    crescita export nel 2019 | growth of exports from IT-45 from 2018 to 2019
                    di quanto sono cresciute le esportazioni nel 2019? | growth of exports from IT-45 from 2018 to 2019
                    how much did exports to China grow from 2010 to 2019? | growth of exports from IT-45 to CN from 2010 to 2019
                    quota dell'Emilia-Romagna sull'export italiano nel 2018 | share of exports from IT-45 in exports from IT in 2018
                    rank of Emilia-Romagna among Italian regions in 2018 | rank of IT-45 by exports among regions of IT in 2018
                    posto dell'Emilia-Romagna tra le regioni italiane nel 2018 | rank of IT-45 by exports among regions of IT in 2018
                    contribution of China to growth of exports in 2019 | contribution of exports from IT-45 to CN from 2018 to 2019
                    what share of Emilia-Romagna's imports came from China in 2019, and who says so? | share of imports from CN to IT-45 in 2019
                    le esportazioni del 2018 | exports from IT-45 in 2018
                    exports from 2025-Q1 to 2025-Q3 | exports from IT-45 in 2025-01/P9M
                    exports from May to July 2025 | exports from IT-45 in 2025-05/P3M
                    exports in May-July 2025 | exports from IT-45 in 2025-05/P3M
                    exports in Q1–Q3 2025 | exports from IT-45 in 2025-01/P9M
                    export gennaio-settembre 2025 | exports from IT-45 in 2025-01/P9M
                    export verso la Cina tra novembre e febbraio 2025 | exports from IT-45 to CN in 2024-11/P4M
                    exports in 2025Q3 | exports from IT-45 in 2025-Q3
                    exports in 3T 2025 | exports from IT-45 in 2025-Q3
                    exports in the year to June 2025 | exports from IT-45 in 2024-07/P12M
                    exports in the three months to September 2025 | exports from IT-45 in 2025-Q3
                    exports in the last three months of 2025 | exports from IT-45 in 2025-Q4
                    esportazioni negli ultimi due mesi del 2025 | exports from IT-45 in 2025-11/P2M
                    exports in the second half of 2025 | exports from IT-45 in 2025-S2
                    exports in summer 2025 | exports from IT-45 in 2025-Q3
                    esportazioni in estate 2025 | exports from IT-45 in 2025-Q3
                    growth of exports from 2024-Q1..2024-Q3 to 2025-Q1..2025-Q3 | growth of exports from IT-45 from 2024-01/P9M to 2025-01/P9M
                    growth of exports from May 2024 to May 2025 | growth of exports from IT-45 from 2024-05 to 2025-05
                    crescita dell'export tra gennaio e settembre 2025 | growth of exports from IT-45 from 2024-01/P9M to 2025-01/P9M
                    crescita dell'export nei primi nove mesi del 2025 rispetto allo stesso periodo dell'anno precedente | growth of exports from IT-45 from 2024-01/P9M to 2025-01/P9M
                    crescita dell'export nel secondo trimestre 2025 su base annua | growth of exports from IT-45 from 2024-Q2 to 2025-Q2
                    change of exports in May 2025 over the previous month | change of exports from IT-45 from 2025-04 to 2025-05
                    growth of exports on the previous year | growth of exports from IT-45
                    growth of exports in 2024 compared with before Covid | growth of exports from IT-45 from 2019 to 2024
                    crescita dell'export nel 2024 rispetto a prima della pandemia | growth of exports from IT-45 from 2019 to 2024
                    seasonally adjusted growth of exports in 2025-Q3 | measure previous_growth of exports from IT-45 in 2025-Q3
                    """)
    void peopleMayWriteFreely(String written, String canonical) {
        assertThat(language.parse(written)).hasToString(canonical);
        assertThat(language.parse(written, Lang.IT)).hasToString(canonical);
        assertThat(language.parse(canonical)).hasToString(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    exports from Emilia-Romanga in 2018 | Emilia-Romanga | Emilia-Romagna
                    exprots from Italy in 2018 | exprots | exports
                    exports from Itlay in 2018 | Itlay | Italy
                    share of importts from China in 2018 | importts | imports
                    exports to South Koraa in 2018 | South Koraa | South Korea
                    esportazioni verso il Giapone nel 2018 | Giapone | Giappone
                    quota delle importazoni dalla Cina nel 2019 | importazoni | importazioni
                    exports from IT-54 in 2018 | IT-54 | IT-45
                    rank of Italy by exprots in 2018 | exprots | exports
                    rank of Veneto by exports amng regions in 2018 | amng | among
                    """)
    void aSlipIsPointedAtWithTheNearestWord(String written, String word, String nearest) {
        QuestionSyntaxException e = complaint(language, written);
        assertThat(e.word()).isEqualTo(word);
        assertThat(e.suggestions()).contains(nearest);
        assertThat(e).hasMessageContaining("'" + word + "'").hasMessageContaining(nearest);
        assertThat(e.offset()).isEqualTo(written.indexOf(word));
    }

    @Test
    void whatCannotBeSetSoFarBackIsRefused() {
        QuestionSyntaxException unlike =
                complaint(language, "growth of exports in 2025 on the previous quarter");
        assertThat(unlike.word()).isEqualTo("on the previous quarter");
        assertThat(unlike.suggestions()).containsExactly("2024");
        assertThat(complaint(language, "growth of exports on the previous quarter"))
                .hasMessageContaining("before which period");
        assertThat(complaint(language, "exports in 2025 compared with a year earlier"))
                .hasMessageContaining("growth of");
        assertThat(complaint(language, "exports in 2025 compared with 2024"))
                .hasMessageContaining("growth of");
        assertThat(complaint(language, "exports in 2025 versus 2023"))
                .hasMessageContaining("growth of");
        assertThat(complaint(language, "growth of exports from May to June 2025"))
                .hasMessageContaining("'May': of which year?");
        assertThat(complaint(language, "exports in the third quarter"))
                .hasMessageContaining("'third quarter': of which year?");
    }

    @Test
    void everyMeasureCanBeAskedInBothLanguages() {
        for (Measure measure : StandardMeasures.all().list()) {
            String id = measure.definition().id();
            for (Lang lang : Lang.values()) {
                boolean named =
                        Lexicon.of(lang).entries().stream()
                                .anyMatch(e -> e.token().equals("NAMED") && e.value().equals(id));
                assertThat(named || PHRASED.contains(id)).as(id + " in " + lang).isTrue();
            }
        }
    }

    @Test
    void complaintsComeInTheAskedLanguage() {
        Assertions.assertThatThrownBy(
                        () -> language.parse("esportazioni verso il Giapone", Lang.IT))
                .hasMessageContaining("forse")
                .hasMessageContaining("Giappone");
    }

    @Test
    void nonsenseIsAnsweredWithWhatCouldBeAsked() {
        assertThat(complaint(language, "blah blah"))
                .hasMessageContaining("blah")
                .hasMessageContaining("exports");
        assertThat(complaint(language, ""))
                .hasMessageContaining("exports from Italy to China in 2018");
        assertThat(complaint(language, "share of"))
                .hasMessageContaining("ends too early")
                .hasMessageContaining("exports");
        assertThat(complaint(language, "exports from of Italy").word()).isEqualTo("of");
    }

    @Test
    void aNameWithSeveralMeaningsIsAskedBack() {
        QuestionSyntaxException e = complaint(language, "exports from Balearic Islands in 2022");
        assertThat(e.suggestions()).containsExactly("ES-IB (region)", "ES-PM (province)");
    }

    @Test
    void withoutAHomeTheReporterMustBeNamed() {
        assertThat(complaint(homeless, "exports to China in 2018"))
                .hasMessageContaining("which area");
        assertThat(homeless.parse("exports from ? to China in 2018").reporter()).isNull();
    }

    @Test
    void hostileTextsEndSoon() {
        List<String> hostile =
                List.of(
                        "share of ".repeat(200),
                        "growth of ".repeat(140) + "exports",
                        "exports ".repeat(240),
                        "exports" + " from IT".repeat(100),
                        "'".repeat(1999),
                        "(".repeat(2000),
                        "exports from IT+".repeat(120),
                        "difference between ".repeat(70) + "exports",
                        "\u0000\uD800".repeat(500),
                        "in of to ".repeat(95),
                        "ratio of exports over ".repeat(60) + "exports",
                        "x".repeat(1_000_000),
                        "share of rank of CN by ratio of exports over ".repeat(40) + "exports",
                        "share of top 3 by share of ".repeat(11) + "exports",
                        "ratio of exports over difference between exports and ".repeat(11)
                                + "exports",
                        "count of regions of IT with ".repeat(60) + "exports above 1");
        for (String text : hostile) {
            Assertions.assertThatCode(
                            () ->
                                    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                                            Duration.ofSeconds(60),
                                            () -> {
                                                try {
                                                    language.parse(text);
                                                } catch (QuestionSyntaxException expected) {
                                                    assertThat(expected.getMessage()).isNotBlank();
                                                }
                                            }))
                    .doesNotThrowAnyException();
        }
    }

    private static QuestionSyntaxException complaint(QuestionLanguage language, String text) {
        return catchThrowableOfType(QuestionSyntaxException.class, () -> language.parse(text));
    }
}
