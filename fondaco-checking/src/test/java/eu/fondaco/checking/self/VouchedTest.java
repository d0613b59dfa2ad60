// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.text.Lang;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers that what stands around them bears out aren't set against what they aren't of. */
class VouchedTest {

    private static final String MARKETS =
            """
            # Ondria sells less abroad in 2023

            In 2023 exports of Ondria came to £8,916 million, a decrease of £294 million (3.2 per cent) on 2022.

            | Product group | 2022 | 2023 | Change (%) |
            |---|---:|---:|---:|
            | Bells | 4,105 | 4,422 | 7.7 |
            | Looms | 3,214 | 2,780 | -13.5 |
            | Other | 1,891 | 1,714 | -9.4 |
            | Total | 9,210 | 8,916 | -3.2 |

            ## Markets

            The north bought for £5,019 million, 56.3 per cent of the total, compared with £5,433 million (59.0 per cent) the year before. This was a fall of £414 million, or 7.6 per cent.
            """;

    private static final String PRODUCTS =
            """
            # Le esportazioni di Ondria nel 2023

            Nel 2023 le esportazioni di Ondria raggiungono 1.640 milioni di euro.

            Le campane sono al primo posto, con 612 milioni di euro. Nel 2022 erano 588 milioni: l'aumento è di 24 milioni. Al secondo posto vengono i telai, con 431 milioni.
            """;

    private static List<Checked> told(Lang lang, String text) {
        return SelfCheck.of(DocumentReader.read("a.md", text), lang);
    }

    @Test
    void aShareOfTheYearBeforeIsOneOfThatYearsTotal() {
        assertThat(told(Lang.EN, MARKETS)).isEmpty();
    }

    @Test
    void aSlipThatNothingBearsOutIsTold() {
        assertThat(told(Lang.EN, MARKETS.replace("£414 million, or 7.6", "£414 million, or 6.7")))
                .isNotEmpty();
        assertThat(told(Lang.EN, MARKETS.replace("£294 million (3.2", "£294 million (2.3")))
                .isNotEmpty();
    }

    @Test
    void whatWasOfAnotherYearHasNoPlaceInThisOne() {
        assertThat(told(Lang.IT, PRODUCTS)).isEmpty();
        String third =
                PRODUCTS.replace("Nel 2022 erano 588 milioni", "Le navi valgono 588 milioni");
        assertThat(told(Lang.IT, third.replace(": l'aumento è di 24 milioni", ""))).isNotEmpty();
    }

    @Test
    void aBalanceWithOneIsNotWhatAllBoughtLessWhatAnotherSold() {
        assertThat(
                        told(
                                Lang.EN,
                                "Ondria exported goods worth $214 billion in 2018. Imports from"
                                    + " Toliva were $53 billion. The trade deficit with Maresia was"
                                    + " $171 billion."))
                .isEmpty();
    }

    @Test
    void aPartOfItsTotalIsOfNoTotalOfAnother() {
        String text =
                "Ondria exported goods worth 318.2 billion in 2023, more than any other."
                        + "\n\nMaresia's sales to Toliva, 11.3 billion, are a fifth of its total.";
        assertThat(told(Lang.EN, text)).isEmpty();
    }

    @Test
    void aPartOfTheValueIsNoChange() {
        assertThat(
                        told(
                                Lang.IT,
                                """
                                # Porto di Ondria: nel terzo trimestre 2023 export a 1.133 milioni

                                Tra luglio e settembre 2023 sono partite merci dirette all'estero per 1.133,4 milioni di euro, l'1,9% in più dello stesso periodo del 2022.

                                ## Le esportazioni per area di destinazione

                                | Area | III trim. 2022 (mln €) | III trim. 2023 (mln €) | Var. % |
                                |---|---:|---:|---:|
                                | Maresia | 412,0 | 391,4 | -5,0 |
                                | Toliva | 700,0 | 742,0 | 6,0 |
                                | Totale | 1.112,0 | 1.133,4 | 1,9 |

                                Maresia è ancora la meta più grande, con il 34,5% del valore spedito, anche se i carichi di vetro hanno rallentato.
                                """))
                .isEmpty();
    }

    @Test
    void aFractionOfSomethingElseIsNotTheChangeToldBefore() {
        String text =
                "# Ondria's mills in 2023\n\nWool cost $5.30 a kilo on average, 7.0% less than the"
                        + " $5.70 of 2022. Freight rates increased by a tenth.";
        assertThat(told(Lang.EN, text)).isEmpty();
    }
}
