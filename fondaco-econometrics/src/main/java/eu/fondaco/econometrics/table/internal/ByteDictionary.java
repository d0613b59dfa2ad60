// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.table.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers distinct byte strings in order of appearance, without making a String for each cell.
 * Short ones, as codes are, are compared as one number.
 */
final class ByteDictionary {

    /** Strings up to this length have a number that says their length and all their bytes. */
    private static final int SHORT = 7;

    private final List<byte[]> keys = new ArrayList<>();

    /** By code, the number of a short string, or -1. */
    private long[] packed = new long[512];

    private int[] table = new int[1024];
    private int last = -1;

    ByteDictionary() {
        Arrays.fill(table, -1);
    }

    /** The code of the bytes from {@code from} to {@code to}, new ones numbered on. */
    int code(byte[] b, int from, int to) {
        return to - from <= SHORT ? shortCode(b, from, to) : longCode(b, from, to);
    }

    private int shortCode(byte[] b, int from, int to) {
        long key = pack(b, from, to);
        if (last >= 0 && packed[last] == key) {
            return last;
        }
        int mask = table.length - 1;
        int slot = hash(key) & mask;
        while (table[slot] >= 0) {
            if (packed[table[slot]] == key) {
                return last = table[slot];
            }
            slot = (slot + 1) & mask;
        }
        return add(slot, key, b, from, to);
    }

    private static long pack(byte[] b, int from, int to) {
        long key = (long) to - from;
        for (int i = from; i < to; i++) {
            key = key << 8 | b[i] & 0xffL;
        }
        return key;
    }

    private int longCode(byte[] b, int from, int to) {
        if (last >= 0 && same(keys.get(last), b, from, to)) {
            return last;
        }
        int mask = table.length - 1;
        int slot = hash(b, from, to) & mask;
        while (table[slot] >= 0) {
            if (same(keys.get(table[slot]), b, from, to)) {
                return last = table[slot];
            }
            slot = (slot + 1) & mask;
        }
        return add(slot, -1, b, from, to);
    }

    private int add(int slot, long key, byte[] b, int from, int to) {
        last = keys.size();
        table[slot] = last;
        keys.add(Arrays.copyOfRange(b, from, to));
        if (last == packed.length) {
            packed = Arrays.copyOf(packed, 2 * last);
        }
        packed[last] = key;
        if (keys.size() * 2 > table.length) {
            grow();
        }
        return last;
    }

    List<String> labels() {
        List<String> out = new ArrayList<>(keys.size());
        for (byte[] k : keys) {
            out.add(new String(k, StandardCharsets.UTF_8));
        }
        return out;
    }

    private void grow() {
        table = new int[table.length * 2];
        Arrays.fill(table, -1);
        for (int i = 0; i < keys.size(); i++) {
            byte[] k = keys.get(i);
            int slot =
                    (packed[i] >= 0 ? hash(packed[i]) : hash(k, 0, k.length)) & (table.length - 1);
            while (table[slot] >= 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = i;
        }
    }

    private static boolean same(byte[] key, byte[] b, int from, int to) {
        return key.length == to - from && Arrays.equals(key, 0, key.length, b, from, to);
    }

    private static int hash(long key) {
        long h = key * 0x9E3779B97F4A7C15L;
        return (int) (h >>> 32) ^ (int) (h >>> 54);
    }

    private static int hash(byte[] b, int from, int to) {
        int h = 1;
        for (int i = from; i < to; i++) {
            h = 31 * h + b[i];
        }
        h *= 0x9E3779B1;
        return h ^ (h >>> 15);
    }
}
