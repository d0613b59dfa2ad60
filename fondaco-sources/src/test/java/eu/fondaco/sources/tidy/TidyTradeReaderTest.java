// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.time.Period;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TidyTradeReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String HEADER =
            "dataset,reporter,partner,flow,product,period,value,unit\n";

    @TempDir Path folder;

    @Test
    void readsCellsByColumnName() throws IOException {
        TidyReading reading =
                read(
                        "unit,value,period,product,flow,partner,partner_name,reporter,dataset,status\n"
                            + "EUR,12.50,2018-Q3,TOTAL,M,CN,China,IT-45,t,P\n");
        assertThat(reading.issues()).isEmpty();
        assertThat(reading.observations())
                .singleElement()
                .satisfies(
                        o -> {
                            assertThat(o.flow()).isEqualTo(TradeFlow.IMPORTS);
                            assertThat(o.period()).isEqualTo(Period.quarter(2018, 3));
                            assertThat(o.value()).isEqualByComparingTo("12.5");
                            assertThat(o.status()).isEqualTo("P");
                        });
        assertThat(reading.areaNames()).containsEntry("CN", "China");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    t,IT,CN,X,TOTAL,2018,abc,EUR       | bad-number
                    t,IT,CN,X,TOTAL,2018,"1,200",EUR   | bad-number
                    t,IT,CN,X,TOTAL,2018,=1+1,EUR      | formula-in-cell
                    t,=cmd,CN,X,TOTAL,2018,1,EUR       | formula-in-cell
                    t,IT,CN,E,TOTAL,2018,1,EUR         | bad-flow
                    t,IT,CN,X,TOTAL,18,1,EUR           | bad-period
                    t,IT,CN,X,TOTAL,2031,1,EUR         | future-period
                    t,IT,CN,X,TOTAL,2018,,EUR          | missing-value
                    t,,CN,X,TOTAL,2018,1,EUR           | missing-value
                    t,IT,C N,X,TOTAL,2018,1,EUR        | bad-code
                    t,IT,CN,X,TOTAL,2018,1             | row-length
                    """)
    void namesWhatIsWrongWithItsLine(String row, String code) throws IOException {
        TidyReading reading = read(HEADER + "t,IT,CN,X,TOTAL,2017,1,EUR\n" + row + "\n");
        assertThat(reading.hasErrors()).isTrue();
        assertThat(reading.issues())
                .first()
                .satisfies(
                        issue -> {
                            assertThat(issue.code()).isEqualTo(code);
                            assertThat(issue.line()).isEqualTo(3);
                            assertThat(issue.remedy().toString()).isNotEmpty();
                        });
    }

    @Test
    void namesTheLineOfADuplicate() throws IOException {
        TidyReading reading =
                read(HEADER + "t,IT,CN,X,TOTAL,2018,1,EUR\nt,IT,CN,X,TOTAL,2018,2,EUR\n");
        assertThat(reading.issues()).extracting(DataIssue::code).containsExactly("duplicate-cell");
        assertThat(reading.issues().get(0).message().toString()).contains("line 2");
    }

    @Test
    void takesNegativeValuesWithANote() throws IOException {
        TidyReading reading = read(HEADER + "t,IT,CN,X,TOTAL,2018,-1,EUR\n");
        assertThat(reading.hasErrors()).isFalse();
        assertThat(reading.issues()).extracting(DataIssue::code).containsExactly("negative-value");
    }

    @Test
    void knowsAllPartnersByTheirOtherNames() throws IOException {
        TidyReading reading =
                read(HEADER + "t,IT,WORLD,X,TOTAL,2018,1,EUR\nt,IT,0,M,TOTAL,2018,1,EUR\n");
        assertThat(reading.observations()).allMatch(o -> o.partner().equals("W00"));
    }

    @Test
    void takesAConfidentialCellWithoutAValue() throws IOException {
        TidyReading reading = read(HEADER.strip() + ",status\nt,IT,CN,X,TOTAL,2018,,EUR,C\n");
        assertThat(reading.issues()).isEmpty();
        assertThat(reading.observations().get(0).status()).isEqualTo("C");
    }

    @Test
    void refusesFilesThatAreNoCsv() throws IOException {
        assertThat(codes(new byte[0])).containsExactly("file-empty");
        assertThat(codes(new byte[] {1, 0, 2})).containsExactly("file-binary");
        assertThat(codes("<html><body>503</body></html>".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("file-markup");
        assertThat(
                        codes(
                                (HEADER + "t,IT,CN,X,Perù,2018,1,EUR\n")
                                        .getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly("file-encoding");
        assertThat(codes("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))).contains("missing-column");
        assertThat(codes(HEADER.getBytes(StandardCharsets.UTF_8))).containsExactly("no-rows");
        assertThat(codes((HEADER + "\"t,IT,CN\n".repeat(3)).getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
    }

    @Test
    void stopsAfterFiftyErrors() throws IOException {
        TidyReading reading = read(HEADER + "t,IT,CN,?,TOTAL,2018,1,EUR\n".repeat(500));
        assertThat(reading.issues()).hasSize(51);
        assertThat(reading.issues().get(50).code()).isEqualTo("too-many-errors");
    }

    @Test
    void readsTheTablesOfTheBench() {
        Path data = Path.of("../../shared/claims-bench/data");
        Assumptions.assumeTrue(Files.isDirectory(data), "the shared tables aren't here");
        TidyReading reading = TidyTradeReader.read(data.resolve("mfg69.csv"), "mfg69.csv", TODAY);
        assertThat(reading.hasErrors()).isFalse();
        assertThat(reading.observations()).hasSize(59_298);
    }

    private Iterable<String> codes(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("bytes.csv"), content);
        return TidyTradeReader.read(file, "bytes.csv", TODAY).issues().stream()
                .map(DataIssue::code)
                .toList();
    }

    private TidyReading read(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), content);
        return TidyTradeReader.read(file, "t.csv", TODAY);
    }
}
