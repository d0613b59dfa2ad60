// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "-2+3+cmd|' /C calc'!A0",
                "-5 million",
                "-1E",
                "-.5",
                "--5",
                "\n=1",
                "\t@x",
                "\uFF1D1+1",
                "\uFF20SUM(A1)"
            })
    void whatWouldBeRunIsSetOff(String text) {
        assertThat(CsvText.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "-0.25", "-1.5E-7", "-1e+10", "5", "", "-", "=", "Côte d'Ivoire"})
    void numbersAndNamesStayAsTheyAre(String text) {
        assertThat(CsvText.harmless(text)).isEqualTo(text);
    }

    @Test
    void aFieldIsQuotedAfterItIsSetOff() {
        assertThat(CsvText.field("=A1,\"b\"")).isEqualTo("\"'=A1,\"\"b\"\"\"");
        assertThat(CsvText.field("Bologna")).isEqualTo("Bologna");
    }
}
