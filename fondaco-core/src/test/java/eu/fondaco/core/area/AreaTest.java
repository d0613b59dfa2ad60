// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.area;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Label;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AreaTest {

    private static Area ofKind(String kind) {
        return new Area("QZ", Label.of("Other"), kind, "W00", Set.of(), Set.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"special", "residual", "other", "not specified", "residuo", "altri"})
    void whatIsLeftOverIsNoPlaceWhateverItsListCallsIt(String kind) {
        assertThat(ofKind(kind).isSpecial()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"country", "region", "group", ""})
    void placesAreNot(String kind) {
        assertThat(ofKind(kind).isSpecial()).isFalse();
    }
}
