// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.formula;

import eu.fondaco.core.text.Note;
import eu.fondaco.core.text.UnsoundException;

/** A formula or expression that can't be read; what it says shows the place under the text. */
public final class FormulaException extends UnsoundException {
    private static final long serialVersionUID = 1L;
    private final transient Note why;
    private final int position;

    FormulaException(String text, int position, Note why) {
        super(language -> why.in(language) + shown(text, position));
        this.why = why;
        this.position = position;
    }

    private static String shown(String text, int position) {
        String line = System.lineSeparator() + "  ";
        String before = " ".repeat(Math.max(0, Math.min(position, text.length())));
        return line + text + line + before + "^";
    }

    /** What is the matter, without the text. */
    public Note why() {
        return why;
    }

    /** The place in the text, counted from 0. */
    public int position() {
        return position;
    }
}
