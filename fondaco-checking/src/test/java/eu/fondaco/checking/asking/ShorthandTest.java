// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shorthand of tables is put in full, once, and what only looks like it stays. */
class ShorthandTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | wine 2018, % chg on 2017 | wine 2018, percentage change on 2017
                    en | wine 2018, abs. chg and % | wine 2018, change
                    en | wine 2018 + y/y | wine 2018 and year-on-year growth
                    en | wine (+ share of total) | wine (and share of total)
                    en | bread & butter | bread and butter
                    en | B&B and M&S | B&B and M&S
                    en | up +5% on 2017 | up +5% on 2017
                    en | EUR/USD rate | exchange rate EUR USD
                    it | vino 2018, var. % su 2017 | vino 2018, variazione percentuale su 2017
                    it | vino 2018, var. ass. e % | vino 2018, variazione
                    it | vino 2018 + a/a | vino 2018 e variazione tendenziale
                    it | vino + quota | vino e quota
                    it | vari vini | vari vini
                    """)
    void isPutInFull(String lang, String said, String written) {
        Lang spoken = Lang.parse(lang);
        String once = Shorthand.inFull(said, spoken);
        assertThat(once).isEqualTo(written);
        assertThat(Shorthand.inFull(once, spoken)).isEqualTo(written);
    }
}
