// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.question.Codes;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads sentences that say all by their own words: whose trade, when, which way, with whom and of
 * what. Every word of such a sentence must be explained, and all that tells which way must agree;
 * of a sentence of which that can't be said nothing is read.
 */
final class PlainReader {

    /** A sentence of more tokens is no plain one. */
    private static final int LONGEST = 60;

    private static final int CLAUSES = 3;

    private static final Set<String> VERBS =
            Set.of(
                    "be",
                    "count.exceed",
                    "dir.down",
                    "dir.up",
                    "rank.lead",
                    "rank.verb",
                    "relies",
                    "share.verb",
                    "verb.absorb",
                    "verb.buy",
                    "verb.level",
                    "verb.provide",
                    "verb.sell");

    /** How many tokens may stand between "than" and a time. */
    private static final int BESIDE = 1;

    /** What takes away from what stands before it, or denies it. */
    private static final Set<String> LIMITS =
            Set.of(
                    "condition",
                    "conditional",
                    "except",
                    "except.after",
                    "except.open",
                    "forecast",
                    "neg",
                    "neither");

    private final Scene scene;
    private final PlainParts cut;
    private final PlainCompared compared;
    private final PlainRanks ranks;
    private final PlainAmounts amounts;
    private final PlainCounts counts;
    private final PlainWords words;
    private final PlainKinds kinds;
    private final Map<Integer, List<Mention>> mentions = new HashMap<>();

    PlainReader(Scene scene) {
        this.scene = scene;
        for (Mention m : scene.text.mentions()) {
            mentions.computeIfAbsent(scene.text.sentence(m.from()), k -> new ArrayList<>()).add(m);
        }
        words = new PlainWords(scene.lexicon.tongue());
        kinds = new PlainKinds(scene);
        cut = new PlainParts(scene.text, words);
        PlainFrames frames = new PlainFrames(scene, cut);
        compared = new PlainCompared(scene, frames, cut);
        ranks = new PlainRanks(scene, frames);
        amounts = new PlainAmounts(scene, frames);
        counts = new PlainCounts(scene, frames);
    }

    /** What a sentence says, with its first and last token. */
    record Sentence(int from, int to, List<PlainTold> told) {}

    /**
     * The sentences of a text that say all by their own words.
     *
     * @param first the first token that one may begin with
     * @param last one past the last
     */
    List<Sentence> sentences(int first, int last) {
        List<Sentence> out = new ArrayList<>();
        if (words.isEmpty()) {
            return out;
        }
        Set<List<Codes>> homes = new LinkedHashSet<>();
        Set<Period> times = new LinkedHashSet<>();
        PlainFrame said = null;
        int size = scene.text.tokens().size();
        for (int from = 0; from < Math.min(size, last); ) {
            int to = from + 1;
            while (to < size && scene.text.sentence(to) == scene.text.sentence(from)) {
                to++;
            }
            if (from > 0 && isNewParagraph(from)) {
                times.clear(); // "In 2018 …" says when of its own paragraph
                said = null;
            }
            boolean row = scene.text.lines().get(scene.text.line(from)).kind() == Line.Kind.ROW;
            if (!row && to - from <= LONGEST && from >= first) {
                PlainContext before = context(from, to, said, homes, times);
                Sentence s = sentence(from, to, before);
                if (s != null) {
                    out.add(s);
                }
                said = s == null || s.to() < to ? null : s.told().get(s.told().size() - 1).frame();
            }
            named(from, homes, times);
            from = to;
        }
        return out;
    }

    /** What a sentence says, or what it begins with; null for nothing. */
    private Sentence sentence(int from, int to, PlainContext before) {
        List<PlainPart> parts = kinds.joined(cut.of(from, to));
        List<PlainTold> whole = told(parts, before, CLAUSES);
        if (!whole.isEmpty()) {
            return new Sentence(from, to, whole);
        }
        for (int k = parts.size() - 1; k > 1; k--) {
            List<PlainTold> head =
                    isApart(parts, k, to) && hasVerb(from, parts.get(k - 1).to())
                            ? told(parts.subList(0, k), before, CLAUSES)
                            : List.of();
            if (!head.isEmpty()) {
                return new Sentence(from, parts.get(k - 1).to(), head);
            }
        }
        return null;
    }

    /** Whether what stands behind a comma can't change what is said before it. */
    private boolean isApart(List<PlainPart> parts, int k, int to) {
        PlainPart next = parts.get(k);
        boolean name = next.isArea() || next.isGoods() || next.isTime();
        boolean bare = next.prep().isEmpty() && next.isArea();
        return isBehindComma(parts, k)
                && (!name || bare)
                && IntStream.range(parts.get(k - 1).to(), to).noneMatch(this::limits);
    }

    private boolean limits(int token) {
        return LIMITS.stream()
                .anyMatch(c -> scene.lexicon.phrase(scene.text.tokens(), token, c) > 0);
    }

    /** Whether something is said to be or to be done; "of each hundred euros of exports" isn't. */
    private boolean hasVerb(int from, int to) {
        return mentions.getOrDefault(scene.text.sentence(from), List.of()).stream()
                .anyMatch(
                        m ->
                                m.from() >= from
                                        && m.to() <= to
                                        && m.words().stream().anyMatch(VERBS::contains));
    }

    private boolean isBehindComma(List<PlainPart> parts, int k) {
        for (int i = parts.get(k - 1).to(); i < parts.get(k).from(); i++) {
            if (scene.text.tokens().get(i).is(",") || scene.text.tokens().get(i).is(";")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line begins there that stands below no title. */
    private boolean isNewParagraph(int token) {
        int before = scene.text.line(token - 1);
        return scene.text.line(token) != before
                && scene.text.lines().get(before).kind() != Line.Kind.HEADING;
    }

    private PlainContext context(
            int from, int to, PlainFrame last, Set<List<Codes>> homes, Set<Period> times) {
        return new PlainContext(
                last,
                homes.size() == 1 ? homes.iterator().next() : null,
                when(from, to, times),
                false);
    }

    /** When a sentence is of that names no time; null where that can't be told. */
    private Period when(int from, int to, Set<Period> times) {
        if (isUntold(scene) && scene.main.isYear() && !scene.isSparse()) {
            return scene.main;
        }
        boolean latest = scene.open != null && words.isNow(scene.text.tokens(), from, to);
        return times.isEmpty() && latest
                ? scene.open
                : times.size() == 1 ? times.iterator().next() : null;
    }

    /** Whether a text tells no time at all: then it is of the latest that is held. */
    static boolean isUntold(Scene scene) {
        return scene.times.isEmpty();
    }

    /** Whose trade and which times a sentence names. */
    private void named(int from, Set<List<Codes>> homes, Set<Period> times) {
        for (Mention m : mentions.getOrDefault(scene.text.sentence(from), List.of())) {
            if (m.list()) {
                continue;
            }
            if (m.kind() == Mention.Kind.TIME) {
                boolean when = m.time().kind() == TimeRef.Kind.PERIOD && !isBase(m);
                times.add(when ? m.time().period() : null);
            }
            List<Codes> home =
                    m.values().stream()
                            .filter(c -> m.kind() == Mention.Kind.AREA)
                            .filter(c -> c.list().stream().allMatch(scene.holdings::isReporter))
                            .filter(c -> !c.equals(scene.nation))
                            .toList();
            if (!home.isEmpty()) {
                homes.add(home);
            }
        }
    }

    /** "Than in 2017", "rispetto al 2017": what is compared with, and nothing is of. */
    private boolean isBase(Mention time) {
        return mentions.get(scene.text.sentence(time.from())).stream()
                .filter(m -> m.to() <= time.from() && time.from() - m.to() <= BESIDE)
                .anyMatch(m -> m.isAny("time.vs", "time.since", "than"));
    }

    /** What a clause says, by itself or as two of which the second goes on from the first. */
    private List<PlainTold> told(List<PlainPart> parts, PlainContext before, int clauses) {
        List<PlainTold> whole = clause(parts, before);
        if (!whole.isEmpty() || clauses < 2) {
            return whole;
        }
        for (int k = parts.size() - 1; k > 0; k--) {
            if (!isJoint(parts, k)) {
                continue;
            }
            int from = isAnd(parts.get(k)) ? k + 1 : k;
            List<PlainTold> both =
                    from == parts.size()
                            ? List.of()
                            : both(
                                    parts.subList(0, k),
                                    parts.subList(from, parts.size()),
                                    before,
                                    clauses);
            if (!both.isEmpty()) {
                return both;
            }
        }
        return List.of();
    }

    /** Two clauses, the second going on from the first, or a first without a verb from it. */
    private List<PlainTold> both(
            List<PlainPart> one, List<PlainPart> other, PlainContext before, int clauses) {
        List<PlainTold> left = told(one, before, clauses - 1);
        List<PlainTold> right =
                left.isEmpty()
                        ? one.get(0).isAfter("prep.with") ? clause(other, before) : List.of()
                        : clause(other, before.after(left.get(left.size() - 1).frame()));
        if (left.isEmpty() && !right.isEmpty()) {
            left = clause(one, before.after(right.get(0).frame()));
        }
        if (left.isEmpty() || right.isEmpty()) {
            return List.of();
        }
        List<PlainTold> out = new ArrayList<>(left);
        out.addAll(right);
        return out;
    }

    private boolean isJoint(List<PlainPart> parts, int k) {
        return isAnd(parts.get(k)) || isBehindComma(parts, k);
    }

    private static boolean isAnd(PlainPart p) {
        return p.is("conj") && !p.is("more");
    }

    private List<PlainTold> clause(List<PlainPart> parts, PlainContext before) {
        List<PlainTold> told = counts.of(parts, before);
        if (told.isEmpty()) {
            told = compared.of(parts, before);
        }
        if (told.isEmpty()) {
            told = ranks.of(parts, before);
        }
        return told.isEmpty() ? amounts.of(parts, before) : told;
    }
}
