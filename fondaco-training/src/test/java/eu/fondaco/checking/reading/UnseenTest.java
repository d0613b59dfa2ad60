// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.StandardChecker;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Note;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.checking.lexicon.Lexicons;
import eu.fondaco.cli.Main;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.core.answer.StoreQuestionEngine;
import eu.fondaco.core.text.Tongue;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Briefs that weights are never learned from, by six hands over tables of their own: of the
 * verdicts given nearly all must be right before their number counts.
 */
class UnseenTest {

    private static final Path UNSEEN = Path.of("..", "bench", "reading", "unseen");

    /** A third is annotated as 33.3. */
    private static final double NEAR = 2e-3;

    @TempDir Path work;

    private static final class Score {
        int statements;
        int found;
        int trueOnes;
        int wrongOnes;
        int given;
        int right;
        int trueCalledWrong;
        int wrongCalledRight;
        int looks;
        int wrongLooks;

        @Override
        public String toString() {
            return String.format(
                    "statements %d, found %d, verdicts given %d, right %d, true called"
                            + " wrong %d of %d, wrong called right %d of %d, worth a look %d of"
                            + " which wrong %d",
                    statements,
                    found,
                    given,
                    right,
                    trueCalledWrong,
                    trueOnes,
                    wrongCalledRight,
                    wrongOnes,
                    looks,
                    wrongLooks);
        }
    }

    /** The hand on which weighing is worst. */
    @ParameterizedTest
    @CsvSource({"thirtytwo, 444, 412, 340, 2, 1"})
    void verdictsOnTheHardestBriefsAreRight(
            String hand,
            int statements,
            int found,
            int given,
            int trueCalledWrong,
            int wrongCalledRight)
            throws Exception {
        judged(hand, statements, found, given, trueCalledWrong, wrongCalledRight);
    }

    @ParameterizedTest
    @EnabledIfSystemProperty(
            named = "fondaco.slow",
            matches = "true",
            disabledReason = "five more hands take five minutes: docs/how-to/run-slow-tests.md")
    @CsvSource({
        "twentyeight, 739, 693, 530, 2, 3",
        "twentynine, 628, 595, 455, 1, 2",
        "thirty, 483, 442, 356, 4, 2",
        "thirtyone, 444, 396, 319, 1, 2",
        "thirtythree, 503, 436, 322, 0, 2"
    })
    void verdictsOnBriefsNeverLearnedFromAreRight(
            String hand,
            int statements,
            int found,
            int given,
            int trueCalledWrong,
            int wrongCalledRight)
            throws Exception {
        judged(hand, statements, found, given, trueCalledWrong, wrongCalledRight);
    }

    private void judged(
            String hand,
            int statements,
            int found,
            int given,
            int trueCalledWrong,
            int wrongCalledRight)
            throws Exception {
        Path folder = UNSEEN.resolve(hand);
        Map<String, OpenObservatory> open = new HashMap<>();
        Score score = new Score();
        try (Stream<Path> files = Files.list(folder.resolve("texts"))) {
            for (Path gold : files.filter(p -> p.toString().endsWith(".gold.json")).toList()) {
                GoldText text = GoldText.read(gold);
                OpenObservatory o = open.get(text.dataset());
                if (o == null) {
                    o = observatory(folder.resolve("tables"), text.dataset());
                    open.put(text.dataset(), o);
                }
                judge(text, check(o, text), score);
            }
        } finally {
            open.values().forEach(OpenObservatory::close);
        }
        System.out.println(hand + ": " + score);
        assertThat(score.statements).isEqualTo(statements);
        assertThat(score.found).as("found").isGreaterThan(found);
        assertThat(score.given).as("given").isGreaterThan(given);
        assertThat(100.0 * score.right / score.given).as("right of those given").isGreaterThan(95);
        assertThat(score.looks).as("worth a second look").isPositive();
        assertThat(100.0 * score.wrongLooks / score.looks).as("of which wrong").isGreaterThan(50);
        assertThat(score.trueCalledWrong)
                .as("true called wrong")
                .isLessThanOrEqualTo(trueCalledWrong);
        assertThat(score.wrongCalledRight)
                .as("wrong called right")
                .isLessThanOrEqualTo(wrongCalledRight);
    }

    /**
     * The same briefs where published figures are held in place of the table, of about a half of
     * what is stated: on the other half no verdict is right.
     */
    @ParameterizedTest
    @CsvSource({"thirtytwo, 115, 1"})
    void verdictsByPublishedFiguresAreRight(String hand, int given, int trueCalledWrong)
            throws Exception {
        byFigures(hand, given, trueCalledWrong);
    }

    @ParameterizedTest
    @EnabledIfSystemProperty(
            named = "fondaco.slow",
            matches = "true",
            disabledReason = "five more hands take four minutes: docs/how-to/run-slow-tests.md")
    @CsvSource({
        "twentyeight, 195, 3",
        "twentynine, 90, 1",
        "thirty, 125, 1",
        "thirtyone, 97, 2",
        "thirtythree, 105, 1"
    })
    void verdictsByPublishedFiguresOfOthersAreRight(String hand, int given, int trueCalledWrong)
            throws Exception {
        byFigures(hand, given, trueCalledWrong);
    }

    private void byFigures(String hand, int given, int trueCalledWrong) throws Exception {
        Path folder = UNSEEN.resolve(hand);
        try (Stream<Path> tables = Files.list(folder.resolve("tables"))) {
            for (Path t : tables.filter(p -> p.toString().endsWith(".csv.gz")).toList()) {
                String name = t.getFileName().toString().replace(".csv.gz", "");
                observatory(folder.resolve("tables"), name).close();
            }
        }
        Corpus corpus = new Corpus(work);
        List<Corpus.Text> texts = corpus.read(List.of(folder.resolve("texts")));
        Score score = new Score();
        for (Corpus.Text t : corpus.onFigures(texts, 1, 0)) {
            StandardChecker checker = corpus.checker(t.place());
            judge(t.gold(), check(checker, t.gold()), score);
        }
        System.out.println(hand + " by figures: " + score);
        assertThat(score.given).as("given").isGreaterThan(given);
        assertThat(100.0 * score.right / score.given).as("right of those given").isGreaterThan(95);
        assertThat(score.trueCalledWrong)
                .as("true called wrong")
                .isLessThanOrEqualTo(trueCalledWrong);
    }

    private OpenObservatory observatory(Path tables, String dataset) throws Exception {
        Path table = work.resolve(dataset + ".csv");
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(tables.resolve(dataset + ".csv.gz")))) {
            Files.copy(in, table);
        }
        Path folder = work.resolve(dataset);
        assertThat(run("init", folder.toString())).isZero();
        assertThat(
                        run(
                                "load",
                                tables.resolve("areas.csv").toString(),
                                tables.resolve("products.csv").toString(),
                                tables.resolve("attributes.csv").toString(),
                                table.toString(),
                                "-o",
                                folder.toString()))
                .isZero();
        return OpenObservatory.open(folder);
    }

    private static int run(String... args) {
        return Main.run(
                new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()), args);
    }

    private static List<Checked> check(OpenObservatory o, GoldText text) {
        StandardChecker checker =
                new StandardChecker(
                        o.catalog(),
                        o.store().datasets(),
                        new StoreQuestionEngine(o.catalog(), o.store()),
                        Lexicons.shipped());
        return check(checker, text);
    }

    private static List<Checked> check(StandardChecker checker, GoldText text) {
        return checker.check(
                        text.name(),
                        text.text(),
                        new Checker.Options(Tongue.of(text.lang()), text.published(), null))
                .statements();
    }

    private static void judge(GoldText text, List<Checked> statements, Score score) {
        Set<Checked> used = new HashSet<>();
        for (GoldText.Claim c : text.claims()) {
            score.statements++;
            score.trueOnes += c.verdict().equals("supported") ? 1 : 0;
            score.wrongOnes += c.verdict().equals("contradicted") ? 1 : 0;
            for (Checked s : statements) {
                if (!used.contains(s) && isAbout(s, c)) {
                    used.add(s);
                    score.found++;
                    count(s.verdict(), c.verdict(), score);
                    boolean look = s.note() == Note.FITS_NONE;
                    score.looks += look ? 1 : 0;
                    score.wrongLooks += look && c.verdict().equals("contradicted") ? 1 : 0;
                    break;
                }
            }
        }
    }

    private static boolean isAbout(Checked s, GoldText.Claim c) {
        Double stated = s.claim().assertion() == null ? null : s.claim().assertion().stated();
        boolean same =
                stated == null
                        || c.stated() == null
                        || Math.abs(Math.abs(stated) - Math.abs(c.stated()))
                                <= NEAR * Math.abs(c.stated()) + 1e-9;
        return same && s.claim().span().overlaps(new Span(c.start(), c.end()));
    }

    private static void count(Verdict given, String truth, Score score) {
        if (given == Verdict.NOT_CHECKABLE) {
            return;
        }
        score.given++;
        score.right += given.code().equals(truth) ? 1 : 0;
        boolean wrong = given == Verdict.CONTRADICTED;
        score.trueCalledWrong += wrong && truth.equals("supported") ? 1 : 0;
        score.wrongCalledRight += !wrong && truth.equals("contradicted") ? 1 : 0;
    }
}
