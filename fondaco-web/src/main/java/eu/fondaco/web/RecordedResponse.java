// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sends an answer on and remembers it, if it is a whole one and not too long. One that turned out
 * to be something else on the way, such as an error, isn't remembered.
 */
final class RecordedResponse extends HttpServletResponseWrapper {

    private final int most;
    private final List<SentAnswer.Header> headers = new ArrayList<>();
    private ByteArrayOutputStream body = new ByteArrayOutputStream();
    private Body stream;
    private String type;

    /**
     * Of one answer.
     *
     * @param most bytes that are remembered
     */
    RecordedResponse(HttpServletResponse response, int most) {
        super(response);
        this.most = most;
    }

    /** What was sent; none where it isn't to be sent again. */
    Optional<SentAnswer> sent() {
        boolean isWhole = body != null && body.size() > 0 && getStatus() == SC_OK;
        return isWhole
                ? Optional.of(new SentAnswer(headers, type, body.toByteArray()))
                : Optional.empty();
    }

    private void forget() {
        body = null;
    }

    @Override
    public void setStatus(int status) {
        if (status != SC_OK) {
            forget();
        }
        super.setStatus(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        forget();
        super.sendError(status, message);
    }

    @Override
    public void sendError(int status) throws IOException {
        forget();
        super.sendError(status);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        forget();
        super.sendRedirect(location);
    }

    @Override
    public void reset() {
        forget();
        super.reset();
    }

    @Override
    public void resetBuffer() {
        forget();
        super.resetBuffer();
    }

    @Override
    public void setHeader(String name, String value) {
        if (value == null || isPersonal(name)) {
            forget();
        } else {
            headers.add(new SentAnswer.Header(name, value, false));
        }
        super.setHeader(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
        if (isPersonal(name)) {
            forget();
        } else {
            headers.add(new SentAnswer.Header(name, value, true));
        }
        super.addHeader(name, value);
    }

    private static boolean isPersonal(String name) {
        return name.equalsIgnoreCase("Set-Cookie");
    }

    @Override
    public void setContentType(String type) {
        this.type = type;
        super.setContentType(type);
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        forget();
        return super.getWriter();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = new Body(super.getOutputStream());
        }
        return stream;
    }

    private final class Body extends ServletOutputStream {

        private final ServletOutputStream to;

        Body(ServletOutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            if (body != null && body.size() + count <= most) {
                body.write(bytes, offset, count);
            } else {
                forget();
            }
            to.write(bytes, offset, count);
        }

        @Override
        public void flush() throws IOException {
            to.flush();
        }

        @Override
        public void close() throws IOException {
            to.close();
        }

        @Override
        public boolean isReady() {
            return to.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            to.setWriteListener(listener);
        }
    }
}
