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
