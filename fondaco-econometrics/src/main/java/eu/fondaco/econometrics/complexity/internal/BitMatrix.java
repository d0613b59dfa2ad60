// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.complexity.internal;

import java.util.function.IntPredicate;

/**
 * A matrix of zeros and ones, kept both by rows and by columns for fast counts of ones in common.
 */
public final class BitMatrix {

    private final int rows;
    private final int columns;
    private final int words;
    private final long[] byColumn;
    private final int[][] rowOnes;

    private BitMatrix(int rows, int columns, long[] byColumn, int words) {
        this.rows = rows;
        this.columns = columns;
        this.words = words;
        this.byColumn = byColumn;
        this.rowOnes = new int[rows][];
        int[] counts = rowCounts();
        for (int r = 0; r < rows; r++) {
            rowOnes[r] = new int[counts[r]];
            int n = 0;
            for (int k = 0; k < columns; k++) {
                if (get(r, k)) {
                    rowOnes[r][n++] = k;
                }
            }
        }
    }

    /** From a predicate on the place in row-by-row order. */
    public static BitMatrix of(int rows, int columns, IntPredicate one) {
        int words = Math.max(1, (rows + 63) / 64);
        long[] bits = new long[words * columns];
        for (int r = 0; r < rows; r++) {
            for (int k = 0; k < columns; k++) {
                if (one.test(r * columns + k)) {
                    bits[k * words + (r >> 6)] |= 1L << (r & 63);
                }
            }
        }
        return new BitMatrix(rows, columns, bits, words);
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    public boolean get(int row, int column) {
        return (byColumn[column * words + (row >> 6)] >> (row & 63) & 1) != 0;
    }

    /** The columns in which a row has ones, ascending. */
    public int[] ones(int row) {
        return rowOnes[row];
    }

    /** The rows in which a column has ones, ascending. */
    public int[] onesOfColumn(int column) {
        int[] out = new int[count(column)];
        int n = 0;
        for (int w = 0; w < words; w++) {
            for (long bits = byColumn[column * words + w]; bits != 0; bits &= bits - 1) {
                out[n++] = (w << 6) + Long.numberOfTrailingZeros(bits);
            }
        }
        return out;
    }

    private int count(int column) {
        int n = 0;
        for (int w = 0; w < words; w++) {
            n += Long.bitCount(byColumn[column * words + w]);
        }
        return n;
    }

    /** How many ones each row has. */
    public int[] rowCounts() {
        int[] out = new int[rows];
        for (int k = 0; k < columns; k++) {
            for (int w = 0; w < words; w++) {
                for (long bits = byColumn[k * words + w]; bits != 0; bits &= bits - 1) {
                    out[(w << 6) + Long.numberOfTrailingZeros(bits)]++;
                }
            }
        }
        return out;
    }

    /** How many ones each column has. */
    public int[] columnCounts() {
        int[] out = new int[columns];
        for (int k = 0; k < columns; k++) {
            out[k] = count(k);
        }
        return out;
    }

    /**
     * In how many rows column {@code k} and each column from {@code from} to {@code to} are one.
     */
    public void common(int k, int from, int to, int[] out) {
        if (words == 4) {
            common4(k, from, to, out);
            return;
        }
        int a = k * words;
        for (int j = from; j < to; j++) {
            int n = 0;
            for (int w = 0; w < words; w++) {
                n += Long.bitCount(byColumn[a + w] & byColumn[j * words + w]);
            }
            out[j - from] = n;
        }
    }

    private void common4(int k, int from, int to, int[] out) {
        long a0 = byColumn[4 * k];
        long a1 = byColumn[4 * k + 1];
        long a2 = byColumn[4 * k + 2];
        long a3 = byColumn[4 * k + 3];
        for (int j = from; j < to; j++) {
            int b = 4 * j;
            out[j - from] =
                    Long.bitCount(a0 & byColumn[b])
                            + Long.bitCount(a1 & byColumn[b + 1])
                            + Long.bitCount(a2 & byColumn[b + 2])
                            + Long.bitCount(a3 & byColumn[b + 3]);
        }
    }
}
