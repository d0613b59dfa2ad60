// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Tongue;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Messages in a third language are a file; {@code NoteCode_es.properties} is among the tests. */
class ThirdLanguageOfNotesTest {

    private static final Locale SPANISH = new Tongue("es").locale();

    @Test
    void aFileMoreIsALanguageMore() {
        assertThat(NoteCode.EXPORTS.note().in(SPANISH)).isEqualTo("exportaciones");
        assertThat(NoteCode.UNDEFINED.note().in(SPANISH)).isEqualTo("no está definido");
        assertThat(NoteCode.LIST_AND_MORE.note("Chile", 3).in(SPANISH)).isEqualTo("Chile y 3 más");
        assertThat(NoteCode.RANGE.note("2014", "2018").in(SPANISH)).isEqualTo("2014 a 2018");
    }

    @Test
    void whatAMessageIsAboutIsSaidInItsLanguageToo() {
        assertThat(NoteCode.OR.note(NoteCode.EXPORTS.note(), NoteCode.IMPORTS.note()).in(SPANISH))
                .isEqualTo("exportaciones o imports");
    }

    @Test
    void whatTheFileLacksIsSaidInEnglish() {
        assertThat(NoteCode.IMPORTS.note().in(SPANISH)).isEqualTo("imports");
        assertThat(NoteCode.EXPORTS.note().in(new Tongue("fr").locale())).isEqualTo("exports");
    }
}
