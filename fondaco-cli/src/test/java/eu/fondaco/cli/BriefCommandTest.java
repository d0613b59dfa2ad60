// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BriefCommandTest {

    private static final String HOME = "../examples/emilia-romagna";

    @TempDir Path work;

    private Path brief(String text) throws IOException {
        return Files.writeString(work.resolve("note.md"), text);
    }

    @Test
    void fillsABriefWithItsAnswers() throws IOException {
        Path file =
                brief(
                        "---\n"
                            + "lang: en\n"
                            + "title: Imports\n"
                            + "---\n"
                            + "# Imports\n\n"
                            + "China had {{ share of imports from China in Emilia-Romagna in 2019"
                            + " }}.\n");
        Cli run = Cli.run("brief", file, "-o", HOME, "--format", "md");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("China had 9.5%.");
        assertThat(Cli.run("brief", file, "-o", HOME).out())
                .contains("<h1>Imports</h1>", "9.5%", "F073");
    }

    @ParameterizedTest
    @CsvSource({"pdf,%PDF", "docx,PK"})
    void printsABriefToAFile(String format, String magic) throws IOException {
        Path file =
                brief(
                        "---\n"
                            + "lang: en\n"
                            + "---\n"
                            + "# Imports\n\n"
                            + "China had {{ share of imports from China in Emilia-Romagna in 2019"
                            + " }}.\n");
        Path target = work.resolve("note." + format);
        Cli run = Cli.run("brief", file, "-o", HOME, "--to", target);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(
                        new String(
                                Files.readAllBytes(target),
                                java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith(magic);
        assertThat(Cli.run("check", file, "-o", HOME, "--format", format, "--to", target).code())
                .isBetween(0, 1);
        assertThat(Cli.run("brief", file, "-o", HOME, "--format", format).err()).contains("--to");
        assertThat(Cli.run("brief", file, "-o", HOME, "--to", work).code()).isEqualTo(2);
    }

    @Test
    void aFalseWordStopsItWithItsPlace() throws IOException {
        Path file =
                brief(
                        "One.\n\n"
                                + "It is {{ rank of IT-45 by exports among regions of IT in 2018 |"
                                + " \"fifth\" }}.\n");
        Cli run = Cli.run("brief", file, "-o", HOME, "--lang", "en");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("note.md:3", "column 7", "'fifth' isn't true");
    }

    @ParameterizedTest
    @CsvSource({
        "sheet,--partner,CN,Guangdong",
        "note,--period,2019,rank of",
        "note,--period,2001,not known"
    })
    void startsABriefThatCanBeFilledAtOnce(String kind, String option, String value, String holds)
            throws IOException {
        Cli made = Cli.run("brief", "--new", kind, option, value, "-o", HOME, "--lang", "en");
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).contains(holds);
        Cli filled = Cli.run("brief", brief(made.out()), "-o", HOME, "--format", "md");
        assertThat(filled.code()).as(filled.err()).isZero();
        assertThat(filled.out()).doesNotContain("{{");
    }

    @Test
    void wrongUsageIsExplained() {
        assertThat(Cli.run("brief", "-o", HOME).code()).isEqualTo(2);
        assertThat(Cli.run("brief", "--new", "sheet", "--partner", "ZZ", "-o", HOME).err())
                .contains("--partner");
        assertThat(Cli.run("brief", "--new", "poem", "-o", HOME).err()).contains("note, sheet");
    }
}
