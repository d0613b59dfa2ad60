// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.core.text.Label;

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
                new Label(
                        "The text is longer than "
                                + most / 1000
                                + " kB. Check it in parts, or on your own machine"
                                + " with `fondaco check FILE`.",
                        "Il testo supera "
                                + most / 1000
                                + " kB. Verificalo a pezzi, o sul tuo computer con"
                                + " `fondaco check FILE`."),
                0);
    }

    public static RefusedException tooMany(int seconds) {
        return new RefusedException(
                429,
                "too-many-requests",
                new Label(
                        "Too many requests from your address. Try again in "
                                + seconds
                                + " seconds.",
                        "Troppe richieste dal tuo indirizzo. Riprova fra " + seconds + " secondi."),
                seconds);
    }

    static RefusedException tooSlow(long seconds) {
        return new RefusedException(
                503,
                "took-too-long",
                new Label(
                        "The check took more than "
                                + seconds
                                + " seconds and was given up. Check a shorter text.",
                        "La verifica ha superato "
                                + seconds
                                + " secondi ed è stata interrotta. Prova con un testo"
                                + " più corto."),
                0);
    }

    static RefusedException failed() {
        return new RefusedException(
                500,
                "unexpected",
                new Label(
                        "The check failed; the fault is the server's.",
                        "La verifica non è riuscita; la colpa è del server."),
                0);
    }

    /** A text that can't be read, with the reason and what to do. */
    static RefusedException unreadable(Label why) {
        return new RefusedException(422, "not-a-text", why, 0);
    }

    /** A form or body without a text. */
    static RefusedException noText() {
        return unreadable(new Label("There is no text.", "Non c'è alcun testo."));
    }
}
