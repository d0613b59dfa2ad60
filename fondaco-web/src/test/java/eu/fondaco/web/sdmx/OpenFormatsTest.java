// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.fondaco.web.Client;
import eu.fondaco.web.FondacoServer;
import eu.fondaco.web.ServerOptions;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * Published figures as a dataflow, several dataflows at once, reports on quality, later formats.
 */
class OpenFormatsTest {

    private static final String SDMX = "application/vnd.sdmx.";
    private static FondacoServer server;
    private static Client client;

    @BeforeAll
    static void start() {
        server =
                FondacoServer.start(
                        TradeObservatory.withFigures(),
                        ServerOptions.onPort(0).withLimits(20_000, 1_000, 100_000));
        client = new Client(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> get(String path, String accept, String... more)
            throws Exception {
        List<String> headers = new ArrayList<>(List.of("Accept", accept));
        headers.addAll(List.of(more));
        return client.get("/sdmx" + path, headers.toArray(String[]::new));
    }

    private static String body(String path, String accept, String... more) throws Exception {
        HttpResponse<String> answer = get(path, accept, more);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static List<NamedCsvRecord> csv(String path, String accept, String... more)
            throws Exception {
        List<NamedCsvRecord> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(body(path, accept, more))) {
            reader.forEach(rows::add);
        }
        return rows;
    }

    private static JsonNode json(String path, String accept) throws Exception {
        return new ObjectMapper().readTree(body(path, accept));
    }

    private static Document xml(String path) throws Exception {
        return xml(path, "application/xml");
    }

    private static Document xml(String path, String accept) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(body(path, accept))));
    }

    @Test
    void figuresAreADataflowWhoseKeysTellThemApart() throws Exception {
        List<NamedCsvRecord> rows =
                csv("/v2/data/dataflow/OBS/DF_FIGURES/+", SDMX + "data+csv;version=2.0.0");
        assertThat(rows)
                .extracting(r -> r.getField("FIGURE_ID"))
                .containsExactlyInAnyOrder("F1", "F2", "F3", "F4", "F5");
        List<String> keys =
                rows.stream()
                        .map(
                                r ->
                                        String.join(
                                                ".",
                                                List.of(
                                                        r.getField("FREQ"),
                                                        r.getField("REF_AREA"),
                                                        r.getField("TRADE_FLOW"),
                                                        r.getField("COUNTERPART_AREA"),
                                                        r.getField("PRODUCT"),
                                                        r.getField("MEASURE"),
                                                        r.getField("UNIT_MEASURE"),
                                                        r.getField("VARIANT"),
                                                        r.getField("TIME_PERIOD"))))
                        .toList();
        assertThat(new TreeSet<>(keys)).hasSize(5);
        NamedCsvRecord second =
                rows.stream()
                        .filter(r -> r.getField("FIGURE_ID").equals("F2"))
                        .findFirst()
                        .orElseThrow();
        assertThat(second.getField("OBS_VALUE")).isEqualTo("6000000");
        assertThat(second.getField("OBS_STATUS")).isEqualTo("E");
        assertThat(second.getField("RELEASED")).isEqualTo("2023-05-04");
        assertThat(second.getField("SOURCE")).isEqualTo("Office, via a page");
        assertThat(second.getField("AS_PRINTED")).as("no formula").startsWith("'=");
    }

    @ParameterizedTest
    @CsvSource({
        "'/v2/data/dataflow/*/DF_FIGURES/*?c[UNIT_MEASURE]=percent', F3",
        "'/v2/data/dataflow/*/DF_FIGURES/*/A.XA-1.X.YB.TOTAL.rank_among_regions_of_XA', F4",
        "'/v2/data/dataflow/*/DF_FIGURES/*?c[FIGURE_ID]=F2', F2",
        "'/v2/data/dataflow/*/DF_FIGURES/*?c[OBS_VALUE]=lt:13+gt:3', F3",
        "'/v2/data/dataflow/*/DF_FIGURES/*?asOf=2022-12-31&c[MEASURE]=level&c[TRADE_FLOW]=X', F1",
        "'/v1/data/DF_FIGURES/A.XA-1.BAL.YB....', F5",
        "'/v2/data/dataflow/*/DF_FIGURES/*?c[TRADE_FLOW]=BAL,M', F5",
        "'/v2/data/dataflow/*/DF_FIGURES/*?updatedAfter=2023-01-01', F2",
        "'/v1/data/DF_FIGURES/A.XA-1.X.YB.TOTAL.level.EUR.2', F2"
    })
    void figuresAreChosenByKeyConditionAndDay(String path, String only) throws Exception {
        assertThat(csv(path, SDMX + "data+csv;version=2.0.0"))
                .extracting(r -> r.getField("FIGURE_ID"))
                .containsExactly(only);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/data/DF_FIGURES?format=genericdata",
                "/v1/data/DF_FIGURES?format=structurespecificdata"
            })
    void figuresAreXmlToo(String path) throws Exception {
        String text = body(path, "*/*");
        assertThat(text).contains("share_of_XA", "F3", "12.5");
        xml(path);
    }

    @Test
    void figuresHaveAStructureWithNames() throws Exception {
        JsonNode data =
                json(
                                "/v2/structure/datastructure/OBS/DSD_FIGURES/+?references=children",
                                SDMX + "structure+json;version=2.0.0")
                        .path("data");
        JsonNode dimensions =
                data.path("dataStructures")
                        .get(0)
                        .path("dataStructureComponents")
                        .path("dimensionList")
                        .path("dimensions");
        assertThat(dimensions.findValuesAsText("id")).hasSize(8);
        for (JsonNode list : data.path("codelists")) {
            if (list.path("id").asText().equals("CL_MEASURE_FIGURES")) {
                assertThat(list.path("codes").findValuesAsText("it"))
                        .contains("posizione in graduatoria, tra regioni di XA", "quota, di Xania");
                return;
            }
        }
        throw new AssertionError("no list of measures");
    }

    @Test
    void pagesAndFilesOfDatasetsKnowNothingOfThem() throws Exception {
        assertThat(client.get("/data/figures.csv").statusCode()).isEqualTo(404);
        assertThat(client.get("/en/datasets/figures").statusCode()).isEqualTo(404);
    }

    @Test
    void severalDataflowsComeInOneMessage() throws Exception {
        String flows = "/v2/data/dataflow/*/DF_TRADE,DF_FIGURES/*?c[TIME_PERIOD]=2021";
        List<NamedCsvRecord> rows = csv(flows, SDMX + "data+csv;version=2.0.0");
        long trade =
                rows.stream().filter(r -> r.getField("STRUCTURE_ID").contains("DF_TRADE")).count();
        assertThat(trade).isGreaterThan(20);
        assertThat(rows).hasSize((int) trade + 5);
        assertThat(rows.get(0).getField("MEASURE")).isEmpty();
        JsonNode data = json(flows, SDMX + "data+json;version=2.0.0").path("data");
        assertThat(data.path("structures")).hasSize(2);
        assertThat(data.path("dataSets")).hasSize(2);
        for (JsonNode set : data.path("dataSets")) {
            JsonNode structure = data.path("structures").get(set.path("structure").asInt());
            int dimensions = structure.path("dimensions").path("series").size();
            assertThat(set.path("series").fieldNames().next().split(":")).hasSize(dimensions);
        }
        assertThat(
                        json("/v2/data/dataflow/*/*/*?limit=3", SDMX + "data+json;version=2.0.0")
                                .path("data")
                                .path("structures"))
                .hasSize(1);
        assertThat(csv("/v2/data/*/*/*/*?c[FIGURE_ID]=F1", SDMX + "data+csv;version=2.0.0"))
                .hasSize(1);
        assertThat(get("/v2/data/*/*/*/*?c[NONE]=1", "*/*").statusCode()).isEqualTo(400);
        assertThat(get(flows, SDMX + "data+json;version=1.0.0").statusCode()).isEqualTo(406);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/data/all, application/xml",
        "'/v1/data/OBS,DF_TRADE+DF_FIGURES,latest', structurespecificdata+xml;version=2.1",
        "/v2/data/dataflow/*/*/*, data+xml;version=3.0.0"
    })
    void severalDataflowsAreXmlToo(String path, String type) throws Exception {
        Document message = xml(path, type.startsWith("app") ? type : SDMX + type);
        NodeList structures = message.getElementsByTagNameNS("*", "Structure");
        NodeList sets = message.getElementsByTagNameNS("*", "DataSet");
        assertThat(structures.getLength()).isEqualTo(2);
        assertThat(sets.getLength()).isEqualTo(2);
        assertThat(Set.of(reference((Element) sets.item(0)), reference((Element) sets.item(1))))
                .containsExactlyInAnyOrder("DSD_TRADE", "DSD_FIGURES");
        assertThat(structures.item(1).getAttributes().getNamedItem("structureID").getNodeValue())
                .isEqualTo("DSD_FIGURES");
    }

    /** The structure that a data set names, with or without a namespace. */
    private static String reference(Element set) {
        for (int i = 0; i < set.getAttributes().getLength(); i++) {
            if (set.getAttributes().item(i).getLocalName().equals("structureRef")) {
                return set.getAttributes().item(i).getNodeValue();
            }
        }
        return "";
    }

    @Test
    void theThirdGenerationRefersByNameAndWritesData() throws Exception {
        String structures = SDMX + "structure+xml;version=3.0.0";
        Document message = xml("/v2/structure?detail=full", structures);
        assertThat(message.getDocumentElement().getNamespaceURI()).contains("v3_0");
        assertThat(message.getElementsByTagNameNS("*", "Ref").getLength()).isZero();
        assertThat(
                        message.getElementsByTagNameNS("*", "ProvisionAgreements")
                                .item(0)
                                .getTextContent())
                .contains(
                        "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=OBS:DF_TRADE(1.0.0)",
                        "DataProvider=OBS:DATA_PROVIDERS(1.0).OBS");
        String data =
                body("/v2/data/dataflow/OBS/DF_TRADE/+/A.XA-1.X.YB.CPA_28", SDMX + "data+xml");
        assertThat(data)
                .contains(
                        "v3_0/data/structurespecific",
                        "<com:StructureUsage>urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow="
                                + "OBS:DF_TRADE(1.0.0)</com:StructureUsage>",
                        "xsi:type=\"ns1:DataSetType\"",
                        "OBS_VALUE=")
                .doesNotContain("dataScope");
        assertThat(body("/v2/data/dataflow/OBS/DF_TRADE/+?format=xml&formatVersion=3.0", "*/*"))
                .contains("v3_0/message");
    }

    @Test
    void stubsOfAgreementsSayMoreToWhoNamesTheSchemasVersion() throws Exception {
        String stubs = "/v1/provisionagreement?detail=allstubs";
        assertThat(body(stubs, "*/*")).doesNotContain("StructureUsage");
        assertThat(body(stubs, SDMX + "structure+xml;version=2.1"))
                .contains(
                        "<str:StructureUsage><Ref id=\"DF_TRADE\"", "isExternalReference=\"true\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v2/metadata/metadataset/*/*/*",
                "/v2/metadata/metadataflow/OBS/MDF_QUALITY/+/OBS",
                "/v2/metadata/structure/dataflow/OBS/*/1.0.0"
            })
    void reportsOnQualityOfEachDataflow(String path) throws Exception {
        JsonNode sets =
                json(path, SDMX + "metadata+json;version=2.0.0").path("data").path("metadataSets");
        assertThat(sets).hasSize(2);
        assertThat(sets.findValuesAsText("id")).contains("MDS_TRADE", "MDS_FIGURES");
        JsonNode trade = sets.get(0);
        assertThat(trade.path("targets").get(0).asText()).endsWith("=OBS:DF_TRADE(1.0.0)");
        assertThat(trade.path("attributes")).hasSize(8);
        String text = trade.path("attributes").toString();
        assertThat(text)
                .contains("2 reporters with 3 partners in 2 products")
                .contains("From 2018 to 2023.", "Customs", "Office of Zedia")
                .contains("3 releases are held, the last of 2024-03-01")
                .contains("Ci sono 3 edizioni, l'ultima del 2024-03-01");
        List<NamedCsvRecord> rows = csv(path, SDMX + "metadata+csv;version=2.0.0");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).getField("TARGET_IDS")).isEqualTo("OBS:DF_TRADE(1.0.0)");
        assertThat(rows.get(0).getField("TIME_COVERAGE[en;it]"))
                .isEqualTo("\"en:From 2018 to 2023.\";\"it:Da 2018 a 2023.\"");
        Document message = xml(path, SDMX + "metadata+xml;version=3.0.0");
        NodeList told = message.getElementsByTagNameNS("*", "MetadataSet");
        assertThat(told.getLength()).isEqualTo(2);
        Element first = (Element) told.item(0);
        assertThat(first.getAttribute("id")).isEqualTo("MDS_TRADE");
        assertThat(first.getElementsByTagNameNS("*", "Target").item(0).getTextContent())
                .endsWith("=OBS:DF_TRADE(1.0.0)");
        assertThat(first.getElementsByTagNameNS("*", "Attribute").getLength()).isEqualTo(8);
        assertThat(first.getTextContent()).contains("From 2018 to 2023.", "Da 2018 a 2023.");
    }

    @Test
    void reportsAreChosenAndTold() throws Exception {
        assertThat(
                        json("/v2/metadata/metadataset/OBS/MDS_FIGURES", "*/*")
                                .path("data")
                                .path("metadataSets"))
                .hasSize(1);
        assertThat(
                        json("/v2/metadata/metadataset/*?detail=allstubs", "*/*")
                                .path("data")
                                .path("metadataSets")
                                .get(0)
                                .has("attributes"))
                .isFalse();
        assertThat(body("/v2/metadata/metadataflow?asOf=2022-06-30", "*/*"))
                .contains("One release is held, the last of 2022-03-01");
        assertThat(get("/v2/metadata/metadataset/*/NONE", "*/*").statusCode()).isEqualTo(404);
        assertThat(get("/v2/metadata/structure/codelist/*", "*/*").statusCode()).isEqualTo(404);
        assertThat(get("/v2/metadata/other", "*/*").statusCode()).isEqualTo(400);
    }

    @Test
    void reportsStandBesideDataWhereAskedFor() throws Exception {
        String path = "/v2/data/dataflow/*/DF_TRADE/*?limit=2&attributes=msd";
        assertThat(csv(path, SDMX + "data+csv;version=2.0.0"))
                .hasSize(2)
                .allMatch(r -> r.getField("TIME_COVERAGE").equals("From 2018 to 2023."))
                .allMatch(r -> r.getField("UNIT_MEASURE").startsWith("Values are in EUR"))
                .noneMatch(r -> r.getHeader().contains("UNIT_MULT"));
        JsonNode data = json(path, SDMX + "data+json;version=2.0.0").path("data");
        JsonNode said = data.path("structures").get(0).path("attributes").path("dataSet");
        assertThat(said.findValuesAsText("id")).hasSize(8);
        assertThat(data.path("dataSets").get(0).path("attributes")).hasSize(8);
    }

    @ParameterizedTest
    @CsvSource({
        "data+json, 1.0, 1.0.0", "data+json, 2.0, 2.0.0", "data+json, 2.1, 2.1.0",
        "data+json, 2.1.0, 2.1.0", "data+csv, 1.0, 1.0.0", "data+csv, 2.0, 2.0.0",
        "data+csv, 2.1.0, 2.1.0", "structure+json, 2.0, 2.0.0", "structure+json, 2.1.0, 2.1.0"
    })
    void versionsOfFormats(String type, String asked, String got) throws Exception {
        String path =
                type.startsWith("data")
                        ? "/v2/data/dataflow/*/DF_TRADE/*?limit=1"
                        : "/v2/structure/dataflow";
        HttpResponse<String> answer = get(path, SDMX + type + "; version=" + asked);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains(SDMX + type + ";version=" + got);
        if (type.endsWith("json")) {
            assertThat(
                            new ObjectMapper()
                                    .readTree(answer.body())
                                    .path("meta")
                                    .path("schema")
                                    .asText())
                    .contains("/" + got.substring(0, 3));
        }
        assertThat(get(path, SDMX + type + ";version=3.7").statusCode()).isEqualTo(406);
    }

    @Test
    void labelsAndKeysOfCsv() throws Exception {
        String path = "/v2/data/dataflow/*/DF_TRADE/*/A.XA-1.M.W00.CPA_28?limit=1";
        String type = SDMX + "data+csv;version=2.0.0";
        String[] italian = {"Accept-Language", "it, en;q=0.5"};
        NamedCsvRecord named = csv(path, type + ";labels=name", italian).get(0);
        assertThat(named.getHeader())
                .startsWith(
                        "STRUCTURE",
                        "STRUCTURE_ID",
                        "STRUCTURE_NAME",
                        "ACTION",
                        "FREQ",
                        "Frequenza");
        assertThat(named.getField("FREQ")).isEqualTo("A");
        assertThat(named.getField("Frequenza")).isEqualTo("Annuale");
        assertThat(named.getField("Prodotto")).isEqualTo("Macchinari");
        NamedCsvRecord both = csv(path, type + ";labels=both").get(0);
        assertThat(both.getField("STRUCTURE_ID"))
                .isEqualTo("OBS:DF_TRADE(1.0.0): Trade in goods: trade");
        assertThat(both.getField("REF_AREA: Reporter")).isEqualTo("XA-1: Upper Xania");
        NamedCsvRecord keys = csv(path, type + ";keys=both").get(0);
        assertThat(keys.getField("SERIES_KEY")).isEqualTo("A.XA-1.M.W00.CPA_28");
        assertThat(keys.getField("OBS_KEY")).isEqualTo("A.XA-1.M.W00.CPA_28.2018");
        assertThat(csv(path + "&key=obs&format=csv", "*/*").get(0).getHeader())
                .contains("OBS_KEY")
                .doesNotContain("SERIES_KEY");
        assertThat(get(path, type + ";labels=all").statusCode()).isEqualTo(400);
        assertThat(get(path + "&keys=all", type).statusCode()).isEqualTo(400);
    }

    @Test
    void jsonStatByTheFormatParameter() throws Exception {
        JsonNode cube = json("/v1/data/DF_FIGURES/all?format=jsonstat", "*/*");
        assertThat(cube.path("class").asText()).isEqualTo("dataset");
        long size = 1;
        for (JsonNode n : cube.path("size")) {
            size *= n.asLong();
        }
        assertThat(cube.path("id")).hasSize(9);
        assertThat(cube.path("value").size()).isEqualTo(5);
        assertThat(size).isGreaterThan(5);
        assertThat(get("/v1/data/DF_TRADE/A.NONE...?format=jsonstat", "*/*").statusCode())
                .isEqualTo(404);
    }

    @Test
    void jsonStatOfSeveralDataflowsIsACollection() throws Exception {
        JsonNode both = json("/v2/data/*/*/*/*?format=jsonstat", "*/*");
        assertThat(both.path("class").asText()).isEqualTo("collection");
        JsonNode items = both.path("link").path("item");
        assertThat(items).hasSize(2);
        for (JsonNode item : items) {
            assertThat(item.path("class").asText()).isEqualTo("dataset");
            String id = item.path("extension").path("datastructure").path("id").asText();
            JsonNode alone =
                    json("/v1/data/" + id.replace("DSD_", "DF_") + "?format=jsonstat", "*/*");
            assertThat(item.path("value")).isEqualTo(alone.path("value"));
            assertThat(item.path("dimension")).isEqualTo(alone.path("dimension"));
        }
        JsonNode one = json("/v1/data/all/A.XA-1.X.YB.TOTAL?format=jsonstat", "*/*");
        assertThat(one.path("class").asText()).as("one has such a key").isEqualTo("dataset");
    }

    @Test
    void severalDataflowsInTheFirstCsvAndWhereTheFormatHasNoPlaceForThem() throws Exception {
        List<NamedCsvRecord> rows = csv("/v1/data/all", SDMX + "data+csv;version=1.0.0");
        assertThat(rows.stream().map(r -> r.getField("DATAFLOW")).distinct())
                .containsExactlyInAnyOrder("OBS:DF_TRADE(1.0.0)", "OBS:DF_FIGURES(1.0.0)");
        NamedCsvRecord trade =
                rows.stream()
                        .filter(r -> r.getField("DATAFLOW").contains("TRADE"))
                        .findFirst()
                        .orElseThrow();
        assertThat(trade.getField("MEASURE")).as("a dimension of figures alone").isEmpty();
        assertThat(trade.getField("OBS_VALUE")).isNotEmpty();
        HttpResponse<String> first = get("/v1/data/all", SDMX + "data+json;version=1.0.0");
        assertThat(first.statusCode()).isEqualTo(406);
        assertThat(first.body()).contains("one dataflow", "version 2");
        String either = SDMX + "data+json;version=1.0.0, " + SDMX + "data+json;q=0.5";
        assertThat(get("/v1/data/all", either).headers().firstValue("Content-Type"))
                .hasValueSatisfying(t -> assertThat(t).contains("data+json;version=2.1.0"));
    }

    private static String first(String path, String dimension) {
        try {
            return region(path, dimension).get(0);
        } catch (Exception e) {
            throw new AssertionError(path, e);
        }
    }

    private static List<String> region(String path, String dimension) throws Exception {
        List<String> values = new ArrayList<>();
        NodeList keys = xml(path).getElementsByTagNameNS("*", "KeyValue");
        for (int i = 0; i < keys.getLength(); i++) {
            Element key = (Element) keys.item(i);
            if (key.getAttribute("id").equals(dimension)) {
                NodeList all =
                        key.getElementsByTagNameNS(
                                "*", dimension.equals("TIME_PERIOD") ? "StartPeriod" : "Value");
                for (int j = 0; j < all.getLength(); j++) {
                    values.add(all.item(j).getTextContent());
                }
            }
        }
        return values;
    }

    /** What remains to be chosen in each dimension, whatever was chosen in it. */
    @Test
    void availableTellsTheSelectionsThatRemain() throws Exception {
        String exact =
                "/v2/availability/dataflow/*/DF_TRADE/*?c[REF_AREA]=XA-1&c[TIME_PERIOD]=ge:2023";
        assertThat(region(exact, "REF_AREA")).containsExactly("XA-1");
        assertThat(region(exact, "COUNTERPART_AREA")).containsExactly("ZC");
        assertThat(region(exact, "TIME_PERIOD")).containsExactly("2023");
        String available = exact + "&mode=available";
        assertThat(region(available, "REF_AREA")).containsExactly("XA-1", "XA-2");
        assertThat(region(available, "COUNTERPART_AREA")).containsExactly("ZC");
        assertThat(region(available, "TIME_PERIOD")).containsExactly("2018");
        String keys = "/v2/availability/dataflow/*/DF_TRADE/*/A.XA-1.X.YB.TOTAL,A.XA-2.X.YB.CPA_28";
        assertThat(region(keys, "PRODUCT")).containsExactly("CPA_28", "TOTAL");
        assertThat(region(keys + "?mode=available", "COUNTERPART_AREA"))
                .containsExactly("W00", "YB", "ZC");
    }

    /** A key without data leads nowhere by itself: what could be chosen instead is told. */
    @Test
    void availableTellsTheWayOutOfAKeyWithoutData() throws Exception {
        String key = "/v1/availableconstraint/DF_TRADE/Q.XA-2.X.YB.TOTAL";
        assertThat(get(key, "*/*").statusCode()).isEqualTo(404);
        String available = key + "?mode=available";
        assertThat(region(available, "FREQ")).containsExactly("A");
        assertThat(region(available, "REF_AREA")).containsExactly("XA-1");
        assertThat(region(available, "PRODUCT")).isEmpty();
        assertThat(region(available, "TIME_PERIOD")).isEmpty();
        String nothing = "/v1/availableconstraint/DF_TRADE/Q.XA-2.M.ZC.CPA_28?mode=available";
        assertThat(region(nothing, "FREQ")).containsExactly("A");
        assertThat(get(nothing.replace("?", "/all/PRODUCT?"), "*/*").statusCode()).isEqualTo(404);
    }

    /** Other years are held: no data in these is an answer, which counts nothing. */
    @Test
    void availabilityOfYearsThatArentHeldCountsNothing() throws Exception {
        String before = "/v1/availableconstraint/DF_TRADE?endPeriod=1999-01";
        Document told = xml(before);
        assertThat(told.getElementsByTagNameNS("*", "CubeRegion").getLength()).isZero();
        NodeList counts = told.getElementsByTagNameNS("*", "AnnotationTitle");
        assertThat(counts.item(0).getTextContent() + counts.item(1).getTextContent())
                .isEqualTo("00");
        assertThat(
                        get(
                                        "/v2/availability/dataflow/*/DF_TRADE/*?c[TIME_PERIOD]=le:1999",
                                        SDMX + "structure+json;version=2.0.0")
                                .body())
                .contains("series_count")
                .doesNotContain("cubeRegions");
        String nobody = "/v1/availableconstraint/DF_TRADE/Q.XA-2.X.YB.TOTAL?endPeriod=1999";
        assertThat(get(nobody, "*/*").statusCode()).isEqualTo(404);
    }

    /** Taking the first code of each dimension is how programs look for something to begin with. */
    @Test
    void theCodesWithMostSeriesComeFirst() throws Exception {
        String all = "/v1/availableconstraint/DF_TRADE";
        assertThat(region(all, "COUNTERPART_AREA")).containsExactly("YB", "W00", "ZC");
        assertThat(region(all, "TRADE_FLOW")).containsExactly("X", "M");
        String first =
                List.of("FREQ", "REF_AREA", "TRADE_FLOW", "COUNTERPART_AREA", "PRODUCT").stream()
                        .map(dimension -> first(all, dimension))
                        .collect(Collectors.joining("."));
        assertThat(get("/v1/data/DF_TRADE/" + first, "*/*").statusCode()).isEqualTo(200);
    }

    @Test
    void availabilityOfAllDataflows() throws Exception {
        NodeList all =
                xml("/v2/availability/*/*/*/*").getElementsByTagNameNS("*", "ContentConstraint");
        assertThat(all.getLength()).isEqualTo(2);
        assertThat(
                        region(
                                "/v2/availability/dataflow/*/DF_FIGURES/*?c[UNIT_MEASURE]=EUR&mode=available",
                                "MEASURE"))
                .containsExactly("level");
    }
}
