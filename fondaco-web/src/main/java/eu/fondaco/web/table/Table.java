// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.table;

import eu.fondaco.web.table.TableFormat.Column;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** A small table, held in memory. */
public record Table(String name, List<Column> columns, List<Object[]> rows) {

    /** Sends it as a file. */
    public void send(Context ctx, TableFormat format) throws IOException {
        ctx.header(
                "Content-Disposition",
                "attachment; filename=\"" + name + "." + format.extension() + "\"");
        ctx.contentType(format.mediaType());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TableWriter writer = format.open(bytes, columns)) {
            for (Object[] row : rows) {
                writer.row(row);
            }
            writer.finish();
        }
        ctx.result(bytes.toByteArray());
    }
}
