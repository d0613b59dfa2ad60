// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Condition;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;

/** Questions in Italian. */
final class ItalianPhrases extends Phrases {

    private static final String FEMININE = "(regioni|province|aree|contee|prefetture|comunità).*";

    ItalianPhrases(Saying names) {
        super(names);
    }

    @Override
    Lang lang() {
        return Lang.IT;
    }

    @Override
    String series(Question q, String measure) {
        return series(q, measure, true);
    }

    @Override
    String ranked(Question q, String measure) {
        return series(q, measure, false);
    }

    private String series(Question q, String measure, boolean owned) {
        TradeFlow flow = q.flow();
        StringBuilder s =
                new StringBuilder(
                        switch (flow) {
                            case EXPORTS -> "esportazioni";
                            case IMPORTS -> "importazioni";
                            case TRADE -> "interscambio";
                            default -> "saldo commerciale";
                        });
        s.append(measure.equals("per_capita") ? " pro capite" : "");
        if (!q.product().equals(Codes.TOTAL)) {
            s.append(flow.isObserved() ? " di " : " per ")
                    .append(names.product(q.product(), Lang.IT));
        }
        if (owned && q.reporter() != null) {
            s.append(' ').append(with("di", q.reporter()));
        }
        if (!q.partner().equals(Codes.WORLD)) {
            s.append(' ')
                    .append(
                            flow == TradeFlow.EXPORTS
                                    ? with("verso", q.partner())
                                    : flow == TradeFlow.IMPORTS
                                            ? with("da", q.partner())
                                            : with("con", q.partner()));
        }
        s.append(measure.equals("gdp_ratio") ? " in rapporto al PIL" : "");
        return s.toString();
    }

    private String with(String preposition, Codes area) {
        return ItalianPreposition.join(preposition, names.area(area, Lang.IT), !names.isTown(area));
    }

    @Override
    String memberShare(String member, boolean town, String whole) {
        return "quota " + ItalianPreposition.join("di", member, !town) + " " + join("su", whole);
    }

    @Override
    String productShare(String product, String whole) {
        return "quota di " + product + " " + join("su", whole);
    }

    @Override
    String pair(String measure, String first, String second) {
        return switch (measure) {
            case "share" ->
                    "quota " + join("di", first) + (second == null ? "" : " " + join("su", second));
            case "share_of_change" ->
                    "quota della variazione "
                            + join("di", first)
                            + (second == null ? "" : " su quella " + join("di", second));
            case "ratio", "ratio_percent" ->
                    "rapporto "
                            + (measure.equals("ratio") ? "" : "percentuale ")
                            + (second == null
                                    ? join("di", first)
                                    : "tra " + first + " e " + second);
            case "contribution" ->
                    "contributo "
                            + join("di", first)
                            + " alla crescita "
                            + (second == null ? "totale" : join("di", second));
            default ->
                    "differenza "
                            + (second == null
                                    ? join("di", first)
                                    : "tra " + first + " e " + second);
        };
    }

    @Override
    String rank(Question q, String by) {
        String member =
                switch (q.runsOver()) {
                    case PARTNER -> with("di", q.partner());
                    case PRODUCT -> "di " + names.product(q.product(), Lang.IT);
                    case PERIOD ->
                            q.period() == null
                                    ? "di ?"
                                    : "del " + PeriodSaying.say(q.period(), Lang.IT);
                    default -> q.reporter() == null ? "di ?" : with("di", q.reporter());
                };
        return "posto "
                + member
                + (q.ascending() ? " dal fondo" : "")
                + " per "
                + by
                + owner(q, by)
                + (q.universe() == null
                        ? ""
                        : " tra " + theseOf(names.universe(q.universe(), Lang.IT)));
    }

    private static String theseOf(String universe) {
        String article =
                universe.matches(FEMININE)
                        ? "le "
                        : universe.matches("(stati|anni).*") ? "gli " : "i ";
        return article + universe;
    }

    private String owner(Question q, String by) {
        boolean owned = q.runsOver() != Dimension.REPORTER && q.reporter() != null;
        String owner = owned ? " " + with("di", q.reporter()) : "";
        return by.contains(owner) ? "" : owner;
    }

    @Override
    String top(Question q, boolean share, String by) {
        boolean feminine =
                q.universe() != null && names.universe(q.universe(), Lang.IT).matches(FEMININE);
        String head = q.ascending() ? feminine ? "ultime" : "ultimi" : feminine ? "prime" : "primi";
        return (share ? feminine ? "quota delle " : "quota dei " : "")
                + head
                + (q.n() == 0 ? "" : " " + q.n())
                + (q.universe() == null ? "" : " " + names.universe(q.universe(), Lang.IT))
                + " per "
                + by
                + owner(q, by);
    }

    @Override
    String count(Question q, String what) {
        return "numero"
                + (q.universe() == null ? "" : " di " + names.universe(q.universe(), Lang.IT))
                + " con "
                + what;
    }

    @Override
    String taken(String measure, String inner, boolean falling) {
        String noun =
                switch (measure) {
                    case "growth" -> "crescita";
                    case "multiple" -> "multiplo";
                    case "average_growth" -> "crescita media";
                    case "change" -> "variazione";
                    case "trend" -> "andamento";
                    case "sign" -> "direzione";
                    case "streak" ->
                            falling ? "anni consecutivi di calo" : "anni consecutivi di crescita";
                    default -> measure.replace('_', ' ');
                };
        return noun + " " + join("di", inner);
    }

    @Override
    String bound(Condition c) {
        return c.orEqual()
                ? c.above() ? " almeno " : " al massimo "
                : c.above() ? " sopra " : " sotto ";
    }

    /**
     * Joins a preposition to a phrase by its first noun: "delle esportazioni", "sull'interscambio".
     */
    private static String join(String preposition, String phrase) {
        String stem = preposition.equals("di") ? "de" : "su";
        String noun = phrase.split(" ", 2)[0];
        return switch (noun) {
            case "esportazioni", "importazioni", "prime", "ultime" -> stem + "lle " + phrase;
            case "quota", "crescita", "variazione", "differenza", "direzione" ->
                    stem + "lla " + phrase;
            case "primi", "ultimi" -> stem + "i " + phrase;
            case "interscambio", "andamento" -> stem + "ll'" + phrase;
            case "anni" -> stem + "gli " + phrase;
            default -> stem + "l " + phrase;
        };
    }
}
