// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider.comtrade;

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

class ComtradeServiceTest extends ProviderContract {

    private static final String ANSWER =
            """
            {"elapsedTime":"%s secs","count":%d,"data":[{"typeCode":"C","freqCode":"A","period":"%s",
             "reporterCode":380,"reporterISO":"ITA","flowCode":"X","partnerCode":0,"partnerISO":"W00",
             "partner2Code":0,"classificationCode":"H6","cmdCode":"1902","customsCode":"C00","motCode":0,
             "netWgt":null,"primaryValue":%s}],"error":""}
            """;

    @Override
    protected Provider provider() {
        return new ComtradeService("");
    }

    @Override
    protected PullSpec spec() {
        return new PullSpec(
                "pasta",
                "comtrade",
                "C-A-HS",
                Map.of(
                        "reporterCode",
                        List.of("380"),
                        "partnerCode",
                        List.of("0"),
                        "cmdCode",
                        List.of("1902")),
                "2021",
                "2022",
                "",
                "",
                server.base(),
                null);
    }

    @Override
    protected void answers() {
        server.on(
                "period=2021",
                200,
                "application/json",
                ANSWER.formatted("0.1", 1, "2021", "3500000.5"));
        server.on(
                "period=2022",
                200,
                "application/json",
                ANSWER.formatted("0.2", 1, "2022", "4000000"));
    }

    @Override
    protected void noData() {
        server.on(
                "/preview/",
                200,
                "application/json",
                "{\"elapsedTime\":\"0\",\"count\":0,\"data\":[],\"error\":\"\"}");
    }

    @Override
    protected List<String> cells() {
        return List.of("IT W00 X HS:1902 2021 3500000.5 USD", "IT W00 X HS:1902 2022 4000000 USD");
    }

    @Override
    protected List<Class<?>> quirky() {
        return List.of(ComtradeService.class);
    }

    @Test
    @Cites("comtrade-elapsed-time")
    void anAnswerThatOnlyTookLongerIsTheSame() throws Exception {
        answers();
        List<String> files = pull().stream().map(Snapshot::file).toList();
        server.on(
                "period=2021",
                200,
                "application/json",
                ANSWER.formatted("9.9", 1, "2021", "3500000.5"));
        assertThat(provider().pull(spec(), desk(Freshness.NONE)))
                .extracting(Snapshot::file)
                .isEqualTo(files);
    }

    @Test
    @Cites("comtrade-preview-cut")
    void aPreviewThatMayBeCutIsNotTakenForAll() {
        server.on("/preview/", 200, "application/json", ANSWER.formatted("0.1", 500, "2021", "1"));
        assertThatThrownBy(this::pull)
                .hasMessageContaining("500 rows")
                .hasMessageContaining("FONDACO_COMTRADE_KEY");
    }

    @Test
    @Cites("comtrade-limit")
    void anAnswerAtTheLimitIsAskedForInHalves() throws Exception {
        server.on(
                "cmdCode=1902,8471",
                200,
                "application/json",
                ANSWER.formatted("0.1", 250000, "2021", "1"));
        server.on(
                "cmdCode=1902&", 200, "application/json", ANSWER.formatted("0.1", 1, "2021", "5"));
        server.on(
                "cmdCode=8471&",
                200,
                "application/json",
                ANSWER.formatted("0.1", 1, "2021", "6")
                        .replace("1902", "8471")
                        .replace(
                                "\"partnerCode\":0,\"partnerISO\":\"W00\"",
                                "\"partnerCode\":490,\"partnerISO\":\"S19\""));
        PullSpec both =
                new PullSpec(
                        "two",
                        "comtrade",
                        "C-A-HS",
                        Map.of("cmdCode", List.of("1902", "8471")),
                        "2021",
                        "2021",
                        "",
                        "",
                        server.base(),
                        null);
        assertThat(read(provider().pull(both, desk(Freshness.A_DAY))))
                .containsExactly("IT W00 X HS:1902 2021 5 USD", "IT TW X HS:8471 2021 6 USD");
        assertThat(server.asked()).hasSize(3);
    }

    @Test
    @Cites("comtrade-inner-totals")
    void asksForTotalsOverInnerDimensions() throws Exception {
        answers();
        pull();
        assertThat(server.asked().get(0).toString())
                .contains("/public/v1/preview/C/A/HS?")
                .contains("partner2Code=0")
                .contains("motCode=0")
                .contains("customsCode=C00");
    }

    @Test
    void theServersComplaintIsPassedOn() {
        server.on(
                "/preview/",
                200,
                "application/json",
                "{\"count\":0,\"data\":[],\"error\":\"unknown reporter\"}");
        assertThatThrownBy(this::pull).hasMessageContaining("unknown reporter");
    }

    @Test
    void aKeyIsNotSentToAMirrorNorWrittenDown() throws Exception {
        answers();
        Snapshot kept = new ComtradeService("s3cret").pull(spec(), desk(Freshness.A_DAY)).get(0);
        assertThat(kept.url().toString()).contains("/preview/").doesNotContain("s3cret");
        assertThat(folder.resolve("snapshots/pulls.csv")).content().doesNotContain("s3cret");
    }
}
