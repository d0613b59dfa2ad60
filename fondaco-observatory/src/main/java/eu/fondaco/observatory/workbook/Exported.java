// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.workbook;

import eu.fondaco.core.text.Sha256;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Row;

/**
 * What the registers held when a workbook was written: a checksum of each entry, on a hidden sheet,
 * by which a change made in the observatory since then is seen.
 */
final class Exported {

    /** The name of the hidden sheet. */
    static final String SHEET = "as exported";

    private static final int MOST_ROWS = 200_000;

    private final Map<String, String> checksums = new HashMap<>();

    /** Writes the sheet. */
    static void write(Worksheet sheet, Map<SheetForm, List<Entry>> registers) {
        sheet.value(0, 0, "entry"); // the head is read as an entry that no register has
        sheet.value(0, 1, "checksum");
        int row = 1;
        for (Map.Entry<SheetForm, List<Entry>> register : registers.entrySet()) {
            for (Entry entry : register.getValue()) {
                sheet.value(row, 0, key(register.getKey(), entry.id()));
                sheet.value(row++, 1, checksum(register.getKey(), entry));
            }
        }
        sheet.setVisibilityState(VisibilityState.HIDDEN);
    }

    /** Reads the sheet; rows that aren't of its form say nothing. */
    void read(Iterator<Row> rows) {
        for (int i = 0; rows.hasNext() && i < MOST_ROWS; i++) {
            Row row = rows.next();
            if (row.getCellCount() >= 2 && row.getCell(0) != null && row.getCell(1) != null) {
                checksums.put(row.getCellText(0), row.getCellText(1));
            }
        }
    }

    /**
     * Whether the workbook tells what the registers held; one that people made themselves doesn't.
     */
    boolean isKnown() {
        return !checksums.isEmpty();
    }

    /** Whether an entry of that id was exported. */
    boolean held(SheetForm form, String id) {
        return checksums.containsKey(key(form, id));
    }

    /** Whether an entry is as it was exported. */
    boolean held(SheetForm form, Entry entry) {
        return checksum(form, entry).equals(checksums.get(key(form, entry.id())));
    }

    private static String key(SheetForm form, String id) {
        return form.name() + " " + id;
    }

    private static String checksum(SheetForm form, Entry entry) {
        StringBuilder text = new StringBuilder();
        form.columns()
                .forEach(
                        c ->
                                text.append(c.name())
                                        .append('\n')
                                        .append(entry.get(c.name()).replaceAll("\\s+", " "))
                                        .append('\n'));
        return Sha256.of(text.toString()).substring(0, 32);
    }
}
