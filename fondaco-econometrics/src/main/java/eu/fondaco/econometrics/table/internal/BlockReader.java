// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.table.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream into stretches that end at the end of a record, quotes respected. */
final class BlockReader {

    private static final int SIZE = 1 << 22;

    private final InputStream in;
    private byte[] carry = new byte[0];
    private boolean ended;

    BlockReader(InputStream in) {
        this.in = in;
    }

    /** The next whole records, or null at the end of the stream. */
    byte[] next() throws IOException {
        if (ended) {
            return null;
        }
        byte[] buffer = Arrays.copyOf(carry, Math.max(SIZE, carry.length * 2));
        int length = carry.length;
        while (true) {
            int got = in.readNBytes(buffer, length, buffer.length - length);
            length += got;
            if (length < buffer.length) {
                ended = true;
                return length == 0 ? null : Arrays.copyOf(buffer, length);
            }
            int cut = lastRecordEnd(buffer, length);
            if (cut > 0) {
                carry = Arrays.copyOfRange(buffer, cut, length);
                return cut == length ? buffer : Arrays.copyOf(buffer, cut);
            }
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
    }

    private static int lastRecordEnd(byte[] b, int length) {
        boolean quotes = false;
        for (int i = 0; i < length; i++) {
            if (b[i] == '"') {
                quotes = true;
                break;
            }
        }
        if (!quotes) {
            int i = length - 1;
            while (i >= 0 && b[i] != '\n') {
                i--;
            }
            return i + 1;
        }
        boolean inside = false;
        int cut = 0;
        for (int i = 0; i < length; i++) {
            if (b[i] == '"') {
                inside = !inside;
            } else if (b[i] == '\n' && !inside) {
                cut = i + 1;
            }
        }
        return cut;
    }
}
