// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.season;

/**
 * The two methods that the European Statistical System recommends, each with the specification
 * used: the automatic one, which chooses logarithms, an ARIMA model, outliers, trading days and
 * Easter from the series itself.
 */
public enum SeasonalMethod {
    X13("X-13ARIMA by JDemetra+, specification RSA5"),
    TRAMO_SEATS("TRAMO-SEATS by JDemetra+, specification RSAfull");

    private final String specification;

    SeasonalMethod(String specification) {
        this.specification = specification;
    }

    /** To be printed beside every adjusted number. */
    public String specification() {
        return specification;
    }
}
