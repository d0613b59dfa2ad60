// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.acts.ActReader.Found;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.PartialDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who signed an act and holds an office still; which town of the region has a twin. */
class IncumbentsAndTwinsTest {

    private static final Relations HELD =
            new Relations(
                    List.of(
                            ActTexts.act("a1", "2018-05-04", "memorandum", "live (no term)", ""),
                            twins()),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(
                            governor("Ana Rios", "2011-01-01", "2019-06-30"),
                            governor("Eva Luna", "2019-07-01", "")),
                    "");

    private static Instrument twins() {
        return new Instrument(
                "t1",
                PartialDate.parse("2008-05-04"),
                DateKind.SIGNED,
                InstrumentKind.TWINNING,
                "twinning",
                List.of("Montalba"),
                List.of("Antofagasta"),
                List.of("XV-01"),
                List.of("CL-AN"),
                List.of(),
                List.of(),
                "live (no term)",
                "",
                List.of(),
                List.of());
    }

    private static Actor governor(String name, String from, String to) {
        return new Actor(
                name,
                new Label(name, name),
                "office-holder",
                List.of("CL-AN"),
                List.of("Governor of Antofagasta"),
                PartialDate.parse(from),
                to.isEmpty() ? PartialDate.UNKNOWN : PartialDate.parse(to));
    }

    private static List<Ruling> rulings(String text, Lang lang, String home) {
        Catalog all = Valdoria.catalog(List.of(), HELD);
        Catalog here =
                new Catalog(
                        all.name(),
                        home,
                        all.areas(),
                        all.products(),
                        all.figures(),
                        all.attributes(),
                        all.relations());
        List<Found> found =
                new ActReader(here, Lexicon.shipped(lang))
                        .found(DocumentReader.read("a.txt", text), ActTexts.DAY, ActTexts.DAY);
        assertThat(found).as(text).isNotEmpty();
        return found.stream().flatMap(f -> f.decision().rulings().stream()).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EN | Ana Rios, who signed the memorandum with Antofagasta, remains governor. | FALSE
                    EN | Ana Rios, who signed the memorandum with Antofagasta, is still the governor. | FALSE
                    EN | Eva Luna, who signed the memorandum with Antofagasta, remains governor. | TRUE
                    IT | Ana Rios, che firmò il memorandum con Antofagasta, resta governatrice. | FALSE
                    EN | Ana Rios, who was still the governor, signed the memorandum with Antofagasta. | -
                    """)
    void whoSignedAnActIsInOfficeOnlyWhereTheRegisterSaysSo(Lang lang, String text, String truth) {
        assertThat(
                        rulings(text, lang, "XV-01").stream()
                                .filter(
                                        r ->
                                                r.marks().stream()
                                                        .anyMatch(IncumbentsAndTwinsTest::isStill))
                                .map(r -> r.truth().name())
                                .findFirst()
                                .orElse("-"))
                .as(text)
                .isEqualTo(truth);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EN | Montalba and Antofagasta are twins since May 2008. | TRUE
                    EN | Rivalta and Antofagasta are twins since May 2008. | FALSE
                    IT | Il gemellaggio di Rivalta con Antofagasta è del maggio 2008. | FALSE
                    """)
    void aPlaceOfOursThatHasNoSuchTwinIsWrong(Lang lang, String text, String truth) {
        assertThat(
                        rulings(text, lang, "XV").stream()
                                .filter(
                                        r ->
                                                r.marks().stream()
                                                        .anyMatch(IncumbentsAndTwinsTest::isOurs))
                                .map(r -> r.truth().name())
                                .toList())
                .as(text)
                .contains(truth);
    }

    private static boolean isOurs(Mark m) {
        return m.is(Mark.Type.AREA) && m.codes().get(0).startsWith("XV-");
    }

    private static boolean isStill(Mark m) {
        return m.is(Mark.Type.CUE, "incumbent");
    }
}
