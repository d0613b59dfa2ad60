// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.table;

import java.util.List;

/**
 * What a file says about itself: which data structure or dataflow it follows and which columns it
 * has. Tables are bound by this, never by the name of one dimension.
 *
 * @param shape the format, for people
 * @param id {@code AGENCY:ID(VERSION)} where the file names one, else empty
 * @param columns in the order of the file
 */
public record Structure(String shape, String id, List<String> columns) {

    public Structure {
        columns = List.copyOf(columns);
    }

    /** The id without its version. */
    public String unversioned() {
        int bracket = id.indexOf('(');
        return bracket < 0 ? id : id.substring(0, bracket);
    }
}
