// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.fondaco.core.flow.Observation;
import eu.fondaco.sources.mapping.Mapping;
import eu.fondaco.sources.provider.Providers;
import eu.fondaco.sources.provider.TableFile;
import eu.fondaco.sources.pull.Desk.Freshness;
import eu.fondaco.sources.pull.StubServer.Fault;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every provider promises, against a stub of it on this machine with the faults that
 * statistical offices have. No provider was asked over the network here.
 */
public abstract class ProviderContract {

    protected static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir protected Path folder;
    protected final StubServer server = new StubServer();
    protected final FastTime time = new FastTime();

    protected abstract Provider provider();

    /** An entry that needs at least two requests. */
    protected abstract PullSpec spec();

    /** Teaches the stub the answers to that entry. */
    protected abstract void answers();

    /** Teaches the stub how this provider says that there are no data. */
    protected abstract void noData();

    /**
     * What the readers find in the answers, as {@code reporter partner flow product period value
     * unit}.
     */
    protected abstract List<String> cells();

    /** Where the quirks are declared. */
    protected abstract List<Class<?>> quirky();

    protected List<Mapping> mappings() {
        return List.of();
    }

    @AfterEach
    void close() {
        server.close();
    }

    /** When hosts were last asked from the machine on which the tests are. */
    protected HostClocks clocks() {
        return new HostClocks(folder.resolve("machine"));
    }

    protected Desk desk(Freshness freshness) throws IOException {
        return new Desk(provider(), folder, freshness, time, clocks());
    }

    protected List<Snapshot> pull() throws IOException, InterruptedException {
        return provider().pull(spec(), desk(Freshness.A_DAY));
    }

    /** What is read from kept answers. */
    protected List<String> read(List<Snapshot> snapshots) throws IOException {
        Map<String, String> lists = new HashMap<>();
        for (Snapshot snapshot : snapshots) {
            lists.putAll(new TableFile(snapshot.in(folder), snapshot.file()).countries());
        }
        List<String> cells = new ArrayList<>();
        for (Snapshot snapshot : snapshots) {
            if (provider().isList(snapshot)) {
                continue;
            }
            TableFile.Outcome outcome =
                    new TableFile(snapshot.in(folder), snapshot.file())
                            .read(mappings(), lists, TODAY);
            assertThat(outcome.reading())
                    .as(outcome.issues() + " " + outcome.unknown())
                    .isNotNull();
            for (Observation o : outcome.reading().observations()) {
                cells.add(
                        String.join(
                                " ",
                                o.reporter(),
                                o.partner(),
                                o.flow().code(),
                                o.product(),
                                o.period().toString(),
                                o.value().stripTrailingZeros().toPlainString(),
                                o.unit()));
            }
        }
        return cells;
    }

    @Test
    void whatIsPulledIsReadByTheUsualReaders() throws Exception {
        answers();
        assertThat(read(pull())).containsExactlyInAnyOrderElementsOf(cells());
    }

    @Test
    void keepsBytesByChecksumWithAddressTimeAndLicence() throws Exception {
        answers();
        for (Snapshot snapshot : pull()) {
            assertThat(snapshot.file()).startsWith(snapshot.sha256());
            assertThat(snapshot.in(folder)).hasSize(snapshot.bytes());
            assertThat(snapshot.url().toString()).startsWith(server.base().toString());
            assertThat(snapshot.licence()).isEqualTo(provider().declaration().licence());
        }
        assertThat(Ledger.of(folder).list()).isNotEmpty().allMatch(Snapshot::isKept);
        try (Stream<Path> files = Files.list(folder.resolve("snapshots"))) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .allMatch(name -> name.matches("[0-9a-f]{64}\\.\\w+|pulls\\.csv"));
        }
    }

    @Test
    void asksNobodyForWhatIsKept() throws Exception {
        answers();
        List<Snapshot> first = pull();
        int asked = server.asked().size();
        assertThat(pull()).isEqualTo(first);
        server.close();
        assertThat(provider().pull(spec(), desk(Freshness.OFFLINE))).isEqualTo(first);
        assertThat(server.asked()).hasSize(asked);
    }

    @Test
    void keepsTheSameContentOnce() throws Exception {
        answers();
        List<String> files = pull().stream().map(Snapshot::file).toList();
        List<Snapshot> again = provider().pull(spec(), desk(Freshness.NONE));
        assertThat(again).extracting(Snapshot::file).isEqualTo(files);
    }

    @Test
    void keepsThePaceItDeclares() throws Exception {
        answers();
        pull();
        int requests = server.asked().size();
        assertThat(requests).isGreaterThanOrEqualTo(2);
        Duration whole = time.sleeps().stream().reduce(Duration.ZERO, Duration::plus);
        assertThat(whole)
                .isGreaterThanOrEqualTo(provider().declaration().pace().multipliedBy(requests - 1));
    }

    @Test
    void waitsAsLongAsTheServerWantsAndTriesAgainUnlessThatMeansABan() throws Exception {
        answers();
        if (provider().shutsOut()) {
            stopsAtTheFirstSignOfABan();
            return;
        }
        server.fail(Fault.TOO_MANY_REQUESTS, Fault.UNAVAILABLE);
        assertThat(read(pull())).containsExactlyInAnyOrderElementsOf(cells());
        assertThat(time.sleeps()).contains(Duration.ofSeconds(90));
    }

    private void stopsAtTheFirstSignOfABan() throws Exception {
        server.fail(Fault.TOO_MANY_REQUESTS);
        assertThatThrownBy(this::pull)
                .isInstanceOf(PullFailedException.class)
                .hasMessageContaining("429")
                .hasMessageContaining("ban");
        assertThat(server.asked()).hasSize(1);
        assertThatThrownBy(this::pull).hasMessageContaining("ban");
        assertThat(server.asked()).as("while it is shut out").hasSize(1);
        time.sleep(Duration.ofHours(1));
        assertThat(read(pull())).containsExactlyInAnyOrderElementsOf(cells());
    }

    @Test
    void takesNoWebPageForData() throws Exception {
        answers();
        server.fail(Fault.WEB_PAGE);
        assertThat(read(pull())).containsExactlyInAnyOrderElementsOf(cells());
    }

    @Test
    void fetchesACutAnswerAgain() throws Exception {
        answers();
        server.fail(Fault.CUT_LINE);
        assertThat(read(pull())).containsExactlyInAnyOrderElementsOf(cells());
    }

    @Test
    void givesUpAfterFiveTimesAndKeepsNothing() throws Exception {
        answers();
        server.fail(
                Fault.WEB_PAGE,
                Fault.UNAVAILABLE,
                Fault.UNAVAILABLE,
                Fault.UNAVAILABLE,
                Fault.WEB_PAGE);
        assertThatThrownBy(this::pull)
                .isInstanceOf(PullFailedException.class)
                .hasMessageContaining("web page")
                .hasMessageContaining("Maintenance");
        assertThat(Ledger.of(folder).list()).isEmpty();
    }

    @Test
    void goesOnWhereItBrokeOff() throws Exception {
        answers();
        pull();
        int whole = server.asked().size();
        Fault[] down = new Fault[5];
        Arrays.fill(down, Fault.UNAVAILABLE);
        Path other = Files.createDirectory(folder.resolve("other"));
        Desk desk =
                new Desk(
                        provider(),
                        other,
                        Freshness.A_DAY,
                        new FailingAfterOne(server, down, time),
                        new HostClocks(other.resolve("machine")));
        assertThatThrownBy(() -> provider().pull(spec(), desk))
                .isInstanceOf(PullFailedException.class);
        int before = server.asked().size();
        provider().pull(spec(), new Desk(provider(), other, Freshness.A_DAY, time, clocks()));
        assertThat(server.asked().size() - before).isEqualTo(whole - 1);
    }

    /** Lets the server fail from the first wait on, which comes after the first answer. */
    private record FailingAfterOne(StubServer server, Fault[] down, FastTime time, boolean[] done)
            implements Waiting {

        private FailingAfterOne(StubServer server, Fault[] down, FastTime time) {
            this(server, down, time, new boolean[1]);
        }

        @Override
        public java.time.Instant now() {
            return time.now();
        }

        @Override
        public void sleep(Duration wait) {
            if (!done[0]) {
                done[0] = true;
                server.fail(down);
            }
            time.sleep(wait);
        }
    }

    @Test
    void havingNoDataIsNoFailure() throws Exception {
        noData();
        Desk desk = desk(Freshness.A_DAY);
        assertThat(provider().pull(spec(), desk)).noneMatch(s -> !provider().isList(s));
        assertThat(desk.notes()).isNotEmpty();
    }

    @Test
    void remembersThatThereAreNoData() throws Exception {
        noData();
        pull();
        int asked = server.asked().size();
        assertThat(asked).isPositive();
        Desk desk = desk(Freshness.A_DAY);
        assertThat(provider().pull(spec(), desk)).noneMatch(s -> !provider().isList(s));
        assertThat(desk.notes()).isNotEmpty();
        assertThat(server.asked()).hasSize(asked);
    }

    @Test
    void goesOnWhereItWasKilled() throws Exception {
        answers();
        pull();
        int whole = server.asked().size();
        assertThat(whole).isGreaterThanOrEqualTo(2);
        for (int last = 1; last <= whole; last++) {
            int killed = last;
            Path other = Files.createDirectory(folder.resolve("killed-" + killed));
            int before = server.asked().size();
            Desk desk = new Desk(provider(), other, Freshness.A_DAY, time, clocks());
            desk.expect(
                    spec(),
                    whole,
                    (number, of, left) -> {
                        assertThat(of).isGreaterThanOrEqualTo(number);
                        assertThat(left).isPositive();
                        if (number == killed) {
                            throw new IllegalStateException("killed");
                        }
                    });
            assertThatThrownBy(() -> provider().pull(spec(), desk)).hasMessage("killed");
            assertThat(server.asked().size() - before).isEqualTo(killed - 1);
            assertThat(missing(other)).isBetween(1, whole - killed + 1);
            Desk again = new Desk(provider(), other, Freshness.A_DAY, time, clocks());
            provider().pull(spec(), again);
            assertThat(server.asked().size() - before).isEqualTo(whole);
            assertThat(missing(other)).isZero();
        }
    }

    private int missing(Path observatory) throws IOException, InterruptedException {
        return Desk.missing(spec(), provider(), observatory, Freshness.A_DAY, time);
    }

    @Test
    void whatCameStaysFreshUntilTheNextRelease() throws Exception {
        answers();
        PullSpec dated = dated(LocalDate.ofInstant(time.now(), ZoneId.systemDefault()).plusDays(9));
        Desk first = desk(Freshness.A_DAY);
        first.expect(dated, 0, (number, of, left) -> {});
        provider().pull(dated, first);
        int asked = server.asked().size();
        time.sleep(Duration.ofDays(5));
        assertThat(Desk.missing(dated, provider(), folder, Freshness.A_DAY, time)).isZero();
        time.sleep(Duration.ofDays(5));
        assertThat(Desk.missing(dated, provider(), folder, Freshness.A_DAY, time)).isPositive();
        assertThat(server.asked()).hasSize(asked);
    }

    private PullSpec dated(LocalDate next) {
        PullSpec s = spec();
        return new PullSpec(
                s.id(),
                s.provider(),
                s.flow(),
                s.where(),
                s.from(),
                s.to(),
                s.each(),
                s.format(),
                s.base(),
                next);
    }

    @Test
    void isDeclaredAndRegistered() {
        Declaration declaration = provider().declaration();
        assertThat(declaration.base()).hasScheme("https");
        assertThat(Providers.find(declaration.id())).isPresent();
    }

    @Test
    void everyQuirkIsCitedByATest() {
        java.util.Set<String> cited = new java.util.TreeSet<>();
        for (Class<?> c = getClass(); c != null; c = c.getSuperclass()) {
            Stream.concat(Stream.of(c), Arrays.stream(c.getDeclaredMethods()))
                    .map((AnnotatedElement e) -> e.getAnnotation(Cites.class))
                    .filter(java.util.Objects::nonNull)
                    .forEach(cites -> cited.addAll(List.of(cites.value())));
        }
        List<String> declared =
                quirky().stream()
                        .flatMap(
                                c ->
                                        Stream.of(
                                                        Stream.of(c),
                                                        Arrays.stream(c.getDeclaredMethods()),
                                                        Arrays.stream(c.getDeclaredFields()))
                                                .flatMap(s -> s))
                        .map((AnnotatedElement e) -> e.getAnnotation(Quirk.class))
                        .filter(java.util.Objects::nonNull)
                        .map(Quirk::id)
                        .toList();
        assertThat(cited).containsExactlyInAnyOrderElementsOf(declared);
    }
}
