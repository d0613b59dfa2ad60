// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.StandardChecker;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Reading;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What the rules say of the numbers that were weighed. */
final class Duel {

    private Duel() {}

    /**
     * The features of both readers together, one map for each row.
     *
     * @param odds of each row, by weights not learned from its text
     */
    static List<Map<String, Double>> features(
            Corpus corpus, List<Corpus.Text> texts, List<Trial.Row> rows, double[][] odds) {
        List<StandardChecker> checkers = texts.stream().map(t -> corpus.rules(t.place())).toList();
        List<List<Checked>> each =
                IntStream.range(0, texts.size())
                        .parallel()
                        .mapToObj(i -> ruled(checkers.get(i), texts.get(i)))
                        .toList();
        Map<Corpus.Text, List<Checked>> ruled = new IdentityHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            ruled.put(texts.get(i), each.get(i));
        }
        Set<Checked> used = new HashSet<>();
        List<Map<String, Double>> out = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Trial.Row r = rows.get(i);
            Opinion o = opinion(r, odds[i]);
            Ruled rule = null;
            for (Checked c : ruled.get(r.text())) {
                if (rule == null && !used.contains(c) && about(c, o)) {
                    used.add(c);
                    boolean slip = c.diagnosis() != null && c.diagnosis().probable();
                    rule = new Ruled(c.verdict(), c.answer().question(), slip, c.reason());
                }
            }
            out.add(Together.features(o, rule));
        }
        return out;
    }

    private static List<Checked> ruled(StandardChecker checker, Corpus.Text t) {
        Checker.Options options = new Checker.Options(null, t.gold().published(), null);
        return checker
                .check(t.gold().name(), t.scene().text.document(), options, Checker.Progress.NONE)
                .statements()
                .stream()
                .filter(c -> c.claim().fact() == null && c.answer() != null)
                .toList();
    }

    private static boolean about(Checked c, Opinion o) {
        Double stated = c.claim().assertion() == null ? null : c.claim().assertion().stated();
        return c.claim().span().overlaps(o.span())
                && (stated == null
                        || o.stated().stream()
                                .anyMatch(
                                        s ->
                                                Math.abs(s - Math.abs(stated))
                                                        <= 1e-3 * Math.max(1e-9, s)));
    }

    private static Opinion opinion(Trial.Row r, double[] odds) {
        Map<Question, Double> probabilities = new LinkedHashMap<>();
        Set<Double> stated = new TreeSet<>();
        Map<Question, Fitted> first = new HashMap<>();
        for (int j = 0; j < r.p().length; j++) {
            Fitted f = r.read().readings().get(j);
            probabilities.merge(f.question(), r.p()[j], Double::sum);
            first.putIfAbsent(f.question(), f);
            stated.add(Math.abs(f.says().stated()));
        }
        List<Opinion.Meaning> meanings = new ArrayList<>();
        probabilities.forEach(
                (q, p) ->
                        meanings.add(
                                new Opinion.Meaning(
                                        new Reading(q, p, Label.of("")),
                                        first.get(q).says(),
                                        "",
                                        first.get(q).holds(),
                                        null)));
        meanings.sort((x, y) -> Double.compare(y.reading().score(), x.reading().score()));
        Span span = Corpus.span(r.text().scene().text, r.read().anchor());
        return new Opinion(
                span,
                span,
                r.read().claim(),
                stated,
                meanings,
                odds[0],
                odds[1],
                r.read().isSparse(),
                null);
    }
}
