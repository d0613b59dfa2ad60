// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.relation.Activity;
import eu.fondaco.core.time.PartialDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is said to have come of a visit, set against what the register holds of it. */
class OutcomeRulesTest {

    private static Truth ruled(String outcome, String cue) {
        return ruled(outcome, cue, Mark.word(0, 1, Type.CUE, cue, 0));
    }

    private static Truth ruled(String outcome, String text, Mark... said) {
        Activity visit =
                new Activity(
                        "v1",
                        PartialDate.parse("2019-06-03"),
                        "visit",
                        "A delegation of Antofagasta is received.",
                        List.of("CL-AN"),
                        "",
                        outcome,
                        "");
        Entry e =
                new Entry(
                        "v1",
                        null,
                        null,
                        visit,
                        null,
                        List.of("CL-AN"),
                        List.of(),
                        Set.of(),
                        Set.of(),
                        List.of(),
                        null);
        List<Mark> marks = List.of(said);
        List<Token> tokens = Words.tokens(text);
        List<Ruling> out = new ArrayList<>();
        OutcomeRules.rule(
                e, new Statement(tokens, marks, 0, tokens.size(), marks), t -> false, out);
        assertThat(out).hasSize(1);
        return out.get(0).truth();
    }

    @Test
    void aSigningOnAVisitIsWrongWhereNothingWasSigned() {
        assertThat(ruled("Talks on water; no act was signed.", "signed")).isEqualTo(Truth.FALSE);
        assertThat(ruled("Talks on water; no act was signed.", "notsigned")).isEqualTo(Truth.TRUE);
        assertThat(ruled("Nessun atto fu firmato.", "signed")).isEqualTo(Truth.FALSE);
    }

    @Test
    void aSigningHoldsWhereTheOutcomeTellsOfOne() {
        assertThat(ruled("The memorandum was signed in Montalba.", "signed")).isEqualTo(Truth.TRUE);
        assertThat(ruled("Il memorandum fu rinnovato.", "renewed")).isEqualTo(Truth.TRUE);
        assertThat(ruled("The memorandum was signed.", "notsigned")).isEqualTo(Truth.FALSE);
    }

    @Test
    void whereNoOutcomeIsHeldNothingIsDecided() {
        assertThat(ruled("", "signed")).isEqualTo(Truth.OPEN);
        assertThat(ruled("Meetings on wine.", "notsigned")).isEqualTo(Truth.OPEN);
    }

    @Test
    void anActThatAVisitLedToIsASigning() {
        Mark cue = Mark.word(2, 3, Type.CUE, "outcome", 0);
        Mark kind = Mark.word(4, 5, Type.KIND, "memorandum", 0);
        Mark no = Mark.word(3, 4, Type.NEGATION, "", 0);
        String some = "the visit yielded a memorandum";
        String none = "the visit yielded no memorandum";
        assertThat(ruled("Talks on water; no act was signed.", some, cue, kind))
                .isEqualTo(Truth.FALSE);
        assertThat(ruled("The memorandum was signed.", some, cue, kind)).isEqualTo(Truth.TRUE);
        assertThat(ruled("Talks on water; no act was signed.", none, cue, no, kind))
                .isEqualTo(Truth.TRUE);
        assertThat(ruled("The memorandum was signed.", none, cue, no, kind)).isEqualTo(Truth.FALSE);
        assertThat(ruled("Talks on water.", some, cue, kind)).isEqualTo(Truth.OPEN);
    }
}
