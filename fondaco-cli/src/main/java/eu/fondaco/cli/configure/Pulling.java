// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.cli.configure.Failure.BadInputException;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.ToldException;
import eu.fondaco.observatory.Manifest;
import eu.fondaco.sources.provider.AttributeTables;
import eu.fondaco.sources.provider.Providers;
import eu.fondaco.sources.pull.AttributeProvider;
import eu.fondaco.sources.pull.Desk;
import eu.fondaco.sources.pull.Desk.Freshness;
import eu.fondaco.sources.pull.HostClocks;
import eu.fondaco.sources.pull.Ledger;
import eu.fondaco.sources.pull.Provider;
import eu.fondaco.sources.pull.PullFailedException;
import eu.fondaco.sources.pull.PullSpec;
import eu.fondaco.sources.pull.Snapshot;
import eu.fondaco.sources.pull.Waiting;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Pulls one entry of {@code sources.yaml}: has the provider's answers fetched and kept, then loads
 * those that weren't loaded yet. What was fetched stays kept even when loading fails.
 */
public final class Pulling {

    private final Path folder;
    private final Freshness freshness;
    private final LocalDate release;
    private final LocalDate today;
    private final Waiting waiting;
    private final HostClocks clocks;

    /**
     * @param release the day from which the data were known; null for the usual rule: undated the
     *     first time, today when an address gives other data than before
     * @param clocks when hosts were last asked from this machine
     */
    public Pulling(
            Path folder,
            Freshness freshness,
            LocalDate release,
            LocalDate today,
            Waiting waiting,
            HostClocks clocks) {
        this.clocks = clocks;
        this.folder = folder;
        this.freshness = freshness;
        this.release = release;
        this.today = today;
        this.waiting = waiting;
    }

    /**
     * What came of it.
     *
     * @param answers how many answers are held
     * @param fresh how many of them were loaded now
     * @param loading what loading said; null when nothing was new
     * @param failure why the rest of the entry's answers didn't come; null when all came
     */
    public record Report(
            int answers,
            int fresh,
            Loading.Report loading,
            List<Label> notes,
            PullFailedException failure) {}

    /** How many requests an entry still needs; nobody is asked. */
    public int missing(PullSpec spec) throws IOException, InterruptedException {
        return freshness.offline()
                ? 0
                : Desk.missing(spec, provider(spec), folder, freshness, waiting);
    }

    /**
     * Pulls and loads. When the provider fails after some answers, those are loaded.
     *
     * @param told before each request
     */
    public Report pull(PullSpec spec, Desk.Counting told) throws IOException, InterruptedException {
        Path snapshots = Files.createDirectories(folder.resolve(Ledger.FOLDER));
        try (FileChannel channel =
                        FileChannel.open(
                                snapshots.resolve(".pull.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock lock = lock(channel)) {
            Provider provider = provider(spec);
            int requests = missing(spec);
            Desk desk = new Desk(provider, folder, freshness, waiting, clocks);
            desk.expect(spec, requests, told);
            try {
                List<Snapshot> answers = provider.pull(spec, desk);
                return load(spec, provider, answers, desk.notes(), null);
            } catch (PullFailedException e) {
                if (desk.finished().isEmpty()) {
                    throw e;
                }
                return load(spec, provider, desk.finished(), desk.notes(), e);
            }
        }
    }

    /** What a table has: codes by dimension, and what else is worth a word. */
    public record Codes(Map<String, List<String>> byDimension, List<Label> notes) {}

    /** Asks which codes a table has. */
    public Codes codes(PullSpec spec) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve(Ledger.FOLDER));
        Desk desk = new Desk(provider(spec), folder, freshness, waiting, clocks);
        Map<String, List<String>> codes = provider(spec).codes(spec, desk);
        return new Codes(codes, desk.notes());
    }

    private static Provider provider(PullSpec spec) {
        return Providers.find(spec.provider()).orElseThrow();
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            throw new ToldException(Speech.both("pulling.another-here"), e);
        }
        throw new ToldException(Speech.both("pulling.another"));
    }

    private Report load(
            PullSpec spec,
            Provider provider,
            List<Snapshot> answers,
            List<Label> notes,
            PullFailedException failure)
            throws IOException {
        Optional<String> attributes = attributes(provider, answers);
        if (attributes.isPresent()) {
            if (failure != null) {
                throw failure; // a part of them would take the place of the whole that is there
            }
            return new Report(
                    answers.size(),
                    answers.size(),
                    attributes(spec, attributes.get()),
                    notes,
                    null);
        }
        List<DataIssue> issues = new ArrayList<>();
        Set<String> loaded =
                Manifest.read(folder, issues::add).stream()
                        .map(Manifest.Entry::sha256)
                        .collect(Collectors.toSet());
        if (!issues.isEmpty()) {
            throw new BadInputException(issues);
        }
        List<Snapshot> fresh =
                answers.stream()
                        .filter(s -> !provider.isList(s) && !loaded.contains(s.sha256()))
                        .toList();
        if (fresh.isEmpty()) {
            return new Report(answers.size(), 0, null, notes, failure);
        }
        List<Path> files = new ArrayList<>();
        answers.stream()
                .filter(s -> provider.isList(s) || fresh.contains(s))
                .map(s -> s.in(folder))
                .distinct()
                .forEach(files::add);
        LocalDate known = release != null ? release : isRevision(fresh, loaded) ? today : null;
        Loading.Options options = new Loading.Options(known, false, true, null);
        return new Report(
                answers.size(),
                fresh.size(),
                Loading.load(folder, files, options, today),
                notes,
                failure);
    }

    /** Whether one of these addresses gave other data before, which were loaded. */
    private boolean isRevision(List<Snapshot> fresh, Set<String> loaded) throws IOException {
        Ledger ledger = Ledger.of(folder);
        return fresh.stream()
                .anyMatch(
                        s ->
                                ledger.list().stream()
                                        .anyMatch(
                                                old ->
                                                        old.url().equals(s.url())
                                                                && loaded.contains(old.sha256())));
    }

    /** Answers that say what areas have, as a file of attributes; nothing when they are others. */
    private Optional<String> attributes(Provider provider, List<Snapshot> answers)
            throws IOException {
        List<Path> files = answers.stream().map(s -> s.in(folder)).distinct().toList();
        if (files.isEmpty()) {
            return Optional.empty();
        }
        if (provider instanceof AttributeProvider attributes) {
            return Optional.of(attributes.attributes(files));
        }
        Areas areas = OpenObservatory.sound(folder).catalog().areas();
        return AttributeTables.read(files, code -> areas.find(code).map(Area::code));
    }

    private Loading.Report attributes(PullSpec spec, String text) throws IOException {
        Path work = Files.createTempDirectory("fondaco-pull");
        Path file =
                work.resolve(
                        spec.provider() + "-" + spec.id().replaceAll("[^\\w.-]", "_") + ".csv");
        try {
            Files.writeString(file, text);
            Loading.Options options = new Loading.Options(null, false, false, null);
            return Loading.load(folder, List.of(file), options, today);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(work);
        }
    }
}
