// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.cli.configure.Failure.BadInputException;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.text.Lang;
import eu.fondaco.observatory.NewObservatory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases loaded in any order: the same export, and on any day what was known then. */
class VintagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final List<String> PARTNERS = List.of("DE", "FR", "ES", "CN");

    @TempDir Path work;

    /** A release: a file, and the cells it holds. */
    private record Published(LocalDate day, Path file, Map<String, Integer> values) {}

    @Test
    void aQuestionAsOfAnyDayGetsWhatWasKnownThen() throws IOException {
        Random random = new Random(11);
        List<Published> releases = releases(random);
        List<Published> shuffled = new ArrayList<>(releases);
        Collections.shuffle(shuffled, random);
        Path folder = load("a", shuffled, 0);
        try (OpenObservatory open = OpenObservatory.open(folder)) {
            Wiring wiring = new Wiring(open);
            QuestionEngine engine = wiring.engine();
            for (int i = 0; i < 300; i++) {
                LocalDate day = FIRST.minusDays(20).plusDays(random.nextInt(400));
                String partner = PARTNERS.get(random.nextInt(4));
                Question question =
                        wiring.language()
                                .parse("exports of IT to " + partner + " in 2019", Lang.EN);
                Answer answer = engine.answer(question, day);
                Integer expected = known(releases, partner, day);
                if (expected == null && !day.isBefore(FIRST)) {
                    // other cells of that year were known: the dataset leaves zeros out
                    assertThat(((Answer.Known) answer).value().value())
                            .as(partner + " on " + day)
                            .isZero();
                } else if (expected == null) {
                    assertThat(answer)
                            .as(partner + " on " + day)
                            .isInstanceOf(Answer.Unknown.class);
                } else {
                    assertThat(answer).as(partner + " on " + day).isInstanceOf(Answer.Known.class);
                    assertThat(((Answer.Known) answer).value().value())
                            .as(partner + " on " + day)
                            .isEqualTo((double) expected);
                }
            }
        }
    }

    @Test
    void releasesInAnotherOrderLeadToTheSameExport() throws IOException {
        Random random = new Random(12);
        List<Published> releases = releases(random);
        String[] exports = new String[3];
        for (int i = 0; i < exports.length; i++) {
            Path folder = load("b" + i, releases, i % 2 == 0 ? 0 : Long.MAX_VALUE);
            Path export = work.resolve("export" + i + ".csv");
            try (OpenObservatory open = OpenObservatory.open(folder)) {
                open.warehouse().export(export, "csv", null);
            }
            exports[i] = Files.readString(export);
            Collections.shuffle(releases, random);
        }
        assertThat(exports[0]).contains("t@2020-01-01");
        assertThat(List.of(exports)).allMatch(exports[0]::equals);
    }

    private List<Published> releases(Random random) throws IOException {
        List<Published> releases = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Map<String, Integer> values = new TreeMap<>();
            StringBuilder text =
                    new StringBuilder("dataset,reporter,partner,flow,product,period,value,unit\n");
            for (String partner : PARTNERS) {
                if (random.nextBoolean() || i == 0 && partner.equals("DE")) {
                    values.put(partner, 1 + random.nextInt(1000));
                    text.append("t,IT,")
                            .append(partner)
                            .append(",X,TOTAL,2019,")
                            .append(values.get(partner))
                            .append(",EUR\n");
                }
            }
            if (!values.isEmpty()) {
                Path file =
                        Files.writeString(
                                work.resolve("r" + releases.size() + "-" + i + ".csv"), text);
                releases.add(new Published(FIRST.plusDays(i * 37L), file, values));
            }
        }
        return releases;
    }

    private Path load(String name, List<Published> releases, long large) throws IOException {
        Path folder = work.resolve(name);
        NewObservatory.create(folder);
        for (Published release : releases) {
            try {
                Loading.load(
                        folder,
                        List.of(release.file()),
                        new Loading.Options(release.day(), false, false, null),
                        TODAY,
                        large);
            } catch (BadInputException e) {
                throw new AssertionError(e.issues().toString(), e);
            }
        }
        return folder;
    }

    private static Integer known(List<Published> releases, String partner, LocalDate day) {
        Integer value = null;
        for (Published release : releases) {
            if (!release.day().isAfter(day)) {
                value = release.values().getOrDefault(partner, value);
            }
        }
        return value;
    }
}
