// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Reading;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.reading.Opinion.Meaning;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Opinions of what sentences say by their own words. A name of several areas or goods is what the
 * number fits, if it fits one; it is wrong only where it fits none. A place or a direction, which
 * fits something easily, must be so of all of them.
 */
final class PlainOpinions {

    /** The odds of a verdict on what says all by its own words. */
    private static final double SURE = 0.97;

    private static final Label UNTOLD = new Label("", "");

    private final Scene scene;
    private final Asking asking;
    private final Answers answers;

    PlainOpinions(Scene scene, Asking asking, Answers answers) {
        this.scene = scene;
        this.asking = asking;
        this.answers = answers;
    }

    /** A draft beside the evidence. */
    private record Beside(Question question, Assertion says, String kind, Boolean holds) {}

    /** What there is to say of a statement. */
    Opinion of(PlainTold t, Span span, Span statement) {
        List<Beside> all = beside(t);
        Boolean holds = holds(t, all);
        for (PlainTold more : t.also()) {
            List<Beside> besides = beside(more);
            Boolean too = holds == null || !holds ? holds : holds(more, besides);
            all = too != null && !too && holds ? besides : all;
            holds = holds == null || !holds ? holds : too;
        }
        boolean untold = PlainReader.isUntold(scene) || t.isAt(scene.open);
        if (holds != null && !holds && untold && mayHaveBeen(t)) {
            holds = null;
        }
        if (holds != null && isOverlooked(t, first(all, holds))) {
            holds = null;
        }
        return new Opinion(
                span,
                statement,
                1,
                0,
                Asking.plainly(t.anchor().num(), scene.holdings),
                meanings(all, first(all, holds)),
                null,
                holds != null && holds ? SURE : 0,
                holds != null && !holds ? SURE : 0,
                scene.isSparse(),
                false,
                Bar.of(new View(scene, t.anchor())));
    }

    /** Whether it isn't so of all goods and is of those that are named above it. */
    boolean isOfGoodsAbove(PlainTold t) {
        View v = new View(scene, t.anchor());
        return beside(t).stream()
                .filter(b -> Boolean.FALSE.equals(b.holds))
                .anyMatch(b -> CarriedGoods.fitsOther(v, b.question, b.says, answers));
    }

    /** Whether words around it say more than what is asked, or may mean another time. */
    private boolean isOverlooked(PlainTold t, Beside said) {
        View v = new View(scene, t.anchor());
        return said.holds
                ? OverlookedMoves.leaves(v, said.question, answers)
                : !t.isOfTimes() && CarriedTime.fitsOther(v, said.question, said.says, answers);
    }

    /**
     * Whether what tells no time may have been so at one that is held, as any amount may. Of what
     * is held at few times it is asked at those.
     */
    private boolean mayHaveBeen(PlainTold t) {
        boolean few = t.isAt(scene.open);
        return !t.isSlight()
                || scene.holdings.years().stream()
                        .map(Period::year)
                        .anyMatch(
                                y -> {
                                    Boolean h = holds(t, beside(in(t, y)));
                                    return h == null ? !few && scene.holdings.covers(y) : h;
                                });
    }

    private static PlainTold in(PlainTold t, Period year) {
        List<Draft> then =
                t.meant().stream()
                        .map(d -> d.with(Field.PERIOD, year))
                        .map(d -> d.base() == null ? d : d.with(Field.BASE, year.plusYears(-1)))
                        .toList();
        return PlainTold.of(t.anchor(), then, t.frame()).where(t.counted());
    }

    /** The first meaning that is as the verdict says. */
    private static Beside first(List<Beside> all, Boolean holds) {
        return all.stream()
                .filter(b -> holds != null && holds.equals(b.holds))
                .findFirst()
                .orElse(all.get(0));
    }

    private List<Beside> beside(PlainTold t) {
        Map<Question, Beside> out = new LinkedHashMap<>();
        for (Draft d : t.meant()) {
            Question q = question(t, d);
            Assertion says = asking.assertion(t.anchor(), d);
            Boolean holds = answers.holds(says, q);
            boolean open = t.counted() != null && holds != null && !holds && isNearly(says, q);
            out.putIfAbsent(q, new Beside(q, says, d.measure().kind(), open ? null : holds));
        }
        return List.copyOf(out.values());
    }

    private Question question(PlainTold t, Draft d) {
        Question q = asking.question(d);
        return t.counted() == null ? q : q.toBuilder().condition(t.counted()).build();
    }

    /** Whether one more or less would do: a capital's district may be counted or not. */
    private boolean isNearly(Assertion says, Question q) {
        return Stream.of(-1, 1)
                .map(by -> Assertion.number(says.operator(), says.stated() + by, 1, says.unit()))
                .anyMatch(s -> Boolean.TRUE.equals(answers.holds(s, q)));
    }

    /**
     * Whether it holds; null where that can't be told. What isn't called by its own name may be
     * more or less than what is held, and what another one owns is told by it otherwise: a number
     * may be right that isn't the one held.
     */
    private static Boolean holds(PlainTold t, List<Beside> all) {
        boolean loose = t.frame().loose() || t.frame().owned();
        if (all.stream().noneMatch(b -> b.holds == null || b.holds)) {
            return loose ? null : false;
        }
        boolean every = all.stream().allMatch(b -> b.holds != null && b.holds);
        boolean any = all.stream().anyMatch(b -> b.holds != null && b.holds);
        boolean holds = t.isSlight() ? every && !loose : any;
        return holds ? true : null;
    }

    private static List<Meaning> meanings(List<Beside> all, Beside first) {
        List<Meaning> out = new ArrayList<>();
        out.add(meaning(first, SURE));
        all.stream()
                .filter(b -> b != first)
                .forEach(b -> out.add(meaning(b, (1 - SURE) / all.size())));
        return out;
    }

    private static Meaning meaning(Beside b, double score) {
        return new Meaning(new Reading(b.question, score, UNTOLD), b.says, b.kind, b.holds, null);
    }
}
