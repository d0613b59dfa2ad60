// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.cli.help.Help;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Help stands in files, for whatever can be typed, in every language; no word of it in code. */
class HelpIsWholeTest {

    /** Commands at every depth, the program itself first. */
    private static List<CommandLine> all(CommandLine top) {
        List<CommandLine> all = new ArrayList<>(List.of(top));
        top.getSubcommands().values().forEach(c -> all.addAll(all(c)));
        return all;
    }

    private static List<ArgSpec> args(CommandSpec spec) {
        List<ArgSpec> args = new ArrayList<>(spec.options());
        args.addAll(spec.positionalParameters());
        return args;
    }

    @Test
    void no_word_of_help_stands_in_code() {
        for (CommandLine command : all(new CommandLine(new Main()))) {
            CommandSpec spec = command.getCommandSpec();
            assertThat(spec.usageMessage().description()).as(spec.qualifiedName()).isEmpty();
            assertThat(spec.usageMessage().header()).as(spec.qualifiedName()).isEmpty();
            assertThat(spec.usageMessage().footer()).as(spec.qualifiedName()).isEmpty();
            for (ArgSpec arg : args(spec)) {
                boolean standard =
                        arg instanceof OptionSpec o && (o.usageHelp() || o.versionHelp());
                if (!standard) { // those have picocli's own words until they're given others
                    assertThat(arg.description()).as(spec.qualifiedName() + arg).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void whatever_can_be_typed_is_explained(Lang lang) {
        Set<String> labels = Messages.of(Help.class, lang.locale()).keys();
        CommandLine top = new CommandLine(new Main());
        Help.speak(top, lang);
        for (CommandLine command : all(top)) {
            CommandSpec spec = command.getCommandSpec();
            String name = spec.qualifiedName();
            assertThat(spec.usageMessage().description()).as(name).isNotEmpty();
            assertThat(spec.usageMessage().footer()).as(name).isNotEmpty();
            for (ArgSpec arg : args(spec)) {
                assertThat(arg.description()).as(lang + " " + name + " " + arg).isNotEmpty();
                boolean takesNothing = arg instanceof OptionSpec && arg.arity().max() == 0;
                boolean typedAsItStands = arg.paramLabel().matches("[a-z]+([:|][A-Za-z]+)+");
                if (!takesNothing && !typedAsItStands) {
                    assertThat(labels).as(name + " " + arg).contains("label." + arg.paramLabel());
                }
            }
        }
    }

    @Test
    void nothing_explained_is_gone() {
        CommandLine top = new CommandLine(new Main());
        Set<String> known = new TreeSet<>(Set.of("about", "footer", "help", "version"));
        for (CommandLine command : all(top)) {
            CommandSpec spec = command.getCommandSpec();
            boolean root = command == top;
            String own = root ? "" : spec.name() + ".";
            known.add(own + "about");
            known.add(own + "footer");
            for (ArgSpec arg : args(spec)) {
                known.add("label." + arg.paramLabel());
                List<String> names = new ArrayList<>();
                if (arg.descriptionKey() != null) {
                    names.add(arg.descriptionKey());
                }
                if (arg instanceof OptionSpec option) {
                    names.add(option.longestName().replaceFirst("^-+", ""));
                }
                names.forEach(n -> known.addAll(List.of(n, own + n)));
            }
        }
        Set<String> said = new TreeSet<>(Messages.of(Help.class, Lang.EN.locale()).keys());
        said.removeIf(k -> k.startsWith("wrong.") || k.startsWith("heading."));
        said.remove("label.COMMAND");
        assertThat(said).isSubsetOf(known);
    }

    @Test
    void every_language_says_the_same_things() {
        Messages english = Messages.of(Help.class, Lang.EN.locale());
        for (Lang lang : Lang.values()) {
            Messages messages = Messages.of(Help.class, lang.locale());
            assertThat(messages.keys()).isEqualTo(english.keys());
            for (String key : messages.keys()) {
                assertThat(messages.places(key)).as(key).isEqualTo(english.places(key));
            }
        }
    }

    @Test
    void italian_is_spoken_from_heading_to_footer() {
        String help = Cli.run("check", "--help", "--lang", "it").out();
        assertThat(help)
                .startsWith("Uso: fondaco check ")
                .contains("[-o=CARTELLA]", "--as-of=DATA", "Mostra questo aiuto", "\nEsempi:\n")
                .doesNotContain("Usage", "DATE", "Show", "Example");
        assertThat(Cli.run("--lang", "it", "--help").out()).contains("\nComandi:\n", " COMANDO\n");
        assertThat(Cli.run("--lang=it", "--help").out()).contains("Uso: ");
        assertThat(Cli.run("check", "--help", "--lang", "en").out()).startsWith("Usage: ");
    }

    @Test
    void a_language_named_first_holds_for_the_command() {
        assertThat(Cli.run("--lang", "it", "status", "--help").out()).startsWith("Uso: ");
        assertThat(Cli.run("--lang", "it", "measures", "no-such").err()).contains("Non c'è");
    }

    @Test
    void a_call_that_cannot_be_read_is_answered_in_italian() {
        assertThat(said("chek")).contains("Non c'è il comando 'chek'.", "Forse check?");
        assertThat(said("ask", "--formt", "json")).contains("l'opzione --formt", "--format?");
        assertThat(said("ask")).contains("Manca: DOMANDA.");
        assertThat(said("withdraw", "t@2020-01-01")).contains("Manca: --reason TESTO.");
        assertThat(said("ask", "x", "--rows")).contains("--rows vuole un valore: --rows N");
        assertThat(said("check", "a.md", "--kep")).contains("Non c'è l'opzione --kep.");
        assertThat(said("demo", "--port", "x")).contains("--port 'x' non è un numero intero.");
        assertThat(said("complexity", "--threshold", "x")).contains("'x' non è un numero.");
        assertThat(said("load", "a.csv", "--say", "x")).contains("nella forma --say CHE=VALORE.");
        assertThat(said("check", "a.md", "--keep=yes")).contains("--keep non vuole valori.");
        assertThat(said("ask", "x", "--rows", "1", "--rows", "2")).contains("indicata due volte");
        assertThat(said("why", "a", "b", "c")).contains("Non si capisce: c.");
        assertThat(said()).contains("Quale comando?", "Si veda 'fondaco --help'.");
    }

    private static String said(String... call) {
        List<String> words = new ArrayList<>(List.of(call));
        words.addAll(List.of("--lang", "it"));
        Cli run = Cli.run(words.toArray());
        assertThat(run.code()).as(String.join(" ", call)).isEqualTo(2);
        return run.err();
    }
}
