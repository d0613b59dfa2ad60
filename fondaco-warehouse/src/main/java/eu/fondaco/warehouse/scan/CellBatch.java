// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse.scan;

/** Some rows of cells by columns: numbers of codes, and amounts in ten-thousandths. */
final class CellBatch {

    /** As many rows as DuckDB takes at once. */
    static final int CAPACITY = 2048;

    /** A quantity that is missing. */
    static final long NONE = Long.MIN_VALUE;

    /** By column of texts, by row. */
    final int[][] codes;

    final long[] values = new long[CAPACITY];
    final long[] quantities = new long[CAPACITY];
    int size;

    CellBatch(int columns) {
        codes = new int[columns][CAPACITY];
    }
}
