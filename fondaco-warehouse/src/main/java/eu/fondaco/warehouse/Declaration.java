// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

/**
 * What an observatory declares about a dataset that its cells don't show.
 *
 * @param complete whether the sum of partners stands for all partners
 * @param zerosOmitted whether an absent cell is 0 where its reporter has data
 */
public record Declaration(boolean complete, boolean zerosOmitted) {

    /** What tidy files mean unless said otherwise: zeros are left out, partners may be missing. */
    public static final Declaration TIDY = new Declaration(false, true);
}
