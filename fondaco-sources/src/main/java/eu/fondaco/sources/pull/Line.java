// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.pull;

import eu.fondaco.core.text.Label;
import eu.fondaco.sources.speech.Speech;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
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
import java.util.concurrent.atomic.AtomicLong;

/**
 * The line to one provider. Waits for its turn at the host, tries again after what passes (too many
 * requests, a service that is down, a cut line, a web page or half a file instead of data), and
 * goes on with a download where it broke off if the server can. A host that shuts out who asks too
 * often is left alone at the first sign of it.
 */
final class Line {

    private static final int ATTEMPTS = 5;
    private static final Label UNCONNECTED = Speech.both("pull.unconnected");
    private static final int REDIRECTS = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(4);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration SHUT_OUT = Duration.ofHours(1);

    private final HttpClient client;
    private final Provider provider;
    private final HostClocks clocks;
    private final Waiting waiting;
    private final Path part;
    private final Path refusal;
    private final Duration idle;
    private String tag = "";

    /**
     * @param part where an answer is put while it comes
     */
    Line(Provider provider, HostClocks clocks, Path part, Waiting waiting) {
        this(provider, clocks, part, waiting, Duration.ofSeconds(30), Duration.ofMinutes(5));
    }

    /**
     * @param connect how long a connection may take
     * @param idle how long nothing may come; an answer may take as long as it likes while bytes
     *     come
     */
    Line(
            Provider provider,
            HostClocks clocks,
            Path part,
            Waiting waiting,
            Duration connect,
            Duration idle) {
        this.provider = provider;
        this.clocks = clocks;
        this.part = part;
        this.refusal = part.resolveSibling(part.getFileName() + ".refusal");
        this.waiting = waiting;
        this.idle = idle;
        this.client =
                HttpClient.newBuilder()
                        .connectTimeout(connect)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
    }

    /** What one attempt came to: an answer, or why there is none and how long to wait. */
    private record Attempt(Reply reply, Label why, Duration after) {}

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
        Label why = null;
        Duration wait = FIRST_WAIT;
        int unconnected = 0;
        int nothing = 0;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Attempt made = attempted(uri, headers, body, nothing);
            if (made.reply != null) {
                return made.reply;
            }
            why = made.why;
            nothing += why.equals(Wholeness.NOTHING) ? 1 : 0;
            unconnected += why.equals(UNCONNECTED) ? 1 : 0;
            if (provider.shutsOut() && unconnected == 2) {
                throw shutOut(uri, Speech.both("pull.twice", why), SHUT_OUT);
            }
            Duration next =
                    made.after != null && made.after.compareTo(wait) > 0 ? made.after : wait;
            if (next.compareTo(LONGEST_WAIT) > 0) {
                throw new PullFailedException(
                        uri,
                        Speech.both("pull.left-alone", why, next.toMinutes()),
                        Speech.both("pull.later"));
            }
            if (attempt < ATTEMPTS) {
                waiting.sleep(next);
                wait = wait.multipliedBy(2);
            }
        }
        throw new PullFailedException(
                uri, Speech.both("pull.times", why, ATTEMPTS), Speech.both("pull.later"));
    }

    private Attempt attempted(URI uri, Map<String, String> headers, String body, int nothing)
            throws IOException, InterruptedException {
        try {
            return attempt(uri, headers, body, nothing);
        } catch (HttpConnectTimeoutException e) {
            return new Attempt(null, UNCONNECTED, null);
        } catch (PullFailedException e) {
            throw e;
        } catch (IOException e) {
            String words = e.getMessage() == null ? e.toString() : e.getMessage();
            return new Attempt(null, Speech.both("pull.unreached", words), null);
        }
    }

    /**
     * @param nothing how often the answer was empty before: an empty one is taken for an answer
     *     when it comes again
     */
    private Attempt attempt(URI uri, Map<String, String> headers, String body, int nothing)
            throws IOException, InterruptedException {
        boolean resumes = !tag.isEmpty() && Files.exists(part) && Files.size(part) > 0;
        HttpResponse<Path> response = redirected(uri, headers, body);
        int status = response.statusCode();
        if (status == 429 && provider.shutsOut()) {
            Duration wish = retryAfter(response).orElse(SHUT_OUT);
            throw shutOut(
                    uri,
                    Speech.both("pull.too-many-requests"),
                    wish.compareTo(SHUT_OUT) > 0 ? wish : SHUT_OUT);
        }
        if (status == 429 || status >= 500) {
            return new Attempt(
                    null, Speech.both("pull.status", status), retryAfter(response).orElse(null));
        }
        String type = response.headers().firstValue("Content-Type").orElse("");
        Reply reply = Reply.of(uri, status == 206 && resumes ? 200 : status, type, response.body());
        Optional<Label> flaw = Wholeness.flaw(reply);
        if (flaw.isEmpty() || nothing > 0 && flaw.get().equals(Wholeness.NOTHING)) {
            return new Attempt(reply, null, null);
        }
        Files.deleteIfExists(part);
        return new Attempt(null, flaw.get(), null);
    }

    private PullFailedException shutOut(URI uri, Label why, Duration time)
            throws IOException, InterruptedException {
        clocks.shut(uri, waiting.now().plus(time), waiting);
        return new PullFailedException(
                uri, Speech.both("pull.ban", why), Speech.both("pull.tomorrow"));
    }

    /** Follows redirections, each in its turn. */
    private HttpResponse<Path> redirected(URI uri, Map<String, String> headers, String body)
            throws IOException, InterruptedException {
        URI at = uri;
        for (int i = 0; i <= REDIRECTS; i++) {
            clocks.turn(at, provider.declaration().pace(), waiting);
            HttpResponse<Path> response = once(at, headers, body);
            Optional<String> next = response.headers().firstValue("Location");
            if (response.statusCode() / 100 != 3 || next.isEmpty()) {
                return response;
            }
            URI named = at.resolve(next.get());
            if (!String.valueOf(named.getScheme()).matches("https?")
                    || at.getScheme().equals("https") && !named.getScheme().equals("https")) {
                throw new PullFailedException(
                        uri, Speech.both("pull.sends-to", named), Speech.both("pull.by-hand"));
            }
            at = named;
        }
        throw new PullFailedException(
                uri, Speech.both("pull.sends-on"), Speech.both("pull.tell-provider"));
    }

    /**
     * One request. The answer of an unwilling server doesn't touch what is there of a broken
     * download.
     */
    private HttpResponse<Path> once(URI uri, Map<String, String> headers, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(idle).header("User-Agent", "fondaco");
        headers.forEach(request::header);
        if (body != null) {
            request.POST(HttpRequest.BodyPublishers.ofString(body));
        }
        long have = tag.isEmpty() || !Files.exists(part) ? 0 : Files.size(part);
        if (have > 0) {
            request.header("Range", "bytes=" + have + "-").header("If-Range", tag);
        }
        AtomicLong last = new AtomicLong(System.nanoTime());
        CompletableFuture<HttpResponse<Path>> answer =
                client.sendAsync(
                        request.build(), info -> new Watched<>(body(info, have > 0), last));
        while (true) {
            try {
                return answer.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                if (Watched.idle(last).compareTo(idle) > 0) {
                    answer.cancel(true);
                    throw new IOException("nothing came for " + idle.toSeconds() + " s", e);
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException io) {
                    throw io;
                }
                throw new IOException(e.getCause());
            }
        }
    }

    private BodySubscriber<Path> body(HttpResponse.ResponseInfo info, boolean resumes) {
        if (info.statusCode() == 206 && resumes) {
            return BodySubscribers.ofFile(part, StandardOpenOption.APPEND);
        }
        boolean data = info.statusCode() == 200;
        if (data) {
            tag = info.headers().firstValue("ETag").filter(t -> !t.startsWith("W/")).orElse("");
        }
        return BodySubscribers.ofFile(
                data ? part : refusal,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
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
