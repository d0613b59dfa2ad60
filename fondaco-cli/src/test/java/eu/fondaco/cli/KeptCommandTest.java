// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check is kept, signed, and judged again when the evidence changes. */
class KeptCommandTest {

    @TempDir Path work;
    private Path folder;
    private Path brief;
    private String id;

    @BeforeEach
    void aSignedCheck() throws IOException {
        folder = work.resolve("mine");
        Cli.run("init", folder);
        load("2020-01-01", "101000000");
        brief =
                Files.writeString(
                        work.resolve("brief.md"),
                        "# A note on China\n\n"
                                + "In 2018 Italy's exports to China were 101 million euros.\n");
        Cli kept = Cli.run("check", brief, "--keep", "--by", "Anna Rossi", "-o", folder);
        assertThat(kept.err()).contains("Kept as ");
        id = kept.err().replaceFirst("(?s).*Kept as (\\S+).*", "$1");
    }

    private void load(String day, String value) throws IOException {
        Path file =
                Files.writeString(
                        work.resolve(day + ".csv"),
                        "dataset,reporter,partner,flow,product,period,value,unit\n"
                                + "t,IT,CN,X,TOTAL,2018,"
                                + value
                                + ",EUR\n");
        Cli load = Cli.run("load", file, "--release", day, "-o", folder);
        assertThat(load.code()).as(load.err()).isZero();
    }

    private Cli kept(Object... words) {
        Object[] all = new Object[words.length + 5];
        all[0] = "kept";
        System.arraycopy(words, 0, all, 1, words.length);
        all[words.length + 1] = "-o";
        all[words.length + 2] = folder;
        all[words.length + 3] = "--lang";
        all[words.length + 4] = "en";
        return Cli.run(all);
    }

    @Test
    void aDraftIsAFileWithItsTextAndWhatItRestsOn() throws IOException {
        assertThat(id).isEqualTo(LocalDate.now(java.time.ZoneOffset.UTC) + "-a-note-on-china");
        assertThat(Files.readString(folder.resolve("checks/" + id + ".md")))
                .isEqualTo(Files.readString(brief));
        assertThat(Files.readString(folder.resolve("checks/" + id + ".yaml")))
                .contains("verdict: supported", "t 2020-01-01", "who: Anna Rossi", "act: kept");
        assertThat(kept().out()).contains(id, "draft, Anna Rossi", "A note on China");
    }

    @Test
    void whatIsJudgedOtherwiseSinceItWasSignedIsToldOnce() throws IOException {
        assertThat(kept(id, "--sign", "--by", "Bruno Neri").out()).contains("signed, Bruno Neri");
        assertThat(kept("--rejudge").code()).isZero();
        load("2021-01-01", "909000000");
        Cli again = kept("--rejudge");
        assertThat(again.code()).as(again.out()).isEqualTo(1);
        assertThat(again.out()).contains("1. Holds -> Was true", "101 million");
        String file = Files.readString(folder.resolve("checks/" + id + ".yaml"));
        assertThat(file).contains("act: rejudged", "verdict: supported");
        kept("--rejudge");
        assertThat(Files.readString(folder.resolve("checks/" + id + ".yaml"))).isEqualTo(file);
    }

    @Test
    void whatWasSignedOfATextWithoutADayIsJudgedByWhatItAskedThen() throws IOException {
        Path undated =
                Files.writeString(
                        work.resolve("undated.md"),
                        "# China\n\nItaly's exports to China are 101 million euros.\n");
        Cli keeping = Cli.run("check", undated, "--keep", "--by", "Anna Rossi", "-o", folder);
        String own = keeping.err().replaceFirst("(?s).*Kept as (\\S+).*", "$1");
        assertThat(kept(own, "--sign", "--by", "Bruno Neri").out()).contains("signed");
        assertThat(Files.readString(folder.resolve("checks/" + own + ".yaml")))
                .contains("verdict: supported", "asked:", "in 2018");
        load("2021-01-01", "104000000"); // near: a reader of today would wonder what is meant
        assertThat(kept(own, "--rejudge").out()).contains("1. Holds -> Was true");
        Cli.run("load", newYear(), "--release", "2021-06-01", "-o", folder);
        assertThat(kept(own, "--rejudge").out()).contains("1. Holds -> Was true");
    }

    private Path newYear() throws IOException {
        return Files.writeString(
                work.resolve("new.csv"),
                "dataset,reporter,partner,flow,product,period,value,unit\n"
                        + "t,IT,CN,X,TOTAL,2018,104000000,EUR\n"
                        + "t,IT,CN,X,TOTAL,2019,101000000,EUR\n");
    }

    @Test
    void aWithdrawnCheckKeepsItsHistory() throws IOException {
        kept(id, "--sign", "--by", "Bruno Neri");
        Cli withdrawn = kept(id, "--withdraw", "the wrong text", "--by", "Bruno Neri");
        assertThat(withdrawn.out()).contains("withdrawn, Bruno Neri");
        assertThat(Files.readString(folder.resolve("checks/" + id + ".yaml")))
                .contains("act: signed", "act: withdrawn", "the wrong text");
    }

    @Test
    void aBrokenFileIsToldByStatusAndByTheListWhichShowsTheOthers() throws IOException {
        assertThat(Cli.run("status", "-o", folder, "--lang", "en").code()).isZero();
        Path broken = folder.resolve("checks/2026-01-01-broken.yaml");
        String good = Files.readString(folder.resolve("checks/" + id + ".yaml"));
        Files.writeString(broken, good.replace("lang: en", "lang: french"));
        Files.copy(brief, folder.resolve("checks/2026-01-01-broken.md"));
        String told =
                "checks/2026-01-01-broken.yaml:4: lang: 'french' can't be read (write two letters"
                        + " of a language, such as en)";
        Cli status = Cli.run("status", "-o", folder, "--lang", "en");
        assertThat(status.out()).contains(told);
        assertThat(status.code()).isEqualTo(3);
        Cli list = kept();
        assertThat(list.out()).contains(id);
        assertThat(list.err()).contains(told);
        assertThat(list.code()).isEqualTo(3);
        assertThat(kept(id).code()).isZero();
    }

    @Test
    void nobodySignsWithoutAName() {
        assertThat(kept(id, "--sign").code()).isEqualTo(2);
        assertThat(kept("no-such-check", "--sign", "--by", "A").err()).contains("no-such-check");
        assertThat(kept().out()).contains("draft").doesNotContain("signed");
    }
}
