// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two amounts, each at its own time: "Kent in 2015 and Devon in 2018". Names and times stand by
 * turns, so that each time is that of the name beside it.
 */
final class Paired {

    private final Heard heard;
    private final When when;

    Paired(Heard heard, When when) {
        this.heard = heard;
        this.when = when;
    }

    /** Both amounts at their times; none where names and times don't stand by turns. */
    List<Question> of(List<Question.Builder> plain) {
        List<Part> times = heard.of(Kind.TIME).toList();
        List<Period> points = new ArrayList<>(when.points());
        if (when.base() != null) {
            points.add(when.base());
        }
        if (plain.size() != 2 || times.size() != 2 || points.size() != 2) {
            return List.of();
        }
        Part one = named(plain.get(0), plain.get(1));
        Part other = named(plain.get(1), plain.get(0));
        if (one == null || other == null || !isByTurns(one, other, times)) {
            return List.of();
        }
        boolean forward = one.from() < other.from();
        return List.of(
                plain.get(0).period(points.get(forward ? 0 : 1)).build(),
                plain.get(1).period(points.get(forward ? 1 : 0)).build());
    }

    private static boolean isByTurns(Part one, Part other, List<Part> times) {
        Part first = one.from() < other.from() ? one : other;
        Part second = first == one ? other : one;
        int early = times.get(0).from();
        int late = times.get(1).from();
        boolean behind = first.from() < early && early < second.from() && second.from() < late;
        boolean ahead = early < first.from() && first.from() < late && late < second.from();
        return behind || ahead;
    }

    /** The only name of an amount that is none of the other; null where there isn't one. */
    private Part named(Question.Builder one, Question.Builder other) {
        List<String> own = codes(one.build());
        List<String> its = codes(other.build());
        List<Part> all =
                heard.parts().stream()
                        .filter(p -> p.kind() == Kind.AREA || p.kind() == Kind.GOODS)
                        .filter(p -> p.codes().stream().anyMatch(own::contains))
                        .filter(p -> p.codes().stream().noneMatch(its::contains))
                        .toList();
        return all.size() == 1 ? all.get(0) : null;
    }

    private static List<String> codes(Question q) {
        Codes reporter = q.reporter() == null ? Codes.WORLD : q.reporter();
        return Stream.of(reporter, q.partner(), q.product())
                .flatMap(c -> c.list().stream())
                .toList();
    }
}
