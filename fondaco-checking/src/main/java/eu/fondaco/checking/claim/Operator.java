// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.claim;

/** How a statement's number, rank or trend is asserted. */
public enum Operator {
    EQUAL("="),
    MORE(">"),
    /** Almost, or less than. */
    LESS("<"),
    ABOUT("~"),
    RANK("rank"),
    TREND_UP("trend_up"),
    TREND_DOWN("trend_down");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /** As in exchange formats. */
    public String sign() {
        return sign;
    }
}
