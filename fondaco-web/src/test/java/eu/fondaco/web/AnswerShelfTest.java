// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.http.Context;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of answers, and what isn't. */
class AnswerShelfTest {

    private final AnswerShelf shelf = new AnswerShelf();
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger made = new AtomicInteger();
    private Javalin server;

    @BeforeEach
    void start() {
        Servlet routes =
                Javalin.create(
                                config -> {
                                    config.startup.showJavalinBanner = false;
                                    config.router.javaLangErrorHandler(SiteFailures::broken);
                                    shelf.register(config.routes);
                                    config.routes.get("/<path>", this::made);
                                })
                        .javalinServlet();
        server =
                Javalin.create(
                        config -> {
                            config.startup.showJavalinBanner = false;
                            config.jetty.modifyServletContextHandler(
                                    handler ->
                                            handler.addFilter(
                                                    new FilterHolder(
                                                            (request, response, chain) ->
                                                                    shelf.answer(
                                                                            routes,
                                                                            (HttpServletRequest)
                                                                                    request,
                                                                            (HttpServletResponse)
                                                                                    response)),
                                                    "/*",
                                                    EnumSet.of(DispatcherType.REQUEST)));
                        });
        server.start("127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    /** An answer of as many letters as the query says, which breaks off where the path says so. */
    private void made(Context ctx) throws IOException {
        made.incrementAndGet();
        int size = Integer.parseInt(ctx.queryParam("size"));
        OutputStream out = ctx.outputStream();
        out.write("x".repeat(size).getBytes(StandardCharsets.US_ASCII));
        out.flush();
        if (ctx.path().endsWith("error")) {
            throw new StackOverflowError("too deep");
        }
        if (ctx.path().endsWith("exception")) {
            throw new IllegalStateException("broken");
        }
        out.write('y');
    }

    private String get(String path) throws Exception {
        URI at = URI.create("http://127.0.0.1:" + server.port() + path);
        return http.send(HttpRequest.newBuilder(at).build(), BodyHandlers.ofString()).body();
    }

    private void askedTwice(String path, int makes) throws Exception {
        made.set(0);
        assertThat(get(path)).isEqualTo(get(path));
        assertThat(made).as(path).hasValue(makes);
    }

    @Test
    void onlyDataAreKept() throws Exception {
        askedTwice("/sdmx/v2/data?size=9", 1);
        askedTwice("/api/v1/figures?size=9", 1);
        askedTwice("/api/v1/reviews?size=9", 2);
        askedTwice("/api/v1/checks/7?size=9", 2);
        askedTwice("/en/review?size=9", 2);
    }

    @Test
    void longOnesArent() throws Exception {
        askedTwice("/data/a.csv?size=" + (AnswerShelf.LONGEST / 2), 1);
        askedTwice("/data/a.csv?size=" + AnswerShelf.LONGEST, 2);
    }

    @Test
    void whatBreaksOffAfterItBeganIsnt() throws Exception {
        for (String how : new String[] {"error", "exception"}) {
            made.set(0);
            for (int i = 0; i < 2; i++) {
                try {
                    assertThat(get("/data/" + how + "?size=70000")).doesNotEndWith("y");
                } catch (IOException brokenOff) {
                    assertThat(brokenOff).isNotNull();
                }
            }
            assertThat(made).as(how).hasValue(2);
        }
    }

    @Test
    void theShelfHasAnEnd() throws Exception {
        int size = 200_000;
        int many = 2 * AnswerShelf.ROOM / size;
        for (int i = 0; i < many; i++) {
            get("/data/" + i + "?size=" + size);
            get("/data/0?size=" + size);
        }
        assertThat(shelf.held()).isBetween(AnswerShelf.ROOM / 2L, (long) AnswerShelf.ROOM);
        askedTwice("/data/0?size=" + size, 0);
        made.set(0);
        get("/data/1?size=" + size);
        assertThat(made).as("asked for longest ago").hasValue(1);
    }
}
