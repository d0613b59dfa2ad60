// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.trees.Trees;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Clashes proposed by words and by numbers alone, each with what speaks for it and against it. */
final class Weighing {

    /** How surely a relation must be meant to be proposed, and how many of one number are. */
    private static final double LEAST = -1;

    private static final int MOST = 4;
    private static final int LOOKED_AT = 12;

    /** How much less surely where one other number mends it and others, and how much that is. */
    private static final double MENDED = 2;

    /** So many ways of words to tell the same are enough. */
    private static final int MANY = 3;

    /** Kinds of clash that are about numbers alone. */
    private static final Set<String> NUMBERS =
            Set.of("change", "difference", "balance", "total", "share", "twice", "table");

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,'\u2019\u00a0\u202f]*");

    /**
     * @param relation the numbers that don't fit; null where only words tell it
     * @param votes in how many ways words told it too
     */
    record Candidate(Clash clash, Relation relation, int votes, Map<String, Double> signs) {

        boolean voted() {
            return votes > 0;
        }

        /** Whether words tell it so surely that nothing weighs against it. */
        boolean isSure() {
            return relation == null || votes >= MANY;
        }

        /** Whether the way told, too, is another than that of the numbers. */
        boolean isTurned() {
            return signs.getOrDefault("way", 0.0) < 0;
        }

        /** The number that is at odds with others. */
        Span place() {
            return relation == null ? clash.second() : relation.told().span();
        }
    }

    private final List<Relation> all;
    private final Backing backing;
    private final double[] meant;
    private final List<Candidate> out = new ArrayList<>();

    private Weighing(List<Relation> all, double[] meant) {
        this.all = all;
        this.meant = meant;
        backing = new Backing(all, meant);
    }

    /** How surely relations are meant. */
    static double[] meant(List<Relation> all, Figures figures, Trees trees) {
        double[] meant = new double[all.size()];
        for (int i = 0; i < meant.length; i++) {
            meant[i] = trees.score(Signs.of(all.get(i), figures));
        }
        return meant;
    }

    /**
     * What is proposed.
     *
     * @param told by words
     */
    static List<Candidate> of(List<Relation> all, double[] meant, List<Clash> told) {
        Weighing w = new Weighing(all, meant);
        Map<Integer, List<Clash>> votes = new HashMap<>();
        Set<Clash> matched = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Integer> proposed = new HashSet<>(w.likely());
        for (Clash c : told) {
            int best = NUMBERS.contains(c.kind()) && !c.built() ? w.match(c) : -1;
            if (best >= 0 && w.all.get(best).fits()) {
                continue; // it is the way that is told wrongly
            }
            if (best >= 0 && w.backing.isHeld(best)) {
                matched.add(c);
            } else if (best >= 0) {
                votes.computeIfAbsent(best, k -> new ArrayList<>()).add(c);
                matched.add(c);
                proposed.add(best);
            }
        }
        for (int i : proposed.stream().sorted().toList()) {
            w.propose(i, votes.getOrDefault(i, List.of()));
        }
        told.stream().filter(c -> !matched.contains(c)).forEach(w::propose);
        return w.out;
    }

    /** A clash with how surely it is one. */
    record Weighed(Candidate candidate, double sure) {}

    /** Those that are told, the surest of each number first. */
    static List<Weighed> told(List<Candidate> all, Trees trees, double voted, double alone) {
        List<Weighed> out = new ArrayList<>();
        for (Candidate c : all) {
            double sure = trees.score(c.signs());
            boolean likely = c.voted() && !c.isTurned(); // wrong in two ways is unlikely
            if (c.isSure() || sure >= (likely ? voted : alone)) {
                out.add(new Weighed(c, sure));
            }
        }
        out.sort(Comparator.comparingDouble(w -> -w.sure()));
        Set<Span> places = new HashSet<>();
        out.removeIf(w -> !places.add(w.candidate.place()));
        return out;
    }

    /** The likeliest that don't fit, of each number told. */
    private List<Integer> likely() {
        Map<Num, List<Integer>> by = new IdentityHashMap<>();
        for (int i = 0; i < meant.length; i++) {
            Relation r = all.get(i);
            boolean may = meant[i] > LEAST - MENDED && !r.fits();
            if (may && r.kind() != Relation.Kind.REST && !backing.isHeld(i)) {
                by.computeIfAbsent(r.told(), k -> new ArrayList<>()).add(i);
            }
        }
        List<Integer> out = new ArrayList<>();
        for (List<Integer> its : by.values()) {
            its.sort(Comparator.comparingDouble(i -> -meant[i]));
            Map<Integer, Double> likely = new HashMap<>();
            its.stream().limit(LOOKED_AT).forEach(i -> likely.put(i, likely(i)));
            likely.entrySet().stream()
                    .filter(e -> e.getValue() > LEAST)
                    .sorted(
                            Map.Entry.<Integer, Double>comparingByValue()
                                    .reversed()
                                    .thenComparing(Map.Entry.comparingByKey()))
                    .limit(MOST)
                    .forEach(e -> out.add(e.getKey()));
        }
        return out;
    }

    /** How surely a relation is meant, or would be if one number mended several. */
    private double likely(int i) {
        Relation r = all.get(i);
        Repairs.Repair repair = backing.repair(r);
        boolean mends = repair != null && repair.gain() > 1 && repair.better() > MENDED;
        boolean turned = repair != null && repair.slip() > 1;
        boolean same = r.kind() == Relation.Kind.SAME;
        mends &= !same || repair.slip() > 0 && !r.told().percent();
        same &= !turned && !mends;
        return mends || turned ? meant[i] + MENDED : same ? -Double.MAX_VALUE : meant[i];
    }

    /**
     * The likeliest relation between the numbers that words set against each other; -1 for none.
     */
    private int match(Clash c) {
        List<String> spoken = new ArrayList<>();
        Matcher m = NUMBER.matcher(c.words().en());
        while (m.find()) {
            spoken.add(m.group().replaceAll("\\D", ""));
        }
        int best = -1;
        for (int i = 0; i < meant.length; i++) {
            Relation r = all.get(i);
            boolean rates = isOfRates(r);
            boolean better = !rates && (best < 0 || meant[i] > meant[best]);
            boolean same = better && isOf(r, c.first(), c.second());
            same &= // from the one that words tell it to be from
                    r.kind() != Relation.Kind.GROWTH
                            || spoken.indexOf(r.a().digits()) <= spoken.indexOf(r.b().digits());
            if (same
                    && spoken.contains(r.told().digits())
                    && r.of().stream().allMatch(n -> spoken.contains(n.digits()))) {
                best = i;
            }
        }
        return best;
    }

    /** Whether rates are set against rates: too few such were learned from. */
    private static boolean isOfRates(Relation r) {
        return r.told().percent() && r.a().percent();
    }

    private static boolean isOf(Relation r, Span a, Span b) {
        boolean told = touches(r.told(), b) && r.of().stream().anyMatch(n -> touches(n, a));
        return told || touches(r.told(), a) && r.of().stream().anyMatch(n -> touches(n, b));
    }

    private static boolean touches(Num n, Span s) {
        return n.span().start() < s.end() && s.start() < n.span().end();
    }

    private void propose(int i, List<Clash> votes) {
        Map<String, Double> signs = backing.signs(i);
        Relation r = all.get(i);
        boolean way = r.kind() == Relation.Kind.GROWTH && r.told().f().way() != 0;
        signs.put("way", way ? r.told().f().way() * Math.signum(r.made().low()) : 0.0);
        signs.values().removeIf(v -> v == 0);
        Clash clash = votes.isEmpty() ? told(all.get(i)) : votes.get(0);
        out.add(new Candidate(clash, all.get(i), votes.size(), signs));
    }

    private void propose(Clash c) {
        Map<String, Double> signs = backing.signs(c);
        signs.put("alone." + c.kind(), 1.0);
        out.add(new Candidate(c, null, 1, signs));
    }

    private static Clash told(Relation r) {
        String told = r.told().words();
        String a = r.a().words();
        String b = r.b().words();
        Label makes =
                r.told().percent()
                        ? Say.range(r.made(), "%", 1)
                        : Say.amount(
                                r.made(),
                                Say.scale(r.told().value()),
                                Say.scaleName(r.told().value()));
        boolean first = r.a().value() > r.b().value();
        String parts = r.of().stream().map(Num::words).collect(Collectors.joining(" + "));
        Label words =
                switch (r.kind()) {
                    case GROWTH -> Say.told("moves.from-counting-all-printed", a, b, makes, told);
                    case SHARE, REST -> Say.told("shares.text-says", a, b, makes, told);
                    case LEAP -> Say.told("steps.change-with-one-text", a, b, makes, told);
                    case LESS -> Say.less(first ? a : b, first ? b : a, makes, told);
                    case SUM -> Say.makes(parts, makes, told);
                    case SAME -> Say.told("told-twice.same-quantity-told-as", a, told);
                };
        return new Clash(kind(r), r.first(), r.second(), words);
    }

    private static String kind(Relation r) {
        boolean balance = r.told().flow().equals(Reader.BALANCE);
        return switch (r.kind()) {
            case GROWTH, LEAP -> "change";
            case SHARE, REST -> "share";
            case LESS -> balance ? "balance" : "difference";
            case SUM -> "total";
            case SAME -> r.a().isCell() ? "table" : "twice";
        };
    }
}
