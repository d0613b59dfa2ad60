// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider.hmrc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.fondaco.sources.pull.Cites;
import eu.fondaco.sources.pull.Desk.Freshness;
import eu.fondaco.sources.pull.Provider;
import eu.fondaco.sources.pull.ProviderContract;
import eu.fondaco.sources.pull.PullSpec;
import eu.fondaco.sources.pull.Snapshot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HmrcTest extends ProviderContract {

    private static String row(int flow, int country, int port, int value) {
        return ("{\"MonthId\":202401,\"FlowTypeId\":%d,\"CommodityId\":1022110,\"CommoditySitcId\":\"00111\","
                    + "\"CountryId\":%d,\"PortId\":%d,\"SuppressionIndex\":0,\"Value\":%d,\"NetMass\":50,\"SuppUnit\":\"\"}")
                .formatted(flow, country, port, value);
    }

    private String page(String link, String... rows) {
        return "{\"@odata.context\":\"https://api.uktradeinfo.com/$metadata#OTS\",\"value\":["
                + String.join(",", rows)
                + "]"
                + (link.isEmpty() ? "" : ",\"@odata.nextLink\":\"" + server.base() + link + "\"")
                + "}";
    }

    @Override
    protected Provider provider() {
        return new Hmrc();
    }

    @Override
    protected PullSpec spec() {
        return new PullSpec(
                "cattle",
                "hmrc",
                "OTS",
                Map.of("CommodityId", List.of("1022110")),
                "2024-01",
                "2024",
                "",
                "",
                server.base(),
                null);
    }

    private void countries() {
        server.on(
                "/Country",
                200,
                "application/json",
                "{\"@odata.context\":\"https://api.uktradeinfo.com/$metadata#Country\",\"value\":["
                    + "{\"CountryId\":5,\"CountryCodeNumeric\":\"005\",\"CountryCodeAlpha\":\"IT\"},"
                    + "{\"CountryId\":400,\"CountryCodeNumeric\":\"400\",\"CountryCodeAlpha\":\"US\"}]}");
    }

    @Override
    protected void answers() {
        countries();
        server.on(
                "/OTS?",
                200,
                "application/json",
                page("/OTS?$skip=2", row(2, 5, 1, 700), row(4, 400, 1, 100)));
        server.on(
                "/OTS?$skip=2",
                200,
                "application/json",
                page("", row(4, 400, 2, 100), row(3, 400, 2, 9)));
    }

    @Override
    protected void noData() {
        countries();
        server.on("/OTS?", 200, "application/json", page(""));
    }

    @Override
    protected List<String> cells() {
        return List.of(
                "GB IT X CN:01022110 2024-01 700 GBP",
                "GB US X CN:01022110 2024-01 200 GBP",
                "GB US M CN:01022110 2024-01 9 GBP");
    }

    @Override
    protected List<Class<?>> quirky() {
        return List.of(Hmrc.class);
    }

    @Test
    @Cites("hmrc-pages")
    void aCellThatLiesOnTwoPagesIsAddedUp() throws Exception {
        answers();
        List<Snapshot> kept = pull();
        assertThat(server.asked().get(1).toString())
                .contains(
                        "MonthId%20ge%20202401%20and%20MonthId%20le%20202412%20and%20%28CommodityId%20eq%201022110%29");
        assertThat(server.asked()).hasSize(3);
        assertThat(read(kept)).contains("GB US X CN:01022110 2024-01 200 GBP");
    }

    @Test
    @Cites("hmrc-country-numbers")
    void countriesAreReadByTheListThatComesAlong() throws Exception {
        answers();
        assertThat(pull()).filteredOn(provider()::isList).hasSize(1);
    }

    @Test
    void aLinkToAnotherHostIsNotFollowed() {
        countries();
        server.on(
                "/OTS?",
                200,
                "application/json",
                page("", row(2, 5, 1, 7))
                        .replace("]}", "],\"@odata.nextLink\":\"http://elsewhere.invalid/OTS\"}"));
        assertThatThrownBy(this::pull).hasMessageContaining("another host");
    }

    @Test
    void theWholeTableIsNotAskedFor() {
        countries();
        PullSpec all =
                new PullSpec("x", "hmrc", "OTS", Map.of(), "", "", "", "", server.base(), null);
        assertThatThrownBy(() -> provider().pull(all, desk(Freshness.A_DAY)))
                .hasMessageContaining("too much");
    }
}
