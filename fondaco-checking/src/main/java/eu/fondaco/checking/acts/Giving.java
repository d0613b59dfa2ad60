// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.ActReader.Found;
import eu.fondaco.checking.acts.Outlook.Draft;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.text.Document;
import eu.fondaco.core.deadline.Deadline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives a statement its verdict, where verdicts with such odds are right often enough. */
final class Giving {

    /** How many words a statement may leave unread, in the mean, in a text of plain words. */
    private static final double PLAIN = 0.5;

    /** How many words a short text of plain words may leave unread. */
    static final double FEW = 2;

    /** By how much better odds a clause must have of what gets no verdict as a whole. */
    private static final double BETTER = 0.5;

    private final Outlook outlook;
    private final Odds odds;
    private final Held held;
    private final Agreed agreed;

    Giving(Register register, Outlook outlook, Odds odds, Held held) {
        this.agreed = new Agreed(register);
        this.outlook = outlook;
        this.odds = odds;
        this.held = held;
    }

    /** The statements of a text with their verdicts where the odds are good enough for one. */
    List<Found> told(Document document, List<Draft> all) {
        List<Map<String, Double>> x = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Deadline.check();
            x.add(outlook.features(all, i));
        }
        double unread = x.stream().mapToDouble(Giving::unread).sum();
        if (unread <= Math.max(FEW, PLAIN * x.size())) {
            x.forEach(f -> f.put(Odds.IN_PLAIN, 1.0));
        }
        List<Found> out = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Deadline.check();
            out.addAll(told(document, all, i, x.get(i)));
        }
        return out;
    }

    private static Set<Truth> those(Predicate<Truth> so) {
        return Stream.of(Truth.FALSE, Truth.TRUE).filter(so).collect(Collectors.toSet());
    }

    /** Words that none reads, in a statement and beside it. */
    private static double unread(Map<String, Double> x) {
        return x.getOrDefault("unread", 0.0) + x.getOrDefault("beside.unread", 0.0);
    }

    private List<Found> told(Document document, List<Draft> all, int at, Map<String, Double> x) {
        Draft draft = all.get(at);
        Statement s = draft.statement();
        Decision d = draft.decision();
        if (d.grounds().how().equals(PlainActs.HOW)) {
            Statement plain = draft.wrong();
            return List.of(bare(document, plain, d));
        }
        if (!draft.leans(Truth.TRUE) && !draft.leans(Truth.FALSE)) {
            return List.of(bare(document, s, d));
        }
        Set<Truth> barred = those(t -> outlook.isBarred(draft, t));
        Set<Truth> clean = those(t -> outlook.isClean(draft, t));
        Truth given =
                Stream.of(Truth.FALSE, Truth.TRUE)
                        .filter(draft::leans)
                        .filter(t -> !barred.contains(t))
                        .filter(t -> ahead(draft, x, clean, t) >= 0)
                        .max(Comparator.comparing(t -> ahead(draft, x, clean, t)))
                        .orElse(agreed.is(draft, barred, x) ? Truth.TRUE : Truth.OPEN);
        Decision open = d.truth() == Truth.OPEN ? d : d.opened(outlook.why(s, d));
        Decision told = given == Truth.OPEN ? open : d.given(given);
        Map<Statement, Decision> each =
                given == Truth.TRUE
                        ? held.of(s, told)
                        : Map.of(given == Truth.FALSE ? draft.wrong() : s, told);
        List<Found> out =
                each.entrySet().stream()
                        .map(
                                e ->
                                        new Found(
                                                e.getKey(),
                                                each.size() > 1 ? e.getKey() : draft.wrong(),
                                                d,
                                                x,
                                                barred,
                                                clean,
                                                Findings.checked(
                                                        document, e.getKey(), e.getValue())))
                        .collect(Collectors.toCollection(ArrayList::new));
        if (given == Truth.OPEN) {
            List<Found> clauses = clauses(document, all, at);
            return clauses.isEmpty() ? out : clauses;
        }
        if (given == Truth.FALSE) {
            out.addAll(beside(document, all, at));
            out.sort(Comparator.comparingInt(f -> f.statement().from()));
        }
        return out;
    }

    /** By how much the odds are better than is asked. */
    private double ahead(Draft draft, Map<String, Double> x, Set<Truth> clean, Truth t) {
        double less =
                t == Truth.TRUE
                        ? Agreed.less(draft, x) - Whole.asked(draft.decision())
                        : OneWrong.less(draft, x);
        return odds.ahead(t, x, clean.contains(t)) + less;
    }

    /** What holds beside what is called wrong, clause by clause, where its own odds are as good. */
    private List<Found> beside(Document document, List<Draft> all, int at) {
        Draft draft = all.get(at);
        List<Found> out = new ArrayList<>();
        held.beside(draft.statement(), draft.decision(), draft.wrong())
                .forEach(
                        (p, d) -> {
                            List<Draft> near = new ArrayList<>(all);
                            near.set(at, draft.as(draft.wrong(), draft.decision()));
                            near.add(at, draft.as(p, d));
                            holding(document, near, at, 0).ifPresent(out::add);
                        });
        return out;
    }

    /**
     * What gets no verdict as a whole clause by clause, those told to hold whose own odds are good;
     * empty where none is.
     */
    private List<Found> clauses(Document document, List<Draft> all, int at) {
        Draft draft = all.get(at);
        Map<Statement, Decision> each = held.each(draft.statement(), draft.decision());
        if (each.size() < 2) {
            return List.of();
        }
        List<Draft> near = new ArrayList<>(all.subList(0, at));
        each.forEach((p, d) -> near.add(draft.as(p, d)));
        near.addAll(all.subList(at + 1, all.size()));
        List<Found> out = new ArrayList<>();
        boolean some = false;
        for (int i = at; i < at + each.size(); i++) {
            Statement p = near.get(i).statement();
            Decision d = near.get(i).decision();
            Optional<Found> holds =
                    Held.isHeld(d.rulings())
                            ? holding(document, near, i, BETTER)
                            : Optional.empty();
            some |= holds.isPresent();
            out.add(holds.orElseGet(() -> bare(document, p, d.opened(outlook.why(p, d)))));
        }
        return some ? out : List.of();
    }

    /** A clause told to hold, where its odds are better than is asked by so much. */
    private Optional<Found> holding(Document document, List<Draft> near, int at, double by) {
        Draft own = near.get(at);
        Statement p = own.statement();
        Map<String, Double> x = outlook.features(near, at);
        boolean clean = outlook.isClean(own, Truth.TRUE);
        double least = by + Whole.asked(own.decision());
        if (odds.ahead(Truth.TRUE, x, clean) < least || outlook.isBarred(own, Truth.TRUE)) {
            return Optional.empty();
        }
        Set<Truth> so = clean ? Set.of(Truth.TRUE) : Set.of();
        Checked told = Findings.checked(document, p, own.decision().given(Truth.TRUE));
        return Optional.of(new Found(p, p, own.decision(), x, Set.of(), so, told));
    }

    /** What no odds are asked of. */
    private static Found bare(Document document, Statement s, Decision d) {
        return new Found(s, s, d, Map.of(), Set.of(), Set.of(), Findings.checked(document, s, d));
    }
}
