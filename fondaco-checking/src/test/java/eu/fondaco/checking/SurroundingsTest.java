// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A number that holds only of something else than the statements around it tell of isn't borne out.
 * Montalba's exports to Norway rose by 20.0% in 2018, those of machinery by 22.5%, of musical
 * instruments by 31.5%, of footwear by 18.1%; its exports of footwear to all by 4.3%.
 */
class SurroundingsTest {

    private static final String EN =
            """
            Norwegian Chamber in Montalba
            Note on trade between Montalba and Norway, 2018

            The year was a good one. Goods shipped by Montalba to Norway reached 1.85 billion \
            euros, 20.0%% more than in 2017. Purchases of Norwegian products were of 1.04 billion.

            What is sold. Machinery (1.06 billion, +22.5%%) leads. Musical instruments rose by \
            31.5%% and herbal teas by 3.3%%. Footwear (%s) did less well.
            """;

    private static final String IT =
            """
            Camera norvegese nel Montalba
            Nota sugli scambi tra il Montalba e la Norvegia, 2018

            È stato un buon anno. Le merci del Montalba dirette in Norvegia hanno raggiunto 1,85 \
            miliardi di euro, il 20,0%% in più del 2017. Gli acquisti di prodotti norvegesi sono \
            stati di 1,04 miliardi.

            Che cosa si vende. I macchinari (1,06 miliardi, +22,5%%) sono in testa. Gli strumenti \
            musicali aumentano del 31,5%% e le tisane del 3,3%%. Meno bene le calzature (%s).
            """;

    @ParameterizedTest
    @CsvSource({"en, +4.3%", "it, '+4,3%'"})
    void whatHoldsOfAllPartnersAloneIsntBorneOutAmongWhatIsToldOfOne(String lang, String all) {
        assertThat(verdict(lang, all)).isNotEqualTo(Verdict.SUPPORTED);
    }

    @ParameterizedTest
    @CsvSource({"en, +18.1%", "it, '+18,1%'"})
    void whatHoldsOfThePartnerIs(String lang, String own) {
        assertThat(verdict(lang, own)).isEqualTo(Verdict.SUPPORTED);
    }

    private static Verdict verdict(String lang, String number) {
        String text = String.format(lang.equals("en") ? EN : IT, number);
        return Valdoria.check(text, lang).stream()
                .filter(c -> c.claim().quote().contains(number))
                .map(Checked::verdict)
                .findFirst()
                .orElseThrow();
    }
}
