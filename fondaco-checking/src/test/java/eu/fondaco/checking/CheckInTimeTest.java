// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.core.deadline.TooLateException;
import eu.fondaco.core.text.Tongue;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When nobody waits for a check any more it ends, whatever the text: its worker is others'. */
class CheckInTimeTest {

    private static final Duration MOST = Duration.ofMillis(400);

    /** Of a processor, so that a busy machine changes nothing; a step of the work may be left. */
    private static final double SECONDS = 1.5;

    private static StandardChecker checker;

    @BeforeAll
    static void warm() {
        checker = Valdoria.checker();
        check("In 2018 exports of Montalba to Norway rose by 5.1%. ".repeat(20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In 2018 exports of Montalba to Norway rose by 5.1%. ",
                "In 2018 exports of Montalba to Norway rose by 5.1%.\n\n",
                "“In 2018 exports of Montalba rose by 5.1%.” ",
                "| Montalba | Norway | exports in 2018 | 12 million euros | 5.1% |\n",
                "In 2018 exports of Montalba were 100: 20 to Norway, 30 to Kenya and 50 to Peru; ",
                "- On 3 March 2018 Montalba and Norway signed an agreement on exports.\n",
                "In March 2018 Montalba signed an agreement with Norway, which ended in 2019. ",
            })
    void endsSoonAfterItsTimeIsOver(String piece) {
        String text = piece.repeat(600_000 / piece.length());
        long began = cpu();
        assertThatThrownBy(() -> Deadline.within(MOST, () -> check(text)))
                .isInstanceOf(TooLateException.class);
        assertThat((cpu() - began) / 1e9).as("seconds of a processor").isLessThan(SECONDS);
    }

    private static Object check(String text) {
        return checker.check("a.md", text, new Checker.Options(Tongue.EN, null, null));
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
