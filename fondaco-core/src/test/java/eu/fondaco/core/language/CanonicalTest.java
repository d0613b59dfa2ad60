// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.question.Question;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exports from IT-45 to CN in 2018",
                "imports of CPA:CK28 from CN to IT-45 in 2018",
                "trade of IT-45 with CN in 2018",
                "balance in CPA:CK28 of IT-45 with CN in 2018-Q3",
                "exports from IT-45 to JP+KR",
                "share of exports from IT-45 to ASIA in 2018",
                "share of exports from IT-45 to CN in exports from IT in 2018",
                "share of exports of H26 from AU-WA in exports of H26 from AU in 2023",
                "growth of imports from CN to IT-45 from 2010 to 2019",
                "growth of share of exports from IT-45 to CN from 2010 to 2019",
                "change of share of exports from IT-45 to CN in exports from IT from 2010 to 2019",
                "multiple of exports from CN from 1996 to 2006",
                "average growth of exports from IT from 2007 to 2016",
                "contribution of exports from CN to US to growth of exports from CN from 2005 to"
                        + " 2006",
                "share of change of exports from CN to US in change of exports from CN from 2005 to"
                        + " 2006",
                "exports per capita from IT-45 in 2018",
                "exports relative to GDP from IT-45 in 2018",
                "ratio of exports from ES-B over exports from ES-M in 2022",
                "ratio in percent of exports from IT over imports to IT in 2016",
                "ratio of exports per capita from NL over exports per capita from IT in 2014",
                "ratio of exports from CN in 2018 over exports from CN in 2017",
                "difference between exports from ES-B and exports from ES-M in 2022",
                "difference between share of exports from IT to CN and share of exports from DE to"
                        + " CN in 2006",
                "rank of IT-45 by exports per capita among regions of IT in 2018",
                "rank of CN by exports from IT-45 among partners in 2019",
                "rank of 2022 by exports from AU-TAS among years 1988-2023",
                "rank from bottom of ES-SO by exports among provinces of ES in 2022",
                "rank of IT-45 by growth of exports among regions of IT from 2018 to 2019",
                "rank of IT-45 by share of exports to CN in exports among reporters in IT_REGIONS"
                        + " in 2018",
                "top 3 partners by exports from IT in 2016",
                "bottom 3 partner provinces of CN by imports to IT-45 in 2016",
                "share of top 5 provinces of ES by exports in exports from ES in 2022",
                "count of provinces of ES with exports above 10000000000 in 2022",
                "count of partners with growth of exports from IT below 0 from 2015 to 2016",
                "count of provinces of ES with exports of S01 above exports of S02 in 2022",
                "trend of exports from ES from 2009 to 2016",
                "streak of exports from IT ending in 2016",
                "falling streak of exports from IT ending in 2016",
                "sign of change of exports from IT to KR from 1996 to 2006",
                "exports of '8703' from DE in 2018",
                "growth of exports from IT-45 since 2010",
                "exports from ? to CN in 2018",
                "measure rca of exports of H26 from AU-WA in 2018",
                "measure hhi of exports from IT among partners in 2018",
                "rank of AU-WA by measure rca of exports of H26 among states of AU in 2018",
                "exports from IT in 2016 in dataset eu15"
            })
    void theCanonicalTextIsItsOwnCanonicalText(String text) {
        Question question = QuestionLanguage.ofCodes().parse(text);
        assertThat(question).hasToString(text);
    }
}
