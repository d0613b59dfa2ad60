// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.StandardChecker;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.self.SelfCheck;
import eu.fondaco.core.answer.StoreQuestionEngine;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.flow.InMemoryObservationStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The claim benchmark's development briefs, scored as its own script does, which {@code .ci/run}
 * runs on the program in every build.
 */
@EnabledIfSystemProperty(
        named = "fondaco.slow",
        matches = "true",
        disabledReason =
                "the benchmark's own script is run by .ci/run: docs/how-to/run-slow-tests.md")
class BenchTest {

    private static final Path FOLDER = Path.of("../../shared/claims-bench");

    private int gold;
    private int found;
    private int extra;
    private int right;
    private int contradicted;
    private int calledSupported;
    private int supported;
    private int calledContradicted;
    private int slips;
    private final Map<String, int[]> byLanguage = new HashMap<>();
    private final List<String> log = new ArrayList<>();

    @Test
    void theDevelopmentBriefsAreReadJudgedAndDiagnosed() throws IOException {
        assumeTrue(
                Files.isDirectory(FOLDER.resolve("dev")),
                "the claim benchmark isn't beside the project");
        BenchTables tables = new BenchTables(FOLDER.resolve("data"));
        Catalog catalog = tables.catalog();
        Map<String, StandardChecker> checkers = new HashMap<>();
        for (Gold g : Gold.folder(FOLDER.resolve("dev"))) {
            StandardChecker checker =
                    checkers.computeIfAbsent(
                            g.dataset(),
                            d -> {
                                InMemoryObservationStore store = tables.store(d);
                                return new StandardChecker(
                                        catalog,
                                        store.datasets(),
                                        new StoreQuestionEngine(catalog, store));
                            });
            score(
                    g,
                    checker.check(
                                    g.brief().getFileName().toString(),
                                    Files.readString(g.brief()),
                                    new Checker.Options(null, LocalDate.parse(g.published()), null))
                            .statements());
        }
        String report =
                String.format(
                        "recall %d/%d, extra %d, right %d, false supported %d/%d, false"
                                + " contradicted %d/%d, slips %d/%d%n%s",
                        found,
                        gold,
                        extra,
                        right,
                        calledSupported,
                        contradicted,
                        calledContradicted,
                        supported,
                        slips,
                        contradicted,
                        String.join("\n", log));
        System.out.println("bench: " + report);
        assertThat(found / (double) gold).as("recall: " + report).isGreaterThanOrEqualTo(0.95);
        assertThat(found / (double) (found + extra))
                .as("precision: " + report)
                .isGreaterThanOrEqualTo(0.92);
        assertThat(right / (double) gold).as("verdicts: " + report).isGreaterThanOrEqualTo(0.7);
        assertThat(calledSupported / (double) contradicted)
                .as("false supported: " + report)
                .isLessThanOrEqualTo(0.08);
        assertThat(calledContradicted / (double) supported)
                .as("false contradicted: " + report)
                .isLessThanOrEqualTo(0.03);
        assertThat(slips / (double) contradicted)
                .as("slips: " + report)
                .isGreaterThanOrEqualTo(0.25);
        double en = byLanguage.get("en")[1] / (double) byLanguage.get("en")[0];
        double it = byLanguage.get("it")[1] / (double) byLanguage.get("it")[0];
        assertThat(Math.abs(en - it))
                .as("languages: " + en + " " + it + " " + report)
                .isLessThanOrEqualTo(0.2);
    }

    private record Pair(
            int gold, int prediction, boolean half, boolean number, double relative, int overlap) {}

    private void score(Gold g, List<Checked> all) {
        List<Checked> checked =
                all.stream().filter(c -> !c.claim().kind().equals(SelfCheck.KIND)).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < g.claims().size(); i++) {
            for (int j = 0; j < checked.size(); j++) {
                Gold.Statement s = g.claims().get(i);
                Checked p = checked.get(j);
                int from = p.claim().span().start();
                int to = p.claim().span().end();
                if (s.overlap(from, to) > 0) {
                    boolean number =
                            close(p.claim().assertion().stated(), s.stated(), 0.001)
                                    || close(value(p), s.actual(), 0.005);
                    pairs.add(
                            new Pair(
                                    i,
                                    j,
                                    s.relative(from, to) >= 0.5,
                                    number,
                                    s.relative(from, to),
                                    s.overlap(from, to)));
                }
            }
        }
        pairs.sort(
                Comparator.comparing(Pair::half)
                        .thenComparing(Pair::number)
                        .thenComparing(Pair::relative)
                        .thenComparing(Pair::overlap)
                        .reversed()
                        .thenComparing(Pair::gold)
                        .thenComparing(Pair::prediction));
        Map<Integer, Integer> match = new HashMap<>();
        Set<Integer> used = new HashSet<>();
        for (Pair p : pairs) {
            if (!match.containsKey(p.gold) && used.add(p.prediction)) {
                match.put(p.gold, p.prediction);
            }
        }
        for (int j = 0; j < checked.size(); j++) {
            int from = checked.get(j).claim().span().start();
            int to = checked.get(j).claim().span().end();
            boolean known =
                    used.contains(j)
                            || g.claims().stream().anyMatch(s -> s.overlap(from, to) > 0)
                            || g.ignored().stream().anyMatch(s -> s.overlap(from, to) > 0);
            extra += known ? 0 : 1;
        }
        for (int i = 0; i < g.claims().size(); i++) {
            one(g, g.claims().get(i), match.containsKey(i) ? checked.get(match.get(i)) : null);
        }
    }

    private void one(Gold g, Gold.Statement s, Checked p) {
        String verdict = p == null ? "missed" : p.verdict().code();
        String slip = p == null || p.diagnosis() == null ? null : p.diagnosis().slip();
        boolean ok = verdict.equals(s.verdict());
        gold++;
        found += p == null ? 0 : 1;
        right += ok ? 1 : 0;
        int[] language = byLanguage.computeIfAbsent(g.lang(), l -> new int[2]);
        language[0]++;
        language[1] += ok ? 1 : 0;
        if (s.verdict().equals("contradicted")) {
            contradicted++;
            calledSupported += verdict.equals("supported") ? 1 : 0;
            boolean explained =
                    ok && slip != null && (slip.equals(s.slip()) || s.slipAlso().contains(slip));
            slips += explained ? 1 : 0;
            ok &= explained;
        } else if (s.verdict().equals("supported")) {
            supported++;
            calledContradicted += verdict.equals("contradicted") ? 1 : 0;
        }
        if (!ok) {
            log.add(
                    g.brief().getFileName()
                            + " "
                            + s.id()
                            + ": "
                            + s.verdict()
                            + " "
                            + s.slip()
                            + ", got "
                            + verdict
                            + " "
                            + slip);
        }
    }

    private static Double value(Checked p) {
        return p.answer() instanceof Answer.Known known ? known.value().value() : null;
    }

    private static boolean close(Double a, Double b, double tolerance) {
        return a != null
                && b != null
                && Math.abs(Math.abs(a) - Math.abs(b)) <= tolerance * Math.max(Math.abs(b), 1e-9);
    }
}
