// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.evidence.Evidence;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.evidence.TableAnswer;
import eu.fondaco.core.evidence.TableRow;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.TableQuestion;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pages of a table follow one another without a row lost or shown twice, ties among them. */
class TopRowsTest {

    private record Given(List<String> codes, double value) implements TableRow {
        Given(String code, double value) {
            this(List.of(code), value);
        }

        @Override
        public String code(int axis) {
            return codes.get(axis);
        }

        @Override
        public double low() {
            return value;
        }

        @Override
        public double high() {
            return value;
        }

        @Override
        public double revisedLow() {
            return value;
        }

        @Override
        public double revisedHigh() {
            return value;
        }

        @Override
        public String unit() {
            return "EUR";
        }

        @Override
        public String status() {
            return "";
        }

        @Override
        public Reason reason() {
            return !Double.isNaN(value)
                    ? null
                    : codes.contains("hidden") ? Reason.CONFIDENTIAL : Reason.NO_DATA;
        }

        @Override
        public Note message() {
            return null;
        }
    }

    private static TableAnswer.Known table(List<Given> rows) {
        Question question = Question.of("level").reporter("A").build();
        return new TableAnswer.Known(
                TableQuestion.of(question, Universe.parse("partner:all")),
                IntStream.range(0, rows.get(0).codes.size())
                        .mapToObj(axis -> rows.stream().map(r -> r.code(axis)).distinct().toList())
                        .toList(),
                rows.size(),
                visitor -> {
                    for (Given row : rows) {
                        if (!visitor.visit(row)) {
                            return;
                        }
                    }
                },
                Evidence.NONE);
    }

    private static TopRows page(List<Given> rows, TopRows.Row after) {
        TopRows page = new TopRows(TopRows.Order.LARGEST, Locale.ENGLISH, 3, after);
        page.read(table(rows), (axis, code) -> code, (axis, code) -> !code.equals("out"), "");
        return page;
    }

    @Test
    void pagesFollowOneAnother() {
        List<Given> rows = new ArrayList<>();
        for (String code : List.of("d", "a", "c", "b", "g", "f", "e")) {
            rows.add(new Given(code, code.compareTo("e") < 0 ? 5 : 2));
        }
        rows.add(new Given("out", 99));
        rows.add(new Given("unknown", Double.NaN));
        List<String> seen = new ArrayList<>();
        TopRows.Row after = null;
        for (int page = 0; page < 3; page++) {
            TopRows rowsOf = page(rows, after);
            assertThat(rowsOf.before()).isEqualTo(seen.size());
            assertThat(rowsOf.known()).isEqualTo(7);
            assertThat(rowsOf.sum()).isEqualTo(26);
            rowsOf.rows().forEach(r -> seen.add(r.codes().get(0)));
            after = rowsOf.rows().get(rowsOf.rows().size() - 1);
        }
        assertThat(seen).containsExactly("a", "b", "c", "d", "e", "f", "g");
        assertThat(page(rows, after).rows()).isEmpty();
    }

    @Test
    void rowsThatAreHiddenAreNamedAndThoseThatArentHeldLeftOut() {
        TopRows read =
                page(
                        List.of(
                                new Given("a", 5),
                                new Given("absent", Double.NaN),
                                new Given("hidden", Double.NaN),
                                new Given("out", Double.NaN)),
                        null);
        assertThat(read.missing()).isEqualTo(1);
        assertThat(read.unknown().get(0).names()).containsExactly("hidden");
        assertThat(read.unknown().get(0).reason()).isEqualTo(Reason.CONFIDENTIAL);
    }

    @Test
    void sharesAreOfTheWholeAndNotOfTheRowsThatAreLookedFor() {
        List<Given> rows = List.of(new Given("a", 5), new Given("b", 3), new Given("out", 99));
        TopRows found = new TopRows(TopRows.Order.LARGEST, Locale.ENGLISH, 3, null);
        found.read(table(rows), (axis, code) -> code, (axis, code) -> !code.equals("out"), "B");
        assertThat(found.known()).isEqualTo(1);
        assertThat(found.sum()).isEqualTo(8);
    }

    @Test
    void aPivotIsInOrderOfNamesAndAsksForEachMembersNameOnce() {
        List<Given> rows = new ArrayList<>();
        for (String partner : List.of("de", "fr", "at")) {
            for (String product : List.of("02", "01", "03")) {
                rows.add(new Given(List.of(partner, product), 1));
            }
        }
        List<String> asked = new ArrayList<>();
        TopRows page = new TopRows(TopRows.Order.NAME, Locale.ITALIAN, 4, null);
        page.read(
                table(rows),
                (axis, code) -> {
                    asked.add(code);
                    return switch (code) {
                        case "de" -> "Germania";
                        case "fr" -> "Francia";
                        case "at" -> "àustria";
                        default -> "merce " + code;
                    };
                },
                (axis, code) -> true,
                "");
        assertThat(page.rows().stream().map(r -> String.join(" ", r.names())))
                .containsExactly(
                        "àustria merce 01",
                        "àustria merce 02",
                        "àustria merce 03",
                        "Francia merce 01");
        assertThat(page.known()).isEqualTo(9);
        assertThat(asked).containsExactlyInAnyOrder("de", "fr", "at", "01", "02", "03");
    }

    @Test
    void aNameIsLookedForAcrossMembersOfARow() {
        List<Given> rows =
                List.of(
                        new Given(List.of("Japan", "Cars"), 5),
                        new Given(List.of("Japan", "Tools"), 4),
                        new Given(List.of("Korea", "Cars"), 3));
        TopRows found = new TopRows(TopRows.Order.SMALLEST, Locale.ENGLISH, 3, null);
        found.read(table(rows), (axis, code) -> code, (axis, code) -> true, "japan c");
        assertThat(found.rows()).extracting(TopRows.Row::value).containsExactly(5.0);
        TopRows cars = new TopRows(TopRows.Order.SMALLEST, Locale.ENGLISH, 3, null);
        cars.read(table(rows), (axis, code) -> code, (axis, code) -> true, "CARS");
        assertThat(cars.rows()).extracting(TopRows.Row::value).containsExactly(3.0, 5.0);
    }
}
