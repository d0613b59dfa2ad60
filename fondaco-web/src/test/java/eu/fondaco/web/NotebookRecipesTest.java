// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.fondaco.core.flow.TradeFlow;
import java.io.File;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines by which notebooks ask, as they stand in the documentation. */
class NotebookRecipesTest {

    private static final Path PAGE = Path.of("../docs/how-to/ask-from-a-notebook.md");
    private static final String QUESTION = "exports from IT-45 to CN in 2019";

    private static FondacoServer server;

    @TempDir Path folder;

    @BeforeAll
    static void start() {
        server = FondacoServer.start(SmallObservatory.holdings(), ServerOptions.onPort(0));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String asked() {
        return SmallObservatory.level(TradeFlow.EXPORTS, 2016).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "r, Rscript, ask.R, 3016000000 EUR grade",
        "python, python3, ask.py, '3,016 million euros'",
        "js, node, ask.mjs, '3,016 million euros'"
    })
    void theLinesRun(String fence, String tool, String file, String said) throws Exception {
        assumeTrue(run(tool, "--version").startsWith("0"), tool + " is absent");
        Matcher lines =
                Pattern.compile("(?s)```" + fence + "\\n(.*?)```").matcher(Files.readString(PAGE));
        assertThat(lines.find()).isTrue();
        Files.writeString(
                folder.resolve(file),
                lines.group(1)
                        .replace("http://127.0.0.1:8080", "http://127.0.0.1:" + server.port())
                        .replace(QUESTION, asked()));
        assertThat(run(tool, file)).startsWith("0").contains(said);
    }

    /** What sheets fetch, whose programs aren't here. */
    @Test
    void theAddressOfSheetsIsATable() throws Exception {
        String page = Files.readString(PAGE);
        assertThat(page).contains("/api/v1/questions?format=csv&q=", "format = \"csv\"");
        String body =
                new Client(server.port())
                        .get(
                                "/api/v1/questions?format=csv&q="
                                        + URLEncoder.encode(asked(), StandardCharsets.UTF_8))
                        .body();
        assertThat(body.lines()).hasSize(2).last().asString().contains("3016000000", "EUR");
    }

    /** The exit code of a program, then what it said; -1 where it isn't there. */
    private String run(String... command) throws InterruptedException, IOException {
        File said = folder.resolve("said.txt").toFile();
        Process process;
        try {
            process =
                    new ProcessBuilder(List.of(command))
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(said)
                            .start();
        } catch (IOException e) {
            return "-1 " + e.getMessage();
        }
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ended in time").isTrue();
        return process.exitValue() + " " + Files.readString(said.toPath(), StandardCharsets.UTF_8);
    }
}
