// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.self.Telling.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places and orders told in words against the numbers told of the same. */
final class Places {

    private static final double FARTHEST = 100;

    private final Known known;
    private final Pattern follows;
    private final Pattern moved;
    private final Pattern placed;
    private final Pattern supplies;
    private final Pattern otherMeasure;

    private Places(Known known) {
        this.known = known;
        follows = known.words.words("follows");
        moved = known.words.words("moved-places");
        otherMeasure = known.words.words("other-measure");
        supplies = known.words.words("supplies");
        placed = known.words.words("placed");
    }

    /** Adds the clashes. */
    static void in(Known known, List<Sentence> sentences) {
        Places places = new Places(known);
        places.paragraphs();
        places.known.all.stream().filter(Places::isPlaced).forEach(places::cell);
        for (Sentence s : sentences) {
            places.placed(s);
            if (!known.words.riskyHere.matcher(s.text()).find()) {
                places.order(s);
                places.moved(s);
            }
        }
    }

    private static boolean isPlaced(Telling t) {
        boolean sized = t.role() == Role.LEVEL || t.role() == Role.SHARE;
        return sized && t.rank() > 0 && !t.isWhole() && !t.isCell();
    }

    /** Within a paragraph the one placed before has no less, and each place is one's own. */
    private void paragraphs() {
        Map<String, List<Telling>> groups = new HashMap<>();
        for (Telling t : known.all) {
            if (isPlaced(t)) {
                String group = t.block() + t.unit() + t.role() + t.flow() + t.when();
                groups.computeIfAbsent(group, g -> new ArrayList<>()).add(t);
            }
        }
        for (List<Telling> group : groups.values()) {
            for (int i = 0; i < group.size(); i++) {
                for (int k = i + 1; k < group.size(); k++) {
                    pair(group.get(i), group.get(k));
                }
            }
        }
    }

    private void pair(Telling a, Telling b) {
        double ratio = a.value().size().high() / b.value().size().high();
        boolean like = ratio < FARTHEST && ratio > 1 / FARTHEST;
        if (!like || a.who().equals(b.who()) || a.rank() > b.rank() || b.rank() == 1) {
            return; // another list
        }
        boolean same = a.rank() == b.rank() && !a.value().meets(b.value());
        if (same || a.rank() != b.rank() && a.value().high() < b.value().low()) {
            known.clash(
                    "order",
                    a,
                    b,
                    Say.told(
                            "self-places.place-has-place-has",
                            a.rank(),
                            a.words(),
                            b.rank(),
                            b.words()));
        }
    }

    /** In a table that has the same level, as many others have more as places are before it. */
    private void cell(Telling t) {
        for (Telling cell : known.levels(t, t.when())) {
            if (cell.isCell() && (t.role() == Role.SHARE || cell.value().meets(t.value()))) {
                table(cell, t.rank(), t.span(), t.words());
                return;
            }
        }
    }

    private void table(Telling own, int rank, Span told, String words) {
        if (own.value().high() < 0) {
            return; // the second deficit isn't the second of what is told
        }
        Standing standing = standing(own);
        if (standing.allows(rank) || standing.others < 2 || isRest(own)) {
            return;
        }
        known.clash(
                "order",
                own.span(),
                told,
                Say.told(
                        "self-places.table-have-more-than",
                        standing.more,
                        own.words(),
                        words,
                        rank));
    }

    /**
     * How a cell stands among the others of its column.
     *
     * @param more how many have more, "others" together left out
     * @param perhaps how many may have more, by the digits printed
     */
    private record Standing(int more, int perhaps, int others) {
        boolean allows(int rank) {
            return rank >= more + 1 && rank <= more + 1 + perhaps;
        }
    }

    private Standing standing(Telling own) {
        int more = 0;
        int perhaps = 0;
        int others = 0;
        for (Telling c : column(own)) {
            others += c == own ? 0 : 1;
            if (c != own && c.value().low() > own.value().high()) {
                more += isRest(c) ? 0 : 1;
            } else if (c != own && c.value().high() >= own.value().low()) {
                perhaps++;
            }
        }
        return new Standing(more, perhaps, others);
    }

    /** The figures of a cell's column, without the total. */
    private List<Telling> column(Telling own) {
        return known.all.stream()
                .filter(c -> c.isCell() && c.block() == own.block() && c.role() == own.role())
                .filter(c -> c.flow().equals(own.flow()) && c.when().equals(own.when()))
                .filter(c -> !c.isWhole())
                .toList();
    }

    private static boolean isRest(Telling c) {
        return c.who().stream()
                .anyMatch(
                        w ->
                                w.startsWith("~rest")
                                        || w.startsWith("~resto")
                                        || w.startsWith("oth")
                                        || w.startsWith("altr")
                                        || w.startsWith("rest"));
    }

    /** "First Germany, followed by France". */
    private void order(Sentence s) {
        Matcher m = follows.matcher(s.text());
        while (m.find()) {
            String before = clause(s.text().substring(0, m.start()));
            Set<String> a = known.cast.lastIn(before);
            Set<String> b = known.cast.firstIn(cut(s.text().substring(m.end())));
            if (a == null || b == null || a.equals(b)) {
                continue;
            }
            Telling ahead = size(s, a);
            Telling behind = ahead == null ? null : size(s, b, ahead);
            boolean odd = behind != null && ahead.value().high() < behind.value().low();
            if (odd && !known.explained.tellsChange(ahead) && isPlain(s)) {
                known.clash(
                        "order",
                        ahead,
                        behind,
                        Say.told("self-places.one-named-first-has", ahead.words(), behind.words()));
                return;
            }
        }
    }

    /** Whether a sentence tells sizes only, from the largest on. */
    private boolean isPlain(Sentence s) {
        return !known.words.noRank.matcher(s.text()).find()
                && !known.words.words("other-order").matcher(s.text()).find();
    }

    private static String clause(String text) {
        return text.substring(Math.max(text.lastIndexOf(';'), text.lastIndexOf(':')) + 1);
    }

    private static String cut(String text) {
        Matcher m = Pattern.compile("[,;:(]").matcher(text);
        return m.find() ? text.substring(0, m.start()) : text;
    }

    /** The size told of one in a paragraph, first in the sentence; null for none or several. */
    private Telling size(Sentence s, Set<String> who) {
        Telling found = null;
        for (Telling t : known.all) {
            boolean sized =
                    t.role() == Role.LEVEL || t.role() == Role.SHARE || t.role() == Role.ASIDE;
            boolean here = isHere(t, s) && t.who().equals(who);
            if (sized && here && (found == null || t.in() == s && found.in() != s)) {
                found = t;
            }
        }
        return found;
    }

    /** Whether it is told in a sentence, or in its paragraph where that ranks by nothing else. */
    private boolean isHere(Telling t, Sentence s) {
        boolean together = t.in() != null && t.block() == s.block();
        boolean other = supplies.matcher(s.text()).find() && !t.flow().equals("M");
        other |= otherMeasure.matcher(s.text()).find();
        return together && (t.in() == s || !other);
    }

    private Telling size(Sentence s, Set<String> who, Telling like) {
        boolean level = like.role() == Role.LEVEL;
        for (Telling t : known.all) {
            boolean sized =
                    level
                            ? t.role() == Role.LEVEL
                            : t.role() == Role.SHARE || t.role() == Role.ASIDE;
            boolean here = isHere(t, s) && t.who().equals(who);
            if (sized
                    && here
                    && t.when().equals(like.when())
                    && t.flow().equals(like.flow())
                    && t.unit().equals(like.unit())) {
                return t;
            }
        }
        return null;
    }

    /** "It rose from fifth to third place", in a table of both times. */
    private void moved(Sentence s) {
        Matcher m = moved.matcher(s.text());
        while (m.find()) {
            Set<String> who = subject(s, m.start());
            if (who == null || isOfAnother(s, m)) {
                continue;
            }
            for (Telling cell : known.all) {
                boolean own = cell.isCell() && cell.role() == Role.LEVEL && cell.who().equals(who);
                boolean now = own && cell.when().equals(known.read.main());
                boolean before = own && cell.when().equals(known.read.main().back(1));
                if (now || before) {
                    int rank = ordinal(m.group(now ? "b" : "a"));
                    Span span = s.span(m.start(), m.end());
                    if (rank > 0) {
                        table(cell, rank, span, m.group());
                    }
                }
            }
        }
    }

    /** Whether another row named before in the sentence made that very move. */
    private boolean isOfAnother(Sentence s, Matcher m) {
        int from = ordinal(m.group("a"));
        int to = ordinal(m.group("b"));
        List<Set<String>> named = known.cast.in(s.text().substring(0, m.start()));
        return known.all.stream()
                .filter(Telling::isCell)
                .map(Telling::who)
                .filter(who -> named.stream().anyMatch(n -> n.containsAll(who)))
                .anyMatch(
                        who ->
                                stands(who, known.read.main(), to)
                                        && stands(who, known.read.main().back(1), from));
    }

    private boolean stands(Set<String> who, When when, int rank) {
        return known.all.stream()
                .filter(c -> c.isCell() && c.role() == Role.LEVEL)
                .filter(c -> c.who().equals(who) && c.when().equals(when))
                .anyMatch(c -> standing(c).allows(rank));
    }

    /** "Energy remained the second-largest group": a place without a number. */
    private void placed(Sentence s) {
        Matcher m = placed.matcher(s.text());
        if (!m.find() || known.words.noRank.matcher(s.text()).find()) {
            return;
        }
        int rank = ordinal(m.group("n"));
        String clause = s.text().substring(0, m.start()).replaceFirst(", $", "");
        Set<String> who = row(clause.substring(clause.lastIndexOf(',') + 1));
        if (who == null || rank == 0) {
            return;
        }
        When now = known.read.main();
        for (Telling t : known.all) {
            boolean own = t.role() == Role.LEVEL && t.who().equals(who) && t.when().equals(now);
            if (own && t.isCell() && t.flow().equals(known.read.mainFlow())) {
                table(t, rank, s.span(m.start(), m.end()), m.group());
                return;
            }
            if (own && !t.isCell() && t.in() != s) {
                int place = listed(t);
                if (place > 0 && place != rank) {
                    listed(t, place, s.span(m.start(), m.end()), m.group());
                    return;
                }
            }
        }
    }

    /** The one named last in a stretch, or the only row of a table that any of its words calls. */
    private Set<String> row(String clause) {
        Set<String> who = known.cast.lastIn(clause);
        Set<String> said = known.read.stems().of(clause);
        List<Set<String>> some =
                known.all.stream()
                        .filter(t -> t.isCell() && !Collections.disjoint(t.who(), said))
                        .map(Telling::who)
                        .distinct()
                        .toList();
        return who == null && some.size() == 1 ? some.get(0) : who;
    }

    /** The place of a level in a paragraph that goes on from the first; 0 where it doesn't. */
    private int listed(Telling t) {
        List<Telling> list = new ArrayList<>();
        for (Telling o : known.in(t.in())) {
            boolean like = o.role() == Role.LEVEL && o.flow().equals(t.flow()) && !o.isWhole();
            if (like && o.when().equals(t.when()) && o.unit().equals(t.unit())) {
                list.add(o);
            }
        }
        boolean falls = list.size() > 2 && list.get(0).rank() == 1;
        for (int i = 1; i < list.size(); i++) {
            falls &= list.get(i).value().high() <= list.get(i - 1).value().high();
            falls &= list.get(i).rank() == 0 || list.get(i).rank() == i + 1;
        }
        return falls && follows.matcher(t.in().text()).find() ? list.indexOf(t) + 1 : 0;
    }

    private void listed(Telling t, int place, Span told, String words) {
        known.clash(
                "order",
                told,
                t.span(),
                Say.told("self-places.stands-at-place-text", t.words(), place, words));
    }

    /** Of whom a place is told: the last row of a table that the sentence is about. */
    private Set<String> subject(Sentence s, int end) {
        Set<String> found = null;
        for (Telling t : known.in(s)) {
            boolean before = t.at() - s.start() < end && known.cast.isRow(t.who());
            found = before ? t.who() : found;
        }
        if (found == null) {
            Set<String> last = known.cast.firstIn(clause(s.text().substring(0, end)));
            found = last != null && known.cast.isRow(last) ? last : null;
        }
        return found;
    }

    private int ordinal(String word) {
        List<String> ordinals = known.words.list("ordinals");
        for (int i = 0; i < ordinals.size(); i++) {
            if (word.toLowerCase(Locale.ROOT).matches(ordinals.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }
}
