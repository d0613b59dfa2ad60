// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.evidence.Reason;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** First publications beside what is known now, and how fresh numbers are. */
class RevisionMeasuresTest {

  private final StoreQuestionEngine engine =
      new Small()
          .areas("W00 group . .\nAA country W00 .\nBB country W00 .")
          .cells(
              "d", "2018-03-01",
              """
              AA W00 X TOTAL 2017 100
              AA W00 M TOTAL 2017 90
              BB W00 X TOTAL 2017 50 C
              """)
          .cells(
              "d", "2019-03-01",
              """
              AA W00 X TOTAL 2017 110
              AA W00 X TOTAL 2018 120
              AA W00 M TOTAL 2018 115
              BB W00 X TOTAL 2017 50
              """)
          .cells(
              "d", "2020-03-01",
              """
              AA W00 X TOTAL 2018 114
              AA W00 M TOTAL 2018 118
              """)
          .engine();

  @Test
  void firstPublicationsAreKeptApartFromWhatIsKnownNow() {
    assertThat(
            Asked.wrong(
                engine,
                """
                level                            | 114 EUR
                first_level                      | 120 EUR
                first_level flow=X-M             | 5 EUR
                revision                         | -6 EUR
                revision period=2017             | 10 EUR
                growth                           | 3.636364 percent
                growth_first                     | 20 percent
                mean_revision base=2017          | 2 EUR
                mean_absolute_revision base=2017 | 8 EUR
                relative_revision base=2017      | 7.142857 percent
                sign_revision base=2017          | 0 percent
                sign_revision flow=X-M base=2017 | 50 percent
                publication_delay                | 60 days
                mean_revision base=2016          | ?
                """))
        .isEmpty();
    Answer hidden = engine.answer(Asked.question("first_level reporter=BB period=2017"), null);
    assertThat(((Answer.Unknown) hidden).reason()).isEqualTo(Reason.CONFIDENTIAL);
  }

  @Test
  void flagsOfTheFirstVersionAndModelledDataAreNotLost() {
    StoreQuestionEngine flagged =
        new Small()
            .areas("W00 group . .\nAA country W00 .")
            .cells("d", "2019-03-01", "AA W00 X TOTAL 2018 7 P")
            .cells("d", "2020-03-01", "AA W00 X TOTAL 2018 8")
            .cells("modelled", "2019-03-01", "AA W00 X TOTAL 2017 7 E")
            .engine();
    Answer first = flagged.answer(Asked.question("first_level"), null);
    assertThat(first.evidence().items().get(0).status()).isEqualTo("P");
    Answer modelled =
        flagged.answer(
            Asked.question("first_level period=2017").toBuilder().dataset("modelled").build(), null);
    assertThat(modelled).isInstanceOf(Answer.Known.class);
    assertThat(modelled.evidence().grade()).isEqualTo(Grade.C);
    assertThat(modelled.evidence().notes()).anyMatch(n -> n.contains("never evidence"));
    Answer delay = flagged.answer(Asked.question("publication_delay period=2017"), null);
    assertThat(delay).isInstanceOf(Answer.Unknown.class);
  }

  @Test
  void freshnessIsThatOfTheDayAsked() {
    assertThat(days("freshness", "2020-06-30")).isEqualTo(547);
    assertThat(days("freshness", "2019-01-15")).isEqualTo(380);
    assertThat(days("next_release", "2020-06-30")).isEqualTo(-122);
    assertThat(days("freshness", "2018-01-15")).isNaN();
    assertThat(days("revision", "2019-06-30")).isZero();
  }

  private double days(String measure, String day) {
    Answer answer = engine.answer(Asked.question(measure), LocalDate.parse(day));
    return answer instanceof Answer.Known known ? known.value().value() : Double.NaN;
  }
}
