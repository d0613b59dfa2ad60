// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever layout a file is drawn in, no number of it is taken for what it isn't, and most files
 * are read whole.
 *
 * @see DrawnFile
 */
class DrawnLayoutsTest {

    private static final int FILES = Integer.getInteger("fondaco.layouts", 100);

    @TempDir Path work;

    @Test
    void nothingIsTakenForWhatItIsntAndMostIsLoaded() {
        DrawnReading reading = new DrawnReading(work);
        Map<String, Integer> outcomes = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        int from = Integer.getInteger("fondaco.layouts.from", 0);
        for (long seed = from; seed < from + FILES; seed++) {
            DrawnFile file = new DrawnFile(seed);
            DrawnReading.Outcome outcome = reading.judged(file);
            outcomes.merge(outcome.kind(), 1, Integer::sum);
            if (outcome.kind().equals("wrong")) {
                wrong.add(seed + " " + outcome.why() + "\n" + file.text());
            }
        }
        assertThat(wrong).as("read wrongly").isEmpty();
        assertThat(outcomes.getOrDefault("whole", 0)).as("%s", outcomes).isGreaterThan(FILES / 2);
    }
}
