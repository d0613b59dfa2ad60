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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /**
     * Which part of the statements of each table is asked as written there, at least: what these
     * sentences say is often known from fewer words than a text has.
     */
    @ParameterizedTest
    @CsvSource({
        "agreements.txt, 0.95",
        "constructions.txt, 0.60",
        "continuing.txt, 0.50",
        "italian.txt, 0.48",
        "language.txt, 0.68",
        "measures.txt, 0.85",
        "prose.txt, 0.58",
        "rankings.txt, 0.28",
        "text.txt, 0.85"
    })
    void statementsAreReadAs(String file, double least) throws IOException {
        int all = 0;
        int read = 0;
        List<String> others = new ArrayList<>();
        for (Rule rule : rules(TABLES.resolve(file))) {
            for (Case c : rule.cases) {
                List<String> found =
                        Readings.of(c.text.replace("\\n", "\n"), rule.lang, Register.OF_MONTALBA);
                List<String> missing = new ArrayList<>(c.expected);
                found.forEach(missing::remove);
                all += c.expected.size();
                read += c.expected.size() - missing.size();
                if (!missing.isEmpty()) {
                    others.add(c.line + " " + c.text + "\n  " + missing + "\n  " + found);
                }
            }
        }
        assertThat(read / (double) all)
                .as(file + ": " + read + " of " + all + "\n" + String.join("\n", others))
                .isGreaterThanOrEqualTo(least);
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
