// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.evidence.TableAnswer;
import eu.fondaco.core.evidence.ValueWords;
import eu.fondaco.core.flow.CellQuery;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.measure.library.StandardMeasures;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.TableQuestion;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.secrecy.GuardedStore;
import eu.fondaco.core.time.Period;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Places among others, asked one by one and as a table, against counting who is ahead: with equals,
 * with cells that are confidential or aren't held, and with a total that leaves room for more.
 */
class PlacesAgainstSortingTest {

    private static final String[] OTHERS = {"BB", "CC", "DD", "EE", "FF"};
    private static final String AREAS =
            """
            AA country . .
            BB country . G
            CC country . G
            DD country . G
            EE country . G
            FF country . G
            ZZ country . G
            """;

    /** What is held: a number, a confidential cell (NaN), or nothing (absent from the map). */
    private final Map<String, Double> held = new LinkedHashMap<>();

    private final StringBuilder cells = new StringBuilder();

    /** What all partners make, or NaN. */
    private double whole;

    private boolean zeros;
    private boolean complete;

    /** The place among some, or null where there is none. */
    private record Place(double best, double worst) {}

    private void fill(Random random, boolean partners) throws IOException {
        cells.setLength(0);
        zeros = random.nextInt(3) == 0;
        complete = random.nextInt(3) == 0;
        double sum = 0;
        for (String other : OTHERS) {
            String sides = partners ? "AA " + other : other + " W00";
            cells.append(sides).append(" X TOTAL 2017 1\n");
            int dice = random.nextInt(8);
            if (dice > 0) {
                int value = random.nextInt(5);
                sum += value;
                String flag = dice == 1 ? " C" : "";
                cells.append(sides).append(" X TOTAL 2018 " + value + flag + "\n");
            }
        }
        if (partners && random.nextInt(4) > 0) {
            int more = random.nextInt(3) * random.nextInt(4);
            cells.append("AA W00 X TOTAL 2018 " + (int) (sum + more) + "\n");
        }
        read(partners);
    }

    /** What may be seen. */
    private void read(boolean partners) throws IOException {
        held.clear();
        whole = Double.NaN;
        for (String other : zeros && partners ? List.of(OTHERS) : List.<String>of()) {
            held.put(other, 0.0);
        }
        GuardedStore.of(small().store(), small().catalog())
                .forEachCell(
                        CellQuery.of("d"),
                        v -> {
                            Observation o = v.cell();
                            boolean secret = o.status().equals("C");
                            double value = secret ? Double.NaN : o.value().doubleValue();
                            String code = partners ? o.partner() : o.reporter();
                            if (o.period().equals(Period.year(2018))) {
                                held.put(code, value);
                            }
                            return true;
                        });
        whole = held.containsKey("W00") ? held.remove("W00") : Double.NaN;
    }

    /** Who is ahead, counted; a fund of what others may be ahead is reckoned from the total. */
    private Place place(String code, boolean ascending, boolean partners, int members) {
        double own = held.getOrDefault(code, Double.NaN);
        if (Double.isNaN(own)) {
            return null;
        }
        int ahead = 0;
        int hidden = 0;
        double sum = 0;
        for (double other : held.values()) {
            ahead += (ascending ? other < own : other > own) ? 1 : 0;
            hidden += Double.isNaN(other) ? 1 : 0;
            sum += Double.isNaN(other) ? 0 : other;
        }
        double more = 0;
        if (partners && !ascending && own > 0) {
            boolean open = !zeros && !complete;
            more = Double.isNaN(whole) ? (open ? ValueWords.ANY_PLACE : 0) : 0;
            for (double rest = whole - sum; rest >= own && rest > own * 1.000001; rest -= own) {
                more++;
            }
            if (more > 0 && !Double.isNaN(whole)) {
                more = Math.floor((whole - sum) / own);
            }
        }
        int absent = partners ? 0 : members - held.size();
        return new Place(1 + ahead, 1 + ahead + hidden + more + absent);
    }

    private Small small() {
        return new Small()
                .areas(AREAS)
                .dataset("d", complete, zeros)
                .cells("d", ".", cells.toString());
    }

    private static Place place(Answer answer) {
        if (answer instanceof Answer.Known known) {
            assertThat(known.unit()).isEqualTo("rank");
            assertThat(known.value().value()).isEqualTo(known.value().low());
            return new Place(known.value().low(), known.value().high());
        }
        return null;
    }

    /** The places of a table; none where it says why it has no row. */
    private static Map<String, Place> rows(TableAnswer answer) throws IOException {
        Map<String, Place> rows = new LinkedHashMap<>();
        if (answer instanceof TableAnswer.Known table) {
            table.forEach(
                    row -> {
                        boolean known = row.reason() == null;
                        rows.put(row.code(0), known ? new Place(row.low(), row.high()) : null);
                        assertThat(Double.isNaN(row.value())).isEqualTo(!known);
                        assertThat(known || row.message() != null).isTrue();
                        return true;
                    });
        }
        return rows;
    }

    private void compare(boolean partners, String members, boolean ascending, int count)
            throws IOException {
        String dimension = partners ? "partner" : "reporter";
        String among = " among=" + dimension + ":" + members + (ascending ? " asc=1" : "");
        Small small = small();
        Question any = Asked.question("rank" + among + " " + dimension + "=BB");
        TableAnswer answer =
                new StoreTableEngine(small.catalog(), small.store(), StandardMeasures.all())
                        .answer(
                                TableQuestion.of(
                                        any.toBuilder().dataset("d").build(),
                                        Universe.parse(dimension + ":BB+CC+DD+EE+FF")),
                                null);
        Map<String, Place> rows = rows(answer);
        for (String code : OTHERS) {
            Place want = place(code, ascending, partners, count);
            Answer one =
                    small.engine()
                            .answer(
                                    Asked.question("rank" + among + " " + dimension + "=" + code),
                                    null);
            String of = code + among + " of " + held + " with " + whole + ": " + one;
            assertThat(place(one)).as(of).isEqualTo(want);
            assertThat(rows.get(code)).as("in a table, " + of).isEqualTo(want);
            if (one instanceof Answer.Unknown unknown) {
                assertThat(unknown.reason())
                        .as(of)
                        .isEqualTo(held.containsKey(code) ? Reason.CONFIDENTIAL : Reason.NO_DATA);
            }
        }
    }

    @Property(seed = "4711", tries = 50)
    void partnersArePlacedByCounting(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        fill(random, true);
        compare(true, "all", random.nextBoolean(), OTHERS.length);
    }

    /** ZZ is a member of the group, and nothing of it is held. */
    @Property(seed = "815", tries = 30)
    void reportersArePlacedByCounting(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        fill(random, false);
        boolean named = random.nextBoolean();
        compare(
                false,
                named ? "G" : "BB+CC+DD+EE+FF",
                random.nextBoolean(),
                OTHERS.length + (named ? 1 : 0));
    }

    private static final String TRADE =
            """
            AA AA  X TOTAL 2017 90
            AA BB  X TOTAL 2017 5
            AA CC  X TOTAL 2017 7 P
            AA DD  X TOTAL 2017 5
            AA W00 X TOTAL 2017 30
            AA BB  X TOTAL 2018 1000000000
            AA CC  X TOTAL 2018 40
            AA W00 X TOTAL 2018 1000000200
            BB AA  X TOTAL 2018 4
            BB CC  X TOTAL 2018 4
            BB W00 X TOTAL 2018 8
            CC AA  X TOTAL 2018 3
            CC DD  X TOTAL 2018 1
            """;

    /**
     * Each row is what is asked by itself: over one dimension or more, among all or among some,
     * with the reporter among its own partners.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    rank among=partner:all period=2017        | partner:all
                    rank among=partner:all                    | reporter:all partner:all period:2017-2018
                    rank among=partner:all                    | period:2017-2018 partner:all reporter:all
                    rank among=partner:all asc=1              | reporter:all partner:all
                    rank among=partner:all reporter=BB        | partner:all
                    rank among=partner:G                      | reporter:all partner:all
                    rank among=reporter:all                   | reporter:all period:2017-2018
                    rank among=reporter:all partner=AA        | reporter:all
                    rank among=reporter:G                     | period:2017-2018 reporter:all
                    rank among=reporter:BB+CC                 | partner:all reporter:all
                    """)
    void aRowIsWhatIsAskedByItself(String question, String axes) throws IOException {
        Small small = new Small().areas(AREAS).cells("d", ".", TRADE);
        Question any = Asked.question(question).toBuilder().dataset("d").build();
        Universe[] over =
                Arrays.stream(axes.split(" ")).map(Universe::parse).toArray(Universe[]::new);
        TableQuestion asked = TableQuestion.of(any, over);
        TableAnswer.Known table =
                (TableAnswer.Known)
                        new StoreTableEngine(small.catalog(), small.store(), StandardMeasures.all())
                                .answer(asked, null);
        int[] known = {0};
        table.forEach(
                row -> {
                    List<String> codes =
                            IntStream.range(0, over.length).mapToObj(row::code).toList();
                    Answer one = small.engine().answer(asked.at(codes), null);
                    Place place = row.reason() == null ? new Place(row.low(), row.high()) : null;
                    assertThat(place).as(codes + " " + one).isEqualTo(place(one));
                    if (one instanceof Answer.Unknown unknown) {
                        assertThat(row.reason()).as("" + codes).isEqualTo(unknown.reason());
                        assertThat(row.message()).as("" + codes).isEqualTo(unknown.message());
                        return true;
                    }
                    known[0]++;
                    assertThat(row.unit()).isEqualTo("rank");
                    boolean provisional =
                            one.question().toString().contains("CC by exports from AA");
                    assertThat(row.status())
                            .isEqualTo(
                                    provisional && codes.contains("2017")
                                                    || provisional && over.length == 1
                                            ? "P"
                                            : "");
                    return true;
                });
        assertThat(known[0]).isPositive();
        assertThat(table.evidence().notes())
                .extracting(Object::toString)
                .anyMatch(n -> n.startsWith("among "));
    }
}
