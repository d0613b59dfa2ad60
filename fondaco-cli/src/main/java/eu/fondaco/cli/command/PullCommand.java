// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.Failure;
import eu.fondaco.cli.configure.Failure.BadInputException;
import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.configure.Pulling;
import eu.fondaco.cli.configure.Recipe;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.Lang;
import eu.fondaco.observatory.PullsYaml;
import eu.fondaco.sources.provider.Providers;
import eu.fondaco.sources.pull.Declaration;
import eu.fondaco.sources.pull.Desk.Freshness;
import eu.fondaco.sources.pull.HostClocks;
import eu.fondaco.sources.pull.PullFailedException;
import eu.fondaco.sources.pull.PullSpec;
import eu.fondaco.sources.pull.Waiting;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code pull [NAME]}: fetches what {@code sources.yaml} says from statistical offices, and loads
 * it.
 */
@Command(name = "pull", mixinStandardHelpOptions = true)
public final class PullCommand extends ObservatoryCommand {

    @Parameters(paramLabel = "NAME", arity = "0..1", descriptionKey = "NAME")
    private String name;

    @Option(names = "--list")
    private boolean list;

    @Option(names = "--plan")
    private boolean plan;

    @Option(names = "--codes")
    private boolean codes;

    @Option(names = "--again")
    private boolean again;

    @Option(names = "--offline")
    private boolean offline;

    @Option(names = "--release", paramLabel = "DATE")
    private String release;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (again && offline) {
            throw UsageException.of("pull-command.again-offline");
        }
        Path folder = Where.toChange(where.folder());
        LocalDate today = Where.today(folder);
        LocalDate known = LoadCommand.releaseDate(release, today);
        List<DataIssue> issues = new ArrayList<>();
        List<PullSpec> all = PullsYaml.read(folder, issues::add);
        if (issues.stream().anyMatch(DataIssue::isError)) {
            throw new BadInputException(issues);
        }
        if (list) {
            list(all, today);
            return 0;
        }
        Freshness freshness =
                offline ? Freshness.OFFLINE : again ? Freshness.NONE : Freshness.A_DAY;
        Pulling pulling =
                new Pulling(
                        folder,
                        freshness,
                        known,
                        today,
                        Waiting.real(),
                        HostClocks.ofThisMachine());
        if (codes) {
            return codes(all, pulling);
        }
        List<PullSpec> wanted = wanted(all, today, pulling, folder);
        if (plan) {
            plan(wanted, pulling);
            return 0;
        }
        int code = 0;
        for (PullSpec each : wanted) {
            code = Math.max(code, pull(pulling, each, folder));
        }
        return code;
    }

    private int codes(List<PullSpec> all, Pulling pulling)
            throws IOException, InterruptedException {
        PrintWriter out = out();
        PrintWriter err = err();
        PullSpec table =
                all.stream()
                        .filter(p -> p.id().equals(name))
                        .findFirst()
                        .or(() -> named(name))
                        .orElseThrow(() -> UsageException.of("pull-command.codes-wants"));
        try {
            Pulling.Codes told = pulling.codes(table);
            told.byDimension()
                    .forEach(
                            (dimension, list) -> {
                                String line = dimension + " (" + list.size() + "): ";
                                out.println(line + String.join(" ", list));
                            });
            told.notes().forEach(note -> err.println(say("failure.note") + note.in(where.lang())));
            return 0;
        } catch (PullFailedException e) {
            return failed(table, e);
        }
    }

    private int failed(PullSpec each, PullFailedException e) {
        Lang lang = where.lang();
        String what = say("failure.error-2") + each.id() + ": ";
        err().println(what + e.told().in(lang));
        return Failure.ENVIRONMENT;
    }

    /** A table that no entry names, as {@code istat:139_176}. */
    private static Optional<PullSpec> named(String text) {
        int colon = text == null ? -1 : text.indexOf(':');
        if (colon < 0
                || Providers.find(text.substring(0, colon)).isEmpty()
                || !text.substring(colon + 1).matches("[A-Za-z0-9_.$@-]+")) {
            return Optional.empty();
        }
        String id = text.substring(0, colon);
        String flow = text.substring(colon + 1);
        return Optional.of(new PullSpec(flow, id, flow, Map.of(), "", "", "", "", null, null));
    }

    /** Says what the entries would take. */
    private void plan(List<PullSpec> wanted, Pulling pulling)
            throws IOException, InterruptedException {
        PrintWriter out = out();
        Lang lang = where.lang();
        int requests = 0;
        Duration time = Duration.ZERO;
        for (PullSpec each : wanted) {
            int missing = pulling.missing(each);
            Declaration declaration = Providers.find(each.provider()).orElseThrow().declaration();
            Duration takes = declaration.pace().multipliedBy(missing);
            requests += missing;
            time = time.plus(takes);
            out.println(
                    say(
                            "pull-command.requests",
                            each.id(),
                            missing,
                            declaration.name(),
                            PullTimes.about(takes, lang)));
        }
        out.println(say("pull-command.all-requests", requests, PullTimes.about(time, lang)));
    }

    /** Pulls one entry. A provider that fails doesn't keep the others from being pulled. */
    private int pull(Pulling pulling, PullSpec each, Path folder)
            throws IOException, InterruptedException {
        PrintWriter out = out();
        PrintWriter err = err();
        Lang lang = where.lang();
        try {
            Pulling.Report report =
                    pulling.pull(
                            each,
                            (number, of, left) -> {
                                err.println(PullTimes.request(each.id(), number, of, left, lang));
                                err.flush();
                            });
            report.notes()
                    .forEach(note -> err.println(say("failure.note") + note.in(where.lang())));
            out.println(
                    say("pull-command.answers-new", each.id(), report.answers(), report.fresh()));
            if (report.loading() != null) {
                LoadedWords.print(report.loading(), folder, lang, out, err);
            }
            if (report.failure() == null) {
                return 0;
            }
            return failed(each, report.failure());
        } catch (PullFailedException e) {
            return failed(each, e);
        }
    }

    /** The entries that are named; else those that are due, or of which something never came. */
    private List<PullSpec> wanted(List<PullSpec> all, LocalDate today, Pulling pulling, Path folder)
            throws IOException, InterruptedException {
        List<PullSpec> wanted = new ArrayList<>();
        for (PullSpec p : all) {
            if (name == null
                    ? p.isDue(today) || lacks(pulling, p)
                    : p.provider().equals(name) || p.id().equals(name)) {
                wanted.add(p);
            }
        }
        Optional<Recipe> recipe =
                wanted.isEmpty() && name != null ? Recipe.of(name) : Optional.empty();
        if (recipe.isPresent()) {
            int added = plan ? 0 : recipe.get().addTo(folder, all);
            if (added > 0) {
                String words = say("pull-command.pulls-put", added, folder.resolve("sources.yaml"));
                out().println(words);
            }
            return recipe.get().pulls(all);
        }
        if (wanted.isEmpty() && name != null) {
            throw UsageException.of(unknown(), name);
        }
        if (wanted.isEmpty() && all.isEmpty()) {
            throw UsageException.of("pull-command.no-pulls");
        }
        return wanted;
    }

    /** Why nothing is to be pulled by that name. */
    private String unknown() {
        if (Providers.find(name).isPresent()) {
            return "pull-command.no-pull-from";
        }
        return Homes.isPlace(name, where.lang())
                ? "pull-command.no-recipe"
                : "pull-command.no-provider";
    }

    private static boolean lacks(Pulling pulling, PullSpec each)
            throws IOException, InterruptedException {
        try {
            return pulling.missing(each) > 0;
        } catch (PullFailedException e) {
            return true; // what is wrong with it is said when it is pulled
        }
    }

    private void list(List<PullSpec> all, LocalDate today) {
        PrintWriter out = out();
        for (PullSpec p : all) {
            String due =
                    p.isDue(today)
                            ? say("pull-command.due")
                            : say("pull-command.next-release", p.nextRelease());
            out.println("%s: %s %s, %s".formatted(p.id(), p.provider(), p.flow(), due));
        }
        out.println(say("pull-command.providers"));
        Providers.list().forEach(p -> out.println(line(p.declaration())));
    }

    private static String line(Declaration d) {
        return "  %-10s %s; %s; %s".formatted(d.id(), d.name(), d.licence(), d.releases());
    }
}
