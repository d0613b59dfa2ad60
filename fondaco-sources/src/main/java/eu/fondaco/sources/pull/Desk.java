// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.pull;

import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Sha256;
import eu.fondaco.sources.speech.Speech;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a provider's answers are asked for and kept. An answer that came lately isn't asked for
 * again, which is also how a broken pull goes on; one whose content is as before isn't kept twice;
 * one that the provider prepares elsewhere is waited for.
 */
public final class Desk {

    private static final Duration LONGEST_PREPARATION = Duration.ofHours(2);
    private static final long LARGEST_COMPARED = 64L << 20;

    private final Provider provider;
    private final Path folder;
    private final Ledger ledger;
    private final Freshness freshness;
    private final Waiting waiting;
    private final Line line;
    private final boolean planning;
    private final List<Label> notes = new ArrayList<>();
    private final List<Snapshot> finished = new ArrayList<>();
    private Counting counting = (number, of, left) -> {};
    private LocalDate nextRelease;
    private Instant start;
    private int expected;
    private int asked;

    /**
     * How old an answer may be that isn't asked for again.
     *
     * @param age at most this; zero asks for everything again
     * @param offline use what is kept, however old, and never the network
     */
    public record Freshness(Duration age, boolean offline) {

        /** What came within a day is good enough, so that a broken pull goes on. */
        public static final Freshness A_DAY = new Freshness(Duration.ofHours(24), false);

        public static final Freshness NONE = new Freshness(Duration.ZERO, false);
        public static final Freshness OFFLINE = new Freshness(Duration.ZERO, true);
    }

    /** Told before each request which one it is, of how many, and how long they will take. */
    public interface Counting {
        void request(int number, int of, Duration left);
    }

    /**
     * A desk in the folder of an observatory.
     *
     * @param clocks when hosts were last asked from this machine
     */
    public Desk(
            Provider provider, Path folder, Freshness freshness, Waiting waiting, HostClocks clocks)
            throws IOException {
        this(provider, folder, freshness, waiting, clocks, false);
    }

    private Desk(
            Provider provider,
            Path folder,
            Freshness freshness,
            Waiting waiting,
            HostClocks clocks,
            boolean planning)
            throws IOException {
        this.provider = provider;
        this.folder = folder;
        this.freshness = freshness;
        this.waiting = waiting;
        this.planning = planning;
        this.ledger = Ledger.of(folder);
        Path part =
                folder.resolve(Ledger.FOLDER).resolve("." + provider.declaration().id() + ".part");
        this.line = new Line(provider, clocks, part, waiting);
    }

    /**
     * How many requests an entry still needs: those whose answers aren't held, or aren't fresh.
     * Nobody is asked. Pages and halves that only an answer tells of aren't counted.
     */
    public static int missing(
            PullSpec spec, Provider provider, Path folder, Freshness freshness, Waiting waiting)
            throws IOException, InterruptedException {
        Desk desk = new Desk(provider, folder, freshness, waiting, null, true);
        desk.nextRelease = spec.nextRelease();
        try {
            provider.pull(spec, desk);
        } catch (StructureMissingException e) {
            return provider.requests(spec);
        }
        return desk.asked;
    }

    /**
     * Says what is going to be asked for.
     *
     * @param requests how many requests it will take
     * @param told before each of them; what is found among the kept answers isn't told
     */
    public void expect(PullSpec spec, int requests, Counting told) {
        nextRelease = spec.nextRelease();
        expected = requests;
        counting = told;
    }

    /** Takes a word for who pulls. */
    public void note(Label words) {
        notes.add(words);
    }

    /** Answers that can be loaded though others may not come any more. */
    public List<Snapshot> finished() {
        return List.copyOf(finished);
    }

    /**
     * Asks for an entry in portions, and for the halves of a portion where it is too much.
     *
     * @return all answers
     */
    public List<Snapshot> each(List<Portion> portions, Asking asking)
            throws IOException, InterruptedException {
        Deque<Portion> open = new ArrayDeque<>(portions);
        List<Snapshot> kept = new ArrayList<>();
        while (!open.isEmpty()) {
            Portion portion = open.poll();
            try {
                List<Snapshot> answers = asking.ask(portion);
                kept.addAll(answers);
                finished.addAll(answers);
            } catch (TooMuchException e) {
                List<Portion> halves = portion.halves();
                if (halves.isEmpty()) {
                    throw e.asFailure();
                }
                open.push(halves.get(1));
                open.push(halves.get(0));
            }
        }
        return kept;
    }

    /** Asks for a portion. */
    public interface Asking {
        List<Snapshot> ask(Portion portion) throws IOException, InterruptedException;
    }

    /**
     * Asks for what an entry's other requests are written by, such as the structure of a table.
     *
     * @param missing why the pull can't go on when there is none
     */
    public Snapshot structure(URI uri, Map<String, String> headers, Label missing, Label remedy)
            throws IOException, InterruptedException {
        List<Snapshot> answer = ask(uri, headers, "xml");
        if (answer.isEmpty()) {
            if (planning) {
                throw new StructureMissingException();
            }
            throw new PullFailedException(uri, missing, remedy);
        }
        return answer.get(0);
    }

    private static final class StructureMissingException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Where a provider is: a mirror where the entry names one. */
    public URI base(PullSpec spec) {
        return spec.base() == null ? provider.declaration().base() : spec.base();
    }

    /** Where the bytes of an answer are. */
    public Path file(Snapshot snapshot) {
        return snapshot.in(folder);
    }

    /** What was worth a word, such as requests without data. */
    public List<Label> notes() {
        return List.copyOf(notes);
    }

    /**
     * Asks for one answer, following its pages.
     *
     * @param headers to send
     * @param extension for the names of kept files, such as {@code csv}
     * @return the pages, none when there are no data
     */
    public List<Snapshot> ask(URI uri, Map<String, String> headers, String extension)
            throws IOException, InterruptedException {
        List<Snapshot> pages = new ArrayList<>();
        Set<URI> seen = new HashSet<>();
        URI next = uri;
        while (next != null) {
            if (!seen.add(next)) {
                throw new PullFailedException(
                        next, Speech.both("pull.own-next"), Speech.both("pull.tell-provider"));
            }
            Found found = one(next, headers, null, extension);
            if (found.snapshot != null) {
                pages.add(found.snapshot);
            }
            next = found.next;
            if (next != null) {
                sameHost(uri, next);
            }
        }
        return pages;
    }

    /**
     * Asks for one answer by sending a text. In the ledger its address goes on with what was sent,
     * after a hash sign, so that other requests to the same address aren't taken for it.
     *
     * @return the answer; nothing when there are no data
     */
    public Optional<Snapshot> post(
            URI uri, Map<String, String> headers, String body, String extension)
            throws IOException, InterruptedException {
        URI name = URI.create(uri + "#" + URLEncoder.encode(body, StandardCharsets.UTF_8));
        return Optional.ofNullable(one(name, headers, body, extension).snapshot);
    }

    /** An answer may name an address, but not of somebody else. */
    private static void sameHost(URI asked, URI named) throws PullFailedException {
        if (!asked.getHost().equalsIgnoreCase(named.getHost())) {
            throw new PullFailedException(
                    asked, Speech.both("pull.other-host", named), Speech.both("pull.by-hand"));
        }
    }

    /** Writes what was joined from several answers. */
    public interface Join {
        void write(List<Path> pages, OutputStream out) throws IOException;
    }

    /**
     * Keeps pages joined into one file, for readers that need all rows of a table at once. It is
     * made from kept pages alone and comes out the same each time.
     */
    public Snapshot join(List<Snapshot> pages, String extension, Join join) throws IOException {
        URI name = URI.create(pages.get(0).url() + "#joined");
        Path joined =
                folder.resolve(Ledger.FOLDER)
                        .resolve("." + provider.declaration().id() + ".joined");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(joined))) {
            join.write(pages.stream().map(this::file).toList(), out);
        }
        String sha = checksum(joined);
        Optional<Snapshot> old = ledger.latestKept(name).filter(this::isWhole);
        if (old.isPresent() && old.get().sha256().equals(sha)) {
            Files.delete(joined);
            return old.get();
        }
        return keep(name, Reply.of(name, 200, pages.get(0).mediaType(), joined), extension);
    }

    private record Found(Snapshot snapshot, URI next) {}

    private Found one(URI uri, Map<String, String> headers, String body, String extension)
            throws IOException, InterruptedException {
        Optional<Found> held = held(uri);
        if (held.isPresent()) {
            return held.get();
        }
        if (planning) {
            asked++;
            return new Found(null, null);
        }
        if (freshness.offline) {
            throw new PullFailedException(
                    uri, Speech.both("pull.never-fetched"), Speech.both("pull.online"));
        }
        URI at =
                ledger.latest(uri)
                        .filter(r -> !r.isKept() && !r.elsewhere().isEmpty())
                        .map(r -> URI.create(r.elsewhere()))
                        .orElse(uri);
        count();
        Instant begun = waiting.now();
        while (true) {
            Reply reply = line.ask(at, headers, at.equals(uri) ? body : null);
            Answer answer =
                    Wholeness.isNothing(reply)
                            ? new Answer.Empty(Speech.both("pull.nothing-twice"))
                            : provider.judge(reply);
            if (!(answer instanceof Answer.Elsewhere elsewhere)) {
                return settled(uri, at, reply, answer, extension);
            }
            if (Duration.between(begun, waiting.now()).compareTo(LONGEST_PREPARATION) > 0) {
                throw new PullFailedException(
                        uri, Speech.both("pull.still-prepared"), Speech.both("pull.looked-for"));
            }
            sameHost(uri, elsewhere.where());
            if (!elsewhere.where().equals(at)) {
                remember(uri, "", elsewhere.where().toString());
            }
            at = elsewhere.where();
            waiting.sleep(elsewhere.after());
        }
    }

    /** What is held of an address and fresh: bytes, or the word that there are none. */
    private Optional<Found> held(URI uri) throws IOException {
        Optional<Snapshot> word = ledger.latest(uri).filter(r -> r.isWord() && isFresh(r));
        if (word.isPresent()) {
            if (word.get().content().equals(Snapshot.TOO_MUCH)) {
                throw new TooMuchException(
                        uri,
                        new Answer.TooMuch(
                                Speech.both("pull.too-much-lately"), Speech.both("pull.ask-less")));
            }
            notes.add(Speech.both("pull.as-found", uri, day(word.get().fetched())));
            return Optional.of(new Found(null, null));
        }
        Optional<Snapshot> kept = ledger.latestKept(uri).filter(r -> isFresh(r) && isWhole(r));
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        Snapshot old = kept.get();
        Answer again = provider.judge(Reply.of(uri, 200, old.mediaType(), old.in(folder)));
        return Optional.of(new Found(old, again instanceof Answer.Page page ? page.next() : null));
    }

    /**
     * Whether an answer is good enough: it came within the age that was asked for, or nothing new
     * is expected yet. One from before a release that is out isn't.
     */
    private boolean isFresh(Snapshot row) {
        if (freshness.offline) {
            return true;
        }
        LocalDate today = day(waiting.now());
        LocalDate next = nextRelease;
        if (freshness.age.isZero()
                || next != null && !today.isBefore(next) && day(row.fetched()).isBefore(next)) {
            return false;
        }
        if (row.until() != null && (next == null || row.until().isBefore(next))) {
            next = row.until();
        }
        return row.fetched().isAfter(waiting.now().minus(freshness.age))
                || next != null && today.isBefore(next);
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneId.systemDefault());
    }

    /** Tells of a request that is about to be made. */
    private void count() {
        Instant now = waiting.now();
        if (start == null) {
            start = now;
        }
        Duration each = provider.declaration().pace();
        if (asked > 0) {
            Duration mean = Duration.between(start, now).dividedBy(asked);
            each = mean.compareTo(each) > 0 ? mean : each;
        }
        asked++;
        int of = Math.max(expected, asked);
        counting.request(asked, of, each.multipliedBy(of - asked + 1L));
    }

    private Found settled(URI uri, URI at, Reply reply, Answer answer, String extension)
            throws IOException {
        if (answer instanceof Answer.Data) {
            return new Found(keep(uri, reply, extension), null);
        }
        if (answer instanceof Answer.Page page) {
            expected++;
            return new Found(keep(uri, reply, extension), page.next());
        }
        if (answer instanceof Answer.Empty empty) {
            notes.add(Speech.both("pull.noted", uri, empty.why()));
            remember(uri, Snapshot.NONE, "");
            return new Found(null, null);
        }
        if (answer instanceof Answer.TooMuch tooMuch) {
            remember(uri, Snapshot.TOO_MUCH, "");
            expected += 2;
            throw new TooMuchException(uri, tooMuch);
        }
        Answer.Refused refused = (Answer.Refused) answer;
        if (!at.equals(uri)) {
            remember(uri, "", "");
        }
        throw new PullFailedException(uri, refused.why(), refused.remedy());
    }

    private void remember(URI uri, String word, String elsewhere) throws IOException {
        ledger.add(
                new Snapshot(
                        waiting.now(),
                        provider.declaration().id(),
                        uri,
                        "",
                        word,
                        "",
                        0,
                        "",
                        provider.declaration().licence(),
                        elsewhere,
                        nextRelease));
    }

    private Snapshot keep(URI uri, Reply reply, String extension) throws IOException {
        String sha = checksum(reply.body());
        String content = content(reply.body(), sha);
        Optional<Snapshot> old = ledger.latestKept(uri).filter(this::isWhole);
        boolean same = old.isPresent() && old.get().content().equals(content);
        String kind = archive(reply.head()).orElse(extension);
        String file = same ? old.get().file() : sha + "." + kind;
        Snapshot fresh =
                new Snapshot(
                        waiting.now(),
                        provider.declaration().id(),
                        uri,
                        same ? old.get().sha256() : sha,
                        content,
                        file,
                        same ? old.get().bytes() : Files.size(reply.body()),
                        reply.mediaType(),
                        provider.declaration().licence(),
                        "",
                        nextRelease);
        if (same) {
            Files.delete(reply.body());
        } else {
            Files.move(
                    reply.body(),
                    fresh.in(folder),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        }
        ledger.add(fresh);
        return fresh;
    }

    private static Optional<String> archive(String head) {
        return head.startsWith("PK") ? Optional.of("zip") : Optional.empty();
    }

    private boolean isWhole(Snapshot snapshot) {
        try {
            return Files.isRegularFile(snapshot.in(folder))
                    && checksum(snapshot.in(folder)).equals(snapshot.sha256());
        } catch (IOException e) {
            notes.add(Speech.both("pull.fetched-again", snapshot.file(), e.getMessage()));
            return false;
        }
    }

    private String content(Path body, String sha) throws IOException {
        if (Files.size(body) > LARGEST_COMPARED) {
            return sha;
        }
        String text = new String(Files.readAllBytes(body), StandardCharsets.ISO_8859_1);
        String lasting = provider.withoutVolatile(text);
        return lasting.equals(text)
                ? sha
                : Sha256.of(lasting.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String checksum(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Sha256.of(in);
        }
    }
}
