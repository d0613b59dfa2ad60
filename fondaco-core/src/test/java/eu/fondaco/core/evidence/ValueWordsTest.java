// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Lang;
import org.junit.jupiter.api.Test;

class ValueWordsTest {

    @Test
    void saysAnOpenPlaceAsARange() {
        ValueSet open = ValueSet.between(3, 3, 7);
        assertThat(ValueWords.head(open, "rank", Lang.EN)).isEqualTo("between 3rd and 7th");
        assertThat(ValueWords.head(open, "rank", Lang.IT)).isEqualTo("tra 3º e 7º");
        assertThat(ValueWords.head(ValueSet.exact(3), "rank", Lang.EN)).isEqualTo("3rd");
        assertThat(ValueWords.head(ValueSet.between(1, 2, 3), "percent", Lang.EN)).isEqualTo("2%");
    }

    @Test
    void aPlaceBehindWhichAnyNumberMayStandIsSaidAsAtBest() {
        ValueSet open = ValueSet.between(10, 10, 10 + ValueWords.ANY_PLACE);
        assertThat(ValueWords.head(open, "rank", Lang.EN)).isEqualTo("10th or lower");
        assertThat(ValueWords.head(open, "rank", Lang.IT)).isEqualTo("10º o più in basso");
        assertThat(ValueWords.bounds(open, "rank", "", Lang.EN)).isEqualTo("10th or lower");
        ValueSet closed = ValueSet.between(10, 10, ValueWords.ANY_PLACE - 1);
        assertThat(ValueWords.head(closed, "rank", Lang.EN)).startsWith("between 10th and ");
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
}
