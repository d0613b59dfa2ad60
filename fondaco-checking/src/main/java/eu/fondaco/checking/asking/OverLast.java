// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.core.question.Question;

/**
 * A change over so many years up to the latest that is held: "grew over the last three years".
 *
 * @param of what is asked of the change: amounts, members in order, those beyond a value, or
 *     whether it is as said; its questions name neither a period nor a base
 * @param years over how many years, two at least
 */
public record OverLast(Request of, int years) implements Request {

    /** What is asked, whatever the time it is asked of. */
    static Request plain(Request request) {
        return request instanceof OverLast o ? o.of() : request;
    }

    /** A reading of changes that names no time, over so many years; others as they are. */
    static Request of(Request read, int years) {
        boolean kind =
                read instanceof Request.Amounts
                        || read instanceof Request.Leaders
                        || read instanceof Request.Beyond
                        || read instanceof Request.Truth;
        return kind && Told.questions(read).stream().allMatch(OverLast::isOpenChange)
                ? new OverLast(read, years)
                : read;
    }

    private static boolean isOpenChange(Question q) {
        return q.measure().id().matches("growth|change|average_growth")
                && q.period() == null
                && q.base() == null;
    }
}
