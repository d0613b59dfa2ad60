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
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages of a table follow one another without a row lost or shown twice, ties among them. */
class TopRowsTest {

    private static final Comparator<TopRows.Row> LARGEST =
            Comparator.comparingDouble(TopRows.Row::value)
                    .reversed()
                    .thenComparing(r -> String.join("|", r.codes()));

    private record Given(String code, double value) implements TableRow {
        @Override
        public String code(int axis) {
            return code;
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
                    : code.equals("hidden") ? Reason.CONFIDENTIAL : Reason.NO_DATA;
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
                List.of(rows.stream().map(Given::code).toList()),
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
        TopRows page = new TopRows(LARGEST, 3, after);
        page.read(
                table(rows),
                (axis, code) -> code,
                row -> !row.names().get(0).equals("out"),
                row -> true);
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
        TopRows found = new TopRows(LARGEST, 3, null);
        found.read(
                table(rows),
                (axis, code) -> code,
                row -> !row.names().get(0).equals("out"),
                row -> row.names().get(0).equals("b"));
        assertThat(found.known()).isEqualTo(1);
        assertThat(found.sum()).isEqualTo(8);
    }
}
