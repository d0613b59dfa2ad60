// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.pull;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A provider departs here from what its protocol, or common sense, lets one expect. Every quirk is
 * cited by the test that shows it, so that it can be dropped when the provider mends its ways.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
public @interface Quirk {

    /** A short name, unique among all providers. */
    String id();

    /** What kind of departure it is. */
    Category category();

    /** What the provider does. */
    String cause();

    /** Kinds of departures. */
    enum Category {
        /** how it is addressed */
        ADDRESS,
        /** how fast it may be asked */
        PACE,
        /** how it answers */
        ANSWER,
        /** how its tables are built */
        STRUCTURE
    }
}
