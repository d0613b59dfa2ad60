// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.text;

import java.util.Locale;

/** What somebody wrote that can't be so, told in each language. */
public class UnsoundException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Sayable problem;

    /**
     * @param problem what is the matter
     */
    public UnsoundException(Sayable problem) {
        super(problem.in(Locale.ENGLISH));
        this.problem = problem;
    }

    /**
     * @param key of the sentence in the messages of this module
     */
    public UnsoundException(String key, Object... parts) {
        this(Speech.both(key, parts));
    }

    /** What is the matter. */
    public final Sayable problem() {
        return problem;
    }

    /** What is the matter with what was refused, as far as each language has words for it. */
    public static Sayable problem(IllegalArgumentException refused) {
        return refused instanceof UnsoundException told
                ? told.problem
                : new Words(String.valueOf(refused.getMessage()));
    }
}
