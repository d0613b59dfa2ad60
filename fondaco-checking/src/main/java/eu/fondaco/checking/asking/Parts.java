// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The questions that a text puts one after the other, each as it was written. */
final class Parts {

    private static final Set<String> JOINTS = SmallWords.of("parts.joints");
    private static final Set<String> ASKING = SmallWords.of("parts.asking");
    private static final Set<String> OPENING = SmallWords.of("parts.opening");
    private static final List<String> HEADS =
            List.of("which", "who", "when", "howmany", "howmuch", "whether", "isthere", "being");

    private static final String[] FARTHER = {
        "being", "us", "itword", "latest", "undershoot", "exceed", "less", "more", "that"
    };

    private static final List<String> LISTS =
            List.of("suppliers", "partners", "countries", "products", "imports", "exports");

    private static final List<String> MORE = List.of("perhead", "share");
    private static final Set<String> TOLD = SmallWords.of("parts.told");

    private final Framing framing;
    private final Function<String, Heard> hear;

    Parts(Framing framing, Function<String, Heard> hear) {
        this.framing = framing;
        this.hear = hear;
    }

    /** The parts of a text, in order; one where it asks one thing. */
    List<String> of(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder told = new StringBuilder();
        List<String> sentences = framing.segments(text);
        boolean marked = sentences.stream().anyMatch(s -> s.endsWith("?"));
        for (String sentence : sentences) {
            boolean stated = marked && !sentence.endsWith("?");
            List<String> clauses = clauses(sentence);
            for (String clause : clauses) {
                boolean asks =
                        isAsking(clause, stated)
                                || clauses.size() > 1 && isOfTrade(clause)
                                || stated && !parts.isEmpty() && isOfMore(clause, text);
                if (!asks && !parts.isEmpty() && told.isEmpty()) {
                    parts.replaceAll(p -> p + " " + clause);
                    continue;
                }
                told.append(told.isEmpty() ? "" : " ").append(clause);
                if (asks) {
                    parts.add(told.toString());
                    told.setLength(0);
                }
            }
        }
        if (!told.isEmpty()) {
            parts.add(told.toString());
        }
        return parts;
    }

    private boolean isAsking(String clause, boolean stated) {
        Heard heard = hear.apply(clause);
        return clause.endsWith("?")
                || heard.says("who", "when", "howmany", "isthere")
                || heard.parts().stream().anyMatch(p -> p.is("which") && !isRelative(heard, p))
                || (stated
                        ? begins(heard) || isTold(heard) || opens(heard)
                        : heard.opens("whether"))
                || !stated && heard.says("howmuch", "whether");
    }

    /** Whether it begins as a question does: "Is it …", not "A friend has …". */
    static boolean begins(Heard heard) {
        Part first = heard.at(0);
        return first != null && first.is("whether");
    }

    /** "…? And per head?": stated behind a question, a measure that stands nowhere before it. */
    private boolean isOfMore(String clause, String text) {
        Heard before = hear.apply(text.substring(0, text.indexOf(clause)));
        Heard heard = hear.apply(clause);
        return MORE.stream().anyMatch(m -> heard.says(m) && !before.says(m));
    }

    /** "That is, how much …": the word that asks comes first, behind words that ask nothing. */
    private static boolean opens(Heard heard) {
        return heard.only(p -> !p.is("restate")).opens("howmuch");
    }

    /** "Rank the regions.": told to be done, before a question. */
    private static boolean isTold(Heard heard) {
        String first = heard.tokens().get(0).fold();
        return TOLD.contains(first) && heard.parts().size() > 1;
    }

    /** "The last year that you have", which asks nothing. */
    private static boolean isRelative(Heard heard, Part which) {
        return heard.text(which).equalsIgnoreCase("che") && which.from() > 0;
    }

    private boolean isOfTrade(String clause) {
        return hear.apply(clause)
                .says(
                        "exports",
                        "imports",
                        "sells",
                        "buys",
                        "balance",
                        "share",
                        "trade",
                        "partners",
                        "suppliers",
                        "rank");
    }

    /** A sentence cut before each "and" that another question word follows. */
    private List<String> clauses(String sentence) {
        Heard heard = hear.apply(sentence);
        List<String> all = new ArrayList<>();
        int copied = 0;
        for (int i = 1; i + 1 < heard.tokens().size(); i++) {
            Part led = heard.at(i + 1);
            boolean preposition = led != null && led.isAny("to", "from");
            Part next = preposition ? heard.after(led) : null;
            int those = OfFirst.ofThose(heard, i + 1);
            Part member = those == i + 1 ? null : heard.at(those);
            boolean asked = next != null && next.isAny("which", "howmuch");
            Part head = member != null ? member : asked ? next : led;
            boolean cut =
                    (JOINTS.contains(heard.tokens().get(i).fold()) || isListed(heard, i))
                            && head != null
                            && (head == next || head == member || head.from() == i + 1)
                            && (HEADS.stream().anyMatch(head::is) || isMeasureAsked(heard, head))
                            && asksMore(heard, head);
            boolean joint = JOINTS.contains(heard.tokens().get(i).fold());
            boolean then =
                    joint && SinceThen.opens(sentence.substring(heard.tokens().get(i).end()));
            boolean again =
                    joint
                            && (isThatWhich(heard, led)
                                    || isOfFirst(heard, i, led)
                                    || isSecondList(heard, i)
                                    || isItsPlace(heard, led));
            if (cut || then || again) {
                int at = heard.tokens().get(i).start();
                all.add(sentence.substring(copied, at).replaceFirst("[,\\s]+$", ""));
                copied = at;
            }
        }
        all.add(sentence.substring(copied));
        return all;
    }

    /** "… and the one that buys most": another one is asked for by what it does. */
    private static boolean isThatWhich(Heard heard, Part led) {
        Part that = led;
        while (that != null
                && !that.is("that")
                && (Heard.isSmall(that) || that.isAny("itword", "oneact"))) {
            that = heard.after(that);
        }
        Part does = that != null && that.is("that") && that != led ? heard.after(that) : null;
        while (does != null && Heard.isSmall(does)) {
            does = heard.after(does);
        }
        Part most = does == null ? null : heard.after(does);
        return most != null
                && does.isAny("exports", "imports", "sells", "buys")
                && (most.isAny("top", "least")
                        || heard.after(most) != null && heard.after(most).isAny("top", "least"));
    }

    /** "… and Kent, in which place is it": the place of somebody named behind the joint. */
    private static boolean isItsPlace(Heard heard, Part led) {
        Part area = led;
        boolean where = led != null && led.is("where");
        while (area != null && (Heard.isSmall(area) || area.isAny("where", "does"))) {
            area = heard.after(area);
        }
        boolean named = area != null && area.kind() == Heard.Kind.AREA;
        Part place = named ? heard.after(area) : null;
        int from = named ? area.from() : 0;
        return place != null
                && place.is("rank")
                && (where || place.to() > place.from() + 1)
                && heard.only(p -> p.to() <= from).says("which", "who");
    }

    /** "The top 3 exports and the top 3 imports": the first of something else are asked for. */
    private static boolean isSecondList(Heard heard, int joint) {
        String before = listed(heard.only(p -> p.to() <= joint));
        String after = listed(heard.only(p -> p.from() > joint));
        boolean opens = heard.only(p -> p.from() > joint && !p.is("itword")).opens("top");
        return opens && !before.isEmpty() && !after.isEmpty() && !before.equals(after);
    }

    /** Of what the first are asked for: the noun behind "top", or behind "top 3"; "" for none. */
    private static String listed(Heard heard) {
        for (Part top : heard.parts()) {
            Part next = top.is("top") ? heard.after(top) : null;
            next = next != null && next.kind() == Heard.Kind.NUMBER ? heard.after(next) : next;
            Part noun = next;
            String found =
                    noun == null ? "" : LISTS.stream().filter(noun::is).findFirst().orElse("");
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }

    /** "The top three countries and the share of the first": of one in the list before. */
    private static boolean isOfFirst(Heard heard, int joint, Part led) {
        Part share = led;
        while (share != null && Heard.isSmall(share)) {
            share = heard.after(share);
        }
        Part first = share != null && share.is("share") ? heard.after(share) : null;
        while (first != null && Heard.isSmall(first)) {
            first = heard.after(first);
        }
        return first != null
                && first.is("firstword")
                && heard.after(first) == null
                && heard.only(p -> p.to() <= joint).says("top")
                && heard.only(p -> p.to() <= joint)
                        .says(
                                "partners",
                                "suppliers",
                                "countries",
                                "products",
                                "states",
                                "regions");
    }

    /** "What does it sell, what does it buy": a comma before words that open a question anew. */
    private static boolean isListed(Heard heard, int comma) {
        return heard.tokens().get(comma).is(",")
                && OPENING.contains(heard.tokens().get(comma + 1).fold())
                && heard.only(p -> p.to() <= comma).says(HEADS.toArray(String[]::new))
                && heard.only(p -> p.from() > comma)
                        .says("exports", "imports", "sells", "buys", "balance", "signed");
    }

    /** "How much of it", "a che posto": words that ask for a measure, and don't only name one. */
    private static boolean isMeasureAsked(Heard heard, Part head) {
        return (head.isAny("share", "rank") || head.is("difference") && isLast(heard, head))
                && head.to() > head.from() + 1
                && ASKING.contains(heard.tokens().get(head.from()).fold());
    }

    /** "And how far below that are we now?": nothing that tells one thing from another follows. */
    private static boolean isLast(Heard heard, Part head) {
        return heard.parts().stream()
                .filter(p -> p.from() >= head.to())
                .allMatch(
                        p -> p.kind() == Heard.Kind.CUE && (Heard.isSmall(p) || p.isAny(FARTHER)));
    }

    /** Whether more than "and how much?", "and how much in 2013?" follows, which asks the same. */
    private static boolean asksMore(Heard heard, Part head) {
        return !head.is("howmuch")
                || heard.parts().stream()
                        .filter(p -> p.from() >= head.to())
                        .anyMatch(p -> !Heard.isSmall(p) && !isOfTime(heard, p));
    }

    private static boolean isOfTime(Heard heard, Part part) {
        Part next = heard.after(part);
        boolean leads = part.is("to") && next != null && next.kind() == Heard.Kind.TIME;
        return part.kind() == Heard.Kind.TIME || leads;
    }
}
