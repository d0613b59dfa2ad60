// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.table.internal;

import eu.fondaco.econometrics.table.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Joins the columns of parsed blocks, letting go of each block's arrays as it copies them. */
final class CsvAssembler {

    private CsvAssembler() {}

    static Column join(List<CsvBlock> blocks, int slot, int rows) {
        return blocks.isEmpty() || blocks.get(0).codes[slot] == null
                ? numbers(blocks, slot, rows)
                : text(blocks, slot, rows);
    }

    private static Column numbers(List<CsvBlock> blocks, int slot, int rows) {
        double[] out = new double[rows];
        int at = 0;
        for (CsvBlock block : blocks) {
            System.arraycopy(block.numbers[slot], 0, out, at, block.rows);
            at += block.rows;
            block.numbers[slot] = null;
        }
        return new Column.Numbers(out);
    }

    private static Column text(List<CsvBlock> blocks, int slot, int rows) {
        int[] out = new int[rows];
        List<String> labels = new ArrayList<>();
        Map<String, Integer> index = new HashMap<>();
        int at = 0;
        for (CsvBlock block : blocks) {
            List<String> local = block.dictionaries[slot].labels();
            int[] map = new int[local.size()];
            for (int i = 0; i < map.length; i++) {
                Integer known = index.putIfAbsent(local.get(i), labels.size());
                map[i] = known == null ? labels.size() : known;
                if (known == null) {
                    labels.add(local.get(i));
                }
            }
            int[] codes = block.codes[slot];
            for (int i = 0; i < block.rows; i++) {
                out[at++] = codes[i] < 0 ? -1 : map[codes[i]];
            }
            block.codes[slot] = null;
        }
        return new Column.Text(out, labels);
    }
}
