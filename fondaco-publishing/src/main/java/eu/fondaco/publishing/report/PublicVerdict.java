// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.report;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Note;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.text.Label;
import java.util.Locale;

/**
 * The words a visitor reads. They fold the verdict now and the one as published: what held then and
 * doesn't now "was true"; and set apart where the text itself doesn't add up.
 */
public enum PublicVerdict {
    HOLDS("Holds", "È così", "hold", "sono così", "holds"),
    WAS_TRUE("Was true", "Era così", "were true", "erano così", "was-true"),
    DOES_NOT_HOLD("Doesn't hold", "Non è così", "don't hold", "non sono così", "fails"),
    AT_ODDS("Doesn't add up", "Non torna", "don't add up", "non tornano", "at-odds"),
    CANT_TELL("Can't tell", "Non si può dire", "can't be told", "non si possono dire", "open");

    private final Label words;
    private final Label many;
    private final String style;

    PublicVerdict(String en, String it, String manyEn, String manyIt, String style) {
        words = new Label(en, it);
        many = new Label(manyEn, manyIt);
        this.style = style;
    }

    public static PublicVerdict of(Checked statement) {
        return of(statement.verdict(), statement.published(), statement.reason(), statement.note());
    }

    /**
     * The words of a verdict with what goes with it.
     *
     * @param published as published; null when unknown
     * @param reason null where there is a verdict
     * @param note may be null
     */
    public static PublicVerdict of(Verdict verdict, Verdict published, Reason reason, Note note) {
        if (verdict == Verdict.SUPPORTED) {
            return HOLDS;
        }
        if (reason == Reason.AT_ODDS_WITH_ITSELF) {
            return AT_ODDS;
        }
        if (verdict == Verdict.NOT_CHECKABLE) {
            return CANT_TELL;
        }
        boolean was = note == Note.OUTDATED || published == Verdict.SUPPORTED;
        return was ? WAS_TRUE : DOES_NOT_HOLD;
    }

    /**
     * The words that a code names.
     *
     * @throws IllegalArgumentException for another code
     */
    public static PublicVerdict of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Its name in files and for programs, such as {@code was_true}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Label words() {
        return words;
    }

    /** The words after a number of statements: "4 don't hold". */
    public Label many() {
        return many;
    }

    /** Name of its style in a stylesheet. */
    public String style() {
        return style;
    }
}
