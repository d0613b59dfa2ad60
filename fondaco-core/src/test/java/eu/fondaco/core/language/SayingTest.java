// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SayingTest {

    private final QuestionLanguage language = new QuestionLanguage(Places.catalog("IT-45"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    exports from IT-45 to CN in 2018 | Emilia-Romagna's exports to China, 2018 | esportazioni dell'Emilia-Romagna verso la Cina, 2018
                    imports of 'machinery' from US to IT-25 in 2018-S1 | Lombardy's imports of machinery from the United States, first half of 2018 | importazioni di macchinari della Lombardia dagli Stati Uniti, primo semestre 2018
                    share of imports from CN to IT-45 in 2019 | China's share of Emilia-Romagna's imports, 2019 | quota della Cina sulle importazioni dell'Emilia-Romagna, 2019
                    share of exports from IT-34 in exports from IT in 2018 | Veneto's share of Italy's exports, 2018 | quota del Veneto sulle esportazioni dell'Italia, 2018
                    share of exports of H04 from NL in 2018 | share of dairy, eggs, honey in the Netherlands' exports, 2018 | quota di latte, uova e miele sulle esportazioni dei Paesi Bassi, 2018
                    growth of exports from IT-45 to JP from 2018 to 2019 | growth of Emilia-Romagna's exports to Japan, 2018–2019 | crescita delle esportazioni dell'Emilia-Romagna verso il Giappone, 2018–2019
                    change of share of imports from CN to IT-45 from 2010 to 2019 | change of China's share of Emilia-Romagna's imports, 2010–2019 | variazione della quota della Cina sulle importazioni dell'Emilia-Romagna, 2010–2019
                    rank of IT-45 by exports per capita among regions of IT in 2018 | rank of Emilia-Romagna by exports per head among regions of Italy, 2018 | posto dell'Emilia-Romagna per esportazioni pro capite tra le regioni dell'Italia, 2018
                    rank of CN by exports from IT-45 among partners in 2019 | rank of China by Emilia-Romagna's exports among partners, 2019 | posto della Cina per esportazioni dell'Emilia-Romagna tra i partner, 2019
                    rank of 2022 by exports from AU-TAS among years 1988-2023 | rank of 2022 by Tasmania's exports among years 1988–2023 | posto del 2022 per esportazioni della Tasmania tra gli anni 1988–2023
                    top 3 partners by exports from IT in 2016 | top 3 partners by Italy's exports, 2016 | primi 3 partner per esportazioni dell'Italia, 2016
                    top 3 partners by growth of exports from IT from 2015 to 2016 | top 3 partners by growth of Italy's exports, 2015–2016 | primi 3 partner per crescita delle esportazioni dell'Italia, 2015–2016
                    share of top 5 provinces of ES by exports in exports from ES in 2022 | share of the top 5 provinces of Spain by exports, 2022 | quota delle prime 5 province della Spagna per esportazioni, 2022
                    count of provinces of ES with exports above 10000000000 in 2022 | number of provinces of Spain with exports above 10,000,000,000, 2022 | numero di province della Spagna con esportazioni sopra 10.000.000.000, 2022
                    ratio of exports from ES-B over exports from ES-M in 2022 | ratio of Barcelona's exports to Madrid's exports, 2022 | rapporto tra esportazioni di Barcellona e esportazioni di Madrid, 2022
                    contribution of exports from IT to CN to growth of exports from IT from 2018 to 2019 | contribution of Italy's exports to China to growth of Italy's exports, 2018–2019 | contributo delle esportazioni dell'Italia verso la Cina alla crescita delle esportazioni dell'Italia, 2018–2019
                    balance of ES with NL in 2018-01/P9M | Spain's trade balance with the Netherlands, first nine months of 2018 | saldo commerciale della Spagna con i Paesi Bassi, primi nove mesi del 2018
                    exports from IT in 2018-04/P6M | Italy's exports, April to September 2018 | esportazioni dell'Italia, da aprile a settembre 2018
                    exports from IT in 2017-07/P12M | Italy's exports, twelve months to June 2018 | esportazioni dell'Italia, dodici mesi fino a giugno 2018
                    exports from IT in 2017-11/P4M | Italy's exports, November 2017 to February 2018 | esportazioni dell'Italia, da novembre 2017 a febbraio 2018
                    exports from TLI to IT in 2018 | London's exports to Italy, 2018 | esportazioni di Londra verso l'Italia, 2018
                    exports from TLC to IT in 2018 | exports from North East (England) to Italy, 2018 | esportazioni del Nord Est (Inghilterra) verso l'Italia, 2018
                    imports to TLC in 2018 | imports into North East (England), 2018 | importazioni del Nord Est (Inghilterra), 2018
                    share of exports from TLC in exports from IT in 2018 | share of North East (England) in Italy's exports, 2018 | quota del Nord Est (Inghilterra) sulle esportazioni dell'Italia, 2018
                    rank of CN by exports from TLC among partners in 2019 | rank of China by exports of North East (England) among partners, 2019 | posto della Cina per esportazioni del Nord Est (Inghilterra) tra i partner, 2019
                    share of imports from TLI in 2018 | London's share of Emilia-Romagna's imports, 2018 | quota di Londra sulle importazioni dell'Emilia-Romagna, 2018
                    exports from IT-45 to JP+KR | Emilia-Romagna's exports to Japan and South Korea | esportazioni dell'Emilia-Romagna verso Giappone e Corea del Sud
                    """)
    void questionsAreSaidWithNames(String canonical, String english, String italian) {
        Question question = language.parse(canonical);
        assertThat(language.say(question, Lang.EN)).isEqualTo(english);
        assertThat(language.say(question, Lang.IT)).isEqualTo(italian);
    }
}
