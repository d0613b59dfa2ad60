// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.formula;

/** A formula or expression that can't be read; the message shows the place under the text. */
public final class FormulaException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final int position;

    FormulaException(String text, int position, String why) {
        super(
                why
                        + System.lineSeparator()
                        + "  "
                        + text
                        + System.lineSeparator()
                        + "  "
                        + " ".repeat(Math.max(0, Math.min(position, text.length())))
                        + "^");
        this.position = position;
    }

    /** The place in the text, counted from 0. */
    public int position() {
        return position;
    }
}
