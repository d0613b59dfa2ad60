// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.question;

import java.util.Arrays;
import java.util.Objects;

/**
 * Which measure a question asks, and of what other measure where one is nested in it: the rank by
 * exports per capita is {@code rank/per_capita}; the growth of a share {@code growth/share}. A
 * measure that takes another and names none takes {@code level}.
 *
 * @param of the measure it is taken of, or null
 */
public record MeasureExpr(String id, MeasureExpr of) {

    public static final MeasureExpr LEVEL = new MeasureExpr("level", null);

    public MeasureExpr {
        Objects.requireNonNull(id, "id");
        if (of != null && of.of == null && of.id.equals("level")) {
            of = null;
        }
    }

    public static MeasureExpr of(String id) {
        return new MeasureExpr(id, null);
    }

    /** Reads {@code growth/share}. */
    public static MeasureExpr parse(String path) {
        int slash = path.indexOf('/');
        return slash < 0
                ? new MeasureExpr(path.strip(), null)
                : new MeasureExpr(
                        path.substring(0, slash).strip(), parse(path.substring(slash + 1)));
    }

    /** The nested measure, {@code level} where none is named. */
    public MeasureExpr inner() {
        return of == null ? LEVEL : of;
    }

    /** Whether that id occurs anywhere in it. */
    public boolean mentions(String measure) {
        return id.equals(measure) || of != null && of.mentions(measure);
    }

    /** Whether any of those ids occurs anywhere in it. */
    public boolean mentionsAny(String... measures) {
        return Arrays.stream(measures).anyMatch(this::mentions);
    }

    /** The outermost part with that id, or null. */
    public MeasureExpr find(String measure) {
        return id.equals(measure) || of == null
                ? (id.equals(measure) ? this : null)
                : of.find(measure);
    }

    @Override
    public String toString() {
        return of == null ? id : id + "/" + of;
    }
}
