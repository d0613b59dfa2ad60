// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.workbook;

import java.util.Map;

/**
 * A row of a sheet that isn't blank.
 *
 * @param number from 1, as the spreadsheet counts
 * @param fields by column; a column that the sheet lacks is not among them
 */
record SheetRow(int number, Map<String, String> fields) {

    String id() {
        return fields.getOrDefault("id", "");
    }
}
