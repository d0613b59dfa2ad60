// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.reading.PeriodCandidates.Offers;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a change is counted from: a period of the same length, said or a step back. */
final class BaseCandidates implements Candidates {

    private static final Candidate NONE = Candidate.only(null, "B:none");

    @Override
    public List<Candidate> of(View view, Draft chosen, History history) {
        Draft previous = history.previous();
        if (!chosen.measure().needsBase()) {
            return List.of(NONE);
        }
        Period p = chosen.period();
        String family =
                switch (chosen.measure()) {
                    case GROWTH, MULTIPLE, AVERAGE_GROWTH, CHANGE -> chosen.measure().name();
                    default -> "o";
                };
        Map<Period, Offers> by = new LinkedHashMap<>();
        put(by, p, p.plusYears(-1), null, "B:y-1");
        if (p.months() < 12 && view.scene.holdings.finest() < 12) {
            put(by, p, p.previous(), null, "B:p-1");
        }
        for (Mention m : view.times) {
            if (!view.place(m).isEmpty()) {
                offer(view, by, m, p);
            }
        }
        if (previous != null && previous.base() != null) {
            Period moved =
                    new Period(
                            p.start() - (previous.period().start() - previous.base().start()),
                            p.months());
            if (previous.base().months() == previous.period().months()) {
                put(by, p, moved, null, "B:prevoff");
            }
        }
        List<Mention> telling = view.times.stream().filter(m -> m.time().isNamed()).toList();
        List<Candidate> out = new ArrayList<>();
        for (Map.Entry<Period, Offers> e : by.entrySet()) {
            Candidate c = candidate(view, e.getKey(), e.getValue(), p, family, telling);
            boolean above =
                    history.above() != null
                            && e.getKey().equals(history.above().base())
                            && p.equals(history.above().period());
            if (above) {
                c.own().add("B:above");
            }
            out.add(c);
        }
        return out;
    }

    private static void put(Map<Period, Offers> by, Period of, Period p, Mention m, String way) {
        if (p == null || p.equals(of) || p.months() != of.months()) {
            return;
        }
        Offers o = by.computeIfAbsent(p, k -> new Offers());
        if (m != null) {
            o.mentions.add(m);
        }
        o.ways.add(way);
    }

    private static void offer(View view, Map<Period, Offers> by, Mention m, Period p) {
        TimeRef t = m.time();
        String place = view.place(m);
        switch (t.kind()) {
            case PERIOD -> {
                Period q = t.period();
                if (q.isYear() && q.firstYear() < p.firstYear()) {
                    put(by, p, p.plusYears(q.firstYear() - p.firstYear()), m, "B:year");
                } else {
                    put(by, p, q, m, "B:part");
                }
            }
            case PART -> {
                put(by, p, t.in(p.firstYear()), m, "B:part0");
                put(by, p, t.in(p.firstYear() - 1), m, "B:part1");
            }
            case SPAN ->
                    put(by, p, p.plusYears(t.period().firstYear() - p.firstYear()), m, "B:span");
            case BACK -> {
                if (!place.equals("far") && !place.equals("ln") && !place.equals("hd2")) {
                    String unit = t.offset().unit() + (t.offset().count() == 1 ? "" : "n");
                    put(by, p, t.before(p), m, "B:back" + unit);
                }
            }
            case LENGTH -> {
                if (view.near(m)) {
                    put(by, p, p.plusYears(-t.years()), m, "B:backYEARn");
                }
            }
            case SAME ->
                    put(by, p, p.plusYears(t.period().firstYear() - p.firstYear()), m, "B:same");
            case PART_BEFORE -> put(by, p, t.in(p.firstYear() - t.years()), m, "B:partbefore");
            case PART_NOW -> put(by, p, t.in(now(view) - t.years()), m, "B:partnow");
            case START -> {
                if (!view.scene.holdings.years().isEmpty()) {
                    int first = view.scene.holdings.years().first();
                    put(by, p, p.plusYears(first - p.firstYear()), m, "B:start");
                }
            }
            case LAST_YEAR -> put(by, p, p.plusYears(-1), m, "B:last");
            default -> {}
        }
    }

    private static int now(View view) {
        return view.text.published() == null
                ? view.scene.lastYear + 1
                : view.text.published().getYear();
    }

    private static Candidate candidate(
            View view, Period v, Offers offers, Period p, String family, List<Mention> telling) {
        Set<String> fixed =
                view.remembered(
                        "B" + family + PeriodCandidates.key(offers.mentions),
                        () -> NameFeatures.of(view, "B:", family, offers.mentions, telling));
        Set<String> f = new LinkedHashSet<>();
        boolean same = view.fresh.equals("ss");
        for (String way : offers.ways) {
            f.add(way);
            f.add(way + "|" + family);
            f.add(way + "&" + p.months());
            if (way.equals("B:prevoff")) {
                f.add(way + view.fresh);
                f.add(way + same);
            }
            for (Mention m : offers.mentions) {
                f.add(way + "^" + view.place(m));
                if (View.NEAR.contains(view.place(m))) {
                    f.add(way + "^" + view.scene.prep(m) + (m.from() < view.anchor.from()));
                }
            }
        }
        f.add("B:dy" + Math.max(-3, v.firstYear() - p.firstYear()));
        if (v.compareTo(p) > 0) {
            f.add("B:later");
        }
        boolean said = offers.mentions.stream().anyMatch(view::near);
        return Candidate.named(v, f, fixed, said);
    }
}
