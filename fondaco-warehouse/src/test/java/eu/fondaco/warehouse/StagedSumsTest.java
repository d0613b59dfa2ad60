// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.flow.CellGrid;
import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.CellTotal;
import eu.fondaco.core.flow.GridTotals;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import eu.fondaco.warehouse.scan.CsvForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A release that stays in its own table, where codes are numbers, is asked by conditions on these:
 * the sums are those of its lines, also about codes that it hasn't and lines that didn't fit.
 */
class StagedSumsTest {

    private static final List<String> HEADER =
            List.of("dataset", "reporter", "partner", "flow", "product", "period", "value", "unit");
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    @TempDir Path work;
    private final Random random = new Random(5);
    private final Map<String, Double> lines = new HashMap<>();

    @Test
    void areTheSumsOfTheLines() throws Exception {
        Path warehouse = load();
        try (Database database = Database.open(warehouse, Database.Access.READ);
                var connection = database.connection()) {
            String[] ids = {"t@1"};
            for (int i = 0; i < 60; i++) {
                Set<CellRange> asked = ranges(1 + random.nextInt(60));
                Map<CellRange, CellTotal> found =
                        new TotalsSql<>(connection, null, TotalsSql.values(ids)).answer(asked);
                for (CellRange range : asked) {
                    assertThat(found.get(range).value()).as("%s", range).isEqualTo(slowly(range));
                }
            }
            GridSql.Traits traits = new GridSql.Traits("t@1", false, null, null, null);
            for (int i = 0; i < 20; i++) {
                CellGrid grid = grid();
                GridTotals sums = new GridSql(connection, null, ids, traits).read(grid);
                for (int partner = 0; partner < grid.partners().size(); partner++) {
                    CellRange range = grid.ranges(0, 0, partner, 0).get(0);
                    assertThat(sums.value()[grid.at(0, 0, partner, 0)])
                            .as("%s", range)
                            .isEqualTo(slowly(range));
                }
            }
        }
    }

    private double slowly(CellRange range) {
        double sum = 0;
        for (String r : range.reporters()) {
            for (String p : range.partners()) {
                for (String k : range.products()) {
                    for (Period t : range.periods()) {
                        sum +=
                                lines.getOrDefault(
                                        String.join(",", r, p, range.flow().code(), k, "" + t), 0d);
                    }
                }
            }
        }
        return sum;
    }

    private Set<CellRange> ranges(int wanted) {
        Set<CellRange> ranges = new LinkedHashSet<>();
        ranges.add(
                new CellRange(
                        "t",
                        TradeFlow.EXPORTS,
                        Set.of("R2"),
                        Set.of("P4"),
                        Set.of("never-before"),
                        Set.of(Period.year(2002))));
        for (int i = 0; i < wanted; i++) {
            ranges.add(range(Set.of(partner())));
        }
        return ranges;
    }

    private CellRange range(Set<String> partners) {
        Set<Period> years = new LinkedHashSet<>();
        years.add(Period.year(2000 + random.nextInt(5)));
        if (random.nextInt(4) == 0) {
            years.add(Period.year(2000 + random.nextInt(5)));
        }
        return new CellRange(
                "t",
                random.nextInt(9) == 0 ? TradeFlow.IMPORTS : TradeFlow.EXPORTS,
                Set.of("R" + random.nextInt(4)),
                partners,
                Set.of(random.nextInt(20) == 0 ? "never-before" : "K" + random.nextInt(101)),
                years);
    }

    private CellGrid grid() {
        List<Set<String>> partners = new ArrayList<>();
        int members = 2 + random.nextInt(20);
        for (int p = 0; p < members; p++) {
            partners.add(Set.of("P" + p));
        }
        CellRange one = range(Set.of("P0"));
        return new CellGrid(
                "t",
                one.flow(),
                List.of(one.periods()),
                List.of(one.reporters()),
                partners,
                List.of(one.products()),
                false);
    }

    private String partner() {
        return "P" + random.nextInt(21);
    }

    /** Three reporters, twenty partners, a hundred products, four years; and a few lines more. */
    private Path load() throws IOException {
        StringBuilder text = new StringBuilder(String.join(",", HEADER)).append('\n');
        for (int i = 0; i < 24_000; i++) {
            String cell =
                    "R%d,P%d,X,K%d,%d".formatted(i / 8000, i / 400 % 20, i / 4 % 100, 2000 + i % 4);
            line(text, cell, random.nextInt(1_000_000) / 4d);
        }
        line(text, "R1,P3,M,K7,2001", 5);
        line(text, "R2,P4,X,never-before,2002", -12.5);
        Path file = Files.writeString(work.resolve("cells.csv"), text);
        Path warehouse = work.resolve("warehouse");
        try (DuckDbObservationStore store = DuckDbObservationStore.openToWrite(warehouse)) {
            CsvForm form = CsvForm.tidy(',', HEADER, "t", "EUR", Set.of());
            StagedCells cells = store.stage(List.of(file), form, 0).orElseThrow();
            Release release = new Release("t@1", "t", DAY, "", "", "");
            store.append(
                    List.of(
                            new Delivery(
                                    release,
                                    List.of(),
                                    List.of(),
                                    List.of(cells),
                                    false,
                                    List.of())));
        }
        return warehouse;
    }

    private void line(StringBuilder text, String cell, double value) {
        text.append("t,").append(cell).append(',').append(value).append(",EUR\n");
        lines.put(cell, value);
    }
}
