// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.fondaco.checking.acts.ActReader.Found;
import eu.fondaco.checking.acts.ActRows.Hand;
import eu.fondaco.checking.acts.ActRows.Row;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Odds learned from statements whose truth follows from a feature by which they differ. */
class OddsLearningTest {

    private static final Decision LEANING =
            new Decision(
                    "date", Truth.TRUE, null, null, List.of(Ruling.yes(Label.of(""))), List.of());

    private static Row row(String hand, boolean day, String verdict, boolean matched) {
        Map<String, Double> x = Map.of(day ? "day" : "vague", 1.0, "unread", 3.0);
        Found found = new Found(null, null, LEANING, x, Set.of(), Set.of(Truth.TRUE), null);
        GoldActs.Claim claim = new GoldActs.Claim("c1", 0, 1, verdict, "", "", "", "");
        return new Row(hand, null, found, null, claim, matched, "gold");
    }

    /** Statements with a day hold, all but one in a hundred; vague ones hold two times in five. */
    private static Hand hand(String name) {
        return hand(name, 1);
    }

    /** The same, with so many wrong statements among the hundred that have a day. */
    private static Hand hand(String name, int wrong) {
        List<Row> rows = new ArrayList<>();
        List<GoldActs.Claim> claims = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            rows.add(row(name, true, i < wrong ? "contradicted" : "supported", true));
            rows.add(row(name, false, i % 5 < 2 ? "supported" : "contradicted", true));
        }
        rows.forEach(r -> claims.add(r.claim()));
        GoldActs text = new GoldActs("a", "", null, null, claims, List.of(), List.of());
        return new Hand(name, List.of(text), rows, List.of());
    }

    private static final List<Hand> HANDS = List.of(hand("x"), hand("y"), hand("z"));

    @Test
    void whatIsMoreOftenRightHasBetterOddsAndTheFileHasThemAll() throws Exception {
        Odds odds = OddsLearning.odds(HANDS, Map.of(Odds.HOLDS, 1.0));
        double day = odds.of(Truth.TRUE, Map.of("day", 1.0));
        double vague = odds.of(Truth.TRUE, Map.of("vague", 1.0));
        assertThat(day).isGreaterThan(1.5);
        assertThat(vague).isNegative();
        Odds read = Odds.read(String.join("\n", OddsLearning.lines(odds)));
        assertThat(read.of(Truth.TRUE, Map.of("day", 1.0))).isEqualTo(day, within(1e-3));
        assertThat(read.from()).isEqualTo(Map.of(Odds.HOLDS, 1.0));
    }

    @Test
    void aPartOfAWrongClaimTeachesNothing() {
        List<Row> parts = new ArrayList<>(HANDS.get(0).rows());
        for (int i = 0; i < 200; i++) {
            parts.add(row("x", true, "contradicted", false));
        }
        Hand more = new Hand("x", HANDS.get(0).texts(), parts, List.of());
        Odds odds = OddsLearning.odds(List.of(more, HANDS.get(1)), Map.of());
        Odds without = OddsLearning.odds(HANDS.subList(0, 2), Map.of());
        assertThat(odds.of(Truth.TRUE, Map.of("day", 1.0)))
                .isEqualTo(without.of(Truth.TRUE, Map.of("day", 1.0)), within(1e-6));
    }

    /** A sentence of two claims of which the words marked as wrong are those of the wrong one. */
    private static Row ofTwo(String hand, GoldActs.Claim holds, GoldActs.Claim fails) {
        Ruling no = Ruling.no("wrong_date", Label.of(""));
        Decision d = new Decision("date", Truth.FALSE, null, null, List.of(no), List.of());
        Found found =
                new Found(null, null, d, Map.of("two", 1.0), Set.of(), Set.of(Truth.FALSE), null);
        Row marked = new Row(hand, null, found, null, fails, true, "gold");
        return new Row(hand, null, found, null, holds, true, "gold", marked);
    }

    @Test
    void whatIsCalledWrongIsJudgedByTheWordsThatAreMarkedThen() {
        List<Hand> hands = new ArrayList<>();
        for (String name : List.of("x", "y", "z")) {
            GoldActs.Claim holds = new GoldActs.Claim("a", 0, 9, "supported", "", "", "", "");
            GoldActs.Claim fails = new GoldActs.Claim("b", 9, 12, "contradicted", "", "", "", "");
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                rows.add(ofTwo(name, holds, fails));
                rows.add(ofTwo(name, fails, i % 12 == 0 ? fails : holds));
            }
            GoldActs text =
                    new GoldActs("a", "", null, null, List.of(holds, fails), List.of(), List.of());
            hands.add(new Hand(name, List.of(text), rows, List.of()));
        }
        List<Row> all = hands.get(0).rows();
        assertThat(OddsLearning.isRight(all.get(0), Truth.FALSE)).isTrue();
        assertThat(OddsLearning.isRight(all.get(0), Truth.TRUE)).isTrue();
        assertThat(OddsLearning.isRight(all.get(3), Truth.FALSE)).isFalse();
    }

    @Test
    void thresholdsKeepBackWhatIsTooOftenWrong() {
        OddsTrial trial = OddsTrial.of(HANDS);
        Map<String, Double> from = trial.thresholds(0.93, HANDS);
        Odds odds = OddsLearning.odds(HANDS, from);
        assertThat(odds.ahead(Truth.TRUE, Map.of("day", 1.0, "unread", 3.0), true)).isNotNegative();
        assertThat(odds.ahead(Truth.TRUE, Map.of("vague", 1.0, "unread", 3.0), true)).isNegative();
        Map<String, Double> none = trial.thresholds(0.995, HANDS);
        assertThat(
                        OddsLearning.odds(HANDS, none)
                                .ahead(Truth.TRUE, Map.of("day", 1.0, "unread", 3.0), true))
                .isNegative();
    }

    /** Of all verdicts 99 in 100 are right, but a further hand may be as the worst of them. */
    @Test
    void whereHandsDifferTheMeanIsNotEnough() {
        List<Hand> alike = List.of(hand("x", 1), hand("y", 1), hand("z", 1), hand("w", 1));
        List<Hand> unlike = List.of(hand("x", 0), hand("y", 0), hand("z", 0), hand("w", 4));
        assertThat(isGiven(alike)).isTrue();
        assertThat(isGiven(unlike)).isFalse();
    }

    private static boolean isGiven(List<Hand> hands) {
        Map<String, Double> from = OddsTrial.of(hands).thresholds(0.985, hands);
        return OddsLearning.odds(hands, from)
                        .ahead(Truth.TRUE, Map.of("day", 1.0, "unread", 3.0), true)
                >= 0;
    }
}
