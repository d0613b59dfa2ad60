// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Tongue;
import eu.fondaco.core.time.PartialDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Small things told beside what holds: another place than that promised, one thing more, how often,
 * another office of who signed, a subject by a neighbour's name, when an act ends from today.
 */
class ToldBesideTest {

    private static final Instrument ACT =
            new Instrument(
                    "b1",
                    PartialDate.parse("2018-05-04"),
                    DateKind.SIGNED,
                    InstrumentKind.MEMORANDUM,
                    "memorandum (3 years)",
                    List.of("Regione Montalba"),
                    List.of("Antofagasta (Minister Ramiro Quispe)"),
                    List.of("XV-01"),
                    List.of("CL-AN"),
                    List.of("mechanical engineering", "film", "student exchange"),
                    List.of("a film festival in Arica", "a fair every two years"),
                    "live, to 2021-05-04",
                    "",
                    List.of(),
                    List.of());

    private static final String EN =
            "On 4 May 2018 Montalba signed a memorandum with Antofagasta. ";

    private static final String IT =
            "Il 4 maggio 2018 la Regione Montalba ha firmato un memorandum con Antofagasta. ";

    private static String last(Tongue tongue, String text) {
        List<Checked> all =
                Valdoria.checker(ActTexts.heldWithChile(ACT))
                        .check("a.txt", text, new Checker.Options(tongue, ActTexts.DAY, null))
                        .statements();
        assertThat(all).as(text).isNotEmpty();
        return all.get(all.size() - 1).verdict().code();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It provides for a film festival in Arica. | supported",
                "A film festival is planned in Iquique, too. | not_checkable",
                "Students will be exchanged. | supported",
                "Students will be exchanged, and so will patents. | not_checkable",
                "It deals with mechanical engineering and film. | supported",
                "It deals with machinery and film. | not_checkable",
                "It deals with fisheries and film. | contradicted",
                "For Antofagasta Minister Ramiro Quispe signed. | supported",
                "For Antofagasta Prime Minister Ramiro Quispe signed. | not_checkable",
                "The memorandum expires in less than two years. | supported",
                "The memorandum will expire in six years. | not_checkable",
                "The memorandum enters its last year. | not_checkable",
            })
    void whatIsToldBesideMustBeAnswered(String text, String verdict) {
        assertThat(last(Tongue.EN, EN + text)).as(text).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Prevede un festival del cinema ad Arica. | supported",
                "È previsto anche un festival del cinema a Iquique. | not_checkable",
                "Riguarda l'ingegneria meccanica e il cinema. | supported",
                "Riguarda la meccanica e il cinema. | not_checkable",
                "Per Antofagasta firmò il ministro Ramiro Quispe. | supported",
                "Per Antofagasta firmò il primo ministro Ramiro Quispe. | not_checkable",
                "Il memorandum scade fra meno di due anni. | supported",
            })
    void theSameInItalian(String text, String verdict) {
        assertThat(last(Tongue.IT, IT + text)).as(text).isEqualTo(verdict);
    }

    private static Instrument act(
            String id, String date, String printed, List<String> sectors, String status) {
        return new Instrument(
                id,
                PartialDate.parse(date),
                DateKind.SIGNED,
                printed.startsWith("sister") ? InstrumentKind.AGREEMENT : InstrumentKind.MEMORANDUM,
                printed,
                List.of("Regione Montalba"),
                List.of("Antofagasta"),
                List.of("XV-01"),
                List.of("CL-AN"),
                sectors,
                List.of(),
                status,
                id.equals("c2") ? "c1" : "",
                List.of(),
                List.of());
    }

    private static final Relations CHAIN =
            ActTexts.heldWithChile(
                    act(
                            "c1",
                            "2012-03-01",
                            "memorandum (5 years)",
                            List.of("mining", "tourism"),
                            "expired 2017-03-01; renewed by c2"),
                    act(
                            "c2",
                            "2018-05-04",
                            "memorandum (3 years)",
                            List.of("mining", "astral lore"),
                            "live, to 2021-05-04"));

    private static final Relations BROKEN =
            ActTexts.heldWithChile(
                    act(
                            "d1",
                            "2014-03-01",
                            "sister-state agreement",
                            List.of("mining"),
                            "withdrawn 2016-09-02 by Antofagasta"));

    private static String over(Relations held, Tongue tongue, String text) {
        List<Checked> all =
                Valdoria.checker(held)
                        .check("a.txt", text, new Checker.Options(tongue, ActTexts.DAY, null))
                        .statements();
        assertThat(all).as(text).isNotEmpty();
        return all.get(all.size() - 1).verdict().code();
    }

    /** What stood in the act before, told with its place in the chain; its subject by a clause. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tourism, which was in the first memorandum, is gone. | supported",
                "The memorandum deals with mining and tourism. | contradicted",
                "Mining has survived. | supported",
                "The first memorandum dated from March 2012. | supported",
            })
    void whatStoodInTheActBefore(String text, String verdict) {
        assertThat(over(CHAIN, Tongue.EN, EN + text)).as(text).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | In 2014 Montalba signed a sister-state agreement with Antofagasta. |"
                        + " supported",
                "EN | Antofagasta withdrew from the agreement in September 2016. | supported",
                "IT | Con Antofagasta non c'è più alcun atto in vigore dal settembre 2016. |"
                        + " supported",
                "IT | Antofagasta ha disdetto l'accordo nel settembre 2016. | supported",
            })
    void whatOneSideGaveUpIsOver(Tongue tongue, String text, String verdict) {
        assertThat(over(BROKEN, tongue, text)).as(text).isEqualTo(verdict);
    }
}
