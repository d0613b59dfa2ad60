// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.mcp;

import eu.fondaco.web.Checks;
import eu.fondaco.web.Holdings;
import eu.fondaco.web.ServerOptions;
import eu.fondaco.web.http.SecurityEvents;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;

/**
 * The Model Context Protocol on the standard streams, for an assistant on the same machine that
 * starts the process itself.
 */
public final class McpStdio {

    private McpStdio() {}

    /**
     * Answers until the input ends.
     *
     * @param site where the observatory's pages are, for addresses in answers
     */
    public static void serve(Holdings holdings, String site, InputStream in, OutputStream out)
            throws InterruptedException {
        try (Checks checks =
                new Checks(holdings.checker(), ServerOptions.onPort(0), new SecurityEvents())) {
            Assistants assistants = new Assistants(holdings, checks, visitor -> {});
            Ending input = new Ending(in);
            McpSyncServer server = specification(assistants, site, input, out).build();
            input.ended.await();
            server.closeGracefully();
        }
    }

    private static McpServer.SyncSpecification<?> specification(
            Assistants assistants, String site, InputStream in, OutputStream out) {
        McpServer.SyncSpecification<?> specification =
                McpServer.sync(new StdioServerTransportProvider(assistants.mapper(), in, out))
                        .serverInfo(Assistants.NAME, Assistants.VERSION)
                        .instructions(Assistants.INSTRUCTIONS)
                        .capabilities(Assistants.capabilities())
                        .jsonMapper(assistants.mapper())
                        .jsonSchemaValidator(Assistants.validator());
        for (ReadTool tool : assistants.tools()) {
            specification.toolCall(
                    Assistants.described(tool),
                    (exchange, request) ->
                            assistants.call(tool, visitor -> {}, request, site, "stdio"));
        }
        for (Library.Resource resource : assistants.resources()) {
            specification.resources(
                    new McpServerFeatures.SyncResourceSpecification(
                            Assistants.described(resource),
                            (exchange, request) -> assistants.read(resource)));
        }
        for (Library.Prompt prompt : Library.prompts()) {
            specification.prompts(
                    new McpServerFeatures.SyncPromptSpecification(
                            Assistants.described(prompt),
                            (exchange, request) -> Assistants.begun(prompt, request)));
        }
        return specification;
    }

    /** Tells when the other side has gone. */
    private static final class Ending extends FilterInputStream {

        private final CountDownLatch ended = new CountDownLatch(1);

        Ending(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return told(super.read());
        }

        @Override
        public int read(byte[] bytes, int offset, int count) throws IOException {
            return told(super.read(bytes, offset, count));
        }

        private int told(int read) {
            if (read < 0) {
                ended.countDown();
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            ended.countDown();
            super.close();
        }
    }
}
