// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.checking.text.TextRefusedException;
import eu.fondaco.core.language.QuestionSyntaxException;
import eu.fondaco.core.text.Lang;
import eu.fondaco.documents.Documents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Texts: questions, texts to be checked, documents of each kind. */
final class TextTargets {

    private static final LocalDate TODAY = LocalDate.parse("2026-01-01");
    private static final Path EXAMPLE = Path.of("../examples/emilia-romagna");
    private static final Path DOCUMENTS =
            Path.of("../fondaco-documents/src/test/resources/eu/fondaco/documents");

    private TextTargets() {}

    /** Exact questions and everyday ones. */
    static final class Questions extends FuzzTarget {

        private final OpenObservatory open = OpenObservatory.open(EXAMPLE);
        private final Wiring wiring = new Wiring(open);

        Questions() throws IOException {}

        @Override
        List<byte[]> samples() {
            return texts(
                    "share of imports from China in Emilia-Romagna in 2019",
                    "quota delle importazioni dalla Cina in Emilia-Romagna nel 2019",
                    "exports from IT-45 for each partner and year",
                    "rank by exports per capita among regions of Italy",
                    "growth of exports to JP+KR from 2010-Q1 to 2019-Q4",
                    "who signed agreements with Guangdong since 2015?",
                    "is it true that exports to the US grew by more than 5% in 2021");
        }

        @Override
        void take(byte[] input) {
            String asked = text(input);
            if (asked.length() > 2_000) {
                return;
            }
            for (Lang lang : Lang.values()) {
                try {
                    if (wiring.language().parseTable(asked, lang).isEmpty()) {
                        wiring.engine().answer(wiring.language().parse(asked, lang), null);
                    }
                } catch (QuestionSyntaxException said) {
                    wiring.free().free(asked, lang, null, TODAY);
                }
            }
        }

        @Override
        public void close() throws IOException {
            open.close();
        }
    }

    /** Texts to be checked. */
    static final class Reader extends FuzzTarget {

        private final OpenObservatory open = OpenObservatory.open(EXAMPLE);
        private final Checker checker = new Wiring(open).checker();

        Reader() throws IOException {}

        @Override
        List<byte[]> samples() {
            return texts(
                    "In 2019 exports to China grew by 5.2% to 2.1 billion euros, a share of"
                            + " 3.1%, after 1.9 billion in 2018.",
                    "Nel 2021 le importazioni dal Giappone sono salite del 12,5%, a 345"
                            + " milioni; il saldo è di -1.234 mila euro (cfr. tab. 3).",
                    "| Year | Exports |\n|---|---|\n| 2018 | 1,234 |\n| 2019 | 1.3 |\n",
                    "The agreement with Guangdong was signed on 3 May 2016 and renewed"
                            + " until 2020.");
        }

        @Override
        void take(byte[] input) {
            try {
                checker.check(
                        "t.md",
                        DocumentReader.read("t.md", text(input)),
                        Checker.Options.DEFAULT,
                        Checker.Progress.NONE);
            } catch (TextRefusedException said) {
                // the reason and what to do
            }
        }

        @Override
        public void close() throws IOException {
            open.close();
        }
    }

    /** Documents, read as the kind that they look like. */
    static final class DocumentFiles extends FuzzTarget {

        @Override
        List<byte[]> samples() {
            return Stream.of("note.docx", "note.odt", "tagged.pdf", "note.html", "note.md")
                    .map(DocumentFiles::sample)
                    .toList();
        }

        private static byte[] sample(String name) {
            try {
                return Files.readAllBytes(DOCUMENTS.resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        void take(byte[] input) throws IOException {
            try {
                Documents.read(name(input), input);
            } catch (TextRefusedException said) {
                // the reason and what to do
            }
        }

        private static String name(byte[] input) {
            String begin =
                    new String(input, 0, Math.min(80, input.length), StandardCharsets.ISO_8859_1);
            if (begin.startsWith("PK")) {
                return begin.contains("opendocument") ? "t.odt" : "t.docx";
            }
            return begin.startsWith("%PDF")
                    ? "t.pdf"
                    : begin.startsWith("<") ? "t.html" : begin.contains(":") ? "t.eml" : "t.md";
        }
    }
}
