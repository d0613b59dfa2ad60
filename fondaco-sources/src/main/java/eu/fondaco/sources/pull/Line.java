// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.pull;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The line to one provider. Keeps the pace, tries again after what passes (too many requests, a
 * service that is down, a cut line, a web page or half a file instead of data), and goes on with a
 * download where it broke off if the server can.
 */
final class Line {

    private static final int ATTEMPTS = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(4);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final long TRANSFER_MINUTES = 60;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(30))
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
    private final Duration pace;
    private final Waiting waiting;
    private final Path part;
    private final Path refusal;
    private Instant last;
    private String tag = "";

    /**
     * @param last when the provider was asked last; null for never
     * @param part where an answer is put while it comes
     */
    Line(Duration pace, Instant last, Path part, Waiting waiting) {
        this.pace = pace;
        this.last = last;
        this.part = part;
        this.refusal = part.resolveSibling(part.getFileName() + ".refusal");
        this.waiting = waiting;
    }

    /**
     * Asks until a whole answer is there.
     *
     * @param body what to send; null for a plain request
     */
    Reply ask(URI uri, Map<String, String> headers, String body)
            throws IOException, InterruptedException {
        Files.createDirectories(part.getParent());
        Files.deleteIfExists(part);
        tag = "";
        String why = "";
        Duration wait = FIRST_WAIT;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            keepPace();
            Duration asked = null;
            try {
                HttpResponse<Path> response = once(uri, headers, body);
                int status = response.statusCode();
                if (status == 429 || status >= 500) {
                    why = "answers " + status;
                    asked = retryAfter(response).orElse(null);
                } else {
                    String type = response.headers().firstValue("Content-Type").orElse("");
                    Reply reply =
                            Reply.of(uri, status == 206 ? 200 : status, type, response.body());
                    Optional<String> flaw = Wholeness.flaw(reply);
                    if (flaw.isEmpty()) {
                        return reply;
                    }
                    why = flaw.get();
                    Files.deleteIfExists(part);
                }
            } catch (IOException e) {
                why =
                        "can't be reached: "
                                + (e.getMessage() == null ? e.toString() : e.getMessage());
            }
            Duration next = asked != null && asked.compareTo(wait) > 0 ? asked : wait;
            if (next.compareTo(LONGEST_WAIT) > 0) {
                throw new PullFailedException(
                        uri,
                        why + " and asks to be left alone for " + next.toMinutes() + " minutes",
                        "pull again later; what was fetched is kept");
            }
            if (attempt < ATTEMPTS) {
                waiting.sleep(next);
                wait = wait.multipliedBy(2);
            }
        }
        throw new PullFailedException(
                uri,
                why + ", " + ATTEMPTS + " times",
                "pull again later; what was fetched is kept");
    }

    private void keepPace() throws InterruptedException {
        if (last != null) {
            Duration left = pace.minus(Duration.between(last, waiting.now()));
            if (!left.isNegative() && !left.isZero()) {
                waiting.sleep(left);
            }
        }
        last = waiting.now();
    }

    /**
     * One request. The answer of an unwilling server doesn't touch what is there of a broken
     * download.
     */
    private HttpResponse<Path> once(URI uri, Map<String, String> headers, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri)
                        .timeout(Duration.ofMinutes(5))
                        .header("User-Agent", "fondaco");
        headers.forEach(request::header);
        if (body != null) {
            request.POST(HttpRequest.BodyPublishers.ofString(body));
        }
        long have = tag.isEmpty() || !Files.exists(part) ? 0 : Files.size(part);
        if (have > 0) {
            request.header("Range", "bytes=" + have + "-").header("If-Range", tag);
        }
        CompletableFuture<HttpResponse<Path>> answer =
                client.sendAsync(
                        request.build(),
                        info -> {
                            if (info.statusCode() == 206) {
                                return BodySubscribers.ofFile(part, StandardOpenOption.APPEND);
                            }
                            if (info.statusCode() == 200) {
                                tag =
                                        info.headers()
                                                .firstValue("ETag")
                                                .filter(t -> !t.startsWith("W/"))
                                                .orElse("");
                            }
                            return BodySubscribers.ofFile(
                                    info.statusCode() == 200 ? part : refusal,
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE,
                                    StandardOpenOption.TRUNCATE_EXISTING);
                        });
        try {
            return answer.get(TRANSFER_MINUTES, TimeUnit.MINUTES);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("no end after " + TRANSFER_MINUTES + " minutes", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IOException(e.getCause());
        }
    }

    private Optional<Duration> retryAfter(HttpResponse<?> response) {
        return response.headers().firstValue("Retry-After").flatMap(this::duration);
    }

    /** Seconds, or a date; nothing for anything else. */
    private Optional<Duration> duration(String text) {
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant until =
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return Optional.of(Duration.between(waiting.now(), until));
        } catch (DateTimeParseException e) {
            // an unreadable wish counts as none: the usual wait applies
            return Optional.empty();
        }
    }
}
