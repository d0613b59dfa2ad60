// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.time.TimeValue;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.time.Period;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a question on the first of several that goes on with how each of them changed: these are
 * put in order by what they have, and not by how it changed.
 */
final class EachChange {

    private static final Set<String> EACH = SmallWords.of("each-change.each");

    private final Function<String, Heard> hear;
    private final Function<String, Understanding> read;

    /**
     * Over readings.
     *
     * @param hear what is found in a text
     * @param read how a question is understood
     */
    EachChange(Function<String, Heard> hear, Function<String, Understanding> read) {
        this.hear = hear;
        this.read = read;
    }

    /** What is asked; null where no change of each is. */
    Understanding of(String text) {
        Heard heard = hear.apply(text);
        for (Part joint : heard.parts()) {
            Heard behind = heard.only(p -> p.from() >= joint.to());
            if (joint.is("and") && joint.from() > 0 && isOfEach(heard, joint, behind)) {
                String before = text.substring(0, heard.tokens().get(joint.from()).start());
                Understanding first = read.apply(before.replaceFirst("[,;\\s]+$", ""));
                return first instanceof Understanding.Clear c ? with(c, behind) : null;
            }
        }
        return null;
    }

    /** Whether what stands behind a joint says that each changed, and names nobody else. */
    private static boolean isOfEach(Heard heard, Part joint, Heard behind) {
        boolean each =
                heard.tokens().subList(joint.to(), heard.tokens().size()).stream()
                        .anyMatch(t -> EACH.contains(t.fold()));
        return each
                && behind.says("growth", "evolution", "goes", "does")
                && !behind.has(Kind.AREA)
                && !behind.has(Kind.GOODS)
                && !behind.says("share", "rank", "top", "least");
    }

    private static Understanding with(Understanding.Clear first, Heard behind) {
        if (!(first.request() instanceof Request.Leaders l)
                || !l.question().measure().equals(MeasureExpr.LEVEL)) {
            return null;
        }
        List<Part> times = behind.of(Kind.TIME).toList();
        if (times.size() > 1) {
            return null;
        }
        Part time = times.isEmpty() ? null : times.get(0);
        boolean span = time != null && time.time() instanceof TimeValue.Span;
        boolean since = behind.says("since");
        Period from = span ? first(time) : time != null && since ? year(time) : null;
        Period to = span ? last(time) : time != null && !since ? year(time) : null;
        boolean unread = time != null && from == null && to == null;
        boolean backwards = from != null && to != null && from.compareTo(to) >= 0;
        return unread || backwards ? null : first.asking(new EachChanged(l, from, to));
    }

    private static Period first(Part time) {
        return ((TimeValue.Span) time.time()).first().period().orElse(null);
    }

    private static Period last(Part time) {
        return ((TimeValue.Span) time.time()).last().period().orElse(null);
    }

    private static Period year(Part time) {
        return time.time() instanceof TimeValue.Interval i ? i.period().orElse(null) : null;
    }
}
