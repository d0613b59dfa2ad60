// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.checking.reading.Register;
import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.relation.Completeness;
import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.relation.Treaty;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Tongue;
import eu.fondaco.core.time.PartialDate;
import java.time.LocalDate;
import java.util.List;

/** Texts that speak of acts, and small registers to read them over. */
final class ActTexts {

    private ActTexts() {}

    static final LocalDate DAY = LocalDate.of(2019, 12, 1);

    static List<Checked> check(String text, Relations relations) {
        return Valdoria.checker(relations)
                .check("a.txt", text, new Checker.Options(Tongue.EN, DAY, null))
                .statements();
    }

    static Checked one(String text) {
        List<Checked> all = check(text, Register.OF_MONTALBA);
        assertThat(all).as(text).hasSize(1);
        return all.get(0);
    }

    static Checked last(List<Checked> all) {
        return all.get(all.size() - 1);
    }

    static Relations provisionally(String from) {
        Relations r = Register.OF_MONTALBA;
        Treaty t = r.treaties().get(0);
        Treaty applied =
                new Treaty(
                        t.id(),
                        t.name(),
                        t.names(),
                        t.signed(),
                        t.inForce(),
                        t.parties(),
                        "Provisionally applied from " + from + ".",
                        t.source());
        return new Relations(
                r.instruments(),
                List.of(applied),
                r.strategies(),
                r.activities(),
                r.actors(),
                r.completeAt(),
                r.complete());
    }

    static Instrument act(String id, String date, String printed, String status, String follows) {
        return new Instrument(
                id,
                PartialDate.parse(date),
                DateKind.SIGNED,
                InstrumentKind.MEMORANDUM,
                printed,
                List.of("Regione Montalba"),
                List.of("Antofagasta"),
                List.of("XV-01"),
                List.of("CL-AN"),
                List.of("mining", "water"),
                List.of("ten traineeships a year"),
                status,
                follows,
                List.of(),
                List.of());
    }

    static final Relations CHAIN =
            heldWithChile(
                    act(
                            "a1",
                            "2012-03-01",
                            "memorandum (5 years)",
                            "expired 2017-03-01; renewed by a2",
                            ""),
                    act("a2", "2018-05-04", "memorandum (3 years)", "live, to 2021-05-04", "a1"));

    /** A register in which all acts with Chile are held. */
    static Relations heldWithChile(Instrument... acts) {
        return new Relations(
                List.of(acts),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "2019-12-31",
                List.of(
                        new Completeness(
                                PartialDate.parse("2019-12-31"), List.of("CL"), List.of())));
    }

    static Instrument promising(String promise) {
        return new Instrument(
                "p1",
                PartialDate.parse("2018-05-04"),
                DateKind.SIGNED,
                InstrumentKind.MEMORANDUM,
                "memorandum",
                List.of("Regione Montalba"),
                List.of("Antofagasta"),
                List.of("XV-01"),
                List.of("CL-AN"),
                List.of("mining"),
                List.of(promise),
                "live (no term)",
                "",
                List.of(),
                List.of());
    }

    static final String SIGNED = "On 4 May 2018 Montalba signed a memorandum with Antofagasta. ";

    static Instrument with(Instrument i, String id, String ours) {
        return new Instrument(
                id,
                i.date(),
                i.dateKind(),
                i.kind(),
                i.kindAsPrinted(),
                List.of(ours),
                i.partnerParties(),
                i.ourAreas(),
                i.partnerAreas(),
                i.sectors(),
                i.promises(),
                i.status(),
                i.follows(),
                i.conflicts(),
                i.urls());
    }

    static Actor actor(String name, String kind) {
        return new Actor(
                name,
                Label.of(name),
                kind,
                List.of("XV-01"),
                List.of(),
                PartialDate.UNKNOWN,
                PartialDate.UNKNOWN);
    }

    static Relations of(List<Instrument> acts, Actor... actors) {
        return new Relations(acts, List.of(), List.of(), List.of(), List.of(actors), "");
    }

    static Verdict verdict(String text) {
        return last(check(text, CHAIN)).verdict();
    }
}
