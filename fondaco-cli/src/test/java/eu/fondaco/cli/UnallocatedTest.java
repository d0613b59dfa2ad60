// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.cli.configure.Examples;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Wiring;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.asking.FreeAnswers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a country trades that stands under none of its parts, in a source with two remainders. */
class UnallocatedTest {

    private static final Path EXAMPLE = Path.of("../examples/uk-regions");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @TempDir Path work;

    @Test
    void theWholeLessItsPartsIsToldBesideTheRemainderThatHasAName() throws IOException {
        try (OpenObservatory open = OpenObservatory.open(totals())) {
            FreeAnswers answers = new Wiring(open).free();
            assertThat(said(answers, "uk exports not allocated to regions", Lang.EN))
                    .contains("26,857 million", "77,346 million", "17.82%");
            assertThat(said(answers, "quota dell'export britannico di nessuna regione", Lang.IT))
                    .contains("11,63%", "6,19%", "77.346 milioni", "17,82%");
        }
    }

    @Test
    void nothingIsAddedToAPartOfTheCountry() throws IOException {
        try (OpenObservatory open = OpenObservatory.open(totals())) {
            FreeAnswers answers = new Wiring(open).free();
            assertThat(said(answers, "exports of Wales in 2022", Lang.EN))
                    .doesNotContain("whole less");
        }
    }

    private static String said(FreeAnswers answers, String question, Lang lang) {
        return answers.ask(question, lang, null, TODAY).sentence();
    }

    /** The example with nothing but totals, of which none is confidential. */
    private Path totals() throws IOException {
        Path to = work.resolve("uk");
        try (Stream<Path> all = Files.walk(EXAMPLE)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(EXAMPLE.relativize(file).toString());
                if (copy.getFileName().toString().startsWith("warehouse")) {
                    continue;
                }
                Files.createDirectories(copy.getParent());
                if (copy.toString().contains("goods-2022")) {
                    List<String> kept =
                            Files.readAllLines(file).stream()
                                    .filter(l -> !l.startsWith("ons_goods") || isTotal(l))
                                    .toList();
                    Files.write(copy, kept);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        Examples.load(to, TODAY);
        return to;
    }

    private static boolean isTotal(String line) {
        return line.contains(",W00,") && line.contains(",TOTAL,") && !line.endsWith(",C");
    }
}
