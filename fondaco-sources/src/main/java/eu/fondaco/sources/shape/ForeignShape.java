// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.shape;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.sources.table.RowSink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A format that another part of the house reads, from the file itself: Parquet needs a database
 * engine.
 */
public interface ForeignShape {

    /** Whether a file that begins with these bytes is in this format. */
    boolean recognises(byte[] start);

    /** Reads the one table of a file; see {@link Shape#read}. */
    void read(Path file, String name, RowSink sink, Consumer<DataIssue> issues) throws IOException;
}
