// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Printed.Unit;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Two levels, or a level and its change, against the per cent that the same sentence tells of them:
 * "from 4.2 to 4.6 billion (+9.5%)". Only sentences with just these numbers are looked at.
 */
final class Changes {

    /** Words with which a per cent may be of something else than the two levels. */
    private static final Pattern OTHER =
            Pattern.compile(
                    "\\b(?:inflation|inflazione|real|reale|volumes?|average|averag\\w+|annual\\w*|annuo|annua|annui|annue|all'anno|medi[oae]|a"
                        + " year|per"
                        + " year|yearly|prices?|prezzi|seasonally|destagionalizzat\\w+|shares?|quot[ae]|incidenza|peso|pesa\\w*|points?|punti|forecast|expected|previst\\w+|atteso|attesa|compound|cumul\\w+|excluding|al"
                        + " netto|senza|escluso|esclusa|of which|di"
                        + " cui|while|mentre|whereas|compared with 20|per capita|pro"
                        + " capite|target|obiettivo|margin|tariffs?|dazi\\w*|duty|duties|revis\\w+|rivist\\w+)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern UP =
            Pattern.compile(
                    "\\b(?:rose|risen|rises?|rising|grew|grown|grows?|growing|increas\\w+|climb\\w+|up|gain\\w*|advanc\\w+|aument\\w+|cresc\\w+|sal(?:e|ita|ito|iti|ite|gono|endo)|increment\\w+|progress\\w+|in"
                        + " pi\u00f9)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern DOWN =
            Pattern.compile(
                    "\\b(?:fell|fall\\w*|drop\\w*|declin\\w+|decreas\\w+|down|shrank|shrunk|slip\\w+|los[ts]e?|contract\\w+|diminu\\w+|cal(?:a|o|i|ano|ata|ato|ati|ate|ando)|scend\\w+|sces[aoei]|riduc\\w+|ridott\\w+|riduzion\\w+|fless\\w+|contra\\w+|perd\\w+|in"
                        + " meno)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern FROM =
            Pattern.compile("\\b(?:from|da|dai|dal|dagli|dalle)\\s+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern TO =
            Pattern.compile(
                    "^[^.;:()]{0,40}?\\b(?:to|a|ai|agli|fino a)\\s+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHANGE =
            Pattern.compile(
                    "(?:\\b(?:by|up|down|of|or|di|del|dell'|dello|pari al|pari"
                            + " allo|ovvero|cio\u00e8 del)|\\(|,)\\s*$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_SOMETHING =
            Pattern.compile(
                    "^\\s*(?:of|share|del|dello|della|delle|dei|degli|dell'|sul|sulla|in"
                            + " (?:volume|real)|more than the|points)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern EARLIER =
            Pattern.compile(
                    "\\b(?:from|against|compared with|compared to|rispetto a|rispetto"
                            + " ai|contro|contro i|dai|dal|da)\\s+(?:the\\s+|i\\s+|gli\\s+)?$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDS = Pattern.compile("^\\s*(?:[).,;]|$)");
    private static final Pattern BY =
            Pattern.compile("\\b(?:by|di)\\s+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern REACHING =
            Pattern.compile(
                    "\\b(?:to|reaching|to reach|a|raggiungendo|fino a)\\s+(?:i\\s+|gli\\s+)?$",
                    Pattern.CASE_INSENSITIVE);

    /** Words that may stand between two levels and the per cent of their change. */
    private static final Set<String> BETWEEN =
            Set.of(
                    "in",
                    "of",
                    "an",
                    "a",
                    "the",
                    "to",
                    "by",
                    "up",
                    "down",
                    "or",
                    "on",
                    "from",
                    "and",
                    "which",
                    "is",
                    "that",
                    "i.e",
                    "increase",
                    "rise",
                    "growth",
                    "gain",
                    "drop",
                    "fall",
                    "decline",
                    "decrease",
                    "change",
                    "equal",
                    "compared",
                    "with",
                    "against",
                    "reaching",
                    "euros",
                    "euro",
                    "dollars",
                    "nel",
                    "con",
                    "un",
                    "una",
                    "uno",
                    "aumento",
                    "crescita",
                    "calo",
                    "incremento",
                    "variazione",
                    "flessione",
                    "riduzione",
                    "rialzo",
                    "del",
                    "dell",
                    "dello",
                    "di",
                    "dei",
                    "dal",
                    "dai",
                    "da",
                    "pari",
                    "al",
                    "allo",
                    "ai",
                    "ovvero",
                    "cio\u00e8",
                    "rispetto",
                    "contro",
                    "i",
                    "gli",
                    "raggiungendo",
                    "fino",
                    "e",
                    "year");

    private Changes() {}

    /** The clash of a sentence's change, if it has one. */
    static Optional<Clash> in(Sentence s) {
        List<Printed> percents = s.all(Unit.PERCENT);
        if (percents.size() != 1
                || !s.all(Unit.POINTS).isEmpty()
                || OTHER.matcher(s.text()).find()) {
            return Optional.empty();
        }
        Printed percent = percents.get(0);
        if (percent.hedged()
                || percent.value() == 0
                || !isChange(s, percent)
                || OF_SOMETHING.matcher(s.after(percent)).find()) {
            return Optional.empty();
        }
        return levels(s, percent);
    }

    private static boolean isChange(Sentence s, Printed percent) {
        return percent.sign() != 0 || CHANGE.matcher(s.before(percent)).find();
    }

    /** Whether the three numbers follow each other with nothing but words of a change between. */
    private static boolean areTogether(Sentence s, List<Printed> levels, Printed percent) {
        List<Printed> all = new ArrayList<>(levels);
        all.add(percent);
        all.sort(Comparator.comparingInt(Printed::start));
        return isNear(s, all.get(0), all.get(1)) && isNear(s, all.get(1), all.get(2));
    }

    /** Whether nothing but words of a change stands between two numbers. */
    private static boolean isNear(Sentence s, Printed a, Printed b) {
        String between = s.text().substring(a.end(), Math.max(a.end(), b.start()));
        for (String word : between.split("[^\\p{L}.]+")) {
            String plain = word.replaceAll("^\\.|\\.$", "");
            if (!plain.isEmpty() && !BETWEEN.contains(plain)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Clash> levels(Sentence s, Printed percent) {
        List<Printed> levels = withUnits(s);
        if (levels.size() != 2
                || levels.get(0).unit() != levels.get(1).unit()
                || !areTogether(s, levels, percent)
                || levels.stream().anyMatch(Printed::hedged)) {
            return Optional.empty();
        }
        Printed a = levels.get(0);
        Printed b = levels.get(1);
        if (!a.currency().isEmpty() && !b.currency().isEmpty() && !a.currency().equals(b.currency())
                || a.value() <= 0
                || b.value() <= 0
                || a.sign() < 0
                || b.sign() < 0) {
            return Optional.empty();
        }
        String between = s.text().substring(a.end(), b.start());
        if (FROM.matcher(s.before(a)).find() && isTo(s, a, b)) {
            return judge(s, a, b, a, b, percent);
        }
        boolean inOrder = percent.start() > a.end() && percent.end() <= b.start();
        if (inOrder && EARLIER.matcher(between).find()) {
            return judge(s, a, b, b, a, percent); // "4.6 billion, up 9.5% from 4.2 billion"
        }
        boolean behind = percent.start() >= b.end() && ENDS.matcher(s.after(percent)).find();
        if (BY.matcher(s.before(a)).find() && !REACHING.matcher(between).find()) {
            return Optional.empty(); // "by 20 million, from 300 million"
        }
        if (behind && EARLIER.matcher(between).find()) {
            return judge(s, a, b, b, a, percent); // "4.6 billion, up from 4.2 billion (+9.5%)"
        }
        if (BY.matcher(s.before(a)).find() && inOrder && REACHING.matcher(between).find()) {
            return difference(s, a, b, percent);
        }
        return Optional.empty();
    }

    /** "from 4.2 to", with a year between at most. */
    private static boolean isTo(Sentence s, Printed a, Printed b) {
        String between = s.text().substring(a.end(), b.start());
        return TO.matcher(between).find();
    }

    /** The amounts of a sentence; a bare number before "to" and an amount has the amount's unit. */
    static List<Printed> withUnits(Sentence s) {
        List<Printed> amounts = new ArrayList<>();
        List<Printed> all = s.numbers();
        for (int i = 0; i < all.size(); i++) {
            Printed n = all.get(i);
            Printed next = i + 1 < all.size() ? all.get(i + 1) : null;
            if (n.unit() == Unit.AMOUNT) {
                amounts.add(n);
            } else if (n.unit() == Unit.OTHER || n.unit() == Unit.YEAR && isBare(s, n, next)) {
                if (isBare(s, n, next)) {
                    amounts.add(n.as(next));
                } else {
                    amounts.add(n); // a number of something else: the sentence isn't plain
                }
            }
        }
        return amounts;
    }

    private static boolean isBare(Sentence s, Printed n, Printed next) {
        return next != null
                && next.unit() == Unit.AMOUNT
                && FROM.matcher(s.before(n)).find()
                && s.text().substring(n.end(), next.start()).matches("\\s*(?:to|a|ai)\\s*");
    }

    private static Optional<Clash> judge(
            Sentence s, Printed first, Printed second, Printed from, Printed to, Printed percent) {
        Interval growth = from.interval().growthTo(to.interval());
        if (agrees(s, growth, percent)) {
            return Optional.empty();
        }
        Label makes = Say.range(growth, "%", 1);
        String a = s.words(from);
        String b = s.words(to);
        Label words =
                Say.of(
                        "From "
                                + a
                                + " to "
                                + b
                                + " is "
                                + makes.en()
                                + ", counting all that the"
                                + " printed digits leave open; the text says "
                                + told(s, percent)
                                + ".",
                        "Da "
                                + a
                                + " a "
                                + b
                                + " fa "
                                + makes.it()
                                + ", contando tutto ci\u00f2 che"
                                + " le cifre stampate lasciano aperto; il testo dice "
                                + told(s, percent)
                                + ".");
        return Optional.of(
                new Clash(
                        "change",
                        s.span(first.start(), second.end()),
                        s.span(percent.start(), percent.end()),
                        words));
    }

    /**
     * A change, the level it leads to and its per cent; the sentence tells whether it is a rise.
     */
    static Optional<Clash> difference(Sentence s, Printed change, Printed level, Printed percent) {
        int way = way(s.text());
        if (way == 0 || change.value() >= level.value()) {
            return Optional.empty();
        }
        Interval d = change.interval();
        Interval before = way > 0 ? level.interval().minus(d) : level.interval().plus(d);
        // The change is of the level before, which it helps to make: both ends go together.
        Interval share =
                way > 0
                        ? new Interval(
                                100 * d.low() / (level.interval().high() - d.low()),
                                100 * d.high() / (level.interval().low() - d.high()))
                        : new Interval(
                                -100 * d.high() / (level.interval().low() + d.high()),
                                -100 * d.low() / (level.interval().high() + d.low()));
        if (before.low() <= 0 || agrees(s, share, percent)) {
            return Optional.empty();
        }
        Label makes = Say.range(share.size(), "%", 1);
        Label words =
                Say.of(
                        "A change of "
                                + s.words(change)
                                + " that leads to "
                                + s.words(level)
                                + " is one of "
                                + makes.en()
                                + "; the text says "
                                + told(s, percent)
                                + ".",
                        "Una variazione di "
                                + s.words(change)
                                + " che porta a "
                                + s.words(level)
                                + " \u00e8 di "
                                + makes.it()
                                + "; il testo dice "
                                + told(s, percent)
                                + ".");
        return Optional.of(
                new Clash(
                        "change",
                        s.span(
                                Math.min(change.start(), level.start()),
                                Math.max(change.end(), level.end())),
                        s.span(percent.start(), percent.end()),
                        words));
    }

    /** Up 1, down -1, 0 where the words don't say or say both. */
    private static int way(String text) {
        boolean up = UP.matcher(text).find();
        boolean down = DOWN.matcher(text).find();
        return up == down ? 0 : up ? 1 : -1;
    }

    private static boolean agrees(Sentence s, Interval growth, Printed percent) {
        Interval size = Interval.printed(percent.value(), percent.step());
        int way = percent.sign() != 0 ? percent.sign() : way(s.text());
        if (way != 0) {
            return growth.meets(way > 0 ? size : size.negative());
        }
        return growth.meets(size) || growth.meets(size.negative());
    }

    private static String told(Sentence s, Printed percent) {
        return "\u201c" + s.words(percent) + "\u201d";
    }
}
