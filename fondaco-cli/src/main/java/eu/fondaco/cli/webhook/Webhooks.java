// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.webhook;

import eu.fondaco.observatory.WebhooksYaml.Webhook;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Tells programs elsewhere, with signed messages. Only hosts that the observatory names are told,
 * never one whose address is of this machine or of a network within; redirects aren't followed.
 */
public final class Webhooks {

    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMinutes(10));
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final UnaryOperator<String> secrets;
    private final Predicate<InetAddress> allowed;
    private final List<Duration> pauses;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .followRedirects(Redirect.NEVER)
                    .connectTimeout(PATIENCE)
                    .build();

    /** Webhooks whose secrets are variables of the environment. */
    public Webhooks() {
        this(System::getenv, PublicAddresses::isPublic, PAUSES, Clock.systemUTC());
    }

    Webhooks(
            UnaryOperator<String> secrets,
            Predicate<InetAddress> allowed,
            List<Duration> pauses,
            Clock clock) {
        this.secrets = secrets;
        this.allowed = allowed;
        this.pauses = List.copyOf(pauses);
        this.clock = clock;
    }

    /** What came of a message. */
    public enum Outcome {
        TAKEN,
        REFUSED,
        UNREACHED,
        NO_SECRET,
        NOT_PUBLIC,
        UNKNOWN_HOST
    }

    /**
     * What came of it, and how often it was tried.
     *
     * @param status of HTTP; 0 where there was no answer
     */
    public record Report(Outcome outcome, int status, int tries) {}

    /**
     * Sends a message; where it isn't taken, again after a while, and then no more.
     *
     * @param again whether to try again
     */
    public Report send(Webhook webhook, String body, boolean again) throws InterruptedException {
        String id = "msg_" + UUID.randomUUID();
        String secret = secrets.apply(webhook.secret());
        if (secret == null || secret.isBlank()) {
            return new Report(Outcome.NO_SECRET, 0, 0);
        }
        Report report = once(webhook, secret, id, body, 1);
        for (Duration pause : again ? pauses : List.<Duration>of()) {
            if (!isWorthAnother(report)) {
                return report;
            }
            Thread.sleep(pause.toMillis());
            report = once(webhook, secret, id, body, report.tries() + 1);
        }
        return report;
    }

    private static boolean isWorthAnother(Report report) {
        return report.outcome() == Outcome.UNREACHED
                || report.outcome() == Outcome.UNKNOWN_HOST
                || report.status() == 429
                || report.status() >= 500;
    }

    private Report once(Webhook webhook, String secret, String id, String body, int tries)
            throws InterruptedException {
        try {
            InetAddress[] addresses = InetAddress.getAllByName(webhook.url().getHost());
            if (!Arrays.stream(addresses).allMatch(allowed)) {
                return new Report(Outcome.NOT_PUBLIC, 0, tries);
            }
            long second = clock.instant().getEpochSecond();
            HttpRequest request =
                    HttpRequest.newBuilder(webhook.url())
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/json")
                            .header("User-Agent", "Fondaco")
                            .header("webhook-id", id)
                            .header("webhook-timestamp", String.valueOf(second))
                            .header("webhook-signature", Signature.of(secret, id, second, body))
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build();
            int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            boolean taken = status >= 200 && status < 300;
            return new Report(taken ? Outcome.TAKEN : Outcome.REFUSED, status, tries);
        } catch (UnknownHostException e) {
            return new Report(Outcome.UNKNOWN_HOST, 0, tries);
        } catch (IOException e) {
            return new Report(Outcome.UNREACHED, 0, tries);
        }
    }
}
