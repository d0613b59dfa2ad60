// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.shape;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.sources.table.RowSink;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * A format in which tables come. Reads a stream once, in its order, and doesn't interpret what it
 * reads: what a column means is the mapping's affair. Bad content becomes issues; the stream isn't
 * closed.
 */
public interface Shape {

    /** Its name for people. */
    String name();

    /**
     * Whether a file that begins so is in this format.
     *
     * @param head the first kilobytes as text, without byte order mark
     */
    boolean recognises(String head);

    /**
     * Reads a table.
     *
     * @param name how the user knows the file
     */
    void read(InputStream in, String name, RowSink sink, Consumer<DataIssue> issues)
            throws IOException;
}
