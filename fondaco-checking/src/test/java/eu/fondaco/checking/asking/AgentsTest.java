// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.text.Lang;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentsTest {

    private static final Places OHIO_AND_CHILE =
            new Places("US", List.of("US-OH", "IT-75"), List.of("CL"), List.of(), true);

    /** Questions with their verb, and who does what it says. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | which countries does it buy most from, Ohio | buy | OURS
                    en | countries Ohio sold most to in 2016 | sold | OURS
                    en | Ohio: which countries buy most | buy | THEIRS
                    en | Ohio: which countries do they buy from | buy | OURS
                    en | Ohio, from which countries do people buy most | buy | OURS
                    en | Chile: how much does it buy | buy | THEIRS
                    en | what does Chile buy | buy | UNSAID
                    it | Puglia, paesi da cui compra di più | compra | OURS
                    it | Puglia, i paesi ai quali vende di più | vende | OURS
                    it | da quale paese compra di più la Puglia | compra | OURS
                    it | in quali paesi vende la Puglia | vende | OURS
                    en | to which country does Ohio sell | sell | OURS
                    it | Puglia, i paesi che comprano di più | comprano | THEIRS
                    """)
    void isTheOneWhoTradesOrTheOthers(String in, String text, String verb, Agents.Who who) {
        Asked asked = new Asked(text, Lang.parse(in));
        Heard heard = new Heard(asked.lang, asked.tokens, List.copyOf(asked.parts));
        Part at = asked.at(verb);
        assertThat(new Agents(heard, OHIO_AND_CHILE).of(at)).isEqualTo(who);
    }
}
