// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.core.text.Lang;
import picocli.CommandLine.Option;

/** The language of output, where no observatory is asked. */
public final class LangOption {

    @Option(names = "--lang", paramLabel = "en|it", descriptionKey = "table-lang")
    private String lang;

    /** The language named, or that of the system. */
    public Lang lang() {
        return ObservatoryOption.lang(lang);
    }
}
