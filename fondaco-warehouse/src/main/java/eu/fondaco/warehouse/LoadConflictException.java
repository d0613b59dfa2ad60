// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.warehouse.speech.Speech;
import java.nio.file.Path;

/**
 * A delivery contradicts itself or what its own release already holds. Nothing of it was kept. This
 * is bad input, not a failure of the warehouse.
 */
public final class LoadConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Label problem;
    private final transient Label remedy;

    LoadConflictException(Label problem, Label remedy) {
        super(problem.en());
        this.problem = problem;
        this.remedy = remedy;
    }

    /** What contradicts what; {@link #getMessage} is the English one. */
    public String message(Lang lang) {
        return problem.in(lang);
    }

    /** What to do about it. */
    public String remedy(Lang lang) {
        return remedy.in(lang);
    }

    /** Values in another unit than those that the dataset holds. */
    public static LoadConflictException otherUnit(String dataset, String held, String unit) {
        return new LoadConflictException(
                Speech.both(
                        "load-conflict-exception.dataset-holds-values-these", dataset, held, unit),
                Speech.both("load-conflict-exception.give-new-table-another"));
    }

    /** Another value than the one that the same release holds. */
    public static LoadConflictException changedCell(String release, String cell) {
        return new LoadConflictException(
                Speech.both("load-conflict-exception.release-already-holds-another", release, cell),
                Speech.both("load-conflict-exception.give-new-files-their"));
    }

    /** A release that doesn't count any more. */
    public static LoadConflictException withdrawn(String release) {
        return new LoadConflictException(
                Speech.both("load-conflict-exception.release-was-withdrawn", release),
                Speech.both("load-conflict-exception.give-files-another-release"));
    }

    /** A file that is being written. */
    static LoadConflictException changed(Path file) {
        return new LoadConflictException(
                Speech.both("load-conflict-exception.changed-while-was-loaded", file),
                Speech.both("load-conflict-exception.load-again-when-complete"));
    }
}
