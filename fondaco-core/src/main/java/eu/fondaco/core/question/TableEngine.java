// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.question;

import eu.fondaco.core.evidence.TableAnswer;
import java.time.LocalDate;

/**
 * Answers questions for whole tables. Each number is the one that the question of its row gets from
 * the dataset of the table. Where a dataset has confidential cells, a table rests only on cells
 * that a listing may show, so that its numbers give none away by subtraction.
 */
public interface TableEngine {

    /**
     * The table, or why there is none.
     *
     * @param asOf the day at which evidence must have been known; null for now
     */
    TableAnswer answer(TableQuestion table, LocalDate asOf);
}
