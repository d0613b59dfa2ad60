// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    /** Two notes of one name in two folders are two files to whoever reads the report. */
    @ParameterizedTest
    @CsvSource({
        "spring/note.md, spring/note.md",
        "./autumn/note.md, autumn/note.md",
        "note.md, note.md",
        "../elsewhere/note.md, note.md",
        "/elsewhere/note.md, note.md",
        "-, standard input",
    })
    void aFileIsCalledByItsFoldersBelowHere(String given, String told) {
        assertThat(Texts.place(Path.of(given))).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource("spring/note.md")
    void aWholePathBelowHereIsToldFromHere(String below) {
        assertThat(Texts.place(Path.of(below).toAbsolutePath())).isEqualTo(below);
    }
}
