// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Condition;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;

/** Questions in English. */
final class EnglishPhrases extends Phrases {

    EnglishPhrases(Saying names) {
        super(names);
    }

    @Override
    Lang lang() {
        return Lang.EN;
    }

    @Override
    String series(Question q, String measure) {
        String name = q.reporter() == null ? "" : names.area(q.reporter(), Lang.EN);
        return takesNoEnding(name)
                ? ranked(q, measure, name)
                : (name.isEmpty() ? "" : possessive(name) + " ") + ranked(q, measure, "");
    }

    /** Whether a name ends in brackets, after which no "'s" is said. */
    private static boolean takesNoEnding(String name) {
        return name.endsWith(")");
    }

    @Override
    String ranked(Question q, String measure) {
        return ranked(q, measure, "");
    }

    /**
     * @param owner whose it is, where that is said after it; else empty
     */
    private String ranked(Question q, String measure, String owner) {
        TradeFlow flow = q.flow();
        StringBuilder s =
                new StringBuilder(
                        switch (flow) {
                            case EXPORTS -> "exports";
                            case IMPORTS -> "imports";
                            case TRADE -> "trade";
                            default -> "trade balance";
                        });
        s.append(
                measure.equals("per_capita")
                        ? " per head"
                        : measure.equals("gdp_ratio") ? " relative to GDP" : "");
        if (!q.product().equals(Codes.TOTAL)) {
            s.append(flow.isObserved() ? " of " : " in ")
                    .append(names.product(q.product(), Lang.EN));
        }
        if (!owner.isEmpty()) {
            s.append(
                            flow == TradeFlow.EXPORTS
                                    ? " from "
                                    : flow == TradeFlow.IMPORTS ? " into " : " of ")
                    .append(owner);
        }
        if (!q.partner().equals(Codes.WORLD)) {
            s.append(
                            flow == TradeFlow.EXPORTS
                                    ? " to "
                                    : flow == TradeFlow.IMPORTS ? " from " : " with ")
                    .append(names.area(q.partner(), Lang.EN));
        }
        return s.toString();
    }

    @Override
    String memberShare(String member, boolean town, String whole) {
        return takesNoEnding(member)
                ? "share of " + member + " in " + whole
                : possessive(member) + " share of " + whole;
    }

    @Override
    String productShare(String product, String whole) {
        return "share of " + product + " in " + whole;
    }

    @Override
    String pair(String measure, String first, String second) {
        return switch (measure) {
            case "share" -> "share of " + first + (second == null ? "" : " in " + second);
            case "share_of_change" ->
                    "share of the change of "
                            + first
                            + (second == null ? "" : " in that of " + second);
            case "ratio", "ratio_percent" ->
                    "ratio of "
                            + first
                            + (second == null ? "" : " to " + second)
                            + (measure.equals("ratio") ? "" : " in per cent");
            case "contribution" ->
                    "contribution of "
                            + first
                            + " to "
                            + (second == null ? "total growth" : "growth of " + second);
            default -> "difference between " + first + (second == null ? "" : " and " + second);
        };
    }

    @Override
    String rank(Question q, String by) {
        String order = q.ascending() ? " from the bottom" : "";
        String among =
                q.universe() == null ? "" : " among " + names.universe(q.universe(), Lang.EN);
        return "rank of " + member(q) + order + " by " + owned(q, by) + among;
    }

    /**
     * By what members of one reporter are put in order, saying whose it is where that isn't yet.
     */
    private String owned(Question q, String by) {
        if (q.reporter() == null || q.runsOver() == Dimension.REPORTER) {
            return by;
        }
        String name = names.area(q.reporter(), Lang.EN);
        if (takesNoEnding(name)) {
            return by.contains(name) ? by : by + " of " + name;
        }
        String owner = possessive(name) + " ";
        return by.contains(owner) ? by : owner + by;
    }

    private String member(Question q) {
        return switch (q.runsOver()) {
            case PARTNER -> names.area(q.partner(), Lang.EN);
            case PRODUCT -> names.product(q.product(), Lang.EN);
            case PERIOD -> q.period() == null ? "?" : PeriodSaying.say(q.period(), Lang.EN);
            default -> q.reporter() == null ? "?" : names.area(q.reporter(), Lang.EN);
        };
    }

    @Override
    String top(Question q, boolean share, String by) {
        String who = q.universe() == null ? "" : " " + names.universe(q.universe(), Lang.EN);
        return (share ? "share of the " : "")
                + (q.ascending() ? "bottom" : "top")
                + (q.n() == 0 ? "" : " " + q.n())
                + who
                + " by "
                + owned(q, by);
    }

    @Override
    String count(Question q, String what) {
        String who = q.universe() == null ? "" : " of " + names.universe(q.universe(), Lang.EN);
        return "number" + who + " with " + what;
    }

    @Override
    String taken(String measure, String inner, boolean falling) {
        String noun =
                switch (measure) {
                    case "average_growth" -> "average growth";
                    case "streak" ->
                            falling ? "years of fall in a row of" : "years of rise in a row of";
                    case "sign" -> "direction";
                    default -> measure.replace('_', ' ');
                };
        return noun + (measure.equals("streak") ? " " : " of ") + inner;
    }

    @Override
    String bound(Condition c) {
        return c.orEqual()
                ? c.above() ? " at least " : " at most "
                : c.above() ? " above " : " below ";
    }

    private static String possessive(String name) {
        return name + (name.endsWith("s") ? "'" : "'s");
    }
}
