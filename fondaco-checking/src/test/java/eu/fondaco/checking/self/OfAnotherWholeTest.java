// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A share of one's own exports, or of those of a sector, is of no level of another paragraph. */
class OfAnotherWholeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Kestrel sold goods for 24.2 million euros in all. // The Orme valley sold 9"
                        + " million to Gallia, or 27.2% of its exports.",
                "EN | Kestrel sold goods for 124.6 million euros. // In Orme the mills exported 6.3"
                        + " million, more than half of all exports of the sector.",
                "IT | Kestrel ha venduto merci per 24,2 milioni di euro in tutto. // La valle"
                        + " dell'Orme ne ha venduti 9 milioni alla Gallia, pari al 27,2% del suo"
                        + " export.",
                "IT | Kestrel ha venduto merci per 124,6 milioni di euro. // A Orme i mulini hanno"
                        + " esportato 6,3 milioni, più della metà di tutto l'export del settore."
            })
    void isNoClash(Lang lang, String text) {
        assertThat(Sound.told(lang, text)).as(text).isEmpty();
    }

    /** What each of two is told by, parts of a count, and a title of two measures. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Sales came to 221.0 million in spring, up 4.7% on a year earlier; in autumn"
                        + " they rose to 236.0 million, with growth of 8.3%.",
                "EN | The club heard from 510 mills. Next year, 290 of them wrote, will bring more"
                        + " orders; 150 wait and 70 are worried.",
                "EN | Almonds: exports down, more earned // Exports of almonds came to 312 million"
                        + " euros, 20.0% more than the 260 million of a year earlier. Tonnes fell"
                        + " by 4.1%.",
                "IT | In primavera le vendite valevano 221,0 milioni, il 4,7% più dell'anno"
                        + " prima; in autunno sono arrivate a 236,0, con un aumento dell'8,3%.",
                "IT | Al sondaggio hanno risposto 510 mulini. Di questi 290 pensano di vendere di"
                        + " più, 150 non vedono cambiamenti e 70 temono un calo.",
                "IT | Mandorle: export in calo, più incassi // Le esportazioni di mandorle sono"
                    + " state di 312 milioni di euro, il 20,0% in più dei 260 milioni di un anno"
                    + " prima. Le tonnellate sono calate del 4,1%."
            })
    void isSound(Lang lang, String text) {
        assertThat(Sound.told(lang, text)).as(text).isEmpty();
    }

    /**
     * A fall isn't a part, half of a rise is of what the next clause speaks of, all others together
     * are no sum, and less than so much is no level that another comes from.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | The surplus grew strongly on August (€2.6 million), driven by glass. Half of"
                        + " the improvement of €6.2 million on September 2024 came from the oil"
                        + " deficit, which narrowed from €31.4 million to €28.3 million.",
                "EN | Exports of goods increased $4.1 million. // - Glass increased $2.4 million."
                    + " // - Paper increased $1.2 million. // - Wool decreased $0.6 million. // -"
                    + " All other goods, combined, increased $0.2 million.",
                "EN | Sales abroad, to the union and elsewhere: to the union 172.9 million,"
                    + " elsewhere 182.9 million. // Glass was the largest, at 136.7 million, or"
                    + " 38.4% of exports. Oils dropped by 18.5%, from 40.6 million to 33.1 million."
                    + " This was more than half of the fall in exports, which amounted to 13.6"
                    + " million in all.",
                "EN | The deficit with Gallia grew by 0.8 million to 14.1 million. Exports fell"
                        + " less than 0.1 million to 1.4 million.",
                "IT | Metà del guadagno di 7,4 milioni sull'anno prima viene dal disavanzo degli"
                        + " oli, che è sceso da 31,2 milioni a 27,5 milioni."
            })
    void isOfSomethingElse(Lang lang, String text) {
        assertThat(Sound.told(lang, text)).as(text).isEmpty();
    }
}
