// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.mcp;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.fondaco.web.Checks;
import eu.fondaco.web.Holdings;
import eu.fondaco.web.RefusedException;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What both ways of the Model Context Protocol have in common: the tools, what may be read, the
 * prompts, and how calls become answers.
 */
final class Assistants {

    static final String NAME = "fondaco";
    static final String VERSION = "1";
    static final String INSTRUCTIONS =
            "A regional trade observatory. Ask it instead of recalling: every number comes with its"
                + " question, unit, source, release, licence and a permanent address, to be cited."
                + " Where 'answered' is false give no number but the reason. Names and codes are"
                + " found with search. Texts about trade are checked with check_text.";

    private static final int MOST_RESOURCE = 25_000;

    private final McpJsonMapper mapper = new JacksonMcpJsonMapper(new ObjectMapper());
    private final Holdings holdings;
    private final Toolbox toolbox;

    Assistants(Holdings holdings, Checks checks, Consumer<String> checkLimit) {
        this.holdings = holdings;
        toolbox = new Toolbox(holdings, checks, checkLimit, mapper::writeValueAsString);
    }

    McpJsonMapper mapper() {
        return mapper;
    }

    List<ReadTool> tools() {
        return toolbox.tools();
    }

    /** Arguments are checked by the tools themselves, which say what would be right. */
    static JsonSchemaValidator validator() {
        return (schema, content) ->
                JsonSchemaValidator.ValidationResponse.asValid(String.valueOf(content));
    }

    static McpSchema.ServerCapabilities capabilities() {
        return McpSchema.ServerCapabilities.builder()
                .tools(false)
                .resources(false, false)
                .prompts(false)
                .build();
    }

    static McpSchema.Tool described(ReadTool tool) {
        return McpSchema.Tool.builder()
                .name(tool.name())
                .title(tool.title())
                .description(tool.description())
                .inputSchema(tool.schema())
                .annotations(
                        McpSchema.ToolAnnotations.builder()
                                .title(tool.title())
                                .readOnlyHint(true)
                                .destructiveHint(false)
                                .idempotentHint(true)
                                .openWorldHint(false)
                                .build())
                .build();
    }

    /**
     * Answers a call, or says as an answer why not.
     *
     * @param limit counts the call by its visitor, refusing too many
     */
    McpSchema.CallToolResult call(
            ReadTool tool,
            Consumer<String> limit,
            McpSchema.CallToolRequest request,
            String site,
            String visitor) {
        Map<String, Object> given = request.arguments() == null ? Map.of() : request.arguments();
        try {
            limit.accept(visitor);
            return result(tool.call(new Arguments(given, site, visitor)), false);
        } catch (RefusedCallException e) {
            Map<String, Object> refusal = refusal(e.code(), e.getMessage(), e.suggestions());
            if (!e.instead().isEmpty()) {
                refusal.put("instead", e.instead());
            }
            return result(refusal, true);
        } catch (RefusedException e) {
            return result(refusal(e.code(), e.getMessage(), List.of()), true);
        } catch (IOException | RuntimeException e) {
            System.getLogger(Assistants.class.getName())
                    .log(System.Logger.Level.ERROR, "no answer to a call of " + tool.name(), e);
            return result(
                    refusal(
                            "unexpected",
                            "The answer couldn't be made; the fault is the server's.",
                            List.of()),
                    true);
        }
    }

    private static Map<String, Object> refusal(
            String code, String message, List<String> suggestions) {
        Map<String, Object> refusal = new LinkedHashMap<>();
        refusal.put("answered", false);
        refusal.put("reason", code);
        refusal.put("why", message);
        if (!suggestions.isEmpty()) {
            refusal.put("suggestions", suggestions.stream().limit(8).toList());
        }
        return refusal;
    }

    private McpSchema.CallToolResult result(Map<String, Object> answer, boolean isError) {
        return McpSchema.CallToolResult.builder()
                .structuredContent(answer)
                .addTextContent(json(answer))
                .isError(isError)
                .build();
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException("an answer can't be written as JSON", e);
        }
    }

    List<Library.Resource> resources() {
        return Library.resources(holdings);
    }

    static McpSchema.Resource described(Library.Resource resource) {
        return McpSchema.Resource.builder()
                .uri(resource.uri())
                .name(resource.name())
                .description(resource.description())
                .mimeType("application/json")
                .build();
    }

    McpSchema.ReadResourceResult read(Library.Resource resource) {
        String text = json(resource.content());
        if (text.length() > MOST_RESOURCE) {
            text = text.substring(0, MOST_RESOURCE);
        }
        return new McpSchema.ReadResourceResult(
                List.of(
                        new McpSchema.TextResourceContents(
                                resource.uri(), "application/json", text)));
    }

    static McpSchema.Prompt described(Library.Prompt prompt) {
        return new McpSchema.Prompt(
                prompt.name(),
                prompt.description(),
                List.of(new McpSchema.PromptArgument(prompt.argument(), prompt.argument(), true)));
    }

    static McpSchema.GetPromptResult begun(
            Library.Prompt prompt, McpSchema.GetPromptRequest request) {
        Object given =
                request.arguments() == null ? null : request.arguments().get(prompt.argument());
        return new McpSchema.GetPromptResult(
                prompt.description(),
                List.of(
                        new McpSchema.PromptMessage(
                                McpSchema.Role.USER,
                                new McpSchema.TextContent(
                                        prompt.words() + (given == null ? "" : given)))));
    }
}
