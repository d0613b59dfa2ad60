// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.language.LanguageReference.Example;
import eu.fondaco.core.text.Lang;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The reference page says what the code does: every example is parsed. */
class LanguageReferenceTest {

    private static final Path PAGE = Path.of("../docs/reference/question-language.md");
    private static final Path GRAMMAR =
            Path.of("src/main/antlr4/eu/fondaco/core/language/QuestionGrammar.g4");

    private final QuestionLanguage language = new QuestionLanguage(Places.catalog("IT-45"));

    @Test
    void everyExampleIsReadInBothLanguagesAsItsCanonicalText() throws IOException {
        for (Example e : examples()) {
            assertThat(read(e.english(), Lang.EN)).as(e.english()).hasToString(e.canonical());
            assertThat(read(e.italian(), Lang.IT)).as(e.italian()).hasToString(e.canonical());
            assertThat(read(e.canonical(), Lang.EN)).hasToString(e.canonical());
        }
    }

    /** A table where the text asks for one, else a question. */
    private Object read(String text, Lang lang) {
        return language.parseTable(text, lang)
                .map(Object.class::cast)
                .orElseGet(() -> language.parse(text, lang));
    }

    @Test
    void thePageInTheDocumentationIsThatOfTheCode() throws IOException {
        String page = LanguageReference.markdown(examples(), Files.readString(GRAMMAR));
        if (Boolean.getBoolean("write.docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as(
                        "run the test with -Dwrite.docs=true to write"
                                + " docs/reference/question-language.md anew")
                .isEqualTo(page);
    }

    @Test
    void bothLexiconsHaveTheSameTokens() {
        assertThat(tokens(Lang.IT)).isEqualTo(tokens(Lang.EN));
        Set<String> known =
                new TreeSet<>(Tokenizer.TYPES.keySet().stream().filter(t -> t != null).toList());
        known.addAll(
                Set.of(
                        "ORDINAL",
                        "HALF",
                        "QUARTER",
                        "MONTHS",
                        "MONTH",
                        "QUARTERS",
                        "SEASON",
                        "LAST",
                        "ENDED",
                        "EARLIER",
                        "SCALE",
                        "WORLD",
                        "ALL_PRODUCTS",
                        "ADJECTIVE"));
        assertThat(known)
                .containsAll(
                        Lexicon.of(Lang.EN).entries().stream().map(Lexicon.Entry::token).toList());
    }

    private static Set<String> tokens(Lang lang) {
        Set<String> tokens = new TreeSet<>();
        Lexicon.of(lang).entries().forEach(e -> tokens.add(e.token() + " " + e.value()));
        tokens.removeIf(t -> t.equals("POSSESSIVE ") || t.equals("PLUS "));
        return tokens;
    }

    private static List<Example> examples() throws IOException {
        String text;
        try (var in = LanguageReferenceTest.class.getResourceAsStream("reference-examples.txt")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<Example> examples = new ArrayList<>();
        String section = "";
        for (String line : text.lines().filter(l -> !l.startsWith("#") && !l.isBlank()).toList()) {
            if (line.startsWith("== ")) {
                section = line.substring(3).strip();
            } else {
                examples.add(Example.parse(section, line));
            }
        }
        return examples;
    }
}
