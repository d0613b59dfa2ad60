// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.figure.Qualifier;
import eu.fondaco.core.flow.InMemoryObservationStore;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.PartialDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Observatories that hold published figures where the texts' own hold cells: of what the texts of a
 * table ask, about a half is published, with the digits that bulletins print. A statement about
 * what isn't published can't be checked, however true.
 */
final class PublishedFigures {

    /** The part of what texts ask that is published. */
    private static final double PART = 0.5;

    /** What a statement is that no figure answers. */
    static final String UNHELD = "not_checkable";

    /** What the names of the folders of such texts end in. */
    private static final String FOLDER = "#";

    private static final int DIGITS = 4;

    private PublishedFigures() {}

    /** The figures of all texts over a table, at home where most of their statements are. */
    static Corpus.Place of(List<Corpus.Text> texts, String dataset) {
        Map<Question, Figure> figures = new LinkedHashMap<>();
        Map<String, Integer> homes = new LinkedHashMap<>();
        Random random = new Random(dataset.hashCode());
        Catalog catalog = null;
        for (Corpus.Text t : texts) {
            if (!t.gold().dataset().equals(dataset)) {
                continue;
            }
            catalog = t.place().catalog();
            for (Draft d : t.drafts().values()) {
                homes.merge(d.reporter().first(), 1, Integer::sum);
            }
            List<Question> questions = questions(t);
            List<Answer> answers = t.place().engine().answer(questions, null);
            for (int i = 0; i < answers.size(); i++) {
                boolean published = random.nextDouble() < PART;
                if (published && answers.get(i) instanceof Answer.Known k && isFinite(k)) {
                    String id = "F" + figures.size();
                    figures.computeIfAbsent(questions.get(i), q -> figure(id, q, k));
                }
            }
        }
        String home =
                homes.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse("");
        return Corpus.Place.of(
                dataset,
                new Catalog(
                        catalog.name(),
                        home,
                        catalog.areas(),
                        catalog.products(),
                        List.copyOf(figures.values()),
                        catalog.attributes(),
                        catalog.relations()),
                InMemoryObservationStore.builder().build());
    }

    /** A text whose statements that no figure answers are known as such. */
    static Corpus.Text judged(Corpus.Text t) {
        Map<Integer, GoldText.Claim> labels = new LinkedHashMap<>();
        t.labels()
                .forEach(
                        (i, c) -> {
                            Draft d = t.drafts().get(i);
                            labels.put(i, d != null && isHeld(t, d) ? c : c.of(UNHELD));
                        });
        return new Corpus.Text(
                t.gold().of(List.copyOf(labels.values()), FOLDER),
                t.scene(),
                t.place(),
                labels,
                t.drafts(),
                t.ignored(),
                t.trapped(),
                t.missed());
    }

    private static boolean isHeld(Corpus.Text t, Draft d) {
        Question q = t.place().asking().question(d);
        return t.place().engine().answer(List.of(q), null).get(0) instanceof Answer.Known;
    }

    private static List<Question> questions(Corpus.Text t) {
        List<Question> questions = new ArrayList<>();
        t.drafts().values().forEach(d -> questions.add(t.place().asking().question(d)));
        return questions;
    }

    private static boolean isFinite(Answer.Known k) {
        return Double.isFinite(k.value().value());
    }

    private static Figure figure(String id, Question q, Answer.Known k) {
        double v = k.value().value();
        boolean counted = k.unit().equals("rank") || k.unit().equals("count");
        boolean small = k.unit().startsWith("percent") || k.unit().equals("times");
        double magnitude = Math.floor(Math.log10(Math.max(1, Math.abs(v))));
        double step = counted ? 0 : small ? 0.1 : Math.pow(10, magnitude - DIGITS + 1);
        double printed = counted ? v : Math.rint(v / step) * step;
        int digits = counted || small ? (int) magnitude + (small ? 2 : 1) : DIGITS;
        return new Figure(
                id,
                q,
                printed,
                step,
                digits,
                Qualifier.EXACT,
                k.unit(),
                Double.toString(printed),
                PartialDate.UNKNOWN,
                "a bulletin",
                "https://example.org/" + id,
                "");
    }
}
