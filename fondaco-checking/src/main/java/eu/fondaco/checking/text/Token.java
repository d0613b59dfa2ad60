// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.text;

/**
 * A word, number or mark of the reading text.
 *
 * @param norm lower case, accents kept
 * @param fold lower case, accents taken away
 * @param space whether white space stood before it
 */
public record Token(
        Kind kind, int start, int end, String text, String norm, String fold, boolean space) {

    /** What a token is. */
    public enum Kind {
        WORD,
        NUMBER,
        MARK
    }

    public boolean is(String n) {
        return norm.equals(n);
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isCapitalised() {
        return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
    }
}
