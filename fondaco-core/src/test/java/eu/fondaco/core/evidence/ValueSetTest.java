// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Sets of values: what is in them, at their very bounds too. */
class ValueSetTest {

    private static final ValueSet SET = new ValueSet(9, 10, 11, 8, 12);

    @Test
    void aSetIsOutsideOnlyWhereNoneOfItsValuesIsBetween() {
        assertThat(SET.isOutside(12, 20)).isFalse();
        assertThat(SET.isOutside(12.001, 20)).isTrue();
        assertThat(SET.isOutside(1, 8)).isFalse();
        assertThat(SET.isOutside(1, 7.999)).isTrue();
        assertThat(SET.isOutside(9.5, 9.6)).isFalse();
    }

    @Test
    void setsMeetAtACommonBound() {
        assertThat(SET.meets(ValueSet.between(12, 13, 14))).isTrue();
        assertThat(SET.meets(ValueSet.between(12.001, 13, 14))).isFalse();
        assertThat(SET.meets(ValueSet.between(1, 2, 8))).isTrue();
        assertThat(SET.meets(ValueSet.between(1, 2, 7.999))).isFalse();
        assertThat(SET.meets(ValueSet.exact(10))).isTrue();
    }

    @Test
    void onlyANumberThatRevisionDoesntMoveIsExact() {
        assertThat(ValueSet.exact(3).isExact()).isTrue();
        assertThat(new ValueSet(3, 3, 3, 3, 4).isExact()).isFalse();
        assertThat(ValueSet.between(2, 3, 4).isExact()).isFalse();
    }

    @Test
    void boundsAreInOrder() {
        assertThat(new ValueSet(1, 1, 1, 1, 1).isExact()).isTrue();
        assertThatThrownBy(() -> ValueSet.between(3, 2, 4))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ValueSet.between(1, 2, 1.5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ValueSet(1, 2, 3, 1.5, 4))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ValueSet(1, 2, 3, 0, 2.5))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
