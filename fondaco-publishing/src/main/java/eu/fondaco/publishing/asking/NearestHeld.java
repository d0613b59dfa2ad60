// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is held nearest to a number that isn't: the same at the latest time, of all goods, with all
 * partners, of the country. A question that can't be answered gets these beside the reason.
 */
final class NearestHeld {

    private static final int MOST = 2;

    private final Held held;
    private final NumberAnswers numbers;

    NearestHeld(Held held, NumberAnswers numbers) {
        this.held = held;
        this.numbers = numbers;
    }

    /** The numbers held nearest to one that isn't, the nearest first; at most two. */
    List<Answer> to(Question asked) {
        List<Answer> found = new ArrayList<>();
        for (Question near : neighbours(asked)) {
            boolean told = found.stream().anyMatch(a -> isSame(a.question(), near));
            Answer answer = told || found.size() == MOST ? null : numbers.one(near, 0);
            if (answer instanceof Answer.Known) {
                found.add(answer);
            }
        }
        return found;
    }

    /** A reply that nothing is known, with what is held instead of each number asked for. */
    Reply beside(Reply reply, List<Question> asked, Lang lang) {
        List<Answer> near =
                asked.stream().limit(MOST).flatMap(q -> to(q).stream()).distinct().toList();
        if (near.isEmpty()) {
            return reply;
        }
        String told =
                near.stream().map(numbers::sentence).distinct().collect(Collectors.joining(" "));
        List<String> asks =
                Stream.concat(
                                near.stream().map(a -> held.language().say(a.question(), lang)),
                                reply.related().stream())
                        .toList();
        return reply.said(reply.sentence() + " " + AskingNote.HELD_INSTEAD.note(told).in(lang))
                .related(asks)
                .instead(near);
    }

    private static boolean isSame(Question one, Question other) {
        return one.toBuilder().period(null).build().equals(other.toBuilder().period(null).build());
    }

    private Set<Question> neighbours(Question asked) {
        Set<Question> all = new LinkedHashSet<>();
        Question q = level(asked);
        if (q.reporter() == null) {
            return all;
        }
        List<Question> steps = new ArrayList<>(List.of(q));
        if (asked.period() != null) {
            steps.add(q.toBuilder().period(null).build());
        }
        for (Question at : List.copyOf(steps)) {
            if (!at.product().equals(Codes.TOTAL)) {
                steps.add(at.toBuilder().product(Codes.TOTAL).build());
            }
        }
        for (Question at : List.copyOf(steps)) {
            if (!at.partner().equals(Codes.WORLD)) {
                country(at, steps);
                steps.add(at.toBuilder().partner(Codes.WORLD).build());
            }
        }
        steps.stream().filter(s -> !s.equals(asked)).forEach(all::add);
        return all;
    }

    /** The same of the country that the reporter lies in. */
    private void country(Question q, List<Question> steps) {
        String code = q.reporter().first();
        held.catalog()
                .areas()
                .find(code)
                .map(Area::parent)
                .filter(p -> !p.isEmpty() && !q.reporter().isSum())
                .ifPresent(p -> steps.add(q.toBuilder().reporter(Codes.of(p)).build()));
    }

    private static Question level(Question q) {
        return q.toBuilder()
                .measure(MeasureExpr.LEVEL)
                .base(null)
                .denominator(null)
                .universe(null)
                .n(0)
                .build();
    }
}
