// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.text.Token;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When. A part of a year never becomes a year. */
final class PeriodCandidates implements Candidates {

    /** What stands before a number that another is set against. */
    private static final Set<String> COMPARING = Set.of("prep.from", "time.vs", "prep.than");

    /** Where a time is said of other statements, which one of no time of its own doesn't take. */
    private static final Set<String> ELSEWHERE = Set.of("ln", "pl", "lead", "far", "row");

    /** How many tokens before a year say at most that all of it is meant. */
    private static final int REACH = 5;

    /** The mentions that offer a period, and how. */
    static final class Offers {
        final List<Mention> mentions = new ArrayList<>();
        final Set<String> ways = new LinkedHashSet<>();
    }

    @Override
    public List<Candidate> of(View view, Draft chosen, History history) {
        Draft previous = history.previous();
        Scene scene = view.scene;
        boolean carries =
                previous != null
                        && (scene.open == null
                                || view.text.sentence(history.last().from()) == view.sentence);
        Period carried = carries ? previous.period() : scene.open;
        Period main = carried == null ? scene.main : carried;
        Map<Period, Offers> by = offered(view, previous, carried, main);
        boolean spoken = view.times.stream().anyMatch(m -> tells(view, m));
        List<Mention> telling = view.times.stream().filter(PeriodCandidates::names).toList();
        String family = chosen.measure().needsBase() ? "b" : chosen.measure().family();
        Mention last = null;
        Mention opening = null;
        for (Mention m : telling) {
            boolean line = view.text.line(m.from()) == view.line;
            if (m.from() < view.anchor.from() && !view.place(m).isEmpty()) {
                last = m;
                opening = opening == null && line ? m : opening;
            }
        }
        List<Candidate> out = new ArrayList<>();
        for (Map.Entry<Period, Offers> e : by.entrySet()) {
            Period v = e.getKey();
            List<Mention> offering = e.getValue().mentions;
            Set<String> fixed =
                    view.remembered(
                            "T" + family + key(offering),
                            () -> NameFeatures.of(view, "T:", family, offering, telling));
            Set<String> f = features(view, e.getValue(), family);
            context(view, f, v, previous, spoken);
            Parallels.above(f, "T:", Field.PERIOD, v, history);
            if (last != null && e.getValue().mentions.contains(last)) {
                f.add("T:last" + (spoken ? "said" : "silent"));
                f.add("T:last@" + view.place(last));
                f.add("T:last" + view.fresh);
            }
            if (opening != null && e.getValue().mentions.contains(opening)) {
                f.add("T:opening" + (spoken ? "said" : "silent"));
            }
            boolean said = e.getValue().mentions.stream().anyMatch(view::near);
            out.add(Candidate.named(v, f, fixed, said));
        }
        return out;
    }

    /** Periods that are said, carried on, the text's own, or near one of these. */
    private static Map<Period, Offers> offered(
            View view, Draft previous, Period carried, Period main) {
        Scene scene = view.scene;
        Map<Period, Offers> by = new LinkedHashMap<>();
        List<Mention> own = view.times.stream().filter(m -> tells(view, m)).toList();
        if (own.size() == 1 && isWhole(view, own.get(0))) {
            offer(view, by, own.get(0), main);
            return by;
        }
        boolean arrives = arrives(view);
        Set<Period> left = new HashSet<>();
        for (Mention m : view.times) {
            String place = view.place(m);
            if (place.isEmpty() || scene.open != null && ELSEWHERE.contains(place)) {
                continue;
            }
            if (arrives && view.text.isSetAgainst(m)) {
                left.add(m.time().period());
            } else {
                offer(view, by, m, main);
            }
        }
        if (carried != null && !left.contains(carried)) {
            put(by, carried, null, null);
        }
        put(by, scene.main, null, "T:doc");
        boolean alike = view.times.isEmpty() || scene.latest != null && alike(scene.latest, main);
        if (scene.latest != null && alike && scene.open == null) {
            put(by, scene.latest, null, "T:latest");
        }
        compared(view, by, previous, main);
        around(view, by, main);
        if (scene.current != null) {
            put(by, scene.current, null, "T:current");
        }
        return by;
    }

    private static void period(View view, Map<Period, Offers> by, Mention m, Period main) {
        Scene scene = view.scene;
        Period p = m.time().period();
        put(by, p, m, p.isYear() ? "T:year" : "T:part");
        if (isWhole(view, m)) {
            return;
        }
        if (p.isYear() && !main.isYear() && main.months() < 12) {
            put(by, moved(main, p.firstYear()), m, "T:yearpart");
        }
        if (p.isYear() && !scene.main.isYear() && scene.main.months() < 12) {
            put(by, moved(scene.main, p.firstYear()), m, "T:yearpartdoc");
        }
    }

    /** "The whole of 2025", "il 2025 nel suo complesso": no part of it is meant. */
    private static boolean isWhole(View view, Mention year) {
        if (year.time().kind() != TimeRef.Kind.PERIOD || !year.time().period().isYear()) {
            return false;
        }
        List<Token> tokens = view.text.tokens();
        for (int i = Math.max(0, year.from() - REACH); i < year.from(); i++) {
            if (i + view.scene.lexicon.phrase(tokens, i, "time.whole") == year.from()) {
                return true;
            }
        }
        return year.to() < tokens.size()
                && view.scene.lexicon.phrase(tokens, year.to(), "time.whole.after") > 0;
    }

    /**
     * Whether a number is what another has come to: of "since 2014, from 4.1 to 4.5 billion" the
     * second isn't that of 2014.
     */
    private static boolean arrives(View view) {
        int at = view.anchor.index();
        if (at == 0 || !view.scene.preposition(view.anchor.from()).equals("prep.to")) {
            return false;
        }
        Anchor before = view.text.anchors().get(at - 1);
        return view.text.sentence(before.from()) == view.sentence
                && view.scene.preposition(before.from()).equals("prep.from");
    }

    /**
     * Of a number that another is set against, "from 4.1 to 4.5 billion", "against 4.1", the time
     * is often left out: it's what the change is counted from.
     */
    private static void compared(View view, Map<Period, Offers> by, Draft previous, Period main) {
        String prep = view.scene.preposition(view.anchor.from());
        if (!COMPARING.contains(prep)) {
            return;
        }
        put(by, main.plusYears(-1), null, "T:ago" + prep);
        if (previous != null && previous.base() != null) {
            put(by, previous.base(), null, "T:agobase");
        }
    }

    /** Where parts of years are spoken of, the year as a whole and what of it is over by then. */
    private static void around(View view, Map<Period, Offers> by, Period main) {
        if (main.months() >= 12 || view.scene.holdings.finest() == 12) {
            return;
        }
        Period year = Period.year(main.firstYear());
        put(by, year, null, "T:whole");
        int over = main.start() + main.months() - year.start();
        if (over < 12) {
            put(by, new Period(year.start(), over), null, "T:todate");
        }
    }

    private static boolean alike(Period a, Period b) {
        return a.months() == b.months();
    }

    static String key(List<Mention> mentions) {
        StringBuilder s = new StringBuilder();
        mentions.forEach(m -> s.append(',').append(m.index()));
        return s.toString();
    }

    private static boolean names(Mention m) {
        return m.time().isNamed();
    }

    private static boolean tells(View view, Mention m) {
        String p = view.place(m);
        return names(m)
                && (p.equals("seg")
                        || p.equals("br")
                        || p.equals("cl")
                        || p.equals("st")
                        || p.equals("colh")
                        || p.equals("rowh"));
    }

    private static void put(Map<Period, Offers> by, Period p, Mention m, String way) {
        Offers o = by.computeIfAbsent(p, k -> new Offers());
        if (m != null) {
            o.mentions.add(m);
        }
        if (way != null) {
            o.ways.add(way);
        }
    }

    private static void back(Map<Period, Offers> by, Period p, Mention m, String way) {
        if (p != null) {
            put(by, p, m, way);
        }
    }

    private static void offer(View view, Map<Period, Offers> by, Mention m, Period main) {
        Scene scene = view.scene;
        TimeRef t = m.time();
        switch (t.kind()) {
            case PART -> part(view, by, m, main);
            case PERIOD -> period(view, by, m, main);
            case SPAN -> put(by, t.spanEnd(), m, "T:spanend");
            case LENGTH -> after(view, by, m);
            case SAME -> put(by, moved(main, t.period().firstYear()), m, "T:same");
            case PART_BEFORE -> put(by, t.in(main.firstYear() - t.years()), m, "T:partbefore");
            case PART_NOW -> put(by, t.in(lastCalendar(scene) + 1 - t.years()), m, "T:partnow");
            case START -> {
                if (!scene.holdings.years().isEmpty()) {
                    put(by, Period.year(scene.holdings.years().first()), m, "T:start");
                }
            }
            case LAST_YEAR -> {
                put(by, Period.year(lastCalendar(scene)), m, "T:lastyear");
                if (scene.lastYear >= lastCalendar(scene) - 1) {
                    put(by, Period.year(scene.lastYear), m, "T:lastheld");
                }
            }
            case THIS_YEAR -> put(by, Period.year(lastCalendar(scene) + 1), m, "T:thisyear");
            case TO_DATE -> {
                if (main.months() < 12) {
                    int first = Period.year(main.firstYear()).start();
                    int months = main.start() + main.months() - first;
                    put(by, new Period(first, months), m, "T:todate");
                }
            }
            case BACK -> {
                if (View.NEAR.contains(view.place(m))) {
                    back(by, t.before(scene.main), m, "T:back");
                    back(by, t.before(main), m, "T:backmain");
                }
            }
            default -> {}
        }
    }

    /**
     * "4.2 billion in 2012; in five years it grew by 41%": so many years after one that is said.
     */
    private static void after(View view, Map<Period, Offers> by, Mention length) {
        for (Mention y : view.times) {
            boolean year = y.time().kind() == TimeRef.Kind.PERIOD && y.to() <= length.from();
            if (year
                    && view.near(length)
                    && view.text.sentence(y.from()) == view.text.sentence(length.from())) {
                put(by, y.time().period().plusYears(length.time().years()), length, "T:after");
            }
        }
    }

    /** A part of a year that isn't said: of which year it may be. */
    private static void part(View view, Map<Period, Offers> by, Mention m, Period main) {
        TimeRef t = m.time();
        put(by, t.in(main.firstYear()), m, "T:partmain");
        put(by, t.in(view.scene.main.firstYear()), m, "T:partdoc");
        put(by, t.in(view.scene.partYear(t)), m, "T:partlatest");
        for (Mention y : view.times) {
            boolean year =
                    y.time().kind() == TimeRef.Kind.PERIOD
                            && y.time().period().isYear()
                            && view.text.sentence(y.from()) == view.text.sentence(m.from());
            if (year) {
                put(by, t.in(y.time().period().firstYear()), m, "T:partsentence");
            }
        }
    }

    private static int lastCalendar(Scene scene) {
        return scene.text.published() == null
                ? scene.lastYear
                : scene.text.published().getYear() - 1;
    }

    private static Period moved(Period p, int year) {
        return p.plusYears(year - p.firstYear());
    }

    private static Set<String> features(View view, Offers offers, String family) {
        Set<String> f = new LinkedHashSet<>();
        for (String way : offers.ways) {
            f.add(way);
            f.add(way + "|" + family);
            for (Mention m : offers.mentions) {
                f.add(way + "^" + view.place(m));
            }
        }
        for (Mention m : offers.mentions) {
            if (View.NEAR.contains(view.place(m))) {
                f.add("T:" + m.time().kind() + "^" + view.scene.prep(m) + "|" + family);
            }
        }
        return f;
    }

    private static void context(
            View view, Set<String> f, Period v, Draft previous, boolean spoken) {
        String told = spoken ? "said" : "silent";
        if (previous != null && v.equals(previous.period())) {
            f.add("T:prev" + told);
            f.add("T:prev" + view.fresh);
            f.add("T:prev" + told + view.fresh);
        }
        if (previous != null && v.equals(previous.base())) {
            f.add("T:prevbase");
        }
        Period main = view.scene.main;
        if (v.equals(main)) {
            f.add("T:main" + told);
            f.add("T:main" + told + view.fresh);
        }
        f.add("T:len" + v.months() + (v.months() == main.months()));
        f.add("T:dy" + Math.max(-3, Math.min(2, v.firstYear() - main.firstYear())));
        if (view.text.published() != null && v.lastDay().isAfter(view.text.published())) {
            f.add("T:future");
        }
    }
}
