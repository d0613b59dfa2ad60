// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.pull;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The quirk that a test shows. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Cites {
    String[] value();
}
