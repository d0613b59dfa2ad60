// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.goal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Evidence;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.goal.Pace.State;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.relation.Goal;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoalsTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);

    /** Answers by year; 2019 was 90 before it was revised. */
    private static QuestionEngine engine(Map<Integer, ValueSet> years) {
        return new QuestionEngine() {
            @Override
            public List<Answer> answer(List<Question> questions, LocalDate asOf) {
                return questions.stream().map(q -> of(q, asOf)).toList();
            }

            private Answer of(Question q, LocalDate asOf) {
                int year = q.period().firstYear();
                ValueSet value =
                        year == 2019 && asOf != null && asOf.isBefore(LocalDate.of(2021, 1, 1))
                                ? ValueSet.exact(90)
                                : years.get(year);
                return value == null
                        ? new Answer.Unknown(
                                q, Reason.NO_DATA, NoteCode.NO_PERIOD_ASKED.note(), Evidence.NONE)
                        : new Answer.Known(q, value, "EUR", Evidence.NONE);
            }
        };
    }

    private static final Map<Integer, ValueSet> YEARS =
            Map.of(
                    2019, ValueSet.exact(100),
                    2020, ValueSet.exact(80),
                    2022, ValueSet.exact(130),
                    2025, ValueSet.exact(500));

    private static Goal goal(String question, Double base, PartialDate set, double target, int by) {
        return new Goal("G1", "S1", Label.of("a goal"), question, base, set, target, by, "");
    }

    private static GoalProgress follow(Goal goal, Map<Integer, ValueSet> years) {
        return new Goals(QuestionLanguage.ofCodes(), engine(years), TODAY, null).follow(goal);
    }

    private static GoalProgress.Known known(Double base, PartialDate set, double target) {
        return (GoalProgress.Known)
                follow(goal("exports from IT-45 in 2019", base, set, target, 2025), YEARS);
    }

    @Test
    void aGoalOfWhichNothingIsKnownSinceSaysWhatItIs() {
        GoalProgress none =
                follow(
                        goal("exports from IT-45 in 2019", null, PartialDate.UNKNOWN, 200, 2025),
                        Map.of(2019, ValueSet.exact(100)));
        assertThat(new GoalWords(Lang.EN).say(none))
                .containsExactly(
                        "From 100 euros in 2019 to 200 euros by 2025.",
                        "Nothing is held yet of a year after 2019.");
        assertThat(new GoalWords(Lang.IT).say(none).get(0))
                .isEqualTo("Da 100 euro nel 2019 a 200 euro entro il 2025.");
    }

    @Test
    void theLatestYearThatIsKnownAndNotToComeCounts() {
        GoalProgress.Known k = known(null, PartialDate.UNKNOWN, 200);
        assertThat(k.year()).isEqualTo(2022);
        assertThat(k.value()).isEqualTo(130);
        assertThat(k.pace()).isEqualTo(new Pace(100, 2019, 200, 2025));
        assertThat(k.basis().toString()).contains("known today");
        // 9.14 a year against 12.25: 74.6 per cent of the pace
        assertThat(k.state()).isEqualTo(State.BEHIND);
        assertThat(new GoalWords(Lang.EN).say(k).get(1))
                .isEqualTo(
                        "30% of the way after 3 of 6 years; an even pace would be at 141.42 euros:"
                                + " somewhat behind.");
    }

    /** 130 where 100 was to become 50: 60 per cent of the way, backwards. */
    @Test
    void theOtherWayIsNoPartOfTheWay() {
        GoalProgress.Known k = known(null, PartialDate.UNKNOWN, 50);
        assertThat(new GoalWords(Lang.EN).say(k).get(1))
                .startsWith(
                        "Farther away than at the start, by 60% of the way, after 3 of 6 years");
        assertThat(new GoalWords(Lang.IT).say(k).get(1))
                .startsWith(
                        "Più lontano che alla partenza, del 60% del percorso, dopo 3 anni su 6");
    }

    @Test
    void theBaseIsFrozenByItsDayOrByItsNumber() {
        assertThat(known(null, PartialDate.parse("2020-06-30"), 200).pace().base()).isEqualTo(90);
        GoalProgress.Known given = known(95.0, PartialDate.parse("2020-06-30"), 200);
        assertThat(given.pace().base()).isEqualTo(95);
        assertThat(given.basis().toString()).contains("written with the goal");
    }

    /** 130 may be revised to between 120 and 145: 51.2 to 107.7 per cent of the pace. */
    @Test
    void whatARevisionMayTurnIsOpen() {
        GoalProgress.Known k =
                (GoalProgress.Known)
                        follow(
                                goal(
                                        "exports from IT-45 in 2019",
                                        null,
                                        PartialDate.UNKNOWN,
                                        200,
                                        2025),
                                Map.of(
                                        2019,
                                        ValueSet.exact(100),
                                        2022,
                                        new ValueSet(130, 130, 130, 120, 145)));
        assertThat(k.state()).isNull();
        assertThat(k.states())
                .containsExactlyInAnyOrder(State.FAR_BEHIND, State.BEHIND, State.ON_TRACK);
        assertThat(new GoalWords(Lang.EN).state(k))
                .isEqualTo(
                        "can't tell yet, since the number may still be revised: on track or"
                                + " somewhat behind or far behind");
    }

    @Test
    void whatCannotBeFollowedIsSaid() {
        assertThat(why("exports from IT-45 in 2018-Q1", 200, 2025)).contains("about one year");
        assertThat(why("growth of exports from IT-45 from 2018 to 2019", 200, 2025))
                .contains("a number of one year");
        assertThat(why("exporty from IT-45 in 2019", 200, 2025)).contains("'exporty'");
        assertThat(why("exports from IT-45 in 2021", 200, 2025)).contains("in 2021, isn't known");
        assertThat(why("exports from IT-45 in 2019", 100, 2025)).contains("already");
        assertThat(why("exports from IT-45 in 2019", 200, 2019)).contains("no time between");
        assertThat(why("exports from IT-45 in 2022", 200, 2026)).contains("a year after 2022");
    }

    private static String why(String question, double target, int by) {
        GoalProgress progress =
                follow(goal(question, null, PartialDate.UNKNOWN, target, by), YEARS);
        return String.join(" ", new GoalWords(Lang.EN).say(progress));
    }

    @Test
    void everyNoteHasWordsInBothLanguages() {
        for (GoalNote note : GoalNote.values()) {
            for (Lang lang : Lang.values()) {
                assertThat(eu.fondaco.core.text.Messages.of(GoalNote.class, lang.locale()).keys())
                        .contains(note.key());
            }
        }
    }
}
