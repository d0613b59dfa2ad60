// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithdrawCommandTest {

    private static final String ASKED = "exports of IT to CN in 2018";
    private static final String WHY = "a column was shifted";

    @TempDir Path work;
    private Path folder;

    @BeforeEach
    void twoReleases() throws IOException {
        folder = work.resolve("mine");
        Cli.run("init", folder);
        load("2020-01-01", "101");
        load("2021-01-01", "909");
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

    @Test
    void answersNoLongerRestOnItAndItsHistorySaysSo() {
        Cli withdrawn = withdraw("t@2021-01-01");
        assertThat(withdrawn.code()).as(withdrawn.err()).isZero();
        assertThat(withdrawn.out()).contains("1 cells count no longer, of which 1 have");
        assertThat(ask("en"))
                .contains("101 euros", "2020-01-01")
                .doesNotContain("909", "withdrawn");
        String before = ask("en", "--as-of", "2021-06-01");
        assertThat(before).contains("909", "t@2021-01-01 was withdrawn on " + LocalDate.now(), WHY);
        assertThat(ask("it", "--as-of", "2021-06-01")).contains("è stata ritirata il", WHY);
        assertThat(ask("en", "--as-of", "2021-06-01", "--format", "json"))
                .contains("was withdrawn on", "\"withdrawn\"");
        Cli status = Cli.run("status", "-o", folder, "--lang", "en");
        assertThat(status.out()).contains("release t@2021-01-01: withdrawn on", WHY);
        assertThat(Cli.run("status", "-o", folder, "--lang", "it").out()).contains("ritirata il");
    }

    @Test
    void aRebuildWithdrawsItAgain() throws IOException {
        withdraw("t@2021-01-01");
        String manifest = Files.readString(folder.resolve("snapshots/manifest.csv"));
        assertThat(manifest).contains("," + LocalDate.now() + "," + WHY);
        Path first = work.resolve("first.csv");
        Path second = work.resolve("second.csv");
        Cli.run("export", first, "-o", folder);
        Cli rebuild = Cli.run("load", "--rebuild", "-o", folder);
        assertThat(rebuild.code()).as(rebuild.err()).isZero();
        Cli.run("export", second, "-o", folder);
        assertThat(Files.readString(second))
                .isEqualTo(Files.readString(first))
                .contains(",withdrawn\n", "t@2021-01-01,2021-01-01," + LocalDate.now());
        assertThat(Files.readString(folder.resolve("snapshots/manifest.csv"))).isEqualTo(manifest);
    }

    @Test
    void anExportToWhereNobodyMayWriteSaysSo() {
        Path there = Path.of("/sys/cells.csv");
        Assumptions.assumeTrue(Files.isDirectory(there.getParent()), "no place that refuses");
        Cli export = Cli.run("export", there, "-o", folder, "--lang", "en");
        assertThat(export.code()).isEqualTo(4);
        assertThat(export.err())
                .contains(there + " can't be written there", "Name a folder")
                .doesNotContain("Error");
        assertThat(Cli.run("export", there, "-o", folder, "--lang", "it").err())
                .contains("Lì non si può scrivere");
    }

    @Test
    void anObservatoryWhoseOnlyReleasesAreWithdrawnStillWorks() {
        withdraw("t@2021-01-01");
        assertThat(withdraw("t@2020-01-01").code()).isZero();
        Cli status = Cli.run("status", "-o", folder, "--lang", "en");
        assertThat(status.code()).as(status.err()).isZero();
        assertThat(status.out()).contains("dataset t: no release counts");
        assertThat(ask("en")).doesNotContain("101", "909");
        assertThat(Cli.run("quality", "-o", folder).code()).isZero();
        assertThat(Cli.run("doctor", "-o", folder).code()).isZero();
        assertThat(Cli.run("measures", "level", "-o", folder).code()).isZero();
    }

    @Test
    void whatCantBeWithdrawnIsRefused() {
        Cli unknown = withdraw("t@1999-01-01");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("t@2020-01-01, t@2021-01-01");
        withdraw("t@2021-01-01");
        assertThat(withdraw("t@2021-01-01").err()).contains("already");
        assertThat(Cli.run("withdraw", "t@2020-01-01", "-o", folder).err()).contains("--reason");
        Cli blank = Cli.run("withdraw", "t@2020-01-01", "--reason", " ", "-o", folder);
        assertThat(blank.code()).isEqualTo(2);
        assertThat(ask("en")).contains("101");
    }

    private Cli withdraw(String release) {
        return Cli.run("withdraw", release, "--reason", WHY, "-o", folder, "--lang", "en");
    }

    private String ask(String lang, Object... further) {
        Object[] all = new Object[6 + further.length];
        Object[] first = {"ask", ASKED, "-o", folder, "--lang", lang};
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(further, 0, all, first.length, further.length);
        return Cli.run(all).out();
    }
}
