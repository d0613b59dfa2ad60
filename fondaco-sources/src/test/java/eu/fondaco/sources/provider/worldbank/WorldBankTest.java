// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider.worldbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.fondaco.sources.pull.Cites;
import eu.fondaco.sources.pull.Provider;
import eu.fondaco.sources.pull.ProviderContract;
import eu.fondaco.sources.pull.PullSpec;
import eu.fondaco.sources.pull.Snapshot;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorldBankTest extends ProviderContract {

    private static String page(int page, int pages, String... countryYearValue) {
        StringBuilder rows = new StringBuilder();
        for (String row : countryYearValue) {
            String[] f = row.split(" ");
            rows.append(rows.length() == 0 ? "" : ",")
                    .append(
                            "{\"indicator\":{\"id\":\"SP.POP.TOTL\",\"value\":\"Population\"},\"country\":{\"id\":\"")
                    .append(f[0])
                    .append("\",\"value\":\"a name\"},\"countryiso3code\":\"\",\"date\":\"")
                    .append(f[1])
                    .append("\",\"value\":")
                    .append(f[2])
                    .append(",\"unit\":\"\",\"obs_status\":\"\",\"decimal\":0}");
        }
        return "[{\"page\":"
                + page
                + ",\"pages\":"
                + pages
                + ",\"per_page\":1000,\"total\":3,\"lastupdated\":"
                + "\"2026-07-01\"},["
                + rows
                + "]]";
    }

    @Override
    protected Provider provider() {
        return new WorldBank();
    }

    @Override
    protected PullSpec spec() {
        return new PullSpec(
                "people",
                "worldbank",
                "SP.POP.TOTL",
                Map.of("country", List.of("IT", "DE")),
                "2020",
                "2022",
                "",
                "",
                server.base(),
                null);
    }

    @Override
    protected void answers() {
        server.on(
                "&page=1", 200, "application/json", page(1, 2, "IT 2022 59013667", "IT 2021 null"));
        server.on("&page=2", 200, "application/json", page(2, 2, "DE 2022 83797985"));
    }

    @Override
    protected void noData() {
        server.on(
                "&page=1",
                200,
                "application/json",
                "[{\"page\":0,\"pages\":0,\"per_page\":0,\"total\":0,\"lastupdated\":null},null]");
    }

    @Override
    protected List<String> cells() {
        return List.of(
                "IT 2022 population 59013667 persons", "DE 2022 population 83797985 persons");
    }

    @Override
    protected List<String> read(List<Snapshot> snapshots) throws IOException {
        return new WorldBank()
                .attributes(snapshots.stream().map(s -> s.in(folder)).toList())
                .lines()
                .skip(1)
                .map(line -> String.join(" ", List.of(line.split(",")).subList(0, 5)))
                .toList();
    }

    @Override
    protected List<Class<?>> quirky() {
        return List.of(WorldBank.class);
    }

    @Test
    @Cites("worldbank-page-numbers")
    void makesUpTheAddressOfTheNextPage() throws Exception {
        answers();
        pull();
        assertThat(server.asked())
                .extracting(Object::toString)
                .containsExactly(
                        "/country/IT;DE/indicator/SP.POP.TOTL?format=json&per_page=1000&date=2020:2022&page=1",
                        "/country/IT;DE/indicator/SP.POP.TOTL?format=json&per_page=1000&date=2020:2022&page=2");
    }

    @Test
    @Cites("worldbank-error-200")
    void aMessageIsNoTable() {
        server.on(
                "&page=1",
                200,
                "application/json",
                "[{\"message\":[{\"id\":\"120\",\"key\":\"Invalid value\",\"value\":\"not"
                        + " valid\"}]}]");
        assertThatThrownBy(this::pull).hasMessageContaining("Invalid value");
    }

    @Test
    void otherIndicatorsAreRefused() {
        PullSpec other =
                new PullSpec(
                        "x",
                        "worldbank",
                        "NE.EXP.GNFS.ZS",
                        Map.of(),
                        "",
                        "",
                        "",
                        "",
                        server.base(),
                        null);
        assertThatThrownBy(
                        () ->
                                provider()
                                        .pull(
                                                other,
                                                desk(eu.fondaco.sources.pull.Desk.Freshness.A_DAY)))
                .hasMessageContaining("SP.POP.TOTL");
        assertThat(server.asked()).isEmpty();
    }
}
