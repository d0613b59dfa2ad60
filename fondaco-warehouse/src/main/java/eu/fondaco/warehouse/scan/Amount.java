// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse.scan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads decimal numbers as ten-thousandths, exactly; what has more decimals is rounded as in all other
 * ways of reading, half to even. Numbers of more than fourteen digits before the point are unusual.
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
  private final int digits;
  private long read;

  /**
   * @param missing texts that mean that there is no number
   * @param thousands whether numbers count thousands
   */
  Amount(byte separator, List<String> missing, boolean thousands) {
    this.separator = separator;
    this.missing = Set.copyOf(missing);
    this.factor = thousands ? 1000 : 1;
    this.digits = thousands ? 11 : 14;
  }

  /** Reads the field at a place and gives the place behind it. */
  int read(byte[] bytes, int from) {
    int at = bytes[from] == '-' ? from + 1 : from;
    int start = at;
    long number = 0;
    int digit = bytes[at] - '0';
    while (digit >= 0 && digit <= 9) {
      number = number * 10 + digit;
      digit = bytes[++at] - '0';
    }
    int whole = at - start;
    int decimals = 0;
    if (bytes[at] == '.') {
      int point = at;
      digit = bytes[++at] - '0';
      while (digit >= 0 && digit <= 9) {
        number = number * 10 + digit;
        digit = bytes[++at] - '0';
      }
      decimals = at - point - 1;
      if (decimals == 0) {
        return readCarefully(bytes, from);
      }
    }
    byte end = bytes[at];
    boolean isPlain =
        whole > 0 && whole <= digits && decimals <= DECIMALS
            && (end == separator || end == '\n' || end == '\r');
    if (!isPlain) {
      return readCarefully(bytes, from);
    }
    number *= POWERS[DECIMALS - decimals] * factor;
    read = start > from ? -number : number;
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
        new BigDecimal(plain).multiply(BigDecimal.valueOf(factor)).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    if (number.abs().compareTo(TOO_LARGE) >= 0) {
      throw new UnusualFileException("the number " + plain);
    }
    read = number.unscaledValue().longValueExact();
    return end;
  }
}
