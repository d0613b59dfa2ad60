// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.text.Lang;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a release tells of one account in sentences and tables apart. */
class LedgerTest {

    private static final int DRAWS = Boolean.getBoolean("fondaco.slow") ? 4_000 : 150;

    private static final String GOODS =
            """
            # Foreign trade of Orland, June 2024

            The goods and services deficit was $31.6 billion in June.

            The increase reflected an increase in the goods deficit of $2.1 billion to $43.9 billion\
             and an increase in the services surplus of $0.3 billion to $12.3 billion.

            Exports to Norway rose to $14.2 billion, and imports from Norway fell to $9.6 billion.\
             The surplus with Norway was $4.6 billion.

            Exports to countries other than Norway were $51.3 billion. Imports from these countries\
             came to $60.8 billion. The deficit with countries other than Norway was $9.5 billion.

            The figures show surpluses, in billions of dollars, with Kenya (2.8), Peru (1.6) and\
             Japan (1.2). Deficits were recorded, in billions of dollars, with Chile (7.3), India\
             (5.9) and Spain (3.1).

            The deficit with Chile increased $0.8 billion to $7.3 billion in June. Exports decreased\
             $0.2 billion to $4.4 billion and imports increased $0.6 billion to $11.7 billion.
            """;

    private static final String SCAMBI =
            """
            # Commercio con l'estero, giugno 2024

            A giugno 2024 l'export registra una flessione su base annua (-1,4%), dovuta al calo\
             delle vendite verso entrambe le aree, Ue (-0,9%) ed extra Ue (-2,1%).

            Il saldo commerciale a giugno 2024 è pari a +1.846 milioni di euro. Il deficit\
             energetico è di 2.915 milioni, l'avanzo nell'interscambio di prodotti non energetici\
             raggiunge 4.761 milioni.

            Nel secondo trimestre 2024 l'Ombria ha esportato per 48,3 miliardi di euro, pari al 31,2% dei 154,8 miliardi\
             nazionali; seguono Valtesa (29,6 miliardi, 19,1%), Castria (21,2 miliardi, 13,7%) e\
             Lenora (12,5 miliardi, 8,1%).

            Nel secondo trimestre 2024 le vendite verso i paesi extra Ue ammontano a 66,4 miliardi, quelle verso i paesi Ue a\
             88,4 miliardi.

            I diritti riscossi sono 4,18 miliardi, di cui 3,52 di Iva, 0,41 di dazi e 0,25 di altri\
             tributi.

            | Miliardi di euro | Aprile | Maggio | Giugno | Secondo trimestre |
            |---|---|---|---|---|
            | Esportazioni | 50,3 | 52,8 | 51,7 | 154,8 |
            | Importazioni | 48,9 | 51,4 | 49,6 | 149,9 |
            """;

    private static List<Checked> told(String text, Lang lang) {
        return SelfCheck.of(DocumentReader.read("a.md", text), lang);
    }

    @Test
    void whatAgreesRaisesNothing() {
        assertThat(told(GOODS, Lang.EN)).isEmpty();
        assertThat(told(SCAMBI, Lang.IT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "total; to $43.9; to $49.3; −$49.3 billion + $12.3 billion makes",
                "total; services surplus; services deficit; −$43.9 billion + −$12.3 billion",
                "balance; rose to $14.2; rose to $12.4; $12.4 billion less $9.6 billion",
                "balance; came to $60.8; came to $68.0; $68.0 billion less $51.3 billion",
                "twice; Chile (7.3); Chile (3.7); “3.7”",
                "balance; imports increased $0.6; imports increased $0.9; makes between",
                "balance; to $11.7; to $17.1; $17.1 billion less $4.4 billion"
            })
    void oneEnglishNumberChangedIsTold(String kind, String from, String to, String words) {
        assertChanged(GOODS, Lang.EN, kind, from, to, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "direction; annua (-1,4%); annua (+1,4%); “flessione”",
                "direction; aree, Ue (-0,9%); aree, Ue (+0,9%); “calo”",
                "total; +1.846; +1.486; 4.761 milioni makes between",
                "share; miliardi, 13,7%; miliardi, 17,3%; the text says “17,3%”",
                "total; a 66,4; a 64,6; 88,4 miliardi + 64,6 miliardi makes",
                "share; cui 3,52; cui 5,32; “5,32”",
                "total; | 52,8; | 58,2; 50,3 + 58,2 + 51,7 makes"
            })
    void oneItalianNumberChangedIsTold(String kind, String from, String to, String words) {
        assertChanged(SCAMBI, Lang.IT, kind, from, to, words);
    }

    private static void assertChanged(
            String text, Lang lang, String kind, String from, String to, String words) {
        assertThat(text).contains(from);
        assertThat(told(text.replace(from, to), lang))
                .anySatisfy(
                        s -> {
                            assertThat(s.claim().tokens()).containsExactly(kind);
                            assertThat(s.why().en()).contains(words);
                        });
    }

    @Test
    void whatIsCountedInAnotherWayIsNoSecondTelling() {
        String text =
                """
                # Trade of Orland, June 2024

                The deficit with Chile was $7.3 billion in June, on unadjusted data.

                Seasonally adjusted, the deficit with Chile was $8.4 billion in June.

                In May the deficit with Chile was $6.4 billion. The average deficit with Chile was\
                 $7.8 billion over three months ending in June.
                """;
        assertThat(told(text, Lang.EN)).isEmpty();
    }

    @Test
    void rowsOfOneLabelInSeveralSectionsAreNotThoseOfTheCaption() {
        String table =
                """
                # Foreign trade of Orland, June 2024

                The deficit reflected a decrease in the goods deficit of $12.1 billion to $43.9\
                 billion.

                **Table 1. Goods and services, balance of payments basis (billions of dollars)**

                | | May | June |
                |---|---|---|
                | Exports, total | 120.1 | 121.4 |
                | Goods | 80.4 | 81.2 |
                | Services | 39.7 | 40.2 |
                | Imports, total | 164.2 | 153.0 |
                | Goods | 136.4 | 125.1 |
                | Services | 27.8 | 27.9 |
                """;
        assertThat(told(table, Lang.EN)).isEmpty();
    }

    @Test
    void aWordOfDirectionIsOfWhatStandsRightBehindIt() {
        String text =
                """
                L'export è in crescita per la Valtesa (+2,1%); arretra l'Ombria (-1,3%).

                Il calo, in controtendenza rispetto alla media nazionale (+0,6%), è lieve.

                Frena la crescita l'energia (-12,4%), mentre l'aumento più ampio è della meccanica\
                 (+3,2%), davanti alla chimica (-0,4%).
                """;
        assertThat(told(text, Lang.IT)).isEmpty();
    }

    @Test
    void madeReleasesThatAgreeRaiseNothingHoweverTheyAreRounded() {
        Random random = new Random(10);
        for (int i = 0; i < DRAWS; i++) {
            Writer w = new Writer(random, false);
            String text = w.release();
            assertThat(told(text, w.lang)).as(text).isEmpty();
        }
    }

    @Test
    void aMadeReleaseWithOneNumberFarOffIsTold() {
        Random random = new Random(11);
        int found = 0;
        for (int i = 0; i < DRAWS; i++) {
            Writer w = new Writer(random, true);
            found += told(w.release(), w.lang).isEmpty() ? 0 : 1;
        }
        assertThat(found / (double) DRAWS).isGreaterThanOrEqualTo(0.9);
    }

    /** Writes releases with two partners, two parts and a list. */
    private static final class Writer {

        private static final String[] NAMES = {"Norway", "Chile", "India", "Peru", "Kenya"};
        private static final String[] NOMI = {"Norvegia", "Cina", "India", "Svezia", "Turchia"};

        private final Random random;
        private final boolean wrong;
        private final Lang lang;
        private final RoundingMode mode;

        Writer(Random random, boolean wrong) {
            this.random = random;
            this.wrong = wrong;
            lang = random.nextBoolean() ? Lang.EN : Lang.IT;
            mode = random.nextBoolean() ? RoundingMode.HALF_UP : RoundingMode.DOWN;
        }

        String release() {
            int which = random.nextInt(3);
            String title = lang.pick("# Trade, June 2024\n\n", "# Commercio, giugno 2024\n\n");
            return title + partner(which == 0) + parts(which == 1) + changes(which == 2);
        }

        private String print(double value) {
            BigDecimal shown = BigDecimal.valueOf(value).setScale(1, mode);
            return String.format(lang.locale(), "%,.1f", shown);
        }

        private double between(double low, double high) {
            return low + random.nextDouble() * (high - low);
        }

        private double off(double value, boolean here) {
            double by = between(0.6, 0.9) * (random.nextBoolean() ? 1 : -0.6);
            return wrong && here ? value * (1 + by) : value;
        }

        private String side(double balance) {
            return balance > 0 ? lang.pick("surplus", "avanzo") : lang.pick("deficit", "disavanzo");
        }

        private String name() {
            return (lang == Lang.EN ? NAMES : NOMI)[random.nextInt(2)];
        }

        private String partner(boolean here) {
            String who = name();
            double x = between(20, 90);
            double m = x * (random.nextBoolean() ? between(0.4, 0.8) : between(1.2, 1.6));
            return String.format(
                    lang.pick(
                            "Exports to %s came to %s billion euros and imports from %s to %s"
                                    + " billion euros. The %s with %s was %s billion euros.\n\n",
                            "L'export verso %s è di %s miliardi di euro e l'import da %s di %s"
                                    + " miliardi di euro. Il %s con %s è di %s miliardi.\n\n"),
                    who,
                    print(x),
                    who,
                    print(m),
                    side(x - m),
                    who,
                    print(off(Math.abs(x - m), here)));
        }

        private String parts(boolean here) {
            double energy = -between(10, 60);
            double other = between(70, 99);
            return String.format(
                    lang.pick(
                            "The trade surplus was %s billion euros. The energy deficit was %s"
                                + " billion euros, the non-energy surplus %s billion euros.\n\n",
                            "L'avanzo commerciale è di %s miliardi di euro. Il deficit energetico"
                                    + " è di %s miliardi di euro, l'avanzo non energetico di %s"
                                    + " miliardi di euro.\n\n"),
                    print(energy + other),
                    print(-energy),
                    print(off(other, here)));
        }

        private String changes(boolean here) {
            double part = between(20, 80);
            double whole = between(300, 900);
            StringBuilder out = new StringBuilder();
            String[] names = lang == Lang.EN ? NAMES : NOMI;
            int bad = here ? random.nextInt(3) : -1;
            for (int i = 2; i < 5; i++) {
                double level = part * i;
                out.append(i == 2 ? "" : lang.pick(", ", ", "))
                        .append(names[i])
                        .append(" (")
                        .append(print(level))
                        .append(lang.pick(" billion, ", " miliardi, "))
                        .append(print(off(100 * level / whole, i - 2 == bad)))
                        .append("%)");
            }
            return String.format(
                    lang.pick(
                            "Of total sales of %s billion, the largest are those to %s.\n",
                            "Su vendite totali per %s miliardi, le maggiori sono quelle verso"
                                    + " %s.\n"),
                    print(whole),
                    out);
        }
    }
}
