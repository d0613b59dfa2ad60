// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.fondaco.checking.Checker;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.flow.Withdrawal;
import eu.fondaco.core.kept.KeptCheck;
import eu.fondaco.core.kept.KeptCheck.Act;
import eu.fondaco.core.kept.KeptCheck.Event;
import eu.fondaco.core.kept.KeptStatement.Choice;
import eu.fondaco.core.kept.KeptStatement.Decision;
import eu.fondaco.core.kept.Overturned;
import eu.fondaco.core.text.Lang;
import eu.fondaco.observatory.NewObservatory;
import eu.fondaco.observatory.kept.KeptChecksFolder;
import eu.fondaco.observatory.release.StagedRelease;
import eu.fondaco.publishing.kept.Keeping;
import eu.fondaco.web.FondacoServer;
import eu.fondaco.web.ServerOptions;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A change tells exactly the published statements that it has judged otherwise. */
class OverturningTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final String TO_CHINA =
            "In 2020 Italy's exports to China were 120 million euros";
    private static final String TO_FRANCE =
            "Italy's exports to France were 70 million euros in 2020";
    private static final String TEXT =
            TO_CHINA + ". In 2019 Italy's exports to China were 100 million euros.";

    private final HttpClient http = HttpClient.newHttpClient();
    @TempDir Path work;
    private Path folder;

    @BeforeEach
    void anObservatoryWithABrief() throws IOException {
        folder = work.resolve("o");
        NewObservatory.create(folder);
        Files.writeString(
                folder.resolve("sources.yaml"),
                "datasets:\n  t:\n    complete: true\n    source: made\n");
        load(folder, "2021-03-01", "CN,2020,120000000", "CN,2019,100000000", "FR,2020,70000000");
        Files.createDirectories(folder.resolve("briefs"));
        Files.writeString(
                folder.resolve("briefs/note.md"),
                "---\ntitle: A note\nlang: en\n---\n" + TEXT + "\n");
    }

    private Loading.Report load(Path into, String day, String... rows) throws IOException {
        StringBuilder text =
                new StringBuilder("dataset,reporter,partner,flow,product,period,value,unit\n");
        for (String row : rows) {
            String[] parts = row.split(",");
            text.append("t,IT," + parts[0] + ",X,TOTAL," + parts[1] + "," + parts[2] + ",EUR\n");
        }
        Path file = Files.writeString(work.resolve(day + ".csv"), text.toString());
        return Loading.load(
                into,
                List.of(file),
                new Loading.Options(LocalDate.parse(day), false, false, null),
                day.compareTo(TODAY.toString()) > 0 ? LocalDate.parse(day) : TODAY);
    }

    private String get(FondacoServer server, String path) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + server.port() + path))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private record Entry(String id, String title, String link, String summary, String updated) {}

    private List<Entry> feed(FondacoServer server, String path) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element feed =
                factory.newDocumentBuilder()
                        .parse(new InputSource(new StringReader(get(server, path))))
                        .getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        List<Entry> entries = new ArrayList<>();
        NodeList all = feed.getElementsByTagNameNS("*", "entry");
        for (int i = 0; i < all.getLength(); i++) {
            Element e = (Element) all.item(i);
            entries.add(
                    new Entry(
                            text(e, "id"),
                            text(e, "title"),
                            ((Element) e.getElementsByTagNameNS("*", "link").item(0))
                                    .getAttribute("href")
                                    .replaceFirst("http://[^/]*", ""),
                            text(e, "summary"),
                            text(e, "updated")));
        }
        return entries;
    }

    private static String text(Element of, String name) {
        return of.getElementsByTagNameNS("*", name).item(0).getTextContent();
    }

    private FondacoServer serve(OpenObservatory open) throws IOException {
        return FondacoServer.start(
                Serving.holdings(open),
                ServerOptions.onPort(0).withLimits(100_000, 1_000_000, 1_000_000));
    }

    @Test
    void aRevisionTellsThoseItTurnsAndNoOther() throws Exception {
        assertThat(load(folder, "2022-03-01", "CN,2020,120000000").overturned()).isEmpty();
        assertThat(folder.resolve("checks/overturned.csv")).doesNotExist();
        List<Overturned> told =
                load(folder, "2023-03-01", "CN,2020,150000000", "FR,2020,90000000").overturned();
        assertThat(told)
                .containsExactly(
                        new Overturned(
                                TODAY,
                                "briefs/note",
                                "A note",
                                eu.fondaco.core.text.Tongue.EN,
                                1,
                                TO_CHINA,
                                "holds",
                                told.get(0).now(),
                                List.of("t@2023-03-01")));
        assertThat(told.get(0).now()).isNotEqualTo("holds");
        try (OpenObservatory open = OpenObservatory.open(folder);
                FondacoServer server = serve(open)) {
            assertThat(open.overturned()).isEqualTo(told);
            for (String feed : List.of("/overturned.en.atom", "/feed.en.atom")) {
                Entry entry =
                        feed(server, feed).stream()
                                .filter(e -> e.link().equals("/en/briefs/note"))
                                .findFirst()
                                .orElseThrow();
                assertThat(entry.title()).isEqualTo("One statement judged otherwise: A note");
                assertThat(entry.summary()).contains(TO_CHINA, "was “Holds”");
                assertThat(entry.updated()).isEqualTo(TODAY + "T00:00:00Z");
            }
            assertThat(feed(server, "/overturned.it.atom"))
                    .singleElement()
                    .satisfies(e -> assertThat(e.summary()).contains("era «È così»"));
            var page = Jsoup.parse(get(server, "/en/overturned"));
            assertThat(page.select("main q").eachText()).containsExactly(TO_CHINA);
            assertThat(page.select("main li a").attr("href")).isEqualTo("/en/briefs/note#s1");
            assertThat(page.select("link[type=application/atom+xml]").eachAttr("href"))
                    .contains("/overturned.en.atom");
            var brief = Jsoup.parse(get(server, "/it/briefs/note"));
            assertThat(brief.select("section.conflict q").eachText()).containsExactly(TO_CHINA);
            assertThat(brief.select("#s1")).isNotEmpty();
        }
    }

    /** What is corrected here is news with its reason; the number is asked for, not told. */
    @Test
    void aCorrectionThatAppliesIsNews() throws Exception {
        Files.createDirectories(folder.resolve("corrections"));
        String cell =
                "  - cell: {dataset: t, reporter: IT, partner: %s, flow: X, product: TOTAL, period:"
                        + " 2020}\n    expect: %s\n    value: 91234567\n    reason: %s\n"
                        + "    reported: %s\n";
        Files.writeString(
                folder.resolve("corrections/cells.yaml"),
                "corrections:\n"
                        + cell.formatted("FR", "70000000", "read as thousands", TODAY)
                        + cell.formatted("CN", "1", "mended at the source since", TODAY));
        try (OpenObservatory open = OpenObservatory.open(folder);
                FondacoServer server = serve(open)) {
            for (String feed : List.of("/corrections.en.atom", "/feed.en.atom")) {
                Entry entry =
                        feed(server, feed).stream()
                                .filter(e -> e.title().startsWith("Corrected"))
                                .reduce((one, other) -> null)
                                .orElseThrow();
                assertThat(entry.title()).contains("Italy's exports to France, 2020");
                assertThat(entry.summary()).isEqualTo("read as thousands");
                assertThat(get(server, entry.link())).contains("91.2");
                assertThat(get(server, feed)).doesNotContain("91234567");
            }
            assertThat(feed(server, "/corrections.it.atom"))
                    .singleElement()
                    .satisfies(e -> assertThat(e.title()).startsWith("Corretto: "));
        }
    }

    @Test
    void whatTurnsBackOnTheSameDayIsNoNews() throws Exception {
        load(folder, "2023-03-01", "CN,2020,150000000");
        List<Overturned> back =
                Overturning.during(
                        folder,
                        TODAY,
                        () ->
                                Withdrawing.withdraw(
                                        folder,
                                        "t@2023-03-01",
                                        new Withdrawal(TODAY, "wrong column"),
                                        Lang.EN));
        assertThat(back).extracting(Overturned::now).containsExactly("holds");
        try (OpenObservatory open = OpenObservatory.open(folder);
                FondacoServer server = serve(open)) {
            assertThat(open.overturned()).hasSize(2);
            assertThat(feed(server, "/overturned.en.atom")).isEmpty();
            assertThat(Jsoup.parse(get(server, "/en/overturned")).select("main q")).hasSize(2);
        }
    }

    /** What a reviewer decided stands; what they accepted or left is told. */
    @Test
    void ofASignedCheckWhatNoReviewerHasDecided() throws Exception {
        Files.delete(folder.resolve("briefs/note.md"));
        String text = TO_CHINA + ". " + TO_FRANCE + ".";
        signed(text, Map.of());
        signed(
                "# Another\n\n" + text,
                Map.of(
                        1,
                        new Decision(
                                Choice.DISMISS, "", false, "off topic", "A. R.", Instant.now())));
        List<Overturned> told =
                load(folder, "2023-03-01", "CN,2020,150000000", "FR,2020,90000000").overturned();
        assertThat(told)
                .extracting(o -> o.number() + " " + o.quote())
                .containsExactlyInAnyOrder("1 " + TO_CHINA, "2 " + TO_FRANCE, "2 " + TO_FRANCE);
        assertThat(told).allMatch(o -> o.text().startsWith("checks/"));
        try (OpenObservatory open = OpenObservatory.open(folder);
                FondacoServer server = serve(open)) {
            assertThat(feed(server, "/checks.en.atom"))
                    .extracting(Entry::title)
                    .containsExactlyInAnyOrder("Check signed: Another", "Check signed: kept.md");
            for (Entry entry : feed(server, "/overturned.en.atom")) {
                assertThat(Jsoup.parse(get(server, entry.link())).select("section.conflict"))
                        .isNotEmpty();
            }
        }
    }

    private void signed(String text, Map<Integer, Decision> decisions) throws IOException {
        try (OpenObservatory open = OpenObservatory.open(folder)) {
            CheckedBrief brief =
                    new Wiring(open)
                            .checker()
                            .check(
                                    "kept.md",
                                    DocumentReader.read("kept.md", text),
                                    Checker.Options.DEFAULT,
                                    Checker.Progress.NONE);
            assertThat(brief.statements()).hasSize(2);
            Instant now = Instant.now();
            KeptCheck draft =
                    Keeping.draft(brief, Keeping.text(brief, "", "", ""), "A. R.", now, "test");
            KeptCheck decided = Keeping.decided(draft, decisions, "A. R.", now);
            new KeptChecksFolder(folder)
                    .keep(decided.after(new Event(now, "A. R.", Act.SIGNED, "")));
        }
    }

    /** The copy notes what the release will turn as a whole; nobody sees that before its hour. */
    @Test
    void aReleaseTellsAtItsHour() throws Exception {
        Instant hour = Instant.now().plus(40, ChronoUnit.DAYS);
        StagedRelease release = StagedRelease.prepare(folder, hour);
        String day = release.day().toString();
        load(release.folder(), day, "CN,2020,150000000");
        load(release.folder(), day, "FR,2020,90000000");
        assertThat(Overturning.read(release.folder()))
                .extracting(Overturned::quote, o -> o.day().toString())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(TO_CHINA, day));
        try (OpenObservatory open = OpenObservatory.open(folder);
                FondacoServer server = serve(open);
                Following following = new Following(server, open)) {
            following.look(hour.minusSeconds(1));
            assertThat(feed(server, "/overturned.en.atom")).isEmpty();
            assertThat(get(server, "/en/overturned")).doesNotContain(TO_CHINA);
            assertThat(get(server, "/en/briefs/note")).doesNotContain("class=\"conflict\"");
            following.look(hour);
            assertThat(Overturning.read(folder)).hasSize(1);
            // dated by the release's day, which hasn't come for a clock that is true
            assertThat(feed(server, "/overturned.en.atom")).isEmpty();
        }
    }

    /** Nobody loads anything on that day: the dataset is there, and now visitors see it. */
    @Test
    void whatBecomesPublicByItsDateTellsOnThatDay() throws Exception {
        LocalDate day = TODAY.plusDays(1);
        Files.writeString(
                folder.resolve("sources.yaml"),
                "datasets:\n  t:\n    complete: true\n    source: made\n    public_from: "
                        + day
                        + "\n");
        assertThat(Overturning.byDate(folder, TODAY)).isEmpty();
        assertThat(Overturning.byDate(folder, TODAY)).as("nothing new").isEmpty();
        assertThat(Overturning.byDate(folder, day))
                .extracting(o -> o.text() + " " + o.number() + " " + o.now(), Overturned::day)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("briefs/note 1 holds", day),
                        org.assertj.core.groups.Tuple.tuple("briefs/note 2 holds", day));
        assertThat(Overturning.byDate(folder, day)).as("told once").isEmpty();
        assertThat(Overturning.read(folder)).hasSize(2);
    }

    @Test
    void otherProgramsAreToldOfEachText() throws IOException {
        try (OpenObservatory before = OpenObservatory.open(folder)) {
            load(folder, "2023-03-01", "CN,2020,150000000");
            try (OpenObservatory after = OpenObservatory.open(folder)) {
                List<String> news = Announcing.news(before, after);
                assertThat(news).hasSize(2);
                JsonNode message = new ObjectMapper().readTree(news.get(1));
                assertThat(message.path("type").asText()).isEqualTo("statements.overturned");
                JsonNode data = message.path("data");
                assertThat(data.path("text").asText()).isEqualTo("briefs/note");
                assertThat(data.path("statements")).hasSize(1);
                JsonNode statement = data.path("statements").get(0);
                assertThat(statement.path("quote").asText()).isEqualTo(TO_CHINA);
                assertThat(statement.path("was").asText()).isEqualTo("holds");
                assertThat(statement.path("releases").get(0).asText()).isEqualTo("t@2023-03-01");
                assertThat(Announcing.news(after, after)).isEmpty();
            }
        }
    }

    @Test
    void agreementsAreToldSomeMonthsBeforeTheyEndAndAfter() throws Exception {
        Files.createDirectories(folder.resolve("relations"));
        StringBuilder acts = new StringBuilder("instruments:\n");
        String[][] ends = {
            {"SOON", TODAY.plusMonths(2).toString()},
            {"LATER", TODAY.plusMonths(9).toString()},
            {"OVER", TODAY.minusMonths(2).toString()}
        };
        for (String[] end : ends) {
            acts.append(
                    """
                      - id: %s
                        kind: agreement
                        kind_as_printed: Pact %s
                        date: 2015-05-07
                        our_parties: [Italy]
                        partner_parties: [Quorra]
                        partner_areas: [CN]
                        status: in force until %s
                    """
                            .formatted(end[0], end[0], end[1]));
        }
        Files.writeString(folder.resolve("relations/acts.yaml"), acts);
        try (OpenObservatory open = OpenObservatory.open(folder);
                FondacoServer server = serve(open)) {
            List<Entry> told = feed(server, "/agreements.en.atom");
            assertThat(told)
                    .extracting(Entry::link)
                    .containsExactlyInAnyOrder("/en/instruments/SOON", "/en/instruments/OVER");
            assertThat(told)
                    .extracting(Entry::title)
                    .containsExactlyInAnyOrder(
                            "Agreement ends soon: Italy – Quorra",
                            "Agreement ended: Italy – Quorra");
            assertThat(told)
                    .extracting(Entry::summary)
                    .contains("Pact SOON, last day " + TODAY.plusMonths(2));
        }
    }
}
