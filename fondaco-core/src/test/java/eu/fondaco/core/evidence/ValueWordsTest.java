// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueWordsTest {

    @Test
    void saysAnOpenPlaceAsARange() {
        ValueSet open = ValueSet.between(3, 3, 7);
        assertThat(ValueWords.head(open, "rank", Lang.EN)).isEqualTo("between 3rd and 7th");
        assertThat(ValueWords.head(open, "rank", Lang.IT)).isEqualTo("tra 3º e 7º");
        assertThat(ValueWords.head(ValueSet.exact(3), "rank", Lang.EN)).isEqualTo("3rd");
        assertThat(ValueWords.head(ValueSet.between(1, 2, 3), "percent", Lang.EN)).isEqualTo("2%");
    }

    /** A rise that may as well be none isn't one. */
    @Test
    void saysAnOpenSignAsARange() {
        ValueSet open = ValueSet.between(0, 1, 1);
        assertThat(ValueWords.head(open, "sign", Lang.EN)).isEqualTo("between zero and positive");
        assertThat(ValueWords.head(open, "sign", Lang.IT)).isEqualTo("tra zero e positivo");
        assertThat(ValueWords.head(ValueSet.exact(-1), "sign", Lang.EN)).isEqualTo("negative");
    }

    @Test
    void aPlaceBehindWhichAnyNumberMayStandIsSaidAsAtBest() {
        ValueSet open = ValueSet.between(10, 10, 10 + ValueWords.ANY_PLACE);
        assertThat(ValueWords.head(open, "rank", Lang.EN)).isEqualTo("10th or lower");
        assertThat(ValueWords.head(open, "rank", Lang.IT)).isEqualTo("10º o più in basso");
        assertThat(ValueWords.bounds(open, "rank", "", Lang.EN)).isEqualTo("10th or lower");
        ValueSet closed = ValueSet.between(10, 10, ValueWords.ANY_PLACE - 1);
        assertThat(ValueWords.head(closed, "rank", Lang.EN)).startsWith("between 10th and ");
        ValueSet first = ValueSet.between(1, 1, ValueWords.ANY_PLACE);
        assertThat(ValueWords.head(first, "rank", Lang.EN)).isEqualTo("1st or lower");
        assertThat(ValueWords.bounds(first, "rank", "", Lang.EN)).isEqualTo("1st or lower");
        ValueSet euros = ValueSet.between(1, 2, ValueWords.ANY_PLACE);
        assertThat(ValueWords.bounds(euros, "EUR", "", Lang.EN)).isNotEmpty();
    }

    @Test
    void keepsRoundingAndRevisionApart() {
        ValueSet set = new ValueSet(9.4, 9.5, 9.6, 9.3, 9.7);
        assertThat(ValueWords.bounds(set, "percent", "once revised", Lang.EN))
                .isEqualTo("from 9.4% to 9.6%; from 9.3% to 9.7% once revised");
        assertThat(ValueWords.bounds(ValueSet.exact(3), "percent", "", Lang.EN)).isEmpty();
    }

    /** What a revision may change is told apart, on whichever side, and only where it does. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2 | 2 | 2 | 2 | ''
                    1 | 3 | 1 | 3 | from 1% to 3%
                    1 | 3 | 0 | 3 | from 1% to 3%; from 0% to 3% once revised
                    1 | 3 | 1 | 4 | from 1% to 3%; from 1% to 4% once revised
                    2 | 2 | 1 | 2 | from 1% to 2% once revised
                    2 | 2 | 2 | 4 | from 2% to 4% once revised
                    """)
    void saysWhatRoundingAndWhatRevisionLeave(
            double low, double high, double revisedLow, double revisedHigh, String said) {
        ValueSet set = new ValueSet(low, 2, high, revisedLow, revisedHigh);
        assertThat(ValueWords.bounds(set, "percent", "once revised", Lang.EN)).isEqualTo(said);
    }
}
