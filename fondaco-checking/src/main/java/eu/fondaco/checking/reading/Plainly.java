// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a number asks by its words alone, where they leave nothing to its context: whose trade, when
 * and which way are said, with whom and of what are said or are all, and no name is left over. In a
 * text of such statements little can be misread, while the odds are learned from bulletins, which
 * hardly ever speak like that: there a number that doesn't fit was mostly read wrongly.
 *
 * @param asked what is likeliest asked
 * @param likely how likely, by words alone
 * @param fails how likely it is that the number doesn't hold, by words alone
 */
record Plainly(Fitted asked, double likely, double fails) {

    /** The part of a text's numbers that must be told like that. */
    private static final double MOST = 2.0 / 3;

    /** How likely a number must be of trade to count. */
    private static final double COUNTS = 0.5;

    /** How likely it must be by words alone that a number is of trade, and what it asks. */
    private static final double STATED = 0.7;

    private static final double ASKED = 0.6;

    /** How likely it must be that it doesn't hold, whatever is asked. */
    private static final double FAILS = 0.9;

    /** The odds that are then told. */
    static final double SURE = 0.9;

    /** Whether a text is of such statements. */
    static boolean isPlain(List<ReadAnchor> reads) {
        List<ReadAnchor> stated =
                reads.stream().filter(r -> r.claim() >= COUNTS && !r.readings().isEmpty()).toList();
        long plain = stated.stream().filter(r -> of(r).saysAll(r)).count();
        return plain > 0 && plain >= MOST * stated.size();
    }

    /** What the words of a number say. */
    static Plainly of(ReadAnchor r) {
        double top = r.readings().stream().mapToDouble(f -> f.reading().log()).max().orElseThrow();
        Map<Question, Double> asked = new LinkedHashMap<>();
        Map<Question, Fitted> first = new LinkedHashMap<>();
        double all = 0;
        double fails = 0;
        for (Fitted f : r.readings()) {
            double p = Math.exp(f.reading().log() - top);
            asked.merge(f.question(), p, Double::sum);
            first.putIfAbsent(f.question(), f);
            all += p;
            fails += f.holds() != null && !f.holds() ? p : 0;
        }
        Map.Entry<Question, Double> best =
                asked.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        return new Plainly(first.get(best.getKey()), best.getValue() / all, fails / all);
    }

    private boolean saysAll(ReadAnchor r) {
        Chosen said = asked.reading();
        boolean partner =
                said.isSaid(Field.PARTNER) || r.view().scene.isEvery(asked.draft().partner());
        boolean product =
                said.isSaid(Field.PRODUCT)
                        || asked.draft().product() == null
                        || asked.draft().product().list().equals(List.of(Product.TOTAL));
        return likely >= ASKED
                && namesLeft(r) == 0
                && said.isSaid(Field.REPORTER)
                && said.isSaid(Field.PERIOD)
                && said.isSaid(Field.FLOW)
                && partner
                && product;
    }

    /** How many names beside it are neither what is asked nor that of which whose trade it is. */
    private long namesLeft(ReadAnchor r) {
        return asked.unused() == 0
                ? 0
                : r.view().namesBeside().stream()
                        .filter(m -> m.values().stream().noneMatch(c -> isOf(r, c)))
                        .count();
    }

    private boolean isOf(ReadAnchor r, Codes named) {
        return Joint.uses(r.view(), asked.draft(), named)
                || asked.draft().reporter() != null
                        && asked.draft().reporter().list().stream()
                                .allMatch(
                                        a ->
                                                named.list().stream()
                                                        .anyMatch(
                                                                n ->
                                                                        r.view()
                                                                                .scene
                                                                                .holdings
                                                                                .isPartOf(a, n)));
    }

    /** Whether a number says all, and is wrong whatever of what is likely it asks. */
    boolean isWrong(ReadAnchor r) {
        return r.claim() >= STATED && saysAll(r) && fails >= FAILS;
    }
}
