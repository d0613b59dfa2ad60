// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Readings;
import eu.fondaco.core.text.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Sentences and how they are read, as tables of text. A table ({@code reading/*.txt}) has rules
 * ({@code # name [language]}), under each the sentences that show it, and indented under a sentence
 * its statements as {@link Readings} writes them, or {@code nothing}. A line feed is written {@code
 * \n}; a backslash keeps a heading's mark.
 */
class ReadingTest {

    private static final Path TABLES = Path.of("src/test/resources/eu/fondaco/checking/reading");

    private record Case(int line, String text, List<String> expected) {}

    private record Rule(String name, Lang lang, List<Case> cases) {}

    @TestFactory
    Stream<DynamicContainer> sentencesAreReadAs() throws IOException {
        List<DynamicContainer> out = new ArrayList<>();
        try (Stream<Path> files = Files.list(TABLES)) {
            for (Path file : files.sorted().toList()) {
                for (Rule rule : rules(file)) {
                    out.add(
                            DynamicContainer.dynamicContainer(
                                    file.getFileName() + ": " + rule.name + " " + rule.lang.tag(),
                                    rule.cases.stream()
                                            .map(
                                                    c ->
                                                            DynamicTest.dynamicTest(
                                                                    file.getFileName()
                                                                            + ":"
                                                                            + c.line
                                                                            + " "
                                                                            + c.text,
                                                                    () ->
                                                                            assertThat(
                                                                                            Readings
                                                                                                    .of(
                                                                                                            c
                                                                                                                    .text
                                                                                                                    .replace(
                                                                                                                            "\\n",
                                                                                                                            "\n"),
                                                                                                            rule.lang,
                                                                                                            Register
                                                                                                                    .OF_MONTALBA))
                                                                                    .as(
                                                                                            "%s:%d"
                                                                                                + " %s",
                                                                                            file
                                                                                                    .getFileName(),
                                                                                            c.line,
                                                                                            c.text)
                                                                                    .isEqualTo(
                                                                                            c.expected)))));
                }
            }
        }
        assertThat(out).isNotEmpty();
        return out.stream();
    }

    @org.junit.jupiter.api.Test
    void everyRuleIsShownByThreeSentencesOrMore() throws IOException {
        try (Stream<Path> files = Files.list(TABLES)) {
            for (Path file : files.toList()) {
                for (Rule rule : rules(file)) {
                    assertThat(rule.cases)
                            .as(file.getFileName() + ": " + rule.name)
                            .hasSizeGreaterThanOrEqualTo(3);
                }
            }
        }
    }

    private static List<Rule> rules(Path file) throws IOException {
        List<Rule> rules = new ArrayList<>();
        int line = 0;
        Lang lang = Lang.EN;
        Case last = null;
        for (String s : Files.readAllLines(file)) {
            line++;
            if (s.isBlank() || s.startsWith("//")) {
                continue;
            }
            if (s.startsWith("# ")) {
                lang = s.endsWith("[it]") ? Lang.IT : Lang.EN;
                rules.add(
                        new Rule(
                                s.substring(2).replaceAll(" \\[..\\]$", ""),
                                lang,
                                new ArrayList<>()));
            } else if (s.startsWith("  ")) {
                if (!s.strip().equals("nothing")) {
                    last.expected.add(s.strip());
                }
            } else {
                last = new Case(line, s.startsWith("\\") ? s.substring(1) : s, new ArrayList<>());
                rules.get(rules.size() - 1).cases.add(last);
            }
        }
        return rules;
    }
}
