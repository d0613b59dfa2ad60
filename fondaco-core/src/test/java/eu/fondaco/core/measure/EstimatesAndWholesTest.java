// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.text.Note;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What rests on an estimate is one; and of named members none may be missing. */
class EstimatesAndWholesTest {

    /** A number made by a model, with its note and its band; NaN isn't known for that reason. */
    private record Made(double value, Reason why, boolean isEstimate) implements Term {

        private static final Note MODEL = NoteCode.MODELLED.note();

        @Override
        public double value(Readings readings) {
            return value;
        }

        @Override
        public void eachOperand(Consumer<Operand> sink) {
            // it rests on none
        }

        @Override
        public Problem problem(Readings readings) {
            return new Problem(why, NoteCode.UNDEFINED.note());
        }

        @Override
        public List<Note> notes(Readings readings) {
            return List.of(MODEL);
        }

        @Override
        public boolean isOpen(Readings readings) {
            return isEstimate;
        }

        @Override
        public Span span(Readings readings, boolean revised) {
            return Double.isNaN(value) ? null : Span.of(value);
        }

        @Override
        public Span band(Readings readings) {
            return isEstimate ? new Span(value - 1, value + 1) : null;
        }
    }

    private static Term made(double value) {
        return new Made(value, null, true);
    }

    private static Term held(double value) {
        return new Made(value, null, false);
    }

    private static Term unknown(Reason why) {
        return new Made(Double.NaN, why, false);
    }

    private static RankTerm rank(boolean named, Term... terms) {
        List<Ranking.Member> members =
                java.util.stream.IntStream.range(0, terms.length)
                        .mapToObj(i -> new Ranking.Member("M" + i, terms[i]))
                        .toList();
        return new RankTerm(new Ranking(members, false, named), 0, 0, null, false);
    }

    @Test
    void aPlaceAmongEstimatesIsAnEstimate() {
        assertThat(rank(false, held(3), held(2)).isEstimate()).isFalse();
        assertThat(rank(false, held(3), made(2)).isEstimate()).isTrue();
        assertThat(rank(false, made(3), held(2)).isEstimate()).isTrue();
    }

    @Test
    void onlyWhatIsntHeldOfANamedOneLeavesAPlaceOpen() {
        for (Reason reason : Reason.values()) {
            boolean hidden = reason == Reason.CONFIDENTIAL;
            boolean lacking = reason == Reason.NO_DATA;
            assertThat(rank(true, held(3), held(2), unknown(reason)).span(null, false))
                    .as(reason.code())
                    .isEqualTo(new Span(1, hidden || lacking ? 2 : 1));
            assertThat(rank(false, held(3), held(4), unknown(reason)).span(null, false))
                    .as(reason.code())
                    .isEqualTo(new Span(2, hidden ? 3 : 2));
        }
    }

    @Test
    void aNumberAboutAllOfThemIsntKnownWhereOneIsMissing() {
        Term missing = unknown(Reason.NO_DATA);
        Term undefined = unknown(Reason.NOT_MEASURABLE);
        Term whole = new WholeTerm(made(7), List.of(held(1), undefined));
        assertThat(whole.value(null)).isEqualTo(7);
        assertThat(whole.span(null, false)).isEqualTo(Span.of(7));
        assertThat(whole.band(null)).isEqualTo(new Span(6, 8));
        assertThat(whole.notes(null)).containsExactly(Made.MODEL);
        assertThat(whole.isEstimate()).isTrue();
        assertThat(whole.isOpen(null)).isTrue();
        Term exact = new WholeTerm(held(7), List.of(held(1)));
        assertThat(exact.isEstimate()).isFalse();
        assertThat(exact.isOpen(null)).isFalse();
        Term lacking = new WholeTerm(made(7), List.of(held(1), undefined, missing));
        assertThat(lacking.value(null)).isNaN();
        assertThat(lacking.span(null, false)).isNull();
        assertThat(lacking.problem(null).reason()).isEqualTo(Reason.NO_DATA);
        Term failed = new WholeTerm(undefined, List.of(held(1)));
        assertThat(failed.value(null)).isNaN();
        assertThat(failed.problem(null).reason()).isEqualTo(Reason.NOT_MEASURABLE);
    }

    @Test
    void whoIsFirstIsntKnownWhereANamedOneIsMissing() {
        List<Ranking.Member> members =
                List.of(
                        new Ranking.Member("C", held(2)),
                        new Ranking.Member("B", held(5)),
                        new Ranking.Member("A", held(2)),
                        new Ranking.Member("D", unknown(Reason.NO_DATA)));
        assertThat(new Ranking(members, false, true).missing(null)).isNotNull();
        assertThat(new Ranking(members, false, false).missing(null)).isNull();
        assertThat(new Ranking(members.subList(0, 3), false, true).missing(null)).isNull();
        assertThat(new Ranking(members, false, false).ordered(null))
                .extracting(Ranking.Member::code)
                .containsExactly("B", "A", "C");
        assertThat(new Ranking(members, true, false).ordered(null))
                .extracting(Ranking.Member::code)
                .containsExactly("A", "C", "B");
    }
}
