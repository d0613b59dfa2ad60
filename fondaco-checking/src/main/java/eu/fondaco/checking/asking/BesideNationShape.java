// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A share in somebody's own total set beside the same share in that of the nation: "is farming's
 * share of Iowa's exports above the national one". The nation is who it is compared with, and not
 * the whole that it is a share of.
 */
final class BesideNationShape extends Shape {

    BesideNationShape(Scope scope) {
        super(scope);
    }

    @Override
    Request read() {
        List<String> named =
                places.home().stream().filter(c -> !c.equals(places.nation())).toList();
        boolean partner = !scope.partners().equals(List.of(Codes.WORLD));
        boolean goods = heard.has(Kind.GOODS);
        boolean one = named.size() == 1 && flows.size() == 1 && scope.partners().size() == 1;
        if (!one || partner == goods || !listed.isShare() || !isBeside()) {
            return null;
        }
        Codes product = scope.product(named.get(0));
        Basis whole = partner ? Basis.ofPartner(Codes.WORLD) : Basis.ofProduct(Codes.TOTAL);
        List<Question.Builder> both =
                List.of(named.get(0), places.nation()).stream()
                        .map(r -> wanted.level(flows.get(0), Codes.of(r), scope.partners().get(0)))
                        .map(b -> b.product(product).measure("share").denominator(whole))
                        .toList();
        return wanted.amounts(wanted.at(both));
    }

    /** Whether the nation is compared with, or stands in one row with the one that is named. */
    private boolean isBeside() {
        Part nation =
                heard.parts().stream()
                        .filter(p -> p.is("nation") || isNation(p))
                        .reduce((first, last) -> last)
                        .orElse(null);
        return nation != null
                && !heard.says("growth", "rank", "which", "who", "many", "halfof")
                && (heard.says("compare", "more", "less", "greater", "smaller", "difference")
                        || wanted.isEither()
                        || isInRow());
    }

    private boolean isNation(Part part) {
        return part.kind() == Kind.AREA && part.code().equals(places.nation());
    }

    /** "Ohio and the United States": no more than a joint between the two. */
    private boolean isInRow() {
        List<Part> home =
                heard.of(Kind.AREA).filter(p -> places.home().contains(p.code())).toList();
        return home.size() == 2
                && IntStream.range(home.get(0).to(), home.get(1).from()).anyMatch(this::isJoint)
                && IntStream.range(home.get(0).to(), home.get(1).from())
                        .allMatch(t -> isJoint(t) || Heard.isSmall(heard.at(t)));
    }

    private boolean isJoint(int token) {
        Part at = heard.at(token);
        return heard.tokens().get(token).is(",")
                || at != null && (at.is("and") || at.is("or") || at.is("compare"));
    }
}
