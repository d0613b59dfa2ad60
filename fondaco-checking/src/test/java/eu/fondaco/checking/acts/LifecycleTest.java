// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.acts.Lifecycle.State;
import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an act stands on a day, against a model that walks through its days one by one. */
class LifecycleTest {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int DAYS = 12_000;

    /** How the life of an invented act goes on after it was signed. */
    private enum Fate {
        GOES_ON,
        TERM_RUNS,
        SAID_TO_RUN,
        EXPIRED,
        TERMINATED,
        REPLACED,
        NEVER_SIGNED,
        PLANNED,
        UNTOLD
    }

    /**
     * An invented act.
     *
     * @param end its last day; null where none is told
     */
    private record Told(Instrument act, Fate fate, LocalDate signed, LocalDate end) {}

    private static Told invent(int n, Random random) {
        Fate fate = Fate.values()[random.nextInt(Fate.values().length)];
        LocalDate signed = FIRST.plusDays(random.nextInt(DAYS));
        int years = 1 + random.nextInt(9);
        boolean term = fate == Fate.TERM_RUNS || random.nextBoolean() && fate == Fate.EXPIRED;
        LocalDate end =
                switch (fate) {
                    case TERM_RUNS, EXPIRED -> signed.plusYears(years);
                    case SAID_TO_RUN, TERMINATED, REPLACED ->
                            signed.plusDays(1 + random.nextInt(3_000));
                    default -> null;
                };
        String status =
                switch (fate) {
                    case GOES_ON -> random.nextBoolean() ? "live (no term)" : "in force";
                    case TERM_RUNS -> "live";
                    case SAID_TO_RUN -> "live, to " + end;
                    case EXPIRED -> "expired " + end + "; not renewed";
                    case TERMINATED -> "terminated " + end + " by the partner";
                    case REPLACED -> "superseded " + end;
                    case NEVER_SIGNED -> "planned, never signed";
                    case PLANNED -> "unknown: announced, no page reports the signing";
                    case UNTOLD -> random.nextBoolean() ? "" : "unknown";
                };
        boolean planned = fate == Fate.NEVER_SIGNED || fate == Fate.PLANNED;
        return new Told(
                new Instrument(
                        "a" + n,
                        PartialDate.of(signed),
                        planned ? DateKind.PLANNED : DateKind.SIGNED,
                        InstrumentKind.MEMORANDUM,
                        "memorandum" + (term ? " (" + years + " years)" : ""),
                        List.of("Regione Montalba"),
                        List.of("Antofagasta"),
                        List.of("XV-01"),
                        List.of("CL-AN"),
                        List.of(),
                        List.of(),
                        status,
                        "",
                        List.of(),
                        List.of()),
                fate,
                signed,
                end);
    }

    /** The state on a day, found by going through all days from the first. */
    private static State slowly(Told told, LocalDate asked) {
        State state = State.NOT_YET;
        for (LocalDate day = FIRST.minusDays(1); !day.isAfter(asked); day = day.plusDays(1)) {
            if (day.equals(told.signed)) {
                state = told.fate == Fate.UNTOLD ? State.UNKNOWN : State.LIVE;
            }
            if (told.end != null && day.equals(told.end.plusDays(1))) {
                state = State.ENDED;
            }
        }
        return told.fate == Fate.NEVER_SIGNED
                ? State.NOT_SIGNED
                : told.fate == Fate.PLANNED ? State.UNKNOWN : state;
    }

    /** As keepers of registers write them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "in vigore fino al 30/06/2026 | 2026-06-30",
                "in vigore, scade il 31 dicembre 2026 | 2026-12-31",
                "in force until 31 December 2026 | 2026-12-31",
                "live, to March 12, 2027 | 2027-03-12",
                "valid until 12.3.2027; in force | 2027-03-12",
                "in force, expires on 1st March 2027 | 2027-03-01",
                "live, to 2027-04-10 | 2027-04-10"
            })
    void theEndOfAnActIsReadAsItIsWritten(String status, LocalDate end) {
        Lifecycle life = Lifecycle.of(withStatus(status), Relations.NONE);
        assertThat(life.on(end)).isEqualTo(State.LIVE);
        assertThat(life.on(end.plusDays(1))).isEqualTo(State.ENDED);
    }

    @Test
    void aMonthLeavesItsDayOpenAndWhatIsNoDateIsNone() {
        Lifecycle month = Lifecycle.of(withStatus("in vigore fino a gennaio 2027"), Relations.NONE);
        assertThat(month.on(LocalDate.of(2026, 12, 31))).isEqualTo(State.LIVE);
        assertThat(month.on(LocalDate.of(2027, 2, 1))).isEqualTo(State.ENDED);
        Lifecycle none = Lifecycle.of(withStatus("in force, no. 31/13/2026"), Relations.NONE);
        assertThat(none.on(LocalDate.of(2040, 1, 1))).isEqualTo(State.LIVE);
    }

    private static Instrument withStatus(String status) {
        return new Instrument(
                "a",
                PartialDate.of(LocalDate.of(2020, 5, 1)),
                DateKind.SIGNED,
                InstrumentKind.MEMORANDUM,
                "memorandum",
                List.of("Regione Montalba"),
                List.of("Antofagasta"),
                List.of("XV-01"),
                List.of("CL-AN"),
                List.of(),
                List.of(),
                status,
                "",
                List.of(),
                List.of());
    }

    @Test
    void theStateOfTwoHundredActsIsRightOnAnyDay() {
        Random random = new Random(20_261_127);
        List<Told> told = new ArrayList<>();
        for (int n = 0; n < 200; n++) {
            told.add(invent(n, random));
        }
        Relations relations =
                new Relations(
                        told.stream().map(Told::act).toList(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "",
                        List.of());
        for (Told t : told) {
            Lifecycle life = Lifecycle.of(t.act, relations);
            for (int k = 0; k < 50; k++) {
                LocalDate day =
                        k < 4 && t.end != null
                                ? t.end.plusDays(k - 1L)
                                : k < 8
                                        ? t.signed.plusDays(k - 6L)
                                        : FIRST.plusDays(random.nextInt(DAYS + 4_000));
                assertThat(life.on(day)).as("%s on %s", t, day).isEqualTo(slowly(t, day));
            }
        }
    }

    @Test
    void aPlannedActIsntInForceBecauseItsTermIsKnown() {
        assertThat(
                        Lifecycle.of(
                                        dated("2018-05-10", DateKind.PLANNED, "to 2029"),
                                        Relations.NONE)
                                .on(LocalDate.of(2020, 1, 1)))
                .isEqualTo(State.UNKNOWN);
    }

    private static Instrument dated(String date, DateKind kind) {
        return dated(date, kind, "live");
    }

    @Test
    void whatHadEndedOnTheDayOfItsStatusMayHaveBeenInForceBefore() {
        Lifecycle life =
                Lifecycle.of(
                        dated("2010", DateKind.SIGNED, "expired", PartialDate.parse("2020-06-30")),
                        Relations.NONE);
        assertThat(life.on(LocalDate.of(2015, 1, 1))).isEqualTo(State.UNKNOWN);
        assertThat(life.on(LocalDate.of(2020, 6, 30))).isEqualTo(State.ENDED);
        assertThat(life.on(LocalDate.of(2025, 1, 1))).isEqualTo(State.ENDED);
        Lifecycle live =
                Lifecycle.of(
                        dated("2010", DateKind.SIGNED, "live", PartialDate.parse("2020")),
                        Relations.NONE);
        assertThat(live.on(LocalDate.of(2015, 1, 1))).isEqualTo(State.LIVE);
        assertThat(live.on(LocalDate.of(2025, 1, 1))).isEqualTo(State.LIVE);
    }

    private static Instrument dated(String date, DateKind kind, String status) {
        return dated(date, kind, status, PartialDate.UNKNOWN);
    }

    private static Instrument dated(
            String date, DateKind kind, String status, PartialDate statusAt) {
        return new Instrument(
                "a",
                PartialDate.parse(date),
                kind,
                InstrumentKind.MEMORANDUM,
                "memorandum",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                status,
                "",
                List.of(),
                List.of(),
                statusAt,
                "",
                true,
                true,
                List.of());
    }

    @Test
    void aDateThatIsOnlyBoundedLeavesTheStateOpenBetweenItsBounds() {
        Relations none =
                new Relations(List.of(), List.of(), List.of(), List.of(), List.of(), "", List.of());
        Lifecycle month = Lifecycle.of(dated("2018-05", DateKind.SIGNED), none);
        assertThat(month.on(LocalDate.of(2018, 4, 30))).isEqualTo(State.NOT_YET);
        assertThat(month.on(LocalDate.of(2018, 5, 20))).isEqualTo(State.UNKNOWN);
        assertThat(month.on(LocalDate.of(2018, 6, 1))).isEqualTo(State.LIVE);
        Lifecycle page = Lifecycle.of(dated("2018-05-10", DateKind.PAGE), none);
        assertThat(page.on(LocalDate.of(2017, 12, 31))).isEqualTo(State.NOT_YET);
        assertThat(page.on(LocalDate.of(2018, 2, 1))).isEqualTo(State.UNKNOWN);
        assertThat(page.on(LocalDate.of(2018, 5, 10))).isEqualTo(State.LIVE);
    }
}
