// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.flow.Release;
import eu.fondaco.warehouse.scan.Coverage;
import eu.fondaco.warehouse.scan.CsvForm;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plain files that are larger than the sample from which their codes are learnt. */
class StagingTest {

    private static final List<String> HEADER =
            List.of(
                    "dataset",
                    "reporter",
                    "partner",
                    "flow",
                    "product",
                    "period",
                    "value",
                    "unit",
                    "quantity");

    @TempDir Path work;
    private int files;

    @Test
    void keepsCellsWithCodesThatTheSampleDidNotHave() throws IOException {
        List<String> rows = rows(60_000);
        rows.set(59_990, "t,IT,DE,X,HS:never-before,1999-Q2,-12.5,EUR,");
        rows.set(59_991, "t,Très loin,DE,M,HS:7,2001,3,EUR,0.25");
        assertThat(export(rows)).containsExactlyElementsOf(expected(rows));
    }

    @Test
    void readsAllOfAFileFirstWhenTheSampleTellsTooLittle() throws IOException {
        List<String> rows = new ArrayList<>(rows(20_000));
        for (int i = 0; i < 260_000; i++) {
            rows.add("t,IT,FR,X,S:" + i / 13 + "," + (2001 + i % 13) + "," + i + ",EUR,");
        }
        StagedCells cells = stage(file(rows)).orElseThrow();
        assertThat(cells.rows()).isEqualTo(280_000);
        assertThat(cells.texts("product")).hasSize(20_100).contains("S:0", "S:19999", "HS:100000");
    }

    @Test
    void findsACellThatOccursTwiceWhateverTheOrder() throws IOException {
        for (int apart : List.of(1, 7, 700, 59_000)) {
            List<String> rows = rows(60_000);
            rows.set(500 + apart, rows.get(500).replace(",EUR,", "1,EUR,"));
            assertThat(stage(file(rows))).as("%s rows apart", apart).isEmpty();
        }
        List<String> shuffled = rows(20_000);
        Collections.shuffle(shuffled, new Random(3));
        assertThat(export(shuffled)).containsExactlyElementsOf(expected(shuffled));
        shuffled.set(17, shuffled.get(15_000));
        assertThat(stage(file(shuffled))).isEmpty();
    }

    @Test
    void findsACellThatOccursInTwoFiles() throws IOException {
        List<String> first = rows(30_000);
        List<String> second =
                IntStream.range(0, 30_000)
                        .mapToObj(i -> first.get(i).replace(",X,", ",M,"))
                        .toList();
        assertThat(stage(file(first), file(second)))
                .hasValueSatisfying(c -> assertThat(c.rows()).isEqualTo(60_000));
        List<String> third = new ArrayList<>(second);
        third.set(29_999, first.get(29_999));
        assertThat(stage(file(first), file(third))).isEmpty();
    }

    @Test
    void saysWhatItFound() throws IOException {
        List<String> rows = rows(60_000);
        rows.set(3, "t,IT,W0,X,TOTAL,1999,-123456789.5,EUR,");
        StagedCells cells = stage(file(rows)).orElseThrow();
        assertThat(cells.rows()).isEqualTo(60_000);
        assertThat(cells.negatives()).isEqualTo(1);
        assertThat(cells.largest()).isEqualByComparingTo(new BigDecimal("123456789.5"));
        assertThat(cells.texts("partner")).contains("W00", "P0", "P19").hasSize(21);
        assertThat(cells.texts("period")).contains("1999", "2001");
        assertThat(cells.coverage()).hasSize(4);
        assertThat(cells.coverage().get(0))
                .isEqualTo(new Coverage("IT", "X", List.of("1999"), false, false));
        assertThat(cells.coverage().get(1).periods()).startsWith("2001", "2002").hasSize(10);
        assertThat(cells.coverage().get(1).hasPartners() && cells.coverage().get(1).hasProducts())
                .isTrue();
    }

    @Test
    void leavesFilesWithBrokenLinesToOtherWaysOfReading() throws IOException {
        for (String broken :
                List.of(
                        "t,IT,DE,X,HS:1,2001,1,EUR",
                        "t,IT,DE,X,HS:1,2001,1,EUR,,",
                        "",
                        "t,IT,DE,X,\"HS:1\n\",2001,1,EUR,",
                        "t,IT,DE,X,HS:1\t,2001,1,EUR,x",
                        "t,IT,DE,X,HS:1,2001,1 000,EUR,",
                        "t,IT,DE,Y,HS:1,2001,1,EUR,")) {
            List<String> rows = rows(60_000);
            rows.set(59_000, broken);
            assertThat(stage(file(rows))).as(broken).isEmpty();
        }
    }

    /** Products change fastest, in groups of one hundred. */
    private static List<String> rows(int count) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int group = i / 100;
            rows.add(
                    "t,R"
                            + group % 3
                            + ",P"
                            + group / 3 % 20
                            + ",X,HS:"
                            + (100_000 + i % 100)
                            + ","
                            + (2001 + group / 60)
                            + ","
                            + i
                            + ".25,EUR,"
                            + (i % 2 == 0 ? "" : i + ".5"));
        }
        return rows;
    }

    private Path file(List<String> rows) throws IOException {
        String text = String.join(",", HEADER) + "\n" + String.join("\n", rows) + "\n";
        return Files.writeString(work.resolve("f" + files++ + ".csv"), text);
    }

    private Optional<StagedCells> stage(Path... file) {
        try (DuckDbObservationStore store =
                DuckDbObservationStore.openToWrite(work.resolve("w" + files++))) {
            return store.stage(List.of(file), form(), 0);
        }
    }

    private static CsvForm form() {
        return CsvForm.tidy(',', HEADER, "t", "EUR", Set.of("W0"));
    }

    /**
     * What an export says of the cells, in the form of the file; they come as two releases, the
     * same twice.
     */
    private List<String> export(List<String> rows) throws IOException {
        Path target = work.resolve("export.csv");
        try (DuckDbObservationStore store =
                DuckDbObservationStore.openToWrite(work.resolve("w" + files++))) {
            for (String day : List.of("2020-01-01", "2021-01-01")) {
                StagedCells cells = store.stage(List.of(file(rows)), form(), 0).orElseThrow();
                assertThat(cells.rows()).isEqualTo(rows.size());
                Release release = new Release("t@" + day, "t", LocalDate.parse(day), "", "", "");
                store.append(
                        List.of(
                                new Delivery(
                                        release,
                                        List.of(),
                                        List.of(),
                                        List.of(cells),
                                        false,
                                        List.of())));
                assertThat(store.cellCounts()).isEqualTo(Map.of("t", (long) rows.size()));
                if (day.startsWith("2020")) {
                    store.export(target, "csv", null);
                    assertThat(exported(target, day)).containsExactlyElementsOf(expected(rows));
                }
            }
            store.export(target, "csv", null);
            assertThat(exported(target, "2020-01-01")).containsExactlyElementsOf(expected(rows));
            return exported(target, "2021-01-01");
        }
    }

    private static List<String> exported(Path file, String day) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.contains("t@" + day))
                .map(StagingTest::inShort)
                .sorted()
                .toList();
    }

    private static String inShort(String exported) {
        String[] f = exported.split(",");
        return String.join(
                ",", f[0], f[1], f[2], f[3], f[4], f[5], number(f[6]), f[7], number(f[9]));
    }

    private static List<String> expected(List<String> rows) {
        return rows.stream()
                .map(
                        row -> {
                            String[] f = row.split(",", -1);
                            f[6] = number(f[6]);
                            f[8] = number(f[8]);
                            return String.join(",", f);
                        })
                .sorted()
                .toList();
    }

    private static String number(String text) {
        return text.isEmpty() ? "" : new BigDecimal(text).stripTrailingZeros().toPlainString();
    }
}
