// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.text.Lang;
import java.io.Serializable;
import java.nio.file.Path;

/**
 * A delivery contradicts itself or what its own release already holds. Nothing of it was kept. This
 * is bad input, not a failure of the warehouse.
 */
public final class LoadConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Said problem;
    private final Said remedy;

    /** A text in both languages. */
    record Said(String english, String italian) implements Serializable {

        private static final long serialVersionUID = 1L;

        String in(Lang lang) {
            return lang.pick(english, italian);
        }
    }

    LoadConflictException(Said problem, Said remedy) {
        super(problem.english);
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
                new Said(
                        "dataset "
                                + dataset
                                + " holds values in "
                                + held
                                + ", these are in "
                                + unit,
                        "il dataset "
                                + dataset
                                + " ha valori in "
                                + held
                                + ", questi sono in "
                                + unit),
                new Said(
                        "give the new table another dataset name",
                        "dare alla nuova tabella un altro nome di dataset"));
    }

    /** Another value than the one that the same release holds. */
    public static LoadConflictException changedCell(String release, String cell) {
        return new LoadConflictException(
                new Said(
                        "the release "
                                + release
                                + " already holds another value for the cell "
                                + cell,
                        "l'edizione " + release + " ha già un altro valore per la cella " + cell),
                new Said(
                        "give the new files their own --release DATE",
                        "dare ai nuovi file una propria --release DATA"));
    }

    /** A release that doesn't count any more. */
    public static LoadConflictException withdrawn(String release) {
        return new LoadConflictException(
                new Said(
                        "the release " + release + " was withdrawn",
                        "l'edizione " + release + " è stata ritirata"),
                new Said(
                        "give the files another --release DATE",
                        "dare ai file un'altra --release DATA"));
    }

    /** A file that is being written. */
    static LoadConflictException changed(Path file) {
        return new LoadConflictException(
                new Said(
                        file + " changed while it was loaded",
                        file + " è cambiato durante il caricamento"),
                new Said(
                        "load it again when it is complete",
                        "caricarlo di nuovo quando è completo"));
    }
}
