// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider.istathub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.fondaco.sources.pull.Cites;
import eu.fondaco.sources.pull.Desk.Freshness;
import eu.fondaco.sources.pull.Portion;
import eu.fondaco.sources.pull.Provider;
import eu.fondaco.sources.pull.ProviderContract;
import eu.fondaco.sources.pull.PullFailedException;
import eu.fondaco.sources.pull.PullSpec;
import eu.fondaco.sources.pull.StubServer.Canned;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IstatHubTest extends ProviderContract {

    private static final String FLOW = "DF_CPA_AT2007_COE_OPT_A_REG_ALL";
    private static final String DATA = "/datasets/IT1%2C" + FLOW + "%2C1.0/data";

    /** A table as the browser gets it: indexes as arrays, values by position, no class. */
    private static String table(String area, String values) {
        String code = "{\"category\":{\"index\":[\"%s\"]}}";
        return "{\"version\":\"2.0\",\"id\":[\"FREQ\",\"REF_AREA\",\"DATA_TYPE\",\"CPA_ATECO2007_COE\",\"PARTNER_COUNTRY\",\"TIME_PERIOD\"],"
                   + "\"size\":[1,1,1,2,1,2],\"dimension\":{\"FREQ\":"
                + code.formatted("A")
                + ",\"REF_AREA\":"
                + code.formatted(area)
                + ",\"DATA_TYPE\":"
                + code.formatted("EV")
                + ",\"CPA_ATECO2007_COE\":{\"category\":{\"index\":[\"CA\",\"CK\"]}},\"PARTNER_COUNTRY\":"
                + code.formatted("JP")
                + ",\"TIME_PERIOD\":{\"category\":{\"index\":[\"2022\",\"2023\"]}}},\"value\":"
                + values
                + "}";
    }

    @Override
    protected Provider provider() {
        return new IstatHub();
    }

    @Override
    protected PullSpec spec() {
        return spec("2022", "");
    }

    private PullSpec spec(String from, String to) {
        return new PullSpec(
                "regions",
                "istat-hub",
                FLOW,
                Map.of(
                        "FREQ",
                        List.of("A"),
                        "REF_AREA",
                        List.of("ITD5", "ITC4"),
                        "DATA_TYPE",
                        List.of("EV"),
                        "CPA_ATECO2007_COE",
                        List.of("CA", "CK"),
                        "PARTNER_COUNTRY",
                        List.of("JP")),
                from,
                to,
                "REF_AREA",
                "",
                server.base(),
                null);
    }

    @Override
    protected void answers() {
        server.on(
                DATA,
                200,
                "application/json",
                table("ITD5", "{\"0\":10,\"3\":40.5}"),
                table("ITC4", "{\"1\":7}"),
                table("ITD5", "{\"0\":10,\"3\":40.5}"),
                table("ITC4", "{\"1\":7}"));
    }

    @Override
    protected void noData() {
        server.on(DATA, 200, "application/json", table("ITD5", "{}"));
    }

    @Override
    protected List<String> cells() {
        return List.of(
                "IT-45 JP X CPA:CA 2022 10 EUR",
                "IT-45 JP X CPA:CK 2023 40.5 EUR",
                "IT-25 JP X CPA:CA 2023 7 EUR");
    }

    @Override
    protected List<Class<?>> quirky() {
        return List.of(IstatHub.class);
    }

    @Test
    @Cites("istat-hub-days")
    void asksAsTheBrowserDoes() throws Exception {
        Map<String, List<String>> quarterly = new java.util.LinkedHashMap<>();
        quarterly.put("FREQ", List.of("Q"));
        quarterly.put("REF_AREA", List.of("ITD5"));
        assertThat(IstatHub.filters(new Portion(quarterly, "2020", ""), 2021))
                .isEqualTo(
                        "[{\"id\":\"FREQ\",\"filterValues\":[\"Q\"],\"type\":\"CodeValues\",\"period\":0},"
                            + "{\"id\":\"REF_AREA\",\"filterValues\":[\"ITD5\"],\"type\":\"CodeValues\",\"period\":0},"
                            + "{\"id\":\"TIME_PERIOD\",\"type\":\"TimeRange\",\"from\":\"2020-01-01\",\"to\":\"2021-12-31\",\"period\":0,\"filterValues\":[]}]");
        assertThat(IstatHub.filters(new Portion(quarterly, "2020-02", "2020-06"), 2021))
                .contains("\"from\":\"2020-02-01\",\"to\":\"2020-06-30\"");
        assertThatThrownBy(() -> IstatHub.filters(new Portion(quarterly, "2020-Q1", ""), 2021))
                .hasMessageContaining("2020-Q1");
    }

    @Test
    @Cites("istat-hub-206")
    void whatComesCutIsAskedForInHalves() throws Exception {
        server.on(DATA, new Canned(206, "application/json", bytes(table("ITD5", "{\"0\":10}"))));
        PullSpec one = narrow(List.of("CA"));
        assertThatThrownBy(() -> provider().pull(one, desk(Freshness.A_DAY)))
                .hasMessageContaining("206")
                .hasMessageContaining("ask for less");
        server.on(
                DATA,
                new Canned(206, "application/json", bytes(table("ITD5", "{\"0\":10}"))),
                new Canned(200, "application/json", bytes(table("ITD5", "{\"0\":10}"))),
                new Canned(200, "application/json", bytes(table("ITD5", "{\"2\":20}"))));
        assertThat(read(provider().pull(narrow(List.of("CK", "CM")), desk(Freshness.A_DAY))))
                .hasSize(2);
        int asked = server.asked().size();
        assertThat(provider().pull(narrow(List.of("CK", "CM")), desk(Freshness.A_DAY))).hasSize(2);
        assertThat(server.asked()).as("what was too much isn't asked for again").hasSize(asked);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private PullSpec narrow(List<String> products) {
        return new PullSpec(
                "n",
                "istat-hub",
                "DF_CPA_AT2007_COE_OPT_A_REG_ALL",
                Map.of("REF_AREA", List.of("ITD5"), "CPA_ATECO2007_COE", products),
                "",
                "",
                "",
                "",
                server.base(),
                null);
    }

    @Test
    @Cites("istat-hub-undocumented")
    void refusesWhatIsNoTable() {
        server.on(DATA, 200, "application/json", "{\"message\":\"other interface\"}");
        assertThatThrownBy(this::pull)
                .isInstanceOf(PullFailedException.class)
                .hasMessageContaining("other interface")
                .hasMessageContaining("use provider istat");
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    @Cites("istat-hub-empty")
    void aTableWithoutValuesIsNoData() throws Exception {
        noData();
        assertThat(pull()).isEmpty();
    }
}
