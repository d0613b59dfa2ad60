// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.claim.Reading;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.speech.Speech;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * A statement as it was judged before: what it was taken to ask and to say. Reading rests on what
 * is held; a statement that was judged, signed and published means what it meant then, whatever was
 * revised since.
 *
 * @param kind as it was named then
 * @param question with its time
 * @param held whether it held then, or had held when its text was published
 */
public record AsJudged(
        Span span, String quote, String kind, Question question, Assertion says, boolean held) {

    /**
     * The statements found in a text, each that was judged before as it was taken then.
     *
     * @param known gets those by their claims
     */
    static List<Claim> among(List<Claim> found, List<AsJudged> before, Map<Claim, AsJudged> known) {
        List<Claim> all = new ArrayList<>(found);
        int added = 0;
        for (AsJudged one : before) {
            int at = one.place(all, known);
            Claim claim = one.claim(at < 0 ? "k" + ++added : all.get(at).id());
            known.put(claim, one);
            if (at < 0) {
                all.add(claim);
            } else {
                all.set(at, claim);
            }
        }
        if (added > 0) {
            all.sort(Comparator.comparingInt(c -> c.span().start()));
        }
        return all;
    }

    /** Where it is among the statements found: at its words, best of its kind; -1 for nowhere. */
    private int place(List<Claim> all, Map<Claim, AsJudged> known) {
        int place = -1;
        for (int i = 0; i < all.size(); i++) {
            Claim c = all.get(i);
            boolean here = c.span().equals(span) && c.fact() == null && !known.containsKey(c);
            if (here
                    && (place < 0
                            || c.kind().equals(kind) && !all.get(place).kind().equals(kind))) {
                place = i;
            }
        }
        return place;
    }

    private Claim claim(String id) {
        Label why = Speech.both("as-judged.as-was-judged-before");
        Reading reading = new Reading(question, Reading.CLEAR, why);
        return new Claim(
                id, span, quote, kind, says, List.of(reading), null, null, null, List.of());
    }

    /** A map of claims to what they were judged by; claims are told apart by themselves. */
    static Map<Claim, AsJudged> none() {
        return new IdentityHashMap<>();
    }
}
