// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.relation.Completeness;
import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Tongue;
import eu.fondaco.core.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first, the last and the only act: of those that the words say, with whomever they are. */
class ActPeersTest {

    private static final LocalDate DAY = LocalDate.of(2019, 12, 1);

    private static final Relations HELD =
            new Relations(
                    List.of(
                            act("t1", "2009-06-11", InstrumentKind.TWINNING, "XV-01", "TH-50"),
                            act("m1", "2014-09-02", InstrumentKind.MEMORANDUM, "XV-01", "TH-50"),
                            act("c1", "2006-03-20", InstrumentKind.MEMORANDUM, "XV-01", "PE-CUS"),
                            act("c2", "2011-10-05", InstrumentKind.AGREEMENT, "XV-01", "CL-AN"),
                            act("v1", "2016-02-29", InstrumentKind.AGREEMENT, "XV-01", "VN")),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    "2019-12-31",
                    List.of(
                            new Completeness(
                                    PartialDate.parse("2019-12-31"),
                                    List.of("TH", "CL"),
                                    List.of())));

    private static Instrument act(
            String id, String date, InstrumentKind kind, String ours, String theirs) {
        String who =
                switch (theirs) {
                    case "TH-50" -> "Province of Chiang Mai";
                    case "PE-CUS" -> "Cusco Region";
                    case "CL-AN" -> "Antofagasta";
                    default -> "Viet Nam";
                };
        return new Instrument(
                id,
                PartialDate.parse(date),
                DateKind.SIGNED,
                kind,
                "",
                List.of("Regione Montalba"),
                List.of(who),
                List.of(ours),
                List.of(theirs),
                List.of("water"),
                List.of(),
                "live",
                "",
                List.of(),
                List.of());
    }

    private static List<Checked> check(String text, Lang lang) {
        Tongue tongue = lang == Lang.IT ? Tongue.IT : Tongue.EN;
        return Valdoria.checker(HELD)
                .check("a.txt", text + "\n", new Checker.Options(tongue, DAY, null))
                .statements();
    }

    private static String verdicts(String text, Lang lang) {
        return check(text, lang).stream()
                .map(c -> c.verdict().code())
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The first agreement with Thailand was signed in 2009. | supported",
                "The twinning with Chiang Mai is the first act with Thailand. | supported",
                "The memorandum with Cusco is the oldest of all. | supported",
                "The memorandum with Cusco is the first act of the Region. | supported",
                "The agreement with Antofagasta is the only act with Chile. | supported",
                "The first memorandum with Thailand was signed in September 2014. | supported",
                "The memorandum with Chiang Mai was signed in 2014, the first with Thailand. |"
                        + " not_checkable",
                "The twinning with Chiang Mai is the only act with Thailand. | contradicted",
                "The twinning with Chiang Mai is the only agreement with Chiang Mai. |"
                        + " contradicted",
                "The agreement with Antofagasta is the oldest of all. | contradicted",
                "The memorandum with Chiang Mai is the first act with Thailand. | contradicted",
                "The twinning with Chiang Mai is the last act with Thailand. | contradicted",
                "The memorandum with Chiang Mai is the latest act with Thailand. | supported"
            })
    void anActIsSetAmongThoseThatTheWordsBehindName(String text, String verdict) {
        assertThat(verdicts(text, Lang.EN)).as(text).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Il gemellaggio con Chiang Mai è il primo atto con la Thailandia. | supported",
                "Il memorandum con Cusco è il più antico di tutti. | supported",
                "L'accordo con Antofagasta è l'unico atto con il Cile. | supported",
                "Il primo memorandum con la Thailandia è del 2014. | supported",
                "Il gemellaggio con Chiang Mai è l'unico atto con la Thailandia. | contradicted",
                "Il memorandum con Chiang Mai è il primo atto con la Thailandia. | contradicted",
                "L'accordo con Antofagasta è il più antico di tutti. | contradicted",
                "Il gemellaggio con Chiang Mai è l'ultimo atto con la Thailandia. | contradicted"
            })
    void soItIsInItalian(String text, String verdict) {
        assertThat(verdicts(text, Lang.IT)).as(text).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The first act with Thailand was signed in 2014.",
                "The first agreement with Thailand was signed in September 2014."
            })
    void whatIsOfALaterActIsNotOfTheFirst(String text) {
        assertThat(verdicts(text, Lang.EN)).as(text).isEqualTo("contradicted");
    }

    @Test
    void theActThatComesBeforeIsNamed() {
        Checked c = check("The agreement with Antofagasta is the oldest of all.", Lang.EN).get(0);
        assertThat(c.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(c.why().in(Lang.EN)).contains("an earlier one", "20 March 2006", "Cusco");
        Checked only =
                check("Il gemellaggio con Chiang Mai è l'unico atto con la Thailandia.", Lang.IT)
                        .get(0);
        assertThat(only.why().in(Lang.IT)).contains("2 atti così", "2 settembre 2014");
    }
}
