// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.table;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.web.table.TableFormat.Column;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A name that a spreadsheet would run is set off in every CSV. */
class CsvFormulasTest {

    @Test
    void noTextBeginsAsAFormula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Column> columns = List.of(Column.text("name"), Column.text("value"));
        try (TableWriter rows = new Csv().open(out, columns)) {
            for (String name :
                    List.of("=1+1", "+A1", "@SUM(A1)", "-x", "=HYPERLINK(\"a\",\"b\")", "\t=1")) {
                rows.row(name, new BigDecimal("-5"));
            }
            rows.row("-5", null);
            rows.row("Côte d'Ivoire", BigDecimal.TEN);
            rows.finish();
        }
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "name,value",
                        "'=1+1,-5",
                        "'+A1,-5",
                        "'@SUM(A1),-5",
                        "'-x,-5",
                        "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\",-5",
                        "'\t=1,-5",
                        "-5,",
                        "Côte d'Ivoire,10");
    }
}
