// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever layout a sheet is drawn in, it is read rightly or refused, and most are read.
 *
 * @see MadeSheet
 */
class MadeSheetsTest {

    private static final int SHEETS = 60;
    private static final int LOADED = 54;

    @TempDir Path work;

    @Test
    void nothingIsTakenForWhatItIsntAndMostIsLoaded() {
        MadeKnown known = new MadeKnown(work);
        List<String> wrong = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (long seed = 0; seed < SHEETS; seed++) {
            MadeSheet sheet = new MadeSheet(seed);
            MadeKnown.Outcome outcome = known.judged(sheet);
            String told = seed + " " + outcome + "\n" + sheet.text();
            switch (outcome.kind()) {
                case "loaded" -> {}
                case "refused" -> refused.add(told);
                default -> wrong.add(told);
            }
        }
        assertThat(wrong).as("read wrongly or in part").isEmpty();
        assertThat(refused).as("refused").hasSizeLessThanOrEqualTo(SHEETS - LOADED);
    }
}
