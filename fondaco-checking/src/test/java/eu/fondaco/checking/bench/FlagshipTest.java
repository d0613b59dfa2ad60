// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.StandardChecker;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.answer.StoreQuestionEngine;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.text.Tongue;
import eu.fondaco.observatory.Observatory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that started it, and the example's own briefs, over the example observatory. */
class FlagshipTest {

    private static final Path EXAMPLE = Path.of("../examples/emilia-romagna");
    private static final Path FACTS = Path.of("../../shared/facts");
    private static StandardChecker checker;

    @BeforeAll
    static void open() {
        Catalog catalog = Observatory.read(EXAMPLE).catalog();
        checker =
                new StandardChecker(
                        catalog,
                        List.of(),
                        new StoreQuestionEngine(catalog, ObservationStore.empty()));
    }

    @Test
    void thePageIsFoundAndJudgedAcceptably() throws IOException {
        assumeTrue(
                Files.exists(FACTS.resolve("business-and-asia.txt")),
                "the page isn't beside the project");
        Gold gold = Gold.read(FACTS.resolve("business-and-asia.gold.json"));
        Map<String, Checked> matched = match(gold, page().statements());
        List<String> wrong = new ArrayList<>();
        int right = 0;
        for (Gold.Statement s : gold.claims()) {
            Checked p = matched.get(s.id());
            String verdict = p == null ? "missed" : p.verdict().code();
            boolean ok = s.acceptedNow().contains(verdict);
            right += ok ? 1 : 0;
            if (!ok) {
                wrong.add(s.id() + " " + verdict + ", accepted " + s.acceptedNow());
            }
            assertThat(
                            s.acceptedNow().equals(List.of("contradicted"))
                                    && verdict.equals("supported"))
                    .as("falsely supported: " + s.id())
                    .isFalse();
        }
        System.out.println("flagship page: " + right + " right; not: " + wrong);
        assertThat(matched).as(wrong.toString()).hasSizeGreaterThanOrEqualTo(36);
        assertThat(right).as(wrong.toString()).isGreaterThanOrEqualTo(36);
        diagnoses(matched);
    }

    private static void diagnoses(Map<String, Checked> matched) {
        Checked flow = matched.get("C07");
        assertThat(flow.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(flow.diagnosis().slip()).isEqualTo("wrong_flow");
        assertThat(flow.diagnosis().reading().toString())
                .startsWith("share of imports")
                .endsWith("in 2019");
        Checked rank = matched.get("C02");
        assertThat(rank.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(rank.diagnosis().slip()).isEqualTo("wrong_rank");
        assertThat(rank.why().en()).contains("2018", "2018-S1");
        for (String dated : List.of("C11", "C31")) {
            assertThat(matched.get(dated).verdict()).as(dated).isEqualTo(Verdict.CONTRADICTED);
            assertThat(matched.get(dated).diagnosis().slip()).as(dated).isEqualTo("wrong_date");
            assertThat(matched.get(dated).evidence()).as(dated).isNotEmpty();
        }
    }

    /**
     * As the page's own script: the shortest statement first, each with the prediction it overlaps
     * most.
     */
    private static Map<String, Checked> match(Gold gold, List<Checked> checked) {
        Map<String, Checked> matched = new HashMap<>();
        List<Checked> free = new ArrayList<>(checked);
        List<Gold.Statement> shortest = new ArrayList<>(gold.claims());
        shortest.sort(Comparator.comparingInt(s -> s.end() - s.start()));
        for (Gold.Statement s : shortest) {
            free.stream()
                    .filter(p -> overlap(s, p) > 0)
                    .max(
                            Comparator.comparing(
                                            (Checked p) ->
                                                    s.relative(
                                                                    p.claim().span().start(),
                                                                    p.claim().span().end())
                                                            >= 0.5)
                                    .thenComparing(
                                            p -> s.acceptedNow().contains(p.verdict().code()))
                                    .thenComparing(p -> overlap(s, p)))
                    .ifPresent(
                            p -> {
                                matched.put(s.id(), p);
                                free.remove(p);
                            });
        }
        return matched;
    }

    private static int overlap(Gold.Statement s, Checked p) {
        return s.overlap(p.claim().span().start(), p.claim().span().end());
    }

    private static CheckedBrief page() throws IOException {
        return checker.check(
                "page.txt",
                Files.readString(FACTS.resolve("business-and-asia.txt")),
                Checker.Options.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"asia.en.md", "asia.it.md"})
    void theExamplesOwnBriefIsReadInItsLanguage(String name) throws IOException {
        CheckedBrief brief =
                checker.check(
                        name,
                        Files.readString(EXAMPLE.resolve("briefs").resolve(name)),
                        Checker.Options.DEFAULT);
        assertThat(brief.lang()).isEqualTo(name.contains(".it.") ? Tongue.IT : Tongue.EN);
        assertThat(brief.statements()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(brief.statements()).anyMatch(c -> c.verdict() == Verdict.SUPPORTED);
        assertThat(brief.statements())
                .anyMatch(
                        c ->
                                c.diagnosis() != null
                                        && c.diagnosis().slip().equals("wrong_flow")
                                        && c.diagnosis()
                                                .reading()
                                                .toString()
                                                .startsWith("share of imports from CN to IT-45"));
        assertThat(brief.statements())
                .filteredOn(c -> c.diagnosis() != null && c.diagnosis().slip().equals("wrong_date"))
                .isNotEmpty();
    }
}
