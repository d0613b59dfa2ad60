// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.evidence.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What a text says of acts, judged.
 *
 * @param statements in the order of the text; their claims have no number yet
 * @param bare where those stand that name places, days and subjects and no act, body, person or
 *     deed: what they are about is only what the text spoke of before
 */
public record Acts(List<Checked> statements, Set<Span> bare) {

    /** A text that says nothing of acts. */
    public static final Acts NONE = new Acts(List.of(), Set.of());

    /** Units of numbers that an act may state as well: how many, in what place, how many times. */
    private static final Set<String> BARE = Set.of("count", "rank", "times");

    public Acts {
        statements = List.copyOf(statements);
        bare = Set.copyOf(bare);
    }

    /**
     * All statements of a text in its order, numbered. Where a statement about acts and one about
     * trade stand in the same words, the one that says more is kept: a verdict on an act; of what
     * stays open, an amount or a share of trade where no act is named, then an act that the
     * register holds, else the number.
     */
    public List<Claim> among(List<Claim> trade) {
        List<Claim> all = new ArrayList<>();
        for (Claim c : trade) {
            if (statements.stream().noneMatch(a -> meet(a, c) && isFirm(a, c))) {
                all.add(c);
            }
        }
        for (Checked a : statements) {
            if (trade.stream().noneMatch(c -> meet(a, c) && !isFirm(a, c))) {
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

    private static boolean meet(Checked a, Claim c) {
        return a.claim().span().overlaps(c.span());
    }

    /** Whether a statement about acts says more than one about trade in the same words. */
    private boolean isFirm(Checked a, Claim trade) {
        boolean judged = a.verdict() != Verdict.NOT_CHECKABLE;
        boolean held = !a.evidence().isEmpty() || a.claim().kind().equals("count");
        boolean only = bare.contains(a.claim().span()) && isAmount(trade);
        boolean unread = trade.blocked() == Reason.READING_OPEN; // a direction without a reading
        return judged || held && !only || unread;
    }

    private static boolean isAmount(Claim trade) {
        Assertion says = trade.assertion();
        return says.stated() != null && !BARE.contains(says.unit());
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
