// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.api;

import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.answer.JsonLines;
import eu.fondaco.publishing.answer.Provenance;
import eu.fondaco.publishing.report.JsonlReport;
import eu.fondaco.web.CheckJob;
import eu.fondaco.web.CheckJob.State;
import eu.fondaco.web.CheckJobs;
import eu.fondaco.web.RefusedException;
import eu.fondaco.web.Respond;
import eu.fondaco.web.speech.Speech;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Checks that go on by themselves: how far they are, as it happens, and what they found. */
final class CheckJobResource {

    private static final String JSON = "application/json";
    private static final Duration BEAT = Duration.ofSeconds(10);
    private static final int LISTENERS = 32;

    private final CheckJobs jobs;
    private final Supplier<Provenance> provenance;
    private final Semaphore listeners = new Semaphore(LISTENERS);

    CheckJobResource(CheckJobs jobs, Supplier<Provenance> provenance) {
        this.jobs = jobs;
        this.provenance = provenance;
    }

    /** Says that the work was begun and where it can be followed. */
    void begun(Context ctx, CheckJob job) throws IOException {
        ctx.status(202);
        ctx.header("Location", address(job));
        ctx.header("Preference-Applied", "respond-async");
        ctx.header("Cache-Control", "no-store");
        Respond.once(ctx, JSON, body(job, null, Lang.EN));
    }

    void show(Context ctx) throws IOException {
        CheckJob job = find(ctx);
        if (job == null) {
            return;
        }
        ctx.header("Cache-Control", "no-store");
        Optional<RefusedException> refused = job.refused();
        if (refused.isPresent()) {
            throw refused.get();
        }
        Optional<CheckedBrief> result = job.result();
        if (result.isPresent() && "jsonl".equals(ctx.queryParam("format"))) {
            StringBuilder lines = new StringBuilder();
            new JsonlReport(Api.lang(ctx), provenance.get()).write(result.get(), lines);
            Respond.once(ctx, "application/x-ndjson", lines.toString());
        } else {
            Respond.once(ctx, JSON, body(job, result.orElse(null), Api.lang(ctx)));
        }
    }

    void forget(Context ctx) {
        if (jobs.forget(ctx.pathParam("id"))) {
            ctx.status(204);
        } else {
            missing(ctx);
        }
    }

    /**
     * Events as the work goes on, until it ends; a comment now and then keeps the connection open.
     */
    void events(Context ctx) throws IOException {
        CheckJob job = find(ctx);
        if (job == null) {
            return;
        }
        if (!listeners.tryAcquire()) {
            throw new RefusedException(
                    429, "too-many-requests", Speech.both("api.followed", address(job)), 10);
        }
        try {
            ctx.res().setContentType("text/event-stream; charset=utf-8");
            ctx.res().setHeader("Cache-Control", "no-store");
            ctx.res().setHeader("X-Accel-Buffering", "no");
            follow(job, ctx.res().getOutputStream());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            listeners.release();
        }
    }

    private static void follow(CheckJob job, OutputStream out)
            throws IOException, InterruptedException {
        State state = job.state();
        send(out, event(job, state));
        while (!state.isOver()) {
            State next = job.after(state, BEAT);
            send(out, next.equals(state) ? ": still here\n\n" : event(job, next));
            state = next;
        }
    }

    private static String event(CheckJob job, State state) throws IOException {
        String name = state.isOver() ? state.stage() : "progress";
        return "event: "
                + name
                + "\ndata: "
                + JsonLines.object(
                                json -> {
                                    json.writeStringField("stage", state.stage());
                                    json.writeNumberField("done", state.done());
                                    json.writeNumberField("total", state.total());
                                    json.writeStringField("job", address(job));
                                })
                        .strip()
                + "\n\n";
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private CheckJob find(Context ctx) {
        Optional<CheckJob> job = jobs.find(ctx.pathParam("id"));
        if (job.isEmpty()) {
            missing(ctx);
        }
        return job.orElse(null);
    }

    private static void missing(Context ctx) {
        Respond.problem(
                ctx,
                404,
                "not-held",
                Speech.both("api.no-check", CheckJobs.KEPT.toMinutes()),
                List.of());
    }

    private static String address(CheckJob job) {
        return Api.ROOT + "/checks/" + job.id();
    }

    private String body(CheckJob job, CheckedBrief result, Lang lang) throws IOException {
        State state = job.state();
        return JsonLines.object(
                json -> {
                    json.writeStringField("id", job.id());
                    json.writeStringField("stage", state.stage());
                    json.writeNumberField("done", state.done());
                    json.writeNumberField("total", state.total());
                    json.writeStringField("events", address(job) + "/events");
                    if (result == null) {
                        json.writeNullField("check");
                    } else {
                        json.writeObjectFieldStart("check");
                        CheckJson.fields(result, lang, provenance.get(), json);
                        json.writeEndObject();
                    }
                });
    }
}
