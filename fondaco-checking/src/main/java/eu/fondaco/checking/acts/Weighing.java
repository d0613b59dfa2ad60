// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.core.relation.Strategy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Weighs the entries of a register for a statement: which one it speaks of. */
final class Weighing {

    /** An entry with its score and the features that made it. */
    record Weighed(Entry entry, double score, Map<String, Double> features) {}

    private static final Map<String, Double> WEIGHTS =
            Map.copyOf(FeatureWeights.shipped("weights.tsv"));

    private final Register register;
    private final Parties parties;
    private final Asides asides;

    Weighing(Register register, Parties parties) {
        this.register = register;
        this.parties = parties;
        this.asides = new Asides(register);
    }

    static double weight(String feature) {
        Double w = WEIGHTS.get(feature);
        if (w == null) {
            throw new IllegalStateException("no weight for " + feature);
        }
        return w;
    }

    /** All entries that something speaks for, the likeliest first. */
    List<Weighed> weigh(Statement said, Memory before) {
        Statement s = asides.without(said);
        List<Weighed> out = new ArrayList<>();
        for (Entry e : register.entries) {
            Map<String, Double> f = features(e, s, before);
            double score =
                    f.entrySet().stream().mapToDouble(x -> weight(x.getKey()) * x.getValue()).sum();
            if (score > 0) {
                out.add(new Weighed(e, score, f));
            }
        }
        out.sort(Comparator.comparingDouble(Weighed::score).reversed());
        return out;
    }

    /**
     * The entry spoken of last, for what names none and fits none: what it says of it may be wrong.
     */
    List<Weighed> goingOn(Statement said, Memory before) {
        Entry last = before.entry();
        if (last == null || !said.isCarried() || !before.sure()) {
            return List.of();
        }
        Map<String, Double> f = features(last, asides.without(said), before);
        return List.of(new Weighed(last, weight("threshold"), f));
    }

    private Map<String, Double> features(Entry e, Statement s, Memory before) {
        Map<String, Double> f = new LinkedHashMap<>();
        places(f, e, s, before);
        bodies(f, e, s);
        people(f, e, s);
        kinds(f, e, s, before);
        dates(f, e, s);
        subjects(f, e, s);
        context(f, e, s, before);
        f.values().removeIf(v -> v == 0);
        return f;
    }

    private static void add(Map<String, Double> f, String name, double by) {
        f.merge(name, by, Double::sum);
    }

    private void places(Map<String, Double> f, Entry e, Statement s, Memory before) {
        if (s.says("located") && s.of(Type.DATE).isEmpty()) {
            return;
        }
        boolean any = s.has(Type.NAME) || s.has(Type.TREATY);
        boolean listed = // "Corvia ran out in May, Alba in June": each place with its own day
                s.has(Type.DATE)
                        && s.of(Type.AREA).stream()
                                .filter(m -> !parties.isOurs(m))
                                .anyMatch(m -> fit(e, m.codes()).equals("same"));
        Set<List<String>> seen = new HashSet<>();
        for (Mark m : s.all()) {
            if (!m.is(Type.AREA) || parties.isOurs(m) || !seen.add(m.codes())) {
                continue;
            }
            any = true;
            if (e.treaty() != null && m.codes().stream().allMatch(Weighing::isGroup)) {
                continue;
            }
            boolean aims =
                    s.says("target", "scope") || s.has(Type.STRATEGY) || s.isAbout("strategy");
            if (e.strategy() != null && (!aims || fit(e, m.codes()).equals("other"))) {
                continue;
            }
            boolean own = s.marks().contains(m);
            String fit = fit(e, m.codes());
            if (own || !(listed && fit.equals("other"))) {
                add(f, "place." + fit + (own ? "" : ".beside"), 1);
            }
        }
        if (!any && !isCalled(e, s)) {
            String fit = before.areas().isEmpty() ? "" : fit(e, before.areas());
            if (!fit.isEmpty()) {
                add(f, "place." + fit + ".before", 1);
            }
            String head = before.heading().isEmpty() ? "" : fit(e, before.heading());
            if (!head.isEmpty() && !head.equals("other")) {
                add(f, "place." + head + ".heading", 1);
            }
        }
    }

    /** Whether a code is of several countries: treaties made with them are told by one of them. */
    static boolean isGroup(String code) {
        return code.contains(":") || code.matches("[A-Z]{3,}");
    }

    /** Whether a strategy is called by its name, which places and bodies spoken of don't change. */
    private static boolean isCalled(Entry e, Statement s) {
        return e.strategy() != null
                && s.of(Type.STRATEGY).stream().anyMatch(m -> m.value().equals(e.id()));
    }

    private String fit(Entry e, List<String> codes) {
        if (e.areas().stream().anyMatch(codes::contains)) {
            return "same";
        }
        if (e.areas().stream().anyMatch(a -> register.within(a, codes))) {
            return "part";
        }
        return codes.stream().anyMatch(c -> register.within(c, e.areas())) ? "part" : "other";
    }

    private void bodies(Map<String, Double> f, Entry e, Statement s) {
        if (e.strategy() != null) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (Mark m : s.all()) {
            if (!parties.isParty(m) || s.isHeaded(m) || !seen.add(parties.key(m, s))) {
                continue;
            }
            String where = s.marks().contains(m) ? "" : ".beside";
            if (m.is(Type.BODY, "union")) {
                add(f, e.treaty() != null ? "union" : "union.other", 1);
                continue;
            }
            String what = m.is(Type.NAME) || parties.isNamed(m, s) ? "name." : "body.";
            add(f, what + (parties.fits(e, m, s) ? "same" : "other") + where, 1);
        }
    }

    private void people(Map<String, Double> f, Entry e, Statement s) {
        if (s.isCarried() && s.of(Type.DATE).isEmpty() || s.says("office")) {
            return;
        }
        for (Mark m : s.of(Type.PERSON)) {
            add(f, e.persons().contains(m.value()) ? "person.same" : "person.other", 1);
        }
    }

    private void kinds(Map<String, Double> f, Entry e, Statement s, Memory before) {
        String said = s.kind();
        boolean visits = isVisit(s);
        if (e.activity() != null) {
            add(f, visits || isSuite(e, s) ? "activity" : "activity.unsaid", 1);
        } else if (s.says("visit") && !s.says("signed", "promise", "renewed")) {
            add(f, "visit.act", 1);
        }
        if (e.strategy() != null) {
            boolean named = isCalled(e, s);
            boolean carried =
                    (before.entry() == e || before.entry() == null && before.held() == e)
                            && !s.has(Type.STRATEGY)
                            && (s.kind().isEmpty() || s.kind().equals("strategy"));
            add(
                    f,
                    named
                            ? "named"
                            : carried || said.equals("strategy") || s.says("old", "new")
                                    ? "strategy"
                                    : "strategy.unsaid",
                    1);
            if (s.says("old", "new") && !named) {
                boolean as = register.isOld(e.strategy()) == s.says("old");
                add(f, as ? "strategy.age" : "strategy.unsaid", 1);
            }
        } else if (s.has(Type.STRATEGY)) {
            add(f, "strategy.other", 1);
        }
        if (e.treaty() != null) {
            add(f, treaty(e, s, before), 1);
            boolean applied =
                    s.says("provisional") || s.says("force") && s.kind().equals("agreement");
            boolean country =
                    s.of(Type.AREA).stream()
                            .anyMatch(m -> m.codes().stream().anyMatch(e.areas()::contains));
            add(f, "treaty.force", applied && country ? 1 : 0);
        }
        if (e.isAct()) {
            actKind(f, e, s);
        }
        if (s.says("charge")) {
            add(f, e.strategy() != null ? "strategy.charge" : "visit.act", 1);
        }
    }

    /** Whether it counts what the register says took part in a visit: "with fourteen firms". */
    private static boolean isSuite(Entry e, Statement s) {
        return s.has(Type.NUMBER)
                && !s.has(Type.EVERY)
                && !s.says("promise", "target", "scope")
                && s.of(Type.THING).stream()
                        .anyMatch(
                                m ->
                                        e.promises().stream()
                                                .filter(p -> !p.numbers().isEmpty())
                                                .anyMatch(p -> p.things().contains(m.value())));
    }

    /** Whether it tells of a visit, if only by who was there and when. */
    private static boolean isVisit(Statement s) {
        boolean bare = s.marks().stream().noneMatch(m -> m.is(Type.CUE) || m.is(Type.KIND));
        return s.says("visit") || bare && s.has(Type.PERSON) && s.has(Type.DATE);
    }

    private static String treaty(Entry e, Statement s, Memory before) {
        if (s.of(Type.TREATY).stream().anyMatch(m -> m.value().equals(e.id()))) {
            return "named";
        }
        if (s.kind().equals("treaty")) {
            return "treaty";
        }
        if (s.isCarried() && before.entry() == e) {
            return "last";
        }
        boolean spoken = before.entry() != null && before.entry().treaty() != null;
        boolean meant = s.kind().equals("agreement") || s.says("force", "provisional");
        return spoken && meant ? "treaty.context" : "treaty.unsaid";
    }

    private static void actKind(Map<String, Double> f, Entry e, Statement s) {
        String said = s.kind();
        if (s.of(Type.KIND).stream().anyMatch(m -> m.value().equals("renewal"))) {
            add(f, e.follows().isEmpty() ? "kind.other" : "kind.same", 1);
        }
        if (said.equals("treaty") || s.has(Type.TREATY)) {
            add(f, "treaty.act", 1);
        } else if (!said.isEmpty() && !Set.of("agreement", "act", "strategy").contains(said)) {
            add(f, said.equals(e.kind()) ? "kind.same" : "kind.other", 1);
        } else if (said.equals("agreement") && e.kind().equals("agreement")) {
            add(f, "kind.generic", 1);
        }
    }

    private void dates(Map<String, Double> f, Entry e, Statement s) {
        boolean ends = s.says("expired", "until", "terminated", "live");
        for (Mark m : s.of(Type.DATE)) {
            When is = e.when();
            if (m.is(Type.DATE, "inferred")) {
                if (is != null && m.when().inYearOf(is).overlaps(is) && is.days() <= 31) {
                    add(f, "date.year", 1);
                }
                continue;
            }
            if (e.strategy() != null && bounds(e.strategy(), m.when())) {
                add(f, "date.year", 1);
                continue;
            }
            if (e.strategy() != null && s.has(Type.STRATEGY) && m.when().days() > 300) {
                continue;
            }
            When end = e.life() == null ? null : e.life().end();
            When force = e.treaty() == null ? null : When.of(e.treaty().inForce());
            if (is != null && is.overlaps(m.when())) {
                add(
                        f,
                        m.when().days() <= 1
                                ? "date.day"
                                : m.when().days() <= 125 ? "date.month" : "date.year",
                        1);
            } else if (ends && end != null && end.overlaps(m.when())
                    || force != null && force.overlaps(m.when())) {
                add(f, m.when().days() <= 31 ? "date.end.near" : "date.end", 1);
            } else if (ends && end != null) {
                add(f, "date.end.other", 1);
            } else if (!ends && is != null && !(e.treaty() != null && s.says("provisional"))) {
                add(f, "date.other", 1);
            }
        }
        for (Mark m : s.of(Type.TERM)) {
            if (e.life() != null && e.life().term() > 0) {
                add(f, e.life().term() == m.number() ? "term.same" : "term.other", 1);
            }
        }
    }

    /** Whether a year is the first or last of a strategy's period. */
    private static boolean bounds(Strategy s, When said) {
        int year = said.from().getYear();
        return said.days() > 300
                && (year == s.period().firstYear() || year == s.period().lastYear());
    }

    private void subjects(Map<String, Double> f, Entry e, Statement s) {
        if (s.isCarried() && e.strategy() == null) {
            return;
        }
        for (Mark m : s.isCarried() ? List.<Mark>of() : s.of(Type.TOPIC)) {
            add(f, e.topics().contains(m.value()) ? "topic.same" : "topic.other", 1);
        }
        for (Mark m : s.of(Type.THING)) {
            boolean in = e.promises().stream().anyMatch(p -> p.things().contains(m.value()));
            add(f, in ? "thing.same" : "thing.other", 1);
        }
    }

    /** Whether a place is more than the other side's country told again: "the Japanese". */
    private boolean isNewPlace(Entry e, Statement s, Mark m) {
        boolean again = m.value().equals("adjective") && !s.has(Type.KIND);
        return !again || fit(e, m.codes()).equals("other");
    }

    private void context(Map<String, Double> f, Entry e, Statement s, Memory before) {
        Entry last = before.entry();
        if (last == null) {
            boolean plan = e.strategy() != null && e == before.held() && s.isCarried();
            add(f, "held.plan", plan ? 1 : 0);
            return;
        }
        boolean named =
                s.marks().stream()
                        .anyMatch(
                                m ->
                                        m.is(Type.AREA) && !parties.isOurs(m) && isNewPlace(e, s, m)
                                                || m.is(Type.NAME)
                                                || m.is(Type.STRATEGY)
                                                || m.is(Type.TREATY));
        boolean turn = s.says("renewed", "follows") || s.kind().equals("act");
        if (s.says("in", "out", "swap") && s.has(Type.TOPIC) && e.isAct()) {
            add(f, e.follows().isEmpty() ? "change.first" : "change", 1);
        }
        boolean renewal = s.of(Type.KIND).stream().anyMatch(m -> m.value().equals("renewal"));
        if (e == last && renewal && e.isAct() && !e.life().successor().isEmpty()) {
            add(f, "renewal.of", 1);
        }
        boolean next = e.follows().equals(last.id()) || last.follows().equals(e.id());
        boolean other =
                e.activity() != null
                        && e.when() != null
                        && s.of(Type.DATE).stream().anyMatch(d -> !d.when().overlaps(e.when()));
        if (e == last && other) {
            return;
        }
        if (e == last) {
            add(f, named ? "last.named" : s.isCarried() ? "last.carried" : "last", 1);
        } else if (next && !last.id().isEmpty() && e.isAct()) {
            add(f, turn ? "chain.turn" : "chain", 1);
        } else if (e.activity() != null && e.activity().instrument().equals(last.id())) {
            add(f, "activity.of", 1);
        } else if (last.activity() != null && last.activity().instrument().equals(e.id())) {
            add(f, s.isCarried() ? "held.carried" : "act.of", 1);
        } else if (e == before.held() && s.isCarried()) {
            add(f, "held.carried", 1);
        }
    }
}
