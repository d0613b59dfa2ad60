// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Long answers are made by turns: beyond their beginning only as many are worked on at a time as
 * there are processors, so that short ones aren't a four hundredth of what goes on when four
 * hundred long ones begin at once. While a piece is being sent, which slow readers make long, its
 * turn is another's.
 */
final class LongAnswers implements Filter {

    /** Bytes that are made out of turn. */
    private static final int BEGINNING = 16_384;

    /**
     * Milliseconds after which a piece is made without a turn: who has one may wait for something
     * that one without has.
     */
    private static final long PATIENCE = 5_000;

    private final Semaphore turns;

    LongAnswers() {
        this(Runtime.getRuntime().availableProcessors());
    }

    LongAnswers(int turns) {
        this.turns = new Semaphore(turns, true);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Paced paced = new Paced((HttpServletResponse) response);
        try {
            chain.doFilter(request, paced);
        } finally {
            paced.end();
        }
    }

    private final class Paced extends HttpServletResponseWrapper {

        private Body body;

        Paced(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            if (body == null) {
                body = new Body(super.getOutputStream());
            }
            return body;
        }

        void end() {
            if (body != null) {
                body.give();
            }
        }
    }

    private final class Body extends ServletOutputStream {

        private final ServletOutputStream to;
        private long sent;
        private boolean isMine;

        Body(ServletOutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            give();
            to.write(bytes, offset, count);
            sent += count;
            if (sent > BEGINNING) {
                take();
            }
        }

        private void take() throws IOException {
            long began = System.nanoTime();
            try {
                isMine = turns.tryAcquire(PATIENCE, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("ended while it waited for its turn");
            } finally {
                CurrentVisitor.waited(System.nanoTime() - began);
            }
        }

        private void give() {
            if (isMine) {
                isMine = false;
                turns.release();
            }
        }

        @Override
        public void flush() throws IOException {
            give();
            to.flush();
        }

        @Override
        public void close() throws IOException {
            give();
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
