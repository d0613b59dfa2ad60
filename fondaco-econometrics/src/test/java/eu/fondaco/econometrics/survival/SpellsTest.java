// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Spells of yearly values, one digit a year. A spell is written entry-exit, with ! where it ended.
 */
class SpellsTest {

    @ParameterizedTest(name = "{0} from {1}, gap {2}: {3}")
    @CsvSource({
        "05550, 0, 1, 0-3!",
        "05555, 0, 1, 0-3",
        "00005, 0, 1, ''",
        "55005, 0, 1, ''",
        "50055, 0, 1, 0-1",
        "05055, 0, 1, 0-3",
        "05055, 0, 0, 0-1! 0-1",
        "05005, 0, 1, 0-1!",
        "05005, 0, 2, 0-3",
        "05550, 2, 1, 1-3!",
        "05000, 3, 1, ''",
        "05555, 3, 1, 2-3",
        "55500, 1, 1, ''",
        "0500505, 1, 1, 0-1! 0-2",
    })
    void areCutByTheRules(String years, int from, int gap, String expected) {
        double[] values = years.chars().mapToDouble(c -> c - '0').toArray();
        assertThat(written(Spells.of(values, from, gap))).isEqualTo(expected);
    }

    private static String written(List<Spell> spells) {
        return spells.stream()
                .map(s -> s.entry() + "-" + s.exit() + (s.ended() ? "!" : ""))
                .collect(Collectors.joining(" "));
    }

    @Test
    void theirTraitIsTheLogarithmOfTheFirstYear() {
        Spell spell = Spells.of(new double[] {0, 20, 3, 0}, 0, 1).get(0);
        assertThat(spell.traits()).containsExactly(Math.log(20));
    }
}
