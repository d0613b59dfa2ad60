// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.core.relation.Activity;
import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.relation.Strategy;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Tongue;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.core.time.Period;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One detail that is wrong makes a statement wrong, or at least keeps it from holding. */
class ActDetailsTest {

    private static final LocalDate DAY = LocalDate.of(2019, 12, 1);

    private static final String REGION = "Regione Montalba";
    private static final String SIDE = "Antofagasta";
    private static final InstrumentKind MEMO = InstrumentKind.MEMORANDUM;
    private static final InstrumentKind PACT = InstrumentKind.AGREEMENT;

    private static final Relations HELD =
            new Relations(
                    List.of(
                            act(
                                    "d1",
                                    "2010-03-11",
                                    InstrumentKind.DECLARATION_OF_INTENT,
                                    "letter of intent",
                                    REGION,
                                    SIDE,
                                    "superseded by d2",
                                    ""),
                            act(
                                    "d2",
                                    "2013-06-20",
                                    MEMO,
                                    "memorandum (4 years)",
                                    REGION,
                                    SIDE,
                                    "expired 2017-06-20; renewed by d3",
                                    "d1"),
                            act(
                                    "d3",
                                    "2018-05-04",
                                    MEMO,
                                    "renewal of the memorandum (3 years)",
                                    REGION + " (Governor Tullia Rocca)",
                                    SIDE,
                                    "live, to 2021-05-04",
                                    "d2"),
                            act(
                                    "d4",
                                    "2016-05-02",
                                    PACT,
                                    "framework agreement",
                                    "University of Upper Montalba",
                                    "Atacama Sea Observatory",
                                    "live",
                                    ""),
                            act(
                                    "d5",
                                    "2014-10-02",
                                    PACT,
                                    "cooperation agreement (5 years)",
                                    "Port of Montalba",
                                    "Iquique Harbour Trust",
                                    "terminated 2017-06-30 by the Iquique Harbour Trust",
                                    ""),
                            act(
                                    "d6",
                                    "2018-02-01",
                                    DateKind.PLANNED,
                                    PACT,
                                    "convention",
                                    "Montalba School of Nursing",
                                    "Calama Nursing College",
                                    "planned, never signed",
                                    "")),
                    List.of(),
                    List.of(
                            new Strategy(
                                    "s1",
                                    "Mari Aperti",
                                    List.of("Open Seas"),
                                    new Period(2018 * 12, 60),
                                    "Regional Council resolution 12",
                                    PartialDate.parse("2018-02-09"),
                                    "Regional Council of Montalba",
                                    "Sectors: fishing. A mid-term review in 2020. Objectives: 300"
                                        + " firms that export by 2022. Measures: trade offices in"
                                        + " Lima and Quito; a fund of 3 million euros a year.",
                                    List.of("CL"),
                                    true,
                                    "https://example.org/s1")),
                    List.of(
                            new Activity(
                                    "v1",
                                    PartialDate.parse("2018-05-02"),
                                    "mission",
                                    "Mission of the region to Antofagasta.",
                                    List.of("XV-01", "CL-AN"),
                                    "d3",
                                    "The memorandum was renewed in Calama.",
                                    "https://example.org/v1")),
                    List.of(
                            ActTexts.actor("University of Upper Montalba", "university"),
                            ActTexts.actor("University of Lower Montalba", "university")),
                    "",
                    List.of());

    private static Instrument act(
            String id,
            String date,
            InstrumentKind kind,
            String printed,
            String ours,
            String theirs,
            String status,
            String follows) {
        return act(id, date, DateKind.SIGNED, kind, printed, ours, theirs, status, follows);
    }

    private static Instrument act(
            String id,
            String date,
            DateKind of,
            InstrumentKind kind,
            String printed,
            String ours,
            String theirs,
            String status,
            String follows) {
        return new Instrument(
                id,
                PartialDate.parse(date),
                of,
                kind,
                printed,
                List.of(ours),
                List.of(theirs),
                List.of("XV-01"),
                List.of("CL-AN"),
                List.of("mining", "hill farming of llamas"),
                List.of(),
                status,
                follows,
                List.of(),
                List.of());
    }

    private static List<Checked> check(String text, Lang lang) {
        Tongue tongue = lang == Lang.IT ? Tongue.IT : Tongue.EN;
        return Valdoria.checker(HELD)
                .check("a.txt", text, new Checker.Options(tongue, DAY, null))
                .statements();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // who ended it
                "The agreement of the Port of Montalba with the Iquique Harbour Trust was ended by"
                        + " the guild in June 2017. | EN",
                "L'accordo del Porto di Montalba con l'Iquique Harbour Trust fu disdetto nel giugno"
                        + " 2017 dal porto montalbano. | IT",
                // whose name is another's
                "The University of Lower Montalba signed a framework agreement with the Atacama Sea"
                        + " Observatory in May 2016. | EN",
                "The University of Montalba signed a framework agreement with the Atacama Sea"
                        + " Observatory in May 2016. | EN",
                // where
                "The memorandum with Antofagasta was renewed in Santiago on 4 May 2018. | EN",
                "Il memorandum con Antofagasta è stato rinnovato il 4 maggio 2018 a Lima. | IT",
                // what came of it
                "The memorandum with Antofagasta was replaced by a letter of intent in 2013. | EN",
                "The memorandum of 2018 with Antofagasta is the second renewal. | EN",
                // never signed
                "The convention with the Calama Nursing College has been in force since February"
                        + " 2018. | EN",
                "La convenzione con il Calama Nursing College è in vigore dal febbraio 2018. | IT",
                // subjects
                "The memorandum of 2018 with Antofagasta covers mining and beekeeping. | EN",
                "Il memorandum del 2018 con Antofagasta riguarda le miniere e le ferrovie. | IT",
                // who, by the first name
                "In May 2018 the memorandum with Antofagasta was renewed by Governor Aldo Rocca. |"
                        + " EN",
                // another money, in all, elsewhere
                "Open Seas provides for a fund of 3 million dollars a year. | EN",
                "Mari Aperti prevede un fondo di 3 milioni di euro in tutto. | IT",
                "Open Seas provides for trade offices in Lima and Oslo. | EN",
                "Open Seas provides for a trade office in Oslo. | EN",
                // how long it was there
                "The agreement of the Port of Montalba with the Iquique Harbour Trust lasted five"
                        + " years. | EN",
                // what a strategy is
                "Mari Aperti è una legge regionale del febbraio 2018. | IT",
                "Open Seas is a law of February 2018. | EN"
            })
    void aDetailThatIsNotHeldKeepsAStatementFromHolding(String text, Lang lang) {
        assertThat(check(text, lang))
                .as(text)
                .isNotEmpty()
                .anyMatch(c -> !c.verdict().code().equals("supported"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The agreement of the Port of Montalba with the Iquique Harbour Trust was"
                        + " terminated by the Iquique Harbour Trust in June 2017. | EN",
                "L'Iquique Harbour Trust ha disdetto l'accordo con il Porto di Montalba nel giugno"
                        + " 2017. | IT",
                "The University of Upper Montalba signed a framework agreement with the Atacama Sea"
                        + " Observatory in May 2016. | EN",
                "The memorandum with Antofagasta was renewed in Calama on 4 May 2018. | EN",
                "Il memorandum con Antofagasta è stato rinnovato il 4 maggio 2018 a Calama. | IT",
                "The letter of intent with Antofagasta was replaced by a memorandum in 2013. | EN",
                "The memorandum of 2018 with Antofagasta is the first renewal. | EN",
                "Open Seas is a resolution of February 2018. | EN",
                "Open Seas provides for a fund of 3 million euros a year. | EN",
                "Open Seas provides for a trade office in Lima. | EN",
                "Mari Aperti prevede un ufficio commerciale a Lima. | IT",
                "The mid-term review of Open Seas was due in 2020. | EN",
                "La revisione intermedia di Mari Aperti era prevista per il 2020. | IT",
                "Open Seas wants three hundred firms that export. | EN",
                "Mari Aperti prevede che trecento imprese esportino. | IT",
                "Mari Aperti è una risoluzione del febbraio 2018. | IT"
            })
    void theSameWithWhatIsHeldHolds(String text, Lang lang) {
        assertThat(check(text, lang))
                .as(text)
                .isNotEmpty()
                .allMatch(c -> c.verdict().code().equals("supported"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The memorandum with Antofagasta was renewed in May 2018. It will last four years."
                        + " | It will last three years. | EN",
                "Il memorandum con Antofagasta è stato rinnovato nel maggio 2018. Durerà quattro"
                        + " anni. | Durerà tre anni. | IT",
                "The memorandum with Antofagasta was renewed in May 2018. We gave it four years. |"
                        + " We gave it three years. | EN"
            })
    void whatIsToldOfAnActAfterItsRenewalIsToldOfTheRenewal(String wrong, String of, Lang lang) {
        List<Checked> all = check(wrong, lang);
        assertThat(all.get(all.size() - 1).verdict().code()).isEqualTo("contradicted");
        List<Checked> right = check(wrong.substring(0, wrong.indexOf('.') + 2) + of, lang);
        assertThat(right).allMatch(c -> c.verdict().code().equals("supported"));
    }

    @ParameterizedTest
    @CsvSource({"2018, supported", "2017, not_checkable"})
    void aClauseThatHoldsIsToldWhereTheWholeGetsNoVerdict(int year, String verdict) {
        String said = "Open Seas was adopted by the Regional Council in February " + year;
        String rest = ", and for the eleven shepherds of Peru there was, as usual, nothing in it.";
        List<Checked> all = check(said + rest, Lang.EN);
        assertThat(all.get(0).verdict().code()).isEqualTo(verdict);
        assertThat(all.stream().skip(1)).noneMatch(c -> c.verdict().code().equals("supported"));
    }
}
