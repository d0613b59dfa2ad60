// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.relation.Strategy;
import eu.fondaco.core.relation.Treaty;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.core.time.Period;
import java.util.List;

/**
 * An invented register: a chain of acts with a region of Chile, one with a province of Thailand, a
 * treaty.
 */
public final class Register {

    public static final Instrument PRE_AGREEMENT =
            instrument(
                    "m-an-2015",
                    "2015-10",
                    DateKind.SIGNED,
                    InstrumentKind.PRE_AGREEMENT,
                    "pre-accordo",
                    "Antofagasta",
                    "CL-AN",
                    List.of("trade", "mining"),
                    List.of("study visits"),
                    "");
    public static final Instrument MEMORANDUM =
            instrument(
                    "m-an-2017",
                    "2017-06-21",
                    DateKind.SIGNED,
                    InstrumentKind.MEMORANDUM,
                    "protocollo d'intesa",
                    "Antofagasta",
                    "CL-AN",
                    List.of("technology", "environment"),
                    List.of("traineeships"),
                    "m-an-2015");
    public static final Instrument BY_PAGE =
            instrument(
                    "m-cm-2018",
                    "2018-09-04",
                    DateKind.PAGE,
                    InstrumentKind.MEMORANDUM,
                    "memorandum",
                    "Chiang Mai",
                    "TH-50",
                    List.of("tourism"),
                    List.of(),
                    "");
    public static final Instrument PLANNED =
            instrument(
                    "m-cu-2019",
                    "2019-05",
                    DateKind.PLANNED,
                    InstrumentKind.TWINNING,
                    "gemellaggio",
                    "Cusco",
                    "PE-CUS",
                    List.of("culture"),
                    List.of(),
                    "");
    public static final Relations OF_MONTALBA = with("");

    private Register() {}

    /** The register, declared complete at a date, or not where that is empty. */
    public static Relations with(String completeAt) {
        Treaty treaty =
                new Treaty(
                        "vacta",
                        new Label(
                                "Valdoria-Canada Trade Agreement",
                                "Accordo commerciale Valdoria-Canada"),
                        List.of("VACTA"),
                        PartialDate.parse("2014-05-02"),
                        PartialDate.parse("2015-09-01"),
                        List.of("XV", "CA"),
                        "",
                        "official journal");
        Strategy strategy =
                new Strategy(
                        "horizon",
                        "Horizon Montalba 2019-2022",
                        List.of("Horizon Montalba"),
                        new Period(2019 * 12, 48),
                        "act 12",
                        PartialDate.parse("2019-01-15"),
                        "Regione Montalba",
                        "",
                        List.of("CL", "TH"),
                        true,
                        "");
        Actor region =
                new Actor(
                        "region",
                        new Label("Region of Montalba", "Regione Montalba"),
                        "region",
                        List.of("XV-01"),
                        List.of(),
                        PartialDate.UNKNOWN,
                        PartialDate.UNKNOWN);
        Actor governor =
                new Actor(
                        "rios",
                        new Label("Ana Rios", "Ana Rios"),
                        "office-holder",
                        List.of("CL-AN"),
                        List.of("Rios"),
                        PartialDate.parse("2014"),
                        PartialDate.parse("2018"));
        return new Relations(
                List.of(PRE_AGREEMENT, MEMORANDUM, BY_PAGE, PLANNED),
                List.of(treaty),
                List.of(strategy),
                List.of(),
                List.of(region, governor),
                completeAt);
    }

    private static Instrument instrument(
            String id,
            String date,
            DateKind dateKind,
            InstrumentKind kind,
            String printed,
            String partner,
            String area,
            List<String> sectors,
            List<String> promises,
            String follows) {
        return new Instrument(
                id,
                PartialDate.parse(date),
                dateKind,
                kind,
                printed,
                List.of("Regione Montalba"),
                List.of(partner),
                List.of("XV-01"),
                List.of(area),
                sectors,
                promises,
                "",
                follows,
                List.of(),
                List.of("https://example.org/" + id));
    }
}
