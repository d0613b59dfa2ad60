// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What must hold of measures whatever the numbers are. */
class MeasurePropertiesTest {

    private static QuestionEngine engine(List<Integer> before, List<Integer> now) {
        StringBuilder cells = new StringBuilder();
        StringBuilder areas = new StringBuilder("W00 group . .\nAA country W00 .");
        int partners = Math.min(before.size(), now.size());
        for (int i = 0; i < partners; i++) {
            areas.append("\nP").append(i).append(" country W00 .");
        }
        for (int year = 2017; year <= 2018; year++) {
            long sum = 0;
            for (int i = 0; i < partners; i++) {
                int value = (year == 2017 ? before : now).get(i);
                sum += value;
                cells.append("AA P")
                        .append(i)
                        .append(" X TOTAL ")
                        .append(year)
                        .append(' ')
                        .append(value)
                        .append('\n');
            }
            cells.append("AA W00 X TOTAL ").append(year).append(' ').append(sum).append('\n');
        }
        return new Small().areas(areas.toString()).cells("d", ".", cells.toString()).engine();
    }

    private static Question.Builder q(String measure, int partner) {
        return Question.of(measure).reporter("AA").partner("P" + partner).period(Period.year(2018));
    }

    private static double value(QuestionEngine engine, Question.Builder q) {
        Answer answer = engine.answer(q.build(), null);
        assertThat(answer).isInstanceOf(Answer.Known.class);
        return ((Answer.Known) answer).value().value();
    }

    @Property(seed = "4403491", tries = 200)
    void contributionsAddUpToGrowthAndSharesToHundred(
            @ForAll @Size(6) List<@IntRange(min = 1, max = 1_000_000) Integer> before,
            @ForAll @Size(6) List<@IntRange(max = 1_000_000) Integer> now) {
        QuestionEngine engine = engine(before, now);
        double contributions = 0;
        double shares = 0;
        for (int i = 0; i < 6; i++) {
            contributions += value(engine, q("contribution", i));
            shares += now.stream().anyMatch(v -> v > 0) ? value(engine, q("share", i)) : 100 / 6.0;
        }
        double growth = value(engine, q("growth", 0).partner("W00"));
        assertThat(contributions).isCloseTo(growth, within(1e-6 * Math.max(1, Math.abs(growth))));
        assertThat(shares).isCloseTo(100, within(1e-9));
    }

    @Property(seed = "8298874", tries = 200)
    void everyMemberHasARankAndTheFirstOfTheListIsFirst(
            @ForAll @Size(6) List<@IntRange(max = 20) Integer> now) {
        QuestionEngine engine = engine(now, now);
        Universe all = Universe.parse("partner:all");
        List<String> top =
                ((Answer.Listed)
                                engine.answer(
                                        q("top", 0).partner("W00").universe(all).n(6).build(),
                                        null))
                        .codes();
        assertThat(top).hasSize(6);
        double last = 0;
        for (String code : top) {
            double rank = value(engine, q("rank", 0).partner(code).universe(all));
            assertThat(rank).isGreaterThanOrEqualTo(last);
            last = rank;
        }
        assertThat(value(engine, q("rank", 0).partner(top.get(0)).universe(all))).isEqualTo(1);
    }

    @Property(seed = "3558288", tries = 200)
    void growthMultipleChangeAndSignAgree(
            @ForAll @IntRange(min = 1, max = 1_000_000) int before,
            @ForAll @IntRange(min = 1, max = 1_000_000) int now) {
        QuestionEngine engine = engine(List.of(before), List.of(now));
        double growth = value(engine, q("growth", 0));
        assertThat(value(engine, q("multiple", 0))).isCloseTo(1 + growth / 100, within(1e-9 * now));
        assertThat(value(engine, q("sign/change", 0))).isEqualTo(Math.signum(growth));
        assertThat(value(engine, q("trend", 0))).isEqualTo(Math.signum(growth));
        assertThat(value(engine, q("average_growth", 0)))
                .isCloseTo(growth, within(1e-6 * Math.max(1, Math.abs(growth))));
    }
}
