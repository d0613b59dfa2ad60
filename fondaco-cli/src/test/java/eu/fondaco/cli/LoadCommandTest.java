// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.observatory.change.FolderChange;
import eu.fondaco.warehouse.DuckDbObservationStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadCommandTest {

    private static final String HEADER =
            "dataset,reporter,partner,flow,product,period,value,unit\n";

    @TempDir Path work;
    private Path folder;

    @BeforeEach
    void init() {
        folder = work.resolve("mine");
        assertThat(Cli.run("init", folder).code()).isZero();
    }

    @Test
    void loadsTradeAndListsTogether() throws IOException {
        Cli load =
                Cli.run(
                        "load",
                        file("trade.csv", HEADER + "t,IT,XA,X,TOTAL,2018,10,EUR\n"),
                        file(
                                "areas.csv",
                                "code,name_en,name_it,kind,parent,groups\n"
                                        + "XA,Alpha,Alfa,country,,\n"),
                        file(
                                "attributes.csv",
                                "reporter,period,indicator,value,unit,source\n"
                                        + "IT,2018,gdp,1,EUR,s\n"),
                        "-o",
                        folder,
                        "--lang",
                        "en");
        assertThat(load.code()).as(load.err()).isZero();
        assertThat(load.out()).contains("1 cells added").contains("Copied to areas");
        Cli status = Cli.run("status", "-o", folder, "--lang", "en");
        assertThat(status.out()).contains("dataset t: 1 cells, EUR").contains("1 attributes");
        assertThat(folder.resolve("snapshots/manifest.csv")).content().contains("trade.csv,,t,t@");
    }

    @Test
    void aTrialSaysWhatWouldBeLoadedAndChangesNothing() throws IOException {
        Path trade = file("trade.csv", HEADER + "t,IT,XA,X,TOTAL,2018,10,EUR\n");
        Cli trial = Cli.run("load", "--dry-run", trade, "-o", folder, "--lang", "en");
        assertThat(trial.code()).as(trial.err()).isZero();
        assertThat(trial.out()).contains("1 cells added, 0 as before", "Nothing was changed");
        assertThat(folder.resolve("warehouse.duckdb")).doesNotExist();
        assertThat(folder.resolve("snapshots"))
                .satisfiesAnyOf(
                        s -> assertThat(s).doesNotExist(), s -> assertThat(s).isEmptyDirectory());
        assertThat(Cli.run("load", trade, "-o", folder).code()).isZero();
        trial = Cli.run("load", "--dry-run", trade, "-o", folder, "--lang", "en");
        assertThat(trial.out()).contains("0 cells added, 1 as before");
    }

    @Test
    void sheetsOfAnOfficeThatAreLoadedTogetherAreToldToGoOneByOne() throws IOException {
        Path exports = file("exports.csv", "Country,Exports 2023 (euro)\nFrance,10\nSpain,20\n");
        Path imports = file("imports.csv", "Country,Imports 2023 (euro)\nFrance,30\nSpain,40\n");
        Cli load = Cli.run("load", exports, imports, "--yes", "-o", folder, "--lang", "en");
        assertThat(load.code()).isEqualTo(3);
        assertThat(load.err()).startsWith("An office's own sheet is loaded alone");
        assertThat(folder.resolve("warehouse.duckdb")).doesNotExist();
    }

    @Test
    void tablesThatAFolderCameWithAreToldOfAndLoaded() throws IOException {
        Files.createDirectories(folder.resolve("trade"));
        Files.writeString(
                folder.resolve("trade/one.csv"), HEADER + "t,IT,FR,X,TOTAL,2018,10,EUR\n");
        String asked = "exports from IT to FR in 2018";
        Cli before = Cli.run("ask", asked, "-o", folder, "--lang", "en");
        assertThat(before.err()).contains("never loaded: 1", "fondaco load -o");
        assertThat(Cli.run("load", "-o", folder).code()).isZero();
        Cli after = Cli.run("ask", asked, "-o", folder, "--lang", "en");
        assertThat(after.err()).isEmpty();
        assertThat(after.out()).contains("10 euros");
    }

    @Test
    void wholeTablesArePrintedAsTextCsvAndJson() throws IOException {
        String trade =
                HEADER
                        + "t,IT,XA,X,TOTAL,2018,10,EUR\n"
                        + "t,IT,XB,X,TOTAL,2018,30,EUR\n"
                        + "t,IT,W00,X,TOTAL,2018,40,EUR\n";
        Cli.run("load", file("trade.csv", trade), "-o", folder);
        String table = "share of exports from IT in 2018 for each partner";
        Cli text = Cli.run("ask", table, "-o", folder, "--lang", "en", "--rows", "1");
        assertThat(text.out())
                .as(text.err())
                .startsWith("Share of Italy's exports, 2018, by partners: 2 rows.")
                .containsPattern("XA .* 25%\n")
                .contains("and 1 more of 2 rows", "Asked as: " + table);
        Cli csv = Cli.run("ask", table, "-o", folder, "--format", "csv");
        assertThat(csv.out())
                .as(csv.err())
                .matches(
                        "partner,partner_name,value,low,high,revised_low,revised_high,unit,status,reason,origin,release,licence\r\n"
                            + "XA,[^,]+,25,25,25,25,25,percent,,,,t@[^,\r\n"
                            + "]+,[^,\r\n"
                            + "]*\r\n"
                            + "XB,[^,]+,75,75,75,75,75,percent,,,,t@[^,\r\n"
                            + "]+,[^,\r\n"
                            + "]*\r\n");
        Cli json = Cli.run("ask", table, "-o", folder, "--format", "json");
        assertThat(json.out())
                .contains("{\"partner\":\"XB\",\"value\":75,\"unit\":\"percent\"}")
                .endsWith("}\n");
        Cli large =
                Cli.run(
                        "ask",
                        "exports for each year 1000-2000 and partner and reporter and product",
                        "-o",
                        folder,
                        "--format",
                        "csv");
        assertThat(large.out()).startsWith("question,reason,why").contains("no_data");
    }

    @Test
    void codesThatOnlyTheDataKnowCanBeAskedAboutAtOnce() throws IOException {
        String trade =
                "dataset,reporter,reporter_name,partner,flow,product,product_name,period,value,unit\n"
                    + "t,R-1,\"Alpha, Upper\",DE,X,Q:1,Buttons,2018,10,EUR\n"
                    + "t,R-1,\"Alpha, Upper\",DE,X,TOTAL,,2018,40,EUR\n";
        Cli load = Cli.run("load", file("trade.csv", trade), "-o", folder);
        assertThat(load.code()).as(load.err()).isZero();
        assertThat(load.err()).contains("areas/from-t.csv");
        Cli ask =
                Cli.run(
                        "ask",
                        "exports of buttons from R-1 to Germany in 2018",
                        "-o",
                        folder,
                        "--lang",
                        "en");
        assertThat(ask.out()).as(ask.err()).contains("10 euros");
        Cli areas =
                Cli.run(
                        "load",
                        file(
                                "areas.csv",
                                "code,name_en,name_it,kind,parent,groups\n"
                                        + "R-1,Beta,Beta,region,IT,\n"),
                        "-o",
                        folder);
        assertThat(areas.code()).as(areas.err()).isZero();
        assertThat(
                        Cli.run(
                                        "ask",
                                        "exports from Beta to Germany in 2018",
                                        "-o",
                                        folder,
                                        "--lang",
                                        "en")
                                .out())
                .contains("40 euros");
        assertThat(Cli.run("status", "-o", folder).code()).isZero();
    }

    @Test
    void keepsNothingWhenOneFileIsBad() throws IOException {
        Cli load =
                Cli.run(
                        "load",
                        file("trade.csv", HEADER + "t,IT,CN,X,TOTAL,2018,10,EUR\n"),
                        file(
                                "areas.csv",
                                "code,name_en,name_it,kind,parent,groups\n"
                                        + "XA,Alpha,Alfa,country,,\n"),
                        file("bad.csv", HEADER + "t,IT,CN,X,TOTAL,2018,=1+1,EUR\n"),
                        "-o",
                        folder);
        assertThat(load.code()).isEqualTo(3);
        assertThat(load.err()).contains("bad.csv:2: value: holds a spreadsheet formula");
        assertThat(folder.resolve("warehouse.duckdb")).doesNotExist();
        assertThat(folder.resolve("areas/areas.csv")).doesNotExist();
    }

    @Test
    void namesACellThatTwoFilesGive() throws IOException {
        Cli load =
                Cli.run(
                        "load",
                        file("a.csv", HEADER + "t,IT,CN,X,TOTAL,2018,10,EUR\n"),
                        file("b.csv", HEADER + "t,IT,CN,X,TOTAL,2018,11,EUR\n"),
                        "-o",
                        folder);
        assertThat(load.code()).isEqualTo(3);
        assertThat(load.err()).contains("IT CN X TOTAL 2018");
        assertThat(Cli.run("status", "-o", folder).out()).doesNotContain("dataset t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000\u0001", "<html>503</html>", "a,b\n1,2\n", "PK\u0003\u0004"})
    void refusesWhatIsNoTidyFile(String content) throws IOException {
        Cli load = Cli.run("load", file("x.csv", content), "-o", folder);
        assertThat(load.code()).isEqualTo(3);
        assertThat(load.err()).contains("x.csv").contains("nothing was changed");
    }

    @Test
    void refusesOtherEncodings() throws IOException {
        Path latin =
                Files.write(
                        work.resolve("latin.csv"),
                        (HEADER + "t,Perù,CN,X,TOTAL,2018,1,EUR\n")
                                .getBytes(StandardCharsets.ISO_8859_1));
        Cli load = Cli.run("load", latin, "-o", folder);
        assertThat(load.code()).isEqualTo(3);
        assertThat(load.err()).contains("UTF-8");
    }

    @Test
    void wantsAnObservatoryFilesAndAPastRelease() throws IOException {
        Path trade = file("trade.csv", HEADER + "t,IT,CN,X,TOTAL,2018,10,EUR\n");
        assertThat(Cli.run("load", trade, "-o", work).code()).isEqualTo(2);
        assertThat(Cli.run("load", "-o", folder).code()).isEqualTo(2);
        assertThat(Cli.run("load", trade, "-o", folder, "--release", "2099-01-01").code())
                .isEqualTo(2);
        assertThat(Cli.run("load", trade, "-o", folder, "--release", "soon").code()).isEqualTo(2);
        assertThat(Cli.run("load", work.resolve("none.csv"), "-o", folder).code()).isEqualTo(3);
    }

    @Test
    void rebuildsTheWarehouseToTheSameExport() throws IOException {
        Cli.run(
                "load",
                file("a.csv", HEADER + "t,IT,CN,X,TOTAL,2018,10,EUR\n"),
                "-o",
                folder,
                "--release",
                "2019-03-01");
        Cli.run(
                "load",
                file("b.csv", HEADER + "t,IT,CN,X,TOTAL,2018,11,EUR\nu,IT,CN,X,TOTAL,2018,1,USD\n"),
                "-o",
                folder,
                "--release",
                "2020-03-01");
        Cli.run(
                "load",
                file("c.csv", HEADER + "t,IT,DE,X,TOTAL,2018,5,EUR\n"),
                "-o",
                folder,
                "--replace",
                "--release",
                "2021-03-01",
                "--keep");
        assertThat(Cli.run("export", work.resolve("one.csv"), "-o", folder).code()).isZero();
        Files.delete(folder.resolve("warehouse.duckdb"));
        Files.delete(work.resolve("c.csv"));
        Cli rebuild = Cli.run("load", "--rebuild", "-o", folder);
        assertThat(rebuild.code()).as(rebuild.err()).isZero();
        assertThat(Cli.run("export", work.resolve("two.csv"), "-o", folder).code()).isZero();
        assertThat(work.resolve("two.csv")).hasSameTextualContentAs(work.resolve("one.csv"));
        assertThat(work.resolve("one.csv")).content().hasLineCount(5);
    }

    @Test
    void aRebuildRefusesFilesThatChanged() throws IOException {
        Path trade = file("a.csv", HEADER + "t,IT,CN,X,TOTAL,2018,10,EUR\n");
        Cli.run("load", trade, "-o", folder);
        Files.writeString(trade, HEADER + "t,IT,CN,X,TOTAL,2018,99,EUR\n");
        Cli rebuild = Cli.run("load", "--rebuild", "-o", folder);
        assertThat(rebuild.code()).isEqualTo(3);
        assertThat(rebuild.err()).contains("isn't the file that was loaded");
    }

    @Test
    void rebuildsADamagedWarehouse() throws IOException {
        Cli.run("load", file("a.csv", HEADER + "t,IT,CN,X,TOTAL,2018,10,EUR\n"), "-o", folder);
        Files.writeString(folder.resolve("warehouse.duckdb"), "damaged");
        Cli status = Cli.run("status", "-o", folder);
        assertThat(status.code()).isEqualTo(4);
        assertThat(status.err()).contains("fondaco load --rebuild");
        assertThat(Cli.run("load", "--rebuild", "-o", folder).code()).isZero();
        assertThat(Cli.run("status", "-o", folder, "--lang", "en").out())
                .contains("dataset t: 1 cells");
    }

    /** What became confidential later has no value in any state of an export. */
    @Test
    void exportsNoConfidentialValueUnlessAskedTo() throws IOException {
        String first = "t,IT,CN,X,TOTAL,2018,7777,EUR,\nt,IT,FR,X,TOTAL,2018,20,EUR,\n";
        String header = "dataset,reporter,partner,flow,product,period,value,unit,status\n";
        Cli.run("load", file("a.csv", header + first), "--release", "2020-01-01", "-o", folder);
        Path second = file("b.csv", header + "t,IT,CN,X,TOTAL,2018,7777,EUR,C\n");
        Cli.run("load", second, "--release", "2021-01-01", "-o", folder);
        Path out = work.resolve("out.csv");
        Cli export = Cli.run("export", out, "-o", folder, "--lang", "en");
        assertThat(export.code()).as(export.err()).isZero();
        assertThat(export.err()).contains("--confidential writes them");
        assertThat(Files.readString(out)).contains("20.0000").doesNotContain("7777");
        Path all = work.resolve("all.csv");
        Cli everything = Cli.run("export", all, "--confidential", "-o", folder, "--lang", "it");
        assertThat(everything.err()).contains("valori riservati");
        assertThat(Files.readString(all)).contains("7777");
        try (Stream<Path> files = Files.list(work)) {
            assertThat(files.map(Path::toString)).noneMatch(f -> f.endsWith(".part"));
        }
        String asked = "exports from IT to CN in 2018";
        Cli then = Cli.run("ask", asked, "--as-of", "2020-06-01", "-o", folder, "--lang", "en");
        assertThat(then.out() + then.err()).contains("confidential").doesNotContain("7777");
    }

    @Test
    void saysWhoHoldsTheObservatory() throws Exception {
        Cli.run("load", file("a.csv", HEADER + "t,IT,CN,X,TOTAL,2018,10,EUR\n"), "-o", folder);
        Process holder = hold(Changer.class, folder);
        try {
            Path second = file("b.csv", HEADER + "t,IT,CN,X,TOTAL,2019,10,EUR\n");
            Future<Cli> rebuilding = // both wait for a while
                    CompletableFuture.supplyAsync(
                            () -> Cli.run("load", "--rebuild", "-o", folder, "--lang", "it"));
            Cli load = Cli.run("load", second, "-o", folder, "--lang", "en");
            assertThat(load.code()).isEqualTo(4);
            assertThat(load.err())
                    .contains("held by process " + holder.pid() + ", a 'load'")
                    .contains("Nothing was changed");
            Cli rebuild = rebuilding.get();
            assertThat(rebuild.code()).isEqualTo(4);
            assertThat(rebuild.err()).contains("occupato dal processo " + holder.pid());
            assertThat(Cli.run("status", "-o", folder, "--lang", "en").out())
                    .contains("dataset t: 1 cells");
        } finally {
            holder.destroyForcibly().waitFor();
        }
        Path second = file("b.csv", HEADER + "t,IT,CN,X,TOTAL,2019,10,EUR\n");
        assertThat(Cli.run("load", second, "-o", folder).code()).isZero();
    }

    @Test
    void loadsWhileOthersRead() throws Exception {
        Cli.run("load", file("a.csv", HEADER + "t,IT,CN,X,TOTAL,2018,10,EUR\n"), "-o", folder);
        Process reader = hold(Holder.class, folder.resolve("warehouse.duckdb"));
        try {
            Path second = file("b.csv", HEADER + "t,IT,CN,X,TOTAL,2019,10,EUR\n");
            Cli load = Cli.run("load", second, "-o", folder);
            assertThat(load.code()).as(load.err()).isZero();
            assertThat(Cli.run("load", "--rebuild", "-o", folder).code()).isZero();
            assertThat(Cli.run("status", "-o", folder, "--lang", "en").out())
                    .contains("dataset t: 2 cells");
        } finally {
            reader.destroyForcibly().waitFor();
        }
    }

    @Test
    void ofTwoLoadsAtOnceNoneIsLost() throws Exception {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String rows = "d" + i + ",IT,CN,X,TOTAL,2018," + i + ",EUR\n";
            files.add(file("w" + i + ".csv", HEADER + rows));
        }
        ExecutorService people = Executors.newFixedThreadPool(6);
        try {
            List<Future<Cli>> loads = new ArrayList<>();
            for (Path f : files) {
                loads.add(people.submit(() -> Cli.run("load", f, "-o", folder, "--lang", "en")));
            }
            int loaded = 0;
            for (Future<Cli> load : loads) {
                assertThat(load.get().code()).as(load.get().err()).isIn(0, 4);
                loaded += load.get().code() == 0 ? 1 : 0;
            }
            String status = Cli.run("status", "-o", folder, "--lang", "en").out();
            assertThat(loaded).isPositive();
            assertThat(status.split("dataset d", -1)).hasSize(loaded + 1);
            assertThat(Files.readAllLines(folder.resolve("snapshots/manifest.csv")))
                    .hasSize(loaded + 1);
        } finally {
            people.shutdownNow();
        }
    }

    private static Process hold(Class<?> how, Path file) throws IOException {
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-cp",
                                System.getProperty("java.class.path"),
                                how.getName(),
                                file.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        process.getInputStream().read();
        return process;
    }

    /** Another process that changes an observatory. */
    static final class Changer {
        public static void main(String[] args) throws Exception {
            try (FolderChange change = FolderChange.begin(Path.of(args[0]), "load")) {
                change.put("areas/half.csv", "code");
                System.out.println("held");
                Thread.sleep(60_000);
            }
        }
    }

    /** Another process that keeps a warehouse open. */
    static final class Holder {
        public static void main(String[] args) throws InterruptedException {
            try (DuckDbObservationStore store =
                    DuckDbObservationStore.openToRead(Path.of(args[0]), Map.of())) {
                store.datasets();
                System.out.println("held");
                Thread.sleep(60_000);
            }
        }
    }

    @Test
    void initRefusesAFolderInUse() throws IOException {
        assertThat(Cli.run("init", folder).code()).isEqualTo(2);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isNotEmpty();
        }
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(work.resolve(name), content);
    }
}
