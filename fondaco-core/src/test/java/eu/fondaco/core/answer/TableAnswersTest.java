// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.evidence.TableAnswer;
import eu.fondaco.core.evidence.TableRow;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.question.TableQuestion;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each number of a table is the answer to the question of its row. */
class TableAnswersTest {

    private static final List<String> TABLES =
            List.of(
                    "exports for each reporter and year",
                    "exports for each reporter and partner and year",
                    "imports from G for each reporter and product of 1 digits and year 2016-2018",
                    "trade with BB for each reporter and year",
                    "balance of AA for each partner and product and year",
                    "exports from AA in 2018 for each partner in AA+BB+G and product in P1+P21",
                    "exports from AA+BB for each year",
                    "share of exports to G for each reporter and year",
                    "share of exports in 2018 for each reporter",
                    "share of exports from AA in 2018 for each product",
                    "share of exports from AA-1 in exports from AA in 2018 for each partner",
                    "growth of exports from 2016 to 2018 for each reporter and product of 1 digits",
                    "growth of exports for each reporter and year 2017-2018",
                    "growth of share of exports to BB for each reporter and year 2017-2018",
                    "contribution of exports from AA from 2016 to 2018 for each product",
                    "multiple of exports of P11 from BB since 2016 for each partner and year"
                            + " 2017-2018",
                    "measure quantity of exports from AA for each partner and product and year",
                    "measure quantity of trade of P11 of AA for each partner and year",
                    "measure unit_value of exports of P1 for each reporter and year",
                    "measure rca of exports in 2018 for each reporter and product",
                    "measure rca of exports for each reporter and partner and product and year",
                    "measure rca of exports of P1 in 2018 for each region of AA",
                    "measure rsca of exports in 2018 against exports from BB for each reporter and"
                            + " product",
                    "measure hhi of exports for each reporter and year",
                    "measure hhi of exports for each reporter and partner and year",
                    "measure hhi of exports among partners for each reporter and year",
                    "measure theil of imports of P11 for each reporter and year",
                    "measure cover_ratio of exports for each reporter and year",
                    "measure intensity of exports for each reporter and partner and year",
                    "measure intensity of exports from AA of P11 in 2018 for each partner",
                    "measure intensity of imports in 2018 for each reporter and partner and"
                            + " product",
                    "rank by exports in 2018 for each reporter",
                    "rank by exports from AA in 2018 among partners for each partner",
                    "rank by imports among partners for each reporter and partner and year",
                    "rank from bottom by exports to BB among products for each reporter and product"
                            + " and year",
                    "rank by share of exports to G for each reporter and year",
                    "rank by exports in 2018 among regions of AA for each region of AA",
                    "exports per capita in 2018 for each reporter",
                    "exports per capita for each reporter and year 2016-2018",
                    "measure market_share of exports for each reporter and year",
                    "measure location_quotient of exports in 2018 for each reporter and product",
                    "trend of exports since 2016 for each reporter and year 2017-2018");

    /** Of how many seeds tables are made. */
    private static final int MADE = Boolean.getBoolean("fondaco.slow") ? 300 : 2;

    static LongStream plain() {
        return new Random(7122126).longs(MADE);
    }

    static LongStream confidential() {
        return new Random(14086039).longs(MADE);
    }

    @ParameterizedTest
    @MethodSource("plain")
    void theNumbersOfATableAreThoseOfItsQuestions(long seed) throws IOException {
        RandomTable random = new RandomTable(seed, false);
        StoreTableEngine tables = random.tables();
        for (LocalDate day : new LocalDate[] {null, LocalDate.of(2019, 6, 1)}) {
            for (String text : TABLES) {
                compare(random.parse(text), tables, random.engine(), day, false);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("confidential")
    void aTableWithConfidentialCellsShowsNoOtherNumbers(long seed) throws IOException {
        RandomTable random = new RandomTable(seed, true);
        StoreTableEngine tables = random.tables();
        for (String text : TABLES) {
            compare(random.parse(text), tables, random.engine(), null, true);
        }
    }

    private static void compare(
            TableQuestion table,
            StoreTableEngine tables,
            QuestionEngine engine,
            LocalDate day,
            boolean mayWithhold)
            throws IOException {
        TableAnswer answer = tables.answer(table, day);
        TableQuestion named =
                new TableQuestion(
                        table.question().toBuilder().dataset("d").build(), table.axes(), 0, false);
        if (!(answer instanceof TableAnswer.Known known)) {
            return;
        }
        List<Question> questions = new ArrayList<>();
        known.forEach(
                row -> {
                    List<String> codes = new ArrayList<>();
                    for (int a = 0; a < table.axes().size(); a++) {
                        codes.add(row.code(a));
                    }
                    return questions.add(named.at(codes));
                });
        assertThat((long) questions.size()).isEqualTo(known.size());
        List<Answer> answers = engine.answer(questions, day);
        int[] at = {0};
        known.forEach(
                row -> {
                    Answer one = answers.get(at[0]++);
                    String of = table + " / " + one.question() + " as of " + day + ": " + one;
                    if (mayWithhold && row.reason() == Reason.CONFIDENTIAL) {
                        return true;
                    }
                    if (!(one instanceof Answer.Known single)) {
                        assertThat(row.value()).as(of).isNaN();
                        if (!mayWithhold) {
                            assertThat(row.reason())
                                    .as(row.message() + " where " + of)
                                    .isEqualTo(((Answer.Unknown) one).reason());
                        }
                        assertThat(row.message().toString()).isNotBlank();
                        return true;
                    }
                    double value = single.value().value();
                    assertThat(row.reason()).as(row.message() + " where " + of).isNull();
                    double slack = 1e-9 * Math.max(1, Math.abs(value));
                    if (mayWithhold && row.unit().equals("rank")) {
                        assertThat(value).as(of).isBetween(row.low(), row.high());
                        return true;
                    }
                    assertThat(row.value()).as(of).isCloseTo(value, within(slack));
                    if (!mayWithhold) {
                        holdsBounds(row, single.value(), of, within(slack));
                    }
                    assertThat(row.unit()).as(of).isEqualTo(single.unit());
                    if (single.unit().equals("EUR")) {
                        assertThat(row.status()).as(of).isEqualTo(flags(single));
                    }
                    return true;
                });
    }

    /** What a row can be is what its question can, what revisions may add apart from it. */
    private static void holdsBounds(
            TableRow row, ValueSet single, String of, Offset<Double> slack) {
        assertThat(row.low()).as(of).isCloseTo(single.low(), slack);
        assertThat(row.high()).as(of).isCloseTo(single.high(), slack);
        assertThat(row.revisedLow()).as(of).isCloseTo(single.revisedLow(), slack);
        assertThat(row.revisedHigh()).as(of).isCloseTo(single.revisedHigh(), slack);
    }

    private static String flags(Answer.Known known) {
        Set<String> flags = new TreeSet<>();
        for (EvidenceItem item : known.evidence().items()) {
            if (!item.status().isEmpty()) {
                flags.addAll(List.of(item.status().split(" ")));
            }
        }
        return String.join(" ", flags);
    }

    @Test
    void moreRowsThanCanBeShownSayWhatToNarrow() {
        RandomTable random = new RandomTable(1, false);
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            cells.append("R%03d R%03d X Q%04d 2018 1\n".formatted(i, (i + 1) % 300, i));
        }
        Small wide = new Small().dataset("w", true, true).cells("w", ".", cells.toString());
        StoreTableEngine tables =
                new StoreTableEngine(
                        wide.catalog(),
                        wide.store(),
                        eu.fondaco.core.measure.library.StandardMeasures.all());
        TableAnswer answer =
                tables.answer(
                        random.parse("exports in 2018 for each reporter and partner and product"),
                        null);
        assertThat(answer).isInstanceOf(TableAnswer.Unknown.class);
        assertThat(((TableAnswer.Unknown) answer).message().toString())
                .contains("27,000,000 rows")
                .contains("300 products")
                .contains("for each product of 2 digits");
    }

    @Test
    void aTableWithoutPeriodSaysWhatToAdd() {
        RandomTable random = new RandomTable(1, false);
        TableAnswer answer =
                random.tables().answer(random.parse("exports from AA for each partner"), null);
        assertThat(((TableAnswer.Unknown) answer).message().toString())
                .contains("which period")
                .contains("for each year");
    }

    @Test
    void topKeepsTheLargestNumbersInTheirOrder() throws IOException {
        Small small =
                new Small()
                        .dataset("d", true, true)
                        .cells(
                                "d",
                                ".",
                                "AA BB X P1 2018 5\n"
                                        + "AA CC X P1 2018 9\n"
                                        + "AA DD X P1 2018 7\n"
                                        + "AA EE X P1 2018 9");
        StoreTableEngine tables =
                new StoreTableEngine(
                        small.catalog(),
                        small.store(),
                        eu.fondaco.core.measure.library.StandardMeasures.all());
        RandomTable random = new RandomTable(1, false);
        List<String> shown = new ArrayList<>();
        TableAnswer.Known top =
                (TableAnswer.Known)
                        tables.answer(
                                random.parse("exports from AA in 2018 for each partner top 3"),
                                null);
        top.forEach(r -> shown.add(r.code(0) + " " + r.value()));
        top.forEach(r -> shown.size() < 4 && shown.add(r.code(0)));
        assertThat(shown).containsExactly("CC 9.0", "EE 9.0", "DD 7.0", "CC");
        assertThat(top.size()).isEqualTo(3);
        assertThat(top.evidence().items()).hasSize(1);
        assertThat(top.evidence().items().get(0).origin()).isEqualTo("statistical office");
    }
}
