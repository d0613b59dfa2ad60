// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import eu.fondaco.web.Client;
import eu.fondaco.web.FondacoServer;
import eu.fondaco.web.ServerOptions;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
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

/** The web service as its clients see it. */
class SdmxServiceTest {

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

    private static String get(String path, String... headers) throws Exception {
        HttpResponse<String> answer = client.get("/sdmx" + path, headers);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static Document xml(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> all(Document document, String name) {
        NodeList nodes = document.getElementsByTagNameNS("*", name);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    private static void assertWellFormed(String json) throws Exception {
        try (JsonParser parser =
                new JsonFactory()
                        .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                        .createParser(json)) {
            while (parser.nextToken() != null) {
                assertThat(parser.currentLocation()).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "dataflow, 1",
        "datastructure, 1",
        "codelist, 8",
        "conceptscheme, 1",
        "agencyscheme, 1",
        "categoryscheme, 1",
        "categorisation, 1",
        "dataproviderscheme, 1",
        "provisionagreement, 3",
        "contentconstraint, 4",
        "hierarchicalcodelist, 1",
        "metadatastructure, 1",
        "metadataflow, 1"
    })
    void everyResourceIsThereInBothGenerationsAndAllFormats(String resource, int number)
            throws Exception {
        Document document = xml(get("/v1/" + resource + "/all/all/latest/"));
        assertThat(
                        document.getElementsByTagName(
                                        "str:"
                                                + eu.fondaco.web.sdmx.structure.Kind.find(resource)
                                                        .orElseThrow()
                                                        .className())
                                .getLength())
                .isGreaterThanOrEqualTo(number);
        for (String type : List.of("1.0.0", "2.0.0")) {
            assertWellFormed(
                    get(
                            "/v1/" + resource,
                            "Accept",
                            "application/vnd.sdmx.structure+json;version=" + type));
        }
        assertWellFormed(get("/v2/structure/" + resource + "/*/*/+?format=json"));
        assertThat(
                        xml(get(
                                        "/v2/structure/" + resource + "/OBS",
                                        "Accept",
                                        "application/vnd.sdmx.structure+xml; version=2.1"))
                                .getDocumentElement()
                                .getLocalName())
                .isEqualTo("Structure");
    }

    @Test
    void aFlowBringsAllThatIsNeededToReadIt() throws Exception {
        Document document = xml(get("/v1/dataflow/OBS/DF_TRADE/latest?references=all"));
        for (String name :
                List.of(
                        "DataStructure",
                        "ConceptScheme",
                        "ContentConstraint",
                        "Categorisation",
                        "ProvisionAgreement")) {
            assertThat(all(document, name)).as(name).isNotEmpty();
        }
        assertThat(all(document, "Codelist").stream().map(c -> c.getAttribute("id")))
                .contains(
                        "CL_REF_AREA",
                        "CL_COUNTERPART_AREA",
                        "CL_PRODUCT_TRADE",
                        "CL_FREQ",
                        "CL_TRADE_FLOW");
        assertThat(all(document, "ReferencePeriod")).isEmpty();
        assertThat(all(document, "Name").stream().map(Element::getTextContent))
                .contains("Alta Xania", "Lower <Xania> & sons");
    }

    @Test
    void theTreeOfAreasHasPartsUnderTheirWhole() throws Exception {
        Element tree =
                all(
                                xml(
                                        get(
                                                "/v1/hierarchicalcodelist/OBS/HCL_AREA?references=children")),
                                "Hierarchy")
                        .get(0);
        Element whole = (Element) tree.getElementsByTagName("str:HierarchicalCode").item(0);
        assertThat(whole.getAttribute("id")).isEqualTo("XA");
        assertThat(whole.getElementsByTagName("str:HierarchicalCode").getLength()).isEqualTo(2);
    }

    @Test
    void stubsAreCompleteWhereThatIsAsked() throws Exception {
        assertThat(all(xml(get("/v1/dataflow?detail=allstubs")), "Description")).isEmpty();
        assertThat(all(xml(get("/v1/dataflow?detail=allcompletestubs")), "Description")).hasSize(2);
        assertThat(
                        all(
                                xml(
                                        get(
                                                "/v1/dataflow?detail=referencecompletestubs&references=children")),
                                "DimensionList"))
                .isEmpty();
    }

    @Test
    void aReferenceByNameIsToWhatIsNextToIt() throws Exception {
        assertThat(all(xml(get("/v1/categorisation?references=datastructure")), "DataStructure"))
                .isEmpty();
        assertThat(
                        all(
                                xml(get("/v1/provisionagreement?references=organisationscheme")),
                                "DataProviderScheme"))
                .hasSize(1);
        assertThat(all(xml(get("/v1/dataflow?references=allowedconstraint")), "ContentConstraint"))
                .hasSize(1);
        assertThat(all(xml(get("/v1/actualconstraint")), "ContentConstraint")).hasSize(1);
        assertThat(
                        all(
                                xml(
                                        get(
                                                "/v1/availableconstraint/DF_TRADE/all/CUSTOMS?references=dataproviderscheme")),
                                "DataProvider"))
                .singleElement()
                .satisfies(p -> assertThat(p.getAttribute("id")).isEqualTo("CUSTOMS"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "datastructure/OBS/DSD_TRADE",
                "dataflow/OBS/DF_TRADE/latest",
                "provisionagreement/OBS/PA_TRADE_CUSTOMS/1.0.0"
            })
    void aSchemaSaysWhatIsValid(String context) throws Exception {
        HttpResponse<String> answer =
                client.get("/sdmx/v1/schema/" + context + "?dimensionAtObservation=PRODUCT");
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/vnd.sdmx.schema+xml;version=2.1");
        Document schema = xml(answer.body());
        Element partners =
                all(schema, "simpleType").stream()
                        .filter(t -> t.getAttribute("name").equals("COUNTERPART_AREA"))
                        .findFirst()
                        .orElseThrow();
        assertThat(partners.getElementsByTagName("xs:enumeration").getLength()).isEqualTo(3);
        assertThat(schema.getDocumentElement().getAttribute("targetNamespace"))
                .endsWith("(1.0.0):ObsLevelDim:PRODUCT");
        String structure =
                get(
                        "/v2/schema/" + context,
                        "Accept",
                        "application/vnd.sdmx.structure+json;version=2.0.0");
        assertWellFormed(structure);
        assertThat(structure)
                .contains("\"CL_COUNTERPART_AREA\"", "\"dataConstraints\"")
                .doesNotContain("CL_AREA\"");
    }

    @Test
    void organisationSchemesAreNeverFinalAsTheStandardFixesIt() throws Exception {
        assertThat(all(xml(get("/v1/organisationscheme")), "AgencyScheme"))
                .singleElement()
                .satisfies(
                        s ->
                                assertThat(s.getAttribute("isFinal") + s.getAttribute("version"))
                                        .isEqualTo("false1.0"));
    }

    @Test
    void detailsAndReferencesGiveWhatTheyName() throws Exception {
        Document stubs = xml(get("/v1/codelist/all/all/all?detail=allstubs"));
        assertThat(all(stubs, "Code")).isEmpty();
        assertThat(all(stubs, "Codelist"))
                .allMatch(
                        c ->
                                c.getAttribute("isExternalReference").equals("true")
                                        && c.getAttribute("structureURL").startsWith("http://"));
        Document items = xml(get("/v1/codelist/OBS/CL_REF_AREA/1.0.0/XA-1"));
        assertThat(all(items, "Code")).hasSize(1);
        assertThat(all(items, "Codelist").get(0).getAttribute("isPartial")).isEqualTo("true");
        Document children = xml(get("/v1/datastructure/all/DSD_TRADE/latest/?references=children"));
        assertThat(all(children, "Dataflow")).isEmpty();
        assertThat(all(children, "Codelist")).hasSize(9);
        Document parents = xml(get("/v1/datastructure/OBS/DSD_TRADE?references=parents"));
        assertThat(all(parents, "Dataflow")).hasSize(1);
        assertThat(all(parents, "Codelist")).isEmpty();
        Document category =
                xml(
                        get(
                                "/v1/categoryscheme/OBS/SUBJECTS/latest/OTHERS?references=parentsandsiblings"));
        assertThat(all(category, "Categorisation")).isEmpty();
        assertThat(
                        all(
                                xml(get("/v1/conceptscheme/OBS/CS_TRADE?references=datastructure")),
                                "DataStructure"))
                .hasSize(1);
    }

    @Test
    void dataComeAsGenericXmlToWhoeverDoesNotMind() throws Exception {
        HttpResponse<String> plain =
                client.get(
                        "/sdmx/v1/data/DF_TRADE/A.XA-1.X.YB.CPA_28/all/?startPeriod=2019&endPeriod=2020");
        assertThat(plain.headers().firstValue("Content-Type"))
                .contains("application/vnd.sdmx.genericdata+xml;version=2.1");
        Document document = xml(plain.body());
        assertThat(all(document, "Structure").get(0).getAttribute("structureID"))
                .isEqualTo("DSD_TRADE");
        assertThat(all(document, "Obs")).hasSize(2);
        assertThat(all(document, "ObsDimension").stream().map(e -> e.getAttribute("value")))
                .containsExactly("2019", "2020");
        assertThat(
                        client.get("/sdmx/v1/data/DF_TRADE", "Accept", "application/xml")
                                .headers()
                                .firstValue("Content-Type"))
                .contains("application/xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DF_TRADE",
                "OBS,DF_TRADE",
                "OBS,DF_TRADE,1.0.0",
                "OBS%2CDF_TRADE%2Clatest",
                "all,DF_TRADE"
            })
    void flowsAreNamedInEveryWayClientsName(String flow) throws Exception {
        assertThat(
                        all(
                                xml(
                                        get(
                                                "/v1/data/"
                                                        + flow
                                                        + "/A.XA-1+XA-2...TOTAL/all?detail=serieskeysonly")),
                                "Series"))
                .hasSize(12);
    }

    @Test
    void aConfidentialCellIsNeverShown() throws Exception {
        String csv =
                get(
                        "/v1/data/DF_TRADE/A.XA-2.X.YB.CPA_28?startPeriod=2019&endPeriod=2019&format=csvdata");
        assertThat(csv)
                .isEqualTo(
                        "DATAFLOW,FREQ,REF_AREA,TRADE_FLOW,COUNTERPART_AREA,PRODUCT,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS,CONF_STATUS\r\n"
                            + "OBS:DF_TRADE(1.0.0),A,XA-2,X,YB,CPA_28,2019,,EUR,0,Q,C\r\n");
        assertThat(get("/v1/data/DF_TRADE/A.XA-2.X.YB.CPA_28?startPeriod=2019&endPeriod=2019"))
                .doesNotContain("ObsValue");
    }

    @Test
    void theFormatsAgreeOnEveryObservation() throws Exception {
        String path = "/v1/data/DF_TRADE/A.XA-1..YB+ZC.";
        int rows =
                (int)
                                get(path, "Accept", "application/vnd.sdmx.data+csv;version=1.0.0")
                                        .lines()
                                        .count()
                        - 1;
        assertThat(rows).isGreaterThan(30);
        for (String kind :
                List.of(
                        "genericdata",
                        "structurespecificdata",
                        "generictimeseriesdata",
                        "structurespecifictimeseriesdata")) {
            String type = "application/vnd.sdmx." + kind + "+xml; version=2.1";
            for (String at : List.of("TIME_PERIOD", "AllDimensions", "COUNTERPART_AREA")) {
                assertThat(
                                all(
                                        xml(
                                                get(
                                                        path + "?dimensionAtObservation=" + at,
                                                        "Accept",
                                                        type)),
                                        "Obs"))
                        .as(kind + at)
                        .hasSize(rows);
            }
        }
        for (String version : List.of("1.0.0", "2.0.0")) {
            for (String at : List.of("TIME_PERIOD", "AllDimensions", "PRODUCT")) {
                assertWellFormed(
                        get(
                                path + "?dimensionAtObservation=" + at,
                                "Accept",
                                "application/vnd.sdmx.data+json;version=" + version));
            }
        }
        assertThat(
                        get(
                                        path,
                                        "Accept",
                                        "application/vnd.sdmx.data+csv;version=2.0.0;labels=both")
                                .lines())
                .hasSize(rows + 1)
                .element(1)
                .asString()
                .startsWith(
                        "dataflow,OBS:DF_TRADE(1.0.0): Trade in goods: trade,I,A: Annual,XA-1:"
                                + " Upper Xania,");
    }

    @Test
    void seriesAreCutAsAsked() throws Exception {
        String key = "/v1/data/DF_TRADE/A.XA-1.X.ZC.TOTAL";
        assertThat(times(key + "?firstNObservations=1&lastNObservations=2"))
                .containsExactly("2018", "2022", "2023");
        assertThat(times(key + "?lastNObservations=2")).containsExactly("2022", "2023");
        assertThat(times(key + "?firstNObservations=2")).containsExactly("2018", "2019");
        assertThat(times(key + "?endperiod=2019-06")).containsExactly("2018", "2019");
        assertThat(times("/v1/data/DF_TRADE/Q....")).containsExactly("2021-Q1");
        assertThat(all(xml(get(key + "?detail=dataonly")), "Attributes")).isEmpty();
        assertThat(all(xml(get(key + "?detail=nodata")), "Obs")).isEmpty();
    }

    private static List<String> times(String path) throws Exception {
        return all(xml(get(path)), "ObsDimension").stream()
                .map(e -> e.getAttribute("value"))
                .toList();
    }

    @Test
    void eachReleaseIsADataSetWithItsValidity() throws Exception {
        List<Element> revised =
                all(xml(get("/v1/data/DF_TRADE/A.XA-1.X.ZC.TOTAL?includeHistory=true")), "DataSet");
        assertThat(revised.stream().map(e -> e.getAttribute("validFromDate")))
                .containsExactly(
                        "2022-03-01T00:00:00", "2023-03-01T00:00:00", "2024-03-01T00:00:00");
        assertThat(revised.get(0).getAttribute("validToDate")).isEqualTo("2023-03-01T00:00:00");
        assertThat(revised.get(2).hasAttribute("validToDate")).isFalse();
        assertThat(
                        all(
                                xml(get("/v1/data/DF_TRADE/A.XA-1.X.YB.TOTAL?includeHistory=true")),
                                "DataSet"))
                .hasSize(2);
        assertThat(all(xml(get("/v1/data/DF_TRADE/Q....?includeHistory=true")), "DataSet"))
                .hasSize(1);
    }

    @Test
    void asOfADayIsTheDataSetValidOnThatDay() throws Exception {
        Random random = new Random(11);
        String path = "/v1/data/DF_TRADE/A.XA-1..ZC+YB.?format=csvdata";
        List<String[]> history =
                get(path + "&includeHistory=true")
                        .lines()
                        .skip(1)
                        .map(l -> l.split(",", -1))
                        .toList();
        for (int i = 0; i < 1_000; i++) {
            LocalDate day = LocalDate.of(2021, 12, 1).plusDays(random.nextInt(1_000));
            List<String> valid =
                    history.stream()
                            .filter(
                                    l ->
                                            l[12].compareTo("" + day) <= 0
                                                    && (l[13].isEmpty()
                                                            || l[13].compareTo("" + day) > 0))
                            .map(l -> String.join(",", List.of(l).subList(0, 12)))
                            .toList();
            HttpResponse<String> asOf = client.get("/sdmx" + path + "&asOf=" + day + "T00:00:00");
            if (valid.isEmpty()) {
                assertThat(asOf.statusCode()).isEqualTo(404);
            } else {
                assertThat(asOf.body().lines().skip(1)).as("" + day).isEqualTo(valid);
            }
        }
    }

    @Test
    void onlyWhatChangedComesAfterADay() throws Exception {
        String all = "/v1/data/DF_TRADE?format=csvdata";
        assertThat(
                        new TreeSet<>(
                                get(all + "&updatedAfter=2023-03-01T00:00:00")
                                        .lines()
                                        .skip(1)
                                        .map(l -> l.split(",")[4])
                                        .toList()))
                .containsExactly("ZC");
        assertThat(client.get("/sdmx" + all + "&updatedAfter=2024-03-01").statusCode())
                .isEqualTo(404);
        assertThat(
                        client.get("/sdmx" + all + "&updatedAfter=2024-03-01&asOf=2023-01-01")
                                .statusCode())
                .isEqualTo(400);
    }

    @Test
    void providersDeliverTheirOwnReleases() throws Exception {
        Document zedia = xml(get("/v1/data/DF_TRADE/all/OBS,OFFICE_OF_ZEDIA"));
        assertThat(all(zedia, "ProvisionAgrement")).hasSize(1);
        assertThat(all(zedia, "Series").size()).isPositive();
        assertThat(zedia.getElementsByTagName("gen:Obs").getLength())
                .isLessThan(all(xml(get("/v1/data/DF_TRADE")), "Obs").size());
        assertThat(client.get("/sdmx/v1/data/DF_TRADE/all/NOBODY").statusCode()).isEqualTo(404);
    }

    @Test
    void availabilityIsOneConstraintWithCounts() throws Exception {
        Document document =
                xml(get("/v1/availableconstraint/DF_TRADE/A.XA-1.X.YB.?references=codelist"));
        assertThat(all(document, "ContentConstraint"))
                .hasSize(1)
                .first()
                .satisfies(c -> assertThat(c.getAttribute("type")).isEqualTo("Actual"));
        assertThat(all(document, "AnnotationTitle").stream().map(Element::getTextContent))
                .containsExactly("2", "10");
        assertThat(all(document, "Codelist"))
                .hasSize(5)
                .allMatch(
                        c ->
                                !c.getAttribute("id").equals("CL_REF_AREA")
                                        || c.getAttribute("isPartial").equals("true"));
        assertThat(all(document, "StartPeriod").get(0).getTextContent()).isEqualTo("2018");
        Document open =
                xml(
                        get(
                                "/v1/availableconstraint/DF_TRADE/A.XA-1.X.YB.TOTAL/all/COUNTERPART_AREA?mode=available"));
        assertThat(all(open, "Value").stream().map(Element::getTextContent))
                .containsExactly("W00", "YB", "ZC");
        assertWellFormed(
                get("/v2/availability/dataflow/OBS/DF_TRADE/1.0.0?references=all&format=json"));
    }

    @Test
    void theSecondGenerationTakesConditions() throws Exception {
        String csv =
                get(
                        "/v2/data/dataflow/OBS/DF_TRADE/+/A.XA-1?c%5BTIME_PERIOD%5D=ge:2019+le:2020&c[COUNTERPART_AREA]=ne:W00&c[PRODUCT]=TOTAL",
                        "Accept", "application/vnd.sdmx.data+csv;version=2.0.0");
        assertThat(csv.lines()).hasSize(1 + 2 * 2 * 2);
        assertThat(
                        client.get("/sdmx/v2/data/*/OBS/DF_TRADE/+")
                                .headers()
                                .firstValue("Content-Type"))
                .contains("application/vnd.sdmx.data+json;version=2.1.0");
        assertThat(client.get("/sdmx/v2/data/dataflow/OBS/DF_TRADE/+?c[PRODUCT]=zz").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/data/NO_SUCH_FLOW/all, 404, 100",
        "/v1/data/DF_TRADE/A.XX..., 404, 100",
        "/v1/data/DF_TRADE/A.XA-1, 400, 140",
        "/v1/data/DF_TRADE?startPeriod=yesterday, 400, 140",
        "/v1/data/DF_TRADE?detail=some, 400, 140",
        "/v1/dataflow/OBS/NONE, 404, 100",
        "/v1/dataflow?references=cousins, 400, 140",
        "/v1/metadata/x, 501, 501",
        "/v1/data/DF_TRADE?dimensionAtObservation=X, 400, 140",
        "/v1/codelist/a/b/c/d/e, 400, 140",
        "/v1/process, 404, 100",
        "/v1/schema/metadatastructure/OBS/MSD_QUALITY, 501, 501",
        "/v1/schema/dataflow/OBS/NONE, 404, 100",
        "/v1/schema/dataflow/OBS/DF_TRADE?dimensionAtObservation=X, 400, 140",
        "/v1/nonsense, 404, 100"
    })
    void errorsAreSaidAsTheStandardSays(String path, int status, String code) throws Exception {
        HttpResponse<String> answer = client.get("/sdmx" + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(all(xml(answer.body()), "ErrorMessage").get(0).getAttribute("code"))
                .isEqualTo(code);
    }

    @Test
    void clientsGetTheTypeTheyPrefer() throws Exception {
        assertThat(
                        client.get(
                                        "/sdmx/v1/data/DF_TRADE",
                                        "Accept",
                                        "application/vnd.sdmx.data+foo")
                                .statusCode())
                .isEqualTo(406);
        assertType(
                "application/vnd.sdmx.data+csv;version=1.0.0;q=0.4,"
                        + " application/vnd.sdmx.data+json;version=1.0.0;q=0.8",
                "application/vnd.sdmx.data+json;version=1.0.0");
        assertType(
                "application/vnd.sdmx.data+json", "application/vnd.sdmx.data+json;version=2.1.0");
        assertType(
                "text/html,application/xhtml+xml,*/*;q=0.8",
                "application/vnd.sdmx.genericdata+xml;version=2.1");
    }

    private static void assertType(String accept, String type) throws Exception {
        assertThat(
                        client.get("/sdmx/v1/data/DF_TRADE", "Accept", accept)
                                .headers()
                                .firstValue("Content-Type"))
                .contains(type);
    }

    @Test
    void whatAClientHasIsNotSentAgain() throws Exception {
        HttpResponse<String> first = client.get("/sdmx/v1/dataflow");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(client.get("/sdmx/v1/dataflow", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        for (String date :
                List.of(
                        "Tue, 01 Jan 2115 00:00:00 GMT",
                        "Tue Jan 01 2115 00:00:00 GMT+0000 (Coordinated Universal Time)")) {
            assertThat(client.get("/sdmx/v1/data/DF_TRADE", "If-Modified-Since", date).statusCode())
                    .isEqualTo(304);
        }
        assertThat(
                        client.get("/sdmx/v1/data/DF_TRADE", "If-Modified-Since", "nonsense")
                                .statusCode())
                .isEqualTo(200);
        assertThat(
                        client.get("/sdmx/v1/data/DF_TRADE", "Accept-Encoding", "gzip")
                                .headers()
                                .firstValue("Content-Encoding"))
                .contains("gzip");
    }
}
