// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Amount;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Note;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Notes of the engine as people read them, in the languages there are files of. */
class NoteCodeTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");

    static Stream<Arguments> notes() {
        return Stream.of(
                said(
                        NoteCode.AGAINST_OTHERS.note(NoteCode.OVER_CELLS.note(3, 4), 1),
                        "over 3 products and 4 partners, against 1 other reporter",
                        "su 3 prodotti e 4 partner, rispetto a un altro dichiarante"),
                said(
                        NoteCode.AGAINST.note(3),
                        "against 3 other reporters",
                        "rispetto ad altri 3 dichiaranti"),
                said(
                        NoteCode.GROUP_IS.note(
                                "G",
                                NoteLists.sum(List.of("A", "B", "C", "D", "E", "F", "H", "I", "J")),
                                "",
                                NoteCode.NOT_IN_THE_DATASET.note("C")),
                        "G = A + B + C + D + E + F + H + I and 1 more; not in the dataset: C",
                        "G = A + B + C + D + E + F + H + I e un altro; non nel dataset: C"),
                said(
                        NoteCode.LEFT_OUT_MORE.note(NoteCode.NOT_IN_DATASET.note("IT-99", "d"), 2),
                        "left out: IT-99 is not in dataset d, and 2 more",
                        "esclusi: IT-99 non è nel dataset d, e altri 2"),
                said(
                        NoteCode.GROWTHS_REVISED.note(
                                7, new BigDecimal("0.30"), new BigDecimal("1.25")),
                        "7 earlier growths were revised by 0.30 points on average, by 1.25"
                                + " whichever way; the band holds nine in ten",
                        "7 variazioni precedenti riviste in media di 0,30 punti, di 1,25 in valore"
                                + " assoluto; la banda ne contiene nove su dieci"),
                said(
                        NoteCode.SOURCES_DISAGREE.note(
                                new Amount(9.5, "percent"), "A", new Amount(8, "percent"), "B"),
                        "sources disagree: 9.5% (A), 8% (B)",
                        "le fonti non concordano: 9,5% (A), 8% (B)"),
                said(
                        NoteCode.TABLE_TOO_LARGE.note(
                                12345678L,
                                NoteLists.joined(
                                        NoteCode.BY,
                                        List.of(
                                                NoteCode.REPORTERS.note(1234),
                                                NoteCode.PRODUCTS.note(10005))),
                                5000000,
                                NoteCode.NAME_REPORTER.note()),
                        "the table would have 12,345,678 rows (1,234 reporters by 10,005"
                                + " products), more than 5,000,000: name one reporter, or a group"
                                + " with 'for each reporter in …'",
                        "la tabella avrebbe 12.345.678 righe (1.234 dichiaranti per 10.005"
                                + " prodotti), più di 5.000.000: si nomini un dichiarante, o un"
                                + " gruppo con 'for each reporter in …'"));
    }

    private static Arguments said(Note note, String english, String italian) {
        return Arguments.of(note, english, italian);
    }

    @ParameterizedTest
    @MethodSource("notes")
    void areSaidInBothLanguages(Note note, String english, String italian) {
        assertThat(note.in(Lang.EN)).isEqualTo(english);
        assertThat(note.in(Lang.IT)).isEqualTo(italian);
        assertThat(note.toString()).isEqualTo(english);
    }

    /** Of a universe as it is asked for: how many are over it, and how many among it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    reporter:all           | 7 | 7 | among 7 reporters | tra 7 dichiaranti | over 7 reporters
                    partner:all            | 219 | 219 | among 219 partners | tra 219 partner | over 219 partners
                    product:all            | 3 | 4 | among 3 of 4 products | tra 3 su 4 prodotti | over 3 products
                    period:all             | 3 | 9 | among 3 of 9 years | tra 3 su 9 anni | over 3 years
                    reporter:regions of IT | 18 | 20 | among 18 of 20: regions of IT | tra 18 su 20: regioni di IT | over 18: regions of IT
                    reporter:counties of X | 5 | 5 | among 5: counties of X | tra 5: contee di X | over 5: counties of X
                    reporter:AA+BB         | 2 | 2 | among 2: reporters in AA+BB | tra 2: dichiaranti in AA+BB | over 2: reporters in AA+BB
                    partner:some of IT     | 2 | 2 | among 2: partners in some of IT | tra 2: partner in some of IT | over 2: partners in some of IT
                    product:CK28+CK29      | 2 | 3 | among 2 of 3: products in CK28+CK29 | tra 2 su 3: prodotti in CK28+CK29 | over 2: products in CK28+CK29
                    period:1988-2023       | 36 | 36 | among 36: years 1988-2023 | tra 36: anni 1988-2023 | over 36: years 1988-2023
                    """)
    void sayWhoIsAmongThem(
            String universe, int members, int whole, String among, String italian, String over) {
        Note note = UniverseWords.among(members, whole, Universe.parse(universe));
        assertThat(note.in(Lang.EN)).isEqualTo(among);
        assertThat(note.in(Lang.IT)).isEqualTo(italian);
        assertThat(UniverseWords.over(members, Universe.parse(universe)).in(Lang.EN))
                .isEqualTo(over);
    }

    @Test
    void aFileMoreIsALanguageMore() {
        Note among = UniverseWords.among(7, 7, Universe.parse("partner:all"));
        assertThat(among.in(SPANISH)).isEqualTo("entre 7 socios");
        assertThat(NoteCode.AGAINST.note(1).in(SPANISH)).isEqualTo("frente a otro declarante");
        assertThat(NoteCode.AGAINST.note(2).in(SPANISH)).isEqualTo("frente a otros 2 declarantes");
        assertThat(NoteCode.GAP_ABOVE.note("IT", new BigDecimal("1.5")).in(SPANISH))
                .isEqualTo("IT está 1,5 por encima");
    }

    @Test
    void whatALanguageLacksIsSaidInEnglish() {
        assertThat(NoteCode.MODELLED.note().in(SPANISH))
                .isEqualTo(NoteCode.MODELLED.note().in(Lang.EN));
        assertThat(NoteCode.NO_TRADE.note().in(Locale.JAPANESE)).isEqualTo("there is no trade");
        Note mixed = NoteCode.AMONG_ALL.note(3, NoteCode.ALL_PRODUCTS.note());
        assertThat(mixed.in(SPANISH)).isEqualTo("entre 3 products");
    }
}
