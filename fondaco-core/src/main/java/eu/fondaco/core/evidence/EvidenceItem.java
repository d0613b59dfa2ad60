// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.evidence;

/**
 * One thing an answer rests on: a sum of cells of one release, a published figure, or an act.
 *
 * @param source where it is held: a dataset, {@code figures}, {@code instruments}, {@code
 *     treaties}, {@code strategies}
 * @param id figure or instrument id, or the dataset's
 * @param origin who produced it first
 * @param url address of the page or file, or empty
 * @param release the release or publication date, as text
 * @param question canonical text of what it answers
 * @param value printed or computed; null when it isn't a number
 * @param low null when it isn't a number
 * @param high null when it isn't a number
 * @param status flags of the cells, or of the act (signed, announced …), or empty
 */
public record EvidenceItem(
        String source,
        String id,
        String origin,
        String url,
        String release,
        String question,
        Double value,
        Double low,
        Double high,
        String status) {}
