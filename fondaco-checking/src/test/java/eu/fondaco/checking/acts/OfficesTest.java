// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who held an office when, and after whom, also in an aside of a sentence about something else. */
class OfficesTest {

    private static final LocalDate DAY = LocalDate.of(2022, 6, 15);

    private static final Relations HELD =
            new Relations(
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(
                            president("Ada Corvi", "2008-05-01", "2014-04-30"),
                            president("Bruno Selva", "2014-05-01", "2019-02-28"),
                            president("Mara Vento", "2019-03-01", ""),
                            president("Pia-Lena Torn-Quell", "2003-02-01", "2008-04-30")),
                    "");

    private static Actor president(String name, String from, String to) {
        return new Actor(
                name.replace(' ', '-'),
                new Label(name, name),
                "office-holder",
                List.of("XV-01"),
                List.of("President of Montalba", "presidente di Montalba"),
                PartialDate.parse(from),
                to.isEmpty() ? PartialDate.UNKNOWN : PartialDate.parse(to));
    }

    private static List<Checked> read(Lang lang, String text) {
        return new ActReader(Valdoria.catalog(List.of(), HELD), Lexicon.shipped(lang))
                .read(DocumentReader.read("a.txt", text), DAY, DAY)
                .statements();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Mara Vento, who has been in office since March 2019, likes the sea. |"
                        + " SUPPORTED",
                "EN | Mara Vento, in office since March 2018, likes the sea. | CONTRADICTED",
                "EN | Vento, who took over from Bruno Selva in March 2019, smiled. | SUPPORTED",
                "EN | Vento, who took over from Bruno Selva in May 2020, smiled. | CONTRADICTED",
                "EN | Pia-Lena Torn-Quell left the presidency in April 2008. | SUPPORTED",
                "EN | Torn-Quell left the presidency in April 2005. | CONTRADICTED",
                "IT | Pia-Lena Torn-Quell aveva lasciato la presidenza nell'aprile 2008. |"
                        + " SUPPORTED",
                "IT | Bruno Selva assunse la guida della Regione nel maggio 2016. | CONTRADICTED",
                "EN | Mara Vento succeeded Ada Corvi. | CONTRADICTED",
                "EN | Ada Corvi was succeeded by Bruno Selva. | SUPPORTED",
                "EN | Bruno Selva left office in February 2019. | SUPPORTED",
                "EN | Bruno Selva is still in office. | CONTRADICTED",
                "EN | Bruno Selva handed over in February 2019. | SUPPORTED",
                "EN | Bruno Selva ran the Region until March 2018. | CONTRADICTED",
                "EN | Bruno Selva has been out of office since February 2019. | SUPPORTED",
                "EN | Mara Vento has been at the head of the province for more than three years. |"
                        + " SUPPORTED",
                "EN | Bruno Selva was no longer president from March 2018. | CONTRADICTED",
                "IT | Bruno Selva non è più presidente dal febbraio 2019. | SUPPORTED",
                "IT | Mara Vento guida la regione da meno di quattro anni. | SUPPORTED",
                "IT | Ada Corvi ama il mare. Era stata presidente dal maggio 2008 all'aprile 2014."
                        + " | SUPPORTED",
                "IT | Bruno Selva concluse il mandato nel febbraio 2019. | SUPPORTED",
                "IT | Ada Corvi guidò la Regione fino al maggio 2012. | CONTRADICTED",
                "IT | Mara Vento, in carica dal marzo 2019, ama il mare. | SUPPORTED",
                "IT | Mara Vento, presidente dal 2021, ama il mare. | CONTRADICTED",
                "IT | Bruno Selva, che ha lasciato la carica nel febbraio 2019, ama il mare. |"
                        + " SUPPORTED",
                "IT | Bruno Selva passò la mano a Mara Vento. | SUPPORTED",
                "IT | Mara Vento è succeduta ad Ada Corvi. | CONTRADICTED",
            })
    void whoHeldAnOfficeWhenIsSetAgainstTheRegister(Lang lang, String text, Verdict verdict) {
        assertThat(read(lang, text))
                .as(text)
                .extracting(Checked::verdict)
                .contains(verdict)
                .doesNotContain(
                        verdict == Verdict.SUPPORTED ? Verdict.CONTRADICTED : Verdict.SUPPORTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EN | Bruno Selva smiled. His successor was Mara Vento. | SUPPORTED
                    EN | Mara Vento smiled. Her predecessor was Ada Corvi. | CONTRADICTED
                    EN | Mara Vento smiled. Bruno Selva had it before her. | SUPPORTED
                    EN | Bruno Selva leaves the presidency to Mara Vento. | SUPPORTED
                    EN | Mara Vento, president since March 2017, likes the sea. | CONTRADICTED
                    EN | Mara Vento has held the post since the first of March 2019. | SUPPORTED
                    IT | Ada Corvi sorrise. Dopo di lei venne Bruno Selva. | SUPPORTED
                    IT | Mara Vento sorrise. Prima di lei c'era Ada Corvi. | CONTRADICTED
                    IT | Nel maggio 2014 ad Ada Corvi succede Bruno Selva. | SUPPORTED
                    IT | Parlò Bruno Selva, al quale nel marzo 2019 subentrò Mara Vento. | SUPPORTED
                    IT | Nel marzo 2019 la presidenza passa a Mara Vento. | SUPPORTED
                    """)
    void whoCameBeforeAndAfterIsToldByNounsAndPronouns(Lang lang, String text, Verdict verdict) {
        whoHeldAnOfficeWhenIsSetAgainstTheRegister(lang, text, verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    IT | Bruno Selva rimase fino al febbraio 2019. | SUPPORTED
                    IT | Bruno Selva rimase fino al febbraio 2016. |
                    EN | Bruno Selva stayed until February 2019. | SUPPORTED
                    EN | Bruno Selva stayed until Tuesday, 3 May 2016. |
                    """)
    void whoStayedUntilThenMayHaveStayedAnywhere(Lang lang, String text, Verdict verdict) {
        assertThat(read(lang, text))
                .as(text)
                .extracting(Checked::verdict)
                .filteredOn(v -> v != Verdict.NOT_CHECKABLE)
                .containsExactlyElementsOf(verdict == null ? List.of() : List.of(verdict));
    }

    @Test
    void whoeverSpeaksIsNamedWhereATextBegins() {
        String said = "Bruno Selva is well. I took office in March 2019, and I like the sea.";
        assertThat(read(Lang.EN, "Remarks by President Mara Vento at dinner\n\n" + said))
                .extracting(Checked::verdict)
                .contains(Verdict.SUPPORTED);
        assertThat(read(Lang.EN, "Mara Vento and Bruno Selva at dinner\n\n" + said))
                .extracting(Checked::verdict)
                .doesNotContain(Verdict.SUPPORTED, Verdict.CONTRADICTED);
    }

    @Test
    void anEndOfAnActIsNobodysOffice() {
        assertThat(read(Lang.EN, "Mara Vento smiled. It ran out in May 2020."))
                .extracting(Checked::verdict)
                .doesNotContain(Verdict.SUPPORTED, Verdict.CONTRADICTED);
    }

    @Test
    void aTimeAgoIsNoOffice() {
        assertThat(read(Lang.IT, "Due anni fa la presidente era Mara Vento."))
                .extracting(Checked::verdict)
                .doesNotContain(Verdict.SUPPORTED, Verdict.CONTRADICTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Bruno Selva left office in February.",
                "EN | Mara Vento has led the province for more than four years.",
                "IT | Mara Vento guida la regione da meno di tre anni.",
                "EN | Mara Vento runs to November next year.",
            })
    void aMonthOfAnotherYearAndALimitNotReachedTellNothing(Lang lang, String text) {
        assertThat(read(lang, text))
                .as(text)
                .extracting(Checked::verdict)
                .doesNotContain(Verdict.SUPPORTED, Verdict.CONTRADICTED);
    }
}
