// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.fondaco.econometrics.table.ColumnTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How formulas are read and printed. */
class FormulaTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "trade ~ log(dist)+cntg + rta|exporter^year+importer^year + pair_id;trade ~"
                        + " log(dist) + cntg + rta | exporter^year + importer^year + pair_id",
                "log(y) ~ x;log(y) ~ x",
                "y ~ 0 + x;y ~ 0 + x",
                "y ~ x - 1;y ~ 0 + x",
                "y ~ 1 | a;y ~ 1 | a",
                "y ~ x | 0;y ~ x",
                "y ~ a*b;y ~ a + b + a:b",
                "y ~ i(year, log(d));y ~ factor(year):log(d)",
                "y ~ i(year, log(d), ref = 2000);y ~ i(year, log(d), ref = \"2000\")",
                "y ~ i(year, ref='a b');y ~ i(year, ref = \"a b\")",
                "y ~ i(year, ref);y ~ factor(year):ref",
                "y ~ I(a + b/2);y ~ I(a + (b / 2))",
                "`Trade Value` ~ x | `Section ID`;`Trade Value` ~ x | Section ID"
            })
    void formulasAreReadAndPrinted(String text, String printed) {
        assertThat(Formula.parse(text)).hasToString(printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "trade ~ log(dist;')' is needed",
                "trade log(dist);'~' is needed",
                "trade ~ x | a | b;clusters with the covariance",
                "trade ~ 3;only 0, 1 and -1",
                "trade ~ ln(x);no function 'ln'",
                "trade ~ x $ y;no meaning",
                "trade ~ i(year, x, y);ref = LEVEL is needed",
                "trade ~ i(year, ref = );a level is needed",
                "trade ~ ;is needed"
            })
    void whatCanNotBeReadIsExplainedAtItsPlace(String text, String why) {
        assertThatThrownBy(() -> Formula.parse(text))
                .isInstanceOf(FormulaException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("^");
    }

    @Test
    void expressionsAreEvaluatedRowByRow() {
        ColumnTable t =
                ColumnTable.builder()
                        .numbers("year", 2000, 2001, Double.NaN)
                        .text("a", "IT", "DE", "IT")
                        .text("b", "IT", "IT", null)
                        .build();
        assertThat(Expression.parse("(year - 2000) * 2 + 1").evaluate(t))
                .containsExactly(1, 3, Double.NaN);
        assertThat(Expression.parse("a == b").evaluate(t)).containsExactly(1, 0, Double.NaN);
        assertThat(Expression.parse("a == \"DE\" | year == 2000").evaluate(t))
                .containsExactly(1, 1, Double.NaN);
        assertThat(Expression.parse("a in (\"DE\", 'FR')").evaluate(t)).containsExactly(0, 1, 0);
        assertThat(Expression.parse("!(year in (2000))").evaluate(t))
                .containsExactly(0, 1, Double.NaN);
        assertThat(Expression.parse("2^3^2").evaluate(t)[0]).isEqualTo(512);
        assertThat(Expression.parse("-2^2").evaluate(t)[0]).isEqualTo(-4);
    }
}
