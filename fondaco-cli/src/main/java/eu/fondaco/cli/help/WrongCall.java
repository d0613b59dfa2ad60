// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.help;

import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said of a call that can't be read: what is wrong, what may be meant, where help is. */
public final class WrongCall {

    private final ParameterException wrong;
    private final List<String> given;
    private final Lang lang;

    private WrongCall(ParameterException wrong, List<String> given, Lang lang) {
        this.wrong = wrong;
        this.given = given;
        this.lang = lang;
    }

    /** The lines that are said of it. */
    public static List<String> lines(ParameterException wrong, String[] given, Lang lang) {
        WrongCall call = new WrongCall(wrong, Arrays.asList(given), lang);
        List<String> lines = new ArrayList<>();
        lines.add(call.what());
        call.meant().ifPresent(lines::add);
        CommandLine command = wrong.getCommandLine();
        String name = command.getParent() == null ? "" : command.getCommandName() + " ";
        lines.add(Help.say(lang, "wrong.see", name));
        return lines;
    }

    /** What is said where no command is named. */
    public static List<String> noCommand(Lang lang) {
        return List.of(Help.say(lang, "wrong.no-command"), Help.say(lang, "wrong.see", ""));
    }

    private String what() {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (wrong instanceof MissingParameterException missing) {
            return missing(missing.getMissing());
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return Help.say(lang, "wrong.twice", name(twice.getOverwritten()));
        }
        if (wrong instanceof MaxValuesExceededException) {
            return Help.say(lang, "wrong.takes-none", noneTaken());
        }
        ArgSpec arg = wrong.getArgSpec();
        return arg == null
                ? wrong.getMessage()
                : Help.say(lang, kind(arg), name(arg), wrong.getValue(), shown(arg));
    }

    private String unmatched(UnmatchedArgumentException unmatched) {
        List<String> words = unmatched.getUnmatched();
        if (unmatched.isUnknownOption()) {
            return Help.say(lang, "wrong.option", words.get(0));
        }
        return wrong.getCommandLine().getSubcommands().isEmpty()
                ? Help.say(lang, "wrong.words", String.join(" ", words))
                : Help.say(lang, "wrong.command", words.get(0));
    }

    private OptionSpec option(String word) {
        Map<String, OptionSpec> options = wrong.getCommandLine().getCommandSpec().optionsMap();
        return options.get(word.split("=", 2)[0]);
    }

    private String missing(List<ArgSpec> missing) {
        ArgSpec first = missing.get(0);
        boolean named = first.isOption() && given.stream().anyMatch(w -> option(w) == first);
        return named
                ? Help.say(lang, "wrong.no-value", name(first), shown(first))
                : Help.say(
                        lang,
                        "wrong.missing",
                        missing.stream().map(this::shown).collect(Collectors.joining(", ")));
    }

    /** The option that was given a value and takes none. */
    private String noneTaken() {
        return given.stream()
                .filter(w -> w.contains("=") && option(w) != null)
                .map(w -> w.split("=", 2)[0])
                .findFirst()
                .orElse("");
    }

    private static String kind(ArgSpec arg) {
        if (arg.isMultiValue() && arg.type() == Map.class) {
            return "wrong.pair";
        }
        Class<?> type = arg.type();
        if (type == boolean.class) {
            return "wrong.takes-none";
        }
        boolean whole = type == int.class || type == Integer.class;
        boolean number = type == double.class || type == Double.class;
        return whole ? "wrong.whole" : number ? "wrong.number" : "wrong.value";
    }

    private String name(ArgSpec arg) {
        return arg instanceof OptionSpec option
                ? option.longestName()
                : Help.label(lang, arg.paramLabel());
    }

    private String shown(ArgSpec arg) {
        String label = Help.label(lang, arg.paramLabel());
        return arg.isOption() ? name(arg) + " " + label : label;
    }

    /** What may be meant by a word that isn't known. */
    private Optional<String> meant() {
        List<String> near =
                wrong instanceof UnmatchedArgumentException unmatched
                        ? unmatched.getSuggestions()
                        : List.of();
        return near.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Help.say(
                                lang,
                                "wrong.meant",
                                String.join(Help.say(lang, "wrong.or"), near)));
    }
}
