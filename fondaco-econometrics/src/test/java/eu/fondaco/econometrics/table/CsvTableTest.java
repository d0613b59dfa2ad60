// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as they come. */
class CsvTableTest {

    @TempDir Path work;

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(work, "t", ".csv"), content);
    }

    @Test
    void numbersTextQuotesAndMissingValuesAreTold() throws IOException {
        ColumnTable t =
                CsvTable.of(
                                file(
                                        "\uFEFFa,\"b c\",d\r\n"
                                                + "1,x,\"he said \"\"no\"\"\"\r\n"
                                                + ",\"y,z\",\r\n"
                                                + "NA,,2.5\r\n"))
                        .read();
        assertThat(t.names()).containsExactly("a", "b c", "d");
        assertThat(t.numbers("a")).containsExactly(1, Double.NaN, Double.NaN);
        assertThat(t.get("b c").text(1)).isEqualTo("y,z");
        assertThat(t.get("b c").isMissing(2)).isTrue();
        assertThat(t.get("d").text(0)).isEqualTo("he said \"no\"");
        assertThat(t.get("d").text(2)).isEqualTo("2.5");
    }

    /** Codes of all lengths, zeros in front, bytes above 127 and bytes of value 0. */
    @Test
    void everyTextKeepsItsOwnCode() throws IOException {
        String[] some = {
            "1",
            "01",
            "001",
            "0000001",
            "00000001",
            "000000001",
            "\u0000a",
            "a",
            "é",
            "éé",
            "\u00e9\u00e9\u00e9\u00e9",
            "ab\u0000",
            "ab"
        };
        StringBuilder b = new StringBuilder("k,n\n");
        SplittableRandom r = new SplittableRandom(4);
        String[] cells = new String[6000];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = r.nextBoolean() ? some[r.nextInt(some.length)] : "c" + r.nextInt(3000);
            b.append(cells[i]).append(",1\n");
        }
        ColumnTable t = CsvTable.of(file(b.toString())).text(Set.of("k")).read();
        for (int i = 0; i < cells.length; i++) {
            assertThat(t.get("k").text(i)).isEqualTo(cells[i]);
        }
        long distinct = java.util.Arrays.stream(cells).distinct().count();
        assertThat(((Column.Text) t.get("k")).labels())
                .hasSize((int) distinct)
                .doesNotHaveDuplicates();
    }

    @Test
    void semicolonsAndTabsAreRecognised() throws IOException {
        assertThat(CsvTable.of(file("a;b\n1;2\n")).read().numbers("b")).containsExactly(2);
        assertThat(CsvTable.of(file("a\tb\n1\t2\n")).read().numbers("b")).containsExactly(2);
    }

    @Test
    void codesAskedForAsTextKeepTheirZeros() throws IOException {
        ColumnTable t = CsvTable.of(file("k,v\n0101,1\n0102,2\n")).text(Set.of("k")).read();
        assertThat(t.get("k").text(0)).isEqualTo("0101");
    }

    @Test
    void aLateTextCellTurnsAColumnToText() throws IOException {
        StringBuilder b = new StringBuilder("a,b\n");
        for (int i = 0; i < 600_000; i++) {
            b.append(i).append(",1234567\n");
        }
        b.append("x,1\n");
        ColumnTable t = CsvTable.of(file(b.toString())).threads(2).read();
        assertThat(t.rows()).isEqualTo(600_001);
        assertThat(t.get("a").text(599_999)).isEqualTo("599999");
        assertThat(t.get("a").text(600_000)).isEqualTo("x");
        assertThat(t.numbers("b")[600_000]).isEqualTo(1);
    }

    @Test
    void everyNumberIsReadAsThePlatformReadsIt() throws IOException {
        SplittableRandom r = new SplittableRandom(7);
        StringBuilder b = new StringBuilder("v\n");
        double[] want = new double[5000];
        for (int i = 0; i < want.length; i++) {
            String text =
                    switch (i % 5) {
                        case 0 ->
                                Double.toString(
                                        Double.longBitsToDouble(
                                                r.nextLong() & 0x7fefffffffffffffL));
                        case 1 -> Long.toString(r.nextLong());
                        case 2 -> "-" + r.nextInt(1000) + "." + r.nextInt(1_000_000);
                        case 3 -> r.nextDouble() + "";
                        default ->
                                String.format(java.util.Locale.ROOT, "%.3e", r.nextDouble() * 1e9);
                    };
            b.append(text).append('\n');
            want[i] = Double.parseDouble(text);
        }
        assertThat(CsvTable.of(file(b.toString())).read().numbers("v")).containsExactly(want);
    }

    @Test
    void gzipIsReadByItsContent() throws IOException {
        Path f = work.resolve("t.csv");
        try (OutputStream o = new GZIPOutputStream(Files.newOutputStream(f))) {
            o.write("a\n5\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(CsvTable.of(f).read().numbers("a")).containsExactly(5);
    }

    @Test
    void whatIsNoTableIsRefusedWithItsLine() throws IOException {
        assertThatThrownBy(() -> CsvTable.of(file("a,b\n1,2\n\n3\n")).read())
                .isInstanceOf(CsvFormatException.class)
                .hasMessageContaining("line 4 has 1 fields");
        assertThatThrownBy(() -> CsvTable.of(file("a,b\n1,\"2\n")).read())
                .isInstanceOf(CsvFormatException.class)
                .hasMessageContaining("never closed");
        assertThatThrownBy(() -> CsvTable.of(file("")).read())
                .isInstanceOf(CsvFormatException.class)
                .hasMessageContaining("empty");
        assertThatThrownBy(() -> CsvTable.of(file("a,a\n1,2\n")).read())
                .isInstanceOf(CsvFormatException.class)
                .hasMessageContaining("same name");
        assertThatThrownBy(() -> CsvTable.of(file("PAR1....")).read())
                .isInstanceOf(CsvFormatException.class)
                .hasMessageContaining("Parquet");
        assertThatThrownBy(() -> CsvTable.of(file("dist\n1\n")).columns(Set.of("dsit")).read())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("did you mean 'dist'");
    }
}
