// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.deadline.Deadline;
import java.util.ArrayList;
import java.util.HashMap;
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

    /** All that a clause may say which is left out. */
    private static final Set<String> EMPTY =
            Set.of(
                    "aside",
                    "conj",
                    "filler",
                    "flow.exports",
                    "flow.imports",
                    "goods.neutral",
                    "object",
                    "pronoun",
                    "that",
                    "time.to",
                    "time.when",
                    "verb.buy",
                    "verb.level",
                    "verb.sell");

    private static final Set<String> FLOWS =
            Set.of("flow.exports", "flow.imports", "verb.buy", "verb.sell");

    private final Scene scene;
    private final PlainParts cut;
    private final PlainCompared compared;
    private final PlainRanks ranks;
    private final PlainAmounts amounts;
    private final PlainCounts counts;
    private final PlainPairs pairs;
    private final PlainTwins twins;
    private final PlainSums sums;
    private final PlainPassing passing;
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
        pairs = new PlainPairs(scene);
        twins = new PlainTwins(scene);
        sums = new PlainSums(scene);
        passing = new PlainPassing(scene, frames);
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
        PlainSpoken spoken = new PlainSpoken(scene, mentions);
        int size = scene.text.tokens().size();
        boolean doubted = false; // what stands before a colon denies or supposes what is behind it
        for (int from = 0; from < Math.min(size, last); ) {
            Deadline.check();
            int to = end(from, size);
            if (from > 0 && isNewParagraph(from)) {
                spoken.newParagraph(); // "In 2018 …" says when of its own paragraph
            }
            Sentence s = null;
            if (!isRow(from) && to - from <= LONGEST && from >= first && !doubted) {
                s = sentence(from, to, spoken.before(from, to, words));
                if (s != null) {
                    out.add(s);
                }
            }
            spoken.add(from, to, s);
            boolean goesOn = to < size && scene.text.sentence(to) == scene.text.sentence(from);
            doubted = goesOn && (doubted || IntStream.range(from, to).anyMatch(this::limits));
            from = to;
        }
        return out;
    }

    private boolean isRow(int token) {
        return scene.text.lines().get(scene.text.line(token)).kind() == Line.Kind.ROW;
    }

    /** Where a sentence ends, or what stands before a colon in it that isn't a name alone. */
    private int end(int from, int size) {
        int to = from + 1;
        while (to < size && scene.text.sentence(to) == scene.text.sentence(from)) {
            if (isBreak(to - 1) && !isTopic(from, to - 1)) {
                return to;
            }
            to++;
        }
        return to;
    }

    private boolean isBreak(int token) {
        return scene.text.tokens().get(token).is(":") || scene.text.tokens().get(token).is(";");
    }

    /** "Catalogna, 2018: …": names and times alone, of which the rest is. */
    private boolean isTopic(int from, int to) {
        List<PlainPart> parts = cut.of(from, to);
        return !parts.isEmpty() && parts.stream().allMatch(p -> p.isArea() || p.isTime());
    }

    /** What a sentence says, or what it begins with; null for nothing. */
    private Sentence sentence(int from, int to, PlainContext before) {
        List<PlainPart> parts = parts(from, to, before);
        Sentence s = sentence(from, to, parts, before);
        if (s != null) {
            return s;
        }
        List<PlainPart> rest = withoutLead(parts, from);
        return rest == parts || rest.isEmpty() ? null : sentence(from, to, rest, before);
    }

    private List<PlainPart> parts(int from, int to, PlainContext before) {
        List<PlainPart> parts = new ArrayList<>(kinds.joined(cut.of(from, to)));
        parts.removeIf(p -> p.to() - p.from() == 1 && isBreak(p.from()));
        if (parts.size() > 1 && isAnd(parts.get(0))) {
            parts.remove(0);
        }
        return PlainLeaning.told(parts, before.recent(), before.last());
    }

    /**
     * Without words before the first comma that are all known to say nothing more: "as for sales,
     * …". "In real terms, …" says more, and so may any word that isn't known.
     */
    private List<PlainPart> withoutLead(List<PlainPart> parts, int from) {
        for (int k = 1; k < parts.size(); k++) {
            PlainPart p = parts.get(k - 1);
            if (p.mention() != null && p.mention().kind() != Mention.Kind.CUE) {
                return parts;
            }
            if (isBehindComma(parts, k)) {
                boolean limits = IntStream.range(from, parts.get(k).from()).anyMatch(this::limits);
                List<PlainPart> lead = parts.subList(0, k);
                List<PlainPart> rest = parts.subList(k, parts.size());
                boolean says = !lead.stream().allMatch(l -> EMPTY.containsAll(l.words()));
                boolean flow = lead.stream().anyMatch(l -> l.isAny(FLOWS));
                boolean own = rest.stream().anyMatch(r -> r.isAny(FLOWS));
                return limits || says || flow && !own ? parts : rest;
            }
        }
        return parts;
    }

    private Sentence sentence(int from, int to, List<PlainPart> parts, PlainContext before) {
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

    /** Whether a text tells no time at all: then it is of the latest that is held. */
    static boolean isUntold(Scene scene) {
        return scene.times.isEmpty();
    }

    /** What a clause says, by itself or as two of which the second goes on from the first. */
    private List<PlainTold> told(List<PlainPart> parts, PlainContext before, int clauses) {
        List<PlainTold> whole = twins(parts, before);
        if (whole.isEmpty()) {
            whole = clause(parts, before);
        }
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

    /** What is said of exports and of imports at once. */
    private List<PlainTold> twins(List<PlainPart> parts, PlainContext before) {
        List<PlainTold> out = new ArrayList<>();
        for (List<PlainPart> one : twins.of(parts)) {
            List<PlainTold> told = amounts.of(one, before);
            if (told.size() != 1) {
                return List.of();
            }
            out.addAll(told);
        }
        return out;
    }

    /** Two clauses, the second going on from the first, or a first without a verb from it. */
    private List<PlainTold> both(
            List<PlainPart> one, List<PlainPart> other, PlainContext before, int clauses) {
        List<PlainTold> left = told(one, before, clauses - 1);
        List<PlainTold> right =
                left.isEmpty()
                        ? one.get(0).isAfter("prep.with") ? clause(other, before) : List.of()
                        : clause(other, before.after(left));
        if (left.isEmpty() && !right.isEmpty()) {
            left = clause(one, before.after(right.subList(0, 1)));
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
        PlainPart denial = PlainDenied.in(scene, parts);
        if (denial != null) {
            List<PlainPart> rest = parts.stream().filter(p -> p != denial).toList();
            return PlainDenied.of(denial, clause(rest, before));
        }
        List<PlainTold> told = pairs.of(parts, before);
        if (told.isEmpty()) {
            told = counts.of(parts, before);
        }
        if (told.isEmpty()) {
            told = compared.of(parts, before);
        }
        if (told.isEmpty()) {
            told = ranks.of(parts, before);
        }
        if (told.isEmpty()) {
            told = passing.of(parts, before);
        }
        if (told.isEmpty()) {
            told = sum(parts, before);
        }
        return told.isEmpty() ? amounts.of(parts, before) : told;
    }

    /** What was so in several years together. */
    private List<PlainTold> sum(List<PlainPart> parts, PlainContext before) {
        List<PlainPart> all = sums.of(parts);
        return all.isEmpty()
                ? List.of()
                : amounts.of(all, before).stream()
                        .filter(t -> t.meant().get(0).measure() == MeasureKind.LEVEL)
                        .toList();
    }
}
