// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jetty.io.EofException;

/**
 * An answer whose body is put by, so that its length is known before its headers go. A body that is
 * too long for that goes straight on; where only headers are wanted they go then, without a length.
 */
final class Captured extends HttpServletResponseWrapper {

    private final HttpServletResponse real;
    private final boolean head;
    private final Spool spool;
    private final Body body = new Body();
    private boolean isOver;

    Captured(HttpServletResponse real, boolean head, Spool spool) {
        super(real);
        this.real = real;
        this.head = head;
        this.spool = spool;
    }

    /** Whether the body was too long to be put by: the answer has gone. */
    boolean isOver() {
        return isOver;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return body;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (isOver) {
            real.flushBuffer();
        }
    }

    @Override
    public void setContentLength(int length) {
        setContentLengthLong(length);
    }

    /** The length is told at the end. */
    @Override
    public void setContentLengthLong(long length) {}

    private final class Body extends ServletOutputStream {

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            if (!isOver && !spool.add(bytes, offset, count)) {
                passOn();
            }
            if (isOver) {
                real.getOutputStream().write(bytes, offset, count);
            }
        }

        private void passOn() throws IOException {
            isOver = true;
            if (head) {
                real.flushBuffer();
                throw new EofException("the answer is too long to be measured");
            }
            spool.finish();
            try (InputStream begun = spool.open(0)) {
                begun.transferTo(real.getOutputStream());
            }
        }

        @Override
        public void flush() throws IOException {
            if (isOver) {
                real.getOutputStream().flush();
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("answers are written as they are made");
        }
    }
}
