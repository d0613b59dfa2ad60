// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The trainer reads each text twice with one reader, which keeps what it read the first time: it
 * must read the second time as one that hasn't read the text before.
 */
class ReadTwiceTest {

    private static final Path SENTENCES = Path.of("..", "bench", "reading", "sentences");

    /** Passages of several numbers, each going on from the one before. */
    private static final int TEXTS = 16;

    @TempDir Path work;

    private List<Corpus.Text> texts() throws Exception {
        String folder = work.resolve("valdoria").toString();
        Observatories.make(
                folder,
                List.of("areas.csv", "products.csv", "attributes.csv", "valdoria.csv").stream()
                        .map(f -> SENTENCES.resolve(f).toString())
                        .toList());
        List<String> passages =
                Files.readAllLines(SENTENCES.resolve("valdoria.tsv")).stream()
                        .filter(line -> line.split("\t").length >= 8)
                        .limit(TEXTS)
                        .toList();
        Path some = Files.createDirectory(work.resolve("some"));
        Files.write(some.resolve("valdoria.tsv"), passages);
        return new Corpus(work).sentences(some);
    }

    private static String told(List<ReadAnchor> reads) {
        StringBuilder out = new StringBuilder();
        for (ReadAnchor r : reads) {
            out.append(r.claim()).append(' ').append(r.chance()).append('\n');
            for (Fitted f : r.readings()) {
                out.append(f.draft()).append(' ').append(f.reading().log()).append('\n');
            }
        }
        return out.toString();
    }

    @Test
    void theSecondTimeAReaderReadsAsOneThatNeverReadTheText() throws Exception {
        int changed = 0;
        for (Corpus.Text t : texts()) {
            Answers answers = new Answers(t.place().engine(), null, q -> q);
            TextReader reader = new TextReader(Model.shipped().weights(), t.place().asking());
            var subject = reader.subject(t.scene(), answers);
            List<ReadAnchor> once = reader.read(t.scene(), subject, Map.of(), answers);
            Map<Integer, Draft> found = unlikely(once);
            reader.forget();
            List<ReadAnchor> twice = reader.read(t.scene(), subject, found, answers);
            List<ReadAnchor> anew =
                    new TextReader(Model.shipped().weights(), t.place().asking())
                            .read(t.scene(), subject, found, answers);
            assertThat(told(twice)).isEqualTo(told(anew));
            changed += told(twice).equals(told(once)) ? 0 : 1;
        }
        assertThat(changed).as("texts read otherwise the second time").isGreaterThan(TEXTS / 8);
    }

    /** For each number the least likely of its readings, so that those after it change. */
    private static Map<Integer, Draft> unlikely(List<ReadAnchor> reads) {
        Map<Integer, Draft> out = new HashMap<>();
        for (ReadAnchor r : reads) {
            if (!r.readings().isEmpty()) {
                Fitted last = r.readings().get(r.readings().size() - 1);
                out.put(r.anchor().index(), last.draft());
            }
        }
        return out;
    }
}
