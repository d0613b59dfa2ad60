// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes at a time, the first in the lowest place; buffers need that many beyond their last
 * byte.
 */
final class Words {

    /** Bytes of a word. */
    static final int SIZE = 8;

    private static final VarHandle WORD =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    private Words() {}

    static long at(byte[] bytes, int from) {
        return (long) WORD.get(bytes, from);
    }

    /**
     * The high bit of the first byte that is this one, and of some above it; all zero where there
     * is none.
     */
    static long find(long word, byte wanted) {
        long zero = word ^ (ONES * (wanted & 0xFF));
        return (zero - ONES) & ~zero & HIGHS;
    }

    /** The same for bytes below a bound, which is 128 at most. */
    static long findBelow(long word, int bound) {
        return (word - ONES * bound) & ~word & HIGHS;
    }

    /** The same for bytes that aren't digits. */
    static long findNoDigit(long word) {
        long digits = word ^ ONES * '0';
        return (digits + ONES * (0x80 - 10) | digits) & HIGHS;
    }

    /** How many bytes come before the first one found. */
    static int before(long found) {
        return Long.numberOfTrailingZeros(found) >>> 3;
    }

    /** The first bytes of a word, fewer than eight. */
    static long first(long word, int count) {
        return word & (1L << (count << 3)) - 1;
    }

    /**
     * The number that the first bytes of a word are, which are digits; from one to eight of them.
     */
    static long number(long word, int count) {
        long digits = (word ^ ONES * '0') << (64 - (count << 3));
        long pairs = digits * 10 + (digits >>> 8) & 0x00FF00FF00FF00FFL;
        long fours = pairs * 100 + (pairs >>> 16) & 0x0000FFFF0000FFFFL;
        return fours * 10_000 + (fours >>> 32) & 0xFFFFFFFFL;
    }

    /**
     * What stands for a text in a table: for eight bytes or fewer these bytes, so that no two such
     * texts have the same; else a hash.
     */
    static long key(byte[] bytes, int from, int to) {
        long key = 0;
        int at = from;
        while (to - at > SIZE) {
            key = mix(key, at(bytes, at));
            at += SIZE;
        }
        long rest = to - at == SIZE ? at(bytes, at) : first(at(bytes, at), to - at);
        return at == from ? rest : mix(key, rest);
    }

    private static long mix(long hash, long word) {
        return (Long.rotateLeft(hash, 23) ^ word) * 0x9E3779B97F4A7C15L;
    }
}
