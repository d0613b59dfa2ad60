// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static eu.fondaco.checking.acts.ActTexts.CHAIN;
import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.core.relation.Activity;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Tongue;
import eu.fondaco.core.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a statement says beside act and day is held too, or it doesn't hold: where, only what. */
class ActNarrowTest {

    private static final LocalDate DAY = LocalDate.of(2019, 12, 1);

    private static final Relations HELD =
            new Relations(
                    CHAIN.instruments(),
                    List.of(),
                    List.of(),
                    List.of(
                            new Activity(
                                    "b1",
                                    PartialDate.parse("2018-10-08"),
                                    "mission",
                                    "Mission of the region to Calama, to the fair of the port.",
                                    List.of("XV-01", "CL-AN"),
                                    "a2",
                                    "",
                                    "https://example.org/b1")),
                    List.of(),
                    "",
                    List.of());

    private static List<Checked> check(String text, Lang lang, LocalDate published) {
        Tongue tongue = lang == Lang.IT ? Tongue.IT : Tongue.EN;
        return Valdoria.checker(HELD)
                .check("a.md", text + "\n", new Checker.Options(tongue, published, null))
                .statements();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The 2018 memorandum with Antofagasta covers mining only. | EN",
                "The 2018 memorandum with Antofagasta covers only water. | EN",
                "Il memorandum del 2018 con Antofagasta riguarda soltanto le miniere. | IT",
                "A mission to Iquique in the region of Antofagasta took place in October 2018. |"
                        + " EN",
                "Una missione a Iquique, in Antofagasta, si è tenuta nell'ottobre 2018. | IT"
            })
    void whatIsToldOfMoreOrElsewhereDoesNotHold(String text, Lang lang) {
        assertThat(check(text, lang, DAY))
                .as(text)
                .allMatch(c -> !c.verdict().code().equals("supported"));
    }

    @Test
    void aDayWrittenBesideAnActSaysWhichIsMeant() {
        List<Checked> all =
                check(
                        "The memorandum with Antofagasta was signed in 2018. The memorandum with"
                                + " Antofagasta, signed in 2012, is still in force.",
                        Lang.EN,
                        DAY);
        Checked last = all.get(all.size() - 1);
        assertThat(last.verdict().code()).isEqualTo("contradicted");
        assertThat(all.get(all.size() - 2).verdict().code()).isEqualTo("supported");
    }

    @Test
    void theDayAtTheHeadOfATextIsThatOnWhichItsStatesAreMeant() {
        String text =
                "---\ndate: 2016-05-01\n---\nThe 2012 memorandum with Antofagasta is in force.";
        Checked c = check(text, Lang.EN, null).get(0);
        assertThat(c.verdict().code()).isEqualTo("supported");
        String free = "---\ndate: May 2016\n---\nThe 2018 memorandum with Antofagasta expired.";
        assertThat(check(free, Lang.EN, null)).isNotEmpty();
    }

    @Test
    void whatAnActIsCalledAndHowItStandsIsToldInTheLanguageOfTheText() {
        Checked c =
                check(
                                "Il memorandum del 2018 con Antofagasta è in vigore.",
                                Lang.IT,
                                LocalDate.of(2017, 1, 1))
                        .get(0);
        assertThat(c.verdict().code()).isEqualTo("contradicted");
        assertThat(c.why().in(Lang.IT)).contains("firmato solo il 4 maggio 2018");
    }
}
