// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The day on which an observatory publishes, by its command. */
class ReleaseCommandTest {

    private static final String HEAD = "dataset,reporter,partner,flow,product,period,value,unit\n";

    @TempDir Path work;
    private Path folder;
    private String hour;

    @BeforeEach
    void sixYearsOfTrade() throws IOException {
        folder = work.resolve("mine");
        hour = Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString();
        Cli.run("init", folder, "--home", "IT");
        StringBuilder rows = new StringBuilder(HEAD);
        for (int year = 2015; year < 2021; year++) {
            rows.append("t,IT,DE,X,TOTAL," + year + "," + (300 + year) + "000000,EUR\n");
            rows.append("t,IT,CN,X,TOTAL," + year + "," + (year - 1900) + "000000,EUR\n");
        }
        Files.writeString(
                folder.resolve("sources.yaml"),
                "datasets:\n  t:\n    complete: true\n    source: made\n");
        Cli.run("load", file("old.csv", rows.toString()), "--release", "2021-03-01", "-o", folder);
        Files.createDirectories(folder.resolve("briefs"));
        Files.writeString(
                folder.resolve("briefs/note.en.md"),
                "---\ntitle: A note on China\nlang: en\n---\n"
                        + "In 2020 Italy's exports to China were 120 million euros.\n");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(work.resolve(name), text);
    }

    private Cli release(Object... words) {
        List<Object> all = new ArrayList<>(List.of("release"));
        all.addAll(List.of(words));
        all.addAll(List.of("-o", folder, "--lang", "en"));
        return Cli.run(all.toArray());
    }

    private Cli prepared() throws IOException {
        return release(
                file(
                        "new.csv",
                        HEAD
                                + "t,IT,CN,X,TOTAL,2020,140000000,EUR\n"
                                + "t,IT,DE,X,TOTAL,2020,2320000000,EUR\n"
                                + "t,IT,CN,X,TOTAL,2021,2900000000,EUR\n"
                                + "t,IT,DE,X,TOTAL,2021,2400000000,EUR\n"),
                "--at",
                hour);
    }

    @Test
    void saysWhatChanges() throws IOException {
        Cli run = prepared();
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "- t: 2 new cells (2021), 1 revised, 1 as before",
                        "- Italy's exports to China, 2020: 120 million euros → 140 million euros"
                                + " (+16.67%)",
                        "Italy's exports, 2021, partners, against 2020: China 1st (was 2nd),"
                                + " Germany 2nd (was 1st)",
                        "- Italy's exports to China, 2021: 2.9 billion euros, the highest of the"
                                + " series (2015–2021)",
                        "(A note on China): Holds → ");
        Path notes = staged().resolve("releases/" + hour.substring(0, 10));
        assertThat(Files.readString(notes.resolve("changes.it.html")))
                .contains("Revisioni maggiori", "esportazioni dell'Italia verso la Cina");
        assertThat(notes.resolve("changes.en.docx")).isNotEmptyFile();
        assertThat(release().out()).contains("1 revised");
    }

    private String status() {
        return Cli.run("status", "-o", folder, "--lang", "en").out();
    }

    private Path staged() {
        return folder.resolve(".fondaco/release/folder");
    }

    @Test
    void isSeenOnlyWhenItIsPublished() throws IOException {
        prepared();
        Object[] asked = {"ask", "exports from IT to CN in 2021", "-o", folder, "--lang", "en"};
        assertThat(Cli.run(asked).out()).contains("Not known");
        Cli early = release("--publish");
        assertThat(early.code()).isEqualTo(2);
        assertThat(early.err()).contains("embargo until");
        Cli load = Cli.run("load", work.resolve("old.csv"), "-o", folder, "--lang", "en");
        assertThat(load.code()).isEqualTo(4);
        assertThat(load.err()).contains("A release is prepared");
        Files.writeString(
                folder.resolve(".fondaco/release/prepared"), "at " + Instant.now() + "\n");
        assertThat(Cli.run(asked).out()).contains("2.9 billion");
        assertThat(release("--publish").err()).contains("No release is prepared");
    }

    @Test
    void writesNotesForAreasFromATemplate() throws IOException {
        prepared();
        Path template =
                file(
                        "template.md",
                        "---\ntitle: AREA_NAME in PERIOD\n---\n\n"
                                + "Sold abroad: {{ exports from AREA in PERIOD }}\n");
        Cli run = release("--notes", template, "--areas", "IT");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .as("what is odd was told when it was loaded")
                .contains("Largest revisions")
                .doesNotContain("What is odd");
        assertThat(release().out()).contains("What is odd");
        Path notes = staged().resolve("releases/" + hour.substring(0, 10) + "/notes");
        assertThat(Files.readString(notes.resolve("IT.en.html")))
                .contains("Italy in 2021", "5.3 billion euros");
        assertThat(notes.resolve("IT.en.docx")).isNotEmptyFile();
        Cli none = release("--notes", template, "--areas", "IT", "--period", "1999");
        assertThat(none.code()).isEqualTo(3);
        assertThat(none.err()).contains("IT: line 5: no answer to");
        assertThat(release("--notes", "--areas", "XX").err()).contains("no area 'XX'");
    }

    @Test
    void isGivenUp() throws IOException {
        assertThat(status()).doesNotContain("A release is prepared");
        prepared();
        assertThat(status()).contains("A release is prepared for " + hour.substring(0, 10));
        assertThat(release("--discard").out()).contains("given up");
        assertThat(folder.resolve(".fondaco/release")).doesNotExist();
        assertThat(release().err()).contains("No release is prepared", "--at");
        assertThat(release("--at", "2001-01-01T10:00").err()).contains("is over");
        assertThat(release("--at", "tomorrow").err()).contains("isn't a time");
    }

    @Test
    void listsWhatIsExpected() throws IOException {
        Files.writeString(
                folder.resolve("sources.yaml"),
                "pulls:\n"
                        + "  - {id: later, provider: eurostat, flow: b, next_release: 2031-02-01}\n"
                        + "  - {id: soon, provider: istat, flow: a, next_release: 2031-01-11}\n"
                        + "  - {id: never, provider: istat, flow: c}\n"
                        + "datasets:\n"
                        + "  own: {source: the office itself, next_release: 2031-01}\n"
                        + "  other: {source: somebody}\n");
        assertThat(release("--calendar").out())
                .isEqualToIgnoringNewLines(
                        "2031-01-11  soon (istat)\n2031-01-31  own (the office itself)\n"
                                + "2031-02-01  later (eurostat)\n");
        assertThat(release("--calendar", "--format", "ics").out())
                .containsSubsequence(
                        "BEGIN:VCALENDAR\r\n",
                        "DTSTART;VALUE=DATE:20310111\r\n",
                        "SUMMARY:Release expected: soon (istat)\r\n",
                        "DTSTART;VALUE=DATE:20310131\r\n",
                        "END:VCALENDAR\r\n");
        assertThat(release("--format", "ics").code()).isEqualTo(2);
        assertThat(hour).endsWith(ZoneOffset.UTC.getId());
    }
}
