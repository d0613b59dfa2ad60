// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.lexicon.Names;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.text.Lang;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** Where names and numbers stand is found in a time that grows as the text does. */
class MarkingTimeTest {

    private static final String PARAGRAPH = "There is more to tell of 3 of them.\n\n";

    private final Lexicon lexicon = Valdoria.words().of(Lang.EN);

    private final Marking marking =
            new Marking(lexicon, new Names(Valdoria.catalog(), lexicon, Valdoria.datasets()));

    @Test
    void fourTimesAsManyParagraphsTakeLessThanSixTimesAsLong() {
        Document one = DocumentReader.read("x.txt", PARAGRAPH.repeat(2_000));
        Document four = DocumentReader.read("x.txt", PARAGRAPH.repeat(8_000));
        double least = Double.MAX_VALUE;
        for (int tries = 0; tries < 4 && least >= 6; tries++) {
            double large = time(four); // first, so that what is learned while running is learned
            least = Math.min(least, large / time(one));
        }
        assertThat(least).isLessThan(6);
    }

    private double time(Document document) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThat(marking.mark(document, null).anchors()).isNotEmpty();
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }
}
