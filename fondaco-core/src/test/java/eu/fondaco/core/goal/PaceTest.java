// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.fondaco.core.goal.Pace.State;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

    /**
     * From 100 to 200 in ten years: 7.177 per cent a year; 7.177 per cent in three years, 123.1.
     */
    @Test
    void evenGrowthIsThePaceWhereNumbersAreAboveZero() {
        Pace pace = new Pace(100, 2020, 200, 2030);
        assertThat(pace.attained(125)).isEqualTo(25);
        assertThat(pace.expected(2025)).isCloseTo(141.42135623730951, within(1e-9));
        // 5 years at 1.05 ^ 5: 5 over 7.17734625...
        double value = 100 * Math.pow(1.05, 5);
        assertThat(pace.speed(value, 2025)).isCloseTo(100 * 5 / 7.177346253629313, within(1e-9));
        // from 160 in 2028 to 200 in 2030: the root of 1.25
        assertThat(pace.needed(160, 2028)).isCloseTo(11.803398874989485, within(1e-9));
    }

    /** From -10 to 30 in four years: 10 a year. */
    @Test
    void aStraightLineIsThePaceElsewhere() {
        Pace pace = new Pace(-10, 2020, 30, 2024);
        assertThat(pace.expected(2021)).isEqualTo(0);
        assertThat(pace.attained(5)).isEqualTo(37.5);
        assertThat(pace.speed(5, 2022)).isEqualTo(75);
        assertThat(pace.needed(5, 2022)).isEqualTo(12.5);
        assertThat(pace.state(5, 2022)).isEqualTo(State.BEHIND);
    }

    @ParameterizedTest
    @CsvSource({
        // growth of 10 a year is needed; 9.5 is 95 per cent of it, 6 is 60
        "109.51, ON_TRACK",
        "109.49, BEHIND",
        "106.01, BEHIND",
        "105.99, FAR_BEHIND",
        "100.00, FAR_BEHIND",
        "99.99, AWAY",
        "121.00, REACHED",
        "130.00, REACHED"
    })
    void everyThresholdHasTwoSides(double value, State state) {
        assertThat(new Pace(100, 2020, 121, 2022).state(value, 2021)).isEqualTo(state);
    }

    @Test
    void aLowerTargetIsReachedFromAbove() {
        Pace pace = new Pace(50, 2020, 40, 2030);
        assertThat(pace.attained(45)).isEqualTo(50);
        assertThat(pace.state(39, 2025)).isEqualTo(State.REACHED);
        assertThat(pace.state(51, 2025)).isEqualTo(State.AWAY);
        assertThat(pace.state(41, 2030)).isEqualTo(State.MISSED);
        assertThat(pace.needed(44, 2028)).isNegative();
    }

    @Test
    void whatIsNoWayIsRefused() {
        assertThatThrownBy(() -> new Pace(5, 2020, 5, 2030)).hasMessageContaining("no way");
        assertThatThrownBy(() -> new Pace(5, 2020, 6, 2020)).hasMessageContaining("no time");
        assertThatThrownBy(() -> new Pace(5, 2020, 6, 2022).state(5, 2020))
                .hasMessageContaining("isn't after");
    }

    /** The pace found by stepping year by year: whoever grows as needed arrives to the digit. */
    @Test
    void whoeverKeepsTheNeededPaceArrives() {
        Random random = new Random(5);
        for (int i = 0; i < 1000; i++) {
            double base = random.nextInt(200) - 60;
            double target = base + (random.nextBoolean() ? 1 : -1) * (1 + random.nextInt(90));
            Pace pace = new Pace(base, 2020, target, 2021 + random.nextInt(9));
            int year = 2020 + random.nextInt(pace.by() - 2020);
            double value = random.nextInt(200) - 60;
            double needed = pace.needed(value, year);
            double walked = value;
            for (int y = year; y < pace.by(); y++) {
                walked = pace.grows(value) ? walked * (1 + needed / 100) : walked + needed;
            }
            assertThat(walked).isCloseTo(target, within(1e-9));
            if (year > 2020) {
                double even = pace.expected(year);
                assertThat(pace.speed(even, year)).isCloseTo(100, within(1e-6));
                assertThat(pace.state(even, year)).isEqualTo(State.ON_TRACK);
            }
        }
    }
}
