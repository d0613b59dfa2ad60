// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.lexicon.Names;
import eu.fondaco.checking.reading.Phrasings.Drawn;
import eu.fondaco.checking.reading.Phrasings.Phrasing;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Random questions, said in one of several phrasings, are read back, though the numbers stated are
 * drawn without regard to what is held, and fit other questions by chance. {@code -Pslow} draws
 * 10,000.
 */
class PhrasingsTest {

    private static final Path TABLE =
            Path.of("src/test/resources/eu/fondaco/checking/phrasings.txt");

    @Test
    void whatIsSaidIsReadBack() {
        int draws = Boolean.getBoolean("fondaco.slow") ? 10_000 : 500;
        Map<Lang, ProseReader> readers = new EnumMap<>(Lang.class);
        for (Lang lang : Lang.values()) {
            Lexicon lexicon = Valdoria.words().of(lang);
            Names names = new Names(Valdoria.catalog(), lexicon, Valdoria.datasets());
            readers.put(
                    lang,
                    new ProseReader(
                            Valdoria.catalog(),
                            Valdoria.datasets(),
                            lexicon,
                            names,
                            Valdoria.engine()));
        }
        Phrasings phrasings = new Phrasings(20_261_124L, TABLE);
        Map<Phrasing, String> examples = new LinkedHashMap<>();
        Map<Phrasing, int[]> failed = new LinkedHashMap<>();
        int wrong = 0;
        for (int i = 0; i < draws; i++) {
            Drawn d = phrasings.draw();
            List<Opinion> read =
                    readers.get(d.phrasing().lang())
                            .read(DocumentReader.read("a.txt", d.sentence()), null, null, false)
                            .opinions();
            int[] count = failed.computeIfAbsent(d.phrasing(), p -> new int[2]);
            count[0]++;
            if (!isThat(read, d)) {
                wrong++;
                count[1]++;
                examples.putIfAbsent(
                        d.phrasing(),
                        d.sentence()
                                + "\n    meant "
                                + d.question()
                                + " "
                                + d.stated()
                                + "\n    read  "
                                + read.stream().map(PhrasingsTest::line).toList());
            }
        }
        String report =
                examples.entrySet().stream()
                        .sorted((a, b) -> failed.get(b.getKey())[1] - failed.get(a.getKey())[1])
                        .map(
                                e ->
                                        failed.get(e.getKey())[1]
                                                + " of "
                                                + failed.get(e.getKey())[0]
                                                + ": "
                                                + e.getValue())
                        .collect(Collectors.joining("\n"));
        System.out.println(
                "phrasings: "
                        + wrong
                        + " of "
                        + draws
                        + " not read back"
                        + (report.isEmpty() ? "" : "\n" + report));
        assertThat(1 - wrong / (double) draws).as(report).isGreaterThanOrEqualTo(0.96);
    }

    private static String line(Opinion o) {
        return o.meanings().isEmpty() ? "nothing" : o.meanings().get(0).reading().question() + "";
    }

    /** All who report in Valdoria are its regions. */
    private static String ofAll(Question q) {
        return q.toString().replace("among regions of XV", "among reporters");
    }

    private static boolean isThat(List<Opinion> read, Drawn d) {
        List<Opinion> told = read.stream().filter(o -> o.claim() >= 0.5).toList();
        return told.size() == 1
                && ofAll(told.get(0).meanings().get(0).reading().question())
                        .equals(ofAll(d.question()))
                && Math.abs(told.get(0).meanings().get(0).says().stated() - d.stated())
                        < 1e-6 * Math.max(1, Math.abs(d.stated()));
    }

    @Test
    void everyMeasureIsSaidInBothLanguages() {
        Map<String, Long> languages =
                new Phrasings(1, TABLE)
                        .all().stream()
                                .collect(
                                        Collectors.groupingBy(
                                                Phrasing::kind,
                                                Collectors.mapping(
                                                        Phrasing::lang,
                                                        Collectors.collectingAndThen(
                                                                Collectors.toSet(),
                                                                s -> (long) s.size()))));
        assertThat(languages.values()).containsOnly(2L);
    }
}
