// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.fondaco.cli.configure.Where;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class CheckCommandTest {

    private static final Path EXAMPLE = Path.of("../examples/emilia-romagna");
    private static final String WRONG =
            "In 2019, 19.5% of Emilia-Romagna's imports came from China.\n";

    private static final String WRONG_RANK =
            "China ranks sixth among the destinations of Emilia-Romagna's exports.\n";

    @TempDir Path work;

    @ParameterizedTest
    @ValueSource(strings = {"text", "jsonl", "html", "explain"})
    void exitsWithOneWhereSomethingIsContradicted(String format) throws IOException {
        Cli check = Cli.run("check", brief(WRONG_RANK), "-o", EXAMPLE, "--format", format);
        assertThat(check.code()).as(check.err()).isEqualTo(1);
        assertThat(check.out()).contains("sixth");
    }

    @Test
    void exitsWithZeroOtherwise() throws IOException {
        Cli check =
                Cli.run(
                        "check",
                        brief(WRONG.replace("19.5", "9.5")),
                        "-o",
                        EXAMPLE,
                        "--format",
                        "jsonl");
        assertThat(check.code()).as(check.err()).isZero();
        assertThat(check.out()).contains("\"verdict\":\"supported\"");
    }

    @Test
    void takesWhatWasKnownWhenItWasPublished() throws IOException {
        Cli check =
                Cli.run(
                        "check",
                        brief(WRONG.replace("19.5", "9.5")),
                        "-o",
                        EXAMPLE,
                        "--format",
                        "jsonl",
                        "--published",
                        "2020-01-01");
        assertThat(check.out()).contains("\"verdict_published\":\"not_checkable\"");
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        Path binary = Files.write(work.resolve("a.md"), new byte[] {0, 1, (byte) 0xff});
        assertThat(Cli.run("check", binary, "-o", EXAMPLE).code()).isEqualTo(3);
        Path latin =
                Files.write(work.resolve("b.md"), "perché".getBytes(StandardCharsets.ISO_8859_1));
        Cli check = Cli.run("check", latin, "-o", EXAMPLE);
        assertThat(check.code()).isEqualTo(3);
        assertThat(check.err()).contains("UTF-8");
        assertThat(Cli.run("check", work.resolve("none.md"), "-o", EXAMPLE).code()).isEqualTo(3);
    }

    @Test
    void refusesOptionsThatMeanNothing() throws IOException {
        Path brief = brief(WRONG);
        assertThat(Cli.run("check", brief, "-o", EXAMPLE, "--format", "pdf").code()).isEqualTo(2);
        assertThat(Cli.run("check", brief, "-o", EXAMPLE, "--published", "2020").code())
                .isEqualTo(2);
        assertThat(Cli.run("check", brief, "-o", EXAMPLE, "--text-lang", "de").code()).isEqualTo(2);
        assertThat(Cli.run("check", brief, "-o", EXAMPLE, "--lang", "de").code()).isEqualTo(2);
        assertThat(Cli.run("check").code()).isEqualTo(2);
    }

    @Test
    void theDemoLoadsTheTablesOfTheExampleAndChecksItsBrief() throws IOException {
        String before = System.getProperty("fondaco.home");
        Path example = work.resolve("home/examples/emilia-romagna");
        copy(EXAMPLE, example);
        Path brief = example.resolve("briefs/asia.it.md"); // less of it to read
        Files.write(brief, Files.readAllLines(brief).subList(0, 12));
        System.setProperty("fondaco.home", work.resolve("home").toString());
        try {
            Cli demo = Cli.run("demo", "--no-serve", "--lang", "it");
            assertThat(demo.code()).isZero();
            assertThat(demo.out()).contains("Caricate le tavole di emilia-romagna", "asia.it.md");
            assertThat(Cli.run("ask", "exports from IT to CN in 2019", "-o", example).out())
                    .contains("eurostat_trade");
            assertThat(Cli.run("demo", "--no-serve", "--lang", "it").out())
                    .doesNotContain("Caricate");
        } finally {
            if (before == null) {
                System.clearProperty("fondaco.home");
            } else {
                System.setProperty("fondaco.home", before);
            }
        }
    }

    /** What of an example is shipped: tables that were loaded here stay out. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path own = from.relativize(file);
                if (!own.startsWith(".fondaco")
                        && !own.startsWith("snapshots")
                        && !own.toString().startsWith("warehouse")) {
                    Files.createDirectories(to.resolve(own).getParent());
                    Files.copy(file, to.resolve(own));
                }
            }
        }
    }

    @Test
    void readsTheObservatorysOwnWordsAndSaysWhereTheyAreWrong() throws IOException {
        Path own = work.resolve("own");
        assertThat(Cli.run("init", own).code()).isZero();
        Path words = Files.createDirectories(own.resolve("lexicons")).resolve("words.yaml");
        Files.writeString(words, "language: en\nterms:\n  verb.sell: [flogs]\n");
        assertThat(Cli.run("check", brief(WRONG), "-o", own).code()).isZero();
        Files.writeString(words, "language: en\nterms:\n  verb.sel: [flogs]\n");
        Cli check = Cli.run("check", brief(WRONG), "-o", own);
        assertThat(check.code()).isEqualTo(3);
        assertThat(check.err()).contains("lexicons/words.yaml:3: verb.sel");
    }

    private Path brief(String text) throws IOException {
        return Files.writeString(work.resolve("brief.md"), text);
    }

    @Test
    void theSameBriefGetsTheSameVerdictsFromEveryKindOfFile() throws IOException {
        Path files =
                Where.home().resolve("fondaco-documents/src/test/resources/eu/fondaco/documents");
        List<String> expected = verdicts(files.resolve("note.md"));
        assertThat(expected).hasSizeGreaterThan(15).anyMatch(v -> v.contains("contradicted"));
        for (String name :
                List.of("note.html", "note.docx", "note.odt", "tagged.pdf", "note.pdf")) {
            assertThat(verdicts(files.resolve(name))).as(name).isEqualTo(expected);
        }
    }

    private static List<String> verdicts(Path file) {
        Cli check = Cli.run("check", file, "-o", EXAMPLE, "--format", "jsonl");
        assertThat(check.code()).as(check.err()).isEqualTo(1);
        Pattern fields =
                Pattern.compile(
                        "\"(quote|question|stated|verdict|reason|why)\":(\"(?:[^\"\\\\]|\\\\.)*\"|[^,}]*)");
        return check.out()
                .lines()
                .map(
                        line ->
                                fields.matcher(line.replace("&#x27;", "'"))
                                        .results()
                                        .map(m -> m.group(2))
                                        .collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void aMarkedCopyIsWrittenBesideTheReport() throws IOException {
        Path given =
                Where.home()
                        .resolve(
                                "fondaco-documents/src/test/resources/eu/fondaco/documents/note.docx");
        Path copy = work.resolve("copy.docx");
        Cli check = Cli.run("check", given, "-o", EXAMPLE, "--marked", copy, "--format", "jsonl");
        assertThat(check.out()).startsWith("{").doesNotContain("Wrote");
        assertThat(verdicts(copy)).isEqualTo(verdicts(given));
        Path text = brief(WRONG);
        Cli refused = Cli.run("check", text, "-o", EXAMPLE, "--marked", work.resolve("c.md"));
        assertThat(refused.code()).isEqualTo(3);
        assertThat(work.resolve("c.md")).doesNotExist();
    }

    @Test
    void acceptedCorrectionsComeBack() throws IOException {
        Path files = note("note.docx").getParent();
        Path copy = work.resolve("copy.docx");
        Cli.run("check", note("note.docx"), "-o", EXAMPLE, "--marked", copy, "--lang", "en");
        Cli open = Cli.run("check", copy, "-o", EXAMPLE, "--lang", "en");
        assertThat(open.err()).contains("0 accepted, 0 rejected, 3 undecided");

        Path returned = work.resolve("returned.docx");
        Files.write(returned, accepted(Files.readAllBytes(copy)));
        Path original = Files.copy(files.resolve("note.md"), work.resolve("note.md"));
        Cli back =
                Cli.run(
                        "check",
                        returned,
                        "-o",
                        EXAMPLE,
                        "--accept-into",
                        original,
                        "--lang",
                        "en");
        assertThat(back.err()).contains("3 accepted, 0 rejected, 0 undecided", "note.md: 3");
        assertThat(Files.readString(original))
                .contains("China ranks seventh", "second by total exports");
        // what has no correction, such as the date of an act, is still said not to hold
        assertThat(back.code()).isEqualTo(1);
        assertThat(Cli.run("check", original, "-o", EXAMPLE).code()).isEqualTo(1);
    }

    private static Path note(String name) {
        return Where.home()
                .resolve("fondaco-documents/src/test/resources/eu/fondaco/documents")
                .resolve(name);
    }

    /** The file with all its tracked changes accepted, as a word processor does. */
    private static byte[] accepted(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                to.putNextEntry(new ZipEntry(e.getName()));
                byte[] bytes = zip.readAllBytes();
                if (e.getName().equals("word/document.xml")) {
                    bytes =
                            new String(bytes, StandardCharsets.UTF_8)
                                    .replaceAll("(?s)<w:del .*?</w:del>", "")
                                    .replaceAll("<w:ins [^>]*>|</w:ins>", "")
                                    .getBytes(StandardCharsets.UTF_8);
                }
                to.write(bytes);
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static final String AT_ODDS =
            "Exports rose from 4.2 to 4.6 billion euros (+14%) <last year>.\n";

    @Test
    void aTextIsSetAgainstItselfWithoutAnyData() throws IOException {
        Path brief = brief(AT_ODDS);
        Cli check = Cli.run("check", brief, "--self", "--lang", "en", "-o", work.resolve("none"));
        assertThat(check.code()).isEqualTo(1);
        assertThat(check.out()).contains("Doesn't add up", "between 5.8% and 13.3%");
        Path sound = brief(AT_ODDS.replace("14", "9.5"));
        assertThat(Cli.run("check", sound, "--self").code()).isZero();
        Cli beside = Cli.run("check", brief(AT_ODDS), "-o", EXAMPLE, "--format", "jsonl");
        assertThat(beside.out())
                .contains("\"reason\":\"at_odds_with_itself\"", "\"kind\":\"at_odds\"");
    }

    @Test
    void pipelinesGetSarifAndJunit() throws Exception {
        Path brief = brief(AT_ODDS);
        Path sarif = work.resolve("out.sarif");
        assertThat(Cli.run("check", brief, "--self", "--to", sarif).code()).isEqualTo(1);
        JsonNode run = new ObjectMapper().readTree(sarif.toFile()).at("/runs/0");
        assertThat(run.at("/tool/driver/name").asText()).isEqualTo("Fondaco");
        JsonNode found = run.at("/results/0");
        assertThat(found.at("/level").asText()).isEqualTo("warning");
        JsonNode region = found.at("/locations/0/physicalLocation/region");
        assertThat(AT_ODDS.substring(region.at("/charOffset").asInt()))
                .startsWith(region.at("/snippet/text").asText());

        Path junit = work.resolve("out.xml");
        Cli.run("check", brief, "--self", "--format", "junit", "--to", junit);
        Document xml =
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(junit.toFile());
        Element suite = (Element) xml.getElementsByTagName("testsuite").item(0);
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(xml.getElementsByTagName("failure").item(0).getTextContent())
                .contains("between");
    }

    @Test
    void sarifTellsLineColumnAndOffsetInTheFile() throws Exception {
        String text = "# A \ud83d\udea2 **note**\r\n\r\nÈ so: \ud83d\ude00 " + AT_ODDS + "\r\n";
        Path sarif = work.resolve("out.sarif");
        Cli.run("check", brief(text), "--self", "--lang", "en", "--to", sarif);
        JsonNode run = new ObjectMapper().readTree(sarif.toFile()).at("/runs/0");
        assertThat(run.at("/columnKind").asText()).isEqualTo("unicodeCodePoints");
        JsonNode region = run.at("/results/0/locations/0/physicalLocation/region");
        String quote = region.at("/snippet/text").asText();
        int[] points = text.codePoints().toArray();
        int offset = region.at("/charOffset").asInt();
        int length = region.at("/charLength").asInt();
        assertThat(new String(points, offset, length)).isEqualTo(quote);
        assertThat(region.at("/startLine").asInt()).isEqualTo(3);
        assertThat(region.at("/endLine").asInt()).isEqualTo(3);
        int[] line = text.split("\n")[2].codePoints().toArray();
        int from = region.at("/startColumn").asInt() - 1;
        int to = region.at("/endColumn").asInt() - 1;
        assertThat(new String(line, from, to - from)).isEqualTo(quote);
    }

    @Test
    void sarifTellsNoPlaceInAFileThatIsNoText() throws Exception {
        Path sarif = work.resolve("word.sarif");
        Path note =
                Path.of("../fondaco-documents/src/test/resources/eu/fondaco/documents/note.docx");
        Cli.run("check", note, "-o", EXAMPLE, "--format", "sarif", "--to", sarif);
        JsonNode results = new ObjectMapper().readTree(sarif.toFile()).at("/runs/0/results");
        assertThat(results).isNotEmpty();
        for (JsonNode result : results) {
            JsonNode place = result.at("/locations/0");
            assertThat(place.at("/physicalLocation/artifactLocation/uri").asText())
                    .isEqualTo("note.docx");
            assertThat(place.at("/physicalLocation").has("region")).isFalse();
            assertThat(place.at("/logicalLocations/0/fullyQualifiedName").asText()).isNotEmpty();
            assertThat(result.at("/message/text").asText()).contains("\u201c");
        }
    }

    @Test
    void aSavedBriefIsCheckedAgainUntilStopped() throws Exception {
        Path brief = brief(AT_ODDS);
        StringWriter out = new StringWriter();
        Thread watch =
                new Thread(
                        () ->
                                Main.run(
                                        new PrintWriter(out),
                                        new PrintWriter(new StringWriter()),
                                        "check",
                                        brief.toString(),
                                        "--self",
                                        "--watch",
                                        "--lang",
                                        "en"));
        watch.start();
        await(() -> out.toString().contains("Doesn't add up"));
        Files.writeString(brief, "Exports rose from 4.2 to 4.6 billion euros (+9.5%).\n\n");
        await(() -> out.toString().contains("No place was found"));
        watch.interrupt();
        watch.join(10_000);
        assertThat(watch.isAlive()).isFalse();
        assertThat(Cli.run("check", "-", "--self", "--watch").code()).isEqualTo(2);
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        for (int i = 0; i < 200 && !done.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }
}
