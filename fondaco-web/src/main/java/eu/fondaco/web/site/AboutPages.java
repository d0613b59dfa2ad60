// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.evidence.Grade;
import eu.fondaco.publishing.answer.GradeWords;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.publishing.report.PublicVerdict;

/** What the site says about itself: accessibility, privacy, how verdicts are given, its API. */
final class AboutPages {

    Page accessibility(Visit visit) {
        Html html = new Html();
        html.leaf(
                "p",
                visit.pick(
                        "These pages aim at WCAG 2.2, level AA. They work without scripts, by"
                            + " keyboard alone, with text enlarged to 400% and in dark mode;"
                            + " nothing is said by colour alone; charts come with a sentence and a"
                            + " table.",
                        "Queste pagine mirano alle WCAG 2.2, livello AA. Funzionano senza script,"
                            + " con la sola tastiera, con il testo ingrandito al 400% e in modalità"
                            + " scura; nulla è detto solo con il colore; i grafici hanno una frase"
                            + " e una tabella."),
                "class",
                "lead");
        html.leaf(
                "h2", visit.pick("What is known not to work well", "Che cosa non va ancora bene"));
        html.open("ul");
        html.leaf(
                "li",
                visit.pick(
                        "Notes on definitions, and words quoted from sources, stand in the language"
                                + " they were written in; not all of them say which.",
                        "Le note sulle definizioni e le parole citate dalle fonti restano nella"
                                + " lingua in cui sono state scritte; non tutte la dichiarano."));
        html.leaf(
                "li",
                visit.pick(
                        "No person has audited this site yet.",
                        "Nessuno ha ancora fatto una verifica formale di questo sito."));
        html.close();
        html.leaf(
                "p",
                visit.pick(
                        "Who runs this observatory should name here whom to write to, and the body"
                                + " that hears complaints.",
                        "Chi gestisce questo osservatorio indichi qui a chi scrivere e l'ente a cui"
                                + " ricorrere."));
        return Page.of(visit.pick("Accessibility", "Accessibilità"), html);
    }

    Page privacy(Visit visit) {
        Html html = new Html();
        html.leaf(
                "p",
                visit.pick(
                        "The site sets no cookie for visitors, loads nothing from other sites and"
                                + " keeps no profile of anybody.",
                        "Il sito non usa cookie per chi lo visita, non carica nulla da altri siti e"
                                + " non tiene alcun profilo."),
                "class",
                "lead");
        html.open("ul");
        html.leaf(
                "li",
                visit.pick(
                        "A text sent to be checked is held in memory while it is checked, and then"
                            + " forgotten. Through the API a long text may be checked as a job: its"
                            + " result is held in memory for ten minutes, for whoever knows the"
                            + " job's id.",
                        "Un testo mandato a verificare resta in memoria durante la verifica, poi è"
                                + " dimenticato. Con l'API un testo lungo può essere verificato in"
                                + " differita: l'esito resta in memoria per dieci minuti, per chi"
                                + " conosce il codice della richiesta."));
        html.leaf(
                "li",
                visit.pick(
                        "To stop misuse, the server counts requests by network address, in memory,"
                                + " and forgets them when it stops.",
                        "Contro gli abusi il server conta le richieste per indirizzo di rete, in"
                                + " memoria, e le dimentica quando si ferma."));
        html.leaf(
                "li",
                visit.pick(
                        "The program writes no log of visits. A server in front of it may.",
                        "Il programma non registra le visite. Un server posto davanti potrebbe"
                                + " farlo."));
        html.leaf(
                "li",
                visit.pick(
                        "A reviewer who signs in gets one cookie for the session; the name stands"
                                + " under what the reviewer decides and signs, in public.",
                        "Chi accede come revisore riceve un solo cookie di sessione; il suo nome"
                                + " sta, in pubblico, sotto ciò che decide e firma."));
        html.close();
        return Page.of("Privacy", html);
    }

    Page method(Visit visit) {
        Html html = new Html();
        html.leaf(
                "p",
                visit.pick(
                        "A published number stands for a set of values: those that round to what"
                            + " was printed, wider when it may be revised. A verdict is given only"
                            + " where the evidence decides it.",
                        "Un numero pubblicato sta per un insieme di valori: quelli che,"
                                + " arrotondati, danno ciò che è stampato, e di più se può essere"
                                + " rivisto. Si giudica solo dove le prove decidono."),
                "class",
                "lead");
        html.leaf("h2", visit.pick("Verdicts", "Giudizi")).open("dl");
        String[][] meanings = {
            {
                "the evidence satisfies the statement at its own precision",
                "le prove soddisfano l'affermazione, alla sua precisione"
            },
            {
                "it held when it was published and no longer does",
                "valeva alla pubblicazione e ora non più"
            },
            {
                "no value the evidence allows fits the statement",
                "nessun valore ammesso dalle prove si accorda con l'affermazione"
            },
            {
                "two places of the text can't both be right; which one isn't told",
                "due punti del testo non possono essere giusti entrambi; quale non si dice"
            },
            {
                "nothing held here decides it; a reason says why",
                "nulla di ciò che sta qui decide; un motivo dice perché"
            }
        };
        for (PublicVerdict verdict : PublicVerdict.values()) {
            String[] meaning = meanings[verdict.ordinal()];
            html.leaf("dt", verdict.words().in(visit.lang()))
                    .leaf("dd", visit.pick(meaning[0], meaning[1]));
        }
        html.close().leaf("h2", visit.pick("Grades of evidence", "Gradi delle prove")).open("dl");
        for (Grade grade : Grade.values()) {
            html.leaf("dt", grade.toString()).leaf("dd", GradeWords.of(grade).in(visit.lang()));
        }
        html.close().leaf("h2", visit.pick("What isn't done", "Che cosa non si fa")).open("ul");
        html.leaf(
                "li",
                visit.pick(
                        "No score is given to a text or its author.",
                        "A un testo o a chi l'ha scritto non si dà alcun punteggio."));
        html.leaf(
                "li",
                visit.pick(
                        "Numbers modelled rather than observed are never evidence.",
                        "I numeri stimati da un modello non sono mai una prova."));
        html.leaf(
                "li",
                visit.pick(
                        "A likely slip is suggested with the number of chance fits to expect; it is"
                                + " never certain.",
                        "Una svista probabile è suggerita con il numero di coincidenze da"
                                + " attendersi; non è mai certa."));
        html.close();
        return Page.of(visit.pick("How verdicts are given", "Come si giudica"), html);
    }

    Page api(Visit visit) {
        Html html = new Html();
        html.leaf(
                "p",
                visit.pick(
                        "Everything on these pages can be had by programs, as JSON.",
                        "Tutto ciò che sta in queste pagine si può avere da programma, in JSON."),
                "class",
                "lead");
        html.open("p")
                .link(
                        "/api/v1/openapi.yaml",
                        visit.pick("Its description (OpenAPI 3.1)", "La descrizione (OpenAPI 3.1)"))
                .close();
        html.leaf(
                "pre",
                "GET  /api/v1/questions?q=share of imports from CN to IT-45 in 2019\n"
                        + "POST /api/v1/checks\n"
                        + "GET  /api/v1/figures?partner=CN\n"
                        + "GET  /api/v1/relations/CN\n"
                        + "GET  /api/v1/measures\n"
                        + "GET  /api/v1/complete?q=share of imp");
        return Page.of("API", html);
    }
}
