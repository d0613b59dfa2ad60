// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.AreaNotes;
import eu.fondaco.cli.configure.Failure;
import eu.fondaco.cli.configure.Failure.BadInputException;
import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Releasing;
import eu.fondaco.cli.configure.Serving;
import eu.fondaco.cli.configure.Texts;
import eu.fondaco.cli.configure.Where;
import eu.fondaco.cli.configure.Wiring;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import eu.fondaco.observatory.Observatory;
import eu.fondaco.observatory.PullsYaml;
import eu.fondaco.observatory.release.StagedRelease;
import eu.fondaco.publishing.brief.BriefFault;
import eu.fondaco.publishing.release.ChangedText;
import eu.fondaco.publishing.release.ReleaseCalendar;
import eu.fondaco.publishing.release.WhatChanged;
import eu.fondaco.sources.pull.PullSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code release}: the day on which an observatory publishes, from the pull to the hour. */
@Command(name = "release", mixinStandardHelpOptions = true)
public final class ReleaseCommand extends ObservatoryCommand {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @Parameters(paramLabel = "FILE", arity = "0..*", descriptionKey = "FILE")
    private List<Path> files = List.of();

    @Option(names = "--at", paramLabel = "TIME")
    private String at;

    @Option(names = "--pull", paramLabel = "NAME", arity = "0..1", fallbackValue = "")
    private String pull;

    @Option(names = "--replace")
    private boolean replace;

    @Option(names = "--keep")
    private boolean keep;

    @Option(names = "--notes", paramLabel = "TEMPLATE", arity = "0..1", fallbackValue = "")
    private String notes;

    @Option(names = "--areas", paramLabel = "CODES")
    private String areas;

    @Option(names = "--period", paramLabel = "PERIOD")
    private String period;

    @Option(names = "--preview")
    private boolean preview;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8081")
    private int port;

    @Option(names = "--publish")
    private boolean publish;

    @Option(names = "--wait")
    private boolean wait;

    @Option(names = "--discard")
    private boolean discard;

    @Option(names = "--calendar")
    private boolean calendar;

    @Option(names = "--format", paramLabel = "text|ics", defaultValue = "text")
    private String format;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!List.of("text", "ics").contains(format) || format.equals("ics") && !calendar) {
            throw new UsageException(say("release-command.format", format));
        }
        if (calendar) {
            return calendar(Where.toRead(where.folder()));
        }
        Path folder = Where.toChange(where.folder());
        Optional<StagedRelease> found = StagedRelease.find(folder);
        if (discard || publish || preview) {
            StagedRelease release =
                    found.orElseThrow(() -> new UsageException(say("release-command.none")));
            return discard ? discard(release) : publish ? publish(release) : preview(release);
        }
        StagedRelease release = found.isPresent() ? moved(found.get()) : prepared(folder);
        int code = load(release);
        if (code != 0) {
            return code;
        }
        return tell(folder, release);
    }

    private StagedRelease moved(StagedRelease release) throws IOException {
        return at == null ? release : release.moveTo(hour());
    }

    private StagedRelease prepared(Path folder) throws IOException {
        if (at == null) {
            throw new UsageException(say("release-command.at"));
        }
        if (OpenObservatory.read(folder).cluster() != null) {
            throw new UsageException(say("release-command.cluster"));
        }
        return StagedRelease.prepare(folder, hour());
    }

    private Instant hour() {
        Instant hour;
        try {
            hour =
                    at.matches(".*T.*([Zz]|[+-]\\d\\d:\\d\\d)")
                            ? OffsetDateTime.parse(at).toInstant()
                            : LocalDateTime.parse(at).atZone(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeException e) {
            throw new UsageException(say("release-command.no-time", at));
        }
        if (hour.isBefore(Instant.now())) {
            throw new UsageException(say("release-command.past", at));
        }
        return hour;
    }

    /** Loads and pulls by the commands that do so, into the copy. */
    private int load(StagedRelease release) {
        List<String> words = new ArrayList<>();
        int code = 0;
        if (!files.isEmpty()) {
            words.add("load");
            files.forEach(f -> words.add(f.toString()));
            if (replace) {
                words.add("--replace");
            }
            if (keep) {
                words.add("--keep");
            }
            code = run(words, release);
        }
        if (pull != null && code == 0) {
            code = run(pull.isEmpty() ? List.of("pull") : List.of("pull", pull), release);
        }
        return code;
    }

    private int run(List<String> words, StagedRelease release) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of("--release", release.day().toString()));
        all.addAll(List.of("-o", release.folder().toString(), "--lang", where.lang().tag()));
        return spec.commandLine().getParent().execute(all.toArray(String[]::new));
    }

    private int tell(Path folder, StagedRelease release) throws IOException {
        out().println(
                        say(
                                "release-command.prepared",
                                StagedRelease.said(release.at()),
                                release.folder()));
        try (Releasing both = Releasing.open(folder, release)) {
            if (notes == null || !files.isEmpty() || pull != null) {
                tellRemarks(both.remarks());
            }
            WhatChanged changed = both.changes();
            for (Lang lang : Lang.values()) {
                ChangedText text =
                        new ChangedText(
                                both.after().catalog(), new Wiring(both.after()).language(), lang);
                String written = text.write(changed);
                new AreaNotes(both.after(), lang, null, release.notes())
                        .page("changes", text.title(release.day()), written);
                if (lang == where.lang()) {
                    out().print(written);
                }
            }
            return notes == null ? 0 : notes(both, release);
        }
    }

    private void tellRemarks(List<DataIssue> remarks) {
        out().println();
        out().println("## " + say("release-command.quality"));
        out().println();
        if (remarks.isEmpty()) {
            out().println(say("release-command.no-remarks"));
        }
        remarks.forEach(i -> out().println("- " + Failure.said(i, where.lang())));
    }

    private int notes(Releasing both, StagedRelease release) throws IOException {
        String template = notes.isEmpty() ? null : Texts.read(Path.of(notes), System.in);
        AreaNotes writer =
                new AreaNotes(
                        both.after(), where.lang(), template, release.notes().resolve("notes"));
        int written = 0;
        boolean faulty = false;
        for (String area : wanted(both.after().catalog().areas(), both.after().catalog().home())) {
            Optional<Period> at = period == null ? both.newest(area) : Period.find(period);
            if (at.isEmpty()) {
                out().println(say("release-command.no-period", area));
                continue;
            }
            List<BriefFault> faults = writer.write(area, at.get());
            for (BriefFault fault : faults) {
                faulty = true;
                err().println(
                                say(
                                        "release-command.fault",
                                        area,
                                        fault.line(),
                                        fault.message().in(where.lang())));
            }
            written += faults.isEmpty() ? 1 : 0;
        }
        out().println();
        out().println(say("release-command.notes", written, release.notes().resolve("notes")));
        return faulty ? Failure.BAD_INPUT : 0;
    }

    private Set<String> wanted(Areas all, String home) {
        Set<String> codes = new TreeSet<>();
        if (areas == null) {
            if (home.isEmpty()) {
                throw new UsageException(say("release-command.no-home"));
            }
            codes.add(home);
            codes.addAll(all.childrenOf(home));
            return codes;
        }
        int of = areas.indexOf(" of ");
        if (of > 0) {
            String parent = areas.substring(of + 4).strip();
            String kinds = areas.substring(0, of).strip();
            for (String code : all.childrenOf(parent)) {
                if (plural(all.get(code)).equals(kinds)) {
                    codes.add(code);
                }
            }
        } else {
            Arrays.stream(areas.split(",")).map(String::strip).forEach(codes::add);
        }
        codes.stream()
                .filter(c -> all.find(c).isEmpty())
                .findFirst()
                .ifPresent(
                        c -> {
                            throw new UsageException(say("release-command.no-area", c));
                        });
        if (codes.isEmpty()) {
            throw new UsageException(say("release-command.no-area", areas));
        }
        return codes;
    }

    private static String plural(Area area) {
        String kind = area.kind();
        return kind.endsWith("y") ? kind.substring(0, kind.length() - 1) + "ies" : kind + "s";
    }

    private int discard(StagedRelease release) throws IOException {
        release.discard();
        out().println(say("release-command.discarded"));
        return 0;
    }

    private int publish(StagedRelease release) throws IOException, InterruptedException {
        if (wait) {
            out().println(say("release-command.waiting", StagedRelease.said(release.at())));
            out().flush();
            for (Duration left = left(release); !left.isNegative(); left = left(release)) {
                Thread.sleep(left.compareTo(A_MINUTE) < 0 ? left.toMillis() + 1 : 60_000);
            }
        }
        int changed = release.publish(Instant.now()).size();
        out().println(say("release-command.published", changed));
        return 0;
    }

    private static Duration left(StagedRelease release) {
        return Duration.between(Instant.now(), release.at());
    }

    private int preview(StagedRelease release) throws IOException {
        try (OpenObservatory open = OpenObservatory.open(release.folder())) {
            String hour = StagedRelease.said(release.at());
            Serving.preview(
                    open,
                    Serving.options("127.0.0.1", port, List.of()),
                    new Label(
                            Speech.say(Lang.EN, "release-command.preview", hour),
                            Speech.say(Lang.IT, "release-command.preview", hour)),
                    out());
        }
        return 0;
    }

    private int calendar(Path folder) {
        List<ReleaseCalendar.Expected> expected = expected(folder);
        if (format.equals("ics")) {
            out().print(ReleaseCalendar.ics(expected, where.lang()));
        } else {
            expected.forEach(
                    e -> out().println(e.day() + "  " + e.id() + " (" + e.provider() + ")"));
            if (expected.isEmpty()) {
                out().println(say("release-command.nothing-expected"));
            }
        }
        return 0;
    }

    /** What is announced of what is pulled, and of datasets whose tables come otherwise. */
    private static List<ReleaseCalendar.Expected> expected(Path folder) {
        List<DataIssue> issues = new ArrayList<>();
        List<ReleaseCalendar.Expected> all = new ArrayList<>();
        for (PullSpec p : PullsYaml.read(folder, issues::add)) {
            if (p.nextRelease() != null) {
                String how = "fondaco release --pull " + p.id();
                all.add(new ReleaseCalendar.Expected(p.nextRelease(), p.id(), p.provider(), how));
            }
        }
        Observatory observatory = Observatory.read(folder);
        issues.addAll(observatory.issues());
        if (issues.stream().anyMatch(DataIssue::isError)) {
            throw new BadInputException(issues);
        }
        observatory
                .datasets()
                .forEach(
                        (id, note) -> {
                            if (note.nextRelease() != null) {
                                String who = note.source().isBlank() ? "?" : note.source();
                                all.add(
                                        new ReleaseCalendar.Expected(
                                                note.nextRelease(), id, who, "fondaco release"));
                            }
                        });
        return all.stream().sorted().toList();
    }
}
