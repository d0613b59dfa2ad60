// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

/** The least and greatest value that something can have while its operands vary in their sets. */
public record Span(double low, double high) {

    public Span {
        if (!(low <= high)) {
            throw new IllegalArgumentException("bounds out of order: " + low + " " + high);
        }
    }

    static Span of(double value) {
        return new Span(value, value);
    }
}
