// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Operator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is denied of something that is told without a number: "did not rise", "was not the first
 * market". Who denies one thing says the other; of several things at once it stays open which.
 */
final class PlainDenied {

    /** How far behind a denial "more" may stand that says it was so, in tokens. */
    private static final int NEAR = 3;

    private PlainDenied() {}

    /** The word by which a clause denies what it tells; null for none or more than one. */
    static PlainPart in(Scene scene, List<PlainPart> parts) {
        List<PlainPart> said = parts.stream().filter(p -> p.is("neg") && !p.isNumber()).toList();
        boolean plain =
                said.size() == 1
                        && said.get(0).to() - said.get(0).from() == 1
                        && PlainCover.numbers(parts).isEmpty();
        return plain && !isNoLonger(scene, parts, said.get(0)) ? said.get(0) : null;
    }

    /** "Non è più la prima": it was once, which is said as well. */
    private static boolean isNoLonger(Scene scene, List<PlainPart> parts, PlainPart denial) {
        int to = Math.min(denial.to() + NEAR, parts.get(parts.size() - 1).to());
        return parts.stream().noneMatch(p -> p.is("than") || p.is("prep.of"))
                && IntStream.range(denial.to(), to).anyMatch(i -> scene.says(i, "more"));
    }

    /** What is said by denying what was told without that word; empty where that isn't clear. */
    static List<PlainTold> of(PlainPart denial, List<PlainTold> told) {
        boolean one = told.size() == 1 && told.get(0).also().isEmpty();
        if (!one || told.get(0).counted() != null) {
            return List.of();
        }
        PlainTold t = told.get(0);
        boolean way = t.anchor().type() == Anchor.Type.DIRECTION;
        boolean first = t.isRank() && t.anchor().num().value() == 1;
        return way || first ? List.of(t.at(other(t.anchor(), denial, way))) : List.of();
    }

    /** What it hangs on then: the denial and what it denies, the other way. */
    private static Anchor other(Anchor a, PlainPart denial, boolean way) {
        Num n = a.num();
        Num not =
                new Num(
                        n.type(),
                        way ? -n.value() : n.value() + 1,
                        0,
                        "",
                        n.signed(),
                        n.words(),
                        false,
                        way ? n.operator() : Operator.MORE,
                        !way);
        int from = Math.min(a.from(), denial.from());
        return new Anchor(a.index(), from, Math.max(a.to(), denial.to()), a.type(), not);
    }
}
