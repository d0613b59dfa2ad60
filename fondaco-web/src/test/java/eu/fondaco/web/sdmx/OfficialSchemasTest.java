// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import eu.fondaco.web.Client;
import eu.fondaco.web.FondacoServer;
import eu.fondaco.web.ServerOptions;
import eu.fondaco.web.sdmx.structure.Kind;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Answers are valid by the schemas that the SDMX working group publishes. These aren't part of
 * Fondaco: the folder named by FONDACO_SDMX_SCHEMAS has them, as docs/how-to/run-slow-tests.md
 * says.
 */
class OfficialSchemasTest {

    private static final String FOLDER = System.getenv().getOrDefault("FONDACO_SDMX_SCHEMAS", "");
    private static final String STRUCTURE = "application/vnd.sdmx.structure+";
    private static final String DATA = "application/vnd.sdmx.data+";

    private static FondacoServer server;
    private static Client client;

    @BeforeAll
    static void start() {
        assumeTrue(
                !FOLDER.isEmpty() && Files.isDirectory(Path.of(FOLDER)),
                "the official SDMX schemas are absent (FONDACO_SDMX_SCHEMAS)");
        server =
                FondacoServer.start(
                        TradeObservatory.holdings(),
                        ServerOptions.onPort(0).withLimits(20_000, 1_000, 100_000));
        client = new Client(server.port());
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static String get(String path, String accept) throws Exception {
        var answer = client.get("/sdmx" + path, "Accept", accept);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(accept);
        return answer.body();
    }

    private static Schema xml(String... further) throws Exception {
        return schema("xml", further);
    }

    private static Schema schema(String folder, String... further) throws Exception {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setResourceResolver(new LocalFiles(Path.of(FOLDER, folder)));
        List<Source> sources = new ArrayList<>();
        sources.add(new StreamSource(Path.of(FOLDER, folder, "SDMXMessage.xsd").toFile()));
        for (String schema : further) {
            sources.add(new StreamSource(new StringReader(schema)));
        }
        return factory.newSchema(sources.toArray(new Source[0]));
    }

    private static void assertValid(Schema schema, String message) throws Exception {
        schema.newValidator().validate(new StreamSource(new StringReader(message)));
    }

    private static void assertValid(String folder, String what, String message) throws Exception {
        ObjectNode text =
                (ObjectNode)
                        new ObjectMapper()
                                .readTree(
                                        Path.of(
                                                        FOLDER,
                                                        folder,
                                                        "sdmx-json-" + what + "-schema.json")
                                                .toFile());
        text.remove(List.of("id", "$id", "$schema"));
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(text);
        assertThat(schema.validate(new ObjectMapper().readTree(message))).isEmpty();
    }

    @Test
    void structuresAreValidXmlAndJson() throws Exception {
        Schema schema = xml();
        List<String> paths = new ArrayList<>(List.of("/v1/structure"));
        for (String detail : List.of("allstubs", "allcompletestubs")) {
            for (Kind kind : Kind.values()) {
                paths.add("/v1/" + kind.resource() + "?detail=" + detail);
            }
        }
        for (String path : paths) {
            assertValid(schema, get(path, STRUCTURE + "xml;version=2.1"));
            assertValid("json-1.0", "structure", get(path, STRUCTURE + "json;version=1.0.0"));
            assertValid("json-2.0.0", "structure", get(path, STRUCTURE + "json;version=2.0.0"));
        }
        String available = "/v1/availableconstraint/DF_TRADE/A.XA-1...?references=all";
        assertValid(schema, get(available, STRUCTURE + "xml;version=2.1"));
        assertValid("json-1.0", "structure", get(available, STRUCTURE + "json;version=1.0.0"));
        assertValid("json-2.0.0", "structure", get(available, STRUCTURE + "json;version=2.0.0"));
        assertValid(schema, client.get("/sdmx/v1/dataflow/NONE").body());
    }

    @Test
    void structuresOfTheThirdGenerationAreValidStubsAndAll() throws Exception {
        Schema schema = schema("xml-3.0");
        List<String> paths =
                new ArrayList<>(
                        List.of(
                                "/v2/structure",
                                "/v2/availability/dataflow/*/*/*?references=all",
                                "/v1/structure"));
        for (Kind kind : Kind.values()) {
            for (String detail : List.of("full", "allstubs", "allcompletestubs")) {
                paths.add("/v2/structure/" + kind.resource() + "?detail=" + detail);
            }
        }
        for (String path : paths) {
            assertValid(schema, get(path, STRUCTURE + "xml;version=3.0.0"));
        }
        for (String detail : List.of("full", "allstubs")) {
            assertValid(
                    schema,
                    get(
                            "/v2/metadata/metadataset/*?detail=" + detail,
                            "application/vnd.sdmx.metadata+xml;version=3.0.0"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "attributes=none", "measures=none", "includeHistory=true", "limit=7"})
    void dataOfTheThirdGenerationAreValid(String further) throws Exception {
        for (String at : List.of("TIME_PERIOD", "AllDimensions", "PRODUCT")) {
            String dimension = "dimensionAtObservation=" + at;
            Schema schema =
                    schema(
                            "xml-3.0",
                            get(
                                    "/v2/schema/dataflow/OBS/DF_TRADE?" + dimension,
                                    "application/vnd.sdmx.schema+xml;version=3.0.0"));
            String path = "/v2/data/dataflow/OBS/DF_TRADE?" + dimension + "&" + further;
            assertValid(schema, get(path, DATA + "xml;version=3.0.0"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "structurespecificdata+xml;version=2.1",
                "genericdata+xml;version=2.1",
                "data+xml;version=3.0.0"
            })
    void severalDataflowsInOneMessageAreValid(String type) throws Exception {
        boolean third = type.contains("3.0.0");
        String named = "application/vnd.sdmx.schema+xml;version=" + (third ? "3.0.0" : "2.1");
        try (FondacoServer figures =
                FondacoServer.start(TradeObservatory.withFigures(), ServerOptions.onPort(0))) {
            Client from = new Client(figures.port());
            List<String> schemas = new ArrayList<>();
            for (String flow : List.of("DF_TRADE", "DF_FIGURES")) {
                schemas.add(
                        from.get("/sdmx/v2/schema/dataflow/OBS/" + flow, "Accept", named).body());
            }
            Schema schema = schema(third ? "xml-3.0" : "xml", schemas.toArray(new String[0]));
            for (String path : List.of("/v2/data/dataflow/*/*/*", "/v1/data/all")) {
                String message =
                        from.get("/sdmx" + path, "Accept", "application/vnd.sdmx." + type).body();
                assertThat(message).contains("\"DSD_TRADE\"", "\"DSD_FIGURES\"");
                assertValid(schema, message);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&detail=nodata",
                "&detail=dataonly",
                "&detail=serieskeysonly",
                "&includeHistory=true",
                "&updatedAfter=2023-03-01"
            })
    void dataAreValidXmlAndJson(String further) throws Exception {
        String path = "/v1/data/DF_TRADE/all/all/?lastNObservations=2" + further;
        Schema plain = xml();
        for (String at : List.of("TIME_PERIOD", "AllDimensions", "COUNTERPART_AREA")) {
            String view = path + "&dimensionAtObservation=" + at;
            boolean keys = further.contains("nodata") || further.contains("keysonly");
            assertValid(plain, get(view, "application/vnd.sdmx.genericdata+xml;version=2.1"));
            Schema schema =
                    xml(
                            client.get(
                                            "/sdmx/v1/schema/dataflow/OBS/DF_TRADE?dimensionAtObservation="
                                                    + (keys ? "TIME_PERIOD" : at))
                                    .body());
            assertValid(
                    schema,
                    get(view, "application/vnd.sdmx.structurespecificdata+xml;version=2.1"));
            assertValid("json-1.0", "data", get(view, DATA + "json;version=1.0.0"));
            assertValid("json-2.0.0", "data", get(view, DATA + "json;version=2.0.0"));
        }
        Schema series = xml(client.get("/sdmx/v1/schema/dataflow/OBS/DF_TRADE").body());
        assertValid(
                series,
                get(path, "application/vnd.sdmx.structurespecifictimeseriesdata+xml;version=2.1"));
        assertValid(
                series, get(path, "application/vnd.sdmx.generictimeseriesdata+xml;version=2.1"));
    }
}
