// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.help;

import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Messages;
import java.util.Arrays;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/**
 * Gives commands their help in a language. Commands themselves hold no words: what they are about
 * is {@code COMMAND.about} in the files beside this class, an option {@code COMMAND.option}, a
 * parameter {@code COMMAND.LABEL}, examples and what else stands below {@code COMMAND.footer}; an
 * option that many share has no command before it.
 */
public final class Help {

    private Help() {}

    /** Where help is asked for, lets the commands asked speak a language. */
    public static void speakIfAsked(ParseResult parsed, Lang lang) {
        for (CommandLine asked : parsed.asCommandLineList()) {
            if (asked.isUsageHelpRequested()) {
                speak(asked, lang);
            }
        }
    }

    /** Lets a command and those below it speak a language. */
    public static void speak(CommandLine line, Lang lang) {
        line.setResourceBundle(new HelpTexts(lang));
        line.setHelpFactory((spec, colors) -> new LabelledHelp(spec, colors, lang));
    }

    /** A sentence with what it is about. */
    static String say(Lang lang, String key, Object... args) {
        return messages(lang).say(key, Arrays.asList(args));
    }

    /** The placeholder of a value, such as {@code FILE}; choices stand as they are typed. */
    static String label(Lang lang, String label) {
        String key = "label." + label;
        return keys(lang).contains(key) ? say(lang, key) : label;
    }

    static Set<String> keys(Lang lang) {
        return messages(lang).keys();
    }

    private static Messages messages(Lang lang) {
        return Messages.of(Help.class, lang.locale());
    }
}
