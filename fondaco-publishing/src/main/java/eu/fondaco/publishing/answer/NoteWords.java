// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.answer;

import eu.fondaco.core.text.Lang;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Notes of answers, and reasons why there is none, for people. The engine writes them in English
 * with universes by their exact names; here the universes are said in words, and what is known to
 * be said in Italian is.
 */
public final class NoteWords {

    private record Rule(Pattern english, String italian) {}

    private static final Pattern UNIVERSE =
            Pattern.compile(
                    "(?<=\\d): (?=\\w+:all\\b)|\\b(reporter|partner|product|period):([^"
                            + " ,;][^,;]*)");
    private static final Pattern KIND = Pattern.compile("([a-z]+) of (.+)");

    private static final List<Rule> RULES =
            List.of(
                    rule(
                            "over (\\d+) products and (\\d+) partners, against 1 other reporter",
                            "su $1 prodotti e $2 partner, rispetto a un altro dichiarante"),
                    rule("against 1 other reporter", "rispetto a un altro dichiarante"),
                    rule(
                            "over (\\d+) products and (\\d+) partners, against (\\d+) other"
                                    + " reporters",
                            "su $1 prodotti e $2 partner, rispetto ad altri $3 dichiaranti"),
                    rule("over (\\d+) products and (\\d+) partners", "su $1 prodotti e $2 partner"),
                    rule(
                            "in a world of (\\d+) countries and (\\d+) products, which is no world:"
                                    + " only they are compared",
                            "in un mondo di $1 paesi e $2 prodotti, che non è un mondo: solo questi"
                                    + " sono confrontati"),
                    rule(
                            "in a world of (\\d+) countries and (\\d+) products",
                            "in un mondo di $1 paesi e $2 prodotti"),
                    rule(
                            "a sample of (\\d+) exporters, (\\d+) partners and (\\d+) products",
                            "un campione di $1 esportatori, $2 partner e $3 prodotti"),
                    rule(
                            "over (\\d+) periods, revised within (\\d+) months",
                            "su $1 periodi, rivisti entro $2 mesi"),
                    rule(
                            "(\\d+) earlier growths were revised by (\\S+) points on average, by"
                                    + " (\\S+) whichever way; the band holds nine in ten",
                            "$1 variazioni precedenti riviste in media di $2 punti, di $3 in valore"
                                    + " assoluto; la banda ne contiene nove su dieci"),
                    rule(
                            "(\\d+) earlier growths were revised within (\\d+) months by (\\S+)"
                                + " points on average, by (\\S+) whichever way; the band holds nine"
                                + " in ten",
                            "$1 variazioni precedenti riviste entro $2 mesi in media di $3 punti,"
                                + " di $4 in valore assoluto; la banda ne contiene nove su dieci"),
                    rule(
                            "(\\d+) spells, of which (\\d+) ended; coefficient of the logarithm of"
                                    + " the first value (\\S+), standard error (\\S+)",
                            "$1 episodi, di cui $2 finiti; coefficiente del logaritmo del valore"
                                    + " iniziale $3, errore standard $4"),
                    rule(
                            "over (\\d+) members, from (\\S+) to (\\S+)",
                            "su $1 membri, dal $2 al $3"),
                    rule(
                            "over (\\d+) members, aged by what is held since (\\S+), from (\\S+) to"
                                    + " (\\S+)",
                            "su $1 membri, con l'età nota dal $2, dal $3 al $4"),
                    rule("model chosen: (.+)", "modello scelto: $1"),
                    rule(
                            "taken as known (\\d+) months after first publication",
                            "come noto $1 mesi dopo la prima pubblicazione"),
                    rule(
                            "dataset (\\S+) has no (\\S+) and doesn't declare that its parts are"
                                    + " complete",
                            "il dataset $1 non ha $2 e non dichiara complete le sue parti"),
                    rule(
                            "partners of dataset (\\S+) that no list defines may be sums of others:"
                                    + " (.+)",
                            "partner del dataset $1 che nessun elenco definisce possono essere"
                                    + " somme di altri: $2"),
                    rule(
                            "(\\S+) is about one product: name it",
                            "$1 riguarda un prodotto: va nominato"),
                    rule(
                            "(\\S+) is about one partner: name it",
                            "$1 riguarda un partner: va nominato"),
                    rule("(\\S+) is about exports", "$1 riguarda le esportazioni"),
                    rule(
                            "(\\S+) needs a base at least two years earlier",
                            "$1 richiede una base di almeno due anni prima"),
                    rule(
                            "(\\S+) has (\\d+) months and (\\S+) has (\\d+): they don't compare;"
                                    + " ask from (\\S+) to (\\S+), or from (\\S+) to (\\S+)",
                            "$1 ha $2 mesi e $3 ne ha $4: non sono confrontabili; si chieda da $5 a"
                                    + " $6, oppure da $7 a $8"),
                    rule(
                            "(\\S+) has (\\d+) months and (\\S+) has (\\d+): they don't compare;"
                                    + " ask from (\\S+) to (\\S+)",
                            "$1 ha $2 mesi e $3 ne ha $4: non sono confrontabili; si chieda da $5 a"
                                    + " $6"),
                    rule(
                            "(\\S+) has (\\d+) months and (\\S+) has (\\d+): they don't compare;"
                                    + " ask against (\\S+) for (\\S+), or against (\\S+) for"
                                    + " (\\S+)",
                            "$1 ha $2 mesi e $3 ne ha $4: non sono confrontabili; si chieda"
                                    + " rispetto a $5 per $6, oppure rispetto a $7 per $8"),
                    rule(
                            "(\\S+) has (\\d+) months and (\\S+) has (\\d+): they don't compare;"
                                    + " ask against (\\S+) for (\\S+)",
                            "$1 ha $2 mesi e $3 ne ha $4: non sono confrontabili; si chieda"
                                    + " rispetto a $5 per $6"),
                    rule(
                            "codes of another classification leave it without bounds, or without"
                                    + " what it is divided by",
                            "codici di un'altra classificazione lo lasciano senza limiti, o senza"
                                    + " ciò per cui è diviso"),
                    rule(
                            "release (.+) has no date: when it came out isn't known",
                            "l'edizione $1 non ha data: non si sa quando è uscita"),
                    rule(
                            "no release after the first publication of (.+) is held: whether it was"
                                    + " revised isn't known",
                            "non è conservata alcuna edizione successiva alla prima pubblicazione"
                                    + " di $1: non si sa se sia stato rivisto"),
                    rule(
                            "there is no trade, or no product that goes both ways has quantities"
                                    + " both ways",
                            "non c'è commercio, o nessun prodotto scambiato nei due sensi ha"
                                    + " quantità in entrambi"),
                    rule(
                            "the (\\S+) of (\\S+) is held in (.+): incomes need one unit",
                            "$1 del $2 è disponibile in $3: i redditi richiedono una sola unità"),
                    rule(
                            "only (\\d+) of (.+) are held here, fewer than (\\d+)",
                            "di $2 qui ce ne sono solo $1, meno di $3"),
                    rule(
                            "a streak sets (\\S+) against the same months of earlier years: none of"
                                    + " them is held here",
                            "una serie confronta $1 con gli stessi mesi degli anni precedenti: qui"
                                    + " non ce n'è nessuno"),
                    rule(
                            "no figure is held here that answers it",
                            "qui non c'è alcun dato pubblicato che risponda"),
                    rule(
                            "growth from a base that is zero or negative isn't defined",
                            "la variazione da una base nulla o negativa non è definita"),
                    rule(
                            "growth is defined from a base above zero, or from one deficit to"
                                    + " another",
                            "la variazione percentuale è definita da una base sopra lo zero, o da"
                                    + " un disavanzo a un altro"),
                    rule(
                            "where both are deficits, growth above zero is a larger deficit",
                            "se entrambi sono disavanzi, una crescita sopra lo zero è un disavanzo"
                                    + " più ampio"),
                    rule("no spell begins in these years", "nessun episodio inizia in questi anni"),
                    rule(
                            "no spell ends, so that no hazard can be estimated",
                            "nessun episodio finisce: il rischio non si può stimare"),
                    rule(
                            "none of the earlier growths was revised in the releases that are held",
                            "nessuna delle variazioni precedenti è stata rivista nelle edizioni"
                                    + " conservate"),
                    rule(
                            "over (\\d+): ([^,]+), against (\\d+) other reporters",
                            "su $1: $2, rispetto ad altri $3 dichiaranti"),
                    rule("among (\\d+) of (\\d+): (.+)", "tra $1 su $2: $3"),
                    rule("among (\\d+): (.+)", "tra $1: $2"),
                    rule(
                            "left out, as no list defines them: (.+), (\\d+) more",
                            "lasciati fuori perché nessun elenco li definisce: $1 e altri $2"),
                    rule(
                            "left out, as no list defines them: (.+)",
                            "lasciati fuori perché nessun elenco li definisce: $1"),
                    rule("over (\\d+): (.+)", "su $1: $2"),
                    rule("over (\\d+) periods?", "su $1 periodi"),
                    rule("in (\\d+) groups?", "in $1 gruppi"),
                    rule(
                            "over (\\d+) partners that declare imports",
                            "su $1 partner che dichiarano importazioni"),
                    rule(
                            "over (\\d+) partners that declare imports and (\\d+) products",
                            "su $1 partner che dichiarano importazioni e $2 prodotti"),
                    rule("against (\\d+) other reporters?", "rispetto ad altri $1 dichiaranti"),
                    rule("suppliers outside (\\S+): (\\d+)", "fornitori fuori da $1: $2"),
                    rule(
                            "(\\S+) is the sum of the (\\d+) partners",
                            "$1 è la somma dei $2 partner"),
                    rule(
                            "(\\S+) is the sum of the (\\d+) products",
                            "$1 è la somma dei $2 prodotti"),
                    rule("(\\S+) is the sum of (\\S+) to (\\S+)", "$1 è la somma da $2 a $3"),
                    rule(
                            "adjusted here, an estimate and not the producer's number",
                            "destagionalizzato qui: una stima, non il dato del produttore"),
                    rule(
                            "no seasonally adjusted figure is held; one adjusted here is an"
                                    + " estimate, never evidence",
                            "non c'è alcun dato destagionalizzato; uno destagionalizzato qui è una"
                                    + " stima, mai una prova"),
                    rule(
                            "(\\S+) and (\\S+) are other months of the year; the season isn't"
                                    + " taken out",
                            "$1 e $2 sono mesi diversi dell'anno; la stagionalità non è tolta"),
                    rule("(\\S+) is the sum of (\\S+ \\+ .+)", "$1 è la somma di $2"),
                    rule(
                            "(\\S+ = .+?); not in the dataset: (.+?) and (\\d+) more",
                            "$1; non nel dataset: $2 e altri $3"),
                    rule("(\\S+ = .+?); not in the dataset: (.+)", "$1; non nel dataset: $2"),
                    rule(
                            "(\\S+ = .+?), its members at the end of (\\S+)",
                            "$1, i membri alla fine del $2"),
                    rule(
                            "no cell: taken as zero, since the dataset leaves zeros out",
                            "nessuna cella: vale zero, perché il dataset omette gli zeri"),
                    rule(
                            "release (\\S+) was withdrawn on (\\S+): (.+)",
                            "l'edizione $1 è stata ritirata il $2: $3"),
                    rule(
                            "cells come from more than one release: (.+)",
                            "celle da più di un'edizione: $1"),
                    rule(
                            "flags of cells that aren't listed: (.+)",
                            "segni di celle non elencate: $1"),
                    rule(
                            "modelled, not official: never evidence",
                            "modellato, non ufficiale: mai una prova"),
                    rule(
                            "(\\S+) has the same value as the last of the list",
                            "$1 ha lo stesso valore dell'ultimo dell'elenco"),
                    rule("first published by (.+)", "prima pubblicazione: $1"),
                    rule("asked on (.+)", "chiesto il $1"),
                    rule(
                            "the newest period held is (.+)",
                            "il periodo più recente disponibile è $1"),
                    rule(
                            "derived from figures of one release",
                            "ricavato da dati di una sola edizione"),
                    rule(
                            "cells without a quantity are left out of the value too; ask"
                                    + " quantity_coverage",
                            "le celle senza quantità sono escluse anche dal valore; si veda"
                                    + " quantity_coverage"),
                    rule("(population|gdp)(\\w*) of (\\S+): (.+)", "$1$2 del $3: $4"),
                    rule(
                            "(.+) by (.+): (\\d+) codes whole, in part (.+); without a counterpart"
                                    + " (.+)",
                            "$1 secondo $2: $3 codici interi, in parte $4; senza corrispondente"
                                    + " $5"),
                    rule(
                            "(.+) by (.+): (\\d+) codes whole, in part (.+)",
                            "$1 secondo $2: $3 codici interi, in parte $4"),
                    rule(
                            "(.+) by (.+): (\\d+) codes whole; without a counterpart (.+)",
                            "$1 secondo $2: $3 codici interi; senza corrispondente $4"),
                    rule("(.+) by (.+): (\\d+) codes whole", "$1 secondo $2: $3 codici interi"),
                    rule(
                            "dataset (\\S+) has exports of (\\S+) from (\\S+) to (\\S+), not for"
                                    + " (\\S+); of it (\\S+) to (\\S+) is held",
                            "il dataset $1 ha le esportazioni di $2 dal $3 al $4, non per il $5; ne"
                                    + " ha la parte da $6 a $7"),
                    rule(
                            "dataset (\\S+) has exports of (\\S+) from (\\S+) to (\\S+), not for"
                                    + " (\\S+); of it (\\S+) is held",
                            "il dataset $1 ha le esportazioni di $2 dal $3 al $4, non per il $5; ne"
                                    + " ha la parte $6"),
                    rule(
                            "dataset (\\S+) has exports of (\\S+) from (\\S+) to (\\S+), not for"
                                    + " (\\S+); it is held only within (\\S+)",
                            "il dataset $1 ha le esportazioni di $2 dal $3 al $4, non per il $5; lo"
                                    + " ha solo dentro $6"),
                    rule(
                            "dataset (\\S+) has exports of (\\S+) from (\\S+) to (\\S+), not for"
                                    + " (\\S+)",
                            "il dataset $1 ha le esportazioni di $2 dal $3 al $4, non per il $5"),
                    rule(
                            "dataset (\\S+) has imports of (\\S+) from (\\S+) to (\\S+), not for"
                                    + " (\\S+); of it (\\S+) to (\\S+) is held",
                            "il dataset $1 ha le importazioni di $2 dal $3 al $4, non per il $5; ne"
                                    + " ha la parte da $6 a $7"),
                    rule(
                            "dataset (\\S+) has imports of (\\S+) from (\\S+) to (\\S+), not for"
                                    + " (\\S+); of it (\\S+) is held",
                            "il dataset $1 ha le importazioni di $2 dal $3 al $4, non per il $5; ne"
                                    + " ha la parte $6"),
                    rule(
                            "dataset (\\S+) has imports of (\\S+) from (\\S+) to (\\S+), not for"
                                    + " (\\S+); it is held only within (\\S+)",
                            "il dataset $1 ha le importazioni di $2 dal $3 al $4, non per il $5; lo"
                                    + " ha solo dentro $6"),
                    rule(
                            "dataset (\\S+) has imports of (\\S+) from (\\S+) to (\\S+), not for"
                                    + " (\\S+)",
                            "il dataset $1 ha le importazioni di $2 dal $3 al $4, non per il $5"),
                    rule(
                            "dataset (\\S+) has no exports declared by (\\S+)",
                            "il dataset $1 non ha esportazioni dichiarate da $2"),
                    rule(
                            "dataset (\\S+) has no imports declared by (\\S+)",
                            "il dataset $1 non ha importazioni dichiarate da $2"),
                    rule(
                            "dataset (\\S+) has no trade of (\\S+) by partner",
                            "il dataset $1 non ha gli scambi di $2 per partner"),
                    rule(
                            "dataset (\\S+) has no trade of (\\S+) by product",
                            "il dataset $1 non ha gli scambi di $2 per prodotto"),
                    rule(
                            "dataset (\\S+) has no cells of that detail for (.+)",
                            "il dataset $1 non ha celle di quel dettaglio per $2"),
                    rule(
                            "dataset (\\S+) has nothing for (\\S+)",
                            "il dataset $1 non ha nulla per il $2"),
                    rule("the cell is absent from dataset (\\S+)", "la cella manca nel dataset $1"),
                    rule("(\\S+) is not in dataset (\\S+)", "$1 non è nel dataset $2"),
                    rule("no dataset has the id '(.+)'", "nessun dataset ha l'id '$1'"),
                    rule("nothing is held here that answers it", "qui non c'è nulla che risponda"),
                    rule("nothing is held here of (.+)", "qui non c'è nulla di $1"),
                    rule("(\\S+) is not one of (.+)", "$1 non è tra $2"),
                    rule(
                            "of (.+) only (\\S+) is held here: a place needs others to be compared"
                                    + " with",
                            "di $1 qui c'è solo $2: un posto richiede altri con cui confrontarlo"),
                    rule("(\\S+) doesn't trade with itself", "$1 non commercia con se stesso"));

    private NoteWords() {}

    private static Rule rule(String english, String italian) {
        return new Rule(Pattern.compile(english, Pattern.DOTALL), italian);
    }

    /** A note in words of the language; in English where there is no Italian of it. */
    public static String say(String note, Lang lang) {
        return lang == Lang.EN
                ? universes(note, lang)
                : italian(note).orElse(universes(note, lang));
    }

    /** Whether {@link #say} says a note in that language. */
    public static boolean isSaid(String note, Lang lang) {
        return lang == Lang.EN || italian(note).isPresent();
    }

    /** The Italian of a note or of a reason; empty where there is none. */
    static Optional<String> italian(String note) {
        Matcher left =
                Pattern.compile("left out: (.+?)(, and (\\d+) more)?", Pattern.DOTALL)
                        .matcher(note);
        if (left.matches()) {
            return italian(left.group(1))
                    .map(
                            why ->
                                    "esclusi: "
                                            + why
                                            + (left.group(2) == null
                                                    ? ""
                                                    : ", e altri " + left.group(3)));
        }
        for (Rule rule : RULES) {
            Matcher m = rule.english.matcher(note);
            if (m.matches()) {
                return Optional.of(
                        universes(m.replaceFirst(rule.italian), Lang.IT)
                                .replaceAll("\\band (\\d+) more\\b", "e altri $1"));
            }
        }
        return Optional.empty();
    }

    private static String universes(String note, Lang lang) {
        return UNIVERSE.matcher(note)
                .replaceAll(
                        m ->
                                m.group(1) == null
                                        ? " "
                                        : Matcher.quoteReplacement(
                                                universe(m.group(1), m.group(2), lang)));
    }

    private static String universe(String dimension, String members, Lang lang) {
        String noun =
                switch (dimension) {
                    case "reporter" -> lang.pick("reporters", "dichiaranti");
                    case "partner" -> lang.pick("partners", "partner");
                    case "product" -> lang.pick("products", "prodotti");
                    default -> lang.pick("years", "anni");
                };
        if (members.equals("all")) {
            return noun;
        }
        Matcher kind = KIND.matcher(members);
        if (kind.matches()) {
            return kinds(kind.group(1), lang) + lang.pick(" of ", " di ") + kind.group(2);
        }
        return noun + " " + (dimension.equals("period") ? "" : "in ") + members;
    }

    private static String kinds(String kind, Lang lang) {
        if (lang == Lang.EN) {
            return kind;
        }
        return switch (kind) {
            case "regions" -> "regioni";
            case "provinces" -> "province";
            case "states" -> "stati";
            case "territories" -> "territori";
            case "countries" -> "paesi";
            case "communities" -> "comunità";
            case "districts" -> "distretti";
            case "counties" -> "contee";
            case "cantons" -> "cantoni";
            case "departments" -> "dipartimenti";
            case "prefectures" -> "prefetture";
            default -> "comuni";
        };
    }
}
