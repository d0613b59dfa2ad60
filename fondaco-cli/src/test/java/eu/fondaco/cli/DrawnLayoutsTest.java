// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever layout a file is drawn in, no number of it is taken for what it isn't, and most files
 * are read whole.
 *
 * @see DrawnFile
 */
class DrawnLayoutsTest {

    private static final int FILES = Boolean.getBoolean("fondaco.slow") ? 600 : 40;

    /** Of a hundred files at least. */
    private static final int WHOLE = 85;

    @TempDir Path work;

    @Test
    void nothingIsTakenForWhatItIsntAndMostIsLoaded() {
        DrawnReading reading = new DrawnReading(work);
        List<String> wrong = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (long seed = 0; seed < FILES; seed++) {
            DrawnFile file = new DrawnFile(seed);
            DrawnReading.Outcome outcome = reading.judged(file);
            String told = seed + " " + outcome + "\n" + file.text();
            switch (outcome.kind()) {
                case "whole" -> {}
                case "wrong" -> wrong.add(told);
                default -> others.add(told);
            }
        }
        assertThat(wrong).as("read wrongly").isEmpty();
        assertThat(others.size())
                .as("refused or read in part: %s", others)
                .isLessThanOrEqualTo(FILES - FILES * WHOLE / 100);
    }
}
