// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.core.flow.StoreUnavailableException;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.web.speech.Speech;

/**
 * A request that isn't served, with what the visitor can do about it. Pages and the API say it each
 * in its own form.
 */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Label words;
    private final int retryAfter;

    /**
     * @param status of HTTP
     * @param code stable name of the trouble, lower case with hyphens
     * @param retryAfter seconds after which it may go better; 0 when waiting doesn't help
     */
    public RefusedException(int status, String code, Label words, int retryAfter) {
        super(words.en());
        this.status = status;
        this.code = code;
        this.words = words;
        this.retryAfter = retryAfter;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Label words() {
        return words;
    }

    public int retryAfter() {
        return retryAfter;
    }

    static RefusedException tooLong(int most) {
        return new RefusedException(
                413,
                "too-long",
                Speech.both("refused-exception.text-longer-than-kb", most / 1000),
                0);
    }

    public static RefusedException tooMany(int seconds) {
        return new RefusedException(
                429,
                "too-many-requests",
                Speech.both("refused-exception.too-many-requests-from", seconds),
                seconds);
    }

    /** Too many texts of one address wait. */
    static RefusedException youWait(int texts, int seconds) {
        return new RefusedException(
                429,
                "too-many-requests",
                Speech.both("refused-exception.texts-from-your-address", texts),
                seconds);
    }

    /** Too many texts of everybody wait. */
    static RefusedException allWait(int seconds) {
        return new RefusedException(
                503,
                "busy",
                Speech.both("refused-exception.too-many-texts-other", seconds),
                seconds);
    }

    /** What the answer rests on is down or busy. */
    static RefusedException unavailable(StoreUnavailableException down) {
        return new RefusedException(
                503,
                "unavailable",
                new Label(down.message(Lang.EN), down.message(Lang.IT)),
                (int) Math.max(1, down.retryAfter().toSeconds()));
    }

    /** An answer that took too long. */
    static RefusedException tooLate(long seconds) {
        return new RefusedException(
                503,
                "took-too-long",
                Speech.both("refused-exception.answer-took-more-than", seconds),
                0);
    }

    /** A kept check whose file can't be read. */
    public static RefusedException brokenCheck() {
        return new RefusedException(
                503, "broken-check", Speech.both("refused-exception.check-kept-here-but"), 0);
    }

    /**
     * A format that a page can't be had in.
     *
     * @param known those in which it can
     */
    public static RefusedException unknownFormat(String asked, String known) {
        return new RefusedException(
                400,
                "unknown-format",
                Speech.both("refused-exception.unknown-format", asked, known),
                0);
    }

    static RefusedException tooSlow(long seconds) {
        return new RefusedException(
                503,
                "took-too-long",
                Speech.both("refused-exception.check-took-more-than", seconds),
                0);
    }

    static RefusedException failed() {
        return new RefusedException(
                500, "unexpected", Speech.both("refused-exception.check-failed-fault-server"), 0);
    }

    /** A text that can't be read, with the reason and what to do. */
    static RefusedException unreadable(Label why) {
        return new RefusedException(422, "not-a-text", why, 0);
    }

    /** A form or body without a text. */
    static RefusedException noText() {
        return unreadable(Speech.both("refused-exception.there-no-text"));
    }
}
