// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * A message of JSON-RPC whose body was read, so that what lacks the parameters of its method is
 * told so; what comes after takes that for a fault of its own.
 */
final class SentCall extends HttpServletRequestWrapper {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final byte[] body;

    /**
     * Reads it.
     *
     * @param most bytes that are read; more is left to what comes after to refuse
     */
    SentCall(HttpServletRequest request, int most) throws IOException {
        super(request);
        body = request.getInputStream().readNBytes(most + 1);
    }

    /** What is wrong with its parameters; null where nothing is, or it is no message at all. */
    String fault() {
        JsonNode message;
        try {
            message = JSON.readTree(body);
        } catch (IOException e) {
            return null; // refused as no JSON further on
        }
        if (message != null && message.isValueNode()) {
            return "the message isn't an object";
        }
        JsonNode params = message == null ? MissingNode.getInstance() : message.path("params");
        if (!params.isMissingNode() && !params.isObject()) {
            return "params isn't an object";
        }
        String method = message == null ? "" : message.path("method").asText();
        String needed =
                switch (method) {
                    case "tools/call", "prompts/get" -> "name";
                    case "resources/read" -> "uri";
                    default -> "";
                };
        if (!needed.isEmpty() && !params.path(needed).isTextual()) {
            return "params." + needed + " isn't a text";
        }
        JsonNode arguments = params.path("arguments");
        return arguments.isMissingNode() || arguments.isObject() || arguments.isNull()
                ? null
                : "params.arguments isn't an object";
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
        ByteArrayInputStream in = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return in.read();
            }

            @Override
            public int read(byte[] into, int from, int length) {
                return in.read(into, from, length);
            }

            @Override
            public boolean isFinished() {
                return in.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("the body is here already");
            }
        };
    }
}
