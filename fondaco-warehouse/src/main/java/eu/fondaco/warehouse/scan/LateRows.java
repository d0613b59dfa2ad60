// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows with a code that wasn't known when the books were closed. They are few, or a load begins
 * anew.
 */
final class LateRows {

    /** As many as may be kept. */
    private static final int MOST = 200_000;

    /** One row: its codes by column, its amounts in ten-thousandths. */
    record Row(int[] codes, long value, long quantity) {}

    /** More rows than can be kept. */
    static final class TooManyException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private TooManyException() {
            super("many rows have codes that weren't in the sample", null, false, false);
        }
    }

    private final List<Row> rows = new ArrayList<>();

    /** Takes the late rows of a batch. */
    synchronized void take(CellBatch batch, List<CodeBook> books) {
        int[] listed = books.stream().mapToInt(CodeBook::listed).toArray();
        for (int row = 0; row < batch.size; row++) {
            if (isLate(batch, listed, row)) {
                if (rows.size() == MOST) {
                    throw new TooManyException();
                }
                int[] codes = new int[books.size()];
                for (int i = 0; i < codes.length; i++) {
                    codes[i] = batch.codes[i][row];
                }
                rows.add(new Row(codes, batch.values[row], batch.quantities[row]));
            }
        }
    }

    private static boolean isLate(CellBatch batch, int[] listed, int row) {
        for (int i = 0; i < listed.length; i++) {
            if (batch.codes[i][row] >= listed[i]) {
                return true;
            }
        }
        return false;
    }

    synchronized List<Row> rows() {
        return List.copyOf(rows);
    }
}
