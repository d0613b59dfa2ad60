// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are read as exact decimals, and rounded as everywhere else. */
class AmountTest {

    private static final List<String> MISSING = List.of("", "NA");

    @Test
    void readsNumbersOfAllLengthsAsBigDecimalsAre() {
        Random random = new Random(4);
        for (int i = 0; i < 200_000; i++) {
            String text = number(random, 1 + random.nextInt(14), random.nextInt(8));
            assertThat(read(text, false)).as(text).isEqualTo(exact(text, 1));
            String small = number(random, 1 + random.nextInt(11), random.nextInt(8));
            assertThat(read(small, true)).as(small).isEqualTo(exact(small, 1000));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e5",
                "1E+05",
                "12.5e-3",
                "  7.25",
                "\"8.5\"",
                "-0",
                "0.00005",
                "0.00015",
                "99999999999999.9999"
            })
    void readsRarerWaysOfWriting(String text) {
        String plain = text.replace("\"", "").strip();
        assertThat(read(text, false)).isEqualTo(exact(plain, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+5",
                "1_000",
                ".5",
                "5.",
                "1 000",
                "12,5",
                "1.2.3",
                "--1",
                "-",
                "NaN",
                "100000000000000",
                "1e20",
                "0x1F",
                "٣"
            })
    void leavesOthersToMoreCarefulReading(String text) {
        assertThatThrownBy(() -> read(text, false)).isInstanceOf(UnusualFileException.class);
    }

    @Test
    void knowsWhatIsMissing() {
        assertThat(read("NA", false)).isEqualTo(CellBatch.NONE);
        assertThat(read("", true)).isEqualTo(CellBatch.NONE);
    }

    private static String number(Random random, int digits, int decimals) {
        StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "-" : "");
        for (int i = 0; i < digits; i++) {
            text.append(random.nextInt(10));
        }
        for (int i = 0; i < decimals; i++) {
            text.append(i == 0 ? "." : "").append(random.nextInt(10));
        }
        return text.toString();
    }

    private static long exact(String text, int factor) {
        return new BigDecimal(text)
                .multiply(BigDecimal.valueOf(factor))
                .setScale(4, RoundingMode.HALF_EVEN)
                .unscaledValue()
                .longValueExact();
    }

    /** Reads a field; a comma as its separator is part of none, so semicolons separate here. */
    private static long read(String text, boolean thousands) {
        byte[] bytes =
                ("x;" + text + ";12345678901234567890\n        ").getBytes(StandardCharsets.UTF_8);
        Amount amount = new Amount((byte) ';', MISSING, thousands);
        int end = amount.read(bytes, 2);
        assertThat(end).isEqualTo(2 + text.getBytes(StandardCharsets.UTF_8).length);
        return amount.read();
    }
}
