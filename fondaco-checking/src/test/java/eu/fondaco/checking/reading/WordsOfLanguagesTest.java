// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.lexicon.LexiconYaml;
import eu.fondaco.core.text.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A language is files and number rules: no other rule of reading names a word of one. */
class WordsOfLanguagesTest {

    private static final Path READING = Path.of("src/main/java/eu/fondaco/checking/reading");
    private static final Pattern ASKED =
            Pattern.compile(
                    "\\b(?:is|isAny|isAt|has|says|first|before|after|hit|mark|lacks|near)\\((?:[^()\"]|\\([^()]*\\))*((?:\"[^\"]*\"(?:,"
                        + " )?)+)\\)");
    private static final Pattern COMPARED =
            Pattern.compile(
                    "Lang\\.(?:EN|IT)|(?:norm|fold|text)\\(\\)\\.(?:equals|startsWith|endsWith|contains)\\(\"\\p{L}{2,}|matches\\(\"[^\"]*(?<!\\\\)\\p{L}{2,}|List\\.of\\([^)]*\\)\\.(?:contains|indexOf)\\([^;]*norm\\(\\)");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");

    private static List<Path> rules() throws IOException {
        try (Stream<Path> files = Files.list(READING)) {
            return files.filter(f -> !f.endsWith("NumberWords.java"))
                    .sorted()
                    .toList(); // the rules for numbers
        }
    }

    private static Set<String> categories() throws IOException {
        Set<String> found =
                new HashSet<>(
                        Set.of(
                                "capital.word",
                                "out.whole")); // a part of its own; what the scanner itself marks
        try (InputStream in = LexiconYaml.class.getResourceAsStream(Lang.EN.tag() + ".yaml")) {
            Map<String, Object> lexicon = LexiconYaml.read(in, "en.yaml");
            for (String part : List.of("terms", "values", "words")) {
                ((Map<?, ?>) lexicon.get(part)).keySet().forEach(k -> found.add(k.toString()));
            }
        }
        found.addAll(plain(Lang.EN));
        found.addAll(plain(Lang.IT)); // some languages take an object before the verb
        return found;
    }

    /** What the words of plain statements in a language do. */
    private static Set<String> plain(Lang lang) throws IOException {
        String file = "plain-" + lang.tag() + ".txt";
        try (InputStream in = ProseReader.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#") && l.contains("|"))
                    .map(l -> l.substring(0, l.indexOf('|')).strip())
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void rulesAskForCategoriesOfTheLexicon() throws IOException {
        Set<String> known = categories();
        Set<String> strange = new TreeSet<>();
        int asked = 0;
        for (Path file : rules()) {
            Matcher m = ASKED.matcher(Files.readString(file));
            while (m.find()) {
                Matcher literal = LITERAL.matcher(m.group(1));
                while (literal.find()) {
                    asked++;
                    String said = literal.group(1);
                    if (said.matches("\\p{L}.+") && !known.contains(said)) {
                        strange.add(file.getFileName() + ": " + said);
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(200);
        assertThat(strange).isEmpty();
    }

    @Test
    void rulesCompareNoWordsOfTheirOwn() throws IOException {
        Set<String> strange = new TreeSet<>();
        for (Path file : rules()) {
            for (String line : Files.readAllLines(file)) {
                if (COMPARED.matcher(line).find()) {
                    strange.add(file.getFileName() + ": " + line.strip());
                }
            }
        }
        assertThat(strange).isEmpty();
    }
}
