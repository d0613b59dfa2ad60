// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Request.Summary;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import java.util.List;

/** The mean of an amount over several times, or what it makes in all of them. */
final class SummaryShape extends Shape {

    SummaryShape(Scope scope) {
        super(scope);
    }

    @Override
    Request read() {
        boolean mean = heard.says("meanlevel", "mean") && !heard.says("perhead", "rank");
        boolean span = when.first() != null;
        boolean several = when.points().size() > 1;
        boolean total = heard.says("wholeword") && when.last() != null && !listed.isShare();
        boolean all = heard.says("wholeword", "together") && isOfAllYears();
        boolean sum = all || (heard.says("together") || total) && span && !wanted.isTogether();
        if (heard.says("growth", "top", "least") || !mean && !sum || flowsAreTwo()) {
            return null;
        }
        boolean single = when.points().size() == 1 && listed.parts(when) == 0;
        List<Question.Builder> plain = wanted.plain();
        if (plain.size() > 1 || single || listed.among() != null) {
            return null;
        }
        List<Period> at = when.points().stream().sorted().toList();
        boolean within = !span && (several || !at.isEmpty());
        return new Request.Course(
                plain.get(0).build(),
                within ? at.get(0) : when.first(),
                within ? at.get(at.size() - 1) : when.last(),
                listed.parts(when),
                mean ? Summary.MEAN : Summary.SUM);
    }

    /** "Over the five years", "nei cinque anni": all that are held. */
    private boolean isOfAllYears() {
        return when.isOpen()
                && heard.parts().stream()
                        .filter(p -> p.is("evolution") && p.to() - p.from() > 2)
                        .map(heard::folded)
                        .anyMatch(
                                w ->
                                        w.matches(
                                                "(over|in|across) (all |the ).*years|(nei|negli)"
                                                        + " .*anni"));
    }

    private boolean flowsAreTwo() {
        return flows.size() > 1;
    }
}
