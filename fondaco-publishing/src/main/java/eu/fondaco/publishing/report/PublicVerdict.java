// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.report;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Note;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.text.Label;
import eu.fondaco.publishing.speech.Speech;
import java.util.Locale;

/**
 * The words a visitor reads. They fold the verdict now and the one as published: what held then and
 * doesn't now "was true"; and set apart where the text itself doesn't add up.
 */
public enum PublicVerdict {
    HOLDS("public-verdict.holds", "public-verdict.holds-many", "holds"),
    WAS_TRUE("public-verdict.was-true", "public-verdict.was-true-many", "was-true"),
    DOES_NOT_HOLD("public-verdict.does-not-hold", "public-verdict.does-not-hold-many", "fails"),
    AT_ODDS("public-verdict.at-odds", "public-verdict.at-odds-many", "at-odds"),
    CANT_TELL("public-verdict.cant-tell", "public-verdict.cant-tell-many", "open");

    private final String words;
    private final String many;
    private final String style;

    PublicVerdict(String words, String many, String style) {
        this.words = words;
        this.many = many;
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
        return Speech.both(words);
    }

    /** The words after a number of statements: "4 don't hold". */
    public Label many() {
        return Speech.both(many);
    }

    /** Name of its style in a stylesheet. */
    public String style() {
        return style;
    }
}
