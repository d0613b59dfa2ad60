// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Long answers are made by turns, short ones at once. */
@Timeout(60)
class LongAnswersTest {

    private static final int PIECE = 32_768;

    private final LongAnswers answers = new LongAnswers(2);
    private final ExecutorService visitors = Executors.newCachedThreadPool();
    private final Semaphore reading = new Semaphore(0);
    private final AtomicInteger making = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger written = new AtomicInteger();

    @AfterEach
    void stop() {
        visitors.shutdownNow();
    }

    /** An answer to whoever reads when they read. */
    private HttpServletResponse response(boolean reads) {
        ServletOutputStream out =
                new ServletOutputStream() {
                    @Override
                    public void write(int b) {}

                    @Override
                    public void write(byte[] bytes, int offset, int count) throws IOException {
                        if (!reads) {
                            reading.acquireUninterruptibly();
                        }
                        written.incrementAndGet();
                    }

                    @Override
                    public boolean isReady() {
                        return true;
                    }

                    @Override
                    public void setWriteListener(WriteListener listener) {}
                };
        return (HttpServletResponse)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {HttpServletResponse.class},
                        (proxy, method, arguments) ->
                                method.getName().equals("getOutputStream") ? out : null);
    }

    private Future<?> visit(int pieces, boolean reads) {
        return visitors.submit(
                () -> {
                    answers.doFilter(
                            null,
                            response(reads),
                            (request, response) -> {
                                for (int i = 0; i < pieces; i++) {
                                    if (i > 0) {
                                        most.accumulateAndGet(making.incrementAndGet(), Math::max);
                                        pause();
                                        making.decrementAndGet();
                                    }
                                    response.getOutputStream().write(new byte[PIECE]);
                                }
                            });
                    return null;
                });
    }

    private static void pause() {
        try {
            Thread.sleep(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void soManyAreMadeAtATime() throws Exception {
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            all.add(visit(10, true));
        }
        for (Future<?> one : all) {
            one.get(30, TimeUnit.SECONDS);
        }
        assertThat(written).hasValue(120);
        assertThat(most).hasValue(2);
    }

    @Test
    void whoDoesntReadKeepsNoTurn() throws Exception {
        for (int i = 0; i < 6; i++) {
            visit(10, false);
        }
        reading.release(18); // three pieces of each, or more of some
        visit(10, true).get(4, TimeUnit.SECONDS);
        reading.release(1_000);
    }

    @Test
    void whatEndsGivesItsTurnBack() throws Exception {
        for (int i = 0; i < 20; i++) {
            visit(3, true).get(4, TimeUnit.SECONDS);
        }
    }
}
