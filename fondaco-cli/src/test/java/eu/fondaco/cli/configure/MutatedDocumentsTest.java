// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.TextRefusedException;
import eu.fondaco.core.text.Lang;
import eu.fondaco.documents.Documents;
import eu.fondaco.documents.Marking;
import eu.fondaco.publishing.answer.Provenance;
import eu.fondaco.publishing.report.JsonlReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Damaged documents of each kind, as a visitor sends them: read, checked by the example, marked; or
 * refused in both languages. {@code -Ddocuments=N} takes N of each kind, {@code -Dfuzz.seed=N}
 * others; what became of them is in {@code target/mutated}.
 */
class MutatedDocumentsTest {

    private static final int EACH = Integer.getInteger("fondaco.documents", 100);
    private static final long SEED = Long.getLong("fondaco.fuzz.seed", 1);
    private static final Path SAMPLES =
            Path.of("../fondaco-documents/src/test/resources/eu/fondaco/documents");

    /** What one document may take of a processor. */
    private static final Duration MOST = Duration.ofSeconds(5);

    private static OpenObservatory open;
    private static Checker checker;

    @BeforeAll
    static void start() throws IOException {
        open = OpenObservatory.open(Path.of("../examples/emilia-romagna"));
        checker = new Wiring(open).checker();
    }

    @AfterAll
    static void stop() throws IOException {
        open.close();
    }

    private static byte[] sample(String name) throws IOException {
        return name.endsWith(".eml") ? mail() : Files.readAllBytes(SAMPLES.resolve(name));
    }

    /** A mail with the brief as plain text and as a page. */
    private static byte[] mail() throws IOException {
        String page =
                Base64.getMimeEncoder()
                        .encodeToString(Files.readAllBytes(SAMPLES.resolve("note.html")));
        return ("From: office@example.org\r\nSubject: =?utf-8?Q?Regione_e_Asia:_+4%?=\r\n"
                        + "MIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/alternative; boundary=\"b1\"\r\n\r\n--b1\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\n\r\n"
                        + Files.readString(SAMPLES.resolve("note.md")).replace("\n", "\r\n")
                        + "\r\n--b1\r\nContent-Type: text/html; charset=utf-8\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n"
                        + page
                        + "\r\n--b1--\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private enum Fate {
        REFUSED,
        /** Checked; there is no marked copy, of its kind or of a file so damaged. */
        CHECKED,
        MARKED
    }

    /** Does with a document what a visitor would. */
    private static Fate take(String name, byte[] bytes) throws IOException {
        Document document;
        CheckedBrief checked;
        try {
            document = Documents.read(name, bytes);
            checked = checker.check(name, document, Checker.Options.DEFAULT, Checker.Progress.NONE);
        } catch (TextRefusedException refused) {
            isClear(refused);
            return Fate.REFUSED;
        }
        new JsonlReport(Lang.IT, Provenance.unsaid()).write(checked, new StringWriter());
        return Documents.canMark(document) ? mark(name, bytes, document, checked) : Fate.CHECKED;
    }

    private static Fate mark(String name, byte[] bytes, Document document, CheckedBrief checked)
            throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        try {
            Documents.mark(name, bytes, Marking.of(checked, Lang.EN), copy);
        } catch (TextRefusedException refused) {
            isClear(refused);
            assertThat(copy.size()).as("of what can't be marked nothing is written").isZero();
            return Fate.CHECKED;
        }
        if (Set.of("docx", "odt").contains(document.format())) { // a PDF is mended when written
            assertThat(Documents.read(name, copy.toByteArray()).raw())
                    .as("the text of the marked copy")
                    .isEqualTo(document.raw());
        }
        return Fate.MARKED;
    }

    private static void isClear(TextRefusedException refused) {
        String en = refused.words().en();
        assertThat(en).hasSizeGreaterThan(20).doesNotContainPattern("Exception|null|java\\.");
        assertThat(refused.words().it()).hasSizeGreaterThan(20).isNotEqualTo(en);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "note.docx",
                "note.odt",
                "tagged.pdf",
                "note.pdf",
                "note.html",
                "note.eml",
                "note.md"
            })
    @Timeout(value = 2, unit = TimeUnit.HOURS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void eachIsCheckedOrRefusedInTime(String name) throws IOException {
        byte[] good = sample(name);
        assertThat(take(name, good)).as("the undamaged one").isNotEqualTo(Fate.REFUSED);
        Mutations mutations = new Mutations(SEED, List.of(good));
        Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
        long longest = 0;
        for (int i = 0; i < EACH; i++) {
            byte[] bad = mutations.next();
            long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            try {
                fates.merge(take(name, bad), 1, Integer::sum);
            } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError e) {
                fail(kept(name, i, bad), e);
            }
            long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began;
            longest = Math.max(longest, took);
            if (took > MOST.toNanos()) {
                fail("took " + Duration.ofNanos(took) + ": " + kept(name, i, bad));
            }
        }
        note(name, fates, longest);
        assertThat(fates.getOrDefault(Fate.REFUSED, 0)).as("some are still read").isLessThan(EACH);
    }

    private static void note(String name, Map<Fate, Integer> fates, long longest)
            throws IOException {
        Path folder = Files.createDirectories(Path.of("target/mutated"));
        Files.writeString(
                folder.resolve(name + ".txt"),
                String.format(
                        Locale.ROOT,
                        "%s: %d damaged, %s, longest %.2f s%n",
                        name,
                        EACH,
                        fates,
                        longest / 1e9));
    }

    private static String kept(String name, int i, byte[] bytes) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/mutated"));
        Path file = Files.write(folder.resolve(SEED + "-" + i + "-" + name), bytes);
        return i + " of seed " + SEED + ", kept in " + file;
    }
}
