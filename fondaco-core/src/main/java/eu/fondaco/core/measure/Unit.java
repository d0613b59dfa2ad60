// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

/** In what a measure is expressed, apart from which currency. */
public enum Unit {
    MONEY,
    EURO,
    DOLLAR,
    PER_HEAD,
    /** The dataset's unit of quantity: kg, pieces. */
    QUANTITY,
    /** Money by unit of quantity. */
    PER_QUANTITY,
    /** That of incomes per head, such as PPS per head. */
    INCOME,
    PERCENT,
    POINTS,
    TIMES,
    COUNT,
    DAYS,
    RANK,
    SIGN,
    INDEX,
    CODES;

    /** As printed in answers: {@code EUR}, {@code EUR per head}, {@code percentage points}. */
    public String text(String currency) {
        switch (this) {
            case MONEY:
                return currency;
            case EURO:
                return "EUR";
            case DOLLAR:
                return "USD";
            case PER_HEAD:
                return currency + " per head";
            case POINTS:
                return "percentage points";
            default:
                return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** As {@link #text(String)}, where quantities are counted in a unit. */
    public String text(String currency, String quantityUnit) {
        switch (this) {
            case QUANTITY:
            case INCOME:
                return quantityUnit;
            case PER_QUANTITY:
                return currency + " per " + quantityUnit;
            default:
                return text(currency);
        }
    }

    /** The unit of a difference between two such numbers. */
    public Unit ofDifference() {
        return this == PERCENT ? POINTS : this;
    }
}
