// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.say;

import eu.fondaco.core.language.ItalianPreposition;
import eu.fondaco.core.text.Lang;

/** A place that goods go to, as it stands after "exports to": Japan, "verso il Giappone". */
public final class Toward {

    private Toward() {}

    /** The name, in Italian with its preposition and article. */
    public static String of(String name, Lang lang) {
        return lang == Lang.IT ? ItalianPreposition.join("verso", name, true) : name;
    }
}
