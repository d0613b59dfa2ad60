// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.text.Note;
import java.util.Set;

/**
 * Which of several reasons for the lack of an answer is the true one: that of who comes nearest to
 * holding the cell asked for, then the one that says most.
 */
final class Reasons {

    /** How near a source comes to the cell asked for. */
    static final int NOTHING = 0;

    static final int REPORTER = 1;
    static final int PARTNER = 2;
    static final int CELL = 3;

    private static final int STEP = 10;

    /** That something isn't there at all: any other reason says more. */
    private static final Set<NoteCode> BARE =
            Set.of(
                    NoteCode.NOT_IN_DATASET,
                    NoteCode.ONLY_PART_LISTED,
                    NoteCode.NOT_ALL_PARTS,
                    NoteCode.NO_FIGURE,
                    NoteCode.NO_FIGURE_FOR,
                    NoteCode.NOTHING_HELD_OF,
                    NoteCode.DATASET_NOTHING_OF,
                    NoteCode.NOTHING_OF_IT);

    /** What is asked for only once the level is known. */
    private static final Set<NoteCode> BESIDE_LEVEL =
            Set.of(
                    NoteCode.POPULATION_NOT_HELD,
                    NoteCode.GDP_NOT_HELD,
                    NoteCode.ATTRIBUTE_NOT_HELD);

    private Reasons() {}

    /**
     * How much a reason is worth: most one other than missing data, then that data came later.
     *
     * @param near how near its source comes to the cell asked for
     */
    static int rank(Reason reason, Note message, int near) {
        if (reason != Reason.NO_DATA) {
            return 10 * STEP + near;
        }
        if (message.is(NoteCode.NOT_KNOWN_YET)) {
            return 5 * STEP;
        }
        boolean beside = BESIDE_LEVEL.contains(message.code());
        int held = beside && near == NOTHING ? CELL : near;
        return held * STEP + (beside ? 2 : BARE.contains(message.code()) ? 0 : 1);
    }
}
