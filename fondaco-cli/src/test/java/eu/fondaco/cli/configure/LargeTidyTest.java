// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.fondaco.core.flow.Release;
import eu.fondaco.core.text.Lang;
import eu.fondaco.observatory.NewObservatory;
import eu.fondaco.warehouse.Delivery;
import eu.fondaco.warehouse.DuckDbObservationStore;
import eu.fondaco.warehouse.LoadConflictException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that the warehouse reads by itself give what reading them row by row gives. */
class LargeTidyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final long NEVER = Long.MAX_VALUE;
    private static final String HEADER =
            "dataset,reporter,partner,flow,product,period,value,unit\n";
    private static final String FULL =
            "dataset,reporter,reporter_name,partner,flow,product,product_name,period,value,unit,status,quantity,quantity_unit\n";

    @TempDir Path work;
    private int folders;

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEADER
                        + "t,IT,DE,X,TOTAL,2018,10.5,EUR\n"
                        + "t,IT,WORLD,M,TOTAL,2018-Q3,1234567890123.45678,EUR\n",
                HEADER
                        + "t,IT,DE,X,TOTAL,2017,0.00001,EUR\n"
                        + "t,IT,W0,X,TOTAL,2018-01/P12M,-0.00004,EUR\n"
                        + "t,IT,FR,X,TOTAL,2019,-0,EUR\n",
                "unit;value;period;product;flow;partner;reporter;dataset\n"
                        + "EUR;1;2018;HS:1;X;DE;IT;t\n"
                        + "EUR;-2;2018;HS:2;X;DE;IT;t\n",
                FULL
                        + "t,R-1,\"Alpha, Upper\",DE,X,Q:1,\"5\"\" pipes\",2018,,EUR,C,,\n"
                        + "t,R-1,,FR,X,Q:1,,2018,4,EUR,P,2.55556,kg\n",
                "\uFEFF" + HEADER + "t,IT,DE,X,TOTAL,2018,1,EUR",
            })
    void readsPlainFilesAsTheyAreReadRowByRow(String content) throws IOException {
        Path file = file(content);
        assertThat(new LargeTidy(work, TODAY, 0).find(file, "x")).isPresent();
        assertThat(load(0, null, file)).isEqualTo(load(NEVER, null, file)).contains("t@");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEADER + "t,IT,DE,X,TOTAL,2018,1,EUR\r\nt,IT,FR,X,TOTAL,2018,2,EUR\r\n",
                HEADER + "\nt,IT,DE,X,TOTAL,2018,1,EUR\n\n\nt,IT,FR,X,TOTAL,2018,-2,EUR\n\n",
                HEADER + "t,IT,DE,X,TOTAL,2018,1,EUR\rt,IT,FR,X,TOTAL,2018,2,EUR\r",
                HEADER
                        + "t, IT ,DE,X,TOTAL,2018, 1 ,EUR\n"
                        + "t,IT,FR,X,TOTAL,2018,0.00005,EUR\n"
                        + "t,IT,ES,X,TOTAL,2018,1e3,EUR\n",
                HEADER + "t,IT,DE,X,TOTAL,2018,1,EUR\nt,IT,DE,X,TOTAL,2018-01/P12M,2,EUR\n",
                HEADER + "t,IT,DE,X,TOTAL,2018,1,EUR\nt,IT,FR,X,TOTAL,2018-01/P12M,2,EUR\n",
                HEADER + "t,IT,WORLD,X,TOTAL,2018,1,EUR\nt,IT,W00,X,TOTAL,2018,2,EUR\n",
                HEADER + "t,IT,DE,X,TOTAL,2018,1,EUR\nt,IT,FR,X,TOTAL,2018,=1+1,EUR\n",
                HEADER + "t,IT,DE,X,TOTAL,2018,1,EUR\nt,IT,FR,X,TOTAL,2018,,EUR\n",
                HEADER + "t,IT,DE,X,TOTAL,2018,1,EUR\nt,IT,FR,X,TOTAL,2018,1\n",
                HEADER + "t,IT,DE,X,TOTAL,2018,1,EUR\nt,IT,FR,X,TOTAL,2018,1,USD\n",
                HEADER + "t,IT,DE,X,TOTAL,2018,1,EUR\nu,IT,FR,X,TOTAL,2018,1,USD\n",
                HEADER + "t,IT,DE,X,TOTAL,2026,1,EUR\n",
                HEADER + "t,IT,DE,X,TOTAL,2031,1,EUR\n",
                HEADER + "t,IT,DE,E,TOTAL,2018,1,EUR\n",
                HEADER + "t,IT,\"DE\",X,TOTAL,2018,1,EUR\nt,IT,\"F\"R,X,TOTAL,2018,1,EUR\n",
                HEADER + "t,IT,\"DE,X,TOTAL,2018,1,EUR\n",
                HEADER,
                FULL
                        + "t,R-1,Alpha,DE,X,Q:1,B\"c\",2018,1,EUR,,,\n"
                        + "t,R-1,Beta,FR,X,Q:1,,2018,4,EUR,, 2 ,kg\n",
                "dataset,reporter,partner,flow,product,period,value,unit,note\n"
                        + "t,IT,DE,X,TOTAL,2018,1,EUR,n\n",
                HEADER + "t,IT,DE,X,TOTAL,2018,+1,EUR\n",
                HEADER + "t,IT,DE,X,TOTAL,2018,1_000,EUR\n",
                HEADER + "t,IT,DE,X,TOTAL,2018,.5,EUR\n",
                HEADER + "t,IT,DE,X,TOTAL,2018,5.,EUR\n",
                HEADER + "t,IT,DE,X,TOTAL,2018,-.5,EUR\n",
                HEADER + "t,IT,DE,X,TOTAL,2018,00005e-5,EUR\n",
                HEADER + "t,IT,DE,X,TOTAL,2018,1.00005,EUR\nt,IT,FR,X,TOTAL,2018,1.00015,EUR\n",
                HEADER + "t,IT,DE,X,TOTAL,2018,99999999999999999,EUR\n",
                HEADER + "t,IT,DE,X,TOTAL,2018,NaN,EUR\n",
                HEADER + "t,,DE,X,TOTAL,2018,1,EUR\n",
                HEADER + "t,IT,\"\",X,TOTAL,2018,1,EUR\n",
                HEADER + "t,IT,DE,x,TOTAL,2018,1,EUR\n",
                HEADER + "t,IT,W0,X,TOTAL,2018,1,EUR\nt,IT,DE,M,TOTAL,2018-05,1.5,EUR\n",
                "dataset,reporter,partner,flow,product,period,value,unit,status,quantity,quantity_unit\n"
                    + "t,IT,DE,X,Q:1,2018,,EUR,C,,\n"
                    + "t,IT,FR,X,Q:1,2018-Q1,-4,EUR,P,2.5,kg\n",
            })
    void givesTheSameResultOrTheSameErrorsForUnusualFiles(String content) throws IOException {
        Path file = file(content);
        assertThat(load(0, null, file)).isEqualTo(load(NEVER, null, file));
    }

    @Test
    void keepsReleasesAndTheirHistory() throws IOException {
        Path first = file(random(1, 400));
        Path second = file(random(2, 300));
        Path third = file(random(3, 500));
        String[] exports = new String[2];
        for (int i = 0; i < 2; i++) {
            long large = i == 0 ? 0 : NEVER;
            Path folder = fresh();
            StringBuilder all = new StringBuilder();
            all.append(load(folder, large, "2020-03-01", false, first));
            all.append(load(folder, large, "2021-03-01", false, second));
            all.append(load(folder, large, "2021-03-01", false, second));
            all.append(load(folder, large, "2019-03-01", true, third));
            all.append(load(folder, large, "2021-03-01", false, first));
            all.append(load(folder, large, "2022-03-01", false, first, second));
            String before = export(folder);
            Files.delete(folder.resolve(DuckDbObservationStore.FILE));
            Rebuilding.rebuild(folder, TODAY);
            assertThat(export(folder)).isEqualTo(before);
            exports[i] = all.toString();
        }
        assertThat(exports[0])
                .isEqualTo(exports[1])
                .contains("already holds another value", "occurs more than once");
    }

    private static final String BACI = "t,i,j,k,v,q\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                BACI
                        + "2018,380,276,010121,12.345,6.7\n"
                        + "2018,380,250,010121,0.001,NA\n"
                        + "2017,276,380,870323,  5.5,   NA\n",
                "k,t,i,j,q,note,v\n010121,2018,380,276,,x,1\n010121,2018,380,250,2,,2\n",
                BACI + "2018,380,276,010121,12.345,6.7\n2018,380,276,010121,1,NA\n",
                BACI + "2018,380,276,010121,12.345,6.7\n2018,380,999,010121,1,NA\n",
                BACI + "2018,380,276,10121,12.345,6.7\n2018,380,276,010121,1,NA\n",
                BACI + "2018,380,276,10121,12.345,6.7\n",
                BACI + "2018,380,276,010121,NA,6.7\n2018,380,250,010121,-1,NA\n",
                BACI + "2018,380,276,010121,0.00001234,6.7\n2018,380,250,010121,1e-6,NA\n",
                BACI
                        + "2018,380,276,010121,999999999999.5,6.7\n"
                        + "2018,380,250,010121,99999999999999999999,NA\n",
                BACI + "2031,380,276,010121,1,6.7\n",
                BACI + "18,380,276,010121,1,6.7\n",
                BACI + "2018,380,276,\"010121\",1,6.7\n2018,380,276,ab c,1,6.7\n",
                BACI
                        + "2018,380,276,010121,.5,6.7\n"
                        + "2018,380,250,010121,+5,\n"
                        + "2018,380,251,010121,5.,\n",
                BACI,
            })
    void readsBaciAsItIsReadRowByRow(String content) throws IOException {
        Path file = file(content);
        Path countries =
                file(
                        "country_code,country_name,country_iso2\n"
                                + "380,Italy,IT\n"
                                + "276,Germany,DE\n"
                                + "250,France,FR\n"
                                + "251,France,FR\n");
        Path zip = work.resolve("b" + folders + ".zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Path entry : List.of(file, countries)) {
                out.putNextEntry(new ZipEntry(entry.getFileName().toString()));
                Files.copy(entry, out);
            }
        }
        for (Path[] files : ways(file, countries, zip)) {
            assertThat(load(0, null, files)).isEqualTo(load(NEVER, null, files));
        }
    }

    /** Files of three lines are handed in in each way in every build; all with {@code -Pslow}. */
    private static List<Path[]> ways(Path file, Path countries, Path zip) throws IOException {
        Path[] both = {file, countries};
        return Boolean.getBoolean("fondaco.slow") || Files.readAllLines(file).size() > 3
                ? List.of(new Path[] {file}, both, new Path[] {zip})
                : List.<Path[]>of(both);
    }

    @Test
    void leavesReadingOfPlainFilesToTheWarehouse() throws IOException, SQLException {
        for (String content :
                List.of(
                        HEADER + "t,IT,DE,X,TOTAL,2018,1.5,EUR\nt,IT,WORLD,M,TOTAL,2018-Q2,3,EUR\n",
                        BACI + "2018,380,276,010121,12.345,NA\n2017,276,380,870323,5.5,1\n")) {
            Path folder = fresh();
            Path file = file(content);
            load(folder, 0, null, false, file);
            assertThat(export(folder)).contains("2018");
            try (Connection c =
                            DriverManager.getConnection(
                                    "jdbc:duckdb:" + folder.resolve(DuckDbObservationStore.FILE));
                    Statement s = c.createStatement();
                    ResultSet r =
                            s.executeQuery(
                                    "SELECT count(*), (SELECT count(*) FROM version) FROM"
                                            + " segment")) {
                r.next();
                assertThat(r.getInt(1)).isEqualTo(1);
                assertThat(r.getInt(2)).isZero();
            }
            String before = export(folder);
            Files.delete(folder.resolve(DuckDbObservationStore.FILE));
            Rebuilding.rebuild(folder, TODAY);
            assertThat(export(folder)).isEqualTo(before);
        }
    }

    @Test
    void keepsReleasesOfBaciAndTheirHistory() throws IOException {
        Path first = file(BACI + "2018,380,276,010121,12.345,NA\n2017,276,380,870323,5.5,1\n");
        Path second = file(BACI + "2018,380,276,010121,13,NA\n2018,276,380,870323,5.5,1\n");
        Path third = file(BACI + "2018,380,276,010121,14,NA\n");
        String[] exports = new String[2];
        for (int i = 0; i < 2; i++) {
            long large = i == 0 ? 0 : NEVER;
            Path folder = fresh();
            exports[i] =
                    load(folder, large, "2020-03-01", false, first)
                            + load(folder, large, "2021-03-01", false, second)
                            + load(folder, large, "2019-03-01", true, third)
                            + load(folder, large, "2022-03-01", false, first, third);
        }
        assertThat(exports[0]).isEqualTo(exports[1]).contains("occurs more than once");
    }

    @Test
    void refusesAFileThatChangesWhileItIsLoaded() throws IOException {
        Path file = file(HEADER + "t,IT,DE,X,TOTAL,2018,1,EUR\n");
        LargeTidy.Table table = new LargeTidy(work, TODAY, 0).find(file, "x").orElseThrow();
        Files.writeString(
                file, HEADER + "t,IT,DE,X,TOTAL,2018,1,EUR\nt,IT,FR,X,TOTAL,2018,1,EUR\n");
        Path warehouse = work.resolve("w.duckdb");
        try (DuckDbObservationStore store = DuckDbObservationStore.openToWrite(warehouse)) {
            assertThatThrownBy(
                            () ->
                                    store.append(
                                            List.of(
                                                    new Delivery(
                                                            new Release(
                                                                    "t@1", "t", null, "", "", ""),
                                                            List.of(),
                                                            List.of(table.cells()),
                                                            List.of(),
                                                            false,
                                                            List.of()))))
                    .isInstanceOf(LoadConflictException.class)
                    .hasMessageContaining("changed while it was loaded");
            assertThat(store.datasets()).isEmpty();
        }
    }

    @Test
    void leavesFilesAloneWhoseNameIsAPattern() throws IOException {
        Path file =
                Files.writeString(work.resolve("x*.csv"), HEADER + "t,IT,DE,X,TOTAL,2018,1,EUR\n");
        Files.writeString(work.resolve("xy.csv"), HEADER + "t,IT,FR,X,TOTAL,2018,1,EUR\n");
        assertThat(new LargeTidy(work, TODAY, 0).find(file, "x")).isEmpty();
        Path quoted =
                Files.writeString(work.resolve("l'x.csv"), HEADER + "t,IT,DE,X,TOTAL,2018,1,EUR\n");
        assertThat(load(0, null, quoted)).isEqualTo(load(NEVER, null, quoted)).contains("t@");
    }

    /** What a load into a fresh observatory leads to. */
    private String load(long large, String release, Path... files) throws IOException {
        return load(fresh(), large, release, false, files);
    }

    private String load(Path folder, long large, String release, boolean replace, Path... files)
            throws IOException {
        Loading.Options options =
                new Loading.Options(
                        release == null ? null : LocalDate.parse(release), replace, false, null);
        Object said;
        try {
            said = Loading.load(folder, Arrays.asList(files), options, TODAY, large);
        } catch (Failure.BadInputException e) {
            said = e.issues();
        } catch (LoadConflictException e) {
            said = e.getMessage() + e.remedy(Lang.EN);
        }
        Path areas = folder.resolve("areas/from-t.csv");
        return said + "\n" + export(folder) + (Files.exists(areas) ? Files.readString(areas) : "");
    }

    private String export(Path folder) throws IOException {
        if (!DuckDbObservationStore.existsIn(folder)) {
            return "nothing";
        }
        Path target = work.resolve("export.csv");
        try (DuckDbObservationStore store =
                DuckDbObservationStore.openToRead(
                        folder.resolve(DuckDbObservationStore.FILE), Map.of())) {
            store.export(target, "csv", null);
            return store.datasets() + "\n" + store.files() + "\n" + Files.readString(target);
        }
    }

    private Path fresh() throws IOException {
        Path folder = work.resolve("o" + folders++);
        NewObservatory.create(folder);
        return folder;
    }

    private Path file(String content) throws IOException {
        return Files.writeString(work.resolve("f" + folders++ + ".csv"), content);
    }

    private static String random(int seed, int cells) {
        Random random = new Random(seed);
        Set<String> keys = new LinkedHashSet<>();
        while (keys.size() < cells) {
            keys.add(
                    "t,IT-"
                            + random.nextInt(5)
                            + ",P"
                            + random.nextInt(10)
                            + (random.nextBoolean() ? ",X" : ",M")
                            + ",HS:"
                            + random.nextInt(10)
                            + ","
                            + (2000 + random.nextInt(10)));
        }
        StringBuilder text = new StringBuilder(HEADER);
        keys.forEach(k -> text.append(k).append(',').append(random.nextInt(1000)).append(",EUR\n"));
        return text.toString();
    }
}
