// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Datasets read into memory after they were asked often give the sums, flags and releases of SQL.
 */
class CubesTest {

    private static final List<String> REPORTERS = List.of("IT", "FR", "ES", "AT");
    private static final String[] STATUSES = {"", "P", "C", "P C"};
    private static final int MANY = 40;
    private static final int FIRST = 2018;
    private static final int YEARS = 3;

    @TempDir Path folder;

    @Test
    void agreesWithSqlAskedOverAndOverAboutLargeSets() throws Exception {
        Random random = new Random(11);
        List<Delivery> releases =
                List.of(release(random, "2021-03-01", 0.01), release(random, "2022-03-01", 0.1));
        String[] ids = releases.stream().map(d -> d.release().id()).toArray(String[]::new);
        try (Database database = Database.open(folder.resolve("a"), Database.Access.WRITE);
                var connection = database.connection();
                Cubes cubes = new Cubes(database, 0, 1_000_000)) {
            int versions = 0;
            for (Delivery release : releases) {
                versions += (int) new Appending(connection).append(release).added();
            }
            Cube cube = readAfterAWhile(cubes, versions, ids);
            List<Set<String>> partners =
                    List.of(some("A", random, 30), some("A", random, 3), some("A", random, 1));
            List<Set<String>> products =
                    List.of(some("P", random, 35), some("P", random, 2), some("P", random, 1));
            for (int i = 0; i < 600; i++) {
                CellRange range =
                        new CellRange(
                                "t",
                                random.nextBoolean() ? TradeFlow.EXPORTS : TradeFlow.IMPORTS,
                                some(random, REPORTERS),
                                partners.get(random.nextInt(3)),
                                products.get(random.nextInt(3)),
                                years(random));
                LocalDate day = random.nextInt(4) > 0 ? null : LocalDate.of(2021, 6, 1);
                assertThat(cube.total(range, day))
                        .as("%s on %s", range, day)
                        .isEqualTo(
                                new TotalsSql<>(connection, day, TotalsSql.values(ids))
                                        .answer(Set.of(range))
                                        .get(range));
            }
            assertThat(cube.rolledUp()).isEqualTo(2);
        }
    }

    private static Cube readAfterAWhile(Cubes cubes, int versions, String[] ids) throws Exception {
        for (int i = 0; i < 40; i++) {
            assertThat(i >= 31 || cubes.find("t", versions, ids) == null).isTrue();
        }
        cubes.find("t", versions, ids);
        cubes.await();
        Cube cube = cubes.find("t", versions, ids);
        assertThat(cube.size()).isEqualTo(versions);
        return cube;
    }

    @Test
    void staysOnDiskWithoutRoomAndForgetsWhatChanged() throws Exception {
        Random random = new Random(12);
        Delivery release = release(random, "2021-03-01", 0);
        String[] ids = {release.release().id()};
        try (Database database = Database.open(folder.resolve("b"), Database.Access.WRITE);
                var connection = database.connection()) {
            int versions = (int) new Appending(connection).append(release).added();
            staysOnDiskWithoutRoomAndForgetsWhatChanged(database, versions, ids);
        }
    }

    private static void staysOnDiskWithoutRoomAndForgetsWhatChanged(
            Database database, int versions, String[] ids) throws Exception {
        try (Cubes tight = new Cubes(database, 0, versions - 1);
                Cubes wide = new Cubes(database, 0, versions)) {
            for (int i = 0; i < 40; i++) {
                assertThat(tight.find("t", versions, ids)).isNull();
            }
            readAfterAWhile(wide, versions, ids);
            wide.forget();
            assertThat(wide.find("t", versions, ids)).isNull();
        }
    }

    private static Set<String> some(String letter, Random random, int n) {
        Set<String> codes = new HashSet<>();
        while (codes.size() < n) {
            codes.add(letter + random.nextInt(MANY));
        }
        return codes;
    }

    private static Set<String> some(Random random, List<String> codes) {
        Set<String> some = new HashSet<>();
        while (some.isEmpty()) {
            codes.stream().filter(c -> random.nextBoolean()).forEach(some::add);
        }
        return some;
    }

    private static Set<Period> years(Random random) {
        Set<Period> years = new HashSet<>();
        while (years.isEmpty()) {
            for (int year = FIRST; year < FIRST + YEARS; year++) {
                if (random.nextBoolean()) {
                    years.add(Period.year(year));
                }
            }
        }
        return years;
    }

    private static Delivery release(Random random, String day, double flagged) {
        List<Observation> cells = new ArrayList<>();
        for (TradeFlow flow : List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS)) {
            for (String reporter : REPORTERS) {
                for (int p = 0; p < MANY; p++) {
                    for (int k = 0; k < MANY; k++) {
                        for (int year = FIRST; year < FIRST + YEARS; year++) {
                            if (random.nextInt(8) == 0) {
                                cells.add(
                                        new Observation(
                                                "t",
                                                reporter,
                                                "A" + p,
                                                flow,
                                                "P" + k,
                                                Period.year(year),
                                                BigDecimal.valueOf(random.nextInt(1000)),
                                                "EUR",
                                                random.nextDouble() < flagged
                                                        ? STATUSES[random.nextInt(4)]
                                                        : "",
                                                null,
                                                ""));
                            }
                        }
                    }
                }
            }
        }
        Release release = new Release("t@" + day, "t", LocalDate.parse(day), "", "", "");
        return new Delivery(release, cells, false, List.of());
    }
}
