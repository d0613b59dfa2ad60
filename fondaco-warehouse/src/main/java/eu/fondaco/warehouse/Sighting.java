// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * One look at a file's bytes while DuckDB reads it: its checksum, and whether it writes any number in a
 * way that DuckDB takes and Fondaco doesn't, or that they round differently: {@code 1_000}, {@code +5},
 * {@code .5}, {@code 5.}, {@code 5e-9}, more than
 * four decimals. Codes that look like such a number count too.
 *
 * @param sha256 in lower case hexadecimal
 * @param isOdd whether there is such a number
 * @param size in bytes, before DuckDB or the look began
 * @param changed when the file was changed last, before they began
 */
record Sighting(String sha256, boolean isOdd, long size, FileTime changed) {

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final int BUFFER = 1 << 17;
  /** Bytes kept from one buffer to the next, so that a number across both is seen whole. */
  private static final int OVERLAP = 16;

  /** Before the look: only size and time are known. */
  static Sighting before(Path file) throws IOException {
    return new Sighting("", false, Files.size(file), Files.getLastModifiedTime(file));
  }

  /** Looks at a file that was so large and so old before. */
  static Sighting of(Path file, Sighting before) throws IOException {
    MessageDigest digest = sha256Digest();
    byte[] bytes = new byte[OVERLAP + BUFFER + OVERLAP];
    Arrays.fill(bytes, (byte) '\n');
    boolean odd = false;
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.readNBytes(bytes, OVERLAP, BUFFER); n > 0; n = in.readNBytes(bytes, OVERLAP, BUFFER)) {
        digest.update(bytes, OVERLAP, n);
        // the last bytes are looked at with the next buffer; at the end, line ends follow
        Arrays.fill(bytes, OVERLAP + n, OVERLAP + n + OVERLAP, (byte) '\n');
        boolean isLast = n < BUFFER;
        odd = odd || isOdd(bytes, OVERLAP / 2, isLast ? OVERLAP + n : OVERLAP / 2 + n);
        System.arraycopy(bytes, n, bytes, 0, OVERLAP);
      }
      if (!odd) {
        Arrays.fill(bytes, OVERLAP, 2 * OVERLAP, (byte) '\n');
        odd = isOdd(bytes, OVERLAP / 2, OVERLAP);
      }
    }
    return new Sighting(HexFormat.of().formatHex(digest.digest()), odd, before.size, before.changed);
  }

  /** Looks for points, signs and underscores eight bytes at a time. */
  private static boolean isOdd(byte[] b, int from, int to) {
    int i = from;
    for (; i + 8 <= to; i += 8) {
      long word = (long) WORD.get(b, i);
      long marks = has(word, '.') | has(word, '+') | has(word, '_') | has(word, '-');
      while (marks != 0) {
        if (isOddAt(b, i + (Long.numberOfTrailingZeros(marks) >> 3))) {
          return true;
        }
        marks &= marks - 1;
      }
    }
    for (; i < to; i++) {
      if (isOddAt(b, i)) {
        return true;
      }
    }
    return false;
  }

  /** The high bit of each byte that is this one; of some others too, above a true one. */
  private static long has(long word, char wanted) {
    long zero = word ^ (ONES * wanted);
    return (zero - ONES) & ~zero & HIGHS;
  }

  private static boolean isOddAt(byte[] b, int i) {
    switch (b[i]) {
      case '_':
        return isDigit(b[i - 1]) && isDigit(b[i + 1]);
      case '+':
        return !isDigit(b[i - 1]) && b[i - 1] != 'e' && b[i - 1] != 'E';
      case '-':
        return (b[i - 1] == 'e' || b[i - 1] == 'E') && isDigit(b[i - 2]);
      case '.':
        if (!isDigit(b[i - 1])) {
          return isDigit(b[i + 1]) && !isInWord(b[i - 1]);
        }
        int end = i + 1;
        while (end < i + 6 && isDigit(b[end])) {
          end++;
        }
        return end == i + 6 || end == i + 1 && !isInWord(b[end]) || b[end] == 'e' || b[end] == 'E';
      default:
        return false;
    }
  }

  private static boolean isDigit(byte c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isInWord(byte c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c < 0 || isDigit(c);
  }

  /** Whether the file is still as large and as old. */
  boolean isTrueOf(Path file) {
    try {
      return Files.size(file) == size && Files.getLastModifiedTime(file).equals(changed);
    } catch (IOException e) {
      return false;
    }
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
