// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.question;

/** What a universe runs over: what is ranked or counted. */
public enum Dimension {
    REPORTER,
    PARTNER,
    PRODUCT,
    PERIOD;

    /** {@code reporter}, {@code partner}, {@code product} or {@code period}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The codes a question has in it; null for a period or an open reporter. */
    Codes of(Question q) {
        return this == REPORTER
                ? q.reporter()
                : this == PARTNER ? q.partner() : this == PRODUCT ? q.product() : null;
    }

    /** Whether codes mean all partners, or all products. */
    boolean isAll(Codes codes) {
        return this == PARTNER
                ? codes.equals(Codes.WORLD)
                : this == PRODUCT && codes.equals(Codes.TOTAL);
    }
}
