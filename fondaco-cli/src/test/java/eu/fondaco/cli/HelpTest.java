// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.cli.configure.Where;
import eu.fondaco.cli.help.Help;
import eu.fondaco.core.text.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Every command's help has examples, and they work. */
class HelpTest {

    private static final String TRADE =
            """
            dataset,reporter,partner,flow,product,period,value,unit
            t,IT,DE,X,TOTAL,2018,10,EUR
            """;

    /** Commands that don't end by themselves, or ask the network, are only parsed. */
    private static final List<String> ENDLESS = List.of("demo", "serve", "mcp", "pull", "move");

    @TempDir Path work;

    @Test
    void everyCommandHasAnExample() {
        for (Lang lang : Lang.values()) {
            spoken(lang).forEach(c -> assertThat(examples(c)).as(c.getCommandName()).isNotEmpty());
        }
    }

    private static Collection<CommandLine> spoken(Lang lang) {
        CommandLine top = new CommandLine(new Main());
        Help.speak(top, lang);
        return top.getSubcommands().values();
    }

    @Test
    void examplesWork() throws IOException {
        Files.writeString(
                work.resolve("areas.csv"),
                "code,name_en,name_it,kind,parent,groups\nXA,A,A,country,,\n");
        Files.writeString(work.resolve("products.csv"), "code,name_en,name_it\nP1,one,uno\n");
        Files.writeString(work.resolve("trade.csv"), TRADE);
        Files.writeString(work.resolve("trade-2024.csv"), TRADE.replace("2018", "2024"));
        Files.writeString(work.resolve("brief.md"), "Exports are in the table.\n");
        Files.copy(
                Where.home()
                        .resolve(
                                "fondaco-documents/src/test/resources/eu/fondaco/documents/note.docx"),
                work.resolve("brief.docx"));
        Cli.run("init", work.resolve("other"));
        Cli.run(
                "export",
                "--template",
                work.resolve("registers.xlsx"),
                "-o",
                work.resolve("other"));
        Files.writeString(
                work.resolve("ours.csv"),
                "No,Signed,Parties,Country\n1,11/05/2015,Ministry of Trade,China\n");
        Files.writeString(
                work.resolve("acts-map.yaml"),
                "format: 1\nid: {column: No, prefix: Q}\ndate: {column: Signed, order: dmy}\n"
                        + "kind: {constant: agreement}\npartner_parties: {column: Parties}\n"
                        + "partner_areas: {column: Country}\n");
        SampleTables.gravity(work);
        SampleTables.world(work);
        SampleTables.regions(work);
        Set<String> examples = new LinkedHashSet<>();
        for (Lang lang : Lang.values()) {
            spoken(lang).forEach(command -> examples.addAll(examples(command)));
        }
        boolean withdrawn = false;
        for (String example : examples) {
            String[] words = inWork(example);
            boolean again = withdrawn && example.startsWith("withdraw ");
            withdrawn |= example.startsWith("withdraw ");
            if (again || isOnlyParsed(example)) {
                new CommandLine(new Main()).parseArgs(words);
            } else {
                Cli run = Cli.run((Object[]) words);
                assertThat(run.code()).as(example + "\n" + run.err()).isIn(0, 1);
            }
        }
    }

    private static boolean isOnlyParsed(String example) {
        return ENDLESS.contains(example.split(" ")[0])
                || Stream.of("*", "--watch", "--preview", "--accept-into")
                        .anyMatch(example::contains);
    }

    private String[] inWork(String example) {
        List<String> words = new ArrayList<>();
        String plain = example.replaceAll(" > .*", "").replace("--port 8080", "--port 0");
        for (String word : plain.split(" (?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
            boolean file =
                    word.endsWith(".csv")
                            || word.endsWith(".md")
                            || word.endsWith(".pdf")
                            || word.endsWith(".xlsx")
                            || word.endsWith(".docx")
                            || word.equals("acts-map.yaml")
                            || word.equals("my-region")
                            || word.equals("my-province");
            words.add(file ? work.resolve(word).toString() : word.replace("\"", ""));
        }
        return words.toArray(String[]::new);
    }

    private static List<String> examples(CommandLine command) {
        return Arrays.stream(command.getCommandSpec().usageMessage().footer())
                .flatMap(lines -> Arrays.stream(lines.split("%n")))
                .filter(line -> line.startsWith("  fondaco "))
                .map(line -> line.substring("  fondaco ".length()))
                .toList();
    }

    @Test
    void wrongUsageIsExplained() {
        Cli typo = Cli.run("lod");
        assertThat(typo.code()).isEqualTo(2);
        assertThat(typo.err()).contains("load");
        assertThat(Cli.run().code()).isEqualTo(2);
        assertThat(Cli.run("--version").out()).startsWith("fondaco ");
    }
}
