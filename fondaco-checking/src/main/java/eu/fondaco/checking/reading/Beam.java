// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads an anchor field by field, keeping the likeliest readings. One text's own: what was worked
 * out for an anchor after one history isn't worked out again.
 */
final class Beam {

    /**
     * How many readings are followed.
     *
     * @param width kept while fields are chosen
     * @param kept at the end
     * @param branches values of one field followed from each reading
     */
    record Size(int width, int kept, int branches) {}

    /** To find whom a text is about. */
    static final Size NARROW = new Size(12, 10, 4);

    /** To read it. */
    static final Size WIDE = new Size(60, 50, 6);

    static final Map<Field, Candidates> CANDIDATES = new EnumMap<>(Field.class);

    static {
        CANDIDATES.put(Field.MEASURE, new MeasureCandidates());
        CANDIDATES.put(Field.REPORTER, new ReporterCandidates());
        CANDIDATES.put(Field.PARTNER, new PartnerCandidates());
        CANDIDATES.put(Field.PRODUCT, new ProductCandidates());
        CANDIDATES.put(Field.FLOW, new FlowCandidates());
        CANDIDATES.put(Field.PERIOD, new PeriodCandidates());
        CANDIDATES.put(Field.BASE, new BaseCandidates());
        CANDIDATES.put(Field.WHOLE, new WholeCandidates());
        CANDIDATES.put(Field.AMONG, new AmongCandidates());
        CANDIDATES.put(Field.SIGN, new SignCandidates());
    }

    private record Scored(Candidate candidate, double log) {}

    private final Weights weights;

    /** For each anchor and what bears on a field the candidates weighed so far. */
    private final Map<View, Map<Asked, Map<Object, List<Scored>>>> weighed =
            new IdentityHashMap<>();

    private record Asked(Field field, History before) {}

    /** The likeliest readings found so far of each anchor. */
    private final Map<View, Map<Followed, List<Chosen>>> found = new IdentityHashMap<>();

    private record Followed(History before, Size size) {}

    Beam(Weights weights) {
        this.weights = weights;
    }

    /** The likeliest readings of an anchor, best first. */
    List<Chosen> read(View view, History history, Size size) {
        return found.computeIfAbsent(view, v -> new HashMap<>())
                .computeIfAbsent(new Followed(history, size), f -> follow(view, history, size));
    }

    private List<Chosen> follow(View view, History history, Size size) {
        Map<Asked, Map<Object, List<Scored>>> known =
                weighed.computeIfAbsent(view, v -> new HashMap<>());
        List<Chosen> beam = List.of(Chosen.START);
        for (Field f : Field.CHAIN) {
            History on = history.on(f);
            Map<Object, List<Scored>> memo =
                    known.computeIfAbsent(new Asked(f, on), k -> new HashMap<>());
            List<Chosen> next = new ArrayList<>();
            for (Chosen r : beam) {
                List<Scored> best =
                        memo.computeIfAbsent(key(f, r.draft()), k -> best(f, view, r, on));
                for (Scored s : best.subList(0, Math.min(size.branches, best.size()))) {
                    next.add(r.with(f, s.candidate, s.log));
                }
            }
            next.sort(Comparator.comparingDouble((Chosen r) -> -r.log()));
            beam = next.subList(0, Math.min(size.width, next.size()));
        }
        return List.copyOf(beam.subList(0, Math.min(size.kept, beam.size())));
    }

    /** Readings that are alike in these see the same candidates for a field. */
    private static Object key(Field f, Draft d) {
        return switch (f) {
            case MEASURE -> "";
            case REPORTER -> d.measure().family();
            case PARTNER -> Arrays.asList(d.measure().family(), d.reporter());
            case PRODUCT -> Arrays.asList(d.measure().family(), d.reporter(), d.partner());
            case FLOW -> Arrays.asList(d.measure(), d.reporter(), d.partner());
            case PERIOD -> Arrays.asList(d.measure().family(), d.measure().needsBase());
            case BASE -> Arrays.asList(d.measure(), d.period());
            case WHOLE ->
                    Arrays.asList(d.measure(), d.reporter(), d.partner(), d.product(), d.flow());
            case AMONG -> Arrays.asList(d.measure(), d.reporter(), d.partner(), d.product());
            default -> Arrays.asList(d.measure(), d.flow());
        };
    }

    /** The likeliest candidates for a field, as many as are ever followed. */
    private List<Scored> best(Field f, View view, Chosen r, History history) {
        List<Candidate> all = CANDIDATES.get(f).of(view, r.draft(), history);
        double[] logs = weights.logProbabilities(view, f, all);
        List<Scored> out = new ArrayList<>();
        for (int i = 0; i < logs.length; i++) {
            out.add(new Scored(all.get(i), logs[i]));
        }
        out.sort(Comparator.comparingDouble((Scored s) -> -s.log));
        return List.copyOf(out.subList(0, Math.min(WIDE.branches, out.size())));
    }
}
