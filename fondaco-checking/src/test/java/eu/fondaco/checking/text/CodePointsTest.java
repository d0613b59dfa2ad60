// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CodePointsTest {

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a",
                        "\u00e9",
                        "\uD83D\uDEA2",
                        "\uD83D",
                        "\uDEA2",
                        "x".repeat(700),
                        "\uD83D\uDEA2".repeat(511))
                .list()
                .ofMinSize(0)
                .ofMaxSize(12)
                .map(l -> String.join("", l));
    }

    @Property(seed = "4839334", tries = 300)
    void countsAsTheTextItselfDoes(@ForAll("texts") String text) {
        CodePoints points = new CodePoints(text);
        for (int point = 0, unit = 0; ; point++) {
            assertThat(points.before(unit)).isEqualTo(point);
            assertThat(points.unit(point)).isEqualTo(unit);
            if (unit >= text.length()) {
                return;
            }
            unit += Character.charCount(text.codePointAt(unit));
        }
    }

    @Test
    void anEmptyTextHasOnePlace() {
        assertThat(new CodePoints("").before(0)).isZero();
        assertThat(new CodePoints("").unit(0)).isZero();
    }
}
