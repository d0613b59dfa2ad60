// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Evidence;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Amount;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes one answer of what several datasets say of a question that names none of them (rule 4): the
 * first one's, where the others agree with it or say nothing; otherwise none, with both shown.
 */
final class Datasets {

    /** By so much of the larger, two producers' conventions may set a number apart. */
    private static final double LIKE = 0.005;

    /** And by so many points what is told in per cent. */
    private static final double POINTS = 0.1;

    private Datasets() {}

    /**
     * @param stated what datasets answer, in their order; at least one
     */
    static Answer told(Question q, List<Answer> stated) {
        List<Answer> written = stated.stream().filter(a -> !isUnwritten(a)).toList();
        List<Answer> all = written.isEmpty() ? stated : written;
        if (all.get(0) instanceof Answer.Known first && isValue(first)) {
            for (Answer other : all.subList(1, all.size())) {
                if (other instanceof Answer.Known second && areApart(first, second)) {
                    return conflict(q, first, second);
                }
            }
        }
        return all.get(0);
    }

    /** A zero that is told by no cell: a dataset that has one knows better. */
    private static boolean isUnwritten(Answer answer) {
        return answer instanceof Answer.Known known
                && known.value().value() == 0
                && known.evidence().notes().stream().anyMatch(n -> n.is(NoteCode.NO_CELL_ZERO));
    }

    /** An amount or a part; places and counts depend on what else a dataset holds. */
    private static boolean isValue(Answer.Known known) {
        return isPercent(known) || known.unit().matches("[A-Z]{3}");
    }

    private static boolean isPercent(Answer.Known known) {
        return known.unit().equals("percent");
    }

    private static boolean areApart(Answer.Known one, Answer.Known other) {
        if (!one.unit().equals(other.unit()) || isOfOneDataset(one, other)) {
            return false;
        }
        double larger = Math.max(Math.abs(one.value().value()), Math.abs(other.value().value()));
        double like = Math.max(larger * LIKE, isPercent(one) ? POINTS : 0);
        return one.value()
                .isOutside(other.value().revisedLow() - like, other.value().revisedHigh() + like);
    }

    private static boolean isOfOneDataset(Answer.Known one, Answer.Known other) {
        return item(one).source().equals(item(other).source());
    }

    private static Answer conflict(Question q, Answer.Known one, Answer.Known other) {
        return new Answer.Unknown(
                q,
                Reason.SOURCES_CONFLICT,
                NoteCode.SOURCES_DISAGREE.note(
                        said(one), item(one).origin(), said(other), item(other).origin()),
                new Evidence(Grade.C, List.of(item(one), item(other)), List.of()));
    }

    private static Amount said(Answer.Known known) {
        return new Amount(known.value().value(), known.unit());
    }

    /** The dataset, which a question may name, with its producer where one is told. */
    private static String origin(EvidenceItem item) {
        boolean told = !item.origin().isBlank() && !item.origin().equals(item.source());
        return told ? item.source() + ": " + item.origin() : item.source();
    }

    /** What one dataset says, as one thing to rest on. */
    private static EvidenceItem item(Answer.Known known) {
        ValueSet set = known.value();
        EvidenceItem first =
                Stream.concat(known.evidence().items().stream(), Stream.of(NOTHING))
                        .findFirst()
                        .orElseThrow();
        return new EvidenceItem(
                first.source(),
                first.id(),
                origin(first),
                first.url(),
                first.release(),
                first.question(),
                set.value(),
                set.low(),
                set.high(),
                first.status());
    }

    private static final EvidenceItem NOTHING =
            new EvidenceItem("", "", "", "", "", "", null, null, null, "");
}
