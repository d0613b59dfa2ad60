// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.diagnosing;

import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Diagnosis;
import eu.fondaco.checking.claim.Operator;
import eu.fondaco.checking.judging.Judge;
import eu.fondaco.checking.speech.Speech;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.text.Label;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds why a number is wrong. Evaluates the questions near the statement's own in one batch, keeps
 * those for which the stated number is right, and ranks them by how people slip, by how near they
 * stand in the text, and by how many would fit by chance.
 */
public final class Diagnostician {

    /**
     * How fine a number must be printed, as a part of itself, for two slips at once to be looked
     * for.
     */
    private static final double FINE = 0.02;

    /**
     * Expected chance hits below which "probably" may be said of one slip, and two be named at all.
     */
    private static final double FEW = 0.1;

    private final QuestionEngine engine;
    private final Catalog catalog;
    private final Neighbourhood neighbourhood;

    public Diagnostician(Catalog catalog, List<Dataset> datasets, QuestionEngine engine) {
        this.engine = engine;
        this.catalog = catalog;
        this.neighbourhood = new Neighbourhood(catalog, datasets);
    }

    /** A diagnosis, or none, and how many neighbours were tried. */
    public record Result(Diagnosis diagnosis, int tried) {}

    private record Hit(Neighbour neighbour, double score, double expected) {}

    /**
     * Why a contradicted number is wrong.
     *
     * @param actual the answer to the statement's own question
     * @param mentioned what the text asks about elsewhere
     */
    public Result diagnose(
            Question q, Assertion says, Answer actual, Mentioned mentioned, LocalDate asOf) {
        if (says.operator() == Operator.RANK) {
            return new Result(simple("wrong_rank", Speech.both("diagnostician.another-place")), 0);
        }
        if (says.operator() == Operator.TREND_UP || says.operator() == Operator.TREND_DOWN) {
            return new Result(simple("direction", Speech.both("diagnostician.other-way-round")), 0);
        }
        if (says.stated() == null) {
            return new Result(null, 0);
        }
        List<Neighbour> near = neighbourhood.of(q, mentioned.codes(), mentioned.years());
        if (q.measure().id().equals("streak")) {
            return new Result(null, near.size());
        }
        List<Hit> hits = new ArrayList<>(digits(says, actual));
        hits.addAll(hits(q, says, near, values(near, asOf)));
        return hits.isEmpty()
                ? pair(q, says, near, mentioned, asOf)
                : new Result(told(hits), near.size());
    }

    /** What the neighbouring questions answer, those that have a number. */
    private Map<Question, Double> values(List<Neighbour> near, LocalDate asOf) {
        List<Question> distinct = near.stream().map(Neighbour::question).distinct().toList();
        List<Answer> answers = engine.answer(distinct, asOf);
        Map<Question, Double> values = new HashMap<>();
        for (int i = 0; i < distinct.size(); i++) {
            if (answers.get(i) instanceof Answer.Known known) {
                values.put(distinct.get(i), known.value().value());
            }
        }
        return values;
    }

    /** Digits swapped or mistaken; empty where the right number isn't known or isn't like it. */
    private static List<Hit> digits(Assertion says, Answer actual) {
        if (!(actual instanceof Answer.Known known)) {
            return List.of();
        }
        double like = Digits.likeness(says.stated(), known.value().value(), says.step());
        like = says.operator() == Operator.EQUAL ? like : like - 3;
        return like > 0
                ? List.of(new Hit(new Neighbour("digit", null, 1, like), like, 0.01))
                : List.of();
    }

    /** The neighbours whose answer is the number stated. */
    private static List<Hit> hits(
            Question q, Assertion says, List<Neighbour> near, Map<Question, Double> values) {
        Map<String, List<Double>> bySlip = new HashMap<>();
        for (Neighbour n : near) {
            Double v = values.get(n.question());
            if (v != null && n.times() == 1) {
                bySlip.computeIfAbsent(n.slip(), s -> new ArrayList<>()).add(v);
            }
        }
        List<Hit> hits = new ArrayList<>();
        for (Neighbour n : near) {
            Double v = values.get(n.question());
            double sign = isUnsigned(q, says, n) ? -1 : 1;
            if (v == null || !Judge.fits(tight(says, n), sign * v * n.times())) {
                continue;
            }
            double expected =
                    n.times() != 1
                            ? 0.02
                            : expected(bySlip.getOrDefault(n.slip(), List.of()), says);
            hits.add(new Hit(n, n.prior() - 0.8 * Math.log1p(8 * expected), expected));
        }
        return hits;
    }

    /**
     * Whether a deficit or a fall is stated, as negative, and the amount taken for it has no sign.
     */
    private static boolean isUnsigned(Question q, Assertion says, Neighbour n) {
        if (n.question() == null || says.stated() >= 0) {
            return false;
        }
        boolean levels =
                q.measure().id().equals("change") && n.question().measure().id().equals("level");
        return levels || q.flow() == TradeFlow.BALANCE && n.question().flow().isObserved();
    }

    /** The likeliest of the explanations found, with up to five others. */
    private static Diagnosis told(List<Hit> found) {
        List<Hit> hits = new ArrayList<>(found);
        hits.sort(Comparator.comparingDouble((Hit h) -> -h.score));
        Hit best = hits.get(0);
        List<Question> others =
                hits.stream()
                        .skip(1)
                        .map(h -> h.neighbour.question())
                        .filter(x -> x != null)
                        .limit(5)
                        .collect(Collectors.toList());
        Question reading =
                best.neighbour.slip().equals("digit") || best.neighbour.times() != 1
                        ? null
                        : best.neighbour.question();
        return new Diagnosis(
                best.neighbour.slip(),
                reading,
                best.expected,
                best.expected < FEW && best.score >= 3,
                SlipWords.of(best.neighbour.slip()),
                Label.of(""),
                others);
    }

    /**
     * Two fields at once, where no single one explains the number: only numbers printed finely
     * enough to be told from chance, and only where another statement of the text asks about one of
     * the changed fields, which corroborates it. Never more than "might be".
     */
    private Result pair(
            Question q,
            Assertion says,
            List<Neighbour> single,
            Mentioned mentioned,
            LocalDate asOf) {
        boolean fine =
                says.operator() == Operator.EQUAL
                        && says.step() > 0
                        && says.step() <= Math.abs(says.stated()) * FINE;
        List<Neighbour> pairs =
                fine
                        ? neighbourhood.pairs(q, single, mentioned.codes(), mentioned.years())
                        : List.of();
        if (pairs.isEmpty()) {
            return new Result(null, single.size());
        }
        List<Question> asked = pairs.stream().map(Neighbour::question).toList();
        List<Answer> answers = engine.answer(asked, asOf);
        List<Double> values = new ArrayList<>();
        List<Neighbour> fit = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            if (answers.get(i) instanceof Answer.Known known) {
                values.add(known.value().value());
                if (Judge.fits(says, known.value().value())) {
                    fit.add(pairs.get(i));
                }
            }
        }
        double expected = expected(values, says);
        int tried = single.size() + pairs.size();
        if (fit.isEmpty() || expected >= FEW) {
            return new Result(null, tried);
        }
        Neighbour best = fit.stream().max(Comparator.comparingDouble(Neighbour::prior)).get();
        List<Question> others =
                fit.stream().filter(n -> n != best).map(Neighbour::question).limit(5).toList();
        return new Result(
                new Diagnosis(
                        best.slip(),
                        best.question(),
                        expected,
                        false,
                        SlipWords.ofTwo(best.slip()),
                        Label.of(""),
                        others),
                tried);
    }

    /**
     * For a statement that no data answer: whether the same number is known of something larger
     * that holds it, such as all goods for farm goods, or two partners together for one of them.
     */
    public Result larger(Question q, Assertion says, LocalDate asOf) {
        List<Question> wider = new ArrayList<>();
        if (!q.product().is("TOTAL")) {
            wider.add(q.toBuilder().product("TOTAL").build());
        }
        catalog.figures().stream()
                .map(eu.fondaco.core.figure.Figure::question)
                .filter(
                        f ->
                                f.partner().isSum()
                                        && f.partner().list().containsAll(q.partner().list())
                                        && f.equals(q.toBuilder().partner(f.partner()).build()))
                .forEach(wider::add);
        List<Answer> answers = engine.answer(wider, asOf);
        for (int i = 0; i < wider.size(); i++) {
            if (answers.get(i) instanceof Answer.Known known
                    && Judge.fits(says, known.value().value())) {
                String slip =
                        wider.get(i).product().equals(q.product())
                                ? "wrong_partner"
                                : "total_as_component";
                return new Result(
                        new Diagnosis(
                                slip,
                                wider.get(i),
                                0.05,
                                true,
                                SlipWords.of(slip),
                                Label.of(""),
                                List.of()),
                        wider.size());
            }
        }
        return new Result(null, wider.size());
    }

    /** Hedged statements fit many values: a neighbour must fit them closely to explain them. */
    private static Assertion tight(Assertion says, Neighbour n) {
        if (says.operator() == Operator.MORE) {
            return new Assertion(Operator.ABOUT, says.stated() * 1.05, 0, says.unit(), false);
        }
        return says.open()
                ? new Assertion(says.operator(), says.stated(), says.step(), says.unit(), false)
                : says;
    }

    /** Expected chance hits: local density of the neighbours' values times the width that fits. */
    private static double expected(List<Double> values, Assertion says) {
        double s = Math.abs(says.stated());
        double reach = Math.max(s * 0.5, says.step() * 5);
        long close = values.stream().filter(v -> Math.abs(Math.abs(v) - s) <= reach).count();
        double width =
                says.operator() == Operator.EQUAL ? says.step() : Math.max(0.1 * s, says.step());
        return close * Math.min(1, width / (2 * reach));
    }

    private static Diagnosis simple(String slip, Label told) {
        return new Diagnosis(slip, null, 0, false, told, Label.of(""), List.of());
    }
}
