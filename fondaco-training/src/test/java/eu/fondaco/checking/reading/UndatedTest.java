// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.fondaco.checking.Checker;
import eu.fondaco.checking.StandardChecker;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.checking.lexicon.Lexicons;
import eu.fondaco.cli.configure.Examples;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.core.answer.StoreQuestionEngine;
import eu.fondaco.core.text.Tongue;
import eu.fondaco.sources.LoadedOnce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Texts without a date by two hands over the examples that are shipped, from which nothing is
 * learned: nearly all verdicts must be right, and hardly any number on something else gets one.
 */
class UndatedTest {

    private static final Path TEXTS = Path.of("..", "bench", "reading", "undated");
    private static final Path EXAMPLES = Path.of("..", "examples");

    @TempDir static Path work;

    private static final Map<String, OpenObservatory> OPEN = new HashMap<>();

    @AfterAll
    static void close() {
        OPEN.values().forEach(OpenObservatory::close);
    }

    private static final class Score {
        int statements;
        int given;
        int right;
        int trueCalledWrong;
        int wrongCalledRight;
    }

    /** The hand on which most goes wrong. */
    @Test
    void textsWithoutADateAreJudgedByTheLatestTimeHeld() throws IOException {
        judged("second", 331, 170, 2, 3);
    }

    @Test
    @EnabledIfSystemProperty(
            named = "fondaco.slow",
            matches = "true",
            disabledReason = "another hand takes a minute: docs/how-to/run-slow-tests.md")
    void soAreThoseOfAnotherHand() throws IOException {
        judged("first", 318, 160, 0, 1);
    }

    private static void judged(
            String hand, int statements, int given, int trueCalledWrong, int wrongCalledRight)
            throws IOException {
        Score score = new Score();
        try (Stream<Path> files = Files.list(TEXTS.resolve(hand))) {
            for (Path gold : files.filter(p -> p.toString().endsWith(".gold.json")).toList()) {
                judge(gold, score);
            }
        }
        System.out.printf(
                "undated, %s: %d of %d verdicts right, true called wrong %d, wrong called right"
                        + " %d%n",
                hand, score.right, score.given, score.trueCalledWrong, score.wrongCalledRight);
        assertThat(score.statements).isEqualTo(statements);
        assertThat(score.given).as("given").isGreaterThan(given);
        assertThat(100.0 * score.right / score.given).as("right of those given").isGreaterThan(96);
        assertThat(score.trueCalledWrong)
                .as("true called wrong")
                .isLessThanOrEqualTo(trueCalledWrong);
        assertThat(score.wrongCalledRight)
                .as("wrong called right")
                .isLessThanOrEqualTo(wrongCalledRight);
    }

    private static synchronized OpenObservatory observatory(String example) throws IOException {
        Path folder = work.resolve(example);
        if (!Files.exists(folder)) {
            LoadedOnce.copy(
                    EXAMPLES.resolve(example),
                    folder,
                    copy -> Examples.load(copy, LocalDate.of(2026, 1, 1)));
            OPEN.put(example, OpenObservatory.open(folder));
        }
        return OPEN.get(example);
    }

    private static void judge(Path gold, Score score) throws IOException {
        JsonNode told = new ObjectMapper().readTree(gold.toFile());
        String text = Files.readString(Path.of(gold.toString().replace(".gold.json", ".txt")));
        OpenObservatory o = observatory(told.get("observatory").asText());
        StandardChecker checker =
                new StandardChecker(
                        o.catalog(),
                        o.store().datasets(),
                        new StoreQuestionEngine(o.catalog(), o.store()),
                        Lexicons.shipped());
        Tongue lang = Tongue.parse(told.get("lang").asText());
        List<Checked> found =
                checker.check(gold.toString(), text, new Checker.Options(lang, null, null))
                        .statements();
        Set<Checked> used = new HashSet<>();
        for (JsonNode claim : told.get("claims")) {
            score.statements++;
            for (Checked c : found) {
                if (!used.contains(c) && isAbout(c, claim, text)) {
                    used.add(c);
                    count(c.verdict(), claim.get("verdict").asText(), score);
                    break;
                }
            }
        }
    }

    private static boolean isAbout(Checked c, JsonNode claim, String text) {
        Span span = c.claim().span();
        String number = claim.path("number").isNull() ? "" : claim.path("number").asText("");
        String quote =
                text.substring(
                        text.offsetByCodePoints(0, span.start()),
                        text.offsetByCodePoints(0, span.end()));
        return span.overlaps(new Span(claim.get("start").asInt(), claim.get("end").asInt()))
                && quote.contains(number);
    }

    private static void count(Verdict given, String truth, Score score) {
        if (given == Verdict.NOT_CHECKABLE) {
            return;
        }
        score.given++;
        score.right += given.code().equals(truth) ? 1 : 0;
        score.trueCalledWrong += given == Verdict.CONTRADICTED && truth.equals("supported") ? 1 : 0;
        score.wrongCalledRight +=
                given == Verdict.SUPPORTED && truth.equals("contradicted") ? 1 : 0;
    }
}
