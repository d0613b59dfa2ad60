// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.mcp;

import eu.fondaco.web.Checks;
import eu.fondaco.web.Holdings;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The Model Context Protocol over streamable HTTP at {@code /mcp}. Without sessions: every request
 * stands for itself and nothing is remembered of anybody.
 */
public final class McpEndpoint implements AutoCloseable {

    /** Where it is. */
    public static final String PATH = "/mcp";

    private static final int LONGEST = 1_000_000;

    private final HttpServletStatelessServerTransport transport;
    private final McpStatelessSyncServer server;

    /**
     * An endpoint of an observatory.
     *
     * @param limit counts a call by an address, refusing too many
     * @param checkLimit counts a check by an address, refusing too many
     */
    public McpEndpoint(
            Holdings holdings, Checks checks, Consumer<String> limit, Consumer<String> checkLimit) {
        Assistants assistants = new Assistants(holdings, checks, checkLimit);
        String address = holdings.publication().address();
        transport =
                HttpServletStatelessServerTransport.builder()
                        .jsonMapper(assistants.mapper())
                        .messageEndpoint(PATH)
                        .maxRequestSize(LONGEST)
                        .contextExtractor(request -> context(request, address))
                        .build();
        McpServer.StatelessSyncSpecification specification =
                McpServer.sync(transport)
                        .serverInfo(Assistants.NAME, Assistants.VERSION)
                        .instructions(Assistants.INSTRUCTIONS)
                        .capabilities(Assistants.capabilities())
                        .jsonMapper(assistants.mapper())
                        .jsonSchemaValidator(Assistants.validator())
                        .immediateExecution(true);
        for (ReadTool tool : assistants.tools()) {
            specification.toolCall(
                    Assistants.described(tool),
                    (context, request) ->
                            assistants.call(
                                    tool,
                                    limit,
                                    request,
                                    String.valueOf(context.get("site")),
                                    String.valueOf(context.get("visitor"))));
        }
        for (Library.Resource resource : assistants.resources()) {
            specification.resources(
                    new McpStatelessServerFeatures.SyncResourceSpecification(
                            Assistants.described(resource),
                            (context, request) -> assistants.read(resource)));
        }
        for (Library.Prompt prompt : Library.prompts()) {
            specification.prompts(
                    new McpStatelessServerFeatures.SyncPromptSpecification(
                            Assistants.described(prompt),
                            (context, request) -> Assistants.begun(prompt, request)));
        }
        server = specification.build();
    }

    private static McpTransportContext context(HttpServletRequest request, String address) {
        String site =
                address.isEmpty()
                        ? request.getRequestURL().toString().replaceFirst(PATH + "/?$", "")
                        : address;
        return McpTransportContext.create(Map.of("site", site, "visitor", request.getRemoteAddr()));
    }

    /** Adds its route. */
    public void register(RoutesConfig routes) {
        routes.post(PATH, this::answer);
    }

    private void answer(Context ctx) throws IOException, ServletException {
        SentCall call = new SentCall(ctx.req(), LONGEST);
        String fault = call.fault();
        if (fault == null) {
            transport.service(call, ctx.res());
        } else {
            ctx.status(400)
                    .contentType("application/json")
                    .result(
                            "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32602,"
                                    + "\"message\":\""
                                    + fault
                                    + "\"}}");
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
