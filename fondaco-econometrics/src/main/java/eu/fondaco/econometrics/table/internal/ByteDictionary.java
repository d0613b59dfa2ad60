// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.table.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers distinct byte strings in order of appearance, without making a String for each cell. */
final class ByteDictionary {

  private final List<byte[]> keys = new ArrayList<>();
  private int[] table = new int[1024];
  private int last = -1;

  ByteDictionary() {
    Arrays.fill(table, -1);
  }

  /** The code of the bytes from {@code from} to {@code to}, new ones numbered on. */
  int code(byte[] b, int from, int to) {
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
    table[slot] = keys.size();
    keys.add(Arrays.copyOfRange(b, from, to));
    last = table[slot];
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
      int slot = hash(k, 0, k.length) & (table.length - 1);
      while (table[slot] >= 0) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = i;
    }
  }

  private static boolean same(byte[] key, byte[] b, int from, int to) {
    return key.length == to - from && Arrays.equals(key, 0, key.length, b, from, to);
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
