// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.evidence;

import eu.fondaco.core.question.TableQuestion;
import eu.fondaco.core.text.Note;
import java.io.IOException;
import java.util.List;

/**
 * The answer to a question for a whole table: rows that share their evidence, or why there are
 * none.
 */
public sealed interface TableAnswer {

    TableQuestion question();

    /** Where all of its numbers come from. */
    Evidence evidence();

    /** Takes rows one after another. */
    @FunctionalInterface
    interface Visitor {
        /**
         * Takes a row.
         *
         * @return whether to go on
         * @throws IOException when it can't be written on; the table then ends
         */
        boolean visit(TableRow row) throws IOException;
    }

    /** Rows that can be gone through, as often as wanted, by one thread at a time. */
    interface Rows {
        void forEach(Visitor visitor) throws IOException;
    }

    /**
     * A table with rows; what isn't known of them says why.
     *
     * @param members codes, or texts of periods, on each axis
     * @param size how many rows there are
     */
    record Known(
            TableQuestion question,
            List<List<String>> members,
            long size,
            Rows rows,
            Evidence evidence)
            implements TableAnswer {
        public Known {
            members = List.copyOf(members);
        }

        /** Shows the rows in the table's order. */
        public void forEach(Visitor visitor) throws IOException {
            rows.forEach(visitor);
        }
    }

    /**
     * Why there is no table.
     *
     * @param message for people, naming what is missing or what to narrow
     */
    record Unknown(TableQuestion question, Reason reason, Note message, Evidence evidence)
            implements TableAnswer {}
}
