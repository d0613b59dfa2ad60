// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.checking.judging.Judge;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Goods that a sentence doesn't say and takes from what stands above it. "Grain. The country
 * exported 8 billion": that it isn't so of all goods is no verdict where it is so of grain.
 */
final class CarriedGoods {

    private CarriedGoods() {}

    /**
     * Whether what isn't so of all goods, none being named in its sentence, is so of those that its
     * paragraph named before, or any title before it.
     */
    static boolean fitsOther(View v, Question asked, Assertion says, Answers answers) {
        boolean all = asked.product() == null || Codes.TOTAL.equals(asked.product());
        boolean named = v.goods.stream().anyMatch(m -> v.text.sentence(m.from()) == v.sentence);
        return all
                && !named
                && above(v).stream()
                        .map(g -> asked.toBuilder().product(g).build())
                        .map(q -> Judge.rule(says, answers.answer(q)).verdict())
                        .anyMatch(Verdict.SUPPORTED::equals);
    }

    private static Set<Codes> above(View v) {
        return v.goods.stream()
                .filter(m -> m.to() <= v.anchor.from())
                .filter(m -> v.text.line(m.from()) == v.line || isTitle(v, m))
                .flatMap(m -> m.values().stream())
                .collect(Collectors.toSet());
    }

    private static boolean isTitle(View v, Mention m) {
        return v.text.lines().get(v.text.line(m.from())).isHeading();
    }
}
