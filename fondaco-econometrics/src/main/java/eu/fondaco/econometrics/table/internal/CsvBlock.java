// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.table.internal;

import eu.fondaco.core.text.Note;
import eu.fondaco.econometrics.speech.EstimatorNote;
import java.util.Arrays;

/**
 * Parses one stretch of whole records. Each wanted column is read either as numbers or as codes
 * into a dictionary of this block; a cell that is no number in a column of numbers ends the parse
 * with that column named in {@link #refusedSlot}.
 */
final class CsvBlock {

    /** What is wrong with a line, which only the parser can count. */
    interface Fault {
        Note at(String file, long line);
    }

    final double[][] numbers;
    final int[][] codes;
    final ByteDictionary[] dictionaries;
    int rows;
    int lines;
    int refusedSlot = -1;
    Fault error;
    private byte[] unquoted = new byte[64];

    /** Where the cell read last stands: in these bytes, from here, up to there. */
    private byte[] cell = unquoted;

    private int start;
    private int end;

    CsvBlock(boolean[] text, int capacity) {
        numbers = new double[text.length][];
        codes = new int[text.length][];
        dictionaries = new ByteDictionary[text.length];
        for (int s = 0; s < text.length; s++) {
            if (text[s]) {
                codes[s] = new int[capacity];
                dictionaries[s] = new ByteDictionary();
            } else {
                numbers[s] = new double[capacity];
            }
        }
    }

    /** Reads the records of {@code b[from..to)}; {@code slots} maps field to wanted slot or -1. */
    void parse(byte[] b, int from, int to, int[] slots, byte separator) {
        int i = from;
        while (i >= 0 && i < to) {
            lines++;
            if (b[i] == '\n' || (b[i] == '\r' && i + 1 < to && b[i + 1] == '\n')) {
                i += b[i] == '\n' ? 1 : 2;
                continue;
            }
            if (rows == capacity()) {
                grow();
            }
            i = record(b, i, to, slots, separator);
        }
    }

    /** Reads one record: where the next begins, -1 where the parse ends here. */
    private int record(byte[] b, int from, int to, int[] slots, byte separator) {
        int i = from;
        int field = 0;
        boolean more = true;
        while (more) {
            i = i < to && b[i] == '"' ? quoted(b, i, to, separator) : plain(b, i, to, separator);
            if (i < 0) {
                return -1;
            }
            more = i < to && b[i] == separator;
            i++;
            if (field < slots.length
                    && slots[field] >= 0
                    && !store(slots[field], cell, start, end)) {
                return -1;
            }
            field++;
        }
        if (field != slots.length) {
            int fields = field;
            error =
                    (file, line) ->
                            EstimatorNote.OTHER_FIELDS.note(file, line, fields, slots.length);
            return -1;
        }
        rows++;
        return i;
    }

    /** Finds a cell without quotes; where what ends it stands. */
    private int plain(byte[] b, int from, int to, byte separator) {
        int i = ending(b, from, to, separator);
        cell = b;
        start = from;
        end = i > from && b[i - 1] == '\r' && (i == to || b[i] == '\n') ? i - 1 : i;
        return i;
    }

    /** Finds a cell in quotes; where what ends it stands, -1 where its quote is never closed. */
    private int quoted(byte[] b, int from, int to, byte separator) {
        int close = closingQuote(b, from + 1, to);
        if (close < 0) {
            error = EstimatorNote.QUOTE_OPEN::note;
            return -1;
        }
        int length = unquote(b, from + 1, close);
        cell = length < 0 ? b : unquoted;
        start = length < 0 ? from + 1 : 0;
        end = length < 0 ? close : length;
        return ending(b, close + 1, to, separator);
    }

    private static int ending(byte[] b, int from, int to, byte separator) {
        int i = from;
        while (i < to && b[i] != separator && b[i] != '\n') {
            i++;
        }
        return i;
    }

    private boolean store(int slot, byte[] cell, int start, int end) {
        if (codes[slot] != null) {
            codes[slot][rows] = start == end ? -1 : dictionaries[slot].code(cell, start, end);
            return true;
        }
        double v = DecimalParser.parse(cell, start, end);
        numbers[slot][rows] = v;
        if (DecimalParser.isRefusal(v)) {
            refusedSlot = slot;
            return false;
        }
        return true;
    }

    private int closingQuote(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            if (b[i] == '"') {
                if (i + 1 < to && b[i + 1] == '"') {
                    i++;
                } else {
                    return i;
                }
            } else if (b[i] == '\n') {
                lines++;
            }
        }
        return -1;
    }

    /** -1 when there is nothing to undo, else the length in {@link #unquoted}. */
    private int unquote(byte[] b, int from, int to) {
        boolean doubled = false;
        for (int i = from; i < to; i++) {
            doubled |= b[i] == '"';
        }
        if (!doubled) {
            return -1;
        }
        if (unquoted.length < to - from) {
            unquoted = new byte[to - from];
        }
        int n = 0;
        for (int i = from; i < to; i++) {
            unquoted[n++] = b[i];
            if (b[i] == '"') {
                i++;
            }
        }
        return n;
    }

    private int capacity() {
        for (int s = 0; s < codes.length; s++) {
            return codes[s] != null ? codes[s].length : numbers[s].length;
        }
        return Integer.MAX_VALUE;
    }

    private void grow() {
        for (int s = 0; s < codes.length; s++) {
            if (codes[s] != null) {
                codes[s] = Arrays.copyOf(codes[s], codes[s].length * 2);
            } else {
                numbers[s] = Arrays.copyOf(numbers[s], numbers[s].length * 2);
            }
        }
    }
}
