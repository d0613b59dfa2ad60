// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Claim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a text says of acts, judged.
 *
 * @param statements in the order of the text; their claims have no number yet
 */
public record Acts(List<Checked> statements) {

    public Acts {
        statements = List.copyOf(statements);
    }

    /**
     * All statements of a text in its order, numbered. Where a statement about acts and one about
     * trade stand in the same words, the one that says more is kept: an act that the register
     * holds, else the number.
     */
    public List<Claim> among(List<Claim> trade) {
        List<Claim> all = new ArrayList<>();
        for (Claim c : trade) {
            if (statements.stream()
                    .noneMatch(a -> isFirm(a) && a.claim().span().overlaps(c.span()))) {
                all.add(c);
            }
        }
        for (Checked a : statements) {
            if (isFirm(a) || trade.stream().noneMatch(c -> c.span().overlaps(a.claim().span()))) {
                all.add(a.claim());
            }
        }
        all.sort(
                Comparator.comparingInt((Claim c) -> c.span().start())
                        .thenComparingInt(c -> c.span().end()));
        List<Claim> numbered = new ArrayList<>();
        for (Claim c : all) {
            numbered.add(c.numbered("c" + (numbered.size() + 1)));
        }
        return numbered;
    }

    private static boolean isFirm(Checked a) {
        return !a.evidence().isEmpty() || a.claim().kind().equals("count");
    }

    /** The judgement of one of these statements, under its number. */
    public Checked judged(Claim claim) {
        return statements.stream()
                .filter(a -> a.claim().span().equals(claim.span()))
                .findFirst()
                .orElseThrow()
                .of(claim);
    }
}
