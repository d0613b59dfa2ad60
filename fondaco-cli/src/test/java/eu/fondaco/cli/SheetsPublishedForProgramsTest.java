// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables in the forms in which offices publish them for programs, no mapping being known. */
class SheetsPublishedForProgramsTest {

    @TempDir Path work;

    private static final String COMEXT =
            "freq,reporter,partner,product,flow,indicators\\TIME_PERIOD\t2021 \t2022 \n"
                    + "A,IT,US,847130,1,VALUE_IN_EUROS\t6380124 \t6596120 p\n"
                    + "A,IT,US,84713000,2,VALUE_IN_EUROS\t2087924 \t: \n"
                    + "A,IT,US,84713000,2,QUANTITY_IN_100KG\t117 \t118 \n";

    @Test
    void eurostatsTablesHoldSeveralCodesInTheirFirstColumn() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "Italy");
        assertThat(sheets.cells(sheets.file("ds-045409.tsv", COMEXT)))
                .containsExactlyInAnyOrder(
                        "IT US M HS:847130 2021 6380124",
                        "IT US M HS:847130 2022 6596120 P",
                        "IT US X CN:84713000 2021 2087924");
    }

    @Test
    void theyMayBeZipped() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "Greece");
        Path file = work.resolve("maineu.tsv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(
                    ("freq,indic_et,sitc06,partner,geo\\TIME_PERIOD\t2021 \t2022 \n"
                                    + "A,MIO_EXP_VAL,SITC7,EXT_EU27_2020,EL\t100.5 \t201.5 b\n"
                                    + "A,MIO_IMP_VAL,TOTAL,EXT_EU27_2020,EL\t300.25 \t: c\n"
                                    + "A,MIO_BAL_VAL,TOTAL,EXT_EU27_2020,EL\t-5.0 \t-6.0 \n")
                            .getBytes(StandardCharsets.UTF_8));
        }
        assertThat(sheets.cells(file))
                .containsExactlyInAnyOrder(
                        "GR EXT_EU27_2020 X SITC:7 2021 100500000.0",
                        "GR EXT_EU27_2020 X SITC:7 2022 201500000.0",
                        "GR EXT_EU27_2020 M TOTAL 2021 300250000.00",
                        "GR EXT_EU27_2020 M TOTAL 2022  C");
    }

    @Test
    void anSdmxTableSaysItsPowerOfTenInAColumn() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "Italy");
        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "imts.csv",
                                        """
                                        STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,FREQ,Frequency,REF_AREA,Reference area,COUNTERPART_AREA,Counterpart area,TRADE_FLOW,Trade flow,UNIT_MEASURE,Unit of measure,TIME_PERIOD,Time period,OBS_VALUE,Observation value,UNIT_MULT,Unit multiplier,OBS_STATUS,Observation status
                                        DATAFLOW,X.Y:DF(1.0),Trade,I,A,Annual,ITA,Italy,W,World,X,Exports,USD_EXC,US dollars,2023,,1234.567,,6,Millions,A,Normal value
                                        DATAFLOW,X.Y:DF(1.0),Trade,I,A,Annual,ITA,Italy,USA,United States,M,Imports,USD_EXC,US dollars,2023,,34.5,,6,Millions,P,Provisional value
                                        """)))
                .containsExactlyInAnyOrder(
                        "IT W00 X TOTAL 2023 1234567000.000", "IT US M TOTAL 2023 34500000.0 P");
    }

    @Test
    void indicatorsSayTheWayOfTrade() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "Italy");
        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "fund.csv",
                                        """
                                        STRUCTURE,STRUCTURE_ID,ACTION,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE,UNIT,SCALE
                                        DATAFLOW,A:B(1.0.0),I,ITA,XG_FOB_USD,G001,A,2023,5000100,USD,0
                                        DATAFLOW,A:B(1.0.0),I,ITA,MG_CIF_USD,CHN,A,2023,7000200,USD,0
                                        """)))
                .containsExactlyInAnyOrder(
                        "IT W00 X TOTAL 2023 5000100", "IT CN M TOTAL 2023 7000200");
        sheets = new LoadedSheets(work.resolve("bank"), "Italy");
        Files.createDirectories(work.resolve("bank"));
        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "api.csv",
                                        """
                                        "Data Source","World Development Indicators",

                                        "Country Name","Country Code","Indicator Name","Indicator Code","2021","2022",
                                        "Italy","ITA","Merchandise exports (current US$)","TX.VAL.MRCH.CD.WT","6000100","",
                                        "Malta","MLT","Merchandise exports (current US$)","TX.VAL.MRCH.CD.WT","7000100","7000200",
                                        """)))
                .contains("IT W00 X TOTAL 2021 6000100", "MT W00 X TOTAL 2022 7000200");
    }

    @Test
    void whatOnlyNamesOrCountsIsLeftOut() throws IOException {
        LoadedSheets sheets = new LoadedSheets(work, "Italy");
        assertThat(
                        sheets.cells(
                                sheets.file(
                                        "before.csv",
                                        """
                                        Classification,Year,Period,Period Desc.,Aggregate Level,Is Leaf Code,Trade Flow Code,Trade Flow,Reporter Code,Reporter,Reporter ISO,Partner Code,Partner,Partner ISO,Commodity Code,Commodity,Qty Unit Code,Qty Unit,Qty,Netweight (kg),Trade Value (US$),Flag
                                        HS,2018,2018,2018,0,0,1,Import,380,Italy,ITA,0,World,WLD,TOTAL,All Commodities,1,No Quantity,,,30899320306,0
                                        HS,2018,2018,2018,2,0,2,Export,380,Italy,ITA,156,China,CHN,84,Machinery,1,No Quantity,,,29736088,0
                                        """)))
                .containsExactlyInAnyOrder(
                        "IT W00 M TOTAL 2018 30899320306", "IT CN X HS:84 2018 29736088");
    }

    @Test
    void aFileOfAKnownFormIsLoadedWithYesToo() throws IOException {
        Path folder = work.resolve("known");
        Cli.run("init", folder, "--home", "Italy");
        Path tidy =
                Files.writeString(
                        work.resolve("t.csv"),
                        "dataset,reporter,partner,flow,product,period,value,unit\n"
                                + "t,IT,CN,X,TOTAL,2018,10,EUR\n");
        Cli load = Cli.run("load", tidy, "--yes", "-o", folder, "--lang", "en");
        assertThat(load.code()).as(load.err()).isZero();
        assertThat(load.out()).contains("1 cells added");
    }
}
