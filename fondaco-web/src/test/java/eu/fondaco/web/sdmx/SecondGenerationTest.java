// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.fondaco.web.Client;
import eu.fondaco.web.FondacoServer;
import eu.fondaco.web.ServerOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters, parts and orders of version 2 of the web service. */
class SecondGenerationTest {

    private static final String DATA = "/sdmx/v2/data/dataflow/OBS/DF_TRADE/+/";

    private static FondacoServer server;
    private static Client client;

    @BeforeAll
    static void start() {
        server =
                FondacoServer.start(
                        TradeObservatory.holdings(),
                        ServerOptions.onPort(0).withLimits(20_000, 1_000, 100_000));
        client = new Client(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /**
     * Lines of SDMX-CSV 2.0 without the header, each cut into fields: 3 FREQ … 8 TIME_PERIOD, 9
     * OBS_VALUE.
     */
    private static List<String[]> rows(String path) throws Exception {
        var answer = client.get(DATA + path + (path.contains("?") ? "&" : "?") + "format=csvdata");
        if (answer.statusCode() == 404) {
            return List.of();
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().lines().skip(1).map(l -> l.split(",", -1)).toList();
    }

    private static List<String> column(String path, int at) throws Exception {
        return rows(path).stream().map(r -> r[at]).toList();
    }

    @ParameterizedTest
    @CsvSource({"1.0+.0, 200", "1+.0.0, 200", "1.0.0+, 200", "1.1+.0, 404", "2+, 404"})
    void aVersionMayBeAnyFromOneOn(String version, int status) throws Exception {
        String of = "/OBS/DF_TRADE/" + version;
        assertThat(client.get("/sdmx/v2/data/dataflow" + of).statusCode()).isEqualTo(status);
        assertThat(client.get("/sdmx/v2/structure/dataflow" + of).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "csvfile, 'dataflow,OBS:DF_TRADE(1.0.0),I,A,XA-1,'",
        "csvfilewithlabels, 'XA-1: Upper Xania'",
        "SDMX_2.1_GENERIC, GenericData",
        "SDMX_2.1_STRUCTURED, StructureSpecificData"
    })
    void formatsHaveTheNamesThatOfficesGiveThem(String format, String said) throws Exception {
        assertThat(client.get(DATA + "A.XA-1.*.*.*?format=" + format).body()).contains(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019 | 2019",
                "2019,2021 | 2019 2021",
                "ge:2019+le:2020 | 2019 2020",
                "2018,ge:2020+le:2021 | 2018 2020 2021",
                "ge:2018+le:2018,ge:2022+lt:2023 | 2018 2022",
                "ne:2019+ne:2020+le:2021 | 2018 2021",
                "ne:2019,2019 | 2018 2019 2020 2021 2022 2023",
                "gt:2021 | 2022 2023",
                "lt:2018 | ''"
            })
    void aCommaMeansOrAndAPlusBindsMoreTightly(String condition, String years) throws Exception {
        assertThat(String.join(" ", column("A.XA-1.X.ZC.TOTAL?c[TIME_PERIOD]=" + condition, 8)))
                .isEqualTo(years);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COUNTERPART_AREA | sw:Y | YB",
                "COUNTERPART_AREA | ew:C,co:00 | W00 ZC",
                "COUNTERPART_AREA | nc:0+nc:Y | ZC",
                "COUNTERPART_AREA | gt:W00 | YB ZC",
                "OBS_STATUS | P | W00 YB ZC",
                "OBS_STATUS | ne:A+ne:P | ''",
                "UNIT_MEASURE | EUR | W00 YB ZC",
                "UNIT_MULT | ne:0 | ''",
                "CONF_STATUS | C | ''"
            })
    void conditionsAreOnAnyComponent(String component, String condition, String partners)
            throws Exception {
        assertThat(
                        String.join(
                                " ",
                                column(
                                        "A.XA-1.X.*.TOTAL?c[TIME_PERIOD]=2021&c["
                                                + component
                                                + "]="
                                                + condition,
                                        6)))
                .isEqualTo(partners);
    }

    @Test
    void aValueThatIsNotShownFitsNoConditionOnIt() throws Exception {
        String key = "A.XA-2.X.YB.CPA_28?c[TIME_PERIOD]=2019&c[OBS_VALUE]=";
        assertThat(rows(key.replaceFirst("&c.OBS.*", ""))).hasSize(1);
        assertThat(rows(key + "ge:0")).isEmpty();
        assertThat(rows(key + "lt:0,ne:1")).isEmpty();
        List<String> values = column("A.XA-1.X.ZC.TOTAL?c[OBS_VALUE]=gt:1000000", 9);
        assertThat(values).isNotEmpty().allMatch(v -> Long.parseLong(v) > 1_000_000);
    }

    @Test
    void keysMayBeSeveralAndContextsOthers() throws Exception {
        assertThat(
                        rows("A.XA-1.X.ZC.TOTAL,A.XA-2.M.YB.CPA_28").stream()
                                .map(r -> r[4] + r[5] + r[6] + r[7])
                                .distinct())
                .containsExactly("XA-2MYBCPA_28", "XA-1XZCTOTAL");
        assertThat(rows("A.XA-1.X.ZC,A.XA-1.X.*.TOTAL")).hasSize(6 + 6 + 5 + 5);
        for (String path :
                List.of(
                        "datastructure/OBS/DSD_TRADE/1.0.0",
                        "*/*/*/*",
                        "dataflow/OBS/DF_TRADE/~")) {
            assertThat(
                            client.get(
                                            "/sdmx/v2/data/"
                                                    + path
                                                    + "/A.XA-1.X.ZC.TOTAL?format=csvdata")
                                    .body()
                                    .lines())
                    .as(path)
                    .hasSize(7);
        }
        assertThat(
                        client.get(
                                        "/sdmx/v2/data/provisionagreement/OBS/PA_TRADE_OFFICE_OF_ZEDIA/1.0.0/A.XA-1.X.ZC.TOTAL?format=csvdata")
                                .body()
                                .lines())
                .hasSize(3);
    }

    @Test
    void partsPutTogetherAreTheWhole() throws Exception {
        List<String> whole = column("", 9);
        List<String> parts = new ArrayList<>();
        for (int offset = 0; offset < whole.size(); offset += 17) {
            List<String> part = column("?limit=17&offset=" + offset, 9);
            assertThat(part).hasSizeLessThanOrEqualTo(17);
            parts.addAll(part);
        }
        assertThat(parts).isEqualTo(whole);
        assertThat(column("?offset=100000", 9)).isEmpty();
        assertThat(
                        client.get(
                                        "/sdmx/v1/data/DF_TRADE?detail=serieskeysonly&limit=3&format=csvdata")
                                .body()
                                .lines())
                .hasSize(4);
        JsonNode json =
                new ObjectMapper()
                        .readTree(client.get(DATA + "?limit=3&offset=4&format=jsondata").body());
        assertThat(json.at("/data/dataSets/0/series").size()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"&format=csvdata", "&format=csvdata&dimensionAtObservation=AllDimensions"})
    void observationsComeInTheOrderAskedFor(String view) throws Exception {
        List<String> times =
                client.get(DATA + "?sort=TIME_PERIOD:desc+COUNTERPART_AREA+OBS_VALUE:desc" + view)
                        .body()
                        .lines()
                        .skip(1)
                        .map(l -> l.split(",", -1))
                        .filter(r -> !r[8].contains("Q"))
                        .map(
                                r ->
                                        (9999 - Integer.parseInt(r[8]))
                                                + r[6]
                                                + (r[9].isEmpty()
                                                        ? "8"
                                                        : 9_999_999 - Long.parseLong(r[9])))
                        .toList();
        assertThat(times).isSorted().hasSizeGreaterThan(100);
        assertThat(column("A.XA-1.X.ZC.TOTAL?sort=TIME_PERIOD:desc&limit=2", 8))
                .containsExactly("2023", "2022");
        assertThat(column("?sort=*", 3).get(0)).isEqualTo("A");
        List<String> keys =
                rows("?sort=series_key:desc").stream()
                        .map(r -> String.join(".", List.of(r).subList(3, 8)))
                        .toList();
        assertThat(keys).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void seriesStayWholeWhenTheirObservationsAreSorted() throws Exception {
        JsonNode series =
                new ObjectMapper()
                        .readTree(client.get(DATA + "A?sort=TIME_PERIOD&format=jsondata").body())
                        .at("/data/dataSets/0/series");
        assertThat(series.size()).isEqualTo(24);
        int observations = 0;
        for (JsonNode one : series) {
            observations += one.get("observations").size();
        }
        assertThat(observations).isEqualTo(rows("A").size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attributes=none | TIME_PERIOD,OBS_VALUE",
                "attributes=series | TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT",
                "attributes=OBS_STATUS,UNIT_MULT | TIME_PERIOD,OBS_VALUE,UNIT_MULT,OBS_STATUS",
                "attributes=obs&measures=none | TIME_PERIOD,OBS_STATUS,CONF_STATUS",
                "measures=none&attributes=series | UNIT_MEASURE,UNIT_MULT",
                "attributes=none&measures=none | ''",
                "measures=OBS_VALUE&attributes=msd |"
                    + " TIME_PERIOD,OBS_VALUE,STAT_PRES,UNIT_MEASURE,TIME_COVERAGE,SOURCE_DATA,COMPLETENESS,CONF,REL_POLICY,DATA_REV"
            })
    void attributesAndMeasuresAreChosen(String query, String columns) throws Exception {
        String header =
                client.get(DATA + "A.XA-1.X.ZC.TOTAL?format=csvdata&" + query)
                        .body()
                        .lines()
                        .findFirst()
                        .orElseThrow();
        assertThat(header)
                .isEqualTo(
                        "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,TRADE_FLOW,COUNTERPART_AREA,PRODUCT"
                                + (columns.isEmpty() ? "" : "," + columns));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?c[TIME_PERIOD]=zz:2019",
                "?c[OBS_VALUE]=co:1",
                "?c[OBS_VALUE]=many",
                "?c[NONE]=1",
                "?limit=0",
                "?limit=x",
                "?offset=-1",
                "?sort=NONE",
                "?attributes=NONE",
                "?measures=NONE",
                "?c[OBS_VALUE]=1e999999999",
                "A.B.C.D.E.F"
            })
    void whatIsWrittenWrongIsRefused(String path) throws Exception {
        var answer = client.get(DATA + path.replace("[", "%5B").replace("]", "%5D"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }
}
