// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse.scan;

import java.util.function.LongConsumer;

/** Numbers of 63 bits, each with a small set of flags. */
final class LongMap {

    /** The number plus one, so that 0 is an empty slot. */
    private long[] keys = new long[1024];

    private byte[] flags = new byte[1024];
    private int size;

    int size() {
        return size;
    }

    /** Adds a number without flags; false when it was there. */
    boolean add(long key) {
        int slot = slot(key);
        if (keys[slot] != 0) {
            return false;
        }
        insert(slot, key);
        return true;
    }

    boolean contains(long key) {
        return keys[slot(key)] != 0;
    }

    /** Sets flags of a number beside those it has. */
    void set(long key, int more) {
        int slot = slot(key);
        if (keys[slot] == 0) {
            slot = insert(slot, key);
        }
        flags[slot] |= (byte) more;
    }

    int flags(long key) {
        return flags[slot(key)];
    }

    void forEach(LongConsumer action) {
        for (long key : keys) {
            if (key != 0) {
                action.accept(key - 1);
            }
        }
    }

    private int slot(long key) {
        int slot = first(key);
        while (keys[slot] != 0 && keys[slot] != key + 1) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private int first(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & (keys.length - 1);
    }

    private int insert(int slot, long key) {
        int at = slot;
        if (2 * ++size > keys.length) {
            grow();
            at = slot(key);
        }
        keys[at] = key + 1;
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        byte[] oldFlags = flags;
        keys = new long[2 * oldKeys.length];
        flags = new byte[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i] - 1);
                keys[slot] = oldKeys[i];
                flags[slot] = oldFlags[i];
            }
        }
    }
}
