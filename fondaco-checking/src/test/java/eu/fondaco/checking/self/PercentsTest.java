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

/** Shares, changes and points of a release against levels in prose and in sections of a table. */
class PercentsTest {

    private static final int DRAWS = Boolean.getBoolean("fondaco.slow") ? 4_000 : 150;

    private static final String ORLAND =
            """
            # Trade of Orland, May 2024

            The trade deficit was $24.0 billion in May, down $6.0 billion from $30.0 billion in\
             April.

            **Deficit: $24.0 Billion (-20.0%) | Exports: $61.2 Billion (+3.7%)**

            May exports were $61.2 billion, $2.2 billion more than April exports. May imports were\
             $85.2 billion, $3.8 billion less than April imports.

            In January to May 2024, exports reached $298.4 billion and imports $411.9 billion, a\
             deficit of $113.5 billion. Chile took more than a quarter of total exports.

            Orders fell in coal, which halved the loss in volume. Sales of wool rose from\
             $1.2 billion to $2.9 billion.

            More than doubled were those of hides to Peru, from $1.4 billion to $3.1 billion.

            **Table 1. Main partners, January\u2013May (billions of dollars)**

            | | Exports 2023 | Exports 2024 | Imports 2023 | Imports 2024 |
            |---|---|---|---|---|
            | Chile | 70.1 | 79.6 | 20.3 | 24.6 |
            | India | 60.4 | 58.2 | 90.5 | 97.3 |

            **Table 2. Trade by area (billions of dollars)**

            | | April | May |
            |---|---|---|
            | Exports | 59.0 | 61.2 |
            | EU | 22.4 | 23.1 |
            | Non-EU | 36.6 | 38.1 |
            | Imports | 89.0 | 85.2 |
            | EU | 30.7 | 31.9 |
            | Non-EU | 58.3 | 53.3 |
            | Balance | -30.0 | -24.0 |
            | EU | -8.3 | -8.8 |
            | Non-EU | -21.7 | -15.2 |
            """;

    private static final String OMBRIA =
            """
            # Esportazioni delle province dell'Ombria, anno 2024

            Nel 2024 l'export complessivo passa da 8.240 a 8.615 milioni di euro.

            | Province | 2023, milioni | 2024, milioni | Contributo (p.p.) |
            |---|---|---|---|
            | Valtesa | 3.120 | 3.410 | +3,5 |
            | Castria | 2.450 | 2.375 | -0,9 |
            | Lenora | 1.580 | 1.690 | +1,3 |
            | Montera | 1.090 | 1.140 | +0,6 |
            | OMBRIA | 8.240 | 8.615 | +4,6 |

            Le prime due, con 5.785 milioni, rappresentano il 67,1% delle vendite totali. La Lenora\
             resta terza con quasi un quinto dell'export totale (19,6%).

            Nell'indagine di marzo, su 320 imprese intervistate:

            - 128 (quattro su dieci) vedono ordini in aumento;
            - 112 (il 35%) li vedono stabili;
            - 80, cioè un quarto, in calo.
            """;

    private static List<Checked> told(String text, Lang lang) {
        return SelfCheck.of(DocumentReader.read("a.md", text), lang);
    }

    @Test
    void whatAgreesRaisesNothing() {
        assertThat(told(ORLAND, Lang.EN)).isEmpty();
        assertThat(told(OMBRIA, Lang.IT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "change; (-20.0%); (-25.0%); is of the second",
                "direction; less than April; more than April; it falls",
                "share; more than a quarter; more than a third; 79.6 of $298.4 billion",
                "balance; a deficit of $113.5; a surplus of $113.5; leave a deficit",
                "multiple; More than doubled; More than tripled; $3.1 billion is",
                "balance; | -21.7; | -27.1; 58.3 less 36.6"
            })
    void oneEnglishSlotChangedIsTold(String kind, String from, String to, String words) {
        assertChanged(ORLAND, Lang.EN, kind, from, to, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "difference; | +1,3; | +2,3; points to the growth of the total",
                "share; il 67,1%; il 70,2%; 8.615",
                "share; quasi un quinto; quasi un terzo; The text tells 19,6%",
                "share; su 320; su 350; 128 of 350"
            })
    void oneItalianSlotChangedIsTold(String kind, String from, String to, String words) {
        assertChanged(OMBRIA, Lang.IT, kind, from, to, words);
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
    void aChangeOfAllIsNoPartOfASum() {
        String text =
                """
                Exports to the EU rose to £172.9 billion, those to others to £182.9 billion.

                Machinery came to £136.7 billion. Fuels fell from £40.6 billion to £33.1 billion.\
                 This is more than half of the fall in exports, which amounted to £13.6 billion in\
                 all.
                """;
        assertThat(told(text, Lang.EN)).isEmpty();
    }

    @Test
    void aHeadWhoseTimeIsNotReadTellsNoneAndARowWithoutANameIsNotOfAll() {
        String text =
                """
                # Trade of Orland, May 2024

                The surplus was $16.2 billion in May 2024.

                | $ billion | Balance | Balance My 23 |
                |---|---|---|
                | Total | 16.2 | 11.6 |
                | Centre | 9.1 | 7.4 |
                """;
        assertThat(told(text, Lang.EN)).isEmpty();
    }

    @Test
    void madeReleasesThatAgreeRaiseNothingHoweverTheyAreRounded() {
        Random random = new Random(20);
        for (int i = 0; i < DRAWS; i++) {
            String text = release(random, -1);
            assertThat(told(text, Lang.EN)).as(text).isEmpty();
        }
    }

    @Test
    void aMadeReleaseWithOneNumberFarOffIsTold() {
        Random random = new Random(21);
        for (int i = 0; i < DRAWS; i++) {
            String text = release(random, random.nextInt(4));
            assertThat(told(text, Lang.EN)).as(text).isNotEmpty();
        }
    }

    /** Sections of a table, a share in words and one in digits, and a change; one of them wrong. */
    private static String release(Random random, int wrong) {
        double part = 40 + 10 * random.nextDouble();
        double rest = 65 + 10 * random.nextDouble();
        double bought = 20 + 15 * random.nextDouble();
        double others = 20 + 25 * random.nextDouble();
        double before = (part + rest) * (1.3 + 0.2 * random.nextDouble());
        double now = part + rest;
        double off = wrong == 0 ? 9 : 0;
        double base = wrong == 1 ? now : before;
        return "# Trade of Orland, 2024\n\nExports came to $"
                + print(now)
                + " billion in 2024. In 2023 exports were $"
                + print(before)
                + " billion.\n\n**Exports: $"
                + print(now)
                + " billion (-"
                + print(100 * (before - now) / base)
                + "%)**\n\nThe EU took "
                + (wrong == 2 ? "more than two thirds" : "more than a third")
                + " of total exports ("
                + print(100 * part / now)
                + "%).\n\n| 2024, $ billion | Value |\n|---|---|\n"
                + row("Exports", now)
                + row("EU", part)
                + row("Non-EU", rest)
                + row("Imports", bought + others)
                + row("EU", bought)
                + row("Non-EU", others)
                + row("Balance", now - bought - others)
                + row("EU", part - bought)
                + row("Non-EU", rest - others + off + (wrong == 3 ? -7 : 0));
    }

    private static String row(String label, double value) {
        return "| " + label + " | " + print(value) + " |\n";
    }

    private static String print(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toString();
    }
}
