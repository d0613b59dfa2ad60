// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An assistant asks the example through the protocol's own client, on the standard streams. */
class McpCommandTest {

    private static final Path EXAMPLE = Path.of("..", "examples", "emilia-romagna");
    private static final String SITE = "https://observatory.example";

    /** Far more than an answer takes: only a server that hangs is given up, not a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static McpSyncClient client;

    @BeforeAll
    static void start() {
        ServerParameters server =
                ServerParameters.builder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString())
                        .args(
                                "-Dfondaco.home=" + Path.of("..").toAbsolutePath().normalize(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "eu.fondaco.cli.Main",
                                "mcp",
                                "-o",
                                EXAMPLE.toString(),
                                "--site",
                                SITE)
                        .build();
        client =
                McpClient.sync(
                                new StdioClientTransport(
                                        server, new JacksonMcpJsonMapper(new ObjectMapper())))
                        .initializationTimeout(PATIENCE)
                        .requestTimeout(PATIENCE)
                        .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(""))
                        .build();
        client.initialize();
    }

    @AfterAll
    static void stop() {
        client.closeGracefully();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> call(String tool, Map<String, Object> arguments)
            throws IOException {
        CallToolResult result = client.callTool(new CallToolRequest(tool, arguments));
        String text = ((TextContent) result.content().get(0)).text();
        assertThat(JSON.writeValueAsBytes(result).length).as(tool).isLessThan(25_000);
        Map<String, Object> told = JSON.readValue(text, Map.class);
        assertThat(JSON.valueToTree(result.structuredContent()).toString())
                .isEqualTo(JSON.valueToTree(told).toString());
        return told;
    }

    static List<String> questions() throws IOException {
        try (InputStream in = McpCommandTest.class.getResourceAsStream("assistant-questions.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void questionsAreAnsweredWithEverythingOrRefusedWithTheReason(String line) throws Exception {
        String[] parts = line.split(" \\| ");
        Map<String, Object> told = call("ask", Map.of("question", parts[0]));
        if (parts[1].startsWith("- ")) {
            assertThat(told)
                    .containsEntry("answered", false)
                    .containsEntry("reason", parts[1].substring(2))
                    .doesNotContainKeys("value", "low", "high", "evidence");
            assertThat(told.get("why").toString()).isNotBlank();
            return;
        }
        assertThat(told.get("value") + " " + told.get("unit")).isEqualTo(parts[1]);
        for (String field :
                List.of("question", "unit", "source", "release", "licence", "address", "grade")) {
            assertThat(told.get(field)).as(field).asString().isNotBlank();
        }
        assertThat(told.get("address").toString()).matches(SITE + "/(en|it)/ask\\?q=.+&as-of=.+");
        assertThat(told.get("citation").toString()).contains(told.get("address").toString());
    }

    @Test
    void questionsInEverydayWordsAreAnsweredInBothLanguages() throws Exception {
        assertThat(call("ask", Map.of("question", "how much did we export in 2019?")))
                .containsEntry("answered", true)
                .containsEntry("question", "exports from IT-45 in 2019")
                .containsKeys("value", "unit", "source", "address");
        Map<String, Object> acts =
                call("ask", Map.of("question", "quali accordi sono scaduti?", "lang", "it"));
        assertThat(acts).containsEntry("answered", true).doesNotContainKey("value");
        assertThat(acts.get("says").toString()).contains("Zhejiang");
        assertThat(acts.get("rows").toString()).contains("I06");
        assertThat(acts.get("source").toString()).isNotBlank();
        Map<String, Object> many =
                call("ask", Map.of("question", "number of agreements with China"));
        assertThat(many.get("says").toString()).startsWith("8 acts are held with China");
        assertThat(many.get("notes").toString()).contains("isn't declared complete");
        Map<String, Object> side = call("ask", Map.of("question", "exports vs imports in 2018"));
        assertThat((List<?>) side.get("rows")).hasSize(2);
    }

    /** An assistant would pass on the number without knowing which words it doesn't answer. */
    @Test
    void whatAnAnswerSetsAsideIsSaidWithIt() throws Exception {
        Map<String, Object> told =
                call(
                        "ask",
                        Map.of(
                                "question",
                                "For the annual report: how much did we export in 2019?"));
        assertThat(told).containsKey("value");
        assertThat(told.get("notes").toString()).contains("Set aside", "annual report");
        Map<String, Object> plain =
                call("ask", Map.of("question", "how much did we export in 2019?"));
        assertThat(told.get("value")).isEqualTo(plain.get("value"));
        assertThat(String.valueOf(plain.get("notes"))).doesNotContain("Set aside");
    }

    @Test
    void aQuestionThatMayMeanSeveralThingsGivesThem() {
        CallToolResult result =
                client.callTool(new CallToolRequest("ask", Map.of("question", "Japan")));
        assertThat(result.isError()).isTrue();
        assertThat(((TextContent) result.content().get(0)).text())
                .contains("agreements with Japan", "exports to Japan over time");
    }

    @Test
    void anAnswerIsInTheLanguageOfItsQuestionUnlessAnotherIsAskedFor() throws Exception {
        String question = "quanto abbiamo esportato nel 2019?";
        Map<String, Object> own = call("ask", Map.of("question", question));
        assertThat(own.get("address").toString()).startsWith(SITE + "/it/");
        assertThat(own.get("says").toString()).startsWith("Nel 2019 le esportazioni");
        Map<String, Object> asked = call("ask", Map.of("question", question, "lang", "en"));
        assertThat(asked.get("address").toString()).startsWith(SITE + "/en/");
        assertThat(asked.get("says").toString()).contains("exports");
    }

    @Test
    void toolsOnlyReadAndSayWhatTheyTake() {
        List<Tool> tools = client.listTools().tools();
        assertThat(tools)
                .extracting(Tool::name)
                .containsExactlyInAnyOrder(
                        "search",
                        "ask",
                        "check_text",
                        "why_differs",
                        "compare",
                        "relation",
                        "whats_new");
        assertThat(tools).allMatch(t -> t.annotations().readOnlyHint());
        assertThat(tools)
                .allMatch(t -> Boolean.FALSE.equals(t.inputSchema().get("additionalProperties")));
        assertThat(client.listResources().resources()).hasSize(2);
        assertThat(client.listPrompts().prompts()).hasSize(2);
    }

    @Test
    void whatWasNotKnownOnADayIsNotTold() throws Exception {
        Map<String, Object> arguments =
                Map.of(
                        "question",
                        "share of imports from CN to IT-45 in 2019",
                        "as_of",
                        "2020-01-01");
        assertThat(call("ask", arguments)).containsEntry("answered", false);
    }

    @Test
    void aBriefIsCheckedInSmallPieces() throws Exception {
        String text = Files.readString(EXAMPLE.resolve("briefs/asia.en.md"));
        Map<String, Object> told = call("check_text", Map.of("text", text));
        List<?> first = (List<?>) told.get("statements");
        int all = (Integer) told.get("statements_in_all");
        assertThat(first.size()).isBetween(1, all - 1);
        assertThat(told.get("left_out")).isEqualTo(all - first.size());
        Map<String, Object> rest =
                call("check_text", Map.of("text", text, "from", first.size() + 1));
        assertThat(((List<?>) rest.get("statements")).get(0)).isNotEqualTo(first.get(0));
        assertThat((Integer) told.get("contradicted")).isPositive();
    }

    @Test
    void otherToolsAnswerToo() throws Exception {
        assertThat(call("search", Map.of("words", "guangdng")).toString()).contains("CN-GD");
        Map<String, Object> relation = call("relation", Map.of("counterpart", "Guangdong"));
        assertThat((List<?>) relation.get("agreements")).isNotEmpty();
        assertThat(call("whats_new", Map.of("since", "2020-01-01")).get("news_in_all"))
                .isNotEqualTo(0);
        Map<String, Object> compared =
                call(
                        "compare",
                        Map.of(
                                "questions",
                                List.of(
                                        "exports from IT-45 in 2010",
                                        "exports from IT-45 in 2013")));
        assertThat(compared.toString()).contains("less_first=9652000000");
        Map<String, Object> why =
                call(
                        "why_differs",
                        Map.of("first", "exports from IT-45 in 2010", "second", "F004"));
        assertThat(why.toString()).contains("change=9652000000");
    }

    @Test
    void callsThatCantBeAnsweredSayWhy() {
        for (Map<String, Object> odd :
                List.<Map<String, Object>>of(
                        Map.of(),
                        Map.of("question", 7),
                        Map.of("question", "x".repeat(3_000)),
                        Map.of("question", "exports", "as_of", "soon"),
                        Map.of("question", "exports", "colour", "red"))) {
            CallToolResult result = client.callTool(new CallToolRequest("ask", odd));
            assertThat(result.isError()).as(odd.toString()).isTrue();
            assertThat(result.content().toString()).contains("\"why\"");
        }
    }
}
