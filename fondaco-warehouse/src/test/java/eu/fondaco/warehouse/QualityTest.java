// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.quality.Whole;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 6, 1);
    private static final Whole WORLD = new Whole(Dimension.PARTNER, "W00", Set.of("DE", "FR"));

    @TempDir Path folder;

    @Test
    void saysWherePartsDontAddUpWorstFirst() {
        List<DataIssue> issues =
                look(
                        List.of(WORLD),
                        cell("W00", "TOTAL", 2019, 100, ""),
                        cell("DE", "TOTAL", 2019, 60, ""),
                        cell("FR", "TOTAL", 2019, 50, ""),
                        cell("W00", "TOTAL", 2017, 100, ""),
                        cell("DE", "TOTAL", 2017, 130, ""),
                        cell("W00", "TOTAL", 2018, 100, ""),
                        cell("DE", "TOTAL", 2018, 80, ""));
        assertThat(find(issues, "parts-exceed-total").message().toString())
                .isEqualTo(
                        "parts add up to more than W00 2 times, by 30.0% at IT X TOTAL 2017, 10.0%"
                                + " at IT X TOTAL 2019");
        assertThat(find(issues, "unallocated-share").message().toString())
                .contains("1 times, by 20.0% at IT X TOTAL 2018");
    }

    @Test
    void aConfidentialPartExplainsWhatIsMissing() {
        List<DataIssue> issues =
                look(
                        List.of(WORLD),
                        cell("W00", "TOTAL", 2019, 100, ""),
                        cell("DE", "TOTAL", 2019, 60, ""),
                        cell("FR", "TOTAL", 2019, 0, "C"));
        assertThat(issues)
                .extracting(DataIssue::code)
                .containsExactly("confidential-cell", "freshness");
    }

    @Test
    void saysHowMuchIsNotAllocated() {
        List<DataIssue> issues =
                look(
                        List.of(),
                        cell("DE", "TOTAL", 2019, 75, ""),
                        cell("XX", "TOTAL", 2019, 25, ""));
        assertThat(find(issues, "unspecified-share").message().toString())
                .contains("1 times: 25.0% at X TOTAL 2019");
    }

    @Test
    void noticesLeapsNegativesSecretsAndAge() {
        List<DataIssue> issues =
                look(
                        List.of(),
                        cell("DE", "A", 2015, 5_000, ""),
                        cell("DE", "A", 2016, 5_000_000, ""),
                        cell("FR", "A", 2016, -1, "C"));
        assertThat(issues)
                .extracting(DataIssue::code)
                .containsExactly("unit-leap", "negative-value", "confidential-cell", "stale");
        assertThat(find(issues, "unit-leap").message().toString())
                .contains("1000-fold at IT X 2016");
    }

    @Test
    void aJumpIsFarFromWhatTheSeriesIsUsedTo() {
        List<Observation> cells = new ArrayList<>();
        for (int year = 2010; year < 2020; year++) {
            int calm = 1000 + 50 * (year - 2010);
            int wild = year % 2 == 0 ? 1000 : 1600;
            cells.add(cell("DE", "A", year, year == 2016 ? calm * 13 : calm, ""));
            cells.add(cell("FR", "A", year, wild, ""));
            cells.add(cell("CN", "A", year, year == 2016 ? 9 : 1, ""));
        }
        List<DataIssue> issues = look(List.of(), cells.toArray(Observation[]::new));
        assertThat(find(issues, "jump").message().toString())
                .isEqualTo(
                        "a series jumps 2 times against its own history: 0.0799 of the year before"
                            + " at IT DE X A 2017, 13.5 times the year before at IT DE X A 2016");
        assertThat(find(issues, "jump").message().in(Lang.IT))
                .isEqualTo(
                        "una serie salta 2 volte rispetto alla propria storia: 0,0799 volte l'anno"
                                + " prima in IT DE X A 2017, 13,5 volte l'anno prima in IT DE X A"
                                + " 2016");
    }

    @Test
    void noticesCopiesOfPartnersAndPeriods() {
        List<Observation> cells = new ArrayList<>();
        for (int product = 1; product <= 7; product++) {
            cells.add(cell("DE", "P" + product, 2018, 10 * product, ""));
            cells.add(cell("AT", "P" + product, 2018, 10 * product, ""));
            cells.add(cell("CN", "P" + product, 2018, 10 * product + 1, ""));
            for (int year : new int[] {2017, 2019}) {
                cells.add(cell("DE", "P" + product, year, 13 * product, ""));
                cells.add(cell("AT", "P" + product, year, 13 * product, ""));
            }
        }
        List<DataIssue> issues = look(List.of(), cells.toArray(Observation[]::new));
        assertThat(find(issues, "repeated-series").message().toString())
                .contains("1 times: AT = DE in 21 cells at IT X");
        assertThat(find(issues, "repeated-period").message().toString())
                .contains("2017 = 2019 in 14 cells at IT X");
    }

    private static DataIssue find(List<DataIssue> issues, String code) {
        return issues.stream().filter(i -> i.code().equals(code)).findFirst().orElseThrow();
    }

    @Test
    void saysHowOldTheLastPeriodIsOrThatItHasNotEnded() {
        int year = TODAY.getYear();
        assertThat(
                        find(look(List.of(), cell("DE", "TOTAL", year, 1, "")), "freshness")
                                .message()
                                .toString())
                .isEqualTo("the last period is " + year + ", which hasn't ended yet");
    }

    private List<DataIssue> look(List<Whole> wholes, Observation... cells) {
        try (DuckDbObservationStore store =
                DuckDbObservationStore.openToWrite(folder.resolve("w"))) {
            store.append(
                    List.of(
                            new Delivery(
                                    new Release("t@x", "t", null, "", "", ""),
                                    List.of(cells),
                                    false,
                                    List.of())));
            return store.quality("t", wholes, Set.of("EU"), Set.of("XX"), TODAY);
        }
    }

    private static Observation cell(
            String partner, String product, int year, int value, String status) {
        return new Observation(
                "t",
                "IT",
                partner,
                TradeFlow.EXPORTS,
                product,
                Period.year(year),
                new BigDecimal(value),
                "EUR",
                status,
                null,
                "");
    }
}
