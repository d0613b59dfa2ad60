// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.publishing.html.Html;
import eu.fondaco.web.Assets;
import eu.fondaco.web.CheckJob;
import eu.fondaco.web.CheckJobs;

/**
 * How far the check of a long text is. With scripts it moves by itself; without, one looks again.
 */
final class JobPage {

    private JobPage() {}

    static Page going(Visit visit, String id, CheckJob.State state) {
        Html html = new Html();
        html.leaf(
                "p",
                visit.pick(
                        "A long text takes a while. This page shows the result when it is there.",
                        "Un testo lungo richiede un po' di tempo. Questa pagina mostra il resoconto"
                                + " quando è pronto."),
                "class",
                "lead");
        html.open("p")
                .leaf(
                        "label",
                        visit.pick("Statements judged", "Affermazioni giudicate"),
                        "for",
                        "bar")
                .text(" ");
        boolean counted = state.total() > 0;
        html.open(
                        "progress",
                        "id",
                        "bar",
                        "max",
                        counted ? String.valueOf(state.total()) : null,
                        "value",
                        counted ? String.valueOf(state.done()) : null)
                .close("progress", "p");
        html.leaf(
                "p",
                words(visit, state),
                "id",
                "stage",
                "role",
                "status",
                "data-events",
                "/api/v1/checks/" + id + "/events");
        html.open("p")
                .link(
                        visit.to("/check/jobs", id),
                        visit.pick("Look again", "Guarda di nuovo"),
                        "id",
                        "again")
                .close();
        html.open("form", "method", "post", "action", visit.to("/check/jobs", id) + "/forget")
                .open("p", "class", "buttons");
        html.leaf("button", visit.pick("Stop and forget the text", "Ferma e dimentica il testo"))
                .close("p", "form");
        html.leaf(
                "p",
                visit.pick(
                                "Text and result are kept in memory for ",
                                "Testo e resoconto restano in memoria per ")
                        + CheckJobs.KEPT.toMinutes()
                        + visit.pick(
                                " minutes after the check, only for who has this address, and then"
                                        + " forgotten.",
                                " minuti dopo la verifica, solo per chi ha questo indirizzo, poi"
                                        + " sono dimenticati."),
                "class",
                "small");
        html.leaf("script", "", "type", "module", "src", Assets.JOB.address());
        return Page.of(
                visit.pick("Your text is being checked", "Il tuo testo è in verifica"), html);
    }

    private static String words(Visit visit, CheckJob.State state) {
        switch (state.stage()) {
            case "queued":
                return visit.pick("Waiting for its turn", "In attesa del suo turno");
            case "reading":
                return visit.pick("Reading the text", "Lettura del testo");
            case "asking":
                return visit.pick("Asking what the data say", "Ricerca di ciò che dicono i dati");
            default:
                return visit.pick("Judging: ", "Giudizio: ")
                        + state.done()
                        + visit.pick(" of ", " di ")
                        + state.total();
        }
    }

    static Page forgotten(Visit visit) {
        Html html = new Html();
        html.leaf(
                "p",
                visit.pick(
                                "No check is held at this address: results are forgotten after ",
                                "A questo indirizzo non c'è una verifica: i resoconti sono"
                                        + " dimenticati dopo ")
                        + CheckJobs.KEPT.toMinutes()
                        + visit.pick(
                                " minutes. Send the text again.",
                                " minuti. Invia di nuovo il testo."),
                "class",
                "lead");
        CheckForm.write(html, visit, "", 14);
        return new Page(
                410, visit.pick("The check isn't held any more", "La verifica non c'è più"), html);
    }
}
