// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider.eurostat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.fondaco.sources.mapping.Field;
import eu.fondaco.sources.mapping.Mapping;
import eu.fondaco.sources.pull.Answer;
import eu.fondaco.sources.pull.Cites;
import eu.fondaco.sources.pull.Desk.Freshness;
import eu.fondaco.sources.pull.Ledger;
import eu.fondaco.sources.pull.Provider;
import eu.fondaco.sources.pull.ProviderContract;
import eu.fondaco.sources.pull.PullFailedException;
import eu.fondaco.sources.pull.PullSpec;
import eu.fondaco.sources.pull.Reply;
import eu.fondaco.sources.pull.Snapshot;
import eu.fondaco.sources.pull.StubServer.Canned;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class EurostatTest extends ProviderContract {

    private static final String ROW =
            """
            {"version":"2.0","class":"dataset","source":"ESTAT","id":["freq","geo","stk_flow","time"],
             "size":[1,1,1,%s],"value":%s,
             "dimension":{"freq":{"category":{"index":{"A":0}}},"geo":{"category":{"index":{"%s":0}}},
              "stk_flow":{"category":{"index":{"EXP":0}}},"time":{"category":{"index":{%s}}}},
             "extension":{"datastructure":{"id":"ENTERPRISE_TRADE","agencyId":"ESTAT","version":"1.0"}}}
            """;

    private static String table(String geo, String value) {
        return ROW.formatted("1", "{\"0\":" + value + "}", geo, "\"2022\":0");
    }

    @Override
    protected Provider provider() {
        return new Eurostat();
    }

    @Override
    protected PullSpec spec() {
        return spec("json-stat");
    }

    private PullSpec spec(String format) {
        return new PullSpec(
                "enterprises",
                "eurostat",
                "ext_tec99",
                Map.of("geo", List.of("IT", "DE")),
                "2020",
                "2022",
                "geo",
                format,
                server.base(),
                null);
    }

    @Override
    protected void answers() {
        server.on(
                "geo=IT&sinceTimePeriod=2020&untilTimePeriod=2022",
                200,
                "application/json",
                table("IT", "11.5"));
        server.on(
                "geo=DE&sinceTimePeriod=2020&untilTimePeriod=2022",
                200,
                "application/json",
                table("DE", "7"));
    }

    @Override
    @Cites({"eurostat-empty-json", "eurostat-json-periods"})
    protected void noData() {
        server.on(
                "/statistics/1.0/data/ext_tec99",
                200,
                "application/json",
                ROW.formatted("0", "{}", "IT", ""));
    }

    @Override
    protected List<String> cells() {
        return List.of("IT W00 X TOTAL 2022 11500 EUR", "DE W00 X TOTAL 2022 7000 EUR");
    }

    @Override
    protected List<Mapping> mappings() {
        return List.of(
                Mapping.named("enterprises")
                        .dataset("enterprises")
                        .structures("ESTAT:ENTERPRISE_TRADE")
                        .field("reporter", Field.of("geo"))
                        .field("partner", Field.constant("W00"))
                        .field("flow", Field.of("stk_flow").only(Map.of("EXP", "X", "IMP", "M")))
                        .field("product", Field.constant("TOTAL"))
                        .field("period", Field.of("time", "TIME_PERIOD"))
                        .field("value", Field.of("value", "OBS_VALUE"))
                        .field("unit", Field.constant("EUR"))
                        .multiply(java.math.BigDecimal.valueOf(1000))
                        .build());
    }

    @Override
    protected List<Class<?>> quirky() {
        return List.of(Eurostat.class, Dissemination.class);
    }

    @Test
    @Cites("eurostat-json-later")
    void comesBackForAJsonAnswerThatTakesLong() throws Exception {
        answers();
        server.on(
                "geo=IT&sinceTimePeriod=2020&untilTimePeriod=2022",
                json(
                        "{\"warning\":{\"status\":413,\"label\":\"ASYNCHRONOUS_RESPONSE. Try again"
                                + " later.\"}}"),
                json(table("IT", "11.5")));
        assertThat(read(pull())).containsExactlyInAnyOrderElementsOf(cells());
        assertThat(time.sleeps()).contains(Duration.ofSeconds(30));
    }

    private static Canned json(String body) {
        return new Canned(200, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private static Canned xml(String body) {
        return new Canned(200, "application/xml", body.getBytes(StandardCharsets.UTF_8));
    }

    private static final String CSV_HEAD =
            "DATAFLOW,LAST UPDATE,freq,geo,stk_flow,TIME_PERIOD,OBS_VALUE\n";
    private static final String CSV =
            CSV_HEAD + "ESTAT:ENTERPRISE_TRADE(1.0),16/07/26 11:00:00,A,IT,EXP,2022,11.5\n";

    private void structure() {
        server.on(
                "/sdmx/2.1/dataflow/ESTAT/ext_tec99/latest",
                xml(
                        "<?xml version='1.0'?><m:S xmlns:m='urn:m'><m:Dimension id='freq'"
                                + " position='1'/><m:Dimension id='geo' position='2'/><m:Dimension"
                                + " id='stk_flow' position='3'/></m:S>"));
        server.on("/data/ext_tec99/.DE.", 404, "application/xml", "<S:Fault>no results</S:Fault>");
    }

    private static String ticket(String status) {
        return "<e:Envelope xmlns:e='urn:e'><e:Body><n:asyncResponse"
                + " xmlns:n='urn:n'><status><key>tk-1</key><status>"
                + status
                + "</status></status></n:asyncResponse></e:Body></e:Envelope>";
    }

    private static final String QUEUED =
            "<e:Envelope xmlns:e='urn:e'><e:Body><n:syncResponse"
                    + " xmlns:n='urn:n'><queued><id>tk-1</id>"
                    + "<status>SUBMITTED</status></queued></n:syncResponse></e:Body></e:Envelope>";

    @Test
    @Cites("eurostat-async")
    void fetchesAQueuedAnswerWhenItIsThere() throws Exception {
        structure();
        server.on("/data/ext_tec99/.IT.", xml(QUEUED));
        server.on("/1.0/async/status/tk-1", xml(ticket("PROCESSING")), xml(ticket("AVAILABLE")));
        server.on("/1.0/async/data/tk-1", 200, "text/csv", CSV);
        List<Snapshot> kept = provider().pull(spec("sdmx-csv"), desk(Freshness.A_DAY));
        assertThat(read(kept)).containsExactly("IT W00 X TOTAL 2022 11500 EUR");
        assertThat(kept.get(0).url().toString()).contains("/data/ext_tec99/.IT.");
    }

    @Test
    @Cites("eurostat-async")
    void forgetsATicketThatExpired() throws Exception {
        structure();
        server.on(
                "/data/ext_tec99/.IT.",
                xml(QUEUED),
                new Canned(200, "text/csv", CSV.getBytes(StandardCharsets.UTF_8)));
        server.on("/1.0/async/status/tk-1", xml(ticket("EXPIRED")));
        assertThatThrownBy(() -> provider().pull(spec("sdmx-csv"), desk(Freshness.A_DAY)))
                .isInstanceOf(PullFailedException.class)
                .hasMessageContaining("EXPIRED");
        assertThat(read(provider().pull(spec("sdmx-csv"), desk(Freshness.A_DAY)))).hasSize(1);
    }

    @Test
    @Cites("eurostat-footer-413")
    void waitsForTheFileThatAFooterNames() throws Exception {
        structure();
        String file = server.base() + "/diss-web/file/abc";
        server.on(
                "/data/ext_tec99/.IT.",
                xml(
                        "<?xml version='1.0'?><m:GenericData xmlns:m='urn:m' xmlns:f='urn:f'"
                            + " xmlns:c='urn:c'><f:Footer><f:Message code=\"413\""
                            + " severity=\"Infomation\"><c:Text xml:lang=\"en\">The answer will be"
                            + " at URL: "
                                + file
                                + "</c:Text><c:Text xml:lang=\"en\">"
                                + file
                                + "</c:Text></f:Message></f:Footer></m:GenericData>"));
        server.on(
                "/diss-web/file/abc",
                new Canned(
                        404, "text/html", "<html>not yet</html>".getBytes(StandardCharsets.UTF_8)),
                new Canned(200, "text/csv", CSV.getBytes(StandardCharsets.UTF_8)));
        assertThat(read(provider().pull(spec("sdmx-csv"), desk(Freshness.A_DAY)))).hasSize(1);
        assertThat(time.sleeps()).contains(Duration.ofMinutes(5));
        assertThat(Ledger.of(folder).list()).anyMatch(row -> row.elsewhere().equals(file));
    }

    @Test
    @Cites("eurostat-too-big")
    void saysThatARequestIsTooBig() {
        structure();
        server.on(
                "/data/ext_tec99/.IT.",
                413,
                "application/xml",
                "<S:Fault"
                    + " xmlns:S='urn:s'><faultcode>413</faultcode><faultstring>EXTRACTION_TOO_BIG:"
                    + " 420709314 rows</faultstring></S:Fault>");
        assertThatThrownBy(() -> provider().pull(spec("sdmx-csv"), desk(Freshness.A_DAY)))
                .hasMessageContaining("420709314 rows")
                .hasMessageContaining("each");
    }

    @Test
    void readsTheSameFromSdmx() throws Exception {
        structure();
        server.on("/data/ext_tec99/.IT.", 200, "text/csv", CSV);
        assertThat(read(provider().pull(spec("sdmx-csv"), desk(Freshness.A_DAY))))
                .containsExactly("IT W00 X TOTAL 2022 11500 EUR");
    }

    @Test
    void understandsARecordedFooter() throws Exception {
        Path footer = Path.of("../../shared/samples/eurostat/footer.xml");
        Assumptions.assumeTrue(Files.exists(footer), "the shared samples aren't here");
        URI asked =
                URI.create(
                        "https://ec.europa.eu/eurostat/api/dissemination/sdmx/2.1/data/apro_mk_pobta/all");
        assertThat(provider().judge(Reply.of(asked, 200, "application/xml", footer)))
                .isInstanceOfSatisfying(
                        Answer.Elsewhere.class,
                        later ->
                                assertThat(later.where())
                                        .hasScheme("https")
                                        .hasHost("ec.europa.eu"));
    }
}
