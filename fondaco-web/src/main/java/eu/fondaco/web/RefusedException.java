// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.core.flow.StoreUnavailableException;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;

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

    /** Too many texts of one address wait. */
    static RefusedException youWait(int texts, int seconds) {
        return new RefusedException(
                429,
                "too-many-requests",
                new Label(
                        texts
                                + " texts from your address wait to be checked already. Send the"
                                + " next one when one of them is done.",
                        texts
                                + " testi dal tuo indirizzo attendono già la verifica. Invia il"
                                + " prossimo quando uno è pronto."),
                seconds);
    }

    /** Too many texts of everybody wait. */
    static RefusedException allWait(int seconds) {
        return new RefusedException(
                503,
                "busy",
                new Label(
                        "Too many texts of other visitors wait to be checked; it isn't your limit."
                                + " Try again in "
                                + seconds
                                + " seconds.",
                        "Troppi testi di altri visitatori attendono la verifica; il limite non è"
                                + " tuo. Riprova fra "
                                + seconds
                                + " secondi."),
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
                new Label(
                        "The answer took more than "
                                + seconds
                                + " seconds and was given up. Ask for less: fewer years, partners"
                                + " or products.",
                        "La risposta ha superato "
                                + seconds
                                + " secondi ed è stata interrotta. Chiedi meno: meno anni, partner"
                                + " o prodotti."),
                0);
    }

    /** A kept check whose file can't be read. */
    public static RefusedException brokenCheck() {
        return new RefusedException(
                503,
                "broken-check",
                new Label(
                        "This check is kept here but can't be shown at the moment: its file can't"
                                + " be read. Who runs this server finds the place and the remedy"
                                + " with `fondaco kept`.",
                        "Questa verifica è conservata qui ma al momento non si può mostrare: il suo"
                                + " file non si può leggere. Chi gestisce questo server trova il"
                                + " punto e il rimedio con `fondaco kept`."),
                0);
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
