// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.text.Lang;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells what trade did before and after an agreement, and what chance alone would do. Whoever
 * starts a server supplies one; it needs estimators that a site doesn't have.
 */
@FunctionalInterface
public interface AgreementCards {

    /**
     * The card of an agreement.
     *
     * @throws RefusedException where what is asked names nothing that is held, or no fair
     *     comparison
     */
    Card tell(Asked asked, Lang lang);

    /**
     * What is asked.
     *
     * @param id an agreement or treaty of the register; empty for an agreement that isn't in it
     * @param place whose trade; empty for the observatory's home
     * @param partner trade with whom; empty for the agreement's counterpart
     * @param year the agreement's year; 0 for that of the register
     * @param flow exports or imports
     * @param regions whether set against the regions beside the place, in place of its other
     *     partners
     * @param asOf the day at which numbers must have been known; null for now
     */
    record Asked(
            String id,
            String place,
            String partner,
            int year,
            TradeFlow flow,
            boolean regions,
            LocalDate asOf) {}

    /**
     * What is told.
     *
     * @param asked with the place, partner and year that were taken from the register
     * @param title whose trade with whom and when; empty where nothing could be told
     * @param sentences the card, a sentence each
     * @param numbers what the sentences say, by name
     */
    record Card(Asked asked, String title, List<String> sentences, Map<String, Double> numbers) {

        /** Copies them. */
        public Card {
            sentences = List.copyOf(sentences);
            numbers = new LinkedHashMap<>(numbers);
        }
    }
}
