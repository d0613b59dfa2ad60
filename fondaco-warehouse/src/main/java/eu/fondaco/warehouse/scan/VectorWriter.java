// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import org.duckdb.DuckDBWritableVector;

/**
 * Hands whole columns to DuckDB. Its driver only sets one value at a time and takes a lock for
 * each, which costs more than parsing does; so its buffers are written at once where this version
 * of the driver has them, and value by value where not.
 */
final class VectorWriter {

    private static final VarHandle DATA = find("data");
    private static final VarHandle VALIDITY = find("validity");
    private static final boolean AT_ONCE = DATA != null && VALIDITY != null;

    private VectorWriter() {}

    private static VarHandle find(String field) {
        try {
            return MethodHandles.privateLookupIn(DuckDBWritableVector.class, MethodHandles.lookup())
                    .findVarHandle(DuckDBWritableVector.class, field, ByteBuffer.class);
        } catch (ReflectiveOperationException e) {
            // another version of the driver: values are set one by one
            return null;
        }
    }

    private static ByteBuffer buffer(VarHandle field, DuckDBWritableVector vector) {
        return ((ByteBuffer) field.get(vector)).duplicate().order(ByteOrder.nativeOrder()).clear();
    }

    static void write(DuckDBWritableVector vector, int[] values, int size) {
        write(vector, values, size, AT_ONCE);
    }

    static void write(DuckDBWritableVector vector, int[] values, int size, boolean atOnce) {
        if (atOnce) {
            buffer(DATA, vector).asIntBuffer().put(values, 0, size);
            allValid(vector, size);
        } else {
            for (int row = 0; row < size; row++) {
                vector.setInt(row, values[row]);
            }
        }
    }

    /** Where a value is {@link CellBatch#NONE} there is none. */
    static void write(DuckDBWritableVector vector, long[] values, int size) {
        write(vector, values, size, AT_ONCE);
    }

    static void write(DuckDBWritableVector vector, long[] values, int size, boolean atOnce) {
        if (atOnce) {
            buffer(DATA, vector).asLongBuffer().put(values, 0, size);
            LongBuffer valid = allValid(vector, size);
            for (int row = 0; row < size; row++) {
                if (values[row] == CellBatch.NONE) {
                    valid.put(row >> 6, valid.get(row >> 6) & ~(1L << row));
                }
            }
            return;
        }
        for (int row = 0; row < size; row++) {
            if (values[row] == CellBatch.NONE) {
                vector.setNull(row);
            } else {
                vector.setLong(row, values[row]);
            }
        }
    }

    /** A bit for each row, the first in the lowest place. */
    private static LongBuffer allValid(DuckDBWritableVector vector, int size) {
        LongBuffer valid = buffer(VALIDITY, vector).asLongBuffer();
        for (int word = 0; word < (size + 63) >> 6; word++) {
            valid.put(word, -1L);
        }
        return valid;
    }
}
