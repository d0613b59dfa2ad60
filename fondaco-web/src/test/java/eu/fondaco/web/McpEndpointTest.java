// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.fondaco.core.flow.TradeFlow;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The protocol of assistants over HTTP, by its own client. */
class McpEndpointTest {

    private static final String HELLO =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":{}}";
    private static final String TYPES = "application/json, text/event-stream";

    private static FondacoServer server(int checks, int questions) {
        return FondacoServer.start(
                SmallObservatory.holdings(),
                ServerOptions.onPort(0).withLimits(20_000, checks, questions));
    }

    private static McpSyncClient client(FondacoServer server) {
        return McpClient.sync(
                        HttpClientStreamableHttpTransport.builder(
                                        "http://127.0.0.1:" + server.port())
                                .jsonMapper(new JacksonMcpJsonMapper(new ObjectMapper()))
                                .build())
                .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(""))
                .build();
    }

    @Test
    void anAssistantAsksOverHttp() {
        try (FondacoServer server = server(10, 100);
                McpSyncClient client = client(server)) {
            client.initialize();
            assertThat(client.listTools().tools()).hasSize(7);
            CallToolResult result =
                    client.callTool(
                            new CallToolRequest(
                                    "ask",
                                    Map.of(
                                            "question",
                                            SmallObservatory.level(TradeFlow.EXPORTS, 2016)
                                                    .toString())));
            assertThat(result.isError()).isFalse();
            assertThat(result.content().toString())
                    .contains("3016000000", "http://127.0.0.1:" + server.port() + "/en/ask?q=");
        }
    }

    /** Two questions as people ask them stand side by side; what isn't known is a reason. */
    @Test
    void numbersAreComparedInEverydayWords() {
        try (FondacoServer server = server(10, 100);
                McpSyncClient client = client(server)) {
            client.initialize();
            String known = "How much did Upper Xania sell to Yberia in 2016?";
            assertThat(compared(client, known, "How much did Upper Xania sell to Yberia in 2017?"))
                    .contains("3016000000", "3017000000", "times_first");
            assertThat(compared(client, known, "How much did Upper Xania sell to Yberia in 1950?"))
                    .contains("3016000000", "no_data")
                    .doesNotContain("times_first");
        }
    }

    private static String compared(McpSyncClient client, String first, String second) {
        return client.callTool(
                        new CallToolRequest("compare", Map.of("questions", List.of(first, second))))
                .content()
                .toString();
    }

    @Test
    void tooManyCallsAreToldToWait() {
        try (FondacoServer server = server(1, 3);
                McpSyncClient client = client(server)) {
            client.initialize();
            CallToolRequest check =
                    new CallToolRequest("check_text", Map.of("text", "Exports rose."));
            assertThat(client.callTool(check).isError()).isFalse();
            assertThat(client.callTool(check).content().toString()).contains("too-many-requests");
            client.callTool(new CallToolRequest("search", Map.of("words", "x")));
            assertThat(
                            client.callTool(new CallToolRequest("search", Map.of("words", "x")))
                                    .content()
                                    .toString())
                    .contains("too-many-requests");
        }
    }

    @Test
    void pagesOfOtherSitesCantCallIt() throws Exception {
        try (FondacoServer server = server(10, 100)) {
            Client visitor = new Client(server.port());
            assertThat(
                            visitor.post("/mcp", "application/json", HELLO, "Accept", TYPES)
                                    .statusCode())
                    .isEqualTo(200);
            for (String origin : List.of("https://evil.example", "null")) {
                assertThat(
                                visitor.post(
                                                "/mcp",
                                                "application/json",
                                                HELLO,
                                                "Accept",
                                                TYPES,
                                                "Origin",
                                                origin)
                                        .statusCode())
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void whatIsNoCallIsRefused() throws Exception {
        try (FondacoServer server = server(10, 100)) {
            Client visitor = new Client(server.port());
            for (String odd : List.of("", "{", "[]", "nonsense", "{\"jsonrpc\":\"1.0\"}")) {
                assertThat(
                                visitor.post("/mcp", "application/json", odd, "Accept", TYPES)
                                        .statusCode())
                        .as(odd)
                        .isBetween(400, 499);
            }
            assertThat(
                            visitor.post(
                                            "/mcp",
                                            "application/json",
                                            "{\"a\":\"" + "x".repeat(1_100_000) + "\"}",
                                            "Accept",
                                            TYPES)
                                    .statusCode())
                    .isBetween(400, 499);
            assertThat(visitor.get("/mcp", "Accept", TYPES).statusCode()).isEqualTo(405);
        }
    }

    @Test
    void callsWithoutTheirParametersAreToldSo() throws Exception {
        try (FondacoServer server = server(10, 100)) {
            Client client = new Client(server.port());
            for (String params :
                    new String[] {
                        "",
                        ",\"params\":7",
                        ",\"params\":{}",
                        ",\"params\":{\"name\":1}",
                        ",\"params\":{\"name\":\"ask\",\"arguments\":[]}"
                    }) {
                var answer =
                        client.post(
                                "/mcp",
                                "application/json",
                                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\""
                                        + params
                                        + "}",
                                "Accept",
                                "application/json, text/event-stream");
                assertThat(answer.statusCode()).as(params + answer.body()).isEqualTo(400);
                assertThat(answer.body()).contains("-32602", "params");
            }
        }
    }
}
