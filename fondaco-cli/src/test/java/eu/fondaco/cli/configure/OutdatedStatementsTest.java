// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Note;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.text.Tongue;
import eu.fondaco.observatory.NewObservatory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A statement that was right when it was published and no longer is, is told as that. */
class OutdatedStatementsTest {

    private static final String TEXT =
            "In 2020 Italy's exports to China were 120 million euros, 20% more than in 2019.";

    @TempDir Path work;
    private Path folder;

    @BeforeEach
    void anObservatoryThatWasRevised() throws IOException {
        folder = work.resolve("o");
        NewObservatory.create(folder);
        Files.writeString(
                folder.resolve("sources.yaml"),
                "datasets:\n  t:\n    complete: true\n    source: made\n");
        load("2021-03-01", "CN,2020,120000000", "CN,2019,100000000", "FR,2020,70000000");
        load("2023-03-01", "CN,2020,150000000");
    }

    private void load(String day, String... rows) throws IOException {
        StringBuilder text =
                new StringBuilder("dataset,reporter,partner,flow,product,period,value,unit\n");
        for (String row : rows) {
            String[] parts = row.split(",");
            text.append("t,IT," + parts[0] + ",X,TOTAL," + parts[1] + "," + parts[2] + ",EUR\n");
        }
        Loading.load(
                folder,
                List.of(Files.writeString(work.resolve(day + ".csv"), text.toString())),
                new Loading.Options(LocalDate.parse(day), false, false, null),
                LocalDate.parse(day));
    }

    private List<Checked> checked(String text, String published, String asOf) throws IOException {
        try (OpenObservatory open = OpenObservatory.open(folder)) {
            return new Wiring(open)
                    .checker()
                    .check(
                            "note.md",
                            DocumentReader.read("note.md", text),
                            new Checker.Options(
                                    Tongue.EN,
                                    published == null ? null : LocalDate.parse(published),
                                    asOf == null ? null : LocalDate.parse(asOf)),
                            Checker.Progress.NONE)
                    .statements();
        }
    }

    @Test
    void asWasTrueWhenWritten() throws IOException {
        assertThat(checked(TEXT, "2021-06-01", null))
                .hasSize(2)
                .allSatisfy(
                        c -> {
                            assertThat(c.verdict()).isEqualTo(Verdict.CONTRADICTED);
                            assertThat(c.note()).isEqualTo(Note.OUTDATED);
                            assertThat(c.published()).isEqualTo(Verdict.SUPPORTED);
                            assertThat(c.diagnosis().slip()).as("no slip").isEqualTo("revised");
                        });
    }

    @Test
    void onlyWhereItHeldThen() throws IOException {
        assertThat(checked(TEXT.replace("120", "130"), "2021-06-01", null))
                .isNotEmpty()
                .noneMatch(c -> c.claim().quote().contains("130") && c.note() == Note.OUTDATED);
        assertThat(checked(TEXT, "2023-06-01", null)).noneMatch(c -> c.note() == Note.OUTDATED);
        assertThat(checked(TEXT, "2021-06-01", "2022-01-01"))
                .allMatch(c -> c.verdict() == Verdict.SUPPORTED);
    }
}
