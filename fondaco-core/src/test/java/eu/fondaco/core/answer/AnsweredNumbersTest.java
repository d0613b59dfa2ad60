// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Evidence;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Rows of a table that were answered one by one keep what each answer said. */
class AnsweredNumbersTest {

    private static final Question Q = Question.of("level").build();
    private static final Note NONE = NoteCode.NOTHING_HAS_IT.note();

    private static Answer known(double value, Grade grade, String status) {
        EvidenceItem item =
                new EvidenceItem("d", "d", "o", "", "", "", value, value, value, status);
        ValueSet set = new ValueSet(value - 1, value, value + 2, value - 3, value + 4);
        List<Note> notes =
                List.of(NoteCode.OVER_ALL.note((int) value, "x"), NoteCode.LEVEL_ZERO.note());
        return new Answer.Known(Q, set, "EUR", new Evidence(grade, List.of(item), notes));
    }

    private static Answer unknown() {
        return new Answer.Unknown(Q, Reason.TOO_COARSE, NONE, Evidence.NONE);
    }

    private static AnsweredNumbers twoByThree(Answer... answers) {
        return new AnsweredNumbers(
                List.of(List.of("A", "B"), List.of("x", "y", "z")), List.of(answers));
    }

    private static final AnsweredNumbers TABLE =
            twoByThree(
                    known(10, Grade.A, ""),
                    known(20, Grade.B, "p"),
                    unknown(),
                    known(40, Grade.A, "p e"),
                    new Answer.Listed(Q, List.of("A"), Evidence.NONE),
                    known(60, Grade.C, ""));

    @Test
    void rowsLieInTheOrderOfTheirAxes() {
        List<Double> values = new ArrayList<>();
        for (int a = 0; a < 2; a++) {
            for (int b = 0; b < 3; b++) {
                TABLE.at(new int[] {a, b});
                values.add(TABLE.value());
            }
        }
        assertThat(values).containsExactly(10.0, 20.0, Double.NaN, 40.0, Double.NaN, 60.0);
    }

    @Test
    void eachHasItsBoundsUnitAndFlags() {
        TABLE.at(new int[] {1, 0});
        assertThat(TABLE.low()).isEqualTo(39);
        assertThat(TABLE.high()).isEqualTo(42);
        assertThat(TABLE.revisedLow()).isEqualTo(37);
        assertThat(TABLE.revisedHigh()).isEqualTo(44);
        assertThat(TABLE.unit()).isEqualTo("EUR");
        Set<String> flags = new TreeSet<>();
        TABLE.addStatuses(flags);
        assertThat(flags).containsExactly("e", "p");
        TABLE.at(new int[] {0, 0});
        Set<String> none = new TreeSet<>();
        TABLE.addStatuses(none);
        assertThat(none).isEmpty();
    }

    @Test
    void whatIsntKnownSaysWhy() {
        TABLE.at(new int[] {0, 2});
        assertThat(TABLE.high()).isNaN();
        assertThat(TABLE.unit()).isEmpty();
        assertThat(TABLE.problem().reason()).isEqualTo(Reason.TOO_COARSE);
        assertThat(TABLE.problem().message()).isEqualTo(NONE);
        TABLE.at(new int[] {1, 1});
        assertThat(TABLE.problem().reason()).isEqualTo(Reason.NOT_MEASURABLE);
    }

    /** A table is as good as the weakest number in it; what isn't known doesn't count. */
    @Test
    void itsGradeIsTheWeakestOfItsNumbers() {
        assertThat(TABLE.grade()).isEqualTo(Grade.C);
        assertThat(twoByThree(known(1, Grade.A, ""), unknown()).grade()).isEqualTo(Grade.A);
        assertThat(twoByThree(known(1, Grade.E, ""), known(2, Grade.C, "")).grade())
                .isEqualTo(Grade.E);
        assertThat(twoByThree(unknown()).grade()).isEqualTo(Grade.A);
    }

    @Test
    void whatIsSaidOfSeveralIsSaidOnce() {
        assertThat(TABLE.notes()).hasSize(5).contains(NoteCode.LEVEL_ZERO.note());
    }
}
