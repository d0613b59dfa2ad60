// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse.scan;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What one thread knows of a {@link CodeBook}, found by the bytes of a text without making a string
 * of it.
 */
final class CodeCache {

    private final CodeBook book;
    private long[] keys = new long[256];

    /** By slot the number plus one, so that 0 is an empty slot. */
    private int[] numbers = new int[256];

    /** By slot the text, where it is longer than short ones. */
    private byte[][] texts = new byte[256][];

    private int size;
    private int last = -1;

    CodeCache(CodeBook book) {
        this.book = book;
    }

    /**
     * The number of the text at a place.
     *
     * @param key what {@link Words#key} gives for it
     * @throws UnusualFileException when it isn't UTF-8, or stands for nothing
     */
    int find(byte[] bytes, int from, int to, long key) {
        if (last >= 0 && isAt(last, bytes, from, to, key)) {
            return numbers[last] - 1;
        }
        int slot = slot(bytes, from, to, key);
        if (numbers[slot] == 0) {
            slot = add(bytes, from, to, key, slot);
        }
        last = slot;
        return numbers[slot] - 1;
    }

    private boolean isAt(int slot, byte[] bytes, int from, int to, long key) {
        if (keys[slot] != key) {
            return false;
        }
        byte[] text = texts[slot];
        return to - from <= Words.SIZE
                ? text == null && (key != 0 || from == to)
                : text != null && Arrays.equals(text, 0, text.length, bytes, from, to);
    }

    private int slot(byte[] bytes, int from, int to, long key) {
        int slot = first(key);
        while (numbers[slot] != 0 && !isAt(slot, bytes, from, to, key)) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private int first(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & (keys.length - 1);
    }

    private int add(byte[] bytes, int from, int to, long key, int slot) {
        String text;
        try {
            text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes, from, to - from))
                            .toString();
        } catch (CharacterCodingException e) {
            throw new UnusualFileException("bytes that aren't UTF-8");
        }
        int number = book.number(text);
        int at = slot;
        if (2 * ++size > keys.length) {
            grow();
            at = slot(bytes, from, to, key);
        }
        keys[at] = key;
        numbers[at] = number + 1;
        texts[at] = to - from <= Words.SIZE ? null : Arrays.copyOfRange(bytes, from, to);
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        byte[][] oldTexts = texts;
        keys = new long[2 * oldKeys.length];
        numbers = new int[keys.length];
        texts = new byte[keys.length][];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] != 0) {
                int slot = first(oldKeys[i]);
                while (numbers[slot] != 0) {
                    slot = (slot + 1) & (keys.length - 1);
                }
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
                texts[slot] = oldTexts[i];
            }
        }
    }
}
