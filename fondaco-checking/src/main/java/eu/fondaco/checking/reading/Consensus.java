// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the other statements of a text, once read, say of a reading: whether those of the same
 * sentence, paragraph and section, before and after, are about the same area, goods and time, and
 * whether they hold so. What a statement leaves unsaid its neighbours mostly share. One thread's
 * own; it only remembers what it has worked out.
 */
final class Consensus {

    /** Where nothing else was read. */
    static final Consensus NONE = new Consensus();

    private static final List<Field> FIELDS =
            List.of(
                    Field.REPORTER,
                    Field.PARTNER,
                    Field.PRODUCT,
                    Field.FLOW,
                    Field.PERIOD,
                    Field.BASE);

    /** Names of features by the statements they are of: put together once. */
    private static final Map<String, String[]> SHARE = names("^");

    private static final Map<String, String[]> HELD = names("!");

    private static Map<String, String[]> names(String mark) {
        Map<String, String[]> out = new HashMap<>();
        for (String where : List.of("pv", "nx", "st", "ln", "hd", "all")) {
            out.put(where, Field.named(where + mark));
        }
        return out;
    }

    /** From here on an anchor is taken for a claim. */
    private static final double CLAIM = 0.5;

    /** What is added to a share before its logarithm is taken. */
    private static final double FLOOR = 0.05;

    /** The mass that a group of statements gives to each value of each field. */
    private static final class Votes {
        final Map<Field, Map<Object, double[]>> mass = new EnumMap<>(Field.class);
        int n;
        double holds;

        void add(Votes v, int sign) {
            n += sign * v.n;
            holds += sign * v.holds;
            v.mass.forEach(
                    (f, values) ->
                            values.forEach(
                                    (value, m) -> {
                                        double[] own = at(f, value);
                                        own[0] += sign * m[0];
                                        own[1] += sign * m[1];
                                    }));
        }

        double[] at(Field f, Object value) {
            return mass.computeIfAbsent(f, k -> new HashMap<>())
                    .computeIfAbsent(value == null ? "" : value, k -> new double[2]);
        }

        double[] of(Field f, Object value) {
            return mass.getOrDefault(f, Map.of())
                    .getOrDefault(value == null ? "" : value, new double[2]);
        }
    }

    private final Map<Integer, Votes> own = new HashMap<>();
    private final Map<Group, Votes> groups = new HashMap<>();

    /** What the others of an anchor's groups say, as last asked: readings are asked of in turn. */
    private List<Told> told = List.of();

    private int of = -1;
    private final Map<Integer, Integer> before = new HashMap<>();
    private final Map<Integer, Integer> after = new HashMap<>();

    /** Statements that stand together: those of a sentence, a line, below a heading, all. */
    private record Group(String name, int number) {}

    /** What some other statements say. */
    private record Told(String name, Votes votes) {}

    private Consensus() {}

    /**
     * @param reads the statements of a text, in its order
     * @param p the probabilities of the readings of each
     */
    static Consensus of(List<ReadAnchor> reads, List<double[]> p) {
        Consensus out = new Consensus();
        Integer last = null;
        for (int i = 0; i < reads.size(); i++) {
            ReadAnchor r = reads.get(i);
            if (r.readings().isEmpty() || r.claim() < CLAIM) {
                continue;
            }
            int at = r.anchor().index();
            Votes v = votes(r, p.get(i));
            out.own.put(at, v);
            for (Group g : groups(r)) {
                out.groups.computeIfAbsent(g, k -> new Votes()).add(v, 1);
            }
            if (last != null) {
                out.before.put(at, last);
                out.after.put(last, at);
            }
            last = at;
        }
        return out;
    }

    private static Votes votes(ReadAnchor r, double[] p) {
        Votes v = new Votes();
        v.n = 1;
        for (int j = 0; j < p.length; j++) {
            Fitted f = r.readings().get(j);
            boolean holds = f.holds() != null && f.holds();
            v.holds += holds ? p[j] : 0;
            for (Field field : FIELDS) {
                double[] m = v.at(field, f.draft().get(field));
                m[0] += p[j];
                m[1] += holds ? p[j] : 0;
            }
        }
        return v;
    }

    private static List<Group> groups(ReadAnchor r) {
        View v = r.view();
        return List.of(
                new Group("st", v.sentence),
                new Group("ln", v.line),
                new Group("hd", v.text.lines().get(v.line).head()),
                new Group("all", 0));
    }

    /** What the others say of a statement's reading, as features. */
    Map<String, Double> features(ReadAnchor r, int reading) {
        Map<String, Double> out = new LinkedHashMap<>();
        if (own.isEmpty()) {
            return out;
        }
        Draft d = r.readings().get(reading).draft();
        for (Told t : others(r)) {
            add(out, t.name, t.votes, d);
        }
        return out;
    }

    /** What the statements before, behind and around one say, itself left out. */
    private List<Told> others(ReadAnchor r) {
        int at = r.anchor().index();
        if (at == of) {
            return told;
        }
        Votes mine = own.get(at);
        List<Told> out = new ArrayList<>();
        tell(out, "pv", own.get(before.get(at)));
        tell(out, "nx", own.get(after.get(at)));
        for (Group g : groups(r)) {
            Votes all = groups.get(g);
            if (all != null && mine != null) {
                Votes others = new Votes();
                others.add(all, 1);
                others.add(mine, -1);
                all = others;
            }
            tell(out, g.name, all);
        }
        of = at;
        told = out;
        return out;
    }

    private static void tell(List<Told> out, String name, Votes votes) {
        if (votes != null && votes.n >= 1) {
            out.add(new Told(name, votes));
        }
    }

    /** How often the statements around one hold as they were read, itself left out. */
    Map<String, Double> fit(ReadAnchor r) {
        Map<String, Double> out = new LinkedHashMap<>();
        int at = r.anchor().index();
        Votes mine = own.get(at);
        put(out, "fit:pv", own.get(before.get(at)), null);
        put(out, "fit:nx", own.get(after.get(at)), null);
        for (Group g : groups(r)) {
            put(out, "fit:" + g.name, groups.get(g), mine);
        }
        return out;
    }

    private static void put(Map<String, Double> out, String name, Votes all, Votes without) {
        int n = all == null ? 0 : all.n - (without == null ? 0 : without.n);
        double holds = all == null ? 0 : all.holds - (without == null ? 0 : without.holds);
        out.put(name, n > 0 ? holds / n : -1.0);
        out.put(name + "n", (double) Math.min(20, n));
    }

    private static void add(Map<String, Double> out, String where, Votes votes, Draft d) {
        String[] share = SHARE.get(where);
        String[] held = HELD.get(where);
        for (Field f : FIELDS) {
            double[] m = votes.of(f, d.get(f));
            out.put(share[f.ordinal()], Math.log(FLOOR + Math.max(0, m[0]) / votes.n));
            out.put(held[f.ordinal()], Math.log(FLOOR + Math.max(0, m[1]) / votes.n));
        }
    }

    /** Consensus of each reading of a text, all read alone first. */
    static Consensus after(Joint alone, List<ReadAnchor> reads) {
        List<double[]> p = new ArrayList<>();
        for (ReadAnchor r : reads) {
            p.add(alone.probabilities(r, NONE));
        }
        return of(reads, p);
    }

    /** The likeliest reading of each of a text's claims beside the others, by anchor. */
    Map<Integer, Draft> found(Joint beside, List<ReadAnchor> reads) {
        Map<Integer, Draft> out = new HashMap<>();
        for (ReadAnchor r : reads) {
            if (!r.readings().isEmpty() && r.claim() >= CLAIM) {
                int best = Odds.best(beside.probabilities(r, this));
                out.put(r.anchor().index(), r.readings().get(best).draft());
            }
        }
        return out;
    }
}
