// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.text;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of pages and plain texts is text, and how it is built. */
class StructureOfTextsTest {

    private static List<String> blocks(String name, String raw) {
        Document d = DocumentReader.read(name, raw);
        return d.blocks().stream()
                .map(b -> b.kind() + " " + d.plain().substring(b.start(), b.end()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "worth 4.2 billion<sup><a href=\"#fn1\">1</a></sup>.; worth 4.2 billion.",
                "worth 4.2 billion<a href='#_ftn1'><span>[1]</span></a>.; worth 4.2 billion.",
                "in 2018<sup>2</sup>.; in 2018.",
                "worth 10<sup>9</sup> euros; worth 109 euros",
                "<a href=\"#trade\">Trade</a> grew; Trade grew",
                "<a href=\"#fn1\">12 billion</a> in all; 12 billion in all",
                "the 1<sup>st</sup> of May; the 1st of May"
            })
    void referencesToNotesAreNoText(String raw, String read) {
        assertThat(DocumentReader.read("a.html", "<p>" + raw + "</p>").plain().strip())
                .isEqualTo(read);
    }

    @Test
    void whatStandsOnEveryPageOfASiteIsNoText() {
        String page =
                "<body><header><nav><ul><li>News 2024</li><li><nav>x</nav></li></ul></nav>Press"
                        + " office</header><main><article><header><h1>Trade</h1></header><p>It"
                        + " rose.</p><footer>12 March 2019</footer></article></main><footer>(c)"
                        + " 2024</footer></body>";
        assertThat(blocks("a.html", page))
                .containsExactly("HEADING Trade", "PARAGRAPH It rose.", "PARAGRAPH 12 March 2019");
        assertThat(blocks("a.html", "<header><h1>Trade</h1></header><p>It rose.</p>"))
                .as("a page that doesn't say which part is its text")
                .containsExactly("HEADING Trade", "PARAGRAPH It rose.");
        assertThat(blocks("a.html", "<nav>Home<p>It rose.</p>"))
                .as("a menu that is never closed hides nothing")
                .contains("PARAGRAPH It rose.");
        assertThat(
                        blocks(
                                "a.html",
                                "<div title=\"header\"><p>Note 4</p></div><ul><li><p>One"
                                        + " rose.</p></li></ul>"))
                .as("as word processors write")
                .containsExactly("LIST_ITEM One rose.");
    }

    @Test
    void tablesOfPlainTextAreTables() {
        String text =
                "Exports by partner, million euros\n\n"
                        + "Partner        2017    2018\n"
                        + "Montalba      9,100   9,300\n"
                        + "Isle of Sand            n/a\n"
                        + "Rivalta         -4%    +5.1\n\n"
                        + "They rose.  In 2018  more\nthan 2017  by  5.\n";
        assertThat(blocks("a.txt", text))
                .containsExactly(
                        "PARAGRAPH Exports by partner, million euros",
                        "TABLE_ROW Partner | 2017 | 2018",
                        "TABLE_ROW Montalba | 9,100 | 9,300",
                        "TABLE_ROW Isle of Sand | | n/a",
                        "TABLE_ROW Rivalta | -4% | +5.1",
                        "PARAGRAPH They rose. In 2018 more than 2017 by 5.");
        assertThat(blocks("a.txt", "\t2017\t2018\nMontalba\t\t9,300\nRivalta\t4\t5\n"))
                .as("as pasted from a sheet")
                .containsExactly(
                        "TABLE_ROW | 2017 | 2018",
                        "TABLE_ROW Montalba | | 9,300",
                        "TABLE_ROW Rivalta | 4 | 5");
    }

    @Test
    void notesOfPlainTextAreReferredToByNoNumber() {
        assertThat(blocks("a.txt", "It was 5% (1) and 6% (2).\n\n(1) Of goods.\n"))
                .containsExactly("PARAGRAPH It was 5% and 6% (2).", "LIST_ITEM Of goods.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.html", "a.md"})
    void aQuoteHasNoMarkup(String name) {
        String b = name.endsWith("md") ? "**" : "<b>";
        Document d =
                DocumentReader.read(name, "L\u2019export vale " + b + "4,2 miliardi" + b + ".");
        int from = d.plain().indexOf("vale");
        Span span = d.span(0, d.plain().indexOf(" miliardi"));
        assertThat(d.quote(span)).isEqualTo("L\u2019export vale 4,2");
        assertThat(d.quote(d.span(from, from + 4))).isEqualTo("vale");
    }
}
