// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse.scan;

import java.io.IOException;
import java.util.List;

/**
 * Reads cells from pieces of plain CSV files, one line a cell. It only knows fields that are
 * written as nearly all are; whatever else there is in a file makes it unusual. One thread's.
 */
final class CellReader implements AutoCloseable {

    private final int[] roles;
    private final byte separator;
    private final CodeCache[] caches;
    private final Amount value;
    private final Amount quantity;
    private final LineBuffer lines = new LineBuffer();

    /** Where the next field begins. */
    private int at;

    CellReader(CellColumns columns) {
        roles = columns.roles();
        separator = (byte) columns.form().separator();
        caches = columns.books().stream().map(CodeCache::new).toArray(CodeCache[]::new);
        List<String> missing = columns.form().missing();
        value = new Amount(separator, missing, columns.form().thousands());
        quantity = new Amount(separator, missing, false);
    }

    void open(Piece piece) throws IOException {
        lines.open(piece);
    }

    /**
     * Reads the next rows of the piece into a batch, which is empty at its end.
     *
     * @throws UnusualFileException when there is anything unusual
     */
    boolean read(CellBatch batch) throws IOException {
        int row = 0;
        while (row < CellBatch.CAPACITY && lines.more()) {
            int stop = lines.stop();
            at = lines.position();
            while (row < CellBatch.CAPACITY && at < stop) {
                line(batch, row++);
            }
            lines.position(at);
        }
        batch.size = row;
        return row > 0;
    }

    private void line(CellBatch batch, int row) {
        byte[] bytes = lines.bytes();
        int last = roles.length - 1;
        for (int column = 0; column <= last; column++) {
            int role = roles[column];
            if (role >= 0) {
                batch.codes[role][row] = code(bytes, caches[role]);
            } else if (role == CellColumns.VALUE) {
                at = value.read(bytes, at);
                batch.values[row] = value.read();
                if (batch.values[row] == CellBatch.NONE) {
                    throw new UnusualFileException("a cell without a value");
                }
            } else if (role == CellColumns.QUANTITY) {
                at = quantity.read(bytes, at);
                batch.quantities[row] = quantity.read();
            } else {
                at = Field.end(bytes, at, separator);
            }
            end(bytes, column == last);
        }
    }

    /** The number of a text; leaves the place behind it. */
    private int code(byte[] bytes, CodeCache cache) {
        int from = at;
        long word = Words.at(bytes, from);
        long ends = ends(word);
        if (ends != 0) {
            int length = Words.before(ends);
            if (length == 0 && bytes[from] == '"') {
                return quoted(bytes, cache);
            }
            at = from + length;
            return cache.find(bytes, from, at, Words.first(word, length));
        }
        int to = from;
        while (ends == 0) {
            to += Words.SIZE;
            ends = ends(Words.at(bytes, to));
        }
        at = to + Words.before(ends);
        return cache.find(bytes, from, at, Words.key(bytes, from, at));
    }

    /** Finds what ends a text that isn't quoted, or may not be in it. */
    private long ends(long word) {
        return Words.find(word, separator)
                | Words.findBelow(word, '\r' + 1)
                | Words.find(word, (byte) '"');
    }

    private int quoted(byte[] bytes, CodeCache cache) {
        int from = at + 1;
        at = Field.end(bytes, at, separator);
        for (int i = from; i < at - 1; i++) {
            if (bytes[i] == '"') {
                throw new UnusualFileException("a quote in a text");
            }
        }
        return cache.find(bytes, from, at - 1, Words.key(bytes, from, at - 1));
    }

    /** Steps over what ends a field. */
    private void end(byte[] bytes, boolean isLast) {
        byte b = bytes[at++];
        if (!isLast) {
            if (b != separator) {
                throw new UnusualFileException("fewer fields than in the header");
            }
        } else if (b == '\r') {
            b = bytes[at++];
        }
        if (isLast && b != '\n') {
            throw new UnusualFileException("the end of a line");
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
