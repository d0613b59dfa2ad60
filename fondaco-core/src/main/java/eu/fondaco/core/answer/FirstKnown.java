// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.evidence.TableAnswer;
import eu.fondaco.core.evidence.TableRow;
import eu.fondaco.core.question.TableQuestion;
import eu.fondaco.core.text.Note;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Looks for a number in a table: one in which nothing is known isn't a table, but says why. */
final class FirstKnown implements TableAnswer.Visitor {

    private final TableQuestion table;
    private final TableRows rows;
    private boolean found;
    private Reason reason;
    private Note message;

    FirstKnown(TableQuestion table, TableRows rows) {
        this.table = table;
        this.rows = rows;
    }

    /** Null where a number or a confidential cell is in it; else why nothing is known. */
    TableAnswer.Unknown orWhy() {
        try {
            rows.forEach(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found
                ? null
                : StoreTableEngine.unknown(
                        table,
                        reason == null ? Reason.NO_DATA : reason,
                        message == null ? NoteCode.NOTHING_OF_IT.note() : message);
    }

    @Override
    public boolean visit(TableRow row) {
        found = !Double.isNaN(row.value());
        if (reason == null && !found) {
            reason = row.reason();
            message = row.message();
        }
        return !found;
    }
}
