// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.sources.mapping.Field;
import eu.fondaco.sources.mapping.Mapping;
import eu.fondaco.sources.provider.TableFile.Outcome;
import eu.fondaco.sources.tidy.TidyReading;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableFileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Path SHARED = Path.of("../../shared");

    @TempDir Path folder;

    @Test
    void readsIstatRegionsFromLabelledSdmxCsv() throws IOException {
        Outcome outcome =
                read(
                        "DATAFLOW,FREQ: Frequency,REF_AREA: Territory,DATA_TYPE:"
                            + " Indicator,ADJUSTMENT: Adjustment,CPA_ATECO2007_COE:"
                            + " CPA,PARTNER_COUNTRY: Partner,TIME_PERIOD:"
                            + " Time,OBS_VALUE,OBS_STATUS: Status\n"
                            + "IT1:DF_DCSE_CPA_ATECO2007_COE_A_Q_CONJ_REG(1.0),A: annual,ITD5:"
                            + " Emilia-Romagna,IV: import,N: Raw,ALL: all,\"EXT_EU27_2020:"
                            + " \",2023,1000,P: provisional\n"
                            + "IT1:DF_DCSE_CPA_ATECO2007_COE_A_Q_CONJ_REG(1.0),Q: quarterly,ITD5:"
                            + " Emilia-Romagna,EV: export,N: Raw,C: manufactures,WORLD:"
                            + " World,2023-Q1,7,\n");
        Observation yearly = outcome.reading().observations().get(0);
        assertThat(yearly.reporter()).isEqualTo("IT-45");
        assertThat(yearly.flow()).isEqualTo(TradeFlow.IMPORTS);
        assertThat(yearly.partner()).isEqualTo("EXT_EU27_2020");
        assertThat(yearly.product()).isEqualTo("TOTAL");
        assertThat(yearly.status()).isEqualTo("P");
        Observation quarterly = outcome.reading().observations().get(1);
        assertThat(quarterly.product()).isEqualTo("CPA:C");
        assertThat(quarterly.partner()).isEqualTo("W00");
        assertThat(quarterly.period()).hasToString("2023-Q1");
    }

    @Test
    void saysWhichDimensionsAProviderChanged() throws IOException {
        Outcome outcome =
                read(
                        "DATAFLOW,FREQ,ITTER107,DATA_TYPE,ADJUSTMENT,CPA_ATECO2007_COE,PARTNER_COUNTRY,TIME_PERIOD,OBS_VALUE\n"
                            + "IT1:DF_DCSE_CPA_ATECO2007_COE_A_Q_CONJ_REG(1.1),A,ITD5,IV,N,ALL,WORLD,2023,1000\n");
        assertThat(outcome.reading()).isNull();
        assertThat(outcome.issues())
                .singleElement()
                .satisfies(
                        issue -> {
                            assertThat(issue.code()).isEqualTo("dimensions-changed");
                            assertThat(issue.message().toString())
                                    .contains("no column REF_AREA")
                                    .contains("ITTER107");
                        });
    }

    private static final String GENERIC =
            """
            <m:GenericData xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message" xmlns:g="urn:g">
             <m:Header><m:Structure structureID="X" dimensionAtObservation="TIME_PERIOD">
              <c:Structure xmlns:c="urn:c"><Ref agencyID="AG" id="DS" version="1.0"/></c:Structure></m:Structure></m:Header>
             <m:DataSet structureRef="X">
              <g:Series><g:SeriesKey><g:Value id="REP" value="IT"/><g:Value id="FLOW" value="1"/></g:SeriesKey>
               <g:Attributes><g:Value id="UNIT" value="EUR"/></g:Attributes>
               <g:Obs><g:ObsDimension value="2018"/><g:ObsValue value="12.5"/>
                <g:Attributes><g:Value id="OBS_STATUS" value="P"/></g:Attributes></g:Obs>
               <g:Obs><g:ObsDimension value="2019"/><g:ObsValue value="NaN"/></g:Obs>
              </g:Series>
             </m:DataSet></m:GenericData>\
            """;

    private static final String SPECIFIC =
            """
            <m:StructureSpecificData xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message" xmlns:s="urn:s">
             <m:Header><m:Structure structureID="X" dimensionAtObservation="TIME_PERIOD">
              <c:StructureUsage xmlns:c="urn:c"><Ref agencyID="AG" id="DS" version="1.0"/></c:StructureUsage></m:Structure></m:Header>
             <m:DataSet s:structureRef="OTHER"><Series REP="IT" FLOW="1" UNIT="EUR">
               <Obs TIME_PERIOD="2018" OBS_VALUE="12.5" OBS_STATUS="P"/>
               <Obs TIME_PERIOD="2019" OBS_VALUE="NaN"/></Series></m:DataSet></m:StructureSpecificData>\
            """;

    private static final String FLAT =
            """
            <GenericData xmlns="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message">
             <Header><Structure structureID="X" dimensionAtObservation="AllDimensions">
              <Structure><URN>urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=AG:DS(1.0)</URN></Structure></Structure></Header>
             <DataSet><Obs><ObsKey><Value id="REP" value="IT"/><Value id="FLOW" value="1"/><Value id="TIME_PERIOD" value="2018"/></ObsKey>
              <ObsValue value="12.5"/><Attributes><Value id="UNIT" value="EUR"/><Value id="OBS_STATUS" value="P"/></Attributes></Obs>
             </DataSet></GenericData>\
            """;

    private static final String JSON_STAT =
            """
            {"version":"2.0","class":"dataset","value":{"0":12.5},"status":{"0":"P"},
             "id":["REP","FLOW","UNIT","TIME_PERIOD"],"size":[1,1,1,2],
             "extension":{"datastructure":{"id":"DS","agencyId":"AG"}},
             "dimension":{"REP":{"category":{"index":{"IT":0}}},"FLOW":{"category":{"index":["1"]}},
              "UNIT":{"category":{"label":{"EUR":"euro"}}},
              "TIME_PERIOD":{"category":{"index":{"2019":1,"2018":0}}}}}\
            """;

    private static final String SDMX_JSON =
            """
            {"meta":{"schema":"sdmx-json"},"data":{"dataSets":[{"structure":0,"series":{"0:0":
              {"observations":{"0":[12.5,0],"1":[null,null]}}}}],
             "structures":[{"links":[{"urn":"urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=AG:DS(1.0)"}],
              "dimensions":{"dataSet":[{"id":"UNIT","values":[{"id":"EUR"}]}],
               "series":[{"id":"REP","values":[{"id":"IT"}]},{"id":"FLOW","values":[{"id":"1"}]}],
               "observation":[{"id":"TIME_PERIOD","values":[{"id":"2018"},{"value":"2019"}]}]},
              "attributes":{"observation":[{"id":"OBS_STATUS","values":[{"id":"P"}]}]}}]}}\
            """;

    @Test
    void readsTheSameCellFromEveryShapeOfSdmxAndJsonStat() throws IOException {
        for (String content : List.of(GENERIC, SPECIFIC, FLAT, JSON_STAT, SDMX_JSON)) {
            boolean stat = content.equals(JSON_STAT);
            Mapping mapping =
                    Mapping.named("test")
                            .structures("AG:DS")
                            .dataset("t")
                            .field("reporter", Field.of("REP"))
                            .field("partner", Field.constant("W00"))
                            .field("flow", Field.of("FLOW").only(Map.of("1", "M")))
                            .field("product", Field.constant("TOTAL"))
                            .field("period", Field.of("TIME_PERIOD"))
                            .field("value", Field.of(stat ? "value" : "OBS_VALUE"))
                            .field("unit", Field.of("UNIT"))
                            .field("status", Field.of(stat ? "status" : "OBS_STATUS"))
                            .build();
            Outcome outcome = table(content).read(List.of(mapping), Map.of(), TODAY);
            assertThat(outcome.reading()).as(content + outcome.issues()).isNotNull();
            assertThat(outcome.reading().hasErrors()).as("%s", outcome.issues()).isFalse();
            assertThat(outcome.reading().observations())
                    .as(content)
                    .singleElement()
                    .satisfies(
                            o -> {
                                assertThat(o.reporter()).isEqualTo("IT");
                                assertThat(o.flow()).isEqualTo(TradeFlow.IMPORTS);
                                assertThat(o.period()).hasToString("2018");
                                assertThat(o.value()).isEqualByComparingTo("12.5");
                                assertThat(o.unit()).isEqualTo("EUR");
                                assertThat(o.status()).isEqualTo("P");
                            });
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <m:GenericData xmlns:m='http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message'><m:DataSet>  | xml-broken
                    <m:E xmlns:m='http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message'><ErrorMessage code='100'><Text>No results</Text></ErrorMessage></m:E> | answer-is-a-message
                    <!DOCTYPE html><html>Service unavailable</html>           | unknown-format
                    {"version":"2.0","class":"dataset","id":["a"],"size":[0],"dimension":{"a":{"category":{"index":{}}}},"value":{}} | no-rows
                    {"class":"dataset","value":[1                             | json-broken
                    {"error":"too many requests","data":[]}                   | no-rows
                    """)
    void saysWhatIsWrongWithAnAnswerThatIsNoData(String content, String code) throws IOException {
        Outcome outcome = read(content);
        assertThat(outcome.reading()).isNull();
        assertThat(outcome.issues()).extracting(DataIssue::code).contains(code);
        assertThat(outcome.issues()).allMatch(issue -> !issue.remedy().toString().isEmpty());
    }

    @Test
    void neverResolvesEntities() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "hidden");
        Outcome outcome =
                read(
                        "<?xml version='1.0'?><!DOCTYPE d [<!ENTITY x SYSTEM '"
                                + secret.toUri()
                                + "'>]><m:E"
                                + " xmlns:m='http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message'><ErrorMessage"
                                + " code='1'>&x;</ErrorMessage></m:E>");
        assertThat(outcome.reading()).isNull();
        assertThat(outcome.issues().toString()).doesNotContain("hidden");
    }

    @Test
    void readsAZipWithItsOwnListOfCountries() throws IOException {
        Path zip = folder.resolve("BACI.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream archive = new ZipOutputStream(out)) {
            archive.putNextEntry(new ZipEntry("BACI_HS22_Y2022.csv"));
            archive.write(
                    "t,i,j,k,v,q\n2022,380,276,847130,5000.123,\"  12.5\"\n2022,276,380,20110,1,NA\n"
                            .getBytes(StandardCharsets.UTF_8));
            archive.putNextEntry(new ZipEntry("country_codes_V2024.csv"));
            archive.write(
                    "country_code,country_name,country_iso2,country_iso3\n380,Italy,IT,ITA\n276,Germany,DE,DEU\n"
                            .getBytes(StandardCharsets.UTF_8));
            archive.closeEntry();
        }
        TableFile file = new TableFile(zip, "BACI.zip");
        TidyReading reading = file.read(List.of(), file.countries(), TODAY).reading();
        assertThat(reading.observations())
                .extracting(Observation::reporter)
                .containsExactly("IT", "DE");
        assertThat(reading.observations().get(0).value()).isEqualByComparingTo("5000123");
        assertThat(reading.observations().get(0).quantity()).isEqualByComparingTo("12.5");
        assertThat(reading.observations().get(1).product()).isEqualTo("HS:020110");
        assertThat(reading.observations().get(1).quantity()).isNull();
    }

    @Test
    void readsASheetBelowItsTitle() throws IOException {
        Path book = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(book);
                ZipOutputStream archive = new ZipOutputStream(out)) {
            entry(
                    archive,
                    "[Content_Types].xml",
                    "<Types"
                        + " xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override"
                        + " PartName='/xl/workbook.xml'"
                        + " ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>");
            entry(
                    archive,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships"
                        + " xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship"
                        + " Id='r1'"
                        + " Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet'"
                        + " Target='worksheets/sheet1.xml'/></Relationships>");
            entry(
                    archive,
                    "xl/workbook.xml",
                    "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
                        + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet"
                        + " name='Dati' sheetId='1' r:id='r1'/></sheets></workbook>");
            entry(
                    archive,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet"
                        + " xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData><row"
                        + " r='1'><c r='A1'"
                        + " t='inlineStr'><is><t>Esportazioni</t></is></c></row><row r='3'><c"
                        + " r='A3' t='inlineStr'><is><t>anno</t></is></c><c r='B3'"
                        + " t='inlineStr'><is><t>valore</t></is></c></row><row r='4'><c"
                        + " r='A4'><v>2018</v></c><c"
                        + " r='B4'><v>1.25E7</v></c></row></sheetData></worksheet>");
        }
        Mapping mapping =
                Mapping.named("sheet")
                        .dataset("t")
                        .field("reporter", Field.constant("IT"))
                        .field("partner", Field.constant("W00"))
                        .field("flow", Field.constant("X"))
                        .field("product", Field.constant("TOTAL"))
                        .field("period", Field.of("anno"))
                        .field("value", Field.of("valore"))
                        .field("unit", Field.constant("EUR"))
                        .build();
        Outcome outcome = new TableFile(book, "book.xlsx").read(List.of(mapping), Map.of(), TODAY);
        assertThat(outcome.reading()).as("%s", outcome.issues()).isNotNull();
        assertThat(outcome.reading().observations())
                .singleElement()
                .satisfies(
                        o -> {
                            assertThat(o.period()).hasToString("2018");
                            assertThat(o.value()).isEqualByComparingTo("12500000");
                        });
    }

    private static void entry(ZipOutputStream archive, String name, String content)
            throws IOException {
        archive.putNextEntry(new ZipEntry(name));
        archive.write(content.getBytes(StandardCharsets.UTF_8));
        archive.closeEntry();
    }

    @Test
    void saysThatAnArchiveWasCut() throws IOException {
        Path zip = Files.write(folder.resolve("cut.zip"), new byte[] {'P', 'K', 3, 4, 20, 0});
        Outcome outcome = new TableFile(zip, "cut.zip").read(List.of(), Map.of(), TODAY);
        assertThat(outcome.issues()).extracting(DataIssue::code).containsExactly("archive-broken");
    }

    @Test
    void addsUpTheRowsOfBrazilByCell() throws IOException {
        String header =
                "\"CO_ANO\";\"CO_MES\";\"CO_NCM\";\"CO_UNID\";\"CO_PAIS\";\"SG_UF_NCM\";\"CO_VIA\";\"CO_URF\";\"QT_ESTAT\";\"KG_LIQUIDO\";\"VL_FOB\"\n";
        String row = "\"2023\";\"02\";\"08012100\";\"10\";\"386\";\"AC\";\"07\";\"%s\";1;10;100\n";
        TidyReading reading =
                read(header + row.formatted("0230154") + row.formatted("0230155")).reading();
        assertThat(reading.observations())
                .singleElement()
                .satisfies(
                        o -> {
                            assertThat(o.value()).isEqualByComparingTo("200");
                            assertThat(o.quantity()).isEqualByComparingTo("20");
                            assertThat(o.flow()).isEqualTo(TradeFlow.EXPORTS);
                            assertThat(o.period()).hasToString("2023-02");
                            assertThat(o.reporter()).isEqualTo("BR-AC");
                        });
    }

    @Test
    void namesAStructureNobodyHasExplained() throws IOException {
        Outcome outcome = read("anno;provincia;paese;valore\n2018;Parma;Cina;5\n");
        assertThat(outcome.reading()).isNull();
        assertThat(outcome.unknown().columns())
                .containsExactly("anno", "provincia", "paese", "valore");
        assertThat(MappingProposal.of(outcome.unknown(), outcome.sample(), "t"))
                .contains(
                        "period: {column: \"anno\"}",
                        "reporter: {column: \"provincia\"}",
                        "partner: {column: \"paese\"}",
                        "value: {column: \"valore\"}");
    }

    @Test
    void totalsOfTheSharedFilesAgree() throws IOException {
        Path istat = SHARED.resolve("data/italy_istat/observed_imports_IT_sectionC_2023.csv");
        Assumptions.assumeTrue(Files.exists(istat), "the shared data aren't here");
        TidyReading reading =
                new TableFile(istat, "istat.csv").read(List.of(), Map.of(), TODAY).reading();
        assertThat(reading.observations()).hasSize(88);
        List<Observation> year =
                reading.observations().stream()
                        .filter(
                                o ->
                                        o.product().equals("TOTAL")
                                                && o.period().toString().equals("2023"))
                        .toList();
        assertThat(
                        year.stream()
                                .filter(o -> o.reporter().equals("IT-45"))
                                .findFirst()
                                .orElseThrow()
                                .value())
                .isEqualByComparingTo("16429003570");
        double regions =
                year.stream()
                        .filter(o -> !List.of("ITD10", "ITD20").contains(o.reporter()))
                        .mapToDouble(o -> o.value().doubleValue())
                        .sum();
        assertThat(regions / 1e9).isBetween(227.05, 227.15);
        Path baci = SHARED.resolve("data/baci_example");
        TableFile codes = new TableFile(baci.resolve("country_codes_V202201.csv"), "codes");
        double southAfrica =
                new TableFile(baci.resolve("ExampleTradeData.csv.gz"), "baci")
                        .read(List.of(), codes.countries(), TODAY).reading().observations().stream()
                                .filter(o -> o.reporter().equals("ZA"))
                                .mapToDouble(o -> o.value().doubleValue())
                                .sum();
        assertThat(southAfrica / 1e9).isBetween(45.35, 45.45);
    }

    private Outcome read(String content) throws IOException {
        return table(content).read(List.of(), Map.of(), TODAY);
    }

    private TableFile table(String content) throws IOException {
        Path file = Files.createTempFile(folder, "table", ".x");
        return new TableFile(Files.writeString(file, content), "table.x");
    }
}
