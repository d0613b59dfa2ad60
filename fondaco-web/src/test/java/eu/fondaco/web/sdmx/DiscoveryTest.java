// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.fondaco.core.catalog.Publication;
import eu.fondaco.web.Client;
import eu.fondaco.web.FondacoServer;
import eu.fondaco.web.Holdings;
import eu.fondaco.web.ServerOptions;
import eu.fondaco.web.TestHoldings;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What harvesters, search engines and other machines find. */
class DiscoveryTest {

    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final String DCT = "http://purl.org/dc/terms/";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static FondacoServer server;
    private static Client client;

    @BeforeAll
    static void start() {
        Holdings plain = TradeObservatory.holdings();
        Publication terms =
                new Publication("CC-BY-4.0", "office@example.org", "", "r_xania", Map.of());
        server = FondacoServer.start(TestHoldings.with(plain, terms), ServerOptions.onPort(0));
        client = new Client(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Document xml(String path) throws Exception {
        HttpResponse<String> answer = client.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(answer.body())));
    }

    /** What DCAT-AP_IT has as mandatory of a catalogue, a dataset and a distribution. */
    @Test
    void theCatalogueSaysWhatHarvestersAskFor() throws Exception {
        Document catalog = xml("/catalog.rdf");
        NodeList datasets = catalog.getElementsByTagNameNS(DCAT, "Dataset");
        assertThat(datasets.getLength()).isEqualTo(1);
        Element dataset = (Element) datasets.item(0);
        for (String property :
                List.of(
                        "identifier",
                        "title",
                        "description",
                        "modified",
                        "rightsHolder",
                        "accrualPeriodicity",
                        "publisher",
                        "license",
                        "format",
                        "temporal",
                        "accessRights")) {
            assertThat(dataset.getElementsByTagNameNS(DCT, property).getLength())
                    .as(property)
                    .isPositive();
        }
        for (String property :
                List.of("theme", "distribution", "accessURL", "contactPoint", "landingPage")) {
            assertThat(dataset.getElementsByTagNameNS(DCAT, property).getLength())
                    .as(property)
                    .isPositive();
        }
        assertThat(client.get("/catalog.rdf").body())
                .contains("r_xania", "mailto:office@example.org");
    }

    /** Shapes that check a catalogue by itself ask of every term what it is and where from. */
    @Test
    void termsOfTheUnionAreToldWithTheirClassAndTable() throws Exception {
        String turtle = client.get("/catalog.ttl").body();
        String eu = "<http://publications.europa.eu/resource/authority/";
        assertThat(turtle)
                .contains(
                        eu
                                + "data-theme/ECON> a skos:Concept ;\n  skos:inScheme "
                                + eu
                                + "data-theme>",
                        "skos:prefLabel \"Economy and finance\"@en, \"Economia e finanze\"@it",
                        eu + "language/ITA> a dct:LinguisticSystem",
                        eu + "frequency/IRREG> a dct:Frequency",
                        eu + "access-right/PUBLIC> a dct:RightsStatement",
                        eu + "file-type/CSV> a dct:MediaTypeOrExtent",
                        "media-types/text/csv> a dct:MediaType",
                        "a foaf:Document");
    }

    /** DCAT-AP_IT wants a document with its kind of every file, also where a licence is words. */
    @Test
    void aLicenceInWordsIsADocumentToo() throws Exception {
        for (String[] said :
                List.of(
                        new String[] {
                            "Open Government Licence v3.0",
                            "<https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/>",
                            "Attribution"
                        },
                        new String[] {
                            "quote us",
                            "[ a dct:LicenseDocument, dcatapit:LicenseDocument ;\n"
                                    + "  foaf:name \"quote us\"",
                            "UnknownIPR"
                        })) {
            Publication terms = new Publication(said[0], "", "", "", Map.of());
            try (FondacoServer words =
                    FondacoServer.start(
                            TestHoldings.with(TradeObservatory.holdings(), terms),
                            ServerOptions.onPort(0))) {
                Client visitor = new Client(words.port());
                assertThat(visitor.get("/catalog.ttl").body())
                        .contains(
                                "dct:license " + said[1],
                                "foaf:name \"" + said[0] + "\"",
                                "<http://purl.org/adms/licencetype/"
                                        + said[2]
                                        + "> a skos:Concept");
                JsonNode licence =
                        new ObjectMapper()
                                .readTree(visitor.get("/catalog/trade/datapackage.json").body())
                                .at("/licenses/0");
                assertThat(licence.path("name").asText("ok")).matches("[-a-zA-Z0-9._]+");
                assertThat(licence.get("title").asText()).isEqualTo(said[0]);
                assertThat(licence.get("path").asText()).startsWith("http");
            }
        }
    }

    @Test
    void filesOfTheCatalogueAreThere() throws Exception {
        NodeList urls = xml("/catalog.rdf").getElementsByTagNameNS(DCAT, "downloadURL");
        assertThat(urls.getLength()).isGreaterThan(2);
        for (int i = 0; i < urls.getLength(); i++) {
            URI url = URI.create(((Element) urls.item(i)).getAttributeNS(RDF, "resource"));
            assertThat(client.head(url.getRawPath()).statusCode()).as("" + url).isEqualTo(200);
        }
    }

    @Test
    void allThreeWritingsSayTheSame() throws Exception {
        String turtle = client.get("/catalog", "Accept", "text/turtle").body();
        JsonNode json =
                new ObjectMapper()
                        .readTree(client.get("/catalog", "Accept", "application/ld+json").body());
        JsonNode dataset = json.get("dcat:dataset").get(0);
        int files = dataset.get("dcat:distribution").size();
        assertThat(xml("/catalog.rdf").getElementsByTagNameNS(DCAT, "Distribution").getLength())
                .isEqualTo(files);
        assertThat(turtle).contains("<" + dataset.get("@id").asText() + "> a dcat:Dataset");
        assertThat(turtle.split("dcat:downloadURL <", -1)).hasSize(files + 1);
    }

    @Test
    void theSiteMapNamesPagesThatAreThereInBothLanguages() throws Exception {
        NodeList maps = xml("/sitemap.xml").getElementsByTagNameNS("*", "loc");
        NodeList pages =
                xml(URI.create(maps.item(0).getTextContent()).getPath())
                        .getElementsByTagNameNS("*", "loc");
        assertThat(pages.getLength()).isGreaterThan(100);
        for (int i = 0; i < pages.getLength(); i += pages.getLength() / 25) {
            String path = URI.create(pages.item(i).getTextContent()).getRawPath();
            assertThat(client.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(client.get("/sitemap-1.xml").body())
                .as("sheets of what is traded though no register names it")
                .contains("/en/relations/YB?from=XA-2<", "/it/relations/YB?from=XA-2<");
        assertThat(client.get("/sitemap-99.xml").statusCode()).isEqualTo(404);
        assertThat(client.get("/robots.txt").body()).contains("Sitemap: http://127.0.0.1:");
    }

    @Test
    void filesAreDescribedColumnByColumn() throws Exception {
        HttpResponse<String> csv = client.get("/data/trade.csv?limit=1");
        List<String> header = List.of(csv.body().lines().findFirst().orElseThrow().split(","));
        String about =
                csv.headers().firstValue("Link").orElseThrow().replaceFirst("<(.*?)>.*", "$1");
        JsonNode csvw = new ObjectMapper().readTree(client.get(about).body());
        assertThat(csvw.at("/tableSchema/columns").findValuesAsText("name")).isEqualTo(header);
        JsonNode pack =
                new ObjectMapper().readTree(client.get("/catalog/trade/datapackage.json").body());
        assertThat(pack.at("/resources/0/schema/fields").findValuesAsText("name"))
                .isEqualTo(header);
        assertThat(pack.at("/licenses/0/path").asText()).contains("creativecommons.org");
        assertThat(client.get("/catalog/nothing/datapackage.json").statusCode()).isEqualTo(404);
    }

    @Test
    void searchEnginesReadTheDataset() throws Exception {
        String script =
                Jsoup.parse(client.get("/it/datasets/trade").body())
                        .select("script[type=application/ld+json]")
                        .first()
                        .data();
        JsonNode dataset = new ObjectMapper().readTree(script);
        assertThat(dataset.get("@type").asText()).isEqualTo("Dataset");
        assertThat(dataset.get("temporalCoverage").asText()).startsWith("2018-01-01/");
        assertThat(dataset.get("license").asText()).contains("creativecommons.org");
        assertThat(dataset.get("distribution")).hasSizeGreaterThan(2);
        assertThat(script).doesNotContain("<");
    }

    @Test
    void newsAreAFeedTheNewestFirstAndNothingOfTheFuture() throws Exception {
        NodeList days = xml("/feed.it.atom").getElementsByTagNameNS("*", "updated");
        assertThat(days.getLength()).isGreaterThan(1);
        assertThat(days.item(1).getTextContent()).isEqualTo(days.item(0).getTextContent());
        String now = java.time.Instant.now().toString();
        for (int i = 1; i < days.getLength(); i++) {
            assertThat(days.item(i).getTextContent()).isLessThanOrEqualTo(now);
            assertThat(days.item(i).getTextContent())
                    .isLessThanOrEqualTo(days.item(i - 1).getTextContent());
        }
        NodeList links = xml("/feed.it.atom").getElementsByTagNameNS("*", "link");
        for (int i = 1; i < links.getLength(); i++) {
            URI page = URI.create(((Element) links.item(i)).getAttribute("href"));
            assertThat(client.get(page.getRawPath()).statusCode()).as("" + page).isEqualTo(200);
        }
    }

    @Test
    void whomToTellAndWhatToAskIsSaid() throws Exception {
        assertThat(client.get("/.well-known/security.txt").body())
                .contains("Contact: mailto:office@example.org", "Expires: 20", "Canonical: ");
        assertThat(client.get("/llms.txt").body())
                .startsWith("# Trial observatory")
                .contains("/mcp");
        for (String lang : List.of("en", "it")) {
            assertThat(xml("/opensearch." + lang + ".xml").getDocumentElement().getTagName())
                    .isEqualTo("OpenSearchDescription");
        }
    }
}
