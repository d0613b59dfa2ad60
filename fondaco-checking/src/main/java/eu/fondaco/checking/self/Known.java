// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.self.Telling.Role;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that a text tells, by what it is of; and where it was found to be at odds. */
final class Known {

    private static final double FARTHEST = 10;

    final List<Telling> all;
    final TellingWords words;
    final Reader.Read read;
    final Cast cast;
    final Explained explained;
    final List<Clash> out = new ArrayList<>();

    private final Map<String, List<Telling>> levels = new HashMap<>();
    private final Map<Sentence, List<Telling>> sentences = new HashMap<>();

    /**
     * @param all in the order of the text
     */
    Known(List<Telling> all, Reader.Read read, Cast cast, TellingWords words) {
        this.all = all;
        this.read = read;
        this.cast = cast;
        this.words = words;
        for (Telling t : all) {
            if (t.role() == Role.LEVEL) {
                levels.computeIfAbsent(t.key(), k -> new ArrayList<>()).add(t);
            }
            if (!t.isCell()) {
                sentences.computeIfAbsent(t.in(), k -> new ArrayList<>()).add(t);
            }
        }
        explained = new Explained(all, words);
    }

    /**
     * All, and behind them those of nobody named or no time told as if they were of all and now.
     */
    List<Telling> withLoose() {
        List<Telling> out = new ArrayList<>(all);
        for (Telling t : all) {
            boolean unnamed = isUnnamed(t);
            boolean untold = !t.isCell() && t.isUntold() && isOfNow(t.in());
            if (!t.isCell() && (unnamed || untold) && (untold || !t.isUntold())) {
                out.add(t.loose(unnamed, read.main()));
            }
        }
        return out;
    }

    /** Whether words stand by a number that name nobody: those of one sentence alone. */
    private boolean isUnnamed(Telling t) {
        boolean nobody = t.who().size() == 1 && t.who().iterator().next().startsWith("#to");
        return nobody || t.sure() == Telling.TOLD && !t.isWhole() && cast.isNoise(t.who());
    }

    /** Whether a sentence tells no time but that of the text. */
    private boolean isOfNow(Sentence s) {
        return read.times().in(s.text(), read.main()).stream()
                .allMatch(p -> p.when().equals(read.main()));
    }

    /** The levels of someone, of a flow at a time, counted as another number is. */
    List<Telling> levels(Telling like, Set<String> who, String flow, When when) {
        return levels.getOrDefault(like.unit() + flow + who + when, List.of());
    }

    /** The levels of the same at another time. */
    List<Telling> levels(Telling like, When when) {
        return levels(like, like.who(), like.flow(), when);
    }

    /** The levels of all of a flow at the time that the text is about. */
    List<Telling> levels(String flow) {
        return now().stream().filter(t -> t.flow().equals(flow)).toList();
    }

    /** The levels of all at the time that the text is about. */
    List<Telling> now() {
        return wholes().stream()
                .filter(t -> t.when().equals(read.main()) && t.unit().isEmpty())
                .toList();
    }

    /** The levels that are of all. */
    List<Telling> wholes() {
        return all.stream().filter(t -> t.role() == Role.LEVEL && t.isWhole()).toList();
    }

    /** What a sentence tells. */
    List<Telling> in(Sentence s) {
        return sentences.getOrDefault(s, List.of());
    }

    /**
     * Whether it is known well enough that all are of the same: each is named, or stands with the
     * others; or else the number at odds is one slip of the pen from the right one.
     */
    boolean isSure(Telling told, Interval made, Telling... others) {
        List<Telling> all = new ArrayList<>(List.of(others));
        all.add(told);
        boolean named = true;
        for (Telling one : all) {
            named &= one.isSure(Telling.NAMED, all);
        }
        boolean unnamed = told.sure() == Telling.UNNAMED;
        return isOfSize(others)
                && (unnamed ? Slip.isFor(told, made) : named || Slip.may(told, made));
    }

    private static boolean isOfSize(Telling... levels) {
        for (Telling a : levels) {
            for (Telling b : levels) {
                boolean both = a.role() == Role.LEVEL && b.role() == Role.LEVEL;
                double ratio = a.value().size().high() / b.value().size().high();
                if (both && !(ratio > 1 / FARTHEST && ratio < FARTHEST)) {
                    return false;
                }
            }
        }
        return true;
    }

    void clash(String kind, Telling a, Telling b, Label words) {
        clash(kind, a.span(), b.span(), words);
    }

    void clash(String kind, Span a, Span b, Label words) {
        boolean inOrder = a.start() <= b.start();
        out.add(new Clash(kind, inOrder ? a : b, inOrder ? b : a, words));
    }

    /** Per cent by which one level differs from another; null where they are no sizes. */
    static Interval growth(Telling from, Telling to) {
        if (from.side() != to.side() && from.side() * to.side() != 0) {
            return null;
        }
        Interval a = from.value().size();
        Interval b = to.value().size();
        return a.low() > 0 && b.low() > 0 ? a.growthTo(b) : null;
    }

    static boolean isOneTable(Telling... all) {
        for (Telling t : all) {
            if (!t.isCell()) {
                return false;
            }
        }
        return true;
    }
}
