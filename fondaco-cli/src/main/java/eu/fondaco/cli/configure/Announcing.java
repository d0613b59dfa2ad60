// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.cli.configure.Failure.BadInputException;
import eu.fondaco.cli.webhook.Webhooks;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.kept.Overturned;
import eu.fondaco.observatory.WebhooksYaml;
import eu.fondaco.observatory.WebhooksYaml.Webhook;
import eu.fondaco.publishing.answer.JsonLines;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Tells the programs of {@code webhooks.yaml} of releases that visitors can see from now on. */
public final class Announcing implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Announcing.class.getName());

    private final ExecutorService telling =
            Executors.newCachedThreadPool(
                    work -> {
                        Thread thread = new Thread(work, "webhooks");
                        thread.setDaemon(true);
                        return thread;
                    });
    private final Webhooks webhooks;

    /** Announces by the usual rules. */
    public Announcing() {
        this(new Webhooks());
    }

    Announcing(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /**
     * Those that an observatory tells.
     *
     * @throws BadInputException when the file has errors
     */
    public static List<Webhook> listed(Path folder) {
        List<DataIssue> issues = new ArrayList<>();
        List<Webhook> all = WebhooksYaml.read(folder, issues::add);
        if (issues.stream().anyMatch(DataIssue::isError)) {
            throw new BadInputException(issues);
        }
        return all;
    }

    /**
     * Tells of what the one has and the other hadn't, without waiting. A file that has errors is
     * told of in the log; what is shown doesn't depend on it.
     */
    void tell(OpenObservatory before, OpenObservatory after) throws IOException {
        List<Webhook> all;
        try {
            all = listed(after.observatory().folder());
        } catch (BadInputException e) {
            LOG.log(System.Logger.Level.WARNING, "nobody is told of a release: " + e.issues());
            return;
        }
        if (all.isEmpty()) {
            return;
        }
        for (String body : news(before, after)) {
            for (Webhook webhook : all) {
                telling.submit(() -> send(webhook, body));
            }
        }
    }

    private void send(Webhook webhook, String body) {
        try {
            Webhooks.Report report = webhooks.send(webhook, body, true);
            if (report.outcome() != Webhooks.Outcome.TAKEN) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "{0} wasn''t told of a release: {1} {2}",
                        webhook.url(),
                        report.outcome(),
                        report.status());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * A message for each release that is new, for each that was withdrawn, and for each text of
     * which statements are judged otherwise.
     */
    static List<String> news(OpenObservatory before, OpenObservatory after) throws IOException {
        Set<String> known =
                before.forVisitors().store().releases().stream()
                        .map(Announcing::key)
                        .collect(Collectors.toSet());
        List<String> news = new ArrayList<>();
        for (Release release : after.forVisitors().store().releases()) {
            if (!known.contains(key(release))) {
                news.add(message(after, release));
            }
        }
        Map<String, List<Overturned>> texts = new LinkedHashMap<>();
        after.overturned().stream()
                .skip(before.overturned().size())
                .forEach(o -> texts.computeIfAbsent(o.text(), t -> new ArrayList<>()).add(o));
        for (List<Overturned> statements : texts.values()) {
            news.add(message(after, statements));
        }
        return news;
    }

    private static String message(OpenObservatory open, List<Overturned> statements)
            throws IOException {
        String site = open.observatory().publication().address();
        Overturned first = statements.get(0);
        return JsonLines.object(
                json -> {
                    json.writeStringField("type", "statements.overturned");
                    json.writeStringField("timestamp", now());
                    json.writeObjectFieldStart("data");
                    json.writeStringField("text", first.text());
                    json.writeStringField("title", first.title());
                    if (!site.isEmpty()) {
                        json.writeStringField("address", site + "/en/" + first.text());
                    }
                    json.writeArrayFieldStart("statements");
                    for (Overturned o : statements) {
                        json.writeStartObject();
                        json.writeNumberField("number", o.number());
                        json.writeStringField("quote", o.quote());
                        json.writeStringField("was", o.was());
                        json.writeStringField("now", o.now());
                        json.writeFieldName("releases");
                        json.writeArray(
                                o.releases().toArray(String[]::new), 0, o.releases().size());
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                });
    }

    private static String key(Release release) {
        return release.id() + (release.withdrawn() == null ? "" : " withdrawn");
    }

    private static String message(OpenObservatory open, Release release) throws IOException {
        String site = open.observatory().publication().address();
        return JsonLines.object(
                json -> {
                    json.writeStringField(
                            "type",
                            release.withdrawn() == null
                                    ? "release.published"
                                    : "release.withdrawn");
                    json.writeStringField("timestamp", now());
                    json.writeObjectFieldStart("data");
                    json.writeStringField("dataset", release.dataset());
                    json.writeStringField("release", release.id());
                    json.writeStringField("source", release.source());
                    json.writeStringField("licence", release.licence());
                    if (!site.isEmpty()) {
                        json.writeStringField(
                                "address", site + "/en/datasets/" + release.dataset());
                    }
                    json.writeEndObject();
                });
    }

    /** A message that tells of nothing, to see whether messages arrive. */
    public static String test() throws IOException {
        return JsonLines.object(
                json -> {
                    json.writeStringField("type", "test");
                    json.writeStringField("timestamp", now());
                });
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    @Override
    public void close() {
        telling.shutdownNow();
    }
}
