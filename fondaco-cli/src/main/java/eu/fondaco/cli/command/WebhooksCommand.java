// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.Announcing;
import eu.fondaco.cli.configure.Failure;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.cli.webhook.Webhooks;
import eu.fondaco.observatory.WebhooksYaml.Webhook;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code webhooks}: which programs elsewhere a served observatory tells of releases. */
@Command(name = "webhooks", mixinStandardHelpOptions = true)
public final class WebhooksCommand extends ObservatoryCommand {

    @Option(names = "--test")
    private boolean test;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = out();
        List<Webhook> all = Announcing.listed(Where.toRead(where.folder()));
        if (all.isEmpty()) {
            out.println(say("webhooks-command.none"));
        }
        boolean failed = false;
        for (Webhook webhook : all) {
            if (!test) {
                out.println(webhook.url() + "  " + webhook.secret());
                continue;
            }
            Webhooks.Report report = new Webhooks().send(webhook, Announcing.test(), false);
            failed |= report.outcome() != Webhooks.Outcome.TAKEN;
            out.println(webhook.url() + "  " + words(report, webhook));
        }
        return failed ? Failure.ENVIRONMENT : 0;
    }

    private String words(Webhooks.Report report, Webhook webhook) {
        return switch (report.outcome()) {
            case TAKEN -> say("webhooks-command.taken", report.status());
            case REFUSED -> say("webhooks-command.refused", report.status());
            case UNREACHED -> say("webhooks-command.unreached");
            case NO_SECRET -> say("webhooks-command.no-secret", webhook.secret());
            case NOT_PUBLIC -> say("webhooks-command.not-public");
            case UNKNOWN_HOST -> say("webhooks-command.unknown-host");
        };
    }
}
