// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.text.Document.Block;
import eu.fondaco.checking.text.Document.Kind;
import eu.fondaco.core.text.Tongue;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"-", "- ", "_*", "="})
    void aRuleOfAnyLengthIsARule(String mark) {
        Document d = DocumentReader.read("a.md", "Before\n" + mark.repeat(100_000) + "\nafter");
        assertThat(d.blocks()).extracting(Block::kind).containsOnly(Kind.PARAGRAPH);
        assertThat(d.blocks()).hasSize(2);
    }

    private static final String LONG =
            "Last year the region's firms sold goods worth 21.4 billion abroad, a little more than"
                    + " the year before, says the chamber, and the quarter that closed it was the"
                    + " best of all.";

    private static List<String> blocks(String raw) {
        Document d = DocumentReader.read("a.txt", raw);
        return d.blocks().stream()
                .map(b -> b.kind() + " " + d.plain().substring(b.start(), b.end()).strip())
                .map(b -> b.length() > 40 ? b.substring(0, 40) : b)
                .toList();
    }

    /** As mail and sites give it: a title, then paragraphs of one line each. */
    @Test
    void linesThatNothingCutsAreParagraphs() {
        assertThat(blocks("A good year\n" + LONG + "\nImports fell by 3%.\n"))
                .containsExactly(
                        "PARAGRAPH A good year",
                        "PARAGRAPH Last year the region's firms s",
                        "PARAGRAPH Imports fell by 3%.");
    }

    @Test
    void aParagraphCutToAWidthIsOne() {
        String cut = "The region sold more\nin 2023 than ever.\nImports fell.\n";
        assertThat(blocks(cut)).hasSize(1);
        assertThat(blocks(LONG + "\nso the chamber told\nus.")).hasSize(1);
    }

    @Test
    void severalShortLinesAreAList() {
        assertThat(blocks("Who buys\n" + LONG + "\nChina, 4 billion\nJapan, 2 billion\n" + LONG))
                .containsExactly(
                        "PARAGRAPH Who buys",
                        "PARAGRAPH Last year the region's firms s",
                        "LIST_ITEM China, 4 billion",
                        "LIST_ITEM Japan, 2 billion",
                        "PARAGRAPH Last year the region's firms s");
        assertThat(blocks("Who buys\n" + LONG + "\nThe buyers\n- China\n. Japan"))
                .endsWith("PARAGRAPH The buyers", "LIST_ITEM China", "LIST_ITEM Japan");
    }

    @Test
    void aShortLineBetweenItemsHeadsThoseBelowIt() {
        assertThat(blocks("- wine\nPiedmont\n- water\nAosta Valley\n- skiing"))
                .containsExactly(
                        "LIST_ITEM wine",
                        "PARAGRAPH Piedmont",
                        "LIST_ITEM water",
                        "PARAGRAPH Aosta Valley",
                        "LIST_ITEM skiing");
        assertThat(blocks("- a pact with\nPiedmont\n- water that\nis cold"))
                .containsExactly("LIST_ITEM a pact with Piedmont", "LIST_ITEM water that is cold");
    }

    private static String inRaw(Document d, Span span) {
        int from = d.raw().offsetByCodePoints(0, span.start());
        return d.raw().substring(from, d.raw().offsetByCodePoints(from, span.end() - span.start()));
    }

    /** Where some words of the reading text stand in the file. */
    private static String trace(Document d, String words) {
        int at = d.plain().indexOf(words);
        assertThat(at).as(d.plain()).isNotNegative();
        return inRaw(d, d.span(at, at + words.length()));
    }

    private static List<Kind> kinds(Document d) {
        return d.blocks().stream().map(Block::kind).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.html | <p>Exports to C&ocirc;te d&#39;Ivoire rose</p> | Côte d'Ivoire |"
                        + " C&ocirc;te d&#39;Ivoire",
                "a.html | <p>worth <b>4.2</b> million</p> | 4.2 | 4.2",
                "a.html | <p>grew &amp; grew</p> | grew & grew | grew &amp; grew",
                "a.md | sold **goods** abroad | goods abroad | goods** abroad",
                "a.md | sold [all goods](https://example.org/x) abroad | all goods | all goods",
                "a.md | up 5\\% on | 5% | 5\\%"
            })
    void wordsTraceBackToTheFile(String name, String raw, String words, String inFile) {
        assertThat(trace(DocumentReader.read(name, raw), words)).isEqualTo(inFile);
    }

    @Test
    void offsetsAreInCodePoints() {
        String text =
                "\uD83D\uDEA2\uD83D\uDEA2 In 2018 Montalba exported goods worth 9.3 billion euros.";
        CheckedBrief brief =
                Valdoria.checker().check("a.txt", text, new Checker.Options(Tongue.EN, null, null));
        Checked c = brief.statements().get(0);
        int from = text.codePointCount(0, text.indexOf(c.claim().quote()));
        assertThat(c.claim().span().start()).isEqualTo(from);
        assertThat(inRaw(brief.document(), c.claim().span())).isEqualTo(c.claim().quote());
    }

    @Test
    void frontMatterIsReadAndLeftOut() {
        String text =
                "---\n"
                        + "lang: en\n"
                        + "published: 2019-05-02\n"
                        + "---\n\n"
                        + "In 2018 Montalba exported goods worth 9.3 billion euros.\n";
        CheckedBrief brief = Valdoria.checker().check("a.md", text, Checker.Options.DEFAULT);
        assertThat(brief.published()).isEqualTo(LocalDate.parse("2019-05-02"));
        assertThat(brief.statements()).hasSize(1);
        assertThat(brief.document().plain()).doesNotContain("published");
        assertThatThrownBy(
                        () ->
                                Valdoria.checker()
                                        .check(
                                                "a.md",
                                                text.replace("2019-05-02", "May"),
                                                Checker.Options.DEFAULT))
                .isInstanceOf(TextRefusedException.class)
                .hasMessageContaining("May")
                .hasMessageContaining("2020-09-21");
    }

    @Test
    void blocksAreToldApart() {
        assertThat(
                        kinds(
                                DocumentReader.read(
                                        "a.md",
                                        "# Title\n\n"
                                                + "Text\n"
                                                + "more\n\n"
                                                + "- one\n"
                                                + "- two\n\n"
                                                + "| a | b |\n"
                                                + "|---|---|\n"
                                                + "| c | 1 |\n")))
                .containsExactly(
                        Kind.HEADING,
                        Kind.PARAGRAPH,
                        Kind.LIST_ITEM,
                        Kind.LIST_ITEM,
                        Kind.TABLE_ROW,
                        Kind.TABLE_ROW);
        assertThat(
                        kinds(
                                DocumentReader.read(
                                        "a.html",
                                        "<h2>T</h2><p>x</p><ul><li>one</li></ul><table><tr><th>a</th><td>1</td></tr></table>")))
                .containsExactly(Kind.HEADING, Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.TABLE_ROW);
    }

    @Test
    void codeAndScriptsArentProse() {
        assertThat(DocumentReader.read("a.md", "Text\n\n```\nexports 5%\n```\n").plain())
                .doesNotContain("5%");
        assertThat(
                        DocumentReader.read(
                                        "a.html",
                                        "<p>Text</p><script>var x ="
                                                + " '5%';</script><style>p{width:5%}</style>")
                                .plain())
                .doesNotContain("5%");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200b", "\u200e", "\u200f", "\u202b", "\u2067", "\u00ad", "\ufeff", "\u200d"
            })
    void invisibleMarksDontHideAStatement(String mark) {
        String text =
                "In 2018 Mon" + mark + "talba exported goods worth 9" + mark + ".3 billion euros.";
        CheckedBrief brief =
                Valdoria.checker().check("a.txt", text, new Checker.Options(Tongue.EN, null, null));
        assertThat(brief.statements()).hasSize(1);
        assertThat(brief.statements().get(0).claim().assertion().stated()).isEqualTo(9.3e9);
        assertThat(inRaw(brief.document(), brief.statements().get(0).claim().span()))
                .contains(mark);
        assertThat(brief.statements().get(0).claim().quote())
                .isEqualTo("In 2018 Montalba exported goods worth 9.3 billion euros");
    }

    @Test
    void aLetterOfAnotherScriptThatLooksTheSameIsntTakenForIt() {
        String cyrillic = "In 2018 M\u043ent\u0430lb\u0430 exported goods worth 1.1 million euros.";
        List<Checked> read =
                Valdoria.checker()
                        .check(
                                "a.txt",
                                "Rivalta. " + cyrillic,
                                new Checker.Options(Tongue.EN, null, null))
                        .statements();
        assertThat(read)
                .allSatisfy(
                        c ->
                                assertThat(c.claim().best().orElseThrow().question().toString())
                                        .doesNotContain("XV-02 to"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   \n\t ",
                "\u0000\u0001\u0002\u0003 abc",
                "\ufffd\ufffd\ufffd\ufffd words"
            })
    void whatIsNoTextIsRefusedWithWords(String raw) {
        assertThatThrownBy(() -> DocumentReader.read("a.txt", raw))
                .isInstanceOf(TextRefusedException.class)
                .hasMessageMatching(".*(empty|readable).*");
    }

    @Provide
    Arbitrary<String> markup() {
        return Arbitraries.of(
                        "<p>",
                        "</p>",
                        "<b>",
                        "&amp;",
                        "&#233;",
                        "&",
                        "<",
                        ">",
                        "# ",
                        "- ",
                        "| ",
                        "**",
                        "[a](b)",
                        "\n",
                        " ",
                        "\u00e9",
                        "\uD83D\uDEA2",
                        "9.3%",
                        "Montalba ",
                        "exports ",
                        "\u200f",
                        "---\n",
                        "`",
                        "\\",
                        "<!--",
                        "-->")
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(l -> "x" + String.join("", l));
    }

    @Property(seed = "4586353", tries = 400)
    void anyMarkupIsReadAndEveryBlockTracesBack(
            @ForAll("markup") String raw, @ForAll("names") String name) {
        Document d = DocumentReader.read(name, raw);
        int points = raw.codePointCount(0, raw.length());
        for (Block b : d.blocks()) {
            Span span = d.span(b.start(), b.end());
            assertThat(span.start()).isBetween(0, points);
            assertThat(span.end()).isBetween(span.start(), points);
        }
        for (int i = 0; i + 1 < d.plain().length(); i++) {
            assertThat(d.origin()[i]).isLessThanOrEqualTo(d.origin()[i + 1]);
        }
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("a.txt", "a.md", "a.html", "-");
    }
}
