// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse.scan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads decimal numbers as ten-thousandths, exactly; what has more decimals is rounded as in all
 * other ways of reading, half to even. Numbers of more than fourteen digits before the point are
 * unusual.
 */
final class Amount {

    private static final Pattern NUMBER =
            Pattern.compile("-?\\d{1,20}(\\.\\d{1,12})?([eE][+-]?\\d{1,2})?");
    private static final int DECIMALS = 4;
    private static final BigDecimal TOO_LARGE = new BigDecimal("1e14");
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000};

    private final byte separator;
    private final Set<String> missing;
    private final long factor;

    /** Digits before the point that surely fit. */
    private final int most;

    private long read;

    /**
     * @param missing texts that mean that there is no number
     * @param thousands whether numbers count thousands
     */
    Amount(byte separator, List<String> missing, boolean thousands) {
        this.separator = separator;
        this.missing = Set.copyOf(missing);
        this.factor = thousands ? 1000 : 1;
        this.most = thousands ? 11 : 14;
    }

    /** Reads the field at a place and gives the place behind it. */
    int read(byte[] bytes, int from) {
        int start = bytes[from] == '-' ? from + 1 : from;
        long word = Words.at(bytes, start);
        long ends = Words.findNoDigit(word);
        if (ends == 0) {
            return readLong(bytes, from, start);
        }
        int digits = Words.before(ends);
        return digits == 0
                ? readCarefully(bytes, from)
                : readDecimals(bytes, from, start + digits, Words.number(word, digits));
    }

    /** A number of eight or more digits before the point. */
    private int readLong(byte[] bytes, int from, int start) {
        int at = start;
        long number = 0;
        while (bytes[at] >= '0' && bytes[at] <= '9') {
            number = number * 10 + bytes[at++] - '0';
        }
        return at - start > most
                ? readCarefully(bytes, from)
                : readDecimals(bytes, from, at, number);
    }

    private int readDecimals(byte[] bytes, int from, int point, long whole) {
        int at = point;
        long number = whole * POWERS[DECIMALS];
        if (bytes[at] == '.') {
            long word = Words.at(bytes, ++at);
            long ends = Words.findNoDigit(word);
            int digits = Words.before(ends);
            if (digits == 0 || digits > DECIMALS) {
                return readCarefully(bytes, from);
            }
            number += Words.number(word, digits) * POWERS[DECIMALS - digits];
            at += digits;
        }
        byte end = bytes[at];
        if (end != separator && end != '\n' && end != '\r') {
            return readCarefully(bytes, from);
        }
        number *= factor;
        read = bytes[from] == '-' ? -number : number;
        return at;
    }

    /** What was read, in ten-thousandths; {@link CellBatch#NONE} where there is no number. */
    long read() {
        return read;
    }

    private int readCarefully(byte[] bytes, int from) {
        int end = Field.end(bytes, from, separator);
        boolean isQuoted = bytes[from] == '"';
        String text =
                isQuoted
                        ? new String(bytes, from + 1, end - from - 2, StandardCharsets.UTF_8)
                        : new String(bytes, from, end - from, StandardCharsets.UTF_8);
        if (missing.contains(text)) {
            read = CellBatch.NONE;
            return end;
        }
        String plain = text.strip();
        if (!NUMBER.matcher(plain).matches()) {
            throw new UnusualFileException("the number " + plain);
        }
        BigDecimal number =
                new BigDecimal(plain)
                        .multiply(BigDecimal.valueOf(factor))
                        .setScale(DECIMALS, RoundingMode.HALF_EVEN);
        if (number.abs().compareTo(TOO_LARGE) >= 0) {
            throw new UnusualFileException("the number " + plain);
        }
        read = number.unscaledValue().longValueExact();
        return end;
    }
}
