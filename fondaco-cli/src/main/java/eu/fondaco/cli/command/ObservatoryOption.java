// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.core.text.Lang;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Option;

/** The options that most commands share: which observatory, and the language of output. */
public final class ObservatoryOption {

    @Option(
            names = {"-o", "--observatory"},
            paramLabel = "DIR")
    private Path folder;

    @Option(names = "--lang", paramLabel = "en|it")
    private String lang;

    /** The folder named, or null. */
    public Path folder() {
        return folder;
    }

    /** The language named, or that of the system. */
    public Lang lang() {
        return lang(lang);
    }

    /** The language named, or what is made of that of the system. */
    public Lang lang(UnaryOperator<Lang> unnamed) {
        return lang == null ? unnamed.apply(lang()) : lang();
    }

    /** The language that {@code --lang} names, or without it that of the system. */
    public static Lang lang(String named) {
        if (named != null) {
            return parseLang("--lang", named);
        }
        return Locale.getDefault().getLanguage().equals("it") ? Lang.IT : Lang.EN;
    }

    static Lang parseLang(String option, String tag) {
        try {
            return Lang.parse(tag);
        } catch (IllegalArgumentException e) {
            throw UsageException.of("usage.none-of", option, tag, "en, it");
        }
    }
}
