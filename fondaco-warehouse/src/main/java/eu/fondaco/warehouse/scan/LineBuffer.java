// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse.scan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Whole lines of a piece of a file, some at a time. */
final class LineBuffer implements AutoCloseable {

    private static final int SIZE = 1 << 18;

    /** Bytes behind a piece that the last of its lines may need, if it isn't long. */
    private static final int BEYOND = 1 << 9;

    /**
     * More than are read, for the line end that a file may lack, and for looking at whole words.
     */
    private final byte[] bytes = new byte[SIZE + 1 + Words.SIZE];

    private FileChannel file;
    private Piece piece;

    /** Where in the file the buffer begins. */
    private long offset;

    private int position;
    private int stop;
    private int end;
    private boolean ended;

    /** Goes to the first line that begins in a piece, the header left out. */
    void open(Piece next) throws IOException {
        if (file == null || !piece.file().equals(next.file())) {
            close();
            file = FileChannel.open(next.file());
        }
        piece = next;
        // a line begins here where the byte before ends one
        offset = Math.max(0, next.from() - 1);
        position = 0;
        end = 0;
        ended = false;
        fill(usual());
        position = afterLine();
        if (position < 0) {
            position = 0;
            fill(SIZE);
            position = afterLine();
        }
        if (position < 0) {
            throw new UnusualFileException("a very long line");
        }
        limit();
    }

    /** Whether there is another line; it is in the buffer then. */
    boolean more() throws IOException {
        if (position < stop) {
            return true;
        }
        if (offset + position >= piece.to() || ended && position >= end) {
            return false;
        }
        fill(usual());
        limit();
        if (position >= stop && !ended) {
            fill(SIZE);
            limit();
        }
        if (position >= stop && !ended) {
            throw new UnusualFileException("a very long line");
        }
        return position < stop;
    }

    /** Of a small piece not much more is read than it has. */
    private int usual() {
        return (int) Math.min(SIZE, Math.max(0, piece.to() - offset - position) + BEYOND);
    }

    /** The place behind the first line in the buffer; negative where that doesn't end in it. */
    private int afterLine() {
        int at = 0;
        while (at < end && bytes[at] != '\n') {
            at++;
        }
        return at < end ? at + 1 : ended ? end : -1;
    }

    private void fill(int most) throws IOException {
        System.arraycopy(bytes, position, bytes, 0, end - position);
        offset += position;
        end -= position;
        position = 0;
        while (end < most && !ended) {
            int n = file.read(ByteBuffer.wrap(bytes, end, most - end), offset + end);
            if (n < 0) {
                ended = true;
                if (end > 0 && bytes[end - 1] != '\n') {
                    bytes[end++] = '\n';
                }
            } else {
                end += n;
            }
        }
    }

    /** Finds the end of the last whole line that begins in the piece. */
    private void limit() {
        int last = end;
        while (last > position && bytes[last - 1] != '\n') {
            last--;
        }
        long room = piece.to() - offset;
        if (room < last) {
            // the line that begins before the end of the piece still belongs to it
            last = Math.max(position, (int) Math.max(0, room));
        }
        stop = last;
    }

    byte[] bytes() {
        return bytes;
    }

    int position() {
        return position;
    }

    void position(int next) {
        position = next;
    }

    /** Lines are to be read that begin before this place. */
    int stop() {
        return stop;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
            file = null;
        }
    }
}
