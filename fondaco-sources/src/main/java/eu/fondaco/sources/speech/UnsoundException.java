// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.speech;

import eu.fondaco.core.text.Label;

/** That what somebody wrote of a pull or a mapping can't be so, said in both languages. */
public final class UnsoundException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Label problem;

    /**
     * @param key of the sentence in the messages of this module
     */
    public UnsoundException(String key, Object... parts) {
        this(Speech.both(key, parts));
    }

    private UnsoundException(Label problem) {
        super(problem.en());
        this.problem = problem;
    }

    /** What is the matter. */
    public Label problem() {
        return problem;
    }
}
