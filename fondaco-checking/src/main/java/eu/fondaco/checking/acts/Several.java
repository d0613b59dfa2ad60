// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.core.text.Sayable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Several things told one after the other. */
record Several(List<? extends Sayable> parts) implements Sayable {

    @Override
    public String in(Locale language) {
        return parts.stream().map(p -> p.in(language)).collect(Collectors.joining("; "));
    }
}
