// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Tongue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LexiconsTest {

    @TempDir Path observatory;
    private final List<DataIssue> issues = new ArrayList<>();
    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(observatory.resolve(Lexicons.FOLDER));
    }

    private Lexicons read(String... files) throws IOException {
        for (int i = 0; i < files.length; i++) {
            Files.writeString(folder.resolve("w" + i + ".yaml"), files[i]);
        }
        return Lexicons.of(observatory, new Areas(Valdoria.areas()), issues::add);
    }

    private static List<Lexicon.Hit> hits(Lexicon lexicon, String text) {
        List<Token> tokens = Tokenizer.tokens(text, 0, text.length());
        return lexicon.match(tokens, 0);
    }

    private static Token token(String word) {
        return Tokenizer.tokens(word, 0, word.length()).get(0);
    }

    @Test
    void addsWordsOfAnObservatoryToTheShippedOnes() throws IOException {
        Lexicon lexicon = read("language: en\nterms:\n  verb.sell: [flogs, flogged]\n").of(Lang.EN);
        assertThat(issues).isEmpty();
        assertThat(hits(lexicon, "flogged"))
                .extracting(Lexicon.Hit::category)
                .containsExactly("verb.sell");
        assertThat(hits(lexicon, "sold")).extracting(Lexicon.Hit::category).contains("verb.sell");
    }

    @Test
    void asksForSingleWordsWithoutMakingThemPartOfASentencesScan() throws IOException {
        Lexicon lexicon =
                read("language: en\nwords:\n  possessive: [thine, 'proper*', '*self']\n")
                        .of(Lang.EN);
        assertThat(issues).isEmpty();
        assertThat(List.of("thine", "properly", "itself", "their", "thin"))
                .filteredOn(w -> lexicon.says(token(w), "possessive"))
                .containsExactly("thine", "properly", "itself", "their");
        assertThat(hits(lexicon, "thine")).isEmpty();
    }

    @Test
    void asksForPhrasesOfOneWordToo() {
        Lexicon lexicon = Lexicon.shipped(Lang.IT);
        assertThat(lexicon.says(token("dello"), "prep.of")).isTrue();
        assertThat(lexicon.says(token("quanto"), "prep.of")).isFalse();
        assertThat(lexicon.value(token("tre"), "cardinal")).contains("3");
    }

    @Test
    void letsAnObservatorysValueWin() throws IOException {
        Lexicon lexicon =
                read("language: en\nvalues:\n  scale: {billion: 1000000000000}\n").of(Lang.EN);
        assertThat(hits(lexicon, "billion").get(0).value()).isEqualTo("1000000000000");
    }

    @Test
    void joinsOtherNamesOfAnAreaWithTheShippedOnes() throws IOException {
        Lexicon lexicon =
                read("language: en\nareas:\n  NO: {names: [land of fjords]}\n").of(Lang.EN);
        Names names = new Names(Valdoria.catalog(), lexicon, List.of());
        for (String text : List.of("land of fjords", "Norwegian")) {
            List<Token> tokens = Tokenizer.tokens(text, 0, text.length());
            assertThat(names.area(tokens, 0, Lang.EN).codes()).as(text).containsExactly("NO");
        }
    }

    @Test
    void takesAnAreaByItsEnglishName() throws IOException {
        Lexicon lexicon =
                read("language: it\nareas:\n  norway: {names: [terra dei troll]}\n").of(Lang.IT);
        assertThat(issues).isEmpty();
        String text = "terra dei troll";
        List<Token> tokens = Tokenizer.tokens(text, 0, text.length());
        assertThat(
                        new Names(Valdoria.catalog(), lexicon, List.of())
                                .area(tokens, 0, Lang.IT)
                                .codes())
                .containsExactly("NO");
    }

    @Test
    void keepsFilesOfOneLanguageOutOfTheOther() throws IOException {
        Lexicons lexicons =
                read(
                        "language: it\nterms:\n  verb.sell: [smercia]\n",
                        "language: en\nterms:\n  verb.sell: [flogs]\n");
        assertThat(hits(lexicons.of(Lang.EN), "smercia")).isEmpty();
        assertThat(hits(lexicons.of(Lang.IT), "smercia")).isNotEmpty();
    }

    @Test
    void readsNothingWithoutAFolder() {
        assertThat(
                        Lexicons.of(observatory.resolve("none"), new Areas(List.of()), issues::add)
                                .of(Lang.EN)
                                .areas())
                .isNotEmpty();
        assertThat(issues).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "terms: {verb.sell: [x]} | 1 | lexicon-language",
                "language: xx | 1 | lexicon-language",
                "language: en;terms:;  verb.sel: [flogs] | 3 | lexicon-category",
                "language: english | 1 | lexicon-language",
                "language: en;decimal: ',' | 2 | lexicon-key",
                "language: es;decimal: ';';detect: [el] | 2 | lexicon-number",
                "language: es;decimal: ',';detect: [el];rules: {verbs: last} | 4 |"
                        + " lexicon-category",
                "language: es;decimal: ',';detect: [el];terms: {verb.sel: [x]} | 4 |"
                        + " lexicon-category",
                "language: en;wrods: [a] | 2 | lexicon-key",
                "language: en;words: {possesive: [a]} | 2 | lexicon-category",
                "language: en;words: {possessive: [of their own]} | 2 | lexicon-word",
                "language: en;areas:;  ZZ: {names: [nowhere]} | 3 | unknown-area",
                "language: en;areas:;  NO: {nicknames: [x]} | 3 | lexicon-category",
                "language: en;values:;  scale: {gazillion: many} | 3 | lexicon-number",
                "language: en;terms:;  verb.sell: ['*'] | 3 | lexicon-word",
                "language: en;terms: [a, b] | 2 | lexicon-shape",
                "language: en;terms: {verb.sell: [a | 2 | yaml-broken",
                "- a list | 1 | lexicon-shape"
            })
    void saysFileAndLineOfAFault(String text, int line, String code) throws IOException {
        read(text.replace(";", "\n"));
        assertThat(issues).hasSize(1);
        assertThat(issues.get(0).code()).isEqualTo(code);
        assertThat(issues.get(0).file()).isEqualTo("lexicons/w0.yaml");
        assertThat(issues.get(0).line()).as(issues.get(0).toString()).isEqualTo(line);
        assertThat(issues.get(0).remedy().toString()).isNotEmpty();
    }

    @Test
    void leavesOutAFileWithFaultsWhole() throws IOException {
        Lexicon lexicon =
                read("language: en\nterms:\n  verb.sell: [flogs]\n  verb.wrong: [y]\n").of(Lang.EN);
        assertThat(issues).hasSize(1);
        assertThat(hits(lexicon, "flogs")).isEmpty();
    }

    private static final String SPANISH =
            "language: es\n"
                    + "detect: [el, las, de, y, en, fueron]\n"
                    + "decimal: ','\n"
                    + "terms:\n  flow.exports: [exportaciones]\n"
                    + "rules: {adjectives: after}\n"
                    + "plurals: {ones: ón, es: '', s: ''}\n";

    @Test
    void aLanguageIsAFileThatTellsItWhole() throws IOException {
        Lexicons lexicons =
                read(
                        SPANISH,
                        "language: es\n"
                                + "terms:\n"
                                + "  verb.sell: [vendió]\n"
                                + "values: {scale: {mil: 1000}}");
        assertThat(issues).isEmpty();
        Tongue spanish = new Tongue("es");
        assertThat(lexicons.tongues()).containsExactly(Tongue.EN, Tongue.IT, spanish);
        Lexicon lexicon = lexicons.of(spanish);
        assertThat(lexicon.tongue()).isEqualTo(spanish);
        assertThat(lexicon.lang()).isEqualTo(Lang.EN);
        assertThat(lexicon.decimal()).isEqualTo(',');
        assertThat(lexicon.thousands()).isEqualTo('.');
        assertThat(lexicon.adjectivesFollow()).isTrue();
        assertThat(lexicon.singular("camiones")).isEqualTo("camión");
        assertThat(lexicon.singular("mes")).isEqualTo("mes");
        assertThat(hits(lexicon, "vendió")).extracting(Lexicon.Hit::category).contains("verb.sell");
        assertThat(hits(lexicon, "sold")).isEmpty();
    }

    @Test
    void aTextIsOfTheLanguageWhoseSmallWordsItHasMost() throws IOException {
        Lexicons lexicons = read(SPANISH);
        Document spanish =
                DocumentReader.read("a.txt", "En 2018 las ventas fueron de 3 millones y el resto");
        assertThat(LanguageDetector.detect(spanish, lexicons)).isEqualTo(new Tongue("es"));
        assertThat(LanguageDetector.detect(spanish, Lexicons.shipped()))
                .isNotEqualTo(new Tongue("es"));
        Document italian =
                DocumentReader.read("a.txt", "Le vendite della regione nel 2018 sono di 3 milioni");
        assertThat(LanguageDetector.detect(italian, lexicons)).isEqualTo(Tongue.IT);
    }

    @Test
    void singularsOfEnglishGoods() {
        Lexicon english = Lexicon.shipped(Lang.EN);
        assertThat(List.of("berries", "cars", "glass", "citrus", "gas", "ties", "maize"))
                .extracting(english::singular)
                .containsExactly("berry", "car", "glass", "citrus", "gas", "tie", "maize");
        assertThat(Lexicon.shipped(Lang.IT).singular("gas")).isEqualTo("gas");
    }

    @Test
    void wordsOfTimeHaveValuesOfTheirKind() throws IOException {
        read(
                "language: en\n"
                        + "times:\n"
                        + "  month: {smarch: 13}\n"
                        + "  earlier: {a fortnight ago: week 2}\n"
                        + "  season: [monsoon]\n"
                        + "  ago: [since]\n"
                        + "  named: {the flood: 2013}\n");
        assertThat(issues).extracting(DataIssue::line).containsExactly(3, 4, 5);
    }

    @Test
    void everyLanguageHasTheSameCategories() {
        for (String part : List.of("terms", "values", "words", "phrases", "times")) {
            assertThat(Lexicon.shippedCategories(Tongue.IT, part))
                    .isEqualTo(Lexicon.shippedCategories(Tongue.EN, part));
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everyCategoryIsDocumented(Lang lang) throws IOException {
        String docs = Files.readString(Path.of("../docs/reference/lexicons.md"));
        for (String part : List.of("terms", "values", "words", "phrases", "times", "rules")) {
            for (String category : Lexicon.shippedCategories(Tongue.of(lang), part)) {
                assertThat(docs).as(category).contains("`" + category + "`");
            }
        }
    }
}
