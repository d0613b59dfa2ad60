// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much of a change is that of a part: "what share of the growth of exports came from Chile".
 */
final class OfChangeShape extends Shape {

    private static final String NOUNS =
            "(?:the )?(?:growth|increase|rise|fall|decline|decrease|drop|gain|loss|change)(?: in|"
                + " of)?|(?:la |l'|il )?(?:crescita|aumento|incremento|calo|diminuzione|variazione"
                + "|flessione)";

    OfChangeShape(Scope scope) {
        super(scope);
    }

    @Override
    Request read() {
        boolean partner = !scope.partners().equals(List.of(Codes.WORLD));
        boolean one = flows.size() == 1 && scope.reporters().size() == 1;
        boolean part = partner != heard.has(Kind.GOODS) && scope.partners().size() == 1;
        if (!one || !part || !listed.isShare() || !isOfChange()) {
            return null;
        }
        Basis whole = partner ? Basis.ofPartner(Codes.WORLD) : Basis.ofProduct(Codes.TOTAL);
        List<Question> all =
                wanted.changes(List.of(wanted.levels().get(0))).stream()
                        .map(q -> q.toBuilder().measure(measure()).denominator(whole).build())
                        .toList();
        return all.isEmpty() ? null : wanted.amounts(all);
    }

    /** A contribution is told in points of the growth of the whole, a share in per cent of it. */
    private MeasureExpr measure() {
        boolean points = heard.folded(heard.first("share")).startsWith("contribut");
        return MeasureExpr.of(points ? "contribution" : "share_of_change");
    }

    /** "The growth of exports", "exports growth": not "did the share of exports change". */
    private boolean isBeforeFlow(Part change) {
        Part before = heard.before(change);
        boolean joined =
                heard.folded(change).endsWith("growth")
                        && before != null
                        && before.isAny("exports", "imports");
        return joined
                || heard.parts().stream()
                        .filter(p -> p.isAny("exports", "imports", "sells", "buys"))
                        .allMatch(p -> p.from() >= change.to());
    }

    /** Whether a noun for a change is what the share is one of: no mark and no joint between. */
    private boolean isOfChange() {
        Part share = heard.first("share");
        Part change =
                heard.parts().stream()
                        .filter(p -> p.is("growth") && heard.folded(p).matches(NOUNS))
                        .findFirst()
                        .orElse(null);
        return change != null
                && share != null
                && share.to() <= change.from()
                && isBeforeFlow(change)
                && !heard.says("which", "who", "top", "least")
                && IntStream.range(share.to(), change.from())
                        .noneMatch(
                                t ->
                                        heard.tokens().get(t).text().matches("[,:;]")
                                                || heard.at(t) != null && heard.at(t).is("and"));
    }
}
