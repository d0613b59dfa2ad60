// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Calls that can't be done say why and what to do, with the exit code that the README states, and
 * leave nothing behind.
 */
class BadCallsTest {

    @TempDir static Path work;

    @BeforeAll
    static void files() throws IOException {
        Files.createDirectory(work.resolve("folder"));
        Files.writeString(work.resolve("folder/kept.txt"), "kept");
        Files.writeString(
                work.resolve("brief.md"),
                "In 2019, 9.5% of Emilia-Romagna's imports came from China.\n");
        Files.writeString(
                work.resolve("trade.csv"),
                "dataset,reporter,partner,flow,product,period,value,unit\n"
                        + "t,IT,CN,X,TOTAL,2018,10,EUR\n");
        Files.write(work.resolve("empty.csv"), new byte[0]);
        Files.write(
                work.resolve("binary.csv"),
                new byte[] {5, (byte) 0xff, 7, ',', 2, (byte) 0xfe, '\n', 1});
        assertThat(Cli.run("init", work.resolve("region")).code()).isZero();
        assertThat(Cli.run("load", work.resolve("trade.csv"), "-o", work.resolve("region")).code())
                .isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "init W/brief.md                                   | 2 | is a file. Name a new"
                        + " folder",
                "init W/folder                                     | 2 | isn't empty",
                "check W/folder                                    | 3 | is a folder. Name the"
                        + " files in it",
                "check W/none.md                                   | 3 | Check the path",
                "check W/brief.md --to W/a.pdf --format docx       | 2 | don't agree",
                "check W/brief.md --to W/a.pdf --format text       | 2 | don't agree",
                "check W/brief.md --to W/no/a.pdf                  | 2 | Make it, or name another",
                "brief W/folder                                    | 3 | is a folder",
                "load W/folder -o W/region                         | 3 | is a folder (name the"
                        + " files in it)",
                "load W/empty.csv -o W/region                      | 3 | is empty",
                "load W/mistyped.csv -o W/region                   | 3 | There is no file",
                "load W/mistyped.csv --dry-run -o W/region         | 3 | There is no file",
                "load W/mistyped.csv --yes --lang it -o W/region   | 3 | Non c'è il file",
                "load W/trade.csv --mapping W/no.yaml -o W/region  | 3 | there is no such file"
                        + " (check the path)",
                "export W/no/x.csv -o W/region                     | 2 | Make it, or name another",
                "export W/x.abc -o W/region                        | 2 | ends neither with .csv nor"
                        + " with .parquet",
                "doctor --port 99999                               | 2 | not between 0 and 65535",
                "serve --host 192.0.2.1 -o W/region                | 2 | isn't an address of this"
                        + " machine",
                "complexity --data W/folder                        | 2 | is a folder",
                "complexity --data W/binary.csv                    | 3 | isn't text in UTF-8",
            })
    void saysWhatToDo(String call, int code, String words) throws IOException {
        List<Path> before = all();
        Cli cli = Cli.run((Object[]) call.replace("W/", work + "/").split(" +"));
        assertThat(cli.code()).as(cli.err()).isEqualTo(code);
        assertThat(cli.err()).contains(words).doesNotContain("Exception");
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void aDemonstrationWithoutBriefsSaysSo() {
        Cli demo = Cli.run("demo", "--no-serve", "--lang", "it", "-o", work.resolve("region"));
        assertThat(demo.code()).isZero();
        assertThat(demo.out()).contains("Nessun testo in italiano");
    }

    @Test
    void theDoctorSpeaksItalian() {
        assertThat(
                        Cli.run(
                                        "doctor",
                                        "--port",
                                        "0",
                                        "--lang",
                                        "it",
                                        "-o",
                                        work.resolve("region"))
                                .out())
                .contains("è scrivibile")
                .contains("è libera")
                .doesNotContain("can be");
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(work)) {
            return files.sorted().toList();
        }
    }
}
